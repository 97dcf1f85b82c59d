# Личные предложения: что видят их получатели и где их собирает магазин.

notice-personal-offer = 🎯 <b>Кое-что для вас</b>
offer-says =
    <b>{ $title }</b>
    { $net } вместо { $price }: скидка { $off } только для вас.
offer-why-again = 🔁 Вы это уже покупали
offer-why-category = 💡 Подходит к вашим покупкам
offer-why-new = ✨ Думаем, вам понравится
offer-until = Предложение можно взять до { $until }.
offer-take = 🎟 Взять и посмотреть
offer-taken = 🎟 В вашем кошельке: { $worth }, действует до { $until }. На последнем шаге оформления нажмите ✅ Применить.
offer-gone = Это предложение закончилось. Вот товар в его нынешнем виде.
offer-declined = Убрано. 90 дней не предлагаем, похожее — реже.

console-offers = 🎯 Личные предложения
offers-title = { $count ->
    [0] <b>🎯 Личные предложения</b>
        Пока ни одного. Вы выбираете товары, купоны, аудиторию и бюджет; каждый получает одно предложение — то, что вероятнее всего принесёт вам больше, а кто купил бы и так, скидки не получает. Сколько это стоит, видно до отправки.
    [one] <b>🎯 Личные предложения</b>
        { $count } отправка
    [few] <b>🎯 Личные предложения</b>
        { $count } отправки
    [many] <b>🎯 Личные предложения</b>
        { $count } отправок
   *[other] <b>🎯 Личные предложения</b>
        { $count } отправки
 }
offers-new = ➕ Новые предложения
offers-label-draft = ✏️ Предложения { $number } · черновик
offers-label-weighing = ⏳ Предложения { $number } · готовятся
offers-label-promising = ⏳ Предложения { $number } · готовятся
offers-label-running = ▶️ Предложения { $number } · идут
offers-label-paused = ⏸ Предложения { $number } · пауза
offers-label-ended = ✅ Предложения { $number } · завершены
offers-label-stopped = ⏹ Предложения { $number } · остановлены
offers-is-weighing = Для каждого ищется лучшее предложение. Пока ничего не отправлено.
offers-is-promising = Сначала распределяются лучшие предложения, пока хватает бюджета. Пока ничего не отправлено.
offers-is-running = Сообщения отправляются.
offers-is-paused = На паузе. У кого предложение уже есть, у того оно остаётся.
offers-is-ended = Все обработаны.
offers-is-stopped = Новых предложений не будет. У кого они есть, у того остаются.
offers-goods = Товары: { $count }
offers-coupons = Купоны: { $count }
offers-line = • { $what }
offers-audience = Для кого: { $who }
offers-for-all = все, кто дал согласие
offers-no-budget = Бюджет: ещё не выбран
offers-budget = Бюджет: не больше { $budget }
offers-floor = Вам после скидки остаётся не меньше { $percent }% цены
offers-part-goods = 📦 Товары
offers-part-coupons = 🎟 Купоны
offers-part-audience = 👥 Для кого
offers-part-budget = 💰 Бюджет
offers-part-floor = 📏 Маржа
offers-preview = 👁 Предпросмотр…
offers-discard = 🗑 Выбросить
offers-discard-ask = Выбросить этот черновик?
offers-ask-goods =
    <b>Какие товары?</b>
    Введите слово из названия, чтобы найти; выбрано { $count } из { $most }. Нажмите на товар, чтобы убрать его.
