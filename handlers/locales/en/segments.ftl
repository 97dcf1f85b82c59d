# Audiences at the counter: who belongs to them, in words.

console-audiences = 👥 Audiences
audiences-title = { $count ->
    [0] <b>👥 Audiences.</b> None of your own yet: build one step by step, or begin with one of those below. It is counted while you build it.
    [one] <b>👥 Audiences</b>: one of your own.
   *[other] <b>👥 Audiences</b>: { $count } of your own.
 }
audiences-ready = The last ten are in every shop: look at them, or begin with one.
audience-label = 👥 { $name }
audience-new = ＋ New audience
audience-title = <b>👥 { $name }</b>
audience-draft = ✏️ <b>{ $name }</b>, a draft: nobody else sees it before you save it.
audience-unnamed = New audience
audience-copy-of = { $name } (copy)
audience-start-from = ✏️ Begin with this one

audience-show-sources = 🔗 Where people come from
audience-sources = <b>🔗 Where people come from</b>: the last { $days } days, what brought most paid orders first. 🌱 people who came for the first time, 🛒 paid orders.
audience-no-sources = Nobody came in this time. Links and groups show here as soon as somebody comes by them.
audience-came = • { $source } · 🌱 { $people } · 🛒 { $orders }

audience-ready-new = New people
audience-ready-active = Active
audience-ready-first-order = One order so far
audience-ready-never-ordered = Never ordered
audience-ready-high-value = High value
audience-ready-slipping-away = Slipping away
audience-ready-asleep = Asleep 30 days
audience-ready-group-buyers = Group-buy lovers
audience-ready-coupon-hunters = Coupon hunters
audience-ready-birthday = Birthday this week

audience-everyone = Everybody the shop has met.
audience-not-everyone = Nobody.
audience-who = { $count ->
    [one] Everybody who
   *[other] Everybody who fits all of this:
 }
audience-line = • { $said }
audience-or = { $first }, or { $next }
audience-and = { $first }, and { $next }
audience-none-of = is not any of these: { $said }
audience-count = { $count ->
    [one] <b>One person</b> now.
   *[other] <b>{ $count } people</b> now.
 }
audience-sample = Among them: { $people }
audience-nobody = <b>Nobody</b> now.
audience-alone = { $count ->
    [0] Of this alone: nobody now.
    [one] Of this alone: one person now.
   *[other] Of this alone: { $count } people now.
 }
audience-not-of-lines = This audience was not built here; it can be used, and not be changed here.
audience-out-of-date = ⚠️ Somebody has changed it meanwhile. This is how it is now.

audience-first = ＋ Who is it? Add a condition
audience-and-more = ＋ And…
audience-or-more = ＋ Or…
audience-change-line = { $number }. { $what }
audience-change = ✏️ { $what }
audience-one-of = One of these must be so:
audience-ask-kind = What is it about?
audience-ask-or = Or what else? It is enough when one of them is so.
audience-must-not = ⇄ Must not be so
audience-must = ⇄ Must be so
audience-drop = ✕ Remove this
audience-done = ✓ Done
audience-chosen = ✅ { $label }
audience-choose-category = 📁 Goods of a category…
audience-ask-category = Goods of which category? Those in categories below it count as well.
audience-no-categories = There are no categories here.
audience-any-goods = Any goods
audience-inside = Open ›
audience-nothing-of-kind = The shop has nothing of that kind yet, so nobody could be found by it.
audience-no-tag = Nobody carries a mark yet. Automations give marks; then people can be found by them.
audience-no-group = Nobody buys by the price lists of a group yet.
audience-type-amount = Tap an amount, or type one.
audience-type-tag = Tap marks, or type one.
audience-type-group = Tap groups, or type one.

audience-keep = 💾 Save
audience-kept = ✅ Saved.
audience-write = 📣 Write to them
audience-rename = ✏️ Rename
audience-ask-name = What is it called? Only your staff read it.
audience-copy = ⧉ Copy
audience-copied = ✅ This is the copy. Save it when it is as you want it.
audience-remove = 🗑 Delete
audience-removed = “{ $name }” is deleted.
audience-undo = ↩ Undo: put “{ $name }” back

audience-kind-everyone = Everybody
audience-kind-ordered = 🛒 Orders
audience-kind-last-ordered = 🛒 Last order
audience-kind-spent = 💶 Spent
audience-kind-rfm = 💎 Value
audience-kind-did = 👣 Did something
audience-kind-last-did = 👣 Did it before
audience-kind-cart = 🧺 Cart
audience-kind-fond = ❤️ Fond of
audience-kind-seen = 🕓 Was here
audience-kind-met = 🌱 Came first
audience-kind-came-by = 🔗 Came by
audience-kind-speaks = 🗣 Language
audience-kind-tier = 🏅 Tier
audience-kind-group = 🏷 Group
audience-kind-tag = 🔖 Mark
audience-kind-used-coupons = 🎟 Used coupons
audience-kind-holds-coupon = 🎟 Has a coupon
audience-kind-group-buys = 🤝 Bought together
audience-kind-birthday = 🎂 Birthday
audience-kind-lot = 🎲 Random share

