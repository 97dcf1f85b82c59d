# Рассылки: сообщение, как его видят читатели, и кабинет, где его пишут, нацеливают, запускают и за ним следят.

broadcast-from = От { $shop }
broadcast-goods = 🛍 { $title }
broadcast-coupon = 🎟 Забрать купон: { $name }
broadcast-only-shown = Так это выглядит. У читателей кнопка работает.
broadcast-coupon-taken = 🎉 <b>{ $name }</b> — ваш: купон ждёт в кошельке и действует до { $until }. На последнем шаге оформления нажмите «✅ Применить».

command-broadcast = Сообщение для всех
console-broadcasts = 📣 Рассылки
broadcasts-title = { $count ->
    [0] <b>📣 Рассылок пока нет.</b> Рассылка один раз сообщает что-то всем, кто согласен получать предложения: текст, фото или видео — с товарами, кнопками или купоном. Никто её не получит, пока вы её не посмотрите и не запустите.
   *[other] <b>📣 Рассылки</b> ({ $count })
 }
broadcast-new = ＋ Новая рассылка
broadcast-ask-message = ✍️ Пришлите сообщение таким, каким его должны получить все: текст с оформлением, фото, альбом или видео.

    <code>{"{"}first_name{"}"}</code> превратится в имя читателя (<code>{"{"}first_name|друг{"}"}</code> — «друг» для тех, у кого имени нет), <code>{"{"}shop{"}"}</code> — в название магазина.
broadcast-ask-words = ✍️ Пришлите сообщение на языке: { $language }. Кому своего языка не хватит, прочтёт на первом языке магазина.
broadcast-says-now = Сейчас там: <i>{ $words }</i>
broadcast-mute = Убрать эти слова
broadcast-cannot-bring = Рассылка передаёт тексты, фото, альбомы и видео. Пришлите что-то из этого.
broadcast-without-words = (без слов)

broadcast-label-draft = ✏️ { $number } · { $begins }
broadcast-label-scheduled = 🕒 { $number } · { $begins }
broadcast-label-overdue = ❗ { $number } · { $begins }
broadcast-label-preparing = ⏳ { $number } · { $begins }
broadcast-label-running = 🟢 { $number } · { $begins }
broadcast-label-paused = ⏸ { $number } · { $begins }
broadcast-label-ended = ✅ { $number } · { $begins }
broadcast-label-stopped = ⏹ { $number } · { $begins }
broadcast-is-draft = <b>Черновик</b>: никто его не получит, пока вы его не запустите.
broadcast-is-scheduled = 🕒 Рассылка ждёт своего часа и уйдёт сама.
broadcast-is-overdue = ❗ Её час прошёл, пока магазин не работал. Ничего не отправлено. Запустите её сейчас или снова сделайте черновиком.
broadcast-is-preparing = ⏳ Составляется список получателей. Пока ничего не отправлено.
broadcast-is-running = 🟢 Рассылка идёт.
broadcast-is-paused = ⏸ На паузе. Кто её ещё не получил, ждёт.
broadcast-is-ended = ✅ Обработаны все получатели.
broadcast-is-stopped = ⏹ Остановлена. Больше её никто не получит.

broadcast-draft-change = Пришлите другое сообщение, чтобы заменить это.
broadcast-for = 👥 { $who }
broadcast-at = 🕒 { $when }
broadcast-brings-coupon = 🎟 { $name }
broadcast-see = 👁 Посмотреть
broadcast-try = 🧪 Отправить мне
broadcast-test-sent = Отправляется, только вам.
broadcast-words-there = ✅ { $language }
broadcast-words-missing = ✍️ { $language }
broadcast-part-media = 🖼 Медиа: { $count }
broadcast-part-goods = { $count ->
    [0] 🛍 Товары
   *[other] 🛍 Товары: { $count }
 }
broadcast-part-buttons = { $count ->
    [0] 🔗 Кнопки-ссылки
   *[other] 🔗 Кнопки-ссылки: { $count }
 }
broadcast-part-coupon = { $count ->
    [0] 🎟 Купон
   *[other] 🎟 Купон ✓
 }
broadcast-part-audience = 👥 Для кого
broadcast-part-time = 🕒 Когда
broadcast-part-speed = { $count ->
    [0] ⚡ Скорость
   *[other] ⚡ Скорость: { $count } ⭐
 }
broadcast-launch = 🚀 Запустить…
broadcast-discard = 🗑 Выбросить
broadcast-discard-ask = Выбросить этот черновик?
broadcast-discarded = Черновик выброшен.
broadcast-keep = Оставить как есть
broadcast-copy = 📄 Использовать снова
broadcast-copied = 📄 Вот она снова, в черновике.
broadcast-show = 📣 Показать

broadcast-media = { $count ->
    [one] В ней { $count } фото или видео. Пришлите другое, чтобы заменить.
   *[other] В ней { $count } фото и видео. Пришлите другие, чтобы заменить.
 }
