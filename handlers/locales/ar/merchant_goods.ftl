# المنتجات في لوحة التاجر: تُضاف بصورة وتُعدّل بالأزرار، وتُغيّر أسعار كثيرة معًا.

command-products = كل المنتجات
command-add = إضافة منتج
console-goods = 🏺 المنتجات
log-did-catalogue-add = أضاف { $about }
log-did-catalogue-edit = عدّل { $about }
log-did-catalogue-publish = عرض للبيع: { $about }
log-did-catalogue-archive = أرشف { $about }
log-did-catalogue-export = صدّر ملفًا بكل المنتجات
refusal-options-unclear = يحتاج الخيار إلى اسم ليس للمنتج بعد، وإلى قيم. للمنتج { $most } خيارات و{ $variants } صنفًا على الأكثر. لم يتغير شيء.
refusal-caption-unclear = ✗ لم أستطع قراءة الاسم والسعر والمخزون. لم يُضف شيء.
goods-title = 🏺 <b>المنتجات</b> ({ $count })
goods-found = 🏺 <b>{ $words }</b>: { $count }
goods-ask = اختر منتجًا، أو اكتب رمز SKU أو كلمات من الاسم.
goods-none = لا شيء على الرفوف بعد. أضف أول منتج أو استورد ملفًا.
goods-row = { $state } { $name }
goods-state-draft = 📝
goods-state-active = 🟢
goods-state-archived = 🗄
goods-state-draft-long = 📝 مسودة: لا يراها أحد بعد
goods-state-active-long = 🟢 معروض للبيع
goods-state-archived-long = 🗄 مؤرشف: لا يراه أحد
goods-add = ➕ إضافة
goods-import = 📥 استيراد
goods-prices = 💶 تغيير أسعار كثيرة
goods-export = 📤 تصدير
goods-export-coming = ملفك في الطريق.
goods-export-caption = كل المنتجات كما هي الآن. غيّر ما تشاء وأرسل الملف إلى هنا: سترى ما سيتغير قبل أن يتغير شيء.
goods-item = <b>{ $name }</b>
goods-shelf = 📂 { $way }
goods-tags = 🏷 { $tags }
goods-photos = { $count ->
    [one] 🖼 صورة واحدة
    [two] 🖼 صورتان
    [few] 🖼 { $count } صور
    [many] 🖼 { $count } صورة
   *[other] 🖼 { $count } صورة
 }
goods-no-photos = 🖼 لا صورة بعد: أرسل واحدة
goods-photos-coming = { $count ->
    [one] ⏳ صورة واحدة في الطريق
    [two] ⏳ صورتان في الطريق
    [few] ⏳ { $count } صور في الطريق
    [many] ⏳ { $count } صورة في الطريق
   *[other] ⏳ { $count } صورة في الطريق
 }
goods-photo-refused = ✗ تعذر استخدام صورة: كبيرة جدًا أو طويلة جدًا أو ليست صورة.
goods-variant = • { $name } · <code>{ $sku }</code> · { $price } · { $stock }
goods-only-variant = • <code>{ $sku }</code> · { $price } · { $stock }
goods-variants-more = … و{ $count } غيرها
goods-stock = المتاح { $count }
goods-not-counted = لا يُعد
goods-live = { $name }
goods-archived-variant = 🗄 { $name }
goods-publish = 🟢 اعرضه للبيع
goods-unarchive = 🟢 أخرجه من الأرشيف
goods-archive = 🗄 أرشفة
goods-archive-variant = 🗄 أرشفة هذا الصنف
goods-change-title = ✎ الاسم
goods-change-text = ✎ الوصف
goods-change-shelf = 📂 القسم
goods-change-tags = 🏷 الوسوم
goods-change-photos = 🖼 الصور
goods-change-option = ➕ خيار
goods-change-price = 💶 السعر
goods-change-stock = 📦 المخزون
goods-proposed = <b>هكذا سيبدو.</b> عدّل ما تشاء ثم اعرضه للبيع.
goods-changed = ✓ تم التعديل
goods-ask-new = ➕ <b>أرسل صورة</b> وتحتها هذه الكلمات:
    <code>الاسم / السعر / المخزون</code>
    
    مثل: <code>إبريق طيني / 24.50 / 7</code>. بلا عدد لا يُعد المخزون، ويمكن أن يتبعه رمز SKU خاص بك. يمكن إرسال عدة صور كألبوم.
