# الحملات في لوحة التاجر.

console-campaigns = 👥 الحملات
command-campaigns = الحملات: شراء جماعي وعروض خاطفة ومساومات
campaign-list = { $count ->
    [0] <b>👥 لا حملات بعد.</b> خطط لشراء جماعي (يشتري الناس معًا بأقل ويجلب بعضهم بعضًا)، أو عرض خاطف (قطع قليلة في لحظة واحدة)، أو مساومات (يخفّض الأصدقاء السعر). لا يرى العملاء شيئًا قبل أن تنشرها.
   *[other] <b>👥 الحملات</b> ({ $count })
 }
campaign-list-some = { $count ->
    [0] <b>👥 الحملات</b>: لا شيء من هذه حاليًا.
   *[other] <b>👥 الحملات</b> ({ $count })
 }
campaign-row = { $title } · { $phase }
campaign-shown = • { $label }
campaign-shown-all = الكل
campaign-shown-live = الجارية
campaign-shown-drafts = المسودات
campaign-shown-over = المنتهية
campaign-new = ＋ شراء جماعي جديد
campaign-title = <b>{ $title }</b>
campaign-kind-group-buy = 👥 شراء جماعي
campaign-phase-cancelled = ⏹ أُلغيت مع فِرقها

campaign-goods = { $goods }: { $price } (منفردًا { $usual })
campaign-goods-unpriced = { $goods }: دون سعر بعد (منفردًا { $usual })
campaign-price = { $price }
campaign-rung = { $size ->
    [one] من شخص واحد { $price }
    [two] من شخصين { $price }
    [few] من { $size } أشخاص { $price }
    [many] من { $size } شخصًا { $price }
   *[other] من { $size } شخص { $price }
 }
campaign-size = { $count ->
    [one] الفريق شخص واحد
    [two] الفريق شخصان
    [few] الفريق { $count } أشخاص
    [many] الفريق { $count } شخصًا
   *[other] الفريق { $count } شخص
 }
campaign-sizes = حجم الفريق من { $first } إلى { $last ->
    [one] شخص واحد
    [two] شخصين
    [few] { $last } أشخاص
    [many] { $last } شخصًا
   *[other] { $last } شخص
 }؛ ويدفع كل منهم سعر الحجم الذي يبلغه الفريق
campaign-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
 }
campaign-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
 }
campaign-window = مهلة الفريق { $time } منذ أن يدفع أول أعضائه
campaign-new-only = العملاء الجدد وحدهم ينضمون إلى فريق؛ ويمكن لأي عميل أن يبدأ فريقًا
campaign-most-pieces = { $count ->
    [one] قطعة واحدة لكل عميل
    [two] قطعتان لكل عميل على الأكثر
    [few] { $count } قطع لكل عميل على الأكثر
   *[other] { $count } قطعة لكل عميل على الأكثر
 }
campaign-completes = { $count ->
    [one] عند انتهاء الوقت تُكمل أنت الفريق الذي دفع فيه شخص واحد
    [two] عند انتهاء الوقت تُكمل أنت الفريق الذي دفع فيه شخصان
    [few] عند انتهاء الوقت تُكمل أنت الفريق الذي دفع فيه { $count } أشخاص
    [many] عند انتهاء الوقت تُكمل أنت الفريق الذي دفع فيه { $count } شخصًا
   *[other] عند انتهاء الوقت تُكمل أنت الفريق الذي دفع فيه { $count } شخص
 }
campaign-with-coupons = يمكن استخدام الكوبونات فوق ذلك
campaign-capped = تنتهي الفِرق مع الحملة على أبعد تقدير
campaign-pieces = القطع:
campaign-sold = • { $name }: بيع { $sold }، محجوز للدفع { $held }
campaign-sold-of = • { $name }: بيع { $sold }، محجوز للدفع { $held }، بقي { $left } من { $quota }
campaign-no-teams = لا فريق بعد.
campaign-teams = { $count ->
    [one] فريق واحد
    [two] فريقان
    [few] { $count } فِرق
    [many] { $count } فريقًا
   *[other] { $count } فريق
 }: اكتمل { $filled }، قيد التكوين { $forming }، لم يكتمل { $failed }
campaign-waiting = { $count ->
    [one] دفع شخص واحد وينتظر الآخرين
    [two] دفع شخصان وينتظران الآخرين
    [few] دفع { $count } أشخاص وينتظرون الآخرين
    [many] دفع { $count } شخصًا وينتظرون الآخرين
   *[other] دفع { $count } شخص وينتظرون الآخرين
 }
campaign-orders = { $count ->
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
 }، منها { $newcomers } من عملاء جدد
campaign-money = قيمة المنتجات { $revenue }، والخصم عن السعر المنفرد { $discount }

