# Несколько складов, в кабинете магазина.

stock-places = 📍 Склады
stock-at = 📍 { $place }
stock-at-closed = 📍 { $place } (закрыт: отсюда не продаётся)
stock-place = 📍 { $place }: в наличии { $count }
stock-place-closed = 📍 { $place }: в наличии { $count }, закрыт
stock-move-at = { $move } · 📍 { $place }
stock-move-transfer = • { $at } перемещено: { $count }
places-title = { $count ->
    [1] 📍 <b>Все товары на одном складе.</b> Добавьте ещё один — и сможете хранить товары на обоих, перемещать их и продавать с обоих.
   *[other] 📍 <b>Товары берутся с первого склада, где есть всё нужное, а если такого нет — с нескольких, в этом порядке</b>
 }
place-main = Магазин
place-row = { $at }. { $name }
place-row-closed = { $at }. { $name } (закрыт)
place-add = ➕ Ещё один склад
place-ask = 📍 Как он называется? Введите короткий код из строчных латинских букв и цифр, а за ним название. Например: <code>depot Северный склад</code>
place-ask-name = ✎ Какое название дать складу { $name }?
place-added = ✓ Склад открыт. Найдите товары в «Остатках», чтобы пересчитать их там или переместить.
place-title = 📍 <b>{ $name }</b> · <code>{ $code }</code>
place-open = { $count ->
    [1] Отсюда продаётся всё.
   *[other] Номер { $at } из { $count } в очереди на продажу.
 }
place-closed = Закрыт: отсюда не продаётся. Что здесь лежит, остаётся в учёте; что отсюда продано, будет отправлено.
place-holds = { $kinds ->
    [0] Здесь пусто.
   *[other] Здесь лежит: позиций { $kinds }, штук { $pieces }.
 }
place-promised = Обещано или отложено для заказов: { $count }
place-rename = ✎ Название
place-earlier = ▲ Раньше
place-later = ▼ Позже
place-close = 🚪 Закрыть
place-reopen = 🚪 Открыть снова
move-goods = ⇄ Переместить
move-title = ⇄ С какого склада переместить { $name }?
move-nothing = ⇄ { $name }: перемещать нечего, ни на одном складе нет свободных штук.
move-from = { $place } (свободно { $count })
move-where = ⇄ { $name }: куда переместить со склада { $place }?
move-to = → { $place }
move-ask = ⇄ { $name }: сколько переместить со склада { $source } на склад { $target }? Можно { $count }; обещанное, отложенное, страховой запас и повреждённое остаются. Можно добавить слова, например: <code>5 для распродажи</code>
move-all = Все { $count }
move-done = ✓ Перемещено { $count }: { $source } → { $target }.
pack-lies = 📍 { $places }
pack-lies-at = { $place }: { $count }
subject-place = склад { $code }
log-did-stock-transfer = перемещено: { $about }
log-did-place-add = открыто: { $about }
log-did-place-rename = переименовано: { $about }
log-did-place-order = изменена очередь продажи: { $about }
log-did-place-close = закрыто: { $about }
log-did-place-reopen = снова открыто: { $about }

refusal-too-many-moved = { $left ->
    [0] Отсюда нечего переместить: всё обещано, отложено, в страховом запасе или повреждено. Ничего не перемещено.
   *[other] Отсюда можно переместить только { $left }: остальное обещано, отложено, в страховом запасе или повреждено. Ничего не перемещено.
 }
refusal-last-place = Это единственный открытый склад, а товары должны откуда-то продаваться. Сначала откройте другой. Ничего не изменено.
refusal-place-taken = Склад с кодом { $code } уже есть. Ничего не изменено.
refusal-too-many-places = Складов уже { $most }, больше нельзя. Ничего не изменено.
refusal-place-unclear = ✗ Складу нужно название, а новому — ещё и код перед ним: до 10 строчных латинских букв и цифр. Ничего не изменено.
