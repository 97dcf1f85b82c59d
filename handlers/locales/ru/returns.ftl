# Возврат товара и что с ним происходит.

button-return = ↩ Вернуть товар
return-title = <b>↩ Возврат · заказ { $number }</b>
return-why = Почему вы хотите вернуть товар?
return-until = Без причины: до { $until }.
return-until-fault = Если с товаром что-то не так: до { $until }.
return-nothing = Из заказа { $number } сейчас ничего нельзя вернуть. Вернуть товар можно после получения, в срок по условиям магазина; если у вас другой вопрос, напишите нам.
return-row = ↩ { $count ->
    [one] { $count } штука
    [few] { $count } штуки
    [many] { $count } штук
   *[other] { $count } штуки
 } · { $state }
return-reason-no-reason = Не подошло
return-reason-damaged = Пришло повреждённым
return-reason-wrong = Пришло не то
return-reason-faulty = Не работает
return-reason-not-as-shown = Не соответствует описанию
return-which = Что вы возвращаете?
return-line = { $name } · { $chosen } из { $most }
return-less = −
return-count = { $count } ×
return-more = +
return-ask-words = Хотите что-то добавить? Напишите или идите дальше.
return-ask-words-fault = Что не так? Напишите несколько слов и пришлите одно-два фото — или идите дальше.
return-photos = 📷 Фото: { $count }
return-piece = { $quantity } × { $name }
return-because = Причина: { $reason }
return-note = «{ $words }»
return-worth = Вы получите { $amount } { $credit ->
    [yes] на баланс,
   *[no] туда, откуда поступила оплата,
 } когда товар придёт и его осмотрят.
return-way = Обратную доставку оплачиваете вы.
return-way-fault = Обратную доставку оплачивает магазин; если возвращается всё, вернём и стоимость доставки к вам.
return-credit = Лучше на баланс
return-credit-no = Лучше туда, откуда платили
return-state-draft = ещё не отправлен
return-state-requested = запрошен
return-state-awaiting = ждёт отправки
return-state-in-transit = в пути
return-state-received = получен
return-state-completed = завершён
return-state-rejected = отклонён
return-state-cancelled = отменён
return-state-expired = истёк
return-state-draft-long = Запрос ещё не отправлен.
return-state-requested-long = ⏳ Запрошен. Магазин ответит до { $due }; если не ответит, возврат согласован.
return-state-awaiting-long = ✅ Согласован. Отправьте, пожалуйста, товар до { $due }.
return-state-in-transit-long = 🚚 Едет обратно в магазин.
return-state-received-long = 📦 Снова в магазине. Товар осмотрят до { $due }.
return-state-completed-long = ✅ Готово. Возвращается { $refunded }.
return-state-rejected-long = ✗ Магазин отказал: { $answer }
return-state-cancelled-long = Товар остаётся у вас. Ничего не изменилось.
return-state-expired-long = Товар не отправлен вовремя, поэтому он остаётся у вас. Пока идёт срок возврата, можно запросить его снова.
return-where = 📮 Адрес для отправки:
    { $address }
return-where-ask = 📮 Куда отправить, спросите магазин через «Поддержку».
return-sent = 🚚 Товар отправлен
return-keep = Оставлю себе
return-ask-number = Какой номер у посылки? Введите его.
return-no-number = Номера нет

console-returns = ↩ Возвраты ({ $count })
returns-title = { $count ->
    [0] <b>↩ Возвратов в ожидании нет</b>
    [one] <b>↩ Ждёт { $count } возврат</b>
    [few] <b>↩ Ждут { $count } возврата</b>
    [many] <b>↩ Ждут { $count } возвратов</b>
   *[other] <b>↩ Ждут { $count } возврата</b>
 }
returns-row = { $number } · { $count ->
    [one] { $count } штука
    [few] { $count } штуки
    [many] { $count } штук
   *[other] { $count } штуки
 } · { $state }
returns-agree = ✅ Согласовать возврат
returns-refund = 💸 Вернуть деньги без товара
returns-refuse = ✗ Отказать
returns-keep-sure = Деньги вернутся, а товар останется у покупателя. Вы уверены?
returns-ask-why = Почему нет? Напишите; покупатель прочитает ваши слова.
returns-awaiting = ✅ Согласован. Покупатель отправит товар до { $due }; если нет, товар останется у него.
returns-cancelled = Товар остаётся у покупателя. Ничего не изменилось.
returns-expired = Товар не отправлен вовремя и остаётся у покупателя. Пока идёт срок возврата, он может запросить его снова.
returns-arrived = 📦 Товар пришёл
returns-settle = 💸 Готово: вернуть деньги
returns-photos = 📷 Фото ({ $count })
returns-tracking = Отправлен под номером { $number }.
returns-look = Осмотрите каждую штуку. Целые вернутся в продажу; за то, что не пришло, деньги не возвращаются.
returns-became-restock = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } Целое · { $name }
returns-became-damaged = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } Повреждено · { $name }
returns-became-missing = { $chosen ->
    [yes] ✅
   *[no] ⬜
 } Нет · { $name }

notice-return-agreed = ✅ Возврат согласован: заказ { $number }. Товар можно отправлять.
notice-return-refused = ✗ Магазин не согласовал возврат по заказу { $number }.
notice-return-settled = ✅ Возврат по заказу { $number } завершён. Возвращается { $refunded }.
notice-return-lapsed = ↩ Возврат по заказу { $number } истёк: товар не отправили.
notice-return-open = Показать возврат
notice-staff-return = ↩ Запрошен возврат: заказ { $number }.
notice-staff-return-sent = ↩ Товары заказа { $number } едут обратно.

refusal-return-under-way = По заказу { $number } идёт возврат, поэтому он остаётся открытым. Ничего не изменено.
refusal-return-unpaid = Заказ { $number } ещё не оплачен. Сначала нажмите на его карточке «Деньги получены», а потом завершите возврат; если платить уже никто не будет, нажмите там «Не оплачен: закрыть». Ничего не изменено.
refusal-nothing-returnable = Этот товар из заказа { $number } вернуть (уже) нельзя. Ничего не изменено.
refusal-pieces-missing = Сначала выберите хотя бы одну штуку.
