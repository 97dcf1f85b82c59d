# الشركاء: القدوم عبر رابط، وصفحة الشريك، ولوحة التاجر.

partner-disclosed = 🤝 هذا رابط شريك: يحصل { $name } على عمولة مما تشتريه. سعرك لا يتغير.
partner-own-link = هذا رابطك أنت. ما تطلبه بنفسك لا يكسبك شيئًا.
partner-dropped = ✅ ما تطلبه من الآن لا يُحسب لأي شريك.
partner-drop = ✂️ تجاهل رابط الشريك
privacy-partners =
    يحصل شركاء المتجر على عمولة مما يُشترى عبر روابطهم. يسجّل المتجر آخر رابط شريك جئت منه ومدة احتسابه؛ ومن ضغط يُنسى بانتهاء اليوم.
    يرى الشركاء أرقام الطلبات وأيامها ومبالغها. لا يرون أبدًا من طلب ولا ماذا طلب.
privacy-came-by = جئت عبر رابط { $name }؛ وما تطلبه حتى { $until } يُحسب له.

partner-button = 🤝 صفحة شراكتي
partner-none = لست شريكًا لهذا المتجر. للشريك رابط خاص يحصل عليه من المتجر.
partner-invited = يدعوك <b>{ $shop }</b> لتتابع هنا نتائج روابط <b>{ $name }</b>.
partner-duties =
    • من يأتي عبر رابطك يقرأ أنك تحصل على عمولة. اذكر ذلك بنفسك أيضًا حيثما تضعه.
    • لا تراسل من لا يريد ذلك. لا مقابل لجلب شركاء آخرين.
partner-accept = ✓ أوافق
partner-accepted = ✅ تم ربطك. الأمر /partner يعيدك إلى هنا.
partner-title = <b>🤝 { $name }</b>
partner-stands-active = الروابط محتسبة.
partner-stands-paused = ⏸ متوقفة مؤقتًا: تقود الروابط إلى المتجر ولا تُحتسب إلى أن تُستأنف.
partner-stands-ended = ⏹ انتهت. ما كُسب يُدرج في الكشوف ويُدفع.
partner-share-of = { $percent } من ثمن المنتجات التي لا تُرجع، دون الضريبة والتوصيل
partner-counts-for = يُحتسب الرابط { $days ->
    [one] يومًا واحدًا
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }؛ والعبرة برابط آخر شريك
partner-first-only = الطلبات الأولى للعملاء الجدد فقط
partner-all-orders = كل الطلبات
partner-paid-from = تُدفع ابتداءً من { $minimum }
partner-link = الرابط: { $link }
partner-came = { $clicks ->
    [zero] لا نقرات
    [one] نقرة واحدة
    [two] نقرتان
    [few] { $clicks } نقرات
   *[other] { $clicks } نقرة
 } · { $orders ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $orders } طلبات
    [many] { $orders } طلبًا
   *[other] { $orders } طلب
 } · { $customers ->
    [zero] لا عملاء جدد
    [one] عميل جديد
    [two] عميلان جديدان
    [few] { $customers } عملاء جدد
    [many] { $customers } عميلًا جديدًا
   *[other] { $customers } عميل جديد
 }
partner-sold = المبيعات { $net }، عدا { $returned } أُرجعت
partner-pending = معلّقة: { $amount }
partner-approved = معتمدة ولم تُدفع بعد: { $amount }
partner-due = منها مدرج في كشف ومستحق: { $amount }
partner-paid = مدفوعة: { $amount }
partner-rules =
    <b>كيف تُحسب</b>
    • الطلب معلّق بعد دفعه، ويُعتمد حين لا يعود إرجاع شيء منه ممكنًا.
    • ما يُرجع تُسحب عمولته؛ وبعد الصرف يظهر ذلك في الكشف التالي.
    • طلباتك أنت وطلبات الموظفين لا تكسب شيئًا، وكذلك الطلب الذي كوفئت عليه دعوة صديق.
    • يُغلق كل شهر بكشف. المتجر يدفع لك بنفسه؛ أنا لا أرسل مالًا.
