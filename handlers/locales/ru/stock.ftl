# Остатки в кабинете магазина, сигналы о них и то, что обещано из товаров, которых ещё нет.

console-stock = 🗄 Остатки
stock-ask = 🗄 <b>Какой товар?</b> Введите артикул или слова из названия.
stock-nothing = По запросу <i>{ $words }</i> ничего не нашлось.
stock-found = { $count ->
    [1] 🗄 <b>Нашёлся один</b>
   *[other] 🗄 <b>Нашлось: { $count }</b>. Выберите или введите другие слова.
 }
stock-row = { $name } · { $sku }
stock-title = 🗄 <b>{ $name }</b> · <code>{ $sku }</code>
stock-not-tracked = Остаток не ведётся: продаётся без ограничений.
stock-backorder = Продаётся и сверх того, что есть.
stock-free = <b>К продаже: { $count }</b>
stock-on-hand = В наличии: { $count }
stock-committed = Продано, ещё не отправлено: { $count }
stock-held = Отложено под неоплаченные заказы: { $count }
stock-safety = Страховой запас: { $count }
stock-damaged = Повреждено: { $count }
stock-incoming = Ожидается: { $count }
stock-incoming-on = Ожидается: { $count }, { $on }
stock-cover = Хватит на { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 } при темпе последних 4 недель (продано { $sold })
stock-cover-unknown = За последние 4 недели ничего не продано
stock-alert-below = 🔔 Сигнал, если меньше { $count }
stock-act-in = 📥 Поступление
stock-act-count = ✎ Пересчёт
stock-act-damage = 💔 Повреждено
stock-act-away = 🗑 Списано
stock-act-safety = 🛟 Страх. запас
stock-act-expect = 🚚 Ожидается
stock-act-alert = 🔔 Сигнал
stock-book = 📖 История
stock-ask-in = 📥 { $name }: сколько поступило? Можно добавить слова, например: <code>20 заказ 4711</code>
stock-ask-count = ✎ { $name }: сколько в наличии и почему число другое? По учёту — { $on }. Например: <code>18 две потерялись</code>
stock-ask-damage = 💔 { $name }: сколько повреждено и как? Например: <code>2 упали</code>
stock-ask-away = 🗑 { $name }: сколько списать окончательно? Повреждено: { $damaged }.
stock-ask-safety = 🛟 { $name }: сколько никогда не продавать? 0 — не удерживать.
stock-ask-expect = 🚚 { $name }: сколько ожидается и когда? Например: <code>20 2026-12-24</code> или только число. 0 — ничего.
stock-ask-alert = 🔔 { $name }: при остатке меньше какого числа подать сигнал? 0 — никогда.
stock-no-number = ✗ Сначала должно стоять целое число. Ничего не изменено.
stock-no-reason = ✗ Укажите после числа причину. Ничего не изменено.
stock-no-date = ✗ Это не сегодняшний и не будущий день. Введите его так: 2026-12-24. Ничего не изменено.
stock-moves-title = 📖 <b>{ $name }</b>, сначала новое
stock-moves-none = 📖 <b>{ $name }</b>: пока ничего не было.
stock-move-why = { $move }: { $reason }
stock-move-receive = • { $at } поступило: { $count }
stock-move-adjust = • { $at } остаток исправлен на { $count }
stock-move-hold = • { $at } отложено: { $count }
stock-move-release = • { $at } больше не отложено: { $count }
stock-move-commit = • { $at } продано: { $count }
stock-move-uncommit = • { $at } продажа отменена: { $count }
stock-move-ship = • { $at } отправлено: { $count }
stock-move-return-good = • { $at } возвращено: { $count }
stock-move-return-damaged = • { $at } возвращено повреждённым: { $count }
stock-move-damage = • { $at } повреждено: { $count }
stock-move-safety = • { $at } страховой запас: { $count }
stock-move-expect = • { $at } ожидается: { $count }
notice-staff-stock-low = { $count ->
    [one] 🔔 <b>Заканчивается { $count } товар</b>
    [few] 🔔 <b>Заканчиваются { $count } товара</b>
    [many] 🔔 <b>Заканчиваются { $count } товаров</b>
   *[other] 🔔 <b>Заканчиваются { $count } товара</b>
 }
stock-low-left = { $held ->
    [0] { $name } · { $sku }: осталось { $count }
   *[other] { $name } · { $sku }: осталось { $count }, ещё { $held } отложено под неоплаченные заказы
 }
stock-low-more = { $count ->
    [one] … и ещё { $count } товар
    [few] … и ещё { $count } товара
    [many] … и ещё { $count } товаров
   *[other] … и ещё { $count } товара
 }
stock-wait = 🕒 Не всё это уже есть: отправим, когда поступит.
stock-wait-until = 🕒 Не всё это уже есть: отправим, когда поступит; ожидается { $on }.
