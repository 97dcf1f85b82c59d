# Чат продавца.

console-title = <b>🧾 { $shop }: кабинет магазина</b>
console-orders-waiting = { $count ->
    [0] Новых заказов нет; о каждом здесь придёт сигнал.
    [one] Вас ждёт { $count } заказ.
    [few] Вас ждут { $count } заказа.
    [many] Вас ждут { $count } заказов.
   *[other] Вас ждут { $count } заказа.
 }
console-tasks-waiting = { $count ->
    [0] Больше ничего не требует внимания.
    [one] Требует внимания { $count } дело.
    [few] Требуют внимания { $count } дела.
    [many] Требуют внимания { $count } дел.
   *[other] Требуют внимания { $count } дела.
 }
console-nothing = Для вашей роли в магазине здесь пока ничего нет.
console-orders = 📦 Открытые заказы ({ $count })
console-tasks = ✋ Задачи ({ $count })
claim-ask =
    Это раздел для тех, кто ведёт магазин.
    Если вы из них, введите одноразовый код, который <code>parley claim</code> показывает на компьютере магазина.
claim-done = ✅ Добро пожаловать в кабинет магазина.
open-orders = { $count ->
    [0] <b>📦 Открытых заказов нет.</b> О новых придёт сигнал, и они появятся в этом списке.
   *[other] <b>📦 Открытые заказы</b> ({ $count }), сначала старые
 }
open-orders-find = Любой другой заказ можно найти по номеру: введите его.
staff-open-order = 📦 Открыть заказ
staff-open-tasks = ✋ Открыть задачи
staff-customer = 👤 { $name } ({ $username })
staff-line = { $quantity } × { $name } · { $sku } · { $total }
staff-due = <b>Осталось оплатить: { $amount }</b>
staff-paid = Оплачено полностью
staff-not-paid = Ничего не оплачено
staff-returning = <b>Оплачено: { $amount }, из них ещё вернуть: { $back }</b>
staff-returned = Оплачено: { $amount }, из них возвращено: { $back }
staff-accept = ✓ Принять
staff-ship = 🚚 Отправить
staff-delivered = 🎁 Посылка { $parcel } доставлена
staff-money-in-hand = 💶 Деньги получены
staff-done = ✓ Готово
staff-cancel-ask = Отменить заказ { $number } ({ $total })? Покупатель узнает причину; оплаты не было.
staff-cancel-ask-paid = Отменить заказ { $number }? Покупатель узнает причину, а оплаченные { $total } надо будет вернуть.
staff-cancel-ask-words = Что прочитает покупатель заказа { $number }? Введите одну-две фразы или отмените без слов.
staff-cancel-without-words = Отменить без слов
staff-cancel-confirm =
    Отменить заказ { $number }? Покупатель прочитает:

    <i>{ $words }</i>
staff-reason-out-of-stock = Мы не можем его поставить
staff-reason-address = Доставка по адресу невозможна
staff-reason-price-mistake = Цена была ошибочной
staff-reason-suspicious = Заказ не удалось подтвердить
staff-reason-customer-asked = Об этом просил покупатель
staff-reason-customer = Заказ отменил покупатель
staff-reason-other = Другая причина
carrier-another = Другая служба
ship-choose-carrier = 🚚 Кто везёт заказ { $number }?
ship-ask-number = 🚚 Введите трек-номер заказа { $number }, ссылку для отслеживания или и то и другое.
ship-ask-name-and-number = 🚚 Кто везёт заказ { $number } и как его отследить? Введите название службы доставки, а на следующей строке трек-номер, ссылку или и то и другое.
ship-untracked = Номера нет
tasks-title = { $count ->
    [0] <b>✋ Ничего не требует внимания.</b>
   *[other] <b>✋ Требует внимания человека</b>
 }
task-refund-by-hand = { $at }. Верните { $amount } через платёжную систему (или вручную) до { $due }, затем подтвердите здесь.
task-refund-order = 📦 Заказ <code>{ $number }</code>, оплата: { $method ->
    [telegram] Telegram
    [cash] наличные
    [bank] банковский перевод
    [stripe] Stripe
    [stars] Stars
   *[other] { $method }
 }
task-refund-charge = Платёж <code>{ $charge }</code>
task-copy-charge = 📋 Платёж из п. { $at }
task-refund-failed = { $at }. Возврат { $amount } не прошёл. Проверьте его в платёжной системе до { $due }.
task-money-unmatched = { $at }. Пришли деньги, которые не относятся ни к одному заказу. Выясните, чьи они, до { $due }; иначе верните их.
task-payment-reversed = { $at }. Платёжная система отозвала платёж. Решите, что делать с заказом, до { $due }.
task-done = ✓ { $at } готово
task-refund-done = ✓ { $at } возвращено
task-order = 📦 Заказ из п. { $at }
