# My data: as a file, and erased.

button-my-data = 🗂 My data
my-data-title = <b>Your data</b>
my-data-what =
    Everything the shop holds about you: orders, addresses, messages, what you agreed to, points, coupons, and what you did here.
    You can have it as a file, and you can have it erased.
my-data-send = 📄 Send me the file
my-data-erase = 🗑 Erase everything…
my-data-coming = Your file is coming.
my-data-caption = Everything { $shop } holds about you at this moment. Whoever has this file can read your addresses: keep it to yourself.

erase-title = <b>Erase everything about you?</b>
erase-goes =
    <b>What goes, for good:</b>
    your name, phone and birthday, your addresses, your cart, what you wrote and the photos you sent, what you looked at and searched for, your wishes and settings.
erase-stays =
    <b>What stays, and why:</b>
    what was ordered and what it cost, invoices, payments and refunds, because the law wants accounts to be kept. They stand under a number that leads to nobody, without your name and address.
erase-gives-up = <b>What you give up:</b>
erase-credit = • { $amount } of store credit
erase-points = { $count ->
    [one] • { $count } point
   *[other] • { $count } points
 }
erase-coupons = { $count ->
    [one] • { $count } coupon
   *[other] • { $count } coupons
 }
erase-backups = Older backups of the shop are sealed; should one be restored, you are erased there again.
erase-keep = No, keep everything
erase-go-on = Yes, erase it…
erase-sure =
    <b>Really erase everything now?</b>
    It cannot be undone. Nobody at the shop can find your orders for you afterwards, not even for a return or a repair.
erase-now = Erase everything now
erase-moved = Something has changed since you looked. Please read once more what you give up.
erase-done =
    <b>Everything is erased.</b>
    { $shop } no longer knows who you are. The messages in this chat lie with you and Telegram: delete the chat if you want them gone, too.
    Should you ever come back, type /start, and we meet as strangers.
erase-not-yet =
    <b>Not yet</b>
    Something is still under way. Erasing you now would cost you your money or your goods.
erase-why-order = { $count ->
    [one] • Order { $numbers } is not over: receive it, or cancel it.
   *[other] • { $count } orders are not over ({ $numbers }): receive them, or cancel them.
 }
erase-why-refund = • Money is on its way back to you: { $numbers }.
erase-why-return = • Goods are on their way back: { $numbers }.
erase-why-dispute = • Your bank contests a payment: { $numbers }.
erase-why-staff = • You work in this shop. An owner has to take your role back first.
erase-not-yet-then = Nothing was erased. As soon as that is over, /delete_my_data does it.
