# ما يقرؤه العملاء من العروض الترويجية.

promo-why = 🏷 { $label }
promo-why-until = 🏷 { $label } (حتى { $until })
promo-offer = 🎉 { $label }
promo-off = 🎉 { $label }: { $amount }
promo-gift = 🎁 { $quantity } × { $name }: مجانًا ({ $label })
promo-gift-line = 🎁 { $quantity } × { $name } · مجانًا
promo-cart-line = { $quantity } × { $name } · <s>{ $before }</s> <b>{ $total }</b>
promo-near-amount = 💡 أضف { $amount } لتحصل على خصم { $off }: { $label }
promo-near-share = 💡 أضف { $amount } لتحصل على خصم { $share }%: { $label }
promo-near-pieces = { $count ->
    [one] 💡 أضف قطعة واحدة لتحصل على: { $label }
    [two] 💡 أضف قطعتين لتحصل على: { $label }
    [few] 💡 أضف { $count } قطع لتحصل على: { $label }
   *[other] 💡 أضف { $count } قطعة لتحصل على: { $label }
 }
promo-near-pieces-share = { $count ->
    [one] 💡 أضف قطعة واحدة لتحصل على خصم { $share }%: { $label }
    [two] 💡 أضف قطعتين لتحصل على خصم { $share }%: { $label }
    [few] 💡 أضف { $count } قطع لتحصل على خصم { $share }%: { $label }
   *[other] 💡 أضف { $count } قطعة لتحصل على خصم { $share }%: { $label }
 }

# العروض الترويجية في لوحة التاجر.

console-promotions = 🎉 العروض الترويجية
promo-list = { $count ->
    [0] <b>🎉 لا عروض ترويجية بعد.</b> أنشئ أول عرض: لا يرى العملاء شيئًا قبل أن تنشره.
   *[other] <b>🎉 العروض الترويجية</b> ({ $count })
 }
promo-row = { $label } · { $phase }
promo-new = ＋ عرض ترويجي جديد
promo-title = <b>🎉 { $label }</b>
promo-choose-kind = ماذا تريد أن يفعل؟
promo-kind-price = 🏷 سعر أقل (لمدة، أو لمجموعة عملاء)
promo-kind-tiers = 📶 سعر أقل ابتداءً من عدد قطع
promo-kind-pieces = 🧺 عدد قطع، وخصم نسبة عليها كلها
promo-kind-buy-get = ➕ اشترِ عددًا واحصل على المزيد
promo-kind-bundle = 🧩 مجموعة بسعر واحد
promo-kind-gift = 🎁 هدية
promo-kind-order = 💶 خصم مبلغ أو نسبة من الطلب
promo-kind-delivery = 🚚 توصيل مخفّض أو مجاني
promo-phase-draft = 📝 مسودة
promo-phase-scheduled = ⏳ مجدول
promo-phase-running = ▶️ جارٍ
promo-phase-paused = ⏸ متوقف مؤقتًا
promo-phase-ended = ⏹ منتهٍ
promo-used = { $count ->
    [0] لا طلب فيه هذا العرض بعد.
    [one] طلب واحد فيه هذا العرض.
    [two] طلبان فيهما هذا العرض.
    [few] { $count } طلبات فيها هذا العرض.
    [many] { $count } طلبًا فيها هذا العرض.
   *[other] { $count } طلب فيها هذا العرض.
 }
promo-goods = المنتجات: { $goods }
promo-goods-but = { $goods }؛ ما عدا: { $others }
promo-everything = كل شيء
promo-gift-fact = الهدية: { $quantity } × { $name }
promo-from-now = من النشر، إلى أن تنهيه
promo-until = حتى { $ends }
promo-from = من { $starts }، إلى أن تنهيه
promo-from-until = من { $starts } حتى { $ends }
promo-group-fact = لعملاء المجموعة «{ $group }» فقط
promo-adds-up = يُجمع مع العروض الأخرى على الطلب
promo-competes = من كل العروض على الطلب، يُخصم الأفضل فقط
promo-adds-up-button = ➕ جمعه مع العروض الأخرى
promo-competes-button = 🥇 الأفضل منها فقط
promo-most-fact = { $most ->
    [one] لطلب واحد إجمالًا
    [two] لطلبين إجمالًا
    [few] لـ{ $most } طلبات إجمالًا
    [many] لـ{ $most } طلبًا إجمالًا
   *[other] لـ{ $most } طلب إجمالًا
 }
promo-each-fact = { $most ->
    [one] مرة واحدة لكل عميل
    [two] مرتان لكل عميل
    [few] { $most } مرات لكل عميل
   *[other] { $most } مرة لكل عميل
 }
