# التقييمات: ما يراه المشترون، وما يقرؤه غيرهم، وأين يراجعها المتجر.

product-rating = ⭐ <b>{ $whole }.{ $tenth }</b> · { $count ->
    [one] تقييم واحد
    [two] تقييمان
    [few] { $count } تقييمات
    [many] { $count } تقييمًا
   *[other] { $count } تقييم
 }
product-reviews = ⭐ التقييمات ({ $count })
order-review = ⭐ قيّم

review-star = { $stars } ⭐
review-star-given = ✓ { $stars } ⭐
review-title = <b>⭐ { $name }</b>
my-reviews-button = ⭐ تقييماتي
my-reviews = { $count ->
    [0] <b>⭐ لم تقيّم شيئًا بعد</b>
   *[other] <b>⭐ تقييماتي: { $count }</b>
 }
my-reviews-waiting = { $count ->
    [one] ☆ شيء واحد اشتريته ينتظر تقييمك.
    [two] ☆ شيئان اشتريتهما ينتظران تقييمك.
    [few] ☆ { $count } أشياء اشتريتها تنتظر تقييمك.
    [many] ☆ { $count } شيئًا اشتريتها تنتظر تقييمك.
   *[other] ☆ { $count } شيء اشتريتها تنتظر تقييمك.
 }
review-order-title = <b>⭐ التقييمات · الطلب { $number }</b>
review-which = ماذا تريد أن تقيّم؟
review-nothing-yet = لم يصل شيء من هذا الطلب بعد. حين يصل يمكنك تقييمه هنا.
review-row = ☆ { $name }
review-row-given = { $stars } { $name }
review-ask-stars = كم نجمة؟ تكفي ضغطة واحدة؛ ويمكن أن تتبعها كلمات وصور.
review-too-late = انتهى وقت تقييمه، فلا يُكتب عنه بعد الآن.
review-bought-again = اشتريته من جديد. في المرة السابقة أعطيت { $stars }: النجوم الجديدة تبدأ تقييمك من جديد.
review-yours = أعطيت { $stars }
review-your-words = «{ $words }»
review-say = ✍️ أضف كلمات أو صورًا
review-ask-words = اكتب رأيك فيه، أو أرسل صورة ({ $most } على الأكثر). يمكنك تغيير ذلك كله خلال 24 ساعة.
review-is-published = ✅ يستطيع الجميع قراءته، باسم «{ $by }».
review-is-pending = ⏳ يراه المتجر قبل أن يقرأه الآخرون، كما في كل تقييم فيه صور أو روابط أو أرقام. سنخبرك بالنتيجة.
review-is-rejected = ✗ لا يعرضه المتجر: { $why }. يمكنك تغييره، فيُراجَع من جديد.
review-is-hidden = ✗ أزاله المتجر: { $why }.
review-is-withdrawn = سحبت تقييمك. لا يقرؤه أحد، ولا تُحسب نجومه.
review-pictures = 📷 الصور ({ $count })
review-drop-pictures = ✗ دون صور
review-drop-words = ✗ دون كلمات
review-add = ➕ أضف شيئًا
review-ask-more = كيف هو بعد مدة؟ اكتب إضافة واحدة؛ تظهر تحت تقييمك ولا يمكن تغييرها.
review-more-not-fit = ⚠️ فيها رابط أو وسيلة اتصال أو كلمة جارحة، فلم تُضف. قلها من دونها رجاءً.
review-take-back = 🗑 اسحبه
review-take-back-sure = أتسحب تقييمك؟ لن يقرأه أحد، ولن تُحسب نجومه. يمكنك كتابة غيره ما دام وقته لم ينتهِ.
review-read-all = ⭐ كل التقييمات

review-by = { $stars } · { $by } · { $on }
review-numbered = <b>{ $number }.</b> { $told }
review-options = <i>{ $options }</i>
review-went-back = <i>↩ أُرجع لاحقًا</i>
review-thanked = <i>🎁 شُكر صاحبه بنقاط مهما كان رأيه</i>
review-thanks-offer = 🎁 لك { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
 } مقابل كلمات أو صورة مهما كان رأيك: بعد أن يقرأها الجميع وتنتهي مدة إرجاع المنتج.
review-thanks-coming = 🎁 لك { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
 } مقابله: بعد أن يقرأه الجميع وتنتهي مدة إرجاع المنتج.
