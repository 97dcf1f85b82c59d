# الأقسام وبطاقة المنتج.

shelf-all = كل الأقسام
shelf-title = <b>{ $path }</b>

shelf = <b>{ $path }</b>
    { $count ->
        [one] منتج واحد هنا. اضغط عليه لترى الصورة والتفاصيل.
        [two] منتجان هنا. اضغط على أحدهما لترى الصورة والتفاصيل.
        [few] { $count } منتجات هنا. اضغط على أحدها لترى الصورة والتفاصيل.
        [many] { $count } منتجًا هنا. اضغط على أحدها لترى الصورة والتفاصيل.
       *[other] { $count } منتج هنا. اضغط على أحدها لترى الصورة والتفاصيل.
    }
shelf-empty = لا شيء هنا حاليًا. تصفّح قسمًا آخر، أو اكتب ما تبحث عنه.
shelf-offer = { $title } · { $price }
shelf-offer-from = { $title } · من { $price }
shelf-offer-former = { $title } · { $price } (كان { $former })

product-title = <b>{ $title }</b>
product-price = <b>{ $price }</b>
product-price-former = <b>{ $price }</b>  <s>{ $former }</s>
product-price-lowest =
    <b>{ $price }</b>  <s>{ $former }</s>
    <i>أدنى سعر خلال 30 يومًا قبل التخفيض: { $former }</i>
product-chosen = اختيارك: { $options }
product-available = ✓ متاح
product-in-stock = ✓ متوفر
product-few-left = { $left ->
    [one] ⏳ القطعة الأخيرة
    [two] ⏳ بقيت قطعتان فقط
    [few] ⏳ بقيت { $left } قطع فقط
   *[other] ⏳ بقيت { $left } قطعة فقط
 }
product-sold-out = ✗ نفدت الكمية حاليًا
product-limit = الحد الأقصى لكل عميل: { $most }
product-all-held = { $count ->
    [one] 🛒 القطعة الوحيدة في سلتك.
    [two] 🛒 في سلتك قطعتان، وهما كل المتوفر.
    [few] 🛒 في سلتك { $count } قطع، وهي كل المتوفر.
   *[other] 🛒 في سلتك { $count } قطعة، وهي كل المتوفر.
 }
product-limit-held = { $count ->
    [one] 🛒 في سلتك قطعة، وهي الحد الأقصى لكل عميل.
    [two] 🛒 في سلتك قطعتان، وهما الحد الأقصى لكل عميل.
    [few] 🛒 في سلتك { $count } قطع، وهي الحد الأقصى لكل عميل.
   *[other] 🛒 في سلتك { $count } قطعة، وهي الحد الأقصى لكل عميل.
 }
product-sku = رمز SKU: { $sku }
product-not-payable = ⚠️ المنتجات الرقمية تُباع بنجوم تيليجرام فقط، وهذا المتجر لا يقبلها.
product-not-returnable = لا يمكن إرجاعه
product-found-by = 🔎 <i>{ $words }</i>
product-photo-before = ▶
product-photo = 🖼 { $photo }/{ $photos }
product-photo-after = ◀
product-chip-chosen = ✅ { $label }
product-chip-out = ✗ { $label }
product-quantity = { $quantity } ×
product-add = أضف إلى السلة · { $total }
button-share = ↗ مشاركة
button-cart = 🛒 السلة
product-not-made = لا يوجد «{ $missed }». الأقرب إليه: { $shown }
product-bought = { $count ->
    [one] 🛍 اشتُري هنا مرة واحدة
    [two] 🛍 اشتُري هنا مرتين
    [few] 🛍 اشتُري هنا { $count } مرات
    [many] 🛍 اشتُري هنا { $count } مرة
   *[other] 🛍 اشتُري هنا { $count } مرة
 }
product-goes-with = 🤝 كثيرًا ما يُشترى معه: { $names }
product-delivery = 🚚 { $country }: { $days }، { $fee }
product-delivery-free = 🚚 { $country }: { $days }، مجانًا
product-delivery-over = 🚚 { $country }: { $days }، { $fee } (مجانًا من { $over })
product-fact = { $name }: { $value }
product-details = 📋 التفاصيل
product-film = 🎬 فيديو
product-to-list = 🗂 إلى القائمة
product-to-card = ‹ إلى المنتج
