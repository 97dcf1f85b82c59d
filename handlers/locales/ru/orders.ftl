# Мои заказы.

orders-title = { $count ->
    [1] <b>📦 Ваш заказ</b>
    [one] <b>📦 У вас { $count } заказ</b>, сначала новые
    [few] <b>📦 У вас { $count } заказа</b>, сначала новые
    [many] <b>📦 У вас { $count } заказов</b>, сначала новые
   *[other] <b>📦 У вас { $count } заказа</b>, сначала новые
 }
orders-none = 📦 <b>Заказов пока нет.</b>
    Когда вы оформите заказ, здесь появится карточка, которая покажет, где он.
orders-row = { $number } · { $total } · { $stage }

order-title = <b>📦 Заказ</b> <code>{ $number }</code>
order-pay = Оплатить { $total }
order-not-charged = Деньги не списаны.
order-returning = Оплаченные { $amount } возвращаются вам.
order-returned = Оплаченные { $amount } вам возвращены.
order-pays-at-pickup = 💶 Оплата при самовывозе
order-pays-later = 💶 Оплата при получении
order-keep = Оставить заказ
order-cancel-ask =
    Отменить заказ { $number }?
    Отложенные для вас товары вернутся в продажу. Деньги не списаны.
order-cancel-ask-paid =
    Отменить заказ { $number }?
    Оплаченные { $total } вернутся полностью туда, откуда поступили.
order-follow = 🔗 Отследить посылку { $parcel }
button-track = 🚚 Отследить
button-copy-number = 📋 Номер
button-copy-tracking = 📋 Трек-номер
button-cancel-order = Отменить заказ
button-buy-again = 🔁 Купить снова

track-title = <b>🚚 Где заказ { $number }?</b>
track-nothing-yet = Пока ничего не отправлено. Как только отправят, придёт сообщение.
parcel-pending = 📦 Посылку { $parcel } собирают.
parcel-shipped = 📦 Посылка { $parcel } в пути ({ $by }), отправлена { $at }.
parcel-in-transit = 📦 Посылка { $parcel } в пути ({ $by }), отправлена { $at }.
parcel-out-for-delivery = 📦 Посылка { $parcel } приедет сегодня ({ $by }); отправлена { $at }.
parcel-delivered = ✅ Посылка { $parcel } доставлена ({ $by }), { $at }.
parcel-exception = ⚠️ Посылка { $parcel } задерживается ({ $by }); отправлена { $at }.
parcel-returned-to-sender = ↩ Посылка { $parcel } едет обратно в магазин ({ $by }); отправлена { $at }.
parcel-cancelled = ✗ Посылка { $parcel } отменена ({ $by }), { $at }.
parcel-by-number = { $carrier }, номер <code>{ $number }</code>
parcel-fetched = ✅ Получено в магазине, { $at }.
carrier-other = служба доставки

history-placed = • { $at } оформлен
history-paid = • { $at } оплачен
history-group-full = • { $at } команда собралась
history-price-cut = • { $at } цена снизилась; разница возвращается
history-reinstated = • { $at } оплачен с опозданием и восстановлен
history-accepted = • { $at } принят магазином
history-readdressed = • { $at } адрес изменён
history-shipped = • { $at } отправлен
history-delivered = • { $at } доставлен
history-cancelled = • { $at } отменён
history-expired = • { $at } истёк без оплаты

stage-waiting-for-payment = ⏳ <b>Ждёт вашей оплаты</b> до { $until }. До этого времени товары отложены для вас.
stage-expired = ⌛ <b>Истёк.</b> Заказ не оплачен вовремя, и выбранное вернулось в корзину.
stage-placed = 🧾 <b>Оформлен.</b> Магазин уже знает и скоро его примет.
stage-awaiting-group = 👥 <b>Оплачен.</b> Магазин возьмётся за него, как только соберётся ваша команда.
stage-paid = ✅ <b>Оплачен.</b> Магазин уже знает и скоро его примет.
stage-preparing = 📋 <b>Принят.</b> Магазин его готовит.
stage-partly-shipped = 🚚 <b>Отправлен частично.</b> Остальное следом.
stage-shipped = 🚚 <b>Отправлен.</b> Он уже едет к вам.
stage-delivered = 🎁 <b>Доставлен.</b> Пусть радует!
stage-completed = 🎁 <b>Завершён.</b>
stage-cancelled = ✗ <b>Отменён.</b>
stage-refunded = ↩ <b>Деньги возвращены</b> полностью.
stage-payment-reversed = ⚠️ <b>Ваша оплата отозвана</b> платёжной системой. Напишите, пожалуйста, магазину.

stage-short-waiting-for-payment = ⏳ ждёт оплаты
stage-short-expired = ⌛ истёк
stage-short-placed = 🧾 оформлен
stage-short-awaiting-group = 👥 ждёт команду
stage-short-paid = ✅ оплачен
stage-short-preparing = 📋 принят
stage-short-partly-shipped = 🚚 отправлен частично
stage-short-shipped = 🚚 отправлен
stage-short-delivered = 🎁 доставлен
stage-short-completed = 🎁 завершён
stage-short-cancelled = ✗ отменён
stage-short-refunded = ↩ деньги возвращены
stage-short-payment-reversed = ⚠️ оплата отозвана

cancel-reason-customer = Вы отменили его.
cancel-reason-out-of-stock = Магазин не смог его поставить.
cancel-reason-address = Доставка по адресу невозможна.
cancel-reason-price-mistake = Цена была ошибочной.
cancel-reason-suspicious = Магазин не смог подтвердить заказ.
cancel-reason-customer-asked = Вы попросили магазин отменить его.
cancel-reason-other = Магазин отменил его.

again-gone = { $title }: сейчас купить нельзя.
again-fewer = { $title }: добавить удалось только { $count } шт.
