# Parcels: the tracking card, what goes into one, what is fetched at the shop, what does not come.

parcel-title = { $parcels ->
    [one] <b>📦 The parcel of order</b> <code>{ $number }</code>
   *[other] <b>📦 Parcel { $parcel } of { $parcels }, order</b> <code>{ $number }</code>
 }
parcel-content = { $quantity } × { $name }
parcel-contents-more = … and { $count ->
    [one] one thing more
   *[other] { $count } things more
 }
parcel-lost = ✗ Parcel { $parcel } was lost on its way ({ $by }); it left on { $at }.
parcel-missed = 🔎 It has not moved for some time. The shop is looking for it since { $since } and will tell you.
parcel-receipt-due = If nobody says anything more of it, it counts as received { $until }.
parcel-received = ✅ I received it
parcel-wait-longer = 🕒 Not here yet: wait 3 more days
parcel-waits-until = It counts as received { $until } at the earliest.
track-parcel = 📦 Parcel { $parcel }
order-sent-of = 📦 { $sent } of { $wanted } sent so far
cancel-reason-lost = It was lost on its way.
staff-reason-lost = It was lost on its way

step-shipped = • { $at } left the shop
step-in-transit = • { $at } on its way
step-out-for-delivery = • { $at } out for delivery
step-delivered = • { $at } delivered
step-exception = • { $at } delayed
step-returned-to-sender = • { $at } sent back
step-lost = • { $at } given up
step-missing = • { $at } being looked for
step-tracking-changed = • { $at } has another number
step-with-words = { $step }: { $words }

notice-show-parcel = 📦 Show the parcel
notice-parcel-out-for-delivery = 🛵 A parcel of order { $number } comes today.
notice-parcel-exception = ⚠️ A parcel of order { $number } is delayed. You need do nothing; we follow it.
notice-parcel-returned-to-sender = ↩ A parcel of order { $number } is on its way back to the shop. A person there will look into it and write to you.
notice-parcel-missing = 🔎 A parcel of order { $number } has not moved for some time. The shop is looking for it; you need do nothing.
notice-parcel-lost = { $again ->
    [yes] 📦 A parcel of order { $number } was lost on its way. The shop sends you its goods once more, at no charge.
   *[no] { $paid ->
        [yes] ✗ A parcel of order { $number } was lost on its way. What you paid for its goods goes back to you.
       *[no] ✗ A parcel of order { $number } was lost on its way. You need not pay for its goods.
    }
 }
notice-order-received = 🎁 We take it that the parcel of order { $number } has reached you, because nothing else was heard. If it has not, please write to the shop.
notice-pickup-ready =
    🏬 Order { $number } is ready for you to pick up.
    Show this code at the shop: <code>{ $code }</code>
    Only tell it to whoever gives you the goods.
notice-staff-parcel-returned = ↩ A parcel of order { $number } is on its way back to the shop. Say what becomes of its goods; the customer knows that you look into it.
notice-staff-parcel-missing = 🔎 A parcel of order { $number } has not moved for too long. Ask its carrier; the customer knows that you are looking for it.

pickup-code = 🏬 <b>Ready to be picked up.</b> Your code: <code>{ $code }</code>
pickup-copy = 📋 Copy the code
pickup-ask-code = 🏬 Type the 8 digits that the customer of order { $number } shows. The goods then leave in your hands.
pickup-code-wrong = { $left ->
    [one] ✗ That is not the code. One more try.
   *[other] ✗ That is not the code. { $left } more tries.
 }
pickup-code-rests = ✗ Too many wrong codes. The next one can be tried { $until }.
staff-ready = 🏬 Ready for pickup
staff-hand-over = 🏬 Hand over

pack-title = <b>📦 What goes into this parcel?</b> Order <code>{ $number }</code>
pack-nothing = <b>📦 Nothing of order</b> <code>{ $number }</code> <b>is left to send.</b>
pack-line = { $at }. { $packed } of { $left } × { $name } · { $sku }
pack-fewer = { $at } −
pack-count = { $packed } of { $left }
pack-more = { $at } +
pack-next = { $count ->
    [one] Next: ship one piece
   *[other] Next: ship { $count } pieces
 }

staff-open-parcel = 📦 Open the parcel
staff-parcel-missed = 🔎 <b>It has not moved for too long</b> and is being looked for since { $since }. Ask its carrier, then say what is true.
parcel-found = ✓ Found, on its way
parcel-send-again = 📦 Send again
parcel-send-again-ask = Give up this parcel of order { $number } and send these goods again? They are taken from stock once more; the customer is told.
parcel-refund = ↩ Pay back
parcel-refund-ask = Give up this parcel of order { $number } and pay these goods back? If nothing else of the order is left, it is called off; the customer is told.
parcel-keep-looking = Keep looking
parcel-change-number = ✎ Another number
where-in-transit = 🚚 On its way
where-out-for-delivery = 🛵 Comes today
where-exception = ⚠️ Delayed
where-returned-to-sender = ↩ Comes back

task-parcel-missing = { $at }. A parcel has not moved for too long. Ask its carrier by { $due }; then say in the order what became of it.
task-parcel-returned = { $at }. A parcel is on its way back to the shop. Say in the order by { $due } whether its goods are sent again or paid back.
task-lost-worth = Its goods cost { $amount }.
task-lost-pay = ↩ { $at }: pay back
lost-pay-ask = ↩ { $amount } for what was lost of order { $number } go back the way they were paid. The customer is told.
task-parcel-lost = { $at }. A part of an order was lost on its way. Return its money to the customer by { $due }.

refusal-waited-long-enough = This was put off before, or the parcel is not on its way any more. If it does not come, write to the shop.
refusal-money-goes-back = Money of order { $number } is on its way back to the customer, so nothing of it may leave now. Nothing was sent.
refusal-report-unsigned = This report is not signed by a carrier that the shop knows, or it is too old. Nothing was noted.
refusal-report-unreadable = This is no report of a parcel. Nothing was noted.
