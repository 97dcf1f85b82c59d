# البحث في لوحة التاجر: ما بُحث عنه دون جدوى، والكلمات ذات المعنى الواحد.

console-searches = 🔎 عمليات البحث
search-not-yet =
    🔎 <i>{ $words }</i>
    وصلت للتو وما زلت أتفقد الأرفف. حاول مجددًا بعد لحظات.
search-again = 🔎 البحث مجددًا

misses-title = { $count ->
    [0] <b>🔎 ما بُحث عنه دون جدوى.</b> لا شيء خلال { $days ->
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
     }: وجد الجميع شيئًا.
   *[other] <b>🔎 ما بُحث عنه دون جدوى</b> خلال { $days ->
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
     }: { $count ->
        [one] بحث واحد
        [two] بحثان
        [few] { $count } عمليات بحث
        [many] { $count } عملية بحث
       *[other] { $count } عملية بحث
     }، والأكثر تكرارًا أولًا.
 }
misses-how = اضغط على أحدها وقل ما يعنيه من كلماتك. تُسجَّل الكلمات فقط، ولا يُسجَّل أبدًا من كتبها.
miss-label = { $words } · { $count }
miss-title = <b>🔎 { $words }</b>
miss-often = بُحث عنه دون جدوى { $count ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
 } خلال { $days ->
    [one] يوم
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }.
miss-finds-now = { $count ->
    [0] لا يجد شيئًا الآن.
    [one] يجد الآن منتجًا واحدًا.
    [two] يجد الآن منتجين.
    [few] يجد الآن { $count } منتجات.
    [many] يجد الآن { $count } منتجًا.
   *[other] يجد الآن { $count } منتج.
 }
miss-mean = ＋ ماذا يعني؟
miss-pass-over = لا نبيع هذا
miss-passed-over = حُذف «{ $words }» من القائمة. إن بحث عنه أحد في يوم آخر فسيعود.
miss-undo = ↩️ إعادة: { $words }
miss-ask = ماذا يقصد الناس بـ<b>{ $words }</b>؟ اكتبه بكلمات موجودة على منتجاتك، مثل عنوان منتج أو قسم.

synonyms-open = 🔁 كلمات بمعنى واحد
synonyms-title = { $count ->
    [0] <b>🔁 كلمات بمعنى واحد.</b> لا شيء بعد: قل إن «الجوال» يعني «الهاتف»، فمن يبحث عن أحدهما يجد الآخر.
   *[other] <b>🔁 كلمات بمعنى واحد</b>: { $count }، والأحدث أولًا.
 }
synonym-label-both = { $said } = { $meant }
synonym-label-one = { $said } ← { $meant }
synonym-new = ＋ إضافة
synonym-ask =
    أي الكلمات بمعنى واحد؟ اكتبها في سطر واحد:
    <code>جوال = هاتف</code> في الاتجاهين،
    <code>سماور &gt; إبريق</code> في اتجاه واحد: من يبحث عن سماور يجد الأباريق أيضًا، وليس العكس.
synonym-both-ways = 🔁 <b>{ $said }</b> و<b>{ $meant }</b> بمعنى واحد: من يبحث عن أحدهما يجد الآخر أيضًا.
synonym-one-way = 🔁 من يبحث عن <b>{ $said }</b> يجد <b>{ $meant }</b> أيضًا، وليس العكس.
synonym-finds = { $count ->
    [0] ⚠️ «{ $meant }» لا يجد شيئًا الآن. هل هذه الكلمات على أيّ من منتجاتك؟
    [one] «{ $meant }» يجد الآن منتجًا واحدًا.
    [two] «{ $meant }» يجد الآن منتجين.
    [few] «{ $meant }» يجد الآن { $count } منتجات.
    [many] «{ $meant }» يجد الآن { $count } منتجًا.
   *[other] «{ $meant }» يجد الآن { $count } منتج.
 }
synonym-made = ✅ حُفظ. سيعرفه البحث خلال ثانيتين.
synonym-make-one-way = ← اتجاه واحد فقط
synonym-make-both-ways = ⇄ في الاتجاهين
synonym-remove = 🗑 حذف
synonym-removed = حُذف: { $said }، { $meant }.
synonym-undo = ↩️ إعادة: { $said }، { $meant }
synonym-put-back = ↩️ إعادة
synonym-is-removed = حُذف ولم يعد ساريًا.

refusal-synonym-invalid = يلزم كلمتان أو عبارتان قصيرتان مختلفتان فيهما حروف أو أرقام. لم يُحفظ شيء.
refusal-too-many-synonyms = يوجد { $most } بالفعل. احذف أولًا ما لم تعد بحاجة إليه.

subject-synonym = المرادف { $number }
log-did-synonym-make = أضاف { $about }
log-did-synonym-turn = غيّر اتجاه { $about }
log-did-synonym-remove = حذف { $about }
log-did-synonym-restore = أعاد { $about }