campaign-ask-product = أي منتج يشتريه الناس معًا؟ اكتب كلمة من اسمه.
campaign-ask-variants = أي أصناف من { $title }؟ اضغط ما يُباع منها. ({ $count })
campaign-variant = ▫️ { $name } · { $price }
campaign-variant-sold = ✓ { $name } · { $price }
campaign-all-variants = كلها
campaign-ask-price = كم سعر القطعة ضمن فريق؟ اكتب سعرًا مثل <code>19.00</code>، أو نسبة خصم مثل <code>-20%</code>. إن كان ينخفض مع عدد الأشخاص فاكتب حجمًا في كل سطر: <code>3 = 19.00</code>
campaign-ask-price-of = كم سعر { $name } ضمن فريق؟ اكتبه مثل سعر الأصناف الأخرى، بالأحجام نفسها.
campaign-ask-size = من كم شخص يتكون الفريق؟ اضغط رقمًا، أو اكتب رقمًا من 2 إلى 50.
campaign-people-count = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }
campaign-ask-hours = كم من الوقت لدى الفريق ليكتمل منذ أن يدفع أول أعضائه؟ اضغطه، أو اكتبه بالساعات: <code>36</code> أو <code>90 دقيقة</code> أو <code>3 أيام</code>
campaign-ask-time = متى يمكن بدء الفِرق؟ اضغط المدة بدءًا من النشر، أو اكتب الأيام: <code>2026-05-01 – 2026-05-07</code>، ومع الساعات إن شئت: <code>2026-05-01 10:00 – 2026-05-01 22:00</code> ({ $zone }). الفِرق التي بدأت تحتفظ بوقتها.
campaign-suggested = { $size } معًا بسعر { $price }
campaign-variants = 🧺 الأصناف
campaign-prices = 💶 السعر
campaign-people = 👥 الأشخاص
campaign-team-time = ⏳ وقت الفريق
campaign-rules = ⚙️ القواعد
campaign-sample-alone = منفردًا: { $price }
campaign-sample-price = 👥 معًا: { $price }
campaign-sample-how = { $people ->
    [one] ابدأ فريقًا واجلب شخصًا واحدًا آخر خلال { $time }. إن لم يأتِ أحد يعود المبلغ كله.
    [two] ابدأ فريقًا واجلب شخصين آخرين خلال { $time }. إن لم يأتِ عدد كافٍ يعود المبلغ كله.
    [few] ابدأ فريقًا واجلب { $people } أشخاص آخرين خلال { $time }. إن لم يأتِ عدد كافٍ يعود المبلغ كله.
    [many] ابدأ فريقًا واجلب { $people } شخصًا آخرين خلال { $time }. إن لم يأتِ عدد كافٍ يعود المبلغ كله.
   *[other] ابدأ فريقًا واجلب { $people } شخص آخرين خلال { $time }. إن لم يأتِ عدد كافٍ يعود المبلغ كله.
 }
campaign-worst = أدنى سعر قد تبلغه القطعة: { $name } بسعر { $price } (المعتاد { $usual })
campaign-below-floor = ⚠️ لا تبيع أي قطعة بأقل من { $floor }: لا يمكن نشر هذا.

campaign-published = ✅ الحملة جارية: يمكن للعملاء بدء الفِرق من الآن.
campaign-paused = ⏸ متوقفة مؤقتًا: لا يمكن بدء فريق الآن. الفِرق قيد التكوين مستمرة ويمكن الانضمام إليها.
campaign-stop = ⏹ إنهاء
campaign-end-how = { $count ->
    [0] لا فريق قيد التكوين الآن، لكن قد يكون أحدهم يدفع لأول مقعد. من الآن لن يبدأ أحد فريقًا آخر. ماذا عن الفِرق التي بدأت؟
    [one] فريق واحد قيد التكوين، دفع فيه { $people }. من الآن لن يبدأ أحد فريقًا آخر. ماذا عن هذا؟
   *[other] الفِرق قيد التكوين: { $count }، دفع فيها { $people }. من الآن لن يبدأ أحد فريقًا آخر. ماذا عن هذه؟
 }
campaign-end-going-on = 👥 تستمر الفِرق في وقتها
campaign-end-calling-off = ✗ إلغاء الفِرق وإعادة كل المبالغ
campaign-end-ask-on = { $count ->
    [0] إنهاء «{ $title }»؟ لا يمكن بدؤها من جديد.
    [one] إنهاء «{ $title }»؟ لا يمكن بدؤها من جديد. يستمر فريقها: إما أن يكتمل في وقته بالسعر الموعود، أو يعود المبلغ كله.
   *[other] إنهاء «{ $title }»؟ لا يمكن بدؤها من جديد. تستمر فِرقها ({ $count }): إما أن تكتمل في وقتها بالسعر الموعود، أو تعود المبالغ كلها.
 }
campaign-end-ask-off = { $people ->
    [0] إلغاء «{ $title }»؟ لا يمكن بدؤها من جديد. لم يدفع أحد في فريق قيد التكوين.
    [one] إلغاء «{ $title }» مع كل ما هو قيد التكوين؟ يُلغى طلب واحد ويعود مبلغه. لا يمكن التراجع عن هذا.
    [two] إلغاء «{ $title }» مع كل ما هو قيد التكوين؟ يُلغى طلبان ويعود مبلغاهما. لا يمكن التراجع عن هذا.
    [few] إلغاء «{ $title }» مع كل ما هو قيد التكوين؟ تُلغى { $people } طلبات وتعود مبالغها. لا يمكن التراجع عن هذا.
    [many] إلغاء «{ $title }» مع كل ما هو قيد التكوين؟ يُلغى { $people } طلبًا وتعود مبالغها. لا يمكن التراجع عن هذا.
   *[other] إلغاء «{ $title }» مع كل ما هو قيد التكوين؟ يُلغى { $people } طلب وتعود مبالغها. لا يمكن التراجع عن هذا.
 }
