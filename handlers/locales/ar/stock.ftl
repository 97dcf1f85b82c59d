# المخزون في لوحة التاجر، وتنبيهه، وما يوعد به مما لم يصل بعد.

console-stock = 🗄 المخزون
stock-ask = 🗄 <b>أي منتجات؟</b> اكتب رمز SKU، أو بعض كلمات الاسم.
stock-nothing = لم يُعثر على شيء لـ<i>{ $words }</i>.
stock-found = { $count ->
    [one] 🗄 <b>وُجد صنف واحد</b>
    [two] 🗄 <b>وُجد صنفان</b>. اختر أحدهما، أو اكتب كلمات أخرى.
    [few] 🗄 <b>وُجدت { $count } أصناف</b>. اختر أحدها، أو اكتب كلمات أخرى.
    [many] 🗄 <b>وُجد { $count } صنفًا</b>. اختر أحدها، أو اكتب كلمات أخرى.
   *[other] 🗄 <b>وُجد { $count } صنف</b>. اختر أحدها، أو اكتب كلمات أخرى.
 }
stock-row = { $name } · { $sku }
stock-title = 🗄 <b>{ $name }</b> · <code>{ $sku }</code>
stock-not-tracked = مخزونه لا يُعد: يُباع بلا حد.
stock-backorder = يُباع أيضًا بما يتجاوز الموجود.
stock-free = <b>المتاح للبيع: { $count }</b>
stock-on-hand = الموجود: { $count }
stock-committed = مبيع ولم يُرسل بعد: { $count }
stock-held = محجوز لطلبات غير مدفوعة: { $count }
stock-safety = احتياطي: { $count }
stock-damaged = تالف: { $count }
stock-incoming = متوقع: { $count }
stock-incoming-on = متوقع: { $count }، في { $on }
stock-cover = يكفي { $days ->
    [one] يومًا واحدًا
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 } بمعدل آخر 4 أسابيع (بِيع { $sold })
stock-cover-unknown = لم يُبع شيء في آخر 4 أسابيع
stock-alert-below = 🔔 ينبّه دون { $count }
stock-act-in = 📥 وصلت كمية
stock-act-count = ✎ تصحيح العدد
stock-act-damage = 💔 تالف
stock-act-away = 🗑 إتلاف
stock-act-safety = 🛟 الاحتياطي
stock-act-expect = 🚚 المتوقع
stock-act-alert = 🔔 حد التنبيه
stock-book = 📖 ما حدث
stock-ask-in = 📥 كم وصل من { $name }؟ يمكنك إضافة كلمات، مثل: <code>20 الطلبية 4711</code>
stock-ask-count = ✎ كم الموجود من { $name }، ولماذا اختلف العدد؟ المسجّل { $on }. مثل: <code>18 ضاعت قطعتان</code>
stock-ask-damage = 💔 كم تلف من { $name }، وكيف؟ مثل: <code>2 سقطتا</code>
stock-ask-away = 🗑 التالف من { $name } هو { $damaged }. كم منه أُتلف نهائيًا؟
stock-ask-safety = 🛟 كم من { $name } لا يُباع أبدًا؟ 0 يعني بلا احتياطي.
stock-ask-expect = 🚚 كم يُتوقع من { $name } ومتى؟ مثل: <code>20 2026-12-24</code>، أو العدد فقط. 0: لا شيء.
stock-ask-alert = 🔔 دون أي عدد من { $name } يأتي التنبيه؟ 0: أبدًا.
stock-no-number = ✗ يجب أن يبدأ بعدد صحيح. لم يتغيّر شيء.
stock-no-reason = ✗ اكتب السبب بعد العدد. لم يتغيّر شيء.
stock-no-date = ✗ ليس هذا يومًا من اليوم فصاعدًا. اكتبه هكذا: 2026-12-24. لم يتغيّر شيء.
stock-moves-title = 📖 <b>{ $name }</b>، الأحدث أولًا
stock-moves-none = 📖 <b>{ $name }</b>: لم يحدث شيء بعد.
stock-move-why = { $move }: { $reason }
stock-move-receive = • { $at } وصل: { $count }
stock-move-adjust = • { $at } صُحّح العدد بمقدار { $count }
stock-move-hold = • { $at } حُجز: { $count }
stock-move-release = • { $at } فُكّ الحجز: { $count }
stock-move-commit = • { $at } بِيع: { $count }
stock-move-uncommit = • { $at } أُلغي البيع: { $count }
stock-move-ship = • { $at } أُرسل: { $count }
stock-move-return-good = • { $at } عاد: { $count }
stock-move-return-damaged = • { $at } عاد تالفًا: { $count }
stock-move-damage = • { $at } تلف: { $count }
stock-move-safety = • { $at } احتياطي: { $count }
stock-move-expect = • { $at } متوقع: { $count }
notice-staff-stock-low = { $count ->
    [one] 🔔 <b>صنف واحد أوشك على النفاد</b>
    [two] 🔔 <b>صنفان أوشكا على النفاد</b>
    [few] 🔔 <b>{ $count } أصناف أوشكت على النفاد</b>
    [many] 🔔 <b>{ $count } صنفًا أوشكت على النفاد</b>
   *[other] 🔔 <b>{ $count } صنف أوشكت على النفاد</b>
 }
stock-low-left = { $held ->
    [0] { $name } · { $sku }: المتبقي { $count }
   *[other] { $name } · { $sku }: المتبقي { $count }، و{ $held } أخرى محجوزة لطلبات غير مدفوعة
 }
stock-low-more = { $count ->
    [one] … وصنف آخر
    [two] … وصنفان آخران
    [few] … و{ $count } أصناف أخرى
    [many] … و{ $count } صنفًا آخر
   *[other] … و{ $count } صنف آخر
 }
stock-wait = 🕒 بعضه لم يصل بعد: يُرسل عند وصوله.
stock-wait-until = 🕒 بعضه لم يصل بعد: يُرسل عند وصوله، المتوقع { $on }.
