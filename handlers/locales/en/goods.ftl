# Looking through goods: filters, orders, and what is left.

sift-searched = 🔎 <i>{ $words }</i>
sift-button = ⚙ Filter
sift-button-chosen = ⚙ Filter · { $count }
sift-what = What should it be like? The number says how much is left. Choices combine, and a second tap takes one back.
sift-alike = There is nothing to choose by: what is here differs only in what it is.
sift-full = These are as many filters as fit together. Take one back to choose another.
sift-show = { $count ->
    [0] Nothing fits
    [one] Show { $count } thing
   *[other] Show { $count } things
 }
sift-clear = ✕ Clear all filters
sift-drop = ✕ { $value }
sift-without = ✕ { $value } → { $count }
sift-value = { $value } ({ $count })
sift-chosen = ✅ { $value }
sift-shelf = 📁 { $title }
sift-in-stock = In stock
sift-below = under { $below }
sift-from = { $least } and more
sift-band = { $least } – { $below }
sift-more = … { $count } more
sift-gone = no longer here
sift-found = { $total ->
    [one] { $count } of { $total } thing fits your filters.
   *[other] { $count } of { $total } things fit your filters.
 }
sift-all = { $count ->
    [one] { $count } thing to look at.
   *[other] { $count } things to look at.
 }
sift-nothing = Nothing here is all of that at once. Taking one filter back leaves:
sift-nothing-by-one = Nothing here is all of that at once, and taking a single filter back does not help. Take several back, or all of them.
sift-emptied = There is nothing here any more.
refusal-shelves-unread = I have only just come in and am still looking through the shelves. Nothing was changed; please tap again in a moment.
sift-ask-shop = 💬 Ask the shop
sort-button = ↕ { $order }
sort-what = In which order?
sort-found = Best match first
sort-standing = In the shop's order
sort-cheapest = Cheapest first
sort-dearest = Dearest first
sort-newest = Newest first
sort-sold = Most sold first
sort-rated = Best rated first
