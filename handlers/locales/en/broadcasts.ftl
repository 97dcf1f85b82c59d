# Broadcasts: the message as its readers get it, and the counter where it is written, aimed, launched and watched.

broadcast-from = From { $shop }
broadcast-goods = 🛍 { $title }
broadcast-coupon = 🎟 Take the coupon: { $name }
broadcast-only-shown = This is how it looks. The button works for your readers.
broadcast-coupon-taken = 🎉 <b>{ $name }</b> is yours and waits in your wallet, good until { $until }. At the last step of the checkout, tap ✅ Use it.

command-broadcast = Say something to everybody
console-broadcasts = 📣 Broadcasts
broadcasts-title = { $count ->
    [0] <b>📣 No broadcasts yet.</b> A broadcast says something once to everybody who agrees to hear of offers: a text, photos or a film, with goods, buttons or a coupon. Nobody gets it before you have seen it and launched it.
   *[other] <b>📣 Broadcasts</b> ({ $count })
 }
broadcast-new = ＋ New broadcast
broadcast-ask-message = ✍️ Send me the message as everybody shall get it: a text with formatting, a photo, an album or a video.

    <code>{"{"}first_name{"}"}</code> becomes the reader's first name (<code>{"{"}first_name|friend{"}"}</code> says “friend” to whoever has none), <code>{"{"}shop{"}"}</code> the shop's.
broadcast-ask-words = ✍️ Send me the message in { $language }. Whoever's language is missing reads the shop's first one.
broadcast-says-now = It says now: <i>{ $words }</i>
broadcast-mute = Take these words away
broadcast-cannot-bring = A broadcast brings texts, photos, albums and videos. Send one of these.
broadcast-without-words = (no words)

broadcast-label-draft = ✏️ { $number } · { $begins }
broadcast-label-scheduled = 🕒 { $number } · { $begins }
broadcast-label-overdue = ❗ { $number } · { $begins }
broadcast-label-preparing = ⏳ { $number } · { $begins }
broadcast-label-running = 🟢 { $number } · { $begins }
broadcast-label-paused = ⏸ { $number } · { $begins }
broadcast-label-ended = ✅ { $number } · { $begins }
broadcast-label-stopped = ⏹ { $number } · { $begins }
broadcast-is-draft = <b>A draft</b>: nobody gets it before you launch it.
broadcast-is-scheduled = 🕒 It waits for its moment and goes out by itself.
broadcast-is-overdue = ❗ Its moment passed while the shop was not running. Nothing was sent. Launch it now, or make a draft of it again.
broadcast-is-preparing = ⏳ Everybody who shall get it is being written down. Nothing has been sent yet.
broadcast-is-running = 🟢 It is on its way.
broadcast-is-paused = ⏸ It rests. Whoever has not got it yet waits.
broadcast-is-ended = ✅ Everybody is accounted for.
broadcast-is-stopped = ⏹ It was stopped. Nobody else gets it.

broadcast-draft-change = Send me another message to change what it says.
broadcast-for = 👥 { $who }
broadcast-at = 🕒 { $when }
broadcast-brings-coupon = 🎟 { $name }
broadcast-see = 👁 See it
broadcast-try = 🧪 Send it to me
broadcast-test-sent = On its way, to you alone.
broadcast-words-there = ✅ { $language }
broadcast-words-missing = ✍️ { $language }
broadcast-part-media = 🖼 Pictures: { $count }
broadcast-part-goods = { $count ->
    [0] 🛍 Goods
   *[other] 🛍 Goods: { $count }
 }
broadcast-part-buttons = { $count ->
    [0] 🔗 Link buttons
   *[other] 🔗 Link buttons: { $count }
 }
broadcast-part-coupon = { $count ->
    [0] 🎟 Coupon
   *[other] 🎟 Coupon ✓
 }
broadcast-part-audience = 👥 For whom
broadcast-part-time = 🕒 When
broadcast-part-speed = { $count ->
    [0] ⚡ Speed
   *[other] ⚡ Speed: { $count } ⭐
 }
broadcast-launch = 🚀 Launch…
broadcast-discard = 🗑 Discard
broadcast-discard-ask = Throw this draft away?
broadcast-discarded = The draft is thrown away.
broadcast-keep = Keep it as it is
broadcast-copy = 📄 Use it again
broadcast-copied = 📄 Here it is again, as a draft.
broadcast-show = 📣 Show it

