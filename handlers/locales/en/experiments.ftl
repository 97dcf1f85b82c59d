# Experiments: what is compared, what came of it, and in plain words what can be said.

subject-experiment = experiment { $number }
log-did-experiment-start = started { $about }
log-did-experiment-stop = stopped { $about }
log-did-experiment-decide = rolled out the winner of { $about }
log-did-experiment-take-back = took back the winner of { $about }

refusal-experiment-invalid = An experiment cannot be like that. Nothing was changed.
refusal-experiment-not-draft = This experiment has begun and is not changed any more. Stop it and make a new one.
refusal-experiment-place-taken = Another experiment runs in the same place. Stop that one first.
refusal-experiment-arms-missing = An arm does not say yet what it shows. Fill it in first.
refusal-nothing-learned = The shop has learned no model yet, so what everybody is suggested follows plain rules already: A and B would be alike. Let it learn first (<code>parley learn</code>), or compare with what sold most.
refusal-experiment-no-room = The experiments that exclude one another leave { $left } % of the people. Let fewer take part in this one.

product-add-said = { $words } · { $total }

console-experiments = 🔬 Experiments
experiments-title = { $count ->
    [0] <b>🔬 No experiments yet.</b> Show half of the people other words, another picture or another greeting, and see what sells more. You need no statistics: I tell you when it is sure.
   *[other] <b>🔬 Experiments</b> ({ $count })
 }
experiment-new = ＋ New experiment
experiment-ask-place = What shall some people see differently? The words, the hour or the coupon of a broadcast are compared in the broadcast itself.
experiment-at-add-button = The button “Add to cart”
experiment-at-home = The words on the home screen
experiment-at-product-text = The description of a product
experiment-at-product-photo = The first photo of a product
experiment-ask-product = Of which product? Type its name.
experiment-one-photo = <b>{ $title }</b> has no two photos to choose from for everybody: it has one, or some belong to its options. Add one, or take another product.
experiment-place-add-button = The button “Add to cart”
experiment-place-home = The words on the home screen
experiment-place-product-text = The description of { $title }
experiment-place-product-photo = The first photo of { $title }
experiment-place-broadcast = The words of broadcast { $number }
experiment-place-broadcast-hour = The hour of broadcast { $number }
experiment-place-broadcast-offer = The coupon of broadcast { $number }
experiment-ask-broadcast = <b>What shall some of its readers get differently?</b> One of these at a time; each reader gets one version and keeps it.
experiment-at-broadcast = ✍️ The words
experiment-at-broadcast-hour = 🕒 The hour of their day
experiment-at-broadcast-offer = 🎟 The coupon
experiment-hour = at { $hour }
experiment-ask-hour = At which hour of everybody's own day shall <b>{ $letter }</b> come?
experiment-ask-coupon = Which coupon shall <b>{ $letter }</b> bring? Whoever gets another version does not find it in the wallet meanwhile.
experiment-hours-wait = ⏳ { $count ->
    [one] One person's turn is still to come, at { $last }.
   *[other] { $count } people's turn is still to come, the last at { $last }.
 } Nothing is counted before, or the earlier hour would seem better because it came first.
experiment-hours-soon = ⏳ Everybody has had it. What came of it is told when the last one has had it for an hour.
experiment-hours-counted = Counted for each: the first { $hours ->
    [one] hour
   *[other] { $hours } hours
 } after their own message.
experiment-hours-cut = ⚠️ { $count ->
    [one] One person never had a turn
   *[other] { $count } people never had a turn
 }, because it was stopped or took too long. So nothing can be said of the hours.
