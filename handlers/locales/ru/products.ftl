# Разделы и карточка товара.

shelf-all = Все разделы
shelf-title = <b>{ $path }</b>

shelf = <b>{ $path }</b>
    { $count ->
        [one] { $count } товар. Нажмите на него, чтобы увидеть фото и подробности.
        [few] { $count } товара. Нажмите на любой, чтобы увидеть фото и подробности.
        [many] { $count } товаров. Нажмите на любой, чтобы увидеть фото и подробности.
       *[other] { $count } товара. Нажмите на любой, чтобы увидеть фото и подробности.
    }
shelf-empty = Сейчас здесь пусто. Загляните в другой раздел или напишите, что ищете.
shelf-offer = { $title } · { $price }
shelf-offer-from = { $title } · от { $price }
shelf-offer-former = { $title } · { $price } (было { $former })

product-title = <b>{ $title }</b>
product-price = <b>{ $price }</b>
product-price-former = <b>{ $price }</b>  <s>{ $former }</s>
product-price-lowest =
    <b>{ $price }</b>  <s>{ $former }</s>
    <i>Самая низкая цена за 30 дней до снижения: { $former }</i>
product-chosen = Ваш выбор: { $options }
product-available = ✓ Доступно
product-in-stock = ✓ В наличии
product-few-left = { $left ->
    [1] ⏳ Последняя штука
    [one] ⏳ Осталась всего { $left } штука
    [few] ⏳ Осталось всего { $left } штуки
    [many] ⏳ Осталось всего { $left } штук
   *[other] ⏳ Осталось всего { $left } штуки
 }
product-sold-out = ✗ Пока распродано
product-limit = Не больше { $most } на покупателя
product-all-held = { $count ->
    [1] 🛒 Уже в вашей корзине — это последняя штука.
   *[other] 🛒 В вашей корзине уже { $count } — это всё, что есть.
 }
product-limit-held = { $count ->
    [1] 🛒 Уже в вашей корзине; больше одной штуки на покупателя нельзя.
   *[other] 🛒 В вашей корзине уже { $count } — больше на одного покупателя нельзя.
 }
product-sku = Артикул { $sku }
product-not-payable = ⚠️ Цифровые товары продаются только за Telegram Stars, а этот магазин их не принимает.
product-not-returnable = Возврату не подлежит
product-found-by = 🔎 <i>{ $words }</i>
product-photo-before = ◀
product-photo = 🖼 { $photo }/{ $photos }
product-photo-after = ▶
product-chip-chosen = ✅ { $label }
product-chip-out = ✗ { $label }
product-quantity = { $quantity } ×
product-add = В корзину · { $total }
button-share = ↗ Поделиться
button-cart = 🛒 Корзина
product-not-made = Варианта «{ $missed }» нет. Ближайший: { $shown }
product-bought = { $count ->
    [one] 🛍 Здесь купили { $count } раз
    [few] 🛍 Здесь купили { $count } раза
    [many] 🛍 Здесь купили { $count } раз
   *[other] 🛍 Здесь купили { $count } раза
 }
product-goes-with = 🤝 Часто покупают вместе: { $names }
product-delivery = 🚚 { $country }: { $days }, { $fee }
product-delivery-free = 🚚 { $country }: { $days }, бесплатно
product-delivery-over = 🚚 { $country }: { $days }, { $fee } (бесплатно от { $over })
