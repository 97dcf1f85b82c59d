# العروض الشخصية: ما يراه قراؤها، وأين يجهزها التاجر.

notice-personal-offer = 🎯 <b>عرض لك</b>
offer-says =
    <b>{ $title }</b>
    { $net } بدلًا من { $price }: خصم { $off } لك وحدك.
offer-why-again = 🔁 اشتريته من قبل
offer-why-category = 💡 يناسب ما اشتريته
offer-why-new = ✨ نظن أنه قد يعجبك
offer-until = يمكنك أخذ العرض حتى { $until }.
offer-take = 🎟 أخذ العرض وعرض المنتج
offer-taken = 🎟 في محفظتك: { $worth }، حتى { $until }. في آخر خطوة من إتمام الطلب اضغط «✅ استخدمه».
offer-gone = انتهى هذا العرض. هذا هو المنتج كما هو اليوم.
offer-declined = تم. لن يُقترح لمدة 90 يومًا، وسيقل ما يشبهه.

console-offers = 🎯 العروض الشخصية
offers-title = { $count ->
    [0] <b>🎯 العروض الشخصية</b>
        لا شيء بعد. تختار المنتجات والكوبونات والجمهور والميزانية؛ ويحصل كل شخص على العرض الواحد الأنفع لك على الأرجح، ومن كان سيشتري على أي حال لا يحصل على خصم. ترى التكلفة قبل إرسال أي شيء.
    [one] <b>🎯 العروض الشخصية</b>
        حملة واحدة
    [two] <b>🎯 العروض الشخصية</b>
        حملتان
    [few] <b>🎯 العروض الشخصية</b>
        { $count } حملات
   *[other] <b>🎯 العروض الشخصية</b>
        { $count } حملة
 }
offers-new = ➕ عروض شخصية جديدة
offers-label-draft = ✏️ عروض { $number } · مسودة
offers-label-weighing = ⏳ عروض { $number } · قيد التحضير
offers-label-promising = ⏳ عروض { $number } · قيد التحضير
offers-label-running = ▶️ عروض { $number } · جارية
offers-label-paused = ⏸ عروض { $number } · متوقفة مؤقتًا
offers-label-ended = ✅ عروض { $number } · اكتملت
offers-label-stopped = ⏹ عروض { $number } · أُوقفت
offers-is-weighing = يجري البحث عن أفضل عرض لكل شخص. لم يُرسل شيء بعد.
offers-is-promising = تُمنح أفضل العروض أولًا، بقدر ما تسمح الميزانية. لم يُرسل شيء بعد.
offers-is-running = يجري إرسال الرسائل.
offers-is-paused = متوقفة مؤقتًا. من لديه عرض يحتفظ به.
offers-is-ended = اكتملت للجميع.
offers-is-stopped = لن يحصل أحد آخر على عرض. من لديه عرض يحتفظ به.
offers-goods = المنتجات: { $count }
offers-coupons = الكوبونات: { $count }
offers-line = • { $what }
offers-audience = لمن: { $who }
offers-for-all = كل من وافق
offers-no-budget = الميزانية: لم تُحدد بعد
offers-budget = الميزانية: { $budget } كحد أقصى
offers-floor = يبقى لك بعد الخصم: { $percent } % من السعر على الأقل
offers-part-goods = 📦 المنتجات
offers-part-coupons = 🎟 الكوبونات
offers-part-audience = 👥 لمن
offers-part-budget = 💰 الميزانية
offers-part-floor = 📏 الهامش
offers-preview = 👁 معاينة…
offers-discard = 🗑 حذف
offers-discard-ask = حذف هذه المسودة؟
offers-ask-goods =
    <b>أي منتجات؟</b>
    اكتب كلمة من الاسم للبحث؛ اخترت { $count } من { $most }. اضغط على منتج لإزالته.
