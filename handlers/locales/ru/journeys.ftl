# Сценарии: что магазин сам говорит человеку, шаг за шагом, и где это настраивают.

notice-journey-welcome = 👋 <b>Добро пожаловать в { $shop }</b>
journey-says-welcome-hello = Рады вас видеть. Осмотритесь, ищите — просто напишите, что хотите, — а если нужен сотрудник, есть /support.
journey-says-welcome-look = Вы ещё не заглядывали в каталог. До него одно нажатие: без регистрации и анкет.
journey-says-welcome-first = Ещё ищете нужное? Напишите своими словами, и я найду самое близкое.
notice-journey-cart = 🛒 <b>Вы оставили кое-что в корзине</b>
journey-says-cart-soon = Всё на месте, как вы и оставили:
journey-says-cart-later = Если вас отвлекли — это всё ещё в вашей корзине:
journey-says-cart-offer = Чтобы было легче решиться — подарок к тому, что в корзине:
notice-journey-winback = 💛 <b>Давно вас не видели</b>
journey-says-winback-missed = Посмотрите, что нового в { $shop }.
journey-cart-line = { $quantity } × { $name }
journey-cart-more = { $count ->
    [one] … и ещё { $count } позиция
    [few] … и ещё { $count } позиции
    [many] … и ещё { $count } позиций
   *[other] … и ещё { $count } позиции
 }
journey-cart-total = Всего на сегодня: <b>{ $total }</b>
journey-to-checkout = К оформлению
journey-to-cart = 🛒 Корзина
journey-coupon = 🎟 <b>{ $name }</b> — в вашем кошельке, действует до { $until }:

console-journeys = 🤖 Сценарии
journeys-title =
    <b>🤖 Сценарии</b>
    Сообщения, которые сами уходят в нужный момент. Их получают только те, кто на такое согласен, ночью ничего не уходит, а кто купил, больше их не получает. Нажмите любой, чтобы узнать, что он делает.
journey-on = ✅ { $name }
journey-off = ⬜ { $name }
journey-name-welcome = Приветствие
journey-name-cart = Брошенная корзина
journey-name-winback = Возвращение
journey-title-on = <b>🤖 { $name }</b> · ✅ работает
journey-title-off = <b>🤖 { $name }</b> · ⬜ выключен
journey-about-welcome = Для всех, кто впервые зашёл в магазин и согласен получать предложения. Кончается первым заказом.
journey-about-cart = Для всех, кто оставил товары в корзине. Каждое изменение корзины начинает отсчёт заново, заказ его завершает, о распроданном ничего не говорится.
journey-about-winback = Для всех, кто покупал раньше, а потом не заходил дольше, чем обычно у ваших покупателей: срок магазин каждый месяц считает по своим заказам. Не чаще раза в 90 дней.
journey-stage = { $number }. { $words }
journey-stage-off = <i>{ $words } · не отправляется: купон не выбран</i>
journey-stage-welcome-hello = Сразу: приветствие, с купоном, если вы его выбрали
journey-stage-welcome-look = Через { $delay }, если ничего не смотрели: путь в каталог
journey-stage-welcome-first = Через { $delay }, если ничего не купили: как искать
journey-stage-cart-soon = Через { $delay } после последнего изменения: что лежит в корзине
journey-stage-cart-later = Через { $delay } после последнего изменения: ещё раз
journey-stage-cart-offer = Через { $delay } после последнего изменения: с купоном, если вы его выберете
journey-stage-winback-missed = Через { $delay } после последнего заказа: пара слов, с купоном, если вы его выбрали
journey-own-line = Ваша строка: «{ $line }»
journey-own-unnamed-coupon = Купон: { $worth }
journey-own-coupon = Купон: { $name } · { $worth }
journey-nobody-yet = В нём ещё никого не было.
journey-figures = { $entered ->
    [one] Вошёл { $entered } человек
    [few] Вошли { $entered } человека
    [many] Вошли { $entered } человек
   *[other] Вошли { $entered } человека
 } · в пути { $going } · дошли до конца { $finished }
