# النقاط والمستويات وتسجيل الحضور وأعياد الميلاد.

will-earn = ⭐ تكسب من هذا الطلب { $points ->
    [one] نقطة واحدة
    [two] نقطتين
    [few] { $points } نقاط
   *[other] { $points } نقطة
 }.
use-points = ⭐ استخدام النقاط: { $points } · خصم { $worth }
use-no-points = ↩ عدم استخدام النقاط ({ $points })
use-other-points = ✏️ عدد آخر
use-points-ask =
    ⭐ كم نقطة تريد أن تستخدم؟ الحد الأقصى { $most }، وهو ما يخصم { $worth }.{ $step ->
        [1] {""}
       *[other] {" "}تُستخدم بمضاعفات { $step }.
    }
    اكتب عددًا؛ و0 يعني عدم استخدام أي نقاط.
use-points-unclear = هذا ليس عدد نقاط. لم يتغيّر شيء.

points-title = <b>⭐ النقاط والمستوى</b>
points-button = ⭐ نقاطي · { $points }
points-have = { $points ->
    [0] لديك <b>0</b> نقطة.
    [one] لديك نقطة <b>واحدة</b>، تخصم { $worth } من الطلب.
    [two] لديك <b>نقطتان</b>، تخصمان { $worth } من الطلب.
    [few] لديك <b>{ $points }</b> نقاط، تخصم { $worth } من الطلب.
   *[other] لديك <b>{ $points }</b> نقطة، تخصم { $worth } من الطلب.
 }
points-owed = عليك من النقاط { $points } مقابل ما استُرد ثمنه أو اعتُرض على دفعه بعد استخدام نقاطه. تُسدَّد أولًا من النقاط الجديدة.
points-held = نقاط محجوزة لطلبات لم تدفعها بعد: { $points }.
points-too-few = يمكن استخدام النقاط ابتداءً من { $least }.
points-none-coming = لا نقاط قادمة.
points-coming = نقاط قادمة: { $points }.
points-coming-on = ⏳ { $points } في { $day }
points-coming-later = ⏳ { $points }، بعد وصول كل شيء { $days ->
    [one] بيوم
    [two] بيومين
    [few] ب{ $days } أيام
    [many] ب{ $days } يومًا
   *[other] ب{ $days } يوم
 }
points-going = ⌛ تنتهي بنهاية { $day }: { $points } من النقاط.
points-off = لا يمنح هذا المتجر نقاطًا حاليًا.
points-history-button = 📖 السجل
points-rules-button = ❓ كيف تعمل
points-history = <b>📖 سجل نقاطك</b>
points-history-none = لم يحدث شيء بعد.
points-entry = <b>{ $points }</b> · { $what } · { $at }
points-earn = قادمة عن الطلب { $order }
points-ripen = وصلت عن الطلب { $order }
points-hold = استُخدمت في الطلب { $order }
points-release = عادت من الطلب { $order }
points-return = عادت مع استرداد الطلب { $order }
points-take-back = سُحبت مع استرداد الطلب { $order }
points-expire = انتهت صلاحيتها
points-check-in = تسجيل الحضور
points-birthday = عيد الميلاد
points-gift = هدية من المتجر
points-adjust = من المتجر
points-rules =
    <b>❓ كيف تعمل</b>

    تكسب { $points ->
        [one] نقطة واحدة
        [two] نقطتين
        [few] { $points } نقاط
       *[other] { $points } نقطة
    } عن كل { $per } تدفعها ثمنًا للمنتجات؛ لا يُحسب التوصيل ولا الضريبة ولا ما تدفعه بالنقاط.
    يمكنك استخدامها بعد وصول كل شيء { $days ->
        [one] بيوم
        [two] بيومين
        [few] ب{ $days } أيام
        [many] ب{ $days } يومًا
       *[other] ب{ $days } يوم
    }، حين لا يعود الإرجاع ممكنًا.
    كل { $least } من النقاط تخصم { $worth }؛ ولا تغطي النقاط أكثر من { $share }% من ثمن المنتجات في الطلب.
    تبقى صالحة حتى نهاية الشهر رقم { $months } بعد وصولها. تُستخدم أولًا النقاط التي تنتهي أولًا.
    إذا لم يتم الطلب عادت نقاطه. وإذا استُرد المال، ذهبت النقاط وعادت معه.
    في عيد ميلادك تحصل على { $birthday } من النقاط، وأكثر مع المستويات.

tiers-title = <b>المستويات</b>: بحسب مشترياتك خلال اثني عشر شهرًا
tier-row = <b>{ $tier }</b>، ابتداءً من { $amount }
tier-have = 🏅 مستواك <b>{ $tier }</b> حتى نهاية { $day }.
tier-none = 🏅 لا مستوى لك بعد.
tier-next = بقي { $missing } لتصل إلى { $tier }. تُحسب الطلبات بعد أن ينتهي وقت إرجاعها.
tier-nearly = طلباتك التي في الطريق ستوصلك إلى { $tier }.
tier-price = · خصم { $percent }%
tier-points = · النقاط × { $times }
tier-delivery-always = · توصيل مجاني، حيثما أمكن
tier-delivery = · توصيل مجاني ابتداءً من { $amount }، حيثما أمكن
tier-birthday = · نقاط في عيد ميلادك: { $points }
tier-early = · دخول العروض مبكرًا بدقائق: { $minutes }

checkin-button = ☀️ تسجيل الحضور
checkin-title = <b>☀️ تسجيل الحضور اليومي</b>
checkin-now = ☀️ تسجيل الحضور · { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
 }
