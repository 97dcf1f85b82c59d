# Changing a promotion that runs.

promo-change = ✏️ Change
promo-change-what = What of “{ $label }” shall change? Its goods and numbers stay as customers know them; for others, make another like it.
promo-new-name = ✏️ Name
promo-new-end = 🕒 A later end
promo-new-limits = 👥 For more orders
promo-days-more = { $count ->
    [one] + { $count } day
   *[other] + { $count } days
 }
promo-ask-new-end = Until when? Tap how much longer, or type the day: <code>2026-05-07</code>, with the hour if you like: <code>2026-05-07 22:00</code> ({ $zone }). To end it earlier, use End for good.
promo-ask-more = For how many orders now? Type a number in all, and one for each customer after a comma: <code>200</code>, <code>200, 2</code> or <code>-, 2</code>. Limits only rise.
promo-change-name = Name “{ $before }” from now on: <i>{ $after }</i>
promo-change-end = Until { $before } → until { $after }
promo-change-first-end = It gets an end: until { $after }
promo-change-open-end = It runs until you end it.
promo-change-limits = { $before }
    ↓
    { $after }
promo-change-whom = { $count ->
    [0] Customers see it from now on. No order has this promotion yet.
    [one] Customers see it from now on. The one order that has this promotion keeps everything as it was placed.
   *[other] Customers see it from now on. The { $count } orders that have this promotion keep everything as they were placed.
 }
promo-change-yes = ✓ Change it
promo-changed = ✅ Changed: customers see it from now on.

refusal-not-later = Customers have been told that it runs until { $ends }, so nothing was changed. Name a later end, or end it now.
refusal-not-more =
    { $most ->
        [0] Limits of what runs only rise, and where there is none, none comes.
       *[other] Limits of what runs only rise; it is for { $most } orders in all.
    } Nothing was changed.
refusal-widening-below-cost = It sells below cost, and more of that is not one person's decision, so nothing was changed. Make another like it: publishing it asks a second person.

log-did-promotion-rename = renamed { $about }
log-did-promotion-prolong = prolonged { $about }
log-did-promotion-widen = raised the limits of { $about }

# Who carries a parcel without a number.

ship-ask-name = 🚚 Who carries order { $number }? Type the name, such as the courier's; the customer reads it.
ship-unnamed = Ship without a name

# The lowest price of goods.

promo-held-up = 🔒 At its lowest price, so no more comes off: { $names }
promo-worst-floor = 🔒 That is its floor price: nothing takes it lower, whatever is cut off for it.

# Coupons for birthdays.

coupon-choice-birthday = on their birthday
coupon-way-birthday = Whoever told their birthday has one on that day at nine, once a year.
coupon-rule-total = { $total } in all.
