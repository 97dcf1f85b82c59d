# 拼团：顾客看到的内容。

time-days = { $count } 天
time-hours = { $count } 小时
time-minutes = { $count } 分钟

product-group-price = 👥 拼团价 { $price } · { $size } 人团
product-group-price-team = 👥 拼团价 { $price } · 已有 { $paid }/{ $size } 人

group-title = <b>👥 { $title }</b> 拼团
group-price-beside = 拼团价 <b>{ $price }</b>，单独购买 { $alone }
group-no-cheaper = 现在单独购买并不更贵：<b>{ $alone }</b>。
group-no-cheaper-yet = 前几位付 <b>{ $price }</b>，与单独购买相同。
group-buy-alone = 单独购买
group-rung = 满 { $size } 人 { $price }
group-rungs = 人越多越便宜：{ $rungs }。先付多了的差价会退还。
group-how = 发起拼团或参团：{ $size } 人成团，团长付款后有 { $window }。
group-promise = 🛟 现在付款；如果到时未成团，款项自动全额退回，无需申请。
group-promise-ladder = 🛟 现在付款；如果到时不足 { $size } 人，款项自动全额退回，无需申请。
group-rule-leave = • 成团前可以退出，款项退回；退出后不能再参团。
group-rule-new = • 仅限新顾客参团，任何人都可以发起拼团。
group-rule-completed = { $count ->
    [1] • 到时即使人数不足，店铺也会让其成团。
   *[other] • 到时满 { $count } 人，店铺也会让其成团。
 }
group-rule-pieces = • 每位顾客最多 { $count } 件
group-rule-teams = • 每位顾客最多参加 { $count } 个团
group-rule-teams-in-all = • 此活动最多开 { $count } 个团
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
group-confirm-next = 下一步是结账，付款前不会收费。
group-confirm = ✓ 确认 · { $price }
group-others-wait = 🛒 购物车里的其他 { $count } 种商品会留着，另行下单。

team-title = <b>👥 { $title } 的团</b>
team-seats = { $dots } { $paid }/{ $size } 人
team-seats-of-nothing = { $dots } { $paid }/{ $size } 人，未成团
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
my-seat-given-up = 您曾在此团中，您的订单已结束。
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

deals-title = <b>👥 优惠活动</b>
deals-none = 目前没有活动。有活动时会显示在这里和首页。
deals-running = 一起买更便宜：{ $count } 个拼团进行中。
deals-teams = 有 { $count } 个团正在招人。
deals-mine = <b>我的拼团</b>
deals-my-team = • { $title }：{ $paid }/{ $size } 人，{ $status }
deals-in-group = <b>👥 { $shop }：一起买更便宜</b>
    点一个，我会私信您。
deal-group = { $title } · { $price } · { $size } 人团
deal-join = 参团 · { $title } · { $paid }/{ $size } 人 · 还剩 { $left }
deal-mine = 👥 我的团 · { $title } · { $paid }/{ $size } 人
team-short-pending-leader = 付款后开始
team-short-forming = 招人中
team-short-succeeded = 已成团
team-short-failed = 未成团
team-short-cancelled = 已取消

order-cancel-leaves-team = 👥 您将退出所在的团。自行退出后不能再参加此活动的其他团。
order-cancel-no-leaving = 👥 您将放弃因付款较晚而得到的席位，之后仍可再参团。
order-team = 👥 我的团：{ $paid }/{ $size } 人
team-show = 👥 我的团
team-refund-me = ↩ 改为退款
team-shared = { $title } 的团

team-lost-time = ⌛ 您的团未能按时成团。
team-lost-campaign = ✗ 店铺取消了此拼团活动。
team-lost-late = ⌛ 您的付款到账时席位已失效，也没有其他团有空位。
team-lost-seated = ⌛ 您的付款到账时原席位已失效，而您在本活动中已有其他席位。
team-lost-left = ⌛ 您的付款到账时原席位已失效，而退出过本活动的顾客不能再参团。
team-lost-limit = ⌛ 您的付款到账时原席位已失效，而您已达到本活动每位顾客的上限。
team-lost-sold-out = ⌛ 您的付款到账时原席位已失效，拼团价商品已售完。
team-lost-not-new = 此活动仅限新顾客参团，而您已在本店买过东西。
notice-team-joined = { $count ->
    [1] 👥 有人加入了您的 { $title } 团。
   *[other] 👥 有 { $count } 人加入了您的 { $title } 团。
 }
