# Отзывы: что думают покупатели, что видят читатели и где магазин их проверяет.

product-rating = ⭐ <b>{ $whole },{ $tenth }</b> · { $count ->
    [one] { $count } отзыв
    [few] { $count } отзыва
    [many] { $count } отзывов
   *[other] { $count } отзыва
 }
product-reviews = ⭐ Отзывы ({ $count })
order-review = ⭐ Оставить отзыв

review-star = { $stars } ⭐
review-star-given = ✓ { $stars } ⭐
review-title = <b>⭐ { $name }</b>
my-reviews-button = ⭐ Мои отзывы
my-reviews = { $count ->
    [0] <b>⭐ Вы ещё не оставляли отзывов</b>
   *[other] <b>⭐ Мои отзывы: { $count }</b>
 }
my-reviews-waiting = { $count ->
    [one] ☆ { $count } ваша покупка ждёт отзыва.
    [few] ☆ { $count } ваши покупки ждут отзыва.
    [many] ☆ { $count } ваших покупок ждут отзыва.
   *[other] ☆ { $count } вашей покупки ждут отзыва.
 }
review-order-title = <b>⭐ Отзывы · заказ { $number }</b>
review-which = О чём вы хотите рассказать?
review-nothing-yet = Из этого заказа пока ничего не пришло. Как только придёт, здесь можно будет оставить отзыв.
review-row = ☆ { $name }
review-row-given = { $stars } { $name }
review-ask-stars = Сколько звёзд? Достаточно одного нажатия; слова и фото можно добавить потом.
review-too-late = Время для отзыва прошло: его можно читать, но не писать.
review-bought-again = Вы купили это снова. В прошлый раз — { $stars }: новые звёзды начнут отзыв заново.
review-yours = Ваша оценка: { $stars }
review-your-words = «{ $words }»
review-say = ✍️ Добавить слова или фото
review-ask-words = Напишите, что вы думаете, или пришлите фото (не больше { $most }). В течение 24 часов всё можно изменить.
review-is-published = ✅ Отзыв видят все, подпись — «{ $by }».
review-is-pending = ⏳ Магазин сначала посмотрит сам: так бывает всегда, когда есть фото, ссылки или номера. Мы сообщим, что решено.
review-is-rejected = ✗ Магазин не показывает отзыв: { $why }. Его можно изменить, тогда его посмотрят снова.
review-is-hidden = ✗ Магазин убрал отзыв: { $why }.
review-is-withdrawn = Вы забрали отзыв. Его никто не видит, звёзды не учитываются.
review-pictures = 📷 Фото ({ $count })
review-drop-pictures = ✗ Без фото
review-drop-words = ✗ Без слов
review-add = ➕ Дополнить
review-ask-more = Как вам спустя время? Напишите одно дополнение: оно встанет под отзывом, изменить его будет нельзя.
review-more-not-fit = ⚠️ Здесь есть ссылка, контакт или грубое слово, поэтому дополнение не принято. Скажите, пожалуйста, без этого.
review-take-back = 🗑 Забрать отзыв
review-take-back-sure = Забрать отзыв? Его больше никто не увидит, звёзды не будут учитываться. Пока время не прошло, можно написать другой.
review-read-all = ⭐ Все отзывы

review-by = { $stars } · { $by } · { $on }
review-numbered = <b>{ $number }.</b> { $told }
review-options = <i>{ $options }</i>
review-went-back = <i>↩ Позже возвращено</i>
review-thanked = <i>🎁 Отмечено баллами, что бы в нём ни говорилось</i>
review-thanks-offer = 🎁 За слова или фото вы получите { $points ->
    [one] { $points } балл
    [few] { $points } балла
    [many] { $points } баллов
   *[other] { $points } балла
 }, что бы вы ни думали о товаре: когда отзыв увидят все и товар уже нельзя будет вернуть.
