# المسارات التلقائية: ما يقوله المتجر لشخص من تلقاء نفسه، خطوة بخطوة، وأين يضبطه التاجر.

notice-journey-welcome = 👋 <b>أهلًا بك في { $shop }</b>
journey-says-welcome-hello = يسعدنا وجودك هنا. تصفّح، وابحث بكتابة ما تريد فقط، واطلب التحدث إلى شخص متى احتجت: /support.
journey-says-welcome-look = لم تتصفّح بعد. الأقسام على بُعد ضغطة واحدة؛ دون حساب ودون نماذج.
journey-says-welcome-first = ما زلت تبحث عن الشيء المناسب؟ اكتب ما تحتاج إليه بكلماتك، وسأجد أقرب ما يناسبه.
notice-journey-cart = 🛒 <b>تركتَ شيئًا في سلتك</b>
journey-says-cart-soon = ما زال هناك كما تركته:
journey-says-cart-later = لعل شيئًا شغلك؛ هذا ما زال في سلتك:
journey-says-cart-offer = إليك ما يسهّل الأمر، لما في سلتك:
notice-journey-winback = 💛 <b>لم نرك منذ مدة</b>
journey-says-winback-missed = تعال وانظر ما الجديد في { $shop }.
journey-cart-line = { $quantity } × { $name }
journey-cart-more = … و{ $count ->
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
 } أيضًا
journey-cart-total = المجموع اليوم <b>{ $total }</b>
journey-to-checkout = إتمام الطلب
journey-to-cart = 🛒 السلة
journey-coupon = 🎟 <b>{ $name }</b> في محفظتك، صالح حتى { $until }:

console-journeys = 🤖 المسارات التلقائية
journeys-title =
    <b>🤖 المسارات التلقائية</b>
    رسائل تنطلق تلقائيًا في الوقت المناسب. لا تصل إلا إلى من وافق على تلقّيها، ولا تُرسل ليلًا، ومن يشترِ لا يصله المزيد منها. اضغط مسارًا لترى ما يفعله.
journey-on = ✅ { $name }
journey-off = ⬜ { $name }
journey-name-welcome = الترحيب
journey-name-cart = سلة متروكة
journey-name-winback = استعادة العملاء
journey-title-on = <b>🤖 { $name }</b> · ✅ يعمل
journey-title-off = <b>🤖 { $name }</b> · ⬜ متوقف
journey-about-welcome = لكل من يلتقي المتجر لأول مرة ويوافق على تلقّي العروض. ينتهي مع الطلب الأول.
journey-about-cart = لكل من يترك منتجات في السلة. كل تغيير في السلة يبدأ الوقت من جديد، والطلب ينهيه، ولا يُذكر ما نفدت كميته.
journey-about-winback = لكل من اشترى من قبل ثم غاب مدة لا يغيبها عملاؤك عادةً: يحسب المتجر هذه المدة كل شهر من طلباته. مرة كل 90 يومًا على الأكثر.
journey-stage = { $number }. { $words }
journey-stage-off = <i>{ $words } · لا تُرسل: لم يُختر كوبون</i>
journey-stage-welcome-hello = فورًا: تحية، مع الكوبون إن اخترته
journey-stage-welcome-look = بعد { $delay } إن لم يُتصفّح شيء: الطريق إلى الأقسام
journey-stage-welcome-first = بعد { $delay } إن لم يُشترَ شيء: كيف يُعثر على المنتجات
journey-stage-cart-soon = بعد { $delay } من آخر تغيير: ما في السلة
journey-stage-cart-later = بعد { $delay } من آخر تغيير: تذكير آخر
journey-stage-cart-offer = بعد { $delay } من آخر تغيير: مع كوبون إن اخترته
journey-stage-winback-missed = بعد { $delay } من آخر طلب: كلمة، مع الكوبون إن اخترته
journey-own-line = سطرك: «{ $line }»
journey-own-unnamed-coupon = الكوبون: { $worth }
journey-own-coupon = الكوبون: { $name } · { $worth }
journey-nobody-yet = لم يدخله أحد بعد.
journey-figures = دخله { $entered ->
    [one] شخص واحد
    [two] شخصان
    [few] { $entered } أشخاص
    [many] { $entered } شخصًا
   *[other] { $entered } شخص
 } · في الطريق { $going } · بلغ نهايته { $finished }
