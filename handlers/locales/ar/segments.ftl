# الجماهير في لوحة التاجر: من ينتمي إليها، بالكلمات.

console-audiences = 👥 الجماهير
audiences-title = { $count ->
    [0] <b>👥 الجماهير.</b> ليس لديك جمهور خاص بعد: كوّن واحدًا خطوة خطوة، أو ابدأ بأحد الجماهير أدناه. يُحسب عدده أثناء تكوينه.
    [one] <b>👥 الجماهير</b>: لديك جمهور خاص واحد.
    [two] <b>👥 الجماهير</b>: لديك جمهوران خاصان.
    [few] <b>👥 الجماهير</b>: لديك { $count } جماهير خاصة.
    [many] <b>👥 الجماهير</b>: لديك { $count } جمهورًا خاصًا.
   *[other] <b>👥 الجماهير</b>: لديك { $count } جمهور خاص.
 }
audiences-ready = العشرة الأخيرة موجودة في كل متجر: اطلع عليها، أو ابدأ بأحدها.
audience-label = 👥 { $name }
audience-new = ＋ جمهور جديد
audience-title = <b>👥 { $name }</b>
audience-draft = ✏️ <b>{ $name }</b>، مسودة: لا يراها أحد غيرك قبل أن تحفظها.
audience-unnamed = جمهور جديد
audience-copy-of = { $name } (نسخة مكررة)
audience-start-from = ✏️ البدء بهذا الجمهور

audience-show-sources = 🔗 من أين يأتي الناس
audience-sources = <b>🔗 من أين يأتي الناس</b>: آخر { $days ->
    [one] يوم
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }، والأكثر جلبًا للطلبات المدفوعة أولًا. 🌱 من جاؤوا لأول مرة، 🛒 الطلبات المدفوعة.
audience-no-sources = لم يأتِ أحد في هذه المدة. تظهر الروابط والمجموعات هنا فور أن يأتي أحد عبرها.
audience-came = • { $source } · 🌱 { $people } · 🛒 { $orders }

audience-ready-new = الجدد
audience-ready-active = النشطون
audience-ready-first-order = طلب واحد حتى الآن
audience-ready-never-ordered = لم يطلبوا قط
audience-ready-high-value = الأعلى قيمة
audience-ready-slipping-away = على وشك الابتعاد
audience-ready-asleep = غائبون منذ 30 يومًا
audience-ready-group-buyers = محبو الشراء الجماعي
audience-ready-coupon-hunters = صيادو الكوبونات
audience-ready-birthday = عيد ميلادهم هذا الأسبوع

audience-everyone = كل من عرفه المتجر.
audience-not-everyone = لا أحد.
audience-who = { $count ->
    [one] كل من:
   *[other] كل من تنطبق عليه هذه الشروط كلها:
 }
audience-line = • { $said }
audience-or = { $first }، أو { $next }
audience-and = { $first }، و{ $next }
audience-none-of = لا ينطبق عليه أي من هذه: { $said }
audience-count = { $count ->
    [zero] <b>لا أحد</b> الآن.
    [one] <b>شخص واحد</b> الآن.
    [two] <b>شخصان</b> الآن.
    [few] <b>{ $count } أشخاص</b> الآن.
    [many] <b>{ $count } شخصًا</b> الآن.
   *[other] <b>{ $count } شخص</b> الآن.
 }
audience-sample = منهم: { $people }
audience-nobody = <b>لا أحد</b> الآن.
audience-alone = { $count ->
    [0] من هذا الشرط وحده: لا أحد الآن.
    [one] من هذا الشرط وحده: شخص واحد الآن.
    [two] من هذا الشرط وحده: شخصان الآن.
    [few] من هذا الشرط وحده: { $count } أشخاص الآن.
    [many] من هذا الشرط وحده: { $count } شخصًا الآن.
   *[other] من هذا الشرط وحده: { $count } شخص الآن.
 }
audience-not-of-lines = لم يُكوَّن هذا الجمهور هنا؛ يمكن استخدامه، ولا يمكن تغييره هنا.
audience-out-of-date = ⚠️ غيّره شخص آخر في هذه الأثناء. هذا وضعه الآن.

