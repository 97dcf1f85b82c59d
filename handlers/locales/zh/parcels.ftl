# 包裹：追踪卡片、装箱、自提、丢失。

parcel-title = { $parcels ->
    [1] <b>📦 订单包裹</b> <code>{ $number }</code>
   *[other] <b>📦 第 { $parcel }/{ $parcels } 个包裹，订单</b> <code>{ $number }</code>
 }
parcel-content = { $quantity } × { $name }
parcel-contents-more = ……另有 { $count } 种
parcel-lost = ✗ 包裹 { $parcel } 在途中丢失（{ $by }），{ $at } 发出。
parcel-missed = 🔎 包裹已有一段时间没有动静。店家自 { $since } 起正在查找，有消息会告诉您。
parcel-receipt-due = 如无其他消息，{ $until } 起视为已收货。
parcel-received = ✅ 我已收到
parcel-wait-longer = 🕒 还没到：再等 3 天
parcel-waits-until = 最早 { $until } 才视为已收货。
track-parcel = 📦 包裹 { $parcel }
order-sent-of = 📦 已发出 { $sent } 件，共 { $wanted } 件
cancel-reason-lost = 商品在途中丢失。
staff-reason-lost = 商品在途中丢失

step-shipped = • { $at } 已从店家发出
step-in-transit = • { $at } 运送中
step-out-for-delivery = • { $at } 派送中
step-delivered = • { $at } 已送达
step-exception = • { $at } 延误
step-returned-to-sender = • { $at } 退回
step-lost = • { $at } 放弃查找
step-missing = • { $at } 正在查找
step-tracking-changed = • { $at } 更换了单号
step-with-words = { $step }：{ $words }

notice-show-parcel = 📦 查看包裹
notice-parcel-out-for-delivery = 🛵 订单 { $number } 的一个包裹今天送到。
notice-parcel-exception = ⚠️ 订单 { $number } 的一个包裹延误了。您无需操作，我们会跟进。
notice-parcel-returned-to-sender = ↩ 订单 { $number } 的一个包裹正在退回店家。店家会查明并联系您。
notice-parcel-missing = 🔎 订单 { $number } 的一个包裹已有一段时间没有动静。店家正在查找，您无需操作。
notice-parcel-lost = { $again ->
    [yes] 📦 订单 { $number } 的一个包裹在途中丢失。店家会免费为您重新发货。
   *[no] { $paid ->
        [yes] ✗ 订单 { $number } 的一个包裹在途中丢失。您为其中商品支付的款项会退还给您。
       *[no] ✗ 订单 { $number } 的一个包裹在途中丢失。您无需为其中商品付款。
    }
 }
notice-order-received = 🎁 由于没有其他消息，我们认为您已收到订单 { $number } 的包裹。如果没有收到，请联系店家。
notice-pickup-ready =
    🏬 订单 { $number } 可以自提了。
    到店出示此提货码：<code>{ $code }</code>
    只告诉把商品交给您的人。
notice-staff-parcel-returned = ↩ 订单 { $number } 的一个包裹正在退回店家。请填写商品如何处理；顾客已知道你们在查看。
notice-staff-parcel-missing = 🔎 订单 { $number } 的一个包裹太久没有动静。请询问快递公司；顾客已知道你们在查找。

pickup-code = 🏬 <b>可以自提了。</b>您的提货码：<code>{ $code }</code>
pickup-copy = 📋 复制提货码
pickup-ask-code = 🏬 请输入订单 { $number } 的顾客出示的 8 位数字。商品随后由您交付。
pickup-code-wrong = ✗ 提货码不对，还可以试 { $left } 次。
pickup-code-rests = ✗ 错误次数太多。{ $until } 之后才能再试。
staff-ready = 🏬 可以自提
staff-hand-over = 🏬 交付

pack-title = <b>📦 这个包裹装什么？</b>订单 <code>{ $number }</code>
pack-nothing = <b>📦 订单</b> <code>{ $number }</code> <b>没有需要发出的商品了。</b>
pack-line = { $at }. { $packed }/{ $left } × { $name } · { $sku }
pack-fewer = { $at } −
pack-count = { $packed }/{ $left }
pack-more = { $at } +
pack-next = 下一步：发出 { $count } 件

staff-open-parcel = 📦 打开包裹
staff-parcel-missed = 🔎 <b>包裹太久没有动静</b>，自 { $since } 起正在查找。请询问快递公司，然后如实填写。
parcel-found = ✓ 找到了，在途中
parcel-send-again = 📦 重新发货
parcel-send-again-ask = 放弃订单 { $number } 的这个包裹并重新发这些商品吗？会再次占用库存，并告知顾客。
parcel-refund = ↩ 退款
parcel-refund-ask = 放弃订单 { $number } 的这个包裹并退还这些商品的款项吗？如果订单没有其他商品，订单会取消，并告知顾客。
parcel-keep-looking = 继续查找
parcel-change-number = ✎ 更换单号
where-in-transit = 🚚 运送中
where-out-for-delivery = 🛵 今天送到
where-exception = ⚠️ 延误
where-returned-to-sender = ↩ 正在退回

task-parcel-missing = { $at }. 有包裹太久没有动静。请在 { $due } 之前询问快递公司，然后在订单里填写结果。
task-parcel-returned = { $at }. 有包裹正在退回店家。请在 { $due } 之前在订单里填写：重新发出，还是退款。
task-lost-worth = 其中商品价值 { $amount }。
task-lost-pay = ↩ { $at } 退款
lost-pay-ask = ↩ 订单 { $number } 丢失部分的 { $amount } 将原路退回，并会告知顾客。
task-parcel-lost = { $at }. 订单的一部分在途中丢失。请在 { $due } 之前把款项退还给顾客。

refusal-waited-long-enough = 已经延长过一次，或者包裹已不在途中。如果没有收到，请联系店家。
refusal-money-goes-back = 订单 { $number } 的款项正在退还给顾客，所以现在不能发货。没有发出任何商品。
refusal-report-unsigned = 这份报告没有店家认识的快递公司的签名，或者太旧了。没有记录任何内容。
refusal-report-unreadable = 这不是包裹的报告。没有记录任何内容。