partner-copy = 📋 نسخ الرابط
partner-as-picture = 🔳 صورة
partner-picture = للتصوير: يقود رابط الشريك هذا إلى { $shop }
partner-product = 🔗 منتج
partner-orders = 📦 الطلبات
partner-statements = 🧾 الكشوف
partner-statement = 🧾 الكشف
partner-share-words = { $shop } (رابط شريك: أحصل على عمولة مما تشتريه، وسعرك لا يتغير)
partner-which-product = أي منتج؟ اكتب كلمة من اسمه.
partner-found = اضغط على منتج، أو اكتب كلمة أخرى.
partner-not-found = لا شيء بهذا الاسم. جرّب كلمة أخرى.
partner-product-link = رابط <b>{ $title }</b>: { $link }
partner-product-share = تحصل مقابله على { $percent }.
partner-orders-title = <b>📦 الطلبات عبر روابط { $name }</b>: { $count }
partner-order-line = { $number } · { $day } · { $net } بنسبة { $share } = { $commission } · { $how }
partner-is-pending = معلّقة
partner-is-pending-until = معلّقة حتى { $until }
partner-is-approved = معتمدة
partner-is-paid = مدفوعة
partner-is-reversed = أُرجع
partner-declined-own = طلب الشريك نفسه
partner-declined-staff = من الموظفين
partner-declined-not-new = ليس عميلًا جديدًا
partner-declined-nothing = لا عمولة عليه
partner-declined-invited = بدعوة صديق
partner-entry-earned = مكتسبة
partner-entry-taken-back = مسحوبة
partner-entry-restored = معادة

statements-title = <b>🧾 كشوف { $name }</b>: { $count }
statements-how = يُغلق الشهر بعد انتهائه إذا كُسب فيه شيء أو سُحب. ما أُغلق لا يتغير أبدًا.
statement-label = { $paid ->
    [1] ✅ { $number } · { $month } · { $total }
   *[other] { $number } · { $month } · { $total }
 }
statement-name = كشف العمولات { $number }
statement-title = <b>🧾 الكشف { $number }</b> عن { $month }
statement-count = { $count ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $count } قيود
    [many] { $count } قيدًا
   *[other] { $count } قيد
 }، عن منتجات بقيمة { $net }
statement-sum = هذا الشهر: { $total }
statement-before = لم يُدفع من قبل: { $carried }
statement-in-all = المجموع: { $balance }
statement-paid = ✅ دُفع في { $day }: { $reference }
statement-open = لم يُدفع بعد.
statement-as-paper = 📄 PDF
statement-as-table = 📊 CSV
statement-month = الشهر: { $month } ({ $zone })
statement-closed = أُغلق في: { $day }
statement-for = الشريك
statement-head-what = الطلب
statement-what = { $number } · { $day } · { $how }
statement-head-net = الصافي
statement-head-share = النسبة
statement-head-commission = العمولة
statement-net = صافي المبيعات
statement-total = هذا الشهر
statement-carried = لم يُدفع من قبل
statement-balance = المجموع
statement-how = الصافي: ثمن المنتجات دون الضريبة والتوصيل، بعد الخصومات وما أُرجع. القيد الأقل من صفر يسحب ما منحه قيد سابق.
statement-no-invoice = كشف عمولات وليس فاتورة.

notice-partner-order = 🤝 تم الشراء عبر رابطك. إذا بقي الطلب، تحصل على { $amount }.
notice-partner-statement = 🤝 أُغلق شهر.
notice-partner-payout = 🤝 يقول المتجر إنه دفع لك { $amount } في { $day }: { $reference }
notice-staff-partners = 🤝 أُغلقت كشوف الشركاء. انظر ما يجب دفعه.

console-partners = 🤝 الشركاء
partners-title = <b>🤝 الشركاء</b>: { $count }
partners-how = يجلب الشركاء عملاء عبر روابط خاصة بهم، ويحصلون على عمولة مما لا يُرجع. من يأتي عبر رابط يقرأ ذلك.
partner-line = { $name } · { $percent } · { $orders ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $orders } طلبات
    [many] { $orders } طلبًا
   *[other] { $orders } طلب
 }، { $net } · معتمد { $approved }، مستحق { $due }
