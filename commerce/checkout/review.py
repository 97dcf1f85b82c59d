"""The last look before a promise, and how far it is until then."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import product

import orjson

from commerce.carts import CartLine
from commerce.checkout.desk import Desk, points_offer, quoted
from commerce.checkout.errors import AddressMissing, DeliveryMissing
from commerce.checkout.offering import CouponOffer
from commerce.checkout.points import PointsOffer, earned_by
from commerce.customers import Address
from commerce.kit.money import Money, total
from commerce.payments import CREDIT, Provider, Providers, least_of, takes
from commerce.pricing import Quote, part_of
from commerce.shipping import DeliveryKind, DeliveryOption

#: The one way to pay for what costs nothing.
NOTHING_TO_PAY = "zero"
#: Stands between the ways to pay for the pieces of a cart.
BETWEEN = "+"
#: What store credit may pay for: digital goods are paid for in Stars alone.
_CREDIT_BUYS = frozenset({"physical", "service"})


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
class Piece:
    """What becomes one order. A cart whose goods cannot be paid for together makes two of them, in one go."""

    quote: Quote
    lines: tuple[CartLine, ...]
    #: What store credit pays of it.
    credit: Money
    #: Names of the providers the rest can be paid with; `zero` or `credit` where nothing is left to pay.
    methods: tuple[str, ...]

    @property
    def payable(self) -> Money:
        """What is left to pay."""
        return self.quote.total - self.credit

    @property
    def is_sent(self) -> bool:
        """Whether any of it has to get from the shop to the customer."""
        return any(line.kind == "physical" for line in self.lines)


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
    #: The orders it becomes. Of several, each method names one way to pay for each, with `+` between.
    pieces: tuple[Piece, ...]
    #: How much store credit could pay of it.
    credit: Money
    #: The points that could be used and those that are; nothing where there are none to use.
    points: PointsOffer | None = None
    #: How many points the order earns if it is paid in money.
    earns: int = 0
    #: Whether a coupon was chosen that cannot be used (any more).
    coupon_lost: bool = False
    #: The coupon that would save most where none is chosen; the last look tells it, `place` does not.
    suggested: CouponOffer | None = None
    #: Whether a time has to be chosen for services of it, which one was, and what was written about it.
    needs_time: bool = False
    starts_at: datetime | None = None
    note: str | None = None

    @property
    def credit_used(self) -> Money:
        """What store credit does pay."""
        return total((piece.credit for piece in self.pieces), self.quote.currency)

    @property
    def payable(self) -> Money:
        """What is left to pay."""
        return self.quote.total - self.credit_used


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


def drawn(desk: Desk, providers: Providers, *, terms_needed: bool, purse: Money | None = None) -> Review:
    """Price what lies on the desk; `purse` is all the store credit.

    What has to become two orders takes neither coupons nor points: each belongs to one order.
    Raises `AddressMissing`, `DeliveryMissing`.
    """
    if desk.needs_address and desk.address is None:
        raise AddressMissing
    if desk.needs_delivery and desk.delivery is None:
        raise DeliveryMissing
    quote = quoted(desk, desk.delivery)
    address = desk.address if desk.needs_address else None
    delivery = desk.delivery and replace(desk.delivery, price=quote.delivery_net)
    pieces, could = pieces_of(desk, quote, providers, purse or Money.zero(quote.currency))
    if len(pieces) > 1 and (desk.coupons or desk.draft.points):
        bare = replace(desk, coupons=(), draft=replace(desk.draft, points=0))
        return drawn(bare, providers, terms_needed=terms_needed, purse=purse)
    return Review(
        key=desk.draft.key,
        quote_hash=_fingerprint(desk, quote, address, pieces),
        progress=progress_of(desk),
        lines=tuple(desk.words[line.key] for line in quote.lines),
        quote=quote,
        address=address,
        delivery=delivery,
        methods=tuple(BETWEEN.join(names) for names in product(*(piece.methods for piece in pieces))),
        terms_needed=terms_needed,
        pieces=pieces,
        credit=could,
        points=points_offer(desk, desk.delivery) if len(pieces) == 1 else None,
        earns=earned_by(quote, desk.standing),
        coupon_lost=len(desk.coupons) < len(desk.draft.coupon_ids),
        needs_time=desk.needs_time,
        starts_at=desk.draft.starts_at if desk.needs_time else None,
        note=desk.draft.note if desk.needs_time else None,
    )


def _fingerprint(desk: Desk, quote: Quote, address: Address | None, pieces: tuple[Piece, ...]) -> str:
    """Another price, place, way, time or version of the terms gives another one; so does what cannot be sent back."""
    where = asdict(address.fields) if address else None
    how = desk.delivery.code if desk.delivery else None
    parts = [[piece.quote.total.amount, piece.credit.amount] for piece in pieces]
    kept = [line.key for line in quote.lines if not desk.words[line.key].returnable]
    when = [desk.draft.starts_at, desk.draft.note] if desk.needs_time else []
    seen = orjson.dumps([quote.hash, where, how, desk.terms_version, parts, kept, *when])
    return hashlib.sha256(seen).hexdigest()[:16]


def pieces_of(desk: Desk, quote: Quote, providers: Providers, purse: Money) -> tuple[tuple[Piece, ...], Money]:
    """The orders that this becomes, and how much credit could pay of them.

    One, if there is a way to pay for all of it together; otherwise what is digital is an order of its own.
    """
    whole = tuple(desk.words[line.key] for line in quote.lines)
    for lines in ((whole,), _parted(whole)):
        drafts = [_piece(quote, whole, one, providers, purse, wanted=desk.draft.use_credit) for one in lines]
        if all(piece.methods for piece, _ in drafts):
            break
    else:
        drafts = [_piece(quote, whole, whole, providers, purse, wanted=desk.draft.use_credit)]
    return tuple(piece for piece, _ in drafts), total((could for _, could in drafts), quote.currency)


def _parted(lines: tuple[CartLine, ...]) -> tuple[tuple[CartLine, ...], ...]:
    """What is sent or rendered, and what is digital."""
    digital = tuple(line for line in lines if line.kind == "digital")
    others = tuple(line for line in lines if line.kind != "digital")
    return (others, digital) if digital and others else (lines,)


def _piece(
    quote: Quote,
    everything: tuple[CartLine, ...],
    lines: tuple[CartLine, ...],
    providers: Providers,
    purse: Money,
    *,
    wanted: bool,
) -> tuple[Piece, Money]:
    """One order with its ways to pay, and how much credit could pay of it."""
    kinds = {str(line.kind) for line in lines}
    if lines != everything:
        keys = {line.line_id for line in lines}
        quote = part_of(quote, keys, with_delivery="physical" in kinds)
    fitting = {name: provider for name, provider in providers.items() if kinds <= provider.kinds}
    could = _credit_for(quote.total, purse, fitting) if kinds <= _CREDIT_BUYS else Money.zero(quote.currency)
    used = could if wanted else Money.zero(quote.currency)
    return Piece(quote=quote, lines=lines, credit=used, methods=_methods(quote.total, used, fitting)), could


def _methods(price: Money, credit: Money, fitting: Providers) -> tuple[str, ...]:
    if not price:
        return (NOTHING_TO_PAY,)
    payable = price - credit
    if not payable:
        return (CREDIT,)
    return tuple(name for name, provider in fitting.items() if takes(provider, payable))


def _credit_for(price: Money, purse: Money, fitting: Providers) -> Money:
    """As much as there is; but what is left to pay is nothing, or enough for every way to pay for it."""
    nothing = Money.zero(price.currency)
    used = min(price, purse)
    ways: list[Provider] = [one for one in fitting.values() if takes(one, price)]
    least = max((least_of(one, price.currency) for one in ways), default=nothing)
    return used if used == price or price - used >= least else max(price - least, nothing)
