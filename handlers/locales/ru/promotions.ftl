# Что покупатели читают о скидках.

promo-why = 🏷 { $label }
promo-why-until = 🏷 { $label } (до { $until })
promo-offer = 🎉 { $label }
promo-off = 🎉 { $label }: { $amount }
promo-gift = 🎁 { $quantity } × { $name }: бесплатно ({ $label })
promo-gift-line = 🎁 { $quantity } × { $name } · бесплатно
promo-cart-line = { $quantity } × { $name } · <s>{ $before }</s> <b>{ $total }</b>
promo-near-amount = 💡 Ещё { $amount } — и скидка { $off }: { $label }
promo-near-share = 💡 Ещё { $amount } — и скидка { $share }%: { $label }
promo-near-pieces = { $count ->
    [one] 💡 Ещё { $count } штука — и вы получите: { $label }
    [few] 💡 Ещё { $count } штуки — и вы получите: { $label }
    [many] 💡 Ещё { $count } штук — и вы получите: { $label }
   *[other] 💡 Ещё { $count } штуки — и вы получите: { $label }
 }
promo-near-pieces-share = { $count ->
    [one] 💡 Ещё { $count } штука — и скидка { $share }%: { $label }
    [few] 💡 Ещё { $count } штуки — и скидка { $share }%: { $label }
    [many] 💡 Ещё { $count } штук — и скидка { $share }%: { $label }
   *[other] 💡 Ещё { $count } штуки — и скидка { $share }%: { $label }
 }

# Скидки в кабинете магазина.

console-promotions = 🎉 Скидки
promo-list = { $count ->
    [0] <b>🎉 Скидок пока нет.</b> Создайте первую: до публикации покупатели её не видят.
   *[other] <b>🎉 Скидки</b> ({ $count })
 }
promo-row = { $label } · { $phase }
promo-new = ＋ Новая скидка
promo-title = <b>🎉 { $label }</b>
promo-choose-kind = Что она должна делать?
promo-kind-price = 🏷 Цена ниже (на время или группе)
promo-kind-tiers = 📶 Цена ниже от числа штук
promo-kind-pieces = 🧺 Столько-то штук — скидка на все
promo-kind-buy-get = ➕ Купи — получи ещё бесплатно
promo-kind-bundle = 🧩 Комплект по одной цене
promo-kind-gift = 🎁 Подарок
promo-kind-order = 💶 Скидка на заказ
promo-kind-delivery = 🚚 Доставка дешевле или бесплатно
promo-phase-draft = 📝 Черновик
promo-phase-scheduled = ⏳ По расписанию
promo-phase-running = ▶️ Действует
promo-phase-paused = ⏸ На паузе
promo-phase-ended = ⏹ Завершена
promo-used = { $count ->
    [0] Заказов с ней ещё нет.
    [one] С ней { $count } заказ.
    [few] С ней { $count } заказа.
    [many] С ней { $count } заказов.
   *[other] С ней { $count } заказа.
 }
promo-goods = Товары: { $goods }
promo-goods-but = { $goods }; кроме: { $others }
promo-everything = все
promo-gift-fact = Подарок: { $quantity } × { $name }
promo-from-now = С момента публикации, пока не завершите
promo-until = До { $ends }
promo-from = С { $starts }, пока не завершите
promo-from-until = С { $starts } до { $ends }
promo-group-fact = Только для покупателей группы «{ $group }»
promo-adds-up = Складывается с другими скидками на заказ
promo-competes = Из всех скидок на заказ действует только лучшая
promo-adds-up-button = ➕ Складывать с другими
promo-competes-button = 🥇 Только лучшая из них
promo-most-fact = { $most ->
    [one] Всего на { $most } заказ
    [few] Всего на { $most } заказа
    [many] Всего на { $most } заказов
   *[other] Всего на { $most } заказа
 }
