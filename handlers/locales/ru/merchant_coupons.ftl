# Купоны в кабинете магазина.

console-coupons = 🎟 Купоны
console-coupons-running = { $count ->
    [0] Действующих купонов нет.
    [one] Действует { $count } вид купонов.
    [few] Действуют { $count } вида купонов.
    [many] Действуют { $count } видов купонов.
   *[other] Действуют { $count } вида купонов.
 }
coupon-kinds = { $count ->
    [0] <b>🎟 Купонов пока нет.</b> Создайте первый: до публикации это черновик.
   *[other] <b>🎟 Купоны</b> ({ $count })
 }
coupon-kind-draft = ✏️ { $name } (черновик)
coupon-kind-active = 🟢 { $name }
coupon-kind-paused = ⏸ { $name } (пауза)
coupon-kind-ended = ⚫ { $name } (завершён)
coupon-kind-figures = { $total ->
    [-1] Забрали { $claimed } · использовано { $redeemed } · скидок на { $given }
   *[other] Забрали { $claimed } из { $total } · использовано { $redeemed } · скидок на { $given }
 }
coupon-kind-new = ＋ Новый купон
coupon-kind-code = Промокод: <code>{ $code }</code>
coupon-kind-copy = 📋 Скопировать промокод
coupon-kind-grant = 🎁 Выдать покупателю
coupon-kind-pause = ⏸ На паузу
coupon-kind-resume = ▶ Продолжить
coupon-kind-end = ⏹ Завершить
coupon-kind-keep = Оставить
coupon-kind-end-ask =
    { $claimed ->
        [0] Завершить «{ $name }»? Забрать его больше никто не сможет.
        [one] Завершить «{ $name }»? Забрать его больше никто не сможет. У кого он есть ({ $claimed }), тот сможет его использовать.
       *[other] Завершить «{ $name }»? Забрать его больше никто не сможет. Уже взятые ({ $claimed }) можно будет использовать.
    }
coupon-kind-published = ✅ Теперь его можно забрать.
coupon-grant-ask = 🎁 Введите номер любого заказа этого покупателя.
coupon-grant-no-order = ⚠️ Заказа с таким номером нет.
coupon-granted = ✅ Покупатель заказа { $number } получил «{ $name }» и узнает об этом.
coupon-grant-undo = ↩️ Вернуть
coupon-taken-back = Купон отозван.
coupon-new-ask = Что даст новый купон?
coupon-new-percent = Скидку в процентах
coupon-new-amount = Скидку суммой
coupon-new-delivery = Скидку на доставку
coupon-draft = ✏️ <b>Черновик</b>: до публикации его никто не видит.
coupon-draft-change = Нажмите на условие, чтобы изменить его.
coupon-preview = Так его видит покупатель:
coupon-publish = ✓ Опубликовать
coupon-discard = 🗑 Выбросить
coupon-discarded = Черновик выброшен.
coupon-way-public = Забрать его может каждый в кошельке.
coupon-way-code = Забрать его может каждый, кто знает промокод; код появится при публикации.
coupon-way-granted = Он есть только у тех, кому вы его выдали.
coupon-rule-new = Только для первого заказа.
coupon-rule-counts = { $total ->
    [-1] Общее число не ограничено, не больше { $each } на покупателя.
   *[other] Всего { $total }, не больше { $each } на покупателя.
 }
coupon-rule-window = Забрать его можно до { $until }.
coupon-cost = Скидок не больше чем на { $amount }, если используют все.
coupon-term-value = Скидка: { $value }
coupon-term-most = Не больше: { $value }
coupon-term-threshold = От суммы: { $value }
coupon-term-total = Всего: { $value }
coupon-term-each = На каждого: { $value }
coupon-term-window = Забрать за: { $value }
coupon-term-days = Действует: { $value }
coupon-term-way = Как: { $value }
coupon-term-who = Для кого: { $value }
coupon-term-budget = Бюджет: { $value }
coupon-term-name = ✏️ Название
coupon-term-unclear = ⚠️ Так нельзя. Введите число, например 10 или 12,50.
coupon-ask-percent = Сколько процентов? Выберите или введите число, например 12,5.
coupon-ask-value = Сколько? Введите сумму, например 5,00.
coupon-ask-most = Сколько самое большее? Введите сумму или снимите ограничение.
coupon-ask-threshold = От какой суммы товаров? Введите сумму, например 30,00, или выберите любую.
coupon-ask-total = Сколько всего? Выберите или введите число.
coupon-ask-each = Сколько на покупателя? Выберите или введите число.
coupon-ask-window = Сколько дней его можно забрать? Выберите или введите число.
coupon-ask-days = Сколько дней он действует после того, как его забрали? Выберите или введите число.
coupon-ask-way = Как покупатели его получают?
coupon-ask-who = Кто может его забрать?
coupon-ask-budget = На какую сумму скидок хватит на всех? Введите сумму или снимите ограничение.
coupon-ask-name = Как он называется? Название видят покупатели.
coupon-choice-none = без ограничения
coupon-choice-any = любая сумма
coupon-choice-amount = { $amount }
coupon-choice-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
 }
coupon-choice-everybody = все
coupon-choice-new = новые покупатели
coupon-choice-public = в кошельке
coupon-choice-code = по промокоду
coupon-choice-granted = выдаём сами
