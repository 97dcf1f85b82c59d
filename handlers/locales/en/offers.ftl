# Personal offers: what their readers see, and where the merchant puts them together.

notice-personal-offer = 🎯 <b>Something for you</b>
offer-says =
    <b>{ $title }</b>
    { $net } instead of { $price }: { $off } off, for you alone.
offer-why-again = 🔁 You had it before
offer-why-category = 💡 It goes with what you bought
offer-why-new = ✨ We think you may like it
offer-until = You can take the offer until { $until }.
offer-take = 🎟 Take it and see
offer-taken = 🎟 In your wallet: { $worth }, good until { $until }. At the last step of the checkout, tap ✅ Use it.
offer-gone = This offer is over. Here is the product as it stands today.
offer-declined = Gone. It is not suggested for 90 days, and less like it.

console-offers = 🎯 Personal offers
offers-title = { $count ->
    [0] <b>🎯 Personal offers</b>
        None yet. You choose goods, coupons, an audience and a budget; each person gets the one offer that is likely to earn you most, and whoever would buy anyway gets no discount. You see what it costs before anything is sent.
    [one] <b>🎯 Personal offers</b>
        One campaign
   *[other] <b>🎯 Personal offers</b>
        { $count } campaigns
 }
offers-new = ➕ New personal offers
offers-label-draft = ✏️ Offers { $number } · a draft
offers-label-weighing = ⏳ Offers { $number } · being prepared
offers-label-promising = ⏳ Offers { $number } · being prepared
offers-label-running = ▶️ Offers { $number } · running
offers-label-paused = ⏸ Offers { $number } · paused
offers-label-ended = ✅ Offers { $number } · through
offers-label-stopped = ⏹ Offers { $number } · stopped
offers-is-weighing = The best offer for each person is looked for. Nothing has been sent yet.
offers-is-promising = The best offers are promised first, as far as the budget goes. Nothing has been sent yet.
offers-is-running = Messages are going out.
offers-is-paused = It rests. Whoever has an offer keeps it.
offers-is-ended = Everybody is accounted for.
offers-is-stopped = Nobody else gets an offer. Whoever has one keeps it.
offers-goods = Goods: { $count }
offers-coupons = Coupons: { $count }
offers-line = • { $what }
offers-audience = For: { $who }
offers-for-all = everybody who agrees
offers-no-budget = Budget: not chosen yet
offers-budget = Budget: { $budget } at most
offers-floor = Left to you after the discount: { $percent } % of the price at least
offers-part-goods = 📦 Goods
offers-part-coupons = 🎟 Coupons
offers-part-audience = 👥 For whom
offers-part-budget = 💰 Budget
offers-part-floor = 📏 Margin
offers-preview = 👁 Preview…
offers-discard = 🗑 Throw away
offers-discard-ask = Throw this draft away?
offers-ask-goods =
    <b>Which goods?</b>
    Type a word of a name to find some; { $count } of { $most } chosen. Tap one to take it out.
offers-drop = ✖️ { $what }
offers-by-shelf = 🗂 A whole category
offers-ask-shelf = Which category? Look into it, or take it whole.
offers-no-shelf = There is no category here.
offers-take-shelf = ➕ Take it
offers-ask-coupons = Which coupons may be given? Each person gets at most one, for the offered product alone.
offers-no-coupons = There is no coupon for personal offers yet. Make one that is given “by a personal offer”.
offers-chosen = ✓ { $what }
offers-not-chosen = { $what }
offers-ask-audience = Who may get an offer?
offers-ask-budget = What may all coupons together take off at most, in { $currency }? Type a sum. No more than that is ever promised.
offers-ask-floor = How much of the price is to be left to you after the discount and the cost? Choose or type a percentage. Where you have not said what goods cost you, 30 % of the price counts as your margin.
offers-percent = { $percent } %
offers-incomplete = Goods, a coupon and a budget are needed before it can be looked at and launched.
offers-preview-title = <b>👁 What launching it now would mean</b>
offers-about = The audience is large: these figures are worked out from three hundred people drawn by lot.
offers-reach = Offers: { $count } of { $whole } people
offers-held = Held out, to see what offers do: { $count }
offers-left-out = • { $count }: { $why }
offers-cost = Cost: { $most } at most, { $likely } likely
offers-worth = Earned more, as far as can be told: { $worth }
offers-samples = For example:
offers-somebody = Customer { $number }
offers-sample = • { $who }: { $what }, { $off } off · { $chance } % likely · worth { $worth }
offers-nobody = Nobody would get an offer. More goods, another coupon, a lower margin or a larger audience may help.
offers-launch = { $count ->
    [one] 🚀 Launch, to one person
   *[other] 🚀 Launch, to { $count } people
 }
offers-launched = 🚀 Launched.
offers-second-person = 👀 More than { $limit } people: somebody else has to agree first. I have asked them.
offers-claimed = Taken: { $claimed } · used: { $used } · not interested: { $declined }
offers-promised = Promised: { $promised } of { $budget } · given so far: { $given }
offers-stop = ⏹ Stop
offers-stop-ask = Stop it? Nobody else gets an offer; whoever has one keeps it.
results-offer = personal offers { $number }
subject-offer = personal offers { $number }
act-offer-launch = Send { $about } to { $what }
log-did-offer-launch = launched { $about }
log-did-offer-pause = paused { $about }
log-did-offer-resume = let { $about } go on
log-did-offer-stop = stopped { $about }
coupon-choice-offer = by a personal offer
coupon-way-offer = Whoever takes a personal offer has one, for the offered product alone. Choose it there: 🎯 Personal offers.
why-buys-anyway = would most likely buy it anyway
why-not-personal = wishes no personal offers
why-offered-lately = was offered the same a short while ago
why-no-gain = no offer would be worth it
why-budget-spent = the budget did not reach as far
why-price-changed = the price has changed
why-coupon-gone = the coupon is not given any more
refusal-offers-fixed = It has been launched, and is not changed any more.
refusal-offers-moved-on = It has changed since you looked at it. Look once more.
refusal-offers-incomplete = Goods, coupons and a budget are needed first.
refusal-offers-for-nobody = Nobody would get an offer.
refusal-offers-full = No more than { $most } fit.
refusal-offers-sum-wrong = That cannot be. A budget is more than nought, and a margin between 0 and 99 %.
notice-staff-offers-rested = ⏸ <b>Personal offers rest.</b> Look at them, and let them go on or stop them.
notice-staff-offers-over = 🎯 <b>Personal offers are through.</b>
notice-staff-offers-stopped = ⏹ <b>Personal offers are stopped.</b> Everything that was on its way has come back.
offers-given-back = Promised and not used, so left over: { $sum }
offers-weighed = Best offers found, not decided on yet: { $count }
offers-show = Show it
