# Automations: what the shop says by itself to somebody, step by step, and where the merchant tunes it.

notice-journey-welcome = 👋 <b>Welcome to { $shop }</b>
journey-says-welcome-hello = Good to have you here. Look around, search by just typing what you want, and ask for a person whenever you need one: /support.
journey-says-welcome-look = You have not looked around yet. The shelves are one tap away; no account, no forms.
journey-says-welcome-first = Still looking for the right thing? Type what you need in your own words, and I will find what comes closest.
notice-journey-cart = 🛒 <b>You left something in your cart</b>
journey-says-cart-soon = It is still there, as you left it:
journey-says-cart-later = In case you were kept from it, this is still in your cart:
journey-says-cart-offer = Here is something to make it easier, for what is in your cart:
notice-journey-winback = 💛 <b>We have not seen you for a while</b>
journey-says-winback-missed = Come and see what is new at { $shop }.
journey-cart-line = { $quantity } × { $name }
journey-cart-more = { $count ->
    [one] … and one thing more
   *[other] … and { $count } things more
 }
journey-cart-total = Together <b>{ $total }</b> today
journey-to-checkout = Check out
journey-to-cart = 🛒 Cart
journey-coupon = 🎟 <b>{ $name }</b> is in your wallet, good until { $until }:

console-journeys = 🤖 Automations
journeys-title =
    <b>🤖 Automations</b>
    Messages that go out by themselves at the right time. Only people who agreed to hear such things get them, none leaves at night, and whoever buys hears no more of it. Tap one to see what it does.
journey-on = ✅ { $name }
journey-off = ⬜ { $name }
journey-name-welcome = Welcome
journey-name-cart = Abandoned cart
journey-name-winback = Win back
journey-title-on = <b>🤖 { $name }</b> · ✅ runs
journey-title-off = <b>🤖 { $name }</b> · ⬜ rests
journey-about-welcome = For everybody who meets the shop for the first time and agrees to hear of offers. It ends with the first order.
journey-about-cart = For everybody who leaves goods in the cart. Each change of the cart begins the time anew, an order ends it, and nothing is said of what is sold out.
journey-about-winback = For everybody who bought before and then stayed away as long as your customers usually do not: the shop works the day out each month from its own orders. Once in 90 days at most.
journey-stage = { $number }. { $words }
journey-stage-off = <i>{ $words } · not sent: no coupon chosen</i>
journey-stage-welcome-hello = At once: a greeting, with the coupon if you chose one
journey-stage-welcome-look = After { $delay }, if nothing was looked at: the way to the shelves
journey-stage-welcome-first = After { $delay }, if nothing was bought: how to find things
journey-stage-cart-soon = { $delay } after the last change: what lies in the cart
journey-stage-cart-later = { $delay } after the last change: once more
journey-stage-cart-offer = { $delay } after the last change: with a coupon, if you choose one
journey-stage-winback-missed = { $delay } after the last order: a word, with the coupon if you chose one
journey-own-line = Your line: “{ $line }”
journey-own-unnamed-coupon = Coupon: { $worth }
journey-own-coupon = Coupon: { $name } · { $worth }
journey-nobody-yet = Nobody has been on it yet.
journey-figures = { $entered ->
    [one] One person entered
   *[other] { $entered } people entered
 } · { $going } on the way · { $finished } came to its end
journey-figures-sent = Messages: { $sent } sent · { $waiting } waiting · { $unsent } not sent
journey-figures-bought = Bought on the way: { $bought }, { $after } of them after a message
journey-figures-left = Left because { $why }: { $count }
journey-runs-now = ✅ It runs now, for everybody who comes from here on.
journey-rests-now = It rests now. Nobody gets anything of it any more, also those who were on the way.
journey-switch-on = Switch on
journey-switch-off = Switch off
journey-change-delay = { $number }. after { $delay }
journey-change-line = ✏️ Your line
journey-change-coupon = 🎟 Coupon
journey-reset = As it was
journey-ask-delay = When shall it come? Tap a time or type one, such as 90 min, 2 h or 3 days. It holds for whoever comes from now on.
journey-delay-unclear = ⚠️ I do not understand that time.
journey-choice = { $delay }
journey-choice-now = ✓ { $delay }
journey-ask-line = Type a line of your own, { $most } signs at most; it stands below each of these messages, as you type it.
journey-line-long = ⚠️ That is too long: { $most } signs at most.
journey-line-none = No line
journey-ask-coupon = Which coupon shall come along? Each person gets one of their own.
journey-no-coupons = For a coupon, make a kind of coupons “by an automation” first, publish it, and come back here.
journey-coupon-kind = 🎟 { $name }
journey-coupon-none = No coupon

