# Customers talk with the shop.

support =
    <b>Talk to a person</b>
    Questions about an order? Open it under My orders: its card shows where it is, and you can cancel it there until it is accepted.
support-write = ✍️ For anything else, write your message now, or send a photo. Somebody of the shop answers here, even if it takes until they are back.
support-telegram = Telegram's own support cannot help with purchases made here.
support-sent = ✅ <b>Sent.</b> You are told here as soon as somebody answers.
support-stands-open = The shop has your message. You are told here as soon as somebody answers.
support-stands-answered = The shop has answered.
support-stands-closed = This talk is over. Write again, and a new one begins.
support-write-back = ✍️ Write back
support-all-is-well = 👍 That answers it
support-settled = 👍 Good. Should anything else come up, write again.
support-again = ✍️ Write again
talk-by-customer = <b>You</b>, { $at }:
talk-by-shop = <b>The shop</b>, { $at }:
talk-by-customer-staff = <b>The customer</b>, { $at }:
talk-by-shop-staff = <b>We</b>, { $at }:
talk-photo = 📷 a photo
talk-photos = 📷 Photos
notice-talk-answered = 💬 <b>{ $shop } has answered you:</b>

console-talks = { $count ->
    [0] 💬 Talks
   *[other] 💬 Talks ({ $count })
 }
console-talks-waiting = { $count ->
    [one] 💬 { $count } customer waits for an answer
   *[other] 💬 { $count } customers wait for an answer
 }
talks-title = { $count ->
    [0] <b>💬 Talks</b>: nobody waits for an answer.
    [one] <b>💬 Talks</b>: { $count } customer waits for an answer.
   *[other] <b>💬 Talks</b>: { $count } customers wait for an answer.
 }
talks-none = When a customer writes by /support, it stands here, and you are told at once.
talks-row = { $state } { $name } · { $at }
talk-state-open = ❗️
talk-state-answered = ✅
talk-state-closed = ☑️
talk-title = { $state } <b>{ $name }</b>
talk-nameless = Customer { $number }
talk-answer = ✍️ Answer
talk-answer-ask = ✍️ Write your answer to { $name }, or send a photo.
talk-answered = ✅ Sent.
talk-close = ☑️ It is settled
talk-reopen = ↩️ Not settled after all
talk-show = 💬 The whole talk
talk-last-order = 📦 Last order { $number } · { $stage }
talk-reply-hint = Tap Answer, or reply to this message.
notice-staff-talk = 💬 <b>{ $name } asks:</b>
log-did-talk-answer = answered in { $about }
log-did-talk-close = settled { $about }
log-did-talk-reopen = took up { $about } again
subject-talk = talk { $number }
refusal-nothing-said = There was nothing in it. Please write a few words, or send a photo.
refusal-talk-full = Many of your messages wait for an answer already, so this one was not kept. Please wait until the shop answers.
