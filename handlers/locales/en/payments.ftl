# Paying.

invoice-title = Order { $number }
invoice-pay = Pay { $total }
invoice-order = 📦 Order { $number }
invoice-rest = Rest of order { $number }
invoice-more = And more
invoice-delivery = Delivery
invoice-tax = Tax
