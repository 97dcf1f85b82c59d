# دعوة الأصدقاء: ما يراه العميل، ولوحة التاجر.

command-invite = ادعُ أصدقاءك
button-invite = 🤝 دعوة الأصدقاء
invite-title = <b>🤝 دعوة الأصدقاء</b>
invite-for-friends = يحصل صديقك فورًا على { $worth }.
invite-for-you = تحصل أنت على { $worth } عندما لا يعود إرجاع طلب صديقك الأول ممكنًا.
invite-for-nothing = لا يمنح المتجر شيئًا على الدعوات حاليًا. رابطك يعمل على أي حال.
invite-nothing-for-you = لا شيء لك حاليًا.
invite-link = رابطك: { $link }
invite-none-yet = لم يأتِ أحد برابطك بعد.
invite-counts = المدعوون: { $invited } · في الطريق: { $pending } · المكافآت: { $earned }
invite-not-yet = { $count ->
    [one] صديق واحد لم يطلب بعد.
    [two] صديقان لم يطلبا بعد.
    [few] { $count } أصدقاء لم يطلبوا بعد.
    [many] { $count } صديقًا لم يطلبوا بعد.
   *[other] { $count } صديق لم يطلبوا بعد.
 }
invite-turned-down = { $count ->
    [one] ✗ لم يُحتسب طلب واحد: لصديق رقم هاتفك نفسه، أو دفع ببطاقتك. إن كان هذا خطأ فراسل المتجر.
    [two] ✗ لم يُحتسب طلبان: لصديقين رقم هاتفك نفسه، أو دفعا ببطاقتك. إن كان هذا خطأ فراسل المتجر.
   *[other] ✗ طلبات لم تُحتسب ({ $count }): لأصدقاء رقم هاتفك نفسه، أو دفعوا ببطاقتك. إن كان هذا خطأ فراسل المتجر.
 }
invite-on-its-way = ⏳ طلب في الطريق؛ تبدأ أيامه بعد وصوله.
invite-ripens = ⏳ وصل طلب؛ يأتي كوبونك في { $at } إن لم يُرجَع.
invite-in-review = 👀 المتجر يراجع طلبًا.
invite-rules =
    <b>كيف تُحتسب الدعوة</b>
    • للأصدقاء الذين يأتون إلى هنا لأول مرة عبر رابطك. الرابط الأول هو المحسوب، ويبقى كذلك.
    • طلبهم الأول بمنتجات قيمتها { $minimum } أو أكثر خلال { $within ->
        [one] يوم واحد
        [two] يومين
        [few] { $within } أيام
        [many] { $within } يومًا
       *[other] { $within } يوم
     }، مدفوعًا، بعد كل الخصومات.
    • يأتي كوبونك عندما لا يعود إرجاع ذلك الطلب ممكنًا: بعد { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
     } من وصوله. إن نزل بالإرجاع عن { $minimum } فلا مكافأة.
    • تأتي تلقائيًا حتى { $day } في اليوم و{ $month } في الشهر، وكوبونات بقيمة { $worth } إجمالًا؛ وما زاد أو بدا غريبًا يراجعه المتجر. ومن يسكنون معًا يُحتسب منهم واحد تلقائيًا.
    • لا يُحتسب صديق له رقم هاتفك أو بطاقتك. ولا يتأخر طلبه بسبب أي من هذا.
    • مستوى واحد فقط: لا شيء عن أصدقاء الأصدقاء. لا أكتب لأصدقائك أبدًا؛ أنت من يكتب لهم.
invite-copy = 📋 نسخ الرابط
invite-as-picture = 🔳 كصورة
invite-picture = للتصوير بالهاتف: يؤدي إلى { $shop }
invite-share = أتسوق من { $shop }. ألقِ نظرة:
invite-share-coupon = أتسوق من { $shop }. من يأتي بهذا الرابط يحصل على كوبون لطلبه الأول ({ $worth }):
invite-card-about = بطاقة برابطك إلى { $shop }
invite-board-button = 🏆 لوحة الداعين
invite-board = <b>🏆 من جلب أكثر الأصدقاء</b>
invite-board-line = { $me ->
    [1] { $at }. <b>{ $name }</b> · { $count } · أنت
   *[other] { $at }. { $name } · { $count }
 }
invite-board-empty = لا أحد على اللوحة بعد.
invite-somebody = شخص ما
invite-listed = يرى الجميع اسمك الأول هنا بعد احتساب طلب صديق.
invite-not-listed = لست على اللوحة. لا يظهر عليها إلا من يريد، باسمه الأول.
invite-show = إظهار اسمي الأول
invite-hide = إزالة اسمي
invite-own-link = هذا رابطك أنت، وهو لأصدقائك. انظر «🤝 دعوة الأصدقاء».
invite-known = أنت تعرف هذا المتجر بالفعل: الدعوات لمن يأتي لأول مرة. أهلًا بعودتك!
invite-welcome = دعاك صديق. أهلًا بك!
invite-welcome-with = 🎁 دعاك صديق. أهلًا بك! هذا لك، وهو في محفظتك:
invite-welcome-coupon = { $name }: { $worth } · حتى { $until }

