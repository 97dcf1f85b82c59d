# 等价换货，不退款。

exchange-start = 🔁 改为换货
exchange-other = 🔁 换成别的
exchange-rather-money = 💸 还是退款
exchange-which = { $quantity } × { $name } 想换成什么？以下商品价格相同，不涉及任何款项。
exchange-same = 原样更换 · { $name }
exchange-instead = → 🔁 换成 { $name }
exchange-way = 🔁 您将换得以上商品。店家同意后为您保留，商品寄回并检查后寄出，不涉及款项；若届时已无货，则退款给您。
exchange-sending = 退货运费由本店承担。
exchange-not-all = 🔁 { $name } 无法更换：没有同价的其他商品。请单独退回它，其余的即可换货。
exchange-return = ↩ 换得的商品：{ $name }
exchange-done = ✅ 已完成。您换的商品已送达，未涉及款项。
exchange-nothing = ✅ 已完成。没有商品寄回，因此不寄出换货。
exchange-parcel = 🔁 此包裹为换货商品。
exchange-ship = 📦 寄出换货

return-state-accepted = 待寄出换货
return-state-shipped = 换货途中
return-state-accepted-long = ✅ 已检查，您换的商品正在打包。
return-state-shipped-long = 🚚 您换的商品已在途中。

console-replacements = 🔁 待寄出的换货（{ $count }）
exchanges-title = { $count ->
    [0] <b>🔁 没有待寄出的换货</b>
   *[other] <b>🔁 { $count } 个待寄出的换货</b>
 }
exchanges-row = { $number } · { $count } 件
exchanges-what = 🔁 顾客希望换货：换成别的商品，不退款。
exchanges-agree = ✅ 同意换货
exchanges-settle = 🔁 检查完毕，寄出换货
exchanges-look = 请逐件检查。完好的重新上架；没有寄回的不换货。
exchanges-accepted = ✅ 已检查，请打包并寄出换货商品。
exchanges-shipped = 🚚 换货商品已在寄往顾客途中。
exchanges-done = ✅ 已完成。换货商品已送达，未涉及款项。
exchanges-turn = 💸 改为退款
exchanges-turn-sure = 商品检查后将退款给顾客，换货商品重新上架。确定吗？
exchanges-send = <b>🔁 换货 · 订单 { $number }</b>
exchanges-in-hand = 🏬 当面交给顾客

notice-exchange-agreed = 🔁 您选的商品已为您保留。
notice-exchange-turned = 💸 订单 { $number } 的换货改为退款：{ $why ->
    [gone] 您选的商品已无货
    [unpaid] 相应款项此前已退回
   *[staff] 店家如此决定
 }。
notice-exchange-accepted = ✅ 订单 { $number } 的商品已检查，您换的商品正在打包。
notice-exchange-nothing = ↩ 订单 { $number } 的换货已结束。没有商品寄回，因此不寄出换货。
notice-staff-exchange = 🔁 有新的换货申请：订单 { $number }。
notice-staff-exchange-turned = 💸 订单 { $number } 的换货改为退款：{ $why ->
    [gone] 换货商品已无货
   *[unpaid] 商品的款项此前已退回
 }。
notice-staff-exchange-ship = 📦 有换货待寄出：订单 { $number }。

refusal-not-exchangeable = 订单 { $number } 的商品不能（或不再能）换成这个。没有任何变化，也没有动用款项；请另选，或选择退款。
refusal-replacement-unpaid = 订单 { $number } 中这些商品的款项已退回，因此不寄出换货。没有任何变化；请点击“改为退款”结束。
refusal-replacement-contested = 顾客的银行正在调查订单 { $number } 的付款，裁定之前不寄出换货。没有任何变化，也没有动用款项。

log-did-return-turn = 将{ $about }由换货改为退款
log-did-return-replace = 寄出了{ $about }的换货
