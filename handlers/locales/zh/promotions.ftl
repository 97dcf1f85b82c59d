# 顾客看到的优惠。

promo-why = 🏷 { $label }
promo-why-until = 🏷 { $label }（至 { $until }）
promo-offer = 🎉 { $label }
promo-off = 🎉 { $label }：{ $amount }
promo-gift = 🎁 { $quantity } × { $name }：赠送（{ $label }）
promo-gift-line = 🎁 { $quantity } × { $name } · 赠送
promo-cart-line = { $quantity } × { $name } · <s>{ $before }</s> <b>{ $total }</b>
promo-near-amount = 💡 再买 { $amount } 可减 { $off }：{ $label }
promo-near-share = 💡 再买 { $amount } 可减 { $share }%：{ $label }
promo-near-pieces = 💡 再买 { $count } 件可享：{ $label }
promo-near-pieces-share = 💡 再买 { $count } 件可减 { $share }%：{ $label }

# 柜台的优惠活动。

console-promotions = 🎉 优惠活动
promo-list = { $count ->
    [0] <b>🎉 还没有优惠活动。</b>新建一个吧：发布之前顾客看不到。
   *[other] <b>🎉 优惠活动</b>（{ $count }）
 }
promo-row = { $label } · { $phase }
promo-new = ＋ 新建优惠
promo-title = <b>🎉 { $label }</b>
promo-choose-kind = 要做什么样的优惠？
promo-kind-price = 🏷 特价（限时，或给某一组顾客）
promo-kind-tiers = 📶 买得多，单价低
promo-kind-pieces = 🧺 满件折
promo-kind-buy-get = ➕ 买几送几
promo-kind-bundle = 🧩 套装价
promo-kind-gift = 🎁 赠品
promo-kind-order = 💶 满减、满折
promo-kind-delivery = 🚚 减免运费
promo-phase-draft = 📝 草稿
promo-phase-scheduled = ⏳ 待开始
promo-phase-running = ▶️ 进行中
promo-phase-paused = ⏸ 已暂停
promo-phase-ended = ⏹ 已结束
promo-used = { $count ->
    [0] 还没有订单使用。
   *[other] 已有 { $count } 个订单使用。
 }
promo-goods = 商品：{ $goods }
promo-goods-but = { $goods }；不含：{ $others }
promo-everything = 全部商品
promo-gift-fact = 赠品：{ $quantity } × { $name }
promo-from-now = 发布即开始，手动结束
promo-until = 至 { $ends }
promo-from = { $starts } 开始，手动结束
promo-from-until = { $starts } 至 { $ends }
promo-group-fact = 仅限“{ $group }”组的顾客
promo-adds-up = 可与其他满减叠加
promo-competes = 多个满减只取最优惠的一个
promo-adds-up-button = ➕ 与其他满减叠加
promo-competes-button = 🥇 只取最优惠的
promo-most-fact = 总共 { $most } 单
promo-each-fact = 每位顾客 { $most } 次
promo-term-for = { $name }：{ $term }
promo-term-price-share = 减 { $off }%
promo-term-price-amount = 每件 { $off }
promo-term-bundle-share = 一起买减 { $off }%
promo-term-bundle-amount = 一起买 { $off }
promo-term-tiers-share = 满 { $count } 件每件减 { $off }%
promo-term-tiers-amount = 满 { $count } 件每件 { $off }
promo-term-pieces = 满 { $count } 件减 { $off }%
promo-term-buy-get = 买 { $buy } 送 { $get }
promo-term-gift = 满 { $at } 送赠品
promo-term-gift-any = 每单送赠品
promo-term-gift-pieces = 满 { $count } 件送赠品
promo-term-order-share = 满 { $at } 减 { $off }%
promo-term-order-amount = 满 { $at } 减 { $off }
promo-term-delivery-free = 满 { $at } 免运费
promo-term-delivery-share = 满 { $at } 运费减 { $off }%
promo-term-delivery-amount = 满 { $at } 运费减 { $off }
promo-label-price = 特价

