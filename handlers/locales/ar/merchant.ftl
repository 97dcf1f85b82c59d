# محادثة التاجر.

console-title = <b>🧾 { $shop }: لوحة التاجر</b>
console-orders-waiting = { $count ->
    [0] لا طلبات بانتظارك؛ يصلك هنا تنبيه بالجديد.
    [one] طلب واحد بانتظارك.
    [two] طلبان بانتظارك.
    [few] { $count } طلبات بانتظارك.
    [many] { $count } طلبًا بانتظارك.
   *[other] { $count } طلب بانتظارك.
 }
console-tasks-waiting = { $count ->
    [0] لا شيء آخر يحتاج إلى شخص.
    [one] أمر واحد يحتاج إلى شخص.
    [two] أمران يحتاجان إلى شخص.
    [few] { $count } أمور تحتاج إلى شخص.
    [many] { $count } أمرًا يحتاج إلى شخص.
   *[other] { $count } أمر يحتاج إلى شخص.
 }
console-nothing = لا شيء هنا بعد مما يخص عملك في المتجر.
console-orders = 📦 الطلبات المفتوحة ({ $count })
console-tasks = ✋ المهام ({ $count })
claim-ask =
    هذا المكان لمن يديرون المتجر.
    إذا كنت منهم، فاكتب الرمز لمرة واحدة الذي يُظهره <code>parley claim</code> على حاسوب المتجر.
claim-done = ✅ أهلًا بك في لوحة التاجر.
open-orders = { $count ->
    [0] <b>📦 لا طلبات مفتوحة.</b> يصلك هنا تنبيه بالجديد ثم يظهر في هذه القائمة.
   *[other] <b>📦 الطلبات المفتوحة</b> ({ $count })، الأقدم أولًا
 }
open-orders-find = للعثور على أي طلب آخر، اكتب رقمه.
staff-open-order = 📦 فتح الطلب
staff-open-tasks = ✋ المهام المفتوحة
staff-customer = 👤 { $name } ({ $username })
staff-line = { $quantity } × { $name } · { $sku } · { $total }
staff-due = <b>المتبقي للدفع: { $amount }</b>
staff-paid = مدفوع بالكامل
staff-not-paid = لم يُدفع شيء
staff-returning = <b>المدفوع: { $amount }، منه { $back } يجب ردها بعد</b>
staff-returned = المدفوع: { $amount }، رُدّ منه { $back }
staff-accept = ✓ قبول
staff-ship = 🚚 إرسال
staff-delivered = 🎁 تم تسليم الطرد { $parcel }
staff-money-in-hand = 💶 تم استلام المال
staff-done = ✓ تم
staff-cancel-ask = إلغاء الطلب { $number } ({ $total })؟ يُخبَر العميل بالسبب؛ لم يُدفع شيء.
staff-cancel-ask-paid = إلغاء الطلب { $number }؟ يُخبَر العميل بالسبب، ويجب رد المبلغ المدفوع { $total }.
staff-cancel-ask-words = ماذا يقرأ عميل الطلب { $number }؟ اكتبه في جملة أو اثنتين، أو ألغِ الطلب بلا كلمات.
staff-cancel-without-words = إلغاء بلا كلمات
staff-cancel-confirm =
    إلغاء الطلب { $number }؟ يقرأ العميل:

    <i>{ $words }</i>
staff-reason-out-of-stock = لا نستطيع توفيره
staff-reason-address = لا يمكن الوصول إلى العنوان
staff-reason-price-mistake = السعر كان خطأ
staff-reason-suspicious = لا نستطيع تأكيد الطلب
staff-reason-customer-asked = طلب العميل ذلك
staff-reason-customer = ألغاه العميل
staff-reason-other = سبب آخر
carrier-another = شركة شحن أخرى
ship-choose-carrier = 🚚 من ينقل الطلب { $number }؟
ship-ask-number = 🚚 اكتب رقم التتبع للطلب { $number }، أو رابطًا لمتابعته، أو كليهما.
ship-ask-name-and-number = 🚚 من ينقل الطلب { $number } وكيف يُتابع؟ اكتب اسم شركة الشحن، وفي السطر التالي رقم التتبع أو رابطًا أو كليهما.
ship-untracked = ليس له رقم
tasks-title = { $count ->
    [0] <b>✋ لا شيء يحتاج إلى شخص.</b>
   *[other] <b>✋ أمور تحتاج إلى قرار شخص</b>
 }
task-refund-by-hand = { $at }. رُدّ { $amount } عند مزود الدفع (أو يدويًا) قبل { $due }، ثم أكّد ذلك هنا.
task-refund-order = 📦 الطلب <code>{ $number }</code>، دُفع { $method ->
    [telegram] عبر تيليجرام
    [cash] نقدًا
    [bank] بتحويل بنكي
    [stripe] عبر Stripe
    [stars] بالنجوم
   *[other] عبر { $method }
 }
task-refund-charge = الدفعة <code>{ $charge }</code>
task-copy-charge = 📋 دفعة { $at }
task-refund-failed = { $at }. فشل رد { $amount }. راجعه عند المزود قبل { $due }.
task-money-unmatched = { $at }. وصل مال لا يخص أي طلب. اعرف لمن هو قبل { $due }، وإلا فأعده.
task-payment-reversed = { $at }. سحب مزود الدفع دفعة. قرر بشأن الطلب قبل { $due }.
task-done = ✓ تم { $at }
task-refund-done = ✓ رُدّ { $at }
task-order = 📦 طلب { $at }
