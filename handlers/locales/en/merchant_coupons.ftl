# Coupons at the counter.

console-coupons = 🎟 Coupons
console-coupons-running = { $count ->
    [0] No coupons are running.
    [one] One kind of coupon is running.
   *[other] { $count } kinds of coupons are running.
 }
coupon-kinds = { $count ->
    [0] <b>🎟 No coupons yet.</b> Make one: it is a draft until you publish it.
   *[other] <b>🎟 Coupons</b> ({ $count })
 }
coupon-kind-draft = ✏️ { $name } (draft)
coupon-kind-active = 🟢 { $name }
coupon-kind-paused = ⏸ { $name } (paused)
coupon-kind-ended = ⚫ { $name } (ended)
coupon-kind-figures = { $total ->
    [-1] { $claimed } claimed · { $redeemed } used · { $given } taken off
   *[other] { $claimed } of { $total } claimed · { $redeemed } used · { $given } taken off
 }
coupon-kind-new = ＋ New coupon
coupon-kind-code = Code: <code>{ $code }</code>
coupon-kind-copy = 📋 Copy the code
coupon-kind-grant = 🎁 Give one to a customer
coupon-kind-pause = ⏸ Pause
coupon-kind-resume = ▶ Go on
coupon-kind-end = ⏹ End
coupon-kind-keep = Keep it
coupon-kind-end-ask =
    { $claimed ->
        [0] End “{ $name }”? Nobody can claim it any more.
        [one] End “{ $name }”? Nobody can claim it any more. Whoever has one may still use it.
       *[other] End “{ $name }”? Nobody can claim it any more. The { $claimed } that were claimed may still be used.
    }
coupon-kind-published = ✅ It can be claimed now.
coupon-grant-ask = 🎁 Type the number of an order of this customer.
coupon-grant-no-order = ⚠️ There is no order with this number.
coupon-granted = ✅ The customer of order { $number } has “{ $name }” and is told so.
coupon-grant-undo = ↩️ Undo
coupon-taken-back = The coupon was taken back.
coupon-new-ask = What does the new coupon take off?
coupon-new-percent = A percentage
coupon-new-amount = An amount
coupon-new-delivery = The delivery fee
coupon-draft = ✏️ <b>A draft</b>: nobody sees it before you publish it.
coupon-draft-change = Tap a term to change it.
coupon-preview = As the customer sees it:
coupon-publish = ✓ Publish
coupon-discard = 🗑 Discard
coupon-discarded = The draft is thrown away.
coupon-way-public = Everybody can claim it in the wallet.
coupon-way-code = Whoever knows its code can claim it; you get the code when you publish it.
coupon-way-granted = Only whom you give it to has it.
coupon-rule-new = Only for a first order.
coupon-rule-counts = { $total ->
    [-1] As many as are claimed, { $each } per customer.
   *[other] { $total } in all, { $each } per customer.
 }
coupon-rule-window = It can be claimed until { $until }.
coupon-cost = Takes off { $amount } at most, if all are used.
coupon-term-value = Takes off: { $value }
coupon-term-most = At most: { $value }
coupon-term-threshold = From: { $value }
coupon-term-total = In all: { $value }
coupon-term-each = Each: { $value }
coupon-term-window = Claim within: { $value }
coupon-term-days = Good for: { $value }
coupon-term-way = How: { $value }
coupon-term-who = For: { $value }
coupon-term-budget = Budget: { $value }
coupon-term-name = ✏️ Name
coupon-term-unclear = ⚠️ That cannot be. Type a number like 10 or 12.50.
coupon-ask-percent = How many per cent? Choose, or type a number such as 12.5.
coupon-ask-value = How much? Type an amount such as 5.00.
coupon-ask-most = How much at most? Type an amount, or set no limit.
coupon-ask-threshold = From what worth of goods on? Type an amount such as 30.00, or take any worth.
coupon-ask-total = How many in all? Choose, or type a number.
coupon-ask-each = How many per customer? Choose, or type a number.
coupon-ask-window = For how many days can it be claimed? Choose, or type a number.
coupon-ask-days = For how many days after it was claimed is it good? Choose, or type a number.
coupon-ask-way = How do customers come by it?
coupon-ask-who = Who can have it?
coupon-ask-budget = How much may all of them take off together? Type an amount, or set no limit.
coupon-ask-name = What is it called? Customers see the name.
coupon-choice-none = no limit
coupon-choice-any = any worth
coupon-choice-amount = { $amount }
coupon-choice-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
coupon-choice-everybody = everybody
coupon-choice-new = new customers
coupon-choice-public = in the wallet
coupon-choice-code = by a code
coupon-choice-granted = given by us
