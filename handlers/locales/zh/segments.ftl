# 柜台的人群：用文字说明谁属于其中。

console-audiences = 👥 人群
audiences-title = { $count ->
    [0] <b>👥 人群。</b>还没有自建的人群：可以一步步搭建，也可以从下面现成的开始。搭建时会实时计数。
   *[other] <b>👥 人群</b>：自建 { $count } 个。
 }
audiences-ready = 最后十个是每家店都有的：可以查看，也可以以它为起点。
audience-label = 👥 { $name }
audience-new = ＋ 新建人群
audience-title = <b>👥 { $name }</b>
audience-draft = ✏️ <b>{ $name }</b>（草稿）：保存之前别人看不到。
audience-unnamed = 新人群
audience-copy-of = { $name }（副本）
audience-start-from = ✏️ 以此为起点

audience-show-sources = 🔗 顾客从哪里来
audience-sources = <b>🔗 顾客从哪里来</b>：最近 { $days } 天，带来付款订单最多的在前。🌱 首次到来的人，🛒 付款订单。
audience-no-sources = 这段时间没有人来。一有人通过链接或群组到来，就会显示在这里。
audience-came = • { $source } · 🌱 { $people } · 🛒 { $orders }

audience-ready-new = 新顾客
audience-ready-active = 活跃
audience-ready-first-order = 只下过一单
audience-ready-never-ordered = 从未下单
audience-ready-high-value = 高价值
audience-ready-slipping-away = 正在流失
audience-ready-asleep = 沉睡 30 天
audience-ready-group-buyers = 拼团爱好者
audience-ready-coupon-hunters = 优惠券达人
audience-ready-birthday = 本周生日

audience-everyone = 店铺认识的所有人。
audience-not-everyone = 没有人。
audience-who = { $count ->
    [1] 符合下面这一条的人：
   *[other] 同时符合以下 { $count } 条的人：
 }
audience-line = • { $said }
audience-or = { $first }，或者{ $next }
audience-and = { $first }，并且{ $next }
audience-none-of = 以下都不符合：{ $said }
audience-count = 现在共 <b>{ $count } 人</b>。
audience-sample = 其中有：{ $people }
audience-nobody = 现在<b>没有人</b>符合。
audience-alone = { $count ->
    [0] 仅这一条：现在没有人。
   *[other] 仅这一条：现在 { $count } 人。
 }
audience-not-of-lines = 这个人群不是在这里搭建的：可以使用，但不能在这里修改。
audience-out-of-date = ⚠️ 其间有人改过。现在是这样的。

audience-first = ＋ 是谁？添加条件
audience-and-more = ＋ 并且…
audience-or-more = ＋ 或者…
audience-change-line = { $number }. { $what }
audience-change = ✏️ { $what }
audience-one-of = 以下有一条符合即可：
audience-ask-kind = 关于什么？
audience-ask-or = 或者还有什么？其中一条符合就够了。
audience-must-not = ⇄ 改为“不符合”
audience-must = ⇄ 改为“符合”
audience-drop = ✕ 去掉这条
audience-done = ✓ 完成
audience-chosen = ✅ { $label }
audience-choose-category = 📁 限定分类…
audience-ask-category = 哪个分类的商品？它下面的分类也算。
audience-no-categories = 这里没有分类。
audience-any-goods = 不限商品
audience-inside = 打开 ›
audience-nothing-of-kind = 店里还没有这类东西，按它找不到任何人。
audience-no-tag = 还没有人带标记。自动化会打上标记，之后就能按标记找人。
audience-no-group = 还没有人按客户组的价目表购买。
audience-type-amount = 点一个金额，或直接输入。
audience-type-tag = 点选标记，或直接输入一个。
audience-type-group = 点选客户组，或直接输入一个。

audience-keep = 💾 保存
audience-kept = ✅ 已保存。
audience-write = 📣 给他们发消息
audience-rename = ✏️ 改名
audience-ask-name = 叫什么名字？只有店员看得到。
audience-copy = ⧉ 复制
audience-copied = ✅ 这是副本。改好后请保存。
audience-remove = 🗑 删除
audience-removed = 已删除“{ $name }”。
audience-undo = ↩ 撤销：恢复“{ $name }”

audience-kind-everyone = 所有人
audience-kind-ordered = 🛒 订单
audience-kind-last-ordered = 🛒 上次下单
audience-kind-spent = 💶 消费额
audience-kind-rfm = 💎 价值
audience-kind-did = 👣 做过某事
audience-kind-last-did = 👣 以前做过
audience-kind-cart = 🧺 购物车
audience-kind-fond = ❤️ 偏爱
audience-kind-seen = 🕓 来过
audience-kind-met = 🌱 首次到来
audience-kind-came-by = 🔗 来源
audience-kind-speaks = 🗣 语言
audience-kind-tier = 🏅 等级
audience-kind-group = 🏷 客户组
audience-kind-tag = 🔖 标记
audience-kind-used-coupons = 🎟 用过券
audience-kind-holds-coupon = 🎟 有券
audience-kind-group-buys = 🤝 拼过团
audience-kind-birthday = 🎂 生日
audience-kind-lot = 🎲 随机抽取

