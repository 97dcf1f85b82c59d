# ظروف الهدية: ما يراه الناس منها، ولوحة التاجر.

packet-name = ظرف هدية
packet-title = <b>🧧 { $name }</b>
packet-offer = { $people ->
    [one] { $total } لأول من يفتحه.
    [two] { $total } لأول شخصين يفتحانه: بالحظ أكثر أو أقل، و{ $least } على الأقل.
    [few] { $total } لأول { $people } أشخاص يفتحونه: بالحظ أكثر أو أقل، و{ $least } على الأقل.
    [many] { $total } لأول { $people } شخصًا يفتحونه: بالحظ أكثر أو أقل، و{ $least } على الأقل.
   *[other] { $total } لأول { $people } شخص يفتحونه: بالحظ أكثر أو أقل، و{ $least } على الأقل.
 }
packet-from = └ خصم من طلب منتجات بقيمة { $amount } أو أكثر
packet-good-for = { $days ->
    [one] └ كوبون صالح يومًا واحدًا
    [two] └ كوبون صالح يومين
    [few] └ كوبون صالح { $days } أيام
    [many] └ كوبون صالح { $days } يومًا
   *[other] └ كوبون صالح { $days } يوم
 }
packet-taken = أُخذ { $taken } من { $people }
packet-all-taken = { $people ->
    [one] أُخذ.
    [two] أُخذ النصيبان كلاهما.
   *[other] أُخذت الأنصبة كلها ({ $people }).
 }
packet-ends = ⏳ حتى { $until }
packet-is-over = انتهى وقته.
packet-open = 🧧 فتح
packet-yours = 🎉 لك <b>{ $amount }</b>: النصيب { $number } من { $people }.
packet-your-coupon = ينتظرك كوبونًا في محفظتك، صالحًا حتى { $until }.
packet-too-late = { $people ->
    [one] سبقك أحدهم: أُخذ هذا الظرف. حظًا أوفر في المرة القادمة!
    [two] سبقك شخصان: فرغ هذا الظرف. حظًا أوفر في المرة القادمة!
    [few] سبقك { $people } أشخاص: فرغ هذا الظرف. حظًا أوفر في المرة القادمة!
    [many] سبقك { $people } شخصًا: فرغ هذا الظرف. حظًا أوفر في المرة القادمة!
   *[other] سبقك { $people } شخص: فرغ هذا الظرف. حظًا أوفر في المرة القادمة!
 }
packet-time-over = انتهى وقت هذا الظرف. حظًا أوفر في المرة القادمة!

console-packets = 🧧 ظروف الهدية
packets-title = { $count ->
    [0] <b>🧧 لا ظروف هدية بعد.</b> يوزع الظرف مبلغًا بالحظ على أول من يفتحونه، ولكل منهم كوبون. أنشئ واحدًا: يبقى مسودة إلى أن تنشره.
   *[other] <b>🧧 ظروف الهدية</b> ({ $count })
 }
packet-new = ＋ ظرف جديد
packet-label-draft = ✏️ { $name } · { $total } (مسودة)
packet-label-open = 🟢 { $name } · { $total } · { $taken } من { $people }
packet-label-empty = { $people ->
    [one] ✅ { $name } · { $total } · أُخذ
   *[other] ✅ { $name } · { $total } · أُخذت كلها ({ $people })
 }
packet-label-over = ⚫ { $name } · { $total } · { $taken } من { $people }
packet-label-ended = ⏹ { $name } · { $total } · { $taken } من { $people }
packet-figures = وُزّع { $given } من { $total } · استُخدم { $used } · مجموع الخصم { $off }
packet-how-to-share = شاركه في مجموعة: تتابعه بطاقته هناك حتى نهايته.
packet-draft = ✏️ <b>مسودة</b>: لا يراها أحد قبل أن تنشرها.
packet-open-for = { $hours ->
    [one] ⏳ يمكن فتحه ساعة واحدة بعد النشر؛ وما لم يأخذه أحد ينتهي معه.
    [two] ⏳ يمكن فتحه ساعتين بعد النشر؛ وما لم يأخذه أحد ينتهي معه.
    [few] ⏳ يمكن فتحه { $hours } ساعات بعد النشر؛ وما لم يأخذه أحد ينتهي معه.
   *[other] ⏳ يمكن فتحه { $hours } ساعة بعد النشر؛ وما لم يأخذه أحد ينتهي معه.
 }
