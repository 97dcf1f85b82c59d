# What customers read of promotions.

promo-why = 🏷 { $label }
promo-why-until = 🏷 { $label } (until { $until })
promo-offer = 🎉 { $label }
promo-off = 🎉 { $label }: { $amount }
promo-gift = 🎁 { $quantity } × { $name }: free ({ $label })
promo-gift-line = 🎁 { $quantity } × { $name } · free
promo-cart-line = { $quantity } × { $name } · <s>{ $before }</s> <b>{ $total }</b>
promo-near-amount = 💡 { $amount } more and { $off } comes off: { $label }
promo-near-share = 💡 { $amount } more and { $share }% comes off: { $label }
promo-near-pieces = { $count ->
    [one] 💡 One piece more for: { $label }
   *[other] 💡 { $count } pieces more for: { $label }
 }
promo-near-pieces-share = { $count ->
    [one] 💡 One piece more and { $share }% comes off: { $label }
   *[other] 💡 { $count } pieces more and { $share }% comes off: { $label }
 }

# Promotions at the counter.

console-promotions = 🎉 Promotions
promo-list = { $count ->
    [0] <b>🎉 No promotions yet.</b> Make the first: customers see nothing before you publish it.
   *[other] <b>🎉 Promotions</b> ({ $count })
 }
promo-row = { $label } · { $phase }
promo-new = ＋ New promotion
promo-title = <b>🎉 { $label }</b>
promo-choose-kind = What should it do?
promo-kind-price = 🏷 A lower price (for a while, or for a group)
promo-kind-tiers = 📶 A lower price from so many pieces
promo-kind-pieces = 🧺 So many pieces, a share off all
promo-kind-buy-get = ➕ Buy some, get more free
promo-kind-bundle = 🧩 A set at one price
promo-kind-gift = 🎁 A gift
promo-kind-order = 💶 Money or a share off the order
promo-kind-delivery = 🚚 Cheaper or free delivery
promo-phase-draft = 📝 Draft
promo-phase-scheduled = ⏳ Scheduled
promo-phase-running = ▶️ Running
promo-phase-paused = ⏸ Paused
promo-phase-ended = ⏹ Ended
promo-used = { $count ->
    [0] No order has it yet.
    [one] One order has it.
   *[other] { $count } orders have it.
 }
promo-goods = Goods: { $goods }
promo-goods-but = { $goods }; not: { $others }
promo-everything = everything
promo-gift-fact = Gift: { $quantity } × { $name }
promo-from-now = From publishing on, until you end it
promo-until = Until { $ends }
promo-from = From { $starts }, until you end it
promo-from-until = From { $starts } until { $ends }
promo-group-fact = Only for customers of the group “{ $group }”
promo-adds-up = Adds up with other promotions off the order
promo-competes = Of all promotions off an order, only the best comes off
promo-adds-up-button = ➕ Add it up with others
promo-competes-button = 🥇 Only the best of them
promo-most-fact = { $most ->
    [one] For one order in all
   *[other] For { $most } orders in all
 }
promo-each-fact = { $most ->
    [one] Once for each customer
   *[other] { $most } times for each customer
 }
promo-term-for = { $name }: { $term }
promo-term-price-share = { $off }% off
promo-term-price-amount = { $off } each
promo-term-bundle-share = Together { $off }% off
promo-term-bundle-amount = Together { $off }
promo-term-tiers-share = From { $count } pieces: { $off }% off each
promo-term-tiers-amount = From { $count } pieces: { $off } each
promo-term-pieces = { $count } pieces: { $off }% off all of them
promo-term-buy-get = Buy { $buy }, get { $get } free
promo-term-gift = A gift from { $at }
promo-term-gift-any = A gift with every order
promo-term-gift-pieces = { $count ->
    [one] A gift with a piece
   *[other] A gift from { $count } pieces
 }
promo-term-order-share = { $off }% off from { $at }
promo-term-order-amount = { $off } off from { $at }
promo-term-delivery-free = Free delivery from { $at }
promo-term-delivery-share = { $off }% off delivery from { $at }
promo-term-delivery-amount = { $off } off delivery from { $at }
promo-label-price = Special price

