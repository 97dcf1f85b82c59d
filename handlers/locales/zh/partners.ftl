# 合作伙伴：通过链接到店、伙伴自己的页面，以及柜台。

partner-disclosed = 🤝 这是合作伙伴链接：您购买后，{ $name } 会得到一部分佣金。您的价格不变。
partner-own-link = 这是您自己的链接。您自己的订单没有佣金。
partner-dropped = ✅ 从现在起，您的订单不再计入任何合作伙伴。
partner-drop = ✂️ 忘记合作伙伴链接
privacy-partners =
    通过合作伙伴链接产生的购买，合作伙伴会得到一部分佣金。本店记录您最后通过谁的链接到店以及有效期；谁点击过链接，当天过后即被遗忘。
    合作伙伴能看到订单号、日期和金额，看不到是谁下单，也看不到买了什么。
privacy-came-by = 您通过 { $name } 的链接到店；{ $until } 之前的订单计入该伙伴。

partner-button = 🤝 我的伙伴页面
partner-none = 您不是本店的合作伙伴。合作伙伴会从店铺得到专用链接。
partner-invited = <b>{ $shop }</b> 邀请您在这里查看 <b>{ $name }</b> 的链接成果。
partner-duties =
    • 通过您的链接到店的人会看到您得到佣金。您在发布链接的地方也请自行说明。
    • 不要打扰不愿意的人。介绍其他合作伙伴没有任何奖励。
partner-accept = ✓ 接受
partner-accepted = ✅ 已关联。输入 /partner 随时回到这里。
partner-title = <b>🤝 { $name }</b>
partner-stands-active = 链接有效。
partner-stands-paused = ⏸ 已暂停：链接仍通往店铺，但暂不计入。
partner-stands-ended = ⏹ 已结束。已得的佣金仍会结算和支付。
partner-share-of = 最终售出商品的 { $percent }，不含税和运费
partner-counts-for = 链接有效 { $days } 天；以最后一个伙伴链接为准
partner-first-only = 仅新顾客的首单
partner-all-orders = 所有订单
partner-paid-from = 满 { $minimum } 支付
partner-link = 链接：{ $link }
partner-came = { $clicks } 次点击 · { $orders } 笔订单 · { $customers } 位新顾客
partner-sold = 售出 { $net }，另有 { $returned } 已退
partner-pending = 待定：{ $amount }
partner-approved = 已确认、尚未支付：{ $amount }
partner-due = 其中已结算应付：{ $amount }
partner-paid = 已支付：{ $amount }
partner-rules =
    <b>规则</b>
    • 订单付款后为待定，不能再退后确认。
    • 退货会扣回相应佣金；支付之后的扣回记入下一张结算单。
    • 您自己的订单和店员的订单没有佣金；已奖励好友邀请的订单也没有。
    • 每月出一张结算单。由店铺自行付款，我不转账。
partner-copy = 📋 复制链接
partner-as-picture = 🔳 二维码
partner-picture = 扫一扫：此合作伙伴链接通往 { $shop }
partner-product = 🔗 商品链接
partner-orders = 📦 订单
partner-statements = 🧾 结算单
partner-statement = 🧾 查看结算单
partner-share-words = { $shop }（合作伙伴链接：您购买后我会得到佣金，您的价格不变）
partner-which-product = 哪个商品？请输入名称中的一个词。
partner-found = 请点选，或输入另一个词。
partner-not-found = 没有找到，请换一个词。
partner-product-link = <b>{ $title }</b> 的链接：{ $link }
partner-product-share = 该商品您得 { $percent }。
partner-orders-title = <b>📦 通过 { $name } 链接的订单</b>：{ $count }
partner-order-line = { $number } · { $day } · { $net } × { $share } = { $commission } · { $how }
partner-is-pending = 待定
partner-is-pending-until = 待定至 { $until }
partner-is-approved = 已确认
partner-is-paid = 已支付
partner-is-reversed = 已退
partner-declined-own = 本人订单
partner-declined-staff = 店员
partner-declined-not-new = 非新顾客
partner-declined-nothing = 无佣金
partner-declined-circle = 与本人地址、电话或银行卡相同
partner-declined-untold = 不计入
partner-declined-invited = 好友邀请
partner-entry-earned = 所得
partner-entry-taken-back = 扣回
partner-entry-restored = 恢复

statements-title = <b>🧾 { $name } 的结算单</b>：{ $count }
statements-how = 每月结束后，若有所得或扣回，即出结算单。结算后不再更改。
statement-label = { $paid ->
    [1] ✅ { $number } · { $month } · { $total }
   *[other] { $number } · { $month } · { $total }
 }
statement-name = 佣金结算单 { $number }
statement-title = <b>🧾 结算单 { $number }</b>，{ $month }
statement-count = { $count } 条记录，商品 { $net }
statement-sum = 本月：{ $total }
statement-before = 此前未付：{ $carried }
statement-in-all = 合计：{ $balance }
statement-paid = ✅ 已于{ $day }支付：{ $reference }
statement-open = 尚未支付。
statement-as-paper = 📄 PDF
statement-as-table = 📊 CSV
statement-month = 月份：{ $month }（{ $zone }）
statement-closed = 结算时间：{ $day }
statement-for = 合作伙伴
statement-head-what = 订单
statement-what = { $number } · { $day } · { $how }
statement-head-net = 净额
statement-head-share = 比例
statement-head-commission = 佣金
statement-net = 净销售额
statement-total = 本月
statement-carried = 此前未付
statement-balance = 合计
statement-how = 净额：商品不含税和运费，扣除优惠和退款。负数表示扣回此前的所得。
statement-no-invoice = 本单为佣金结算单，并非发票。

