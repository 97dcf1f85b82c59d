# 浏览商品：筛选、排序和结果。

sift-searched = 🔎 <i>{ $words }</i>
sift-button = ⚙ 筛选
sift-button-chosen = ⚙ 筛选 · { $count }
sift-what = 想要什么样的？数字表示还剩多少件。条件可以叠加，再点一次即取消。
sift-alike = 这里没有可以筛选的条件。
sift-full = 筛选条件已达上限。先取消一个，再选别的。
sift-show = { $count ->
    [0] 没有符合的商品
   *[other] 查看 { $count } 件商品
 }
sift-clear = ✕ 清除全部筛选
sift-drop = ✕ { $value }
sift-without = ✕ { $value } → { $count }
sift-value = { $value }（{ $count }）
sift-chosen = ✅ { $value }
sift-shelf = 📁 { $title }
sift-in-stock = 有货
sift-below = { $below } 以下
sift-from = { $least } 及以上
sift-band = { $least } – { $below }
sift-more = … 还有 { $count } 个
sift-gone = 已不在此处
sift-found = { $total } 件商品中有 { $count } 件符合筛选。
sift-all = 共 { $count } 件商品。
sift-nothing = 没有同时符合所有条件的商品。取消其中一个条件后有：
sift-nothing-by-one = 没有同时符合所有条件的商品，只取消一个条件也没有。请取消几个条件，或全部取消。
sift-emptied = 这里已经没有商品了。
refusal-shelves-unread = 我刚到店里，还在看货架。没有任何改动；请稍后再点一次。
sift-ask-shop = 💬 问问店家
sort-button = ↕ { $order }
sort-what = 按什么顺序排列？
sort-found = 最匹配优先
sort-standing = 店铺默认顺序
sort-cheapest = 价格从低到高
sort-dearest = 价格从高到低
sort-newest = 最新优先
sort-sold = 销量优先
sort-rated = 评分优先
