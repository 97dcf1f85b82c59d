# المواعيد: متى تُقدَّم الخدمة، وما كتبه العميل، والتأجيل والتذكير.

appointment-at = 📅 <b>{ $at }</b>
appointment-note = 📝 { $note }
appointment-needed = 📅 اختر متى تود الحضور، ثم يمكنك الطلب.
appointment-choose = 📅 اختيار يوم
appointment-other-time = 📅 وقت آخر
appointment-write-note = 📝 كتابة ملاحظة
appointment-other-note = 📝 تغيير الملاحظة
appointment-no-note = بلا ملاحظة
appointment-ask-note = 📝 ما الذي ينبغي أن يعرفه المتجر؟ اكتبه في رسالة واحدة ({ $most } علامة على الأكثر).
appointment-which-day = 📅 <b>أي يوم؟</b> تظهر الأيام التي فيها وقت متاح فقط.
appointment-no-day = 📅 لا يوجد وقت متاح حاليًا. لم يُطلب شيء ولم يتغير شيء؛ عد لاحقًا أو راسل المتجر: /support
appointment-day = { $on }
appointment-which-time = 🕒 <b>{ $on }</b>: في أي وقت؟ كل الأوقات بتوقيت المتجر.
appointment-no-time = 🕒 لم يعد هناك وقت متاح في { $on }. اختر يومًا آخر.
appointment-move = 📅 تغيير الموعد
appointment-moved = ✓ نُقل إلى { $at }. سيُبلَّغ العميل.

notice-appointment-moved = 📅 غيّر المتجر موعد الطلب <code>{ $number }</code>. إن لم يناسبك فغيّره من بطاقة الطلب أو راسل المتجر: /support
notice-appointment-near = ⏰ موعدك للطلب <code>{ $number }</code> قريب:
notice-staff-appointment-moved = 📅 غيّر العميل موعد الطلب <code>{ $number }</code>:
notice-staff-appointment-near = ⏰ موعد قريب: الطلب <code>{ $number }</code>

refusal-time-taken = لم يعد هذا الوقت متاحًا. لم يتغير شيء ولم تُنقل أي أموال؛ يُرجى اختيار وقت آخر.
refusal-time-missing = يُرجى اختيار وقت أولًا. لم يُطلب شيء ولم تُنقل أي أموال.
refusal-appointment-settled = لم يعد ممكنًا تغيير موعد الطلب { $number } هنا. لم يتغير شيء؛ راسل المتجر: /support

log-did-appointment-move = غيّر موعد { $about }
