refusal-already-in-team = You have a seat in a team of this offer already. Open it under My teams.
refusal-below-floor = The shop sells no { $title } below { $floor }. Choose a higher price, or change the lowest price of the goods first.
refusal-campaign-fixed = This is not changed any more once a campaign was published, or the campaign is over.
refusal-campaign-unfinished =
    { $missing ->
        [title] The campaign has no name yet. Say first what customers will read.
        [prices] A price is missing: each variant needs one for every size of the team.
       *[other] Something is missing before this can be published.
    }
refusal-campaign-window-unclear = A campaign cannot be over before it begins, nor be over already. Please choose another time.
refusal-ends-earlier = Customers were told that this runs until { $ends }. It can be ended now, or made longer.
refusal-group-alone = What is bought as a group is ordered by itself. Leave everything else in the cart for another order.
refusal-group-below-cost = At this price a piece would be sold for less than it costs the shop.
refusal-group-no-cheaper = Today it costs no more alone: { $price }. Nothing was started and nothing charged.
refusal-group-not-in-stars = Of this offer a part of the price may go back, and a part of a payment in Stars cannot be given back. Please choose another way to pay.
refusal-group-not-open = This group offer is not open at the moment, so no team was started.
refusal-group-paid-first = A seat in a team is paid at once. Please choose another way to pay than on delivery.
refusal-group-sold-out =
    { $left ->
        [0] All pieces of this group offer are taken. One may become free when somebody does not pay in time.
        [one] Only one piece of this group offer is left.
       *[other] Only { $left } pieces of this group offer are left.
    }
refusal-group-terms-unclear = These numbers cannot be: a team has time from 30 minutes to 30 days, and limits are 1 or more.
refusal-group-too-dear = Alone it costs { $price }. The price for a group has to be lower.
refusal-ladder-unclear = Team sizes rise from 2 to 50, with one price for each of them, and every price lower than the one before.
refusal-left-before = You left a team of this offer before, so you cannot take another seat in it.
refusal-only-new-join = Teams of this offer can be joined by new customers only. You can start a team of your own.
refusal-price-only-falls = Customers have seen { $price }. While a campaign runs, its price can only become lower.
refusal-quota-only-grows =
    { $quota ->
        [0] Customers were promised as many as there are, so no limit can be set any more.
       *[other] Customers were promised { $quota } pieces. The limit can only become higher.
    }
refusal-team-ends-sooner = This team’s time is over before a payment by this way may be done, so you have not been charged. Choose a quicker way to pay, or another team.
refusal-team-full =
    { $waiting ->
        [0] This team is complete. You have not been charged; you can start a team of your own.
        [one] Every seat of this team is taken; one of them waits for its payment and may become free again. You have not been charged.
       *[other] Every seat of this team is taken; { $waiting } of them wait for payment and may become free again. You have not been charged.
    }
refusal-team-over = This team is not open any more. You have not been charged; you can start a team of your own.
refusal-too-many-pieces =
    { $left ->
        [0] One customer can have { $most } of this offer, and you have them already.
       *[other] One customer can have { $most } of this offer; you can have { $left } more.
    }
refusal-too-many-teams = One customer can be in { $most } teams of this offer, and you have been.
refusal-variant-taken = “{ $title }” sells the same goods at the same time. Choose another time, or end that campaign first.

subject-campaign = campaign { $number }
log-did-campaign-publish = published { $about }
log-did-campaign-pause = paused { $about }
log-did-campaign-resume = let { $about } run again
log-did-campaign-end = ended { $about }
log-did-campaign-cancel = called off { $about } and what was open in it
log-did-campaign-prolong = prolonged { $about }
log-did-campaign-quota = let { $about } sell more pieces
log-did-campaign-price = lowered the price of { $about }
