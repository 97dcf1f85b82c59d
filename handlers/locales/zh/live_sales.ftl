# 直播接龙：在群组或频道里发布商品，大家用评论认领。

campaign-kind-live-sale = 🎥 直播接龙
campaign-new-live = ＋ 新建直播接龙
live-called-off = ⏹ 已结束，未下单的认领已释放
live-goods = { $goods }：{ $price }（平时 { $usual }），口令“{ $word }”
live-venue = 👥 在群组 { $title }
live-venue-channel = 📢 在频道 { $title } 及其评论区
live-venue-gone = ⚠️ 我已经不在 { $title } 里了
live-window = 认领后保留 { $time }
live-limit = 每人最多 { $count } 件
live-no-limit = 每人不限件数
live-no-claim = 还没有人认领。
live-people = { $count } 人认领
live-pieces = 件数：已认领 { $held }，已下单 { $ordered }，已付款 { $sold }
live-waiting = { $count } 个认领在排队
live-lapsed = { $count } 个认领已过期
live-suggested = 直播接龙：{ $price }
live-suggested-from = 直播接龙：{ $price } 起
live-published = ✅ 已开始：正在发帖，评论即可认领。
live-now-paused = ⏸ 已暂停：评论暂时不能认领。保留期内的认领继续有效。
live-stop-ask = { $count ->
    [0] 结束“{ $title }”？结束后不能重新开始。目前没有已认领未下单的件。
   *[other] 结束“{ $title }”？结束后不能重新开始。还有 { $count } 件已认领未下单：可以让他们保留到期，也可以现在释放。已下单的不受影响。
 }
live-stop-keep = ⏹ 结束，认领保留到期
live-stop-free = ✗ 结束并释放认领
live-free-now = ✗ 释放剩余认领
live-ended-keep = ⏹ 已结束。已认领的人可在保留期内下单；排队的人不再等待。
live-ended-free = ⏹ 已结束。已认领未下单的件已放回货架。
live-words = 🔤 口令
live-where = 📢 地点
live-look-again = 🔄 刷新
live-ask-product = 直播卖哪件商品？请输入名称中的一个词。
live-ask-price = 直播价是多少？输入价格，例如 <code>12.00</code>，或折扣，例如 <code>-20%</code>。可以与平时同价（直接输入价格）。
live-ask-price-of = { $name } 的直播价是多少？输入价格，例如 <code>12.00</code>，或折扣，例如 <code>-20%</code>。
live-ask-which-word = 每款用哪个口令认领？点一款可修改。
live-ask-word = 大家用哪个口令认领 { $name }？现在是“{ $word }”。请输入新的口令。
live-ask-pieces = 每款卖多少件？点一个数字或输入。只有被认领时才会占用库存。
live-ask-venue = 在哪里进行？开始时会发帖，大家回复帖子即可认领。
live-needs-discussion = { $title }：要让我看到评论，请把我设为其讨论群的管理员。
live-ask-time = 什么时候？点选时长（从发布起），或输入起止时间：<code>2026-05-01 20:00 – 2026-05-01 22:00</code>（{ $zone }）。
live-rule-window = 保留 { $count } 分钟

live-offer = • { $name }：<b>{ $price }</b>，回复 <code>+1 { $word }</code>
live-offer-only = <b>{ $price }</b>，回复 <code>+1</code>
notice-live-which = 💬 您写了 <code>+1</code>，但有好几款可选，所以还没有认领。请在帖子下回复其中一个：
live-how = 💬 评论或回复这条帖子即可认领；先到先得，后面的排队。<code>-1</code> 可撤回。
live-how-long = ⏱ 认领后为您保留 { $count } 分钟
live-how-many = 🙋 每人最多 { $count } 件
live-my-claims = 🛒 我的认领与结账
live-tally = <b>📋 目前认领</b>
live-tally-of = { $left ->
    [-1] <b>{ $name }</b>
    [0] <b>{ $name }</b>：已认领完
   *[other] <b>{ $name }</b>：还剩 { $left } 件
 }
live-tally-waiting = ⏳ 排队：{ $people }
live-entry = { $count ->
    [1] { $who }
   *[other] { $who } ×{ $count }
 }
live-entry-paid = { $count ->
    [1] { $who } ✓
   *[other] { $who } ×{ $count } ✓
 }
live-number = { $number } 号
live-more = 还有 { $count } 个
live-all-claimed = ✗ 已全部认领。有人没按时下单，就轮到下一位。
live-is-over = ⏹ 本场已结束。

live-held = { $count ->
    [1] ✅ <b>{ $name }</b> 以 { $price } 为您保留，请在 { $until } 前下单并付款。
   *[other] ✅ <b>{ $count } 件 { $name }</b> 以每件 { $price } 为您保留，请在 { $until } 前下单并付款。
 }
live-fewer = 您想要 { $wanted } 件，但只剩这些了。
live-claim-waiting = ⏳ { $name }：已被认领完。您在排队，有货我会通知您。
live-claim-held = ✅ { $name }：已为您保留。
live-claim-ordered = 🧾 { $name }：已下单，请按时付款。
live-claim-sold = ✓ { $name }：已下单。
live-claim-lapsed = ⌛ { $name }：已过保留时间，已让给其他人。
live-claim-given-up = ✗ { $name }：已放弃。
live-claim-returned = ✗ { $name }：订单已取消。
live-claim-over = ⏹ { $name }：本场已结束，不再为您保留。您没有被扣款。
live-check-out = 🛒 去结算 · { $total }
live-give-back = ✗ 我不要了
live-given-back = 已放弃，下一位会很高兴。
live-be-named = 🙋 在名单里显示我的名字
live-be-number = 🔢 在名单里只显示编号
live-now-named = 名单里会显示您的名字。
live-not-named = 名单里只显示您的编号。
live-hurry = ⏱ 为您保留到 { $until }（还有 { $left }）。
live-others-wait = 购物车里另有 { $count } 样东西，不在这笔订单里。
live-no-claims = 您还没有在本场认领。请按帖子里的说明回复，然后再回来。
live-barred = 您有 { $count } 次认领没有按时下单，本场不再为您保留。
live-product = 🔎 看看商品

refusal-live-claim-gone = 这些件已不再为您保留，所以没有下单。您没有被扣款。
refusal-live-alone = 认领的商品要单独下单：{ $count } 件，不含其他商品。请重新打开您的认领。
refusal-live-paid-fast = 只保留 { $minutes } 分钟，这种付款方式来不及。请换一种。
refusal-live-sold-out = 已过保留时间，这些件已归下一位。
refusal-live-too-dear = 直播价不能高于平时价：{ $price }。
refusal-live-below-cost = 按这个价格会低于成本。
refusal-live-terms-unclear = 这些数字不行：件数和限购至少为 1，保留时间为一分钟到一天。
refusal-live-word-taken = 口令不能用“{ $word }”：已被使用，或会被理解成别的意思。请换一个。
refusal-live-without-venue = 直播接龙要在群组或频道里进行。请选择一个我在其中的。
deal-live = 🎥 { $title }
deals-live = 🎥 正在进行 { $count } 场直播接龙
