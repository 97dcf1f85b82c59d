# Корзина.

cart-title = <b>🛒 Ваша корзина</b>
cart-empty = 🛒 <b>Корзина пуста.</b>
    Всё, что вы добавите, подождёт здесь сколько угодно. Загляните в каталог или просто напишите, что ищете.
cart-line = { $quantity } × { $name } · <b>{ $total }</b>
cart-line-out = { $quantity } × <s>{ $name }</s>
cart-line-waits = { $quantity } × { $name } · { $total } · <i>ждёт другого заказа</i>
cart-chosen = ☑
cart-not-chosen = ☐
cart-one-after-another = 👥 Место в команде и товар по цене торга заказывают отдельно. Снимите отметку с того, что закажете позже (☑ → ☐).
cart-subtotal = { $count ->
    [0] Сейчас здесь нечего купить.
    [one] { $count } товар: <b>{ $total }</b>, без доставки.
    [few] { $count } товара: <b>{ $total }</b>, без доставки.
    [many] { $count } товаров: <b>{ $total }</b>, без доставки.
   *[other] { $count } товара: <b>{ $total }</b>, без доставки.
 }
added-goes-with = <i>🤝 Часто покупают вместе:</i>
added-beside = 🤝 { $offer }
cart-added = ✓ Добавлено. В корзине: { $count } · { $total }
cart-undo = ↩ Вернуть { $title }
cart-remove = Убрать
cart-check-out = Оформить · { $total }
cart-agree = Согласиться и оформить · { $total }
cart-look-again = С тех пор как вы добавили товар, цена выросла. Взгляните ещё раз, прежде чем продолжить:
cart-problem-sold-out = ⚠️ Пока закончился. Остаётся в корзине, деньги за него не спишутся.
cart-problem-less-left = ⚠️ Осталось только { $left }: возьмите меньше, иначе в заказ не войдёт.
cart-problem-unavailable = ⚠️ Больше не продаётся. В заказ не войдёт.
cart-problem-limit = ⚠️ Не больше { $most } на покупателя: возьмите меньше, иначе в заказ не войдёт.
cart-problem-event-over = ⚠️ Это предложение закончилось. В заказ не войдёт.
cart-all-there-are = { $count ->
    [1] Это последняя штука.
   *[other] Больше нет.
 }
cart-limit-reached = Не больше { $count } на покупателя.
cart-price-rose = ↑ С тех пор цена выросла с { $before } до { $now }.
cart-price-fell = ↓ Хорошая новость: цена упала с { $before } до { $now }.
