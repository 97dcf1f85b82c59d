# المساومات في لوحة التاجر.

campaign-new-bargains = ＋ مساومات جديدة
campaign-kind-bargain = ✂️ مساومات
bargains-called-off = ⏹ أُلغيت مع مساوماتها المفتوحة

bargains-goods = { $goods }: { $usual }، تنزل بالمساومة إلى { $floor }
bargains-goods-open = { $goods }: { $usual }، دون أدنى سعر بعد
bargains-helpers = { $count ->
    [one] صديق واحد يوصل السعر إلى أدنى حد
    [two] صديقان يوصلان السعر إلى أدنى حد
    [few] { $count } أصدقاء يوصلون السعر إلى أدنى حد
    [many] { $count } صديقًا يوصلون السعر إلى أدنى حد
   *[other] { $count } صديق يوصلون السعر إلى أدنى حد
 }
bargains-window = مهلة الأصدقاء { $time }؛ ويُحجز أدنى سعر لمدة { $pay }
bargains-early = يمكن الشراء قبل ذلك بسعر اللحظة
bargains-not-early = يُباع بأدنى سعر فقط
bargains-own-first = التخفيض الأول لصاحب المساومة نفسه
bargains-new-more = قد يخفّض أكثر من لم يشترِ من هنا بعد
bargains-each = لكل عميل { $count ->
    [one] سعر واحد
    [two] سعران
    [few] { $count } أسعار
    [many] { $count } سعرًا
   *[other] { $count } سعر
 } كهذا
bargains-helps = { $count ->
    [one] كل شخص يساعد مرة واحدة
    [two] كل شخص يساعد مرتين على الأكثر، و{ $day } في اليوم كحد أقصى
    [few] كل شخص يساعد { $count } مرات على الأكثر، و{ $day } في اليوم كحد أقصى
   *[other] كل شخص يساعد { $count } مرة على الأكثر، و{ $day } في اليوم كحد أقصى
 }
bargains-sold = • { $name }: بيع { $sold }، محجوز { $held }
bargains-sold-of = • { $name }: بيع { $sold }، محجوز { $held }، بقي { $left } من { $quota }
bargains-none-yet = لم يبدأ أحد مساومة بعد.
bargains-started = { $count ->
    [one] مساومة واحدة
    [two] مساومتان
    [few] { $count } مساومات
    [many] { $count } مساومة
   *[other] { $count } مساومة
 }، منها { $open } مفتوحة و{ $reached } بلغت أدنى سعر
bargains-cuts = { $count ->
    [one] تخفيض واحد
    [two] تخفيضان
    [few] { $count } تخفيضات
    [many] { $count } تخفيضًا
   *[other] { $count } تخفيض
 }، منها { $newcomers } من أشخاص لم يشتروا من قبل
bargains-bought = اشترى { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }: قيمة المنتجات { $revenue }، والخصم { $given }
bargains-below = ⚠️ قد يُباع { $name } بسعر { $floor } بينما يكلّفك { $cost }.
bargains-suggested = ساوم حتى { $floor }

bargains-floor = 💶 أدنى سعر
bargains-people = 👥 الأصدقاء
bargains-ask-product = على ماذا يساوم الناس؟ اكتب كلمة من اسم المنتج.
bargains-ask-floor = إلى كم يمكن أن ينزل السعر؟ اكتب سعرًا مثل <code>14.00</code>، أو نسبة خصم مثل <code>-40%</code>. يبلغه الصديق الأخير بالضبط.
bargains-ask-floor-of = إلى كم يمكن أن ينزل سعر { $name }؟ اكتب سعرًا مثل <code>14.00</code>، أو نسبة خصم مثل <code>-40%</code>.
bargains-ask-helpers = كم صديقًا يلزم لبلوغ أدنى سعر؟ اضغط رقمًا، أو اكتب رقمًا من 2 إلى 50.
bargains-people-count = { $count ->
    [one] صديق واحد
    [two] صديقان
    [few] { $count } أصدقاء
    [many] { $count } صديقًا
   *[other] { $count } صديق
 }
