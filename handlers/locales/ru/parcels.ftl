# Посылки: карточка отслеживания, что в посылке, что выдают в магазине, что не приходит.

parcel-title = { $parcels ->
    [1] <b>📦 Посылка заказа</b> <code>{ $number }</code>
   *[other] <b>📦 Посылка { $parcel } из { $parcels }, заказ</b> <code>{ $number }</code>
 }
parcel-content = { $quantity } × { $name }
parcel-contents-more = … и ещё { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
    [many] { $count } позиций
   *[other] { $count } позиции
 }
parcel-lost = ✗ Посылка { $parcel } потерялась в пути ({ $by }); отправлена { $at }.
parcel-missed = 🔎 Она давно не движется. Магазин ищет её с { $since } и напишет вам.
parcel-receipt-due = Если новостей о ней не будет, она считается полученной { $until }.
parcel-received = ✅ Посылка у меня
parcel-wait-longer = 🕒 Ещё нет: ждать 3 дня
parcel-waits-until = Она будет считаться полученной не раньше { $until }.
track-parcel = 📦 Посылка { $parcel }
order-sent-of = 📦 Отправлено пока { $sent } из { $wanted }
cancel-reason-lost = Заказ потерялся в пути.
staff-reason-lost = Заказ потерялся в пути

step-shipped = • { $at } отправлена
step-in-transit = • { $at } в пути
step-out-for-delivery = • { $at } у курьера
step-delivered = • { $at } доставлена
step-exception = • { $at } задерживается
step-returned-to-sender = • { $at } едет обратно
step-lost = • { $at } признана потерянной
step-missing = • { $at } разыскивается
step-tracking-changed = • { $at } новый номер
step-with-words = { $step }: { $words }

notice-show-parcel = 📦 Показать посылку
notice-parcel-out-for-delivery = 🛵 Посылка заказа { $number } приедет сегодня.
notice-parcel-exception = ⚠️ Посылка заказа { $number } задерживается. Вам ничего делать не нужно: мы за ней следим.
notice-parcel-returned-to-sender = ↩ Посылка заказа { $number } едет обратно в магазин. Там разберутся и напишут вам.
notice-parcel-missing = 🔎 Посылка заказа { $number } давно не движется. Магазин её ищет; вам ничего делать не нужно.
notice-parcel-lost = { $again ->
    [yes] 📦 Посылка заказа { $number } потерялась в пути. Магазин бесплатно отправит её товары ещё раз.
   *[no] { $paid ->
        [yes] ✗ Посылка заказа { $number } потерялась в пути. Деньги за её товары возвращаются вам.
       *[no] ✗ Посылка заказа { $number } потерялась в пути. Платить за её товары не нужно.
    }
 }
notice-order-received = 🎁 Других новостей не было, поэтому мы считаем, что посылка заказа { $number } у вас. Если это не так, напишите, пожалуйста, магазину.
notice-pickup-ready =
    🏬 Заказ { $number } готов, его можно забрать.
    Покажите в магазине этот код: <code>{ $code }</code>
    Называйте его только тому, кто выдаёт товар.
notice-staff-parcel-returned = ↩ Посылка заказа { $number } едет обратно в магазин. Решите, что делать с её товарами; покупатель знает, что вы разбираетесь.
notice-staff-parcel-missing = 🔎 Посылка заказа { $number } слишком давно не движется. Спросите службу доставки; покупатель знает, что вы её ищете.

pickup-code = 🏬 <b>Можно забирать.</b> Ваш код: <code>{ $code }</code>
pickup-copy = 📋 Скопировать код
pickup-ask-code = 🏬 Введите 8 цифр, которые показывает покупатель заказа { $number }. После этого товар можно выдать.
pickup-code-wrong = { $left ->
    [one] ✗ Код неверный. Осталась { $left } попытка.
    [few] ✗ Код неверный. Остались { $left } попытки.
    [many] ✗ Код неверный. Осталось { $left } попыток.
   *[other] ✗ Код неверный. Осталось { $left } попытки.
 }
pickup-code-rests = ✗ Слишком много неверных кодов. Следующий можно ввести { $until }.
staff-ready = 🏬 Готов к выдаче
staff-hand-over = 🏬 Выдать

pack-title = <b>📦 Что войдёт в эту посылку?</b> Заказ <code>{ $number }</code>
pack-nothing = <b>📦 В заказе</b> <code>{ $number }</code> <b>больше нечего отправлять.</b>
pack-line = { $at }. { $packed } из { $left } × { $name } · { $sku }
pack-fewer = { $at } −
pack-count = { $packed } из { $left }
pack-more = { $at } +
pack-next = { $count ->
    [one] Далее: отправить { $count } штуку
    [few] Далее: отправить { $count } штуки
    [many] Далее: отправить { $count } штук
   *[other] Далее: отправить { $count } штуки
 }

staff-open-parcel = 📦 Открыть посылку
staff-parcel-missed = 🔎 <b>Она слишком давно не движется</b>, её ищут с { $since }. Спросите службу доставки, затем отметьте, как обстоит дело.
parcel-found = ✓ Нашлась, в пути
parcel-send-again = 📦 Отправить ещё раз
parcel-send-again-ask = Признать посылку заказа { $number } потерянной и отправить товары ещё раз? Они снова спишутся с остатка; покупатель узнает.
parcel-refund = ↩ Вернуть деньги
parcel-refund-ask = Признать посылку заказа { $number } потерянной и вернуть деньги за товары? Если больше в заказе ничего нет, он отменяется; покупатель узнает.
parcel-keep-looking = Искать дальше
parcel-change-number = ✎ Другой номер
where-in-transit = 🚚 В пути
where-out-for-delivery = 🛵 Приедет сегодня
where-exception = ⚠️ Задерживается
where-returned-to-sender = ↩ Едет обратно

task-parcel-missing = { $at }. Посылка слишком давно не движется. Спросите службу доставки до { $due }, затем отметьте в заказе, что с ней.
task-parcel-returned = { $at }. Посылка едет обратно в магазин. До { $due } отметьте в заказе, отправить товары ещё раз или вернуть деньги.
task-lost-worth = Стоимость её товаров: { $amount }.
task-lost-pay = ↩ { $at }: вернуть деньги
lost-pay-ask = ↩ { $amount } за потерянное из заказа { $number } вернутся тем же способом, каким их платили. Покупатель узнает.
task-parcel-lost = { $at }. Часть заказа потерялась в пути. Верните покупателю деньги за неё до { $due }.

refusal-waited-long-enough = Срок уже переносили, или посылка больше не в пути. Если она не придёт, напишите магазину.
refusal-money-goes-back = Деньги за заказ { $number } возвращаются покупателю, поэтому отправлять из него сейчас ничего нельзя. Ничего не отправлено.
refusal-report-unsigned = Это сообщение не подписано знакомой магазину службой доставки или устарело. Ничего не записано.
refusal-report-unreadable = Это не сообщение о посылке. Ничего не записано.
