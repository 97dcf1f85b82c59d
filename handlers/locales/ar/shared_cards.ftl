# البطاقات في محادثات أخرى: ساعتها، والصورة التي تُرسم لها.

card-ends = ⏳ تنتهي { $until } · بقي { $left }
card-ends-now = ⏳ تنتهي { $until } · بقي أقل من دقيقة
card-hours-minutes = { $hours } س { $minutes } د

card-picture = 🖼 صورة للمشاركة
card-picture-about = 🖼 احفظ هذه الصورة أو اطبعها أو أرسلها: يقود الرمز الذي عليها إلى { $link }
    تُتابع التطورات هنا وعلى البطاقات التي تشاركها.
card-picture-together = معًا
card-picture-alone = وحدك
card-picture-now = الآن
card-picture-before = سابقًا
card-picture-lowest = بمساعدة الجميع
card-picture-for-all = لأول { $people }
card-picture-seats = { $done } من { $wanted }
card-picture-helpers = ساعد { $done } من { $wanted }
card-picture-shares = أُخذ { $done } من { $wanted }
card-picture-ends = تنتهي { $until }
card-picture-team-done = اكتمل الفريق
card-picture-bargain-done = استقر السعر
card-picture-packet-done = أُخذت كل الأنصبة
card-picture-came-to-nothing = لم يتم
card-picture-over = انتهى الوقت
card-picture-join = امسح الرمز للانضمام
card-picture-help = امسح الرمز للمساعدة
card-picture-open = امسح الرمز للفتح
card-picture-shop = امسح الرمز لرؤية المتجر
card-picture-as-of = حتى { $at }