broadcast-media-remove = Убрать, оставить слова
broadcast-remove = ✕ { $what }
broadcast-goods-gone = (больше не продаётся)
broadcast-ask-goods = Для каких товаров нужна кнопка? Введите слово из названия; помещается { $most }.
broadcast-goods-full = Товаров уже { $most }, больше не помещается. Уберите какой-нибудь.
broadcast-ask-button = Введите надпись на кнопке и адрес, который она откроет, например:
    <code>Наше меню https://example.com/menu</code>
    Помещается кнопок: { $most }.
broadcast-buttons-full = Кнопок уже { $most }, больше не помещается. Уберите какую-нибудь.
broadcast-button-opens = 🔗 { $label } → { $url }
broadcast-ask-coupon = Какой купон читатели смогут забрать одним нажатием?
broadcast-no-coupon = Сейчас нет купона, который могут забрать все. Создайте в «🎟 Купоны» такой, который забирают из кошелька, и опубликуйте его.
broadcast-coupon-kind = 🎟 { $name }
broadcast-coupon-none = Без купона

broadcast-ask-audience = <b>Кому отправить?</b> Получат только те, кто согласен получать предложения.
broadcast-for-all = Все, кто согласен
broadcast-for-buyers = Те, кто уже покупал
broadcast-for-others = Те, кто ещё не покупал
broadcast-for-segment = { $who }, из аудитории «{ $name }»
broadcast-for-languages = { $who }, языки: { $languages }
broadcast-aim-all = Все
broadcast-aim-buyers = Уже покупали
broadcast-aim-others = Ещё не покупали
broadcast-chosen = ● { $what }
broadcast-not-chosen = ○ { $what }
broadcast-reaches = { $count ->
    [one] Получит <b>{ $count }</b> из { $whole }.
   *[other] Получат <b>{ $count }</b> из { $whole }.
 }
broadcast-left-out = └ { $count }: { $why }
broadcast-why-blocked = не доставить: бот заблокирован или не запущен
broadcast-why-not-agreed = { $count ->
    [one] не дал согласия на предложения
   *[other] не дали согласия на предложения
 }
broadcast-why-stopped = отказ от предложений
broadcast-why-asleep = слишком давно не заходят
broadcast-why-held-out = контрольная группа, чтобы видеть эффект предложений
broadcast-why-capped-day = на день уже достаточно
broadcast-why-capped-week = на неделю уже достаточно
broadcast-why-capped-apart = магазин писал совсем недавно
broadcast-why-other = другая причина

broadcast-ask-time = <b>Когда отправить?</b>
broadcast-when-now = Сразу после запуска
broadcast-when-at = { $at }
broadcast-when-local = { $day }, { $time } по местному времени каждого
broadcast-keeps = { $count ->
    [one] Кто не получит за { $count } час, не получит совсем.
    [few] Кто не получит за { $count } часа, не получит совсем.
    [many] Кто не получит за { $count } часов, не получит совсем.
   *[other] Кто не получит за { $count } часа, не получит совсем.
 }
broadcast-time-explained = Кто спит, получит, когда кончится ночь, если ещё не поздно.
broadcast-time-now = Сразу
broadcast-time-at = По часам магазина
broadcast-time-local = По местному времени каждого
broadcast-hours = { $count } ч
broadcast-ask-at = В какое время по часам магазина ({ $zone })? Нажмите или введите, например: 2026-05-01 18:30.
broadcast-ask-local = В котором часу по местному времени каждого? Нажмите или введите, например: 2026-05-01 18:00. У кого этот час уже прошёл, получит сразу.
broadcast-day-0 = Сегодня { $hour }
broadcast-day-1 = Завтра { $hour }
broadcast-ask-speed = <b>Как быстро?</b> Сейчас { $pace } в секунду на все рассылки вместе; Telegram разрешает около 30 сообщений в секунду, и нужно место для ответов. Получателей этой рассылки: { $count }.
broadcast-pace = { $count }/с
broadcast-ask-stars = За звёзды с баланса бота Telegram отправляет до 1000 сообщений в секунду: одна звезда за { $each }, и только для ботов, которым он это разрешил. Пока вы не задали бюджет, это выключено; когда он кончится, остальное уйдёт с обычной скоростью.
broadcast-stars = { $count ->
    [0] Не платить
   *[other] { $count } ⭐
 }
broadcast-costs = Стоит не больше { $stars } ⭐, сообщений: { $count }.
broadcast-from-until = Начало: { $start }; последние получат примерно { $finish }, скорость { $pace } в секунду.

broadcast-later = Кто тогда спит или уже получил от магазина достаточно, получит позже: до { $limit } или никогда.

broadcast-launch-ask = <b>🚀 Запустить?</b> Пока ничего не отправлено.
broadcast-launch-sure = { $count ->
    [one] 🚀 Запустить: { $count } человек
    [few] 🚀 Запустить: { $count } человека
    [many] 🚀 Запустить: { $count } человек
   *[other] 🚀 Запустить: { $count } человека
 }
