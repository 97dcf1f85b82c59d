# Просмотр товаров: фильтры, порядок и что осталось.

sift-searched = 🔎 <i>{ $words }</i>
sift-button = ⚙ Фильтр
sift-button-chosen = ⚙ Фильтр · { $count }
sift-what = Что важно? Число показывает, сколько останется. Условия складываются, повторное нажатие снимает выбор.
sift-alike = Выбирать здесь не из чего: условий, по которым товары различаются, нет.
sift-full = Больше фильтров вместе не поместится. Снимите один, чтобы выбрать другой.
sift-show = { $count ->
    [0] Ничего не подходит
    [one] Показать { $count } товар
    [few] Показать { $count } товара
    [many] Показать { $count } товаров
   *[other] Показать { $count } товара
 }
sift-clear = ✕ Сбросить все фильтры
sift-drop = ✕ { $value }
sift-without = ✕ { $value } → { $count }
sift-value = { $value } ({ $count })
sift-chosen = ✅ { $value }
sift-shelf = 📁 { $title }
sift-in-stock = В наличии
sift-below = дешевле { $below }
sift-from = от { $least }
sift-band = { $least } – { $below }
sift-more = … ещё { $count }
sift-gone = больше не здесь
sift-found = { $total ->
    [one] Фильтрам подходит { $count } из { $total } товара.
    [few] Фильтрам подходит { $count } из { $total } товаров.
    [many] Фильтрам подходит { $count } из { $total } товаров.
   *[other] Фильтрам подходит { $count } из { $total } товара.
 }
sift-all = { $count ->
    [one] Здесь { $count } товар.
    [few] Здесь { $count } товара.
    [many] Здесь { $count } товаров.
   *[other] Здесь { $count } товара.
 }
sift-nothing = Всему этому сразу ничего не отвечает. Если снять один фильтр, останется:
sift-nothing-by-one = Всему этому сразу ничего не отвечает, и снять один фильтр не поможет. Снимите несколько или все.
sift-emptied = Здесь больше ничего нет.
refusal-shelves-unread = Я только что пришёл и ещё осматриваю полки. Ничего не изменилось; нажмите ещё раз через мгновение.
sift-ask-shop = 💬 Спросить магазин
sort-button = ↕ { $order }
sort-what = В каком порядке?
sort-found = Подходящие
sort-standing = Как в магазине
sort-cheapest = Сначала дешёвые
sort-dearest = Сначала дорогие
sort-newest = Сначала новые
sort-sold = Сначала популярные
sort-rated = Сначала с высокой оценкой
