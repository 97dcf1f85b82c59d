# 专属优惠：顾客看到的内容，以及商家设置的地方。

notice-personal-offer = 🎯 <b>为您准备的优惠</b>
offer-says =
    <b>{ $title }</b>
    专享价 { $net }，原价 { $price }，立减 { $off }。
offer-why-again = 🔁 您以前买过
offer-why-category = 💡 与您买过的商品很搭
offer-why-new = ✨ 我们觉得您会喜欢
offer-until = 优惠领取截止：{ $until }。
offer-take = 🎟 领取并查看
offer-taken = 🎟 已放入钱包：{ $worth }，有效期至 { $until }。结算最后一步点“✅ 使用”即可。
offer-gone = 该优惠已结束。以下是商品目前的情况。
offer-declined = 好的，90 天内不再推荐，类似的也会减少。

console-offers = 🎯 专属优惠
offers-title = { $count ->
    [0] <b>🎯 专属优惠</b>
        还没有活动。您选择商品、优惠券、人群和预算；每个人只收到对您最有收益的一个优惠，本来就会买的人不打折。发送前您会看到费用。
   *[other] <b>🎯 专属优惠</b>
        共 { $count } 个活动
 }
offers-new = ➕ 新建专属优惠
offers-label-draft = ✏️ 优惠 { $number } · 草稿
offers-label-weighing = ⏳ 优惠 { $number } · 准备中
offers-label-promising = ⏳ 优惠 { $number } · 准备中
offers-label-running = ▶️ 优惠 { $number } · 进行中
offers-label-paused = ⏸ 优惠 { $number } · 已暂停
offers-label-ended = ✅ 优惠 { $number } · 已完成
offers-label-stopped = ⏹ 优惠 { $number } · 已停止
offers-is-weighing = 正在为每个人寻找最合适的优惠，尚未发送。
offers-is-promising = 在预算之内先分配最好的优惠，尚未发送。
offers-is-running = 正在发送。
offers-is-paused = 已暂停。已收到优惠的人可继续使用。
offers-is-ended = 所有人均已处理完毕。
offers-is-stopped = 不再发送。已收到优惠的人可继续使用。
offers-goods = 商品：{ $count }
offers-coupons = 优惠券：{ $count }
offers-line = • { $what }
offers-audience = 对象：{ $who }
offers-for-all = 所有同意接收的人
offers-no-budget = 预算：尚未设定
offers-budget = 预算：最多 { $budget }
offers-floor = 折后留给您的毛利：至少为价格的 { $percent }%
offers-part-goods = 📦 商品
offers-part-coupons = 🎟 优惠券
offers-part-audience = 👥 对象
offers-part-budget = 💰 预算
offers-part-floor = 📏 毛利
offers-preview = 👁 预览…
offers-discard = 🗑 删除
offers-discard-ask = 删除这个草稿？
offers-ask-goods =
    <b>哪些商品？</b>
    输入名称中的词来查找；已选 { $count } / { $most }。点击可移除。
offers-drop = ✖️ { $what }
offers-by-shelf = 🗂 整个分类
offers-ask-shelf = 哪个分类？可以进入查看，或整个选用。
offers-no-shelf = 这里没有分类。
offers-take-shelf = ➕ 选用
offers-ask-coupons = 可以发放哪些优惠券？每人最多一张，仅限所推荐的商品。
offers-no-coupons = 还没有用于专属优惠的优惠券。请新建一张“专属优惠发放”的优惠券。
offers-chosen = ✓ { $what }
offers-not-chosen = { $what }
offers-ask-audience = 谁可以收到优惠？
offers-ask-budget = 所有优惠券合计最多减多少（{ $currency }）？请输入金额。承诺的优惠绝不会超过它。
offers-ask-floor = 扣除折扣和成本后，至少要留下价格的百分之几？请选择或输入百分比。未填写成本的商品按价格的 30% 计算毛利。
offers-percent = { $percent }%
offers-incomplete = 需要先选择商品、优惠券和预算，才能预览和发送。
offers-preview-title = <b>👁 现在发送意味着什么</b>
offers-about = 人群较大：以下数字由抽取的三百人推算。
offers-reach = 优惠：{ $whole } 人中的 { $count } 人
offers-held = 留作对照：{ $count }
offers-left-out = • { $count } 人：{ $why }
offers-cost = 费用：最多 { $most }，预计 { $likely }
offers-worth = 预计多赚：{ $worth }
offers-samples = 例如：
offers-somebody = 顾客 { $number }
offers-sample = • { $who }：{ $what }，减 { $off } · 可能性 { $chance }% · 价值 { $worth }
offers-nobody = 没有人会收到优惠。可以增加商品、换优惠券、降低毛利要求或扩大人群。
offers-launch = 🚀 发送给 { $count } 人
offers-launched = 🚀 已启动。
offers-second-person = 👀 超过 { $limit } 人，需要另一位同事同意。我已通知他们。
offers-claimed = 已领取：{ $claimed } · 已使用：{ $used } · 不感兴趣：{ $declined }
offers-promised = 已承诺：{ $promised } / { $budget } · 实际已减：{ $given }
offers-stop = ⏹ 停止
offers-stop-ask = 停止吗？不再发送；已收到优惠的人可继续使用。
results-offer = 专属优惠 { $number }
subject-offer = 专属优惠 { $number }
act-offer-launch = 将{ $about }发送给 { $what }
log-did-offer-launch = 发送了{ $about }
log-did-offer-pause = 暂停了{ $about }
log-did-offer-resume = 继续了{ $about }
log-did-offer-stop = 停止了{ $about }
coupon-choice-offer = 专属优惠发放
coupon-way-offer = 领取专属优惠的人各得一张，仅限所推荐的商品。请在“🎯 专属优惠”中选择。
why-buys-anyway = 本来就很可能会买
why-not-personal = 不希望收到专属优惠
why-offered-lately = 不久前已推荐过同一商品
why-no-gain = 没有值得发送的优惠
why-budget-spent = 预算不足
why-price-changed = 价格已变动
why-coupon-gone = 该优惠券已不再发放
refusal-offers-fixed = 活动已启动，不能再修改。
refusal-offers-moved-on = 您查看之后内容有变，请再看一遍。
refusal-offers-incomplete = 请先选择商品、优惠券和预算。
refusal-offers-for-nobody = 没有人会收到优惠。
refusal-offers-full = 已达上限：{ $most }。
refusal-offers-sum-wrong = 数值不对。预算须大于零，毛利须在 0 到 99% 之间。
notice-staff-offers-rested = ⏸ <b>专属优惠已暂停。</b>请查看后继续或停止。
notice-staff-offers-over = 🎯 <b>专属优惠已全部发完。</b>
notice-staff-offers-stopped = ⏹ <b>专属优惠已停止。</b>途中的消息均已有结果。
offers-given-back = 已承诺但未使用而退回预算：{ $sum }
offers-weighed = 已找到最佳优惠、尚待决定：{ $count }
offers-show = 查看
