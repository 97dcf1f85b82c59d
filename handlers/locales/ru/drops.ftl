# Раздачи: столько-то купонов в день, кто первый, тот и получил; что видят люди, и кабинет магазина.

drops-title = <b>🎯 Купоны дня</b>
drops-none = Сейчас купонов дня нет.
drop-worth = <b>{ $worth }</b>
drop-line = <b>{ $name }</b>: { $worth }
drop-left = Осталось { $left } из { $quota } · забрать можно ещё { $until }
drop-all-gone = { $quota ->
    [1] Единственный сегодняшний уже забрали.
   *[other] Все сегодняшние ({ $quota }) разобраны.
 }
drop-have = ✅ Сегодняшний уже ваш: он в кошельке.
drop-have-all = { $count ->
    [1] ✅ Свой вы уже получили: по одному на человека.
   *[other] ✅ Вы уже получили { $count } — больше на человека не полагается.
 }
drop-next = ⏳ Следующие будут { $at }, через { $left }.
drop-last = Больше не будет.
drop-claim = 🎯 Забрать: { $worth }
drop-notify = 🔔 Сообщить мне
drop-notified = 🔕 Не сообщать
drop-yours = 🎉 <b>{ $name }</b> — ваш: купон ждёт в кошельке и действует до { $until }.
drop-will-tell = Я напишу незадолго до раздачи, пока вы не скажете «стоп».
drop-will-not-tell = Писать об этом не буду.
notice-drop-coming = 🔔 <b>Купоны дня</b>: вы просили сообщить — сообщаю.

console-drops = 🎯 Раздачи
all-drops-title = { $count ->
    [0] <b>🎯 Раздач пока нет.</b> Раздача даёт столько-то купонов в день тем, кто первым их заберёт, в одно и то же время. Создайте её: пока не опубликуете, это черновик.
   *[other] <b>🎯 Раздачи</b> ({ $count })
 }
drop-new = ＋ Новая раздача
drop-ask-kind = Какой купон раздавать? Свободные виды, созданные для раздач:
drop-no-kind = Раздача даёт созданный для неё вид купона. Создайте купон, выберите в <b>Как</b> <i>ежедневные раздачи</i> и вернитесь сюда.
drop-kind = 🎟 { $name }
drop-draft = ✏️ <b>Черновик</b>: никто его не видит, пока вы не опубликуете.
drop-draft-change = Нажмите условие, чтобы изменить его. Вместе с раздачей публикуется и её купон.
drop-discarded = Черновик выброшен. Его вид купона снова свободен.
drop-plan = По { $count } шт.: { $days }, с { $time }; что осталось к концу дня, сгорает.
drop-rule-one-a-day = └ один на человека в день
drop-rule-each = { $count ->
    [1] └ один на человека
   *[other] └ один на человека в день, всего { $count }
 }
drop-rule-total = └ всего { $count }, потом раздача кончается
drop-rule-from = └ с { $first }
drop-rule-until = └ до { $last }
drop-cost = Скидок не больше { $amount } в день.
drop-cost-total = Скидок не больше { $amount } в день и { $total } всего.
drop-every-day = каждый день
drop-workdays = с понедельника по пятницу
drop-weekends = по выходным
drop-day-0 = Пн
drop-day-1 = Вт
drop-day-2 = Ср
drop-day-3 = Чт
drop-day-4 = Пт
drop-day-5 = Сб
drop-day-6 = Вс
drop-day-on = ✓ { $day }
drop-day-off = { $day }
drop-term-weekdays = Дни: { $value }
drop-term-time = Время: { $value }
drop-term-daily = В день: { $value }
drop-term-each = На человека: { $value }
drop-term-first = С: { $value }
drop-term-last = До: { $value }
drop-term-total = Всего: { $value }
drop-ask-weekdays = По каким дням недели? Сейчас: { $days }. Нажимайте дни, чтобы включить или выключить.
drop-ask-time = В какое время по часам магазина? Нажмите или введите, например: 09:30.
drop-ask-daily = Сколько в каждый день? Нажмите число или введите.
drop-ask-each = Сколько всего может получить один человек, по одному в день? Нажмите число или введите.
drop-ask-first = С какого дня? Нажмите или введите, например: 2026-05-01.
drop-ask-last = По какой день включительно? Нажмите или введите, например: 2026-05-31.
drop-ask-total = Сколько всего, до конца раздачи? Нажмите число или введите.
drop-choice-day = { $day }
drop-choice-no-end = пока не завершу
drop-term-unclear = ⚠️ Не понимаю.
drop-no-day = ⚠️ Ни один день не наступит: они прошли, или между первым и последним нет таких дней недели. Сначала измените это.
drop-published = ✅ Опубликовано: дни раздачи идут.
drop-label-draft = ✏️ { $name } (черновик)
drop-label-running = 🟢 { $name } · забрали { $claimed }
drop-label-paused = ⏸ { $name } · забрали { $claimed }
drop-label-ended = ⚫ { $name } · забрали { $claimed }
drop-today = Сегодня: забрали { $taken } из { $quota }
drop-kind-stopped = ⚠️ Её вид купона на паузе, завершён или израсходован, поэтому забрать ничего нельзя.
drop-figures = Забрали { $claimed }: { $people ->
    [one] { $people } человек
    [few] { $people } человека
    [many] { $people } человек
   *[other] { $people } человека
 } · использовано { $used } · скидок на { $given }
drop-figures-new = { $count ->
    [one] С ней { $count } первый заказ
    [few] С ней { $count } первых заказа
    [many] С ней { $count } первых заказов
   *[other] С ней { $count } первого заказа
 } · сгорело { $lapsed }
drop-day-line = { $day }: { $taken } из { $quota }
drop-show-kind = 🎟 Её купон
drop-end-ask = { $claimed ->
    [0] Завершить? Ещё никто ничего не забрал.
    [one] Завершить? Забрали { $claimed } купон; он остаётся у владельца.
    [few] Завершить? Забрали { $claimed } купона; они остаются у владельцев.
    [many] Завершить? Забрали { $claimed } купонов; они остаются у владельцев.
   *[other] Завершить? Забрали { $claimed } купона; они остаются у владельцев.
 }

coupon-choice-drop = ежедневные раздачи
coupon-way-drop = Его получают первые в один из дней раздачи. Дни задаются в «🎯 Раздачи».
subject-drop = раздача { $number }
log-did-drop-publish = опубликовано: { $about }
log-did-drop-pause = приостановлено: { $about }
log-did-drop-resume = продолжено: { $about }
log-did-drop-end = завершено: { $about }

refusal-drop-invalid = Такой раздача быть не может. Ничего не изменено.
refusal-drop-not-draft = Эта раздача уже опубликована, изменить её нельзя. Завершите её и создайте новую.
refusal-drop-kind-taken = Этот вид купона занят другой раздачей или создан не для раздач. Выберите другой.
refusal-drop-not-begun = ⏳ Они будут { $starts }. Раньше забрать нельзя.
refusal-drop-gone = Все купоны этого дня разобраны. Следующие будут { $starts }.
refusal-drop-over = Все разобраны, и больше не будет.
refusal-drop-paused = Сейчас магазин эти купоны не раздаёт.
refusal-drop-limit = { $most ->
    [1] По одному на человека, и вы свой уже получили.
   *[other] На человека — { $most }, и вы свои уже получили.
 }
