# Coupons, at the checkout and wherever they are told of.

coupon-worth-amount = { $on ->
    [delivery] { $amount } off delivery
   *[goods] { $amount } off
 }
coupon-worth-percent = { $on ->
    [delivery] { $percent }% off delivery
   *[goods] { $percent }% off
 }
coupon-worth-percent-most = { $on ->
    [delivery] { $percent }% off delivery, { $most } at most
   *[goods] { $percent }% off, { $most } at most
 }
coupon-worth-delivery = free delivery
coupon-from = { $some ->
    [yes] for some goods, from { $amount } on
   *[no] from { $amount } on
 }
coupon-note = └ { $words }
coupon-some-goods = for some goods
coupon-unnamed = Coupon
coupon-line = 🎟 <b>{ $name }</b>: { $worth } · until { $until }
coupon-line-coming = 🎟 <b>{ $name }</b>: { $worth } · from { $begins } on
coupon-button = 🎟 Coupon
coupon-use = ✅ Use it · { $amount }
coupon-button-saves = 🎟 Coupon · { $amount }
coupon-suggested = 🎟 Your coupon “{ $name }” would save you { $amount }.
coupon-back = 🎟 The coupon of this order goes back into your wallet.
form-nothing-to-pay = There is nothing to pay for these goods, so Telegram's form cannot be used. Go on with the checkout here.
coupon-lost = 🎟 The coupon you chose cannot be used any more. Tap Coupon for another one.
coupon-not-for-two = 🎟 A coupon belongs to one order, and this cart becomes two. Order the digital goods on their own to use it; it stays in your wallet.
coupon-offer = { $chosen ->
    [yes] ✅ { $name } · { $amount }
   *[no] { $name } · { $amount }
 }
coupon-enter-code = ⌨️ Enter a code
coupon-without = Without coupon
coupon-not-now = ⚠️ This coupon does not apply to your order as it stands now.
coupons-title = <b>🎟 Coupons for this order</b>
coupons-none-apply = You have no coupon that applies to this order. If you know a code, enter it here.
coupons-others = These do not apply:
coupons-rule = One coupon per order, and one more for the delivery.
coupon-obstacle-too-small = • { $name }: { $missing } more to reach { $threshold }
coupon-obstacle-not-yet = • { $name }: good from { $begins } on
coupon-obstacle-other-goods = • { $name }: not for what is in your cart
coupon-obstacle-new-customers = • { $name }: for a first order only
coupon-obstacle-used-up = • { $name }: all of it is used up
coupon-obstacle-no-fee = • { $name }: there is no delivery to pay
coupon-obstacle-no-gain = • { $name }: would not make this order cheaper
code-ask = ⌨️ Type the code of your coupon.
code-not-valid = ⚠️ This code is not valid. Nothing was changed.
code-too-many = ⏳ Too many tries. Wait a minute before the next one; after twenty in a day, until tomorrow.
code-accepted = ✅ “{ $name }” is in your wallet.
notice-coupon-granted = 🎁 The shop gave you a coupon: <b>{ $name }</b>. It is good until { $until }.
refusal-coupon-gone = A coupon of this order cannot be used any more. Nothing was charged. Open your cart, check out again, and choose another coupon or none.
refusal-coupon-limit-reached =
    { $most ->
        [one] Each customer can have one of these coupons, and has had it.
       *[other] Each customer can have { $most } of these coupons, and has had them.
    }
refusal-coupon-not-draft = This coupon is published already and cannot be changed. End it and make a new one.
refusal-coupon-not-offered = This coupon cannot be claimed now. Nothing was changed.
refusal-coupons-all-claimed = Somebody was faster: all of these coupons are claimed.
refusal-terms-invalid = A coupon cannot be like that. Nothing was changed.
