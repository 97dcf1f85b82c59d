# Кто работает в магазине: роли, приглашения, одобрение второго человека, журнал.

button-confirm = Подтвердить
command-merchant = Кабинет магазина
command-open_orders = Открытые заказы
command-staff = Кто здесь работает

role-owner = Владелец
role-admin = Администратор
role-catalogue = Каталог
role-marketing = Маркетинг
role-orders = Заказы
role-warehouse = Склад
role-support = Поддержка
role-finance = Финансы
role-analyst = Аналитик
role-auditor = Аудитор

right-order-read = • видеть заказы
right-talk-answer = • переписываться с покупателями
right-order-accept = • принимать и завершать заказы
right-order-ship = • отправлять и выдавать посылки
right-order-cancel = • отменять заказы
right-order-refund = • возвращать деньги
right-order-refund-over-limit = • одобрять крупные возвраты денег
right-customer-pii-read = • видеть адреса и телефоны в заказах
right-customer-contact-read = • видеть, кто сделал заказ
right-export-pii = • выгружать личные данные
right-catalogue-read = • видеть товары в кабинете магазина
right-catalogue-edit = • менять товары
right-price-below-cost = • одобрять цены ниже себестоимости
right-stock-adjust = • вести остатки
right-coupon-edit = • создавать купоны
right-campaign-publish = • создавать и публиковать скидки и акции
right-referral-review = • решать по приглашениям, которые выглядят странно
right-broadcast-send = • писать покупателям
right-broadcast-send-over-n = • одобрять рассылки очень многим покупателям
right-points-adjust = • начислять и снимать баллы
right-points-adjust-over-limit = • одобрять большие начисления баллов
right-credit-grant = • пополнять баланс покупателей
right-credit-grant-over-limit = • одобрять крупные пополнения баланса
right-figures-read = • видеть показатели
right-audit-read = • читать журнал
right-staff-read = • видеть, кто здесь работает
right-staff-grant = • приглашать людей, давать и снимать роли
right-shop-edit = • менять настройки магазина

console-staff = 👥 Сотрудники
console-log = 📜 Журнал
staff-order-log = 📜 Кто что делал
console-my-role = 🪪 Моя роль
console-approvals = 👀 На одобрение ({ $count })

person-named = { $name } (@{ $username })
staff-number = № { $number }
staff-title = { $count ->
    [one] <b>👥 Здесь работает { $count } человек</b>
    [few] <b>👥 Здесь работают { $count } человека</b>
    [many] <b>👥 Здесь работают { $count } человек</b>
   *[other] <b>👥 Здесь работают { $count } человека</b>
 }
staff-row = { $role } · { $name }
staff-member =
    <b>{ $name }</b>
    { $role }, с { $since }
staff-change-role = Другая роль
staff-withdraw = Снять роль
staff-keep = Оставить роль
staff-keep-role = Оставить как есть
staff-invite = ＋ Пригласить
staff-role-ask = { $name }: { $role }. Какую роль дать вместо этой?
staff-trust-ask =
    Роль «{ $role }» даёт почти все права в магазине. Дать её { $name }?
    Если есть другой владелец, сначала нужно его согласие.
staff-role-given = ✅ Теперь роль — { $role }.
staff-withdraw-ask =
    Снять роль: { $name } ({ $role })?
    Кнопки этого человека сразу перестанут работать, его приглашения и запросы потеряют силу. Пригласить снова можно.
staff-withdrawn = ✅ { $name } здесь больше не работает.
staff-my-role =
    <b>🪪 Ваша роль: { $role }</b>
    Вы можете:
staff-leave = Уйти из сотрудников
staff-stay = Остаться
staff-leave-ask = Уйти из сотрудников? Ваши кнопки сразу перестанут работать; вернуть вас сможет только владелец.
staff-left = Вы здесь больше не работаете. Спасибо; как покупателю вам всегда рады.

invite-ask = Кем будет работать новый человек? Вы получите ссылку на одного человека, она действует 24 часа.
invite-made =
    <b>✉️ Приглашение с ролью: { $role }</b>
    Отправьте эту ссылку одному человеку. Она сработает один раз, до { $until }, и показана только сейчас.
