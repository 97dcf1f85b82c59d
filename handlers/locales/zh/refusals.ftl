refusal-address-missing = 还不知道寄到哪里，请先选择地址。
refusal-already-paid = 订单 { $number } 已付款，没有重复扣款。
refusal-amount-changed = 订单 { $number } 的应付金额现在是 { $due }。您没有被扣款。请打开订单，重新点“付款”。
refusal-checkout-used = 这些商品已下单，订单号 { $number }。请在“我的订单”中查看。
refusal-count-invalid = 数量不对：商品数量必须是零或正整数。
refusal-delivery-missing = 请选择配送方式；之前选的方式已不可用。
refusal-form-outdated = 价格或购物车已有变化，这张表单已失效。您没有被扣款。请打开购物车重新结算。
refusal-invoice-not-yours = 这张账单属于别人的订单，只能由本人支付。您没有被扣款。
refusal-invoice-unknown = 商店找不到这张账单。您没有被扣款。请打开订单，重新点“付款”。
refusal-limit-reached = 每位顾客最多可买 { $most } 件。
refusal-no-checkout = 这个按钮属于之前的结算，没有下单。请打开购物车重新开始。
refusal-not-shippable = 订单 { $number } 现在没有可以发货的商品。
refusal-nothing-due = 订单 { $number } 无需付款。
refusal-nothing-to-order = 购物车里没有可以下单的商品。
refusal-order-cancelled-already = 订单 { $number } 已取消。您没有被扣款。
refusal-order-not-cancellable = 订单 { $number } 已不能取消：商店已开始处理。请给商店留言，会有人查看。
refusal-order-not-open = 订单 { $number } 目前不能处理。
refusal-out-of-stock =
    { $left ->
        [0] 已售罄。
       *[other] 只剩 { $left } 件了。
    }
refusal-payment-in-flight = 订单 { $number } 的付款正在途中。请十分钟后再试；如果款项没有到账，就没有扣款。
refusal-payment-method-unknown = 此订单不能用这种方式付款。没有下单，也没有扣款。
refusal-payment-refused = 现在无法收款。您没有被扣款。
refusal-payment-too-late = 订单 { $number } 的付款时间已过，商品已放回货架。您没有被扣款。想买的商品在购物车里。
refusal-quantity-invalid = 请选择 1 到 { $most } 之间的数量。
refusal-refund-too-large = 最多可退 { $most }。
refusal-stock-gone = 订单 { $number } 的商品已售罄。您没有被扣款。
refusal-stock-not-promised = 这笔订单的此商品只剩 { $promised } 件待发。
refusal-terms-not-accepted = 请先同意商店条款。还没有下单。
refusal-too-many-shipped =
    { $left ->
        [0] 此订单已没有待发的商品。
       *[other] 此订单只剩 { $left } 件待发。
    }
refusal-tracking-invalid = 这不是有效的运单号或链接。运单号为 4 到 40 位字母和数字；链接以 https:// 开头。
refusal-variant-unavailable = 此商品已下架。
