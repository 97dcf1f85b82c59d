# What people are told without having tapped.

notice-show-order = 📦 Show the order
notice-order-paid = ✅ Thank you! Your payment of { $total } for order { $number } is here. You hear from us when it leaves.
notice-order-reinstated = ✅ Your payment of { $total } for order { $number } came late, but the goods were still there: your order stands.
notice-order-cancelled = ✗ The shop had to call off order { $number }. If you have paid for it, your money goes back to you.
notice-order-expired = ⌛ Order { $number } was not paid in time, so the goods went back to the shelf. Nothing was charged; what you wanted is back in your cart.
notice-order-shipped = 🚚 Order { $number } is on its way.
notice-order-delivered = 🎁 Order { $number } has been delivered. Enjoy it!
notice-order-payment-reversed = ⚠️ The payment of order { $number } was taken back by its provider. Please write to the shop.
notice-order-short = ⚠️ Less came than order { $number } costs: { $missing } are missing. Please pay the rest until { $until }; otherwise what you paid goes back to you.
notice-refund-on-its-way = ↩ { $amount } are on their way back to you, the way you paid.
notice-refund-sent = ↩ { $amount } have been returned to you, the way you paid.
notice-staff-new-order = 🔔 <b>New order</b> { $number } · { $total }
notice-staff-cancelled = ✗ The customer called off order { $number } · { $total }
notice-staff-payment-reversed = ⚠️ The payment of order { $number } · { $total } was taken back. Nothing of it may leave the shop.
notice-staff-refund = ↩ Money has to go back by hand. See the open tasks.
notice-staff-money-unmatched = ⚠️ Money came that belongs to no order. See the open tasks.