journey-figures-sent = الرسائل: أُرسل { $sent } · ينتظر { $waiting } · لم يُرسل { $unsent }
journey-figures-bought = اشترى في الطريق { $bought }، منهم بعد رسالة { $after }
journey-figures-left = خرج ({ $why }): { $count }
journey-runs-now = ✅ يعمل الآن لكل من يأتي من هذه اللحظة.
journey-rests-now = متوقف الآن. لا يصل شيء منه إلى أحد، ولا إلى من كانوا في الطريق.
journey-switch-on = تشغيل
journey-switch-off = إيقاف
journey-change-delay = { $number }. بعد { $delay }
journey-change-line = ✏️ سطرك
journey-change-coupon = 🎟 الكوبون
journey-reset = كما كان
journey-ask-delay = متى تصل؟ اضغط وقتًا أو اكتبه، مثل 90 دقيقة أو 2 ساعة أو 3 أيام. يسري على من يأتي من الآن.
journey-delay-unclear = ⚠️ لم أفهم هذا الوقت.
journey-choice = { $delay }
journey-choice-now = ✓ { $delay }
journey-ask-line = اكتب سطرًا من عندك، الحد الأقصى للأحرف { $most }؛ يظهر أسفل كل رسالة من هذه كما تكتبه.
journey-line-long = ⚠️ النص طويل جدًا: الحد الأقصى للأحرف { $most }.
journey-line-none = بلا سطر
journey-ask-coupon = أي كوبون يرافق الرسالة؟ يحصل كل شخص على كوبون خاص به.
journey-no-coupons = لإرفاق كوبون، أنشئ أولًا نوع كوبونات «بمسار تلقائي» وانشره، ثم عُد إلى هنا.
journey-coupon-kind = 🎟 { $name }
journey-coupon-none = بلا كوبون

coupon-choice-journey = بمسار تلقائي
coupon-way-journey = يحصل عليه من يمنحه إياه مسار تلقائي. اختره هناك: 🤖 المسارات التلقائية.
log-did-journey-on = شغّل المسار التلقائي { $about }
log-did-journey-off = أوقف المسار التلقائي { $about }
log-did-journey-tune = غيّر المسار التلقائي { $about }

refusal-journey-invalid = لا يمكن أن يكون المسار التلقائي هكذا. لم يتغيّر شيء.

