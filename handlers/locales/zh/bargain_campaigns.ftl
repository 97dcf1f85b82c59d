# 砍价活动：商家后台。

campaign-new-bargains = ＋ 新建砍价
campaign-kind-bargain = ✂️ 砍价
bargains-called-off = ⏹ 已连同进行中的砍价一并取消

bargains-goods = { $goods }：{ $usual }，最低砍到 { $floor }
bargains-goods-open = { $goods }：{ $usual }，尚无最低价
bargains-helpers = { $count } 位好友砍到最低价
bargains-window = 好友有 { $time }；最低价保留 { $pay }
bargains-early = 可以提前按当时的价格购买
bargains-not-early = 只按最低价出售
bargains-own-first = 第一刀由发起人自己砍
bargains-new-more = 未买过东西的人可以砍得更多
bargains-each = 每位顾客最多 { $count } 次
bargains-helps = 每人最多帮 { $count } 次，每天最多 { $day } 次
bargains-sold = • { $name }：已售 { $sold }，保留 { $held }
bargains-sold-of = • { $name }：已售 { $sold }，保留 { $held }，剩余 { $left }/{ $quota }
bargains-none-yet = 还没有人开始砍价。
bargains-started = { $count } 次砍价，{ $open } 次进行中，{ $reached } 次砍到最低价
bargains-cuts = 共砍 { $count } 刀，其中 { $newcomers } 刀来自未买过东西的人
bargains-bought = 已购买 { $count } 件：商品收入 { $revenue }，让利 { $given }
bargains-below = ⚠️ { $name } 可能以 { $floor } 售出，成本为 { $cost }。
bargains-suggested = 砍价最低 { $floor }

bargains-floor = 💶 最低价
bargains-people = 👥 好友人数
bargains-ask-product = 对哪种商品砍价？请输入名称中的一个词。
bargains-ask-floor = 最低可以砍到多少？请输入价格，如 <code>14.00</code>，或折扣，如 <code>-40%</code>。最后一位好友正好砍到此价。
bargains-ask-floor-of = { $name } 最低可以砍到多少？请输入价格，如 <code>14.00</code>，或折扣，如 <code>-40%</code>。
bargains-ask-helpers = 需要多少位好友才能砍到最低价？请点选，或输入 2 到 50 的数字。
bargains-people-count = { $count } 人
bargains-ask-hours = 从开始砍价起，好友有多少时间？最晚到活动结束。
bargains-ask-time = 何时可以开始砍价？请点选发布后的时长，或输入日期：<code>2026-05-01 – 2026-05-07</code>（{ $zone }）。
bargains-ask-pieces = 每个款式共有多少件？每个已确定的价格保留一件。请输入数字，不限请输入 <code>-</code>。
bargains-set-early = 🛒 允许提前购买
bargains-unset-early = 🛒 只按最低价出售
bargains-set-own = ✂️ 第一刀由发起人自己砍
bargains-unset-own = ✂️ 发起人不砍
bargains-set-new = 🆕 新人可以砍得更多
bargains-unset-new = 🆕 所有人一样
bargains-set-one = 🙋 每位顾客一次
bargains-unset-one = 🙋 每位顾客不限次数
bargains-set-few = 🤝 限制每人帮忙次数
bargains-unset-few = 🤝 不限帮忙次数

bargains-published = ✅ 已开始：顾客现在可以砍价。
bargains-paused = ⏸ 已暂停：暂时不能开始新的砍价，进行中的继续。
bargains-end-how = { $count ->
    [0] 没有进行中的砍价。此后不能再开始。若有人正在开始，如何处理？
   *[other] 有 { $count } 次砍价进行中。此后不能再开始。这些如何处理？
 }
bargains-end-going-on = ✂️ 按原定时间继续
bargains-end-calling-off = ✗ 一并结束
bargains-end-ask-on = 结束“{ $title }”？之后不能恢复。{ $count } 次进行中的砍价按原定时间继续。
bargains-end-ask-off = 取消“{ $title }”？之后不能恢复。{ $count } 次进行中的砍价不能再帮砍；已确定的价格仍按承诺保留。
bargains-end-yes-on = 结束，砍价继续
bargains-end-yes-off = 全部结束
bargains-ended-on = ⏹ 已结束。进行中的砍价按原定时间继续。
bargains-ended-off = ⏹ 已取消。进行中的砍价现在结束，已确定的价格仍按承诺保留。

bargains-lower = 💶 降低最低价
bargains-ask-lower = 今后最低可以砍到多少？请按最初的方式输入。
bargains-lower-ask = 最低价改为 <i>{ $words }</i>？
bargains-lower-whom = 今后开始的砍价适用；进行中的保持原来的最低价。
bargains-more-ask = 每个款式共卖 { $count } 件？
bargains-more-any = 不限件数？
bargains-ask-end = 延长多久？要提前结束请用“结束”。

refusal-floor-unclear = 无法识别此价格，没有更改。请输入如 14.00 或 -40%。
refusal-helpers-unclear = 无法识别人数。请输入 2 到 50 的数字。
