# 哪些商品不能退，以及发货前取消。

kept-all = ↩ 这里的商品不支持无理由退货，有质量问题除外。
kept-some = ↩ 以下商品不支持无理由退货（有质量问题除外）：{ $names }

off-which = 订单 { $number } 中哪些商品您不想要了？这些都还没有发货。
off-everything = 所有未发货的商品（{ $count } 件）
off-ask = 要从订单 { $number } 中取消以下商品吗？
off-piece = { $quantity } × { $name }
off-rest-stays = 订单的其余部分照常发货，已付的运费不退。
off-whole = 这样订单就没有剩余商品了：整个订单将被取消。
off-yes = 取消 · 退 { $amount }
off-some = 只取消一部分
off-rest = 取消未发货的
off-gone = ✗ { $quantity } × { $name }：不再发货
order-gone-back = 已退还或正在退还：{ $amount }
history-called-off = • { $at } 取消了部分商品
back-credit = { $amount } → 您的余额，立即到账
back-stars = { $amount } → 您的 Stars，立即到账
back-money = { $amount } → 原路退回。店家立即退款，银行最多可能需要十天。
back-money-by-hand = { $amount } → 原路退回。店里的人会在一天内退款，银行可能还需要几天。
back-points = { $points } 积分 → 您的钱包，立即到账
back-coupons = 您的优惠券 → 您的钱包，立即可用
notice-staff-pieces-off = ✗ 顾客从订单 { $number } 中取消了 { $count } 件商品。请不要寄出这些商品；款项会自动退还。
refusal-pieces-sent = { $left ->
    [0] 订单 { $number } 现在没有可以取消的商品：都已发货或已取消。没有任何变化，也没有款项变动。
   *[other] 订单 { $number } 现在只有 { $left } 件商品可以取消：其余的已发货或已取消。没有任何变化，也没有款项变动。
 }

points-freeze = 暂时冻结：订单 { $order } 的付款有争议
points-frozen = ❄ { $points } 积分须等银行对付款争议作出决定。

cancel-reason-never-paid = 货到后没有付款。
cancel-reason-group-failed = 该订单已没有可参加的团。
staff-reason-never-paid = 一直未付款
staff-reason-group-failed = 未成团
staff-never-paid = ✗ 未付款：关闭
never-paid-ask =
    因一直没有收到 { $total }，要关闭订单 { $number } 吗？
    不会有款项变动。
never-paid-where = 有 { $count } 件商品已离店。现在在哪里？退货中已登记的以登记为准。
never-paid-restock = 已退回，完好：放回货架
never-paid-damaged = 已退回，但损坏
never-paid-missing = 不会退回了
refusal-money-came = 订单 { $number } 已收到部分款项。请先退还或登记余款。没有任何变化。
refusal-parcels-under-way = 订单 { $number } 有包裹还在途中。请等它送达或退回，或登记其去向。没有任何变化。

off-ask-shop = 申请取消
off-ask-shop-sure =
    要请店家取消订单 { $number } 吗？
    店家已经开始备货，需要由人确认是否还能拦下。如果店家两天内没有答复，即视为同意。
off-ask-shop-yes = 是的，申请取消
off-asked = ⏳ 您已申请取消。店家会在 { $due } 之前答复；未答复即视为同意。
staff-send-all-the-same = 🚚 照常发货
task-cancel-asked = { $at }. 顾客申请取消您已开始备货的订单。请在 { $due } 之前取消或照常发货；逾期将自动取消。
notice-staff-cancel-asked = ✋ 顾客申请取消订单 { $number }。请在 { $due } 之前取消或照常发货。
notice-cancel-declined = 📦 订单 { $number } 已无法拦下，将照常发货。送达后您可以退货。
log-did-order-keep = 顾客申请取消后仍照常发货：{ $about }
