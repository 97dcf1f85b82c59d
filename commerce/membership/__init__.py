"""What faithfulness is worth: points in a book that always balances, tiers, and the rules for both.

Nothing here knows what becomes of an order: `commerce.loyalty` tells it.
"""

from commerce.membership.approving import ask_second_person, carry_out_adjustment
from commerce.membership.crediting import adjust, give, take_again
from commerce.membership.days import day_end, month_end
from commerce.membership.errors import NotEnoughPoints, ReasonMissing, TierUnknown
from commerce.membership.events import BirthdayCame, CheckInDue, PointsExpiring, TierChanged
from commerce.membership.history import Entry, EntryPage, entries, expiring
from commerce.membership.ledger import Account, Kind, Purse, locked_purse, paying_debt, post, purse
from commerce.membership.lots import add_lot, expire_over, forfeit, take
from commerce.membership.prices import (
    TIER,
    Prices,
    PriceTag,
    member_price,
    prices,
    prices_under,
    tag_of,
    tier_prices,
    unit_prices,
)
from commerce.membership.programme import Programme, Tier, house_programme, programme, set_programme
from commerce.membership.promising import (
    OrderPoints,
    Spending,
    find_order_points,
    hold,
    note,
    note_order,
    order_points,
    redeem,
    release,
    return_spent,
    ripe_after,
)
from commerce.membership.standing import Standing, standing
from commerce.membership.tiers import (
    TierReason,
    bought,
    bought_not_yet,
    due_reviews,
    give_tier,
    raise_tier,
    revert_tier,
    review_tier,
)

__all__ = [
    "TIER",
    "Account",
    "BirthdayCame",
    "CheckInDue",
    "Entry",
    "EntryPage",
    "Kind",
    "NotEnoughPoints",
    "OrderPoints",
    "PointsExpiring",
    "PriceTag",
    "Prices",
    "Programme",
    "Purse",
    "ReasonMissing",
    "Spending",
    "Standing",
    "Tier",
    "TierChanged",
    "TierReason",
    "TierUnknown",
    "add_lot",
    "adjust",
    "ask_second_person",
    "bought",
    "bought_not_yet",
    "carry_out_adjustment",
    "day_end",
    "due_reviews",
    "entries",
    "expire_over",
    "expiring",
    "find_order_points",
    "forfeit",
    "give",
    "give_tier",
    "hold",
    "house_programme",
    "locked_purse",
    "member_price",
    "month_end",
    "note",
    "note_order",
    "order_points",
    "paying_debt",
    "post",
    "prices",
    "prices_under",
    "programme",
    "purse",
    "raise_tier",
    "redeem",
    "release",
    "return_spent",
    "revert_tier",
    "review_tier",
    "ripe_after",
    "set_programme",
    "standing",
    "tag_of",
    "take",
    "take_again",
    "tier_prices",
    "unit_prices",
]