audience-first = ＋ من هم؟ أضف شرطًا
audience-and-more = ＋ و…
audience-or-more = ＋ أو…
audience-change-line = { $number }. { $what }
audience-change = ✏️ { $what }
audience-one-of = يجب أن ينطبق أحد هذه:
audience-ask-kind = بماذا يتعلق الشرط؟
audience-ask-or = أو ماذا أيضًا؟ يكفي أن ينطبق أحدها.
audience-must-not = ⇄ يجب ألا ينطبق
audience-must = ⇄ يجب أن ينطبق
audience-drop = ✕ إزالة الشرط
audience-done = ✓ تم
audience-chosen = ✅ { $label }
audience-choose-category = 📁 منتجات قسم…
audience-ask-category = منتجات أي قسم؟ تُحسب كذلك منتجات الأقسام التي تحته.
audience-no-categories = لا توجد أقسام هنا.
audience-any-goods = أي منتجات
audience-inside = فتح ›
audience-nothing-of-kind = ليس لدى المتجر شيء من هذا النوع بعد، فلن يُعثر به على أحد.
audience-no-tag = لا يحمل أحد وسمًا بعد. المسارات التلقائية تمنح الوسوم، وعندها يمكن العثور على الناس بها.
audience-no-group = لا يشتري أحد بقوائم أسعار مجموعة بعد.
audience-type-amount = اضغط على مبلغ، أو اكتبه.
audience-type-tag = اضغط على وسوم، أو اكتب وسمًا.
audience-type-group = اضغط على مجموعات، أو اكتب مجموعة.

audience-keep = 💾 حفظ
audience-kept = ✅ تم الحفظ.
audience-write = 📣 مراسلتهم
audience-rename = ✏️ إعادة تسمية
audience-ask-name = ما اسمه؟ لا يقرؤه إلا موظفوك.
audience-copy = ⧉ نسخ
audience-copied = ✅ هذه النسخة المكررة. احفظها عندما تصبح كما تريد.
audience-remove = 🗑 حذف
audience-removed = حُذف «{ $name }».
audience-undo = ↩ تراجع: إعادة «{ $name }»

audience-kind-everyone = الجميع
audience-kind-ordered = 🛒 الطلبات
audience-kind-last-ordered = 🛒 آخر طلب
audience-kind-spent = 💶 ما أنفقه
audience-kind-rfm = 💎 القيمة
audience-kind-did = 👣 فعل شيئًا
audience-kind-last-did = 👣 فعله سابقًا
audience-kind-cart = 🧺 السلة
audience-kind-fond = ❤️ الاهتمام
audience-kind-seen = 🕓 كان هنا
audience-kind-met = 🌱 أول زيارة
audience-kind-came-by = 🔗 جاء عبر
audience-kind-speaks = 🗣 اللغة
audience-kind-tier = 🏅 المستوى
audience-kind-group = 🏷 المجموعة
audience-kind-tag = 🔖 الوسم
audience-kind-used-coupons = 🎟 كوبونات مستخدمة
audience-kind-holds-coupon = 🎟 لديه كوبون
audience-kind-group-buys = 🤝 شراء جماعي
audience-kind-birthday = 🎂 عيد الميلاد
audience-kind-lot = 🎲 نسبة عشوائية

audience-act-viewed = مشاهدة منتجات
audience-act-searched = البحث عن منتجات
audience-act-added = إضافة منتجات إلى السلة
audience-act-saved = حفظ منتجات في المفضلة
audience-act-checkout = بدء إتمام الطلب
audience-act-asked = سؤال المتجر
audience-act-clicked = ضغط زر في رسالة من المتجر
audience-act-bought = دفع ثمن منتجات
audience-act-team = مشاهدة فريق لآخرين

audience-within = { $days ->
    [one] { " " }خلال آخر يوم
    [two] { " " }خلال آخر يومين
    [few] { " " }خلال آخر { $days } أيام
    [many] { " " }خلال آخر { $days } يومًا
   *[other] { " " }خلال آخر { $days } يوم
 }