broadcast-media = { $count ->
    [one] One picture or video is in it. Send me another one to replace it.
   *[other] { $count } pictures and videos are in it. Send me others to replace them.
 }
broadcast-media-remove = Remove, words alone
broadcast-remove = ✕ { $what }
broadcast-goods-gone = (sold no more)
broadcast-ask-goods = Which goods shall have a button? Type a word of their name; { $most } fit.
broadcast-goods-full = { $most } goods are in it, more do not fit. Remove one to make room.
broadcast-ask-button = Type what stands on the button and the address it opens, such as:
    <code>Our menu https://example.com/menu</code>
    { $most } buttons fit.
broadcast-buttons-full = { $most } buttons are in it, more do not fit. Remove one to make room.
broadcast-button-opens = 🔗 { $label } → { $url }
broadcast-ask-coupon = Which coupon can readers take with one tap?
broadcast-no-coupon = No coupon can be taken by everybody just now. Make one under 🎟 Coupons that is claimed from the wallet, and publish it.
broadcast-coupon-kind = 🎟 { $name }
broadcast-coupon-none = No coupon

broadcast-ask-audience = <b>Who shall get it?</b> Only people who agreed to hear of offers ever do.
broadcast-for-all = Everybody who agrees
broadcast-for-buyers = Those who have bought
broadcast-for-others = Those who have not bought yet
broadcast-for-segment = { $who }, among “{ $name }”
broadcast-for-languages = { $who }, speaking { $languages }
broadcast-aim-all = All
broadcast-aim-buyers = Buyers
broadcast-aim-others = Not yet buyers
broadcast-chosen = ● { $what }
broadcast-not-chosen = ○ { $what }
broadcast-reaches = { $count ->
    [one] <b>One</b> of { $whole } gets it.
   *[other] <b>{ $count }</b> of { $whole } get it.
 }
broadcast-left-out = └ { $count } { $why }
broadcast-why-blocked = cannot be reached: blocked, or never started
broadcast-why-not-agreed = { $count ->
    [one] has not agreed to hear of offers
   *[other] have not agreed to hear of offers
 }
broadcast-why-stopped = said no to offers, or stopped them
broadcast-why-asleep = stayed away too long
broadcast-why-held-out = held out, to see what offers do
broadcast-why-capped-day = had enough for a day
broadcast-why-capped-week = had enough for a week
broadcast-why-capped-apart = heard from the shop a moment ago
broadcast-why-other = for another reason

broadcast-ask-time = <b>When shall it go out?</b>
broadcast-when-now = At once, when you launch it
broadcast-when-at = { $at }
broadcast-when-local = { $day }, { $time } by everybody's own clock
broadcast-keeps = { $count ->
    [one] Whoever has not got it an hour later does not get it.
   *[other] Whoever has not got it { $count } hours later does not get it.
 }
broadcast-time-explained = People who sleep get it when their night is over, if that is not too late.
broadcast-time-now = At once
broadcast-time-at = At a time of the shop's clock
broadcast-time-local = At an hour of everybody's own clock
broadcast-hours = { $count } h
broadcast-ask-at = At which time, by the shop's clock ({ $zone })? Tap one, or type it such as 2026-05-01 18:30.
broadcast-ask-local = At which hour of everybody's own clock? Tap one, or type it such as 2026-05-01 18:00. Whoever's clock is past it gets it at once.
broadcast-day-0 = Today { $hour }
broadcast-day-1 = Tomorrow { $hour }
broadcast-ask-speed = <b>How fast?</b> Now { $pace } people a second, for all broadcasts together; Telegram allows about 30 messages a second, and answers need room. { $count ->
    [one] One person gets
   *[other] { $count } people get
 } this one.
broadcast-pace = { $count }/s
broadcast-ask-stars = Telegram sends up to 1000 a second for Stars from the bot's balance, one Star for { $each } messages, and only to bots it allows that. It is off unless you set a budget; when it is used up, the rest goes at the usual pace.
broadcast-stars = { $count ->
    [0] Do not pay
   *[other] { $count } ⭐
 }
broadcast-costs = Costs { $stars } ⭐ at most, for { $count } messages.
broadcast-from-until = From { $start }; the last one has it about { $finish }, at { $pace } a second.

broadcast-later = Whoever sleeps then, or has just had enough from the shop, gets it later: until { $limit }, or not at all.

