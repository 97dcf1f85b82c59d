refusal-address-missing = The shop does not know yet where to send it. Please choose an address first.
refusal-country-unknown = I do not know the country { $named }. Please end the address with the country's name or its two letters.
refusal-address-unclear =
    { $missing ->
        [name] I cannot find a name in this address.
        [street] I cannot find the street in this address.
        [city] I cannot find the town in this address.
       *[other] I cannot read this as an address.
    } Please write the name, the street, and the postcode with the town, each on a line of its own.
refusal-already-paid = Order { $number } is paid already. You have not been charged again.
refusal-amount-changed = Another amount is due for order { $number } by now: { $due }. You have not been charged. Open the order and tap Pay again.
refusal-category-gone = This shelf is not there any more. Start again from Browse.
refusal-checkout-used = This was ordered already, as order { $number }. Open it under My orders.
refusal-code-wrong = This code opens nothing: it was mistyped, used before, or is too old; after several wrong ones none is taken for a while. Have the shop's computer show you a fresh one.
refusal-conflict = This has changed since you looked. Nothing was done; please open it again.
refusal-count-invalid = That count cannot be: a number of goods is nought or more.
refusal-delivery-missing = Please choose how it should come; the way you chose before is not offered any more.
refusal-file-wrong = This is no catalogue file that the shop can read.
refusal-form-outdated = Another price or another cart applies by now, so this form is out of date. You have not been charged. Open your cart and check out again.
refusal-invalid = I cannot make sense of that. Nothing was changed.
refusal-invoice-not-yours = This invoice belongs to somebody else's order, so only they can pay it. You have not been charged.
refusal-invoice-unknown = The shop does not know this invoice. You have not been charged. Open the order and tap Pay again.
refusal-last-owner = A shop has to keep one owner. Make somebody else an owner first.
refusal-limit-reached = One customer can have at most { $most } of this.
refusal-move-refused = This has moved on since you looked, so nothing was done. Please open it again.
refusal-nobody-there = Whoever this was had everything erased, so nothing can be given to them. Nothing was changed; money goes back only the way it was paid.
refusal-no-checkout = This button belongs to an earlier checkout. Nothing was ordered. Open the cart to start again.
refusal-no-picture = This file is no picture that can be shown here.
refusal-not-allowed = You may not do this, so nothing was done. Ask the owner of the shop if you should.
refusal-not-found = I cannot find this: it is gone, or it is not yours.
refusal-number-beyond = I cannot count with that number. Nothing was changed.
refusal-not-money = That is no amount of money. Write it like 24.00.
refusal-not-shippable = Nothing of order { $number } can be sent now.
refusal-nothing-due = Nothing is to be paid for order { $number }.
refusal-nothing-to-order = There is nothing in your cart that can be ordered.
refusal-options-taken = Another variant of this product has the same options already.
refusal-order-cancelled-already = Order { $number } was called off. You have not been charged.
refusal-order-not-cancellable = Order { $number } can no longer be called off: the shop is already at work on it. Write to the shop, and a person will look.
refusal-address-settled = Where order { $number } goes can no longer be changed here: the shop is at work on it. Nothing was changed. Write to the shop, and a person will look.
refusal-address-abroad = Delivery of order { $number } was priced for another country, so it cannot go there. Nothing was changed. Choose an address in the same country, or call the order off and place it anew.
refusal-not-to-be-discounted = Nothing was taken off order { $number }: it is paid, over, being paid at this moment, or no longer costs what you saw. Once it is paid, a refund does the same.
refusal-discount-too-large = That is not between nothing and { $most }, the most that can be taken off. Nothing was taken off.
refusal-order-not-open = Order { $number } is not one the shop can work on now.
refusal-ordered-otherwise = Your order { $number } is placed already and goes another way or to another address. Pay it as it is, or call it off under My orders and check out again.
refusal-out-of-stock =
    { $left ->
        [0] This is sold out.
        [one] Only one is left.
       *[other] Only { $left } are left.
    }
refusal-payment-in-flight = A payment of order { $number } is on its way. Try again in ten minutes; if it does not arrive, nothing was charged.
refusal-payment-method-unknown = This order cannot be paid that way. Nothing was ordered and nothing was charged.
refusal-payment-refused = This payment cannot be taken now. You have not been charged.
refusal-payment-too-late = The time to pay order { $number } is over, and its goods went back to the shelf. You have not been charged. What you wanted is in your cart.
refusal-product-gone = This is not sold any more.
refusal-quantity-invalid = Please choose a quantity from 1 to { $most }.
refusal-refund-too-large = At most { $most } can go back.
refusal-row-refused = A row of this file cannot be taken.
refusal-sku-taken = Another variant has this SKU already.
refusal-facts-unclear = Line { $line } is no fact such as “Size: 12 × 8 cm”, is too long, or is one too many. Nothing was changed.
refusal-sold-meanwhile =
    { $left ->
        [0] Somebody was faster: this has just been sold out.
        [one] Somebody was faster: only one is left.
       *[other] Somebody was faster: only { $left } are left.
    } Nothing was ordered and you have not been charged. Open your cart to see what is still there.
refusal-stock-gone = The goods of order { $number } are not there any more. You have not been charged.
refusal-stock-not-promised = Only { $promised } of this are still owed to this order.
refusal-tap-unknown = This button is from an older menu and does nothing any more. Type /start for a fresh one.
refusal-terms-not-accepted = Please accept the shop's terms first. Nothing was ordered.
refusal-too-many-shipped =
    { $left ->
        [0] Nothing of this order is left to send.
        [one] Only one piece of this order is left to send.
       *[other] Only { $left } pieces of this order are left to send.
    }
refusal-tracking-invalid = That is no tracking number or link. Numbers have 4 to 40 letters and digits; links start with https://.
refusal-variant-gone = This is not sold any more.
refusal-variant-unavailable = This is not for sale any more.
refusal-event-over = This offer is over.
