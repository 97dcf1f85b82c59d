# Saved addresses.

addresses-remove = 🗑 Remove an address
addresses-which = 🗑 Which address should be forgotten? Orders keep the one they were sent to.
addresses-removed = { $count ->
    [0] 🗑 Removed. No address is saved any more.
   *[other] 🗑 Removed. These are still saved:
 }
addresses-undo = ↩ Undo
settings-addresses-title = <b>📍 Your addresses</b>
addresses-kept = { $count ->
    [0] No address is saved yet.
   *[other] Tap one to have it forgotten. Orders keep the one they were sent to.
 }
addresses-new-ones = A new address is saved with the first order that goes there.

# An order that goes elsewhere.

readdress-now =
    Order { $number } goes to:
    📍 { $address }
readdress-done =
    ✅ Order { $number } goes there now, at the same price:
    📍 { $address }
