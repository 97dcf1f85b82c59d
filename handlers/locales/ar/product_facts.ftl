# مقاسات المنتجات والعناية بها وفيديوهاتها لدى التاجر.

facts-button = 📋 المواصفات والفيديو
facts-title = 📋 <b>{ $title }</b>
facts-none = لا مواصفات بعد: المقاس والخامة والعناية وما شابه تظهر في البطاقة تحت الوصف.
facts-write = ✎ { $language }
facts-ask = اكتب المواصفات بلغة { $language }، كل واحدة في سطر، مثل <code>المقاس: 12 × 8 سم</code>؛ والحد الأقصى { $most }. وهي تحل محل الموجود بهذه اللغة الآن:
facts-remove = ✕ حذف مواصفات { $language }
facts-kept = { $count ->
    [one] ✓ حُفظت مواصفة واحدة.
    [two] ✓ حُفظت مواصفتان.
    [few] ✓ حُفظت { $count } مواصفات.
    [many] ✓ حُفظت { $count } مواصفة.
   *[other] ✓ حُفظت { $count } مواصفة.
 }
facts-gone = ✓ لم يعد هناك شيء بهذه اللغة. كان:
film-there = 🎬 يوجد فيديو.
film-elsewhere = 🎬 الفيديو محفوظ لدى بوت آخر ولا يمكن لهذا البوت عرضه. أرسله من جديد.
film-missing = 🎬 لا يوجد فيديو.
film-add = 🎬 إضافة فيديو
film-change = 🎬 فيديو آخر
film-remove = ✕ حذف الفيديو
film-ask = أرسل الفيديو كفيديو، لا كملف.
film-none = هذا ليس فيديو.
film-kept = ✓ أصبح للبطاقة فيديو.
film-gone = ✓ حُذف الفيديو
log-did-product-facts = كتب مواصفات { $about }
log-did-product-film = غيّر فيديو { $about }