campaign-end-yes-on = إنهاء مع استمرار الفِرق
campaign-end-yes-off = إلغاء الكل
campaign-ended-on = ⏹ انتهت. الفِرق قيد التكوين تستمر في وقتها.
campaign-ended-off = ⏹ أُلغيت. الفِرق قيد التكوين تنتهي الآن، وتعود كل مبالغها.

refusal-group-price-unclear = لم أفهم هذا السعر، فلم يتغيّر شيء. اكتب سعرًا مثل 19.00 أو -20%، أو حجمًا في كل سطر مثل 3 = 19.00.
refusal-size-unclear = لم أفهم عدد الأشخاص. اكتب رقمًا من 2 إلى 50.
refusal-team-time-unclear = لم أفهم هذه المدة. اكتبها بالساعات مثل 36، أو 90 دقيقة، أو 3 أيام.
refusal-count-unclear = لم أفهم عدد القطع، فلم يتغيّر شيء. اكتب رقمًا مثل 50، أو - دون حد.
refusal-campaign-moved-on = تغيّرت الحملة بعد تقديم الطلب، فلم يُنفَّذ شيء. يمكن لمن طلب أن يطلب مجددًا.
refusal-loss-takes-two = تبيع بأقل من التكلفة، والمزيد من ذلك ليس قرار شخص واحد، فلم يتغيّر شيء. أنشئ حملة أخرى مثلها: نشرها يتطلب موافقة شخص ثانٍ.

campaign-let-new-only = 🆕 انضمام العملاء الجدد فقط
campaign-let-anybody = 👥 السماح للجميع بالانضمام
campaign-quota = 🔢 عدد القطع
campaign-each = 🙋 لكل عميل
campaign-completion = 🤝 إكمال الفِرق الناقصة
campaign-let-coupons = 🎟 السماح بالكوبونات
campaign-no-coupons = 🎟 بلا كوبونات
campaign-cap = ⏹ إنهاء الفِرق مع الحملة
campaign-whole-time = ⏳ للفِرق وقتها الكامل
campaign-ask-completion = عندما ينتهي وقت فريق وهو ناقص يمكنك إكماله: من دفعوا تصلهم منتجاتهم بالسعر الموعود، ويقرؤون أنك أكملته. ابتداءً من كم شخص دفع؟
campaign-people-from = من { $count }
campaign-never-completed = أبدًا: تعود كل المبالغ
campaign-ask-most-pieces = كم قطعة لكل عميل إجمالًا؟ اكتب رقمًا، أو <code>-</code> دون حد.
campaign-ask-quota = { $count ->
    [one] كم قطعة تبيع الحملة إجمالًا؟ اكتب رقمًا، أو <code>-</code> بقدر المتوفر.
   *[other] كم قطعة من كل صنف تبيع الحملة؟ اكتب رقمًا، أو <code>-</code> بقدر المتوفر. اضغط صنفًا لتحديده وحده.
 }
campaign-ask-quota-of = كم قطعة من { $name } تبيع الحملة؟ اكتب رقمًا، أو <code>-</code> بقدر المتوفر.

campaign-change-what = رأى العملاء هذه الحملة، فلا تتغيّر إلا لصالحهم: سعر أقل، أو قطع أكثر، أو نهاية أبعد. ما عدا ذلك يحتاج إلى حملة أخرى.
campaign-lower = 💶 خفض السعر
campaign-more-pieces = 🔢 قطع أكثر
campaign-later-end = 🕒 نهاية أبعد
campaign-ask-lower = كم سعر القطعة من الآن؟ اكتبه كما في المرة الأولى، بالأحجام نفسها.
campaign-ask-lower-of = كم سعر { $name } من الآن؟ اكتبه كما في المرة الأولى، بالأحجام نفسها.
campaign-lower-ask = خفض السعر إلى <i>{ $words }</i>؟
campaign-price-change = { $name }: { $before } ← { $after }
campaign-lower-below = ⚠️ ستُباع القطعة بأقل مما تكلّفك.
campaign-lower-whom = يسري على الفِرق الجديدة فورًا. الفِرق قيد التكوين تحتفظ بالسعر الذي بدأت به.
campaign-more-of-which = المزيد من أي صنف؟
campaign-ask-more-pieces = كم قطعة من { $name } إجمالًا؟ اكتب رقمًا، أو <code>-</code> بقدر المتوفر.
campaign-more-ask = بيع { $after } من قطع { $name } إجمالًا بدلًا من { $before }؟
campaign-more-any = بيع كل المتوفر من { $name } بدلًا من { $before }؟
campaign-changed = ✅ تم التغيير.
