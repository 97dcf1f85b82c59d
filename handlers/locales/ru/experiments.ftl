# Эксперименты: что сравнивают, что вышло и что об этом можно сказать простыми словами.

subject-experiment = эксперимент { $number }
log-did-experiment-start = запущено: { $about }
log-did-experiment-stop = остановлено: { $about }
log-did-experiment-decide = победитель показан всем: { $about }
log-did-experiment-take-back = победитель отозван: { $about }

refusal-experiment-invalid = Таким эксперимент быть не может. Ничего не изменено.
refusal-experiment-not-draft = Этот эксперимент уже начался и больше не меняется. Остановите его и создайте новый.
refusal-experiment-place-taken = В этом месте идёт другой эксперимент. Сначала остановите его.
refusal-experiment-arms-missing = Одна из версий ещё не говорит, что показывать. Сначала заполните её.
refusal-nothing-learned = Магазин ещё не обучил модель, поэтому подсказки для всех и так идут по простым правилам: A и B были бы одинаковы. Сначала обучите её (<code>parley learn</code>) или сравните с самым продаваемым.
refusal-experiment-no-room = Взаимоисключающие эксперименты оставляют { $left }% людей. Уменьшите число участников этого.

product-add-said = { $words } · { $total }

console-experiments = 🔬 Эксперименты
experiments-title = { $count ->
    [0] <b>🔬 Экспериментов пока нет.</b> Покажите половине людей другие слова, другую картинку или другое приветствие и узнайте, что продаёт больше. Статистику знать не нужно: я скажу, когда результат надёжен.
   *[other] <b>🔬 Эксперименты</b> ({ $count })
 }
experiment-new = ＋ Новый эксперимент
experiment-ask-place = Что часть людей увидит иначе? Слова, час и купон рассылки сравнивают в самой рассылке.
experiment-at-add-button = Кнопка «В корзину»
experiment-at-home = Слова на главной
experiment-at-product-text = Описание товара
experiment-at-product-photo = Первое фото товара
experiment-ask-product = Какого товара? Введите название.
experiment-one-photo = <b>{ $title }</b>: нет двух фото, из которых можно выбрать для всех, — оно одно, или часть относится к параметрам. Добавьте фото или возьмите другой товар.
experiment-place-add-button = Кнопка «В корзину»
experiment-place-home = Слова на главной
experiment-place-product-text = Описание: { $title }
experiment-place-product-photo = Первое фото: { $title }
experiment-place-broadcast = Слова рассылки { $number }
experiment-place-broadcast-hour = Час рассылки { $number }
experiment-place-broadcast-offer = Купон рассылки { $number }
experiment-ask-broadcast = <b>Что часть читателей получит иначе?</b> За раз — что-то одно; каждый читатель получает одну версию, и она за ним остаётся.
experiment-at-broadcast = ✍️ Слова
experiment-at-broadcast-hour = 🕒 Час их дня
experiment-at-broadcast-offer = 🎟 Купон
experiment-hour = в { $hour }
experiment-ask-hour = В котором часу по местному времени каждого придёт <b>{ $letter }</b>?
experiment-ask-coupon = Какой купон даст <b>{ $letter }</b>? Кто получит другую версию, пока не найдёт его в кошельке.
experiment-hours-wait = ⏳ { $count ->
    [1] Один человек ещё ждёт своей очереди, в { $last }.
    [one] { $count } человек ещё ждёт своей очереди, последний — в { $last }.
    [few] { $count } человека ещё ждут своей очереди, последний — в { $last }.
    [many] { $count } человек ещё ждут своей очереди, последний — в { $last }.
   *[other] { $count } человека ещё ждут своей очереди, последний — в { $last }.
 } До этого ничего не считается, иначе более ранний час казался бы лучше только потому, что был первым.
experiment-hours-soon = ⏳ Сообщение получили все. Результат будет, когда пройдёт час после последнего.
experiment-hours-counted = Для каждого считается время после его сообщения: { $hours ->
    [1] первый час
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
 }.