promo-each-fact = { $most ->
    [one] { $most } раз на покупателя
    [few] { $most } раза на покупателя
    [many] { $most } раз на покупателя
   *[other] { $most } раза на покупателя
 }
promo-term-for = { $name }: { $term }
promo-term-price-share = скидка { $off }%
promo-term-price-amount = { $off } за штуку
promo-term-bundle-share = вместе скидка { $off }%
promo-term-bundle-amount = вместе { $off }
promo-term-tiers-share = От { $count } шт.: скидка { $off }% на каждую
promo-term-tiers-amount = От { $count } шт.: { $off } за штуку
promo-term-pieces = { $count } шт.: скидка { $off }% на все
promo-term-buy-get = Купите { $buy } — { $get } бесплатно
promo-term-gift = Подарок от { $at }
promo-term-gift-any = Подарок к каждому заказу
promo-term-gift-pieces = { $count ->
    [1] Подарок к штуке товара
   *[other] Подарок от { $count } шт.
 }
promo-term-order-share = Скидка { $off }% от { $at }
promo-term-order-amount = Скидка { $off } от { $at }
promo-term-delivery-free = Бесплатная доставка от { $at }
promo-term-delivery-share = Скидка { $off }% на доставку от { $at }
promo-term-delivery-amount = Скидка { $off } на доставку от { $at }
promo-label-price = Специальная цена

promo-ask-scope = На какие товары она действует? Можно назвать несколько, по одному.
promo-ask-set = Из каких товаров комплект? Назовите каждый; в комплект входит по одной штуке.
promo-all-goods = Все товары
promo-a-shelf = 📁 Раздел
promo-a-product = 🔎 Товар
promo-a-tag = #️⃣ Тег
promo-not-a-product = ✗ Кроме товара
promo-not-a-shelf = ✗ Кроме раздела
promo-choose-shelf = Какой раздел?
promo-take-shelf = ✓ { $shelf } и всё, что в нём
promo-ask-product = Введите слово из названия.
promo-ask-gift = 🎁 Что идёт в подарок? Введите слово из названия.
promo-ask-tag = Введите тег так, как он записан в каталоге.
promo-found = Что из этого? Или введите другое слово.
promo-not-found = С таким названием в продаже ничего нет. Введите другое слово.
promo-which-variant = { $title }: какой вариант?
promo-ask-price = Введите цену за штуку, например <code>19,90</code>, или скидку, например <code>-20%</code>. Для прайс-листа введите по артикулу и цене на строку: <code>TEA-1 = 19,90</code>
promo-ask-tiers = Введите, от скольких штук сколько стоит штука, по ступени на строку: <code>3 = 22,00</code> или <code>10 = -5%</code>
promo-ask-pieces = Введите, сколько штук дают какую скидку на все, по ступени на строку: <code>3 = -20%</code>
promo-ask-buy-get = Введите, сколько покупают и сколько получают бесплатно: <code>2 + 1</code>. Бесплатны самые дешёвые.
promo-ask-bundle = Введите, сколько стоит комплект, например <code>15,00</code>, или скидку, например <code>-10%</code>
promo-ask-gift-terms = Введите, от какой суммы он идёт, например <code>100</code>, или от скольких штук: <code>2 шт.</code>
promo-ask-order = Введите, от какой суммы какая скидка, по ступени на строку: <code>100 = 10</code> или <code>100 = -10%</code>. Действует самая высокая достигнутая ступень.
promo-ask-delivery = Введите, от какой суммы доставка бесплатна, например <code>50</code>, или какая на неё скидка: <code>50 = 3</code> или <code>50 = -50%</code>
promo-ask-window = Когда она действует? Выберите длительность с момента публикации или введите дни: <code>2026-05-01 – 2026-05-07</code>, можно с часами: <code>2026-05-01 10:00 – 2026-05-01 22:00</code> ({ $zone }).
promo-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
 }
