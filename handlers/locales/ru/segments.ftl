# Аудитории в кабинете магазина: кто в них входит, словами.

console-audiences = 👥 Аудитории
audiences-title = { $count ->
    [0] <b>👥 Аудитории.</b> Своих пока нет: соберите по шагам или начните с одной из тех, что ниже. Пока вы собираете, идёт подсчёт.
   *[other] <b>👥 Аудитории</b>, своих: { $count }.
 }
audiences-ready = Последние десять есть в каждом магазине: посмотрите их или начните с одной из них.
audience-label = 👥 { $name }
audience-new = ＋ Новая аудитория
audience-title = <b>👥 { $name }</b>
audience-draft = ✏️ <b>{ $name }</b>, черновик: пока не сохраните, его больше никто не видит.
audience-unnamed = Новая аудитория
audience-copy-of = { $name } (копия)
audience-start-from = ✏️ Начать с неё

audience-show-sources = 🔗 Откуда приходят люди
audience-sources = <b>🔗 Откуда приходят люди</b>: дней — { $days }, сначала то, что принесло больше оплаченных заказов. 🌱 пришли впервые, 🛒 оплаченные заказы.
audience-no-sources = За это время никто не пришёл. Ссылки и группы появятся здесь, как только по ним кто-то придёт.
audience-came = • { $source } · 🌱 { $people } · 🛒 { $orders }

audience-ready-new = Новые
audience-ready-active = Активные
audience-ready-first-order = Пока один заказ
audience-ready-never-ordered = Ещё без заказов
audience-ready-high-value = Ценные
audience-ready-slipping-away = Уходящие
audience-ready-asleep = Спящие 30 дней
audience-ready-group-buyers = Любители покупать вместе
audience-ready-coupon-hunters = Охотники за купонами
audience-ready-birthday = Именинники недели

audience-everyone = Все, кого магазин знает.
audience-not-everyone = Никто.
audience-who = { $count ->
    [1] Все, кто:
   *[other] Все, кто одновременно:
 }
audience-line = • { $said }
audience-or = { $first } или { $next }
audience-and = { $first } и { $next }
audience-none-of = не подходит ни под одно из этого: { $said }
audience-count = { $count ->
    [one] Сейчас — <b>{ $count } человек</b>.
    [few] Сейчас — <b>{ $count } человека</b>.
    [many] Сейчас — <b>{ $count } человек</b>.
   *[other] Сейчас — <b>{ $count } человека</b>.
 }
audience-sample = Среди них: { $people }
audience-nobody = Сейчас — <b>никого</b>.
audience-alone = { $count ->
    [0] Только по этому условию: сейчас никого.
    [one] Только по этому условию: сейчас { $count } человек.
    [few] Только по этому условию: сейчас { $count } человека.
    [many] Только по этому условию: сейчас { $count } человек.
   *[other] Только по этому условию: сейчас { $count } человека.
 }
audience-not-of-lines = Эта аудитория собрана не здесь: её можно использовать, но не изменить.
audience-out-of-date = ⚠️ Тем временем её кто-то изменил. Сейчас она такая.

audience-first = ＋ Кто это? Добавить условие
audience-and-more = ＋ И…
audience-or-more = ＋ Или…
audience-change-line = { $number }. { $what }
audience-change = ✏️ { $what }
audience-one-of = Должно выполняться одно из этого:
audience-ask-kind = О чём условие?
audience-ask-or = Или что ещё? Достаточно, чтобы выполнялось одно из них.
audience-must-not = ⇄ Должно быть наоборот
audience-must = ⇄ Должно быть именно так
audience-drop = ✕ Убрать
audience-done = ✓ Готово
audience-chosen = ✅ { $label }
audience-choose-category = 📁 Товары раздела…
audience-ask-category = Товары какого раздела? Вложенные разделы тоже считаются.
audience-no-categories = Разделов здесь нет.
audience-any-goods = Любые товары
audience-inside = Открыть ›
audience-nothing-of-kind = Такого в магазине ещё нет, поэтому никто бы не нашёлся.
audience-no-tag = Меток пока ни у кого нет. Их ставят сценарии; потом по ним можно искать людей.
audience-no-group = По прайс-листам групп пока никто не покупает.
audience-type-amount = Нажмите на сумму или введите свою.
audience-type-tag = Нажмите на метки или введите свою.
audience-type-group = Нажмите на группы или введите свою.

