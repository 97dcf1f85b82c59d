# The shelves and the card of a product.

shelf-all = All shelves
shelf-title = <b>{ $path }</b>

shelf = <b>{ $path }</b>
    { $count ->
        [one] { $count } thing to look at. Tap it for a picture and details.
       *[other] { $count } things to look at. Tap one for a picture and details.
    }
shelf-empty = Nothing stands here at the moment. Look at another shelf, or type what you are looking for.
shelf-offer = { $title } · { $price }
shelf-offer-from = { $title } · from { $price }
shelf-offer-former = { $title } · { $price } (was { $former })

product-title = <b>{ $title }</b>
product-price = <b>{ $price }</b>
product-price-former = <b>{ $price }</b>  <s>{ $former }</s>
product-price-lowest =
    <b>{ $price }</b>  <s>{ $former }</s>
    <i>Lowest price of the 30 days before it fell: { $former }</i>
product-chosen = Your choice: { $options }
product-available = ✓ Available
product-in-stock = ✓ In stock
product-few-left = { $left ->
    [one] ⏳ The last one
   *[other] ⏳ Only { $left } left
 }
product-sold-out = ✗ Sold out for now
product-limit = At most { $most } for each customer
product-all-held = { $count ->
    [one] 🛒 It is in your cart, the only one there is.
   *[other] 🛒 { $count } are in your cart, all there are.
 }
product-limit-held = { $count ->
    [one] 🛒 It is in your cart; one customer can have no more.
   *[other] 🛒 { $count } are in your cart, as many as one customer can have.
 }
product-sku = SKU { $sku }
product-not-payable = ⚠️ Digital goods are sold for Telegram Stars only, which this shop does not take.
product-not-returnable = Cannot be returned
product-found-by = 🔎 <i>{ $words }</i>
product-photo-before = ◀
product-photo = 🖼 { $photo }/{ $photos }
product-photo-after = ▶
product-chip-chosen = ✅ { $label }
product-chip-out = ✗ { $label }
product-quantity = { $quantity } ×
product-add = Add to cart · { $total }
button-share = ↗ Share
button-cart = 🛒 Cart
product-not-made = There is no { $missed }. This is the nearest: { $shown }
product-bought = { $count ->
    [one] 🛍 Bought { $count } time here
   *[other] 🛍 Bought { $count } times here
 }
product-goes-with = 🤝 Often bought with: { $names }
product-delivery = 🚚 { $country }: { $days }, { $fee }
product-delivery-free = 🚚 { $country }: { $days }, free of charge
product-delivery-over = 🚚 { $country }: { $days }, { $fee } (free from { $over })
