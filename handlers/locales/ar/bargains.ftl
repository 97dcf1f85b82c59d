# المساومة: ما يراه منها العملاء وأصدقاؤهم.

product-bargain = ✂️ ساوم · حتى { $floor }
button-my-bargains = ✂️ مساوماتي
deals-bargains = { $count ->
    [one] أرخص بمساعدة الأصدقاء: يمكنك المساومة على منتج واحد.
    [two] أرخص بمساعدة الأصدقاء: يمكنك المساومة على منتجين.
    [few] أرخص بمساعدة الأصدقاء: يمكنك المساومة على { $count } منتجات.
    [many] أرخص بمساعدة الأصدقاء: يمكنك المساومة على { $count } منتجًا.
   *[other] أرخص بمساعدة الأصدقاء: يمكنك المساومة على { $count } منتج.
 }
deal-bargain = ✂️ { $title } · حتى { $floor } · الأصدقاء: { $helpers }

bargain-sale-title = <b>✂️ ساوم على { $title }</b>
bargain-sale-prices = الآن <b>{ $price }</b>، و<b>{ $floor }</b> عندما يساعد الجميع
bargain-sale-how = شارك مساومتك: كل صديق يفتحها يخفّض السعر، والتخفيض رقم { $count } يوصله إلى أدنى سعر بالضبط.
bargain-rule-helpers = { $count ->
    [one] • يلزم صديق واحد، لا أكثر ولا أقل
    [two] • يلزم صديقان، لا أكثر ولا أقل؛ يساعد كل منهما مرة واحدة
    [few] • يلزم { $count } أصدقاء، لا أكثر ولا أقل؛ يساعد كل منهم مرة واحدة
    [many] • يلزم { $count } صديقًا، لا أكثر ولا أقل؛ يساعد كل منهم مرة واحدة
   *[other] • يلزم { $count } صديق، لا أكثر ولا أقل؛ يساعد كل منهم مرة واحدة
 }
bargain-rule-chance = • مقدار تخفيض كل صديق تحدده المصادفة، ولا يقل عن { $smallest }؛ ويظهر فورًا وبدقة
bargain-rule-circle = • من يسكنون معًا أو يتشاركون رقم هاتف أو بطاقة يساعدون مرة واحدة، وليس في مساومتهم
bargain-rule-own = • التخفيض الأول لك أنت
bargain-rule-new = • قد يخفّض أكثر من لم يشترِ من هنا بعد
bargain-rule-window = • لدى أصدقائك { $window }، أو حتى تنتهي الحملة
bargain-rule-pay = • يُحجز لك أدنى سعر لمدة { $window }، ومعه قطعة واحدة
bargain-rule-early = • يمكنك الشراء قبل ذلك بسعر تلك اللحظة؛ وعندها تنتهي المساومة
bargain-rule-most = • لكل عميل { $count ->
    [one] سعر واحد
    [two] سعران
    [few] { $count } أسعار
    [many] { $count } سعرًا
   *[other] { $count } سعر
 } كهذا
bargain-rule-left = { $count ->
    [0] • كل القطع محجوزة حاليًا
    [one] • بقيت قطعة واحدة، تُحجز لمن يبلغ أدنى سعر أولًا
    [two] • بقيت قطعتان، تُحجزان لمن يبلغ أدنى سعر أولًا
    [few] • بقيت { $count } قطع، تُحجز لمن يبلغ أدنى سعر أولًا
   *[other] • بقيت { $count } قطعة، تُحجز لمن يبلغ أدنى سعر أولًا
 }
bargain-start = ✂️ ابدأ المساومة
bargain-show-mine = ✂️ مساومتك · { $price }

bargain-title = <b>✂️ { $title }</b>
bargain-price-now = الآن { $cut ->
    [yes] <b>{ $price }</b> (كان { $start })
   *[no] <b>{ $price }</b>
 }
bargain-price-floor = أدنى سعر { $floor }: بقي تخفيض { $left }
bargain-price-settled = { $cut ->
    [yes] <b>{ $price }</b> (كان { $start })
   *[no] <b>{ $price }</b>
 }
