# العملاء يتحدثون مع المتجر.

support =
    <b>تواصل مع موظف</b>
    أسئلة عن طلب؟ افتحه من «طلباتي»: تُظهر بطاقته أين هو، ويمكنك إلغاؤه هناك إلى أن يُقبل.
support-write = ✍️ لأي شيء آخر، اكتب رسالتك الآن أو أرسل صورة. يجيبك أحد من المتجر هنا، ولو بعد عودتهم.
support-telegram = دعم تيليجرام نفسه لا يستطيع المساعدة في المشتريات هنا.
support-sent = ✅ <b>أُرسلت.</b> نخبرك هنا حالما يجيب أحد.
support-stands-open = وصلت رسالتك إلى المتجر. نخبرك هنا حالما يجيب أحد.
support-stands-answered = أجاب المتجر.
support-stands-closed = انتهت هذه المحادثة. اكتب مرة أخرى لتبدأ محادثة جديدة.
support-write-back = ✍️ الرد
support-all-is-well = 👍 هذا يكفيني
support-settled = 👍 حسنًا. إن طرأ شيء آخر فاكتب لنا.
support-again = ✍️ اكتب مرة أخرى
talk-by-customer = <b>أنت</b>، { $at }:
talk-by-shop = <b>المتجر</b>، { $at }:
talk-by-customer-staff = <b>العميل</b>، { $at }:
talk-by-shop-staff = <b>نحن</b>، { $at }:
talk-photo = 📷 صورة
talk-photos = 📷 الصور
notice-talk-answered = 💬 <b>أجابك { $shop }:</b>

console-talks = { $count ->
    [0] 💬 المحادثات
   *[other] 💬 المحادثات ({ $count })
 }
console-talks-waiting = { $count ->
    [one] 💬 عميل واحد ينتظر ردًا
    [two] 💬 عميلان ينتظران ردًا
    [few] 💬 { $count } عملاء ينتظرون ردًا
    [many] 💬 { $count } عميلًا ينتظرون ردًا
   *[other] 💬 { $count } عميل ينتظرون ردًا
 }
talks-title = { $count ->
    [0] <b>💬 المحادثات</b>: لا أحد ينتظر ردًا.
    [one] <b>💬 المحادثات</b>: عميل واحد ينتظر ردًا.
    [two] <b>💬 المحادثات</b>: عميلان ينتظران ردًا.
    [few] <b>💬 المحادثات</b>: { $count } عملاء ينتظرون ردًا.
    [many] <b>💬 المحادثات</b>: { $count } عميلًا ينتظرون ردًا.
   *[other] <b>💬 المحادثات</b>: { $count } عميل ينتظرون ردًا.
 }
talks-none = عندما يكتب عميل عبر /support تظهر رسالته هنا وتُخبَر فورًا.
talks-row = { $state } { $name } · { $at }
talk-state-open = ❗️
talk-state-answered = ✅
talk-state-closed = ☑️
talk-title = { $state } <b>{ $name }</b>
talk-nameless = العميل { $number }
talk-answer = ✍️ أجب
talk-answer-ask = ✍️ اكتب ردك إلى { $name } أو أرسل صورة.
talk-answered = ✅ أُرسل.
talk-close = ☑️ سُوّي الأمر
talk-reopen = ↩️ لم يُسوَّ بعد
talk-show = 💬 المحادثة كاملة
talk-last-order = 📦 آخر طلب { $number } · { $stage }
talk-reply-hint = اضغط «أجب»، أو ردّ على هذه الرسالة.
notice-staff-talk = 💬 <b>يسأل { $name }:</b>
log-did-talk-answer = أجاب في { $about }
log-did-talk-close = سوّى { $about }
log-did-talk-reopen = أعاد فتح { $about }
subject-talk = المحادثة { $number }
refusal-nothing-said = لا شيء في الرسالة. اكتب بضع كلمات أو أرسل صورة من فضلك.
refusal-talk-full = تنتظر رسائل كثيرة منك ردًا، لذا لم تُحفظ هذه. انتظر من فضلك حتى يجيب المتجر.
