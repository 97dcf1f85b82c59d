"""Who belongs to an audience, as a tree of small conditions; plain values, checked when they are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from campaigns.behaviour.kinds import WITH_PRODUCT, Kind
from campaigns.segments.errors import SegmentInvalid, SegmentTooLarge

#: A rule has no more conditions than this, and is no deeper.
MOST_CONDITIONS, DEEPEST = 24, 8
MOST_DAYS, MOST_TIMES, MOST_AMOUNT, MOST_CHOICES = 3650, 1000, 10**12, 20
#: Random buckets are numbered from 0; this many there are.
BUCKETS = 10_000
_LONGEST_WORD = 40
_WORDS = ("languages", "sources", "groups", "tiers", "tags")


class Rule:
    """A condition that somebody fulfils or not."""

    def __post_init__(self) -> None:
        """Every field that several conditions share is checked by its name. Raises `SegmentInvalid`."""
        given = {one.name: getattr(self, one.name) for one in fields(self)}  # type: ignore[arg-type]
        for name, value in given.items():
            if value is not None and not _fits(name, value):
                raise SegmentInvalid
        if given.get("product_id") is not None and given.get("category_id") is not None:
            raise SegmentInvalid


@dataclass(frozen=True)
class Everyone(Rule):
    """Everybody the shop has met."""


@dataclass(frozen=True)
class And(Rule):
    """Each of these holds."""

    parts: tuple[Rule, ...]

    def __post_init__(self) -> None:
        _check_parts(self)


@dataclass(frozen=True)
class Or(Rule):
    """One of these holds at least."""

    parts: tuple[Rule, ...]

    def __post_init__(self) -> None:
        _check_parts(self)


@dataclass(frozen=True)
class Not(Rule):
    """This does not hold."""

    part: Rule

    def __post_init__(self) -> None:
        _check_size(self)


@dataclass(frozen=True)
class Speaks(Rule):
    """The shop speaks one of these languages with them."""

    languages: tuple[str, ...]


@dataclass(frozen=True)
class CameBy(Rule):
    """They came for the first time by one of these: `campaign` means any of them, `campaign:7` that one."""

    sources: tuple[str, ...]


@dataclass(frozen=True)
class Met(Rule):
    """They came for the first time within so many days."""

    days: int


@dataclass(frozen=True)
class Seen(Rule):
    """They did anything at all within so many days."""

    days: int


@dataclass(frozen=True)
class InGroup(Rule):
    """They buy by the price lists of one of these groups."""

    groups: tuple[str, ...]


@dataclass(frozen=True)
class HasTier(Rule):
    """They have one of these tiers now."""

    tiers: tuple[str, ...]


@dataclass(frozen=True)
class Tagged(Rule):
    """They carry one of these marks."""

    tags: tuple[str, ...]


@dataclass(frozen=True)
class Did(Rule):
    """They did something so often at least, within so many days (None: ever), to a product or within a category.

    What is older than the shop keeps counts where no goods are asked for.
    """

    kind: Kind
    least: int = 1
    days: int | None = None
    product_id: int | None = None
    category_id: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.product_id or self.category_id) and self.kind not in WITH_PRODUCT:
            raise SegmentInvalid


@dataclass(frozen=True)
class LastDid(Rule):
    """They did something once, and for the last time longer ago than so many days."""

    kind: Kind
    days: int


@dataclass(frozen=True)
class Ordered(Rule):
    """They have so many orders at least that are paid and stand, within so many days, of a product or a category."""

    least: int = 1
    days: int | None = None
    product_id: int | None = None
    category_id: int | None = None


@dataclass(frozen=True)
class LastOrdered(Rule):
    """Their last order that is paid and stands was paid longer ago than so many days."""

    days: int


@dataclass(frozen=True)
class Spent(Rule):
    """What such orders brought, less what went back, comes to this at least (minor units)."""

    amount: int
    currency: str
    days: int | None = None


@dataclass(frozen=True)
class Rfm(Rule):
    """How recent, how frequent and how large what they bought within a year is: each from 1 to 5, 5 the best.

    The fifths are those of everybody who bought within that year; a shop with few customers has fixed steps.
    """

    currency: str
    recency: tuple[int, int] = (1, 5)
    frequency: tuple[int, int] = (1, 5)
    money: tuple[int, int] = (1, 5)


@dataclass(frozen=True)
class CartWorth(Rule):
    """What lies in their cart is worth this at least, by the prices they saw (minor units)."""

    amount: int
    currency: str


@dataclass(frozen=True)
class FondOf(Rule):
    """This share (percent) of what they looked at, chose and bought within so many days is of one category."""

    category_id: int
    share: int
    days: int = 90


@dataclass(frozen=True)
class UsedCoupons(Rule):
    """They have used so many coupons, within so many days."""

    least: int = 1
    days: int | None = None


@dataclass(frozen=True)
class HoldsCoupon(Rule):
    """They have a coupon that they could use now."""


@dataclass(frozen=True)
class BoughtTogether(Rule):
    """They have so many paid orders at a price for groups, within so many days."""

    least: int = 1
    days: int | None = None


@dataclass(frozen=True)
class Lot(Rule):
    """A random share of everybody: those whose lot falls into these buckets of 10,000 for this purpose."""

    salt: str
    first: int
    last: int

    def __post_init__(self) -> None:
        if not _is_word(self.salt) or not all(isinstance(one, int) for one in (self.first, self.last)):
            raise SegmentInvalid
        if not 0 <= self.first <= self.last < BUCKETS:
            raise SegmentInvalid


@dataclass(frozen=True)
class HasBirthday(Rule):
    """They told their birthday, and it is today or within the days after: so many days in all."""

    days: int

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.days > 31:
            raise SegmentInvalid


def leaves(rule: Rule) -> Iterator[Rule]:
    """The conditions of a rule, from left to right."""
    match rule:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield rule


def _check_parts(rule: And | Or) -> None:
    if not rule.parts or not all(isinstance(part, Rule) for part in rule.parts):
        raise SegmentInvalid
    _check_size(rule)


def _check_size(rule: Rule) -> None:
    if sum(1 for _ in leaves(rule)) > MOST_CONDITIONS or _depth(rule) > DEEPEST:
        raise SegmentTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)


def _depth(rule: Rule) -> int:
    match rule:
        case And(parts) | Or(parts):
            return 1 + max(map(_depth, parts))
        case Not(part):
            return 1 + _depth(part)
    return 1


def _fits(name: str, value: object) -> bool:
    """Whether a value may stand in a field of this name."""
    if name in _WORDS:
        return isinstance(value, tuple) and 0 < len(value) <= MOST_CHOICES and all(map(_is_word, value))
    if name in ("recency", "frequency", "money"):
        return isinstance(value, tuple) and len(value) == 2 and 1 <= value[0] <= value[1] <= 5
    if name == "currency":
        return isinstance(value, str) and len(value) == 3 and value.isascii() and value.isupper()
    if name == "kind":
        return isinstance(value, Kind)
    most = _most(name)
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most


def _is_word(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_WORD and value.isprintable()


def _most(name: str) -> int:
    limits = {"days": MOST_DAYS, "least": MOST_TIMES, "amount": MOST_AMOUNT, "share": 100}
    return limits.get(name, 2**63 - 1)
