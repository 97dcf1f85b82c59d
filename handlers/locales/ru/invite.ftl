# Приглашение друзей: что видит покупатель, и кабинет магазина.

command-invite = Пригласить друзей
button-invite = 🤝 Пригласить
invite-title = <b>🤝 Пригласить друзей</b>
invite-for-friends = Другу сразу: { $worth }.
invite-for-you = Вам, когда первый заказ друга уже нельзя будет вернуть: { $worth }.
invite-for-nothing = Сейчас магазин за приглашения ничего не дарит. Ссылка всё равно работает.
invite-nothing-for-you = Вам сейчас ничего не полагается.
invite-link = Ваша ссылка: { $link }
invite-none-yet = По вашей ссылке ещё никто не приходил.
invite-counts = приглашено { $invited } · в пути { $pending } · засчитано { $earned }
invite-not-yet = { $count ->
    [one] { $count } друг ещё ничего не заказал.
    [few] { $count } друга ещё ничего не заказали.
    [many] { $count } друзей ещё ничего не заказали.
   *[other] { $count } друга ещё ничего не заказали.
 }
invite-turned-down = { $count ->
    [one] ✗ { $count } заказ не засчитан: у друга ваш номер телефона или он заплатил вашей картой. Если это ошибка, напишите в магазин.
    [few] ✗ { $count } заказа не засчитаны: у друзей ваш номер телефона или они заплатили вашей картой. Если это ошибка, напишите в магазин.
    [many] ✗ { $count } заказов не засчитаны: у друзей ваш номер телефона или они заплатили вашей картой. Если это ошибка, напишите в магазин.
   *[other] ✗ { $count } заказа не засчитаны: у друзей ваш номер телефона или они заплатили вашей картой. Если это ошибка, напишите в магазин.
 }
invite-on-its-way = ⏳ Один заказ в пути; дни начнут считаться, когда он придёт.
invite-ripens = ⏳ Один заказ пришёл; если его не вернут, ваш купон будет { $at }.
invite-in-review = 👀 Один заказ магазин проверяет.
invite-rules =
    <b>Как это считается</b>
    • Для друзей, которые впервые приходят сюда по вашей ссылке. Считается первая ссылка, и так остаётся.
    • Первый заказ друга: товары на { $minimum } или больше после всех скидок, оплачен; срок — { $within } дн.
    • Ваш купон придёт, когда этот заказ уже нельзя вернуть: через { $days } дн. после получения. Если из-за возврата останется меньше { $minimum }, купона не будет.
    • Сами приходят до { $day } в день и { $month } в месяц, всего купонов на { $worth }; больше — и всё необычное — смотрит магазин. Из живущих вместе сам засчитывается один.
    • Друг с вашим телефоном или вашей картой не считается. Его заказ это никогда не задержит.
    • Только один уровень: за друзей друзей ничего нет. Вашим друзьям пишете только вы, я — никогда.
invite-copy = 🔗 Копировать
invite-as-picture = 🔳 QR-код
invite-picture = Сфотографируйте: это ведёт в { $shop }
invite-share = Я покупаю в { $shop }. Загляните:
invite-share-coupon = Я покупаю в { $shop }. По этой ссылке — купон на первый заказ ({ $worth }):
invite-card-about = Карточка с вашей ссылкой на { $shop }
invite-board-button = 🏆 Рейтинг
invite-board = <b>🏆 Кто привёл больше всех друзей</b>
invite-board-line = { $me ->
    [1] { $at }. <b>{ $name }</b> · { $count } · вы
   *[other] { $at }. { $name } · { $count }
 }
invite-board-empty = В рейтинге пока никого нет.
invite-somebody = Кто-то
invite-listed = Все видят здесь ваше имя, как только засчитан заказ друга.
invite-not-listed = Вас в рейтинге нет. В нём только те, кто сам этого хочет, под своими именами.
invite-show = Показать моё имя
invite-hide = Убрать моё имя
invite-own-link = Это ваша собственная ссылка: она для друзей. Загляните в «🤝 Пригласить».
invite-known = Вы уже знаете этот магазин: приглашения — для тех, кто приходит впервые. С возвращением!
invite-welcome = Вас пригласил друг. Добро пожаловать!
invite-welcome-with = 🎁 Вас пригласил друг. Добро пожаловать! Это вам, уже в кошельке:
invite-welcome-coupon = { $name }: { $worth } · до { $until }

