# ما يُخبَر به الناس دون أن يضغطوا.

notice-show-order = 📦 عرض الطلب
notice-order-paid = { $leaves ->
    [yes] ✅ شكرًا لك! وصلت دفعتك { $total } للطلب { $number }. نخبرك عند إرساله.
   *[no] ✅ شكرًا لك! وصلت دفعتك { $total } للطلب { $number }.
 }
notice-order-paid-team = ✅ شكرًا لك! وصلت دفعتك { $total } للطلب { $number }. { $forms ->
    [yes] يبدأ المتجر تجهيزه فور اكتمال فريقك؛ شاركه مع أصدقائك.
   *[no] يُحسم الآن ما آل إليه فريقك.
 }
notice-order-reinstated = ✅ وصلت دفعتك { $total } للطلب { $number } متأخرة، لكن المنتجات ما زالت متوفرة: طلبك قائم.
notice-order-cancelled = { $charged ->
    [yes] ✗ اضطر المتجر إلى إلغاء الطلب { $number }. يعود إليك ما دفعته كاملًا.
   *[no] ✗ اضطر المتجر إلى إلغاء الطلب { $number }. لم يُخصم منك أي مبلغ.
 }
notice-order-expired = { $charged ->
    [yes] ⌛ انتهت مهلة الطلب { $number } قبل وصول المبلغ كله، فعادت المنتجات إلى المخزون. يعود إليك ما دفعته؛ وما أردته موجود في سلتك.
   *[no] ⌛ لم يُدفع الطلب { $number } في الوقت، فعادت المنتجات إلى المخزون. لم يُخصم منك أي مبلغ؛ وما أردته موجود في سلتك.
 }
notice-order-shipped = 🚚 الطلب { $number } في الطريق.
notice-order-fetched = 🎁 استلمت الطلب { $number }. نتمنى أن ينال إعجابك!
notice-order-delivered = { $whole ->
    [yes] 🎁 تم تسليم الطلب { $number }. نتمنى أن ينال إعجابك!
   *[no] 🎁 تم تسليم طرد من الطلب { $number }. الباقي في الطريق.
 }
notice-order-payment-reversed = ⚠️ سحب مزود الدفع دفعة الطلب { $number }. راسل المتجر من فضلك.
notice-order-short = ⚠️ وصل أقل من ثمن الطلب { $number }: ينقص { $missing }. ادفع الباقي من فضلك قبل { $until }، وإلا عاد إليك ما دفعته.
notice-refund-on-its-way = { $reason ->
    [cancelled] ↩ أُلغي الطلب { $number }: يعود إليك { $amount } بطريقة الدفع نفسها.
    [expired] ↩ لم يُدفع الطلب { $number } كاملًا في الوقت: يعود إليك { $amount } بطريقة الدفع نفسها.
    [late] ↩ وصلت دفعتك للطلب { $number } بعد انتهاء مهلته ونفاد المنتجات: يعود إليك { $amount } بطريقة الدفع نفسها.
    [duplicate] ↩ دُفع الطلب { $number } مرتين: تعود إليك الدفعة الثانية { $amount } بطريقة الدفع نفسها.
    [excess] ↩ دفعت { $amount } زيادة على ثمن الطلب { $number }: تعود إليك بطريقة الدفع نفسها.
    [price_adjustment] ↩ انخفض سعر الطلب { $number } بعد أن دفعت: يعود إليك { $amount } بطريقة الدفع نفسها.
    [thanks] 🎁 شكرًا لك، يعود إليك { $amount } من الطلب { $number } بطريقة الدفع نفسها.
   *[other] ↩ يعود إليك { $amount } من الطلب { $number } بطريقة الدفع نفسها.
 }
notice-refund-on-its-way-stray = ↩ دفعت { $amount } لا تخص أي طلب. المتجر يراجع الأمر، وإلا عادت إليك بطريقة الدفع نفسها.
notice-refund-by-hand = يرسلها شخص في المتجر خلال يوم، ثم يتوقف الأمر على مصرفك.
notice-refund-sent = ↩ أُرسل إليك { $amount } من الطلب { $number } بطريقة الدفع نفسها.
notice-refund-sent-stray = ↩ أُرسل إليك { $amount } بطريقة الدفع نفسها.
notice-staff-new-order = 🔔 <b>طلب جديد</b> { $number } · { $total }
notice-staff-readdressed = 📍 غيّر العميل وجهة الطلب { $number }. راجع العنوان مرة أخرى قبل التغليف.
notice-order-discounted =
    🏷 خصم المتجر { $off } من الطلب { $number }: { $label }
    المبلغ المطلوب: <b>{ $due }</b>
notice-staff-cancelled = ✗ ألغى العميل الطلب { $number } · { $total }
notice-staff-payment-reversed = ⚠️ سُحبت دفعة الطلب { $number } · { $total }. يجب ألا يخرج منه شيء من المتجر.
notice-staff-refund = ↩ يجب رد { $amount } إلى عميل يدويًا. انظر المهام المفتوحة.
notice-staff-money-unmatched = ⚠️ وصل مال لا يخص أي طلب. انظر المهام المفتوحة.
notice-staff-money-not-heard = 🚨 تعذر تسجيل دفعة أبلغ عنها تيليجرام (التحديث { $update }). لم يضع شيء: على من يشغّل المتجر مراجعة سجله وتنفيذ «parley doctor --again».
