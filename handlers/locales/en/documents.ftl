# Invoices and credit notes, in the chat and on paper.

button-documents = 🧾 Invoice
documents-title = <b>🧾 Documents of order { $number }</b>
documents-none-yet = The invoice is written once the order is paid. Ask again in a moment.
document-invoice = Invoice { $number }
document-credit-note = Credit note { $number }
document-for = For
document-date = Date: { $at }
document-order = Order { $number }
document-refers-to = Takes back a part of invoice { $number }
document-head-what = What
document-head-quantity = Quantity
document-head-price = Price
document-head-tax = Tax
document-head-sum = Sum
document-row = { $title } ({ $sku })
document-delivery = Delivery
document-amount = { $amount }
document-net = Net at { $percent }
document-tax = Tax at { $percent }
document-total = Total
document-discount = Contains the discount “{ $label }” of { $amount }.
document-paid = Paid. Thank you!
document-credited = This sum has been returned to you.
