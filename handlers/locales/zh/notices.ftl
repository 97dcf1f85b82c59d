# 主动通知。

notice-show-order = 📦 查看订单
notice-order-paid = ✅ 谢谢！订单 { $number } 的 { $total } 已收到。发货时会通知您。
notice-order-reinstated = ✅ 订单 { $number } 的 { $total } 虽然迟到，但商品还在：订单继续有效。
notice-order-cancelled = ✗ 店家取消了订单 { $number }。如果您已付款，款项会退还给您。
notice-order-expired = ⌛ 订单 { $number } 没有按时付款，商品已放回货架。没有扣款，您选的商品已回到购物车。
notice-order-shipped = 🚚 订单 { $number } 已发货。
notice-order-delivered = 🎁 订单 { $number } 已送达。祝您喜欢！
notice-order-payment-reversed = ⚠️ 订单 { $number } 的付款被支付服务商撤回。请联系店家。
notice-order-short = ⚠️ 订单 { $number } 的付款不足，还差 { $missing }。请在 { $until } 之前付清，否则已付款项会退还给您。
notice-refund-on-its-way = ↩ { $amount } 正在按原路退还给您。
notice-refund-sent = ↩ { $amount } 已按原路退还给您。
notice-staff-new-order = 🔔 <b>新订单</b> { $number } · { $total }
notice-staff-cancelled = ✗ 顾客取消了订单 { $number } · { $total }
notice-staff-payment-reversed = ⚠️ 订单 { $number } · { $total } 的付款被撤回，请勿发货。
notice-staff-refund = ↩ 有款项需要人工退还，请查看待办事项。
notice-staff-money-unmatched = ⚠️ 收到不属于任何订单的款项，请查看待办事项。
