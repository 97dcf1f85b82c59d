# تغيير عرض ترويجي جارٍ.

promo-change = ✏️ تغيير
promo-change-what = ماذا تريد أن تغيّر في «{ $label }»؟ تبقى منتجاته وأرقامه كما يعرفها العملاء؛ ولغيرها أنشئ عرضًا مثله.
promo-new-name = ✏️ الاسم
promo-new-end = 🕒 تمديد النهاية
promo-new-limits = 👥 لطلبات أكثر
promo-days-more = { $count ->
    [one] + يوم واحد
    [two] + يومان
    [few] + { $count } أيام
    [many] + { $count } يومًا
   *[other] + { $count } يوم
 }
promo-ask-new-end = حتى متى؟ اضغط على مدة التمديد، أو اكتب اليوم: <code>2026-05-07</code>، ومع الساعة إن شئت: <code>2026-05-07 22:00</code> ({ $zone }). لإنهائه قبل ذلك استخدم «إنهاء نهائي».
promo-ask-more = لكم طلب الآن؟ اكتب العدد الكلي، ثم العدد لكل عميل بعد فاصلة: <code>200</code> أو <code>200, 2</code> أو <code>-, 2</code>. الحدود تزيد فقط.
promo-change-name = الاسم بدلًا من «{ $before }» من الآن: <i>{ $after }</i>
promo-change-end = حتى { $before } ← حتى { $after }
promo-change-first-end = تصبح له نهاية: حتى { $after }
promo-change-open-end = يستمر إلى أن تنهيه.
promo-change-limits = { $before }
    ↓
    { $after }
promo-change-whom = { $count ->
    [0] يراه العملاء من الآن. لا طلب فيه هذا العرض بعد.
    [one] يراه العملاء من الآن. الطلب الوحيد الذي فيه هذا العرض يبقى كما كان.
    [two] يراه العملاء من الآن. الطلبان اللذان فيهما هذا العرض يبقيان كما كانا.
    [few] يراه العملاء من الآن. تبقى { $count } طلبات فيها هذا العرض كما كانت.
    [many] يراه العملاء من الآن. يبقى { $count } طلبًا فيها هذا العرض كما كانت.
   *[other] يراه العملاء من الآن. يبقى { $count } طلب فيها هذا العرض كما كانت.
 }
promo-change-yes = ✓ تغيير
promo-changed = ✅ تم التغيير: يراه العملاء من الآن.

refusal-not-later = قيل للعملاء إنه يستمر حتى { $ends }، فلم يتغيّر شيء. حدد نهاية أبعد، أو أنهِه الآن.
refusal-not-more =
    { $most ->
        [0] حدود العرض الجاري تزيد فقط، وحيث لا حد فلا يُضاف حد.
       *[other] حدود العرض الجاري تزيد فقط؛ وعدد طلباته الكلي { $most }.
    } لم يتغيّر شيء.
refusal-widening-below-cost = هذا العرض يبيع بأقل من التكلفة، والتوسع فيه ليس قرار شخص واحد، فلم يتغيّر شيء. أنشئ عرضًا مثله: نشره يطلب موافقة شخص ثانٍ.

log-did-promotion-rename = أعاد تسمية { $about }
log-did-promotion-prolong = مدّد { $about }
log-did-promotion-widen = رفع حدود { $about }

# من ينقل طردًا بلا رقم.

ship-ask-name = 🚚 من ينقل الطلب { $number }؟ اكتب الاسم، كاسم المندوب؛ يقرؤه العميل.
ship-unnamed = إرسال بلا اسم

# أدنى سعر للمنتجات.

promo-held-up = 🔒 عند أدنى سعر، فلا يُخصم أكثر: { $names }
promo-worst-floor = 🔒 هذا هو الحد الأدنى لسعره: لا ينزل عنه بأي خصم.

# كوبونات عيد الميلاد.

coupon-choice-birthday = في عيد الميلاد
coupon-way-birthday = من ذكر عيد ميلاده يحصل عليه في ذلك اليوم عند التاسعة، مرة في السنة.
coupon-rule-total = العدد الكلي { $total }.
