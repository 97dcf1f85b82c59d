# Конверты: что в них видят люди, и кабинет магазина.

packet-name = Конверт
packet-title = <b>🧧 { $name }</b>
packet-offer = { $people ->
    [1] { $total } тому, кто откроет первым.
    [one] { $total } для первого { $people } человека, кто откроет: кому сколько — решит случай, но не меньше { $least }.
   *[other] { $total } для первых { $people } человек, кто откроет: кому сколько — решит случай, но не меньше { $least }.
 }
packet-from = └ скидка на заказ с товарами от { $amount }
packet-good-for = { $days ->
    [one] └ купон на { $days } день
    [few] └ купон на { $days } дня
    [many] └ купон на { $days } дней
   *[other] └ купон на { $days } дня
 }
packet-taken = Разобрано: { $taken } из { $people }
packet-all-taken = { $people ->
    [1] Уже разобран.
   *[other] Разобраны все доли: { $people }.
 }
packet-ends = ⏳ до { $until }
packet-is-over = Время вышло.
packet-open = 🧧 Открыть
packet-yours = 🎉 <b>{ $amount }</b> — ваши: доля { $number } из { $people }.
packet-your-coupon = Она ждёт в кошельке купоном, действует до { $until }.
packet-too-late = { $people ->
    [1] Кто-то успел раньше: конверт разобран. В следующий раз повезёт вам!
    [one] { $people } человек успел раньше: конверт пуст. В следующий раз повезёт вам!
    [few] { $people } человека успели раньше: конверт пуст. В следующий раз повезёт вам!
    [many] { $people } человек успели раньше: конверт пуст. В следующий раз повезёт вам!
   *[other] { $people } человека успели раньше: конверт пуст. В следующий раз повезёт вам!
 }
packet-time-over = Время этого конверта вышло. В следующий раз повезёт вам!

console-packets = 🧧 Конверты
packets-title = { $count ->
    [0] <b>🧧 Конвертов пока нет.</b> Конверт случайно делит сумму между первыми, кто его откроет; каждый получает купон. Создайте первый: до публикации это черновик.
   *[other] <b>🧧 Конверты</b> ({ $count })
 }
packet-new = ＋ Новый конверт
packet-label-draft = ✏️ { $name } · { $total } (черновик)
packet-label-open = 🟢 { $name } · { $total } · { $taken } из { $people }
packet-label-empty = { $people ->
    [1] ✅ { $name } · { $total } · разобран
   *[other] ✅ { $name } · { $total } · все { $people } разобраны
 }
packet-label-over = ⚫ { $name } · { $total } · { $taken } из { $people }
packet-label-ended = ⏹ { $name } · { $total } · { $taken } из { $people }
packet-figures = Выдано { $given } из { $total } · использовано { $used } · скидок на { $off }
packet-how-to-share = Поделитесь им в группе: его карточка там следит за ним до конца.
packet-draft = ✏️ <b>Черновик</b>: до публикации его никто не видит.
packet-open-for = { $hours ->
    [one] ⏳ Открыть его можно { $hours } час после публикации; что никто не взял, пропадёт.
    [few] ⏳ Открыть его можно { $hours } часа после публикации; что никто не взял, пропадёт.
    [many] ⏳ Открыть его можно { $hours } часов после публикации; что никто не взял, пропадёт.
   *[other] ⏳ Открыть его можно { $hours } часа после публикации; что никто не взял, пропадёт.
 }
packet-cost = Скидок не больше чем на { $total } всего и на { $most } одному человеку.
packet-draft-change = Нажмите на условие, чтобы изменить его.
packet-published = ✅ Теперь его можно открыть.
packet-copy = 🔗 Копировать
packet-end-ask = { $left ->
    [one] Завершить? Осталась { $left } доля ({ $rest }), она пропадёт. У кого есть купон, у того он остаётся.
    [few] Завершить? Остались { $left } доли ({ $rest }), они пропадут. У кого есть купон, у того он остаётся.
    [many] Завершить? Осталось { $left } долей ({ $rest }), они пропадут. У кого есть купон, у того он остаётся.
   *[other] Завершить? Осталось { $left } доли ({ $rest }), они пропадут. У кого есть купон, у того он остаётся.
 }
packet-term-total = Всего: { $value }
packet-term-people = На: { $value }
packet-term-least = Минимум: { $value }
packet-term-from = От: { $value }
packet-term-days = Купон на: { $value }
packet-term-hours = Открыт: { $value }
packet-term-name = Название: { $value }
packet-ask-total = Сколько в нём всего? Введите сумму.
packet-ask-people = На сколько человек? Нажмите на число или введите своё.
packet-ask-least = Сколько каждый получит самое меньшее? Введите сумму, которой стоит порадоваться.
packet-ask-from = От какой суммы товаров действует купон? Введите сумму.
packet-ask-days = Сколько дней действует купон?
packet-ask-hours = Сколько часов его можно открыть?
packet-ask-name = Как он называется? Название видно на карточке и в кошельках.
packet-term-unclear = ⚠️ Не понимаю. Введите просто число.
packet-choice-any = любой заказ
packet-choice-people = { $count ->
    [one] { $count } человека
   *[other] { $count } человек
 }
packet-choice-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
 }
packet-choice-hours = { $count } ч

notice-packet-empty = { $people ->
    [1] 🧧 <b>{ $name }</b> пуст: единственная доля разобрана.
   *[other] 🧧 <b>{ $name }</b> пуст: разобраны все доли ({ $people }).
 }
notice-packet-over = { $taken ->
    [0] 🧧 <b>{ $name }</b> завершён: ни одна доля из { $people } не разобрана.
   *[other] 🧧 <b>{ $name }</b> завершён: разобрано долей { $taken } из { $people }, всего на { $given }.
 }
notice-packet-show = 🧧 Что получилось

coupon-way-packet = Его получает каждый, кто вовремя откроет конверт; сумма у всех своя.
subject-packet = конверт { $number }
log-did-packet-publish = опубликовано: { $about }
log-did-packet-end = завершено: { $about }

refusal-packet-invalid = Такого конверта быть не может. Ничего не изменено.
refusal-packet-not-draft = Этот конверт уже опубликован, изменить его нельзя. Завершите его и создайте новый.
refusal-packet-too-thin = { $most ->
    [0] Это меньше минимальной доли { $least }. Ничего не изменено.
    [one] Если каждому не меньше { $least }, хватит только на { $most } человека. Ничего не изменено.
   *[other] Если каждому не меньше { $least }, хватит самое большее на { $most } человек. Ничего не изменено.
 }
