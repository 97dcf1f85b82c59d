# Товары в кабинете: добавление фотографией, изменение кнопками, изменение многих цен сразу.

command-products = Все товары
command-add = Добавить товар
console-goods = 🏺 Товары
log-did-catalogue-add = добавлено: { $about }
log-did-catalogue-edit = изменено: { $about }
log-did-catalogue-publish = выставлено: { $about }
log-did-catalogue-archive = в архив: { $about }
log-did-catalogue-export = выгружен файл со всеми товарами
refusal-options-unclear = Варианту нужно имя, которого у товара ещё нет, и значения. У товара не больше { $most } видов вариантов и { $variants } вариантов. Ничего не изменено.
refusal-caption-unclear = ✗ Не удалось прочитать название, цену и остаток. Ничего не добавлено.
goods-title = 🏺 <b>Товары</b> ({ $count })
goods-found = 🏺 <b>{ $words }</b>: { $count }
goods-ask = Выберите товар или введите артикул либо слова из названия.
goods-none = На полках пока пусто. Добавьте первый товар или загрузите файл.
goods-row = { $state } { $name }
goods-state-draft = 📝
goods-state-active = 🟢
goods-state-archived = 🗄
goods-state-draft-long = 📝 Черновик: пока никто не видит
goods-state-active-long = 🟢 В продаже
goods-state-archived-long = 🗄 В архиве: никто не видит
goods-add = ➕ Добавить
goods-import = 📥 Импорт
goods-prices = 💶 Изменить цены
goods-export = 📤 Экспорт
goods-export-coming = Файл сейчас придёт.
goods-export-caption = Все товары, как они есть сейчас. Измените что нужно и пришлите файл обратно: сначала вы увидите, что изменится.
goods-item = <b>{ $name }</b>
goods-shelf = 📂 { $way }
goods-tags = 🏷 { $tags }
goods-photos = 🖼 Фото: { $count }
goods-no-photos = 🖼 Фото ещё нет: отправьте его
goods-photos-coming = ⏳ В пути фото: { $count }
goods-photo-refused = ✗ Фото нельзя использовать: оно слишком большое, слишком вытянутое или это не изображение.
goods-variant = • { $name } · <code>{ $sku }</code> · { $price } · { $stock }
goods-only-variant = • <code>{ $sku }</code> · { $price } · { $stock }
goods-variants-more = … и ещё { $count }
goods-stock = { $count } шт.
goods-not-counted = без учёта
goods-live = { $name }
goods-archived-variant = 🗄 { $name }
goods-publish = 🟢 Выставить
goods-unarchive = 🟢 Из архива
goods-archive = 🗄 В архив
goods-archive-variant = 🗄 Этот вариант в архив
goods-change-title = ✎ Название
goods-change-text = ✎ Описание
goods-change-shelf = 📂 Раздел
goods-change-tags = 🏷 Теги
goods-change-photos = 🖼 Фото
goods-change-option = ➕ Варианты
goods-change-price = 💶 Цена
goods-change-stock = 📦 Остаток
goods-proposed = <b>Так это будет выглядеть.</b> Измените, что нужно, и выставите.
goods-changed = ✓ Изменено
goods-ask-new = ➕ <b>Отправьте фото</b> с подписью:
    <code>Название / цена / остаток</code>
    
    Например: <code>Глиняный чайник / 24,50 / 7</code>. Без числа остаток не ведётся; дальше можно указать свой артикул. Можно и несколько фото альбомом.
goods-ask-title = ✎ Как назвать <b>{ $name }</b>?
goods-ask-text = ✎ Как описать <b>{ $name }</b>? Одиночный - убирает описание.
goods-ask-shelf = 📂 Где стоит <b>{ $name }</b>? Выберите или введите путь: <code>Кухня > Чайники</code>
goods-ask-tags = 🏷 Какие теги у <b>{ $name }</b>? Через запятую; одиночный - убирает все.
goods-name-tags = 🌐 { $language }
goods-tags-named = 🌐 { $language }: { $names }
goods-ask-tag-names = 🌐 Как эти теги называются на языке «{ $language }»? Столько же названий, в этом порядке, через запятую: <code>{ $tags }</code>. Одиночный - убирает названия.
goods-tag-names-differ = ✗ Названий не столько, сколько тегов: { $names } вместо { $count }. Ничего не изменено.
goods-ask-option = ➕ В каких вариантах бывает <b>{ $name }</b>? Например: <code>Размер: S, M, L</code>. Каждый вариант будет в каждом из них по своей цене; нынешние уйдут в архив, остаток новых начнётся с 0.
goods-ask-price = Введите другую цену, например <code>24,50</code>.
goods-ask-photos = Отправляйте фото по одному или альбомом, чтобы добавить их.
goods-no-shelf = Без раздела
goods-too-long = ✗ Нужно от одного до { $most } знаков. Ничего не изменено.
goods-option-unclear = ✗ Напишите имя варианта, двоеточие и значения. Ничего не изменено.
goods-no-price = ✗ Это не цена. Ничего не изменено.
goods-below-cost = ✗ Вам он обходится в { $cost }, а продавать дешевле может только владелец или администратор. Ничего не изменено.
goods-sold-below-cost = ✓ Изменено. Учтите: вам он обходится в { $cost }.
goods-variant-price = <b>{ $name }</b> · <code>{ $sku }</code>
    { $price }
goods-photo-away = ✕ { $number }
prices-of-which = 💶 <b>У каких товаров изменить цены?</b>
prices-this-shelf = Этот раздел и всё внутри
prices-everything = Всё
prices-tag = 🏷 { $tag }
prices-how-much = 💶 <b>{ $where }</b>: на сколько? Например <code>-10 %</code>, <code>+5 %</code>, <code>+2,50</code> или <code>-1</code>.
prices-unclear = ✗ Не удалось прочитать процент или сумму.
prices-name = { $where }: { $rule }
prices-percent-less = на { $percent } % меньше
prices-percent-more = на { $percent } % больше
prices-amount-less = на { $amount } меньше
prices-amount-more = на { $amount } больше
prices-would = { $count ->
    [one] Изменится { $count } цена:
    [few] Изменятся { $count } цены:
   *[other] Изменится { $count } цен:
 }
prices-example = • { $name }: { $before } → { $after }
prices-more = … и ещё { $count }
prices-too-low = { $count ->
    [one] { $count } цена упала бы до нуля: она останется как есть.
    [few] { $count } цены упали бы до нуля: они останутся как есть.
   *[other] { $count } цен упало бы до нуля: они останутся как есть.
 }
prices-below-cost = { $count ->
    [one] ⚠️ { $count } товар стал бы дешевле, чем обходится вам. Подтвердить это может только владелец или администратор.
    [few] ⚠️ { $count } товара стали бы дешевле, чем обходятся вам. Подтвердить это может только владелец или администратор.
   *[other] ⚠️ { $count } товаров стало бы дешевле, чем обходятся вам. Подтвердить это может только владелец или администратор.
 }
prices-changed = { $count ->
    [one] ✅ Изменена { $count } цена
    [few] ✅ Изменены { $count } цены
   *[other] ✅ Изменено { $count } цен
 }
prices-confirm = ✅ Подтвердить: изменить ({ $count })
prices-drop = Не менять
