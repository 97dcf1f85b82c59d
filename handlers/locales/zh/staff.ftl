# 店里的人：岗位、邀请、复核、日志。

button-confirm = 确认
command-merchant = 柜台
command-open_orders = 待处理订单
command-staff = 店员

role-owner = 店主
role-admin = 管理员
role-catalogue = 商品
role-marketing = 营销
role-orders = 订单
role-warehouse = 仓库
role-support = 客服
role-finance = 财务
role-analyst = 数据分析
role-auditor = 审计

right-order-read = • 查看订单
right-talk-answer = • 与顾客对话
right-order-accept = • 接单和完成订单
right-order-ship = • 发货和交付
right-order-cancel = • 取消订单
right-order-refund = • 退款
right-order-refund-over-limit = • 同意大额退款
right-customer-pii-read = • 查看订单的地址和电话
right-customer-contact-read = • 查看下单人
right-export-pii = • 导出个人数据
right-catalogue-read = • 查看后台商品
right-catalogue-edit = • 修改商品
right-price-below-cost = • 同意低于成本的价格
right-stock-adjust = • 盘点库存
right-coupon-edit = • 制作优惠券
right-campaign-publish = • 制作和发布优惠活动
right-referral-review = • 审核可疑的邀请
right-broadcast-send = • 给顾客群发消息
right-broadcast-send-over-n = • 同意大规模群发
right-points-adjust = • 增减积分
right-points-adjust-over-limit = • 同意大额积分
right-credit-grant = • 发放店铺余额
right-credit-grant-over-limit = • 同意大额余额
right-figures-read = • 查看数据
right-audit-read = • 查看日志
right-staff-read = • 查看店员
right-staff-grant = • 邀请店员、授予和收回岗位
right-shop-edit = • 修改店铺设置

console-staff = 👥 店员
console-log = 📜 日志
staff-order-log = 📜 操作记录
console-my-role = 🪪 我的岗位
console-approvals = 👀 待复核（{ $count }）

person-named = { $name } (@{ $username })
staff-number = { $number } 号
staff-title = <b>👥 店里共有 { $count } 人</b>
staff-row = { $role } · { $name }
staff-member =
    <b>{ $name }</b>
    { $role }，自 { $since }
staff-change-role = 更换岗位
staff-withdraw = 收回岗位
staff-keep = 保留岗位
staff-keep-role = 保持不变
staff-invite = ＋ 邀请店员
staff-role-ask = { $name } 现在是{ $role }，要换成哪个岗位？
staff-trust-ask =
    { $role }几乎可以做店里的一切。要把这个岗位给 { $name } 吗？
    如果还有其他店主，需要其先同意。
staff-role-given = ✅ 岗位现在是{ $role }。
staff-withdraw-ask =
    要收回 { $name } 的岗位（{ $role }）吗？
    对方的按钮立即失效，其邀请和申请也作废。之后可以重新邀请。
staff-withdrawn = ✅ { $name } 不再是店员。
staff-my-role =
    <b>🪪 您的岗位：{ $role }</b>
    您可以：
staff-leave = 离开店员队伍
staff-stay = 留下
staff-leave-ask = 要离开吗？您的按钮立即失效，只有店主能再次邀请您。
staff-left = 您不再是店员。谢谢，欢迎以顾客身份光临。

invite-ask = 邀请对方担任什么岗位？您会得到一个只供一人使用、24 小时有效的链接。
invite-made =
    <b>✉️ 邀请担任{ $role }</b>
    请把此链接发给一个人。只能用一次，有效期至 { $until }，并且只显示这一次。
invite-second-look = 如果还有其他店主，对方接受后需要其同意。
invite-send = ✉️ 发送链接
invite-withdraw = 撤回链接
invite-withdrawn = ✅ 该链接已失效。
invite-row = ✉️ { $role } · 至 { $until }
invite-open = ✉️ 邀请担任{ $role }，尚未有人接受。有效期至 { $until }；链接只显示过一次。
invited =
    <b>👋 { $shop } 邀请您担任：{ $role }</b>
    此邀请只给您一人，有效期至 { $until }。接受后您可以：
invite-accept = ✓ 接受
invite-accepted = ✅ 欢迎。您现在的岗位是{ $role }。
invite-accepted-waits = ✅ 已接受。{ $role }岗位需要第二位店主同意，一有结果就告诉您。

approvals-title = { $count ->
    [0] <b>👀 没有待复核的事。</b>一个人不能单独决定的事会列在这里。
   *[other] <b>👀 等待第二个人复核</b>
 }
approval-title = <b>👀 请复核</b>
approval-asked = { $name } 于 { $at } 提出。
approval-until = 等待至 { $until }，之后不再执行。
approval-waits = 👀 此事需要第二个人同意，尚未执行。我已通知有权同意的人，有结果会告诉您。
approval-look = 👁 查看详情
approval-approve = ✓ 同意
approval-refuse = 不同意
approval-take-back = 撤回申请
approval-approved = ✅ 已同意并执行。
approval-refused = 未获同意，没有执行。
approval-expired = 没有人及时同意，没有执行。
approval-void = 已撤回，没有执行。
approval-amount = { $amount }
approval-points = { $count } 积分
act-staff-grant = { $about } 的岗位：{ $what }
act-order-refund = { $about } 的退款：{ $what }
act-price-below-cost = { $about } 低于成本的价格：{ $what }
act-points-adjust = { $about } 的积分：{ $what }
act-order-discount = { $about }改价减免：{ $what }
act-credit-grant = { $about } 的店铺余额：{ $what }

