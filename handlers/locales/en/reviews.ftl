# Reviews: what buyers think of goods, what readers see of it, and where the shop judges it.

product-rating = ⭐ <b>{ $whole }.{ $tenth }</b> · { $count ->
    [one] one review
   *[other] { $count } reviews
 }
product-reviews = ⭐ Reviews ({ $count })
order-review = ⭐ Review

review-star = { $stars } ⭐
review-star-given = ✓ { $stars } ⭐
review-title = <b>⭐ { $name }</b>
my-reviews-button = ⭐ My reviews
my-reviews = { $count ->
    [0] <b>⭐ You have not reviewed anything yet</b>
    [one] <b>⭐ My reviews: one</b>
   *[other] <b>⭐ My reviews: { $count }</b>
 }
my-reviews-waiting = { $count ->
    [one] ☆ One thing that you bought has no review yet.
   *[other] ☆ { $count } things that you bought have no review yet.
 }
review-order-title = <b>⭐ Reviews · order { $number }</b>
review-which = What would you like to review?
review-nothing-yet = Nothing of this order has arrived yet. As soon as it has, you can review it here.
review-row = ☆ { $name }
review-row-given = { $stars } { $name }
review-ask-stars = How many stars? One tap is enough; words and pictures can follow.
review-too-late = The time to review it is over, so it can be read but not written any more.
review-bought-again = You bought it again. Last time you gave { $stars }: new stars begin your review anew.
review-yours = You gave { $stars }
review-your-words = “{ $words }”
review-say = ✍️ Add words or pictures
review-ask-words = Type what you think of it, or send a picture ({ $most } at most). For 24 hours you can change all of it.
review-is-published = ✅ Everybody can read it, as from “{ $by }”.
review-is-pending = ⏳ The shop has a look before others read it, as it does whenever there are pictures, links or numbers. You hear what comes of it.
review-is-rejected = ✗ The shop does not show it: { $why }. You can change it; then it is looked at again.
review-is-hidden = ✗ The shop has taken it away: { $why }.
review-is-withdrawn = You took your review back. Nobody reads it, and its stars do not count.
review-pictures = 📷 Pictures ({ $count })
review-drop-pictures = ✗ No pictures
review-drop-words = ✗ No words
review-add = ➕ Add something
review-ask-more = How is it after some time? Type one thing to add; it stands below your review and cannot be changed.
review-more-not-fit = ⚠️ That holds a link, a contact or a rude word, so it was not added. Please say it without.
review-take-back = 🗑 Take it back
review-take-back-sure = Take your review back? Nobody reads it any more, and its stars do not count. You can write another one as long as the time for it is not over.
review-read-all = ⭐ All reviews

review-by = { $stars } · { $by } · { $on }
review-numbered = <b>{ $number }.</b> { $told }
review-options = <i>{ $options }</i>
review-went-back = <i>↩ Sent back since</i>
review-thanked = <i>🎁 Thanked with points, whatever it says</i>
review-thanks-offer = 🎁 { $points ->
    [one] One point is yours for words or a picture
   *[other] { $points } points are yours for words or a picture
 }, whatever you think of it: once it is read by everybody and the goods can be sent back no more.
review-thanks-coming = 🎁 { $points ->
    [one] One point for it is on its way
   *[other] { $points } points for it are on their way
 }, once everybody reads it and the goods can be sent back no more.
review-thanks-given = 🎁 { $points ->
    [one] You got one point for it.
   *[other] You got { $points } points for it.
 }
review-thanks-void = The goods were paid back, so no points come for it.
points-review = for a review
points-unreview = taken back with a review
points-rules-review = { $points ->
    [one] One point
   *[other] { $points } points
 } for telling others what you think of something you bought, in words or by a picture, whatever you think of it; once for each product.
review-more = ➕ Later: { $words }
review-answer = 💬 The shop: { $words }
review-helped = 👍 { $count }
review-pictures-of = 📷 { $number } ({ $count })
review-helpful = 👍 { $number }
reviews-title = <b>⭐ { $title }</b>
reviews-none = Nobody has reviewed it yet. Whoever buys it here can.
reviews-none-such = There is no such review. Tap the chosen stars again for all of them.
reviews-stars = { $stars } ⭐ ({ $count })
reviews-pictured = 📷 With pictures
reviews-chosen = ✓ { $what }
reviews-sorted = ↕ { $sort }
reviews-sort-ask = In which order?
reviews-sort-new = 🕘 Newest first
reviews-sort-help = 👍 Most helpful first
reviews-sort-high = ⭐ Most stars first
reviews-sort-low = ☆ Fewest stars first
review-helped-you = 👍 Thank you: others see that it helped.
review-helped-not = Your 👍 is taken back.

