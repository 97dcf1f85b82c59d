# 聊天中和纸面上的发票与退款单。

button-documents = 🧾 发票
documents-title = <b>🧾 订单 { $number } 的单据</b>
documents-none-yet = 付款后即开具发票，请稍后再试。
document-invoice = 发票 { $number }
document-credit-note = 退款单 { $number }
document-for = 客户
document-date = 日期：{ $at }
document-order = 订单 { $number }
document-refers-to = 冲减发票 { $number } 的一部分
document-head-what = 商品
document-head-quantity = 数量
document-head-price = 价格
document-head-tax = 税率
document-head-sum = 金额
document-row = { $title }（{ $sku }）
document-delivery = 配送
document-amount = { $amount }
document-net = 不含税（{ $percent }）
document-tax = 税额（{ $percent }）
document-total = 合计
document-discount = 已含优惠“{ $label }”：{ $amount }
document-paid = 已付款，谢谢惠顾！
document-credited = 该款项已退还给您。
