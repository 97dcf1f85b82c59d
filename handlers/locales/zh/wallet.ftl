# 钱包。

button-wallet = 👛 钱包
command-wallet = 您的钱包：余额、积分、优惠券
wallet-title = <b>👛 您的钱包</b>
wallet-no-coupons = 您还没有优惠券。店家发放时可以在这里领取；如果您有优惠码，请输入。
wallet-usable = <b>可使用</b>（在结算的最后一步选择）
wallet-coming = <b>稍后可用</b>
wallet-waiting = <b>用于尚未付款的订单</b>
wallet-line-plain = 🎟 { $name }
wallet-past = <b>已使用或已失效</b>
wallet-past-redeemed = • { $name }：已使用
wallet-past-expired = • { $name }：已过期
wallet-past-voided = • { $name }：店家已收回
wallet-claimable = <b>可以领取</b>
wallet-claimable-line = { $left ->
    [-1] 🎁 { $name }：{ $worth }
   *[other] 🎁 { $name }：{ $worth } · 剩 { $left } 张
 }
wallet-claim = 🎁 领取 { $name }
wallet-claimed = ✅ “{ $name }”已归您，有效期至 { $until }。
