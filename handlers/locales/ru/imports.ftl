# Импорт в кабинете: файлы товаров и картинок, проверка, загрузка и отмена.

command-import = Загрузить товары из файла
console-imports = 📥 Импорт
subject-bulk-change = изменение товаров { $number }
log-did-catalogue-undo = отменено: { $about }
log-did-catalogue-price = изменено много цен: { $about }
refusal-change-gone = Этого файла уже нет. Отправьте его ещё раз.
refusal-change-moved = Пока вы смотрели, всё ушло дальше, и эта кнопка ничего не изменила. Откройте заново, чтобы увидеть, как обстоят дела.
refusal-upload-too-large = Файл слишком большой: Telegram даёт магазину забрать { $most } МБ. Отправьте его в XLSX или по частям, либо используйте командную строку: parley import.
refusal-prices-unclear = Так цены изменить нельзя. Ничего не изменено.
refusal-nothing-to-price = Там нет цен, которые это изменило бы.
refusal-too-many-photos = У товара не больше { $most } картинок. Сначала уберите одну.
import-ask = 📥 <b>Импорт</b>
    
    Отправьте мне файл:
    • таблицу товаров (CSV или XLSX), строка на каждый вариант,
    • ZIP с картинками, названными по артикулу: TP-1.jpg, TP-1_2.jpg,
    • или ZIP с такой таблицей и картинками её товаров.
    
    Сначала я покажу, что изменится. Без вашего согласия ничего не произойдёт, и 30 дней всё можно отменить.
import-no-file = ✗ Это не файл. Отправьте его через скрепку, как файл.
import-latest = { $state } { $name }
import-another = 📥 Другой файл
import-title = { $state } <b>{ $name }</b>
import-state-looking = 🔎
import-state-ready = 📋
import-state-running = ⏳
import-state-done = ✅
import-state-undoing = ↩️
import-state-undone = ↩️
import-state-refused = ✗
import-state-dropped = ✗
import-state-looking-long = Просматриваю. Это ничего не меняет.
import-state-running-long = Загружаю. Можете заняться другим: я сообщу, когда всё будет готово.
import-state-undoing-long = Отменяю.
import-nothing-yet = <b>Пока ничего не изменено.</b> Вот что будет:
import-workbook = Книга (XLSX)
import-text = Текст: { $encoding }, между ячейками { $sign }, перед копейками { $decimal }
import-tab = табуляция
import-column = { $heading } → { $column }
import-columns-more = { $count ->
    [one] … и ещё { $count } столбец
    [few] … и ещё { $count } столбца
   *[other] … и ещё { $count } столбцов
 }
import-columns-unused = Не используются: { $names }
import-sheets-unread = Читается только первый лист, но не: { $names }
import-not-used = не используется
import-nothing = В нём ничего нет.
import-rows-new = { $count ->
    [one] 🆕 { $count } строка новая
    [few] 🆕 { $count } строки новые
   *[other] 🆕 { $count } строк новых
 }
import-rows-changed = { $count ->
    [one] ✎ { $count } строка { $done ->
        [yes] изменила товар
       *[no] изменит товар
     }
    [few] ✎ { $count } строки { $done ->
        [yes] изменили товары
       *[no] изменят товары
     }
   *[other] ✎ { $count } строк { $done ->
        [yes] изменили товары
       *[no] изменят товары
     }
 }
import-rows-unchanged = { $count ->
    [one] · { $count } строка без изменений
    [few] · { $count } строки без изменений
   *[other] · { $count } строк без изменений
 }
import-pictures-new = { $count ->
    [one] 🆕 { $count } картинка новая
    [few] 🆕 { $count } картинки новые
   *[other] 🆕 { $count } картинок новых
 }
import-pictures-changed = { $count ->
    [one] ✎ { $count } картинка меняет место
    [few] ✎ { $count } картинки меняют место
   *[other] ✎ { $count } картинок меняют место
 }
import-pictures-unchanged = { $count ->
    [one] · { $count } картинка уже есть
    [few] · { $count } картинки уже есть
   *[other] · { $count } картинок уже есть
 }
import-refused = { $count ->
    [one] ✗ { $count } строка отклонена, причина в файле ниже
    [few] ✗ { $count } строки отклонены, причины в файле ниже
   *[other] ✗ { $count } строк отклонено, причины в файле ниже
 }
import-refused-more = … и ещё { $count }
import-row = Строка { $row } ({ $sku }): { $why }
import-overstated = { $count ->
    [one] { $count } прежняя цена выше самой низкой за 30 дней до того, поэтому покупатели видят самую низкую
    [few] { $count } прежние цены выше самых низких за 30 дней до того, поэтому покупатели видят самые низкие
   *[other] { $count } прежних цен выше самых низких за 30 дней до того, поэтому покупатели видят самые низкие
 }
import-kept = Ничего не изменено.
import-confirm = ✅ Подтвердить: загрузить ({ $count })
import-columns = ✎ Столбцы
import-letters = 🔤 Кодировка
import-drop = Не загружать
import-dropped = Отложено. Ничего не изменено.
import-undo = ↩️ Отменить
import-undo-ask = Вернуть всё, что этим изменено? Что с тех пор изменили вручную или заказами, останется как есть. Заказы и деньги не затрагиваются.
import-undo-sure = Да, вернуть
import-send-rejects = 📄 Отклонённые строки
import-rejects = { $count ->
    [one] { $count } отклонённая строка с причиной. Исправьте её и отправьте файл снова.
    [few] { $count } отклонённые строки с причинами. Исправьте их и отправьте файл снова.
   *[other] { $count } отклонённых строк с причинами. Исправьте их и отправьте файл снова.
 }
