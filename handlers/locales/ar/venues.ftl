# المجموعات والقنوات التي يكتب فيها المتجر، وما نُشر هناك.

venues-title = { $count ->
    [one] <b>📢 مجموعة أو قناة واحدة</b>
   *[other] <b>📢 المجموعات والقنوات ({ $count })</b>
 }
venues-none =
    <b>📢 لا مجموعة ولا قناة بعد</b>

    لنشر حملة أو منتجات في قناتك، افتح القناة، ثم <b>المشرفون</b> ← <b>إضافة مشرف</b>، وابحث عن @{ $bot }، واسمح له <b>بنشر الرسائل</b>.
    إلى المجموعة أضفه كأي عضو. وللبيع المباشر في تعليقات قناة، أضفه أيضًا مشرفًا في مجموعة النقاش: وإلا فلن يستطيع قراءة التعليقات.

    أخبرك هنا فور انضمامي.
venues-more = لإضافة أخرى، اجعلني مشرفًا في القناة (مع حق النشر)، أو أضفني إلى المجموعة. يجب أن يفعل ذلك أحد الموظفين، كي لا يستطيع الغرباء ذلك.
venues-show = 📢 القنوات والمجموعات
venue-channel = 📢 { $title }
venue-group = 👥 { $title }
venue-talk = 💬 { $title } (مجموعة نقاش { $channel })
venue-with = { $what }: { $lacks }
venue-row-channel = 📢 { $title }
venue-row-group = 👥 { $title }
venue-lacks-channel = لا يحق لي النشر هناك بعد: أعطني حق نشر الرسائل.
venue-lacks-group = لا أرى هناك إلا الردود على رسائلي. اجعلني مشرفًا إن أردت أن أقرأ التعليقات على منشورات قناة.
venue-trouble-removed = ⚠️ لم أعد موجودًا هناك. أضفني من جديد للنشر هناك.
venue-trouble-no-right = ⚠️ لا يحق لي الكتابة هناك. أعطني حق نشر الرسائل.
venue-trouble-gone = ⚠️ لم تعد تلك المحادثة موجودة، أو لم تعد متاحة لي.
venue-trouble-other = ⚠️ لم يقبل تيليجرام رسالتي الأخيرة هناك.

venue-post-it = 📢 نشر في قناة
venue-post-goods = 📢 نشر منتجات
venue-ask-goods = أي منتجات؟ اكتب كلمة من اسمها.
venue-choose = أين أنشره؟ ترى معاينة أولًا.
venue-posted = • { $title }: { $state }
venue-post-sending = ⏳ في الطريق
venue-post-up = ✅ منشور ويُحدَّث تلقائيًا
venue-post-over = ⏹ منشور كما انتهى
venue-post-unknown = ❓ قد يكون منشورًا أو لا
venue-post-lost-again = 📢 نشره من جديد
venue-post-failed = ⚠️ تعذر نشره
venue-preview = <b>معاينة</b> لـ{ $title }. لم يُنشر شيء بعد.
venue-preview-again = <b>معاينة</b> لـ{ $title }. نُشر هناك من قبل؛ والنشر من جديد ينشئ منشورًا ثانيًا.
venue-preview-unknown = <b>معاينة</b> لـ{ $title }. لا أعرف إن كان منشورًا هناك؛ تحقق من فضلك قبل نشره من جديد.
venue-post = 📢 نشر في { $title }
venue-post-again = 📢 نشر في { $title } مرة أخرى
venue-on-its-way = 📢 في الطريق إلى { $title }. يُحدَّث هناك تلقائيًا: السعر والقطع المتبقية والنهاية.

venue-title = <b>{ $title }</b>
venue-of = { $name }: { $words }
venue-price = <b>{ $price }</b>
venue-price-from = من <b>{ $price }</b>
venue-starts = ⏳ يبدأ { $starts }
venue-ends = ⏳ حتى { $until }
venue-left = { $left ->
    [one] بقيت قطعة واحدة فقط
    [two] بقيت قطعتان فقط
    [few] بقيت { $left } قطع فقط
   *[other] بقيت { $left } قطعة فقط
 }
venue-sold-out = ✗ نفدت الكمية
venue-paused = ⏸ متوقف مؤقتًا
venue-over = ⏹ انتهى.
venue-buy = 🛒 شراء
venue-together = 👥 شراء جماعي
venue-bargain = ✂️ مساومة

notice-venue-added = 📢 أنا الآن في <b>{ $title }</b>. يمكنك نشر الحملات والمنتجات هناك.
notice-venue-refused = ⚠️ تعذر عليّ النشر في <b>{ $title }</b>.
notice-venue-lost = ❓ انقطع الإرسال: لا أعرف إن كان منشوري في <b>{ $title }</b>. تحقق هناك من فضلك. إن لم يكن موجودًا فانشره من جديد؛ وإن كان موجودًا فاحذفه هناك أولًا، لأنني لا أستطيع تحديثه.
refusal-venue-gone = لم أعد موجودًا في { $title }، فلم يُنشر شيء. أضفني هناك من جديد.
refusal-posted-already = هو منشور في { $title } بالفعل، فلم يُنشر مرتين. افتح المعاينة مرة أخرى إذا أردت منشورًا ثانيًا.

subject-venue = القناة أو المجموعة { $number }
log-did-venue-add = أدخل المتجر إلى { $about }
log-did-venue-post = نشر { $about } في قناة أو مجموعة
