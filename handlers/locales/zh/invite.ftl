# 邀请好友：顾客看到的，以及柜台。

command-invite = 邀请好友
button-invite = 🤝 邀请好友
invite-title = <b>🤝 邀请好友</b>
invite-for-friends = 好友立即得到：{ $worth }。
invite-for-you = 好友的首单不能再退后，您得到：{ $worth }。
invite-for-nothing = 店铺目前没有邀请奖励。您的链接仍然可用。
invite-nothing-for-you = 目前没有给您的奖励。
invite-link = 您的链接：{ $link }
invite-none-yet = 还没有人通过您的链接来过。
invite-counts = 已邀请 { $invited } · 进行中 { $pending } · 已获得 { $earned }
invite-not-yet = { $count } 位好友还没有下单。
invite-turned-down = ✗ { $count } 笔订单未计入：好友使用了您的电话号码或您的卡。如有误，请联系店铺。
invite-on-its-way = ⏳ 有一笔订单在路上；送达后开始计算天数。
invite-ripens = ⏳ 有一笔订单已送达；若不退货，优惠券将于 { $at } 到账。
invite-in-review = 👀 店铺正在查看一笔订单。
invite-rules =
    <b>规则</b>
    • 好友须第一次来本店，并通过您的链接。以第一个链接为准，之后不变。
    • 好友须在 { $within } 天内下单，商品优惠后实付满 { $minimum }。
    • 该订单不能再退时您得到优惠券：送达后 { $days } 天。若退款后不足 { $minimum }，则没有奖励。
    • 每天最多 { $day } 个、每月最多 { $month } 个、总值不超过 { $worth } 自动发放；超出的和可疑的由店铺查看。同住的人中自动计一位。
    • 与您使用同一电话或同一张卡的好友不计入。好友的订单绝不会因此受影响。
    • 只有一级：好友的好友不计。我从不主动联系您的好友，由您自己分享。
invite-copy = 📋 复制链接
invite-as-picture = 🔳 二维码
invite-picture = 扫一扫，来到 { $shop }
invite-share = 我在 { $shop } 购物，来看看吧：
invite-share-coupon = 我在 { $shop } 购物。通过这个链接来，首单有优惠券（{ $worth }）：
invite-card-about = 一张带有您的链接、通往 { $shop } 的卡片
invite-board-button = 🏆 排行榜
invite-board = <b>🏆 谁邀请的好友最多</b>
invite-board-line = { $me ->
    [1] { $at }. <b>{ $name }</b> · { $count } · 您
   *[other] { $at }. { $name } · { $count }
 }
invite-board-empty = 排行榜上还没有人。
invite-somebody = 某位顾客
invite-listed = 好友的订单计入后，所有人都会在这里看到您的名字。
invite-not-listed = 您不在排行榜上。只有自愿的人才会显示，且只显示名字。
invite-show = 显示我的名字
invite-hide = 撤下我的名字
invite-own-link = 这是您自己的链接，请发给好友。见 🤝 邀请好友。
invite-known = 您已经来过本店：邀请只适用于第一次来的人。欢迎回来！
invite-welcome = 好友邀请了您。欢迎！
invite-welcome-with = 🎁 好友邀请了您。欢迎！这是给您的，已放入钱包：
invite-welcome-coupon = { $name }：{ $worth } · 有效期至 { $until }

notice-friend-bought = 🤝 您邀请的一位好友下单了。若不退货，优惠券将在送达 { $days } 天后到账。
notice-referral-rewarded = 🎁 <b>谢谢您的邀请！</b>一位好友的首单已不能再退。这是给您的：
notice-referral-reversed = { $taken ->
    [0] 🤝 您邀请的一位好友的订单已退，因此没有优惠券。
   *[other] 🤝 您邀请的一位好友的订单已退，为此发放的优惠券尚未使用，已收回。
 }
notice-staff-referrals = 👀 有 { $count } 个邀请等待查看。

coupon-choice-friend = 给受邀好友
coupon-choice-inviter = 给邀请人
coupon-way-friend = 第一次通过好友链接来的人立即得到一张。
coupon-way-inviter = 邀请人在好友首单不能再退后得到一张。

console-referrals-waiting = { $count } 个邀请等待查看。
console-referrals = { $count ->
    [0] 🤝 邀请
   *[other] 🤝 邀请（{ $count }）
 }
referrals-title = <b>🤝 邀请</b>
referrals-for-friends = 给好友：{ $what }
referrals-for-inviters = 给邀请人：{ $what }
referrals-nothing = 无
referrals-how = 新建优惠券，并在“方式”中选择给谁。
referrals-waiting = { $count ->
    [0] 没有等待查看的邀请。
   *[other] { $count } 个等待查看，最早的在前：
 }
