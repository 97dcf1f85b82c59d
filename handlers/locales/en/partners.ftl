# Partners: coming by a link, a partner's own page, and the counter.

partner-disclosed = 🤝 This is a partner link: { $name } receives a share of what you buy. Your price is the same.
partner-own-link = This is your own link. What you order yourself earns you nothing.
partner-dropped = ✅ What you order from now on counts for no partner.
partner-drop = ✂️ Forget the partner link
privacy-partners =
    Partners of the shop receive a share of what is bought by their links. The shop notes whose link you came by last, and for how long it counts; who clicked is forgotten when the day is over.
    Partners see order numbers, days and sums. They never see who ordered, or what.
privacy-came-by = You came by a link of { $name }; what you order until { $until } counts for them.

partner-button = 🤝 My partner page
partner-none = You are not a partner of this shop. Whoever is has a link of their own from the shop.
partner-invited = <b>{ $shop }</b> would like you to see here what comes of the links of <b>{ $name }</b>.
partner-duties =
    • Whoever comes by your link reads that you receive a share. Say so yourself, too, wherever you put it.
    • Write to nobody who does not want it. There is nothing to be had for bringing other partners.
partner-accept = ✓ I accept
partner-accepted = ✅ You are linked. /partner brings you back here.
partner-title = <b>🤝 { $name }</b>
partner-stands-active = Links count.
partner-stands-paused = ⏸ Paused: links lead to the shop and count for nothing until it goes on.
partner-stands-ended = ⏹ Ended. What was earned is still stated and paid.
partner-share-of = { $percent } of goods that stay sold, without tax and delivery
partner-counts-for = A link counts for { $days ->
    [one] one day
   *[other] { $days } days
 }; the last partner's link counts
partner-first-only = First orders of new customers only
partner-all-orders = All orders
partner-paid-from = Paid out from { $minimum }
partner-link = Link: { $link }
partner-came = { $clicks ->
    [one] 1 click
   *[other] { $clicks } clicks
 } · { $orders ->
    [one] 1 order
   *[other] { $orders } orders
 } · { $customers ->
    [one] 1 new customer
   *[other] { $customers } new customers
 }
partner-sold = Sold { $net }, besides { $returned } that went back
partner-pending = Pending: { $amount }
partner-approved = Approved, not paid yet: { $amount }
partner-due = Of it stated and due: { $amount }
partner-paid = Paid: { $amount }
partner-rules =
    <b>How it counts</b>
    • An order is pending once it is paid, and approved when nothing of it can be sent back any more.
    • What goes back takes its share along; after a payout that stands on the next statement.
    • Your own orders and those of the shop's staff earn nothing, nor does an order for which a friend's invitation is thanked.
    • Each month is closed with a statement. The shop pays you itself; I send no money.
partner-copy = 📋 Copy the link
partner-as-picture = 🔳 As a picture
partner-picture = To be photographed: this partner link leads to { $shop }
partner-product = 🔗 A product
partner-orders = 📦 Orders
partner-statements = 🧾 Statements
partner-statement = 🧾 The statement
partner-share-words = { $shop } (partner link: I receive a share of what you buy, your price is the same)
partner-which-product = Which product? Type a word of its name.
partner-found = Tap one, or type another word.
partner-not-found = Nothing by that name. Try another word.
partner-product-link = Link to <b>{ $title }</b>: { $link }
partner-product-share = For it you receive { $percent }.
partner-orders-title = <b>📦 Orders by links of { $name }</b>: { $count }
partner-order-line = { $number } · { $day } · { $net } at { $share } = { $commission } · { $how }
partner-is-pending = pending
partner-is-pending-until = pending until { $until }
partner-is-approved = approved
partner-is-paid = paid
partner-is-reversed = went back
partner-declined-own = own order
partner-declined-staff = staff
partner-declined-not-new = not new
partner-declined-nothing = nothing to earn
partner-declined-circle = own household or card
partner-declined-untold = does not count
partner-declined-invited = invited by a friend
partner-entry-earned = earned
partner-entry-taken-back = taken back
partner-entry-restored = restored

statements-title = <b>🧾 Statements of { $name }</b>: { $count }
statements-how = A month is closed when it is over, if anything was earned or taken back in it. What is closed never changes.
statement-label = { $paid ->
    [1] ✅ { $number } · { $month } · { $total }
   *[other] { $number } · { $month } · { $total }
 }
statement-name = Commission statement { $number }
statement-title = <b>🧾 Statement { $number }</b> for { $month }
statement-count = { $count ->
    [one] One entry
   *[other] { $count } entries
 }, on goods for { $net }
statement-sum = This month: { $total }
statement-before = Not paid before: { $carried }
statement-in-all = In all: { $balance }
statement-paid = ✅ Paid on { $day }: { $reference }
statement-open = Not paid yet.
statement-as-paper = 📄 PDF
statement-as-table = 📊 CSV
statement-month = Month: { $month } ({ $zone })
statement-closed = Closed: { $day }
statement-for = Partner
statement-head-what = Order
statement-what = { $number } · { $day } · { $how }
statement-head-net = Net
statement-head-share = Share
statement-head-commission = Commission
statement-net = Net sales
statement-total = This month
statement-carried = Not paid before
statement-balance = In all
statement-how = Net: goods without tax and delivery, after discounts and what went back. An entry below nought takes back what an earlier one gave.
statement-no-invoice = A statement of commissions, not an invoice.