notice-friend-bought = 🤝 Приглашённый вами друг сделал заказ. Если заказ не вернут, ваш купон придёт после его получения через { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 }.
notice-referral-rewarded = 🎁 <b>Спасибо за приглашение!</b> Первый заказ друга уже нельзя вернуть. Это вам:
notice-referral-reversed = { $taken ->
    [0] 🤝 Заказ приглашённого вами друга вернулся, поэтому купона за него не будет.
   *[other] 🤝 Заказ приглашённого вами друга вернулся, поэтому неиспользованный купон за него отозван.
 }
notice-staff-referrals = { $count ->
    [one] 👀 { $count } приглашение ждёт проверки.
    [few] 👀 { $count } приглашения ждут проверки.
    [many] 👀 { $count } приглашений ждут проверки.
   *[other] 👀 { $count } приглашения ждут проверки.
 }

coupon-choice-friend = приглашённым друзьям
coupon-choice-inviter = тем, кто пригласил
coupon-way-friend = Его сразу получает каждый, кто впервые пришёл по ссылке друга.
coupon-way-inviter = Его получает каждый, кто пригласил друга, когда первый заказ друга уже нельзя вернуть.

console-referrals-waiting = { $count ->
    [one] { $count } приглашение ждёт проверки.
    [few] { $count } приглашения ждут проверки.
    [many] { $count } приглашений ждут проверки.
   *[other] { $count } приглашения ждут проверки.
 }
console-referrals = { $count ->
    [0] 🤝 Приглашения
   *[other] 🤝 Приглашения ({ $count })
 }
referrals-title = <b>🤝 Приглашения</b>
referrals-for-friends = Друзьям: { $what }
referrals-for-inviters = Тем, кто пригласил: { $what }
referrals-nothing = ничего
referrals-how = Создайте купон и выберите в «Как», для кого он.
referrals-waiting = { $count ->
    [0] Проверки ничего не ждёт.
    [one] { $count } ждёт проверки, начиная со старых:
   *[other] { $count } ждут проверки, начиная со старых:
 }
referral-line = { $number }: { $why }
referral-look = 👀 { $number }
referral-number = номер { $number }
referral-minimum = Первый заказ от { $minimum }
referral-minimum-ask = От какой суммы товаров засчитывается первый заказ друга? Сейчас { $minimum }. Введите сумму, например 20,00. Для тех, кто уже пришёл, остаётся прежняя.
referral-minimum-unclear = ⚠️ Такой сумма первого заказа быть не может.
referral-minimum-kept = ✅ Первые заказы засчитываются от { $minimum }.
referral-worth = Всего до { $worth }
referral-worth-ask = До какой общей стоимости купонов награды за приглашения приходят сами? Больше проверяет человек, и ничего не теряется. Сейчас { $worth }. Введите сумму, например 500,00.
referral-worth-unclear = ⚠️ Столько награды стоить не могут.
referral-worth-kept = ✅ Теперь сами приходят награды всего до { $worth }.
referral-find = 🔎 Найти приглашение
referral-find-ask = Какое? Введите его номер, номер заказа друга или пришлите ссылку самого друга из его «🤝 Пригласить».
referral-find-nothing = ⚠️ Такого нет. Кто пришёл без ссылки, у того его нет.
referral-change = ✏️ Привёл кто-то другой
referral-change-ask = Кто? Пришлите ссылку этого человека из его «🤝 Пригласить».
referral-change-unclear = ⚠️ Это ничья ссылка.
referral-change-why = Теперь приглашение засчитывается за: { $who }. Почему? Ваши слова останутся в журнале.
referral-changed = ✅ Изменено, за кем приглашение; в журнале записано, кто и почему.
referral-look-again = 👀 Всё равно проверить
referral-why = Ничего не вышло: { $why }
referral-one = <b>🤝 Приглашение { $number }</b>
referral-inviter = По приглашению: { $who }
referral-inviter-figures = Приведено { $invited }, с наградой { $earned }
referral-friend = Друг: { $who }, здесь с { $at }
referral-order-line = Заказ { $number }, товары на { $amount }
referral-order = 📦 К заказу
referral-because-phone = • У обоих один номер телефона.
referral-because-address = • Заказ ушёл на адрес пригласившего или другого его друга.
referral-because-burst = • Очень много друзей пришло за один час.
referral-because-refunds = • Несколько заказов друзей этого человека вернулось.
referral-because-card = • Друг заплатил картой, которой платил пригласивший.
referral-because-sent-back = • Всё остальное, что купил этот друг, вернулось.
referral-because-cluster = • { $size ->
    [0] Друг и пригласивший или уже засчитанные друзья связаны между собой.
   *[other] Друг — один из связанных между собой людей: { $size } ({ $what }). Один из них — пригласивший, или награда за кого-то из них уже была: сам засчитывается один.
 }
