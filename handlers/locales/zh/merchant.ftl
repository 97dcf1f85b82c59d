# 商家聊天。

console-title = <b>🧾 { $shop }：柜台</b>
console-orders-waiting = { $count ->
    [0] 没有等待处理的订单，有新订单会在这里提醒。
   *[other] 有 { $count } 个订单等待处理。
 }
console-tasks-waiting = { $count ->
    [0] 没有其他待办事项。
   *[other] 有 { $count } 件事需要人工处理。
 }
console-nothing = 您的岗位暂时没有要在这里处理的事。
console-orders = 📦 待处理订单（{ $count }）
console-tasks = ✋ 待办事项（{ $count }）
claim-ask =
    这里是店家专用。
    如果您是店里的人，请输入店铺电脑上 <code>parley claim</code> 显示的一次性代码。
claim-done = ✅ 欢迎来到柜台。
open-orders = { $count ->
    [0] <b>📦 没有待处理的订单。</b>有新订单会在这里提醒，并列在此处。
   *[other] <b>📦 待处理订单</b>（{ $count }），最早的在前
 }
open-orders-find = 其他订单请直接输入订单号查找。
staff-open-order = 📦 打开订单
staff-open-tasks = ✋ 打开待办
staff-customer = 👤 { $name }（{ $username }）
staff-line = { $quantity } × { $name } · { $sku } · { $total }
staff-due = <b>待付款：{ $amount }</b>
staff-paid = 已付清
staff-not-paid = 没有付款
staff-returning = <b>已付 { $amount }，其中 { $back } 待退还</b>
staff-returned = 已付 { $amount }，其中 { $back } 已退还
staff-accept = ✓ 接单
staff-ship = 🚚 发货
staff-delivered = 🎁 包裹 { $parcel } 已送达
staff-money-in-hand = 💶 已收款
staff-done = ✓ 已完成
staff-cancel-ask = 要取消订单 { $number }（{ $total }）吗？会告知顾客原因；尚未付款。
staff-cancel-ask-paid = 要取消订单 { $number } 吗？会告知顾客原因，已付的 { $total } 需要退还。
staff-cancel-ask-words = 订单 { $number } 的顾客会看到什么原因？请用一两句话输入，也可以不写原因直接取消。
staff-cancel-without-words = 不写原因，直接取消
staff-cancel-confirm =
    取消订单 { $number }？顾客会看到：

    <i>{ $words }</i>
staff-reason-out-of-stock = 无法供货
staff-reason-address = 地址无法送达
staff-reason-price-mistake = 价格标错了
staff-reason-suspicious = 无法确认订单
staff-reason-customer-asked = 顾客要求取消
staff-reason-customer = 顾客自行取消
staff-reason-other = 其他原因
carrier-another = 其他快递
ship-choose-carrier = 🚚 订单 { $number } 由谁配送？
ship-ask-number = 🚚 请输入订单 { $number } 的快递单号或查询物流的链接，也可以两者都写。
ship-ask-name-and-number = 🚚 订单 { $number } 由哪家快递配送？请在第一行输入快递公司名称，在下一行输入单号或查询物流的链接，也可以两者都写。
ship-untracked = 没有单号
tasks-title = { $count ->
    [0] <b>✋ 没有需要人工处理的事。</b>
   *[other] <b>✋ 需要人工处理</b>
 }
task-refund-by-hand = { $at }. 请在 { $due } 之前到支付服务商处（或当面）退还 { $amount }，然后在这里确认。
task-refund-order = 📦 订单 <code>{ $number }</code>，付款方式：{ $method ->
    [telegram] Telegram
    [cash] 现金
    [bank] 银行转账
    [stripe] Stripe
    [stars] Stars
   *[other] { $method }
 }
task-refund-charge = 付款编号 <code>{ $charge }</code>
task-copy-charge = 📋 { $at } 的付款编号
task-refund-failed = { $at }. { $amount } 的退款失败。请在 { $due } 之前到服务商处查看。
task-money-unmatched = { $at }. 收到不属于任何订单的款项。请在 { $due } 之前查明，否则退还。
task-payment-reversed = { $at }. 有付款被服务商撤回。请在 { $due } 之前处理该订单。
task-done = ✓ { $at } 已处理
task-refund-done = ✓ { $at } 已退还
task-order = 📦 { $at } 的订单
