# Партнёры: приход по ссылке, страница партнёра и кабинет магазина.

partner-disclosed = 🤝 Это партнёрская ссылка: { $name } получает долю с ваших покупок. Цена для вас та же.
partner-own-link = Это ваша собственная ссылка. За свои заказы вы ничего не получаете.
partner-dropped = ✅ Ваши новые заказы больше не засчитываются партнёрам.
partner-drop = ✂️ Забыть партнёрскую ссылку
privacy-partners =
    Партнёры магазина получают долю с покупок по своим ссылкам. Магазин помнит, по чьей ссылке вы пришли последней и как долго она действует; кто нажимал на ссылки, забывается в конце дня.
    Партнёры видят номера заказов, дни и суммы. Они никогда не видят, кто заказал и что именно.
privacy-came-by = Вы пришли по ссылке партнёра { $name }; ваши заказы до { $until } засчитываются ему.

partner-button = 🤝 Страница партнёра
partner-none = Вы не партнёр этого магазина. У партнёров есть собственная ссылка от магазина.
partner-invited = <b>{ $shop }</b> приглашает вас следить здесь за тем, что приносят ссылки <b>{ $name }</b>.
partner-duties =
    • Кто приходит по вашей ссылке, видит, что вы получаете долю. Говорите об этом и сами, где бы вы её ни размещали.
    • Не пишите тем, кто этого не хочет. За привлечение других партнёров ничего не полагается.
partner-accept = ✓ Принять
partner-accepted = ✅ Вы подключены. Вернуться сюда можно командой /partner.
partner-title = <b>🤝 { $name }</b>
partner-stands-active = Ссылки засчитываются.
partner-stands-paused = ⏸ Пауза: ссылки ведут в магазин, но не засчитываются, пока партнёрство не продолжится.
partner-stands-ended = ⏹ Завершено. Заработанное войдёт в отчёты и будет выплачено.
partner-share-of = { $percent } от товаров, которые не вернули, без налога и доставки
partner-counts-for = Ссылка действует { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 }; засчитывается ссылка последнего партнёра
partner-first-only = Только первые заказы новых покупателей
partner-all-orders = Все заказы
partner-paid-from = Выплата от { $minimum }
partner-link = Ссылка: { $link }
partner-came = { $clicks ->
    [one] { $clicks } переход
    [few] { $clicks } перехода
    [many] { $clicks } переходов
   *[other] { $clicks } перехода
 } · { $orders ->
    [one] { $orders } заказ
    [few] { $orders } заказа
    [many] { $orders } заказов
   *[other] { $orders } заказа
 } · { $customers ->
    [one] { $customers } новый покупатель
    [few] { $customers } новых покупателя
    [many] { $customers } новых покупателей
   *[other] { $customers } нового покупателя
 }
partner-sold = Продано на { $net }, ещё { $returned } возвращено
partner-pending = Ожидается: { $amount }
partner-approved = Одобрено, ещё не выплачено: { $amount }
partner-due = Из них по отчётам к выплате: { $amount }
partner-paid = Выплачено: { $amount }
partner-rules =
    <b>Как считается</b>
    • Комиссия за заказ ожидается после оплаты и одобряется, когда вернуть уже ничего нельзя.
    • Что вернули, забирает свою долю с собой; после выплаты это войдёт в следующий отчёт.
    • Ваши собственные заказы и заказы сотрудников магазина ничего не приносят, как и заказ, за который благодарят друга-пригласившего.
    • Каждый месяц закрывается отчётом. Выплачивает сам магазин; я денег не отправляю.
