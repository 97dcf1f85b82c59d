# السلة.

cart-title = <b>🛒 سلتك</b>
cart-empty = 🛒 <b>سلتك فارغة.</b>
    ما تضيفه ينتظرك هنا كما تشاء. تصفّح، أو اكتب ما تبحث عنه.
cart-line = { $quantity } × { $name } · <b>{ $total }</b>
cart-line-out = { $quantity } × <s>{ $name }</s>
cart-line-waits = { $quantity } × { $name } · { $total } · <i>ينتظر طلبًا آخر</i>
cart-chosen = ☑
cart-not-chosen = ☐
cart-one-after-another = 👥 المقعد في فريق يُطلب وحده، وكذلك ما ساومت عليه. ألغِ تحديد ما تريد طلبه لاحقًا (☑ ← ☐).
cart-subtotal = { $count ->
    [0] لا شيء هنا يمكن شراؤه الآن.
   *[other] { $count ->
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $count } قطع
        [many] { $count } قطعة
       *[other] { $count } قطعة
     }: <b>{ $total }</b>، قبل التوصيل.
 }
added-goes-with = <i>🤝 كثيرًا ما يُشترى معه:</i>
added-beside = 🤝 { $offer }
cart-added = ✓ أُضيف. في سلتك: { $count } · { $total }
cart-undo = ↩ تراجع: أعد { $title }
cart-remove = 🗑 إزالة
cart-check-out = إتمام الطلب · { $total }
cart-agree = موافقة وإتمام الطلب · { $total }
cart-look-again = ارتفع سعر منذ أضفته. ألقِ نظرة أخرى من فضلك قبل المتابعة:
cart-problem-sold-out = ⚠️ نفدت الكمية حاليًا. يبقى هنا ولا يُحسب عليك.
cart-problem-less-left = ⚠️ المتبقي { $left } فقط: قلّل الكمية، وإلا فلن يُحسب.
cart-problem-unavailable = ⚠️ لم يعد يُباع. لا يُحسب عليك.
cart-problem-limit = ⚠️ الحد الأقصى لكل عميل { $most }: قلّل الكمية، وإلا فلن يُحسب.
cart-problem-event-over = ⚠️ انتهى هذا العرض. لا يُحسب عليك.
cart-all-there-are = { $count ->
    [one] هذه آخر قطعة.
   *[other] هذا كل المتوفر.
 }
cart-limit-reached = الحد الأقصى لكل عميل { $count }.
cart-price-rose = ↑ ارتفع السعر من { $before } إلى { $now } منذ أضفته.
cart-price-fell = ↓ خبر سار: انخفض السعر من { $before } إلى { $now }.
