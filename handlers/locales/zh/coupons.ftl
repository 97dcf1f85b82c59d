# 优惠券：结算时，以及其他提到的地方。

coupon-worth-amount = { $on ->
    [delivery] 运费减 { $amount }
   *[goods] 减 { $amount }
 }
coupon-worth-percent = { $on ->
    [delivery] 运费减 { $percent }%
   *[goods] 减 { $percent }%
 }
coupon-worth-percent-most = { $on ->
    [delivery] 运费减 { $percent }%，最多减 { $most }
   *[goods] 减 { $percent }%，最多减 { $most }
 }
coupon-worth-delivery = 免运费
coupon-from = { $some ->
    [yes] 限部分商品，满 { $amount } 可用
   *[no] 满 { $amount } 可用
 }
coupon-note = └ { $words }
coupon-some-goods = 限部分商品
coupon-unnamed = 优惠券
coupon-line = 🎟 <b>{ $name }</b>：{ $worth } · 有效期至 { $until }
coupon-line-coming = 🎟 <b>{ $name }</b>：{ $worth } · { $begins } 起可用
coupon-button = 🎟 优惠券
coupon-use = ✅ 使用 · { $amount }
coupon-button-saves = 🎟 优惠券 · { $amount }
coupon-suggested = 🎟 您的优惠券“{ $name }”可以省 { $amount }。
coupon-back = 🎟 本单的优惠券会退回您的钱包。
form-nothing-to-pay = 这些商品无需付款，因此不能使用 Telegram 表单，请在这里继续结算。
coupon-lost = 🎟 您选的优惠券已不能使用，点“优惠券”可以另选。
coupon-not-for-two = 🎟 一张优惠券只能用于一个订单，而这个购物车会分成两个订单。请将数字商品单独下单以使用优惠券；优惠券仍在您的钱包里。
coupon-offer = { $chosen ->
    [yes] ✅ { $name } · { $amount }
   *[no] { $name } · { $amount }
 }
coupon-enter-code = ⌨️ 输入优惠码
coupon-without = 不使用优惠券
coupon-not-now = ⚠️ 这张优惠券目前不适用于您的订单。
coupons-title = <b>🎟 本单可用的优惠券</b>
coupons-none-apply = 您没有适用于本单的优惠券。如果您有优惠码，请在这里输入。
coupons-others = 以下不适用：
coupons-rule = 每单可用一张优惠券，另可用一张运费券。
coupon-obstacle-too-small = • { $name }：再买 { $missing } 即满 { $threshold }
coupon-obstacle-not-yet = • { $name }：{ $begins } 起可用
coupon-obstacle-other-goods = • { $name }：不适用于购物车里的商品
coupon-obstacle-new-customers = • { $name }：仅限首单
coupon-obstacle-used-up = • { $name }：额度已用完
coupon-obstacle-no-fee = • { $name }：本单没有运费
coupon-obstacle-no-gain = • { $name }：用了也不会更便宜
code-ask = ⌨️ 请输入优惠码。
code-not-valid = ⚠️ 这个优惠码无效，没有任何变动。
code-too-many = ⏳ 尝试次数过多。请等一分钟再试；一天满二十次后，请明天再来。
code-accepted = ✅ “{ $name }”已放入您的钱包。
notice-coupon-granted = 🎁 店家送您一张优惠券：<b>{ $name }</b>，有效期至 { $until }。
refusal-coupon-gone = 本单的一张优惠券已不能使用，没有扣款。请打开购物车重新结算，另选一张优惠券或不使用。
refusal-coupon-limit-reached = 每位顾客最多领 { $most } 张，您已经领过了。
refusal-coupon-not-draft = 这种优惠券已经发布，不能再修改。请先结束它，再新建一种。
refusal-coupon-not-offered = 这张优惠券现在不能领取，没有任何变动。
refusal-coupons-all-claimed = 别人快了一步，优惠券已被领完。
refusal-terms-invalid = 优惠券不能这样设置，没有任何变动。