notice-team-ends-soon = ⏳ 您的 { $title } 团所剩时间不多，再分享一次吧。
notice-team-lead = 👥 { $title } 团的团长退出了，现在由您担任团长；截止时间和链接不变。
notice-team-complete = 🎉 您的 { $title } 团已成团：订单 { $number } 已交给店铺。
notice-team-lost = { $charged ->
    [yes] 订单 { $number }（{ $title }）的 { $amount } 会自动退回，您无需操作。
   *[no] 订单 { $number }（{ $title }）已取消，您无需操作。
 }
notice-team-moved = 👥 订单 { $number } 的付款到账时席位已失效。您已被安排到一个 { $title } 团；成团之前可以改为退款。
notice-team-moved-lead = 👥 订单 { $number } 的付款到账时席位已失效。您现在是一个新的 { $title } 团的团长，快分享吧；成团之前可以改为退款。
notice-team-seat-free = 🔔 您关注的 { $title } 团有空位了，先下单者得。

team-thanks-points = { $points } 积分
team-thanks-share = { $percent ->
    [100] 一件商品免单（退回货款）
   *[other] 一件商品 { $percent }% 的货款退回
 }
team-thanks-money = 退回 { $amount }（原路退回）
group-rule-leader = { $most ->
    [0] 🎁 成团时的团长，在自己的订单不能再退后获得 { $worth }。
   *[other] 🎁 成团时的团长，在自己的订单不能再退后获得 { $worth }，每位顾客最多 { $most } 次。
 }
team-thanks-coming = 🎁 作为团长，您的订单送达且不能再退后，您将获得 { $worth }。
team-thanks-until = 🎁 作为团长，如果您保留订单，{ $until } 将获得 { $worth }。
team-thanks-given = 🎁 作为团长，您已获得 { $worth }。
team-thanks-void = 🎁 您的订单已退，因此没有团长奖励。
notice-team-reward = 🎁 <b>感谢您带领 { $title } 的团！</b>这是您的奖励：{ $worth }。
points-reward = 团长奖励
coupon-choice-leader = 给团长
coupon-way-leader = 拼团活动有承诺时，成团的团长在订单不能再退后得到一张。

campaign-share = { $share } % 起
campaign-completes-share = 🤝 付款达到 { $share } % 的席位（{ $count } 人）时，由您让其成团
campaign-thanks = 🎁 团长奖励
campaign-thanks-are = { $most ->
    [0] 🎁 成团的团长获得 { $worth }
   *[other] 🎁 成团的团长获得 { $worth }，每位顾客最多 { $most } 次
 }
campaign-ask-thanks = 成团时的团长获得什么？在其订单不能再退后发放；订单退回则不发。
campaign-thanks-type = 点选积分数，或输入其他数字；输入 - 表示没有。
campaign-thanks-no-kinds = 如需发优惠券，请先建立一种“给团长”的优惠券：/merchant → 优惠券。
campaign-thanks-points = { $points } 积分
campaign-thanks-share = { $percent ->
    [100] 🎈 团长一件免单
   *[other] 团长一件减 { $percent }%
 }
campaign-thanks-times = 每人 { $count } 次
campaign-thanks-any = 不限次数
campaign-thanks-none = ✗ 没有奖励
campaign-rewards = 🎁 已奖励团长 { $given } 人，待发 { $coming } 人
campaign-rewards-short = ⚠️ 有 { $count } 位团长在等优惠券：该种类已发完。

campaign-put-aside = 📥 为活动预留库存
campaign-not-aside = 📤 不预留库存
campaign-aside = 📥 活动期间，尚可出售的件数单独预留，不对外出售

campaign-teams-in-all = 🧮 总团数
campaign-ask-teams-in-all = 此活动总共可开多少个团？未成团的不计。点选或输入数字；输入 - 表示不限。
campaign-most-teams-in-all = 总共最多 { $count } 个团
refusal-all-teams-opened = 此活动的 { $most } 个团均已开出。您仍可加入有空位的团；如有团未成，还可再开。
campaign-ask-most-teams = 或点选每位顾客最多可参加几个团（先后参加）。
campaign-teams-each = { $count } 个团
campaign-teams-any = 不限团数
campaign-most-teams = 每位顾客最多 { $count } 个团
campaign-worst-thanks = 已计入团长奖励（按一件计）。
