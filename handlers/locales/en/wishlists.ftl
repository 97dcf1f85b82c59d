# The wishlist, what is told of saved goods, and the list as friends see it.

button-wishlist = ♥ Wishlist
command-wishlist = What you saved
goods-save = ♡ Save
goods-saved = ♥ Saved
goods-now-saved = ♥ Saved. Your list: /wishlist
goods-forgotten = It is off your list, and nothing is told of it.
goods-watch-price = 🔔 If cheaper
goods-price-watched = ✅ If cheaper
goods-notify = 🔔 Notify me
goods-notified = 🔕 Do not notify me
goods-will-tell-back = I will write to you once when it is back, within 90 days. It is on your list: /wishlist
goods-will-tell-price = I will write to you when it costs at least 5 % less, within 90 days.
goods-will-not-tell-back = I will not write to you about it.
goods-will-not-tell-price = I will not write to you about its price.

wishlist-title =
    <b>♥ Your wishlist</b>
    { $count ->
        [one] One thing, kept for as long as you like.
       *[other] { $count } things, kept for as long as you like.
    }
wishlist-cheaper = { $count ->
    [one] 📉 One of them costs less than when you saved it.
   *[other] 📉 { $count } of them cost less than when you saved them.
 }
wishlist-empty = ♡ <b>Your wishlist is empty.</b>
    Tap ♡ Save under anything you like, and it waits here: you see when it costs less, and whether it can still be had.
wishlist-line = <b>{ $name }</b> · { $price }
wishlist-line-from = <b>{ $name }</b> · from { $price }
wishlist-line-gone = <s>{ $name }</s> · no longer sold
wishlist-fell = 📉 Less than before: { $was }
wishlist-tells-back = 🔔 I write to you when it is back.
wishlist-tells-price = 🔔 I write to you when it costs less.
wishlist-undo = ↩ Undo: { $title } back on the list
wishlist-keep = ↩ Keep { $title } on the list
wishlist-choose = Choose
wishlist-move = 🛒 Move to cart
wishlist-remove-gone = 🗑 Remove { $title }
wishlist-add-all = { $count ->
    [one] 🛒 Put what is in stock into the cart
   *[other] 🛒 Put all in stock into the cart ({ $count })
 }
wishlist-all-added = { $count ->
    [0] Nothing was put into the cart.
    [one] ✓ One thing is in your cart now.
   *[other] ✓ { $count } things are in your cart now.
 }{ $refused ->
    [0] { "" }
    [one] { " " }One cannot be had just now.
   *[other] { " " }{ $refused } cannot be had just now.
 }
wishlist-all-there = All of it is in your cart already.
wishlist-share = ↗ Share the list

wishlist-shared =
    <b>↗ Your wishlist for friends</b>
    Whoever opens this link sees what is on your list today and what it costs them. They do not see your name, what you wish to be told, or what you bought.

    { $link }

    You can take it back at any time; then it opens nothing any more.
wishlist-look = What I would like at { $shop }
wishlist-send = ↗ Send it to friends
wishlist-preview = 👀 As friends see it
wishlist-withdraw = 🔒 Take the link back
wishlist-withdrawn = 🔒 The link opens nothing any more. Your list is as it was, and only you see it.
wishlist-share-anew = ↗ Make a new link
wishlist-of-somebody =
    <b>🎁 Somebody's wishlist</b>
    { $count ->
        [0] It was shared with you.
        [one] One thing they would like. Tap it to see it.
       *[other] { $count } things they would like. Tap one to see it.
    }
wishlist-shared-empty = Nothing stands on it at the moment.
wishlist-as-friends-see-it = 👀 This is what friends see:

refusal-wishlist-full = Your wishlist holds { $most } things, and no more fit. Take something off at /wishlist and save this again.