broadcast-launch-ask = <b>🚀 Launch it?</b> Nothing has been sent yet.
broadcast-launch-sure = { $count ->
    [one] 🚀 Launch, to one person
   *[other] 🚀 Launch, to { $count } people
 }
broadcast-launch-late = 🚀 Launch it now…
broadcast-launched = 🚀 Launched.
broadcast-nobody = ⚠️ Nobody would get it. Choose other people.
broadcast-too-late = ⚠️ The last ones would get it after { $limit }, when nobody wants it any more. Go faster, or let it take longer.
broadcast-second-person = 👀 It goes to more than { $limit } people, so somebody else must agree first. They have been asked; nothing has been sent.
broadcast-unschedule = ✏️ Make a draft of it again
broadcast-stop = ⏹ Stop
broadcast-stop-sure = ⏹ Stop it
broadcast-stop-ask = Stop it? { $sent ->
    [0] Nobody has got it
    [one] One person has got it
   *[other] { $sent } people have got it
 }; { $waiting } would not get it any more. A stopped broadcast cannot go on.

notice-staff-broadcast-rested = ⏸ <b>A broadcast rests.</b> Look at it, and let it go on or stop it.
notice-staff-broadcast-overdue = ❗ <b>A broadcast missed its moment</b>, because the shop was not running. Nothing was sent; please decide.
notice-staff-broadcast-over = 📣 <b>A broadcast is through.</b>
notice-staff-broadcast-stopped = ⏹ <b>A broadcast is stopped.</b> Nobody else gets it.

act-broadcast-launch = Send { $about } to { $what }
approval-people = { $count ->
    [one] one person
   *[other] { $count } people
 }
subject-broadcast = broadcast { $number }
log-did-broadcast-launch = launched { $about }
log-did-broadcast-unschedule = made a draft of { $about } again
log-did-broadcast-pause = paused { $about }
log-did-broadcast-resume = let { $about } go on
log-did-broadcast-stop = stopped { $about }
log-did-broadcast-pace = changed the pace of broadcasts

refusal-broadcast-fixed = This broadcast has changed meanwhile, or was launched. Look at it again.
refusal-broadcast-empty = There is nothing to read in it yet. Send me a message first.
refusal-broadcast-for-nobody = Nobody would get it. Choose other people first.
refusal-broadcast-too-late = The last ones would get it after { $limit }. Go faster, or let it take longer.
refusal-broadcast-placeholder = “{ $found }” stands for nothing. I know first_name and shop in curly brackets, and no other brackets of this kind.
refusal-broadcast-too-long = That is too long: { $most } signs fit, and each name that is put in counts as { $name }.
refusal-broadcast-full = More than { $most } do not fit.
refusal-broadcast-button-wrong = I need words and a web address after them, such as: Our menu https://example.com/menu
refusal-round-time-wrong = I cannot use that time. It must lie ahead, within a year. Type it such as 2026-05-01 18:30.
refusal-broadcast-without-hour = Hours are compared on a day of everybody's own clock. Choose under 🕒 When the day and hour of A: “At an hour of everybody's own clock”.
refusal-broadcast-alike = Two of the versions are the same, so there is nothing to compare. Change one of them.
refusal-broadcast-moved-on = The broadcast has changed since you looked. Look at it again before you launch it.

broadcast-trial-plan = ⏳ The others wait until one version has surely won, { $hours ->
    [one] an hour
   *[other] { $hours } hours
 } at most, and get that one; if none has, A.
broadcast-trial-local = ⏳ The others wait until one version has surely won, and get that one by their own clock { $days ->
    [one] a day
   *[other] { $days } days
 } later; if none has, A.
broadcast-trial-change = ⏳ How long the others wait
broadcast-trial-ask = How long may the others wait for a winner?
broadcast-trial-hours = { $hours } h
broadcast-trial-waits = ⏳ The rest, { $count ->
    [one] one person, waits
   *[other] { $count } people, waits
 } for the winner until { $until }.
broadcast-trial-won = 🏆 The rest gets { $letter }: it has surely brought most.
broadcast-trial-unsure = The rest gets A: no version has surely won in time.
broadcast-trial-staff = You let the rest go: it gets { $letter }.
broadcast-trial-let-go = ▶ Send the rest now
broadcast-trial-decide = ▶ Wait for the winner no longer
log-did-broadcast-let-go = let the rest of { $about } go
