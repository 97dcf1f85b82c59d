# Inviting friends: what a customer sees, and the counter.

command-invite = Invite friends
button-invite = 🤝 Invite friends
invite-title = <b>🤝 Invite friends</b>
invite-for-friends = Your friend gets { $worth }, at once.
invite-for-you = You get { $worth }, once your friend's first order can be sent back no more.
invite-for-nothing = The shop gives nothing for invitations at the moment. Your link works all the same.
invite-nothing-for-you = For you there is nothing at the moment.
invite-link = Your link: { $link }
invite-none-yet = Nobody has come by your link yet.
invite-counts = { $invited } invited · { $pending } on the way · { $earned } earned
invite-not-yet = { $count ->
    [one] One friend has not ordered yet.
   *[other] { $count } friends have not ordered yet.
 }
invite-turned-down = { $count ->
    [one] ✗ One order did not count: a friend has your phone number, or paid with your card. If that is a mistake, write to the shop.
   *[other] ✗ { $count } orders did not count: friends have your phone number, or paid with your card. If that is a mistake, write to the shop.
 }
invite-on-its-way = ⏳ An order is on its way; its days begin to count when it has arrived.
invite-ripens = ⏳ An order has arrived; your coupon comes on { $at }, if it stays.
invite-in-review = 👀 The shop is looking at an order.
invite-rules =
    <b>How it counts</b>
    • For friends who come here for the first time, by your link. The first link counts, and it stays so.
    • Their first order of goods for { $minimum } or more within { $within } days, paid, after all that was taken off.
    • Your coupon comes when that order can be sent back no more: { $days } days after it has arrived. If it goes back below { $minimum }, nothing comes of it.
    • Up to { $day } a day and { $month } a month come by themselves, and coupons for { $worth } in all; the shop looks at more, and at what looks odd. Of people who live together one counts by itself.
    • A friend with your phone number or your card does not count. Their order is never held up by any of this.
    • One level only: nothing for friends of friends. I never write to your friends; you do.
invite-copy = 📋 Copy the link
invite-as-picture = 🔳 As a picture
invite-picture = To be photographed: this leads to { $shop }
invite-share = I shop at { $shop }. Have a look:
invite-share-coupon = I shop at { $shop }. Whoever comes by this link has a coupon for their first order ({ $worth }):
invite-card-about = A card with your link to { $shop }
invite-board-button = 🏆 The board
invite-board = <b>🏆 Who brought the most friends</b>
invite-board-line = { $me ->
    [1] { $at }. <b>{ $name }</b> · { $count } · you
   *[other] { $at }. { $name } · { $count }
 }
invite-board-empty = Nobody is on the board yet.
invite-somebody = Somebody
invite-listed = Everybody sees your first name here, once a friend's order has counted.
invite-not-listed = You are not on the board. Only those are who want to be, by their first names.
invite-show = Show my first name
invite-hide = Take my name off
invite-own-link = This is your own link: it is for your friends. See 🤝 Invite friends.
invite-known = You know this shop already: invitations are for people who come for the first time. Welcome back!
invite-welcome = A friend invited you. Welcome!
invite-welcome-with = 🎁 A friend invited you. Welcome! This is yours, and waits in your wallet:
invite-welcome-coupon = { $name }: { $worth } · until { $until }

notice-friend-bought = 🤝 A friend you invited has ordered. If the order stays, your coupon comes { $days ->
    [one] one day
   *[other] { $days } days
 } after it has arrived.
notice-referral-rewarded = 🎁 <b>Thank you for inviting!</b> The first order of a friend can be sent back no more. This is yours:
notice-referral-reversed = { $taken ->
    [0] 🤝 The order of a friend you invited went back, so no coupon comes of it.
   *[other] 🤝 The order of a friend you invited went back, so the coupon for it was taken back, as you had not used it.
 }
notice-staff-referrals = { $count ->
    [one] 👀 An invitation waits for somebody to look at it.
   *[other] 👀 { $count } invitations wait for somebody to look at them.
 }

coupon-choice-friend = for invited friends
coupon-choice-inviter = for inviters
coupon-way-friend = Whoever comes for the first time by a friend's link has one at once.
coupon-way-inviter = Whoever invited a friend has one, once the friend's first order can go back no more.

console-referrals-waiting = { $count ->
    [one] One invitation waits for a look.
   *[other] { $count } invitations wait for a look.
 }
console-referrals = { $count ->
    [0] 🤝 Invitations
   *[other] 🤝 Invitations ({ $count })
 }
referrals-title = <b>🤝 Invitations</b>
referrals-for-friends = For friends: { $what }
referrals-for-inviters = For inviters: { $what }
referrals-nothing = nothing
referrals-how = Make a coupon and choose, under How, whom it is for.
referrals-waiting = { $count ->
    [0] Nothing waits for a look.
    [one] One waits for a look:
   *[other] { $count } wait for a look, the oldest first:
 }
