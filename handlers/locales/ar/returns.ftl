# إرجاع شيء، وما يؤول إليه.

button-return = ↩ إرجاع
return-title = <b>↩ إرجاع · الطلب { $number }</b>
return-why = لماذا تريد إرجاع شيء؟
return-until = دون سبب: حتى { $until }.
return-until-fault = إذا كان فيه خلل: حتى { $until }.
return-nothing = لا يمكن إرجاع شيء من الطلب { $number } الآن. يمكن إرجاع المنتجات بعد وصولها، خلال المدة المحددة في شروط المتجر؛ ولأي شيء آخر راسلنا.
return-row = ↩ { $count ->
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
   *[other] { $count } قطعة
 } · { $state }
return-reason-no-reason = غيّرت رأيي
return-reason-damaged = وصل تالفًا
return-reason-wrong = ليس ما طلبته
return-reason-faulty = لا يعمل
return-reason-not-as-shown = ليس كما عُرض
return-which = أي قطع تريد إرجاعها؟
return-line = { $name } · { $chosen } من { $most }
return-less = −
return-count = { $count } ×
return-more = +
return-ask-words = هل تريد إضافة شيء؟ اكتبه، أو تابع.
return-ask-words-fault = ما المشكلة؟ اكتب بضع كلمات وأرسل صورة أو اثنتين؛ أو تابع.
return-photos = { $count ->
    [one] 📷 صورة واحدة
    [two] 📷 صورتان
    [few] 📷 { $count } صور
   *[other] 📷 { $count } صورة
 }
return-piece = { $quantity } × { $name }
return-because = السبب: { $reason }
return-note = «{ $words }»
return-worth = تسترد { $amount } { $credit ->
    [yes] رصيدًا في المتجر
   *[no] بطريقة الدفع نفسها
 } بعد وصول المنتجات وفحصها.
return-way = تكلفة الإرجاع عليك.
return-way-fault = يدفع المتجر تكلفة الإرجاع، ويرد ما دفعته للتوصيل عند إرجاع كل شيء.
return-credit = أفضّله رصيدًا في المتجر
return-credit-no = أفضّله بطريقة الدفع نفسها
return-state-draft = لم يُطلب بعد
return-state-requested = مطلوب
return-state-awaiting = بانتظار الإرسال
return-state-in-transit = في الطريق
return-state-received = وصل
return-state-completed = تم
return-state-rejected = مرفوض
return-state-cancelled = ملغى
return-state-expired = انتهت مهلته
return-state-draft-long = لم يُطلب بعد.
return-state-requested-long = ⏳ تم الطلب. يجيب المتجر قبل { $due }؛ وإن لم يجب فهو موافق.
return-state-awaiting-long = ✅ تمت الموافقة. أرسله من فضلك قبل { $due }.
return-state-in-transit-long = 🚚 في طريقه إلى المتجر.
return-state-received-long = 📦 وصل إلى المتجر. يُفحص قبل { $due }.
return-state-completed-long = ✅ تم. يعود إليك { $refunded }.
return-state-rejected-long = ✗ رفض المتجر: { $answer }
return-state-cancelled-long = تحتفظ بالمنتجات. لم يتغيّر شيء.
return-state-expired-long = لم يُرسل في الوقت، فتحتفظ بالمنتجات. يمكنك الطلب من جديد ما دامت المدة سارية.
return-where = 📮 أرسله إلى:
    { $address }
return-where-ask = 📮 اسأل المتجر من «الدعم» إلى أين ترسله.
return-sent = 🚚 أرسلته
return-keep = سأحتفظ به
return-ask-number = ما رقم تتبع الطرد؟ اكتبه.
return-no-number = ليس له رقم

console-returns = ↩ الإرجاع ({ $count })
returns-title = { $count ->
    [0] <b>↩ لا طلبات إرجاع في الانتظار</b>
    [one] <b>↩ طلب إرجاع واحد في الانتظار</b>
    [two] <b>↩ طلبا إرجاع في الانتظار</b>
    [few] <b>↩ { $count } طلبات إرجاع في الانتظار</b>
   *[other] <b>↩ { $count } طلب إرجاع في الانتظار</b>
 }
returns-row = { $number } · { $count ->
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
   *[other] { $count } قطعة
 } · { $state }
returns-agree = ✅ الموافقة على الإرجاع
returns-refund = 💸 استرداد دون إرجاع
returns-refuse = ✗ رفض
returns-keep-sure = يُرد المال ويحتفظ العميل بالمنتجات. هل أنت متأكد؟
returns-ask-why = لماذا الرفض؟ اكتب السبب؛ يقرأ العميل كلماتك.
returns-awaiting = ✅ تمت الموافقة. يرسله العميل قبل { $due }، وإلا احتفظ به.
returns-cancelled = يحتفظ العميل بالمنتجات. لم يتغيّر شيء.
returns-expired = لم يُرسل في الوقت، فيحتفظ العميل بالمنتجات. يمكنه الطلب من جديد ما دامت المدة سارية.
returns-arrived = 📦 وصل
returns-settle = 💸 تم: رد المبلغ
returns-photos = 📷 الصور ({ $count })
returns-tracking = رقم التتبع: { $number }.
returns-look = افحص كل قطعة. السليمة تعود إلى المخزون، وما لم يعد لا يُرد ثمنه.
returns-became-restock = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } سليم · { $name }
returns-became-damaged = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } تالف · { $name }
returns-became-missing = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } غير موجود · { $name }

notice-return-agreed = ✅ يمكنك إرجاعه: الطلب { $number }.
notice-return-refused = ✗ لم يوافق المتجر على إرجاع الطلب { $number }.
notice-return-settled = ✅ تم إرجاع الطلب { $number }. يعود إليك { $refunded }.
notice-return-lapsed = ↩ انتهت مهلة إرجاع الطلب { $number }، لأنه لم يُرسل شيء.
notice-return-open = عرض الإرجاع
notice-staff-return = ↩ طُلب إرجاع: الطلب { $number }.
notice-staff-return-sent = ↩ منتجات من الطلب { $number } في طريق العودة.

refusal-return-under-way = هناك إرجاع جارٍ للطلب { $number }، فيبقى الطلب مفتوحًا. لم يتغيّر شيء.
refusal-return-unpaid = الطلب { $number } لم يُدفع بعد. اضغط «تم استلام المال» في بطاقته أولًا، ثم أنهِ الإرجاع؛ وإن كان لن يُدفع أبدًا، فاضغط هناك «لم يُدفع قط: إغلاق». لم يتغيّر شيء.
refusal-nothing-returnable = لا يمكن (أو لم يعد يمكن) إرجاع هذه القطع من الطلب { $number }. لم يتغيّر شيء.
refusal-pieces-missing = اختر قطعة واحدة على الأقل أولًا.
