# كلمات تشترك فيها كل الشاشات.

button-back = ‹ رجوع
button-home = 🏠 الرئيسية
button-previous = ‹ السابق
button-next = التالي ›
button-page = { $page } / { $pages }
button-support = الدعم
button-language = 🌐 اللغة

listed = { $first }، { $next }
more-lines = … و{ $count ->
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
 } أيضًا

busy = ⏳ لحظة من فضلك، فأنت أسرع مني. لم تُنفَّذ ضغطاتك الأخيرة؛ حاول مرة أخرى بعد بضع ثوانٍ.
failed =
    ⚠️ لم ينجح ذلك، والخطأ منّا. لم يتغيّر شيء ولم يُخصم منك أي مبلغ.
    حاول مرة أخرى بعد لحظات. إذا تكرر الأمر فأرسل هذا الرمز إلى المتجر: { $reference }
still-asked = اكتبه مرة أخرى، أو أرسل /cancel.
interrupted = انقطعتُ لحظة، فربما لم يصلك ردّي الأخير هنا. لكنه محفوظ على أي حال، ومن هنا يمكنك المتابعة.
not-charged = لم يُخصم منك أي مبلغ.