notice-friend-bought = 🤝 طلب صديق دعوتَه. إن لم يُرجَع الطلب يأتي كوبونك بعد { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 } من وصوله.
notice-referral-rewarded = 🎁 <b>شكرًا على الدعوة!</b> لم يعد إرجاع طلب صديقك الأول ممكنًا. هذا لك:
notice-referral-reversed = { $taken ->
    [0] 🤝 أُرجع طلب صديق دعوتَه، فلا كوبون عنه.
   *[other] 🤝 أُرجع طلب صديق دعوتَه، فسُحب كوبونه لأنك لم تستخدمه.
 }
notice-staff-referrals = { $count ->
    [one] 👀 دعوة واحدة تنتظر المراجعة.
    [two] 👀 دعوتان تنتظران المراجعة.
    [few] 👀 { $count } دعوات تنتظر المراجعة.
   *[other] 👀 { $count } دعوة تنتظر المراجعة.
 }

coupon-choice-friend = للأصدقاء المدعوين
coupon-choice-inviter = للداعين
coupon-way-friend = يحصل عليه فورًا من يأتي لأول مرة برابط صديق.
coupon-way-inviter = يحصل عليه من دعا صديقًا، عندما لا يعود إرجاع طلب الصديق الأول ممكنًا.

console-referrals-waiting = { $count ->
    [one] دعوة واحدة تنتظر المراجعة.
    [two] دعوتان تنتظران المراجعة.
    [few] { $count } دعوات تنتظر المراجعة.
   *[other] { $count } دعوة تنتظر المراجعة.
 }
console-referrals = { $count ->
    [0] 🤝 الدعوات
   *[other] 🤝 الدعوات ({ $count })
 }
referrals-title = <b>🤝 الدعوات</b>
referrals-for-friends = للأصدقاء: { $what }
referrals-for-inviters = للداعين: { $what }
referrals-nothing = لا شيء
referrals-how = أنشئ كوبونًا واختر في «الطريقة» لمن هو.
referrals-waiting = { $count ->
    [0] لا شيء ينتظر المراجعة.
    [one] دعوة واحدة تنتظر المراجعة:
    [two] دعوتان تنتظران المراجعة، الأقدم أولًا:
    [few] { $count } دعوات تنتظر المراجعة، الأقدم أولًا:
   *[other] { $count } دعوة تنتظر المراجعة، الأقدم أولًا:
 }
referral-line = { $number }: { $why }
referral-look = 👀 { $number }
referral-number = رقم { $number }
referral-minimum = الطلب الأول من { $minimum }
referral-minimum-ask = ابتداءً من أي قيمة منتجات يُحتسب طلب الصديق الأول؟ الآن { $minimum }. اكتب مبلغًا مثل 20.00. من جاء من قبل يبقى على القيمة القديمة.
referral-minimum-unclear = ⚠️ ليس هذا مبلغًا يمكن أن يساويه طلب أول.
referral-minimum-kept = ✅ تُحتسب الطلبات الأولى من { $minimum }.
referral-worth = معًا حتى { $worth }
referral-worth-ask = حتى أي قيمة كوبونات إجمالًا يُكافأ الداعي تلقائيًا؟ ما زاد يراجعه شخص ولا يضيع. الآن { $worth }. اكتب مبلغًا مثل 500.00.
referral-worth-unclear = ⚠️ ليس هذا مبلغًا يمكن أن تساويه المكافآت.
referral-worth-kept = ✅ تأتي الآن تلقائيًا حتى { $worth } إجمالًا.
referral-find = 🔎 البحث عن دعوة
referral-find-ask = أي دعوة؟ اكتب رقمها، أو رقم طلب الصديق، أو أرسل رابط الصديق من «🤝 دعوة الأصدقاء» عنده.
referral-find-nothing = ⚠️ لا دعوة بهذا. من لم يأتِ برابط ليست له دعوة.
referral-change = ✏️ جلبه شخص آخر
referral-change-ask = من جلبه؟ أرسل رابط ذلك الشخص من «🤝 دعوة الأصدقاء» عنده.
referral-change-unclear = ⚠️ ليس هذا رابط أحد.
referral-change-why = من الآن يُحتسب { $who } داعيًا. لماذا؟ تبقى كلماتك في السجل.
referral-changed = ✅ تغيّر الداعي، ويذكر السجل من غيّره ولماذا.
referral-look-again = 👀 مراجعتها رغم ذلك
referral-why = لم ينتج عنها شيء: { $why }
referral-one = <b>🤝 الدعوة { $number }</b>
referral-inviter = الداعي: { $who }
referral-inviter-figures = جلب حتى الآن { $invited }، كوفئ عن { $earned }
referral-friend = الصديق: { $who }، جاء في { $at }
referral-order-line = الطلب { $number }، منتجات بقيمة { $amount }
referral-order = 📦 الطلب
referral-because-phone = • لهما رقم هاتف واحد.
referral-because-address = • ذهب الطلب إلى حيث يسكن الداعي أو صديق آخر له.
referral-because-burst = • جاء أصدقاء كثيرون جدًا خلال ساعة.
referral-because-refunds = • أُرجعت عدة طلبات لأصدقاء هذا الداعي.
referral-because-card = • دفع الصديق ببطاقة دفع بها الداعي.
referral-because-sent-back = • أُرجع كل ما اشتراه هذا الصديق غير ذلك.
referral-because-cluster = • { $size ->
    [0] الصديق والداعي، أو أصدقاء احتُسبوا من قبل، ينتمون معًا.
   *[other] الصديق ضمن أشخاص ينتمون معًا، وعددهم { $size } ({ $what }). أحدهم هو الداعي، أو جلب لأحد مكافأة من قبل: يُحتسب واحد تلقائيًا.
 }
