# الدفع.

invoice-title = الطلب { $number }
invoice-pay = ادفع { $total }
invoice-order = 📦 الطلب { $number }
invoice-rest = باقي الطلب { $number }
invoice-more = وغير ذلك
invoice-delivery = التوصيل
invoice-tax = الضريبة
