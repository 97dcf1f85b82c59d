# من يعمل في المتجر: الأدوار والدعوات ورأي الشخص الثاني والسجل.

button-confirm = تأكيد
command-merchant = لوحة التاجر
command-open_orders = الطلبات المفتوحة
command-staff = من يعمل هنا

role-owner = مالك
role-admin = مدير
role-catalogue = المنتجات
role-marketing = التسويق
role-orders = الطلبات
role-warehouse = المستودع
role-support = الدعم
role-finance = المالية
role-analyst = محلل
role-auditor = مدقق

right-order-read = • الاطلاع على الطلبات
right-talk-answer = • التحدث مع العملاء
right-order-accept = • قبول الطلبات وإنهاؤها
right-order-ship = • إرسال الطرود وتسليمها
right-order-cancel = • إلغاء الطلبات
right-order-refund = • رد المال
right-order-refund-over-limit = • الموافقة على رد المبالغ الكبيرة
right-customer-pii-read = • الاطلاع على عناوين الطلبات وأرقام هواتفها
right-customer-contact-read = • معرفة من طلب
right-export-pii = • تصدير البيانات الشخصية
right-catalogue-read = • الاطلاع على المنتجات في لوحة التاجر
right-catalogue-edit = • تغيير المنتجات
right-price-below-cost = • الموافقة على أسعار دون التكلفة
right-stock-adjust = • جرد المخزون
right-coupon-edit = • إنشاء الكوبونات
right-campaign-publish = • إنشاء العروض الترويجية والحملات ونشرها
right-referral-review = • البت في الدعوات المريبة
right-broadcast-send = • مراسلة العملاء
right-broadcast-send-over-n = • الموافقة على مراسلة عدد كبير جدًا من العملاء
right-points-adjust = • منح النقاط وسحبها
right-points-adjust-over-limit = • الموافقة على النقاط الكثيرة
right-credit-grant = • منح رصيد المتجر
right-credit-grant-over-limit = • الموافقة على الرصيد الكبير
right-figures-read = • الاطلاع على الأرقام
right-audit-read = • قراءة السجل
right-staff-read = • معرفة من يعمل هنا
right-staff-grant = • دعوة الموظفين ومنح الأدوار وسحبها
right-shop-edit = • تغيير إعدادات المتجر

console-staff = 👥 الموظفون
console-log = 📜 السجل
staff-order-log = 📜 من فعل ماذا
console-my-role = 🪪 دوري
console-approvals = 👀 الموافقات ({ $count })

person-named = { $name } (@{ $username })
staff-number = رقم { $number }
staff-title = { $count ->
    [one] <b>👥 يعمل هنا شخص واحد</b>
    [two] <b>👥 يعمل هنا شخصان</b>
    [few] <b>👥 يعمل هنا { $count } أشخاص</b>
    [many] <b>👥 يعمل هنا { $count } شخصًا</b>
   *[other] <b>👥 يعمل هنا { $count } شخص</b>
 }
staff-row = { $role } · { $name }
staff-member =
    <b>{ $name }</b>
    { $role }، منذ { $since }
staff-change-role = دور آخر
staff-withdraw = سحب الدور
staff-keep = إبقاء الدور
staff-keep-role = إبقاؤه كما هو
staff-invite = ＋ دعوة شخص
staff-role-ask = دور { $name } الآن: { $role }. أي دور بدلًا منه؟
staff-trust-ask =
    دور { $role } يسمح بكل شيء تقريبًا في المتجر. منحه إلى { $name }؟
    إذا كان هناك مالك آخر، فيجب أن يوافق أولًا.
staff-role-given = ✅ الدور الآن: { $role }.
staff-withdraw-ask =
    سحب دور { $name } ({ $role })؟
    تتوقف أزراره فورًا، وتبطل دعواته وطلباته. يمكنك دعوته من جديد.
staff-withdrawn = ✅ لم يعد { $name } يعمل هنا.
staff-my-role =
    <b>🪪 دورك: { $role }</b>
    صلاحياتك:
staff-leave = ترك العمل هنا
staff-stay = البقاء
staff-leave-ask = ترك العمل هنا؟ تتوقف أزرارك فورًا؛ ولا يعيدك إلا مالك.
staff-left = لم تعد تعمل هنا. شكرًا لك؛ أهلًا بك عميلًا.

invite-ask = بأي دور سيعمل الشخص هنا؟ تحصل على رابط لشخص واحد، صالح 24 ساعة.
invite-made =
    <b>✉️ دعوة بدور: { $role }</b>
    أرسل هذا الرابط إلى شخص واحد. يعمل مرة واحدة حتى { $until }، ولا يُعرض إلا الآن.
