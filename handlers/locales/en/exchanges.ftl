# The same for the same money, instead of money.

exchange-start = 🔁 Exchange it instead
exchange-other = 🔁 Choose something else
exchange-rather-money = 💸 Rather the money back
exchange-which = What would you like instead of { $quantity } × { $name }? Everything here costs what you paid for, so no money moves.
exchange-same = The same again · { $name }
exchange-instead = → 🔁 { $name } instead
exchange-way = 🔁 You get this instead. It is kept for you once the shop has agreed, and leaves when the goods have arrived and were looked at. No money moves; if it is gone by then, you get the money back.
exchange-sending = The shop pays for sending it back.
exchange-not-all = 🔁 { $name } cannot be exchanged: nothing else at its price is there. Send it back by itself to exchange the rest.
exchange-return = ↩ What was sent instead: { $name }
exchange-done = ✅ Done. What you chose instead has arrived. No money moved.
exchange-nothing = ✅ Done. Nothing came back, so nothing is sent instead.
exchange-parcel = 🔁 This parcel replaces goods that came back.
exchange-ship = 📦 Send the replacement

return-state-accepted = replacement to be sent
return-state-shipped = replacement on its way
return-state-accepted-long = ✅ Looked at. What you chose instead is being packed.
return-state-shipped-long = 🚚 What you chose instead is on its way.

console-replacements = 🔁 Replacements to send ({ $count })
exchanges-title = { $count ->
    [0] <b>🔁 No replacement is to be sent</b>
    [one] <b>🔁 One replacement is to be sent</b>
   *[other] <b>🔁 { $count } replacements are to be sent</b>
 }
exchanges-row = { $number } · { $count ->
    [one] 1 piece
   *[other] { $count } pieces
 }
exchanges-what = 🔁 The customer wants an exchange: other goods and no money.
exchanges-agree = ✅ Agree: exchange it
exchanges-settle = 🔁 Done: send the replacement
exchanges-look = Look at every piece. Sound ones go back on the shelf; for what did not come back nothing is sent.
exchanges-accepted = ✅ Looked at. The replacement is to be packed and sent.
exchanges-shipped = 🚚 The replacement is on its way to the customer.
exchanges-done = ✅ Done. The replacement has arrived. No money moved.
exchanges-turn = 💸 Refund instead
exchanges-turn-sure = The customer gets the money once the goods were looked at, and the replacement goes back on the shelf. Are you sure?
exchanges-send = <b>🔁 Replacement · order { $number }</b>
exchanges-in-hand = 🏬 Into the customer's hands

notice-exchange-agreed = 🔁 What you chose instead is kept for you.
notice-exchange-turned = 💸 Your exchange of order { $number } ends in money: { $why ->
    [gone] what you chose is not there any more
    [unpaid] its money had already gone back
   *[staff] the shop decided so
 }.
notice-exchange-accepted = ✅ The goods of order { $number } were looked at. What you chose instead is being packed.
notice-exchange-nothing = ↩ Your exchange of order { $number } is done. Nothing came back, so nothing is sent instead.
notice-staff-exchange = 🔁 An exchange is asked for: order { $number }.
notice-staff-exchange-turned = 💸 The exchange of order { $number } ends in money: { $why ->
    [gone] the replacement is not there any more
   *[unpaid] the money for the goods had already gone back
 }.
notice-staff-exchange-ship = 📦 A replacement is to be sent: order { $number }.

refusal-not-exchangeable = For order { $number } this cannot be had instead (any more). Nothing was changed and no money moved; choose something else or the money.
refusal-replacement-unpaid = The money for these goods of order { $number } has gone back, so nothing is sent for it. Nothing was changed; tap “Refund instead” to end it.
refusal-replacement-contested = The customer's bank is looking into the payment of order { $number }, so nothing is sent until it has decided. Nothing was changed and no money moved.

log-did-return-turn = ended { $about } in money instead of an exchange
log-did-return-replace = sent the replacement for { $about }