review-thanks-coming = 🎁 Вы получите за него { $points ->
    [one] { $points } балл
    [few] { $points } балла
    [many] { $points } баллов
   *[other] { $points } балла
 }, когда отзыв увидят все и товар уже нельзя будет вернуть.
review-thanks-given = 🎁 Вы получили за него { $points ->
    [one] { $points } балл.
    [few] { $points } балла.
    [many] { $points } баллов.
   *[other] { $points } балла.
 }
review-thanks-void = Деньги за товар возвращены, поэтому баллов за отзыв не будет.
points-review = за отзыв
points-unreview = сняты вместе с отзывом
points-rules-review = За рассказ о купленном, словами или фото, что бы вы о нём ни думали: { $points ->
    [one] { $points } балл
    [few] { $points } балла
    [many] { $points } баллов
   *[other] { $points } балла
 }, один раз за каждый товар.
review-more = ➕ Позже: { $words }
review-answer = 💬 Магазин: { $words }
review-helped = 👍 { $count }
review-pictures-of = 📷 { $number } ({ $count })
review-helpful = 👍 { $number }
reviews-title = <b>⭐ { $title }</b>
reviews-none = Отзывов пока нет. Их оставляют те, кто купил это здесь.
reviews-none-such = Таких отзывов нет. Нажмите выбранные звёзды ещё раз, чтобы увидеть все.
reviews-stars = { $stars } ⭐ ({ $count })
reviews-pictured = 📷 С фото
reviews-chosen = ✓ { $what }
reviews-sorted = ↕ { $sort }
reviews-sort-ask = В каком порядке показать?
reviews-sort-new = 🕘 Сначала новые
reviews-sort-help = 👍 Сначала полезные
reviews-sort-high = ⭐ Сначала высокие оценки
reviews-sort-low = ☆ Сначала низкие оценки
review-helped-you = 👍 Спасибо: другие увидят, что отзыв помог.
review-helped-not = Ваш 👍 снят.

review-why-contact = в нём ссылка или контакт
review-why-rude = он кого-то оскорбляет
review-why-off-topic = он не об этом товаре
review-why-private = он раскрывает чьи-то личные сведения
review-why-pictures = фото не подходят
review-why-other = он не подходит

console-reviews = { $count ->
    [0] ⭐ Отзывы
   *[other] ⭐ Отзывы ({ $count })
 }
console-reviews-waiting = { $count ->
    [one] { $count } отзыв ждёт проверки.
    [few] { $count } отзыва ждут проверки.
    [many] { $count } отзывов ждут проверки.
   *[other] { $count } отзыва ждут проверки.
 }
reviews-waiting = { $count ->
    [0] <b>⭐ Отзывов на проверке нет</b>
    [one] <b>⭐ Ждёт { $count } отзыв</b>
    [few] <b>⭐ Ждут { $count } отзыва</b>
    [many] <b>⭐ Ждут { $count } отзывов</b>
   *[other] <b>⭐ Ждут { $count } отзыва</b>
 }
reviews-newest = { $count ->
    [0] <b>⭐ Отзывов пока нет</b>
    [one] <b>⭐ { $count } отзыв</b>
    [few] <b>⭐ { $count } отзыва, сначала новые</b>
    [many] <b>⭐ { $count } отзывов, сначала новые</b>
   *[other] <b>⭐ { $count } отзыва, сначала новые</b>
 }
reviews-rules = Звёзды и простые слова видны сразу; фото, ссылки, номера и грубости ждут здесь. Судите о сказанном, а не о числе звёзд: на плохой отзыв можно ответить, но не спрятать его.
reviews-to-waiting = 👀 Ждут проверки
reviews-to-newest = 🕘 Новые
reviews-unanswered = { $count ->
    [0] <b>⭐ На все низкие оценки дан ответ</b>
    [one] <b>⭐ { $count } низкая оценка без ответа</b>
    [few] <b>⭐ { $count } низкие оценки без ответа</b>
    [many] <b>⭐ { $count } низких оценок без ответа</b>
   *[other] <b>⭐ { $count } низкой оценки без ответа</b>
 }
