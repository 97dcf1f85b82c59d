# 收藏清单、收藏商品的提醒，以及朋友看到的清单。

button-wishlist = ♥ 收藏
command-wishlist = 我的收藏
goods-save = ♡ 收藏
goods-saved = ♥ 已收藏
goods-now-saved = ♥ 已收藏。查看清单：/wishlist
goods-forgotten = 已移出收藏，不再提醒。
goods-watch-price = 🔔 降价提醒
goods-price-watched = ✅ 降价提醒
goods-notify = 🔔 到货提醒
goods-notified = 🔕 不再提醒
goods-will-tell-back = 90 天内到货时我会通知您一次。商品已在您的收藏中：/wishlist
goods-will-tell-price = 90 天内，价格下降至少 5% 时我会通知您。
goods-will-not-tell-back = 不再通知您。
goods-will-not-tell-price = 价格变化不再通知您。

wishlist-title =
    <b>♥ 我的收藏</b>
    共 { $count } 件，会一直为您保留。
wishlist-cheaper = 📉 其中 { $count } 件比收藏时便宜了。
wishlist-empty = ♡ <b>收藏是空的。</b>
    看到喜欢的商品点“♡ 收藏”，它就留在这里：是否降价、是否有货，一看便知。
wishlist-line = <b>{ $name }</b> · { $price }
wishlist-line-from = <b>{ $name }</b> · { $price } 起
wishlist-line-gone = <s>{ $name }</s> · 已停售
wishlist-fell = 📉 比之前便宜：原为 { $was }
wishlist-tells-back = 🔔 到货时通知您。
wishlist-tells-price = 🔔 降价时通知您。
wishlist-undo = ↩ 撤销：把{ $title }放回收藏
wishlist-keep = ↩ 仍在收藏中保留{ $title }
wishlist-choose = 选规格
wishlist-move = 🛒 移到购物车
wishlist-remove-gone = 🗑 删除{ $title }
wishlist-add-all = 🛒 有货的全部加入购物车（{ $count }）
wishlist-all-added = { $count ->
    [0] 没有加入任何商品。
   *[other] ✓ 已加入 { $count } 件。
 }{ $refused ->
    [0] { "" }
   *[other] 另有 { $refused } 件暂时买不到。
 }
wishlist-all-there = 这些都已经在购物车里了。
wishlist-share = ↗ 分享清单

wishlist-shared =
    <b>↗ 给朋友看的收藏清单</b>
    打开此链接的人能看到清单上现有的商品和他们的价格，看不到您的名字、您设的提醒和您买过什么。

    { $link }

    您可以随时收回链接，之后它就打不开了。
wishlist-look = 我在{ $shop }想要的东西
wishlist-send = ↗ 发给朋友
wishlist-preview = 👀 朋友看到的样子
wishlist-withdraw = 🔒 收回链接
wishlist-withdrawn = 🔒 链接已失效。清单没有变化，只有您自己能看到。
wishlist-share-anew = ↗ 生成新链接
wishlist-of-somebody =
    <b>🎁 朋友的收藏清单</b>
    { $count ->
        [0] 这是分享给您的清单。
       *[other] 共 { $count } 件心仪的商品，点一下查看。
    }
wishlist-shared-empty = 目前清单上没有商品。
wishlist-as-friends-see-it = 👀 朋友看到的是：

refusal-wishlist-full = 收藏最多 { $most } 件，已经满了。请先在 /wishlist 移除一些，再收藏这件。