promo-ask-scope = 适用于哪些商品？可以一个接一个地选。
promo-ask-set = 套装里有哪些商品？请逐一选择，每种一件。
promo-all-goods = 全部商品
promo-a-shelf = 📁 一个分类
promo-a-product = 🔎 一个商品
promo-a-tag = #️⃣ 一个标签
promo-not-a-product = ✗ 排除商品
promo-not-a-shelf = ✗ 排除分类
promo-choose-shelf = 哪个分类？
promo-take-shelf = ✓ { $shelf } 及以下全部
promo-ask-product = 请输入商品名里的一个词。
promo-ask-gift = 🎁 送什么？请输入商品名里的一个词。
promo-ask-tag = 请输入标签，与商品目录里的一致。
promo-found = 是哪一个？也可以换个词再输入。
promo-not-found = 货架上没有这个名字的商品，请换个词。
promo-which-variant = 哪一款{ $title }？
promo-ask-price = 请输入单价，例如 <code>19.90</code>，或折扣，例如 <code>-20%</code>。价目表请每行写一个 SKU 和价格：<code>TEA-1 = 19.90</code>
promo-ask-tiers = 请输入满几件每件多少钱，每行一级：<code>3 = 22.00</code> 或 <code>10 = -5%</code>
promo-ask-pieces = 请输入满几件全部减百分之几，每行一级：<code>3 = -20%</code>
promo-ask-buy-get = 请输入买几送几：<code>2 + 1</code>。送最便宜的。
promo-ask-bundle = 请输入套装一共多少钱，例如 <code>15.00</code>，或折扣，例如 <code>-10%</code>
promo-ask-gift-terms = 请输入满多少金额送，例如 <code>100</code>，或满几件：<code>2 件</code>
promo-ask-order = 请输入满多少减多少，每行一级：<code>100 = 10</code> 或 <code>100 = -10%</code>。按达到的最高一级计算。
promo-ask-delivery = 请输入满多少免运费，例如 <code>50</code>，或减多少：<code>50 = 3</code>、<code>50 = -50%</code>
promo-ask-window = 什么时候进行？点选从发布起持续多久，或输入日期：<code>2026-05-01 – 2026-05-07</code>，也可以带时间：<code>2026-05-01 10:00 – 2026-05-01 22:00</code>（{ $zone }）。
promo-days = { $count } 天
promo-no-end = 直到我结束
promo-ask-label = 顾客会看到什么文字？请输入；以 <code>en:</code> 开头的一行是另一种语言。
promo-suggestion = 建议：{ $label }
promo-take-suggestion = ✓ 用建议的文字（所有语言）
promo-ask-limits = 限多少单？请输入总数，逗号后面是每位顾客的次数：<code>100</code>、<code>100, 1</code> 或 <code>-, 1</code>
promo-for-group = 👥 仅限某一组顾客
promo-no-limits = 所有人，不限次数
promo-ask-group = 请输入组名，例如 <code>trade</code>。
promo-go-on = 继续 ›
promo-goods-button = 🧺 商品
promo-terms = 🔢 数字
promo-time = 🕒 时间
promo-name = ✏️ 名称
promo-limits = 👥 对象
promo-gift-button = 🎁 赠品
promo-sample = <b>顾客看到的样子：</b>
promo-worst = 与所有可能同时进行的优惠叠加，最低价：{ $name } { $price }（原价 { $list }）
promo-below = ⚠️ 低于成本 { $cost }。{ $of } 款中有 { $count } 款如此。
promo-cost-unknown = 您没有填写这些商品的成本，所以不会提醒亏损（商品目录的 cost_price 列）。
promo-no-goods = ⚠️ 货架上没有适用的商品。
promo-publish = ✓ 发布
promo-publish-below = 低于成本也发布
promo-takes-two = 👥 低于成本的价格不由一个人决定。已请另一位有权限的同事确认，活动尚未发布。
promo-below-ask = <b>⚠️ 有商品会低于成本出售。</b>尚未发布。
promo-leave = 保持不变
promo-published = ✅ 已开始：顾客现在就能享受。
promo-scheduled = ✅ 已安排，到时自动开始。
promo-pause = ⏸ 暂停
promo-resume = ▶️ 重新开始
promo-paused = ⏸ 已暂停：暂时没有人能享受。已使用的订单不受影响。
promo-end = ⏹ 结束
promo-end-ask = 要结束“{ $label }”吗？已使用的订单不受影响。
promo-ended = ⏹ 已结束。已使用的订单不受影响。
promo-copy = 📑 再做一个一样的
promo-discard = 🗑 丢弃
promo-discard-ask = 要丢弃这份草稿吗？还没有人看到过。
promo-discarded = 已丢弃。

refusal-terms-unclear = 看不懂这些数字，没有任何改动。请按示例填写。
refusal-limits-unclear = 看不懂这个限制，没有任何改动。请写一个数字，如 100，或两个，如 100, 1。
refusal-window-unclear = 看不懂这个时间，或者还没开始就结束了。请写两个日期，如 2026-05-01 – 2026-05-07。
refusal-sku-unknown = 没有 SKU 为 { $sku } 的商品，没有任何改动。
refusal-promotion-unfinished =
    { $missing ->
        [scope] 请先选择适用的商品。
        [terms] 请先填写优惠的数字。
        [gift] 请先选择赠品。
       *[label] 请先填写顾客看到的文字。
    }尚未发布。
refusal-promotion-fixed = 这个优惠已经发布（或已结束），这一项不能再改，没有任何改动。可以再做一个一样的。
refusal-below-cost = 有商品会低于成本出售，尚未发布。
refusal-promotion-changed = 活动内容刚刚有变，因此没有执行。请重新查看或重新申请。
