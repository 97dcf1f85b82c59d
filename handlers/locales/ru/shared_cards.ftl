# Карточки в других чатах: их часы и картинка, которая для них рисуется.

card-ends = ⏳ до { $until } · осталось { $left }
card-ends-now = ⏳ до { $until } · осталось меньше минуты
card-hours-minutes = { $hours } ч { $minutes } мин

card-picture = 🖼 Картинка, чтобы поделиться
card-picture-about = 🖼 Сохраните эту картинку, распечатайте, перешлите: код на ней ведёт на { $link }
    Она меняется вместе с тем, как идут дела, — здесь и на карточках, которыми вы делитесь.
card-picture-together = вместе
card-picture-alone = одному
card-picture-now = сейчас
card-picture-before = было
card-picture-lowest = если помогут все
card-picture-for-all = для первых { $people }
card-picture-seats = { $done } из { $wanted }
card-picture-helpers = помогли { $done } из { $wanted }
card-picture-shares = разобрано { $done } из { $wanted }
card-picture-ends = До { $until }
card-picture-team-done = Команда собралась
card-picture-bargain-done = Цена зафиксирована
card-picture-packet-done = Все доли разобраны
card-picture-came-to-nothing = Не получилось
card-picture-over = Время вышло
card-picture-join = Вступайте по QR-коду
card-picture-help = Помогите по QR-коду
card-picture-open = Откройте по QR-коду
card-picture-shop = Магазин по QR-коду
card-picture-as-of = на { $at }