notice-partner-order = 🤝 有人通过您的链接购买。若不退货，您得 { $amount }。
notice-partner-statement = 🤝 月度结算单已出。
notice-partner-payout = 🤝 店铺已于{ $day }向您支付 { $amount }：{ $reference }
notice-staff-partners = 🤝 合作伙伴的结算单已出，请查看应付金额。

console-partners = 🤝 合作伙伴
partners-title = <b>🤝 合作伙伴</b>：{ $count }
partners-how = 合作伙伴用自己的链接带来顾客，并得到最终售出商品的一部分。通过链接到店的人会看到这一点。
partner-line = { $name } · { $percent } · { $orders } 笔订单，{ $net } · 已确认 { $approved }，应付 { $due }
partner-label-active = { $name }
partner-label-paused = ⏸ { $name }
partner-label-ended = ⏹ { $name }
partner-new = ➕ 新合作伙伴
partner-ask-name = 顾客看到的合作伙伴名称是什么？2 至 { $most } 个字符。
partner-made = ✅ { $name } 现在是合作伙伴，得最终售出商品的 { $percent }。请先查看条件，再发出链接。
partner-terms = ⚙️ 条件
partner-terms-from-now = 更改从现在起生效。已下的订单保持原条件。
partner-term-rate = 比例
partner-term-days = 天数
partner-term-minimum = 最低支付额
partner-term-name = 名称
partner-term-code = 代码
partner-goods = 特定商品
partner-count-first = 仅计首单
partner-count-all = 计入所有订单
partner-days = { $count } 天
partner-ask-rate = 最终售出商品的百分之几？请输入数字，例如 12.5，最高 { $most }。
partner-ask-days = 点击后多少天内的订单计入？1 至 { $days }。
partner-ask-minimum = 满多少才支付？请输入金额，例如 20.00，或 0。
partner-ask-code = 链接使用什么代码？现在是 { $code }。3 至 20 个字母和数字；相似的字符（0 和 O、1 和 I）视为相同。旧代码的链接仍然有效。
partner-goods-line = { $goods }：{ $percent }
partner-goods-title = <b>部分商品有不同的比例。</b>其他商品：{ $percent }。商品优先于分类，下级分类优先于上级。
partner-add-product = ➕ 商品
partner-add-shelf = ➕ 分类
partner-which-shelf = 哪个分类？其下所有商品都适用。
partner-this-shelf = ✓ 这个分类
partner-ask-goods = { $goods } 的比例是多少？请输入数字，最高 { $most }。
partner-goods-nothing = 没有佣金
partner-goods-plain = 与其他商品相同
partner-has-person = 👤 有一个人可通过 /partner 查看这些数字。
partner-has-no-person = 还没有人能查看这些数字。
partner-invite = 👤 关联一个人
partner-unlink = 👤 取消关联
partner-invitation = 请把这个链接发给 { $name } 本人。链接 7 天内有效，仅一次；最先打开并接受的人可查看数字。
partner-send = 发送
partner-send-words = { $shop }：此链接供 { $name } 本人查看合作伙伴链接的成果
partner-pause = ⏸ 暂停
partner-go-on = ▶️ 继续
partner-end = ⏹ 结束
partner-end-ask = 永久结束合作？链接将不再计入。已得的佣金仍会结算和支付。
partner-keep = 保持不变
partner-pay = 💶 已支付：{ $amount }
partner-ask-payout =
    { $name } 应得 { $amount }。请自行付款，我只作记录。
    然后请输入转账附言；若不是今天付的，请在前面写日期：{ $today } SEPA 17
partner-payout-recorded = ✅ 已记录，并已通知合作伙伴。
partner-payout-waits = 👀 需要另一个人先同意。
subject-partner = 合作伙伴 { $number }
act-partner-payout = 向{ $about }付款：{ $what }
right-partner-read = • 查看合作伙伴及其所得
right-partner-edit = • 新建合作伙伴并更改条件
right-partner-pay = • 记录向合作伙伴的付款
right-partner-pay-over-limit = • 同意向合作伙伴的大额付款
log-did-partner-make = 新建了{ $about }
log-did-partner-change = 更改了{ $about }的条件
log-did-partner-code = 更换了{ $about }的代码
log-did-partner-pause = 暂停了{ $about }
log-did-partner-go-on = 恢复了{ $about }
log-did-partner-end = 结束了{ $about }
log-did-partner-invite = 为{ $about }生成了关联链接
log-did-partner-accept = 接受成为{ $about }
log-did-partner-unlink = 取消了{ $about }的关联
log-did-partner-payout = 记录了向{ $about }的付款

refusal-partner-invalid = 不能这样设置。未作任何更改。
refusal-code-invalid = ⚠️ 代码须为 3 至 20 个字母和数字。
refusal-code-taken = ⚠️ 已有合作伙伴使用此代码或相似的代码。
refusal-already-partner = 一个人只能是一个合作伙伴，此处已有关联。
refusal-partner-over = 合作已结束。未作任何更改。
refusal-payout-not-due = 该金额不是应付款，或已不再应付。请重新查看；未作任何记录。
refusal-payout-invalid = ⚠️ 付款须有已到的日期，以及 1 至 80 个字符的附言。
