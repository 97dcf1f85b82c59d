# الفواتير والإشعارات الدائنة، في المحادثة وعلى الورق.

button-documents = 🧾 الفاتورة
documents-title = <b>🧾 مستندات الطلب { $number }</b>
documents-none-yet = تُكتب الفاتورة بعد دفع الطلب. اسأل مجددًا بعد لحظات.
document-invoice = فاتورة { $number }
document-credit-note = إشعار دائن { $number }
document-for = إلى
document-date = التاريخ: { $at }
document-order = الطلب { $number }
document-refers-to = يلغي جزءًا من الفاتورة { $number }
document-head-what = البيان
document-head-quantity = الكمية
document-head-price = السعر
document-head-tax = الضريبة
document-head-sum = المبلغ
document-row = { $title } ({ $sku })
document-delivery = التوصيل
document-amount = { $amount }
document-net = الصافي بنسبة { $percent }
document-tax = الضريبة بنسبة { $percent }
document-total = الإجمالي
document-discount = يشمل الخصم «{ $label }» بقيمة { $amount }.
document-paid = مدفوعة. شكرًا لك!
document-credited = أُعيد إليك هذا المبلغ.