coupon-choice-journey = by an automation
coupon-way-journey = Whoever an automation gives one, on its way. Choose it there: 🤖 Automations.
log-did-journey-on = switched on the automation { $about }
log-did-journey-off = switched off the automation { $about }
log-did-journey-tune = changed the automation { $about }

refusal-journey-invalid = An automation cannot be like that. Nothing was changed.

notice-journey-checkout = 🛒 <b>You were nearly there</b>
journey-says-checkout-soon = Your order is not placed yet; what you filled in is kept.
journey-says-checkout-later = If something kept you, you can go on where you stopped:
notice-journey-thanks = 💚 <b>Thank you for your first order at { $shop }</b>
journey-says-thanks-thanks = We are glad that you are here. Should anything not be right, a person is one tap away: /support.
notice-journey-howto = 📦 <b>How do you like it?</b>
journey-says-howto-howto = You have had it for some days now. If anything is unclear or not as it should be, ask us; we answer.
notice-journey-replenish = 🔁 <b>Time for more?</b>
journey-says-replenish-due = Going by how often you buy it, this may be running low:
notice-journey-price = 📉 <b>It costs less now</b>
journey-says-price-fell = Something in your cart has become cheaper since you looked:
notice-journey-coupon = 🎟 <b>A coupon of yours ends soon</b>
journey-says-coupon-ends = It would be a pity to let it go:
notice-journey-members = 👑 <b>Members' day at { $shop }</b>
journey-says-members-day = Today is the day for our members, and here is something for you:
journey-goods-line = • { $name }
journey-goods-price = <b>{ $name }</b> · { $price }
journey-price-line = { $name }: <s>{ $was }</s> <b>{ $now }</b>
journey-show-goods = Have a look
journey-ask-a-person = 💬 Ask a person
journey-name-checkout = Abandoned checkout
journey-name-thanks = First order: thanks
journey-name-howto = How is it?
journey-name-replenish = Used up
journey-name-price = Price drop in the cart
journey-name-coupon = Coupon ends soon
journey-name-members = Members' day
journey-about-checkout = For everybody who began to check out and stopped on the way. Whoever is on it hears nothing of the cart by another automation; an order ends it.
journey-about-thanks = For everybody who has paid for the very first time. Not sent if the order came to nothing or goes back.
journey-about-howto = For everybody whose parcel arrived. Not sent while something of the order goes back.
journey-about-replenish = For everybody who has bought the same thing at least twice: told when their own usual time between two purchases is over, in the morning, once for each purchase. Nothing is said of what is sold out.
journey-about-price = For everybody who has goods in the cart that cost at least 5 % less than they saw, and than they ever cost in the thirty days before. One message for all of them, one a day at most, and about the same goods once in two weeks.
journey-about-coupon = For everybody with an unused coupon that is good for two or three more days, in the morning. (Points that expire are told of anyway.)
journey-about-members = For everybody with a tier, once a month at ten in the morning of their own day, with a coupon. Without a coupon nothing is sent.
journey-stage-checkout-soon = { $delay } after the last step: the order is not placed yet
journey-stage-checkout-later = { $delay } after the last change of the cart: once more
journey-stage-thanks-thanks = { $delay } after the payment: thanks, with the coupon if you chose one
journey-stage-howto-howto = { $delay } after the delivery: how is it, and the way to a person
journey-stage-replenish-due = On the morning it is due: the goods at today's price
journey-stage-price-fell = Half an hour after the price fell: old and new price
journey-stage-coupon-ends = On the morning before: what it is worth
journey-stage-members-day = { $delay } after the month began: the coupon
why-order-back = the order came to nothing, or goes back
why-sold-out = it is sold out
why-price-not-lower = the price is no lower any more
why-told-today = was told of it today already
why-told-with-others = it was told of together with other goods

notice-journey-back = 🔔 <b>It is back</b>
journey-says-back-back = To be had again, as you wished to be told, while there is any:
journey-name-back = Back in stock
journey-about-back = Puts “Notify me” under goods that are sold out. Whoever asked first is told first, one person for each piece that is there, the next ones an hour later; each wish is told of once, and what is back for somebody at the same time in one message. It runs until you switch it off.
journey-stage-back-back = When it is back: the goods at today's price

notice-journey-birthday = 🎂 <b>Happy birthday!</b>
journey-says-birthday-greeting = All the best from { $shop }.
journey-birthday-points = { $points ->
    [one] One point is yours
   *[other] { $points } points are yours
 }, as a gift.
journey-name-birthday = Birthday
journey-about-birthday = For everybody who told their birthday and is given points or a coupon for it. The gift comes to everybody, at nine by your clock; this tells those who agreed to hear of points and coupons, at ten by theirs, or with the gift where ten is over. It runs until you switch it off.
journey-stage-birthday-greeting = On the day, in the morning: good wishes, and what was given
notice-journey-checkin = ☀️ <b>Your check-in of today waits for you</b>
journey-says-checkin-today = One tap, and today counts.
journey-checkin-streak = { $streak ->
    [one] One day so far.
   *[other] { $streak } days in a row so far.
 }