goods-ask-title = ✎ ماذا يُسمى <b>{ $name }</b>؟
goods-ask-text = ✎ كيف يوصف <b>{ $name }</b>؟ علامة - وحدها تحذف الوصف.
goods-ask-shelf = 📂 أين يوضع <b>{ $name }</b>؟ اختر أو اكتب الطريق: <code>المطبخ > الأباريق</code>
goods-ask-tags = 🏷 ما وسوم <b>{ $name }</b>؟ بينها فواصل، وعلامة - وحدها تحذف الكل.
goods-name-tags = 🌐 { $language }
goods-tags-named = 🌐 { $language }: { $names }
goods-ask-tag-names = 🌐 ماذا تُسمى هذه الوسوم في اللغة { $language }؟ أسماء بعددها وبهذا الترتيب وبينها فواصل: <code>{ $tags }</code>. علامة - وحدها تحذف الأسماء.
goods-tag-names-differ = ✗ عدد الأسماء ({ $names }) يختلف عن عدد الوسوم ({ $count }). لم يتغير شيء.
goods-ask-option = ➕ بأي أشكال يُصنع <b>{ $name }</b>؟ مثل: <code>المقاس: S, M, L</code>. يُصنع كل صنف بكل منها بسعره، وتؤرشف الأصناف الحالية، ويبدأ مخزون الجديدة من 0.
goods-ask-price = اكتب سعرًا آخر، مثل <code>24.50</code>.
goods-ask-photos = أرسل صورًا واحدة واحدة أو كألبوم لإضافتها.
goods-no-shelf = بلا قسم
goods-too-long = ✗ يجب أن يكون بين حرف واحد و{ $most } حرف. لم يتغير شيء.
goods-option-unclear = ✗ اكتب اسم الخيار ثم نقطتين ثم القيم. لم يتغير شيء.
goods-no-price = ✗ هذا ليس سعرًا. لم يتغير شيء.
goods-below-cost = ✗ تكلفته عليك { $cost }، ولا يبيع بأقل منها إلا المالك أو المدير. لم يتغير شيء.
goods-sold-below-cost = ✓ تم التعديل. انتبه إلى أن تكلفته عليك { $cost }.
goods-variant-price = <b>{ $name }</b> · <code>{ $sku }</code>
    { $price }
goods-photo-away = ✕ { $number }
prices-of-which = 💶 <b>أسعار أي منتجات تتغير؟</b>
prices-this-shelf = هذا القسم وكل ما تحته
prices-everything = كل المنتجات
prices-tag = 🏷 { $tag }
prices-how-much = 💶 <b>{ $where }</b>: بكم؟ مثل <code>-10 %</code> أو <code>+5 %</code> أو <code>+2.50</code> أو <code>-1</code>.
prices-unclear = ✗ لم أستطع قراءة نسبة أو مبلغ.
prices-name = { $where }: { $rule }
prices-percent-less = أقل بنسبة { $percent }٪
prices-percent-more = أكثر بنسبة { $percent }٪
prices-amount-less = أقل بـ{ $amount }
prices-amount-more = أكثر بـ{ $amount }
prices-would = { $count ->
    [one] سيتغير سعر واحد:
    [two] سيتغير سعران:
    [few] ستتغير { $count } أسعار:
    [many] سيتغير { $count } سعرًا:
   *[other] سيتغير { $count } سعر:
 }
prices-example = • { $name }: { $before } ← { $after }
prices-more = … و{ $count } غيرها
prices-too-low = { $count ->
    [one] سعر واحد سينخفض إلى لا شيء، فيبقى كما هو.
    [two] سعران سينخفضان إلى لا شيء، فيبقيان كما هما.
    [few] { $count } أسعار ستنخفض إلى لا شيء، فتبقى كما هي.
    [many] { $count } سعرًا سينخفض إلى لا شيء، فيبقى كما هو.
   *[other] { $count } سعر سينخفض إلى لا شيء، فيبقى كما هو.
 }
prices-below-cost = { $count ->
    [one] ⚠️ منتج واحد سيصبح أرخص من تكلفته عليك. لا يؤكد ذلك إلا المالك أو المدير.
    [two] ⚠️ منتجان سيصبحان أرخص من تكلفتهما عليك. لا يؤكد ذلك إلا المالك أو المدير.
    [few] ⚠️ { $count } منتجات ستصبح أرخص من تكلفتها عليك. لا يؤكد ذلك إلا المالك أو المدير.
    [many] ⚠️ { $count } منتجًا سيصبح أرخص من تكلفته عليك. لا يؤكد ذلك إلا المالك أو المدير.
   *[other] ⚠️ { $count } منتج سيصبح أرخص من تكلفته عليك. لا يؤكد ذلك إلا المالك أو المدير.
 }
prices-changed = { $count ->
    [one] ✅ تغيّر سعر واحد
    [two] ✅ تغيّر سعران
    [few] ✅ تغيّرت { $count } أسعار
    [many] ✅ تغيّر { $count } سعرًا
   *[other] ✅ تغيّر { $count } سعر
 }
prices-confirm = ✅ تأكيد تغيير الأسعار ({ $count })
prices-drop = لا تغيّر
