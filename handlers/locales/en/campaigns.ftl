# Campaigns at the counter.

console-campaigns = 👥 Campaigns
command-campaigns = Campaigns: group buys, flash sales, bargains
campaign-list = { $count ->
    [0] <b>👥 No campaigns yet.</b> Plan a group buy (people buy together for less, and bring each other), a flash sale (few pieces, one moment), or bargains (friends cut the price). Customers see nothing before you publish it.
   *[other] <b>👥 Campaigns</b> ({ $count })
 }
campaign-list-some = { $count ->
    [0] <b>👥 Campaigns</b>: none of these at the moment.
   *[other] <b>👥 Campaigns</b> ({ $count })
 }
campaign-row = { $title } · { $phase }
campaign-shown = • { $label }
campaign-shown-all = All
campaign-shown-live = Running
campaign-shown-drafts = Drafts
campaign-shown-over = Over
campaign-new = ＋ New group buy
campaign-title = <b>{ $title }</b>
campaign-kind-group-buy = 👥 Group buy
campaign-phase-cancelled = ⏹ Called off with its teams

campaign-goods = { $goods }: { $price } (alone { $usual })
campaign-goods-unpriced = { $goods }: no price yet (alone { $usual })
campaign-price = { $price }
campaign-rung = from { $size } people { $price }
campaign-size = { $count ->
    [one] A team is { $count } person
   *[other] A team is { $count } people
 }
campaign-sizes = A team is { $first } to { $last } people; each pays what the size it reaches costs
campaign-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
campaign-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
 }
campaign-window = A team has { $time }, from when its first member has paid
campaign-new-only = Only new customers may join a team; anybody may start one
campaign-most-pieces = { $count ->
    [one] One piece for each customer
   *[other] { $count } pieces for each customer at most
 }
campaign-completes = { $count ->
    [one] When its time is over, you complete a team in which one person has paid
   *[other] When its time is over, you complete a team in which { $count } people have paid
 }
campaign-with-coupons = Coupons come on top
campaign-capped = Teams end with the campaign at the latest
campaign-pieces = Pieces:
campaign-sold = • { $name }: { $sold } sold, { $held } held for payment
campaign-sold-of = • { $name }: { $sold } sold, { $held } held for payment, { $left } of { $quota } left
campaign-no-teams = No team yet.
campaign-teams = { $count ->
    [one] One team: { $filled } complete, { $forming } forming, { $failed } came to nothing
   *[other] { $count } teams: { $filled } complete, { $forming } forming, { $failed } came to nothing
 }
campaign-waiting = { $count ->
    [one] One person has paid and waits for the others
   *[other] { $count } people have paid and wait for the others
 }
campaign-orders = { $count ->
    [one] One order, { $newcomers } from new customers
   *[other] { $count } orders, { $newcomers } from new customers
 }
campaign-money = { $revenue } taken for goods, { $discount } given off their price alone

campaign-ask-product = Which product do people buy together? Type a word of its name.
campaign-ask-variants = Which { $title }? Tap those that are sold. ({ $count })
campaign-variant = ▫️ { $name } · { $price }
campaign-variant-sold = ✓ { $name } · { $price }
campaign-all-variants = All of them
campaign-ask-price = What does a piece cost in a team? Type a price such as <code>19.00</code>, or a share off such as <code>-20%</code>. If it falls with the number of people, type one size a line: <code>3 = 19.00</code>
campaign-ask-price-of = What does { $name } cost in a team? Type it like the price of the others, with the same sizes.
campaign-ask-size = How many people make a team? Tap a number, or type one from 2 to 50.
campaign-people-count = { $count } people
campaign-ask-hours = How much time has a team to be complete, from when its first member has paid? Tap it, or type hours: <code>36</code>, <code>90 min</code>, <code>3 days</code>
campaign-ask-time = When can teams be started? Tap how long, from publishing on, or type the days: <code>2026-05-01 – 2026-05-07</code>, with hours if you like: <code>2026-05-01 10:00 – 2026-05-01 22:00</code> ({ $zone }). Teams that have begun keep their time.
campaign-suggested = { $size } together for { $price }
campaign-variants = 🧺 Variants
campaign-prices = 💶 Price
campaign-people = 👥 People
campaign-team-time = ⏳ Their time
campaign-rules = ⚙️ Rules
campaign-sample-alone = Alone: { $price }
campaign-sample-price = 👥 Together: { $price }
campaign-sample-how = { $people ->
    [one] Start a team and find one more person in { $time }. If nobody comes, all money goes back.
   *[other] Start a team and find { $people } more people in { $time }. If too few come, all money goes back.
 }
campaign-worst = Lowest price a piece can come to: { $name } at { $price } (usually { $usual })
campaign-below-floor = ⚠️ You sell no piece below { $floor }: this cannot be published.

