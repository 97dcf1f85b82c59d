# ما لا يمكن إرجاعه، وما يُلغى قبل إرساله.

kept-all = ↩ ما تطلبه هنا لا يمكن إرجاعه، إلا إذا كان فيه عيب.
kept-some = ↩ لا يمكن إرجاعه إلا إذا كان فيه عيب: { $names }

off-which = أي قطع من الطلب { $number } لم تعد تريدها؟ لم يُرسل أي منها بعد.
off-everything = كل ما لم يُرسل بعد ({ $count })
off-ask = إلغاء هذا من الطلب { $number }؟
off-piece = { $quantity } × { $name }
off-rest-stays = تُرسل بقية طلبك كما هي، وتبقى رسوم التوصيل التي دفعتها عليها.
off-whole = لا يبقى من الطلب شيء: يُلغى كله.
off-yes = إلغاء · يعود { $amount }
off-some = جزء منها فقط
off-rest = إلغاء الباقي
off-gone = ✗ { $quantity } × { $name }: لن تُرسل
order-gone-back = عاد إليك أو في طريقه إليك: { $amount }
history-called-off = • { $at } أُلغيت قطع
back-credit = { $amount } ← رصيد المتجر، فورًا
back-stars = { $amount } ← نجومك، فورًا
back-money = { $amount } ← وسيلة دفعك. يرسله المتجر فورًا؛ وقد يحتاج مصرفك حتى عشرة أيام.
back-money-by-hand = { $amount } ← وسيلة دفعك. يرسله أحد موظفي المتجر خلال يوم؛ وقد يحتاج مصرفك بضعة أيام أخرى.
back-points = { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
 } ← محفظتك، فورًا
back-coupons = كوبونك ← محفظتك، فورًا
notice-staff-pieces-off = { $count ->
    [one] ✗ ألغى العميل قطعة واحدة من الطلب { $number }. لا ترسلها؛ المبلغ يعود تلقائيًا.
    [two] ✗ ألغى العميل قطعتين من الطلب { $number }. لا ترسلهما؛ المبلغ يعود تلقائيًا.
    [few] ✗ ألغى العميل { $count } قطع من الطلب { $number }. لا ترسلها؛ المبلغ يعود تلقائيًا.
   *[other] ✗ ألغى العميل { $count } قطعة من الطلب { $number }. لا ترسلها؛ المبلغ يعود تلقائيًا.
 }
refusal-pieces-sent = { $left ->
    [0] لا يمكن الآن إلغاء شيء من الطلب { $number }: إما أنه أُرسل أو أُلغي. لم يتغيّر شيء ولم تُنقل أي أموال.
   *[other] لا يمكن الآن إلغاء أكثر من { $left ->
        [one] قطعة واحدة
        [two] قطعتين
        [few] { $left } قطع
        [many] { $left } قطعة
       *[other] { $left } قطعة
     } من الطلب { $number }: الباقي أُرسل أو أُلغي. لم يتغيّر شيء ولم تُنقل أي أموال.
 }

points-freeze = انتظار: مصرف يعترض على دفع الطلب { $order }
points-frozen = ❄ { $points } تنتظر قرار مصرفك بشأن عملية دفع.

cancel-reason-never-paid = لم يُدفع عند الاستلام.
cancel-reason-group-failed = لم يعد له فريق.
staff-reason-never-paid = لم يُدفع قط
staff-reason-group-failed = لا فريق له
staff-never-paid = ✗ لم يُدفع قط: إغلاق
never-paid-ask =
    إغلاق الطلب { $number } لأن مبلغه { $total } لم يُدفع؟
    لا تُنقل أي أموال.
never-paid-where = { $count ->
    [one] خرجت قطعة واحدة من المتجر. أين هي الآن؟ ما سُجّل للإرجاع يسري على قطعه.
    [two] خرجت قطعتان من المتجر. أين هما الآن؟ ما سُجّل للإرجاع يسري على قطعه.
    [few] خرجت { $count } قطع من المتجر. أين هي الآن؟ ما سُجّل للإرجاع يسري على قطعه.
   *[other] خرجت { $count } قطعة من المتجر. أين هي الآن؟ ما سُجّل للإرجاع يسري على قطعه.
 }
never-paid-restock = عادت سليمة: إلى المخزون
never-paid-damaged = عادت تالفة
never-paid-missing = لن تعود
refusal-money-came = وصل مبلغ للطلب { $number }. أعده أولًا، أو سجّل الباقي. لم يتغيّر شيء.
refusal-parcels-under-way = أحد طرود الطلب { $number } ما زال في الطريق. انتظر حتى يصل أو يعود، أو سجّل ما حدث له. لم يتغيّر شيء.

off-ask-shop = اطلب إلغاءه
off-ask-shop-sure =
    هل تطلب من المتجر إلغاء الطلب { $number }؟
    بدأ المتجر تجهيزه، لذا سيتحقق أحد الموظفين من إمكان إيقافه. إن لم يُجب المتجر خلال يومين فقد وافق.
off-ask-shop-yes = نعم، اطلب من المتجر
off-asked = ⏳ طلبتَ من المتجر إلغاءه. يُجيب حتى { $due }؛ وإن لم يُجب فقد وافق.
staff-send-all-the-same = 🚚 إرساله رغم ذلك
task-cancel-asked = { $at }. يطلب عميل إلغاء طلب بدأتَ تجهيزه. ألغِه أو أرسله رغم ذلك حتى { $due }؛ وبعدها يُلغى تلقائيًا.
notice-staff-cancel-asked = ✋ يطلب العميل إلغاء الطلب { $number }. ألغِه، أو أرسله رغم ذلك، حتى { $due }.
notice-cancel-declined = 📦 لم يعد ممكنًا إيقاف الطلب { $number } وسيُرسل. يمكنك إرجاعه بعد وصوله.
log-did-order-keep = أرسل { $about } رغم أن العميل طلب إلغاءه