experiment-hours-cut = ⚠️ { $count ->
    [one] { $count } человек не дождался
    [few] { $count } человека не дождались
    [many] { $count } человек не дождались
   *[other] { $count } человека не дождались
 } своей очереди: рассылку остановили или она шла слишком долго. Поэтому о часах ничего сказать нельзя.
experiment-label-draft = ✏️ { $place } (черновик)
experiment-label-running = 🟢 { $place }
experiment-label-stopped = ⚫ { $place } (остановлен)
experiment-label-decided = 🏁 { $place } (решён)
experiment-draft = ✏️ <b>Черновик</b>: никто его не видит, пока вы не запустите.
experiment-arm = <b>{ $letter }</b>: { $shows }
experiment-as-it-is = как сейчас
experiment-nothing-yet = пока ничего
experiment-says = «{ $words }»
experiment-shows-photo = первым фото { $number }
experiment-photo = Фото { $number }
experiment-ask-words = Что говорит <b>{ $letter }</b> на языке { $language }? Введите, не больше { $most } знаков.
experiment-words-long = ⚠️ Слишком длинно: не больше { $most } знаков.
experiment-ask-photo = <b>{ $title }</b>: какое фото <b>{ $letter }</b> показывает первым?
experiment-change-arm = ✏️ { $letter }
experiment-add-arm = ＋ { $letter }
experiment-drop-arm = － { $letter }
experiment-term-metric = Мера
experiment-term-share = Кто
experiment-term-smallest = Разница
experiment-term-sizes = Доли
experiment-term-alone = Отдельно
experiment-by-clicks = Мерим, кто кладёт что-нибудь в корзину.
experiment-by-follows = Мерим, кто откликается на сообщение: нажимает кнопку под ним или ссылку в нём.
experiment-by-orders = Мерим, кто покупает.
experiment-by-revenue = Мерим, сколько тратит каждый, за вычетом возвращённого.
experiment-measure-clicks = 🛒 По корзинам
experiment-measure-follows = 👆 По нажатиям
experiment-measure-orders = 🧾 По заказам
experiment-measure-revenue = 💶 По деньгам
experiment-is-share = { $value } участвуют.
experiment-is-smallest = Ищем разницу от { $value }.
experiment-is-sizes = { $value }.
experiment-is-alone = { $value }.
experiment-value-share = { $value ->
    [100] Все люди
   *[other] { $value }% людей
 }
experiment-value-smallest = { $value }%
experiment-value-sizes = { $value ->
    [1] Все версии показываются поровну
    [one] A показывается в { $value } раз чаще
    [few] A показывается в { $value } раза чаще
    [many] A показывается в { $value } раз чаще
   *[other] A показывается в { $value } раза чаще
 }
experiment-value-alone = { $value ->
    [0] Участники могут быть в других экспериментах
   *[other] Участники не входят в другие такие эксперименты
 }
experiment-ask-follows = По чему судить? Для нажатий нужно меньше всего людей, для денег — больше всего.
experiment-ask-clicks = По чему судить? Для корзин нужно меньше всего людей, для денег — больше всего.
experiment-ask-share = Сколько людей участвует? Остальные видят всё как есть.
experiment-ask-smallest = Какую разницу стоит искать? Для меньшей нужно намного больше людей.
experiment-ask-sizes = Как поделить людей? Если новое может не сработать, покажите его меньшему числу.
experiment-ask-alone = Могут ли участники одновременно быть в других экспериментах? Это не страшно, если два эксперимента не меняют одни и те же шаги.
experiment-needs-clicks = Каждой версии нужно около { $orders } человек, если покупают 5 из 100, и { $clicks }, если 30 из 100 кладут что-нибудь в корзину.
experiment-needs-follows = Каждой версии нужно около { $orders } человек, если покупают 5 из 100, и { $clicks }, если откликаются 30 из 100.
experiment-language-missing = ⚠️ Нет слов на языке { $language }: кто на нём читает, не участвует.
experiment-starts-with-broadcast = Начнётся с запуском рассылки.
experiment-start = ▶ Запустить
experiment-started = ✅ Эксперимент идёт. Кто увидел версию, при ней и остаётся.
experiment-discard = Выбросить
experiment-discarded = Черновик выброшен.
experiment-since = С { $at }
experiment-outcome-clicks = { $people ->
    [one] { $people } человек
    [few] { $people } человека
    [many] { $people } человек
   *[other] { $people } человека
 } · { $clicked ->
    [one] { $clicked } корзина
    [few] { $clicked } корзины
    [many] { $clicked } корзин
   *[other] { $clicked } корзины
 } ({ $clickedshare }%) · купили { $bought } ({ $boughtshare }%) · { $revenue }
