# Flash sales: few pieces, a low price, one moment.

refusal-flash-barred = Too many of your orders in this sale were not paid in time, so it keeps no more pieces for you. Pay an order that is still open, or buy at the usual price.
refusal-flash-below-cost = At this price a piece would be sold for less than it costs the shop.
refusal-flash-limit =
    { $left ->
        [0] One customer can have { $most } of this at the sale’s price, and you have them already. You have not been charged.
       *[other] One customer can have { $most } of this at the sale’s price; you can have { $left } more. You have not been charged.
    }
refusal-flash-not-begun = ⏳ This sale begins { $starts } for you. Nothing can be ordered before.
refusal-flash-over = ⌛ This sale is over, and its price is gone. You have not been charged.
refusal-flash-paid-fast =
    { $minutes ->
        [one] In this sale pieces are kept for one minute, and this way to pay takes days. Please choose a faster one. You have not been charged.
       *[other] In this sale pieces are kept for { $minutes } minutes, and this way to pay takes days. Please choose a faster one. You have not been charged.
    }
refusal-flash-paused = This sale is paused for the moment. You have not been charged.
refusal-flash-sold-out =
    { $left ->
        [0] All pieces of this sale are taken. You have not been charged. If somebody does not pay in time, one may come back.
        [one] Only one piece of this sale is left. You have not been charged.
       *[other] Only { $left } pieces of this sale are left. You have not been charged.
    }
refusal-flash-terms-unclear = These numbers cannot be: pieces are 1 or more, and they are kept from 1 minute to 1 hour.
refusal-flash-too-dear = It costs { $price } otherwise. The price in a sale has to be lower.
refusal-flash-without-end = A flash sale needs an end that customers can be told. Choose one first.

flash-price = ⚡ <b>{ $price }</b> in a flash sale
flash-price-former = ⚡ <b>{ $price }</b>  <s>{ $former }</s> in a flash sale
flash-starts = ⏳ starts { $starts } · in { $left }
flash-ends = ⏳ ends in { $left }, { $until }
flash-paused = ⏸ The sale is paused for the moment.
flash-member =
    { $minutes ->
        [one] ⭐ As a member you may begin one minute before the others.
       *[other] ⭐ As a member you may begin { $minutes } minutes before the others.
    }
flash-limit =
    { $most ->
        [one] One piece for each customer
       *[other] At most { $most } pieces for each customer
    }
flash-have =
    { $more ->
        [0] ✓ You have { $count } at this price, as many as one customer can have.
       *[other] ✓ You have { $count } at this price.
    }
flash-left =
    { $left ->
        [one] 🔥 The last piece at this price
       *[other] 🔥 Only { $left } pieces left at this price
    }
flash-sold-out = ✗ All pieces at this price are taken. If somebody does not pay in time, one comes back.
flash-buy = ⚡ Buy at { $price }
flash-notify = 🔔 Notify me
flash-notified = 🔕 Do not notify me
flash-in-cart = ⚡ In your cart at { $price }. Nothing is kept in a cart: it is yours once you have ordered.
flash-will-tell = 🔔 You will hear from me shortly before it begins.
flash-will-not-tell = 🔕 You will not be told.
flash-will-tell-back = 🔔 You will hear from me when a piece comes back.
flash-show = ⚡ Show it

deal-flash = ⚡ { $title } · { $price } · { $left } left
deal-flash-coming = ⏳ { $title } · { $price } · { $starts }
deal-flash-paused = ⏸ { $title } · { $price }
deal-flash-sold-out = ✗ { $title } · { $price } · all taken
deals-flash =
    { $count ->
        [one] ⚡ One flash sale runs or is to come.
       *[other] ⚡ { $count } flash sales run or are to come.
    }

deals-rush-in-group = <b>⚡ Flash sales at { $shop }</b>
    Tap one: I write to you in private.

notice-flash-starts = ⚡ You wanted to hear of <b>{ $title }</b>.
notice-flash-back = 🔔 A piece of <b>{ $title }</b> has come back. Whoever orders first has it.

campaign-kind-flash-sale = ⚡ Flash sale
campaign-new-flash = ＋ New flash sale
flash-called-off = ⏹ Called off before it began
flash-goods = { $goods }: { $price } (otherwise { $usual })
flash-goods-before = ⚠️ Beside it customers see { $before }, the lowest price of the 30 days before.
flash-goods-no-before = ⚠️ Customers see no earlier price: it cost { $before } within the 30 days before.
flash-goods-unpriced = { $goods }: no price yet (otherwise { $usual })
flash-no-limit = As many for each customer as they like
flash-held-for =
    { $count ->
        [one] An order has one minute to be paid
       *[other] An order has { $count } minutes to be paid
    }
flash-members-first = Members begin before the others, by as much as their tier gives
flash-all-at-once = Everybody begins at the same moment
flash-no-orders = No order yet.
flash-orders =
    { $count ->
        [one] One paid order, { $pieces } pieces, { $customers } customers with those that wait
       *[other] { $count } paid orders, { $pieces } pieces, { $customers } customers with those that wait
    }
flash-lapsed =
    { $count ->
        [one] One order was not paid in time
       *[other] { $count } orders were not paid in time
    }
flash-suggested = Flash sale: { $price }
flash-published = ✅ It runs: customers can buy at its price from now on.
flash-now-paused = ⏸ Paused: nobody can buy at its price for now. Orders that have it keep it.
flash-stop-ask = End “{ $title }”? It cannot be started again. Orders that have its price keep it.
flash-stop-yes = End it
flash-stopped = ⏹ Ended. Nobody can buy at its price any more.

flash-ask-product = Which product is sold in the rush? Type a word of its name.
flash-ask-price = What does a piece cost in the sale? Type a price such as <code>12.00</code>, or a share off such as <code>-50%</code>.
flash-ask-price-of = What does { $name } cost in the sale? Type a price such as <code>12.00</code>, or a share off such as <code>-50%</code>.
flash-ask-pieces = How many pieces of each variant are sold at this price? Tap a number, or type one.
flash-any-pieces = As many as there are
flash-ask-time = When? Tap how long, from publishing on, or type from when until when: <code>2026-05-01 20:00 – 2026-05-01 22:00</code> ({ $zone }).
flash-ask-lower = What does a piece cost from now on? Type a price, or a share off the usual one such as <code>-60%</code>.
flash-ask-more = How many pieces of each variant in all? Type a number, or <code>-</code> for as many as there are.
flash-more-ask = Sell { $count } pieces of each in all?
flash-more-any = Sell as many pieces as there are?
flash-ask-end = Until when? Type it: <code>2026-05-01 23:00</code> ({ $zone }).
flash-rule-each = { $count } each
flash-rule-any = No limit
flash-rule-minutes = { $count } min to pay
flash-rule-usual = Usual time to pay
flash-rule-members = ⭐ Let members begin earlier
flash-rule-all-at-once = Let everybody begin at once
refusal-flash-price-unclear = I cannot read this price, so nothing was changed. Type one such as 12.00 or -50%.
