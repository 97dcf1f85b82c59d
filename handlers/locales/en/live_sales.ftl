# Live sales: goods in a group or channel, claimed by comments.

campaign-kind-live-sale = 🎥 Live sale
campaign-new-live = ＋ New live sale
live-called-off = ⏹ Ended, with all open claims freed
live-goods = { $goods }: { $price } (otherwise { $usual }), claimed by “{ $word }”
live-venue = 👥 In the group { $title }
live-venue-channel = 📢 In the channel { $title } and its comments
live-venue-gone = ⚠️ I am not in { $title } any more
live-window = Pieces are kept for { $time } for whoever claims them
live-limit = { $count ->
    [one] One piece for each person
   *[other] { $count } pieces for each person at most
 }
live-no-limit = As many for each person as they like
live-no-claim = No claim yet.
live-people = { $count ->
    [one] One person has claimed
   *[other] { $count } people have claimed
 }
live-pieces = Pieces: { $held } claimed, { $ordered } ordered, { $sold } paid
live-waiting = { $count ->
    [one] One claim waits in the line
   *[other] { $count } claims wait in the line
 }
live-lapsed = { $count ->
    [one] One claim lapsed
   *[other] { $count } claims lapsed
 }
live-suggested = Live sale: { $price }
live-suggested-from = Live sale: from { $price }
live-published = ✅ It runs: it is being posted, and comments claim pieces from now on.
live-now-paused = ⏸ Paused: no comment claims anything for now. Claims in their window go on.
live-stop-ask = { $count ->
    [0] End “{ $title }”? It cannot be started again. Nothing is kept for anybody who has not ordered.
    [one] End “{ $title }”? It cannot be started again. One piece is claimed and not ordered yet. Whoever claimed can keep their time, or you free it now. Orders keep what they have.
   *[other] End “{ $title }”? It cannot be started again. { $count } pieces are claimed and not ordered yet. Whoever claimed can keep their time, or you free them now. Orders keep what they have.
 }
live-stop-keep = ⏹ End it, claims keep their time
live-stop-free = ✗ End it and free the claims
live-free-now = ✗ Free the claims that are left
live-ended-keep = ⏹ Ended. Whoever has claimed can order until their time is over; nobody waits any more.
live-ended-free = ⏹ Ended. What was claimed and not ordered is on the shelf again.
live-words = 🔤 Words
live-where = 📢 Where
live-look-again = 🔄 How it stands now
live-ask-product = Which product do you sell live? Type a word of its name.
live-ask-price = What does a piece cost in the sale? Type a price such as <code>12.00</code>, or a share off such as <code>-20%</code>. The usual price will do as well.
live-ask-price-of = What does { $name } cost in the sale? Type a price such as <code>12.00</code>, or a share off such as <code>-20%</code>.
live-ask-which-word = By which word is each claimed? Tap one to say another.
live-ask-word = By which word do people claim { $name }? Now it is “{ $word }”. Type another one.
live-ask-pieces = How many pieces of each variant are sold in this sale? Tap a number, or type one. Pieces are taken off the shelf only when somebody claims them.
live-ask-venue = Where is it held? The sale is posted there when it starts, and people claim by replying to the post.
live-needs-discussion = { $title }: comments reach me once its discussion group has me as an administrator.
live-ask-time = When? Tap how long, from publishing on, or type from when until when: <code>2026-05-01 20:00 – 2026-05-01 22:00</code> ({ $zone }).
live-rule-window = { $count } min kept

live-offer = • { $name }: <b>{ $price }</b>, write <code>+1 { $word }</code>
live-offer-only = <b>{ $price }</b>, write <code>+1</code>
notice-live-which = 💬 You wrote <code>+1</code>, and there is more than one to choose from, so nothing is claimed yet. Reply under the post with one of these:
live-how = 💬 Claim by replying to this post or commenting on it; the first ones have the pieces, the others wait in line. <code>-1</code> takes a claim back.
live-how-long = { $count ->
    [one] ⏱ Pieces are kept for you for one minute
   *[other] ⏱ Pieces are kept for you for { $count } minutes
 }
