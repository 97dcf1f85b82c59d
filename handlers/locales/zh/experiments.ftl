# 实验：比较什么、结果如何，以及用大白话说能得出什么结论。

subject-experiment = 实验 { $number }
log-did-experiment-start = 开始了{ $about }
log-did-experiment-stop = 停止了{ $about }
log-did-experiment-decide = 推行了{ $about }的优胜方案
log-did-experiment-take-back = 撤回了{ $about }的优胜方案

refusal-experiment-invalid = 实验不能这样设置，未作任何更改。
refusal-experiment-not-draft = 此实验已开始，不能再改。请停止后新建。
refusal-experiment-place-taken = 同一位置已有实验在进行，请先停止它。
refusal-experiment-arms-missing = 有方案还没填写内容，请先填写。
refusal-nothing-learned = 店铺还没有学习模型，所有人的推荐已经按简单规则进行：A 与 B 会一样。请先让店铺学习（<code>parley learn</code>），或与销量最高的商品比较。
refusal-experiment-no-room = 互斥的实验只剩 { $left } % 的人可用。请减少此实验的参与比例。

product-add-said = { $words } · { $total }

console-experiments = 🔬 实验
experiments-title = { $count ->
    [0] <b>🔬 还没有实验。</b>让一半的人看到另一种文字、图片或问候语，看看哪种卖得更好。不需要懂统计：有把握时我会告诉您。
   *[other] <b>🔬 实验</b>（{ $count }）
 }
experiment-new = ＋ 新建实验
experiment-ask-place = 让一部分人看到哪里不一样？群发的文字、时间或优惠券在群发里比较。
experiment-at-add-button = “加入购物车”按钮
experiment-at-home = 首页文字
experiment-at-product-text = 某商品的描述
experiment-at-product-photo = 某商品的首图
experiment-ask-product = 哪个商品？请输入名称。
experiment-one-photo = <b>{ $title }</b> 没有两张可供所有人选择的图片：只有一张，或有些属于某个规格。请添加图片或换一个商品。
experiment-place-add-button = “加入购物车”按钮
experiment-place-home = 首页文字
experiment-place-product-text = { $title } 的描述
experiment-place-product-photo = { $title } 的首图
experiment-place-broadcast = 群发 { $number } 的文字
experiment-place-broadcast-hour = 群发 { $number } 的时间
experiment-place-broadcast-offer = 群发 { $number } 的优惠券
experiment-ask-broadcast = <b>让一部分读者收到哪里不一样？</b>一次只比较一项；每位读者收到其中一个版本，不会再变。
experiment-at-broadcast = ✍️ 文字
experiment-at-broadcast-hour = 🕒 当地时间
experiment-at-broadcast-offer = 🎟 优惠券
experiment-hour = { $hour } 发出
experiment-ask-hour = <b>{ $letter }</b> 在各人当地几点发出？
experiment-ask-coupon = <b>{ $letter }</b> 附哪种优惠券？在此期间，收到其他版本的人在钱包里看不到它。
experiment-hours-wait = ⏳ 还有 { $count } 人没轮到，最后一人在 { $last }。在此之前不计数，否则较早的时间只因先发就显得更好。
experiment-hours-soon = ⏳ 所有人都已收到。等最后一人收到满一小时后公布结果。
experiment-hours-counted = 每人只计收到消息后的前 { $hours } 小时。
experiment-hours-cut = ⚠️ 有 { $count } 人没有轮到，因为群发被停止或耗时太长，所以无法比较时间。
experiment-label-draft = ✏️ { $place }（草稿）
experiment-label-running = 🟢 { $place }
experiment-label-stopped = ⚫ { $place }（已停止）
experiment-label-decided = 🏁 { $place }（已决定）
experiment-draft = ✏️ <b>草稿</b>：开始之前没有人看到。
experiment-arm = <b>{ $letter }</b>：{ $shows }
experiment-as-it-is = 保持现状
experiment-nothing-yet = 尚未填写
experiment-says = “{ $words }”
experiment-shows-photo = 首图为第 { $number } 张
experiment-photo = 第 { $number } 张
experiment-ask-words = <b>{ $letter }</b> 用{ $language }怎么说？请输入，最多 { $most } 个字符。
experiment-words-long = ⚠️ 太长了：最多 { $most } 个字符。
experiment-ask-photo = <b>{ $letter }</b> 先显示 <b>{ $title }</b> 的哪张图片？
experiment-change-arm = ✏️ { $letter }
experiment-add-arm = ＋ { $letter }
experiment-drop-arm = － { $letter }
experiment-term-metric = 指标
experiment-term-share = 参与者
experiment-term-smallest = 差异
experiment-term-sizes = 比例
experiment-term-alone = 互斥
experiment-by-clicks = 指标：多少人加入购物车。
experiment-by-follows = 指标：多少人点击消息中的按钮或链接。
experiment-by-orders = 指标：多少人下单购买。
experiment-by-revenue = 指标：人均消费（扣除退款）。
experiment-measure-clicks = 🛒 按加购
experiment-measure-follows = 👆 按点击
experiment-measure-orders = 🧾 按订单
experiment-measure-revenue = 💶 按金额
experiment-is-share = 参与：{ $value }。
experiment-is-smallest = 要能发现 { $value } 的差异。
experiment-is-sizes = { $value }。
experiment-is-alone = { $value }。
experiment-value-share = { $value ->
    [100] 所有人
   *[other] { $value } % 的人
 }