review-thanks-given = 🎁 حصلت مقابله على { $points ->
    [one] نقطة واحدة.
    [two] نقطتين.
    [few] { $points } نقاط.
   *[other] { $points } نقطة.
 }
review-thanks-void = رُدّ ثمن المنتج، فلا نقاط مقابل التقييم.
points-review = مقابل تقييم
points-unreview = سُحبت مع التقييم
points-rules-review = { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
 } لمن يصف ما اشتراه بكلمات أو صورة مهما كان رأيه، مرة واحدة لكل منتج.
review-more = ➕ لاحقًا: { $words }
review-answer = 💬 المتجر: { $words }
review-helped = 👍 { $count }
review-pictures-of = 📷 { $number } ({ $count })
review-helpful = 👍 { $number }
reviews-title = <b>⭐ { $title }</b>
reviews-none = لم يقيّمه أحد بعد. يستطيع ذلك من يشتريه من هنا.
reviews-none-such = لا يوجد تقييم كهذا. اضغط النجوم المختارة مرة أخرى لترى الكل.
reviews-stars = { $stars } ⭐ ({ $count })
reviews-pictured = 📷 مع صور
reviews-chosen = ✓ { $what }
reviews-sorted = ↕ { $sort }
reviews-sort-ask = بأي ترتيب؟
reviews-sort-new = 🕘 الأحدث أولًا
reviews-sort-help = 👍 الأكثر فائدة أولًا
reviews-sort-high = ⭐ الأعلى تقييمًا أولًا
reviews-sort-low = ☆ الأدنى تقييمًا أولًا
review-helped-you = 👍 شكرًا: سيرى الآخرون أنها أفادتك.
review-helped-not = أُلغي 👍 الذي أعطيته.

review-why-contact = فيه رابط أو وسيلة اتصال
review-why-rude = فيه إساءة إلى أحد
review-why-off-topic = ليس عن هذا المنتج
review-why-private = يكشف أمرًا خاصًا عن أحد
review-why-pictures = صوره غير مناسبة
review-why-other = غير مناسب

console-reviews = { $count ->
    [0] ⭐ التقييمات
   *[other] ⭐ التقييمات ({ $count })
 }
console-reviews-waiting = { $count ->
    [one] تقييم واحد ينتظر المراجعة.
    [two] تقييمان ينتظران المراجعة.
    [few] { $count } تقييمات تنتظر المراجعة.
    [many] { $count } تقييمًا تنتظر المراجعة.
   *[other] { $count } تقييم تنتظر المراجعة.
 }
reviews-waiting = { $count ->
    [0] <b>⭐ لا تقييمات في الانتظار</b>
    [one] <b>⭐ تقييم واحد في الانتظار</b>
    [two] <b>⭐ تقييمان في الانتظار</b>
    [few] <b>⭐ { $count } تقييمات في الانتظار</b>
    [many] <b>⭐ { $count } تقييمًا في الانتظار</b>
   *[other] <b>⭐ { $count } تقييم في الانتظار</b>
 }
reviews-newest = { $count ->
    [0] <b>⭐ لا تقييمات بعد</b>
    [one] <b>⭐ تقييم واحد</b>
    [two] <b>⭐ تقييمان، الأحدث أولًا</b>
    [few] <b>⭐ { $count } تقييمات، الأحدث أولًا</b>
    [many] <b>⭐ { $count } تقييمًا، الأحدث أولًا</b>
   *[other] <b>⭐ { $count } تقييم، الأحدث أولًا</b>
 }
reviews-rules = تظهر النجوم والكلمات العادية فورًا؛ وما فيه صور أو روابط أو أرقام أو إساءة ينتظر هنا. احكم على ما قيل لا على عدد النجوم: يمكن الرد على السيئ منها لا إخفاؤه.
reviews-to-waiting = 👀 ما ينتظر
reviews-to-newest = 🕘 الأحدث
reviews-unanswered = { $count ->
    [0] <b>⭐ رُدّ على كل تقييم منخفض</b>
    [one] <b>⭐ تقييم منخفض واحد دون رد</b>
    [two] <b>⭐ تقييمان منخفضان دون رد</b>
    [few] <b>⭐ { $count } تقييمات منخفضة دون رد</b>
    [many] <b>⭐ { $count } تقييمًا منخفضًا دون رد</b>
   *[other] <b>⭐ { $count } تقييم منخفض دون رد</b>
 }
