# 砍价：顾客和好友看到的内容。

product-bargain = ✂️ 砍价 · 最低 { $floor }
button-my-bargains = ✂️ 我的砍价
deals-bargains = 请好友帮忙砍价：{ $count } 种商品可砍。
deal-bargain = ✂️ { $title } · 最低 { $floor } · { $helpers } 人帮砍

bargain-sale-title = <b>✂️ 砍价：{ $title }</b>
bargain-sale-prices = 现价 <b>{ $price }</b>，所有人帮完后 <b>{ $floor }</b>
bargain-sale-how = 分享您的砍价：每位打开的好友都能砍一刀，第 { $count } 位砍完时价格正好到最低价。
bargain-rule-helpers = • 需要 { $count } 位好友，不多不少，每人帮一次
bargain-rule-chance = • 每人砍多少随机决定，至少 { $smallest }；砍完立即告知准确金额
bargain-rule-circle = • 同一住址、电话或银行卡的人只能帮一次，且不能帮自家人
bargain-rule-own = • 第一刀由您自己砍
bargain-rule-new = • 未在本店买过东西的好友可以砍得更多
bargain-rule-window = • 好友有 { $window } 的时间，最晚到活动结束
bargain-rule-pay = • 最低价和一件商品为您保留 { $window }
bargain-rule-early = • 可以提前按当时的价格购买，购买后砍价结束
bargain-rule-most = • 每位顾客最多享受 { $count } 次砍价价格
bargain-rule-left = { $count ->
    [0] • 目前商品已被占完
   *[other] • 还剩 { $count } 件，先砍到最低价者得
 }
bargain-start = ✂️ 开始砍价
bargain-show-mine = ✂️ 我的砍价 · { $price }

bargain-title = <b>✂️ { $title }</b>
bargain-price-now = 现价 { $cut ->
    [yes] <b>{ $price }</b>（原价 { $start }）
   *[no] <b>{ $price }</b>
 }
bargain-price-floor = 最低价 { $floor }，还可砍 { $left }
bargain-price-settled = { $cut ->
    [yes] <b>{ $price }</b>（原价 { $start }）
   *[no] <b>{ $price }</b>
 }
bargain-helpers = { $dots } { $helps }/{ $helpers } 人
bargain-my-cut = ✂️ 您砍了 { $amount }。
bargain-missing = 还需要 { $count } 位好友。
bargain-is-reached = 🎉 <b>价格已确定。</b>
bargain-is-ordered = 🧾 已按此价格下单，不能再砍。
bargain-is-paid = ✅ <b>已按此价格购买。</b>
bargain-is-expired = ⌛ <b>时间已到，未砍到最低价。</b>没有扣款。
bargain-is-lapsed = ⌛ <b>价格不再保留。</b>没有扣款。
bargain-ends = ⏳ { $until } 截止 · 还剩 { $left }
bargain-pay-by = ⏳ 保留到 { $until } · 还剩 { $left }
bargain-pieces = { $count ->
    [0] 目前商品已被占完；有人未按时购买时会空出。
   *[other] 还剩 { $count } 件。
 }
bargain-share-it = 分享出去：每位打开的好友可以砍一次。
bargain-help-it = 帮好友砍一刀：点一下即可，不花钱。
bargain-thanks = 谢谢您的帮忙。
bargain-help = ✂️ 帮忙砍价
bargain-you-cut = ✂️ 您砍了 { $amount }，现价 { $price }。
bargain-buy = 立即购买 · { $price }
bargain-again = ✂️ 重新砍价
bargain-start-own = ✂️ 我也要砍价
bargain-show = ✂️ 我的砍价
bargain-early-title = <b>现在以 { $price } 购买 { $title }？</b>
bargain-early-ends = 购买后砍价结束：再有 { $count } 位好友帮忙就能到 { $floor }，之后不能再砍。
bargain-early-sure = 立即购买 · { $price }
bargain-shared = 帮忙砍价：{ $title }

my-bargains-title = <b>✂️ 我的砍价</b>
my-bargains-none = 您还没有砍过价。可以砍价的商品页面上有“砍价”按钮。
bargain-mine-active = ✂️ { $title } · { $price } · { $helps }/{ $of } 人
bargain-mine-reached = 🎉 { $title } · { $price } 购买
bargain-mine-ordered = 🧾 { $title } · { $price } · 已下单
bargain-mine-paid = ✅ { $title } · { $price } · 已购买
bargain-mine-expired = ⌛ { $title } · 时间已到
bargain-mine-lapsed = ⌛ { $title } · 未按时购买

notice-bargain-helped = ✂️ { $count } 位好友帮您砍了 { $title } 的价格。
notice-bargain-reached = 🎉 好友帮您砍到了最低价：{ $title } 只需 { $price }。
notice-bargain-open-again = ✂️ 您的订单未付款；{ $title } 的价格 { $price } 仍为您保留。
notice-bargain-expired = ⌛ 您的 { $title } 砍价时间已到，未砍到最低价。没有扣款。
notice-bargain-called-off = ✗ 店铺结束了 { $title } 的砍价活动。没有扣款。
notice-bargain-lapsed = ⌛ { $title } 的价格 { $price } 未按时使用，不再保留。没有扣款。

refusal-already-bargaining = 您已在砍这件商品的价，请在“我的砍价”中查看。
refusal-already-helped = 您已帮过这次砍价：您砍了 { $amount }。
refusal-bargain-alone = 砍价商品需单独下单，每次一件。请把其他商品留在购物车，另行下单。
refusal-bargain-below-cost = 按最低价，每件的售价会低于成本。
refusal-bargain-moved = 好友刚刚又砍了一刀：现价 { $price }。请再看一眼，您没有被扣款。
refusal-bargain-not-buyable = 目前不能按此价格购买：已下单，或时间已过。您没有被扣款。
refusal-bargain-not-open = 目前不能对此商品砍价。
refusal-bargain-over = 此次砍价已确定或已结束，不能再砍。
refusal-bargain-sold-out = 此活动的商品目前已被占完。有人未按时购买时会空出，请稍后再试。
refusal-bargain-terms-unclear = 数值无效：好友 2 到 50 位，时限 24 到 72 小时，付款时限 1 到 72 小时，各项限制至少为 1。
refusal-bargain-too-little = 要让每个人都有得砍：最低价最多为 { $most }。
refusal-help-needs-start = 请先点“开始”打开店铺，然后就可以帮忙。
refusal-help-of-one-circle = 谢谢您的心意！地址、电话或银行卡看起来相关的顾客只计一次，这次砍价不再计入此类帮助。欢迎您自己发起一次砍价。
refusal-own-bargain = 这是您自己的砍价。分享给好友，请他们帮忙。
refusal-too-many-bargains = 每位顾客最多享受 { $most } 次此活动的价格，您已达上限。
refusal-too-many-helps = 此活动中每人最多帮 { $most } 次，您已达上限。
refusal-too-many-helps-today = 此活动中每人每天最多帮 { $most } 次，请明天再来。
