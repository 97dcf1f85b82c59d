# النجوم والتحويل البنكي ورصيد المتجر والاسترداد والمساعدة في الدفع.

checkout-pay-by-transfer = ادفع بتحويل بنكي · { $total }
checkout-pay-in-stars = ادفع { $total }
checkout-pay-with-credit = تأكيد الطلب · يُدفع من رصيدك
checkout-pay-both = { $first } + { $second }
checkout-hold-transfer = { $days ->
    [one] عند الدفع بتحويل بنكي تُحجز يومًا واحدًا.
    [two] عند الدفع بتحويل بنكي تُحجز يومين.
    [few] عند الدفع بتحويل بنكي تُحجز { $days } أيام.
    [many] عند الدفع بتحويل بنكي تُحجز { $days } يومًا.
   *[other] عند الدفع بتحويل بنكي تُحجز { $days } يوم.
 }
checkout-two-orders = ℹ️ في سلتك منتجات رقمية تُدفع بطريقة غير طريقة ما يُرسل إليك. لذلك تصبح طلبين، وتدفع كليهما: { $sent } و{ $digital }.
credit-use = { $used ->
    [yes] ✅ استخدام { $amount } من الرصيد
   *[no] استخدام { $amount } من الرصيد
 }
quote-credit = رصيدك في المتجر: { $amount }
quote-payable = <b>المبلغ المطلوب: { $amount }</b>
product-in-stars = يُدفع بنجوم تيليجرام: { $amount }
order-in-another = أي { $amount }
order-cancel-for-credit = إلغاء والاحتفاظ بالمبلغ رصيدًا

transfer-title = <b>🏦 حوّل { $amount } من فضلك</b>
transfer-no-details = يعطيك المتجر بياناته البنكية شخصيًا: اضغط «الدعم».
transfer-reference = بيان التحويل: <code>{ $number }</code>
    لا تكتب شيئًا آخر، ليعثر المتجر على مالك.
transfer-until = المنتجات محجوزة لك حتى { $until }. نخبرك عند وصول المال.
transfer-copy = 📋 نسخ بيان التحويل
transfer-sent = ✓ أرسلت التحويل
transfer-thanks = شكرًا لك! سيبحث شخص في المتجر عن مال الطلب { $number }. تنتظره المنتجات حتى { $until }. قد يحتاج التحويل إلى يوم أو يومين.

credit-none = 💶 <b>رصيد المتجر</b>: لا يوجد. عندما يكون لك حق عند المتجر، يمكنك أخذه رصيدًا هنا وإنفاقه فورًا.
credit-have = 💶 <b>رصيد المتجر: { $amount }</b>
credit-held = وهناك { $amount } محجوزة لطلبات لم تدفعها بعد.
credit-entry-grant = + { $amount } · { $at } · من المتجر
credit-entry-refund = + { $amount } · { $at } · بدلًا من استرداد
credit-entry-hold = − { $amount } · { $at } · لطلب
credit-entry-release = + { $amount } · { $at } · عاد من طلب
credit-entry-return = + { $amount } · { $at } · استرداد

paysupport-title = <b>💳 المساعدة في الدفع</b>
paysupport-none = لم تدفع شيئًا هنا بعد. ستظهر هنا دفعاتك وما آلت إليه.
paysupport-how = أنت تشتري من المتجر؛ ولا يستطيع تيليجرام المساعدة في المشتريات. اضغط «الدعم» للتحدث مع شخص في المتجر، يمكنه أيضًا رد المال. النجوم تُرد نجومًا، وما عداها بطريقة الدفع نفسها.
paysupport-order = 📦 الطلب { $number }
paysupport-open = ⏳ { $amount } للطلب { $number }: لم تُدفع بعد
paysupport-paid = ✅ { $amount } للطلب { $number }: مدفوعة
paysupport-partly = ↩ { $amount } للطلب { $number }: رُدّ إليك { $back }
paysupport-returning = ↩ { $amount } للطلب { $number }: في طريقها إليك { $back }
paysupport-returned = ↩ { $amount } للطلب { $number }: رُدّت إليك كلها

console-transfers = 🏦 التحويلات البنكية
staff-transfer = 🏦 وصل تحويل
staff-refund = ↩ استرداد
staff-discount = 🏷 خصم مبلغ
staff-credit = 🎁 منح رصيد
transfers-title = { $count ->
    [0] <b>🏦 لا طلب ينتظر تحويلًا.</b> لتحويل متأخر، اكتب رقم الطلب المذكور فيه.
   *[other] <b>🏦 طلبات تنتظر تحويلًا</b>، الأقدم أولًا. لأي طلب آخر، اكتب رقم الطلب المذكور في التحويل.
 }
transfers-row = { $number } · { $total }
transfer-ask = 🏦 كم وصل للطلب { $number }؟ المتوقع { $due }. اكتب أي مبلغ آخر، مثل 20.00.
transfer-exactly = { $amount } تمامًا
transfer-check = وصل { $amount } للطلب { $number }: كل المستحق.
transfer-check-less = وصل { $amount } للطلب { $number }: أقل من المستحق بمقدار { $difference }. يُطلب الباقي من العميل.
transfer-check-more = وصل { $amount } للطلب { $number }: أكثر من المستحق بمقدار { $difference }، ويجب رد الزيادة.
transfer-counted = { $outcome ->
    [paid] ✅ سُجّل { $amount }: الطلب مدفوع.
    [reinstated] ✅ سُجّل { $amount }: وصل متأخرًا، وعاد الطلب قائمًا.
    [partly_paid] ⏳ سُجّل { $amount }: يُطلب الباقي من العميل.
    [overpaid] ✅ سُجّل { $amount }: الطلب مدفوع. الزيادة تنتظر ردها في «المهام».
    [repeated] سُجّل هذا من قبل.
   *[other] ↩ سُجّل { $amount }، لكن الطلب لا يقبله: ينتظر رده في «المهام».
 }
