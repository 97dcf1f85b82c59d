# المفضلة، وما يُبلَّغ به عن المنتجات المحفوظة، والقائمة كما يراها الأصدقاء.

button-wishlist = ♥ المفضلة
command-wishlist = ما حفظته
goods-save = ♡ حفظ
goods-saved = ♥ محفوظ
goods-now-saved = ♥ حُفظ. قائمتك: /wishlist
goods-forgotten = أُزيل من قائمتك، ولن نبلغك عنه.
goods-watch-price = 🔔 إذا صار أرخص
goods-price-watched = ✅ إذا صار أرخص
goods-notify = 🔔 أبلغني
goods-notified = 🔕 لا تبلغني
goods-will-tell-back = سأكتب لك مرة واحدة عندما يتوفر من جديد، خلال 90 يومًا. وهو في قائمتك: /wishlist
goods-will-tell-price = سأكتب لك عندما ينخفض سعره 5% على الأقل، خلال 90 يومًا.
goods-will-not-tell-back = لن أكتب لك عنه.
goods-will-not-tell-price = لن أكتب لك عن سعره.

wishlist-title =
    <b>♥ مفضلتك</b>
    { $count ->
        [one] منتج واحد، يبقى هنا ما شئت.
        [two] منتجان، يبقيان هنا ما شئت.
        [few] { $count } منتجات، تبقى هنا ما شئت.
        [many] { $count } منتجًا، تبقى هنا ما شئت.
       *[other] { $count } منتج، تبقى هنا ما شئت.
    }
wishlist-cheaper = { $count ->
    [one] 📉 منتج واحد منها أرخص مما كان حين حفظته.
    [two] 📉 منتجان منها أرخص مما كانا حين حفظتهما.
    [few] 📉 { $count } منتجات منها أرخص مما كانت حين حفظتها.
    [many] 📉 { $count } منتجًا منها أرخص مما كانت حين حفظتها.
   *[other] 📉 { $count } منتج منها أرخص مما كانت حين حفظتها.
 }
wishlist-empty = ♡ <b>مفضلتك فارغة.</b>
    اضغط «♡ حفظ» تحت ما يعجبك فينتظرك هنا: ترى متى يصبح أرخص، وهل ما زال متوفرًا.
wishlist-line = <b>{ $name }</b> · { $price }
wishlist-line-from = <b>{ $name }</b> · من { $price }
wishlist-line-gone = <s>{ $name }</s> · لم يعد يُباع
wishlist-fell = 📉 أقل مما كان: { $was }
wishlist-tells-back = 🔔 سأكتب لك عندما يتوفر.
wishlist-tells-price = 🔔 سأكتب لك عندما يصبح أرخص.
wishlist-undo = ↩ تراجع: أعد { $title } إلى القائمة
wishlist-keep = ↩ أبقِ { $title } في القائمة
wishlist-choose = اختر
wishlist-move = 🛒 إلى السلة
wishlist-remove-gone = 🗑 إزالة { $title }
wishlist-add-all = 🛒 كل المتوفر إلى السلة ({ $count })
wishlist-all-added = { $count ->
    [0] لم يُضف شيء إلى السلة.
    [one] ✓ في سلتك الآن منتج واحد منها.
    [two] ✓ في سلتك الآن منتجان منها.
    [few] ✓ في سلتك الآن { $count } منتجات منها.
    [many] ✓ في سلتك الآن { $count } منتجًا منها.
   *[other] ✓ في سلتك الآن { $count } منتج منها.
 }{ $refused ->
    [0] { "" }
    [one] { " " }ومنتج واحد لا يتوفر الآن.
    [two] { " " }ومنتجان لا يتوفران الآن.
    [few] { " " }و{ $refused } منتجات لا تتوفر الآن.
    [many] { " " }و{ $refused } منتجًا لا تتوفر الآن.
   *[other] { " " }و{ $refused } منتج لا تتوفر الآن.
 }
wishlist-all-there = كلها في سلتك من قبل.
wishlist-share = ↗ مشاركة القائمة

wishlist-shared =
    <b>↗ مفضلتك للأصدقاء</b>
    من يفتح هذا الرابط يرى ما في قائمتك اليوم وكم يكلفه. لا يرى اسمك، ولا ما طلبت أن نبلغك به، ولا ما اشتريته.

    { $link }

    يمكنك سحبه متى شئت؛ وعندها لا يفتح شيئًا.
wishlist-look = ما أتمناه من { $shop }
wishlist-send = ↗ أرسله إلى الأصدقاء
wishlist-preview = 👀 كما يراها الأصدقاء
wishlist-withdraw = 🔒 اسحب الرابط
wishlist-withdrawn = 🔒 لم يعد الرابط يفتح شيئًا. قائمتك كما هي، ولا يراها غيرك.
wishlist-share-anew = ↗ رابط جديد
wishlist-of-somebody =
    <b>🎁 قائمة أمنيات شُوركت معك</b>
    { $count ->
        [0] شاركها أحدهم معك.
        [one] منتج واحد يتمناه صاحبها. اضغط عليه لتراه.
        [two] منتجان يتمناهما صاحبها. اضغط على أحدهما لتراه.
        [few] { $count } منتجات يتمناها صاحبها. اضغط على أحدها لتراه.
        [many] { $count } منتجًا يتمناها صاحبها. اضغط على أحدها لتراه.
       *[other] { $count } منتج يتمناها صاحبها. اضغط على أحدها لتراه.
    }
wishlist-shared-empty = لا شيء فيها الآن.
wishlist-as-friends-see-it = 👀 هذا ما يراه الأصدقاء:

refusal-wishlist-full = تتسع مفضلتك لـ { $most } منتج وقد امتلأت. أزل شيئًا في /wishlist ثم احفظ هذا من جديد.
