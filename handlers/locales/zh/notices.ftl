# 主动通知。

notice-show-order = 📦 查看订单
notice-order-paid = { $leaves ->
    [yes] ✅ 谢谢！订单 { $number } 的 { $total } 已收到。发货时会通知您。
   *[no] ✅ 谢谢！订单 { $number } 的 { $total } 已收到。
 }
notice-order-paid-team = ✅ 谢谢！订单 { $number } 的 { $total } 已到账。{ $forms ->
    [yes] 成团后店铺即开始处理，快分享给朋友吧。
   *[no] 您的团正在结算。
 }
notice-order-reinstated = ✅ 订单 { $number } 的 { $total } 虽然迟到，但商品还在：订单继续有效。
notice-order-cancelled = { $charged ->
    [yes] ✗ 店家取消了订单 { $number }，您支付的款项会全额退还。
   *[no] ✗ 店家取消了订单 { $number }，没有扣款。
 }
notice-order-expired = { $charged ->
    [yes] ⌛ 订单 { $number } 的款项没有在期限内到齐，商品已放回货架。您已付的款项会退还，您选的商品在购物车里。
   *[no] ⌛ 订单 { $number } 没有按时付款，商品已放回货架。没有扣款，您选的商品在购物车里。
 }
notice-order-shipped = 🚚 订单 { $number } 已发货。
notice-order-fetched = 🎁 您已取走订单 { $number }。祝您喜欢！
notice-order-delivered = { $whole ->
    [yes] 🎁 订单 { $number } 已送达。祝您喜欢！
   *[no] 🎁 订单 { $number } 的一个包裹已送达，其余商品随后送到。
 }
notice-order-payment-reversed = ⚠️ 订单 { $number } 的付款被支付服务商撤回。请联系店家。
notice-order-short = ⚠️ 订单 { $number } 的付款不足，还差 { $missing }。请在 { $until } 之前付清，否则已付款项会退还给您。
notice-refund-on-its-way = { $reason ->
    [cancelled] ↩ 订单 { $number } 已取消：{ $amount } 将按原路退还给您。
    [expired] ↩ 订单 { $number } 没有按时付清：{ $amount } 将按原路退还给您。
    [late] ↩ 订单 { $number } 的付款到账太晚，商品已经没有了：{ $amount } 将按原路退还给您。
    [duplicate] ↩ 订单 { $number } 重复付款：多付的 { $amount } 将按原路退还给您。
    [excess] ↩ 您为订单 { $number } 多付了 { $amount }，将按原路退还给您。
    [price_adjustment] ↩ 您付款后订单 { $number } 的价格降低了：{ $amount } 将原路退回。
    [thanks] 🎁 为表感谢，订单 { $number } 的 { $amount } 将原路退还给您。
   *[other] ↩ 订单 { $number } 的 { $amount } 将按原路退还给您。
 }
notice-refund-on-its-way-stray = ↩ 收到您的 { $amount }，但没有对应的订单。店家正在核实，否则将按原路退还给您。
notice-refund-by-hand = 店里的人会在一天内退还，到账时间取决于您的银行。
notice-refund-sent = ↩ 订单 { $number } 的 { $amount } 已按原路退还给您。
notice-refund-sent-stray = ↩ { $amount } 已按原路退还给您。
notice-staff-new-order = 🔔 <b>新订单</b> { $number } · { $total }
notice-staff-readdressed = 📍 顾客更改了订单 { $number } 的收货地址。打包前请再看一遍地址。
notice-order-discounted =
    🏷 店家为订单 { $number } 减免了 { $off }：{ $label }
    应付：<b>{ $due }</b>
notice-staff-cancelled = ✗ 顾客取消了订单 { $number } · { $total }
notice-staff-payment-reversed = ⚠️ 订单 { $number } · { $total } 的付款被撤回，请勿发货。
notice-staff-refund = ↩ 有 { $amount } 需要人工退还，请查看待办事项。
notice-staff-money-unmatched = ⚠️ 收到不属于任何订单的款项，请查看待办事项。
notice-staff-money-not-heard = 🚨 Telegram 通知的一笔付款未能入账（更新 { $update }）。数据没有丢失：请负责运行商店的人查看日志，并运行“parley doctor --again”。
