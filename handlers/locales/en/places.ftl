# Several places where goods stand, at the counter.

stock-places = 📍 Places
stock-at = 📍 { $place }
stock-at-closed = 📍 { $place } (closed: nothing is sold from here)
stock-place = 📍 { $place }: { $count } on the shelf
stock-place-closed = 📍 { $place }: { $count } on the shelf, closed
stock-move-at = { $move } · 📍 { $place }
stock-move-transfer = • { $at } moved: { $count }
places-title = { $count ->
    [one] 📍 <b>All goods stand in one place.</b> With another one, you can keep goods in both, move them, and sell from both.
   *[other] 📍 <b>Goods are taken from the first place that has all of them, or else from several, in this order</b>
 }
place-main = Shop
place-row = { $at }. { $name }
place-row-closed = { $at }. { $name } (closed)
place-add = ➕ Another place
place-ask = 📍 What is it called? Type a short code of small letters and digits, and the name behind it. Such as: <code>depot Depot North</code>
place-ask-name = ✎ What should { $name } be called?
place-added = ✓ The place is open. Find goods under Stock to count them there or to move them.
place-title = 📍 <b>{ $name }</b> · <code>{ $code }</code>
place-open = { $count ->
    [one] Everything is sold from here.
   *[other] Sold from as number { $at } of { $count }.
 }
place-closed = Closed: nothing is sold from here. What stands here stays in the books; what was sold from here is sent.
place-holds = { $kinds ->
    [0] Nothing stands here.
    [one] One thing stands here, { $pieces } of it.
   *[other] { $kinds } things stand here, { $pieces } pieces in all.
 }
place-promised = Promised or held for orders: { $count }
place-rename = ✎ Name
place-earlier = ▲ Earlier
place-later = ▼ Later
place-close = 🚪 Close it
place-reopen = 🚪 Open it again
move-goods = ⇄ Move
move-title = ⇄ From where do pieces of { $name } go?
move-nothing = ⇄ Nothing of { $name } can be moved: none is free at any place.
move-from = { $place } ({ $count } free)
move-where = ⇄ Where does { $name } go from { $place }?
move-to = → { $place }
move-ask = ⇄ How many of { $name } go from { $source } to { $target }? { $count } can go; what is promised, held, kept back or damaged stays. You may add words, such as: <code>5 for the sale</code>
move-all = All { $count }
move-done = ✓ Moved { $count } from { $source } to { $target }.
pack-lies = 📍 { $places }
pack-lies-at = { $place }: { $count }
subject-place = place { $code }
log-did-stock-transfer = moved { $about }
log-did-place-add = opened { $about }
log-did-place-rename = renamed { $about }
log-did-place-order = changed when { $about } is sold from
log-did-place-close = closed { $about }
log-did-place-reopen = opened { $about } again

refusal-too-many-moved = { $left ->
    [0] Nothing here can be moved: it is promised, held, kept back or damaged. Nothing was moved.
   *[other] Only { $left } can be moved from here: the rest is promised, held, kept back or damaged. Nothing was moved.
 }
refusal-last-place = This is the only open place, and goods have to be sold from somewhere. Open another one first. Nothing was changed.
refusal-place-taken = There is a place with the code { $code } already. Nothing was changed.
refusal-too-many-places = There are { $most } places already, and there can be no more. Nothing was changed.
refusal-place-unclear = ✗ A place needs a name, and a new one a code of at most 10 small letters and digits before it. Nothing was changed.