journey-figures-sent = Сообщения: отправлено { $sent } · ждут { $waiting } · не отправлено { $unsent }
journey-figures-bought = Купили в пути: { $bought }, из них после сообщения: { $after }
journey-figures-left = Вышли, причина — { $why }: { $count }
journey-runs-now = ✅ Теперь он работает — для всех, кто появится с этого момента.
journey-rests-now = Теперь он выключен. Больше никто ничего не получит, даже те, кто был в пути.
journey-switch-on = Включить
journey-switch-off = Выключить
journey-change-delay = { $number }. через { $delay }
journey-change-line = ✏️ Ваша строка
journey-change-coupon = 🎟 Купон
journey-reset = Как было
journey-ask-delay = Когда отправить? Нажмите или введите, например 90 мин, 2 ч или 3 дня. Действует для тех, кто появится с этого момента.
journey-delay-unclear = ⚠️ Не понимаю такое время.
journey-choice = { $delay }
journey-choice-now = ✓ { $delay }
journey-ask-line = Введите свою строку, не больше { $most } знаков; она будет внизу каждого из этих сообщений, слово в слово.
journey-line-long = ⚠️ Слишком длинно: не больше { $most } знаков.
journey-line-none = Без строки
journey-ask-coupon = Какой купон приложить? Каждый получит свой.
journey-no-coupons = Чтобы дарить купон, сначала создайте вид купонов «сценарий», опубликуйте его и вернитесь сюда.
journey-coupon-kind = 🎟 { $name }
journey-coupon-none = Без купона

coupon-choice-journey = сценарий
coupon-way-journey = Его получает тот, кому его даёт сценарий. Выбирается там: «🤖 Сценарии».
log-did-journey-on = включён сценарий: { $about }
log-did-journey-off = выключен сценарий: { $about }
log-did-journey-tune = изменён сценарий: { $about }

refusal-journey-invalid = Таким сценарий быть не может. Ничего не изменено.

notice-journey-checkout = 🛒 <b>Оставалось совсем немного</b>
journey-says-checkout-soon = Заказ ещё не оформлен; всё, что вы заполнили, сохранено.
journey-says-checkout-later = Если вас что-то отвлекло, можно продолжить с того же места:
notice-journey-thanks = 💚 <b>Спасибо за первый заказ в { $shop }</b>
journey-says-thanks-thanks = Мы рады, что вы с нами. Если что-то не так, сотрудник — в одном нажатии: /support.
notice-journey-howto = 📦 <b>Как вам покупка?</b>
journey-says-howto-howto = Она у вас уже несколько дней. Если что-то непонятно или не так, спросите — мы ответим.
notice-journey-replenish = 🔁 <b>Пора пополнить?</b>
journey-says-replenish-due = Судя по тому, как часто вы это берёте, оно может заканчиваться:
notice-journey-price = 📉 <b>Стало дешевле</b>
journey-says-price-fell = Кое-что в вашей корзине подешевело с тех пор, как вы смотрели:
notice-journey-coupon = 🎟 <b>Ваш купон скоро сгорит</b>
journey-says-coupon-ends = Жаль было бы его упустить:
notice-journey-members = 👑 <b>Клубный день в { $shop }</b>
journey-says-members-day = Сегодня день для покупателей с уровнем, и для вас кое-что есть:
journey-goods-line = • { $name }
journey-goods-price = <b>{ $name }</b> · { $price }
journey-price-line = { $name }: <s>{ $was }</s> <b>{ $now }</b>
journey-show-goods = Посмотреть
journey-ask-a-person = 💬 Спросить сотрудника
journey-name-checkout = Брошенное оформление
journey-name-thanks = Спасибо за первый заказ
journey-name-howto = Как вам покупка?
journey-name-replenish = Пора пополнить
journey-name-price = Подешевело в корзине
journey-name-coupon = Купон скоро сгорит
journey-name-members = Клубный день
journey-about-checkout = Для всех, кто начал оформление и не закончил. О корзине другой сценарий им не пишет; заказ это завершает.
journey-about-thanks = Для всех, кто заплатил впервые. Не отправляется, если заказ не состоялся или возвращается.
journey-about-howto = Для всех, чья посылка пришла. Не отправляется, пока что-то из заказа возвращается.
journey-about-replenish = Для всех, кто хотя бы дважды купил одно и то же: утром, когда пройдёт их обычное время между покупками, один раз на покупку. О распроданном ничего не говорится.
journey-about-price = Для всех, у кого товары в корзине подешевели хотя бы на 5% против увиденной цены и самой низкой за предыдущие тридцать дней. Одно сообщение обо всех, не чаще раза в день, об одном товаре — раз в две недели.
journey-about-coupon = Для всех, у кого есть неиспользованный купон ещё на два-три дня, утром. (О сгорающих баллах сообщается и так.)
journey-about-members = Для всех, у кого есть уровень: раз в месяц, в десять утра по их времени, с купоном. Без купона ничего не отправляется.
journey-stage-checkout-soon = Через { $delay } после последнего шага: заказ ещё не оформлен
journey-stage-checkout-later = Через { $delay } после последнего изменения корзины: ещё раз
journey-stage-thanks-thanks = Через { $delay } после оплаты: спасибо, с купоном, если вы его выбрали
journey-stage-howto-howto = Через { $delay } после доставки: как покупка, и связь с сотрудником
journey-stage-replenish-due = Утром, когда пора: товары по сегодняшней цене
journey-stage-price-fell = Через полчаса после снижения: старая и новая цена
journey-stage-coupon-ends = Утром накануне: сколько он даёт
journey-stage-members-day = Через { $delay } после начала месяца: купон
why-order-back = заказ не состоялся или возвращается
why-sold-out = товар закончился
why-price-not-lower = цена уже не ниже
why-told-today = сегодня об этом уже сообщали
why-told-with-others = сообщили вместе с другими товарами

