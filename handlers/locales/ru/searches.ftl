# Поиск за прилавком: что искали напрасно и какие слова значат одно и то же.

console-searches = 🔎 Поиск
search-not-yet =
    🔎 <i>{ $words }</i>
    Я только что на работе и ещё осматриваю полки. Попробуйте через минутку.
search-again = 🔎 Искать снова

misses-title = { $count ->
    [0] <b>🔎 Что искали напрасно.</b> За { $days } { $days ->
        [one] день
        [few] дня
       *[other] дней
     } — ничего: каждый что-то нашёл.
   *[other] <b>🔎 Что искали напрасно</b> за { $days } { $days ->
        [one] день
        [few] дня
       *[other] дней
     }: { $count } { $count ->
        [one] запрос
        [few] запроса
       *[other] запросов
     }, сначала самые частые.
 }
misses-how = Нажмите на запрос и скажите, что он значит вашими словами. Записываются только слова, и никогда — кто их написал.
miss-label = { $words } · { $count }
miss-title = <b>🔎 { $words }</b>
miss-often = Искали напрасно { $count } { $count ->
    [one] раз
    [few] раза
   *[other] раз
 } за { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
 }.
miss-finds-now = { $count ->
    [0] Сейчас ничего не находится.
    [one] Сейчас находится { $count } товар.
    [few] Сейчас находится { $count } товара.
   *[other] Сейчас находится { $count } товаров.
 }
miss-mean = ＋ Сказать, что это значит
miss-pass-over = Такого не продаём
miss-passed-over = «{ $words }» убрано из списка. Если в другой день это будут искать снова, запрос вернётся.
miss-undo = ↩️ Вернуть: { $words }
miss-ask = Что имеют в виду под <b>{ $words }</b>? Напишите словами с ваших товаров, например названием товара или раздела.

synonyms-open = 🔁 Слова с одним значением
synonyms-title = { $count ->
    [0] <b>🔁 Слова с одним значением.</b> Пока нет: скажите, что «мобильник» — это «телефон», и кто ищет одно, найдёт другое.
   *[other] <b>🔁 Слова с одним значением</b>: { $count }, сначала новые.
 }
synonym-label-both = { $said } = { $meant }
synonym-label-one = { $said } → { $meant }
synonym-new = ＋ Добавить
synonym-ask =
    Какие слова значат одно и то же? Напишите одной строкой:
    <code>мобильник = телефон</code> — в обе стороны,
    <code>самовар &gt; чайник</code> — в одну: кто ищет самовар, найдёт и чайники, но не наоборот.
synonym-both-ways = 🔁 <b>{ $said }</b> и <b>{ $meant }</b> значат одно и то же: кто ищет одно, найдёт и другое.
synonym-one-way = 🔁 Кто ищет <b>{ $said }</b>, найдёт и <b>{ $meant }</b>, но не наоборот.
synonym-finds = { $count ->
    [0] ⚠️ По «{ $meant }» сейчас ничего не находится. Есть ли эти слова на ваших товарах?
    [one] По «{ $meant }» сейчас находится { $count } товар.
    [few] По «{ $meant }» сейчас находится { $count } товара.
   *[other] По «{ $meant }» сейчас находится { $count } товаров.
 }
synonym-made = ✅ Сохранено. Поиск узнает об этом через две секунды.
synonym-make-one-way = → Только в одну сторону
synonym-make-both-ways = ⇄ В обе стороны
synonym-remove = 🗑 Удалить
synonym-removed = Удалено: { $said }, { $meant }.
synonym-undo = ↩️ Вернуть: { $said }, { $meant }
synonym-put-back = ↩️ Вернуть
synonym-is-removed = Удалено и больше не действует.

refusal-synonym-invalid = Нужны два разных слова или коротких выражения с буквами или цифрами. Ничего не сохранено.
refusal-too-many-synonyms = Их уже { $most }. Сначала удалите те, что больше не нужны.

subject-synonym = синоним { $number }
log-did-synonym-make = создано: { $about }
log-did-synonym-turn = изменено направление: { $about }
log-did-synonym-remove = удалено: { $about }
log-did-synonym-restore = возвращено: { $about }