audience-keep = 💾 Сохранить
audience-kept = ✅ Сохранено.
audience-write = 📣 Написать им
audience-rename = ✏️ Переименовать
audience-ask-name = Как её назвать? Название видят только сотрудники.
audience-copy = ⧉ Копировать
audience-copied = ✅ Это копия. Сохраните её, когда она будет готова.
audience-remove = 🗑 Удалить
audience-removed = Аудитория «{ $name }» удалена.
audience-undo = ↩ Вернуть «{ $name }»

audience-kind-everyone = Все
audience-kind-ordered = 🛒 Заказы
audience-kind-last-ordered = 🛒 Последний заказ
audience-kind-spent = 💶 Потрачено
audience-kind-rfm = 💎 Ценность
audience-kind-did = 👣 Действие
audience-kind-last-did = 👣 Когда-то делал
audience-kind-cart = 🧺 Корзина
audience-kind-fond = ❤️ Интерес
audience-kind-seen = 🕓 Был здесь
audience-kind-met = 🌱 Пришёл впервые
audience-kind-came-by = 🔗 Откуда пришёл
audience-kind-speaks = 🗣 Язык
audience-kind-tier = 🏅 Уровень
audience-kind-group = 🏷 Группа
audience-kind-tag = 🔖 Метка
audience-kind-used-coupons = 🎟 Купоны
audience-kind-holds-coupon = 🎟 Есть купон
audience-kind-group-buys = 🤝 Вместе
audience-kind-birthday = 🎂 День рождения
audience-kind-lot = 🎲 Случайная доля

audience-act-viewed = смотрел товары
audience-act-searched = искал товары
audience-act-added = клал товары в корзину
audience-act-saved = сохранял товары
audience-act-checkout = начинал оформление
audience-act-asked = обращался в магазин
audience-act-clicked = нажимал на сообщение магазина
audience-act-bought = оплачивал товары
audience-act-team = смотрел чужую команду

audience-within = { $days ->
    [1] { " " }за последний день
    [one] { " " }за последний { $days } день
    [few] { " " }за последние { $days } дня
    [many] { " " }за последние { $days } дней
   *[other] { " " }за последние { $days } дня
 }
audience-goods = { " " }(«{ $title }»)

audience-is-everyone = кто угодно
audience-is-speaks = говорит на языке: { $words }
audience-not-speaks = не говорит на языке: { $words }
audience-is-came-by = впервые пришёл так: { $words }
audience-not-came-by = впервые пришёл не так: { $words }
audience-is-met = впервые пришёл{ $when }
audience-not-met = впервые пришёл не{ $when }
audience-is-seen = был здесь{ $when }
audience-not-seen = не был здесь{ $when }
audience-is-group = покупает в группе: { $words }
audience-not-group = не покупает в группе: { $words }
audience-is-tier = имеет уровень: { $words }
audience-not-tier = не имеет уровня: { $words }
audience-is-tag = имеет метку: { $words }
audience-not-tag = не имеет метки: { $words }
audience-is-did = { $least ->
    [1] { $act }{ $goods }{ $when }
    [one] { $act }{ $goods } не менее { $least } раза{ $when }
   *[other] { $act }{ $goods } не менее { $least } раз{ $when }
 }
audience-not-did = { $least ->
    [1] не { $act }{ $goods }{ $when }
    [one] { $act }{ $goods } меньше { $least } раза{ $when }
   *[other] { $act }{ $goods } меньше { $least } раз{ $when }
 }
audience-is-last-did = раньше { $act }, но не{ $when }
audience-not-last-did = никогда не { $act } или делал это{ $when }
audience-is-ordered = { $least ->
    [1] сделал заказ{ $goods }{ $when }
    [one] сделал не менее { $least } заказа{ $goods }{ $when }
   *[other] сделал не менее { $least } заказов{ $goods }{ $when }
 }
audience-not-ordered = { $least ->
    [1] не сделал ни одного заказа{ $goods }{ $when }
    [one] сделал меньше { $least } заказа{ $goods }{ $when }
   *[other] сделал меньше { $least } заказов{ $goods }{ $when }
 }
