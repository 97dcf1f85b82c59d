"""Who is asked before a payment is let through or brings an order back, before an order expires, and before it ends."""

from commerce import checkout
from commerce.orders import Guards

GUARDS = Guards(pre_checkout=(checkout.keep_coupons,))