experiment-value-smallest = { $value } %
experiment-value-sizes = { $value ->
    [1] 各方案均分
   *[other] A 的展示次数是其他方案的 { $value } 倍
 }
experiment-value-alone = { $value ->
    [0] 参与者可同时参加其他实验
   *[other] 参与者不参加其他互斥实验
 }
experiment-ask-follows = 用什么来评判？点击需要的人最少，金额需要的人最多。
experiment-ask-clicks = 用什么来评判？加购需要的人最少，金额需要的人最多。
experiment-ask-share = 多少人参与？其他人看到的保持不变。
experiment-ask-smallest = 多大的差异值得发现？越小需要的人越多。
experiment-ask-sizes = 怎样分配人群？如果新方案有风险，就给更少的人看。
experiment-ask-alone = 参与者可以同时参加其他实验吗？除非两个实验改动同一步骤，否则没有问题。
experiment-needs-clicks = 若每 100 人有 5 人购买，每个方案约需 { $orders } 人；若每 100 人有 30 人加购，约需 { $clicks } 人。
experiment-needs-follows = 若每 100 人有 5 人购买，每个版本约需 { $orders } 人；若每 100 人有 30 人点击，约需 { $clicks } 人。
experiment-language-missing = ⚠️ 缺少{ $language }文字：使用该语言的人不参与。
experiment-starts-with-broadcast = 群发启动时实验随之开始。
experiment-start = ▶ 开始
experiment-started = ✅ 实验已开始。每个人看到的方案不会再变。
experiment-discard = 删除
experiment-discarded = 草稿已删除。
experiment-since = 开始于 { $at }
experiment-outcome-clicks = { $people } 人 · 加购 { $clicked }（{ $clickedshare } %）· 购买 { $bought }（{ $boughtshare } %）· { $revenue }
experiment-outcome-follows = { $people } 人 · 点击 { $clicked }（{ $clickedshare } %）· 购买 { $bought }（{ $boughtshare } %）· { $revenue }
experiment-empty = 还不是每个方案都有人看到。
experiment-uneven = ⚠️ 人群分配与计划不符，已不可能是偶然。一定有问题，这里的数字都不可信：请停止实验并告知店铺的技术负责人。
experiment-more-clicks = { $arm } 的加购人数多 { $percent } %
experiment-less-clicks = { $arm } 的加购人数少 { $percent } %
experiment-more-follows = { $arm } 的点击人数多 { $percent } %
experiment-less-follows = { $arm } 的点击人数少 { $percent } %
experiment-more-orders = { $arm } 多卖 { $percent } %
experiment-less-orders = { $arm } 少卖 { $percent } %
experiment-more-revenue = { $arm } 的收入多 { $percent } %
experiment-less-revenue = { $arm } 的收入少 { $percent } %
experiment-so-far = 目前{ $said }，{ $sure } % 的把握。
experiment-sure = { $said }，{ $sure } % 的把握。
experiment-alike = 目前 { $arm } 与 A 不相上下。
experiment-no-base = { $metric ->
    [clicks] 看到 A 的人还没有人加购。
    [follows] 收到 A 的人还没有人点击。
   *[other] 看到 A 的人还没有人购买。
 }