live-how-many = { $count ->
    [one] 🙋 One piece for each
   *[other] 🙋 Up to { $count } pieces for each
 }
live-my-claims = 🛒 My claims and checkout
live-tally = <b>📋 Claimed so far</b>
live-tally-of = { $left ->
    [-1] <b>{ $name }</b>
    [0] <b>{ $name }</b>: all claimed
   *[other] <b>{ $name }</b>: { $left } left
 }
live-tally-waiting = ⏳ in line: { $people }
live-entry = { $count ->
    [one] { $who }
   *[other] { $who } ×{ $count }
 }
live-entry-paid = { $count ->
    [one] { $who } ✓
   *[other] { $who } ×{ $count } ✓
 }
live-number = No. { $number }
live-more = { $count } more
live-all-claimed = ✗ Everything is claimed. If somebody does not order in time, the next in line is served.
live-is-over = ⏹ This sale is over.

live-held = { $count ->
    [one] ✅ <b>{ $name }</b> is yours at { $price } if you order and pay until { $until }.
   *[other] ✅ <b>{ $count } × { $name }</b> are yours at { $price } each if you order and pay until { $until }.
 }
live-fewer = You asked for { $wanted }; that is all there was.
live-claim-waiting = ⏳ { $name }: all pieces are taken. You are in line, and hear from me when one is free.
live-claim-held = ✅ { $name }: kept for you.
live-claim-ordered = 🧾 { $name }: ordered, and kept until it is paid in time.
live-claim-sold = ✓ { $name }: ordered.
live-claim-lapsed = ⌛ { $name }: your time was over, so others can have it now.
live-claim-given-up = ✗ { $name }: given back.
live-claim-returned = ✗ { $name }: the order was called off.
live-claim-over = ⏹ { $name }: the sale is over, and nothing is kept for you any more. You have not been charged.
live-check-out = 🛒 Check out · { $total }
live-give-back = ✗ I do not want it any more
live-given-back = Given back. The next in line is glad.
live-be-named = 🙋 Show my first name in the tally
live-be-number = 🔢 Show only my number in the tally
live-now-named = Your first name stands in the tally from now on.
live-not-named = Only your number stands in the tally.
live-hurry = ⏱ Kept for you until { $until } ({ $left }).
live-others-wait = { $count ->
    [one] One other thing waits in your cart; it is not part of this order.
   *[other] { $count } other things wait in your cart; they are not part of this order.
 }
live-no-claims = You have not claimed anything in this sale. Reply to its post, as it says there, and come back here.
live-barred = { $count } of your claims were not ordered in time, so this sale keeps nothing more for you.
live-product = 🔎 Look at the goods

refusal-live-claim-gone = These pieces are not kept for you any more, so nothing was ordered. You have not been charged.
refusal-live-alone = { $count ->
    [one] What you claimed is ordered by itself: one piece, and nothing else. Open your claim once more.
   *[other] What you claimed is ordered by itself: { $count } pieces, and nothing else. Open your claim once more.
 }
refusal-live-paid-fast = Pieces are kept for { $minutes } minutes, and this way to pay takes longer. Please choose another one.
refusal-live-sold-out = Your time was over, and the next in line has these pieces.
refusal-live-too-dear = In a live sale a piece costs at most what it usually does: { $price }.
refusal-live-below-cost = At this price a piece would be sold for less than it costs the shop.
refusal-live-terms-unclear = These numbers cannot be: pieces and limits are 1 or more, and claims are kept from one minute to a day.
refusal-live-word-taken = “{ $word }” cannot be the word: it is taken, or would be read as something else. Please choose another one.
refusal-live-without-venue = A live sale is held in a group or channel. Choose one that I am in.
deal-live = 🎥 { $title }
deals-live = { $count ->
    [one] 🎥 One live sale runs
   *[other] 🎥 { $count } live sales run
 }
