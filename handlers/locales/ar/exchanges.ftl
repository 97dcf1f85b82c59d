# الشيء نفسه بالمبلغ نفسه، بدلًا من المال.

exchange-start = 🔁 استبدله بدلًا من ذلك
exchange-other = 🔁 اختر شيئًا آخر
exchange-rather-money = 💸 أفضّل استرداد المبلغ
exchange-which = ماذا تريد بدلًا من { $quantity } × { $name }؟ كل ما هنا بالسعر الذي دفعته، فلا تُنقل أي أموال.
exchange-same = المنتج نفسه · { $name }
exchange-instead = ← 🔁 { $name } بدلًا منه
exchange-way = 🔁 هذا ما ستحصل عليه بدلًا منه. يُحجز لك بعد موافقة المتجر، ويُرسل عندما تصل المنتجات وتُفحص. لا تُنقل أي أموال؛ وإن نفد حتى ذلك الحين تسترد المبلغ.
exchange-sending = يتحمل المتجر تكلفة إرجاعه.
exchange-not-all = 🔁 لا يمكن استبدال { $name }: لا يوجد غيره بسعره. أرجعه وحده لتستبدل الباقي.
exchange-return = ↩ ما أُرسل بدلًا منه: { $name }
exchange-done = ✅ تم. وصل البديل الذي اخترته. لم تُنقل أي أموال.
exchange-nothing = ✅ تم. لم يُرجَع شيء، فلا يُرسل بديل.
exchange-parcel = 🔁 هذا الطرد بديل عن منتجات أُرجعت.
exchange-ship = 📦 إرسال البديل

return-state-accepted = البديل بانتظار الإرسال
return-state-shipped = البديل في الطريق
return-state-accepted-long = ✅ تم الفحص. يجري تجهيز البديل الذي اخترته.
return-state-shipped-long = 🚚 البديل الذي اخترته في الطريق.

console-replacements = 🔁 بدائل للإرسال ({ $count })
exchanges-title = { $count ->
    [0] <b>🔁 لا بدائل للإرسال</b>
    [one] <b>🔁 بديل واحد للإرسال</b>
    [two] <b>🔁 بديلان للإرسال</b>
    [few] <b>🔁 { $count } بدائل للإرسال</b>
    [many] <b>🔁 { $count } بديلًا للإرسال</b>
   *[other] <b>🔁 { $count } بديل للإرسال</b>
 }
exchanges-row = { $number } · { $count ->
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
 }
exchanges-what = 🔁 يريد العميل استبدالًا: منتجات أخرى دون مال.
exchanges-agree = ✅ موافقة: استبدال
exchanges-settle = 🔁 تم: أرسل البديل
exchanges-look = افحص كل قطعة. السليمة تعود إلى المخزون؛ وما لم يُرجَع لا يُرسل عنه شيء.
exchanges-accepted = ✅ تم الفحص. البديل بانتظار التجهيز والإرسال.
exchanges-shipped = 🚚 البديل في طريقه إلى العميل.
exchanges-done = ✅ تم. وصل البديل. لم تُنقل أي أموال.
exchanges-turn = 💸 استرداد المبلغ بدلًا منه
exchanges-turn-sure = يسترد العميل المبلغ بعد فحص المنتجات، ويعود البديل إلى المخزون. هل أنت متأكد؟
exchanges-send = <b>🔁 بديل · الطلب { $number }</b>
exchanges-in-hand = 🏬 تسليم العميل باليد

notice-exchange-agreed = 🔁 البديل الذي اخترته محجوز لك.
notice-exchange-turned = 💸 استبدالك في الطلب { $number } ينتهي باسترداد المبلغ: { $why ->
    [gone] ما اخترته لم يعد متوفرًا
    [unpaid] كان مبلغه قد عاد بالفعل
   *[staff] قرر المتجر ذلك
 }.
notice-exchange-accepted = ✅ فُحصت منتجات الطلب { $number }. يجري تجهيز البديل الذي اخترته.
notice-exchange-nothing = ↩ انتهى استبدالك في الطلب { $number }. لم يُرجَع شيء، فلا يُرسل بديل.
notice-staff-exchange = 🔁 طلب استبدال: الطلب { $number }.
notice-staff-exchange-turned = 💸 استبدال الطلب { $number } ينتهي باسترداد المبلغ: { $why ->
    [gone] البديل لم يعد متوفرًا
   *[unpaid] كان مبلغ المنتجات قد عاد بالفعل
 }.
notice-staff-exchange-ship = 📦 بديل بانتظار الإرسال: الطلب { $number }.

refusal-not-exchangeable = لا يمكن الحصول على هذا بديلًا في الطلب { $number } (أو لم يعد ممكنًا). لم يتغيّر شيء ولم تُنقل أي أموال؛ اختر شيئًا آخر أو استرداد المبلغ.
refusal-replacement-unpaid = عاد مبلغ هذه المنتجات من الطلب { $number }، فلا يُرسل عنها شيء. لم يتغيّر شيء؛ اضغط «استرداد المبلغ بدلًا منه» لإنهائه.
refusal-replacement-contested = يراجع مصرف العميل دفع الطلب { $number }، فلا يُرسل شيء حتى يقرر. لم يتغيّر شيء ولم تُنقل أي أموال.

log-did-return-turn = أنهى { $about } باسترداد المبلغ بدلًا من الاستبدال
log-did-return-replace = أرسل البديل عن { $about }