audience-act-viewed = 看过商品
audience-act-searched = 搜索过商品
audience-act-added = 把商品放进过购物车
audience-act-saved = 收藏过商品
audience-act-checkout = 开始过结账
audience-act-asked = 咨询过店铺
audience-act-clicked = 点过店铺的消息
audience-act-bought = 付款买过商品
audience-act-team = 看过别人的拼团

audience-within = 最近 { $days } 天内
audience-goods = （“{ $title }”）

audience-is-everyone = 任何人
audience-is-speaks = 使用{ $words }
audience-not-speaks = 不使用{ $words }
audience-is-came-by = 首次到来是通过{ $words }
audience-not-came-by = 首次到来不是通过{ $words }
audience-is-met = { $when }首次到来
audience-not-met = 不是{ $when }首次到来的
audience-is-seen = { $when }来过
audience-not-seen = { $when }没有来过
audience-is-group = 属于客户组 { $words }
audience-not-group = 不属于客户组 { $words }
audience-is-tier = 等级是{ $words }
audience-not-tier = 等级不是{ $words }
audience-is-tag = 带有标记 { $words }
audience-not-tag = 不带标记 { $words }
audience-is-did = { $least ->
    [1] { $when }{ $act }{ $goods }
   *[other] { $when }{ $act }{ $goods } { $least } 次或以上
 }
audience-not-did = { $least ->
    [1] { $when }并未{ $act }{ $goods }
   *[other] { $when }{ $act }{ $goods }不到 { $least } 次
 }
audience-is-last-did = { $act }，但{ $when }没有
audience-not-last-did = 从未{ $act }，或者{ $when }有过
audience-is-ordered = { $when }有 { $least } 个或更多订单{ $goods }
audience-not-ordered = { $least ->
    [1] { $when }没有订单{ $goods }
   *[other] { $when }订单不到 { $least } 个{ $goods }
 }
audience-is-last-ordered = 下过单，但{ $when }没有
audience-not-last-ordered = 从未下单，或者{ $when }下过单
audience-is-spent = { $when }消费满 { $amount }
audience-not-spent = { $when }消费不满 { $amount }
audience-is-rfm = 一年内买过，且（满分 5）最近程度 { $recency }、频次 { $frequency }、金额 { $money }
audience-not-rfm = 一年内的（满分 5）最近程度 { $recency }、频次 { $frequency }、金额 { $money } 不符合
audience-is-cart = 购物车里的商品满 { $amount }
audience-not-cart = 购物车里的商品不满 { $amount }
audience-is-fond = { $when }兴趣的 { $share }% 或以上在“{ $category }”
audience-not-fond = { $when }兴趣在“{ $category }”的不到 { $share }%
audience-is-used-coupons = { $when }用过 { $least } 张或更多优惠券
audience-not-used-coupons = { $least ->
    [1] { $when }没有用过优惠券
   *[other] { $when }用过的优惠券不到 { $least } 张
 }
audience-is-holds-coupon = 有可用的优惠券
audience-not-holds-coupon = 没有可用的优惠券
audience-is-group-buys = { $when }拼过 { $least } 次或更多次团
audience-not-group-buys = { $least ->
    [1] { $when }没有拼过团
   *[other] { $when }拼团不到 { $least } 次
 }
audience-is-birthday = { $days ->
    [1] 今天过生日
   *[other] 从今天起 { $days } 天内过生日
 }
audience-not-birthday = { $days ->
    [1] 今天不过生日
   *[other] 从今天起 { $days } 天内不过生日
 }
audience-is-lot = 属于随机抽取的 { $share }% 的人
audience-not-lot = 不属于随机抽取的 { $share }% 的人

audience-source-direct = 自己找来
audience-source-invite = 好友邀请
audience-source-group = 群组
audience-source-inline = 别的聊天里的卡片
audience-source-product = 商品链接
audience-source-campaign = 营销消息
audience-source-partner = 合作伙伴
audience-source-team = 拼团
audience-source-bargain = 砍价
audience-source-packet = 红包
audience-source-live = 直播
audience-source-wishlist = 分享的收藏清单
audience-source-variant = 某一款商品的链接
audience-source-order = 订单链接
audience-source-staff = 店员邀请
audience-source-link = 其他链接

audience-choice-days = { $count } 天
audience-choice-times = { $count } 次
audience-choice-share = { $count }%
audience-choice-amount = { $amount }
audience-choice-ever = 不限时间
audience-choice-span = { $span }
audience-field-recency = 最近程度（5 最好）
audience-field-frequency = 频次（5 最好）
audience-field-money = 金额（5 最好）

subject-segment = 人群 { $number }
log-did-segment-keep = 保存了{ $about }
log-did-segment-change = 修改了{ $about }
log-did-segment-rename = 给{ $about }改了名
log-did-segment-remove = 删除了{ $about }
log-did-segment-restore = 恢复了{ $about }

refusal-segment-invalid = ⚠️ 不能这样设定。没有任何改动。
refusal-segment-too-large = ⚠️ 超过 { $most } 条，或嵌套超过 { $deepest } 层，就没人读得懂了。没有任何改动。
refusal-segment-changed = 其间有人改过这个人群，请重新打开。