packet-cost = يخصم إجمالًا { $total } كحد أقصى، و{ $most } كحد أقصى للشخص الواحد.
packet-draft-change = اضغط على شرط لتغييره.
packet-published = ✅ يمكن فتحه الآن.
packet-copy = 📋 نسخ الرابط
packet-end-ask = { $left ->
    [one] إنهاؤه؟ بقي نصيب واحد ({ $rest }) وينتهي معه. من لديه كوبون يحتفظ به.
    [two] إنهاؤه؟ بقي نصيبان ({ $rest }) وينتهيان معه. من لديه كوبون يحتفظ به.
    [few] إنهاؤه؟ بقيت { $left } أنصبة ({ $rest }) وتنتهي معه. من لديه كوبون يحتفظ به.
    [many] إنهاؤه؟ بقي { $left } نصيبًا ({ $rest }) وتنتهي معه. من لديه كوبون يحتفظ به.
   *[other] إنهاؤه؟ بقي { $left } نصيب ({ $rest }) وتنتهي معه. من لديه كوبون يحتفظ به.
 }
packet-term-total = المجموع: { $value }
packet-term-people = لعدد: { $value }
packet-term-least = الأقل: { $value }
packet-term-from = ابتداءً من: { $value }
packet-term-days = الصلاحية: { $value }
packet-term-hours = يُفتح خلال: { $value }
packet-term-name = الاسم: { $value }
packet-ask-total = كم فيه إجمالًا؟ اكتب مبلغًا.
packet-ask-people = لكم شخص؟ اضغط على عدد أو اكتبه.
packet-ask-least = كم ينال كل شخص على الأقل؟ اكتب مبلغًا له قيمة.
packet-ask-from = ابتداءً من أي ثمن للمنتجات يمكن استخدام الكوبون؟ اكتب مبلغًا.
packet-ask-days = كم يومًا يبقى الكوبون صالحًا؟
packet-ask-hours = كم ساعة يمكن فتحه؟
packet-ask-name = ما اسمه؟ يقرؤه الناس على البطاقة وفي محافظهم.
packet-term-unclear = ⚠️ لم أفهم ذلك. اكتبه رقمًا عاديًا.
packet-choice-any = أي طلب
packet-choice-people = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }
packet-choice-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
packet-choice-hours = { $count } س

notice-packet-empty = { $people ->
    [one] 🧧 فرغ <b>{ $name }</b>: أُخذ نصيبه الوحيد.
    [two] 🧧 فرغ <b>{ $name }</b>: أُخذ نصيباه كلاهما.
   *[other] 🧧 فرغ <b>{ $name }</b>: أُخذت أنصبته كلها ({ $people }).
 }
notice-packet-over = { $taken ->
    [0] 🧧 انتهى <b>{ $name }</b>: لم يؤخذ أي نصيب من { $people }.
    [one] 🧧 انتهى <b>{ $name }</b>: أُخذ نصيب واحد من { $people }، بمجموع { $given }.
    [two] 🧧 انتهى <b>{ $name }</b>: أُخذ نصيبان من { $people }، بمجموع { $given }.
   *[other] 🧧 انتهى <b>{ $name }</b>: أُخذ { $taken } من { $people }، بمجموع { $given }.
 }
notice-packet-show = 🧧 عرض النتيجة

coupon-way-packet = يحصل عليه من يفتح ظرفه في الوقت، ولكل كوبون مبلغه.
subject-packet = ظرف الهدية { $number }
log-did-packet-publish = نشر { $about }
log-did-packet-end = أنهى { $about }

refusal-packet-invalid = لا يمكن أن يكون الظرف هكذا. لم يتغيّر شيء.
refusal-packet-not-draft = هذا الظرف منشور ولا يمكن تغييره. أنهِه وأنشئ ظرفًا جديدًا.
refusal-packet-too-thin = { $most ->
    [0] هذا أقل من أصغر نصيب، { $least }. لم يتغيّر شيء.
    [one] بنصيب { $least } على الأقل لكل شخص، يكفي هذا لشخص واحد فقط. لم يتغيّر شيء.
    [two] بنصيب { $least } على الأقل لكل شخص، يكفي هذا لشخصين على الأكثر. لم يتغيّر شيء.
    [few] بنصيب { $least } على الأقل لكل شخص، يكفي هذا لعدد { $most } أشخاص على الأكثر. لم يتغيّر شيء.
    [many] بنصيب { $least } على الأقل لكل شخص، يكفي هذا لعدد { $most } شخصًا على الأكثر. لم يتغيّر شيء.
   *[other] بنصيب { $least } على الأقل لكل شخص، يكفي هذا لعدد { $most } شخص على الأكثر. لم يتغيّر شيء.
 }