referral-line = { $number }：{ $why }
referral-look = 👀 { $number }
referral-number = { $number } 号
referral-minimum = 首单满 { $minimum }
referral-minimum-ask = 好友的首单商品满多少才计入？现在是 { $minimum }。请输入金额，例如 20.00。已经来过的人仍按原来的。
referral-minimum-unclear = ⚠️ 首单不可能是这个金额。
referral-minimum-kept = ✅ 首单满 { $minimum } 计入。
referral-worth = 合计最多 { $worth }
referral-worth-ask = 每位邀请人自动得到的优惠券合计最多值多少？超出的由人查看，不会丢失。现在是 { $worth }。请输入金额，例如 500.00。
referral-worth-unclear = ⚠️ 奖励合计不可能是这个金额。
referral-worth-kept = ✅ 合计不超过 { $worth } 的自动发放。
referral-find = 🔎 查找邀请
referral-find-ask = 哪一个？请输入邀请编号、好友的订单号，或发送好友自己在“🤝 邀请好友”中的链接。
referral-find-nothing = ⚠️ 没有找到。未通过链接来的人没有邀请记录。
referral-change = ✏️ 是别人邀请的
referral-change-ask = 是谁？请发送那个人在“🤝 邀请好友”中的链接。
referral-change-unclear = ⚠️ 这不是任何人的链接。
referral-change-why = 从现在起，{ $who } 算作邀请人。为什么？您的话会记入日志。
referral-changed = ✅ 邀请人已更改；日志中记有何人因何更改。
referral-look-again = 👀 仍要查看
referral-why = 没有奖励：{ $why }
referral-one = <b>🤝 邀请 { $number }</b>
referral-inviter = 邀请人：{ $who }
referral-inviter-figures = 共邀请 { $invited } 人，已奖励 { $earned }
referral-friend = 好友：{ $who }，{ $at } 到店
referral-order-line = 订单 { $number }，商品 { $amount }
referral-order = 📦 查看订单
referral-because-phone = • 两人使用同一个电话号码。
referral-because-address = • 订单寄往邀请人或其另一位好友的地址。
referral-because-burst = • 一小时内来了很多好友。
referral-because-refunds = • 该邀请人的好友有多笔订单退款。
referral-because-card = • 好友使用了邀请人用过的卡付款。
referral-because-sent-back = • 该好友购买的其他商品全部退款。
referral-because-cluster = • { $size ->
    [0] 好友与邀请人，或与已计入的好友，属于同一群人。
   *[other] 该好友属于同一群 { $size } 人（{ $what }）。其中一人是邀请人，或已带来过奖励：自动只计一位。
 }
referral-because-worth = • 该邀请人的奖励合计将超过自动发放的总值。
referral-because-cap = • 邀请人当天或当月的奖励已满。
referral-because-no-coupon = • 承诺了优惠券，但已经没有了。请先发布，再发放。
referral-sign-phone = 同一电话
referral-sign-address = 同一地址
referral-sign-burst = 短时间内很多
referral-sign-refunds = 订单退款
referral-sign-card = 同一张卡
referral-sign-sent-back = 其他全部退款
referral-sign-cluster = 同一群人
referral-sign-worth = 合计过高
referral-shares-place = 地址
referral-shares-phone = 电话号码
referral-shares-card = 银行卡
referral-reason-too-late = 未在期限内下满额订单
referral-reason-nothing-promised = 当时没有承诺奖励
referral-reason-by-staff = 同事已拒绝
referral-reason-refunded = 已退款
referral-reason-left = 邀请人的数据已删除
referral-reason-one-phone = 同一电话号码，自动拒绝
referral-reason-one-card = 同一张卡，自动拒绝
referral-sign-cap = 超过上限
referral-sign-no-coupon = 没有优惠券
referral-is-bound = 好友还没有下单。
referral-is-qualified = 订单在路上。
referral-is-pending = 订单仍可退。
referral-is-review = 订单已不能再退。这是真正的好友吗？同住的两个人也可能是。
referral-is-rewarded = 邀请人已获奖励。
referral-is-rejected = 没有奖励。
referral-is-reversed = 订单已退。
referral-approve = ✓ 发放优惠券
referral-refuse = ✗ 拒绝
referral-refuse-why = 为什么不给奖励？您的话会记入日志，邀请人看不到。
referral-approved = ✅ 邀请人已得到优惠券，并已通知。
referral-refused = 已拒绝，没有奖励。
subject-referral = 邀请 { $number }
log-did-referral-approve = 奖励了{ $about }
log-did-referral-refuse = 拒绝了{ $about }
log-did-referral-worth = 更改了每位邀请人奖励的总值上限
log-did-referral-rebind = 更改了{ $about }的邀请人
log-did-referral-look = 仍要查看{ $about }
log-did-referral-turn-down = 拒绝了{ $about }
log-did-referral-minimum = 更改了好友首单的最低金额

refusal-no-thanks-left = 目前没有给邀请人的优惠券。请先在“优惠券”中新建，再发放。未作任何更改。
refusal-minimum-invalid = 首单不能要求这个金额。未作任何更改。
refusal-worth-invalid = 奖励合计不能是这个金额。未作任何更改。
refusal-inviter-unknown = 这不是任何人的链接。未作任何更改。
refusal-inviter-stays = 此邀请已有结果，邀请人不再更改。未作任何更改。
refusal-closes-circle = 这会形成循环：没有人能由自己或自己带来的人邀请。未作任何更改。
refusal-not-for-yourself = 您不能把自己设为邀请人，请让同事操作。未作任何更改。