reviews-ever = Весь магазин: { $rating }
reviews-lately = За 30 дней: { $rating }
reviews-low = { $count ->
    [one] { $count } отзыв с одной-двумя звёздами без ответа: хороший ответ часто возвращает покупателя.
    [few] { $count } отзыва с одной-двумя звёздами без ответа: хороший ответ часто возвращает покупателя.
    [many] { $count } отзывов с одной-двумя звёздами без ответа: хороший ответ часто возвращает покупателя.
   *[other] { $count } отзыва с одной-двумя звёздами без ответа: хороший ответ часто возвращает покупателя.
 }
reviews-to-unanswered = 💬 Низкие без ответа
reviews-show = ✅ Показать
reviews-refuse = ✗ Не показывать…
reviews-hide = ✗ Убрать…
reviews-answer = 💬 Ответить
reviews-ask-why = Почему нет? Нажмите причину или напишите своими словами: автор её прочтёт.
reviews-ask-answer = Напишите ответ магазина. Его увидят все под отзывом; ответ один, изменить его нельзя.
reviews-is-shown-now = ✅ Теперь отзыв видят все, автор об этом узнал.
reviews-is-gone-now = ✗ Отзыв никто не видит, автор узнал почему.
reviews-answered-now = 💬 Ответ стоит под отзывом, автор о нём узнал.
reviews-is-pending = ⏳ Ждёт проверки
reviews-is-published = ✅ Видят все
reviews-is-rejected = ✗ Не показан: { $why }
reviews-is-hidden = ✗ Убран: { $why }
reviews-is-withdrawn = Автор забрал отзыв

notice-review-published = ✅ Ваш отзыв о { $name } теперь видят все. Спасибо!
notice-review-rejected = ✗ Магазин не показывает ваш отзыв о { $name }: { $why }. Его можно изменить, тогда его посмотрят снова.
notice-review-hidden = ✗ Магазин убрал ваш отзыв о { $name }: { $why }. Если это ошибка, спросите сотрудника: /support.
notice-review-answered = 💬 Магазин ответил на ваш отзыв о { $name }: «{ $answer }»
notice-review-open = Показать отзыв
notice-staff-review = ⭐ Отзыв о { $name } ждёт проверки:

right-review-judge = • проверять отзывы и отвечать на них
log-did-review-publish = показан { $about }
log-did-review-refuse = не показан { $about }
log-did-review-hide = убран { $about }
log-did-review-answer = дан ответ на { $about }
subject-review = отзыв { $number }

notice-journey-review = ⭐ <b>Сколько звёзд?</b>
journey-says-review-ask = Покупка у вас уже несколько дней. Одно нажатие поможет другим выбрать; мы спрашиваем только раз.
journey-review-more = ⭐ Остальное из заказа
journey-name-review = Просьба об отзыве
journey-about-review = Для всех, кому заказ пришёл целиком, один раз на заказ. Не отправляется, если отзыв уже есть, что-то возвращается или деньги возвращены.
journey-stage-review-ask = Через { $delay } после доставки: пять звёзд, чтобы оценить покупку
why-reviewed = отзыв уже есть
why-reviewed-or-back = отзыв уже есть, что-то возвращается или деньги возвращены

refusal-not-reviewable = Отзыв можно оставить только о том, что пришло, в течение { $days } дн. Ничего не изменено.
refusal-review-settled = Отзыв можно менять { $hours } ч; это время прошло. Его можно забрать или один раз дополнить. Ничего не изменено.
refusal-review-changed = Отзыв изменился после того, как вы его открыли. Посмотрите ещё раз; ничего не изменено.
refusal-answered-already = Магазин уже ответил на этот отзыв, ответ бывает один. Ничего не изменено.
refusal-not-fit = В этих словах ссылка, контакт или оскорбление, поэтому они не приняты. Скажите, пожалуйста, без этого.
