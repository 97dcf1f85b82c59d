# الشراء معًا: ما يراه العملاء من الشراء الجماعي والفِرق.

time-days = { $count ->
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
time-hours = { $count } س
time-minutes = { $count } د

product-group-price = 👥 سعر الفريق { $price } · فريق من { $size }
product-group-price-team = 👥 سعر الفريق { $price } · { $paid } من { $size }

group-title = <b>👥 { $title }</b>، شراء جماعي
group-price-beside = <b>{ $price }</b> ضمن فريق، { $alone } منفردًا
group-no-cheaper = سعره اليوم منفردًا ليس أعلى: <b>{ $alone }</b>.
group-no-cheaper-yet = الأوائل يدفعون <b>{ $price }</b>، كما لو اشتروا منفردين.
group-buy-alone = الشراء منفردًا
group-rung = { $size ->
    [one] { $price } من شخص واحد
    [two] { $price } من شخصين
    [few] { $price } من { $size } أشخاص
    [many] { $price } من { $size } شخصًا
   *[other] { $price } من { $size } شخص
 }
group-rungs = كلما زاد عددكم قلّ السعر: { $rungs }. ومن دفع أكثر يسترد الفرق.
group-how = ابدأ فريقًا أو انضم إلى فريق: يلزم { $size ->
    [one] شخص واحد
    [two] شخصان
    [few] { $size } أشخاص
    [many] { $size } شخصًا
   *[other] { $size } شخص
 }، والمهلة { $window } منذ أن يدفع الأول.
group-promise = 🛟 تدفع الآن. إن لم يكتمل الفريق في الوقت المحدد يعود مبلغك كله تلقائيًا دون أن تطلب.
group-promise-ladder = 🛟 تدفع الآن. إن كان العدد أقل من { $size ->
    [one] شخص واحد
    [two] شخصين
    [few] { $size } أشخاص
    [many] { $size } شخصًا
   *[other] { $size } شخص
 } عند انتهاء الوقت يعود مبلغك كله تلقائيًا دون أن تطلب.
group-rule-leave = • يمكنك المغادرة قبل اكتمال الفريق واسترداد مبلغك؛ ولا مقعد ثانيًا بعد ذلك.
group-rule-new = • الانضمام إلى فريق للعملاء الجدد فقط. ويمكن لأي عميل أن يبدأ فريقًا.
group-rule-completed = { $count ->
    [one] • عند انتهاء الوقت يُكمل المتجر الفريق على أي حال.
   *[other] • عند انتهاء الوقت يُكمل المتجر على أي حال الفريق الذي بلغ { $count } أو أكثر.
 }
group-rule-pieces = { $count ->
    [one] • قطعة واحدة لكل عميل
    [two] • قطعتان لكل عميل على الأكثر
    [few] • { $count } قطع لكل عميل على الأكثر
   *[other] • { $count } قطعة لكل عميل على الأكثر
 }
group-rule-teams = { $count ->
    [one] • فريق واحد لكل عميل
    [two] • فريقان لكل عميل على الأكثر
    [few] • { $count } فِرق لكل عميل على الأكثر
    [many] • { $count } فريقًا لكل عميل على الأكثر
   *[other] • { $count } فريق لكل عميل على الأكثر
 }
group-rule-teams-in-all = • يمكن بدء { $count ->
    [one] فريق واحد
    [two] فريقين
    [few] { $count } فِرق
    [many] { $count } فريقًا
   *[other] { $count } فريق
 } إجمالًا
group-rule-left = { $count ->
    [0] • كل القطع بهذا السعر محجوزة
    [one] • بقيت قطعة واحدة بهذا السعر
    [two] • بقيت قطعتان بهذا السعر
    [few] • بقيت { $count } قطع بهذا السعر
   *[other] • بقيت { $count } قطعة بهذا السعر
 }
group-teams = { $count ->
    [one] فريق يمكنك الانضمام إليه الآن:
    [two] فريقان يمكنك الانضمام إليهما الآن:
   *[other] فِرق يمكنك الانضمام إليها الآن:
 }
group-team = انضم · { $paid } من { $size } · بقي { $left }
group-start = ابدأ فريقًا · { $price }
group-confirm-start = <b>بدء فريق لشراء { $title }؟</b>
group-confirm-window = ⏳ لدى فريقك { $window } من لحظة دفعك.
group-confirm-next = بعد ذلك إتمام الطلب. لا يُخصم شيء قبل أن تدفع.
group-confirm = ✓ تأكيد · { $price }
group-others-wait = { $count ->
    [one] 🛒 المنتج الآخر في سلتك يبقى فيها لطلب آخر.
    [two] 🛒 المنتجان الآخران في سلتك يبقيان فيها لطلب آخر.
   *[other] 🛒 المنتجات الأخرى في سلتك ({ $count }) تبقى فيها لطلب آخر.
 }

team-title = <b>👥 فريق { $title }</b>
team-seats = { $dots } { $paid } من { $size }
team-seats-of-nothing = { $dots } { $paid } من { $size }، لم يكتمل
team-who = الأعضاء: { $people }
team-you = أنت
team-friends = { $count ->
    [one] صديق واحد
    [two] صديقان
    [few] { $count } أصدقاء
    [many] { $count } صديقًا
   *[other] { $count } صديق
 }
team-waits = { $count ->
    [one] ◐ مقعد واحد محجوز بانتظار الدفع.
    [two] ◐ مقعدان محجوزان بانتظار الدفع.
    [few] ◐ { $count } مقاعد محجوزة بانتظار الدفع.
    [many] ◐ { $count } مقعدًا محجوزًا بانتظار الدفع.
   *[other] ◐ { $count } مقعد محجوز بانتظار الدفع.
 }
team-ends = ⏳ ينتهي { $until } · بعد { $left }
team-begins = ⏳ يبدأ هذا الفريق فور دفعك، وعندها يعمل رابطه.
team-missing = { $count ->
    [one] ينقص شخص واحد.
    [two] ينقص شخصان.
    [few] ينقص { $count } أشخاص.
    [many] ينقص { $count } شخصًا.
   *[other] ينقص { $count } شخص.
 }
team-time-over = ⌛ انتهى الوقت. تُحسم النتيجة الآن.
team-complete = ✅ <b>اكتمل الفريق.</b>
team-completed-by-shop = ✅ <b>أكمل المتجر هذا الفريق</b> عند انتهاء وقته؛ وفيه { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }.
team-reached = ✅ <b>انتهى الوقت، والعدد كافٍ: { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }.</b>
team-failed = ⌛ <b>لم يكتمل الفريق في الوقت المحدد.</b> تعود مبالغ الجميع تلقائيًا.
team-called-off = ✗ <b>أُلغي هذا الفريق.</b> من دفع يسترد مبلغه.
team-i-lead = أنت قائد هذا الفريق. شاركه ليكتمل في الوقت المحدد.
my-seat-seat-held = مقعدك محجوز حتى تدفع أو تنتهي مهلته.
my-seat-joined = أنت في الفريق.
my-seat-succeeded = أنت في الفريق: طلبك يذهب إلى المتجر.
my-seat-given-up = كنتَ فيه، وطلبك أنت انتهى.
my-seat-released = كان لديك مقعد ولم تدفع في الوقت المحدد.
my-seat-left = غادرتَ هذا الفريق.
my-seat-lost = كنتَ فيه؛ ومبلغك يعود إليك.
team-join = انضم بسعر { $price }
team-confirm-join = <b>الانضمام إلى فريق { $title }؟</b>
team-choose = أيها تريد؟
team-variant = { $label } · { $price }
team-notify-me = 🔔 أبلغني عند توفر مقعد
team-watched = 🔔 سأكتب لك عندما يتوفر مقعد.
team-start-own = 👥 سعر الفريق: ابدأ فريقك
team-show-name = 🙂 إظهار اسمي الأول
team-hide-name = 🙈 إخفاء اسمي الأول
team-name-shown = من يرى هذا الفريق يقرأ الآن اسمك الأول.
team-name-hidden = من يرى هذا الفريق يراك «صديقًا».

button-deals = 👥 العروض

deals-title = <b>👥 العروض</b>
deals-none = لا عروض جارية حاليًا. عندما يبدأ عرض تجده هنا وفي الصفحة الأولى.
deals-running = { $count ->
    [one] أرخص معًا: شراء جماعي واحد جارٍ الآن.
    [two] أرخص معًا: عرضان للشراء الجماعي جاريان الآن.
    [few] أرخص معًا: { $count } عروض للشراء الجماعي جارية الآن.
   *[other] أرخص معًا: { $count } عرضًا للشراء الجماعي جارية الآن.
 }
deals-teams = { $count ->
    [one] فريق واحد يبحث عن أعضاء.
    [two] فريقان يبحثان عن أعضاء.
    [few] { $count } فِرق تبحث عن أعضاء.
    [many] { $count } فريقًا تبحث عن أعضاء.
   *[other] { $count } فريق تبحث عن أعضاء.
 }
deals-mine = <b>فِرقي</b>
deals-my-team = • { $title }: { $paid } من { $size }، { $status }
deals-in-group = <b>👥 أرخص معًا في { $shop }</b>
    اضغط عرضًا: أكتب لك على الخاص.
deal-group = { $title } · { $price } · فريق من { $size }
deal-join = انضم · { $title } · { $paid } من { $size } · بقي { $left }
deal-mine = 👥 فريقي · { $title } · { $paid } من { $size }
team-short-pending-leader = يبدأ عندما تدفع
team-short-forming = يبحث عن أعضاء
team-short-succeeded = مكتمل
team-short-failed = لم يكتمل في وقته
team-short-cancelled = أُلغي

order-cancel-leaves-team = 👥 بهذا تغادر فريقك. من يغادر باختياره لا يحصل على مقعد آخر في هذا العرض.
order-cancel-no-leaving = 👥 بهذا تتنازل عن المقعد الذي مُنح لدفعتك المتأخرة. يمكنك أخذ غيره لاحقًا.
order-team = 👥 فريقك: { $paid } من { $size }
team-show = 👥 فريقك
team-refund-me = ↩ أفضّل استرداد المبلغ
team-shared = فريق { $title }

team-lost-time = ⌛ لم يكتمل فريقك في الوقت المحدد.
team-lost-campaign = ✗ ألغى المتجر هذا الشراء الجماعي.
team-lost-late = ⌛ وصلت دفعتك بعد ذهاب مقعدك، ولم يكن في فريق آخر مقعد.
team-lost-seated = ⌛ وصلت دفعتك بعد ذهاب مقعدها، ولديك الآن مقعد آخر في هذا العرض.
team-lost-left = ⌛ وصلت دفعتك بعد ذهاب مقعدها، ومن غادر فريقًا من هذا العرض لا يحصل على مقعد آخر.
team-lost-limit = ⌛ وصلت دفعتك بعد ذهاب مقعدها، وقد حصلت على أقصى ما لعميل واحد من هذا العرض.
team-lost-sold-out = ⌛ وصلت دفعتك بعد ذهاب مقعدها، وكل القطع بهذا السعر محجوزة.
team-lost-not-new = الانضمام إلى هذه الفِرق للعملاء الجدد فقط، وقد اشتريت من هنا من قبل.
notice-team-joined = { $count ->
    [one] 👥 انضم شخص واحد إلى فريقك لشراء { $title }.
    [two] 👥 انضم شخصان إلى فريقك لشراء { $title }.
    [few] 👥 انضم { $count } أشخاص إلى فريقك لشراء { $title }.
    [many] 👥 انضم { $count } شخصًا إلى فريقك لشراء { $title }.
   *[other] 👥 انضم { $count } شخص إلى فريقك لشراء { $title }.
 }
notice-team-ends-soon = ⏳ بقي وقت قليل لفريقك لشراء { $title }. شاركه مرة أخرى.
notice-team-lead = 👥 غادر قائد فريقك لشراء { $title }. أنت قائده الآن؛ والوقت والرابط كما هما.
notice-team-complete = 🎉 نجح فريقك لشراء { $title }: الطلب { $number } يذهب إلى المتجر.
notice-team-lost = { $charged ->
    [yes] يعود إليك تلقائيًا مبلغ { $amount } للطلب { $number } ({ $title }). لا يلزمك فعل شيء.
   *[no] أُلغي الطلب { $number } ({ $title }). لا يلزمك فعل شيء.
 }
notice-team-moved = 👥 وصلت دفعتك للطلب { $number } بعد ذهاب مقعدها. وُجد مقعد في فريق لشراء { $title } وهو لك؛ ويمكنك استرداد مبلغك بدلًا منه إلى أن يكتمل الفريق.
notice-team-moved-lead = 👥 وصلت دفعتك للطلب { $number } بعد ذهاب مقعدها. أنت الآن قائد فريق جديد لشراء { $title }؛ شاركه. ويمكنك استرداد مبلغك بدلًا منه إلى أن يكتمل الفريق.
notice-team-seat-free = 🔔 توفر مقعد في فريق { $title } الذي سألت عنه. هو لمن يطلبه أولًا.

team-thanks-points = { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
 }
team-thanks-share = { $percent ->
    [100] قطعة مجانية (يعود سعرها)
   *[other] استرداد { $percent }% من سعر قطعة واحدة
 }
team-thanks-money = استرداد { $amount } إلى وسيلة دفعك
group-rule-leader = { $most ->
    [0] 🎁 قائد الفريق عند اكتماله يُكافأ: { $worth }، عندما لا يعود إرجاع طلبه ممكنًا.
    [one] 🎁 قائد الفريق عند اكتماله يُكافأ: { $worth }، مرة واحدة لكل عميل، عندما لا يعود إرجاع طلبه ممكنًا.
   *[other] 🎁 قائد الفريق عند اكتماله يُكافأ: { $worth }، حتى { $most ->
        [one] مرة واحدة
        [two] مرتين
        [few] { $most } مرات
        [many] { $most } مرة
       *[other] { $most } مرة
     } لكل عميل، عندما لا يعود إرجاع طلبه ممكنًا.
 }
team-thanks-coming = 🎁 مكافأتك على قيادة الفريق: { $worth }، بعد وصول طلبك وانتهاء مهلة إرجاعه.
team-thanks-until = 🎁 مكافأتك على قيادة الفريق: { $worth } في { $until }، إن احتفظت بطلبك.
team-thanks-given = 🎁 كوفئتَ على قيادة الفريق: { $worth }.
team-thanks-void = 🎁 عاد طلبك فيه، فلا مكافأة على قيادته.
notice-team-reward = 🎁 <b>شكرًا على قيادة فريقك لشراء { $title }!</b> هذا لك: { $worth }.
points-reward = لقيادة فريق
coupon-choice-leader = لقادة الفِرق
coupon-way-leader = يحصل عليه من قاد فريقًا مكتملًا، حيث يعد به شراء جماعي، عندما لا يعود إرجاع طلبه ممكنًا.

campaign-share = من { $share }%
campaign-completes-share = 🤝 تُكمل أنت الفِرق التي دُفع فيها { $share }% من المقاعد ({ $count })
campaign-thanks = 🎁 مكافأة القائد
campaign-thanks-are = { $most ->
    [0] 🎁 مكافأة قائد الفريق المكتمل: { $worth }
    [one] 🎁 مكافأة قائد الفريق المكتمل: { $worth }، مرة واحدة لكل عميل
   *[other] 🎁 مكافأة قائد الفريق المكتمل: { $worth }، حتى { $most ->
        [one] مرة واحدة
        [two] مرتين
        [few] { $most } مرات
        [many] { $most } مرة
       *[other] { $most } مرة
     } لكل عميل
 }
campaign-ask-thanks = بماذا يُكافأ قائد الفريق عند اكتماله؟ تصل المكافأة عندما لا يعود إرجاع طلبه ممكنًا، ولا تصل إن عاد الطلب.
campaign-thanks-type = اضغط عدد النقاط، أو اكتب عددًا آخر؛ و- دون مكافأة.
campaign-thanks-no-kinds = للمكافأة بكوبون أنشئ أولًا نوع كوبونات «لقادة الفِرق»: /merchant ← الكوبونات.
campaign-thanks-points = { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
   *[other] { $points } نقطة
 }
campaign-thanks-share = { $percent ->
    [100] 🎈 قطعته مجانًا
   *[other] خصم { $percent }% من قطعته
 }
campaign-thanks-times = { $count ->
    [one] مرة لكل عميل
    [two] مرتان لكل عميل
    [few] { $count } مرات لكل عميل
   *[other] { $count } مرة لكل عميل
 }
campaign-thanks-any = كلما تكرر
campaign-thanks-none = ✗ لا شيء
campaign-rewards = 🎁 قادة كوفئوا: { $given }، وقادمون: { $coming }
campaign-rewards-short = { $count ->
    [one] ⚠️ قائد واحد ينتظر كوبونًا: نفد هذا النوع.
    [two] ⚠️ قائدان ينتظران كوبونًا: نفد هذا النوع.
    [few] ⚠️ { $count } قادة ينتظرون كوبونًا: نفد هذا النوع.
    [many] ⚠️ { $count } قائدًا ينتظرون كوبونًا: نفد هذا النوع.
   *[other] ⚠️ { $count } قائد ينتظرون كوبونًا: نفد هذا النوع.
 }

campaign-put-aside = 📥 تخصيص قطعها
campaign-not-aside = 📤 عدم تخصيص قطعها
campaign-aside = 📥 القطع التي قد تبيعها مخصصة لها ما دامت جارية: لا يشتريها غير المشاركين فيها

campaign-teams-in-all = 🧮 الفِرق إجمالًا
campaign-ask-teams-in-all = كم فريقًا يمكن بدؤه إجمالًا؟ الفِرق التي لم تكتمل لا تُحسب. اضغط رقمًا أو اكتبه؛ و- بقدر ما يبدأ الناس.
campaign-most-teams-in-all = { $count ->
    [one] فريق واحد إجمالًا
    [two] فريقان إجمالًا على الأكثر
    [few] { $count } فِرق إجمالًا على الأكثر
    [many] { $count } فريقًا إجمالًا على الأكثر
   *[other] { $count } فريق إجمالًا على الأكثر
 }
refusal-all-teams-opened = { $most ->
    [one] بدأ الفريق الوحيد لهذا العرض. ما زال بإمكانك الانضمام إليه إن كان فيه مقعد، أو بدء فريق إن لم يكتمل.
   *[other] بدأت كل فِرق هذا العرض ({ $most }). ما زال بإمكانك الانضمام إلى فريق فيه مقعد، أو بدء فريق عندما لا يكتمل أحدها.
 }
campaign-ask-most-teams = أو اضغط كم فريقًا يمكن أن يكون للعميل الواحد، واحدًا تلو الآخر.
campaign-teams-each = { $count ->
    [one] فريق واحد
    [two] فريقان
    [few] { $count } فِرق
    [many] { $count } فريقًا
   *[other] { $count } فريق
 }
campaign-teams-any = أي عدد من الفِرق
campaign-most-teams = { $count ->
    [one] فريق واحد لكل عميل
    [two] فريقان لكل عميل على الأكثر
    [few] { $count } فِرق لكل عميل على الأكثر
    [many] { $count } فريقًا لكل عميل على الأكثر
   *[other] { $count } فريق لكل عميل على الأكثر
 }
campaign-worst-thanks = مكافأة القائد محسوبة فيه، كأنها لقطعة واحدة.
