# Saved addresses.

addresses-remove = 🗑 Remove an address
addresses-which = 🗑 Which address should be forgotten? Orders keep the one they were sent to.
addresses-removed = { $count ->
    [0] 🗑 Removed. No address is saved any more.
   *[other] 🗑 Removed. These are still saved:
 }
addresses-undo = ↩ Undo

# An order that goes elsewhere.

readdress-now =
    Order { $number } goes to:
    📍 { $address }
readdress-done =
    ✅ Order { $number } goes there now, at the same price:
    📍 { $address }
