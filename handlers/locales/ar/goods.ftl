# تصفّح المنتجات: التصفية والترتيب وما يتبقى.

sift-searched = 🔎 <i>{ $words }</i>
sift-button = ⚙ تصفية
sift-button-chosen = ⚙ تصفية · { $count }
sift-what = كيف تريده؟ الرقم يبيّن كم يتبقى. الاختيارات تجتمع، والضغط مرة ثانية يلغي الاختيار.
sift-alike = لا يوجد هنا ما يمكن التصفية به.
sift-full = هذا أقصى ما يجتمع من عوامل التصفية. ألغِ واحدًا لتختار غيره.
sift-show = { $count ->
    [0] لا شيء مطابق
    [one] عرض منتج واحد
    [two] عرض منتجين
    [few] عرض { $count } منتجات
    [many] عرض { $count } منتجًا
   *[other] عرض { $count } منتج
 }
sift-clear = ✕ إزالة كل التصفية
sift-drop = ✕ { $value }
sift-without = ✕ { $value } ← { $count }
sift-value = { $value } ({ $count })
sift-chosen = ✅ { $value }
sift-shelf = 📁 { $title }
sift-in-stock = متوفر
sift-below = أقل من { $below }
sift-from = { $least } فأكثر
sift-band = من { $least } إلى { $below }
sift-more = … { $count } أخرى
sift-gone = لم يعد هنا
sift-found = يطابق التصفية { $count } من أصل { $total }.
sift-all = { $count ->
    [one] منتج واحد هنا.
    [two] منتجان هنا.
    [few] { $count } منتجات هنا.
    [many] { $count } منتجًا هنا.
   *[other] { $count } منتج هنا.
 }
sift-nothing = لا شيء هنا يجمع كل ذلك. وإذا أُلغي عامل واحد يتبقى:
sift-nothing-by-one = لا شيء هنا يجمع كل ذلك، وإلغاء عامل واحد لا يكفي. ألغِ عدة عوامل أو كلها.
sift-emptied = لم يعد هنا شيء.
refusal-shelves-unread = وصلتُ للتو وما زلت أتفقد الرفوف. لم يتغير شيء؛ اضغط مرة أخرى بعد لحظة.
sift-ask-shop = 💬 اسأل المتجر
sort-button = ↕ { $order }
sort-what = بأي ترتيب؟
sort-found = الأقرب أولًا
sort-standing = ترتيب المتجر
sort-cheapest = الأرخص أولًا
sort-dearest = الأغلى أولًا
sort-newest = الأحدث أولًا
sort-sold = الأكثر مبيعًا أولًا
sort-rated = الأعلى تقييمًا أولًا
