# الرسائل الجماعية: الرسالة كما تصل إلى قرّائها، والمكان الذي تُكتب فيه وتُوجَّه وتُطلَق وتُتابَع.

broadcast-from = من { $shop }
broadcast-goods = 🛍 { $title }
broadcast-coupon = 🎟 خذ الكوبون: { $name }
broadcast-only-shown = هكذا تبدو. يعمل الزر عند قرّائك.
broadcast-coupon-taken = 🎉 <b>{ $name }</b> لك، وهو في محفظتك حتى { $until }. في آخر خطوة من إتمام الطلب اضغط «✅ استخدمه».

command-broadcast = أرسل رسالة إلى الجميع
console-broadcasts = 📣 الرسائل الجماعية
broadcasts-title = { $count ->
    [0] <b>📣 لا رسائل جماعية بعد.</b> تصل الرسالة الجماعية مرة واحدة إلى كل من وافق على تلقّي العروض: نص أو صور أو فيديو، مع منتجات أو أزرار أو كوبون. لا تصل إلى أحد قبل أن تراها وتطلقها.
   *[other] <b>📣 الرسائل الجماعية</b> ({ $count })
 }
broadcast-new = ＋ رسالة جماعية جديدة
broadcast-ask-message = ✍️ أرسل لي الرسالة كما ستصل إلى الجميع: نصًا منسقًا أو صورة أو ألبومًا أو فيديو.

    يتحول <code>{"{"}first_name{"}"}</code> إلى اسم القارئ الأول (و<code>{"{"}first_name|صديقنا{"}"}</code> يقول «صديقنا» لمن لا اسم له)، ويتحول <code>{"{"}shop{"}"}</code> إلى اسم المتجر.
broadcast-ask-words = ✍️ أرسل لي الرسالة باللغة: { $language }. من لا تتوفر لغته يقرأ لغة المتجر الأولى.
broadcast-says-now = نصها الآن: <i>{ $words }</i>
broadcast-mute = إزالة هذا النص
broadcast-cannot-bring = تحمل الرسالة الجماعية نصوصًا وصورًا وألبومات وفيديو. أرسل واحدًا منها.
broadcast-without-words = (دون نص)

broadcast-label-draft = ✏️ { $number } · { $begins }
broadcast-label-scheduled = 🕒 { $number } · { $begins }
broadcast-label-overdue = ❗ { $number } · { $begins }
broadcast-label-preparing = ⏳ { $number } · { $begins }
broadcast-label-running = 🟢 { $number } · { $begins }
broadcast-label-paused = ⏸ { $number } · { $begins }
broadcast-label-ended = ✅ { $number } · { $begins }
broadcast-label-stopped = ⏹ { $number } · { $begins }
broadcast-is-draft = <b>مسودة</b>: لا تصل إلى أحد قبل أن تطلقها.
broadcast-is-scheduled = 🕒 تنتظر موعدها وتنطلق تلقائيًا.
broadcast-is-overdue = ❗ فات موعدها والمتجر متوقف. لم يُرسل شيء. أطلقها الآن، أو أعدها مسودة.
broadcast-is-preparing = ⏳ نسجّل كل من ستصل إليه. لم يُرسل شيء بعد.
broadcast-is-running = 🟢 جارٍ إرسالها.
broadcast-is-paused = ⏸ متوقفة مؤقتًا. من لم تصله بعد ينتظر.
broadcast-is-ended = ✅ اكتملت للجميع.
broadcast-is-stopped = ⏹ أُوقفت. لن تصل إلى أحد آخر.

broadcast-draft-change = أرسل لي رسالة أخرى لتغيير نصها.
broadcast-for = 👥 { $who }
broadcast-at = 🕒 { $when }
broadcast-brings-coupon = 🎟 { $name }
broadcast-see = 👁 معاينة
broadcast-try = 🧪 أرسلها إليّ
broadcast-test-sent = في طريقها إليك وحدك.
broadcast-words-there = ✅ { $language }
broadcast-words-missing = ✍️ { $language }
broadcast-part-media = 🖼 الصور: { $count }
broadcast-part-goods = { $count ->
    [0] 🛍 المنتجات
   *[other] 🛍 المنتجات: { $count }
 }
