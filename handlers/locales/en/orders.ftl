# One's own orders.

orders-title = { $count ->
    [one] <b>📦 Your order</b>
   *[other] <b>📦 Your { $count } orders</b>, the newest first
 }
orders-none = 📦 <b>You have no orders yet.</b>
    When you place one, its card will stand here and show where it is.
orders-row = { $number } · { $total } · { $stage }

order-title = <b>📦 Order</b> <code>{ $number }</code>
order-pay = Pay { $total }
order-not-charged = You have not been charged.
order-returning = The { $amount } you paid are on their way back to you.
order-returned = The { $amount } you paid have gone back to you.
order-pays-at-pickup = 💶 To be paid when you pick it up
order-pays-later = 💶 To be paid on delivery
order-keep = Keep the order
order-cancel-ask =
    Call off order { $number }?
    What was held for you goes back to the shelf. Nothing has been charged.
order-cancel-ask-paid =
    Call off order { $number }?
    The { $total } you paid will be returned in full to where it came from.
order-follow = 🔗 Follow parcel { $parcel }
button-track = 🚚 Track
button-copy-number = 📋 Copy number
button-copy-tracking = 📋 Copy number
button-cancel-order = Cancel order
button-buy-again = 🔁 Buy again

track-title = <b>🚚 Where is order { $number }?</b>
track-nothing-yet = Nothing has left the shop yet. You get a message as soon as it does.
parcel-pending = 📦 Parcel { $parcel } is being packed.
parcel-shipped = 📦 Parcel { $parcel } is on its way with { $by }, since { $at }.
parcel-in-transit = 📦 Parcel { $parcel } is on its way with { $by }, since { $at }.
parcel-out-for-delivery = 📦 Parcel { $parcel } comes today with { $by }; it left on { $at }.
parcel-delivered = ✅ Parcel { $parcel } was delivered ({ $by }), { $at }.
parcel-exception = ⚠️ Parcel { $parcel } is delayed ({ $by }); it left on { $at }.
parcel-returned-to-sender = ↩ Parcel { $parcel } is on its way back to the shop ({ $by }); it left on { $at }.
parcel-cancelled = ✗ Parcel { $parcel } was called off ({ $by }), { $at }.
parcel-by-number = { $carrier }, number <code>{ $number }</code>
parcel-fetched = ✅ Fetched at the shop, { $at }.
carrier-other = a parcel service

history-placed = • { $at } ordered
history-paid = • { $at } paid
history-group-full = • { $at } the group is full
history-price-cut = • { $at } the price fell; the difference goes back
history-reinstated = • { $at } paid late, and brought back
history-accepted = • { $at } accepted by the shop
history-readdressed = • { $at } address changed
history-shipped = • { $at } shipped
history-delivered = • { $at } delivered
history-cancelled = • { $at } cancelled
history-expired = • { $at } expired unpaid

stage-waiting-for-payment = ⏳ <b>Waiting for your payment</b> until { $until }. Until then the goods are held for you.
stage-expired = ⌛ <b>Expired.</b> It was not paid in time, so what you wanted went back into your cart.
stage-placed = 🧾 <b>Ordered.</b> The shop has been told and will accept it soon.
stage-awaiting-group = 👥 <b>Paid.</b> The shop works on it as soon as your team is complete.
stage-paid = ✅ <b>Paid.</b> The shop has been told and will accept it soon.
stage-preparing = 📋 <b>Accepted.</b> The shop is preparing it.
stage-partly-shipped = 🚚 <b>Partly shipped.</b> The rest follows.
stage-shipped = 🚚 <b>Shipped.</b> It is on its way to you.
stage-delivered = 🎁 <b>Delivered.</b> Enjoy it!
stage-completed = 🎁 <b>Completed.</b>
stage-cancelled = ✗ <b>Cancelled.</b>
stage-refunded = ↩ <b>Refunded</b> in full.
stage-payment-reversed = ⚠️ <b>Your payment was taken back</b> by its provider. Please write to the shop.

stage-short-waiting-for-payment = ⏳ to be paid
stage-short-expired = ⌛ expired
stage-short-placed = 🧾 ordered
stage-short-awaiting-group = 👥 waits for its group
stage-short-paid = ✅ paid
stage-short-preparing = 📋 accepted
stage-short-partly-shipped = 🚚 partly shipped
stage-short-shipped = 🚚 shipped
stage-short-delivered = 🎁 delivered
stage-short-completed = 🎁 completed
stage-short-cancelled = ✗ cancelled
stage-short-refunded = ↩ refunded
stage-short-payment-reversed = ⚠️ payment taken back

cancel-reason-customer = You called it off.
cancel-reason-out-of-stock = The shop could not deliver it.
cancel-reason-address = The address could not be reached.
cancel-reason-price-mistake = The price was a mistake.
cancel-reason-suspicious = The shop could not confirm the order.
cancel-reason-customer-asked = You asked the shop to call it off.
cancel-reason-other = The shop called it off.

again-gone = { $title } cannot be bought at the moment.
again-fewer = { $count ->
    [one] Of { $title } only one could be added.
   *[other] Of { $title } only { $count } could be added.
 }
