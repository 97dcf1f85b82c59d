# Points, tiers, check-ins and birthdays.

will-earn = ⭐ This order brings you { $points ->
    [one] { $points } point
   *[other] { $points } points
 }.
use-points = ⭐ Use { $points } points · { $worth } off
use-no-points = ↩ Do not use { $points } points
use-other-points = ✏️ Another number
use-points-ask =
    ⭐ How many points would you like to use? At most { $most }, which takes { $worth } off.{ $step ->
        [1] {""}
       *[other] {" "}They come in steps of { $step }.
    }
    Type a number; 0 uses none.
use-points-unclear = That is no number of points. Nothing was changed.

points-title = <b>⭐ Points and tier</b>
points-button = ⭐ My points · { $points }
points-have = { $points ->
    [0] You have <b>0</b> points.
   *[other] You have <b>{ $points }</b> points. They take { $worth } off an order.
 }
points-owed = You owe { $points } points for what was refunded or is contested after its points were spent. New points pay this first.
points-held = { $points } points are held for orders you have not paid yet.
points-too-few = Points can be used from { $least } on.
points-none-coming = No points are on their way.
points-coming = On their way: { $points } points.
points-coming-on = ⏳ { $points } on { $day }
points-coming-later = ⏳ { $points }, { $days ->
    [one] a day
   *[other] { $days } days
 } after everything has arrived
points-going = ⌛ { $points } points expire at the end of { $day }.
points-off = This shop gives no points at the moment.
points-history-button = 📖 History
points-rules-button = ❓ How it works
points-history = <b>📖 The book of your points</b>
points-history-none = Nothing has happened yet.
points-entry = <b>{ $points }</b> · { $what } · { $at }
points-earn = on their way for order { $order }
points-ripen = arrived for order { $order }
points-hold = used on order { $order }
points-release = back from order { $order }
points-return = back with the refund of order { $order }
points-take-back = taken back with the refund of order { $order }
points-expire = expired
points-check-in = check-in
points-birthday = birthday
points-gift = a present from the shop
points-adjust = by the shop
points-rules =
    <b>❓ How it works</b>

    You get { $points ->
        [one] a point
       *[other] { $points } points
    } for each { $per } you pay for goods; delivery, tax, and what you pay with points do not count.
    They are yours to use { $days ->
        [one] a day
       *[other] { $days } days
    } after everything has arrived, when it can no longer be sent back.
    { $least } points take { $worth } off; points pay at most { $share }% of the goods of an order.
    They last until the end of the { $months }th month after they came. Those that expire first are used first.
    If an order comes to nothing, its points come back. If money goes back, its points go and come with it.
    Your birthday brings { $birthday } points, and more with a tier.

tiers-title = <b>Tiers</b>: for what you buy within twelve months
tier-row = <b>{ $tier }</b>, from { $amount } on
tier-have = 🏅 You are <b>{ $tier }</b> until the end of { $day }.
tier-none = 🏅 No tier yet.
tier-next = { $missing } more and you are { $tier }. Orders count once they can no longer be sent back.
tier-nearly = Your orders on the way will make you { $tier }.
tier-price = · { $percent }% off
tier-points = · { $times } times the points
tier-delivery-always = · free delivery, where delivery can be free
tier-delivery = · free delivery from { $amount } on, where delivery can be free
tier-birthday = · { $points } points on your birthday
tier-early = · { $minutes } minutes early into sales

checkin-button = ☀️ Check in
checkin-title = <b>☀️ Daily check-in</b>
checkin-now = ☀️ Check in · { $points ->
    [one] { $points } point
   *[other] { $points } points
 }
checkin-make-up = 🎫 Make up { $day }
checkin-waiting = { $streak ->
    [0] Check in day after day, and each day gives a little more.
    [one] One day so far. Check in today to go on.
   *[other] { $streak } days in a row. Check in today to go on.
 }
checkin-done = { $streak ->
    [one] One day in a row. Come again tomorrow.
   *[other] { $streak } days in a row. Come again tomorrow.
 }
checkin-got = ✓ { $points ->
    [one] One point is yours.
   *[other] { $points } points are yours.
 }
checkin-month-full = ✓ Checked in. This month's points for check-ins are all given; your streak goes on.
checkin-already = You have checked in today already.
checkin-made-up = ✓ Made up with this month's card: { $points ->
    [one] { $points } point
   *[other] { $points } points
 }, and your streak is { $streak } days.
checkin-zone = A day is a day in the time zone { $zone }.

reminder-button = 🔔 Remind me
reminder-ask = 🔔 At which hour should I remind you, on days you have not checked in yet? Hours are those of { $zone }.
reminder-off = 🔕 No more reminders
reminder-kept = ✓ I remind you at { $hour }, on days you have not checked in yet.
reminder-none = ✓ No more reminders.
refusal-hour-unknown = Nobody is reminded at this hour. Nothing was changed.

birthday-button = 🎂 Birthday
birthday-known = Your birthday is noted: { $month } { $day }.
birthday-ask-month = 🎂 In which month is your birthday? We keep the month and the day only, encrypted.
birthday-ask-day = 🎂 { $month }: which day?
birthday-confirm = 🎂 { $month } { $day }: is that right? It can be changed once a year.
birthday-yes = ✓ Confirm
birthday-kept = ✓ Noted. Your gift comes at nine in the morning of that day.
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
 }

notice-to-points = ⭐ My points
notice-tier-changed = 🏅 You are <b>{ $tier }</b> now.
notice-tier-none = 🏅 Your tier has ended. What you buy can bring it back.
notice-tier-refunded = The order that had brought you further was refunded. What you had by it stays yours.
notice-points-expiring = ⌛ <b>Some of your points expire soon.</b> What you do not use until then is gone.

staff-points = ⭐ Points of the customer
staff-points-title = <b>⭐ Points of the customer of { $number }</b>
staff-points-sums = Available { $available } · on their way { $pending } · held { $held } · owed { $debt }
staff-points-note = <i>{ $note }</i>
staff-points-adjust = ± Adjust
staff-points-ask =
    How many points, and why? Type for example <code>+50 parcel came late</code> or <code>-20 counted twice</code>.
    More than { $most } for one customer in a day takes a second person. The customer does not see the reason.
staff-points-unclear = I need a sign, a number and a reason. Nothing was changed.
staff-points-done = ✓ Done.
staff-points-take-two = 👥 So many points are more than one person may move alone. Somebody else who may has been asked; nothing was changed yet.
staff-tier = 🏅 Tier
staff-tier-ask = Which tier should this customer have? It lasts until the end of the twelfth month from now; after that, what they buy decides.
staff-tier-none = No tier

refusal-not-enough-points = There are not so many points any more: { $left } can be used. Nothing was ordered or charged; please look again.
refusal-reason-missing = Points are given or taken for a reason. Nothing was changed.
refusal-tier-unknown = There is no such tier any more. Nothing was changed.
refusal-programme-off = This shop gives no points at the moment.
refusal-card-used = This month's make-up card is used already. There is a new one after { $until }. Nothing was changed.
refusal-nothing-to-make-up = No day of the last week is missing. Nothing was changed.
refusal-birthday-set = A birthday can be changed once a year, here again after { $again }. Nothing was changed.
refusal-day-unknown = That month has no such day. Nothing was changed.