broadcast-part-buttons = { $count ->
    [0] 🔗 أزرار الروابط
   *[other] 🔗 أزرار الروابط: { $count }
 }
broadcast-part-coupon = { $count ->
    [0] 🎟 كوبون
   *[other] 🎟 كوبون ✓
 }
broadcast-part-audience = 👥 لمن
broadcast-part-time = 🕒 متى
broadcast-part-speed = { $count ->
    [0] ⚡ السرعة
   *[other] ⚡ السرعة: { $count } ⭐
 }
broadcast-launch = 🚀 إطلاق…
broadcast-discard = 🗑 حذف
broadcast-discard-ask = حذف هذه المسودة؟
broadcast-discarded = حُذفت المسودة.
broadcast-keep = إبقاؤها كما هي
broadcast-copy = 📄 استخدمها مجددًا
broadcast-copied = 📄 ها هي مجددًا، كمسودة.
broadcast-show = 📣 عرضها

broadcast-media = { $count ->
    [one] فيها صورة أو فيديو واحد. أرسل لي غيره ليحل محله.
    [two] فيها ملفان من الصور والفيديو. أرسل لي غيرهما ليحل محلهما.
    [few] فيها { $count } ملفات من الصور والفيديو. أرسل لي غيرها ليحل محلها.
   *[other] فيها { $count } ملفًا من الصور والفيديو. أرسل لي غيرها ليحل محلها.
 }
broadcast-media-remove = إزالة وإبقاء النص وحده
broadcast-remove = ✕ { $what }
broadcast-goods-gone = (لم يعد يُباع)
broadcast-ask-goods = أي منتجات يكون لها زر؟ اكتب كلمة من اسمها؛ الحد الأقصى { $most }.
broadcast-goods-full = عدد المنتجات فيها { $most }، ولا تتسع لغيرها. أزل واحدًا لتفسح مكانًا.
broadcast-ask-button = اكتب ما يظهر على الزر ثم العنوان الذي يفتحه، مثل:
    <code>قائمتنا https://example.com/menu</code>
    الحد الأقصى للأزرار { $most }.
broadcast-buttons-full = عدد الأزرار فيها { $most }، ولا تتسع لغيرها. أزل واحدًا لتفسح مكانًا.
broadcast-button-opens = 🔗 { $label } ← { $url }
broadcast-ask-coupon = أي كوبون يأخذه القرّاء بضغطة واحدة؟
broadcast-no-coupon = لا يوجد الآن كوبون يمكن للجميع أخذه. أنشئ من «🎟 الكوبونات» كوبونًا يؤخذ من المحفظة، ثم انشره.
broadcast-coupon-kind = 🎟 { $name }
broadcast-coupon-none = بلا كوبون

broadcast-ask-audience = <b>إلى من تُرسل؟</b> لا تصل إلا إلى من وافق على تلقّي العروض.
broadcast-for-all = كل من وافق
broadcast-for-buyers = من اشتروا
broadcast-for-others = من لم يشتروا بعد
broadcast-for-segment = { $who }، ضمن «{ $name }»
broadcast-for-languages = { $who }، بلغة: { $languages }
broadcast-aim-all = الكل
broadcast-aim-buyers = المشترون
broadcast-aim-others = لم يشتروا بعد
broadcast-chosen = ● { $what }
broadcast-not-chosen = ○ { $what }
broadcast-reaches = { $count ->
    [one] تصل إلى <b>شخص واحد</b> من { $whole }.
   *[other] تصل إلى <b>{ $count }</b> من { $whole }.
 }
broadcast-left-out = └ { $count } { $why }
broadcast-why-blocked = لا يمكن الوصول إليهم: حظروا المتجر أو لم يبدؤوه قط
broadcast-why-not-agreed = { $count ->
    [one] لم يوافق على تلقّي العروض
   *[other] لم يوافقوا على تلقّي العروض
 }
broadcast-why-stopped = رفضوا العروض أو أوقفوها
broadcast-why-asleep = غابوا مدة طويلة
broadcast-why-held-out = في مجموعة المقارنة، لقياس أثر العروض
broadcast-why-capped-day = وصلهم ما يكفي لهذا اليوم
broadcast-why-capped-week = وصلهم ما يكفي لهذا الأسبوع
broadcast-why-capped-apart = وصلتهم رسالة من المتجر قبل قليل
broadcast-why-other = لسبب آخر

