# Stars、银行转账、余额、退款与付款帮助。

checkout-pay-by-transfer = 银行转账 · { $total }
checkout-pay-in-stars = 付款 { $total }
checkout-pay-with-credit = 确认下单 · 用余额付清
checkout-pay-both = { $first } + { $second }
checkout-hold-transfer = 选择银行转账时，商品保留 { $days } 天。
checkout-two-orders = ℹ️ 购物车里有数字商品，它的付款方式与需要配送的商品不同。因此会生成两个订单，分别付款：{ $sent } 和 { $digital }。
credit-use = { $used ->
    [yes] ✅ 已使用余额 { $amount }
   *[no] 使用余额 { $amount }
 }
quote-credit = 您的余额：{ $amount }
quote-payable = <b>应付：{ $amount }</b>
product-in-stars = 用 Telegram Stars 付款：{ $amount }
order-in-another = 即 { $amount }
order-cancel-for-credit = 取消订单，退到余额

transfer-title = <b>🏦 请转账 { $amount }</b>
transfer-no-details = 收款账户由店家告知：请点“客服”。
transfer-reference = 附言：<code>{ $number }</code>
    请只写订单号，方便店家核对。
transfer-until = 商品为您保留至 { $until }。收到款项后我们会通知您。
transfer-copy = 📋 复制附言
transfer-sent = ✓ 我已转账
transfer-thanks = 谢谢！店家会核对订单 { $number } 的款项，商品为您保留至 { $until }。转账可能需要一两天。

credit-none = 💶 <b>余额</b>：暂无。店家欠您的款项可以存在这里，随时使用。
credit-have = 💶 <b>余额：{ $amount }</b>
credit-held = 另有 { $amount } 为尚未付款的订单保留。
credit-entry-grant = + { $amount } · { $at } · 店家赠送
credit-entry-refund = + { $amount } · { $at } · 退款转入
credit-entry-hold = − { $amount } · { $at } · 用于订单
credit-entry-release = + { $amount } · { $at } · 订单退回
credit-entry-return = + { $amount } · { $at } · 已退款

paysupport-title = <b>💳 付款帮助</b>
paysupport-none = 您在这里还没有付过款。您的付款及其进展会显示在这里。
paysupport-how = 您是向本店购买，Telegram 无法处理购物问题。请点“客服”联系店里的工作人员，他们也可以退款。Stars 退回 Stars，其他款项原路退回。
paysupport-order = 📦 订单 { $number }
paysupport-open = ⏳ 订单 { $number } 的 { $amount }：尚未付款
paysupport-paid = ✅ 订单 { $number } 的 { $amount }：已付款
paysupport-partly = ↩ 订单 { $number } 的 { $amount }：已退回 { $back }
paysupport-returning = ↩ 订单 { $number } 的 { $amount }：{ $back } 正在退回
paysupport-returned = ↩ 订单 { $number } 的 { $amount }：已全部退回

console-transfers = 🏦 银行转账
staff-transfer = 🏦 转账已到账
staff-refund = ↩ 退款
staff-discount = 🏷 改价减免
staff-credit = 🎁 赠送余额
transfers-title = { $count ->
    [0] <b>🏦 没有等待转账的订单。</b>如有迟到的转账，请输入附言中的订单号。
   *[other] <b>🏦 等待转账的订单</b>（{ $count }），最早的在前。其他转账请输入附言中的订单号。
 }
