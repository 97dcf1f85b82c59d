# Bargaining: what customers and their friends see of it.

product-bargain = ✂️ Bargain · down to { $floor }
button-my-bargains = ✂️ My bargains
deals-bargains = { $count ->
    [one] Cheaper with the help of friends: you can bargain for one thing.
   *[other] Cheaper with the help of friends: you can bargain for { $count } things.
 }
deal-bargain = ✂️ { $title } · down to { $floor } · { $helpers } friends

bargain-sale-title = <b>✂️ Bargain for { $title }</b>
bargain-sale-prices = Now <b>{ $price }</b>, and <b>{ $floor }</b> when everybody has helped
bargain-sale-how = Share your bargain: each friend who opens it cuts the price, and the cut of number { $count } takes it to the lowest price exactly.
bargain-rule-helpers = { $count ->
    [one] • One friend is needed, no more and no fewer
   *[other] • { $count } friends are needed, no more and no fewer; each of them helps once
 }
bargain-rule-chance = • How much each of them cuts is decided by chance, { $smallest } at least; it is told at once, to the cent
bargain-rule-circle = • People of one household, with one phone number or card help once, and not with their own
bargain-rule-own = • The first cut is your own
bargain-rule-new = • Who has not bought here yet may cut more
bargain-rule-window = • Your friends have { $window } for it, or until the campaign ends
bargain-rule-pay = • The lowest price is kept for you for { $window }, and one piece with it
bargain-rule-early = • You can buy sooner, at the price of that moment; that ends the bargain
bargain-rule-most = { $count ->
    [one] • One such price for each customer
   *[other] • { $count } such prices for each customer
 }
bargain-rule-left = { $count ->
    [0] • All pieces are taken at the moment
    [one] • One piece is left; it is kept for whoever reaches the lowest price first
   *[other] • { $count } pieces are left; they are kept for whoever reaches the lowest price first
 }
bargain-start = ✂️ Start the bargain
bargain-show-mine = ✂️ Your bargain · { $price }

bargain-title = <b>✂️ { $title }</b>
bargain-price-now = Now { $cut ->
    [yes] <b>{ $price }</b> (was { $start })
   *[no] <b>{ $price }</b>
 }
bargain-price-floor = Lowest price { $floor }: { $left } still to be cut
bargain-price-settled = { $cut ->
    [yes] <b>{ $price }</b> (was { $start })
   *[no] <b>{ $price }</b>
 }
bargain-helpers = { $dots } { $helps } of { $helpers }
bargain-my-cut = ✂️ You cut { $amount }.
bargain-missing = { $count ->
    [one] One more friend is needed.
   *[other] { $count } more friends are needed.
 }
bargain-is-reached = 🎉 <b>The price is settled.</b>
bargain-is-ordered = 🧾 It is ordered at this price; nobody cuts it any more.
bargain-is-paid = ✅ <b>Bought at this price.</b>
bargain-is-expired = ⌛ <b>The time was over before the lowest price was reached.</b> Nothing was charged.
bargain-is-lapsed = ⌛ <b>The price is kept no more.</b> Nothing was charged.
bargain-ends = ⏳ ends { $until } · in { $left }
bargain-pay-by = ⏳ kept until { $until } · { $left } left
bargain-pieces = { $count ->
    [0] All pieces are taken at the moment; one becomes free when somebody does not buy in time.
    [one] One piece is left.
   *[other] { $count } pieces are left.
 }
bargain-share-it = Share it: every friend who opens it can cut the price once.
bargain-help-it = Help your friend: one tap, it costs you nothing.
bargain-thanks = Thank you for helping.
bargain-help = ✂️ Help cut the price
bargain-you-cut = ✂️ You cut { $amount }. It costs { $price } now.
bargain-buy = Buy now · { $price }
bargain-again = ✂️ Bargain again
bargain-start-own = ✂️ Bargain for yourself
bargain-show = ✂️ Your bargain
bargain-early-title = <b>Buy { $title } for { $price } now?</b>
bargain-early-ends = { $count ->
    [one] That ends the bargain: one more friend would take it to { $floor }, and nobody can cut it any more.
   *[other] That ends the bargain: { $count } more friends would take it to { $floor }, and nobody can cut it any more.
 }
bargain-early-sure = Buy now · { $price }
bargain-shared = Help cut the price of { $title }

my-bargains-title = <b>✂️ My bargains</b>
my-bargains-none = You have not bargained yet. Where it is possible, the card of a product has a Bargain button.
bargain-mine-active = ✂️ { $title } · { $price } · { $helps } of { $of }
bargain-mine-reached = 🎉 { $title } · buy for { $price }
bargain-mine-ordered = 🧾 { $title } · { $price } · ordered
bargain-mine-paid = ✅ { $title } · { $price } · bought
bargain-mine-expired = ⌛ { $title } · time over
bargain-mine-lapsed = ⌛ { $title } · not bought in time

notice-bargain-helped = { $count ->
    [one] ✂️ A friend cut the price of your { $title }.
   *[other] ✂️ { $count } friends cut the price of your { $title }.
 }
notice-bargain-reached = 🎉 Your friends made it: { $title } costs you { $price }.
notice-bargain-open-again = ✂️ Your order was not paid; the price of { $price } for { $title } is still kept for you.
notice-bargain-expired = ⌛ The time of your bargain for { $title } is over, and its lowest price was not reached. Nothing was charged.
notice-bargain-called-off = ✗ The shop ended the bargains for { $title }. Nothing was charged.
notice-bargain-lapsed = ⌛ The price of { $price } for { $title } was not used in time and is kept no more. Nothing was charged.

refusal-already-bargaining = You are bargaining for this already. Open it under My bargains.
refusal-already-helped = You have helped with this bargain already: you cut { $amount }.
refusal-bargain-alone = What was bargained for is ordered by itself, one piece of it. Leave everything else in the cart for another order.
refusal-bargain-below-cost = At the lowest price a piece would be sold for less than it costs the shop.
refusal-bargain-moved = A friend has just cut the price: it is { $price } now. Please look once more; you have not been charged.
refusal-bargain-not-buyable = At this price it cannot be bought now: it is ordered already, or its time is over. You have not been charged.
refusal-bargain-not-open = No bargain can be started for this at the moment.
refusal-bargain-over = This bargain is settled or over, so its price is not cut any more.
refusal-bargain-sold-out = All pieces of this offer are taken at the moment. One becomes free when somebody does not buy in time; try again later.
refusal-bargain-terms-unclear = These numbers cannot be: 2 to 50 friends, 24 to 72 hours, 1 to 72 hours to pay, and limits of 1 or more.
refusal-bargain-too-little = There has to be something to cut for everybody: the lowest price can be { $most } at most.
refusal-help-needs-start = Please open the shop first with Start; then you can help.
refusal-help-of-one-circle = Thank you! People who seem to belong together (by address, phone or card) count once here, so this help cannot be counted. You can start a bargain of your own.
refusal-own-bargain = This is your own bargain. Share it with your friends: they can help.
refusal-too-many-bargains = { $most ->
    [one] One customer can have one price of this offer, and you have had it.
   *[other] One customer can have { $most } prices of this offer, and you have had them.
 }
refusal-too-many-helps = { $most ->
    [one] One can help once in this offer, and you have.
   *[other] One can help { $most } times in this offer, and you have.
 }
refusal-too-many-helps-today = { $most ->
    [one] One can help once a day in this offer. Come back tomorrow.
   *[other] One can help { $most } times a day in this offer. Come back tomorrow.
 }
