# 在 Stripe 的页面付款，以及银行的争议。

checkout-pay-online = 在线付款 · { $total }
page-wanted = 💳 正在准备付款页面，稍后点下面的按钮即可打开。
page-open = 💳 点下面的按钮打开付款页面；款项到账后会在这里通知您。
page-settling = 💳 您的付款正在处理中，银行确认需要一点时间，请勿重复付款。
page-closing = 💳 这个付款页面正在关闭，请点“付款”重新获取。
page-paid = 💳 这个付款页面已付款。
page-closed = 💳 这个付款页面已关闭，请点“付款”重新获取。
notice-payment-settling = ⏳ 谢谢！订单 { $number } 的付款 { $total } 正在处理中。银行确认后会立即通知您，商品继续为您保留。
notice-payment-failed = { $refused ->
    [yes] ⚠️ 订单 { $number } 的付款页面无法生成，您没有被扣款。请重试，或重新下单并选择其他付款方式。
   *[no] ⚠️ 订单 { $number } 的付款没有成功，您没有被扣款。订单保留期间可以再试一次。
 }
notice-staff-dispute-opened = ⚖️ 顾客就订单 { $number } 的付款向银行提出争议。请及时在支付平台回应；裁定之前不会退款。
notice-staff-dispute-inquiry = ⚖️ 银行询问订单 { $number } 的付款。请在支付平台回应或退款，以免升级为争议。
notice-staff-dispute-won = ⚖️ 订单 { $number } 的争议已裁定，您胜诉：款项保留。
notice-staff-dispute-lost = ⚖️ 订单 { $number } 的争议败诉：款项已退给顾客。
task-dispute = { $at }. 银行对一笔付款有争议。请在 { $due } 前到支付平台回应。
dispute-none = ⚖️ 有争议：{ $amount }
dispute-inquiry = <b>⚖️ 银行询问 { $amount }</b>
dispute-open = <b>⚖️ 有争议：{ $amount }，裁定前暂停退款</b>
dispute-under-review = <b>⚖️ 有争议：{ $amount }，银行裁定中，暂停退款</b>
dispute-won = ⚖️ { $amount } 曾有争议，已胜诉
dispute-lost = <b>⚖️ { $amount } 争议败诉，已退给顾客</b>
refusal-payment-disputed = 顾客的银行正在调查这笔付款：裁定之前不退款，以免重复退款。
