# Appointments: when services are rendered, what the customer wrote about it, moving and reminding.

appointment-at = 📅 <b>{ $at }</b>
appointment-note = 📝 { $note }
appointment-needed = 📅 Choose when you would like to come; then you can order.
appointment-choose = 📅 Choose a date
appointment-other-time = 📅 Another time
appointment-write-note = 📝 Write a note
appointment-other-note = 📝 Change the note
appointment-no-note = Without a note
appointment-ask-note = 📝 What should the shop know? Write it in one message ({ $most } signs at most).
appointment-which-day = 📅 <b>Which day?</b> Only days with a free time are shown.
appointment-no-day = 📅 There is no free time at the moment. Nothing was ordered or changed; look again later, or write to the shop: /support
appointment-day = { $on }
appointment-which-time = 🕒 <b>{ $on }</b>: at what time? All times are the shop's.
appointment-no-time = 🕒 On { $on } there is no free time any more. Choose another day.
appointment-move = 📅 Move the appointment
appointment-moved = ✓ Moved to { $at }. The customer is told.

notice-appointment-moved = 📅 The shop has moved the appointment of order <code>{ $number }</code>. If that does not suit you, move it on the order's card or write to the shop: /support
notice-appointment-near = ⏰ Your appointment of order <code>{ $number }</code> is soon:
notice-staff-appointment-moved = 📅 The customer has moved the appointment of order <code>{ $number }</code>:
notice-staff-appointment-near = ⏰ An appointment is soon: order <code>{ $number }</code>

refusal-time-taken = This time is not free any more. Nothing was changed and no money moved; please choose another one.
refusal-time-missing = Please choose a time first. Nothing was ordered and no money moved.
refusal-appointment-settled = The appointment of order { $number } can no longer be moved here. Nothing was changed; write to the shop: /support

log-did-appointment-move = moved the appointment of { $about }
