# التوزيعات: عدد من الكوبونات في اليوم لمن يسبق؛ ما يراه الناس منها، ولوحة التاجر.

drops-title = <b>🎯 كوبونات اليوم</b>
drops-none = لا توجد كوبونات يومية حاليًا.
drop-worth = <b>{ $worth }</b>
drop-line = <b>{ $name }</b>: { $worth }
drop-left = بقي { $left } من { $quota } · احصل على واحد خلال { $until }
drop-all-gone = { $quota ->
    [one] ذهب كوبون اليوم الوحيد.
   *[other] نفدت كوبونات اليوم كلها ({ $quota }).
 }
drop-have = ✅ لديك كوبون اليوم، وهو في محفظتك.
drop-have-all = { $count ->
    [one] ✅ حصلت على كوبونك: واحد لكل شخص.
   *[other] ✅ حصلت على { $count }، وهذا أقصى ما لشخص واحد.
 }
drop-next = ⏳ التالية { $at }، بعد { $left }.
drop-last = لن تأتي كوبونات أخرى.
drop-claim = 🎯 احصل على { $worth }
drop-notify = 🔔 أبلغني
drop-notified = 🔕 لا تبلغني
drop-yours = 🎉 <b>{ $name }</b> لك، وهو في محفظتك حتى { $until }.
drop-will-tell = سأكتب لك قبيل موعدها، حتى تطلب التوقف.
drop-will-not-tell = لن أكتب لك عنها.
notice-drop-coming = 🔔 <b>كوبونات اليوم</b>: ها هو التذكير الذي طلبته.

console-drops = 🎯 التوزيعات
all-drops-title = { $count ->
    [0] <b>🎯 لا توزيعات بعد.</b> يمنح التوزيع عددًا من الكوبونات في اليوم لمن يسبق، في الموعد نفسه. أنشئ واحدًا: يبقى مسودة حتى تنشره.
   *[other] <b>🎯 التوزيعات</b> ({ $count })
 }
drop-new = ＋ توزيع جديد
drop-ask-kind = أي كوبون يمنح؟ الأنواع المخصصة للتوزيعات والمتاحة:
drop-no-kind = يمنح التوزيع نوع كوبون مخصصًا له. أنشئ كوبونًا واختر في <b>الطريقة</b> <i>بالتوزيع اليومي</i>، ثم عُد إلى هنا.
drop-kind = 🎟 { $name }
drop-draft = ✏️ <b>مسودة</b>: لا يراها أحد قبل أن تنشرها.
drop-draft-change = اضغط شرطًا لتغييره. نشر التوزيع ينشر كوبونه أيضًا.
drop-discarded = حُذفت المسودة. نوع كوبونها متاح من جديد.
drop-plan = { $count } { $days } من الساعة { $time }؛ ما يبقى عند انتهاء اليوم يسقط.
drop-rule-one-a-day = └ واحد لكل شخص في اليوم
drop-rule-each = { $count ->
    [one] └ واحد لكل شخص
   *[other] └ واحد لكل شخص في اليوم، و{ $count } إجمالًا
 }
