# 红包：顾客看到的，以及店员的柜台。

packet-name = 红包
packet-title = <b>🧧 { $name }</b>
packet-offer = { $people ->
    [1] 共 { $total }，第一个打开的人得。
   *[other] 共 { $total }，前 { $people } 位打开的人拼手气，每份至少 { $least }。
 }
packet-from = └ 商品满 { $amount } 可用
packet-good-for = └ 优惠券有效 { $days } 天
packet-taken = 已领 { $taken }/{ $people }
packet-all-taken = { $people } 份已全部领完。
packet-ends = ⏳ 截至 { $until }
packet-is-over = 时间已到。
packet-open = 🧧 开
packet-yours = 🎉 您抢到了 <b>{ $amount }</b>（第 { $number }/{ $people } 份）。
packet-your-coupon = 已作为优惠券放入您的钱包，有效期至 { $until }。
packet-too-late = 手慢了，{ $people } 份红包已被领完。下次就是您！
packet-time-over = 这个红包的时间已到。下次就是您！

console-packets = 🧧 红包
packets-title = { $count ->
    [0] <b>🧧 还没有红包。</b>红包把一笔钱随机分给最先打开的人，每人得一张优惠券。新建的是草稿，发布后才可领取。
   *[other] <b>🧧 红包</b>（{ $count }）
 }
packet-new = ＋ 新红包
packet-label-draft = ✏️ { $name } · { $total }（草稿）
packet-label-open = 🟢 { $name } · { $total } · { $taken }/{ $people }
packet-label-empty = ✅ { $name } · { $total } · { $people } 份已领完
packet-label-over = ⚫ { $name } · { $total } · { $taken }/{ $people }
packet-label-ended = ⏹ { $name } · { $total } · { $taken }/{ $people }
packet-figures = 已发 { $given }（共 { $total }） · 已用 { $used } 张 · 共减 { $off }
packet-how-to-share = 请分享到群里：群里的卡片会一直更新到结束。
packet-draft = ✏️ <b>草稿</b>：发布之前没有人能看到。
packet-open-for = ⏳ 发布后 { $hours } 小时内可以打开，没领完的届时作废。
packet-cost = 合计最多减 { $total }，一人最多减 { $most }。
packet-draft-change = 点一项即可修改。
packet-published = ✅ 现在可以领取了。
packet-copy = 📋 复制链接
packet-end-ask = 要结束吗？剩下的 { $left } 份（{ $rest }）将作废，已领到的优惠券仍可使用。
packet-term-total = 总额：{ $value }
packet-term-people = 份数：{ $value }
packet-term-least = 最少：{ $value }
packet-term-from = 门槛：{ $value }
packet-term-days = 有效：{ $value }
packet-term-hours = 可领：{ $value }
packet-term-name = 名称：{ $value }
packet-ask-total = 一共多少钱？请输入金额。
packet-ask-people = 分给多少人？请点选或输入人数。
packet-ask-least = 每份至少多少？请输入值得一领的金额。
packet-ask-from = 商品满多少可以使用？请输入金额。
packet-ask-days = 优惠券有效多少天？
packet-ask-hours = 多少小时内可以打开？
packet-ask-name = 叫什么名字？会显示在卡片和顾客的钱包里。
packet-term-unclear = ⚠️ 没看懂，请输入一个数字。
packet-choice-any = 不限
packet-choice-people = { $count } 人
packet-choice-days = { $count } 天
packet-choice-hours = { $count } 小时

notice-packet-empty = 🧧 <b>{ $name }</b>已领完：{ $people } 份全部领走。
notice-packet-over = { $taken ->
    [0] 🧧 <b>{ $name }</b>已结束：{ $people } 份无人领取。
   *[other] 🧧 <b>{ $name }</b>已结束：{ $people } 份领走 { $taken } 份，共 { $given }。
 }
notice-packet-show = 🧧 查看结果

coupon-way-packet = 及时打开红包的人各得一张，金额各不相同。
subject-packet = 红包 { $number }
log-did-packet-publish = 发布了{ $about }
log-did-packet-end = 结束了{ $about }

refusal-packet-invalid = 红包不能这样设置，没有任何变动。
refusal-packet-not-draft = 这个红包已经发布，不能再修改。请先结束它，再新建一个。
refusal-packet-too-thin = { $most ->
    [0] 这比每份最低金额 { $least } 还少，没有任何变动。
   *[other] 每份至少 { $least }，这笔钱最多够 { $most } 人分，没有任何变动。
 }
