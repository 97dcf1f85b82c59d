"""Stock: what can be sold, what is held for whom, and how it came and went.

Holding (`hold`) is how an order takes stock while it waits for its payment; `commit` when it is paid, `release` when
it is not; `ship` and `uncommit` settle what was committed. Each takes the stock's rows in ascending order of variants
and places by guarded statements, and leaves a movement behind. Variants whose stock is not tracked are passed over.
What is promised before there is an order lies aside: `put_aside` until `take_out`.
Of what is sold by keys so many are there as keys are unsold: `add_keys`, `take_out_keys`, `hand_out`, and nothing else.
Goods may stand at several places (`locations`); where nothing else is said, the main one is meant: `MAIN`.
As a whole this is the `StockRoom` that the catalogue file fills.
"""

from commerce.catalogue import Count
from commerce.inventory import keeping, locations
from commerce.inventory.alerting import StockLow, Wait, ring, waits
from commerce.inventory.aside import all_put_by, put_aside, put_by, take_out
from commerce.inventory.counting import STOCK, adjust, available, left_of, receive, take_back, with_stock
from commerce.inventory.keeping import Movement, Standing, standing
from commerce.inventory.keyed import add_keys, begin_with_no_keys, hand_out, ship_promised, take_out_keys
from commerce.inventory.locations import Place
from commerce.inventory.locking import lock
from commerce.inventory.models import (
    MAIN,
    HoldStatus,
    Inventory,
    Location,
    MovementKind,
    StockAside,
    StockHold,
    StockMovement,
)
from commerce.inventory.reconciling import Discrepancy, reconcile
from commerce.inventory.refusals import (
    CountInvalid,
    LastPlace,
    OutOfStock,
    PlaceTaken,
    PlaceUnclear,
    StockNotPromised,
    TooManyMoved,
    TooManyPlaces,
)
from commerce.inventory.reserving import commit, extend, hold, holds, release
from commerce.inventory.settling import lying, promise_again, ship, uncommit
from commerce.inventory.stocktaking import begin_counts, bound, counts, set_counts, set_on_hand

__all__ = [
    "MAIN",
    "STOCK",
    "Count",
    "CountInvalid",
    "Discrepancy",
    "HoldStatus",
    "Inventory",
    "LastPlace",
    "Location",
    "Movement",
    "MovementKind",
    "OutOfStock",
    "Place",
    "PlaceTaken",
    "PlaceUnclear",
    "Standing",
    "StockAside",
    "StockHold",
    "StockLow",
    "StockMovement",
    "StockNotPromised",
    "TooManyMoved",
    "TooManyPlaces",
    "Wait",
    "add_keys",
    "adjust",
    "all_put_by",
    "available",
    "begin_counts",
    "begin_with_no_keys",
    "bound",
    "commit",
    "counts",
    "extend",
    "hand_out",
    "hold",
    "holds",
    "keeping",
    "left_of",
    "locations",
    "lock",
    "lying",
    "promise_again",
    "put_aside",
    "put_by",
    "receive",
    "reconcile",
    "release",
    "ring",
    "set_counts",
    "set_on_hand",
    "ship",
    "ship_promised",
    "standing",
    "take_back",
    "take_out",
    "take_out_keys",
    "uncommit",
    "waits",
    "with_stock",
]