invite-second-look = بعد قبولها يجب أن يوافق مالك ثانٍ، إن وُجد.
invite-send = ✉️ إرسال الرابط
invite-withdraw = سحب الرابط
invite-withdrawn = ✅ لم يعد الرابط يفتح شيئًا.
invite-row = ✉️ { $role } · حتى { $until }
invite-open = ✉️ دعوة بدور { $role } لم يقبلها أحد بعد. صالحة حتى { $until }؛ وقد عُرض رابطها مرة واحدة.
invited =
    <b>👋 يدعوك { $shop } للعمل هنا بدور: { $role }</b>
    الدعوة لك وحدك وصالحة حتى { $until }. إذا قبلت، فصلاحياتك:
invite-accept = ✓ أوافق
invite-accepted = ✅ أهلًا بك. تعمل هنا الآن بدور { $role }.
invite-accepted-waits = ✅ تم القبول. دور { $role } يحتاج إلى موافقة مالك ثانٍ؛ سأخبرك فور وصولها.

approvals-title = { $count ->
    [0] <b>👀 لا شيء ينتظر موافقة شخص ثانٍ.</b> ما لا يقرره شخص واحد يظهر هنا.
   *[other] <b>👀 بانتظار موافقة شخص ثانٍ</b>
 }
approval-title = <b>👀 مطلوبة موافقة شخص ثانٍ</b>
approval-asked = طلبها { $name } في { $at }.
approval-until = تنتظر حتى { $until }؛ وبعدها لا يحدث شيء.
approval-waits = 👀 يحتاج هذا إلى شخص ثانٍ. لم يُنفَّذ بعد؛ طلبتُ موافقة من لهم الصلاحية، وسأخبرك.
approval-look = 👁 الاطلاع
approval-approve = ✓ موافقة
approval-refuse = عدم الموافقة
approval-take-back = سحب الطلب
approval-approved = ✅ تمت الموافقة والتنفيذ.
approval-refused = لم تتم الموافقة. لم يحدث شيء.
approval-expired = لم يوافق أحد في الوقت. لم يحدث شيء.
approval-void = سُحب الطلب. لم يحدث شيء.
approval-amount = { $amount }
approval-points = { $count ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $count } نقاط
   *[other] { $count } نقطة
 }
act-staff-grant = منح دور إلى { $about }: { $what }
act-order-refund = استرداد عن { $about }: { $what }
act-price-below-cost = سعر دون التكلفة في { $about }: { $what }
act-points-adjust = نقاط عن { $about }: { $what }
act-order-discount = خصم من { $about }: { $what }
act-credit-grant = رصيد متجر عن { $about }: { $what }

subject-order = الطلب { $number }
subject-shop = المتجر
subject-refund = الاسترداد { $number }
subject-task = المهمة { $number }
subject-invitation = الدعوة { $number }
subject-payment = الدفعة { $number }
subject-return = الإرجاع { $number }
subject-shipment = الطرد { $number }
subject-coupon = الكوبون { $number }
subject-coupon-template = نوع الكوبونات { $number }
subject-promotion = العرض الترويجي { $number }
subject-product = المنتج { $number }

log-title = { $count ->
    [0] <b>📜 السجل فارغ.</b> كل ما يفعله الموظفون يُكتب هنا ويبقى.
    [one] <b>📜 السجل</b> (قيد واحد)
    [two] <b>📜 السجل</b> (قيدان)، الأحدث أولًا
    [few] <b>📜 السجل</b> ({ $count } قيود)، الأحدث أولًا
    [many] <b>📜 السجل</b> ({ $count } قيدًا)، الأحدث أولًا
   *[other] <b>📜 السجل</b> ({ $count } قيد)، الأحدث أولًا
 }
