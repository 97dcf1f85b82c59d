# 已保存的地址。

addresses-remove = 🗑 删除地址
addresses-which = 🗑 要删除哪个地址？已有订单会保留原来的收货地址。
addresses-removed = { $count ->
    [0] 🗑 已删除，没有保存的地址了。
   *[other] 🗑 已删除，还保存着这些地址：
 }
addresses-undo = ↩ 撤销
settings-addresses-title = <b>📍 您的地址</b>
addresses-kept = { $count ->
    [0] 还没有保存的地址。
   *[other] 点击某个地址即可删除。已有订单会保留原来的收货地址。
 }
addresses-new-ones = 新地址会在第一次寄往那里的订单下单时保存。

# 更改订单的收货地址。

readdress-now =
    订单 { $number } 将寄往：
    📍 { $address }
readdress-done =
    ✅ 订单 { $number } 现在寄往新地址，价格不变：
    📍 { $address }
