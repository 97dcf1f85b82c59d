# 货架与商品卡片。

shelf-all = 全部商品
shelf-title = <b>{ $path }</b>
shelf = <b>{ $path }</b>
    共 { $count } 件商品，点一下查看图片和详情。
shelf-empty = 这里暂时没有商品。看看别的货架，或者直接输入想找的东西。
shelf-offer = { $title } · { $price }
shelf-offer-from = { $title } · { $price } 起
shelf-offer-former = { $title } · { $price }（原价 { $former }）

product-title = <b>{ $title }</b>
product-price = <b>{ $price }</b>
product-price-former = <b>{ $price }</b>  <s>{ $former }</s>
product-price-lowest =
    <b>{ $price }</b>  <s>{ $former }</s>
    <i>降价前 30 天最低价：{ $former }</i>
product-chosen = 已选：{ $options }
product-available = ✓ 可以购买
product-in-stock = ✓ 有货
product-few-left = ⏳ 只剩 { $left } 件
product-sold-out = ✗ 暂时售罄
product-limit = 每位顾客最多购买 { $most } 件
product-all-held = 🛒 购物车里已有 { $count } 件，是全部库存。
product-limit-held = 🛒 购物车里已有 { $count } 件，已达每位顾客的上限。
product-sku = 货号 { $sku }
product-not-payable = ⚠️ 数字商品只能用 Telegram Stars 购买，本店不收取。
product-not-returnable = 不可退货
product-found-by = 🔎 <i>{ $words }</i>
product-photo-before = ◀
product-photo = 🖼 { $photo }/{ $photos }
product-photo-after = ▶
product-chip-chosen = ✅ { $label }
product-chip-out = ✗ { $label }
product-quantity = { $quantity } ×
product-add = 加入购物车 · { $total }
button-share = ↗ 分享
button-cart = 🛒 购物车
product-not-made = 没有「{ $missed }」，最接近的是「{ $shown }」
product-bought = 🛍 已有 { $count } 笔订单购买
product-goes-with = 🤝 常与这些一起买：{ $names }
product-delivery = 🚚 { $country }：{ $days }，{ $fee }
product-delivery-free = 🚚 { $country }：{ $days }，包邮
product-delivery-over = 🚚 { $country }：{ $days }，{ $fee }（满 { $over } 包邮）
