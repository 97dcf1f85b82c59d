# Запись: когда оказывают услугу, что написал покупатель, перенос и напоминание.

appointment-at = 📅 <b>{ $at }</b>
appointment-note = 📝 { $note }
appointment-needed = 📅 Выберите, когда вам удобно прийти; после этого можно заказать.
appointment-choose = 📅 Выбрать день
appointment-other-time = 📅 Другое время
appointment-write-note = 📝 Написать заметку
appointment-other-note = 📝 Изменить заметку
appointment-no-note = Без заметки
appointment-ask-note = 📝 Что магазину нужно знать? Напишите одним сообщением (не больше { $most } знаков).
appointment-which-day = 📅 <b>Какой день?</b> Показаны только дни со свободным временем.
appointment-no-day = 📅 Свободного времени сейчас нет. Ничего не заказано и не изменено; загляните позже или напишите магазину: /support
appointment-day = { $on }
appointment-which-time = 🕒 <b>{ $on }</b>: в какое время? Время указано по часам магазина.
appointment-no-time = 🕒 { $on } свободного времени больше нет. Выберите другой день.
appointment-move = 📅 Перенести запись
appointment-moved = ✓ Перенесено на { $at }. Покупателю сообщим.

notice-appointment-moved = 📅 Магазин перенёс запись по заказу <code>{ $number }</code>. Если вам неудобно, перенесите её на карточке заказа или напишите магазину: /support
notice-appointment-near = ⏰ Скоро ваша запись по заказу <code>{ $number }</code>:
notice-staff-appointment-moved = 📅 Покупатель перенёс запись по заказу <code>{ $number }</code>:
notice-staff-appointment-near = ⏰ Скоро запись: заказ <code>{ $number }</code>

refusal-time-taken = Это время уже занято. Ничего не изменено, деньги не перемещались; выберите другое.
refusal-time-missing = Сначала выберите время. Ничего не заказано, деньги не перемещались.
refusal-appointment-settled = Запись по заказу { $number } здесь уже не перенести. Ничего не изменено; напишите магазину: /support

log-did-appointment-move = перенесена запись: { $about }
