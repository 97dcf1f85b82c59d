# Обмен: другой товар за ту же цену вместо денег.

exchange-start = 🔁 Лучше обменять
exchange-other = 🔁 Выбрать другое
exchange-rather-money = 💸 Лучше вернуть деньги
exchange-which = Что вы хотите вместо { $quantity } × { $name }? Всё здесь стоит столько, сколько вы заплатили, поэтому доплат и возвратов нет.
exchange-same = То же самое · { $name }
exchange-instead = → 🔁 вместо этого { $name }
exchange-way = 🔁 Вы получите это взамен. Когда магазин согласится, товар отложат для вас, а отправят, когда ваши вещи придут и их проверят. Доплат нет; если к тому времени товара не будет, вернём деньги.
exchange-sending = За обратную отправку платит магазин.
exchange-not-all = 🔁 { $name } обменять не получится: ничего другого за ту же цену нет. Верните этот товар отдельно, чтобы обменять остальное.
exchange-return = ↩ Замена: { $name }
exchange-done = ✅ Готово. Замена пришла. Деньги не перемещались.
exchange-nothing = ✅ Готово. Ничего не вернулось, поэтому замену не отправляем.
exchange-parcel = 🔁 Эта посылка заменяет товары, которые вернулись.
exchange-ship = 📦 Отправить замену

return-state-accepted = замену отправят
return-state-shipped = замена в пути
return-state-accepted-long = ✅ Проверено. Замену собирают.
return-state-shipped-long = 🚚 Замена в пути.

console-replacements = 🔁 Замены к отправке ({ $count })
exchanges-title = { $count ->
    [0] <b>🔁 Замен к отправке нет</b>
    [one] <b>🔁 К отправке { $count } замена</b>
    [few] <b>🔁 К отправке { $count } замены</b>
    [many] <b>🔁 К отправке { $count } замен</b>
   *[other] <b>🔁 К отправке { $count } замены</b>
 }
exchanges-row = { $number } · { $count ->
    [one] { $count } штука
    [few] { $count } штуки
    [many] { $count } штук
   *[other] { $count } штуки
 }
exchanges-what = 🔁 Покупатель хочет обмен: другой товар, без денег.
exchanges-agree = ✅ Согласиться на обмен
exchanges-settle = 🔁 Готово: отправить замену
exchanges-look = Осмотрите каждую штуку. Целые возвращаются в продажу; за то, что не вернулось, ничего не отправляют.
exchanges-accepted = ✅ Проверено. Замену нужно собрать и отправить.
exchanges-shipped = 🚚 Замена в пути к покупателю.
exchanges-done = ✅ Готово. Замена пришла. Деньги не перемещались.
exchanges-turn = 💸 Вернуть деньги
exchanges-turn-sure = Покупатель получит деньги, когда товары проверят, а замена вернётся в продажу. Уверены?
exchanges-send = <b>🔁 Замена · заказ { $number }</b>
exchanges-in-hand = 🏬 Выдать в руки

notice-exchange-agreed = 🔁 Замена отложена для вас.
notice-exchange-turned = 💸 Обмен по заказу { $number } завершится возвратом денег: { $why ->
    [gone] выбранного товара больше нет
    [unpaid] деньги за него уже вернулись
   *[staff] так решил магазин
 }.
notice-exchange-accepted = ✅ Товары заказа { $number } проверены. Замену собирают.
notice-exchange-nothing = ↩ Обмен по заказу { $number } завершён. Ничего не вернулось, поэтому замену не отправляем.
notice-staff-exchange = 🔁 Просят обмен: заказ { $number }.
notice-staff-exchange-turned = 💸 Обмен по заказу { $number } завершится возвратом денег: { $why ->
    [gone] замены больше нет
   *[unpaid] деньги за товары уже вернулись
 }.
notice-staff-exchange-ship = 📦 Нужно отправить замену: заказ { $number }.

refusal-not-exchangeable = По заказу { $number } это взамен не получить (или уже не получить). Ничего не изменено, деньги не перемещались; выберите другое или возврат денег.
refusal-replacement-unpaid = Деньги за эти товары заказа { $number } вернулись, поэтому взамен ничего не отправляют. Ничего не изменено; нажмите «Вернуть деньги», чтобы завершить.
refusal-replacement-contested = Банк покупателя проверяет оплату заказа { $number }, поэтому до его решения ничего не отправляют. Ничего не изменено, деньги не перемещались.

log-did-return-turn = обмен завершён возвратом денег: { $about }
log-did-return-replace = отправлена замена: { $about }
