# The front door.

home-title = <b>Welcome to { $shop }</b>
home-what =
    Browse the shelves, or just type what you are looking for.
    You pay and follow your orders right here. I am a bot; people of the shop are one tap away under Help.
link-lost = This link leads to nothing that is here any more, but do look around.
home-continue = ▶ Continue your order · step { $number } of { $count }
home-browse = 🛍 Browse
home-search = 🔎 Search
home-cart = { $count ->
    [0] 🛒 Cart
   *[other] 🛒 Cart ({ $count })
 }
home-merchant = 🧾 Merchant console
button-my-orders = 📦 My orders
button-help = ❓ Help
language-ask = Which language do you like best?