campaign-published = ✅ It runs: customers can start teams from now on.
campaign-paused = ⏸ Paused: nobody can start a team for now. Teams that are forming go on, and can be joined.
campaign-stop = ⏹ End it
campaign-end-how = { $count ->
    [0] No team is forming now, but somebody may be paying for the first seat of one. From now on nobody starts another. What becomes of those that have begun?
    [one] One team is forming, with { $people } paid. From now on nobody starts another. What becomes of this one?
   *[other] { $count } teams are forming, with { $people } paid. From now on nobody starts another. What becomes of these?
 }
campaign-end-going-on = 👥 Teams go on in their time
campaign-end-calling-off = ✗ Call the teams off, with all money back
campaign-end-ask-on = { $count ->
    [0] End “{ $title }”? It cannot be started again.
    [one] End “{ $title }”? It cannot be started again. Its team goes on: complete in time at the promised price, or with all money back.
   *[other] End “{ $title }”? It cannot be started again. Its { $count } teams go on: complete in time at the promised price, or with all money back.
 }
campaign-end-ask-off = { $people ->
    [0] Call “{ $title }” off? It cannot be started again. Nobody has paid in a team that is forming.
    [one] Call “{ $title }” off with everything that is forming? One order is cancelled, and its money goes back. This cannot be undone.
   *[other] Call “{ $title }” off with everything that is forming? { $people } orders are cancelled, and their money goes back. This cannot be undone.
 }
campaign-end-yes-on = End it, teams go on
campaign-end-yes-off = Call everything off
campaign-ended-on = ⏹ Ended. Teams that are forming go on in their time.
campaign-ended-off = ⏹ Called off. Teams that were forming end now, and all their money goes back.

refusal-group-price-unclear = I cannot read this price, so nothing was changed. Type one such as 19.00 or -20%, or one size a line such as 3 = 19.00.
refusal-size-unclear = I cannot read how many people that is. Type a number from 2 to 50.
refusal-team-time-unclear = I cannot read how long that is. Type hours such as 36, or 90 min, or 3 days.
refusal-count-unclear = I cannot read how many pieces that is, so nothing was changed. Type a number such as 50, or - for no limit.
refusal-campaign-moved-on = The campaign was changed after it was asked for, so nothing was done. Whoever asked can ask again.
refusal-loss-takes-two = It sells below cost, and more of that is not one person's decision, so nothing was changed. Make another like it: publishing it asks a second person.

campaign-let-new-only = 🆕 Let only new customers join
campaign-let-anybody = 👥 Let anybody join
campaign-quota = 🔢 How many pieces
campaign-each = 🙋 For each customer
campaign-completion = 🤝 Complete teams that are short
campaign-let-coupons = 🎟 Let coupons come on top
campaign-no-coupons = 🎟 Without coupons
campaign-cap = ⏹ End teams with the campaign
campaign-whole-time = ⏳ Leave teams their whole time
campaign-ask-completion = When a team’s time is over and it is short, you can complete it: those who have paid get their goods at the promised price, and read that you did so. From how many who have paid?
campaign-people-from = from { $count }
campaign-never-completed = Never: all money goes back
campaign-ask-most-pieces = How many pieces may one customer have in all? Type a number, or <code>-</code> for no limit.
campaign-ask-quota = { $count ->
    [one] How many pieces does it sell in all? Type a number, or <code>-</code> for as many as there are.
   *[other] How many pieces of each variant does it sell? Type a number, or <code>-</code> for as many as there are. Tap a variant for one alone.
 }
campaign-ask-quota-of = How many pieces of { $name } does it sell? Type a number, or <code>-</code> for as many as there are.

campaign-change-what = Customers have seen this, so it changes in their favour only: a lower price, more pieces, a later end. What else is different makes another campaign.
campaign-lower = 💶 Lower the price
campaign-more-pieces = 🔢 More pieces
campaign-later-end = 🕒 A later end
campaign-ask-lower = What does a piece cost from now on? Type it as at first, with the same sizes.
campaign-ask-lower-of = What does { $name } cost from now on? Type it as at first, with the same sizes.
campaign-lower-ask = Lower the price to <i>{ $words }</i>?
campaign-price-change = { $name }: { $before } → { $after }
campaign-lower-below = ⚠️ A piece would be sold for less than it costs you.
campaign-lower-whom = New teams have it at once. Teams that are forming keep the price they were started at.
campaign-more-of-which = More of which?
campaign-ask-more-pieces = How many pieces of { $name } in all? Type a number, or <code>-</code> for as many as there are.
campaign-more-ask = Sell { $after } pieces of { $name } in all, instead of { $before }?
campaign-more-any = Sell as many pieces of { $name } as there are, instead of { $before }?
campaign-changed = ✅ Changed.