audience-goods = { " " }من «{ $title }»

audience-is-everyone = هو أي شخص كان
audience-is-speaks = لغته { $words }
audience-not-speaks = ليست لغته { $words }
audience-is-came-by = جاء لأول مرة عبر { $words }
audience-not-came-by = لم يأتِ لأول مرة عبر { $words }
audience-is-met = جاء لأول مرة{ $when }
audience-not-met = لم تكن أول زيارة له{ $when }
audience-is-seen = كان هنا{ $when }
audience-not-seen = لم يكن هنا{ $when }
audience-is-group = يشتري ضمن المجموعة { $words }
audience-not-group = لا يشتري ضمن المجموعة { $words }
audience-is-tier = مستواه { $words }
audience-not-tier = ليس مستواه { $words }
audience-is-tag = يحمل الوسم { $words }
audience-not-tag = لا يحمل الوسم { $words }
audience-is-did = { $least ->
    [one] سبق له { $act }{ $goods }{ $when }
    [two] سبق له { $act }{ $goods } مرتين أو أكثر{ $when }
    [few] سبق له { $act }{ $goods } { $least } مرات أو أكثر{ $when }
   *[other] سبق له { $act }{ $goods } { $least } مرة أو أكثر{ $when }
 }
audience-not-did = { $least ->
    [one] لم يسبق له { $act }{ $goods }{ $when }
    [two] لم يسبق له { $act }{ $goods } مرتين أو أكثر{ $when }
    [few] لم يسبق له { $act }{ $goods } { $least } مرات أو أكثر{ $when }
   *[other] لم يسبق له { $act }{ $goods } { $least } مرة أو أكثر{ $when }
 }
audience-is-last-did = سبق له { $act }، لكن ليس{ $when }
audience-not-last-did = لم يسبق له { $act } قط، أو سبق له ذلك{ $when }
audience-is-ordered = { $least ->
    [one] لديه طلب{ $goods }{ $when }
    [two] لديه طلبان أو أكثر{ $goods }{ $when }
    [few] لديه { $least } طلبات أو أكثر{ $goods }{ $when }
    [many] لديه { $least } طلبًا أو أكثر{ $goods }{ $when }
   *[other] لديه { $least } طلب أو أكثر{ $goods }{ $when }
 }
audience-not-ordered = { $least ->
    [one] ليس لديه طلب{ $goods }{ $when }
    [two] لديه أقل من طلبين{ $goods }{ $when }
    [few] لديه أقل من { $least } طلبات{ $goods }{ $when }
    [many] لديه أقل من { $least } طلبًا{ $goods }{ $when }
   *[other] لديه أقل من { $least } طلب{ $goods }{ $when }
 }
audience-is-last-ordered = سبق أن طلب، لكن ليس{ $when }
audience-not-last-ordered = لم يطلب قط، أو طلب{ $when }
audience-is-spent = أنفق { $amount } أو أكثر{ $when }
audience-not-spent = لم يبلغ إنفاقه { $amount }{ $when }
audience-is-rfm = اشترى خلال سنة، ودرجاته من 5: الحداثة { $recency }، التكرار { $frequency }، الإنفاق { $money }
audience-not-rfm = خلال سنة ليست درجاته من 5: الحداثة { $recency }، التكرار { $frequency }، الإنفاق { $money }
audience-is-cart = في سلته منتجات بقيمة { $amount } أو أكثر
audience-not-cart = ليس في سلته منتجات بقيمة { $amount }
audience-is-fond = { $share } % أو أكثر من اهتمامه في «{ $category }»{ $when }
audience-not-fond = أقل من { $share } % من اهتمامه في «{ $category }»{ $when }
audience-is-used-coupons = { $least ->
    [one] استخدم كوبونًا{ $when }
    [two] استخدم كوبونين أو أكثر{ $when }
    [few] استخدم { $least } كوبونات أو أكثر{ $when }
    [many] استخدم { $least } كوبونًا أو أكثر{ $when }
   *[other] استخدم { $least } كوبون أو أكثر{ $when }
 }