invite-second-look = Если есть второй владелец, после принятия нужно его согласие.
invite-send = ✉️ Отправить ссылку
invite-withdraw = Отозвать ссылку
invite-withdrawn = ✅ Ссылка больше ничего не открывает.
invite-row = ✉️ { $role } · до { $until }
invite-open = ✉️ Приглашение с ролью «{ $role }», которое ещё никто не принял. Действует до { $until }; ссылку показали один раз.
invited =
    <b>👋 { $shop } приглашает вас работать здесь. Роль: { $role }</b>
    Приглашение только для вас, действует до { $until }. Если вы его примете, вы сможете:
invite-accept = ✓ Принять
invite-accepted = ✅ Добро пожаловать! Ваша роль здесь: { $role }.
invite-accepted-waits = ✅ Принято. Для роли «{ $role }» нужно согласие второго владельца; я сообщу, как только оно будет.

approvals-title = { $count ->
    [0] <b>👀 Ничто не ждёт одобрения.</b> Здесь появляется то, что нельзя решить в одиночку.
   *[other] <b>👀 Ждёт одобрения второго человека</b>
 }
approval-title = <b>👀 Нужно одобрение второго человека</b>
approval-asked = Запрос: { $name }, { $at }.
approval-until = Ждёт до { $until }; потом ничего не будет сделано.
approval-waits = 👀 Нужно одобрение второго человека. Пока ничего не сделано; запрос ушёл тем, кто вправе его одобрить, и я сообщу вам.
approval-look = 👁 Посмотреть
approval-approve = ✓ Одобрить
approval-refuse = Не одобрять
approval-take-back = Отозвать
approval-approved = ✅ Одобрено и сделано.
approval-refused = Не одобрено. Ничего не сделано.
approval-expired = Никто не одобрил вовремя. Ничего не сделано.
approval-void = Отозвано. Ничего не сделано.
approval-amount = { $amount }
approval-points = { $count ->
    [one] { $count } балл
    [few] { $count } балла
    [many] { $count } баллов
   *[other] { $count } балла
 }
act-staff-grant = Роль: { $about } · { $what }
act-order-refund = Возврат денег: { $about } · { $what }
act-price-below-cost = Цена ниже себестоимости: { $about } · { $what }
act-points-adjust = Баллы: { $about } · { $what }
act-order-discount = Скидка на заказ: { $about } · { $what }
act-credit-grant = Пополнение баланса: { $about } · { $what }

subject-order = заказ { $number }
subject-shop = магазин
subject-refund = возврат денег { $number }
subject-task = задача { $number }
subject-invitation = приглашение { $number }
subject-payment = платёж { $number }
subject-return = возврат { $number }
subject-shipment = посылка { $number }
subject-coupon = купон { $number }
subject-coupon-template = вид купонов { $number }
subject-promotion = скидка { $number }
subject-product = товар { $number }

log-title = { $count ->
    [0] <b>📜 Журнал пуст.</b> Всё, что делают сотрудники, записывается сюда и остаётся.
    [one] <b>📜 Журнал</b> ({ $count } запись)
    [few] <b>📜 Журнал</b> ({ $count } записи), сначала новые
    [many] <b>📜 Журнал</b> ({ $count } записей), сначала новые
   *[other] <b>📜 Журнал</b> ({ $count } записи), сначала новые
 }