partner-copy = 🔗 Копировать
partner-as-picture = 🔳 QR-код
partner-picture = Наведите камеру: эта партнёрская ссылка ведёт в { $shop }
partner-product = 🔗 На товар
partner-orders = 📦 Заказы
partner-statements = 🧾 Отчёты
partner-statement = 🧾 Отчёт
partner-share-words = { $shop } (партнёрская ссылка: мне идёт доля с ваших покупок, цена для вас та же)
partner-which-product = Какой товар? Введите слово из названия.
partner-found = Нажмите на товар или введите другое слово.
partner-not-found = С таким названием ничего нет. Попробуйте другое слово.
partner-product-link = Ссылка на <b>{ $title }</b>: { $link }
partner-product-share = За него вы получаете { $percent }.
partner-orders-title = <b>📦 Заказы по ссылкам { $name }</b>: { $count }
partner-order-line = { $number } · { $day } · { $net } по { $share } = { $commission } · { $how }
partner-is-pending = ожидается
partner-is-pending-until = ожидается до { $until }
partner-is-approved = одобрено
partner-is-paid = выплачено
partner-is-reversed = возвращено
partner-declined-own = свой заказ
partner-declined-staff = сотрудник
partner-declined-not-new = не новый покупатель
partner-declined-nothing = доли нет
partner-declined-invited = по приглашению друга
partner-entry-earned = заработано
partner-entry-taken-back = снято
partner-entry-restored = восстановлено

statements-title = <b>🧾 Отчёты { $name }</b>: { $count }
statements-how = Месяц закрывается после своего конца, если в нём что-то заработано или снято. Закрытое не меняется.
statement-label = { $paid ->
    [1] ✅ { $number } · { $month } · { $total }
   *[other] { $number } · { $month } · { $total }
 }
statement-name = Отчёт о комиссии { $number }
statement-title = <b>🧾 Отчёт { $number }</b> за { $month }
statement-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
 }, товары на { $net }
statement-sum = За этот месяц: { $total }
statement-before = Не выплачено раньше: { $carried }
statement-in-all = Всего: { $balance }
statement-paid = ✅ Выплачено { $day }: { $reference }
statement-open = Ещё не выплачено.
statement-as-paper = 📄 PDF
statement-as-table = 📊 CSV
statement-month = Месяц: { $month } ({ $zone })
statement-closed = Закрыт: { $day }
statement-for = Партнёр
statement-head-what = Заказ
statement-what = { $number } · { $day } · { $how }
statement-head-net = Нетто
statement-head-share = Доля
statement-head-commission = Комиссия
statement-net = Продажи нетто
statement-total = За этот месяц
statement-carried = Не выплачено раньше
statement-balance = Всего
statement-how = Нетто: товары без налога и доставки, после скидок и возвратов. Запись со знаком минус снимает то, что дала более ранняя.
statement-no-invoice = Это отчёт о комиссии, а не счёт.

notice-partner-order = 🤝 По вашей ссылке сделали покупку. Если заказ не вернут, вы получите { $amount }.
notice-partner-statement = 🤝 Месяц закрыт.
notice-partner-payout = 🤝 Магазин сообщает, что выплатил вам { $amount } { $day }: { $reference }
notice-staff-partners = 🤝 Отчёты партнёров закрыты. Посмотрите, что нужно выплатить.

console-partners = 🤝 Партнёры
partners-title = <b>🤝 Партнёры</b>: { $count }
partners-how = Партнёры приводят покупателей по своим ссылкам и получают долю с того, что не вернули. Кто приходит по такой ссылке, об этом читает.
partner-line = { $name } · { $percent } · { $orders ->
    [one] { $orders } заказ
    [few] { $orders } заказа
    [many] { $orders } заказов
   *[other] { $orders } заказа
 }, { $net } · одобрено { $approved }, к выплате { $due }
partner-label-active = { $name }
partner-label-paused = ⏸ { $name }
partner-label-ended = ⏹ { $name }
partner-new = ➕ Новый партнёр
partner-ask-name = Под каким именем покупатели прочитают о партнёре? Длина: от 2 до { $most } символов.
partner-made = ✅ Партнёр { $name } добавлен: { $percent } с того, что не вернули. Проверьте условия, прежде чем передавать ссылку.
partner-terms = ⚙️ Условия
partner-terms-from-now = Изменения действуют с этого момента. Оформленные заказы сохраняют прежние условия.
partner-term-rate = Доля
partner-term-days = Дни
partner-term-minimum = Мин. выплата
partner-term-name = Имя
partner-term-code = Код
partner-goods = Отдельные товары
partner-count-first = Только первые заказы
partner-count-all = Все заказы
partner-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
 }
