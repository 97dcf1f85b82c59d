# 柜台的营销活动。

console-campaigns = 👥 营销活动
command-campaigns = 营销活动：拼团、秒杀、砍价
campaign-list = { $count ->
    [0] <b>👥 还没有营销活动。</b>来办一个拼团（大家一起买更便宜，还会带来新顾客）、限时秒杀（数量少、到点开抢）或砍价（好友帮忙砍）吧。发布之前顾客看不到。
   *[other] <b>👥 营销活动</b>（{ $count }）
 }
campaign-list-some = { $count ->
    [0] <b>👥 营销活动</b>：目前没有这一类的活动。
   *[other] <b>👥 营销活动</b>（{ $count }）
 }
campaign-row = { $title } · { $phase }
campaign-shown = • { $label }
campaign-shown-all = 全部
campaign-shown-live = 进行中
campaign-shown-drafts = 草稿
campaign-shown-over = 已结束
campaign-new = ＋ 新建拼团
campaign-title = <b>{ $title }</b>
campaign-kind-group-buy = 👥 拼团
campaign-phase-cancelled = ⏹ 已取消，所有团作废

campaign-goods = { $goods }：{ $price }（单独购买 { $usual }）
campaign-goods-unpriced = { $goods }：尚未定价（单独购买 { $usual }）
campaign-price = { $price }
campaign-rung = 满 { $size } 人 { $price }
campaign-size = { $count } 人成团
campaign-sizes = { $first } 至 { $last } 人成团，按达到的人数付款
campaign-hours = { $count } 小时
campaign-minutes = { $count } 分钟
campaign-window = 成团时限：团长付款后 { $time }
campaign-new-only = 仅限新顾客参团，任何人都可以开团
campaign-most-pieces = 每位顾客最多 { $count } 件
campaign-completes = 到时已有 { $count } 人付款的团，由店铺补足成团
campaign-with-coupons = 可叠加优惠券
campaign-capped = 团最迟随活动一起结束
campaign-pieces = 件数：
campaign-sold = • { $name }：已售 { $sold }，待付款 { $held }
campaign-sold-of = • { $name }：已售 { $sold }，待付款 { $held }，剩余 { $left } / { $quota }
campaign-no-teams = 还没有人开团。
campaign-teams = 共 { $count } 个团：成团 { $filled }，进行中 { $forming }，未成团 { $failed }
campaign-waiting = { $count } 人已付款，等待成团
campaign-orders = { $count } 个订单，其中新顾客 { $newcomers } 个
campaign-money = 商品收入 { $revenue }，比单独购买优惠 { $discount }

campaign-ask-product = 拼团卖什么商品？请输入商品名里的一个词。
campaign-ask-variants = 哪些{ $title }参加？请点选。（{ $count }）
campaign-variant = ▫️ { $name } · { $price }
campaign-variant-sold = ✓ { $name } · { $price }
campaign-all-variants = 全部参加
campaign-ask-price = 拼团价每件多少？请输入价格，例如 <code>19.00</code>，或折扣，例如 <code>-20%</code>。人越多越便宜的话，每行写一级：<code>3 = 19.00</code>
campaign-ask-price-of = { $name } 的拼团价是多少？写法和人数与其他款式一致。
campaign-ask-size = 几人成团？请点选，或输入 2 到 50 的数字。
campaign-people-count = { $count } 人
campaign-ask-hours = 团长付款后，多长时间内要成团？请点选，或输入小时数：<code>36</code>、<code>90 分钟</code>、<code>3 天</code>
campaign-ask-time = 什么时候可以开团？点选从发布起持续多久，或输入日期：<code>2026-05-01 – 2026-05-07</code>，也可以带时间：<code>2026-05-01 10:00 – 2026-05-01 22:00</code>（{ $zone }）。已开的团保留自己的时限。
campaign-suggested = { $size } 人团 { $price }
campaign-variants = 🧺 款式
campaign-prices = 💶 价格
campaign-people = 👥 人数
campaign-team-time = ⏳ 成团时限
campaign-rules = ⚙️ 规则
campaign-sample-alone = 单独购买：{ $price }
campaign-sample-price = 👥 拼团价：{ $price }
campaign-sample-how = 发起拼团，{ $time }内再邀请 { $people } 人。人数不足会全额退款。
campaign-worst = 每件最低可能卖到：{ $name } { $price }（平时 { $usual }）
campaign-below-floor = ⚠️ 低于最低售价 { $floor }，不能发布。

