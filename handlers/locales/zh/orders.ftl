# 我的订单。

orders-title = <b>📦 您的 { $count } 个订单</b>，最新的在前
orders-none = 📦 <b>您还没有订单。</b>
    下单后，订单卡片会在这里显示进度。
orders-row = { $number } · { $total } · { $stage }

order-title = <b>📦 订单</b> <code>{ $number }</code>
order-pay = 付款 { $total }
order-not-charged = 没有扣款。
order-returning = 您支付的 { $amount } 正在退还给您。
order-returned = 您支付的 { $amount } 已经退还给您。
order-pays-at-pickup = 💶 取货时付款
order-pays-later = 💶 货到付款
order-keep = 保留订单
order-cancel-ask =
    要取消订单 { $number } 吗？
    为您保留的商品会放回货架。没有扣款。
order-cancel-ask-paid =
    要取消订单 { $number } 吗？
    您支付的 { $total } 会全额原路退回。
order-follow = 🔗 查看包裹 { $parcel }
button-track = 🚚 物流
button-copy-number = 📋 复制订单号
button-copy-tracking = 📋 复制运单号
button-cancel-order = 取消订单
button-buy-again = 🔁 再买一次

track-title = <b>🚚 订单 { $number } 到哪里了？</b>
track-nothing-yet = 还没有发货。一发货就会通知您。
parcel-pending = 📦 包裹 { $parcel } 正在打包。
parcel-shipped = 📦 包裹 { $parcel } 已由 { $by } 发出，{ $at }。
parcel-in-transit = 📦 包裹 { $parcel } 正由 { $by } 运送，{ $at } 发出。
parcel-out-for-delivery = 📦 包裹 { $parcel } 今天由 { $by } 派送，{ $at } 发出。
parcel-delivered = ✅ 包裹 { $parcel } 已送达（{ $by }），{ $at }。
parcel-exception = ⚠️ 包裹 { $parcel } 延误（{ $by }），{ $at } 发出。
parcel-returned-to-sender = ↩ 包裹 { $parcel } 正在退回店家（{ $by }），{ $at } 发出。
parcel-cancelled = ✗ 包裹 { $parcel } 已取消（{ $by }），{ $at }。
parcel-by-number = { $carrier }，单号 <code>{ $number }</code>
parcel-fetched = ✅ 已到店自提，{ $at }。
carrier-other = 快递

history-placed = • { $at } 下单
history-paid = • { $at } 付款
history-group-full = • { $at } 已成团
history-price-cut = • { $at } 价格降低，差额退回
history-reinstated = • { $at } 逾期付款，订单已恢复
history-accepted = • { $at } 店家接单
history-readdressed = • { $at } 已更改地址
history-shipped = • { $at } 发货
history-delivered = • { $at } 送达
history-cancelled = • { $at } 取消
history-expired = • { $at } 超时未付款

stage-waiting-for-payment = ⏳ <b>等待付款</b>，截止 { $until }。在此之前商品为您保留。
stage-expired = ⌛ <b>已过期。</b>没有按时付款，您选的商品已放回购物车。
stage-placed = 🧾 <b>已下单。</b>已通知店家，很快会接单。
stage-awaiting-group = 👥 <b>已付款。</b>成团后店铺即开始处理。
stage-paid = ✅ <b>已付款。</b>已通知店家，很快会接单。
stage-preparing = 📋 <b>已接单。</b>店家正在准备。
stage-partly-shipped = 🚚 <b>部分发货。</b>其余的随后寄出。
stage-shipped = 🚚 <b>已发货。</b>正在送往您那里。
stage-delivered = 🎁 <b>已送达。</b>祝您喜欢！
stage-completed = 🎁 <b>已完成。</b>
stage-cancelled = ✗ <b>已取消。</b>
stage-refunded = ↩ <b>已全额退款</b>。
stage-payment-reversed = ⚠️ <b>您的付款被支付服务商撤回。</b>请联系店家。

stage-short-waiting-for-payment = ⏳ 待付款
stage-short-expired = ⌛ 已过期
stage-short-placed = 🧾 已下单
stage-short-awaiting-group = 👥 待成团
stage-short-paid = ✅ 已付款
stage-short-preparing = 📋 已接单
stage-short-partly-shipped = 🚚 部分发货
stage-short-shipped = 🚚 已发货
stage-short-delivered = 🎁 已送达
stage-short-completed = 🎁 已完成
stage-short-cancelled = ✗ 已取消
stage-short-refunded = ↩ 已退款
stage-short-payment-reversed = ⚠️ 付款被撤回

cancel-reason-customer = 由您取消。
cancel-reason-out-of-stock = 店家无法供货。
cancel-reason-address = 地址无法送达。
cancel-reason-price-mistake = 价格标错了。
cancel-reason-suspicious = 店家无法确认订单。
cancel-reason-customer-asked = 应您的要求取消。
cancel-reason-other = 由店家取消。

again-gone = { $title }目前无法购买。
again-fewer = { $title }只能加入 { $count } 件。
