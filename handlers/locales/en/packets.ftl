# Packets: what people see of them, and the counter.

packet-name = Packet
packet-title = <b>🧧 { $name }</b>
packet-offer = { $people ->
    [one] { $total } for the first who opens it.
   *[other] { $total } for the first { $people } who open it: by chance more or less, { $least } at least.
 }
packet-from = └ off an order of goods for { $amount } or more
packet-good-for = { $days ->
    [one] └ a coupon for one day
   *[other] └ a coupon for { $days } days
 }
packet-taken = { $taken } of { $people } taken
packet-all-taken = { $people ->
    [one] It is taken.
   *[other] All { $people } are taken.
 }
packet-ends = ⏳ until { $until }
packet-is-over = Its time is over.
packet-open = 🧧 Open
packet-yours = 🎉 <b>{ $amount }</b> is yours: share { $number } of { $people }.
packet-your-coupon = It waits in your wallet as a coupon, good until { $until }.
packet-too-late = { $people ->
    [one] Somebody was faster: this packet is taken. Next time it may be you!
   *[other] { $people } people were faster: this packet is empty. Next time it may be you!
 }
packet-time-over = The time of this packet is over. Next time it may be you!

console-packets = 🧧 Packets
packets-title = { $count ->
    [0] <b>🧧 No packets yet.</b> A packet parts a sum by chance among the first people who open it; each has a coupon. Make one: it is a draft until you publish it.
   *[other] <b>🧧 Packets</b> ({ $count })
 }
packet-new = ＋ New packet
packet-label-draft = ✏️ { $name } · { $total } (draft)
packet-label-open = 🟢 { $name } · { $total } · { $taken } of { $people }
packet-label-empty = { $people ->
    [one] ✅ { $name } · { $total } · taken
   *[other] ✅ { $name } · { $total } · all { $people } taken
 }
packet-label-over = ⚫ { $name } · { $total } · { $taken } of { $people }
packet-label-ended = ⏹ { $name } · { $total } · { $taken } of { $people }
packet-figures = { $given } of { $total } given · { $used } used · { $off } taken off
packet-how-to-share = Share it into a group: its card there follows it to the end.
packet-draft = ✏️ <b>A draft</b>: nobody sees it before you publish it.
packet-open-for = { $hours ->
    [one] ⏳ It can be opened for one hour after you publish it; what nobody took ends with it.
   *[other] ⏳ It can be opened for { $hours } hours after you publish it; what nobody took ends with it.
 }
packet-cost = Takes off { $total } at most in all, and { $most } at most for one.
packet-draft-change = Tap a term to change it.
packet-published = ✅ It can be opened now.
packet-copy = 📋 Copy the link
packet-end-ask = { $left ->
    [one] End it? One share ({ $rest }) is left and ends with it. Whoever has a coupon keeps it.
   *[other] End it? { $left } shares ({ $rest }) are left and end with it. Whoever has a coupon keeps it.
 }
packet-term-total = In all: { $value }
packet-term-people = For: { $value }
packet-term-least = Least: { $value }
packet-term-from = From: { $value }
packet-term-days = Good for: { $value }
packet-term-hours = Open for: { $value }
packet-term-name = Name: { $value }
packet-ask-total = How much is in it, in all? Type an amount.
packet-ask-people = For how many people? Tap a number or type one.
packet-ask-least = What does each have at least? Type an amount that is worth having.
packet-ask-from = From what worth of goods on can the coupon be used? Type an amount.
packet-ask-days = For how many days is the coupon good?
packet-ask-hours = For how many hours can it be opened?
packet-ask-name = What is it called? People read it on the card and in their wallets.
packet-term-unclear = ⚠️ I do not understand that. Type it as a plain number.
packet-choice-any = any order
packet-choice-people = { $count ->
    [one] one person
   *[other] { $count } people
 }
packet-choice-days = { $count ->
    [one] one day
   *[other] { $count } days
 }
packet-choice-hours = { $count } h

notice-packet-empty = { $people ->
    [one] 🧧 <b>{ $name }</b> is empty: its only share is taken.
   *[other] 🧧 <b>{ $name }</b> is empty: all { $people } shares are taken.
 }
notice-packet-over = { $taken ->
    [0] 🧧 <b>{ $name }</b> is over: of { $people } shares none is taken.
    [one] 🧧 <b>{ $name }</b> is over: 1 of { $people } shares is taken, { $given } in all.
   *[other] 🧧 <b>{ $name }</b> is over: { $taken } of { $people } shares are taken, { $given } in all.
 }
notice-packet-show = 🧧 What came of it

coupon-way-packet = Whoever opens its packet in time has one, each with an amount of its own.
subject-packet = packet { $number }
log-did-packet-publish = published { $about }
log-did-packet-end = ended { $about }

refusal-packet-invalid = A packet cannot be like that. Nothing was changed.
refusal-packet-not-draft = This packet is published already and cannot be changed. End it and make a new one.
refusal-packet-too-thin = { $most ->
    [0] That is less than the least share, { $least }. Nothing was changed.
    [one] With { $least } each at least, that is enough for one person only. Nothing was changed.
   *[other] With { $least } each at least, that is enough for { $most } people at the most. Nothing was changed.
 }