experiment-label-draft = ✏️ { $place } (draft)
experiment-label-running = 🟢 { $place }
experiment-label-stopped = ⚫ { $place } (stopped)
experiment-label-decided = 🏁 { $place } (decided)
experiment-draft = ✏️ <b>A draft</b>: nobody is shown it before you start it.
experiment-arm = <b>{ $letter }</b>: { $shows }
experiment-as-it-is = as it is now
experiment-nothing-yet = nothing yet
experiment-says = “{ $words }”
experiment-shows-photo = photo { $number } first
experiment-photo = Photo { $number }
experiment-ask-words = What shall <b>{ $letter }</b> say in { $language }? Type it, { $most } signs at most.
experiment-words-long = ⚠️ That is too long: { $most } signs at most.
experiment-ask-photo = Which photo of <b>{ $title }</b> shall <b>{ $letter }</b> show first?
experiment-change-arm = ✏️ { $letter }
experiment-add-arm = ＋ { $letter }
experiment-drop-arm = － { $letter }
experiment-term-metric = Measure
experiment-term-share = Who
experiment-term-smallest = Difference
experiment-term-sizes = Parts
experiment-term-alone = Alone
experiment-by-clicks = Measured by who puts something into the cart.
experiment-by-follows = Measured by who follows the message: taps a button under it, or a link in it.
experiment-by-orders = Measured by who buys.
experiment-by-revenue = Measured by what each person spends, less what went back.
experiment-measure-clicks = 🛒 By carts
experiment-measure-follows = 👆 By clicks
experiment-measure-orders = 🧾 By orders
experiment-measure-revenue = 💶 By money
experiment-is-share = { $value } take part.
experiment-is-smallest = A difference of { $value } shall be found.
experiment-is-sizes = { $value }.
experiment-is-alone = { $value }.
experiment-value-share = { $value ->
    [100] All people
   *[other] { $value } % of the people
 }
experiment-value-smallest = { $value } %
experiment-value-sizes = { $value ->
    [1] All arms are shown alike
   *[other] A is shown { $value } times as often
 }
experiment-value-alone = { $value ->
    [0] Its people may be in other experiments
   *[other] Its people are in no other such experiment
 }
experiment-ask-follows = By what shall it be judged? Clicks need the fewest people, money the most.
experiment-ask-clicks = By what shall it be judged? Carts need the fewest people, money the most.
experiment-ask-share = How many people shall take part? The others see everything as it is.
experiment-ask-smallest = Which difference is worth finding? Smaller ones need many more people.
experiment-ask-sizes = How shall people be shared out? If something new may go wrong, show it to fewer.
experiment-ask-alone = May its people take part in other experiments at the same time? That is fine unless two of them change the same steps.
experiment-needs-clicks = Each arm needs about { $orders } people if 5 of 100 buy, and { $clicks } if 30 of 100 put something into the cart.
experiment-needs-follows = Each version needs about { $orders } people if 5 of 100 buy, and { $clicks } if 30 of 100 follow it.
experiment-language-missing = ⚠️ No words in { $language }: whoever reads that takes no part.
experiment-starts-with-broadcast = It starts when its broadcast is launched.
experiment-start = ▶ Start
experiment-started = ✅ It runs. Whoever has seen an arm keeps it.
experiment-discard = Throw away
experiment-discarded = The draft is thrown away.
experiment-since = Since { $at }
experiment-outcome-clicks = { $people ->
    [one] one person
   *[other] { $people } people
 } · { $clicked ->
    [one] one cart
   *[other] { $clicked } carts
 } ({ $clickedshare } %) · { $bought } bought ({ $boughtshare } %) · { $revenue }
experiment-outcome-follows = { $people ->
    [one] one person
   *[other] { $people } people
 } · { $clicked } followed it ({ $clickedshare } %) · { $bought } bought ({ $boughtshare } %) · { $revenue }
experiment-empty = Not everything has been seen by somebody yet.
experiment-uneven = ⚠️ People were not shared out as planned, and that is no chance any more. Something is broken, so believe nothing here: stop it and tell whoever runs the shop.
experiment-more-clicks = { $arm } brings { $percent } % more people to put something into the cart
experiment-less-clicks = { $arm } brings { $percent } % fewer people to put something into the cart
experiment-more-follows = { $arm } is followed by { $percent } % more people
experiment-less-follows = { $arm } is followed by { $percent } % fewer people
experiment-more-orders = { $arm } sells { $percent } % more
experiment-less-orders = { $arm } sells { $percent } % less
experiment-more-revenue = { $arm } brings { $percent } % more money
experiment-less-revenue = { $arm } brings { $percent } % less money
experiment-so-far = { $said } so far, { $sure } % sure.
experiment-sure = { $said }, { $sure } % sure.
experiment-alike = { $arm } does as well as A so far.
experiment-no-base = { $metric ->
    [clicks] Nobody who saw A has put anything into the cart yet.
    [follows] Nobody who got A has followed it yet.
   *[other] Nobody who saw A has bought anything yet.
 }
experiment-won = 🏆 <b>{ $said }</b>
experiment-first-stays = A stays the best: { $said }
experiment-bounds = Truly it is between { $low } % and { $high } %.
experiment-too-few = ⏳ Too early for a winner: each arm needs { $least } people, one has { $fewest }.
experiment-too-few-unknown = ⏳ Too early for a winner.
experiment-open = ⏳ Not enough to decide.
experiment-days = { $count ->
    [one] About one more day.
   *[other] About { $count } more days.
 }
