# What cannot be sent back, and what is called off before it is sent.

kept-all = ↩ What you order here cannot be sent back, unless something is wrong with it.
kept-some = ↩ Cannot be sent back, unless something is wrong with it: { $names }

off-which = Which pieces of order { $number } do you not want any more? None of these has been sent yet.
off-everything = Everything that is not sent yet ({ $count })
off-ask = Call this off order { $number }?
off-piece = { $quantity } × { $name }
off-rest-stays = The rest of your order is sent as before. What you paid for delivery stays with it.
off-whole = Nothing is left of the order then: all of it is called off.
off-yes = Call off · { $amount } back
off-some = Only some of it
off-rest = Call off the rest
off-gone = ✗ { $quantity } × { $name }: not sent any more
order-gone-back = Gone back, or on its way back to you: { $amount }
history-called-off = • { $at } pieces called off
back-credit = { $amount } → your store credit, at once
back-stars = { $amount } → your Stars, at once
back-money = { $amount } → the way you paid. The shop sends it at once; your bank may need up to ten days.
back-money-by-hand = { $amount } → the way you paid. A person at the shop sends it within a day; your bank may need some days more.
back-points = { $points ->
    [one] 1 point → your wallet, at once
   *[other] { $points } points → your wallet, at once
 }
back-coupons = Your coupon → your wallet, at once
notice-staff-pieces-off = { $count ->
    [one] ✗ The customer called 1 piece off order { $number }. Do not send it; the money goes back by itself.
   *[other] ✗ The customer called { $count } pieces off order { $number }. Do not send them; the money goes back by itself.
 }
refusal-pieces-sent = { $left ->
    [0] Nothing of order { $number } can be called off now: it has been sent, or is off already. Nothing was changed, no money has moved.
    [one] Of order { $number } only 1 piece can be called off now: the others have been sent, or are off already. Nothing was changed, no money has moved.
   *[other] Of order { $number } only { $left } pieces can be called off now: the others have been sent, or are off already. Nothing was changed, no money has moved.
 }

points-freeze = wait: a bank contests the payment of order { $order }
points-frozen = ❄ { $points } wait until your bank has decided about a payment.

cancel-reason-never-paid = It was not paid for on delivery.
cancel-reason-group-failed = There is no team for it any more.
staff-reason-never-paid = Never paid
staff-reason-group-failed = No team for it
staff-never-paid = ✗ Never paid: close
never-paid-ask =
    Close order { $number } because its { $total } were never paid?
    No money moves.
never-paid-where = { $count ->
    [one] One piece has left the shop. Where is it now? What was noted for a return holds for its pieces.
   *[other] { $count } pieces have left the shop. Where are they now? What was noted for a return holds for its pieces.
 }
never-paid-restock = Back and sound: on the shelf
never-paid-damaged = Back, but damaged
never-paid-missing = They will not come back
refusal-money-came = Some money has come for order { $number }. Give it back first, or note the rest. Nothing was changed.
refusal-parcels-under-way = A parcel of order { $number } is still on its way. Wait until it has arrived or come back, or note what became of it. Nothing was changed.

off-ask-shop = Ask to call it off
off-ask-shop-sure =
    Ask the shop to call off order { $number }?
    It has begun to prepare it, so a person looks whether it can still be stopped. If the shop does not answer in two days, it has agreed.
off-ask-shop-yes = Yes, ask the shop
off-asked = ⏳ You asked the shop to call it off. It answers by { $due }; if it does not, it has agreed.
staff-send-all-the-same = 🚚 Send it all the same
task-cancel-asked = { $at }. A customer asks to call off an order you have begun to prepare. Call it off or send it all the same by { $due }; after that it is called off by itself.
notice-staff-cancel-asked = ✋ The customer asks to call off order { $number }. Call it off, or send it all the same, by { $due }.
notice-cancel-declined = 📦 Order { $number } could not be stopped any more and is sent. You can return it once it has arrived.
log-did-order-keep = sent { $about } although its customer asked to call it off
