"""Who is asked before an order takes a seat, money is let through, goods leave, and time ends an order."""

from campaigns import bargains, behaviour, flash_sales, group_buys, live_sales, partners
from commerce import appointments, checkout, loyalty, payments, returns
from commerce.orders import Guards

GUARDS = Guards(
    arriving=(flash_sales.turn_away,),
    placing=(group_buys.take_seat, flash_sales.claim, bargains.take_price, live_sales.take_claim),
    placed=(behaviour.note_origin, partners.credit_order),
    pre_checkout=(
        flash_sales.claim_again,
        bargains.keep_price,
        live_sales.claim_again,
        checkout.keep_coupons,
        loyalty.hold_again,
        appointments.keep,
        group_buys.seat_is_kept,
    ),
    sending=(payments.nothing_goes_back,),
    finishing=(returns.nothing_comes_back,),
)