refund-ask = ↩ كم يُسترد من الطلب { $number }؟ الحد الأقصى { $most }. اكتب مبلغًا، مثل 5.00.
refund-all = كله: { $amount }
refund-why = ↩ يُرد { $amount } من الطلب { $number } بطريقة الدفع نفسها. ما السبب؟ اختياره يؤكد العملية.
refund-why-credit = ↩ يصبح { $amount } من الطلب { $number } رصيدًا للعميل في المتجر. ما السبب؟ اختياره يؤكد العملية.
refund-as-credit = { $chosen ->
    [yes] ✅ رصيدًا في المتجر
   *[no] ⬜ رصيدًا في المتجر
 }
refund-nothing = ↩ لا شيء يُسترد من الطلب { $number }: رُدّ كل ما دُفع، أو لم يُدفع شيء بعد.
refund-became-credit = 🎁 أصبح { $amount } رصيدًا للعميل في المتجر، وتم إخباره.
refund-begun = ↩ بدأ رد { $amount }. ما يجب أن يرسله شخص تجده في «المهام».
refund-moved-on = تغير شيء منذ اطلاعك، فلم يُرد شيء. هذا هو الوضع الآن:
refund-takes-two = 👥 { $amount } أكثر مما يجوز لشخص واحد رده من طلب. طُلبت موافقة شخص آخر له الصلاحية؛ لم يتحرك شيء بعد.
refund-reason-damaged = كان تالفًا أو خاطئًا
refund-reason-not-received = لم يصل
refund-reason-mistake = خطأ منا
refund-reason-agreed = باتفاق مع العميل
refund-reason-goodwill = مجاملة للعميل
gift-ask = 🎁 كم رصيدًا تمنح عميل الطلب { $number }؟ رصيده الآن { $has }. اكتب مبلغًا، مثل 5.00.
gift-why = 🎁 { $amount } لعميل الطلب { $number }. ما السبب؟ اختياره يؤكد العملية.
gift-given = 🎁 زاد رصيد العميل { $amount }.
gift-takes-two = 👥 { $amount } أكثر مما يجوز لشخص واحد منحه لعميل. طُلبت موافقة شخص آخر له الصلاحية؛ لم يُمنح شيء بعد.
task-as-credit = 🎁 { $at } رصيدًا
task-transfer-sent = { $at }. يقول عميل إنه أرسل تحويلًا بنكيًا. راجع الحساب قبل { $due }.

notice-credit-given = 🎁 منحك المتجر رصيدًا قدره { $amount }. استخدمه عند إتمام الطلب.
notice-staff-transfer-sent = 🏦 يقول عميل الطلب { $number } · { $total } إنه أرسل التحويل.
notice-refund-as-credit = ↩ لك { $amount } من الطلب { $number } رصيدًا في المتجر. يمكنك إنفاقه فورًا.

refusal-no-transfer = الطلب { $number } لا ينتظر تحويلًا بنكيًا، فلم يُسجّل شيء.
refusal-stars-go-whole = النجوم تُرد دفعة واحدة أو لا تُرد: { $amount } كاملة. لم يُرد شيء.
refusal-too-many-unpaid = { $most ->
    [one] لديك طلب لم يُدفع بعد ويُدفع عند الاستلام. لم يُطلب شيء؛ ادفع بطريقة أخرى من فضلك، أو انتظر ذلك الطلب.
    [two] لديك طلبان لم يُدفعا بعد ويُدفعان عند الاستلام. لم يُطلب شيء؛ ادفع بطريقة أخرى من فضلك، أو انتظر أحدهما.
    [few] لديك { $most } طلبات لم تُدفع بعد وتُدفع عند الاستلام. لم يُطلب شيء؛ ادفع بطريقة أخرى من فضلك، أو انتظر أحدها.
   *[other] لديك { $most } طلبًا لم تُدفع بعد وتُدفع عند الاستلام. لم يُطلب شيء؛ ادفع بطريقة أخرى من فضلك، أو انتظر أحدها.
 }
refusal-credit-short = رصيدك في المتجر صار أقل من ذلك. لم يُطلب شيء ولم يُخصم منك أي مبلغ. افتح سلتك وأتمّ الطلب من جديد.
refusal-credit-invalid = يُمنح الرصيد بمبلغ أكبر من صفر ومع سبب. لم يُمنح شيء.

# خصم من طلب ينتظر دفعه.

discount-ask = 🏷 كم يُخصم من الطلب { $number } الذي ثمنه { $total }؟ اكتب مبلغًا حتى { $most }.
discount-words = 🏷 خصم { $amount } من الطلب { $number }: لماذا؟ اكتب بضع كلمات، مثل <i>تعويضًا عن الغطاء المخدوش</i>. يقرؤها العميل، وبكتابتها يتم الخصم.
discount-given = 🏷 خُصم { $amount }، وتم إخبار العميل.
discount-takes-two = 👀 خصم { $amount } يحتاج إلى شخص ثانٍ: فوق الحد المسموح، أو أقل من تكلفة المنتجات. لم يُخصم شيء بعد؛ طلبتُ موافقة من لهم الصلاحية.
