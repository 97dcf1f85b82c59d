# الطرود: بطاقة التتبع، وما يدخل في الطرد، وما يُستلم من المتجر، وما لا يصل.

parcel-title = { $parcels ->
    [one] <b>📦 طرد الطلب</b> <code>{ $number }</code>
   *[other] <b>📦 الطرد { $parcel } من { $parcels }، الطلب</b> <code>{ $number }</code>
 }
parcel-content = { $quantity } × { $name }
parcel-contents-more = { $count ->
    [one] … ومنتج آخر
    [two] … ومنتجان آخران
    [few] … و{ $count } منتجات أخرى
    [many] … و{ $count } منتجًا آخر
   *[other] … و{ $count } منتج آخر
 }
parcel-lost = ✗ فُقد الطرد { $parcel } في الطريق ({ $by })؛ خرج في { $at }.
parcel-missed = 🔎 لم يتحرك منذ مدة. المتجر يبحث عنه منذ { $since } وسيخبرك.
parcel-receipt-due = إذا لم يصل عنه خبر آخر، يُعد مستلمًا في { $until }.
parcel-received = ✅ استلمته
parcel-wait-longer = 🕒 لم يصل بعد: 3 أيام أخرى
parcel-waits-until = لن يُعد مستلمًا قبل { $until }.
track-parcel = 📦 الطرد { $parcel }
order-sent-of = 📦 أُرسل حتى الآن { $sent } من { $wanted }
cancel-reason-lost = فُقد في الطريق.
staff-reason-lost = فُقد في الطريق

step-shipped = • { $at } خرج من المتجر
step-in-transit = • { $at } في الطريق
step-out-for-delivery = • { $at } خرج للتوصيل
step-delivered = • { $at } تم التسليم
step-exception = • { $at } تأخر
step-returned-to-sender = • { $at } أُعيد إلى المتجر
step-lost = • { $at } عُدّ مفقودًا
step-missing = • { $at } يجري البحث عنه
step-tracking-changed = • { $at } صار له رقم آخر
step-with-words = { $step }: { $words }

notice-show-parcel = 📦 عرض الطرد
notice-parcel-out-for-delivery = 🛵 طرد من الطلب { $number } يصل اليوم.
notice-parcel-exception = ⚠️ تأخر طرد من الطلب { $number }. لا حاجة إلى أي إجراء منك؛ نحن نتابعه.
notice-parcel-returned-to-sender = ↩ طرد من الطلب { $number } عائد إلى المتجر. سيراجع شخص هناك الأمر ويكتب إليك.
notice-parcel-missing = 🔎 لم يتحرك طرد من الطلب { $number } منذ مدة. المتجر يبحث عنه؛ لا حاجة إلى أي إجراء منك.
notice-parcel-lost = { $again ->
    [yes] 📦 فُقد طرد من الطلب { $number } في الطريق. يرسل إليك المتجر منتجاته مرة أخرى بلا مقابل.
   *[no] { $paid ->
        [yes] ✗ فُقد طرد من الطلب { $number } في الطريق. يعود إليك ما دفعته ثمنًا لمنتجاته.
       *[no] ✗ فُقد طرد من الطلب { $number } في الطريق. لا يلزمك دفع ثمن منتجاته.
    }
 }
notice-order-received = 🎁 نعتبر أن طرد الطلب { $number } قد وصلك، إذ لم يصلنا خبر آخر. إن لم يصل، فراسل المتجر من فضلك.
notice-pickup-ready =
    🏬 الطلب { $number } جاهز للاستلام من المتجر.
    أظهر هذا الرمز في المتجر: <code>{ $code }</code>
    لا تعطه إلا لمن يسلمك المنتجات.
notice-staff-parcel-returned = ↩ طرد من الطلب { $number } عائد إلى المتجر. قرر مصير منتجاته؛ العميل يعلم أنك تراجع الأمر.
notice-staff-parcel-missing = 🔎 لم يتحرك طرد من الطلب { $number } منذ مدة طويلة. اسأل شركة الشحن؛ العميل يعلم أنك تبحث عنه.

