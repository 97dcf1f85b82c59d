# الاستيراد في لوحة التاجر: ملفات المنتجات والصور، تُفحص ثم تُستورد ويمكن التراجع عنها.

command-import = استيراد منتجات من ملف
console-imports = 📥 استيراد
subject-bulk-change = تغيير المنتجات { $number }
log-did-catalogue-undo = تراجع عن: { $about }
log-did-catalogue-price = غيّر أسعارًا كثيرة: { $about }
refusal-change-gone = لم يعد هذا الملف موجودًا. أرسله من جديد.
refusal-change-moved = تغيّر الوضع في هذه الأثناء، ولم يغيّر هذا الزر شيئًا. افتحه من جديد لترى كيف هو الآن.
refusal-upload-too-large = الملف كبير جدًا: يسمح Telegram للمتجر بجلب { $most } ميغابايت. أرسله بصيغة XLSX أو على أجزاء، أو استخدم سطر الأوامر: parley import.
refusal-prices-unclear = لا يمكن تغيير الأسعار هكذا. لم يتغير شيء.
refusal-nothing-to-price = لا توجد هناك أسعار يغيّرها هذا.
refusal-too-many-photos = يعرض المنتج { $most } صورة على الأكثر. أزل واحدة أولًا.
import-ask = 📥 <b>استيراد</b>
    
    أرسل لي ملفًا:
    • جدول منتجات (CSV أو XLSX)، سطر لكل صنف،
    • ملف ZIP لصور مسماة برمز SKU:‏ TP-1.jpg و TP-1_2.jpg،
    • أو ملف ZIP فيه جدول كهذا مع صور منتجاته.
    
    أريك أولًا ما الذي سيتغير. لا يحدث شيء قبل موافقتك، ويمكنك التراجع خلال 30 يومًا.
import-no-file = ✗ هذا ليس ملفًا. أرسله بمشبك الورق كملف.
import-latest = { $state } { $name }
import-another = 📥 ملف آخر
import-title = { $state } <b>{ $name }</b>
import-state-looking = 🔎
import-state-ready = 📋
import-state-running = ⏳
import-state-done = ✅
import-state-undoing = ↩️
import-state-undone = ↩️
import-state-refused = ✗
import-state-dropped = ✗
import-state-looking-long = أفحصه الآن. هذا لا يغيّر شيئًا.
import-state-running-long = جارٍ الاستيراد. يمكنك متابعة عملك: سأخبرك عند الانتهاء.
import-state-undoing-long = جارٍ التراجع.
import-nothing-yet = <b>لم يتغير شيء بعد.</b> هذا ما سيحدث:
import-workbook = مصنف (XLSX)
import-text = نص بترميز { $encoding }، بين الخلايا { $sign }، وقبل الكسور { $decimal }
import-tab = علامة جدولة
import-column = { $heading } ← { $column }
import-columns-more = … و{ $count } أعمدة أخرى
import-columns-unused = غير مستخدمة: { $names }
import-sheets-unread = تُقرأ الورقة الأولى فقط، ولا تُقرأ: { $names }
import-not-used = غير مستخدم
import-nothing = لا شيء فيه.
import-rows-new = { $count ->
    [one] 🆕 سطر واحد جديد
    [two] 🆕 سطران جديدان
    [few] 🆕 { $count } أسطر جديدة
    [many] 🆕 { $count } سطرًا جديدًا
   *[other] 🆕 { $count } سطر جديد
 }
import-rows-changed = { $count ->
    [one] ✎ سطر واحد { $done ->
        [yes] غيّر منتجه
       *[no] يغيّر منتجه
     }
    [two] ✎ سطران { $done ->
        [yes] غيّرا منتجيهما
       *[no] يغيّران منتجيهما
     }
    [few] ✎ { $count } أسطر { $done ->
        [yes] غيّرت منتجاتها
       *[no] تغيّر منتجاتها
     }
    [many] ✎ { $count } سطرًا { $done ->
        [yes] غيّر منتجاته
       *[no] يغيّر منتجاته
     }
   *[other] ✎ { $count } سطر { $done ->
        [yes] غيّر منتجاته
       *[no] يغيّر منتجاته
     }
 }
import-rows-unchanged = { $count ->
    [one] · سطر واحد لا يغيّر شيئًا
    [two] · سطران لا يغيّران شيئًا
    [few] · { $count } أسطر لا تغيّر شيئًا
    [many] · { $count } سطرًا لا يغيّر شيئًا
   *[other] · { $count } سطر لا يغيّر شيئًا
 }
import-pictures-new = { $count ->
    [one] 🆕 صورة واحدة جديدة
    [two] 🆕 صورتان جديدتان
    [few] 🆕 { $count } صور جديدة
    [many] 🆕 { $count } صورة جديدة
   *[other] 🆕 { $count } صورة جديدة
 }