notice-journey-back = 🔔 <b>Снова в наличии</b>
journey-says-back-back = Вы просили сообщить — снова в продаже, пока есть:
journey-name-back = Снова в наличии
journey-about-back = Добавляет «Сообщить мне» под закончившимися товарами. Кто первым попросил, первым и узнаёт: по одному человеку на каждую штуку в наличии, следующие — через час; о каждом желании сообщается один раз, а если одновременно появилось несколько товаров — одним сообщением. Работает, пока не выключите.
journey-stage-back-back = Когда появится: товары по сегодняшней цене

notice-journey-birthday = 🎂 <b>С днём рождения!</b>
journey-says-birthday-greeting = Всего самого доброго от { $shop }.
journey-birthday-points = Вам подарок: { $points ->
    [one] { $points } балл
    [few] { $points } балла
    [many] { $points } баллов
   *[other] { $points } балла
 }.
journey-name-birthday = День рождения
journey-about-birthday = Для всех, кто назвал свой день рождения и получает к нему баллы или купон. Подарок приходит всем, в девять по вашим часам; сообщение — тем, кто согласен получать новости о баллах и купонах, в десять по их времени, или вместе с подарком, если десять уже прошло. Работает, пока не выключите.
journey-stage-birthday-greeting = В этот день утром: поздравление и что подарено
notice-journey-checkin = ☀️ <b>Сегодняшняя отметка ждёт вас</b>
journey-says-checkin-today = Одно нажатие — и день засчитан.
journey-checkin-streak = { $streak ->
    [1] Пока один день.
    [one] { $streak } день подряд.
    [few] { $streak } дня подряд.
    [many] { $streak } дней подряд.
   *[other] { $streak } дня подряд.
 }
journey-name-checkin = Напоминание об отметке
journey-about-checkin = Для всех, кто нажал «Напоминать» у ежедневной отметки: в выбранный час, в дни, когда отметки ещё нет. Больше никому. Работает, пока не выключите; тогда напоминание никому не предлагается.
journey-stage-checkin-today = В выбранный час: отметка одним нажатием
why-looked-in = отметка уже есть или напоминания больше не нужны

notice-journey-team = 👥 <b>Ещё одно место — и команда соберётся</b>
journey-says-team-seat = Вы смотрели эту команду; не хватает одного человека. Кто первым оплатит, тот и займёт место.
journey-to-team = 👥 К команде
journey-name-team = Команда почти собралась
journey-about-team = Для трёх человек, которые смотрели чужую команду и не вступили, когда в ней не хватает одного; для трёх других — в последний час. Только тем, кто может вступить сейчас и заплатит меньше, чем без команды. Участники команды узнают и так.
journey-stage-team-seat = Когда осталось одно место: сколько стоит и путь к команде

