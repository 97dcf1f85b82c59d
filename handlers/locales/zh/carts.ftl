# 购物车。

cart-title = <b>🛒 购物车</b>
cart-empty = 🛒 <b>购物车是空的。</b>
    您加入的商品会一直留在这里。随便逛逛，或者直接输入想找的东西。
cart-line = { $quantity } × { $name } · <b>{ $total }</b>
cart-line-out = { $quantity } × <s>{ $name }</s>
cart-line-waits = { $quantity } × { $name } · { $total } · <i>另行下单</i>
cart-chosen = ☑
cart-not-chosen = ☐
cart-one-after-another = 👥 拼团或砍价商品需单独下单。请取消勾选要以后再买的商品（☑ → ☐）。
cart-subtotal = { $count ->
    [0] 目前没有可以购买的商品。
   *[other] 共 { $count } 件：<b>{ $total }</b>，未含运费。
 }
added-goes-with = <i>🤝 常一起购买：</i>
added-beside = 🤝 { $offer }
cart-added = ✓ 已加入。购物车：{ $count } 件 · { $total }
cart-undo = ↩ 撤销：放回{ $title }
cart-remove = 🗑 删除
cart-check-out = 去结算 · { $total }
cart-agree = 同意并结算 · { $total }
cart-look-again = 加入购物车后有价格上涨，请再看一眼再继续：
cart-problem-sold-out = ⚠️ 暂时售罄。商品保留在购物车，不会收费。
cart-problem-less-left = ⚠️ 只剩 { $left } 件：请减少数量，否则不会结算。
cart-problem-unavailable = ⚠️ 已停止销售，不会收费。
cart-problem-limit = ⚠️ 每位顾客最多 { $most } 件：请减少数量，否则不会结算。
cart-problem-event-over = ⚠️ 此优惠已结束，不会收费。
cart-all-there-are = { $count ->
    [1] 这是最后一件。
   *[other] 这是全部库存。
 }
cart-limit-reached = 每位顾客最多 { $count } 件。
cart-price-rose = ↑ 加入购物车后，价格从 { $before } 涨到 { $now }。
cart-price-fell = ↓ 好消息：价格从 { $before } 降到 { $now }。
