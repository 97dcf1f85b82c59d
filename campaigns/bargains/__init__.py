"""Bargains: friends cut the price of one piece, until the last of them reaches the lowest price exactly.

The shop plans a campaign (`begin`, `set_terms`, `set_floor`, `publish`), lets it go lower, stops it. A customer may
`start` a bargain; friends `help_cut`; its owner buys by a cart line that comes for its `event_ref`. `take_price` is a
guard of placing and `keep_price` one of payments; `count_payment` and `free_price` are reactions for the map;
`expire_due` is for the timetable.
"""

from campaigns.bargains.approving import ask_second_person, carry_out_publishing, losses, refuse_loss
from campaigns.bargains.bargain import PREFIX, Bargain
from campaigns.bargains.buying import count_payment, free_price, keep_price, take_price
from campaigns.bargains.copying import copy
from campaigns.bargains.events import (
    BargainBought,
    BargainExpired,
    BargainLapsed,
    BargainOpenAgain,
    BargainOrdered,
    BargainStarted,
    FloorReached,
    PriceCut,
)
from campaigns.bargains.expiring import expire_due
from campaigns.bargains.flooring import lowered, set_floors
from campaigns.bargains.helping import Cut, help_cut
from campaigns.bargains.making import begin, drop_variant, lower_floor, publish, set_floor, set_quota, set_terms, stop
from campaigns.bargains.pieces import counted
from campaigns.bargains.refusals import (
    AlreadyBargaining,
    AlreadyHelped,
    BargainAlone,
    BargainBelowCost,
    BargainMoved,
    BargainNotBuyable,
    BargainNotOpen,
    BargainOver,
    BargainSoldOut,
    BargainTermsUnclear,
    BargainTooLittle,
    FloorUnclear,
    HelpNeedsStart,
    HelpOfOneCircle,
    OwnBargain,
    TooManyBargains,
    TooManyHelps,
    TooManyHelpsToday,
)
from campaigns.bargains.rows import id_of_order
from campaigns.bargains.starting import look_to_start, start
from campaigns.bargains.states import BargainStatus, EndReason
from campaigns.bargains.terms import BargainSale, BargainTerms, get
from campaigns.bargains.viewing import (
    BargainGlance,
    BargainResults,
    Help,
    SeenBargain,
    bargain,
    bargain_by_id,
    glance,
    glances,
    helps,
    mine,
    my_open,
    open_sale_of,
    results,
)

__all__ = [
    "PREFIX",
    "AlreadyBargaining",
    "AlreadyHelped",
    "Bargain",
    "BargainAlone",
    "BargainBelowCost",
    "BargainBought",
    "BargainExpired",
    "BargainGlance",
    "BargainLapsed",
    "BargainMoved",
    "BargainNotBuyable",
    "BargainNotOpen",
    "BargainOpenAgain",
    "BargainOrdered",
    "BargainOver",
    "BargainResults",
    "BargainSale",
    "BargainSoldOut",
    "BargainStarted",
    "BargainStatus",
    "BargainTerms",
    "BargainTermsUnclear",
    "BargainTooLittle",
    "Cut",
    "EndReason",
    "FloorReached",
    "FloorUnclear",
    "Help",
    "HelpNeedsStart",
    "HelpOfOneCircle",
    "OwnBargain",
    "PriceCut",
    "SeenBargain",
    "TooManyBargains",
    "TooManyHelps",
    "TooManyHelpsToday",
    "ask_second_person",
    "bargain",
    "bargain_by_id",
    "begin",
    "carry_out_publishing",
    "copy",
    "count_payment",
    "counted",
    "drop_variant",
    "expire_due",
    "free_price",
    "get",
    "glance",
    "glances",
    "help_cut",
    "helps",
    "id_of_order",
    "keep_price",
    "look_to_start",
    "losses",
    "lower_floor",
    "lowered",
    "mine",
    "my_open",
    "open_sale_of",
    "publish",
    "refuse_loss",
    "results",
    "set_floor",
    "set_floors",
    "set_quota",
    "set_terms",
    "start",
    "stop",
    "take_price",
]
