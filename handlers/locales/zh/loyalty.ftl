# 积分、等级、签到和生日。

will-earn = ⭐ 此订单可得 { $points } 积分。
use-points = ⭐ 使用 { $points } 积分 · 抵 { $worth }
use-no-points = ↩ 不使用 { $points } 积分
use-other-points = ✏️ 其他数量
use-points-ask =
    ⭐ 想使用多少积分？最多 { $most }，可抵 { $worth }。{ $step ->
        [1] {""}
       *[other] 须为 { $step } 的倍数。
    }
    请输入数字；0 表示不使用。
use-points-unclear = 这不是积分数量，未作任何更改。

points-title = <b>⭐ 积分与等级</b>
points-button = ⭐ 我的积分 · { $points }
points-have = { $points ->
    [0] 您有 <b>0</b> 积分。
   *[other] 您有 <b>{ $points }</b> 积分，下单可抵 { $worth }。
 }
points-owed = 您欠 { $points } 积分：退款或有争议的订单的积分已经用掉。之后获得的积分会先抵扣。
points-held = { $points } 积分已为未付款的订单保留。
points-too-few = 满 { $least } 积分即可使用。
points-none-coming = 没有待到账的积分。
points-coming = 待到账：{ $points } 积分。
points-coming-on = ⏳ { $points }，{ $day } 到账
points-coming-later = ⏳ { $points }，全部送达 { $days } 天后到账
points-going = ⌛ { $points } 积分将于 { $day } 结束时到期。
points-off = 本店目前没有积分活动。
points-history-button = 📖 明细
points-rules-button = ❓ 规则说明
points-history = <b>📖 积分明细</b>
points-history-none = 还没有记录。
points-entry = <b>{ $points }</b> · { $what } · { $at }
points-earn = 订单 { $order } 待到账
points-ripen = 订单 { $order } 已到账
points-hold = 用于订单 { $order }
points-release = 订单 { $order } 退回
points-return = 订单 { $order } 退款退回
points-take-back = 订单 { $order } 退款扣回
points-expire = 已到期
points-check-in = 签到
points-birthday = 生日
points-gift = 店铺赠送
points-adjust = 店铺调整
points-rules =
    <b>❓ 规则说明</b>

    购买商品每付 { $per } 得 { $points } 积分；运费、税费和用积分抵扣的部分不计。
    全部送达 { $days } 天后（不能再退货时）即可使用。
    { $least } 积分抵 { $worth }；每单最多抵商品金额的 { $share }%。
    有效期到获得后第 { $months } 个月的月底；先到期的先用。
    订单未成，积分退回；退款时，积分随之退回和扣回。
    生日赠送 { $birthday } 积分，有等级者更多。

tiers-title = <b>等级</b>：按十二个月内的消费
tier-row = <b>{ $tier }</b>：满 { $amount }
tier-have = 🏅 您是<b>{ $tier }</b>，有效期至 { $day }。
tier-none = 🏅 还没有等级。
tier-next = 再消费 { $missing } 即可升为{ $tier }。订单过了退货期才计入。
tier-nearly = 在途订单完成后您将升为{ $tier }。
tier-price = · 优惠 { $percent }%
tier-points = · { $times } 倍积分
tier-delivery-always = · 免运费（限可免运费的配送方式）
tier-delivery = · 满 { $amount } 免运费（限可免运费的配送方式）
tier-birthday = · 生日赠 { $points } 积分
tier-early = · 抢购提前 { $minutes } 分钟

checkin-button = ☀️ 签到
checkin-title = <b>☀️ 每日签到</b>
checkin-now = ☀️ 签到 · { $points } 积分
checkin-make-up = 🎫 补签 { $day }
checkin-waiting = { $streak ->
    [0] 每天签到，积分逐日增加。
   *[other] 已连续 { $streak } 天，今天签到可继续。
 }
checkin-done = 已连续 { $streak } 天，明天再来。
checkin-got = ✓ 获得 { $points } 积分。
checkin-month-full = ✓ 已签到。本月签到积分已发完，连续天数照常累计。
checkin-already = 今天已经签到过了。
checkin-made-up = ✓ 已用本月补签卡：{ $points } 积分，连续 { $streak } 天。
checkin-zone = 日期以 { $zone } 时区为准。

reminder-button = 🔔 提醒我
reminder-ask = 🔔 尚未签到时，几点提醒您？时间以 { $zone } 为准。
reminder-off = 🔕 不再提醒
reminder-kept = ✓ 尚未签到时，{ $hour } 提醒您。
reminder-none = ✓ 不再提醒。
refusal-hour-unknown = 这个时间不提醒。未作任何更改。

birthday-button = 🎂 生日
birthday-known = 已登记的生日：{ $month }{ $day }日。
birthday-ask-month = 🎂 您的生日在几月？我们只加密保存月和日。
birthday-ask-day = 🎂 { $month }几日？
birthday-confirm = 🎂 { $month }{ $day }日，对吗？每年只能修改一次。
birthday-yes = ✓ 确认
birthday-kept = ✓ 已登记。生日当天早上九点送上礼物。
month-name = { $month }月

notice-to-points = ⭐ 我的积分
notice-tier-changed = 🏅 您现在是<b>{ $tier }</b>。
notice-tier-none = 🏅 您的等级已结束，继续消费可重新获得。
notice-tier-refunded = 带来升级的订单已退款。已享受的优惠仍归您。
notice-points-expiring = ⌛ <b>您有积分即将到期。</b>到期未用的积分将失效。

staff-points = ⭐ 顾客积分
staff-points-title = <b>⭐ 订单 { $number } 顾客的积分</b>
staff-points-sums = 可用 { $available } · 待到账 { $pending } · 保留 { $held } · 欠 { $debt }
staff-points-note = <i>{ $note }</i>
staff-points-adjust = ± 调整
staff-points-ask =
    多少积分，为什么？例如输入 <code>+50 包裹迟到</code> 或 <code>-20 重复计算</code>。
    一天内对同一位顾客超过 { $most } 积分需要另一位同事确认。顾客看不到原因。
staff-points-unclear = 需要符号、数字和原因。未作任何更改。
staff-points-done = ✓ 已完成。
staff-points-take-two = 👥 积分数超出了一个人可以单独调整的范围。已请另一位有权限的同事确认，积分尚未变动。
staff-tier = 🏅 等级
staff-tier-ask = 这位顾客应是什么等级？有效期到第十二个月的月底，之后按消费决定。
staff-tier-none = 无等级

refusal-not-enough-points = 积分不够了：可用 { $left }。没有下单也没有扣款，请再看一眼。
refusal-reason-missing = 增减积分需要原因。未作任何更改。
refusal-tier-unknown = 没有这个等级了。未作任何更改。
refusal-programme-off = 本店目前没有积分活动。
refusal-card-used = 本月的补签卡已用。{ $until } 之后有新卡。未作任何更改。
refusal-nothing-to-make-up = 最近一周没有漏签。未作任何更改。
refusal-birthday-set = 生日每年只能修改一次，{ $again } 之后可再改。未作任何更改。
refusal-day-unknown = 这个月没有这一天。未作任何更改。
