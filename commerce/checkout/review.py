"""The last look before a promise, and how far it is until then."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

import orjson

from commerce.carts import CartLine
from commerce.checkout.desk import Desk, points_offer, quoted
from commerce.checkout.errors import AddressMissing, DeliveryMissing
from commerce.checkout.offering import CouponOffer
from commerce.checkout.points import PointsOffer, earned_by
from commerce.customers import Address
from commerce.payments import Providers
from commerce.pricing import Quote
from commerce.shipping import DeliveryKind, DeliveryOption

#: The one way to pay for what costs nothing.
NOTHING_TO_PAY = "zero"


class Step(StrEnum):
    """What is asked on the way to an order."""

    ADDRESS = "address"
    DELIVERY = "delivery"
    REVIEW = "review"


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Where a checkout stands: `number` of `count` steps; digital goods and services need the last one only."""

    step: Step
    number: int
    count: int
    needs_delivery: bool
    address_id: int | None
    delivery_code: str | None
    #: Where the goods can be fetched, without any address.
    pickups: tuple[DeliveryOption, ...]
    #: All that this was told from, for whoever goes on in the same unit of work.
    desk: Desk = field(repr=False, compare=False)

    @property
    def address(self) -> Address | None:
        """Where to, as far as it is known."""
        return self.desk.address


@dataclass(frozen=True, kw_only=True)
class Review:
    """Everything that is about to be promised, itemised."""

    #: The idempotency key: the button that places the order carries it (10 signs).
    key: str
    #: A fingerprint of all that is shown here (16 signs); the button carries it too.
    quote_hash: str
    progress: Progress
    lines: tuple[CartLine, ...]
    quote: Quote
    #: Where to, if anything is sent there.
    address: Address | None
    delivery: DeliveryOption | None
    #: Names of the providers it can be paid with; only `zero` when nothing is to be paid, empty when nothing fits.
    methods: tuple[str, ...]
    #: Whether the terms must be accepted first.
    terms_needed: bool
    #: The points that could be used and those that are; nothing where there are none to use.
    points: PointsOffer | None = None
    #: How many points the order earns if it is paid in money.
    earns: int = 0
    #: Whether a coupon was chosen that cannot be used any more.
    coupon_lost: bool = False
    #: The coupon that would save most where none is chosen; the last look tells it, `place` does not.
    suggested: CouponOffer | None = None


def progress_of(desk: Desk, wanted: Step = Step.REVIEW) -> Progress:
    """The step that is wanted, or the first one whose answer lacks before it."""
    steps = list(Step) if desk.needs_delivery else [Step.REVIEW]
    answered = {
        Step.ADDRESS: desk.address is not None or not desk.needs_address,
        Step.DELIVERY: desk.delivery is not None or not desk.needs_delivery,
    }
    limit = steps.index(wanted) if wanted in steps else len(steps) - 1
    step = next((one for one in steps[:limit] if not answered[one]), steps[limit])
    return Progress(
        step=step,
        number=steps.index(step) + 1,
        count=len(steps),
        needs_delivery=desk.needs_delivery,
        address_id=desk.address.id if desk.address else None,
        delivery_code=desk.delivery.code if desk.delivery else None,
        pickups=tuple(one for one in desk.options if one.kind is DeliveryKind.PICKUP),
        desk=desk,
    )


def drawn(desk: Desk, providers: Providers, *, terms_needed: bool) -> Review:
    """Price what lies on the desk. Raises `AddressMissing`, `DeliveryMissing`."""
    if desk.needs_address and desk.address is None:
        raise AddressMissing
    if desk.needs_delivery and desk.delivery is None:
        raise DeliveryMissing
    quote = quoted(desk, desk.delivery)
    address = desk.address if desk.needs_address else None
    delivery = desk.delivery and replace(desk.delivery, price=quote.delivery_net)
    return Review(
        key=desk.draft.key,
        quote_hash=_fingerprint(desk, quote, address),
        progress=progress_of(desk),
        lines=tuple(desk.words[line.key] for line in quote.lines),
        quote=quote,
        address=address,
        delivery=delivery,
        methods=_methods(desk, quote, providers),
        terms_needed=terms_needed,
        points=points_offer(desk, desk.delivery),
        earns=earned_by(quote, desk.standing),
        coupon_lost=len(desk.coupons) < len(desk.draft.coupon_ids),
    )


def _methods(desk: Desk, quote: Quote, providers: Providers) -> tuple[str, ...]:
    if not quote.total:
        return (NOTHING_TO_PAY,)
    kinds = {str(line.kind) for line in desk.lines}
    return tuple(name for name, provider in providers.items() if kinds <= provider.kinds)


def _fingerprint(desk: Desk, quote: Quote, address: Address | None) -> str:
    """Another price, place, way or version of the terms gives another one."""
    where = asdict(address.fields) if address else None
    how = desk.delivery.code if desk.delivery else None
    seen = orjson.dumps([quote.hash, where, how, desk.terms_version])
    return hashlib.sha256(seen).hexdigest()[:16]
