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

notice-flash-starts = ⚡ 您关注的 <b>{ $title }</b> 秒杀提醒。
notice-flash-back = 🔔 <b>{ $title }</b> 有商品重新放出，先下单者得。