experiment-too-long-follows = It would take more than two months. Look at clicks instead, or decide as you like: the difference can hardly be large.
experiment-too-long-clicks = It would take more than two months. Look at carts instead, or decide as you like: the difference can hardly be large.
experiment-harms-stops = ⚠️ But { $share } % of those who had { $arm } stopped your messages: do not roll it out.
experiment-harms-blocks = ⚠️ But { $share } % of those who had { $arm } blocked the shop: do not roll it out.
experiment-look-often = Look as often as you like: that makes nothing look surer than it is.
experiment-is-stopped = It is stopped; everybody sees what was there before.
experiment-everybody = Everybody sees { $letter } now.
experiment-was-decided = { $letter } was chosen. Everybody sees what the shop shows without this experiment.
experiment-roll-out = Everybody { $letter }
experiment-decide-ask = Show <b>{ $letter }</b> to everybody from now on ({ $place })? The experiment ends with that.
experiment-decide-yes = Yes, everybody { $letter }
experiment-stop = ⏹ Stop
experiment-stop-ask = Stop it? Everybody sees again what was there before; the figures stay.
experiment-stop-yes = Yes, stop it
experiment-take-back = ↩ Take the winner back
experiment-chart = 📈 Chart
experiment-chart-clicks = { $place }: who put something into the cart
experiment-chart-follows = { $place }: who followed it
experiment-chart-orders = { $place }: who bought
experiment-chart-days = days since they saw it
experiment-chart-end = { $letter }: { $share } %
    of { $people }
experiment-chart-note = Whoever saw it lately has had less time; that is so in every arm alike.
experiment-broadcast-grows = Its figures grow for three days after its last message.
broadcast-versions = 🔬 Versions
broadcast-compare = 🔬 Compare
broadcast-at-hours = 🔬 At different hours: { $hours }; each reader at one of them
broadcast-with-offers = 🔬 With { $count } different offers: each reader gets one of them
broadcast-in-versions = 🔬 In { $count } versions: each reader gets one of them

results-button = 📊 Results
results-title = <b>📊 Results of { $title }</b>
results-broadcast = broadcast { $number }
results-journey = “{ $name }”
results-nobody = Nobody has had it yet.
results-sent = Sent to { $sent } of { $people } people
results-clicked = └ { $count } followed it ({ $share } %)
results-bought = └ { $count } bought ({ $share } %), { $orders ->
    [one] one order
   *[other] { $orders } orders
 }
results-revenue = └ { $revenue } paid, less what went back
results-left = └ { $stopped } stopped such messages, { $blocked } blocked the shop
results-no-lift = { $held ->
    [0] Nobody was left alone, so nobody can tell what these people would have bought without it.
    [one] One person was left alone: too few to tell what people would have bought without it.
   *[other] { $held } people were left alone: too few to tell what people would have bought without it.
 }
results-beside = Within three days { $told } % of all it was meant for bought, and { $alone } % of { $held } people who were left alone.
results-lift-more = ✅ It makes people buy: { $low } to { $high } points more than without it.
results-lift-less = ⚠️ Fewer people buy with it than without: { $low } to { $high } points.
results-lift-unsure = It is not sure yet that it changes anything: between { $low } and { $high } points.
results-money = About { $more } came only by it.
results-how = An order is thanked to the last message its customer followed within 72 hours, or had within 24 hours, before they ordered. What people would have bought anyway is in there; only those who were left alone show the difference.
results-chart = 📈 Chart
results-chart-below = Who bought, with it and without it: { $title }
results-chart-title = Who bought: { $title }
results-chart-days = days since it was due
results-chart-share = % of the people
results-chart-note = { $told ->
    [one] one person
   *[other] { $told } people
 } it was meant for, { $alone } left alone
results-end-told = { $share } %
    with it
results-end-alone = { $share } %
    left alone

experiment-at-picks = What “You may like” suggests by
experiment-place-picks = What “You may like” suggests by
experiment-rung = { $number ->
    [1] What goes together and is wanted of late, without what was learned at night
   *[other] What sold most
 }
experiment-ask-rung = By what shall { $letter } suggest? A goes by all the shop knows.
results-so-far = What people buy in the next days is added under Results.
