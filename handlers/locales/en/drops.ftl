# Drops: so many coupons on a day, first come, first served; what people see of them, and the counter.

drops-title = <b>🎯 Today's coupons</b>
drops-none = There are no coupons of the day at the moment.
drop-worth = <b>{ $worth }</b>
drop-line = <b>{ $name }</b>: { $worth }
drop-left = { $left } of { $quota } left · claim one within { $until }
drop-all-gone = { $quota ->
    [one] The only one of today is gone.
   *[other] All { $quota } of today are gone.
 }
drop-have = ✅ You have today's; it is in your wallet.
drop-have-all = { $count ->
    [one] ✅ You have had yours: one for each.
   *[other] ✅ You have had { $count }, as many as there are for one.
 }
drop-next = ⏳ The next ones come { $at }, in { $left }.
drop-last = No more will come.
drop-claim = 🎯 Claim { $worth }
drop-notify = 🔔 Notify me
drop-notified = 🔕 Do not notify me
drop-yours = 🎉 <b>{ $name }</b> is yours and waits in your wallet, good until { $until }.
drop-will-tell = I will write to you shortly before they come, until you say stop.
drop-will-not-tell = I will not write to you about them.
notice-drop-coming = 🔔 <b>Coupons of the day</b>: as you wished, here is word of them.

console-drops = 🎯 Drops
all-drops-title = { $count ->
    [0] <b>🎯 No drops yet.</b> A drop gives so many coupons on a day to whoever claims them first, at the same time of day. Make one: it is a draft until you publish it.
   *[other] <b>🎯 Drops</b> ({ $count })
 }
drop-new = ＋ New drop
drop-ask-kind = Which coupon shall it give? Kinds that are made for drops and are free:
drop-no-kind = A drop gives a kind of coupon that is made for it. Make a coupon, choose under <b>How</b> <i>by daily drops</i>, and come back here.
drop-kind = 🎟 { $name }
drop-draft = ✏️ <b>A draft</b>: nobody sees it before you publish it.
drop-draft-change = Tap a term to change it. Publishing it publishes its coupon, too.
drop-discarded = The draft is thrown away. Its kind of coupon is free again.
drop-plan = { $count } { $days } from { $time } on; what is left when the day is over lapses.
drop-rule-one-a-day = └ one for each person and day
drop-rule-each = { $count ->
    [one] └ one for each person
   *[other] └ one for each person and day, { $count } in all
 }
drop-rule-total = └ { $count } in all, then it ends
drop-rule-from = └ from { $first } on
drop-rule-until = └ until { $last }
drop-cost = Takes off { $amount } at most for a day.
drop-cost-total = Takes off { $amount } at most for a day, and { $total } in all.
drop-every-day = every day
drop-workdays = Monday to Friday
drop-weekends = on weekends
drop-day-0 = Mon
drop-day-1 = Tue
drop-day-2 = Wed
drop-day-3 = Thu
drop-day-4 = Fri
drop-day-5 = Sat
drop-day-6 = Sun
drop-day-on = ✓ { $day }
drop-day-off = { $day }
drop-term-weekdays = Days: { $value }
drop-term-time = At: { $value }
drop-term-daily = A day: { $value }
drop-term-each = For one: { $value }
drop-term-first = From: { $value }
drop-term-last = Until: { $value }
drop-term-total = In all: { $value }
drop-ask-weekdays = On which days of the week? Now { $days }. Tap days on and off.
drop-ask-time = At what time of day, by the shop's clock? Tap one, or type it such as 09:30.
drop-ask-daily = How many on each day? Tap a number or type one.
drop-ask-each = How many may one person have in all, one a day? Tap a number or type one.
drop-ask-first = From which day on? Tap one, or type it such as 2026-05-01.
drop-ask-last = Until which day, that day included? Tap one, or type it such as 2026-05-31.
drop-ask-total = How many in all, until it ends? Tap a number or type one.
drop-choice-day = { $day }
drop-choice-no-end = until I end it
drop-term-unclear = ⚠️ I do not understand that.
drop-no-day = ⚠️ No day would come: they are over, or none of these days of the week lies between the first and the last. Change that first.
drop-published = ✅ Its days come now.
drop-label-draft = ✏️ { $name } (draft)
drop-label-running = 🟢 { $name } · { $claimed } claimed
drop-label-paused = ⏸ { $name } · { $claimed } claimed
drop-label-ended = ⚫ { $name } · { $claimed } claimed
drop-today = Today: { $taken } of { $quota } claimed
drop-kind-stopped = ⚠️ Its kind of coupon is paused, over or used up, so nothing can be claimed.
drop-figures = { $claimed } claimed by { $people ->
    [one] one person
   *[other] { $people } people
 } · { $used } used · { $given } taken off
drop-figures-new = { $count ->
    [one] One first order with it
   *[other] { $count } first orders with it
 } · { $lapsed } lapsed
drop-day-line = { $day }: { $taken } of { $quota }
drop-show-kind = 🎟 Its coupon
drop-end-ask = { $claimed ->
    [0] End it? Nobody has claimed one yet.
    [one] End it? One was claimed; whoever has it keeps it.
   *[other] End it? { $claimed } were claimed; whoever has one keeps it.
 }

coupon-choice-drop = by daily drops
coupon-way-drop = Whoever is among the first on one of the days of its drop has one. Its days are made under 🎯 Drops.
subject-drop = drop { $number }
log-did-drop-publish = published { $about }
log-did-drop-pause = paused { $about }
log-did-drop-resume = let { $about } go on
log-did-drop-end = ended { $about }

refusal-drop-invalid = A drop cannot be like that. Nothing was changed.
refusal-drop-not-draft = This drop is published already and cannot be changed. End it and make a new one.
refusal-drop-kind-taken = This kind of coupon is another drop's, or is not made for drops. Choose another one.
refusal-drop-not-begun = ⏳ They come { $starts }. None can be claimed before.
refusal-drop-gone = All coupons of that day are gone. The next ones come { $starts }.
refusal-drop-over = All of them are gone, and no more will come.
refusal-drop-paused = The shop gives none of these coupons at the moment.
refusal-drop-limit = { $most ->
    [one] There is one for each person, and you have had yours.
   *[other] There are { $most } for each person, and you have had yours.
 }