promo-term-for = { $name }: { $term }
promo-term-price-share = خصم { $off }%
promo-term-price-amount = { $off } للقطعة
promo-term-bundle-share = معًا بخصم { $off }%
promo-term-bundle-amount = معًا { $off }
promo-term-tiers-share = { $count ->
    [one] ابتداءً من قطعة واحدة: خصم { $off }% لكل قطعة
    [two] ابتداءً من قطعتين: خصم { $off }% لكل قطعة
    [few] ابتداءً من { $count } قطع: خصم { $off }% لكل قطعة
   *[other] ابتداءً من { $count } قطعة: خصم { $off }% لكل قطعة
 }
promo-term-tiers-amount = { $count ->
    [one] ابتداءً من قطعة واحدة: { $off } للقطعة
    [two] ابتداءً من قطعتين: { $off } للقطعة
    [few] ابتداءً من { $count } قطع: { $off } للقطعة
   *[other] ابتداءً من { $count } قطعة: { $off } للقطعة
 }
promo-term-pieces = { $count ->
    [one] قطعة واحدة: خصم { $off }%
    [two] قطعتان: خصم { $off }% عليهما
    [few] { $count } قطع: خصم { $off }% عليها كلها
   *[other] { $count } قطعة: خصم { $off }% عليها كلها
 }
promo-term-buy-get = اشترِ { $buy } واحصل على { $get } مجانًا
promo-term-gift = هدية ابتداءً من { $at }
promo-term-gift-any = هدية مع كل طلب
promo-term-gift-pieces = { $count ->
    [one] هدية مع كل قطعة
    [two] هدية ابتداءً من قطعتين
    [few] هدية ابتداءً من { $count } قطع
   *[other] هدية ابتداءً من { $count } قطعة
 }
promo-term-order-share = خصم { $off }% ابتداءً من { $at }
promo-term-order-amount = خصم { $off } ابتداءً من { $at }
promo-term-delivery-free = توصيل مجاني ابتداءً من { $at }
promo-term-delivery-share = خصم { $off }% على التوصيل ابتداءً من { $at }
promo-term-delivery-amount = خصم { $off } على التوصيل ابتداءً من { $at }
promo-label-price = سعر خاص

promo-ask-scope = لأي منتجات هو؟ يمكنك اختيار عدة منتجات، واحدًا بعد آخر.
promo-ask-set = أي منتجات تكوّن المجموعة؟ اختر كلًا منها؛ من كل منتج قطعة واحدة.
promo-all-goods = كل المنتجات
promo-a-shelf = 📁 قسم
promo-a-product = 🔎 منتج
promo-a-tag = #️⃣ وسم
promo-not-a-product = ✗ ما عدا منتجًا
promo-not-a-shelf = ✗ ما عدا قسمًا
promo-choose-shelf = أي قسم؟
promo-take-shelf = ✓ { $shelf } وكل ما تحته
promo-ask-product = اكتب كلمة من اسمه.
promo-ask-gift = 🎁 ما الهدية؟ اكتب كلمة من اسمها.
promo-ask-tag = اكتب الوسم كما هو في قائمة منتجاتك.
promo-found = أي واحد من هذه؟ أو اكتب كلمة أخرى.
promo-not-found = لا شيء بهذا الاسم في الأقسام. اكتب كلمة أخرى.
promo-which-variant = أي صنف من { $title }؟
promo-ask-price = اكتب سعر القطعة، مثل <code>19.90</code>، أو نسبة مثل <code>-20%</code>. لقائمة أسعار، اكتب في كل سطر رمز SKU وسعرًا: <code>TEA-1 = 19.90</code>
promo-ask-tiers = اكتب ابتداءً من كم قطعة وكم يصبح سعر القطعة، درجة في كل سطر: <code>3 = 22.00</code> أو <code>10 = -5%</code>
promo-ask-pieces = اكتب عدد القطع ونسبة الخصم عليها كلها، درجة في كل سطر: <code>3 = -20%</code>
promo-ask-buy-get = اكتب كم قطعة تُشترى وكم قطعة مجانًا: <code>2 + 1</code>. المجانية هي الأرخص.
promo-ask-bundle = اكتب سعر المجموعة كلها، مثل <code>15.00</code>، أو نسبة خصم مثل <code>-10%</code>
promo-ask-gift-terms = اكتب ابتداءً من أي مبلغ تأتي الهدية، مثل <code>100</code>، أو من كم قطعة: <code>2 قطع</code>
promo-ask-order = اكتب ابتداءً من أي مبلغ وكم يُخصم، درجة في كل سطر: <code>100 = 10</code> أو <code>100 = -10%</code>. تُحتسب أعلى درجة يبلغها الطلب.
promo-ask-delivery = اكتب ابتداءً من أي مبلغ يصبح التوصيل مجانيًا، مثل <code>50</code>، أو كم يُخصم منه: <code>50 = 3</code> أو <code>50 = -50%</code>
promo-ask-window = متى يجري؟ اضغط على مدته من النشر، أو اكتب الأيام: <code>2026-05-01 – 2026-05-07</code>، ومع الساعات إن شئت: <code>2026-05-01 10:00 – 2026-05-01 22:00</code> ({ $zone }).
promo-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
promo-no-end = إلى أن أنهيه
promo-ask-label = ماذا يقرأ العملاء؟ اكتبه؛ وابدأ سطرًا بـ<code>en:</code> لتقوله بلغة أخرى.
promo-suggestion = المقترح: { $label }
promo-take-suggestion = ✓ كما هو مقترح، بكل اللغات
promo-ask-limits = لكم طلب هو؟ اكتب العدد الكلي، ثم العدد لكل عميل بعد فاصلة: <code>100</code> أو <code>100, 1</code> أو <code>-, 1</code>
promo-for-group = 👥 لمجموعة عملاء فقط
promo-no-limits = للجميع بلا حدود
promo-ask-group = اكتب اسم المجموعة، مثل <code>trade</code>.
promo-go-on = متابعة ›
promo-goods-button = 🧺 المنتجات
promo-terms = 🔢 الأرقام
promo-time = 🕒 الوقت
promo-name = ✏️ الاسم
promo-limits = 👥 لمن
promo-gift-button = 🎁 الهدية
promo-sample = <b>كما يراه العميل:</b>
promo-worst = أدنى سعر ممكن مع كل ما قد يجري معه: { $name } بسعر { $price } (الأصلي { $list })
promo-below = { $count ->
    [one] ⚠️ هذا أقل من تكلفته { $cost }. وهو الوحيد كذلك من أصل { $of }.
   *[other] ⚠️ هذا أقل من تكلفته { $cost }. والأصناف التي هي كذلك { $count } من { $of }.
 }