bargains-ask-hours = كم من الوقت لدى الأصدقاء منذ بدء المساومة؟ وتنتهي مع الحملة على أبعد تقدير.
bargains-ask-time = متى يمكن بدء المساومات؟ اضغط المدة بدءًا من النشر، أو اكتب الأيام: <code>2026-05-01 – 2026-05-07</code> ({ $zone }).
bargains-ask-pieces = كم قطعة من كل صنف إجمالًا؟ تُحجز قطعة لكل سعر يُثبَّت. اكتب رقمًا، أو <code>-</code> بقدر المتوفر.
bargains-set-early = 🛒 السماح بالشراء قبل ذلك
bargains-unset-early = 🛒 البيع بأدنى سعر فقط
bargains-set-own = ✂️ التخفيض الأول لصاحب المساومة
bargains-unset-own = ✂️ دون تخفيض من صاحبها
bargains-set-new = 🆕 الجدد يخفّضون أكثر
bargains-unset-new = 🆕 الجميع يخفّضون بالتساوي
bargains-set-one = 🙋 واحدة لكل عميل
bargains-unset-one = 🙋 بقدر ما يشاء العملاء
bargains-set-few = 🤝 تحديد عدد مرات المساعدة
bargains-unset-few = 🤝 المساعدة دون حد

bargains-published = ✅ الحملة جارية: يمكن للعملاء بدء المساومات من الآن.
bargains-paused = ⏸ متوقفة مؤقتًا: لا يمكن بدء مساومة الآن. المساومات المفتوحة مستمرة.
bargains-end-how = { $count ->
    [0] لا توجد مساومة مفتوحة. من الآن لن يبدأ أحد مساومة أخرى. ماذا عن مساومة قد يبدأها أحد في هذه اللحظة؟
    [one] توجد مساومة واحدة مفتوحة. من الآن لن يبدأ أحد مساومة أخرى. ماذا عن هذه؟
   *[other] المساومات المفتوحة: { $count }. من الآن لن يبدأ أحد مساومة أخرى. ماذا عن هذه؟
 }
bargains-end-going-on = ✂️ تستمر في وقتها
bargains-end-calling-off = ✗ تنتهي هي أيضًا
bargains-end-ask-on = إنهاء «{ $title }»؟ لا يمكن بدؤها من جديد. { $count ->
    [0] لا توجد مساومة مفتوحة.
    [one] تستمر مساومة واحدة مفتوحة في وقتها.
    [two] تستمر مساومتان مفتوحتان في وقتهما.
    [few] تستمر { $count } مساومات مفتوحة في وقتها.
   *[other] تستمر { $count } مساومة مفتوحة في وقتها.
 }
bargains-end-ask-off = إلغاء «{ $title }»؟ لا يمكن بدؤها من جديد. { $count ->
    [0] لا توجد مساومة مفتوحة.
    [one] لن يساعد أحد بعد الآن في المساومة المفتوحة، لكن السعر المثبَّت يبقى كما وُعد به.
   *[other] لن يساعد أحد بعد الآن في المساومات المفتوحة ({ $count })، لكن الأسعار المثبَّتة تبقى كما وُعد بها.
 }
bargains-end-yes-on = إنهاء مع استمرار المساومات
bargains-end-yes-off = إنهاء الكل
bargains-ended-on = ⏹ انتهت. المساومات المفتوحة تستمر في وقتها.
bargains-ended-off = ⏹ أُلغيت. المساومات المفتوحة تنتهي الآن، والأسعار المثبَّتة تبقى كما وُعد بها.

bargains-lower = 💶 خفض أدنى سعر
bargains-ask-lower = إلى كم يمكن أن ينزل السعر من الآن؟ اكتبه كما في المرة الأولى.
bargains-lower-ask = السماح بنزول السعر إلى <i>{ $words }</i>؟
bargains-lower-whom = يسري على المساومات التي تبدأ من الآن. المفتوحة تحتفظ بأدنى سعر بدأت به.
bargains-more-ask = بيع { $count ->
    [one] قطعة واحدة
    [two] قطعتين
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
 } من كل صنف إجمالًا؟
bargains-more-any = بيع كل القطع المتوفرة؟
bargains-ask-end = كم تُمدَّد؟ لإنهائها قبل ذلك استخدم «إنهاء».

refusal-floor-unclear = لم أفهم هذا السعر، فلم يتغيّر شيء. اكتب سعرًا مثل 14.00 أو -40%.
refusal-helpers-unclear = لم أفهم عدد الأصدقاء. اكتب رقمًا من 2 إلى 50.