notice-journey-checkout = 🛒 <b>كدتَ تنتهي</b>
journey-says-checkout-soon = لم يُؤكَّد طلبك بعد؛ وما أدخلته محفوظ.
journey-says-checkout-later = إن شغلك شيء، فيمكنك المتابعة من حيث توقفت:
notice-journey-thanks = 💚 <b>شكرًا على طلبك الأول من { $shop }</b>
journey-says-thanks-thanks = يسعدنا وجودك هنا. إن لم يكن شيء على ما يرام، فهناك شخص على بُعد ضغطة واحدة: /support.
notice-journey-howto = 📦 <b>هل أعجبك؟</b>
journey-says-howto-howto = لديك منذ بضعة أيام. إن كان شيء غير واضح أو ليس كما ينبغي فاسألنا، ونحن نجيب.
notice-journey-replenish = 🔁 <b>حان وقت المزيد؟</b>
journey-says-replenish-due = بحسب عدد المرات التي تشتريه فيها، ربما أوشك هذا على النفاد:
notice-journey-price = 📉 <b>أصبح أرخص</b>
journey-says-price-fell = شيء في سلتك انخفض سعره منذ نظرت إليه:
notice-journey-coupon = 🎟 <b>كوبون لك ينتهي قريبًا</b>
journey-says-coupon-ends = من المؤسف أن يفوتك:
notice-journey-members = 👑 <b>يوم الأعضاء في { $shop }</b>
journey-says-members-day = اليوم يوم أعضائنا، وهذا لك:
journey-goods-line = • { $name }
journey-goods-price = <b>{ $name }</b> · { $price }
journey-price-line = { $name }: <s>{ $was }</s> <b>{ $now }</b>
journey-show-goods = ألقِ نظرة
journey-ask-a-person = 💬 اسأل شخصًا
journey-name-checkout = إتمام طلب متروك
journey-name-thanks = الطلب الأول: شكر
journey-name-howto = هل أعجبك؟
journey-name-replenish = أوشك على النفاد
journey-name-price = انخفاض سعر في السلة
journey-name-coupon = كوبون ينتهي قريبًا
journey-name-members = يوم الأعضاء
journey-about-checkout = لكل من بدأ إتمام الطلب وتوقف في الطريق. من هو فيه لا يسمع عن السلة من مسار آخر؛ والطلب ينهيه.
journey-about-thanks = لكل من دفع لأول مرة على الإطلاق. لا تُرسل إن أُلغي الطلب أو أُرجع.
journey-about-howto = لكل من وصل طرده. لا تُرسل ما دام شيء من الطلب يُرجَع.
journey-about-replenish = لكل من اشترى الشيء نفسه مرتين على الأقل: يُبلَّغ صباحًا عند انقضاء وقته المعتاد بين شراءين، مرة لكل شراء. ولا يُذكر ما نفدت كميته.
journey-about-price = لكل من في سلته منتجات أصبحت أرخص بنسبة 5% على الأقل مما رآه، ومما كانت عليه في أي وقت من الأيام الثلاثين السابقة. رسالة واحدة لها كلها، ومرة في اليوم على الأكثر، وعن المنتجات نفسها مرة كل أسبوعين.
journey-about-coupon = لكل من لديه كوبون غير مستخدم بقي له يومان أو ثلاثة، صباحًا. (النقاط التي تنتهي يُبلَّغ عنها على أي حال.)
journey-about-members = لكل من له مستوى، مرة في الشهر في العاشرة من صباح يومه، مع كوبون. دون كوبون لا يُرسل شيء.
journey-stage-checkout-soon = بعد { $delay } من آخر خطوة: لم يُؤكَّد الطلب بعد
journey-stage-checkout-later = بعد { $delay } من آخر تغيير في السلة: تذكير آخر
journey-stage-thanks-thanks = بعد { $delay } من الدفع: شكر، مع الكوبون إن اخترته
journey-stage-howto-howto = بعد { $delay } من التوصيل: هل أعجبك، والطريق إلى شخص
journey-stage-replenish-due = في صباح موعدها: المنتجات بسعر اليوم
journey-stage-price-fell = بعد نصف ساعة من انخفاض السعر: السعر القديم والجديد
journey-stage-coupon-ends = في صباح اليوم السابق: كم يساوي
journey-stage-members-day = بعد { $delay } من بداية الشهر: الكوبون
why-order-back = الطلب أُلغي أو يُرجَع
why-sold-out = الكمية نفدت
why-price-not-lower = السعر لم يعد أقل
why-told-today = الشخص أُبلغ بذلك اليوم
why-told-with-others = ذلك ذُكر مع منتجات أخرى

notice-journey-back = 🔔 <b>توفر من جديد</b>
journey-says-back-back = متاح مجددًا كما طلبت أن نبلغك، ما دامت منه كمية:
journey-name-back = توفر من جديد
journey-about-back = يضع «أبلغني» تحت المنتجات التي نفدت كميتها. من سأل أولًا يُبلَّغ أولًا، شخص واحد لكل قطعة متوفرة، ثم غيرهم بعد ساعة؛ وكل رغبة يُبلَّغ عنها مرة واحدة، وما توفر لشخص في الوقت نفسه يُجمع في رسالة واحدة. يعمل حتى توقفه.
journey-stage-back-back = عند توفرها من جديد: المنتجات بسعر اليوم