promo-cost-unknown = لم تسجّل تكلفة هذه المنتجات، فلا شيء ينبهك إلى الخسارة (العمود cost_price في ملف المنتجات).
promo-no-goods = ⚠️ لا منتجات في الأقسام ينطبق عليها.
promo-publish = ✓ نشر
promo-publish-below = نشر رغم أنه دون التكلفة
promo-takes-two = 👥 السعر الأقل من التكلفة ليس قرار شخص واحد. طُلبت موافقة شخص آخر له الصلاحية؛ لم يُنشر شيء بعد.
promo-below-ask = <b>⚠️ في موضع ما ستبيع بأقل من التكلفة.</b> لم يُنشر شيء بعد.
promo-leave = إبقاؤه كما هو
promo-published = ✅ بدأ العرض: يستفيد منه العملاء من الآن.
promo-scheduled = ✅ تمت جدولته ويبدأ تلقائيًا.
promo-pause = ⏸ إيقاف مؤقت
promo-resume = ▶️ استئناف
promo-paused = ⏸ متوقف مؤقتًا: لا يستفيد منه أحد حاليًا. الطلبات التي هو فيها تحتفظ به.
promo-end = ⏹ إنهاء نهائي
promo-end-ask = إنهاء «{ $label }» نهائيًا؟ الطلبات التي هو فيها تحتفظ به.
promo-ended = ⏹ انتهى. الطلبات التي هو فيها تحتفظ به.
promo-copy = 📑 إنشاء عرض مثله
promo-discard = 🗑 حذف
promo-discard-ask = حذف هذه المسودة؟ لم يرها أحد.
promo-discarded = حُذفت المسودة.

refusal-terms-unclear = لا أستطيع قراءة هذه الأرقام، فلم يتغيّر شيء. اكتبها كالمثال.
refusal-limits-unclear = لا أستطيع قراءة هذه الحدود، فلم يتغيّر شيء. اكتب رقمًا مثل 100، أو رقمين مثل 100, 1.
refusal-window-unclear = لا أستطيع قراءة هذا الوقت، أو أنه ينتهي قبل أن يبدأ. اكتب يومين، مثل 2026-05-01 – 2026-05-07.
refusal-sku-unknown = لا صنف برمز SKU { $sku }. لم يتغيّر شيء.
refusal-promotion-unfinished =
    { $missing ->
        [scope] حدد أولًا لأي منتجات هو.
        [terms] حدد أولًا كم يعطي.
        [gift] حدد أولًا ما الهدية.
       *[label] حدد أولًا ماذا يقرأ العملاء.
    } لم يُنشر شيء.
refusal-promotion-fixed = هذا العرض منشور (أو منتهٍ)، ولم يعد هذا قابلًا للتغيير فيه، فلم يحدث شيء. أنشئ عرضًا مثله بدلًا من ذلك.
refusal-below-cost = في موضع ما ستبيع بأقل من التكلفة، فلم يُنشر شيء.
refusal-promotion-changed = تغيّر العرض بعد طلب الموافقة عليه، فلم يحدث شيء. يمكن لمن طلبها أن يطلبها من جديد.