drop-rule-total = └ { $count } إجمالًا ثم ينتهي
drop-rule-from = └ من { $first }
drop-rule-until = └ حتى { $last }
drop-cost = يخصم { $amount } على الأكثر في اليوم.
drop-cost-total = يخصم { $amount } على الأكثر في اليوم، و{ $total } إجمالًا.
drop-every-day = كل يوم
drop-workdays = من الاثنين إلى الجمعة
drop-weekends = في السبت والأحد
drop-day-0 = الاثنين
drop-day-1 = الثلاثاء
drop-day-2 = الأربعاء
drop-day-3 = الخميس
drop-day-4 = الجمعة
drop-day-5 = السبت
drop-day-6 = الأحد
drop-day-on = ✓ { $day }
drop-day-off = { $day }
drop-term-weekdays = الأيام: { $value }
drop-term-time = الساعة: { $value }
drop-term-daily = في اليوم: { $value }
drop-term-each = لكل شخص: { $value }
drop-term-first = من: { $value }
drop-term-last = حتى: { $value }
drop-term-total = إجمالًا: { $value }
drop-ask-weekdays = في أي أيام الأسبوع؟ الآن: { $days }. اضغط الأيام لتحديدها أو إلغائها.
drop-ask-time = في أي ساعة بتوقيت المتجر؟ اضغط وقتًا، أو اكتبه مثل 09:30.
drop-ask-daily = كم كوبونًا في كل يوم؟ اضغط رقمًا أو اكتبه.
drop-ask-each = كم لكل شخص إجمالًا، بواقع واحد في اليوم؟ اضغط رقمًا أو اكتبه.
drop-ask-first = ابتداءً من أي يوم؟ اضغط يومًا، أو اكتبه مثل 2026-05-01.
drop-ask-last = حتى أي يوم، وهو منها؟ اضغط يومًا، أو اكتبه مثل 2026-05-31.
drop-ask-total = كم إجمالًا حتى ينتهي؟ اضغط رقمًا أو اكتبه.
drop-choice-day = { $day }
drop-choice-no-end = حتى أنهيه
drop-term-unclear = ⚠️ لم أفهم ذلك.
drop-no-day = ⚠️ لن يأتي أي يوم: إما أن الأيام انتهت، أو لا يقع أي من هذه الأيام بين الأول والأخير. غيّر ذلك أولًا.
drop-published = ✅ أيامه قادمة الآن.
drop-label-draft = ✏️ { $name } (مسودة)
drop-label-running = 🟢 { $name } · أُخذ { $claimed }
drop-label-paused = ⏸ { $name } · أُخذ { $claimed }
drop-label-ended = ⚫ { $name } · أُخذ { $claimed }
drop-today = اليوم: أُخذ { $taken } من { $quota }
drop-kind-stopped = ⚠️ نوع كوبونه متوقف أو منتهٍ أو نفد، فلا يمكن الحصول على شيء.
drop-figures = أُخذ { $claimed }، والآخذون: { $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
 } · استُخدم { $used } · خُصم { $given }
drop-figures-new = الطلبات الأولى به: { $count } · سقط { $lapsed }
drop-day-line = { $day }: { $taken } من { $quota }
drop-show-kind = 🎟 كوبونه
drop-end-ask = { $claimed ->
    [0] إنهاؤه؟ لم يأخذ أحد كوبونًا بعد.
    [one] إنهاؤه؟ أُخذ كوبون واحد؛ ومن لديه يحتفظ به.
   *[other] إنهاؤه؟ عدد الكوبونات المأخوذة { $claimed }؛ ومن لديه كوبون يحتفظ به.
 }

coupon-choice-drop = بالتوزيع اليومي
coupon-way-drop = يحصل عليه من يسبق في أحد أيام توزيعه. تُحدد أيامه في «🎯 التوزيعات».
subject-drop = التوزيع { $number }
log-did-drop-publish = نشر { $about }
log-did-drop-pause = أوقف { $about } مؤقتًا
log-did-drop-resume = استأنف { $about }
log-did-drop-end = أنهى { $about }

refusal-drop-invalid = لا يمكن أن يكون التوزيع هكذا. لم يتغيّر شيء.
refusal-drop-not-draft = هذا التوزيع منشور ولا يمكن تغييره. أنهِه وأنشئ توزيعًا جديدًا.
refusal-drop-kind-taken = نوع الكوبون هذا لتوزيع آخر، أو غير مخصص للتوزيعات. اختر غيره.
refusal-drop-not-begun = ⏳ موعدها { $starts }. لا يمكن الحصول عليها قبله.
refusal-drop-gone = نفدت كوبونات ذلك اليوم. التالية { $starts }.
refusal-drop-over = نفدت كلها، ولن تأتي أخرى.
refusal-drop-paused = لا يمنح المتجر أيًا من هذه الكوبونات حاليًا.
refusal-drop-limit = { $most ->
    [one] لكل شخص كوبون واحد، وقد حصلت عليه.
   *[other] عدد الكوبونات لكل شخص { $most }، وقد حصلت عليها كلها.
 }
