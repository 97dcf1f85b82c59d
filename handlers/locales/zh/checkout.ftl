# 从购物车到订单。

checkout-step-address = <b>结算</b> · 第 { $number } 步，共 { $count } 步：收货地址
checkout-step-delivery = <b>结算</b> · 第 { $number } 步，共 { $count } 步：配送方式
checkout-step-review = <b>结算</b> · 第 { $number } 步，共 { $count } 步：最后确认
checkout-ask-address =
    📍 送到哪里？请用一条消息输入，例如：

    <i>王小明
    南京东路 100 号
    200001 上海
    中国</i>
checkout-did-you-mean = 您是指{ $country }吗？
checkout-use-form = 📋 使用 Telegram 表单
form-about = Telegram 表单会询问收货地址和配送方式，然后付款。
form-title = 🧾 { $shop } 的商品
checkout-choose-address = 📍 送到哪里？
checkout-other-address = ✏️ 其他地址
checkout-change-address = 📍 修改地址
checkout-change-delivery = 🚚 修改配送
checkout-choose-delivery = 🚚 用哪种配送方式？
checkout-no-delivery = 本店不配送到那里。请换一个地址，或者联系店家。
checkout-to = 📍 { $address }
checkout-pick-up-at = 🏬 自提：{ $details }
checkout-line = { $quantity } × { $name } · { $total }
checkout-changed = ⚠️ 您查看之后有些变化，因此还没有下单。目前的情况是：
checkout-nothing-left = ⚠️ 别人快了一步，没有下单，也没有扣款。购物车现在是这样：
checkout-terms-needed = 首次下单前，请先接受本店的销售条款。您是向本店购买，Telegram 无法处理购物问题。
checkout-terms-changed = 自您接受以来，本店的销售条款已更新。下单前请接受新版本。您是向本店购买，Telegram 无法处理购物问题。
checkout-agree = ✓ 接受条款
checkout-read-terms = 阅读条款
checkout-hold = 下单后，商品会为您保留 { $minutes } 分钟等待付款。
checkout-no-method = ⚠️ 这些商品暂时无法在这里付款：数字商品只能用 Telegram Stars 购买。请把它们移出购物车，再结算其余商品。
checkout-pay = 付款 { $total }
checkout-pay-on-delivery = 货到付款 · { $total }
checkout-pay-otherwise = 付款 { $total }
checkout-place = 确认下单 · 无需付款
checkout-cart = 🛒 购物车

delivery-standard = 标准配送
delivery-pickup = 到店自提
delivery-free = 免费
delivery-days = { $most ->
    [1] 1 天内
   *[other] { $least ->
        [0] { $most } 天内
       *[other] { $least }–{ $most } 天
    }
 }
delivery-button = { $chosen ->
    [yes] ✅ { $title } · { $price }
   *[no] { $title } · { $price }
 }
delivery-button-days = { $chosen ->
    [yes] ✅ { $title } · { $price } · { $days }
   *[no] { $title } · { $price } · { $days }
 }
delivery-details = { $title }：{ $details }

quote-goods = 商品：{ $amount }
quote-discount = { $label }：{ $amount }
quote-delivery-less = { $title }：<s>{ $before }</s> { $amount }（{ $label }）
quote-delivery = { $title }：{ $amount }
quote-tax-added = 税：{ $amount }
quote-total = <b>合计：{ $amount }</b>
quote-tax-included = 含税 { $amount }
quote-missed = 💡 再加 { $amount } 可享：{ $label }
quote-missed-delivery = 💡 再买 { $amount } 即可免运费