checkin-make-up = 🎫 تعويض { $day }
checkin-waiting = { $streak ->
    [0] سجّل حضورك يومًا بعد يوم، وكل يوم يمنحك أكثر قليلًا.
    [one] يوم واحد حتى الآن. سجّل حضورك اليوم لتواصل.
    [two] يومان متتاليان. سجّل حضورك اليوم لتواصل.
    [few] { $streak } أيام متتالية. سجّل حضورك اليوم لتواصل.
    [many] { $streak } يومًا متتاليًا. سجّل حضورك اليوم لتواصل.
   *[other] { $streak } يوم متتالٍ. سجّل حضورك اليوم لتواصل.
 }
checkin-done = { $streak ->
    [one] يوم واحد حتى الآن. عد غدًا.
    [two] يومان متتاليان. عد غدًا.
    [few] { $streak } أيام متتالية. عد غدًا.
    [many] { $streak } يومًا متتاليًا. عد غدًا.
   *[other] { $streak } يوم متتالٍ. عد غدًا.
 }
checkin-got = ✓ { $points ->
    [one] حصلت على نقطة واحدة.
    [two] حصلت على نقطتين.
    [few] حصلت على { $points } نقاط.
   *[other] حصلت على { $points } نقطة.
 }
checkin-month-full = ✓ تم تسجيل حضورك. نفدت نقاط الحضور لهذا الشهر، وأيامك المتتالية مستمرة.
checkin-already = سجّلت حضورك اليوم بالفعل.
checkin-made-up = ✓ تم التعويض ببطاقة هذا الشهر: { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
 }، وأيامك المتتالية { $streak }.
checkin-zone = اليوم بحسب المنطقة الزمنية { $zone }.

reminder-button = 🔔 ذكّرني
reminder-ask = 🔔 في أي ساعة أذكّرك في الأيام التي لم تسجّل فيها حضورك بعد؟ الساعات بتوقيت { $zone }.
reminder-off = 🔕 إيقاف التذكير
reminder-kept = ✓ سأذكّرك عند { $hour } في الأيام التي لم تسجّل فيها حضورك بعد.
reminder-none = ✓ لن أذكّرك بعد الآن.
refusal-hour-unknown = لا تذكير في هذه الساعة. لم يتغيّر شيء.

birthday-button = 🎂 عيد الميلاد
birthday-known = عيد ميلادك مسجّل: { $day } { $month }.
birthday-ask-month = 🎂 في أي شهر عيد ميلادك؟ نحفظ الشهر واليوم فقط، مشفّرين.
birthday-ask-day = 🎂 { $month }: أي يوم؟
birthday-confirm = 🎂 { $day } { $month }: هل هذا صحيح؟ يمكن تغييره مرة في السنة.
birthday-yes = ✓ تأكيد
birthday-kept = ✓ تم التسجيل. تصلك هديتك في التاسعة من صباح ذلك اليوم.
month-name = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[other] ديسمبر
 }

notice-to-points = ⭐ نقاطي
notice-tier-changed = 🏅 مستواك الآن <b>{ $tier }</b>.
notice-tier-none = 🏅 انتهى مستواك. مشترياتك القادمة يمكن أن تعيده.
notice-tier-refunded = استُرد ثمن الطلب الذي رفع مستواك. ما استفدته منه يبقى لك.
notice-points-expiring = ⌛ <b>بعض نقاطك تنتهي قريبًا.</b> ما لا تستخدمه حتى ذلك الحين يضيع.

staff-points = ⭐ نقاط العميل
staff-points-title = <b>⭐ نقاط عميل الطلب { $number }</b>
staff-points-sums = متاحة { $available } · قادمة { $pending } · محجوزة { $held } · مستحقة عليه { $debt }
staff-points-note = <i>{ $note }</i>
staff-points-adjust = ± تغيير
staff-points-ask =
    كم نقطة ولماذا؟ اكتب مثلًا <code>+50 تأخر الطرد</code> أو <code>-20 حُسبت مرتين</code>.
    أكثر من { $most } لعميل واحد في اليوم يحتاج إلى شخص ثانٍ. العميل لا يرى السبب.
staff-points-unclear = أحتاج إلى إشارة وعدد وسبب. لم يتغيّر شيء.
staff-points-done = ✓ تم.
staff-points-take-two = 👥 هذا العدد من النقاط لا يقرره شخص واحد. طُلبت موافقة شخص آخر له الصلاحية؛ لم يتغيّر شيء بعد.
staff-tier = 🏅 المستوى
staff-tier-ask = أي مستوى لهذا العميل؟ يستمر حتى نهاية الشهر الثاني عشر من الآن، وبعدها تحدده مشترياته.
staff-tier-none = بلا مستوى

refusal-not-enough-points = لم يعد هناك هذا العدد من النقاط: يمكن استخدام { $left }. لم يُطلب شيء ولم يُخصم أي مبلغ؛ ألقِ نظرة أخرى من فضلك.
refusal-reason-missing = منح النقاط أو سحبها يحتاج إلى سبب. لم يتغيّر شيء.
refusal-tier-unknown = لم يعد هذا المستوى موجودًا. لم يتغيّر شيء.
refusal-programme-off = لا يمنح هذا المتجر نقاطًا حاليًا.
refusal-card-used = استُخدمت بطاقة التعويض لهذا الشهر. تتوفر بطاقة جديدة بعد { $until }. لم يتغيّر شيء.
refusal-nothing-to-make-up = لم يفتك أي يوم من الأسبوع الماضي. لم يتغيّر شيء.
refusal-birthday-set = يمكن تغيير عيد الميلاد مرة في السنة، والمرة القادمة بعد { $again }. لم يتغيّر شيء.
refusal-day-unknown = لا يوجد هذا اليوم في ذلك الشهر. لم يتغيّر شيء.
