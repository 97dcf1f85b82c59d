# 拼团：顾客看到的内容。

time-days = { $count } 天
time-hours = { $count } 小时
time-minutes = { $count } 分钟

product-group-price = 👥 拼团价 { $price } · { $size } 人团
product-group-price-team = 👥 拼团价 { $price } · 已有 { $paid }/{ $size } 人

group-title = <b>👥 { $title }</b> 拼团
group-price-beside = 拼团价 <b>{ $price }</b>，单独购买 { $alone }
group-rung = 满 { $size } 人 { $price }
group-rungs = 人越多越便宜：{ $rungs }。先付多了的差价会退还。
group-how = 发起拼团或参团：{ $size } 人成团，团长付款后有 { $window }。
group-promise = 🛟 现在付款；如果到时未成团，款项自动全额退回，无需申请。
group-promise-ladder = 🛟 现在付款；如果到时不足 { $size } 人，款项自动全额退回，无需申请。
group-rule-leave = • 成团前可以退出一次，款项退回。
group-rule-new = • 仅限新顾客参团，任何人都可以发起拼团。
group-rule-completed = { $count ->
    [1] • 到时即使人数不足，店铺也会让其成团。
   *[other] • 到时满 { $count } 人，店铺也会让其成团。
 }
group-rule-pieces = • 每位顾客最多 { $count } 件
group-rule-teams = • 每位顾客最多参加 { $count } 个团
group-rule-left = { $count ->
    [0] • 拼团价商品已被抢完
   *[other] • 拼团价还剩 { $count } 件
 }
group-teams = { $count ->
   *[other] 现在可以参加的团：
 }
group-team = 参团 · { $paid }/{ $size } 人 · 还剩 { $left }
group-start = 发起拼团 · { $price }
group-confirm-start = <b>发起拼团：{ $title }？</b>
group-confirm-window = ⏳ 您付款后，本团有 { $window } 的时间。
group-confirm-next = 下一步是地址和付款，付款前不会收费。
group-confirm = ✓ 确认 · { $price }
group-others-wait = 🛒 购物车里的其他 { $count } 种商品会留着，另行下单。

team-title = <b>👥 { $title } 的团</b>
team-seats = { $dots } { $paid }/{ $size } 人
team-who = 团员：{ $people }
team-you = 您
team-friends = { $count ->
    [1] 一位朋友
   *[other] { $count } 位朋友
 }
team-waits = ◐ 有 { $count } 个席位已预留，等待付款。
team-ends = ⏳ { $until } 截止 · 还剩 { $left }
team-begins = ⏳ 您付款后本团才开始，届时链接生效。
team-missing = 还差 { $count } 人成团。
team-time-over = ⌛ 时间已到，正在结算。
team-complete = ✅ <b>已成团。</b>
team-completed-by-shop = ✅ <b>时间到后，店铺让本团成团</b>，共有 { $count } 人。
team-reached = ✅ <b>时间到，{ $count } 人已够成团。</b>
team-failed = ⌛ <b>本团未能按时成团。</b>所有款项自动退回。
team-called-off = ✗ <b>本团已取消。</b>已付款项均会退回。
team-i-lead = 您是团长，分享出去，尽快成团。
my-seat-seat-held = 您的席位已预留，请在期限内付款。
my-seat-joined = 您已参团。
my-seat-succeeded = 您已参团，订单已交给店铺。
my-seat-released = 您曾有席位，但未按时付款。
my-seat-left = 您已退出此团。
my-seat-lost = 您曾在此团中，款项会退回。
team-join = 参团 { $price }
team-confirm-join = <b>参加此团：{ $title }？</b>
team-choose = 请选择款式：
team-variant = { $label } · { $price }
team-notify-me = 🔔 有空位时通知我
team-watched = 🔔 有空位时我会通知您。
team-start-own = 👥 发起自己的拼团
team-show-name = 🙂 显示我的名字
team-hide-name = 🙈 隐藏我的名字
team-name-shown = 看到此团的人现在能看到您的名字。
team-name-hidden = 对看到此团的人，您只是“一位朋友”。

button-deals = 👥 优惠活动