journey-name-checkin = Check-in reminder
journey-about-checkin = For everybody who tapped “Remind me” at the daily check-in, at the hour they chose, on days on which they have not come. Nobody else hears of it. It runs until you switch it off; then nobody is offered a reminder.
journey-stage-checkin-today = At their hour: one tap to check in
why-looked-in = has looked in, or wants no reminder any more

notice-journey-team = 👥 <b>One more, and it is complete</b>
journey-says-team-seat = You looked at this team; one person is missing. Whoever pays first has the seat.
journey-to-team = 👥 To the team
journey-name-team = Team nearly full
journey-about-team = For three people who looked at a team of others and did not join, when it misses one more; for three others in its last hour. Only whoever could join it now, and pays less than alone. Those in a team hear of it anyway.
journey-stage-team-seat = When one seat is left: what it costs, and the way to the team

journeys-why = ❓ Why did somebody (not) get this?
journey-figures-unsent = └ { $why }: { $count }
staff-why = ✉️ Messages: why, why not
why-title = <b>✉️ What the customer of order { $number } gets, and why</b>
why-ask = The customer of which order? Type its number.
why-unreachable = ⛔ They have blocked the shop, or never started it: nothing can be sent.
why-in-control-group = ⚖️ This quarter they are in the control group: they get no advertising, so that the shop sees what advertising brings.
why-agreed = ✅ Agreed to: { $topics }
why-agreed-to-nothing = ⬜ They have agreed to nothing: only what they order is told to them.
why-said-stop = 🔕 Stopped: { $topics }
why-topic-offers = offers
why-topic-reminders = reminders
why-topic-watched = what they asked for
why-topic-rewards = rewards
why-topic-friends = teams of friends
why-journeys = <b>Automations</b>
why-no-journeys = They have been on no automation.
why-messages = <b>Messages</b>
why-no-messages = No advertisement was ever meant for them.
why-travels = { $name }: since { $since }, goes on { $until }
why-travelled = { $name }: { $since } to { $until }, came to its end
why-left = { $name }: { $since } to { $until }, left: { $why }
why-sent = ✓ { $what }: sent { $at }
why-waits = ⏳ { $what }: due { $at }, { $why }
why-not-sent = ✗ { $what } ({ $at }): not sent, { $why }
why-not-yet = not sent yet
why-what-journey = { $number ->
    [0] { $name }
   *[other] { $name }, message { $number }
 }
why-what-broadcast = broadcast { $number }
why-what-offer = personal offers { $number }
why-what-other = a message on { $topic }
why-blocked = the shop is blocked
why-not-agreed = never agreed to it
why-stopped = stopped by the person
why-asleep = not seen for long, and has had the last word
why-held-out = in the control group
why-quiet = waits for the end of the night
why-capped-day = would be too much for a day
why-capped-week = would be too much for a week
why-capped-apart = too soon after another one
why-ordered-since = an order was placed
why-bought-before = has bought already
why-browsed = has looked around
why-cart-empty = nothing in the cart can be bought
why-may-not-hear = may not be written to
why-coupon-spent = the coupon is used or over
why-bought = an order was placed
why-switched-off = the automation was switched off
why-too-late = { $waited ->
    [quiet] it came to be sent at night, and when the night was over it was too late for it
    [capped-day] it would have been too much for a day, and later it was too late for it
    [capped-week] it would have been too much for a week, and later it was too late for it
    [capped-apart] it would have come too soon after another one, and later it was too late for it
   *[other] it was too late for it
 }
why-nothing-to-say = nothing was left to say
why-state-planned = is planned
why-state-due = is due
why-state-leased = is about to leave
why-state-sending = is on its way
why-state-sent = was sent
why-state-failed = Telegram refused it
why-state-unknown = may have arrived; it is not repeated
why-state-expired = it was too late for it
why-state-cancelled = was called off
why-state-suppressed = was not wanted any more
why-state-capped = would be too much
why-state-held-out = in the control group

notice-journey-cheaper = 📉 <b>It costs less now</b>
journey-says-cheaper-fell = As you wished to be told:
journey-name-cheaper = Price drop on the wishlist
journey-about-cheaper = Puts “If cheaper” beside what somebody saved. They are told when everybody pays at least 5 % less than when they asked, and less than ever in the thirty days before, and it has been so for ten minutes; of the same goods again only when they fall by as much once more. One message for all of them, one a day at most; nothing of what is sold out, or was bought since. It runs until you switch it off.
journey-stage-cheaper-fell = Ten minutes after the price fell: old and new price
