refusal-address-missing = 还不知道寄到哪里，请先选择地址。
refusal-country-unknown = 我不认识“{ $named }”这个国家。请在地址最后写上国家名称或两个字母的代码。
refusal-address-unclear =
    { $missing ->
        [name] 这个地址里没有找到姓名。
        [street] 这个地址里没有找到街道门牌。
        [city] 这个地址里没有找到城市。
       *[other] 没能看懂这个地址。
    }请把姓名、街道门牌、邮编和城市各写一行。
refusal-already-paid = 订单 { $number } 已付款，没有重复扣款。
refusal-amount-changed = 订单 { $number } 的应付金额现在是 { $due }。您没有被扣款。请打开订单，重新点“付款”。
refusal-category-gone = 这个货架已经撤下。请从“逛一逛”重新开始。
refusal-checkout-used = 这些商品已下单，订单号 { $number }。请在“我的订单”中查看。
refusal-code-wrong = 这个代码无效：可能输错了、已被使用或已过期；多次输错后暂时不再受理。请在店铺电脑上重新生成一个。
refusal-conflict = 您查看之后内容已变化，没有做任何改动。请重新打开。
refusal-count-invalid = 数量不对：商品数量必须是零或正整数。
refusal-delivery-missing = 请选择配送方式；之前选的方式已不可用。
refusal-file-wrong = 这不是可以读取的商品目录文件。
refusal-form-outdated = 价格或购物车已有变化，这张表单已失效。您没有被扣款。请打开购物车重新结算。
refusal-invalid = 没能看懂，没有做任何改动。
refusal-invoice-not-yours = 这张账单属于别人的订单，只能由本人支付。您没有被扣款。
refusal-invoice-unknown = 本店找不到这张账单。您没有被扣款。请打开订单，重新点“付款”。
refusal-last-owner = 店铺必须保留一位店主。请先让别人成为店主。
refusal-limit-reached = 每位顾客最多可买 { $most } 件。
refusal-move-refused = 您查看之后状态已变化，没有做任何改动。请重新打开。
refusal-nobody-there = 此人已要求删除全部资料，因此无法再给予任何东西。什么都没有更改；钱只能按原付款方式退回。
refusal-no-checkout = 这个按钮属于之前的结算，没有下单。请打开购物车重新开始。
refusal-no-picture = 这个文件不是可以显示的图片。
refusal-not-allowed = 您没有这项权限，没有做任何改动。如有需要，请联系店主。
refusal-not-found = 没有找到：它可能已经不在了，或者不属于您。
refusal-number-beyond = 我无法处理这个数字，什么都没有更改。
refusal-not-money = 这不是有效的金额，请这样写：24.00。
refusal-not-shippable = 订单 { $number } 现在没有可以发货的商品。
refusal-nothing-due = 订单 { $number } 无需付款。
refusal-nothing-to-order = 购物车里没有可以下单的商品。
refusal-options-taken = 该商品已有相同选项的款式。
refusal-order-cancelled-already = 订单 { $number } 已取消。您没有被扣款。
refusal-order-not-cancellable = 订单 { $number } 已不能取消：店家已开始处理。请联系店家，会有人查看。
refusal-address-settled = 订单 { $number } 的收货地址已不能在此更改：店家已开始处理。地址未变。请联系店家，会有人查看。
refusal-address-abroad = 订单 { $number } 的运费是按另一个国家计算的，不能寄到那里。地址未变。请选择同一国家的地址，或取消订单后重新下单。
refusal-not-to-be-discounted = 订单 { $number } 未减免：订单已付款、已结束、正在付款，或总价已与您看到的不同。付款之后，可以用退款达到同样效果。
refusal-discount-too-large = 金额须大于零且不超过 { $most }（最多可减免的金额）。未减免任何金额。
refusal-order-not-open = 订单 { $number } 目前不能处理。
refusal-ordered-otherwise = 您的订单 { $number } 已提交，收货地址或配送方式与此表单不同。请按原订单付款，或在“我的订单”中取消后重新结算。
refusal-out-of-stock =
    { $left ->
        [0] 已售罄。
       *[other] 只剩 { $left } 件了。
    }
refusal-payment-in-flight = 订单 { $number } 的付款正在途中。请十分钟后再试；如果款项没有到账，就没有扣款。
refusal-payment-method-unknown = 此订单不能用这种方式付款。没有下单，也没有扣款。
refusal-payment-refused = 现在无法收款。您没有被扣款。
refusal-payment-too-late = 订单 { $number } 的付款时间已过，商品已放回货架。您没有被扣款。想买的商品在购物车里。
refusal-product-gone = 此商品已下架。
refusal-quantity-invalid = 请选择 1 到 { $most } 之间的数量。
refusal-refund-too-large = 最多可退 { $most }。
refusal-row-refused = 文件中有一行无法导入。
refusal-sku-taken = 已有其他款式使用这个货号。
refusal-facts-unclear = 第 { $line } 行不是“尺寸：12 × 8 厘米”这样的参数，或者太长、超出条数。没有任何改动。
refusal-sold-meanwhile =
    { $left ->
        [0] 别人快了一步：商品刚刚售罄。
       *[other] 别人快了一步：只剩 { $left } 件了。
    }没有下单，也没有扣款。请打开购物车看看还有什么。
refusal-stock-gone = 订单 { $number } 的商品已售罄。您没有被扣款。
refusal-stock-not-promised = 这笔订单的此商品只剩 { $promised } 件待发。
refusal-tap-unknown = 这个按钮来自旧菜单，已经失效。请输入 /start 打开新的菜单。
refusal-terms-not-accepted = 请先接受销售条款。还没有下单。
refusal-too-many-shipped =
    { $left ->
        [0] 此订单已没有待发的商品。
       *[other] 此订单只剩 { $left } 件待发。
    }
refusal-tracking-invalid = 这不是有效的运单号或链接。运单号为 4 到 40 位字母和数字；链接以 https:// 开头。
refusal-variant-gone = 此商品已下架。
refusal-variant-unavailable = 此商品已下架。
refusal-event-over = 此优惠已结束。