bargain-helpers = { $dots } { $helps } من { $helpers }
bargain-my-cut = ✂️ خفّضتَ { $amount }.
bargain-missing = { $count ->
    [one] يلزم صديق واحد بعد.
    [two] يلزم صديقان بعد.
    [few] يلزم { $count } أصدقاء بعد.
    [many] يلزم { $count } صديقًا بعد.
   *[other] يلزم { $count } صديق بعد.
 }
bargain-is-reached = 🎉 <b>ثُبِّت السعر.</b>
bargain-is-ordered = 🧾 طُلب بهذا السعر، ولا يخفّضه أحد بعد الآن.
bargain-is-paid = ✅ <b>تم الشراء بهذا السعر.</b>
bargain-is-expired = ⌛ <b>انتهى الوقت قبل بلوغ أدنى سعر.</b> لم يُخصم أي مبلغ.
bargain-is-lapsed = ⌛ <b>لم يعد السعر محجوزًا.</b> لم يُخصم أي مبلغ.
bargain-ends = ⏳ تنتهي { $until } · بعد { $left }
bargain-pay-by = ⏳ محجوز حتى { $until } · بقي { $left }
bargain-pieces = { $count ->
    [0] كل القطع محجوزة حاليًا؛ تتوفر قطعة عندما لا يشتري أحدهم في الوقت المحدد.
    [one] بقيت قطعة واحدة.
    [two] بقيت قطعتان.
    [few] بقيت { $count } قطع.
   *[other] بقيت { $count } قطعة.
 }
bargain-share-it = شاركها: كل صديق يفتحها يستطيع تخفيض السعر مرة واحدة.
bargain-help-it = ساعد صديقك: ضغطة واحدة لا تكلّفك شيئًا.
bargain-thanks = شكرًا على مساعدتك.
bargain-help = ✂️ ساعد في خفض السعر
bargain-you-cut = ✂️ خفّضتَ { $amount }. السعر الآن { $price }.
bargain-buy = اشترِ الآن · { $price }
bargain-again = ✂️ ساوم من جديد
bargain-start-own = ✂️ ساوم لنفسك
bargain-show = ✂️ مساومتك
bargain-early-title = <b>شراء { $title } بسعر { $price } الآن؟</b>
bargain-early-ends = { $count ->
    [one] بهذا تنتهي المساومة: صديق واحد بعد يوصل السعر إلى { $floor }، ولن يخفّضه أحد بعد ذلك.
    [two] بهذا تنتهي المساومة: صديقان بعد يوصلان السعر إلى { $floor }، ولن يخفّضه أحد بعد ذلك.
    [few] بهذا تنتهي المساومة: { $count } أصدقاء بعد يوصلون السعر إلى { $floor }، ولن يخفّضه أحد بعد ذلك.
    [many] بهذا تنتهي المساومة: { $count } صديقًا بعد يوصلون السعر إلى { $floor }، ولن يخفّضه أحد بعد ذلك.
   *[other] بهذا تنتهي المساومة: { $count } صديق بعد يوصلون السعر إلى { $floor }، ولن يخفّضه أحد بعد ذلك.
 }
bargain-early-sure = اشترِ الآن · { $price }
bargain-shared = ساعد في خفض سعر { $title }

my-bargains-title = <b>✂️ مساوماتي</b>
my-bargains-none = لم تساوم بعد. حيث تتاح المساومة تجد زر «ساوم» في بطاقة المنتج.
bargain-mine-active = ✂️ { $title } · { $price } · { $helps } من { $of }
bargain-mine-reached = 🎉 { $title } · اشترِ بسعر { $price }
bargain-mine-ordered = 🧾 { $title } · { $price } · مطلوب
bargain-mine-paid = ✅ { $title } · { $price } · تم الشراء
bargain-mine-expired = ⌛ { $title } · انتهى الوقت
bargain-mine-lapsed = ⌛ { $title } · لم يُشترَ في الوقت المحدد