offers-drop = ✖️ { $what }
offers-by-shelf = 🗂 قسم كامل
offers-ask-shelf = أي قسم؟ ادخله أو خذه كاملًا.
offers-no-shelf = لا توجد أقسام هنا.
offers-take-shelf = ➕ أخذه كاملًا
offers-ask-coupons = أي كوبونات يمكن منحها؟ يحصل كل شخص على واحد على الأكثر، للمنتج المعروض وحده.
offers-no-coupons = لا يوجد كوبون للعروض الشخصية بعد. أنشئ واحدًا يُمنح «بعرض شخصي».
offers-chosen = ✓ { $what }
offers-not-chosen = { $what }
offers-ask-audience = من يمكنه الحصول على عرض؟
offers-ask-budget = كم يمكن أن تخصم كل الكوبونات معًا كحد أقصى، بعملة { $currency }؟ اكتب مبلغًا. لا يُمنح أكثر من ذلك أبدًا.
offers-ask-floor = كم من السعر يجب أن يبقى لك بعد الخصم والتكلفة؟ اختر نسبة أو اكتبها. حيث لم تحدد تكلفة المنتجات، يُحسب 30 % من السعر هامشًا لك.
offers-percent = { $percent } %
offers-incomplete = يلزم اختيار منتجات وكوبون وميزانية قبل المعاينة والإطلاق.
offers-preview-title = <b>👁 ماذا يعني إطلاقها الآن</b>
offers-about = الجمهور كبير: حُسبت هذه الأرقام من ثلاثمئة شخص اختيروا بالقرعة.
offers-reach = العروض: { $count } من { $whole } شخص
offers-held = في مجموعة المقارنة، لقياس أثر العروض: { $count }
offers-left-out = • { $count }: { $why }
offers-cost = التكلفة: { $most } كحد أقصى، والمرجح { $likely }
offers-worth = الربح الإضافي، بقدر ما يمكن تقديره: { $worth }
offers-samples = مثلًا:
offers-somebody = العميل { $number }
offers-sample = • { $who }: { $what }، خصم { $off } · الاحتمال { $chance } % · القيمة { $worth }
offers-nobody = لن يحصل أحد على عرض. قد يساعد المزيد من المنتجات أو كوبون آخر أو هامش أقل أو جمهور أكبر.
offers-launch = { $count ->
    [one] 🚀 إطلاق لشخص واحد
    [two] 🚀 إطلاق لشخصين
    [few] 🚀 إطلاق لـ{ $count } أشخاص
    [many] 🚀 إطلاق لـ{ $count } شخصًا
   *[other] 🚀 إطلاق لـ{ $count } شخص
 }
offers-launched = 🚀 تم الإطلاق.
offers-second-person = 👀 أكثر من { $limit } شخص: يجب أن يوافق شخص آخر أولًا. طلبت الموافقة.
offers-claimed = أُخذت: { $claimed } · استُخدمت: { $used } · غير مهتمين: { $declined }
offers-promised = الممنوح: { $promised } من { $budget } · المستخدم حتى الآن: { $given }
offers-stop = ⏹ إيقاف
offers-stop-ask = إيقافها؟ لن يحصل أحد آخر على عرض؛ ومن لديه عرض يحتفظ به.
results-offer = العروض الشخصية { $number }
subject-offer = العروض الشخصية { $number }
act-offer-launch = إرسال { $about } إلى { $what }
log-did-offer-launch = أطلق { $about }
log-did-offer-pause = أوقف { $about } مؤقتًا
log-did-offer-resume = استأنف { $about }
log-did-offer-stop = أوقف { $about }
coupon-choice-offer = بعرض شخصي
coupon-way-offer = يحصل عليه من يأخذ عرضًا شخصيًا، للمنتج المعروض وحده. اختره من: 🎯 العروض الشخصية.
why-buys-anyway = الأرجح الشراء على أي حال
why-not-personal = لا يريدون عروضًا شخصية
why-offered-lately = عُرض عليهم المنتج نفسه قبل مدة قصيرة
why-no-gain = لا عرض يستحق التكلفة
why-budget-spent = لم تكفِ الميزانية
why-price-changed = تغيّر السعر
why-coupon-gone = لم يعد الكوبون يُمنح
refusal-offers-fixed = تم إطلاقها، ولم تعد قابلة للتغيير.
refusal-offers-moved-on = تغيرت منذ اطلاعك. ألقِ نظرة أخرى.
refusal-offers-incomplete = يلزم اختيار منتجات وكوبونات وميزانية أولًا.
refusal-offers-for-nobody = لن يحصل أحد على عرض.
refusal-offers-full = لا يتسع لأكثر من { $most }.
refusal-offers-sum-wrong = هذا غير ممكن. الميزانية أكبر من صفر، والهامش بين 0 و99 %.
notice-staff-offers-rested = ⏸ <b>العروض الشخصية متوقفة مؤقتًا.</b> راجعها، ثم استأنفها أو أوقفها.
notice-staff-offers-over = 🎯 <b>اكتملت العروض الشخصية.</b>
notice-staff-offers-stopped = ⏹ <b>أُوقفت العروض الشخصية.</b> عاد كل ما كان في الطريق.
offers-given-back = مُنح ولم يُستخدم فعاد: { $sum }
offers-weighed = أفضل العروض التي وُجدت ولم تُحسم بعد: { $count }
offers-show = عرض