import-pictures-changed = { $count ->
    [one] ✎ صورة واحدة يتغير مكانها
    [two] ✎ صورتان يتغير مكانهما
    [few] ✎ { $count } صور يتغير مكانها
    [many] ✎ { $count } صورة يتغير مكانها
   *[other] ✎ { $count } صورة يتغير مكانها
 }
import-pictures-unchanged = { $count ->
    [one] · صورة واحدة موجودة من قبل
    [two] · صورتان موجودتان من قبل
    [few] · { $count } صور موجودة من قبل
    [many] · { $count } صورة موجودة من قبل
   *[other] · { $count } صورة موجودة من قبل
 }
import-refused = { $count ->
    [one] ✗ سطر واحد مرفوض، وسببه في الملف أدناه
    [two] ✗ سطران مرفوضان، وسببهما في الملف أدناه
    [few] ✗ { $count } أسطر مرفوضة، وأسبابها في الملف أدناه
    [many] ✗ { $count } سطرًا مرفوضًا، والأسباب في الملف أدناه
   *[other] ✗ { $count } سطر مرفوض، والأسباب في الملف أدناه
 }
import-refused-more = … و{ $count } غيرها
import-row = السطر { $row } ({ $sku }): { $why }
import-overstated = { $count ->
    [one] سعر سابق واحد أعلى من أدنى سعر في الثلاثين يومًا قبله، فيرى الزبائن الأدنى
    [two] سعران سابقان أعلى من أدنى سعر في الثلاثين يومًا قبلهما، فيرى الزبائن الأدنى
    [few] { $count } أسعار سابقة أعلى من أدنى سعر في الثلاثين يومًا قبلها، فيرى الزبائن الأدنى
    [many] { $count } سعرًا سابقًا أعلى من أدنى سعر في الثلاثين يومًا قبله، فيرى الزبائن الأدنى
   *[other] { $count } سعر سابق أعلى من أدنى سعر في الثلاثين يومًا قبله، فيرى الزبائن الأدنى
 }
import-kept = لم يتغير شيء.
import-confirm = ✅ تأكيد الاستيراد ({ $count })
import-columns = ✎ الأعمدة
import-letters = 🔤 الترميز
import-drop = لا تستورد
import-dropped = وُضع جانبًا. لم يتغير شيء.
import-undo = ↩️ تراجع
import-undo-ask = التراجع عن كل ما غيّره هذا؟ ما تغيّر بعده يدويًا أو بالطلبات يبقى كما هو. لا تُمس الطلبات ولا الأموال.
import-undo-sure = نعم، تراجع
import-send-rejects = 📄 الأسطر المرفوضة
import-rejects = { $count ->
    [one] سطر واحد مرفوض مع سببه. صححه وأرسل الملف من جديد.
    [two] سطران مرفوضان مع سببهما. صححهما وأرسل الملف من جديد.
    [few] { $count } أسطر مرفوضة مع أسبابها. صححها وأرسل الملف من جديد.
    [many] { $count } سطرًا مرفوضًا مع الأسباب. صححها وأرسل الملف من جديد.
   *[other] { $count } سطر مرفوض مع الأسباب. صححها وأرسل الملف من جديد.
 }
import-send-left = 📄 ما بقي
import-left = { $count ->
    [one] سطر واحد بقي كما هو، لأن منتجه تغيّر بعده
    [two] سطران بقيا كما هما، لأن منتجيهما تغيّرا بعدهما
    [few] { $count } أسطر بقيت كما هي، لأن منتجاتها تغيّرت بعدها
    [many] { $count } سطرًا بقي كما هو، لأن المنتجات تغيّرت بعده
   *[other] { $count } سطر بقي كما هو، لأن المنتجات تغيّرت بعده
 }
import-nothing-left = تم التراجع عن كل شيء.
import-taken-back = { $count ->
    [one] ↩️ تم التراجع عن سطر واحد
    [two] ↩️ تم التراجع عن سطرين
    [few] ↩️ تم التراجع عن { $count } أسطر
    [many] ↩️ تم التراجع عن { $count } سطرًا
   *[other] ↩️ تم التراجع عن { $count } سطر
 }