audience-not-used-coupons = { $least ->
    [one] لم يستخدم كوبونًا{ $when }
    [two] استخدم أقل من كوبونين{ $when }
    [few] استخدم أقل من { $least } كوبونات{ $when }
    [many] استخدم أقل من { $least } كوبونًا{ $when }
   *[other] استخدم أقل من { $least } كوبون{ $when }
 }
audience-is-holds-coupon = لديه كوبون صالح
audience-not-holds-coupon = ليس لديه كوبون صالح
audience-is-group-buys = { $least ->
    [one] اشترى ضمن شراء جماعي{ $when }
    [two] اشترى ضمن شراء جماعي مرتين أو أكثر{ $when }
    [few] اشترى ضمن شراء جماعي { $least } مرات أو أكثر{ $when }
   *[other] اشترى ضمن شراء جماعي { $least } مرة أو أكثر{ $when }
 }
audience-not-group-buys = { $least ->
    [one] لم يشترِ ضمن شراء جماعي{ $when }
    [two] لم يشترِ ضمن شراء جماعي مرتين أو أكثر{ $when }
    [few] لم يشترِ ضمن شراء جماعي { $least } مرات أو أكثر{ $when }
   *[other] لم يشترِ ضمن شراء جماعي { $least } مرة أو أكثر{ $when }
 }
audience-is-birthday = { $days ->
    [one] عيد ميلاده اليوم
    [two] عيد ميلاده خلال يومين من اليوم
    [few] عيد ميلاده خلال { $days } أيام من اليوم
    [many] عيد ميلاده خلال { $days } يومًا من اليوم
   *[other] عيد ميلاده خلال { $days } يوم من اليوم
 }
audience-not-birthday = { $days ->
    [one] ليس عيد ميلاده اليوم
    [two] ليس عيد ميلاده خلال يومين من اليوم
    [few] ليس عيد ميلاده خلال { $days } أيام من اليوم
    [many] ليس عيد ميلاده خلال { $days } يومًا من اليوم
   *[other] ليس عيد ميلاده خلال { $days } يوم من اليوم
 }
audience-is-lot = من بين { $share } % من الجميع، بالقرعة
audience-not-lot = ليس من بين { $share } % من الجميع، بالقرعة

audience-source-direct = أنفسهم
audience-source-invite = دعوة صديق
audience-source-group = مجموعة
audience-source-inline = بطاقة في محادثة أخرى
audience-source-product = رابط منتج
audience-source-campaign = حملة
audience-source-partner = شريك
audience-source-team = فريق شراء جماعي
audience-source-bargain = مساومة
audience-source-packet = ظرف هدية
audience-source-live = بيع مباشر
audience-source-wishlist = قائمة أمنيات شُوركت
audience-source-variant = رابط صنف من منتج
audience-source-order = رابط طلب
audience-source-staff = دعوة للعمل في المتجر
audience-source-link = رابط آخر

audience-choice-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
audience-choice-times = { $count }×
audience-choice-share = { $count } %
audience-choice-amount = { $amount }
audience-choice-ever = في أي وقت
audience-choice-span = { $span }
audience-field-recency = الحداثة (5 الأفضل)
audience-field-frequency = التكرار (5 الأفضل)
audience-field-money = الإنفاق (5 الأفضل)

subject-segment = الجمهور { $number }
log-did-segment-keep = حفظ { $about }
log-did-segment-change = غيّر { $about }
log-did-segment-rename = أعاد تسمية { $about }
log-did-segment-remove = حذف { $about }
log-did-segment-restore = أعاد { $about }

refusal-segment-invalid = ⚠️ لا يمكن أن يكون هكذا. لم يتغيّر شيء.
refusal-segment-too-large = ⚠️ أكثر من { $most } شرط، أو أكثر من { $deepest } بعضها داخل بعض، لا يستطيع أحد قراءته. لم يتغيّر شيء.
refusal-segment-changed = غيّر شخص آخر هذا الجمهور في هذه الأثناء. افتحه من جديد.