review-why-contact = it holds a link or a contact
review-why-rude = it is rude to somebody
review-why-off-topic = it is not about these goods
review-why-private = it tells something private about somebody
review-why-pictures = its pictures do not fit
review-why-other = it does not fit

console-reviews = { $count ->
    [0] ⭐ Reviews
   *[other] ⭐ Reviews ({ $count })
 }
console-reviews-waiting = { $count ->
    [one] One review waits for a look.
   *[other] { $count } reviews wait for a look.
 }
reviews-waiting = { $count ->
    [0] <b>⭐ No review waits</b>
    [one] <b>⭐ One review waits</b>
   *[other] <b>⭐ { $count } reviews wait</b>
 }
reviews-newest = { $count ->
    [0] <b>⭐ No reviews yet</b>
    [one] <b>⭐ One review</b>
   *[other] <b>⭐ { $count } reviews, the newest first</b>
 }
reviews-rules = Stars and plain words are shown at once; what has pictures, links, numbers or rude words waits here. Judge what is said, never how many stars: bad ones may be answered, not hidden.
reviews-to-waiting = 👀 Those that wait
reviews-to-newest = 🕘 The newest
reviews-unanswered = { $count ->
    [0] <b>⭐ Every low review is answered</b>
    [one] <b>⭐ One low review is not answered</b>
   *[other] <b>⭐ { $count } low reviews are not answered</b>
 }
reviews-ever = All of the shop: { $rating }
reviews-lately = Last 30 days: { $rating }
reviews-low = { $count ->
    [one] One of one or two stars is not answered: whoever answers well often keeps the customer.
   *[other] { $count } of one or two stars are not answered: whoever answers well often keeps the customer.
 }
reviews-to-unanswered = 💬 Low ones, not answered
reviews-show = ✅ Show it
reviews-refuse = ✗ Do not show it…
reviews-hide = ✗ Take it away…
reviews-answer = 💬 Answer
reviews-ask-why = Why not? Tap a reason or type one in your own words: the writer reads it.
reviews-ask-answer = Type the shop's answer. Everybody reads it below the review; there is one, and it cannot be changed.
reviews-is-shown-now = ✅ Everybody can read it now, and its writer has been told.
reviews-is-gone-now = ✗ Nobody reads it, and its writer has been told why.
reviews-answered-now = 💬 Your answer stands below it, and its writer has been told.
reviews-is-pending = ⏳ Waits for a look
reviews-is-published = ✅ Everybody can read it
reviews-is-rejected = ✗ Not shown: { $why }
reviews-is-hidden = ✗ Taken away: { $why }
reviews-is-withdrawn = Taken back by its writer

notice-review-published = ✅ Your review of { $name } can be read by everybody now. Thank you!
notice-review-rejected = ✗ The shop does not show your review of { $name }: { $why }. You can change it; then it is looked at again.
notice-review-hidden = ✗ The shop has taken your review of { $name } away: { $why }. If that is wrong, ask a person: /support.
notice-review-answered = 💬 The shop has answered your review of { $name }: “{ $answer }”
notice-review-open = Show the review
notice-staff-review = ⭐ A review of { $name } waits for a look:

right-review-judge = • judge and answer reviews
log-did-review-publish = showed { $about }
log-did-review-refuse = did not show { $about }
log-did-review-hide = took { $about } away
log-did-review-answer = answered { $about }
subject-review = review { $number }

notice-journey-review = ⭐ <b>How many stars?</b>
journey-says-review-ask = You have had it for some days now. One tap helps others to choose; we ask only once.
journey-review-more = ⭐ More of the order
journey-name-review = Please review
journey-about-review = For everybody whose order has arrived in full, once for each order. Not sent if anything of it was reviewed, goes back or was refunded.
journey-stage-review-ask = { $delay } after the delivery: five stars to tap, for what was bought
why-reviewed = has reviewed it
why-reviewed-or-back = was reviewed, goes back or was refunded

refusal-not-reviewable = Only what has arrived can be reviewed, for { $days } days. Nothing was changed.
refusal-review-settled = A review can be changed for { $hours } hours; that time is over. You can take it back, or add one thing. Nothing was changed.
refusal-review-changed = The review has changed since you looked at it. Please look again; nothing was changed.
refusal-answered-already = The shop has answered this review already, and answers once. Nothing was changed.
refusal-not-fit = These words hold a link, a contact or an insult, so they were not taken. Please say it without.
