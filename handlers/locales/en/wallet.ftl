# The wallet.

button-wallet = 👛 Wallet
command-wallet = Your wallet: credit, points, coupons
wallet-title = <b>👛 Your wallet</b>
wallet-no-coupons = You have no coupons yet. When the shop offers some, you can claim them here; if you know a code, enter it.
wallet-usable = <b>Ready to use</b> (choose one at the last step of the checkout)
wallet-coming = <b>Good later</b>
wallet-waiting = <b>Waiting with an order that is not paid yet</b>
wallet-line-plain = 🎟 { $name }
wallet-past = <b>Used or over</b>
wallet-past-redeemed = • { $name }: used
wallet-past-expired = • { $name }: over
wallet-past-voided = • { $name }: taken back by the shop
wallet-claimable = <b>You can claim</b>
wallet-claimable-line = { $left ->
    [-1] 🎁 { $name }: { $worth }
   *[other] 🎁 { $name }: { $worth } · { $left } left
 }
wallet-claim = 🎁 Claim { $name }
wallet-claimed = ✅ “{ $name }” is yours, until { $until }.
