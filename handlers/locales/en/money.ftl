# Stars, bank transfers, store credit, refunds, and help with payments.

checkout-pay-by-transfer = Pay by bank transfer · { $total }
checkout-pay-in-stars = Pay { $total }
checkout-pay-with-credit = Confirm the order · paid with your credit
checkout-pay-both = { $first } + { $second }
checkout-hold-transfer = { $days ->
    [one] If you pay by bank transfer, they are held for one day.
   *[other] If you pay by bank transfer, they are held for { $days } days.
 }
checkout-two-orders = ℹ️ Your cart holds digital goods, which are paid for in another way than what is sent to you. So it becomes two orders, and you pay both: { $sent } and { $digital }.
credit-use = { $used ->
    [yes] ✅ Using { $amount } credit
   *[no] Use { $amount } credit
 }
quote-credit = Your store credit: { $amount }
quote-payable = <b>To pay: { $amount }</b>
product-in-stars = Paid in Telegram Stars: { $amount }
order-in-another = which is { $amount }
order-cancel-for-credit = Cancel and keep it as credit

transfer-title = <b>🏦 Please transfer { $amount }</b>
transfer-no-details = The shop tells you its bank details in person: tap Support.
transfer-reference = Reference: <code>{ $number }</code>
    Write nothing else, so that the shop finds your money.
transfer-until = The goods are held for you until { $until }. You hear from us when the money is here.
transfer-copy = 📋 Copy the reference
transfer-sent = ✓ I have sent it
transfer-thanks = Thank you! A person at the shop looks for the money of order { $number }. The goods wait for it until { $until }. A transfer may need a day or two.

credit-none = 💶 <b>Store credit</b>: none. When the shop owes you something, you can have it here and spend it at once.
credit-have = 💶 <b>Store credit: { $amount }</b>
credit-held = { $amount } more are set apart for orders you have not paid yet.
credit-entry-grant = + { $amount } · { $at } · from the shop
credit-entry-refund = + { $amount } · { $at } · instead of a refund
credit-entry-hold = − { $amount } · { $at } · for an order
credit-entry-release = + { $amount } · { $at } · back from an order
credit-entry-return = + { $amount } · { $at } · refunded

paysupport-title = <b>💳 Help with payments</b>
paysupport-none = You have not paid anything here yet. Your payments and what became of them will stand here.
paysupport-how = You buy from the shop; Telegram cannot help with purchases. Tap Support to reach a person at the shop, who can also send money back. Stars go back as Stars, everything else the way you paid.
paysupport-order = 📦 Order { $number }
paysupport-open = ⏳ { $amount } for order { $number }: not paid yet
paysupport-paid = ✅ { $amount } for order { $number }: paid
paysupport-partly = ↩ { $amount } for order { $number }: { $back } have gone back to you
paysupport-returning = ↩ { $amount } for order { $number }: { $back } are on their way back to you
paysupport-returned = ↩ { $amount } for order { $number }: all of it has gone back to you

console-transfers = 🏦 Bank transfers
staff-transfer = 🏦 A transfer has arrived
staff-refund = ↩ Refund
staff-discount = 🏷 Take something off
staff-credit = 🎁 Give credit
transfers-title = { $count ->
    [0] <b>🏦 No order waits for a transfer.</b> For a late one, type the order number that it names.
   *[other] <b>🏦 Orders that wait for a transfer</b>, the oldest first. For any other, type the order number that the transfer names.
 }