journeys-why = ❓ Почему кто-то (не) получил?
journey-figures-unsent = └ { $why }: { $count }
staff-why = ✉️ Почему (не) получает
why-title = <b>✉️ Что получает покупатель заказа { $number } и почему</b>
why-ask = Покупатель какого заказа? Введите номер.
why-unreachable = ⛔ Магазин заблокирован или не запущен: отправить ничего нельзя.
why-in-control-group = ⚖️ В этом квартале — контрольная группа: рекламы нет, чтобы магазин видел, что она даёт.
why-agreed = ✅ Согласие на: { $topics }
why-agreed-to-nothing = ⬜ Согласий нет: сообщается только о заказах.
why-said-stop = 🔕 Остановлено: { $topics }
why-topic-offers = предложения
why-topic-reminders = напоминания
why-topic-watched = о чём просили сообщить
why-topic-rewards = награды
why-topic-friends = команды друзей
why-journeys = <b>Сценарии</b>
why-no-journeys = Пока ни одного сценария.
why-messages = <b>Сообщения</b>
why-no-messages = Рекламы для этого покупателя ещё не было.
why-travels = { $name }: с { $since }, продолжение { $until }
why-travelled = { $name }: с { $since } по { $until }, до конца
why-left = { $name }: с { $since } по { $until }, выход: { $why }
why-sent = ✓ { $what }: отправлено { $at }
why-waits = ⏳ { $what }: срок { $at }, { $why }
why-not-sent = ✗ { $what } ({ $at }): не отправлено, { $why }
why-not-yet = ещё не отправлено
why-what-journey = { $number ->
    [0] { $name }
   *[other] { $name }, сообщение { $number }
 }
why-what-broadcast = рассылка { $number }
why-what-offer = личные предложения { $number }
why-what-other = сообщение на тему «{ $topic }»
why-blocked = магазин заблокирован
why-not-agreed = согласия не было
why-stopped = отказ покупателя
why-asleep = давно не заходит, последнее слово уже сказано
why-held-out = контрольная группа
why-quiet = ждёт конца ночи
why-capped-day = слишком много за день
why-capped-week = слишком много за неделю
why-capped-apart = слишком скоро после другого
why-ordered-since = оформлен заказ
why-bought-before = покупка уже была
why-browsed = каталог уже посмотрели
why-cart-empty = в корзине нечего купить
why-may-not-hear = писать нельзя
why-coupon-spent = купон использован или закончился
why-bought = оформлен заказ
why-switched-off = сценарий выключен
why-too-late = { $waited ->
    [quiet] срок пришёлся на ночь, а после неё было уже поздно
    [capped-day] за день было бы слишком много, а потом было уже поздно
    [capped-week] за неделю было бы слишком много, а потом было уже поздно
    [capped-apart] было бы слишком скоро после другого, а потом было уже поздно
   *[other] было уже поздно
 }
why-nothing-to-say = сказать стало нечего
why-state-planned = запланировано
why-state-due = пора отправлять
why-state-leased = вот-вот уйдёт
why-state-sending = в пути
why-state-sent = отправлено
why-state-failed = Telegram отказал
why-state-unknown = могло дойти; повторять не будем
why-state-expired = было уже поздно
why-state-cancelled = отменено
why-state-suppressed = больше не нужно
why-state-capped = слишком много
why-state-held-out = контрольная группа

notice-journey-cheaper = 📉 <b>Стало дешевле</b>
journey-says-cheaper-fell = Вы просили сообщить:
journey-name-cheaper = Подешевело в избранном
journey-about-cheaper = Добавляет «Если дешевле» рядом с сохранённым. Человек узнаёт, когда цена для всех стала хотя бы на 5% ниже, чем когда он попросил, и ниже любой за предыдущие тридцать дней, и держится десять минут; о том же товаре — снова, только если он подешевеет ещё на столько же. Одно сообщение обо всём, не чаще раза в день; ничего о том, что закончилось или куплено с тех пор. Работает, пока не выключите.
journey-stage-cheaper-fell = Через десять минут после снижения: старая и новая цена
