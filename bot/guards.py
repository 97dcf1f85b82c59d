"""Who is asked before a payment is let through or brings an order back, and before goods leave for an order."""

from commerce import checkout, loyalty, payments
from commerce.orders import Guards

GUARDS = Guards(pre_checkout=(checkout.keep_coupons, loyalty.hold_again), sending=(payments.nothing_goes_back,))