broadcast-ask-time = <b>متى تُرسل؟</b>
broadcast-when-now = فورًا، عندما تطلقها
broadcast-when-at = { $at }
broadcast-when-local = { $day }، { $time } بتوقيت كل شخص
broadcast-keeps = { $count ->
    [one] من لم تصله بعد ساعة واحدة لا تصله.
    [two] من لم تصله بعد ساعتين لا تصله.
    [few] من لم تصله بعد { $count } ساعات لا تصله.
   *[other] من لم تصله بعد { $count } ساعة لا تصله.
 }
broadcast-time-explained = النائمون تصلهم عند انتهاء ليلهم، إن لم يفت الأوان.
broadcast-time-now = فورًا
broadcast-time-at = في وقت محدد بتوقيت المتجر
broadcast-time-local = في ساعة محددة بتوقيت كل شخص
broadcast-hours = { $count } س
broadcast-ask-at = في أي وقت بتوقيت المتجر ({ $zone })؟ اضغط وقتًا، أو اكتبه مثل 2026-05-01 18:30.
broadcast-ask-local = في أي ساعة بتوقيت كل شخص؟ اضغط وقتًا، أو اكتبه مثل 2026-05-01 18:00. من تجاوزت ساعته هذا الوقت تصله فورًا.
broadcast-day-0 = اليوم { $hour }
broadcast-day-1 = غدًا { $hour }
broadcast-ask-speed = <b>بأي سرعة؟</b> الآن { $pace } شخصًا في الثانية لكل الرسائل الجماعية معًا؛ يسمح تيليجرام بنحو 30 رسالة في الثانية، والردود تحتاج إلى متسع. عدد من تصلهم هذه الرسالة: { $count }.
broadcast-pace = { $count }/ث
broadcast-ask-stars = يرسل تيليجرام حتى 1000 رسالة في الثانية مقابل نجوم من رصيد البوت، نجمة لكل { $each } رسالة، وللبوتات التي يسمح لها فقط. هذا معطّل ما لم تحدد ميزانية؛ وعند نفادها يستمر الباقي بالسرعة المعتادة.
broadcast-stars = { $count ->
    [0] بلا دفع
   *[other] { $count } ⭐
 }
broadcast-costs = التكلفة { $stars } ⭐ على الأكثر، لعدد رسائل { $count }.
broadcast-from-until = من { $start }؛ وتصل إلى آخر شخص نحو { $finish }، بسرعة { $pace } في الثانية.

broadcast-later = من يكون نائمًا حينها أو وصله ما يكفي من المتجر تصله لاحقًا: حتى { $limit }، وإلا فلا.

broadcast-launch-ask = <b>🚀 إطلاقها؟</b> لم يُرسل شيء بعد.
broadcast-launch-sure = 🚀 إطلاق، إلى { $count ->
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }
broadcast-launch-late = 🚀 أطلقها الآن…
broadcast-launched = 🚀 أُطلقت.
broadcast-nobody = ⚠️ لن تصل إلى أحد. اختر أشخاصًا آخرين.
broadcast-too-late = ⚠️ آخر المستلمين ستصلهم بعد { $limit }، وعندها لا يريدها أحد. زد السرعة، أو أطل المهلة.
broadcast-second-person = 👀 عدد المستلمين أكثر من { $limit }، لذا يجب أن يوافق شخص آخر أولًا. أُبلغ بذلك، ولم يُرسل شيء.
broadcast-unschedule = ✏️ إعادتها مسودة
broadcast-stop = ⏹ إيقاف
broadcast-stop-sure = ⏹ نعم، أوقفها
broadcast-stop-ask = إيقافها؟ { $sent ->
    [0] لم تصل إلى أحد
    [one] وصلت إلى شخص واحد
    [two] وصلت إلى شخصين
    [few] وصلت إلى { $sent } أشخاص
    [many] وصلت إلى { $sent } شخصًا
   *[other] وصلت إلى { $sent } شخص
 }؛ ولن تصل إلى الباقين ({ $waiting }). لا يمكن استئناف رسالة أُوقفت.

