# From the cart to an order.

checkout-step-address = <b>Check out</b> · step { $number } of { $count }: address
checkout-step-delivery = <b>Check out</b> · step { $number } of { $count }: delivery
checkout-step-review = <b>Check out</b> · step { $number } of { $count }: last look
checkout-ask-address =
    📍 Where should it go? Type it in one message, like this:

    <i>Ada Lovelace
    2 Hatter Lane
    10115 Berlin
    Germany</i>
checkout-did-you-mean = Did you mean { $country }?
checkout-use-form = 📋 Use Telegram's form
form-about = Telegram's form asks where and how it should be sent, and then takes the payment.
form-title = 🧾 Your goods at { $shop }
checkout-choose-address = 📍 Where should it go?
checkout-other-address = ✏️ Another address
checkout-change-address = 📍 Change address
checkout-change-delivery = 🚚 Change delivery
checkout-choose-delivery = 🚚 How should it come?
checkout-no-delivery = The shop does not deliver there. Choose another address, or write to the shop.
checkout-to = 📍 { $address }
checkout-pick-up-at = 🏬 Pick up: { $details }
checkout-line = { $quantity } × { $name } · { $total }
checkout-changed = ⚠️ Something changed since you last looked, so nothing was ordered yet. This is how it stands now:
checkout-nothing-left = ⚠️ Somebody was faster, so nothing was ordered and you have not been charged. This is what is left of your cart:
checkout-terms-needed = Before your first order, please accept the shop's terms. You buy from the shop; Telegram cannot help with purchases.
checkout-terms-changed = Something has been changed in the terms since you accepted them: please accept the shop's terms in their new version before you order. You buy from the shop; Telegram cannot help with purchases.
checkout-agree = ✓ Accept the terms
checkout-read-terms = Read the terms
checkout-hold = When you order, the goods are held for you for { $minutes } minutes while you pay.
checkout-no-method = ⚠️ The shop cannot take a payment for this here: digital goods are sold for Telegram Stars only. Take them out of the cart to order the rest.
checkout-pay = Pay { $total }
checkout-pay-on-delivery = Pay on delivery · { $total }
checkout-pay-otherwise = Pay { $total }
checkout-place = Confirm the order · nothing to pay
checkout-cart = 🛒 Cart

delivery-standard = Standard delivery
delivery-pickup = Pick up at the shop
delivery-free = free
delivery-days = { $most ->
    [one] { $most } day
   *[other] { $least ->
        [0] up to { $most } days
       *[other] { $least }–{ $most } days
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

quote-goods = Goods: { $amount }
quote-discount = { $label }: { $amount }
quote-delivery-less = { $title }: <s>{ $before }</s> { $amount } ({ $label })
quote-delivery = { $title }: { $amount }
quote-tax-added = Tax: { $amount }
quote-total = <b>Total: { $amount }</b>
quote-tax-included = including { $amount } tax
quote-missed = 💡 { $amount } more for: { $label }
quote-missed-delivery = 💡 { $amount } more and delivery is free