notice-journey-birthday = 🎂 <b>عيد ميلاد سعيد!</b>
journey-says-birthday-greeting = أطيب التمنيات من { $shop }.
journey-birthday-points = هديتك: { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
 }.
journey-name-birthday = عيد الميلاد
journey-about-birthday = لكل من ذكر عيد ميلاده ويُمنح نقاطًا أو كوبونًا بمناسبته. تصل الهدية إلى الجميع في التاسعة بتوقيتك؛ وهذه الرسالة تصل في العاشرة بتوقيتهم إلى من وافقوا على تلقّي أخبار النقاط والكوبونات، أو مع الهدية إن كانت العاشرة قد مضت. يعمل حتى توقفه.
journey-stage-birthday-greeting = في صباح ذلك اليوم: تهنئة، وما مُنح
notice-journey-checkin = ☀️ <b>تسجيل حضورك اليوم ينتظرك</b>
journey-says-checkin-today = ضغطة واحدة ويُحسب اليوم.
journey-checkin-streak = { $streak ->
    [one] يوم واحد حتى الآن.
    [two] يومان متتاليان حتى الآن.
    [few] { $streak } أيام متتالية حتى الآن.
    [many] { $streak } يومًا متتاليًا حتى الآن.
   *[other] { $streak } يوم متتالٍ حتى الآن.
 }
journey-name-checkin = تذكير بتسجيل الحضور
journey-about-checkin = لكل من ضغط «ذكّرني» في تسجيل الحضور اليومي، في الساعة التي اختارها، في الأيام التي لم يأتِ فيها. لا يصل إلى غيرهم. يعمل حتى توقفه؛ وعندها لا يُعرض التذكير على أحد.
journey-stage-checkin-today = في ساعتهم: ضغطة واحدة لتسجيل الحضور
why-looked-in = الشخص زار المتجر، أو لم يعد يريد تذكيرًا

notice-journey-team = 👥 <b>شخص واحد بعد ويكتمل</b>
journey-says-team-seat = نظرتَ إلى هذا الفريق، وينقصه شخص واحد. المقعد لمن يدفع أولًا.
journey-to-team = 👥 إلى الفريق
journey-name-team = فريق يوشك أن يكتمل
journey-about-team = لثلاثة أشخاص نظروا إلى فريق لغيرهم ولم ينضموا، عندما ينقصه شخص واحد؛ ولثلاثة آخرين في ساعته الأخيرة. فقط من يمكنه الانضمام الآن ويدفع أقل من السعر المنفرد. أعضاء الفريق يُبلَّغون على أي حال.
journey-stage-team-seat = عندما يبقى مقعد واحد: كم يكلّف، والطريق إلى الفريق

journeys-why = ❓ لماذا وصلت هذه الرسالة إلى شخص (أو لم تصل)؟
journey-figures-unsent = └ { $why }: { $count }
staff-why = ✉️ الرسائل: لماذا، ولماذا لا
why-title = <b>✉️ ما يصل عميل الطلب { $number }، ولماذا</b>
why-ask = عميل أي طلب؟ اكتب رقم الطلب.
why-unreachable = ⛔ حظر المتجر أو لم يبدأه قط: لا يمكن إرسال شيء إليه.
why-in-control-group = ⚖️ هو هذا الربع في مجموعة المقارنة: لا تصله رسائل ترويجية، ليرى المتجر أثرها.
why-agreed = ✅ وافق على: { $topics }
why-agreed-to-nothing = ⬜ لم يوافق على شيء: لا يُبلَّغ إلا بما يطلبه.
why-said-stop = 🔕 أوقف: { $topics }
why-topic-offers = العروض
why-topic-reminders = التذكيرات
why-topic-watched = ما طلب معرفته
why-topic-rewards = المكافآت
why-topic-friends = فِرق الأصدقاء
why-journeys = <b>المسارات التلقائية</b>
why-no-journeys = لم يكن في أي مسار تلقائي.
why-messages = <b>الرسائل</b>
why-no-messages = لم تُوجَّه إليه أي رسالة ترويجية.
why-travels = { $name }: منذ { $since }، يتابع { $until }
why-travelled = { $name }: من { $since } إلى { $until }، بلغ نهايته
why-left = { $name }: من { $since } إلى { $until }، خرج: { $why }
why-sent = ✓ { $what }: أُرسلت { $at }
why-waits = ⏳ { $what }: موعدها { $at }، { $why }
why-not-sent = ✗ { $what } ({ $at }): لم تُرسل، { $why }
why-not-yet = لم تُرسل بعد
why-what-journey = { $number ->
    [0] { $name }
   *[other] { $name }، الرسالة { $number }
 }