offers-drop = ✖️ { $what }
offers-by-shelf = 🗂 Раздел целиком
offers-ask-shelf = Какой раздел? Откройте его или возьмите целиком.
offers-no-shelf = Разделов здесь нет.
offers-take-shelf = ➕ Взять
offers-ask-coupons = Какие купоны можно дать? Каждый получает не больше одного и только на предложенный товар.
offers-no-coupons = Купонов для личных предложений ещё нет. Создайте купон, который выдаётся «личным предложением».
offers-chosen = ✓ { $what }
offers-not-chosen = { $what }
offers-ask-audience = Кто может получить предложение?
offers-ask-budget = На какую сумму самое большее могут быть скидки по всем купонам вместе, в { $currency }? Введите сумму. Больше этого никогда не обещают.
offers-ask-floor = Какая доля цены должна остаться вам после скидки и себестоимости? Выберите или введите процент. Если себестоимость товара не указана, маржей считаются 30% цены.
offers-percent = { $percent }%
offers-incomplete = Чтобы посмотреть и запустить, нужны товары, купон и бюджет.
offers-preview-title = <b>👁 Что будет, если запустить сейчас</b>
offers-about = Аудитория большая: цифры рассчитаны по тремстам случайно выбранным людям.
offers-reach = Предложения: { $count } из { $whole } человек
offers-held = Контрольная группа, чтобы измерить эффект: { $count }
offers-left-out = • { $count }: { $why }
offers-cost = Расход: не больше { $most }, вероятно { $likely }
offers-worth = Дополнительный доход по оценке: { $worth }
offers-samples = Например:
offers-somebody = Покупатель { $number }
offers-sample = • { $who }: { $what }, скидка { $off } · вероятность { $chance }% · ценность { $worth }
offers-nobody = Предложение не получит никто. Попробуйте больше товаров, другой купон, меньшую маржу или аудиторию шире.
offers-launch = { $count ->
    [one] 🚀 Запустить: { $count } человек
    [few] 🚀 Запустить: { $count } человека
    [many] 🚀 Запустить: { $count } человек
   *[other] 🚀 Запустить: { $count } человека
 }
offers-launched = 🚀 Запущено.
offers-second-person = 👀 Больше { $limit } человек: сначала нужно одобрение второго человека. Запрос отправлен.
offers-claimed = Взято: { $claimed } · использовано: { $used } · не интересно: { $declined }
offers-promised = Обещано: { $promised } из { $budget } · уже дано скидок: { $given }
offers-stop = ⏹ Остановить
offers-stop-ask = Остановить? Новых предложений не будет; у кого они есть, у того остаются.
results-offer = личные предложения { $number }
subject-offer = личные предложения { $number }
act-offer-launch = Отправка: { $about } · { $what }
log-did-offer-launch = запущено: { $about }
log-did-offer-pause = приостановлено: { $about }
log-did-offer-resume = продолжено: { $about }
log-did-offer-stop = остановлено: { $about }
coupon-choice-offer = личным предложением
coupon-way-offer = Его получает тот, кто берёт личное предложение, и только на предложенный товар. Выберите его там: 🎯 Личные предложения.
why-buys-anyway = скорее всего, купит и так
why-not-personal = не хочет личных предложений
why-offered-lately = недавно уже предлагали то же
why-no-gain = ни одно предложение не окупится
why-budget-spent = не хватило бюджета
why-price-changed = изменилась цена
why-coupon-gone = купон больше не выдаётся
refusal-offers-fixed = Уже запущено, изменить нельзя.
refusal-offers-moved-on = С тех пор как вы смотрели, что-то изменилось. Посмотрите ещё раз.
refusal-offers-incomplete = Сначала нужны товары, купоны и бюджет.
refusal-offers-for-nobody = Предложение не получит никто.
refusal-offers-full = Помещается не больше { $most }.
refusal-offers-sum-wrong = Так нельзя. Бюджет должен быть больше нуля, а маржа — от 0 до 99%.
notice-staff-offers-rested = ⏸ <b>Личные предложения на паузе.</b> Посмотрите и продолжите или остановите их.
notice-staff-offers-over = 🎯 <b>Личные предложения завершены.</b>
notice-staff-offers-stopped = ⏹ <b>Личные предложения остановлены.</b> Всё, что было в отправке, вернулось.
offers-given-back = Обещано и не использовано, то есть осталось: { $sum }
offers-weighed = Лучшие предложения найдены, решение впереди: { $count }
offers-show = Показать