log-by-person = 👤 По человеку
log-by-order = 📦 По заказу
log-everything = Всё
log-whose = Чьи действия?
log-which-order = Введите номер заказа.
log-no-such-order = Заказа с таким номером нет. Введите другой или /cancel.
log-computer = компьютер магазина
log-line = { $at } · { $who } · { $did }
log-line-more = { $line } ({ $more })
log-from-to = { $before } → { $after }
log-reason-settings = из настроек
log-reason-claim-code = по одноразовому коду
log-reason-invitation = по приглашению
log-reason-second-look = решили двое
log-did-order-accept = принято: { $about }
log-did-order-complete = завершено: { $about }
log-did-order-cancel = отменено: { $about }
log-did-order-ship = отправлена посылка: { $about }
log-did-order-deliver = посылка отмечена доставленной: { $about }
log-did-order-retrack = изменён трек-номер: { $about }
log-did-order-collect = получены деньги: { $about }
log-did-return-agree = согласовано: { $about }
log-did-return-refund = деньги возвращены без товара: { $about }
log-did-return-refuse = отказано: { $about }
log-did-return-receive = получен товар: { $about }
log-did-return-settle = завершено: { $about }
log-did-refund-confirm = подтверждено: { $about }
log-did-refund-credit = переведено на баланс: { $about }
log-did-stock-alert = настроен сигнал: { $about }
log-did-task-finish = выполнено: { $about }
log-did-staff-grant = дана роль: { $about }
log-did-staff-revoke = снята роль: { $about }
log-did-staff-leave = уход из сотрудников
log-did-staff-code = создан одноразовый код
log-did-staff-invite = создано: { $about }
log-did-staff-uninvite = отозвано: { $about }
log-did-staff-accept = принято: { $about }
log-did-approval-request = запрошено одобрение: { $about }
log-did-approval-approve = запрос одобрен: { $about }
log-did-approval-refuse = запрос не одобрен: { $about }
log-did-approval-take-back = запрос отозван: { $about }
log-did-shop-setup = создано: { $about }
log-did-shop-rekey = личные данные зашифрованы заново: { $about }
log-did-person-erase = данные удалены по просьбе: { $about }
log-did-person-export = выгружены данные: { $about }
log-did-catalogue-import = загружены товары
log-did-log-export = выгружена копия журнала
log-did-order-refund = возвращены деньги: { $about }
log-did-order-discount = сделана скидка: { $about }
log-did-order-transfer = записан перевод: { $about }
log-did-order-follow = записаны новости о посылке: { $about }
log-did-parcel-found = отмечено, что нашлась: { $about }
log-did-pickup-ready = можно забирать: { $about }
log-did-credit-grant = пополнен баланс: { $about }
log-did-points-adjust = изменены баллы: { $about }
log-did-tier-give = дан уровень: { $about }
log-did-coupon-grant = выдано: { $about }
log-did-coupon-void = отозвано: { $about }
log-did-coupon-active = открыто для всех: { $about }
log-did-coupon-paused = приостановлено: { $about }
log-did-coupon-ended = завершено: { $about }
log-did-promotion-publish = опубликовано: { $about }
log-did-promotion-pause = приостановлено: { $about }
log-did-promotion-go-on = продолжено: { $about }
log-did-promotion-end = завершено: { $about }
log-did-stock-receive = принято поступление: { $about }
log-did-stock-adjust = исправлен остаток: { $about }
log-did-stock-damage = отмечено повреждённое: { $about }
log-did-stock-safety = изменён страховой запас: { $about }
log-did-stock-expect = записано ожидаемое: { $about }
log-did-parcel-send-again = посылка потеряна, товары отправляются снова: { $about }
log-did-parcel-write-off = посылка потеряна, деньги возвращаются: { $about }
log-did-other = { $action }: { $about }

notice-staff-role-given = 👋 Теперь вы работаете в { $shop }. Ваша роль: { $role }. Вы можете:
notice-staff-role-withdrawn = Вашу роль в { $shop } сняли. Как покупателю вам всегда рады.
notice-staff-not-taken = Ваше приглашение работать в { $shop } в итоге не подтвердили. Спросите того, кто вас пригласил.
notice-staff-approval = В одиночку это решить нельзя. Пока ничего не сделано.
notice-staff-approval-decided = О чём вы просили одобрения:

refusal-already-staff = Вы уже работаете здесь. Другую роль может дать владелец.
refusal-already-asked = По этому поводу уже ждёт одобрения другой запрос. Ничего не сделано; посмотрите сначала его.
refusal-already-decided = Это уже решено или ждало слишком долго. Вы ничего не изменили.
refusal-own-request = Это ваш собственный запрос, одобрить его должен кто-то другой. Ничего не сделано.
refusal-asker-gone = У того, кто это запросил, больше нет на это права. Ничего не сделано.
