# Счета и кредит-ноты, в чате и на бумаге.

button-documents = 🧾 Счёт
documents-title = <b>🧾 Документы заказа { $number }</b>
documents-none-yet = Счёт выписывается после оплаты заказа. Загляните чуть позже.
document-invoice = Счёт { $number }
document-credit-note = Кредит-нота { $number }
document-for = Кому
document-date = Дата: { $at }
document-order = Заказ { $number }
document-refers-to = Отменяет часть счёта { $number }
document-head-what = Наименование
document-head-quantity = Кол-во
document-head-price = Цена
document-head-tax = Налог
document-head-sum = Сумма
document-row = { $title } ({ $sku })
document-delivery = Доставка
document-amount = { $amount }
document-net = Без налога, ставка { $percent }
document-tax = Налог { $percent }
document-total = Итого
document-discount = Включает скидку «{ $label }»: { $amount }.
document-paid = Оплачено. Спасибо!
document-credited = Эта сумма вам возвращена.