experiment-outcome-follows = { $people ->
    [one] { $people } человек
    [few] { $people } человека
    [many] { $people } человек
   *[other] { $people } человека
 } · откликнулись { $clicked } ({ $clickedshare }%) · купили { $bought } ({ $boughtshare }%) · { $revenue }
experiment-empty = Не всё ещё кто-нибудь увидел.
experiment-uneven = ⚠️ Люди поделены не так, как задумано, и это уже не случайность. Что-то сломано, поэтому не верьте здесь ничему: остановите эксперимент и сообщите тем, кто отвечает за магазин.
experiment-more-clicks = { $arm }: кладут что-нибудь в корзину на { $percent }% больше людей
experiment-less-clicks = { $arm }: кладут что-нибудь в корзину на { $percent }% меньше людей
experiment-more-follows = { $arm }: откликаются на { $percent }% больше людей
experiment-less-follows = { $arm }: откликаются на { $percent }% меньше людей
experiment-more-orders = { $arm } продаёт на { $percent }% больше
experiment-less-orders = { $arm } продаёт на { $percent }% меньше
experiment-more-revenue = { $arm } приносит на { $percent }% больше денег
experiment-less-revenue = { $arm } приносит на { $percent }% меньше денег
experiment-so-far = Пока так: { $said }, уверенность { $sure }%.
experiment-sure = { $said }, уверенность { $sure }%.
experiment-alike = { $arm } пока не хуже и не лучше A.
experiment-no-base = { $metric ->
    [clicks] Из тех, кто видел A, ещё никто ничего не положил в корзину.
    [follows] Из тех, кто получил A, ещё никто не откликнулся.
   *[other] Из тех, кто видел A, ещё никто ничего не купил.
 }
experiment-won = 🏆 <b>{ $said }</b>
experiment-first-stays = A остаётся лучшей: { $said }
experiment-bounds = На самом деле — от { $low }% до { $high }%.
experiment-too-few = ⏳ Для победителя рано: каждой версии нужно { $least } человек, у одной пока { $fewest }.
experiment-too-few-unknown = ⏳ Для победителя рано.
experiment-open = ⏳ Для решения пока мало.
experiment-days = { $count ->
    [one] Ещё около { $count } дня.
   *[other] Ещё около { $count } дней.
 }
experiment-too-long-follows = Это заняло бы больше двух месяцев. Смотрите лучше на нажатия или решайте как хотите: разница вряд ли велика.
experiment-too-long-clicks = Это заняло бы больше двух месяцев. Смотрите лучше на корзины или решайте как хотите: разница вряд ли велика.
experiment-harms-stops = ⚠️ Но { $share }% тех, у кого была { $arm }, отказались от ваших сообщений: не показывайте её всем.
experiment-harms-blocks = ⚠️ Но { $share }% тех, у кого была { $arm }, заблокировали магазин: не показывайте её всем.
experiment-look-often = Смотрите сколько угодно: от этого ничто не покажется надёжнее, чем есть.
experiment-is-stopped = Остановлен; все видят то, что было раньше.
experiment-everybody = Теперь все видят { $letter }.
experiment-was-decided = Выбрана { $letter }. Все видят то, что магазин показывает без этого эксперимента.
experiment-roll-out = Всем { $letter }
experiment-decide-ask = Показывать <b>{ $letter }</b> всем ({ $place })? Эксперимент на этом закончится.
experiment-decide-yes = Да, всем { $letter }
experiment-stop = ⏹ Остановить
experiment-stop-ask = Остановить? Все снова увидят то, что было раньше; цифры останутся.
experiment-stop-yes = Да, остановить
experiment-take-back = ↩ Отозвать победителя
experiment-chart = 📈 График
experiment-chart-clicks = { $place }: кто положил что-нибудь в корзину
experiment-chart-follows = { $place }: кто откликнулся
experiment-chart-orders = { $place }: кто купил
experiment-chart-days = дней с показа
experiment-chart-end = { $letter }: { $share }%
    из { $people }
