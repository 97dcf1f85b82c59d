# Купоны: при оформлении и везде, где о них говорится.

coupon-worth-amount = { $on ->
    [delivery] скидка { $amount } на доставку
   *[goods] скидка { $amount }
 }
coupon-worth-percent = { $on ->
    [delivery] скидка { $percent }% на доставку
   *[goods] скидка { $percent }%
 }
coupon-worth-percent-most = { $on ->
    [delivery] скидка { $percent }% на доставку, не больше { $most }
   *[goods] скидка { $percent }%, не больше { $most }
 }
coupon-worth-delivery = бесплатная доставка
coupon-from = { $some ->
    [yes] на часть товаров, от { $amount }
   *[no] от { $amount }
 }
coupon-note = └ { $words }
coupon-some-goods = на часть товаров
coupon-unnamed = Купон
coupon-line = 🎟 <b>{ $name }</b>: { $worth } · до { $until }
coupon-line-coming = 🎟 <b>{ $name }</b>: { $worth } · с { $begins }
coupon-button = 🎟 Купон
coupon-use = ✅ Применить · { $amount }
coupon-button-saves = 🎟 Купон · { $amount }
coupon-suggested = 🎟 Ваш купон «{ $name }» сэкономит вам { $amount }.
coupon-back = 🎟 Купон этого заказа возвращается в ваш кошелёк.
form-nothing-to-pay = За эти товары платить не нужно, поэтому форма Telegram не подойдёт. Продолжите оформление здесь.
coupon-lost = 🎟 Выбранный купон больше не действует. Нажмите «Купон», чтобы выбрать другой.
coupon-not-for-two = 🎟 Купон действует на один заказ, а из этой корзины получится два. Чтобы применить его, закажите цифровые товары отдельно; пока он остаётся в кошельке.
coupon-offer = { $chosen ->
    [yes] ✅ { $name } · { $amount }
   *[no] { $name } · { $amount }
 }
coupon-enter-code = ⌨️ Ввести промокод
coupon-without = Без купона
coupon-not-now = ⚠️ К заказу в его нынешнем виде этот купон не подходит.
coupons-title = <b>🎟 Купоны для этого заказа</b>
coupons-none-apply = Купонов, подходящих к этому заказу, у вас нет. Если знаете промокод, введите его здесь.
coupons-others = Эти не подходят:
coupons-rule = Один купон на заказ и ещё один на доставку.
coupon-obstacle-too-small = • { $name }: не хватает { $missing } до { $threshold }
coupon-obstacle-not-yet = • { $name }: действует с { $begins }
coupon-obstacle-other-goods = • { $name }: не для товаров из корзины
coupon-obstacle-new-customers = • { $name }: только для первого заказа
coupon-obstacle-used-up = • { $name }: израсходован полностью
coupon-obstacle-no-fee = • { $name }: за доставку платить не нужно
coupon-obstacle-no-gain = • { $name }: этот заказ дешевле не станет
code-ask = ⌨️ Введите промокод.
code-not-valid = ⚠️ Этот промокод не действует. Ничего не изменено.
code-too-many = ⏳ Слишком много попыток. Следующая — через минуту; после двадцати за день — завтра.
code-accepted = ✅ «{ $name }» — в вашем кошельке.
notice-coupon-granted = 🎁 Магазин дарит вам купон: <b>{ $name }</b>. Он действует до { $until }.
refusal-coupon-gone = Купон этого заказа больше не действует. Деньги не списаны. Откройте корзину, начните оформление снова и выберите другой купон или никакого.
refusal-coupon-limit-reached =
    { $most ->
        [1] Такой купон полагается один на покупателя, и у вас он уже был.
       *[other] Таких купонов на покупателя — { $most }, и у вас они уже были.
    }
refusal-coupon-not-draft = Этот купон уже опубликован, изменить его нельзя. Завершите его и создайте новый.
refusal-coupon-not-offered = Сейчас этот купон забрать нельзя. Ничего не изменено.
refusal-coupons-all-claimed = Кто-то вас опередил: все эти купоны разобраны.
refusal-terms-invalid = Таким купон быть не может. Ничего не изменено.
