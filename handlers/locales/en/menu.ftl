# Help and the small print.

button-terms = Terms
button-privacy = Privacy
menu-go-on = 🛒 Go on with the checkout

command-unknown = I do not know this command. Here is what I can do:
help =
    <b>How { $shop } works</b>

    • Type what you are looking for, typos and all, or open the shelves with Browse.
    • Put things into your cart, choose an address and a delivery, and pay here in the chat.
    • Your order card changes as your parcel moves; you also get a message when it counts.

    /search – find something
    /cart – your cart
    /orders – your orders
    /deals – what costs less now
    /invite – your link for friends
    /wallet – your credit, points and coupons
    /wishlist – what you saved
    /language – another language
    /cancel – forget the question I asked
    /support – reach a person
terms-title = <b>Terms of sale</b>
terms =
    You buy from the shop, not from Telegram, and Telegram cannot help with purchases.
    Prices are what you see at the last step before you pay, with tax. Goods are held for you for 15 minutes while you pay.
    Until the shop has accepted your order you can cancel it with one tap and get your money back in full.
    Your rights under the law of your country are not changed by these terms.
terms-version-new = Version { $version }. You are asked to accept it before your first order.
terms-version-changed = Version { $version }. You accepted version { $accepted }, and are asked once more before your next order.
terms-version-accepted = ✅ Version { $version }, accepted by you on { $at }.
privacy-title = <b>Privacy</b>
privacy =
    The shop keeps your Telegram name, what you order and save, the addresses you type, and what you write to it, encrypted, to deliver your orders, answer you and keep its accounts. What you look at and search for helps it to suggest goods, until you turn that off under /settings.
    Where friends are invited, it compares addresses and numbers, to see that a friend is somebody else.
    It sells none of it and shows none of it to other customers, but for your first name if you put it on the board of those who invite, and your reviews, under its first letter. Payment details stay with the payment provider.
    /my_data sends you everything it knows about you; /delete_my_data erases it.
privacy-version = Version { $version }
cancelled-checkout = All right, the checkout is over and nothing was ordered. Everything still lies in your cart.
cancelled-question = All right, I forget what I asked. Your cart and your orders stay as they are.
cancelled-nothing = There is nothing to cancel. To cancel an order, open it under My orders.
not-understood = I can read words and taps, not this. Type what you are looking for, or talk to a person.