promo-no-end = Пока не завершу
promo-ask-label = Что прочитают покупатели? Введите текст; начните строку с <code>zh:</code>, чтобы сказать это на другом языке.
promo-suggestion = Предлагаем: { $label }
promo-take-suggestion = ✓ Как предложено, на всех языках
promo-ask-limits = На сколько заказов она? Введите общее число, а после запятой — на покупателя: <code>100</code>, <code>100, 1</code> или <code>-, 1</code>
promo-for-group = 👥 Только для группы
promo-no-limits = Для всех, без лимитов
promo-ask-group = Введите название группы, например <code>trade</code>.
promo-go-on = Далее ›
promo-goods-button = 🧺 Товары
promo-terms = 🔢 Числа
promo-time = 🕒 Время
promo-name = ✏️ Название
promo-limits = 👥 Для кого
promo-gift-button = 🎁 Подарок
promo-sample = <b>Так это видит покупатель:</b>
promo-worst = Самая низкая возможная цена, если сложится всё, что может действовать вместе: { $name } — { $price } (по прайсу { $list })
promo-below = { $count ->
    [1] ⚠️ Это ниже себестоимости { $cost }. Таких вариантов: 1 из { $of }.
   *[other] ⚠️ Это ниже себестоимости { $cost }. Таких вариантов: { $count } из { $of }.
 }
promo-cost-unknown = Себестоимость этих товаров не указана, поэтому об убытке ничто не предупредит (столбец cost_price в файле каталога).
promo-no-goods = ⚠️ Ни один товар в продаже под неё не подходит.
promo-publish = ✓ Опубликовать
promo-publish-below = Опубликовать, хоть и в убыток
promo-takes-two = 👥 Цену ниже себестоимости один человек не решает. Запрос ушёл тем, кто вправе его одобрить; пока ничего не опубликовано.
promo-below-ask = <b>⚠️ Что-то продавалось бы ниже себестоимости.</b> Пока ничего не опубликовано.
promo-leave = Оставить как есть
promo-published = ✅ Действует: покупатели получают её уже сейчас.
promo-scheduled = ✅ Поставлена в расписание и начнётся сама.
promo-pause = ⏸ На паузу
promo-resume = ▶️ Продолжить
promo-paused = ⏸ На паузе: пока её никто не получает. Заказы, в которых она есть, её сохраняют.
promo-end = ⏹ Завершить совсем
promo-end-ask = Завершить «{ $label }» совсем? Заказы, в которых она есть, её сохранят.
promo-ended = ⏹ Завершена. Заказы, в которых она есть, её сохраняют.
promo-copy = 📑 Создать похожую
promo-discard = 🗑 Выбросить
promo-discard-ask = Выбросить этот черновик? Его никто не видел.
promo-discarded = Черновик выброшен.

refusal-terms-unclear = Не могу прочитать эти числа, поэтому ничего не изменено. Введите их как в примере.
refusal-limits-unclear = Не могу прочитать эти лимиты, поэтому ничего не изменено. Введите число, например 100, или два, например 100, 1.
refusal-window-unclear = Не могу прочитать это время, или оно кончается раньше, чем начинается. Введите два дня, например 2026-05-01 – 2026-05-07.
refusal-sku-unknown = Варианта с артикулом { $sku } нет. Ничего не изменено.
refusal-promotion-unfinished =
    { $missing ->
        [scope] Сначала укажите, на какие товары она действует.
        [terms] Сначала укажите, сколько она даёт.
        [gift] Сначала укажите, что идёт в подарок.
       *[label] Сначала укажите, что прочитают покупатели.
    } Ничего не опубликовано.
refusal-promotion-fixed = Эта скидка опубликована (или закончилась), и это в ней уже не меняется, поэтому ничего не сделано. Создайте вместо неё похожую.
refusal-below-cost = Что-то продавалось бы ниже себестоимости, поэтому ничего не опубликовано.
refusal-promotion-changed = Скидку изменили после запроса, поэтому ничего не сделано. Запрос можно отправить снова.
