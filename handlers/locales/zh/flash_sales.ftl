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
