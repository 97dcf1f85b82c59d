# Buying together: what customers see of group buys and teams.

time-days = { $count } days
time-hours = { $count } h
time-minutes = { $count } min

product-group-price = 👥 Group price { $price } · team of { $size }
product-group-price-team = 👥 Group price { $price } · { $paid } of { $size }

group-title = <b>👥 { $title }</b>, bought together
group-price-beside = <b>{ $price }</b> in a team, { $alone } alone
group-no-cheaper = Today it costs no more alone: <b>{ $alone }</b>.
group-no-cheaper-yet = The first pay <b>{ $price }</b>, as anybody does alone.
group-buy-alone = Buy it alone
group-rung = { $price } from { $size } people on
group-rungs = The more of you, the less it costs: { $rungs }. Whoever paid more gets the difference back.
group-how = Start a group or join one: { $size } people are needed, and you have { $window } for it, counted from when the first one has paid.
group-promise = 🛟 You pay now. If the team is not full in time, your money goes back by itself, all of it; you need not ask.
group-promise-ladder = 🛟 You pay now. If fewer than { $size } people are there when the time is over, your money goes back by itself, all of it; you need not ask.
group-rule-leave = • You may leave before the team is full and get your money back; there is no second seat after that.
group-rule-new = • Only new customers can join a team. Anybody can start one.
group-rule-completed = { $count ->
    [one] • When the time is over, the shop completes the team all the same.
   *[other] • When the time is over, the shop completes a team of { $count } or more all the same.
 }
group-rule-pieces = { $count ->
    [one] • One piece for each customer
   *[other] • At most { $count } pieces for each customer
 }
group-rule-teams = { $count ->
    [one] • One team for each customer
   *[other] • At most { $count } teams for each customer
 }
group-rule-teams-in-all = { $count ->
    [one] • One team can be started in all
   *[other] • { $count } teams can be started in all
 }
group-rule-left = { $count ->
    [0] • All pieces at this price are taken
    [one] • One piece is left at this price
   *[other] • { $count } pieces are left at this price
 }
group-teams = { $count ->
    [one] A team that you can join now:
   *[other] Teams that you can join now:
 }
group-team = Join · { $paid } of { $size } · { $left } left
group-start = Start a group · { $price }
group-confirm-start = <b>Start a group for { $title }?</b>
group-confirm-window = ⏳ Your team has { $window } from the moment you have paid.
group-confirm-next = Next comes the checkout. Nothing is charged before you pay.
group-confirm = ✓ Confirm · { $price }
group-others-wait = { $count ->
    [one] 🛒 The other thing in your cart stays there for another order.
   *[other] 🛒 The { $count } other things in your cart stay there for another order.
 }

team-title = <b>👥 Team for { $title }</b>
team-seats = { $dots } { $paid } of { $size }
team-seats-of-nothing = { $dots } { $paid } of { $size }, came to nothing
team-who = In it: { $people }
team-you = you
team-friends = { $count ->
    [one] a friend
   *[other] { $count } friends
 }
team-waits = { $count ->
    [one] ◐ One seat is kept; we are waiting for payment of 1.
   *[other] ◐ { $count } seats are kept; we are waiting for payment of { $count }.
 }
team-ends = ⏳ ends { $until } · in { $left }
team-begins = ⏳ This team begins as soon as you have paid. Its link works from then on.
team-missing = { $count ->
    [one] One more is missing.
   *[other] { $count } more are missing.
 }
team-time-over = ⌛ The time is over. What comes of it is settled right now.
team-complete = ✅ <b>The team is complete.</b>
team-completed-by-shop = { $count ->
    [one] ✅ <b>The shop completed this team</b> when its time was over; one person is in it.
   *[other] ✅ <b>The shop completed this team</b> when its time was over; { $count } people are in it.
 }
