# مواقع المنتجات المتعددة في لوحة التاجر.

stock-places = 📍 المواقع
stock-at = 📍 { $place }
stock-at-closed = 📍 { $place } (مغلق: لا يُباع منه شيء)
stock-place = 📍 { $place }: الموجود { $count }
stock-place-closed = 📍 { $place }: الموجود { $count }، مغلق
stock-move-at = { $move } · 📍 { $place }
stock-move-transfer = • { $at } نقل: { $count }
places-title = { $count ->
    [one] 📍 <b>كل المنتجات في موقع واحد.</b> بموقع آخر يمكنك حفظ المنتجات في كليهما ونقلها والبيع منهما.
   *[other] 📍 <b>تؤخذ المنتجات من أول موقع تتوفر فيه كلها، وإلا فمن عدة مواقع، بهذا الترتيب</b>
 }
place-main = المتجر
place-row = { $at }. { $name }
place-row-closed = { $at }. { $name } (مغلق)
place-add = ➕ موقع آخر
place-ask = 📍 ما اسمه؟ اكتب رمزًا قصيرًا من أحرف لاتينية صغيرة وأرقام، ثم الاسم بعده. مثل: <code>depot المستودع الشمالي</code>
place-ask-name = ✎ ما الاسم الجديد لـ{ $name }؟
place-added = ✓ الموقع مفتوح. ابحث عن المنتجات في «المخزون» لعدّها فيه أو نقلها إليه.
place-title = 📍 <b>{ $name }</b> · <code>{ $code }</code>
place-open = { $count ->
    [one] يُباع كل شيء من هنا.
   *[other] ترتيبه في البيع { $at } من { $count }.
 }
place-closed = مغلق: لا يُباع شيء من هنا. الموجود فيه يبقى في السجلات، وما بيع منه يُرسل.
place-holds = { $kinds ->
    [0] لا شيء هنا.
    [one] هنا صنف واحد، عدد قطعه { $pieces }.
    [two] هنا صنفان، مجموع قطعهما { $pieces }.
    [few] هنا { $kinds } أصناف، مجموع قطعها { $pieces }.
    [many] هنا { $kinds } صنفًا، مجموع قطعها { $pieces }.
   *[other] هنا { $kinds } صنف، مجموع قطعها { $pieces }.
 }
place-promised = مخصّص أو محجوز لطلبات: { $count }
place-rename = ✎ الاسم
place-earlier = ▲ أبكر
place-later = ▼ لاحقًا
place-close = 🚪 إغلاقه
place-reopen = 🚪 إعادة فتحه
move-goods = ⇄ نقل
move-title = ⇄ من أين تُنقل قطع { $name }؟
move-nothing = ⇄ لا يمكن نقل شيء من { $name }: لا قطعة متاحة في أي موقع.
move-from = { $place } (المتاح { $count })
move-where = ⇄ إلى أين يُنقل { $name } من { $place }؟
move-to = ← { $place }
move-ask = ⇄ كم قطعة من { $name } تُنقل من { $source } إلى { $target }؟ يمكن نقل { $count }؛ والمخصّص والمحجوز والاحتياطي والتالف يبقى. يمكنك إضافة كلمات، مثل: <code>5 للعرض</code>
move-all = الكل ({ $count })
move-done = ✓ نُقل { $count } من { $source } إلى { $target }.
pack-lies = 📍 { $places }
pack-lies-at = { $place }: { $count }
subject-place = الموقع { $code }
log-did-stock-transfer = نقل { $about }
log-did-place-add = فتح { $about }
log-did-place-rename = أعاد تسمية { $about }
log-did-place-order = غيّر ترتيب البيع من { $about }
log-did-place-close = أغلق { $about }
log-did-place-reopen = أعاد فتح { $about }

refusal-too-many-moved = { $left ->
    [0] لا يمكن نقل شيء من هنا: كله مخصّص أو محجوز أو احتياطي أو تالف. لم يُنقل شيء.
   *[other] لا يمكن نقل أكثر من { $left } من هنا: الباقي مخصّص أو محجوز أو احتياطي أو تالف. لم يُنقل شيء.
 }
refusal-last-place = هذا هو الموقع المفتوح الوحيد، ولا بد من موقع تُباع منه المنتجات. افتح موقعًا آخر أولًا. لم يتغيّر شيء.
refusal-place-taken = يوجد موقع بالرمز { $code } بالفعل. لم يتغيّر شيء.
refusal-too-many-places = يوجد { $most } من المواقع، ولا يمكن إضافة المزيد. لم يتغيّر شيء.
refusal-place-unclear = ✗ يحتاج الموقع إلى اسم، والجديد إلى رمز قبله لا يزيد على 10 أحرف لاتينية صغيرة وأرقام. لم يتغيّر شيء.