import-which-column = ✎ <b>أي عمود يعني شيئًا آخر؟</b>
import-what-column = ✎ ما هو <b>{ $heading }</b>؟
import-which-letters = إذا ظهرت رموز ومربعات بدل الكلمات فالملف بترميز آخر. أيها؟
import-workbook-letters = المصنف يخبر بترميزه بنفسه.
part-product = الاسم والوصف والفئة والوسوم
part-variant = السعر والخيارات والوزن والباركود
part-text = الترجمة
part-photos = الصور
part-count = المخزون
encoding-utf-8 = UTF-8
encoding-utf-16 = UTF-16
encoding-utf-16-le = UTF-16 (البايت الأصغر أولًا)
encoding-utf-16-be = UTF-16 (البايت الأكبر أولًا)
encoding-gb18030 = صيني (GB 18030)
encoding-cp932 = ياباني (Shift-JIS)
encoding-cp1251 = سيريلي (Windows-1251)
encoding-cp1256 = عربي (Windows-1256)
encoding-cp1252 = Latin-1‏ (Windows-1252)
column-said = { $column } ({ $language })
column-sku = رمز SKU
column-product = الاسم
column-title = الاسم
column-category = الفئة
column-description = الوصف
column-option1 = الخيار 1
column-option2 = الخيار 2
column-option3 = الخيار 3
column-price = السعر
column-compare-at-price = السعر السابق
column-cost-price = التكلفة
column-floor-price = أدنى سعر
column-currency = العملة
column-stock = المخزون
column-safety-stock = الاحتياطي
column-weight-grams = الوزن بالغرام
column-kind = النوع
column-tax-class = الفئة الضريبية
column-tags = الوسوم
column-images = الصور
column-barcode = الباركود
column-returnable = قابل للإرجاع
column-active = معروض للبيع
row-unreadable = فيه حروف لا تُقرأ
row-broken = علامات الاقتباس لا تتطابق، أو خلية أكبر مما يكتبه أحد
row-formula = { $column }: صيغة بلا قيمة. الصقها كقيمة، وإن كان = مجرد علامة فضع قبله '
row-too-many-cells = فيه أكثر من { $most } خلية
row-missing = ينقص: { $column }
row-too-long = { $column }: أكثر من { $most } حرف
row-not-money = { $column }: ليس مبلغًا: { $said }
row-not-a-number = { $column }: ليس عددًا صحيحًا: { $said }
row-not-yes-or-no = { $column }: يجب أن يكون yes أو no:‏ { $said }
row-kind-unknown = النوع يجب أن يكون physical أو digital أو service، لا { $said }
row-other-currency = عملته { $said }، وعملة المتجر { $shop }
row-option-unclear = { $column }: يجب أن يكون اسم=قيمة: { $said }
row-path-differs = { $column }: عدد الدرجات يختلف عن الفئة
row-sku-twice = رمزه ورد في السطر { $row }
row-options-twice = لدى { $sku } الخيارات نفسها
row-options-differ = للمنتج خيارات أخرى ({ $options })، لا { $said }
row-contradiction = { $column }: يناقض سطرًا سابقًا للمنتج
row-picture-missing = لا توجد صورة { $name } في مجلد المتجر
row-picture-refused = { $name } ليست صورة يمكن عرضها
row-picture-not-fetched = تعذر جلب { $name }
row-picture-broken = تعذر فك { $name }
row-sku-unknown = لا منتج برمز { $name }
row-name-unsafe = الاسم { $name } يقود خارج الأرشيف
row-archive-inside = { $name } أرشيف داخل الأرشيف. أرسله وحده
row-shortened = { $column }: اختصره برنامج الجداول إلى { $said }. اجعل العمود نصًا وأدخله من جديد
row-a-date = { $column }: حوّله برنامج الجداول إلى تاريخ. اجعل العمود نصًا وأدخله من جديد
file-empty = ✗ لا عناوين أعمدة فيه.
file-not-there = ✗ لم يعد موجودًا. أرسله من جديد.
file-not-fetched = ✗ لم يسلّمه Telegram. أرسله من جديد.
file-failed = ✗ حدث خطأ عندنا عدة مرات. لا شيء نصف منجز: ما أُدخل يمكن التراجع عنه.
file-column-twice = ✗ العمود { $column } ورد مرتين. غيّر اسم أحدهما أو اضغط الأعمدة.
file-column-missing = ✗ لا عمود هو { $column }. اضغط الأعمدة وحدد أيها.
file-column-unknown = ✗ لا يوجد عمود كهذا: { $column }.
file-too-many-columns = ✗ فيه أكثر من { $most } عمود.
file-no-table = ✗ هذا ليس جدولًا. تُقرأ ملفات CSV و XLSX، و ZIP مع صور.
file-old-workbook = ✗ هذا مصنف قديم (.xls) أو له كلمة مرور. احفظه كـ .xlsx بدونها.
file-broken-workbook = ✗ المصنف تالف. افتحه واحفظه من جديد.
file-broken-archive = ✗ الأرشيف تالف أو له كلمة مرور. اصنعه من جديد بدونها.
file-broken-rows = ✗ أكثر من { $most } سطر بعلامات اقتباس خاطئة. احفظه من جديد بصيغة CSV أو XLSX.
file-too-much-inside = ✗ سيُفك إلى أكثر مما يرسله أحد. لم يُفتح.
file-harmful = ✗ يصرّح بما لا يحتاجه أي مصنف. لم يُفتح.
file-several-tables = ✗ فيه عدة جداول: { $names }. أرسل أرشيفًا فيه جدول واحد منها.
file-other-workbook = ✗ هذا مستند من نوع آخر، مثل ODS أو XLSB أو Numbers. احفظه كـ XLSX أو CSV.
file-changed-meanwhile = ✗ كتب أحدهم في الملف أثناء قراءته. أرسله من جديد.
file-broken = ✗ لا يمكن قراءته.