referral-line = { $number }: { $why }
referral-look = 👀 { $number }
referral-number = number { $number }
referral-minimum = First order from { $minimum }
referral-minimum-ask = From what worth of goods on does a friend's first order count? Now { $minimum }. Type an amount such as 20.00. Whoever has come already keeps the old one.
referral-minimum-unclear = ⚠️ That is no amount that a first order could be worth.
referral-minimum-kept = ✅ First orders count from { $minimum } on.
referral-worth = Together up to { $worth }
referral-worth-ask = Up to what worth of coupons in all is one inviter thanked by themselves? A person looks at more, and nothing is lost. Now { $worth }. Type an amount such as 500.00.
referral-worth-unclear = ⚠️ That is no amount that rewards could be worth.
referral-worth-kept = ✅ Up to { $worth } in all come by themselves now.
referral-find = 🔎 Find an invitation
referral-find-ask = Which one? Type its number, the number of the friend's order, or send the friend's own link from their 🤝 Invite friends.
referral-find-nothing = ⚠️ There is none by that. Whoever came by no link has none.
referral-change = ✏️ Somebody else brought them
referral-change-ask = Who did? Send that person's link from their 🤝 Invite friends.
referral-change-unclear = ⚠️ That is nobody's link.
referral-change-why = From now on { $who } counts as the inviter. Why? Your words stay in the log.
referral-changed = ✅ The inviter was changed; the log says by whom and why.
referral-look-again = 👀 Look at it all the same
referral-why = Nothing came of it: { $why }
referral-one = <b>🤝 Invitation { $number }</b>
referral-inviter = Invited by: { $who }
referral-inviter-figures = Brought { $invited } so far, { $earned } rewarded
referral-friend = Friend: { $who }, came on { $at }
referral-order-line = Order { $number }, goods for { $amount }
referral-order = 📦 The order
referral-because-phone = • Both have one phone number.
referral-because-address = • The order went to where the inviter lives, or another of their friends.
referral-because-burst = • Very many friends came within an hour.
referral-because-refunds = • Several orders of this inviter's friends went back.
referral-because-card = • The friend paid with a card that the inviter has paid with.
referral-because-sent-back = • Everything else that this friend bought went back.
referral-because-cluster = • { $size ->
    [0] Friend and inviter, or friends who have been counted, belong together.
   *[other] The friend is one of { $size } people who belong together ({ $what }). One of them is the inviter, or has brought somebody a reward already: one counts by itself.
 }
referral-because-worth = • All rewards of the inviter together would be worth more than come by themselves.
referral-because-cap = • The inviter has had all rewards of the day or the month.
referral-because-no-coupon = • A coupon was promised, and there was none left. Publish one, then give it.
referral-sign-phone = one phone number
referral-sign-address = one address
referral-sign-burst = very many at once
referral-sign-refunds = orders that went back
referral-sign-card = one card
referral-sign-sent-back = everything else went back
referral-sign-cluster = people who belong together
referral-sign-worth = worth too much in all
referral-shares-place = an address
referral-shares-phone = a phone number
referral-shares-card = a card
referral-reason-too-late = nothing large enough was ordered in time
referral-reason-nothing-promised = nothing had been promised
referral-reason-by-staff = a colleague refused it
referral-reason-refunded = the money went back
referral-reason-left = the inviter's data was erased
referral-reason-one-phone = one phone number, turned down by itself
referral-reason-one-card = one card, turned down by itself
referral-sign-cap = over the limit
referral-sign-no-coupon = no coupon left
referral-is-bound = The friend has not ordered yet.
referral-is-qualified = The order is on its way.
referral-is-pending = The order can still go back.
referral-is-review = It can go back no more. Is this a friend? Two people of one household may be.
referral-is-rewarded = The inviter has been rewarded.
referral-is-rejected = Nothing came of it.
referral-is-reversed = The order went back.
referral-approve = ✓ Give the coupon
referral-refuse = ✗ Refuse
referral-refuse-why = Why does it bring nothing? Your words stay in the log; the inviter does not see them.
referral-approved = ✅ The inviter has the coupon and is told so.
referral-refused = Refused. Nothing comes of it.
subject-referral = invitation { $number }
log-did-referral-approve = rewarded { $about }
log-did-referral-refuse = refused { $about }
log-did-referral-worth = changed what rewards of one inviter may be worth in all
log-did-referral-rebind = changed who brought the friend of { $about }
log-did-referral-look = looks at { $about } all the same
log-did-referral-turn-down = turned { $about } down
log-did-referral-minimum = changed from what worth on first orders of friends count

refusal-no-thanks-left = There is no coupon for inviters now. Make one under Coupons, then give it. Nothing was changed.
refusal-minimum-invalid = A first order cannot have to be worth that. Nothing was changed.
refusal-worth-invalid = Rewards cannot be worth that in all. Nothing was changed.
refusal-inviter-unknown = That is nobody's link. Nothing was changed.
refusal-inviter-stays = Who brought this friend is not changed any more: it is decided. Nothing was changed.
refusal-closes-circle = That would close a circle: nobody is brought by themselves, or by somebody whom they brought. Nothing was changed.
refusal-not-for-yourself = You cannot make yourself the inviter: let a colleague do it. Nothing was changed.