referral-because-worth = • Все награды пригласившего вместе стоили бы больше, чем приходит само.
referral-because-cap = • Все награды за день или месяц пригласивший уже получил.
referral-because-no-coupon = • Купон был обещан, но не осталось ни одного. Опубликуйте новый, потом выдайте.
referral-sign-phone = один номер телефона
referral-sign-address = один адрес
referral-sign-burst = очень много сразу
referral-sign-refunds = заказы вернулись
referral-sign-card = одна карта
referral-sign-sent-back = всё остальное вернулось
referral-sign-cluster = связанные между собой люди
referral-sign-worth = слишком большая общая сумма
referral-shares-place = общий адрес
referral-shares-phone = общий телефон
referral-shares-card = общая карта
referral-reason-too-late = вовремя не заказано на достаточную сумму
referral-reason-nothing-promised = ничего не обещали
referral-reason-by-staff = отказ сотрудника
referral-reason-refunded = деньги вернулись
referral-reason-left = данные пригласившего удалены
referral-reason-one-phone = один номер телефона, отказано автоматически
referral-reason-one-card = одна карта, отказано автоматически
referral-sign-cap = сверх лимита
referral-sign-no-coupon = не осталось купона
referral-is-bound = Друг ещё ничего не заказал.
referral-is-qualified = Заказ в пути.
referral-is-pending = Заказ ещё могут вернуть.
referral-is-review = Вернуть его уже нельзя. Это друг? Двое из одного дома могут быть друзьями.
referral-is-rewarded = Награда за приглашение выдана.
referral-is-rejected = Ничего не вышло.
referral-is-reversed = Заказ вернулся.
referral-approve = ✓ Выдать купон
referral-refuse = ✗ Отказать
referral-refuse-why = Почему награды не будет? Ваши слова останутся в журнале; пригласивший их не увидит.
referral-approved = ✅ Купон выдан, пригласившему сообщено.
referral-refused = Отказано. Награды не будет.
subject-referral = приглашение { $number }
log-did-referral-approve = выдана награда: { $about }
log-did-referral-refuse = отказано: { $about }
log-did-referral-worth = изменена общая стоимость наград одному пригласившему
log-did-referral-rebind = изменено, кто привёл друга: { $about }
log-did-referral-look = всё равно на проверке: { $about }
log-did-referral-turn-down = отклонено: { $about }
log-did-referral-minimum = изменено, от какой суммы засчитываются первые заказы друзей

refusal-no-thanks-left = Сейчас нет купона для тех, кто пригласил. Создайте его в «Купонах», потом выдайте. Ничего не изменено.
refusal-minimum-invalid = Такой сумма первого заказа быть не может. Ничего не изменено.
refusal-worth-invalid = Столько награды стоить не могут. Ничего не изменено.
refusal-inviter-unknown = Это ничья ссылка. Ничего не изменено.
refusal-inviter-stays = Кто привёл этого друга, больше не меняется: это решено. Ничего не изменено.
refusal-closes-circle = Получился бы круг: нельзя привести самого себя или того, кто привёл вас. Ничего не изменено.
refusal-not-for-yourself = Приглашение нельзя засчитать за собой: пусть это сделает коллега. Ничего не изменено.