subject-order = 订单 { $number }
subject-shop = 店铺
subject-refund = 退款 { $number }
subject-task = 待办 { $number }
subject-invitation = 邀请 { $number }
subject-payment = 付款 { $number }
subject-return = 退货 { $number }
subject-shipment = 包裹 { $number }
subject-coupon = 优惠券 { $number }
subject-coupon-template = 第 { $number } 种优惠券
subject-promotion = 优惠活动 { $number }
subject-product = 商品 { $number }

log-title = { $count ->
    [0] <b>📜 日志是空的。</b>店员所做的一切都会记在这里并保留。
   *[other] <b>📜 日志</b>（{ $count } 条），最新的在前
 }
log-by-person = 👤 某个人
log-by-order = 📦 某个订单
log-everything = 全部
log-whose = 看谁的操作？
log-which-order = 请输入订单号。
log-no-such-order = 没有这个订单号。请重新输入，或发送 /cancel。
log-computer = 店铺电脑
log-line = { $at } · { $who }：{ $did }
log-line-more = { $line }（{ $more }）
log-from-to = { $before } → { $after }
log-reason-settings = 按设置
log-reason-claim-code = 凭一次性代码
log-reason-invitation = 凭邀请
log-reason-second-look = 两人同意
log-did-order-accept = 接受了{ $about }
log-did-order-complete = 完成了{ $about }
log-did-order-cancel = 取消了{ $about }
log-did-order-ship = 发出了{ $about }的包裹
log-did-order-deliver = 确认{ $about }的包裹已送达
log-did-order-retrack = 修改了{ $about }的单号
log-did-order-collect = 收取了{ $about }的款项
log-did-return-agree = 同意了{ $about }
log-did-return-refund = 为{ $about }退款且不收回商品
log-did-return-refuse = 拒绝了{ $about }
log-did-return-receive = 收到了{ $about }
log-did-return-settle = 结清了{ $about }
log-did-refund-confirm = 确认了{ $about }
log-did-refund-credit = 将{ $about }改为店铺余额
log-did-stock-alert = 设置了 { $about } 的库存提醒
log-did-task-finish = 完成了{ $about }
log-did-staff-grant = 给予 { $about } 岗位
log-did-staff-revoke = 收回了 { $about } 的岗位
log-did-staff-leave = 离开了店员队伍
log-did-staff-code = 生成了一次性代码
log-did-staff-invite = 发出了{ $about }
log-did-staff-uninvite = 撤回了{ $about }
log-did-staff-accept = 接受了{ $about }
log-did-approval-request = 申请复核：{ $about }
log-did-approval-approve = 同意了申请：{ $about }
log-did-approval-refuse = 未同意申请：{ $about }
log-did-approval-take-back = 撤回了申请：{ $about }
log-did-shop-setup = 设置了{ $about }
log-did-shop-rekey = 重新加密了{ $about }的个人数据
log-did-person-erase = 应本人要求删除了{ $about }的数据
log-did-person-export = 导出了{ $about }的全部数据
log-did-catalogue-import = 导入了商品
log-did-log-export = 导出了日志
log-did-order-refund = 为{ $about }退款
log-did-order-discount = 为{ $about }改价减免
log-did-order-transfer = 登记了{ $about }的转账
log-did-order-follow = 登记了{ $about }的包裹动态
log-did-parcel-found = 确认{ $about }已找到
log-did-pickup-ready = 通知{ $about }可以自提
log-did-credit-grant = 给 { $about } 发放店铺余额
log-did-points-adjust = 调整了 { $about } 的积分
log-did-tier-give = 给予 { $about } 会员等级
log-did-coupon-grant = 发放了{ $about }
log-did-coupon-void = 作废了{ $about }
log-did-coupon-active = 开放领取{ $about }
log-did-coupon-paused = 暂停了{ $about }
log-did-coupon-ended = 结束了{ $about }
log-did-promotion-publish = 发布了{ $about }
log-did-promotion-pause = 暂停了{ $about }
log-did-promotion-go-on = 重新开始了{ $about }
log-did-promotion-end = 结束了{ $about }
log-did-stock-receive = 登记了 { $about } 的到货
log-did-stock-adjust = 更正了 { $about } 的数量
log-did-stock-damage = 登记了 { $about } 的损坏
log-did-stock-safety = 修改了 { $about } 的留存数量
log-did-stock-expect = 登记了 { $about } 的在途数量
log-did-parcel-send-again = 放弃了{ $about }的一个包裹，商品将重新发出
log-did-parcel-write-off = 放弃了{ $about }的一个包裹，款项将退还
log-did-other = { $action }：{ $about }

notice-staff-role-given = 👋 您现在是 { $shop } 的店员，岗位：{ $role }。您可以：
notice-staff-role-withdrawn = 您在 { $shop } 的岗位已被收回。欢迎以顾客身份光临。
notice-staff-not-taken = 您在 { $shop } 工作的邀请最终未获确认。请询问邀请您的人。
notice-staff-approval = 此事一个人不能单独决定，尚未执行。
notice-staff-approval-decided = 您请第二个人复核的事：

refusal-already-staff = 您已经是店员了。店主可以为您更换岗位。
refusal-already-asked = 关于此事已有另一项申请在等待复核。没有执行任何操作，请先查看那一项。
refusal-already-decided = 此事已有决定，或等待过久。您没有改变任何东西。
refusal-own-request = 这是您自己提出的，必须由别人同意。没有执行任何操作。
refusal-asker-gone = 提出此事的人已无权这样做。没有执行任何操作。
