# 柜台的优惠券。

console-coupons = 🎟 优惠券
console-coupons-running = { $count ->
    [0] 目前没有发放优惠券。
   *[other] 正在发放 { $count } 种优惠券。
 }
coupon-kinds = { $count ->
    [0] <b>🎟 还没有优惠券。</b>新建一种：发布之前只是草稿。
   *[other] <b>🎟 优惠券</b>（{ $count }）
 }
coupon-kind-draft = ✏️ { $name }（草稿）
coupon-kind-active = 🟢 { $name }
coupon-kind-paused = ⏸ { $name }（已暂停）
coupon-kind-ended = ⚫ { $name }（已结束）
coupon-kind-figures = { $total ->
    [-1] 已领 { $claimed } · 已用 { $redeemed } · 共减 { $given }
   *[other] 已领 { $claimed }/{ $total } · 已用 { $redeemed } · 共减 { $given }
 }
coupon-kind-new = ＋ 新建优惠券
coupon-kind-code = 优惠码：<code>{ $code }</code>
coupon-kind-copy = 📋 复制优惠码
coupon-kind-grant = 🎁 送给一位顾客
coupon-kind-pause = ⏸ 暂停
coupon-kind-resume = ▶ 继续
coupon-kind-end = ⏹ 结束
coupon-kind-keep = 保留
coupon-kind-end-ask =
    { $claimed ->
        [0] 结束“{ $name }”？之后不能再领取。
       *[other] 结束“{ $name }”？之后不能再领取；已领的 { $claimed } 张仍可使用。
    }
coupon-kind-published = ✅ 现在可以领取了。
coupon-grant-ask = 🎁 请输入这位顾客的任一订单号。
coupon-grant-no-order = ⚠️ 没有这个订单号。
coupon-granted = ✅ 订单 { $number } 的顾客已收到“{ $name }”，并已通知。
coupon-grant-undo = ↩️ 撤销
coupon-taken-back = 优惠券已收回。
coupon-new-ask = 新的优惠券减什么？
coupon-new-percent = 按百分比
coupon-new-amount = 固定金额
coupon-new-delivery = 运费
coupon-draft = ✏️ <b>草稿</b>：发布之前没有人看得到。
coupon-draft-change = 点一项条件即可修改。
coupon-preview = 顾客看到的样子：
coupon-publish = ✓ 发布
coupon-discard = 🗑 丢弃
coupon-discarded = 草稿已丢弃。
coupon-way-public = 任何人都可以在钱包里领取。
coupon-way-code = 知道优惠码的人可以领取；发布时会给您优惠码。
coupon-way-granted = 只有您送给的人才有。
coupon-rule-new = 仅限首单。
coupon-rule-counts = { $total ->
    [-1] 数量不限，每人 { $each } 张。
   *[other] 共 { $total } 张，每人 { $each } 张。
 }
coupon-rule-window = 可领取至 { $until }。
coupon-cost = 如果全部使用，最多减 { $amount }。
coupon-term-value = 减：{ $value }
coupon-term-most = 最多：{ $value }
coupon-term-threshold = 满：{ $value }
coupon-term-total = 总数：{ $value }
coupon-term-each = 每人：{ $value }
coupon-term-window = 领取期：{ $value }
coupon-term-days = 有效期：{ $value }
coupon-term-way = 方式：{ $value }
coupon-term-who = 对象：{ $value }
coupon-term-budget = 预算：{ $value }
coupon-term-name = ✏️ 名称
coupon-term-unclear = ⚠️ 不能这样设置。请输入数字，例如 10 或 12.50。
coupon-ask-percent = 减百分之几？请选择，或输入数字，例如 12.5。
coupon-ask-value = 减多少？请输入金额，例如 5.00。
coupon-ask-most = 最多减多少？请输入金额，或不设上限。
coupon-ask-threshold = 满多少可用？请输入金额，例如 30.00，或不设门槛。
coupon-ask-total = 一共多少张？请选择，或输入数字。
coupon-ask-each = 每人几张？请选择，或输入数字。
coupon-ask-window = 可以领取多少天？请选择，或输入数字。
coupon-ask-days = 领取后多少天内有效？请选择，或输入数字。
coupon-ask-way = 顾客怎样得到它？
coupon-ask-who = 谁可以领取？
coupon-ask-budget = 全部加起来最多减多少？请输入金额，或不设上限。
coupon-ask-name = 叫什么名字？顾客会看到这个名字。
coupon-choice-none = 不限
coupon-choice-any = 无门槛
coupon-choice-amount = { $amount }
coupon-choice-days = { $count } 天
coupon-choice-everybody = 所有人
coupon-choice-new = 新顾客
coupon-choice-public = 钱包领取
coupon-choice-code = 优惠码
coupon-choice-granted = 店家赠送