import-send-left = 📄 Что осталось
import-left = { $count ->
    [one] { $count } строка осталась как есть: её товар потом изменили
    [few] { $count } строки остались как есть: их товары потом изменили
   *[other] { $count } строк остались как есть: их товары потом изменили
 }
import-nothing-left = Возвращено всё.
import-taken-back = { $count ->
    [one] ↩️ Возвращена { $count } строка
    [few] ↩️ Возвращены { $count } строки
   *[other] ↩️ Возвращено { $count } строк
 }
import-which-column = ✎ <b>Какой столбец означает другое?</b>
import-what-column = ✎ Что такое <b>{ $heading }</b>?
import-which-letters = Если вместо слов знаки и квадраты, файл в другой кодировке. В какой?
import-workbook-letters = Книга сама сообщает свою кодировку.
part-product = название, описание, категория, теги
part-variant = цена, варианты, вес, штрихкод
part-text = перевод
part-photos = картинки
part-count = остаток
encoding-utf-8 = UTF-8
encoding-utf-16 = UTF-16
encoding-utf-16-le = UTF-16 (младший байт первым)
encoding-utf-16-be = UTF-16 (старший байт первым)
encoding-gb18030 = Китайская (GB 18030)
encoding-cp932 = Японская (Shift-JIS)
encoding-cp1251 = Кириллица (Windows-1251)
encoding-cp1256 = Арабская (Windows-1256)
encoding-cp1252 = Latin-1 (Windows-1252)
column-said = { $column } ({ $language })
column-sku = Артикул
column-product = Название
column-title = Название
column-category = Категория
column-description = Описание
column-option1 = Вариант 1
column-option2 = Вариант 2
column-option3 = Вариант 3
column-price = Цена
column-compare-at-price = Прежняя цена
column-cost-price = Себестоимость
column-floor-price = Наименьшая цена
column-currency = Валюта
column-stock = Остаток
column-safety-stock = Страховой запас
column-weight-grams = Вес в граммах
column-kind = Вид
column-tax-class = Налоговый класс
column-tags = Теги
column-images = Картинки
column-barcode = Штрихкод
column-returnable = Можно вернуть
column-active = В продаже
row-unreadable = в ней буквы, которые нельзя прочитать
row-broken = кавычки не сходятся, или ячейка больше, чем кто-либо напишет
row-formula = { $column }: формула без значения. Вставьте её как значение; если = нужен как знак, поставьте перед ним '
row-too-many-cells = в ней больше { $most } ячеек
row-missing = нет: { $column }
row-too-long = { $column }: больше { $most } знаков
row-not-money = { $column }: это не сумма: { $said }
row-not-a-number = { $column }: это не целое число: { $said }
row-not-yes-or-no = { $column }: должно быть yes или no: { $said }
row-kind-unknown = вид должен быть physical, digital или service, а не { $said }
row-other-currency = её валюта { $said }, у магазина { $shop }
row-option-unclear = { $column }: должно быть Название=Значение: { $said }
row-path-differs = { $column }: не столько шагов, сколько в категории
row-sku-twice = её артикул уже стоит в строке { $row }
row-options-twice = те же варианты у { $sku }
row-options-differ = у товара другие варианты ({ $options }), а не { $said }
row-contradiction = { $column }: противоречит предыдущей строке товара
row-picture-missing = картинки { $name } нет в папке магазина
row-picture-refused = { $name }: не картинка, которую можно показать
row-picture-not-fetched = { $name }: не удалось получить
row-picture-broken = { $name }: не распаковывается
row-sku-unknown = товара с артикулом { $name } нет
row-name-unsafe = имя { $name } ведёт за пределы архива
row-archive-inside = { $name } — архив внутри архива. Отправьте его отдельно
row-shortened = { $column }: таблица сократила значение до { $said }. Задайте столбцу текстовый формат и введите его заново
row-a-date = { $column }: таблица превратила значение в дату. Задайте столбцу текстовый формат и введите его заново
file-empty = ✗ В нём нет заголовков.
file-not-there = ✗ Его уже нет. Отправьте ещё раз.
file-not-fetched = ✗ Telegram его не отдал. Отправьте ещё раз.
file-failed = ✗ Что-то несколько раз не получилось у нас. Половины не осталось: загруженное можно отменить.
file-column-twice = ✗ Столбец { $column } стоит в нём дважды. Переименуйте один или нажмите «Столбцы».
file-column-missing = ✗ Нет столбца: { $column }. Нажмите «Столбцы» и укажите, какой это.
file-column-unknown = ✗ Такого столбца нет: { $column }.
file-too-many-columns = ✗ В нём больше { $most } столбцов.
file-no-table = ✗ Это не таблица. Читаются CSV и XLSX, а также ZIP с картинками.
file-old-workbook = ✗ Это старая книга (.xls) или она с паролем. Сохраните как .xlsx без пароля.
file-broken-workbook = ✗ Книга повреждена. Откройте и сохраните её заново.
file-broken-archive = ✗ Архив повреждён или с паролем. Создайте его заново без пароля.
file-broken-rows = ✗ Больше { $most } строк с неверными кавычками. Сохраните заново в CSV или XLSX.
file-too-much-inside = ✗ Распаковалось бы больше, чем кто-либо отправляет. Файл не открыт.
file-harmful = ✗ В нём объявлено то, что книге не нужно. Файл не открыт.
file-several-tables = ✗ В нём несколько таблиц: { $names }. Отправьте архив с одной из них.
file-other-workbook = ✗ Это документ другого вида, например ODS, XLSB или Numbers. Сохраните его как XLSX или CSV.
file-changed-meanwhile = ✗ Файл изменили, пока он читался. Отправьте его ещё раз.
file-broken = ✗ Его нельзя прочитать.
