# Оплата.

invoice-title = Заказ { $number }
invoice-pay = Оплатить { $total }
invoice-order = 📦 Заказ { $number }
invoice-rest = Остаток за заказ { $number }
invoice-more = И другое
invoice-delivery = Доставка
invoice-tax = Налог