experiment-chart-note = Кто увидел недавно, у того было меньше времени; в каждой версии это одинаково.
experiment-broadcast-grows = Её цифры растут ещё три дня после последнего сообщения.
broadcast-versions = 🔬 Версии
broadcast-compare = 🔬 Сравнить
broadcast-at-hours = 🔬 В разные часы: { $hours }; каждому читателю — в один из них
broadcast-with-offers = 🔬 Разных предложений: { $count }; каждому читателю — одно из них
broadcast-in-versions = 🔬 Версий: { $count }; каждому читателю — одна из них

results-button = 📊 Результаты
results-title = <b>📊 Результаты: { $title }</b>
results-broadcast = рассылка { $number }
results-journey = «{ $name }»
results-nobody = Ещё никто ничего не получил.
results-sent = Отправлено: { $sent } из { $people } человек
results-clicked = └ откликнулись { $count } ({ $share }%)
results-bought = └ купили { $count } ({ $share }%), { $orders ->
    [one] { $orders } заказ
    [few] { $orders } заказа
    [many] { $orders } заказов
   *[other] { $orders } заказа
 }
results-revenue = └ оплачено { $revenue } за вычетом возвращённого
results-left = └ отказались от таких сообщений { $stopped }, заблокировали магазин { $blocked }
results-no-lift = { $held ->
    [0] Контрольной группы не было, поэтому нельзя сказать, что эти люди купили бы и без сообщения.
    [one] В контрольной группе { $held } человек: слишком мало, чтобы сказать, что люди купили бы и без сообщения.
    [few] В контрольной группе { $held } человека: слишком мало, чтобы сказать, что люди купили бы и без сообщения.
    [many] В контрольной группе { $held } человек: слишком мало, чтобы сказать, что люди купили бы и без сообщения.
   *[other] В контрольной группе { $held } человека: слишком мало, чтобы сказать, что люди купили бы и без сообщения.
 }
results-beside = За три дня купили { $told }% всех, кому это предназначалось, и { $alone }% из { $held } человек контрольной группы.
results-lift-more = ✅ Это помогает продавать: на { $low }–{ $high } п. п. больше, чем без сообщения.
results-lift-less = ⚠️ С сообщением покупают реже, чем без него: на { $low }–{ $high } п. п.
results-lift-unsure = Пока неясно, меняет ли это что-нибудь: от { $low } до { $high } п. п.
results-money = Только благодаря этому пришло около { $more }.
results-how = Заказ засчитывается последнему сообщению, на которое покупатель откликнулся за 72 часа до заказа или которое получил за 24 часа до него. Сюда входит и то, что купили бы и так; разницу показывает только контрольная группа.
results-chart = 📈 График
results-chart-below = Кто купил, с сообщением и без него: { $title }
results-chart-title = Кто купил: { $title }
results-chart-days = дней с назначенного времени
results-chart-share = % людей
results-chart-note = Предназначалось: { $told ->
    [one] { $told } человек
    [few] { $told } человека
    [many] { $told } человек
   *[other] { $told } человека
 }, контрольная группа: { $alone }
results-end-told = { $share }%
    с сообщением
results-end-alone = { $share }%
    контрольная группа

experiment-at-picks = Подборка «Вам может понравиться»
experiment-place-picks = Подборка «Вам может понравиться»
experiment-rung = { $number ->
    [1] Что подходит друг к другу и в спросе сейчас, без того, что выучено за ночь
   *[other] Что продавалось больше всего
 }
experiment-ask-rung = По чему подбирает { $letter }? A учитывает всё, что знает магазин.
results-so-far = Что люди купят в следующие дни, добавится в «Результаты».