notice-staff-broadcast-rested = ⏸ <b>رسالة جماعية متوقفة مؤقتًا.</b> راجعها، ثم استأنفها أو أوقفها.
notice-staff-broadcast-overdue = ❗ <b>فات موعد رسالة جماعية</b> لأن المتجر كان متوقفًا. لم يُرسل شيء؛ القرار لك.
notice-staff-broadcast-over = 📣 <b>اكتمل إرسال رسالة جماعية.</b>
notice-staff-broadcast-stopped = ⏹ <b>أُوقفت رسالة جماعية.</b> لن تصل إلى أحد آخر.

act-broadcast-launch = إرسال { $about } إلى { $what }
approval-people = { $count ->
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }
subject-broadcast = الرسالة الجماعية { $number }
log-did-broadcast-launch = أطلق { $about }
log-did-broadcast-unschedule = أعاد { $about } مسودة
log-did-broadcast-pause = أوقف { $about } مؤقتًا
log-did-broadcast-resume = استأنف { $about }
log-did-broadcast-stop = أوقف { $about }
log-did-broadcast-pace = غيّر سرعة الرسائل الجماعية

refusal-broadcast-fixed = تغيّرت هذه الرسالة في الأثناء أو أُطلقت. راجعها مجددًا.
refusal-broadcast-empty = لا شيء فيها يُقرأ بعد. أرسل لي رسالة أولًا.
refusal-broadcast-for-nobody = لن تصل إلى أحد. اختر أشخاصًا آخرين أولًا.
refusal-broadcast-too-late = آخر المستلمين ستصلهم بعد { $limit }. زد السرعة، أو أطل المهلة.
refusal-broadcast-placeholder = «{ $found }» لا يعني شيئًا. أعرف first_name وshop بين قوسين معقوفين، ولا أقواس أخرى من هذا النوع.
refusal-broadcast-too-long = النص طويل جدًا: الحد الأقصى للأحرف { $most }، وكل اسم يُدرج يُحسب { $name }.
refusal-broadcast-full = الحد الأقصى { $most }.
refusal-broadcast-button-wrong = أحتاج إلى كلمات يليها عنوان ويب، مثل: قائمتنا https://example.com/menu
refusal-round-time-wrong = لا يمكنني استخدام هذا الوقت. يجب أن يكون في المستقبل وخلال سنة. اكتبه مثل 2026-05-01 18:30.
refusal-broadcast-without-hour = تُقارن الساعات في يوم بتوقيت كل شخص. حدد من «🕒 متى» يوم النسخة A وساعتها: «في ساعة محددة بتوقيت كل شخص».
refusal-broadcast-alike = نسختان متطابقتان، فلا شيء للمقارنة. غيّر إحداهما.
refusal-broadcast-moved-on = تغيّرت الرسالة الجماعية منذ نظرت إليها. راجعها مجددًا قبل إطلاقها.

broadcast-trial-plan = ⏳ ينتظر الباقون حتى تفوز نسخة بيقين، لمدة { $hours ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
 } على الأكثر، ثم تصلهم؛ وإن لم تفز أي نسخة فتصلهم A.
broadcast-trial-local = ⏳ ينتظر الباقون حتى تفوز نسخة بيقين، ثم تصلهم بتوقيت كل منهم بعد { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }؛ وإن لم تفز أي نسخة فتصلهم A.
broadcast-trial-change = ⏳ مدة انتظار الباقين
broadcast-trial-ask = كم ينتظر الباقون ظهور الفائز؟
broadcast-trial-hours = { $hours } س
broadcast-trial-waits = ⏳ الباقون ({ $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }) ينتظرون الفائز حتى { $until }.
broadcast-trial-won = 🏆 تصل إلى الباقين { $letter }: حققت أفضل نتيجة بيقين.
broadcast-trial-unsure = تصل إلى الباقين A: لم تفز أي نسخة بيقين في الوقت المحدد.
broadcast-trial-staff = أطلقتَ الباقي: تصل إليهم { $letter }.
broadcast-trial-let-go = ▶ أرسل إلى الباقين الآن
broadcast-trial-decide = ▶ لا تنتظر الفائز
log-did-broadcast-let-go = أرسل { $about } إلى الباقين
