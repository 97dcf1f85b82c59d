# 限时秒杀：数量少、价格低、到点开抢。

refusal-flash-barred = 您在此次秒杀中未按时付款的订单过多，不能再为您保留商品。请支付尚未过期的订单，或按平时价格购买。
refusal-flash-below-cost = 按此价格，每件的售价会低于成本。
refusal-flash-limit =
    { $left ->
        [0] 每位顾客最多可按秒杀价购买 { $most } 件，您已买满。您没有被扣款。
       *[other] 每位顾客最多可按秒杀价购买 { $most } 件，您还可以买 { $left } 件。您没有被扣款。
    }
refusal-flash-not-begun = ⏳ 此次秒杀对您于 { $starts } 开始，在此之前不能下单。
refusal-flash-over = ⌛ 此次秒杀已结束，秒杀价已失效。您没有被扣款。
refusal-flash-paid-fast = 此次秒杀只保留商品 { $minutes } 分钟，而这种付款方式需要数天。请选择更快的付款方式。您没有被扣款。
refusal-flash-paused = 此次秒杀暂时停止。您没有被扣款。
refusal-flash-sold-out =
    { $left ->
        [0] 此次秒杀的商品已被抢光。您没有被扣款。若有人未按时付款，可能会有商品放出。
       *[other] 此次秒杀只剩 { $left } 件。您没有被扣款。
    }
refusal-flash-terms-unclear = 数值无效：件数至少为 1，保留时间为 1 分钟到 1 小时。
refusal-flash-too-dear = 平时价格是 { $price }，秒杀价必须更低。
refusal-flash-without-end = 秒杀需要一个可以告知顾客的结束时间，请先选择。

flash-price = ⚡ 限时秒杀 <b>{ $price }</b>
flash-price-former = ⚡ 限时秒杀 <b>{ $price }</b>  <s>{ $former }</s>
flash-starts = ⏳ { $starts } 开始 · 还有 { $left }
flash-ends = ⏳ 还剩 { $left }，{ $until } 结束
flash-paused = ⏸ 秒杀暂时停止。
flash-member = ⭐ 作为会员，您可比其他顾客提前 { $minutes } 分钟开抢。
flash-limit = 每位顾客最多 { $most } 件
flash-have =
    { $more ->
        [0] ✓ 您已按此价购得 { $count } 件，已达每位顾客的上限。
       *[other] ✓ 您已按此价购得 { $count } 件。
    }
flash-left = 🔥 此价仅剩 { $left } 件
flash-sold-out = ✗ 此价商品已被抢光。若有人未按时付款，会重新放出。
flash-buy = ⚡ { $price } 抢购
flash-notify = 🔔 提醒我
flash-notified = 🔕 取消提醒
flash-in-cart = ⚡ 已按 { $price } 加入购物车。购物车不保留库存，下单后才算抢到。
flash-will-tell = 🔔 开抢前不久会通知您。
flash-will-not-tell = 🔕 不会再通知您。
flash-will-tell-back = 🔔 有商品重新放出时会通知您。
flash-show = ⚡ 查看

deal-flash = ⚡ { $title } · { $price } · 还剩 { $left }
deal-flash-coming = ⏳ { $title } · { $price } · { $starts }
deal-flash-paused = ⏸ { $title } · { $price }
deal-flash-sold-out = ✗ { $title } · { $price } · 已抢光
deals-flash = ⚡ { $count } 场秒杀进行中或即将开始。

deals-rush-in-group = <b>⚡ { $shop }：限时秒杀</b>
    点一下，我会私信您。

notice-flash-starts = ⚡ 您关注的 <b>{ $title }</b> 秒杀提醒。
notice-flash-back = 🔔 <b>{ $title }</b> 有商品重新放出，先下单者得。

campaign-kind-flash-sale = ⚡ 限时秒杀
campaign-new-flash = ＋ 新建秒杀
flash-called-off = ⏹ 开始前已取消
flash-goods = { $goods }：{ $price }（平时 { $usual }）
flash-goods-before = ⚠️ 顾客看到的原价是 { $before }：此前 30 天内的最低价。
flash-goods-no-before = ⚠️ 顾客看不到原价：此前 30 天内曾卖 { $before }。
flash-goods-unpriced = { $goods }：尚未定价（平时 { $usual }）
flash-no-limit = 每位顾客不限件数
flash-held-for = 下单后须在 { $count } 分钟内付款
flash-members-first = 会员按等级提前开抢
flash-all-at-once = 所有人同时开抢
flash-no-orders = 还没有订单。
flash-orders = 已付款订单 { $count } 个，共 { $pieces } 件；含待付款共 { $customers } 位顾客
flash-lapsed = { $count } 个订单未按时付款
flash-suggested = 限时秒杀：{ $price }
flash-published = ✅ 进行中：顾客现在可按秒杀价购买。
flash-now-paused = ⏸ 已暂停：目前不能按秒杀价购买，已有订单不受影响。
flash-stop-ask = 结束“{ $title }”？结束后不能重新开始，已有订单的价格不变。
flash-stop-yes = 结束
flash-stopped = ⏹ 已结束，不能再按秒杀价购买。

flash-ask-product = 秒杀哪件商品？请输入名称中的一个词。
flash-ask-price = 秒杀价是多少？请输入价格，如 <code>12.00</code>，或折扣，如 <code>-50%</code>。
flash-ask-price-of = { $name } 的秒杀价是多少？请输入价格，如 <code>12.00</code>，或折扣，如 <code>-50%</code>。
flash-ask-pieces = 每个款式按此价卖多少件？请点选或输入数量。
flash-any-pieces = 有多少卖多少
flash-ask-time = 什么时候？点选发布后持续多久，或输入起止时间：<code>2026-05-01 20:00 – 2026-05-01 22:00</code>（{ $zone }）。
flash-ask-lower = 现在起每件多少钱？请输入价格，或相对平时价的折扣，如 <code>-60%</code>。
flash-ask-more = 每个款式一共卖多少件？请输入数量，或 <code>-</code> 表示有多少卖多少。
flash-more-ask = 每个款式一共卖 { $count } 件？
flash-more-any = 有多少卖多少？
flash-ask-end = 到什么时候？请输入：<code>2026-05-01 23:00</code>（{ $zone }）。
flash-rule-each = 每人 { $count } 件
flash-rule-any = 不限件数
flash-rule-minutes = { $count } 分钟内付款
flash-rule-usual = 通常的付款时限
flash-rule-members = ⭐ 让会员提前开抢
flash-rule-all-at-once = 让所有人同时开抢
refusal-flash-price-unclear = 无法识别这个价格，没有任何更改。请输入如 12.00 或 -50%。