broadcast-launch-late = 🚀 Запустить сейчас…
broadcast-launched = 🚀 Запущено.
broadcast-nobody = ⚠️ Её никто не получит. Выберите других людей.
broadcast-too-late = ⚠️ Последние получили бы её после { $limit }, когда она уже никому не нужна. Увеличьте скорость или дайте больше времени.
broadcast-second-person = 👀 Получателей больше { $limit }, поэтому нужно одобрение второго человека. Запрос отправлен; сама рассылка ещё не ушла.
broadcast-unschedule = ✏️ Вернуть в черновики
broadcast-stop = ⏹ Остановить
broadcast-stop-sure = ⏹ Да, остановить
broadcast-stop-ask = Остановить рассылку? { $sent ->
    [0] Её ещё никто не получил
    [one] Её уже получил { $sent } человек
    [few] Её уже получили { $sent } человека
    [many] Её уже получили { $sent } человек
   *[other] Её уже получили { $sent } человека
 }; ещё не получат: { $waiting }. Остановленную рассылку продолжить нельзя.

notice-staff-broadcast-rested = ⏸ <b>Рассылка на паузе.</b> Взгляните на неё: продолжить или остановить.
notice-staff-broadcast-overdue = ❗ <b>Рассылка пропустила свой час</b>: магазин не работал. Ничего не отправлено; решите, пожалуйста, что делать.
notice-staff-broadcast-over = 📣 <b>Рассылка завершена.</b>
notice-staff-broadcast-stopped = ⏹ <b>Рассылка остановлена.</b> Больше её никто не получит.

act-broadcast-launch = Отправить: { $about } · { $what }
approval-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
 }
subject-broadcast = рассылка { $number }
log-did-broadcast-launch = запущено: { $about }
log-did-broadcast-unschedule = возвращено в черновики: { $about }
log-did-broadcast-pause = приостановлено: { $about }
log-did-broadcast-resume = продолжено: { $about }
log-did-broadcast-stop = остановлено: { $about }
log-did-broadcast-pace = изменена скорость рассылок

refusal-broadcast-fixed = Рассылка тем временем изменилась или запущена. Взгляните на неё ещё раз.
refusal-broadcast-empty = В ней пока нечего читать. Сначала пришлите сообщение.
refusal-broadcast-for-nobody = Её никто не получит. Сначала выберите других людей.
refusal-broadcast-too-late = Последние получили бы её после { $limit }. Увеличьте скорость или дайте больше времени.
refusal-broadcast-placeholder = «{ $found }» ничего не означает. В фигурных скобках я знаю только first_name и shop, других таких скобок быть не должно.
refusal-broadcast-too-long = Слишком длинно: помещается знаков: { $most }, и каждое подставляемое имя считается за { $name }.
refusal-broadcast-full = Больше { $most } не помещается.
refusal-broadcast-button-wrong = Нужны слова и после них веб-адрес, например: Наше меню https://example.com/menu
refusal-round-time-wrong = Такое время не подходит. Оно должно быть впереди, в пределах года. Введите, например: 2026-05-01 18:30.
refusal-broadcast-without-hour = Часы сравнивают в один день по местному времени каждого. Выберите в «🕒 Когда» день и час для A: «По местному времени каждого».
refusal-broadcast-alike = Две версии одинаковы, сравнивать нечего. Измените одну из них.
refusal-broadcast-moved-on = Пока вы смотрели, рассылка изменилась. Взгляните на неё ещё раз, прежде чем запускать.

broadcast-trial-plan = ⏳ Остальные ждут, пока одна из версий не победит наверняка, не дольше { $hours ->
    [1] часа
    [one] { $hours } часа
   *[other] { $hours } часов
 }, и получат её; если победителя нет — A.
broadcast-trial-local = ⏳ Остальные ждут, пока одна из версий не победит наверняка, и получат её по местному времени { $days ->
    [1] через день
    [one] через { $days } день
    [few] через { $days } дня
    [many] через { $days } дней
   *[other] через { $days } дня
 }; если победителя нет — A.
broadcast-trial-change = ⏳ Сколько ждут остальные
broadcast-trial-ask = Сколько остальные могут ждать победителя?
broadcast-trial-hours = { $hours } ч
broadcast-trial-waits = ⏳ Остальные — { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
 } — ждут победителя до { $until }.
broadcast-trial-won = 🏆 Остальные получат { $letter }: эта версия наверняка принесла больше всего.
broadcast-trial-unsure = Остальные получат A: ни одна версия не победила наверняка вовремя.
broadcast-trial-staff = Вы отпустили остальных: они получат { $letter }.
broadcast-trial-let-go = ▶ Отправить остальным
broadcast-trial-decide = ▶ Больше не ждать победителя
log-did-broadcast-let-go = отправлено остальным: { $about }
