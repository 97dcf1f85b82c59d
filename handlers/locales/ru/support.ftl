# Покупатели говорят с магазином.

support =
    <b>Написать человеку</b>
    Вопрос о заказе? Откройте его в «Моих заказах»: карточка показывает, где он, и там же его можно отменить, пока он не принят.
support-write = ✍️ По всем другим вопросам просто напишите сообщение или пришлите фото. Сотрудник ответит здесь, даже если вернётся не сразу.
support-telegram = Поддержка самого Telegram не может помочь с покупками, сделанными здесь.
support-sent = ✅ <b>Отправлено.</b> Как только вам ответят, сообщение придёт сюда.
support-stands-open = Магазин получил ваше сообщение. Как только вам ответят, ответ придёт сюда.
support-stands-answered = Магазин ответил.
support-stands-closed = Этот разговор окончен. Напишите снова, и начнётся новый.
support-write-back = ✍️ Ответить
support-all-is-well = 👍 Вопрос решён
support-settled = 👍 Хорошо. Если появится что-то ещё, напишите снова.
support-again = ✍️ Написать снова
talk-by-customer = <b>Вы</b>, { $at }:
talk-by-shop = <b>Магазин</b>, { $at }:
talk-by-customer-staff = <b>Покупатель</b>, { $at }:
talk-by-shop-staff = <b>Мы</b>, { $at }:
talk-photo = 📷 фото
talk-photos = 📷 Фото
notice-talk-answered = 💬 <b>{ $shop } отвечает вам:</b>

console-talks = { $count ->
    [0] 💬 Разговоры
   *[other] 💬 Разговоры ({ $count })
 }
console-talks-waiting = { $count ->
    [one] 💬 Ждёт ответа { $count } покупатель
    [few] 💬 Ждут ответа { $count } покупателя
    [many] 💬 Ждут ответа { $count } покупателей
   *[other] 💬 Ждут ответа { $count } покупателя
 }
talks-title = { $count ->
    [0] <b>💬 Разговоры</b>: ответа никто не ждёт.
    [one] <b>💬 Разговоры</b>: ответа ждёт { $count } покупатель.
    [few] <b>💬 Разговоры</b>: ответа ждут { $count } покупателя.
    [many] <b>💬 Разговоры</b>: ответа ждут { $count } покупателей.
   *[other] <b>💬 Разговоры</b>: ответа ждут { $count } покупателя.
 }
talks-none = Когда покупатель напишет через /support, это появится здесь, и вам сразу сообщат.
talks-row = { $state } { $name } · { $at }
talk-state-open = ❗️
talk-state-answered = ✅
talk-state-closed = ☑️
talk-title = { $state } <b>{ $name }</b>
talk-nameless = Покупатель { $number }
talk-answer = ✍️ Ответить
talk-answer-ask = ✍️ Напишите ответ для { $name } или пришлите фото.
talk-answered = ✅ Отправлено.
talk-close = ☑️ Вопрос решён
talk-reopen = ↩️ Ещё не решён
talk-show = 💬 Весь разговор
talk-last-order = 📦 Последний заказ { $number } · { $stage }
talk-reply-hint = Нажмите «Ответить» или ответьте на это сообщение.
notice-staff-talk = 💬 <b>{ $name } спрашивает:</b>
log-did-talk-answer = ответ, { $about }
log-did-talk-close = вопрос решён, { $about }
log-did-talk-reopen = снова открыт { $about }
subject-talk = разговор { $number }
refusal-nothing-said = В сообщении ничего нет. Напишите пару слов или пришлите фото.
refusal-talk-full = Ответа уже ждёт много ваших сообщений, поэтому это не сохранено. Подождите, пока магазин ответит.