notice-bargain-helped = { $count ->
    [one] ✂️ خفّض صديق لك سعر { $title }.
    [two] ✂️ خفّض صديقان لك سعر { $title }.
    [few] ✂️ خفّض { $count } أصدقاء لك سعر { $title }.
    [many] ✂️ خفّض { $count } صديقًا لك سعر { $title }.
   *[other] ✂️ خفّض { $count } صديق لك سعر { $title }.
 }
notice-bargain-reached = 🎉 نجح أصدقاؤك: سعر { $title } لك { $price }.
notice-bargain-open-again = ✂️ لم يُدفع طلبك؛ سعر { $price } لـ{ $title } ما زال محجوزًا لك.
notice-bargain-expired = ⌛ انتهى وقت مساومتك على { $title } دون بلوغ أدنى سعر. لم يُخصم أي مبلغ.
notice-bargain-called-off = ✗ أنهى المتجر المساومات على { $title }. لم يُخصم أي مبلغ.
notice-bargain-lapsed = ⌛ لم يُستخدم سعر { $price } لـ{ $title } في الوقت المحدد ولم يعد محجوزًا. لم يُخصم أي مبلغ.

refusal-already-bargaining = أنت تساوم على هذا بالفعل. افتحه من «مساوماتي».
refusal-already-helped = لقد ساعدت في هذه المساومة من قبل: خفّضتَ { $amount }.
refusal-bargain-alone = ما ساومت عليه يُطلب وحده، قطعة واحدة منه. اترك بقية السلة لطلب آخر.
refusal-bargain-below-cost = بأدنى سعر ستُباع القطعة بأقل مما تكلّف المتجر.
refusal-bargain-moved = خفّض صديق السعر للتو: أصبح { $price }. ألقِ نظرة أخرى من فضلك؛ لم يُخصم منك أي مبلغ.
refusal-bargain-not-buyable = لا يمكن الشراء بهذا السعر الآن: إما أنه طُلب بالفعل أو انتهى وقته. لم يُخصم منك أي مبلغ.
refusal-bargain-not-open = لا يمكن بدء مساومة على هذا حاليًا.
refusal-bargain-over = هذه المساومة ثُبِّت سعرها أو انتهت، فلم يعد سعرها ينخفض.
refusal-bargain-sold-out = كل قطع هذا العرض محجوزة حاليًا. تتوفر قطعة عندما لا يشتري أحدهم في الوقت المحدد؛ حاول لاحقًا.
refusal-bargain-terms-unclear = هذه الأرقام غير ممكنة: من 2 إلى 50 صديقًا، ومن 24 إلى 72 ساعة، ومن 1 إلى 72 ساعة للدفع، وحدود لا تقل عن 1.
refusal-bargain-too-little = يجب أن يبقى لكل صديق ما يخفّضه: أدنى سعر لا يمكن أن يتجاوز { $most }.
refusal-help-needs-start = افتح المتجر أولًا بزر «ابدأ» من فضلك، ثم يمكنك المساعدة.
refusal-help-of-one-circle = شكرًا لك! من يبدو أنهم معًا (بالعنوان أو الهاتف أو البطاقة) يُحسبون هنا مرة واحدة، لذا لا يمكن احتساب هذه المساعدة. يمكنك بدء مساومة خاصة بك.
refusal-own-bargain = هذه مساومتك أنت. شاركها مع أصدقائك ليساعدوك.
refusal-too-many-bargains = { $most ->
    [one] لكل عميل سعر واحد من هذا العرض، وقد حصلت عليه.
   *[other] عدد الأسعار لكل عميل في هذا العرض { $most }، وقد حصلت عليها كلها.
 }
refusal-too-many-helps = { $most ->
    [one] يمكن لكل شخص المساعدة مرة واحدة في هذا العرض، وقد ساعدت.
   *[other] عدد مرات المساعدة لكل شخص في هذا العرض { $most }، وقد استخدمتها كلها.
 }
refusal-too-many-helps-today = { $most ->
    [one] يمكن لكل شخص المساعدة مرة واحدة في اليوم في هذا العرض. عُد غدًا.
   *[other] عدد مرات المساعدة في اليوم في هذا العرض { $most }. عُد غدًا.
 }
