# The cart.

cart-title = <b>🛒 Your cart</b>
cart-empty = 🛒 <b>Your cart is empty.</b>
    What you add will wait here, for as long as you like. Browse, or type what you are looking for.
cart-line = { $quantity } × { $name } · <b>{ $total }</b>
cart-line-out = { $quantity } × <s>{ $name }</s>
cart-line-waits = { $quantity } × { $name } · { $total } · <i>waits for another order</i>
cart-chosen = ☑
cart-not-chosen = ☐
cart-one-after-another = 👥 A seat in a team is ordered by itself, and so is what you bargained for. Untick what you would like to order later (☑ → ☐).
cart-subtotal = { $count ->
    [0] Nothing here can be bought just now.
    [one] { $count } piece: <b>{ $total }</b>, before delivery.
   *[other] { $count } pieces: <b>{ $total }</b>, before delivery.
 }
added-goes-with = <i>🤝 Often bought together with it:</i>
added-beside = 🤝 { $offer }
cart-added = ✓ Added. In your cart: { $count } · { $total }
cart-undo = ↩ Undo: put back { $title }
cart-remove = Remove
cart-check-out = Check out · { $total }
cart-agree = Agree and check out · { $total }
cart-look-again = A price rose since you added it. Please look once more before you go on:
cart-problem-sold-out = ⚠️ Sold out for now. It stays here and is not charged.
cart-problem-less-left = ⚠️ Only { $left } left: take fewer, or it is not charged.
cart-problem-unavailable = ⚠️ No longer sold. It is not charged.
cart-problem-limit = ⚠️ At most { $most } for each customer: take fewer, or it is not charged.
cart-problem-event-over = ⚠️ This offer is over. It is not charged.
cart-all-there-are = { $count ->
    [one] It is the last one there is.
   *[other] These are all there are.
 }
cart-limit-reached = One customer can have no more than { $count }.
cart-price-rose = ↑ The price rose from { $before } to { $now } since you added it.
cart-price-fell = ↓ Good news: the price fell from { $before } to { $now }.