transfers-row = { $number } · { $total }
transfer-ask = 🏦 订单 { $number } 到账多少？应到 { $due }。金额不同时请直接输入，例如 20.00。
transfer-exactly = 正好 { $amount }
transfer-check = 订单 { $number } 到账 { $amount }，正好付清。
transfer-check-less = 订单 { $number } 到账 { $amount }，还差 { $difference }。会请顾客补足。
transfer-check-more = 订单 { $number } 到账 { $amount }，多了 { $difference }，需要退回。
transfer-counted = { $outcome ->
    [paid] ✅ 已记入 { $amount }，订单已付清。
    [reinstated] ✅ 已记入 { $amount }，款项迟到，订单已恢复。
    [partly_paid] ⏳ 已记入 { $amount }，正在请顾客补足。
    [overpaid] ✅ 已记入 { $amount }，订单已付清。多出的部分列在“待办”中，需要退回。
    [repeated] 这笔款项已经记过。
   *[other] ↩ 已记入 { $amount }，但订单无法接受，列在“待办”中，需要退回。
 }
refund-ask = ↩ 订单 { $number } 退多少？最多 { $most }。请输入金额，例如 5.00。
refund-all = 全部：{ $amount }
refund-why = ↩ 订单 { $number } 的 { $amount } 原路退回。原因是什么？选择即确认。
refund-why-credit = ↩ 订单 { $number } 的 { $amount } 退到顾客余额。原因是什么？选择即确认。
refund-as-credit = { $chosen ->
    [yes] ✅ 退到余额
   *[no] ⬜ 退到余额
 }
refund-nothing = ↩ 订单 { $number } 没有可退的款项：已全部退还，或尚未付款。
refund-became-credit = 🎁 { $amount } 已成为顾客的店铺余额，并已告知顾客。
refund-begun = ↩ 正在退回 { $amount }。需要人工处理的部分列在“待办”中。
refund-moved-on = 您查看之后情况有变，没有退款。目前的情况是：
refund-takes-two = 👥 { $amount } 超出了一个人可以单独退回的金额。已请另一位有权限的同事确认，款项尚未变动。
refund-reason-damaged = 商品损坏或发错
refund-reason-not-received = 没有收到
refund-reason-mistake = 我们的失误
refund-reason-agreed = 与顾客商定
refund-reason-goodwill = 表示心意
gift-ask = 🎁 赠送订单 { $number } 的顾客多少余额？目前余额 { $has }。请输入金额，例如 5.00。
gift-why = 🎁 赠送订单 { $number } 的顾客 { $amount }。原因是什么？选择即确认。
gift-given = 🎁 顾客的余额增加了 { $amount }。
gift-takes-two = 👥 { $amount } 超出了一个人可以单独赠送的金额。已请另一位有权限的同事确认，余额尚未变动。
task-as-credit = 🎁 { $at } 退到余额
task-transfer-sent = { $at }. 顾客说已经转账。请在 { $due } 前查看账户。

notice-credit-given = 🎁 店家赠送您 { $amount } 余额，结算时可以使用。
notice-staff-transfer-sent = 🏦 订单 { $number } · { $total } 的顾客说已经转账。
notice-refund-as-credit = ↩ 订单 { $number } 的 { $amount } 已存入您的余额，可以立即使用。

refusal-no-transfer = 订单 { $number } 不在等待银行转账，没有记入任何款项。
refusal-stars-go-whole = Stars 只能整笔退回：全部 { $amount }。没有退款。
refusal-too-many-unpaid = 您还有 { $most } 个货到付款的订单没有付款。没有下单；请换一种付款方式，或等其中一个完成。
refusal-credit-short = 余额已经不足。没有下单，也没有扣款。请打开购物车重新结算。
refusal-credit-invalid = 赠送余额需要大于零的金额和原因。没有赠送。

# 待付款订单的改价减免。

discount-ask = 🏷 订单 { $number } 现价 { $total }，要减免多少？请输入金额，最多 { $most }。
discount-words = 🏷 订单 { $number } 减免 { $amount }：原因是什么？请输入几个字，例如<i>壶盖有划痕</i>。顾客会看到这些字，发送后即生效。
discount-given = 🏷 已减免 { $amount }，并已通知顾客。
discount-takes-two = 👀 减免 { $amount } 需要第二个人同意：超出限额，或低于成本。目前尚未减免；已请有权的人查看。