reviews-ever = المتجر كله: { $rating }
reviews-lately = آخر 30 يومًا: { $rating }
reviews-low = { $count ->
    [one] تقييم واحد بنجمة أو نجمتين دون رد: الرد الحسن كثيرًا ما يُبقي العميل.
    [two] تقييمان بنجمة أو نجمتين دون رد: الرد الحسن كثيرًا ما يُبقي العميل.
    [few] { $count } تقييمات بنجمة أو نجمتين دون رد: الرد الحسن كثيرًا ما يُبقي العميل.
    [many] { $count } تقييمًا بنجمة أو نجمتين دون رد: الرد الحسن كثيرًا ما يُبقي العميل.
   *[other] { $count } تقييم بنجمة أو نجمتين دون رد: الرد الحسن كثيرًا ما يُبقي العميل.
 }
reviews-to-unanswered = 💬 المنخفضة دون رد
reviews-show = ✅ اعرضه
reviews-refuse = ✗ لا تعرضه…
reviews-hide = ✗ أزِله…
reviews-answer = 💬 رُدّ
reviews-ask-why = لماذا لا؟ اضغط سببًا أو اكتبه بكلماتك: يقرؤه الكاتب.
reviews-ask-answer = اكتب رد المتجر. يقرؤه الجميع تحت التقييم؛ رد واحد لا يمكن تغييره.
reviews-is-shown-now = ✅ يستطيع الجميع قراءته الآن، وأُخبر كاتبه.
reviews-is-gone-now = ✗ لا يقرؤه أحد، وأُخبر كاتبه بالسبب.
reviews-answered-now = 💬 ردّك تحته، وأُخبر كاتبه.
reviews-is-pending = ⏳ ينتظر المراجعة
reviews-is-published = ✅ يستطيع الجميع قراءته
reviews-is-rejected = ✗ غير معروض: { $why }
reviews-is-hidden = ✗ أُزيل: { $why }
reviews-is-withdrawn = سحبه كاتبه

notice-review-published = ✅ يستطيع الجميع الآن قراءة تقييمك لـ{ $name }. شكرًا لك!
notice-review-rejected = ✗ لا يعرض المتجر تقييمك لـ{ $name }: { $why }. يمكنك تغييره، فيُراجَع من جديد.
notice-review-hidden = ✗ أزال المتجر تقييمك لـ{ $name }: { $why }. إن كان ذلك خطأ فاسأل شخصًا: /support.
notice-review-answered = 💬 رد المتجر على تقييمك لـ{ $name }: «{ $answer }»
notice-review-open = عرض التقييم
notice-staff-review = ⭐ تقييم لـ{ $name } ينتظر المراجعة:

right-review-judge = • مراجعة التقييمات والرد عليها
log-did-review-publish = عرض { $about }
log-did-review-refuse = لم يعرض { $about }
log-did-review-hide = أزال { $about }
log-did-review-answer = رد على { $about }
subject-review = التقييم { $number }

notice-journey-review = ⭐ <b>كم نجمة؟</b>
journey-says-review-ask = صار لديك منذ أيام. ضغطة واحدة تساعد غيرك على الاختيار؛ ولا نسأل إلا مرة.
journey-review-more = ⭐ بقية الطلب
journey-name-review = طلب التقييم
journey-about-review = لكل من وصل طلبه كاملًا، مرة لكل طلب. لا تُرسل إن قُيّم شيء منه أو كان يُرجَع أو رُدّ ثمنه.
journey-stage-review-ask = بعد { $delay } من التوصيل: خمس نجوم لتقييم ما اشتُري
why-reviewed = قيّمه الشخص
why-reviewed-or-back = قُيّم أو يُرجَع أو رُدّ ثمنه

refusal-not-reviewable = لا يُقيَّم إلا ما وصل، خلال { $days } يومًا. لم يتغيّر شيء.
refusal-review-settled = يمكن تغيير التقييم خلال { $hours } ساعة، وقد انتهت. يمكنك سحبه أو إضافة شيء واحد. لم يتغيّر شيء.
refusal-review-changed = تغيّر التقييم منذ نظرت إليه. انظر مرة أخرى رجاءً؛ لم يتغيّر شيء.
refusal-answered-already = رد المتجر على هذا التقييم من قبل، والرد واحد. لم يتغيّر شيء.
refusal-not-fit = في هذه الكلمات رابط أو وسيلة اتصال أو إساءة، فلم تُقبل. قلها من دونها رجاءً.
