# 柜台上的多个存放地点。

stock-places = 📍 存放地点
stock-at = 📍 { $place }
stock-at-closed = 📍 { $place }（已关闭：不从这里销售）
stock-place = 📍 { $place }：在架 { $count } 件
stock-place-closed = 📍 { $place }：在架 { $count } 件，已关闭
stock-move-at = { $move } · 📍 { $place }
stock-move-transfer = • { $at } 调拨 { $count }
places-title = { $count ->
    [1] 📍 <b>所有商品都在一个地点。</b>再开一个地点，就可以在两处存放、调拨和销售。
   *[other] 📍 <b>优先从第一个全部有货的地点取货，否则按以下顺序从多个地点取货</b>
 }
place-main = 店铺
place-row = { $at }. { $name }
place-row-closed = { $at }. { $name }（已关闭）
place-add = ➕ 新的地点
place-ask = 📍 它叫什么？请输入由小写字母和数字组成的短代码，后面写名称。例如：<code>depot 北仓</code>
place-ask-name = ✎ { $name } 应该改叫什么？
place-added = ✓ 地点已启用。在“库存”中找到商品，即可在这里盘点或调拨。
place-title = 📍 <b>{ $name }</b> · <code>{ $code }</code>
place-open = { $count ->
    [1] 全部从这里销售。
   *[other] 在 { $count } 个地点中第 { $at } 个取货。
 }
place-closed = 已关闭：不从这里销售。这里的库存仍在账上，已从这里售出的照常发货。
place-holds = { $kinds ->
    [0] 这里没有商品。
   *[other] 这里有 { $kinds } 种商品，共 { $pieces } 件。
 }
place-promised = 已售或为订单保留：{ $count }
place-rename = ✎ 名称
place-earlier = ▲ 提前
place-later = ▼ 推后
place-close = 🚪 关闭
place-reopen = 🚪 重新启用
move-goods = ⇄ 调拨
move-title = ⇄ { $name } 从哪里调出？
move-nothing = ⇄ { $name } 没有可以调拨的：各地点都没有可售的。
move-from = { $place }（可售 { $count }）
move-where = ⇄ { $name } 从 { $place } 调到哪里？
move-to = → { $place }
move-ask = ⇄ 把多少件 { $name } 从 { $source } 调到 { $target }？可调 { $count } 件；已售、保留、留存和损坏的不动。可以附上说明，例如：<code>5 促销用</code>
move-all = 全部 { $count } 件
move-done = ✓ 已把 { $count } 件从 { $source } 调到 { $target }。
pack-lies = 📍 { $places }
pack-lies-at = { $place }：{ $count }
subject-place = 地点 { $code }
log-did-stock-transfer = 调拨了 { $about }
log-did-place-add = 启用了{ $about }
log-did-place-rename = 改了{ $about }的名称
log-did-place-order = 改了{ $about }的取货顺序
log-did-place-close = 关闭了{ $about }
log-did-place-reopen = 重新启用了{ $about }

refusal-too-many-moved = { $left ->
    [0] 这里没有可以调拨的：都已售、保留、留存或损坏。没有调拨。
   *[other] 这里只能调出 { $left } 件：其余已售、保留、留存或损坏。没有调拨。
 }
refusal-last-place = 这是唯一启用的地点，商品总要从某处销售。请先启用另一个地点。没有任何改动。
refusal-place-taken = 代码 { $code } 的地点已经存在。没有任何改动。
refusal-too-many-places = 已经有 { $most } 个地点，不能再多了。没有任何改动。
refusal-place-unclear = ✗ 地点需要名称，新地点前面还要有最多 10 个小写字母和数字的代码。没有任何改动。