partner-label-active = { $name }
partner-label-paused = ⏸ { $name }
partner-label-ended = ⏹ { $name }
partner-new = ➕ شريك جديد
partner-ask-name = بأي اسم يقرأ العملاء عن الشريك؟ من 2 إلى { $most } حرفًا.
partner-made = ✅ { $name } شريك الآن بنسبة { $percent } مما لا يُرجع. راجع الشروط قبل أن تسلّم الرابط.
partner-terms = ⚙️ الشروط
partner-terms-from-now = تسري التغييرات من الآن. الطلبات السابقة تبقى على شروطها.
partner-term-rate = النسبة
partner-term-days = الأيام
partner-term-minimum = أدنى صرف
partner-term-name = الاسم
partner-term-code = الرمز
partner-goods = منتجات معينة
partner-count-first = احتساب الطلبات الأولى فقط
partner-count-all = احتساب كل الطلبات
partner-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
partner-ask-rate = أي نسبة مما لا يُرجع؟ اكتب رقمًا مثل 12.5، حتى { $most }.
partner-ask-days = كم يومًا تُحتسب الطلبات بعد النقرة؟ من 1 إلى { $days }.
partner-ask-minimum = ابتداءً من أي مبلغ يُصرف؟ اكتب مبلغًا مثل 20.00، أو 0.
partner-ask-code = أي رمز للروابط؟ الآن { $code }. من 3 إلى 20 حرفًا لاتينيًا ورقمًا؛ والمتشابه (0 وO، و1 وI) يُعد واحدًا. الروابط ذات الرموز السابقة تبقى تعمل.
partner-goods-line = { $goods }: { $percent }
partner-goods-title = <b>لبعض المنتجات نسبة أخرى.</b> لكل ما عداها: { $percent }. المنتج مقدّم على قسمه، والقسم على القسم الذي فوقه.
partner-add-product = ➕ منتج
partner-add-shelf = ➕ قسم
partner-which-shelf = أي قسم؟ تسري النسبة على كل ما تحته أيضًا.
partner-this-shelf = ✓ هذا القسم
partner-ask-goods = أي نسبة لـ{ $goods }؟ اكتب رقمًا حتى { $most }.
partner-goods-nothing = لا شيء
partner-goods-plain = كبقية المنتجات
partner-has-person = 👤 يتابع شخص هذه الأرقام بالأمر /partner.
partner-has-no-person = لا يتابع أحد هذه الأرقام بعد.
partner-invite = 👤 ربط شخص
partner-unlink = 👤 فك ربط الشخص
partner-invitation = أرسل هذا الرابط إلى من يمثل { $name }. يعمل مرة واحدة خلال 7 أيام؛ وأول من يفتحه ويقبل يرى الأرقام.
partner-send = إرسال
partner-send-words = { $shop }: هذا الرابط لـ{ $name }، لمتابعة نتائج روابط الشراكة
partner-pause = ⏸ إيقاف مؤقت
partner-go-on = ▶️ استئناف
partner-end = ⏹ إنهاء
partner-end-ask = إنهاء الشراكة نهائيًا؟ لن تُحتسب الروابط. ما كُسب يُدرج في الكشوف ويُدفع.
partner-keep = إبقاؤها
partner-pay = 💶 دُفع: { $amount }
partner-ask-payout =
    المستحق لـ{ $name }: { $amount }. أرسله كما تشاء؛ أنا أسجّله فقط.
    ثم اكتب بيان التحويل، وقبله اليوم إن لم يكن اليوم: { $today } SEPA 17
partner-payout-recorded = ✅ تم التسجيل، وأُخبر الشريك.
partner-payout-waits = 👀 يجب أن يوافق شخص ثانٍ أولًا.
subject-partner = الشريك { $number }
act-partner-payout = صرف لصالح { $about }: { $what }
right-partner-read = • الاطلاع على الشركاء وما يكسبونه
right-partner-edit = • إضافة شركاء وتغيير شروطهم
right-partner-pay = • تسجيل ما صُرف للشركاء
right-partner-pay-over-limit = • الموافقة على المبالغ الكبيرة للشركاء
log-did-partner-make = أضاف { $about }
log-did-partner-change = غيّر شروط { $about }
log-did-partner-code = أعطى { $about } رمزًا آخر
log-did-partner-pause = أوقف { $about } مؤقتًا
log-did-partner-go-on = استأنف { $about }
log-did-partner-end = أنهى شراكة { $about }
log-did-partner-invite = أنشأ رابطًا للشخص الذي يمثل { $about }
log-did-partner-accept = قَبِل تمثيل { $about }
log-did-partner-unlink = فكّ ربط الشخص الذي يمثل { $about }
log-did-partner-payout = سجّل صرفًا لصالح { $about }

refusal-partner-invalid = هذا غير ممكن. لم يتغيّر شيء.
refusal-code-invalid = ⚠️ يتكون الرمز من 3 إلى 20 حرفًا لاتينيًا ورقمًا، ولا شيء غيرها.
refusal-code-taken = ⚠️ لدى شريك آخر هذا الرمز أو رمز يشبهه.
refusal-already-partner = الشخص الواحد شريك واحد. هذا الشخص مربوط بالفعل.
refusal-partner-over = انتهت هذه الشراكة. لم يتغيّر شيء.
refusal-payout-not-due = هذا غير مستحق، أو لم يعد مستحقًا. راجع الشريك من جديد؛ لم يُسجّل شيء.
refusal-payout-invalid = ⚠️ للصرف يوم قد حلّ، وبيان تحويل من 1 إلى 80 حرفًا.