notice-partner-order = 🤝 Somebody bought by your link. If the order stays, you receive { $amount }.
notice-partner-statement = 🤝 A month is closed.
notice-partner-payout = 🤝 The shop says it paid you { $amount } on { $day }: { $reference }
notice-staff-partners = 🤝 Statements of partners are closed. See what is to be paid.

console-partners = 🤝 Partners
partners-title = <b>🤝 Partners</b>: { $count }
partners-how = Partners bring customers by links of their own, and receive a share of what stays sold. Whoever comes by one reads so.
partner-line = { $name } · { $percent } · { $orders ->
    [one] 1 order
   *[other] { $orders } orders
 }, { $net } · approved { $approved }, due { $due }
partner-label-active = { $name }
partner-label-paused = ⏸ { $name }
partner-label-ended = ⏹ { $name }
partner-new = ➕ New partner
partner-ask-name = Under which name do customers read of the partner? 2 to { $most } signs.
partner-made = ✅ { $name } is a partner now, with { $percent } of what stays sold. Look at the terms before you pass the link on.
partner-terms = ⚙️ Terms
partner-terms-from-now = Changes count from now on. Orders that were placed keep their terms.
partner-term-rate = Share
partner-term-days = Days
partner-term-minimum = Least payout
partner-term-name = Name
partner-term-code = Code
partner-goods = Some goods
partner-count-first = Count first orders only
partner-count-all = Count all orders
partner-days = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
partner-ask-rate = Which share of what stays sold? Type a number such as 12.5, up to { $most }.
partner-ask-days = For how many days after a click do orders count? 1 to { $days }.
partner-ask-minimum = From what sum on is it paid out? Type an amount such as 20.00, or 0.
partner-ask-code = Which code shall the links have? Now { $code }. 3 to 20 letters and figures; what looks alike (0 and O, 1 and I) counts as one. Links with older codes work on.
partner-goods-line = { $goods }: { $percent }
partner-goods-title = <b>Some goods earn another share.</b> All others: { $percent }. A product counts before its shelf, and a shelf before the one above it.
partner-add-product = ➕ Product
partner-add-shelf = ➕ Shelf
partner-which-shelf = Which shelf? It counts for everything below it, too.
partner-this-shelf = ✓ This shelf
partner-ask-goods = Which share for { $goods }? Type a number, up to { $most }.
partner-goods-nothing = Nothing
partner-goods-plain = As all others
partner-has-person = 👤 A person sees these figures with /partner.
partner-has-no-person = No person sees these figures yet.
partner-invite = 👤 Link a person
partner-unlink = 👤 Unlink the person
partner-invitation = Send this link to the person who is { $name }. It works once, for 7 days; whoever opens it first and accepts sees the figures.
partner-send = Send it
partner-send-words = { $shop }: this link is for { $name }, to see what comes of your partner links
partner-pause = ⏸ Pause
partner-go-on = ▶️ Go on
partner-end = ⏹ End
partner-end-ask = End the partnership for good? Links will count for nothing. What was earned is still stated and paid.
partner-keep = Leave it
partner-pay = 💶 Paid: { $amount }
partner-ask-payout =
    { $name } has { $amount } to get. Send it as you like; I only write it down.
    Then type what stands on the transfer, with the day before it if it was not today: { $today } SEPA 17
partner-payout-recorded = ✅ Written down. The partner is told.
partner-payout-waits = 👀 A second person has to agree first.
subject-partner = partner { $number }
act-partner-payout = Payout to { $about }: { $what }
right-partner-read = • see partners and what they earn
right-partner-edit = • make partners and change their terms
right-partner-pay = • write down what partners were paid
right-partner-pay-over-limit = • agree to large payouts to partners
log-did-partner-make = made { $about }
log-did-partner-change = changed the terms of { $about }
log-did-partner-code = gave { $about } another code
log-did-partner-pause = paused { $about }
log-did-partner-go-on = let { $about } go on
log-did-partner-end = ended { $about }
log-did-partner-invite = made a link for the person of { $about }
log-did-partner-accept = accepted to be { $about }
log-did-partner-unlink = unlinked the person of { $about }
log-did-partner-payout = wrote down a payout to { $about }

refusal-partner-invalid = That cannot be. Nothing was changed.
refusal-code-invalid = ⚠️ A code has 3 to 20 letters and figures, and nothing else.
refusal-code-taken = ⚠️ Another partner has this code, or one that looks like it.
refusal-already-partner = One person is one partner. This one is linked already.
refusal-partner-over = This partnership has ended. Nothing was changed.
refusal-payout-not-due = That is not due, or not any more. Look at the partner again; nothing was written down.
refusal-payout-invalid = ⚠️ A payout has a day that has come, and 1 to 80 signs that stand on the transfer.
