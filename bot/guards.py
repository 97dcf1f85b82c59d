"""Who is asked before an order takes a seat, before money is let through, before goods leave, and before time ends it."""

from campaigns import group_buys
from commerce import checkout, loyalty, payments, returns
from commerce.orders import Guards

GUARDS = Guards(
    placing=(group_buys.take_seat,),
    pre_checkout=(checkout.keep_coupons, loyalty.hold_again, group_buys.seat_is_kept),
    sending=(payments.nothing_goes_back,),
    finishing=(returns.nothing_comes_back,),
)
