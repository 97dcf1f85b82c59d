# 付款。

invoice-title = 订单 { $number }
invoice-pay = 付款 { $total }
invoice-order = 📦 订单 { $number }
invoice-rest = 订单 { $number } 的余款
invoice-more = 其他商品
invoice-delivery = 配送
invoice-tax = 税