why-what-broadcast = الرسالة الجماعية { $number }
why-what-offer = العروض الشخصية { $number }
why-what-other = رسالة عن { $topic }
why-blocked = المتجر محظور
why-not-agreed = لم تكن هناك موافقة قط
why-stopped = الشخص أوقفها
why-asleep = الشخص غائب منذ مدة، ووصلته الكلمة الأخيرة
why-held-out = الشخص في مجموعة المقارنة
why-quiet = الرسالة تنتظر انتهاء الليل
why-capped-day = الرسائل كثيرة ليوم واحد
why-capped-week = الرسائل كثيرة لأسبوع واحد
why-capped-apart = الوقت قريب جدًا من رسالة أخرى
why-ordered-since = تم تأكيد طلب
why-bought-before = الشخص اشترى من قبل
why-browsed = الشخص تصفّح المتجر
why-cart-empty = السلة ليس فيها ما يمكن شراؤه
why-may-not-hear = الكتابة إلى الشخص غير مسموحة
why-coupon-spent = الكوبون استُخدم أو انتهى
why-bought = تم تأكيد طلب
why-switched-off = المسار التلقائي أُوقف
why-too-late = { $waited ->
    [quiet] حان وقتها ليلًا، وعند انتهاء الليل كان الأوان قد فات
    [capped-day] كانت ستتجاوز حد اليوم، ثم فات الأوان
    [capped-week] كانت ستتجاوز حد الأسبوع، ثم فات الأوان
    [capped-apart] كانت ستصل بعد رسالة أخرى بوقت قصير جدًا، ثم فات الأوان
   *[other] فات أوانها
 }
why-nothing-to-say = لم يبقَ ما يُقال
why-state-planned = مخطط لها
why-state-due = حان موعدها
why-state-leased = على وشك الانطلاق
why-state-sending = في الطريق
why-state-sent = أُرسلت
why-state-failed = رفضها تيليجرام
why-state-unknown = ربما وصلت؛ ولا تُعاد
why-state-expired = فات أوانها
why-state-cancelled = أُلغيت
why-state-suppressed = لم تعد مطلوبة
why-state-capped = الرسائل كثيرة
why-state-held-out = في مجموعة المقارنة

notice-journey-cheaper = 📉 <b>أصبح أرخص</b>
journey-says-cheaper-fell = كما طلبت أن نبلغك:
journey-name-cheaper = انخفاض سعر في المفضلة
journey-about-cheaper = يضع «إذا صار أرخص» بجانب ما حُفظ. يُبلَّغ صاحبه عندما يدفع الجميع أقل بنسبة 5% على الأقل مما كان حين طلب، وأقل من أي سعر في الثلاثين يومًا السابقة، ويستمر ذلك عشر دقائق؛ وعن المنتج نفسه مرة أخرى فقط إذا انخفض بالقدر نفسه من جديد. رسالة واحدة لها كلها، ومرة في اليوم على الأكثر؛ ولا شيء عما نفد أو اشتُري منذ ذلك. يعمل حتى توقفه.
journey-stage-cheaper-fell = بعد عشر دقائق من انخفاض السعر: السعر القديم والجديد