audience-is-last-ordered = раньше заказывал, но не{ $when }
audience-not-last-ordered = никогда не заказывал или заказывал{ $when }
audience-is-spent = потратил не меньше { $amount }{ $when }
audience-not-spent = потратил меньше { $amount }{ $when }
audience-is-rfm = покупал за последний год и по пятибалльной шкале стоит так: давность { $recency }, частота { $frequency }, сумма { $money }
audience-not-rfm = по пятибалльной шкале за последний год не стоит так: давность { $recency }, частота { $frequency }, сумма { $money }
audience-is-cart = держит в корзине товары на { $amount } или больше
audience-not-cart = не держит в корзине товаров на { $amount }
audience-is-fond = не меньше { $share }% интереса отдаёт разделу «{ $category }»{ $when }
audience-not-fond = меньше { $share }% интереса отдаёт разделу «{ $category }»{ $when }
audience-is-used-coupons = { $least ->
    [1] использовал купон{ $when }
    [one] использовал не менее { $least } купона{ $when }
   *[other] использовал не менее { $least } купонов{ $when }
 }
audience-not-used-coupons = { $least ->
    [1] не использовал ни одного купона{ $when }
    [one] использовал меньше { $least } купона{ $when }
   *[other] использовал меньше { $least } купонов{ $when }
 }
audience-is-holds-coupon = имеет неиспользованный купон
audience-not-holds-coupon = не имеет неиспользованных купонов
audience-is-group-buys = { $least ->
    [1] участвовал в совместной покупке{ $when }
    [one] участвовал в совместных покупках не менее { $least } раза{ $when }
   *[other] участвовал в совместных покупках не менее { $least } раз{ $when }
 }
audience-not-group-buys = { $least ->
    [1] не участвовал в совместных покупках{ $when }
    [one] участвовал в совместных покупках меньше { $least } раза{ $when }
   *[other] участвовал в совместных покупках меньше { $least } раз{ $when }
 }
audience-is-birthday = { $days ->
    [1] сегодня празднует день рождения
    [one] празднует день рождения в ближайший { $days } день
    [few] празднует день рождения в ближайшие { $days } дня
    [many] празднует день рождения в ближайшие { $days } дней
   *[other] празднует день рождения в ближайшие { $days } дня
 }
audience-not-birthday = { $days ->
    [1] сегодня не празднует день рождения
    [one] не празднует день рождения в ближайший { $days } день
    [few] не празднует день рождения в ближайшие { $days } дня
    [many] не празднует день рождения в ближайшие { $days } дней
   *[other] не празднует день рождения в ближайшие { $days } дня
 }
audience-is-lot = входит в { $share }% всех, выбранных случайно
audience-not-lot = не входит в { $share }% всех, выбранных случайно

audience-source-direct = напрямую
audience-source-invite = приглашение друга
audience-source-group = группа
audience-source-inline = карточка в другом чате
audience-source-product = ссылка на товар
audience-source-campaign = акция
audience-source-partner = партнёр
audience-source-team = команда совместной покупки
audience-source-bargain = торг
audience-source-packet = конверт
audience-source-live = лайв-распродажа
audience-source-wishlist = чей-то список желаний
audience-source-variant = ссылка на вариант товара
audience-source-order = ссылка на заказ
audience-source-staff = приглашение сотрудников
audience-source-link = другая ссылка

audience-choice-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
 }
audience-choice-times = { $count }×
audience-choice-share = { $count }%
audience-choice-amount = { $amount }
audience-choice-ever = когда-либо
audience-choice-span = { $span }
audience-field-recency = Как давно (5 — лучше всего)
audience-field-frequency = Как часто (5 — лучше всего)
audience-field-money = Как много (5 — лучше всего)

subject-segment = аудитория { $number }
log-did-segment-keep = сохранено: { $about }
log-did-segment-change = изменено: { $about }
log-did-segment-rename = переименовано: { $about }
log-did-segment-remove = удалено: { $about }
log-did-segment-restore = возвращено: { $about }

refusal-segment-invalid = ⚠️ Так нельзя. Ничего не изменено.
refusal-segment-too-large = ⚠️ Больше { $most } условий или вложенность глубже { $deepest } никто не прочитает. Ничего не изменено.
refusal-segment-changed = Тем временем эту аудиторию кто-то изменил. Откройте её ещё раз.