team-reached = ✅ <b>The time is over, and { $count } people are enough.</b>
team-failed = ⌛ <b>The team was not full in time.</b> Everybody's money goes back by itself.
team-called-off = ✗ <b>This team was called off.</b> Whoever paid gets their money back.
team-i-lead = You lead this team. Share it, so that it is full in time.
my-seat-seat-held = Your seat is kept until you have paid, or until its time is over.
my-seat-joined = You are in.
my-seat-succeeded = You are in: your order goes to the shop.
my-seat-given-up = You were in it; your own order is over.
my-seat-released = You had a seat, and did not pay in time.
my-seat-left = You left this team.
my-seat-lost = You were in it; your money goes back.
team-join = Join for { $price }
team-confirm-join = <b>Join this team for { $title }?</b>
team-choose = Which one would you like?
team-variant = { $label } · { $price }
team-notify-me = 🔔 Notify me when a seat is free
team-watched = 🔔 You will hear from me when a seat is free.
team-start-own = 👥 Group price: start a group of your own
team-show-name = 🙂 Show my first name
team-hide-name = 🙈 Hide my first name
team-name-shown = Whoever sees this team now reads your first name.
team-name-hidden = You are “a friend” to whoever sees this team.

button-deals = 👥 Deals

deals-title = <b>👥 Deals</b>
deals-none = Nothing runs at the moment. When something does, it stands here and on the first page.
deals-running = { $count ->
    [one] Cheaper together: a group buy runs now.
   *[other] Cheaper together: { $count } group buys run now.
 }
deals-teams = { $count ->
    [one] One team is looking for people.
   *[other] { $count } teams are looking for people.
 }
deals-mine = <b>My teams</b>
deals-my-team = • { $title }: { $paid } of { $size }, { $status }
deals-in-group = <b>👥 Cheaper together at { $shop }</b>
    Tap one: I write to you in private.
deal-group = { $title } · { $price } · team of { $size }
deal-join = Join · { $title } · { $paid } of { $size } · { $left } left
deal-mine = 👥 My team · { $title } · { $paid } of { $size }
team-short-pending-leader = begins when you have paid
team-short-forming = looking for people
team-short-succeeded = complete
team-short-failed = not full in time
team-short-cancelled = called off

order-cancel-leaves-team = 👥 You would leave your team. Whoever leaves of their own will does not get another seat in this offer.
order-cancel-no-leaving = 👥 You would give up the seat that your late payment was given. You may take another one later.
order-team = 👥 Your team: { $paid } of { $size }
team-show = 👥 Your team
team-refund-me = ↩ Refund me instead
team-shared = Team for { $title }

team-lost-time = ⌛ Your team was not full in time.
team-lost-campaign = ✗ The shop called this group offer off.
team-lost-late = ⌛ Your payment came when your seat was gone, and no other team had one.
team-lost-seated = ⌛ Your payment came when its seat was gone, and you have another seat of this offer by now.
team-lost-left = ⌛ Your payment came when its seat was gone, and whoever has left a team of this offer gets no other seat.
team-lost-limit = ⌛ Your payment came when its seat was gone, and you have had as much of this offer as one customer may have.
team-lost-sold-out = ⌛ Your payment came when its seat was gone, and all pieces at this price are taken.
team-lost-not-new = Only new customers can join these teams, and you have bought here before.
notice-team-joined = { $count ->
    [one] 👥 Somebody joined your team for { $title }.
   *[other] 👥 { $count } people joined your team for { $title }.
 }
notice-team-ends-soon = ⏳ Little time is left for your team for { $title }. Share it once more.
notice-team-lead = 👥 Whoever led your team for { $title } has left. You lead it now; time and link stay as they were.
notice-team-complete = 🎉 Your team for { $title } made it: order { $number } goes to the shop.
notice-team-lost = { $charged ->
    [yes] The { $amount } of order { $number } ({ $title }) go back to you by themselves. You need not do anything.
   *[no] Order { $number } ({ $title }) is called off. You need not do anything.
 }
notice-team-moved = 👥 Your payment for order { $number } came when its seat was gone. There was one in a team for { $title }, and it is yours; until it is complete you can have your money back instead.
notice-team-moved-lead = 👥 Your payment for order { $number } came when its seat was gone. You lead a new team for { $title }; share it. Until it is complete you can have your money back instead.
notice-team-seat-free = 🔔 A seat is free in the team for { $title } that you asked for. Whoever orders first has it.

