"""What may be told of bargains afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class BargainStarted(Event):
    """Somebody bargains: from now on friends may cut the price."""

    bargain_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class PriceCut(Event):
    """Somebody cut the price of a bargain as the `seq`-th; `amount` in minor units. `customer_id` is its owner."""

    bargain_id: int
    customer_id: int
    helper_id: int
    seq: int
    amount: int


@dataclass(frozen=True, kw_only=True)
class FloorReached(Event):
    """The lowest price is reached: it is kept for the owner for a while."""

    bargain_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class BargainOrdered(Event):
    """Its owner has ordered at its price: nobody cuts it any more."""

    bargain_id: int
    customer_id: int
    order_id: int


@dataclass(frozen=True, kw_only=True)
class BargainBought(Event):
    """The order at its price is paid."""

    bargain_id: int
    customer_id: int
    order_id: int


@dataclass(frozen=True, kw_only=True)
class BargainOpenAgain(Event):
    """The order at its price came to nothing, and there is time for another one."""

    bargain_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class BargainExpired(Event):
    """Its time was over before the lowest price was reached. `reason` is an `EndReason`."""

    bargain_id: int
    customer_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class BargainLapsed(Event):
    """Its price was settled, and its owner did not buy in time."""

    bargain_id: int
    customer_id: int