pickup-code = 🏬 <b>جاهز للاستلام من المتجر.</b> رمزك: <code>{ $code }</code>
pickup-copy = 📋 نسخ الرمز
pickup-ask-code = 🏬 اكتب الأرقام الثمانية التي يُظهرها عميل الطلب { $number }. بعدها سلّمه المنتجات.
pickup-code-wrong = { $left ->
    [one] ✗ ليس هذا هو الرمز. بقيت محاولة واحدة.
    [two] ✗ ليس هذا هو الرمز. بقيت محاولتان.
    [few] ✗ ليس هذا هو الرمز. بقيت { $left } محاولات.
   *[other] ✗ ليس هذا هو الرمز. بقيت { $left } محاولة.
 }
pickup-code-rests = ✗ رموز خاطئة كثيرة. يمكن المحاولة من جديد في { $until }.
staff-ready = 🏬 جاهز للاستلام
staff-hand-over = 🏬 تسليم

pack-title = <b>📦 ماذا يدخل في هذا الطرد؟</b> الطلب <code>{ $number }</code>
pack-nothing = <b>📦 لم يبقَ من الطلب</b> <code>{ $number }</code> <b>شيء لإرساله.</b>
pack-line = { $at }. { $packed } من { $left } × { $name } · { $sku }
pack-fewer = { $at } −
pack-count = { $packed } من { $left }
pack-more = { $at } +
pack-next = { $count ->
    [one] التالي: إرسال قطعة واحدة
    [two] التالي: إرسال قطعتين
    [few] التالي: إرسال { $count } قطع
   *[other] التالي: إرسال { $count } قطعة
 }

staff-open-parcel = 📦 فتح الطرد
staff-parcel-missed = 🔎 <b>لم يتحرك منذ مدة طويلة</b> ويجري البحث عنه منذ { $since }. اسأل شركة الشحن، ثم سجّل الحقيقة.
parcel-found = ✓ وُجد، في الطريق
parcel-send-again = 📦 إرسال مجددًا
parcel-send-again-ask = عدّ هذا الطرد من الطلب { $number } مفقودًا وإرسال منتجاته من جديد؟ تُسحب من المخزون مرة أخرى، ويُخبَر العميل.
parcel-refund = ↩ رد المبلغ
parcel-refund-ask = عدّ هذا الطرد من الطلب { $number } مفقودًا ورد ثمن منتجاته؟ إذا لم يبقَ شيء آخر من الطلب فسيُلغى، ويُخبَر العميل.
parcel-keep-looking = متابعة البحث
parcel-change-number = ✎ رقم آخر
where-in-transit = 🚚 في الطريق
where-out-for-delivery = 🛵 يصل اليوم
where-exception = ⚠️ متأخر
where-returned-to-sender = ↩ عائد

task-parcel-missing = { $at }. لم يتحرك طرد منذ مدة طويلة. اسأل شركة الشحن قبل { $due }، ثم سجّل في الطلب ما حدث له.
task-parcel-returned = { $at }. طرد عائد إلى المتجر. قرر في الطلب قبل { $due } هل تُرسل منتجاته من جديد أم يُرد ثمنها.
task-lost-worth = قيمة منتجاته { $amount }.
task-lost-pay = ↩ { $at }: رد المبلغ
lost-pay-ask = ↩ يُرد { $amount } مقابل ما فُقد من الطلب { $number } بطريقة الدفع نفسها. يُخبَر العميل.
task-parcel-lost = { $at }. فُقد جزء من طلب في الطريق. رُدّ ثمنه إلى العميل قبل { $due }.

refusal-waited-long-enough = سبق تأجيل هذا، أو لم يعد الطرد في الطريق. إن لم يصل، فراسل المتجر.
refusal-money-goes-back = مال الطلب { $number } في طريقه إلى العميل، فلا يجوز أن يخرج منه شيء الآن. لم يُرسل شيء.
refusal-report-unsigned = هذا البلاغ غير موقّع من شركة شحن يعرفها المتجر، أو أنه قديم جدًا. لم يُسجّل شيء.
refusal-report-unreadable = هذا ليس بلاغًا عن طرد. لم يُسجّل شيء.