transfers-row = { $number } · { $total }
transfer-ask = 🏦 How much has arrived for order { $number }? { $due } is expected. Type any other amount, such as 20.00.
transfer-exactly = Exactly { $amount }
transfer-check = { $amount } has arrived for order { $number }: all that is due.
transfer-check-less = { $amount } has arrived for order { $number }: { $difference } less than is due. The customer is asked for the rest.
transfer-check-more = { $amount } has arrived for order { $number }: { $difference } more than is due, which has to go back.
transfer-counted = { $outcome ->
    [paid] ✅ { $amount } counted: the order is paid.
    [reinstated] ✅ { $amount } counted: it came late, and the order stands again.
    [partly_paid] ⏳ { $amount } counted: the customer is asked for the rest.
    [overpaid] ✅ { $amount } counted: the order is paid. What was too much waits under Tasks to be sent back.
    [repeated] This had been counted already.
   *[other] ↩ { $amount } counted, but the order cannot take it: it waits under Tasks to be sent back.
 }
refund-ask = ↩ How much of order { $number } goes back? At most { $most }. Type an amount, such as 5.00.
refund-all = All of it: { $amount }
refund-why = ↩ { $amount } of order { $number } go back the way they were paid. Why? This also confirms it.
refund-why-credit = ↩ { $amount } of order { $number } become store credit of the customer. Why? This also confirms it.
refund-as-credit = { $chosen ->
    [yes] ✅ As store credit
   *[no] ⬜ As store credit
 }
refund-nothing = ↩ Nothing of order { $number } can go back: all that was paid has gone back, or nothing was paid yet.
refund-became-credit = 🎁 { $amount } is store credit of the customer now; they are told.
refund-begun = ↩ { $amount } are going back. Where a person has to send them, it stands under Tasks.
refund-moved-on = Something changed since you looked, so nothing was sent back. This is how it stands now:
refund-takes-two = 👥 { $amount } is more than one person may send back of an order alone. Somebody else who may has been asked; nothing has moved yet.
refund-reason-damaged = It was damaged or wrong
refund-reason-not-received = It never arrived
refund-reason-mistake = Our mistake
refund-reason-agreed = Agreed with the customer
refund-reason-goodwill = Out of goodwill
gift-ask = 🎁 How much credit do you give the customer of order { $number }? They have { $has }. Type an amount, such as 5.00.
gift-why = 🎁 { $amount } for the customer of order { $number }. Why? This also confirms it.
gift-given = 🎁 The customer has { $amount } more to spend.
gift-takes-two = 👥 { $amount } is more than one person may give a customer alone. Somebody else who may has been asked; nothing was given yet.
task-as-credit = 🎁 { $at } as credit
task-transfer-sent = { $at }. A customer says that a bank transfer was sent. Look into the account by { $due }.

notice-credit-given = 🎁 The shop has given you { $amount } store credit. Use it when you check out.
notice-staff-transfer-sent = 🏦 The customer of order { $number } · { $total } says that the transfer was sent.
notice-refund-as-credit = ↩ { $amount } of order { $number } are yours as store credit. You can spend them at once.

refusal-no-transfer = Order { $number } does not wait for a bank transfer, so nothing was counted.
refusal-stars-go-whole = Stars go back in one piece or not at all: all of { $amount }. Nothing was sent back.
refusal-too-many-unpaid = { $most ->
    [one] You have an order that is still to be paid on delivery. Nothing was ordered; please pay in another way, or wait for that one.
   *[other] You have { $most } orders that are still to be paid on delivery. Nothing was ordered; please pay in another way, or wait for one of them.
 }
refusal-credit-short = There is less store credit than that by now. Nothing was ordered and you have not been charged. Open your cart and check out again.
refusal-credit-invalid = Credit is given in amounts above nought, with a reason. Nothing was given.

# Something off an order that waits for its money.

discount-ask = 🏷 How much should come off order { $number }, which costs { $total }? Type an amount, up to { $most }.
discount-words = 🏷 { $amount } off order { $number }: why? Type a few words, such as <i>For the scratched lid</i>. The customer reads them, and with them it is done.
discount-given = 🏷 { $amount } was taken off. The customer has been told.
discount-takes-two = 👀 { $amount } off takes a second person: it is above the limit, or below what the goods cost. Nothing was taken off yet; I have asked those who may agree.