team-thanks-points = { $points ->
    [one] one point
   *[other] { $points } points
 }
team-thanks-share = { $percent ->
    [100] one piece for free (its price comes back)
   *[other] { $percent }% of the price of one piece back
 }
team-thanks-money = { $amount } back, to where you paid from
group-rule-leader = { $most ->
    [0] 🎁 Whoever leads a team when it is complete is thanked with { $worth }, once their own order can be sent back no more.
    [one] 🎁 Whoever leads a team when it is complete is thanked with { $worth }, once for each customer, when their own order can be sent back no more.
   *[other] 🎁 Whoever leads a team when it is complete is thanked with { $worth }, at most { $most } times for each customer, when their own order can be sent back no more.
 }
team-thanks-coming = 🎁 For leading it you get { $worth }, once your order has arrived and can be sent back no more.
team-thanks-until = 🎁 For leading it you get { $worth } on { $until }, if you keep your order.
team-thanks-given = 🎁 For leading it you were thanked with { $worth }.
team-thanks-void = 🎁 Your order of it went back, so nothing comes of the reward for leading it.
notice-team-reward = 🎁 <b>Thank you for leading your team for { $title }!</b> This is yours: { $worth }.
points-reward = for leading a team
coupon-choice-leader = for leaders of teams
coupon-way-leader = Whoever led a complete team has one, where a group buy promises it, once their order can go back no more.

campaign-share = from { $share } %
campaign-completes-share = 🤝 You complete teams in which { $share } % of the seats ({ $count }) are paid
campaign-thanks = 🎁 Thank the leader
campaign-thanks-are = { $most ->
    [0] 🎁 The leader of a complete team gets { $worth }
    [one] 🎁 The leader of a complete team gets { $worth }, once for each customer
   *[other] 🎁 The leader of a complete team gets { $worth }, at most { $most } times for each customer
 }
campaign-ask-thanks = What thanks whoever leads a team when it is complete? It comes once their own order can be sent back no more, and not at all if it went back.
campaign-thanks-type = Tap how many points, or type another number; - for nothing.
campaign-thanks-no-kinds = For a coupon, make a kind of coupons “for leaders of teams” first: /merchant → Coupons.
campaign-thanks-points = { $points } points
campaign-thanks-share = { $percent ->
    [100] 🎈 Their piece for free
   *[other] { $percent }% off their piece
 }
campaign-thanks-times = { $count ->
    [one] once each
   *[other] { $count } times each
 }
campaign-thanks-any = As often as it happens
campaign-thanks-none = ✗ Nothing
campaign-rewards = 🎁 { $given } leaders thanked, { $coming } to come
campaign-rewards-short = { $count ->
    [one] ⚠️ One leader waits for a coupon: none of that kind is left.
   *[other] ⚠️ { $count } leaders wait for a coupon: none of that kind is left.
 }

campaign-put-aside = 📥 Put its pieces aside
campaign-not-aside = 📤 Do not put its pieces aside
campaign-aside = 📥 Pieces that it may still sell lie aside while it runs: nobody else buys them

campaign-teams-in-all = 🧮 Teams in all
campaign-ask-teams-in-all = How many teams can be started in all? Teams that came to nothing are not counted. Tap a number or type one; - for as many as people start.
campaign-most-teams-in-all = { $count ->
    [one] One team in all
   *[other] { $count } teams in all at most
 }
refusal-all-teams-opened = { $most ->
    [one] The one team of this offer is started. You can still join it if it has a seat, or start one if it comes to nothing.
   *[other] All { $most } teams of this offer are started. You can still join one that has a seat, or start one when one comes to nothing.
 }
campaign-ask-most-teams = Or tap how many teams one customer may have, one after another.
campaign-teams-each = { $count ->
    [one] One team
   *[other] { $count } teams
 }
campaign-teams-any = Any number of teams
campaign-most-teams = { $count ->
    [one] One team for each customer
   *[other] { $count } teams for each customer at most
 }
campaign-worst-thanks = What thanks the leader is counted in, as if for one piece.
