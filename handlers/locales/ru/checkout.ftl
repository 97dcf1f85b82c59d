# От корзины к заказу.

checkout-step-address = <b>Оформление</b> · шаг { $number } из { $count }: адрес
checkout-step-delivery = <b>Оформление</b> · шаг { $number } из { $count }: доставка
checkout-step-review = <b>Оформление</b> · шаг { $number } из { $count }: проверка
checkout-ask-address =
    📍 Куда доставить? Введите адрес одним сообщением, например:

    <i>Анна Петрова
    ул. Садовая, д. 2, кв. 5
    101000 Москва
    Россия</i>
checkout-did-you-mean = Вы имели в виду { $country }?
checkout-use-form = 📋 Через форму Telegram
form-about = Форма Telegram спросит, куда и как доставить, а потом примет оплату.
form-title = 🧾 Ваши товары в { $shop }
checkout-choose-address = 📍 Куда доставить?
checkout-other-address = ✏️ Другой адрес
checkout-change-address = 📍 Изменить адрес
checkout-change-delivery = 🚚 Изменить доставку
checkout-choose-delivery = 🚚 Как доставить?
checkout-no-delivery = Магазин туда не доставляет. Выберите другой адрес или напишите в магазин.
checkout-to = 📍 { $address }
checkout-pick-up-at = 🏬 Самовывоз: { $details }
checkout-line = { $quantity } × { $name } · { $total }
checkout-changed = ⚠️ Пока вы смотрели, что-то изменилось, поэтому заказ ещё не оформлен. Сейчас так:
checkout-nothing-left = ⚠️ Кто-то вас опередил, поэтому заказ не оформлен и деньги не списаны. Вот что осталось в корзине:
checkout-terms-needed = Перед первым заказом примите, пожалуйста, условия магазина. Вы покупаете у магазина; Telegram с покупками помочь не может.
checkout-terms-changed = Условия магазина изменились с тех пор, как вы их приняли. Перед заказом примите, пожалуйста, новую версию. Вы покупаете у магазина; Telegram с покупками помочь не может.
checkout-agree = ✓ Принять условия
checkout-read-terms = Прочитать условия
checkout-hold = После заказа товары отложены для вас на { $minutes } мин, пока вы платите.
checkout-no-method = ⚠️ Магазин не может принять здесь такую оплату: цифровые товары продаются только за звёзды Telegram. Уберите их из корзины, чтобы заказать остальное.
checkout-pay = Оплатить { $total }
checkout-pay-on-delivery = При получении · { $total }
checkout-pay-otherwise = Оплатить { $total }
checkout-place = Подтвердить · платить не нужно
checkout-cart = 🛒 Корзина

delivery-standard = Обычная доставка
delivery-pickup = Самовывоз из магазина
delivery-free = бесплатно
delivery-days = { $least ->
    [0] { $most ->
        [1] { $most } день
        [one] до { $most } дня
       *[other] до { $most } дней
    }
   *[other] { $most ->
        [1] { $most } день
        [one] { $least }–{ $most } день
        [few] { $least }–{ $most } дня
        [many] { $least }–{ $most } дней
       *[other] { $least }–{ $most } дня
    }
 }
delivery-button = { $chosen ->
    [yes] ✅ { $title } · { $price }
   *[no] { $title } · { $price }
 }
delivery-button-days = { $chosen ->
    [yes] ✅ { $title } · { $price } · { $days }
   *[no] { $title } · { $price } · { $days }
 }
delivery-details = { $title }: { $details }

quote-goods = Товары: { $amount }
quote-discount = { $label }: { $amount }
quote-delivery-less = { $title }: <s>{ $before }</s> { $amount } ({ $label })
quote-delivery = { $title }: { $amount }
quote-tax-added = Налог: { $amount }
quote-total = <b>Итого: { $amount }</b>
quote-tax-included = включая налог { $amount }
quote-missed = 💡 Ещё { $amount }, и будет: { $label }
quote-missed-delivery = 💡 Ещё { $amount }, и доставка бесплатно
