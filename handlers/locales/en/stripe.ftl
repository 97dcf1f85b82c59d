# Paying on a page of Stripe's, and payments that a bank contests.

checkout-pay-online = Pay online · { $total }
page-wanted = 💳 Your payment page is being prepared. In a moment the button below leads to it.
page-open = 💳 The button below opens the payment page. Once the money is there, you hear it here.
page-settling = 💳 Your payment is on its way: your bank needs a while to confirm it. Please do not pay again.
page-closing = 💳 This payment page is being closed. Tap Pay for a new one.
page-paid = 💳 This payment page was paid on.
page-closed = 💳 This payment page is closed. Tap Pay for a new one.
notice-payment-settling = ⏳ Thank you! Your payment of { $total } for order { $number } is on its way. As soon as your bank has confirmed it, you hear from us; the goods stay held for you.
notice-payment-failed = { $refused ->
    [yes] ⚠️ The payment page for order { $number } could not be made. You have not been charged. Please try again, or order once more and pay another way.
   *[no] ⚠️ Your payment for order { $number } did not go through. You have not been charged. While the order waits, you may try again.
 }
notice-staff-dispute-opened = ⚖️ A customer contests the payment of order { $number } at their bank. Answer at the payment provider in time; until it is decided nothing is refunded.
notice-staff-dispute-inquiry = ⚖️ A bank asks about the payment of order { $number }. Answer at the payment provider, or refund it, before it becomes a dispute.
notice-staff-dispute-won = ⚖️ The dispute about order { $number } is closed in your favour: the money stays.
notice-staff-dispute-lost = ⚖️ The dispute about order { $number } is lost: the money went back to the customer.
task-dispute = { $at }. A bank contests a payment. Answer it at the payment provider by { $due }.
dispute-none = ⚖️ Contested: { $amount }
dispute-inquiry = <b>⚖️ The bank asks about { $amount }</b>
dispute-open = <b>⚖️ Contested: { $amount }. Refunds wait until it is decided</b>
dispute-under-review = <b>⚖️ Contested: { $amount }. The bank is deciding; refunds wait</b>
dispute-won = ⚖️ { $amount } were contested; decided in your favour
dispute-lost = <b>⚖️ { $amount } were contested and went back to the customer</b>
refusal-payment-disputed = The customer's bank is looking into this payment: nothing is sent back until it has decided, so that nobody gets the money twice.
