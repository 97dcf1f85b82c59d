# 每日抢券：每天若干张，先到先得；顾客看到的，以及柜台。

drops-title = <b>🎯 今日优惠券</b>
drops-none = 目前没有每日优惠券。
drop-worth = <b>{ $worth }</b>
drop-line = <b>{ $name }</b>：{ $worth }
drop-left = 剩余 { $left } / { $quota } · 请在 { $until }内领取
drop-all-gone = 今天的 { $quota } 张已领完。
drop-have = ✅ 您已领取今天的，已放入钱包。
drop-have-all = ✅ 您已领取 { $count } 张，已达每人上限。
drop-next = ⏳ 下一批：{ $at }，还有 { $left }。
drop-last = 不会再有了。
drop-claim = 🎯 领取：{ $worth }
drop-notify = 🔔 提醒我
drop-notified = 🔕 不再提醒
drop-yours = 🎉 <b>{ $name }</b> 归您了，已放入钱包，有效期至 { $until }。
drop-will-tell = 每次开始前不久我会通知您，直到您取消。
drop-will-not-tell = 不再通知您。
notice-drop-coming = 🔔 <b>每日优惠券</b>：这是您要的提醒。

console-drops = 🎯 每日抢券
all-drops-title = { $count ->
    [0] <b>🎯 还没有每日抢券。</b>每天在同一时间发放若干张优惠券，先到先得。新建后是草稿，发布后才开始。
   *[other] <b>🎯 每日抢券</b>（{ $count }）
 }
drop-new = ＋ 新建抢券
drop-ask-kind = 发放哪种优惠券？以下为专用且空闲的：
drop-no-kind = 抢券发放专用的优惠券。请新建优惠券，在“<b>方式</b>”中选择<i>每日抢券</i>，再回到这里。
drop-kind = 🎟 { $name }
drop-draft = ✏️ <b>草稿</b>：发布前没有人看到。
drop-draft-change = 点按即可更改。发布时其优惠券一并发布。
drop-discarded = 草稿已删除，其优惠券可另作他用。
drop-plan = { $days } { $time } 起发放 { $count } 张；当天没领完的作废。
drop-rule-one-a-day = └ 每人每天一张
drop-rule-each = { $count ->
    [one] └ 每人一张
   *[other] └ 每人每天一张，合计最多 { $count } 张
 }
drop-rule-total = └ 合计 { $count } 张，发完即止
drop-rule-from = └ 自 { $first } 起
drop-rule-until = └ 至 { $last } 止
drop-cost = 每天最多优惠 { $amount }。
drop-cost-total = 每天最多优惠 { $amount }，合计 { $total }。
drop-every-day = 每天
drop-workdays = 周一至周五
drop-weekends = 周末
drop-day-0 = 周一
drop-day-1 = 周二
drop-day-2 = 周三
drop-day-3 = 周四
drop-day-4 = 周五
drop-day-5 = 周六
drop-day-6 = 周日
drop-day-on = ✓ { $day }
drop-day-off = { $day }
drop-term-weekdays = 日子：{ $value }
drop-term-time = 时间：{ $value }
drop-term-daily = 每天：{ $value }
drop-term-each = 每人：{ $value }
drop-term-first = 开始：{ $value }
drop-term-last = 结束：{ $value }
drop-term-total = 合计：{ $value }
drop-ask-weekdays = 一周中的哪几天？现在是{ $days }。点按开关。
drop-ask-time = 几点开始（店铺时间）？请点选，或输入如 09:30。
drop-ask-daily = 每天多少张？请点选或输入。
drop-ask-each = 每人合计最多几张（每天一张）？请点选或输入。
drop-ask-first = 从哪天开始？请点选，或输入如 2026-05-01。
drop-ask-last = 到哪天为止（含当天）？请点选，或输入如 2026-05-31。
drop-ask-total = 合计多少张后结束？请点选或输入。
drop-choice-day = { $day }
drop-choice-no-end = 直到我结束
drop-term-unclear = ⚠️ 我看不懂。
drop-no-day = ⚠️ 不会有任何一天：日期已过，或开始与结束之间没有所选的日子。请先更改。
drop-published = ✅ 已开始。
drop-label-draft = ✏️ { $name }（草稿）
drop-label-running = 🟢 { $name } · 已领 { $claimed }
drop-label-paused = ⏸ { $name } · 已领 { $claimed }
drop-label-ended = ⚫ { $name } · 已领 { $claimed }
drop-today = 今天：已领 { $taken } / { $quota }
drop-kind-stopped = ⚠️ 其优惠券已暂停、结束或用完，无法领取。
drop-figures = { $people } 人领取 { $claimed } 张 · 已用 { $used } · 已优惠 { $given }
drop-figures-new = 首单使用 { $count } · 作废 { $lapsed }
drop-day-line = { $day }：{ $taken } / { $quota }
drop-show-kind = 🎟 其优惠券
drop-end-ask = { $claimed ->
    [0] 要结束吗？还没有人领取。
   *[other] 要结束吗？已领取 { $claimed } 张，领到的人可继续使用。
 }

coupon-choice-drop = 每日抢券
coupon-way-drop = 在抢券当天先到的人得到一张。日子在“🎯 每日抢券”中设定。
subject-drop = 抢券 { $number }
log-did-drop-publish = 发布了{ $about }
log-did-drop-pause = 暂停了{ $about }
log-did-drop-resume = 恢复了{ $about }
log-did-drop-end = 结束了{ $about }

refusal-drop-invalid = 抢券不能这样设置。未作任何更改。
refusal-drop-not-draft = 此抢券已发布，不能更改。请结束后新建。
refusal-drop-kind-taken = 此优惠券属于另一个抢券，或不是抢券专用。请另选。
refusal-drop-not-begun = ⏳ { $starts } 开始，在此之前不能领取。
refusal-drop-gone = 当天的优惠券已领完。下一批：{ $starts }。
refusal-drop-over = 已全部领完，不会再有了。
refusal-drop-paused = 店铺目前不发放此优惠券。
refusal-drop-limit = 每人最多 { $most } 张，您已领取。