log-by-person = 👤 شخص واحد
log-by-order = 📦 طلب واحد
log-everything = كل شيء
log-whose = أعمال من؟
log-which-order = اكتب رقم الطلب.
log-no-such-order = لا يوجد طلب بهذا الرقم. اكتب رقمًا آخر، أو أرسل /cancel.
log-computer = حاسوب المتجر
log-line = { $at } · { $who }: { $did }
log-line-more = { $line } ({ $more })
log-from-to = { $before } ← { $after }
log-reason-settings = بحسب الإعدادات
log-reason-claim-code = برمز لمرة واحدة
log-reason-invitation = بدعوة
log-reason-second-look = وافق شخصان
log-did-order-accept = قَبِل { $about }
log-did-order-complete = أنهى { $about }
log-did-order-cancel = ألغى { $about }
log-did-order-ship = أرسل طردًا من { $about }
log-did-order-deliver = سجّل تسليم طرد من { $about }
log-did-order-retrack = غيّر رقم التتبع في { $about }
log-did-order-collect = استلم مال { $about }
log-did-return-agree = وافق على { $about }
log-did-return-refund = رد مبلغ { $about } وترك المنتجات
log-did-return-refuse = رفض { $about }
log-did-return-receive = استلم { $about }
log-did-return-settle = أنهى { $about }
log-did-refund-confirm = أكّد { $about }
log-did-refund-credit = حوّل { $about } إلى رصيد المتجر
log-did-stock-alert = ضبط تنبيه { $about }
log-did-task-finish = أنهى { $about }
log-did-staff-grant = منح دورًا إلى { $about }
log-did-staff-revoke = سحب دور { $about }
log-did-staff-leave = ترك العمل هنا
log-did-staff-code = أنشأ رمزًا لمرة واحدة
log-did-staff-invite = أنشأ { $about }
log-did-staff-uninvite = سحب { $about }
log-did-staff-accept = قَبِل { $about }
log-did-approval-request = طلب موافقة ثانية بشأن { $about }
log-did-approval-approve = وافق على ما طُلب بشأن { $about }
log-did-approval-refuse = لم يوافق على ما طُلب بشأن { $about }
log-did-approval-take-back = سحب ما طلبه بشأن { $about }
log-did-shop-setup = أعدّ { $about }
log-did-shop-rekey = أعاد تشفير البيانات الشخصية في { $about }
log-did-person-erase = حذف بيانات { $about } بناءً على طلبه
log-did-person-export = صدّر بيانات { $about } كاملة
log-did-catalogue-import = استورد منتجات
log-did-log-export = أخذ نسخة مكررة من السجل
log-did-order-refund = رد مالًا عن { $about }
log-did-order-discount = خصم مبلغًا من { $about }
log-did-order-transfer = سجّل تحويلًا عن { $about }
log-did-order-follow = سجّل خبرًا عن طرد من { $about }
log-did-parcel-found = سجّل العثور على { $about }
log-did-pickup-ready = سجّل أن { $about } جاهز للاستلام
log-did-credit-grant = منح رصيد متجر عن { $about }
log-did-points-adjust = غيّر نقاط { $about }
log-did-tier-give = منح مستوى عن { $about }
log-did-coupon-grant = منح { $about }
log-did-coupon-void = أبطل { $about }
log-did-coupon-active = أتاح للعملاء الحصول على { $about }
log-did-coupon-paused = أوقف { $about } مؤقتًا
log-did-coupon-ended = أنهى { $about }
log-did-promotion-publish = نشر { $about }
log-did-promotion-pause = أوقف { $about } مؤقتًا
log-did-promotion-go-on = استأنف { $about }
log-did-promotion-end = أنهى { $about }
log-did-stock-receive = أدخل كمية من { $about }
log-did-stock-adjust = صحّح عدد { $about }
log-did-stock-damage = سجّل تالفًا من { $about }
log-did-stock-safety = غيّر احتياطي { $about }
log-did-stock-expect = سجّل المتوقع من { $about }
log-did-parcel-send-again = عدّ طردًا من { $about } مفقودًا ويرسل منتجاته من جديد
log-did-parcel-write-off = عدّ طردًا من { $about } مفقودًا ويُرد ثمنه
log-did-other = { $action }: { $about }

notice-staff-role-given = 👋 تعمل في { $shop } الآن بدور: { $role }. صلاحياتك:
notice-staff-role-withdrawn = سُحب دورك في { $shop }. أهلًا بك عميلًا.
notice-staff-not-taken = لم تُؤكَّد دعوتك للعمل في { $shop } في النهاية. اسأل من دعاك.
notice-staff-approval = لا يقرر هذا شخص واحد. لم يحدث شيء بعد.
notice-staff-approval-decided = ما طلبت بشأنه موافقة شخص ثانٍ:

refusal-already-staff = أنت تعمل هنا بالفعل. يستطيع مالك أن يعطيك دورًا آخر.
refusal-already-asked = هناك أمر آخر بشأن هذا ينتظر شخصًا ثانيًا. لم يحدث شيء؛ انظر هناك أولًا.
refusal-already-decided = حُسم هذا في هذه الأثناء، أو طال انتظاره. لم تغيّر شيئًا.
refusal-own-request = أنت من طلب هذا، فيجب أن يوافق شخص آخر. لم يحدث شيء.
refusal-asker-gone = من طلب هذا لم تعد له صلاحية. لم يحدث شيء.
