# طلبات العميل.

orders-title = { $count ->
    [zero] <b>📦 طلباتك</b>
    [one] <b>📦 طلبك</b>
    [two] <b>📦 طلباتك</b> (2)، الأحدث أولًا
   *[other] <b>📦 طلباتك</b> ({ $count })، الأحدث أولًا
 }
orders-none = 📦 <b>لا طلبات لديك بعد.</b>
    عندما تطلب، تظهر بطاقة طلبك هنا وتبيّن أين هو.
orders-row = { $number } · { $total } · { $stage }

order-title = <b>📦 الطلب</b> <code>{ $number }</code>
order-pay = ادفع { $total }
order-not-charged = لم يُخصم منك أي مبلغ.
order-returning = المبلغ الذي دفعته { $amount } في طريقه إليك.
order-returned = رُدّ إليك المبلغ الذي دفعته { $amount }.
order-pays-at-pickup = 💶 يُدفع عند الاستلام من المتجر
order-pays-later = 💶 الدفع عند الاستلام
order-keep = إبقاء الطلب
order-cancel-ask =
    إلغاء الطلب { $number }؟
    يعود ما حُجز لك إلى المخزون. لم يُخصم شيء.
order-cancel-ask-paid =
    إلغاء الطلب { $number }؟
    يُرد إليك المبلغ الذي دفعته { $total } كاملًا إلى حيث جاء.
order-follow = 🔗 متابعة الطرد { $parcel }
button-track = 🚚 تتبع
button-copy-number = 📋 نسخ الرقم
button-copy-tracking = 📋 نسخ الرقم
button-cancel-order = إلغاء الطلب
button-buy-again = 🔁 الشراء مجددًا

track-title = <b>🚚 أين الطلب { $number }؟</b>
track-nothing-yet = لم يخرج شيء من المتجر بعد. تصلك رسالة فور خروجه.
parcel-pending = 📦 يجري تغليف الطرد { $parcel }.
parcel-shipped = 📦 الطرد { $parcel } في الطريق مع { $by } منذ { $at }.
parcel-in-transit = 📦 الطرد { $parcel } في الطريق مع { $by } منذ { $at }.
parcel-out-for-delivery = 📦 الطرد { $parcel } يصل اليوم مع { $by }؛ خرج في { $at }.
parcel-delivered = ✅ تم تسليم الطرد { $parcel } ({ $by })، { $at }.
parcel-exception = ⚠️ الطرد { $parcel } متأخر ({ $by })؛ خرج في { $at }.
parcel-returned-to-sender = ↩ الطرد { $parcel } عائد إلى المتجر ({ $by })؛ خرج في { $at }.
parcel-cancelled = ✗ أُلغي الطرد { $parcel } ({ $by })، { $at }.
parcel-by-number = { $carrier }، رقم <code>{ $number }</code>
parcel-fetched = ✅ استُلم من المتجر، { $at }.
carrier-other = شركة شحن

history-placed = • { $at } تم الطلب
history-paid = • { $at } تم الدفع
history-group-full = • { $at } اكتمل الفريق
history-price-cut = • { $at } انخفض السعر؛ يُرد الفرق
history-reinstated = • { $at } دُفع متأخرًا وعاد قائمًا
history-accepted = • { $at } قبله المتجر
history-readdressed = • { $at } تغيّر العنوان
history-shipped = • { $at } تم الإرسال
history-delivered = • { $at } تم التسليم
history-cancelled = • { $at } أُلغي
history-expired = • { $at } انتهت مهلته دون دفع

stage-waiting-for-payment = ⏳ <b>بانتظار دفعك</b> حتى { $until }. المنتجات محجوزة لك حتى ذلك الحين.
stage-expired = ⌛ <b>انتهت المهلة.</b> لم يُدفع في الوقت، فعاد ما أردته إلى سلتك.
stage-placed = 🧾 <b>تم الطلب.</b> أُبلغ المتجر وسيقبله قريبًا.
stage-awaiting-group = 👥 <b>مدفوع.</b> يبدأ المتجر تجهيزه فور اكتمال فريقك.
stage-paid = ✅ <b>مدفوع.</b> أُبلغ المتجر وسيقبله قريبًا.
stage-preparing = 📋 <b>مقبول.</b> المتجر يجهّزه.
stage-partly-shipped = 🚚 <b>أُرسل جزء منه.</b> الباقي يتبعه.
stage-shipped = 🚚 <b>أُرسل.</b> هو في طريقه إليك.
stage-delivered = 🎁 <b>تم التسليم.</b> نتمنى أن ينال إعجابك!
stage-completed = 🎁 <b>مكتمل.</b>
stage-cancelled = ✗ <b>ملغى.</b>
stage-refunded = ↩ <b>استُرد</b> ثمنه كاملًا.
stage-payment-reversed = ⚠️ <b>سحب مزود الدفع دفعتك.</b> راسل المتجر من فضلك.

stage-short-waiting-for-payment = ⏳ بانتظار الدفع
stage-short-expired = ⌛ انتهت مهلته
stage-short-placed = 🧾 تم الطلب
stage-short-awaiting-group = 👥 ينتظر فريقه
stage-short-paid = ✅ مدفوع
stage-short-preparing = 📋 مقبول
stage-short-partly-shipped = 🚚 أُرسل جزء منه
stage-short-shipped = 🚚 أُرسل
stage-short-delivered = 🎁 تم التسليم
stage-short-completed = 🎁 مكتمل
stage-short-cancelled = ✗ ملغى
stage-short-refunded = ↩ مسترد
stage-short-payment-reversed = ⚠️ سُحبت الدفعة

cancel-reason-customer = أنت ألغيته.
cancel-reason-out-of-stock = لم يستطع المتجر توفيره.
cancel-reason-address = تعذر الوصول إلى العنوان.
cancel-reason-price-mistake = كان السعر خطأ.
cancel-reason-suspicious = لم يستطع المتجر تأكيد الطلب.
cancel-reason-customer-asked = طلبت من المتجر إلغاءه.
cancel-reason-other = ألغاه المتجر.

again-gone = لا يمكن شراء { $title } حاليًا.
again-fewer = { $count ->
    [one] أُضيفت قطعة واحدة فقط من { $title }.
    [two] أُضيفت قطعتان فقط من { $title }.
    [few] أُضيفت { $count } قطع فقط من { $title }.
   *[other] أُضيفت { $count } قطعة فقط من { $title }.
 }