partner-ask-rate = Какая доля с того, что не вернули? Введите число, например 12,5, не больше { $most }.
partner-ask-days = Сколько дней после перехода засчитываются заказы? От 1 до { $days }.
partner-ask-minimum = С какой суммы выплачивать? Введите сумму, например 20,00, или 0.
partner-ask-code = Какой код будет в ссылках? Сейчас { $code }. От 3 до 20 латинских букв и цифр; похожие (0 и O, 1 и I) считаются одинаковыми. Ссылки с прежними кодами работают дальше.
partner-goods-line = { $goods }: { $percent }
partner-goods-title = <b>За отдельные товары доля другая.</b> За все остальные: { $percent }. Товар важнее раздела, а раздел — важнее того, в который он входит.
partner-add-product = ➕ Товар
partner-add-shelf = ➕ Раздел
partner-which-shelf = Какой раздел? Доля действует и на всё, что в нём.
partner-this-shelf = ✓ Этот раздел
partner-ask-goods = Какая доля за { $goods }? Введите число, не больше { $most }.
partner-goods-nothing = Ничего
partner-goods-plain = Как у остальных
partner-has-person = 👤 Эти цифры видит человек по команде /partner.
partner-has-no-person = Эти цифры пока никто не видит.
partner-invite = 👤 Подключить человека
partner-unlink = 👤 Отключить человека
partner-invitation = Отправьте эту ссылку человеку, чьё партнёрство { $name }. Она сработает один раз, в течение 7 дней: цифры увидит тот, кто первым откроет её и согласится.
partner-send = Отправить
partner-send-words = { $shop }: эта ссылка для { $name } — смотреть, что приносят ваши партнёрские ссылки
partner-pause = ⏸ На паузу
partner-go-on = ▶️ Продолжить
partner-end = ⏹ Завершить
partner-end-ask = Завершить партнёрство навсегда? Ссылки перестанут засчитываться. Заработанное войдёт в отчёты и будет выплачено.
partner-keep = Оставить
partner-pay = 💶 Выплачено: { $amount }
partner-ask-payout =
    К выплате { $name }: { $amount }. Отправьте любым способом; я только запишу.
    Затем введите назначение перевода, а перед ним день, если это было не сегодня: { $today } SEPA 17
partner-payout-recorded = ✅ Записано. Партнёр узнает.
partner-payout-waits = 👀 Сначала нужно одобрение второго человека.
subject-partner = партнёр { $number }
act-partner-payout = Выплата: { $about } · { $what }
right-partner-read = • видеть партнёров и их заработок
right-partner-edit = • добавлять партнёров и менять их условия
right-partner-pay = • записывать выплаты партнёрам
right-partner-pay-over-limit = • одобрять крупные выплаты партнёрам
log-did-partner-make = добавлено: { $about }
log-did-partner-change = изменены условия: { $about }
log-did-partner-code = новый код: { $about }
log-did-partner-pause = приостановлено: { $about }
log-did-partner-go-on = продолжено: { $about }
log-did-partner-end = завершено: { $about }
log-did-partner-invite = создана ссылка для подключения: { $about }
log-did-partner-accept = принято приглашение: { $about }
log-did-partner-unlink = отключён человек: { $about }
log-did-partner-payout = записана выплата: { $about }

refusal-partner-invalid = Так нельзя. Ничего не изменено.
refusal-code-invalid = ⚠️ В коде от 3 до 20 латинских букв и цифр и больше ничего.
refusal-code-taken = ⚠️ Такой или похожий код уже есть у другого партнёра.
refusal-already-partner = Один человек — один партнёр. Этот уже подключён.
refusal-partner-over = Это партнёрство завершено. Ничего не изменено.
refusal-payout-not-due = Эта сумма не подлежит выплате или уже выплачена. Откройте партнёра ещё раз; ничего не записано.
refusal-payout-invalid = ⚠️ У выплаты должны быть уже наступивший день и назначение перевода от 1 до 80 символов.
