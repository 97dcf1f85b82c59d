# What people are told without having tapped.

notice-show-order = 📦 Show the order
notice-order-paid = { $leaves ->
    [yes] ✅ Thank you! Your payment of { $total } for order { $number } is here. You hear from us when it leaves.
   *[no] ✅ Thank you! Your payment of { $total } for order { $number } is here.
 }
notice-order-paid-team = ✅ Thank you! Your payment of { $total } for order { $number } is here. { $forms ->
    [yes] The shop works on it as soon as your team is complete; share it.
   *[no] What comes of your team is settled right now.
 }
notice-order-reinstated = ✅ Your payment of { $total } for order { $number } came late, but the goods were still there: your order stands.
notice-order-cancelled = { $charged ->
    [yes] ✗ The shop had to call off order { $number }. What you paid goes back to you in full.
   *[no] ✗ The shop had to call off order { $number }. You have not been charged.
 }
notice-order-expired = { $charged ->
    [yes] ⌛ The time of order { $number } was over before all of its money was here, so the goods went back to the shelf. What you did pay goes back to you; what you wanted is in your cart.
   *[no] ⌛ Order { $number } was not paid in time, so the goods went back to the shelf. You have not been charged; what you wanted is in your cart.
 }
notice-order-shipped = 🚚 Order { $number } is on its way.
notice-order-fetched = 🎁 You have picked up order { $number }. Enjoy it!
notice-order-delivered = { $whole ->
    [yes] 🎁 Order { $number } has been delivered. Enjoy it!
   *[no] 🎁 A parcel of order { $number } has been delivered. The rest follows.
 }
notice-order-payment-reversed = ⚠️ The payment of order { $number } was taken back by its provider. Please write to the shop.
notice-order-short = ⚠️ Less came than order { $number } costs: { $missing } are missing. Please pay the rest by { $until }; otherwise what you paid goes back to you.
notice-refund-on-its-way = { $reason ->
    [cancelled] ↩ Order { $number } was called off: { $amount } go back to you, the way you paid.
    [expired] ↩ Order { $number } was not paid in full in time: { $amount } go back to you, the way you paid.
    [late] ↩ Your payment for order { $number } came when its time was over and the goods were gone: { $amount } go back to you, the way you paid.
    [duplicate] ↩ Order { $number } was paid twice: the second { $amount } go back to you, the way you paid.
    [excess] ↩ You paid { $amount } more than order { $number } costs: they go back to you, the way you paid.
    [price_adjustment] ↩ The price of order { $number } fell after you had paid: { $amount } go back to you, the way you paid.
    [thanks] 🎁 To thank you, { $amount } of order { $number } go back to you, the way you paid.
   *[other] ↩ { $amount } of order { $number } go back to you, the way you paid.
 }
notice-refund-on-its-way-stray = ↩ You paid { $amount } that belong to no order. The shop is looking into it; otherwise they go back to you, the way you paid.
notice-refund-by-hand = A person at the shop sends them within a day; then it depends on your bank.
notice-refund-sent = ↩ The { $amount } of order { $number } have been sent back to you, the way you paid.
notice-refund-sent-stray = ↩ { $amount } have been sent back to you, the way you paid.
notice-staff-new-order = 🔔 <b>New order</b> { $number } · { $total }
notice-staff-readdressed = 📍 The customer changed where order { $number } goes. Look at the address again before you pack it.
notice-order-discounted =
    🏷 The shop took { $off } off order { $number }: { $label }
    To pay: <b>{ $due }</b>
notice-staff-cancelled = ✗ The customer called off order { $number } · { $total }
notice-staff-payment-reversed = ⚠️ The payment of order { $number } · { $total } was taken back. Nothing of it may leave the shop.
notice-staff-refund = ↩ { $amount } have to go back to a customer by hand. See the open tasks.
notice-staff-money-unmatched = ⚠️ Money came that belongs to no order. See the open tasks.
notice-staff-money-not-heard = 🚨 A payment that Telegram reported could not be taken in (update { $update }). Nothing is lost: whoever runs the shop should look at its log and run “parley doctor --again”.
