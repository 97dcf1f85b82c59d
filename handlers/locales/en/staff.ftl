# Who works in the shop: roles, invitations, a second pair of eyes, the log.

button-confirm = Confirm
command-merchant = The counter
command-open_orders = Open orders
command-staff = Who works here

role-owner = Owner
role-admin = Admin
role-catalogue = Catalogue
role-marketing = Marketing
role-orders = Orders
role-warehouse = Warehouse
role-support = Support
role-finance = Finance
role-analyst = Analyst
role-auditor = Auditor

right-order-read = • see orders
right-talk-answer = • talk with customers
right-order-accept = • accept and finish orders
right-order-ship = • send and hand over parcels
right-order-cancel = • call orders off
right-order-refund = • send money back
right-order-refund-over-limit = • agree to large refunds
right-customer-pii-read = • see addresses and phone numbers of orders
right-customer-contact-read = • see who ordered
right-export-pii = • take personal data out
right-catalogue-read = • see the goods behind the counter
right-catalogue-edit = • change the goods
right-price-below-cost = • agree to prices below cost
right-stock-adjust = • count the stock
right-coupon-edit = • make coupons
right-campaign-publish = • make and publish promotions and campaigns
right-referral-review = • decide about invitations that look odd
right-broadcast-send = • write to customers
right-broadcast-send-over-n = • agree to writing to very many customers
right-points-adjust = • give and take points
right-points-adjust-over-limit = • agree to many points
right-credit-grant = • grant store credit
right-credit-grant-over-limit = • agree to much store credit
right-figures-read = • see the figures
right-audit-read = • read the log
right-staff-read = • see who works here
right-staff-grant = • invite people, give and withdraw roles
right-shop-edit = • change the shop's settings

console-staff = 👥 Staff
console-log = 📜 Log
staff-order-log = 📜 Who did what
console-my-role = 🪪 My role
console-approvals = 👀 Second look ({ $count })

person-named = { $name } (@{ $username })
staff-number = No. { $number }
staff-title = { $count ->
    [one] <b>👥 One person works here</b>
   *[other] <b>👥 { $count } people work here</b>
 }
staff-row = { $role } · { $name }
staff-member =
    <b>{ $name }</b>
    { $role }, since { $since }
staff-change-role = Another role
staff-withdraw = Withdraw the role
staff-keep = Keep the role
staff-keep-role = Leave it as it is
staff-invite = ＋ Invite somebody
staff-role-ask = { $name } is { $role }. Which role instead?
staff-trust-ask =
    { $role } may do nearly everything in the shop. Give this role to { $name }?
    If there is another owner, they have to agree first.
staff-role-given = ✅ The role is { $role } now.
staff-withdraw-ask =
    Withdraw the role of { $name } ({ $role })?
    Their buttons refuse at once, and invitations and requests of theirs are void. You can invite them again.
staff-withdrawn = ✅ { $name } works here no more.
staff-my-role =
    <b>🪪 You are: { $role }</b>
    You may:
staff-leave = Leave the staff
staff-stay = Stay
staff-leave-ask = Leave the staff? Your buttons refuse at once; only an owner can let you in again.
staff-left = You work here no more. Thank you; you are welcome as a customer.

invite-ask = As what shall somebody work here? You get a link for one person, good for 24 hours.
invite-made =
    <b>✉️ An invitation as { $role }</b>
    Send this link to one person. It works once, until { $until }, and is shown only now.
invite-second-look = A second owner, if there is one, has to agree once it is accepted.
invite-send = ✉️ Send the link
invite-withdraw = Withdraw the link
invite-withdrawn = ✅ The link opens nothing any more.
invite-row = ✉️ { $role } · until { $until }
invite-open = ✉️ An invitation as { $role } that nobody has accepted yet. It is good until { $until }; its link was shown once.
invited =
    <b>👋 { $shop } invites you to work here as: { $role }</b>
    The invitation is for you alone and good until { $until }. If you accept, you may:
invite-accept = ✓ Accept
invite-accepted = ✅ Welcome. You work here now as { $role }.
invite-accepted-waits = ✅ Accepted. The role { $role } takes a second owner's consent; I will tell you as soon as it is there.

approvals-title = { $count ->
    [0] <b>👀 Nothing waits for a second pair of eyes.</b> What one person alone may not decide shows up here.
   *[other] <b>👀 Waiting for a second pair of eyes</b>
 }
approval-title = <b>👀 A second pair of eyes, please</b>
approval-asked = Asked by { $name } on { $at }.
approval-until = It waits until { $until }; then nothing is done.
approval-waits = 👀 This takes a second person. It was not done yet; I have asked those who may agree, and will tell you.
approval-look = 👁 Look at it
approval-approve = ✓ Approve
approval-refuse = Do not approve
approval-take-back = Take it back
approval-approved = ✅ Approved and done.
approval-refused = Not approved. Nothing was done.
approval-expired = Nobody agreed in time. Nothing was done.
approval-void = Taken back. Nothing was done.
approval-amount = { $amount }
approval-points = { $count ->
    [one] one point
   *[other] { $count } points
 }
