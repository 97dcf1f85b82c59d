# Bargains at the counter.

campaign-new-bargains = ＋ New bargains
campaign-kind-bargain = ✂️ Bargains
bargains-called-off = ⏹ Called off with its open bargains

bargains-goods = { $goods }: { $usual }, bargained down to { $floor }
bargains-goods-open = { $goods }: { $usual }, and no lowest price yet
bargains-helpers = { $count ->
    [one] One friend takes it to the lowest price
   *[other] { $count } friends take it to the lowest price
 }
bargains-window = Friends have { $time }; the lowest price is kept for { $pay }
bargains-early = It can be bought sooner, at the price of the moment
bargains-not-early = It is sold at the lowest price only
bargains-own-first = The first cut is the owner’s own
bargains-new-more = Who has not bought here yet may cut more
bargains-each = { $count ->
    [one] One such price for each customer
   *[other] { $count } such prices for each customer
 }
bargains-helps = { $count ->
    [one] Everybody helps once
   *[other] Everybody helps { $count } times at most, { $day } times on a day
 }
bargains-sold = • { $name }: { $sold } sold, { $held } kept
bargains-sold-of = • { $name }: { $sold } sold, { $held } kept, { $left } of { $quota } left
bargains-none-yet = Nobody has started a bargain yet.
bargains-started = { $count ->
    [one] One bargain, { $open } open, { $reached } at the lowest price
   *[other] { $count } bargains, { $open } open, { $reached } at the lowest price
 }
bargains-cuts = { $count ->
    [one] One cut, { $newcomers } by people who had not bought before
   *[other] { $count } cuts, { $newcomers } by people who had not bought before
 }
bargains-bought = { $count ->
    [one] One bought: { $revenue } taken for goods, { $given } given off
   *[other] { $count } bought: { $revenue } taken for goods, { $given } given off
 }
bargains-below = ⚠️ { $name } may be sold for { $floor }, and costs you { $cost }.
bargains-suggested = Bargain down to { $floor }

bargains-floor = 💶 Lowest price
bargains-people = 👥 Friends
bargains-ask-product = What do people bargain for? Type a word of its name.
bargains-ask-floor = How low may it go? Type a price such as <code>14.00</code>, or a share off such as <code>-40%</code>. The last friend reaches it exactly.
bargains-ask-floor-of = How low may { $name } go? Type a price such as <code>14.00</code>, or a share off such as <code>-40%</code>.
bargains-ask-helpers = How many friends does it take to reach the lowest price? Tap a number, or type one from 2 to 50.
bargains-people-count = { $count } friends
bargains-ask-hours = How much time have friends, from the start of a bargain on? It ends with the campaign at the latest.
bargains-ask-time = When can bargains be started? Tap how long, from publishing on, or type the days: <code>2026-05-01 – 2026-05-07</code> ({ $zone }).
bargains-ask-pieces = How many pieces of each variant are there in all? One is kept for each price that is settled. Type a number, or <code>-</code> for as many as there are.
bargains-set-early = 🛒 Let it be bought sooner
bargains-unset-early = 🛒 Sell at the lowest price only
bargains-set-own = ✂️ Let the first cut be the owner’s own
bargains-unset-own = ✂️ Without a cut of one’s own
bargains-set-new = 🆕 Let new people cut more
bargains-unset-new = 🆕 Everybody cuts alike
bargains-set-one = 🙋 One for each customer
bargains-unset-one = 🙋 As many as customers like
bargains-set-few = 🤝 Limit how often one helps
bargains-unset-few = 🤝 Let everybody help without limit

bargains-published = ✅ It runs: customers can start bargains from now on.
bargains-paused = ⏸ Paused: nobody can start a bargain for now. Open ones go on.
bargains-end-how = { $count ->
    [0] No bargain is open. From now on nobody starts another. What becomes of one that somebody starts right now?
    [one] One bargain is open. From now on nobody starts another. What becomes of this one?
   *[other] { $count } bargains are open. From now on nobody starts another. What becomes of these?
 }
bargains-end-going-on = ✂️ They go on in their time
bargains-end-calling-off = ✗ They end as well
bargains-end-ask-on = End “{ $title }”? It cannot be started again. { $count ->
    [0] No bargain is open.
    [one] One open bargain goes on in its time.
   *[other] { $count } open bargains go on in their time.
 }
bargains-end-ask-off = Call “{ $title }” off? It cannot be started again. { $count ->
    [0] No bargain is open.
    [one] Nobody helps with the one that is open any more, except that a price which is settled is kept as promised.
   *[other] Nobody helps with the { $count } that are open any more, except that prices which are settled are kept as promised.
 }
bargains-end-yes-on = End it, bargains go on
bargains-end-yes-off = End all of it
bargains-ended-on = ⏹ Ended. Open bargains go on in their time.
bargains-ended-off = ⏹ Called off. Open bargains end now; settled prices are kept as promised.

bargains-lower = 💶 Lower the lowest price
bargains-ask-lower = How low may it go from now on? Type it as at first.
bargains-lower-ask = Let it go as low as <i>{ $words }</i>?
bargains-lower-whom = Bargains that start from now on have it. Those that are open keep the lowest price they were started for.
bargains-more-ask = { $count ->
    [one] Sell { $count } piece of each variant in all?
   *[other] Sell { $count } pieces of each variant in all?
 }
bargains-more-any = Sell as many pieces as there are?
bargains-ask-end = How much longer? To end it earlier, use End it.

refusal-floor-unclear = I cannot read this price, so nothing was changed. Type one such as 14.00 or -40%.
refusal-helpers-unclear = I cannot read how many friends that is. Type a number from 2 to 50.
