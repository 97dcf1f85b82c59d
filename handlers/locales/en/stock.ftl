# The shelves at the counter, their bell, and what is promised of goods that are not there yet.

console-stock = 🗄 Stock
stock-ask = 🗄 <b>Which goods?</b> Type a SKU, or some words of the title.
stock-nothing = Nothing is found for <i>{ $words }</i>.
stock-found = { $count ->
    [one] 🗄 <b>Found one</b>
   *[other] 🗄 <b>Found { $count }</b>. Choose one, or type other words.
 }
stock-row = { $name } · { $sku }
stock-title = 🗄 <b>{ $name }</b> · <code>{ $sku }</code>
stock-not-tracked = Its stock is not counted: it sells without a limit.
stock-backorder = It also sells beyond what is there.
stock-free = <b>To be sold: { $count }</b>
stock-on-hand = On the shelf: { $count }
stock-committed = Sold, not sent yet: { $count }
stock-held = Held for unpaid orders: { $count }
stock-safety = Kept back: { $count }
stock-damaged = Damaged: { $count }
stock-incoming = Expected: { $count }
stock-incoming-on = Expected: { $count }, on { $on }
stock-cover = Lasts { $days ->
    [one] one day
   *[other] { $days } days
 } at the pace of the last 4 weeks ({ $sold } sold)
stock-cover-unknown = Nothing was sold in the last 4 weeks
stock-alert-below = 🔔 Rings below { $count }
stock-act-in = 📥 Goods came in
stock-act-count = ✎ Correct the count
stock-act-damage = 💔 Damaged
stock-act-away = 🗑 Thrown away
stock-act-safety = 🛟 Safety stock
stock-act-expect = 🚚 Expected
stock-act-alert = 🔔 Ring below
stock-book = 📖 What happened
stock-ask-in = 📥 How many of { $name } came in? You may add words, such as: <code>20 order 4711</code>
stock-ask-count = ✎ How many of { $name } are on the shelf, and why is it another number? The book says { $on }. Such as: <code>18 two were lost</code>
stock-ask-damage = 💔 How many of { $name } broke, and how? Such as: <code>2 fell down</code>
stock-ask-away = 🗑 How many of the { $damaged } damaged { $name } are gone for good?
stock-ask-safety = 🛟 How many of { $name } are never to be sold? 0 keeps none back.
stock-ask-expect = 🚚 How many of { $name } are expected, and when? Such as: <code>20 2026-12-24</code>, or only the number. 0: none.
stock-ask-alert = 🔔 Below how many of { $name } should this ring? 0: never.
stock-no-number = ✗ It has to begin with a whole number. Nothing was changed.
stock-no-reason = ✗ Say why, behind the number. Nothing was changed.
stock-no-date = ✗ That is no day from today on. Write it like 2026-12-24. Nothing was changed.
stock-moves-title = 📖 <b>{ $name }</b>, the newest first
stock-moves-none = 📖 <b>{ $name }</b>: nothing has happened yet.
stock-move-why = { $move }: { $reason }
stock-move-receive = • { $at } came in: { $count }
stock-move-adjust = • { $at } count corrected by { $count }
stock-move-hold = • { $at } held: { $count }
stock-move-release = • { $at } held no more: { $count }
stock-move-commit = • { $at } sold: { $count }
stock-move-uncommit = • { $at } sale undone: { $count }
stock-move-ship = • { $at } sent: { $count }
stock-move-return-good = • { $at } came back: { $count }
stock-move-return-damaged = • { $at } came back damaged: { $count }
stock-move-damage = • { $at } damaged: { $count }
stock-move-safety = • { $at } kept back: { $count }
stock-move-expect = • { $at } expected: { $count }
notice-staff-stock-low = { $count ->
    [one] 🔔 <b>Little is left of one thing</b>
   *[other] 🔔 <b>Little is left of { $count } things</b>
 }
stock-low-left = { $held ->
    [0] { $name } · { $sku }: { $count } left
   *[other] { $name } · { $sku }: { $count } left, { $held } more held for unpaid orders
 }
stock-low-more = { $count ->
    [one] … and one thing more
   *[other] … and { $count } things more
 }
stock-wait = 🕒 Not all of this is there yet: it ships when it arrives.
stock-wait-until = 🕒 Not all of this is there yet: it ships when it arrives, expected { $on }.
