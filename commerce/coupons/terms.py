"""What a coupon is worth and under which conditions; copied to each coupon when it is claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from commerce.coupons.refusals import TermsInvalid
from commerce.coupons.states import Slot, Stack
from commerce.kit.money import BASIS_POINTS
from commerce.pricing import AmountOff, Lane, PercentOff, Promotion, Scope

#: How the source of a coupon's promotion begins; its id follows.
SOURCE = "coupon"


@dataclass(frozen=True, kw_only=True)
class Terms:
    """Either so many basis points off, at most `most`, or an amount; sums are minor units of `currency`.

    `threshold` is the worth of the goods it looks at, from which on it applies. `include` and `exclude` are marks of
    goods such as `product:7`; no `include` means all of them. Raises `TermsInvalid`.
    """

    stack: Stack
    currency: str
    basis_points: int | None = None
    amount: int | None = None
    most: int | None = None
    threshold: int = 0
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    #: Only for somebody who has not bought anything yet.
    new_customers_only: bool = False
    #: What it leaves of each piece's price after its cost, in basis points, whatever the price becomes meanwhile.
    margin: int | None = None

    def __post_init__(self) -> None:
        by_share = self.basis_points is not None
        right = (
            by_share != (self.amount is not None)
            and 1 <= (self.basis_points or 1) <= BASIS_POINTS
            and (self.amount or 1) >= 1
            and (self.most is None or (by_share and self.most >= 1))
            and self.threshold >= 0
            and 0 <= (self.margin or 0) < BASIS_POINTS
            and (self.basis_points, self.amount) not in ((0, None), (None, 0))
        )
        if not right:
            raise TermsInvalid

    @property
    def slot(self) -> Slot:
        """The room it takes on an order."""
        return Slot.DELIVERY if self.stack is Stack.SHIPPING else Slot.GOODS

    def as_promotion(self, source: str, label: str) -> Promotion:
        """The same as the price engine understands it."""
        percent = self.basis_points is not None
        return Promotion(
            source=source,
            label=label,
            lane=Lane.DELIVERY if self.stack is Stack.SHIPPING else Lane.COUPON,
            benefit=PercentOff(self.basis_points or 0) if percent else AmountOff(self.amount or 0),
            scope=Scope(frozenset(self.include), frozenset(self.exclude)),
            threshold=self.threshold,
            group=f"{SOURCE}:{self.slot}",
            most=self.most,
            margin=self.margin,
        )


def written(terms: Terms) -> dict[str, Any]:
    """Terms as they stand in the database."""
    return asdict(terms)


def read(row: Mapping[str, Any]) -> Terms:
    """Terms as they were written."""
    stack, include, exclude = Stack(row["stack"]), tuple(row["include"]), tuple(row["exclude"])
    return Terms(**{**row, "stack": stack, "include": include, "exclude": exclude})
