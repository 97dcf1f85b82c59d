# The merchant's chat.

console-title = <b>🧾 { $shop }: the counter</b>
console-orders-waiting = { $count ->
    [0] No order is waiting for you; new ones ring here.
    [one] One order is waiting for you.
   *[other] { $count } orders are waiting for you.
 }
console-tasks-waiting = { $count ->
    [0] Nothing else needs a person.
    [one] One thing needs a person.
   *[other] { $count } things need a person.
 }
console-nothing = There is nothing here yet for what you do in the shop.
console-orders = 📦 Open orders ({ $count })
console-tasks = ✋ Tasks ({ $count })
claim-ask =
    This is for the people who run the shop.
    If you are one of them, type the one-time code that <code>parley claim</code> shows on the shop's computer.
claim-done = ✅ Welcome to the counter.
open-orders = { $count ->
    [0] <b>📦 No open orders.</b> New ones ring here and then stand in this list.
   *[other] <b>📦 Open orders</b> ({ $count }), the oldest first
 }
open-orders-find = Any other order is found by its number: type it.
staff-open-order = 📦 Open the order
staff-open-tasks = ✋ Open tasks
staff-customer = 👤 { $name } ({ $username })
staff-line = { $quantity } × { $name } · { $sku } · { $total }
staff-due = <b>Still to be paid: { $amount }</b>
staff-paid = Paid in full
staff-not-paid = Nothing has been paid
staff-returning = <b>Paid: { $amount }, of which { $back } still have to go back</b>
staff-returned = Paid: { $amount }, of which { $back } have gone back
staff-accept = ✓ Accept
staff-ship = 🚚 Ship
staff-delivered = 🎁 Parcel { $parcel } delivered
staff-money-in-hand = 💶 Money received
staff-done = ✓ Done
staff-cancel-ask = Call off order { $number } ({ $total })? The customer is told why; nothing has been paid.
staff-cancel-ask-paid = Call off order { $number }? The customer is told why, and the { $total } that were paid have to go back.
staff-cancel-ask-words = What shall the customer of order { $number } read? Type it in a sentence or two, or call it off without words.
staff-cancel-without-words = Call it off without words
staff-cancel-confirm =
    Call off order { $number }? The customer reads:

    <i>{ $words }</i>
staff-reason-out-of-stock = We cannot deliver it
staff-reason-address = The address cannot be reached
staff-reason-price-mistake = The price was a mistake
staff-reason-suspicious = We cannot confirm the order
staff-reason-customer-asked = The customer asked for it
staff-reason-customer = The customer called it off
staff-reason-other = Another reason
carrier-another = Another carrier
ship-choose-carrier = 🚚 Who carries order { $number }?
ship-ask-number = 🚚 Type the tracking number of order { $number }, or a link where it can be followed, or both.
ship-ask-name-and-number = 🚚 Who carries order { $number }, and how can it be followed? Type the carrier's name, and on the next line the tracking number, a link, or both.
ship-untracked = It has no number
tasks-title = { $count ->
    [0] <b>✋ Nothing needs a person.</b>
   *[other] <b>✋ For a person to settle</b>
 }
task-refund-by-hand = { $at }. Send { $amount } back at the payment provider (or by hand) by { $due }; then confirm it here.
task-refund-order = 📦 Order <code>{ $number }</code>, paid by { $method ->
    [telegram] Telegram
    [cash] cash
    [bank] bank transfer
    [stripe] Stripe
    [stars] Stars
   *[other] { $method }
 }
task-refund-charge = Payment <code>{ $charge }</code>
task-copy-charge = 📋 Payment of { $at }
task-refund-failed = { $at }. A refund of { $amount } failed. Look at it at the provider by { $due }.
task-money-unmatched = { $at }. Money came that belongs to no order. Find out whose it is by { $due }; otherwise send it back.
task-payment-reversed = { $at }. A payment was taken back by its provider. Decide about the order by { $due }.
task-done = ✓ { $at } done
task-refund-done = ✓ { $at } sent back
task-order = 📦 Order of { $at }