audience-act-viewed = looked at goods
audience-act-searched = searched for goods
audience-act-added = put goods into the cart
audience-act-saved = saved goods for later
audience-act-checkout = begun to check out
audience-act-asked = asked the shop
audience-act-clicked = tapped a message of the shop
audience-act-bought = paid for goods
audience-act-team = looked at a team of others

audience-within = { $days ->
    [one] { " " }within the last day
   *[other] { " " }within the last { $days } days
 }
audience-goods = { " " }of “{ $title }”

audience-is-everyone = is anybody at all
audience-is-speaks = speaks { $words }
audience-not-speaks = does not speak { $words }
audience-is-came-by = came for the first time by { $words }
audience-not-came-by = did not come for the first time by { $words }
audience-is-met = came for the first time{ $when }
audience-not-met = did not come for the first time{ $when }
audience-is-seen = was here{ $when }
audience-not-seen = was not here{ $when }
audience-is-group = buys as { $words }
audience-not-group = does not buy as { $words }
audience-is-tier = has the tier { $words }
audience-not-tier = does not have the tier { $words }
audience-is-tag = carries the mark { $words }
audience-not-tag = does not carry the mark { $words }
audience-is-did = { $least ->
    [one] has { $act }{ $goods }{ $when }
   *[other] has { $act }{ $goods } { $least } times or more{ $when }
 }
audience-not-did = { $least ->
    [one] has not { $act }{ $goods }{ $when }
   *[other] has not { $act }{ $goods } { $least } times or more{ $when }
 }
audience-is-last-did = has { $act }, but not{ $when }
audience-not-last-did = has never { $act }, or has{ $when }
audience-is-ordered = { $least ->
    [one] has an order{ $goods }{ $when }
   *[other] has { $least } orders or more{ $goods }{ $when }
 }
audience-not-ordered = { $least ->
    [one] has no order{ $goods }{ $when }
   *[other] has fewer than { $least } orders{ $goods }{ $when }
 }
audience-is-last-ordered = has ordered, but not{ $when }
audience-not-last-ordered = has never ordered, or has{ $when }
audience-is-spent = has spent { $amount } or more{ $when }
audience-not-spent = has not spent as much as { $amount }{ $when }
audience-is-rfm = bought within a year and stands, of 5, at { $recency } for how lately, { $frequency } for how often, { $money } for how much
audience-not-rfm = does not stand, of 5, at { $recency } for how lately, { $frequency } for how often, { $money } for how much within a year
audience-is-cart = has goods for { $amount } or more in the cart
audience-not-cart = does not have goods for { $amount } in the cart
audience-is-fond = has { $share } % or more of their interest in “{ $category }”{ $when }
audience-not-fond = does not have { $share } % of their interest in “{ $category }”{ $when }
audience-is-used-coupons = { $least ->
    [one] has used a coupon{ $when }
   *[other] has used { $least } coupons or more{ $when }
 }
audience-not-used-coupons = { $least ->
    [one] has used no coupon{ $when }
   *[other] has used fewer than { $least } coupons{ $when }
 }
audience-is-holds-coupon = has a coupon to use
audience-not-holds-coupon = has no coupon to use
audience-is-group-buys = { $least ->
    [one] has bought together with others{ $when }
   *[other] has bought together with others { $least } times or more{ $when }
 }
audience-not-group-buys = { $least ->
    [one] has not bought together with others{ $when }
   *[other] has not bought together with others { $least } times or more{ $when }
 }
audience-is-birthday = { $days ->
    [one] has a birthday today
   *[other] has a birthday within { $days } days from today
 }
audience-not-birthday = { $days ->
    [one] has no birthday today
   *[other] has no birthday within { $days } days from today
 }
audience-is-lot = is among { $share } % of everybody, drawn at random
audience-not-lot = is not among { $share } % of everybody, drawn at random

audience-source-direct = themselves
audience-source-invite = a friend's invitation
audience-source-group = a group
audience-source-inline = a card in another chat
audience-source-product = a link to a product
audience-source-campaign = a campaign
audience-source-partner = a partner
audience-source-team = a group buy's team
audience-source-bargain = a bargain
audience-source-packet = a packet
audience-source-live = a live sale
audience-source-wishlist = a wishlist that was shared
audience-source-variant = a link to one kind of a product
audience-source-order = a link to an order
audience-source-staff = an invitation of the staff
audience-source-link = another link

audience-choice-days = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
audience-choice-times = { $count }×
audience-choice-share = { $count } %
audience-choice-amount = { $amount }
audience-choice-ever = ever
audience-choice-span = { $span }
audience-field-recency = How lately (5 is best)
audience-field-frequency = How often (5 is best)
audience-field-money = How much (5 is best)

subject-segment = audience { $number }
log-did-segment-keep = saved { $about }
log-did-segment-change = changed { $about }
log-did-segment-rename = renamed { $about }
log-did-segment-remove = deleted { $about }
log-did-segment-restore = put { $about } back

refusal-segment-invalid = ⚠️ It cannot be like that. Nothing was changed.
refusal-segment-too-large = ⚠️ More than { $most } conditions, or more than { $deepest } within each other, nobody could read. Nothing was changed.
refusal-segment-changed = Somebody has changed this audience meanwhile. Open it again.