campaign-published = ✅ 已开始：顾客现在就能开团。
campaign-paused = ⏸ 已暂停：暂时不能开新团。已开的团照常进行，仍可参团。
campaign-stop = ⏹ 结束活动
campaign-end-how = { $count ->
    [0] 目前没有进行中的团，但可能有人正在付款开团。之后不能再开新团。已开的怎么办？
   *[other] 有 { $count } 个团正在进行，{ $people } 人已付款。之后不能再开新团。这些团怎么办？
 }
campaign-end-going-on = 👥 已开的团照常进行
campaign-end-calling-off = ✗ 取消所有团，全额退款
campaign-end-ask-on = { $count ->
    [0] 要结束“{ $title }”吗？结束后不能再开始。
   *[other] 要结束“{ $title }”吗？结束后不能再开始。{ $count } 个团照常进行：按时成团按承诺的价格，否则全额退款。
 }
campaign-end-ask-off = { $people ->
    [0] 要取消“{ $title }”吗？取消后不能再开始。进行中的团还没有人付款。
   *[other] 要取消“{ $title }”和所有进行中的团吗？{ $people } 个订单会取消并退款。无法撤销。
 }
campaign-end-yes-on = 结束，团照常进行
campaign-end-yes-off = 全部取消
campaign-ended-on = ⏹ 已结束。已开的团在时限内照常进行。
campaign-ended-off = ⏹ 已取消。进行中的团立即结束，全额退款。

refusal-group-price-unclear = 看不懂这个价格，没有任何改动。请写 19.00 或 -20%，或每行一级，例如 3 = 19.00。
refusal-size-unclear = 看不懂是多少人。请输入 2 到 50 的数字。
refusal-team-time-unclear = 看不懂是多长时间。请输入小时数，例如 36，或 90 分钟、3 天。
refusal-count-unclear = 看不懂是多少件，没有任何改动。请输入数字，例如 50，或用 - 表示不限。
refusal-campaign-moved-on = 活动在申请之后有改动，因此没有执行。请重新申请。
refusal-loss-takes-two = 它会低于成本出售，扩大它不能一个人决定，因此没有任何改动。请再做一个一样的：发布时会请第二个人确认。

campaign-let-new-only = 🆕 仅限新顾客参团
campaign-let-anybody = 👥 所有人都可参团
campaign-quota = 🔢 总件数
campaign-each = 🙋 每人限购
campaign-completion = 🤝 人数不足时补足成团
campaign-let-coupons = 🎟 可叠加优惠券
campaign-no-coupons = 🎟 不可用优惠券
campaign-cap = ⏹ 团随活动一起结束
campaign-whole-time = ⏳ 团保留完整时限
campaign-ask-completion = 到时人数不足的团，您可以补足成团：已付款的顾客按承诺的价格得到商品，并会看到是店铺补足的。已有多少人付款时补足？
campaign-people-from = { $count } 人起
campaign-never-completed = 不补足：全额退款
campaign-ask-most-pieces = 每位顾客最多可买多少件？请输入数字，或用 <code>-</code> 表示不限。
campaign-ask-quota = { $count ->
    [one] 一共卖多少件？请输入数字，或用 <code>-</code> 表示有多少卖多少。
   *[other] 每个款式卖多少件？请输入数字，或用 <code>-</code> 表示有多少卖多少。点选款式可单独设置。
 }
campaign-ask-quota-of = { $name } 卖多少件？请输入数字，或用 <code>-</code> 表示有多少卖多少。

campaign-change-what = 顾客已经看到这些内容，只能朝对顾客有利的方向改：降价、加量、延长。其他不同请另做一个活动。
campaign-lower = 💶 降价
campaign-more-pieces = 🔢 加量
campaign-later-end = 🕒 延长
campaign-ask-lower = 从现在起每件多少？写法和人数与原来一致。
campaign-ask-lower-of = 从现在起 { $name } 多少钱？写法和人数与原来一致。
campaign-lower-ask = 降价到 <i>{ $words }</i>？
campaign-price-change = { $name }：{ $before } → { $after }
campaign-lower-below = ⚠️ 每件的售价会低于成本。
campaign-lower-whom = 新开的团立即生效。已开的团保留开团时的价格。
campaign-more-of-which = 哪一款加量？
campaign-ask-more-pieces = { $name } 一共卖多少件？请输入数字，或用 <code>-</code> 表示有多少卖多少。
campaign-more-ask = { $name } 的总件数从 { $before } 改为 { $after }？
campaign-more-any = { $name } 的总件数从 { $before } 改为有多少卖多少？
campaign-changed = ✅ 已更改。
