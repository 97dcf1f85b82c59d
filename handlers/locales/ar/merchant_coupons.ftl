# الكوبونات في لوحة التاجر.

console-coupons = 🎟 الكوبونات
console-coupons-running = { $count ->
    [0] لا كوبونات جارية.
    [one] نوع واحد من الكوبونات جارٍ.
    [two] نوعان من الكوبونات جاريان.
    [few] { $count } أنواع من الكوبونات جارية.
    [many] { $count } نوعًا من الكوبونات جاريًا.
   *[other] { $count } نوع من الكوبونات جارٍ.
 }
coupon-kinds = { $count ->
    [0] <b>🎟 لا كوبونات بعد.</b> أنشئ واحدًا: يبقى مسودة إلى أن تنشره.
   *[other] <b>🎟 الكوبونات</b> ({ $count })
 }
coupon-kind-draft = ✏️ { $name } (مسودة)
coupon-kind-active = 🟢 { $name }
coupon-kind-paused = ⏸ { $name } (متوقف مؤقتًا)
coupon-kind-ended = ⚫ { $name } (منتهٍ)
coupon-kind-figures = { $total ->
    [-1] حُصل على { $claimed } · استُخدم { $redeemed } · مجموع الخصم { $given }
   *[other] حُصل على { $claimed } من { $total } · استُخدم { $redeemed } · مجموع الخصم { $given }
 }
coupon-kind-new = ＋ كوبون جديد
coupon-kind-code = الرمز: <code>{ $code }</code>
coupon-kind-copy = 📋 نسخ الرمز
coupon-kind-grant = 🎁 منح كوبون لعميل
coupon-kind-pause = ⏸ إيقاف مؤقت
coupon-kind-resume = ▶ استئناف
coupon-kind-end = ⏹ إنهاء
coupon-kind-keep = إبقاؤه
coupon-kind-end-ask =
    { $claimed ->
        [0] إنهاء «{ $name }»؟ لن يستطيع أحد الحصول عليه بعد الآن.
        [one] إنهاء «{ $name }»؟ لن يستطيع أحد الحصول عليه بعد الآن. من لديه واحد يمكنه استخدامه.
        [two] إنهاء «{ $name }»؟ لن يستطيع أحد الحصول عليه بعد الآن. الكوبونان الموزعان يبقيان صالحين.
        [few] إنهاء «{ $name }»؟ لن يستطيع أحد الحصول عليه بعد الآن. تبقى { $claimed } كوبونات موزعة صالحة.
       *[other] إنهاء «{ $name }»؟ لن يستطيع أحد الحصول عليه بعد الآن. عدد الكوبونات الموزعة التي تبقى صالحة: { $claimed }.
    }
coupon-kind-published = ✅ يمكن الحصول عليه الآن.
coupon-grant-ask = 🎁 اكتب رقم طلب لهذا العميل.
coupon-grant-no-order = ⚠️ لا يوجد طلب بهذا الرقم.
coupon-granted = ✅ حصل عميل الطلب { $number } على «{ $name }» وتم إخباره.
coupon-grant-undo = ↩️ تراجع
coupon-taken-back = سُحب الكوبون.
coupon-new-ask = ماذا يخصم الكوبون الجديد؟
coupon-new-percent = نسبة مئوية
coupon-new-amount = مبلغ
coupon-new-delivery = رسوم التوصيل
coupon-draft = ✏️ <b>مسودة</b>: لا يراها أحد قبل أن تنشرها.
coupon-draft-change = اضغط على شرط لتغييره.
coupon-preview = كما يراها العميل:
coupon-publish = ✓ نشر
coupon-discard = 🗑 حذف
coupon-discarded = حُذفت المسودة.
coupon-way-public = يمكن للجميع الحصول عليه من المحفظة.
coupon-way-code = يحصل عليه من يعرف رمزه؛ يظهر لك الرمز عند النشر.
coupon-way-granted = لا يملكه إلا من تمنحه إياه.
coupon-rule-new = للطلب الأول فقط.
coupon-rule-counts = { $total ->
    [-1] بلا حد للعدد الكلي، ولكل عميل { $each }.
   *[other] العدد الكلي { $total }، ولكل عميل { $each }.
 }
coupon-rule-window = يمكن الحصول عليه حتى { $until }.
coupon-cost = يخصم { $amount } كحد أقصى إذا استُخدمت كلها.
coupon-term-value = الخصم: { $value }
coupon-term-most = الحد الأقصى: { $value }
coupon-term-threshold = ابتداءً من: { $value }
coupon-term-total = إجمالًا: { $value }
coupon-term-each = لكل عميل: { $value }
coupon-term-window = الحصول خلال: { $value }
coupon-term-days = الصلاحية: { $value }
coupon-term-way = الطريقة: { $value }
coupon-term-who = لمن: { $value }
coupon-term-budget = الميزانية: { $value }
coupon-term-name = ✏️ الاسم
coupon-term-unclear = ⚠️ هذا غير ممكن. اكتب رقمًا مثل 10 أو 12.50.
coupon-ask-percent = كم بالمئة؟ اختر أو اكتب رقمًا مثل 12.5.
coupon-ask-value = كم؟ اكتب مبلغًا مثل 5.00.
coupon-ask-most = كم كحد أقصى؟ اكتب مبلغًا، أو اختر «بلا حد».
coupon-ask-threshold = ابتداءً من أي ثمن للمنتجات؟ اكتب مبلغًا مثل 30.00، أو اختر أي ثمن.
coupon-ask-total = كم العدد الكلي؟ اختر أو اكتب رقمًا.
coupon-ask-each = كم لكل عميل؟ اختر أو اكتب رقمًا.
coupon-ask-window = خلال كم يومًا يمكن الحصول عليه؟ اختر أو اكتب رقمًا.
coupon-ask-days = كم يومًا يبقى صالحًا بعد الحصول عليه؟ اختر أو اكتب رقمًا.
coupon-ask-way = كيف يحصل عليه العملاء؟
coupon-ask-who = من يمكنه الحصول عليه؟
coupon-ask-budget = كم يمكن أن تخصم كلها معًا؟ اكتب مبلغًا، أو اختر «بلا حد».
coupon-ask-name = ما اسمه؟ يرى العملاء الاسم.
coupon-choice-none = بلا حد
coupon-choice-any = أي ثمن
coupon-choice-amount = { $amount }
coupon-choice-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
coupon-choice-everybody = الجميع
coupon-choice-new = العملاء الجدد
coupon-choice-public = من المحفظة
coupon-choice-code = برمز
coupon-choice-granted = نمنحه نحن