experiment-won = 🏆 <b>{ $said }</b>
experiment-first-stays = A 仍然最好：{ $said }
experiment-bounds = 真实差异在 { $low } % 到 { $high } % 之间。
experiment-too-few = ⏳ 现在选优胜者还太早：每个方案需要 { $least } 人，最少的只有 { $fewest } 人。
experiment-too-few-unknown = ⏳ 现在选优胜者还太早。
experiment-open = ⏳ 还不足以做出决定。
experiment-days = 大约还需 { $count } 天。
experiment-too-long-follows = 需要两个多月。可以改看点击，或随您决定：差异不会太大。
experiment-too-long-clicks = 需要两个多月。可以改看加购，或随您决定：差异不会太大。
experiment-harms-stops = ⚠️ 但收到 { $arm } 的人有 { $share } % 停止了您的消息：不要推行。
experiment-harms-blocks = ⚠️ 但收到 { $arm } 的人有 { $share } % 屏蔽了店铺：不要推行。
experiment-look-often = 随时可以查看：看得再勤，结论也不会显得比实际更有把握。
experiment-is-stopped = 实验已停止，所有人看到原来的内容。
experiment-everybody = 现在所有人看到 { $letter }。
experiment-was-decided = 已选择 { $letter }。所有人看到没有此实验时的内容。
experiment-roll-out = 全部用 { $letter }
experiment-decide-ask = 从现在起让所有人看到 <b>{ $letter }</b>（{ $place }）？实验随之结束。
experiment-decide-yes = 是，全部用 { $letter }
experiment-stop = ⏹ 停止
experiment-stop-ask = 停止实验？所有人会看到原来的内容，数字会保留。
experiment-stop-yes = 是，停止
experiment-take-back = ↩ 撤回优胜方案
experiment-chart = 📈 图表
experiment-chart-clicks = { $place }：谁加入了购物车
experiment-chart-follows = { $place }：谁点击了
experiment-chart-orders = { $place }：谁购买了
experiment-chart-days = 看到后的天数
experiment-chart-end = { $letter }：{ $share } %
    共 { $people } 人
experiment-chart-note = 刚看到的人时间较短，各方案都是如此。
experiment-broadcast-grows = 最后一条消息后的三天内，数字还会增长。
broadcast-versions = 🔬 版本
broadcast-compare = 🔬 比较
broadcast-at-hours = 🔬 在不同时间发出：{ $hours }，每位读者在其中一个时间收到
broadcast-with-offers = 🔬 共 { $count } 种优惠，每位读者收到其中一种
broadcast-in-versions = 🔬 共 { $count } 个版本，每位读者收到其中之一

results-button = 📊 效果
results-title = <b>📊 { $title } 的效果</b>
results-broadcast = 群发 { $number }
results-journey = “{ $name }”
results-nobody = 还没有人收到。
results-sent = 已发送 { $sent } / { $people } 人
results-clicked = └ { $count } 人点击（{ $share } %）
results-bought = └ { $count } 人购买（{ $share } %），{ $orders } 个订单
results-revenue = └ 收入 { $revenue }（扣除退款）
results-left = └ { $stopped } 人停止此类消息，{ $blocked } 人屏蔽店铺
results-no-lift = { $held ->
    [0] 没有对照人群，无法得知这些人不收到消息会买多少。
   *[other] 只有 { $held } 人未被打扰，太少，无法得知不收到消息会买多少。
 }
results-beside = 三天内，应收到的人中有 { $told } % 购买；未被打扰的 { $held } 人中有 { $alone } %。
results-lift-more = ✅ 它确实促成购买：比不发送多 { $low } 到 { $high } 个百分点。
results-lift-less = ⚠️ 收到的人反而买得更少：{ $low } 到 { $high } 个百分点。
results-lift-unsure = 还不能确定它有作用：在 { $low } 到 { $high } 个百分点之间。
results-money = 约有 { $more } 是它带来的。
results-how = 订单归功于顾客下单前 72 小时内最后点击、或 24 小时内最后收到的消息。其中包括本来就会购买的；只有与未被打扰者的差异才是真正的效果。
results-chart = 📈 图表
results-chart-below = { $title }：收到与未收到的人，谁购买了
results-chart-title = { $title }：谁购买了
results-chart-days = 到期后的天数
results-chart-share = 占人数的 %
results-chart-note = 应收到 { $told } 人，未被打扰 { $alone } 人
results-end-told = { $share } %
    收到
results-end-alone = { $share } %
    未被打扰

experiment-at-picks = “猜你喜欢”的推荐方式
experiment-place-picks = “猜你喜欢”的推荐方式
experiment-rung = { $number ->
    [1] 常一起购买和近期受欢迎的商品，不用夜间学习的模型
   *[other] 销量最高的商品
 }
experiment-ask-rung = { $letter } 按什么推荐？A 使用店铺所知的一切。
results-so-far = 之后几天的购买会计入“效果”。