referral-because-worth = • مجموع مكافآت الداعي سيتجاوز ما يأتي تلقائيًا.
referral-because-cap = • حصل الداعي على كل مكافآت اليوم أو الشهر.
referral-because-no-coupon = • وُعد بكوبون ولم يبقَ أي كوبون. انشر واحدًا ثم امنحه.
referral-sign-phone = رقم هاتف واحد
referral-sign-address = عنوان واحد
referral-sign-burst = كثيرون جدًا دفعة واحدة
referral-sign-refunds = طلبات أُرجعت
referral-sign-card = بطاقة واحدة
referral-sign-sent-back = أُرجع كل ما عداه
referral-sign-cluster = أشخاص ينتمون معًا
referral-sign-worth = قيمة إجمالية زائدة
referral-shares-place = عنوان
referral-shares-phone = رقم هاتف
referral-shares-card = بطاقة
referral-reason-too-late = لم يُطلب ما يكفي في الوقت المحدد
referral-reason-nothing-promised = لم يكن هناك وعد بشيء
referral-reason-by-staff = رفضها زميل
referral-reason-refunded = عاد المبلغ
referral-reason-left = مُحيت بيانات الداعي
referral-reason-one-phone = رقم هاتف واحد، رُفضت تلقائيًا
referral-reason-one-card = بطاقة واحدة، رُفضت تلقائيًا
referral-sign-cap = فوق الحد
referral-sign-no-coupon = لم يبقَ كوبون
referral-is-bound = لم يطلب الصديق بعد.
referral-is-qualified = الطلب في الطريق.
referral-is-pending = ما زال إرجاع الطلب ممكنًا.
referral-is-review = لم يعد إرجاعه ممكنًا. هل هو صديق فعلًا؟ قد يكون شخصان من بيت واحد.
referral-is-rewarded = كوفئ الداعي.
referral-is-rejected = لم ينتج عنها شيء.
referral-is-reversed = أُرجع الطلب.
referral-approve = ✓ منح الكوبون
referral-refuse = ✗ رفض
referral-refuse-why = لماذا لا مكافأة عليها؟ تبقى كلماتك في السجل، ولا يراها الداعي.
referral-approved = ✅ حصل الداعي على الكوبون وأُبلغ بذلك.
referral-refused = رُفضت. لا ينتج عنها شيء.
subject-referral = الدعوة { $number }
log-did-referral-approve = كافأ { $about }
log-did-referral-refuse = رفض { $about }
log-did-referral-worth = غيّر القيمة الإجمالية لمكافآت الداعي الواحد
log-did-referral-rebind = غيّر من جلب صديق { $about }
log-did-referral-look = راجع { $about } رغم ذلك
log-did-referral-turn-down = ردّ { $about }
log-did-referral-minimum = غيّر القيمة التي تُحتسب منها طلبات الأصدقاء الأولى

refusal-no-thanks-left = لا يوجد الآن كوبون للداعين. أنشئ واحدًا من «الكوبونات» ثم امنحه. لم يتغيّر شيء.
refusal-minimum-invalid = لا يمكن اشتراط هذه القيمة للطلب الأول. لم يتغيّر شيء.
refusal-worth-invalid = لا يمكن أن تكون هذه القيمة الإجمالية للمكافآت. لم يتغيّر شيء.
refusal-inviter-unknown = ليس هذا رابط أحد. لم يتغيّر شيء.
refusal-inviter-stays = لا يمكن تغيير من جلب هذا الصديق بعد الآن: حُسم الأمر. لم يتغيّر شيء.
refusal-closes-circle = بهذا تُغلق دائرة: لا أحد يجلب نفسه، ولا يجلبه شخص جلبه هو. لم يتغيّر شيء.
refusal-not-for-yourself = لا يمكنك أن تجعل نفسك الداعي: دع زميلًا يفعل ذلك. لم يتغيّر شيء.
