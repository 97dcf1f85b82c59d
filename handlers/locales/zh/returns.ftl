# 退货及其处理。

button-return = ↩ 退货
return-title = <b>↩ 退货 · 订单 { $number }</b>
return-why = 您想退货的原因是？
return-until = 无理由退货：{ $until } 前。
return-until-fault = 商品有问题：{ $until } 前。
return-nothing = 订单 { $number } 目前没有可退的商品。商品送达后，可在本店条款规定的时间内退货；其他情况请联系我们。
return-row = ↩ { $count } 件 · { $state }
return-reason-no-reason = 改变主意了
return-reason-damaged = 收到时已损坏
return-reason-wrong = 不是我订购的商品
return-reason-faulty = 无法正常使用
return-reason-not-as-shown = 与描述不符
return-which = 要退哪几件？
return-line = { $name } · { $chosen } / { $most }
return-less = −
return-count = { $count } ×
return-more = +
return-ask-words = 想补充说明吗？直接输入，或继续下一步。
return-ask-words-fault = 有什么问题？请简单说明并发送一两张照片，也可直接继续。
return-photos = 📷 { $count } 张照片
return-piece = { $quantity } × { $name }
return-because = 原因：{ $reason }
return-note = “{ $words }”
return-worth = 商品寄回并检查后，{ $amount } 将{ $credit ->
    [yes] 退为店铺余额
   *[no] 原路退回
 }。
return-way = 退货运费由您承担。
return-way-fault = 退货运费由本店承担；全部退回时，已付的运费也会退还。
return-credit = 改为退到店铺余额
return-credit-no = 改为原路退回
return-state-draft = 未提交
return-state-requested = 已申请
return-state-awaiting = 待寄出
return-state-in-transit = 退回途中
return-state-received = 已到店
return-state-completed = 已完成
return-state-rejected = 已拒绝
return-state-cancelled = 已取消
return-state-expired = 已失效
return-state-draft-long = 尚未提交。
return-state-requested-long = ⏳ 已申请。店家将在 { $due } 前答复；逾期未答复即视为同意。
return-state-awaiting-long = ✅ 已同意。请在 { $due } 前寄出。
return-state-in-transit-long = 🚚 正在退回店铺。
return-state-received-long = 📦 已到店，将在 { $due } 前检查。
return-state-completed-long = ✅ 已完成，退还 { $refunded }。
return-state-rejected-long = ✗ 店家未同意：{ $answer }
return-state-cancelled-long = 您保留商品，一切照旧。
return-state-expired-long = 未在规定时间内寄出，商品由您保留。期限内可再次申请。
return-where = 📮 请寄至：
    { $address }
return-where-ask = 📮 请在“客服”中询问寄送地址。
return-sent = 🚚 我已寄出
return-keep = 我不退了
return-ask-number = 包裹单号是多少？请输入。
return-no-number = 没有单号

console-returns = ↩ 退货（{ $count }）
returns-title = { $count ->
    [0] <b>↩ 没有待处理的退货</b>
   *[other] <b>↩ { $count } 个待处理的退货</b>
 }
returns-row = { $number } · { $count } 件 · { $state }
returns-agree = ✅ 同意退货
returns-refund = 💸 退款，不退货
returns-refuse = ✗ 拒绝
returns-keep-sure = 款项将退还，商品由顾客保留。确定吗？
returns-ask-why = 为什么不同意？请输入，顾客会看到您的话。
returns-awaiting = ✅ 已同意。顾客应在 { $due } 前寄出；逾期则商品由顾客保留。
returns-cancelled = 顾客保留商品，一切照旧。
returns-expired = 未在规定时间内寄出，商品由顾客保留。期限内顾客可再次申请。
returns-arrived = 📦 已收到
returns-settle = 💸 检查完毕，退款
returns-photos = 📷 照片（{ $count }）
returns-tracking = 寄回单号：{ $number }。
returns-look = 请逐件检查。完好的重新上架；没有寄回的不退款。
returns-became-restock = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } 完好 · { $name }
returns-became-damaged = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } 损坏 · { $name }
returns-became-missing = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } 未寄回 · { $name }

notice-return-agreed = ✅ 可以寄回了：订单 { $number }。
notice-return-refused = ✗ 店家没有同意订单 { $number } 的退货。
notice-return-settled = ✅ 订单 { $number } 的退货已完成，退还 { $refunded }。
notice-return-lapsed = ↩ 订单 { $number } 的退货因未寄出而失效。
notice-return-open = 查看退货
notice-staff-return = ↩ 有新的退货申请：订单 { $number }。
notice-staff-return-sent = ↩ 订单 { $number } 的商品正在退回。

refusal-return-under-way = 订单 { $number } 的退货正在处理中，订单保持开启。没有任何变化。
refusal-return-unpaid = 订单 { $number } 尚未付款。请先在订单卡片上点击“已收款”，再完成退货；如果不会再付款，请在那里点击“未付款：关闭”。没有任何变化。
refusal-nothing-returnable = 订单 { $number } 的这些商品不能退（或已过期限）。没有任何变化。
refusal-pieces-missing = 请至少选择一件。
