# Sending something back, and what becomes of it.

button-return = ↩ Return
return-title = <b>↩ Return · order { $number }</b>
return-why = Why would you like to send something back?
return-until = Without a reason: until { $until }.
return-until-fault = If something is wrong with it: until { $until }.
return-nothing = Nothing of order { $number } can be sent back now. Goods can be returned once they have arrived, within the time the shop's terms give; for anything else write to us.
return-row = ↩ { $count ->
    [one] 1 piece
   *[other] { $count } pieces
 } · { $state }
return-reason-no-reason = I have changed my mind
return-reason-damaged = It arrived damaged
return-reason-wrong = It is not what I ordered
return-reason-faulty = It does not work
return-reason-not-as-shown = It is not as shown
return-which = Which pieces go back?
return-line = { $name } · { $chosen } of { $most }
return-less = −
return-count = { $count } ×
return-more = +
return-ask-words = Would you like to say more? Type it, or go on.
return-ask-words-fault = What is wrong with it? Type a few words and send a photo or two; or go on.
return-photos = { $count ->
    [one] 📷 1 photo
   *[other] 📷 { $count } photos
 }
return-piece = { $quantity } × { $name }
return-because = Because: { $reason }
return-note = “{ $words }”
return-worth = You get { $amount } back { $credit ->
    [yes] as store credit
   *[no] to where it came from
 } once the goods have arrived and were looked at.
return-way = You pay for sending it back.
return-way-fault = The shop pays for sending it back, and returns what you paid for delivery when everything comes back.
return-credit = Rather as store credit
return-credit-no = Rather to where it came from
return-state-draft = not asked yet
return-state-requested = asked for
return-state-awaiting = to be sent
return-state-in-transit = on its way
return-state-received = arrived
return-state-completed = done
return-state-rejected = refused
return-state-cancelled = called off
return-state-expired = lapsed
return-state-draft-long = Not asked for yet.
return-state-requested-long = ⏳ Asked for. The shop answers by { $due }; if it does not, it has agreed.
return-state-awaiting-long = ✅ Agreed. Please send it by { $due }.
return-state-in-transit-long = 🚚 On its way back to the shop.
return-state-received-long = 📦 Back at the shop. It is looked at by { $due }.
return-state-completed-long = ✅ Done. { $refunded } go back.
return-state-rejected-long = ✗ The shop refused: { $answer }
return-state-cancelled-long = You keep the goods. Nothing has changed.
return-state-expired-long = It was not sent in time, so you keep the goods. You may ask again while the time for it runs.
return-where = 📮 Send it to:
    { $address }
return-where-ask = 📮 Ask the shop under Support where to send it.
return-sent = 🚚 I have sent it
return-keep = I keep it
return-ask-number = Which number does the parcel have? Type it.
return-no-number = It has no number

console-returns = ↩ Returns ({ $count })
returns-title = { $count ->
    [0] <b>↩ No return waits</b>
    [one] <b>↩ One return waits</b>
   *[other] <b>↩ { $count } returns wait</b>
 }
returns-row = { $number } · { $count ->
    [one] 1 piece
   *[other] { $count } pieces
 } · { $state }
returns-agree = ✅ Send it back
returns-refund = 💸 Refund, keep the goods
returns-refuse = ✗ Refuse
returns-keep-sure = The money goes back and the customer keeps the goods. Are you sure?
returns-ask-why = Why not? Type it; the customer reads your words.
returns-awaiting = ✅ Agreed. The customer sends it by { $due }; if not, they keep it.
returns-cancelled = The customer keeps the goods. Nothing has changed.
returns-expired = It was not sent in time, so the customer keeps the goods. They may ask again while the time for it runs.
returns-arrived = 📦 It has arrived
returns-settle = 💸 Done: pay it back
returns-photos = 📷 Photos ({ $count })
returns-tracking = Sent under number { $number }.
returns-look = Look at every piece. Sound ones go back on the shelf; what did not come back is not paid for.
returns-became-restock = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } Sound · { $name }
returns-became-damaged = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } Damaged · { $name }
returns-became-missing = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } Not there · { $name }

notice-return-agreed = ✅ You may send it back: order { $number }.
notice-return-refused = ✗ The shop did not agree to the return of order { $number }.
notice-return-settled = ✅ Your return of order { $number } is done. { $refunded } go back.
notice-return-lapsed = ↩ Your return of order { $number } has lapsed, because nothing was sent.
notice-return-open = Show the return
notice-staff-return = ↩ A return is asked for: order { $number }.
notice-staff-return-sent = ↩ Goods of order { $number } are on their way back.

refusal-return-under-way = A return of order { $number } is under way, so the order stays open. Nothing was changed.
refusal-return-unpaid = Order { $number } is not paid for yet. Tap “Money received” on its card first, then settle the return; or, if nobody will ever pay, “Never paid: close” there. Nothing was changed.
refusal-nothing-returnable = These pieces of order { $number } cannot be sent back (any more). Nothing was changed.
refusal-pieces-missing = Choose at least one piece first.