act-staff-grant = Role for { $about }: { $what }
act-order-refund = Refund for { $about }: { $what }
act-price-below-cost = Price below cost for { $about }: { $what }
act-points-adjust = Points for { $about }: { $what }
act-order-discount = Something off { $about }: { $what }
act-credit-grant = Store credit for { $about }: { $what }

subject-order = order { $number }
subject-shop = the shop
subject-refund = refund { $number }
subject-task = task { $number }
subject-invitation = invitation { $number }
subject-payment = payment { $number }
subject-return = return { $number }
subject-shipment = parcel { $number }
subject-coupon = coupon { $number }
subject-coupon-template = coupons of kind { $number }
subject-promotion = promotion { $number }
subject-product = product { $number }

log-title = { $count ->
    [0] <b>📜 The log is empty.</b> Whatever the staff do is written down here, and stays.
    [one] <b>📜 The log</b> (one entry)
   *[other] <b>📜 The log</b> ({ $count } entries), the newest first
 }
log-by-person = 👤 One person
log-by-order = 📦 One order
log-everything = Everything
log-whose = Whose doings?
log-which-order = Type the number of the order.
log-no-such-order = There is no order with this number. Type another one, or /cancel.
log-computer = the shop's computer
log-line = { $at } · { $who }: { $did }
log-line-more = { $line } ({ $more })
log-from-to = { $before } → { $after }
log-reason-settings = by the settings
log-reason-claim-code = with a one-time code
log-reason-invitation = by invitation
log-reason-second-look = two people agreed
log-did-order-accept = accepted { $about }
log-did-order-complete = finished { $about }
log-did-order-cancel = called off { $about }
log-did-order-ship = sent a parcel of { $about }
log-did-order-deliver = marked a parcel of { $about } as delivered
log-did-order-retrack = changed the tracking number of { $about }
log-did-order-collect = took the money for { $about }
log-did-return-agree = agreed to { $about }
log-did-return-refund = refunded { $about } and let the goods go
log-did-return-refuse = refused { $about }
log-did-return-receive = took { $about } in
log-did-return-settle = settled { $about }
log-did-refund-confirm = confirmed { $about }
log-did-refund-credit = turned { $about } into store credit
log-did-stock-alert = set the bell of { $about }
log-did-task-finish = finished { $about }
log-did-staff-grant = gave a role to { $about }
log-did-staff-revoke = withdrew the role of { $about }
log-did-staff-leave = left the staff
log-did-staff-code = made a one-time code
log-did-staff-invite = made { $about }
log-did-staff-uninvite = withdrew { $about }
log-did-staff-accept = accepted { $about }
log-did-approval-request = asked for a second look at { $about }
log-did-approval-approve = approved what was asked about { $about }
log-did-approval-refuse = did not approve what was asked about { $about }
log-did-approval-take-back = took back what was asked about { $about }
log-did-shop-setup = set up { $about }
log-did-shop-rekey = sealed the personal data of { $about } anew
log-did-person-erase = erased { $about }, as they had asked
log-did-person-export = wrote down what the shop holds about { $about }
log-did-catalogue-import = imported goods
log-did-log-export = took a copy of the log
log-did-order-refund = sent money back for { $about }
log-did-order-discount = took something off { $about }
log-did-order-transfer = noted a transfer for { $about }
log-did-order-follow = noted news of a parcel of { $about }
log-did-parcel-found = said that { $about } was found
log-did-pickup-ready = said that { $about } is ready to be fetched
log-did-credit-grant = gave store credit to { $about }
log-did-points-adjust = changed the points of { $about }
log-did-tier-give = gave a tier to { $about }
log-did-coupon-grant = granted { $about }
log-did-coupon-void = voided { $about }
log-did-coupon-active = let customers claim { $about }
log-did-coupon-paused = paused { $about }
log-did-coupon-ended = ended { $about }
log-did-promotion-publish = published { $about }
log-did-promotion-pause = paused { $about }
log-did-promotion-go-on = let { $about } run again
log-did-promotion-end = ended { $about }
log-did-stock-receive = took in goods of { $about }
log-did-stock-adjust = corrected the count of { $about }
log-did-stock-damage = noted damaged ones of { $about }
log-did-stock-safety = changed how many of { $about } are kept back
log-did-stock-expect = noted what is expected of { $about }
log-did-parcel-send-again = gave up a parcel of { $about } and sends its goods again
log-did-parcel-write-off = gave up a parcel of { $about }, whose money goes back
log-did-other = { $action }: { $about }

notice-staff-role-given = 👋 You work at { $shop } now as: { $role }. You may:
notice-staff-role-withdrawn = Your role at { $shop } was withdrawn. You are welcome as a customer.
notice-staff-not-taken = Your invitation to work at { $shop } was not confirmed in the end. Ask whoever invited you.
notice-staff-approval = One person alone may not decide this. Nothing was done yet.
notice-staff-approval-decided = What you asked a second person about:

refusal-already-staff = You work here already. An owner can give you another role.
refusal-already-asked = Something else about this waits for a second person already. Nothing was done; look there first.
refusal-already-decided = This has been decided meanwhile, or has waited too long. You changed nothing.
refusal-own-request = You asked for this yourself, so somebody else has to agree. Nothing was done.
refusal-asker-gone = Whoever asked for this may not do it any more. Nothing was done.