promo-ask-scope = Which goods is it for? You can name several, one after another.
promo-ask-set = Which products make the set? Name each of them; one piece of each is in it.
promo-all-goods = All goods
promo-a-shelf = 📁 A shelf
promo-a-product = 🔎 A product
promo-a-tag = #️⃣ A tag
promo-not-a-product = ✗ Not a product
promo-not-a-shelf = ✗ Not a shelf
promo-choose-shelf = Which shelf?
promo-take-shelf = ✓ { $shelf } and all below
promo-ask-product = Type a word of its name.
promo-ask-gift = 🎁 What comes along? Type a word of its name.
promo-ask-tag = Type the tag, as it stands in your catalogue.
promo-found = Which of these? Or type another word.
promo-not-found = Nothing of that name is on the shelves. Type another word.
promo-which-variant = Which { $title }?
promo-ask-price = Type the price of a piece, such as <code>19.90</code>, or a share such as <code>-20%</code>. For a price list, type one SKU and price a line: <code>TEA-1 = 19.90</code>
promo-ask-tiers = Type from how many pieces what a piece costs, one rung a line: <code>3 = 22.00</code> or <code>10 = -5%</code>
promo-ask-pieces = Type how many pieces bring which share off all of them, one rung a line: <code>3 = -20%</code>
promo-ask-buy-get = Type how many are bought and how many come free: <code>2 + 1</code>. The cheapest ones are free.
promo-ask-bundle = Type what the set costs together, such as <code>15.00</code>, or a share off such as <code>-10%</code>
promo-ask-gift-terms = Type from which sum it comes, such as <code>100</code>, or from how many pieces: <code>2 pieces</code>
promo-ask-order = Type from which sum how much comes off, one rung a line: <code>100 = 10</code> or <code>100 = -10%</code>. The highest rung reached counts.
promo-ask-delivery = Type from which sum delivery is free, such as <code>50</code>, or how much comes off it: <code>50 = 3</code> or <code>50 = -50%</code>
promo-ask-window = When does it run? Tap how long it lasts from publishing on, or type the days: <code>2026-05-01 – 2026-05-07</code>, with hours if you like: <code>2026-05-01 10:00 – 2026-05-01 22:00</code> ({ $zone }).
promo-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
promo-no-end = Until I end it
promo-ask-label = What should customers read? Type it; begin a line with <code>zh:</code> to say it in another language.
promo-suggestion = Suggested: { $label }
promo-take-suggestion = ✓ As suggested, in all languages
promo-ask-limits = For how many orders is it? Type a number in all, and one for each customer after a comma: <code>100</code>, <code>100, 1</code> or <code>-, 1</code>
promo-for-group = 👥 Only for a group
promo-no-limits = For everybody, without limits
promo-ask-group = Type the name of the group, such as <code>trade</code>.
promo-go-on = Go on ›
promo-goods-button = 🧺 Goods
promo-terms = 🔢 Numbers
promo-time = 🕒 Time
promo-name = ✏️ Name
promo-limits = 👥 For whom
promo-gift-button = 🎁 Gift
promo-sample = <b>As a customer sees it:</b>
promo-worst = Lowest price it can come to, with everything that may run together: { $name } at { $price } (list { $list })
promo-below = { $count ->
    [one] ⚠️ That is below its cost of { $cost }. It is the only one of { $of } variants.
   *[other] ⚠️ That is below its cost of { $cost }. So are { $count } of { $of } variants.
 }
promo-cost-unknown = You have not noted what these goods cost you, so nothing warns you of a loss (column cost_price of the catalogue file).
promo-no-goods = ⚠️ No goods on the shelves are meant by it.
promo-publish = ✓ Publish
promo-publish-below = Publish, even below cost
promo-takes-two = 👥 A price below cost is not one person's decision. Somebody else who may has been asked; nothing is published yet.
promo-below-ask = <b>⚠️ Somewhere you would sell below cost.</b> Nothing is published yet.
promo-leave = Leave it as it is
promo-published = ✅ It runs: customers have it from now on.
promo-scheduled = ✅ It is scheduled and begins by itself.
promo-pause = ⏸ Pause
promo-resume = ▶️ Run again
promo-paused = ⏸ Paused: nobody gets it for now. Orders that have it keep it.
promo-end = ⏹ End for good
promo-end-ask = End “{ $label }” for good? Orders that have it keep it.
promo-ended = ⏹ Ended. Orders that have it keep it.
promo-copy = 📑 Make another like it
promo-discard = 🗑 Throw away
promo-discard-ask = Throw this draft away? Nobody has seen it.
promo-discarded = Thrown away.

refusal-terms-unclear = I cannot read these numbers, so nothing was changed. Write them like the example.
refusal-limits-unclear = I cannot read these limits, so nothing was changed. Write a number such as 100, or two such as 100, 1.
refusal-window-unclear = I cannot read this time, or it is over before it begins. Write two days, such as 2026-05-01 – 2026-05-07.
refusal-sku-unknown = No variant has the SKU { $sku }. Nothing was changed.
refusal-promotion-unfinished =
    { $missing ->
        [scope] Say first which goods it is for.
        [terms] Say first how much it gives.
        [gift] Say first what comes along.
       *[label] Say first what customers should read.
    } Nothing was published.
refusal-promotion-fixed = This promotion is published (or over), and this is not changed in it any more, so nothing was done. Make another like it instead.
refusal-below-cost = Somewhere you would sell below cost, so nothing was published.
refusal-promotion-changed = The promotion was changed after it was asked for, so nothing was done. Whoever asked can ask again.
