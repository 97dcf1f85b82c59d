"""What can be decided about each condition of an audience, and the condition that a choice makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from zlib import crc32

from campaigns import segments
from campaigns.behaviour import WITH_PRODUCT
from campaigns.behaviour import Kind as Act
from campaigns.segments import (
    BoughtTogether,
    CameBy,
    CartWorth,
    Did,
    FondOf,
    HasBirthday,
    HasTier,
    HoldsCoupon,
    InGroup,
    LastDid,
    LastOrdered,
    Lot,
    Met,
    Ordered,
    Rfm,
    Rule,
    Seen,
    SegmentInvalid,
    Speaks,
    Spent,
    Tagged,
    UsedCoupons,
)
from commerce import catalogue, membership
from commerce.kit.money import Money
from handlers.chat.router import Visit
from handlers.chat.screen import Words, text
from handlers.merchant.segment_doors import Field
from handlers.merchant.segment_words import SOURCES, source_words, span_words, tier_words
from handlers.start import LANGUAGE_NAMES

#: No limit, as a button carries it.
NONE = 0
_ACTS = tuple(Act)
_DAYS = {HasBirthday: (1, 7, 14, 30), LastOrdered: (30, 60, 90, 180), LastDid: (7, 30, 60, 90)}
_USUAL_DAYS = (7, 14, 30, 90, 180)
_TIMES = (1, 2, 3, 5, 10)
_AMOUNTS = ("25", "50", "100", "250", "500")
_SHARES = {FondOf: (25, 50, 75), Lot: (10, 20, 50)}
#: Which fifths: the best, the upper two, the middle, the lower two, any.
_SPANS = (55, 45, 33, 12, 15)
_SPAN_FIELDS = {Field.RECENCY: "recency", Field.FREQUENCY: "frequency", Field.MONEY: "money"}
_WORD_FIELDS = {Speaks: "languages", CameBy: "sources", InGroup: "groups", HasTier: "tiers", Tagged: "tags"}


@dataclass(frozen=True)
class Choice:
    """A value that can be had with one tap."""

    value: int
    label: Words
    chosen: bool


async def fresh(visit: Visit, kind: type[Rule]) -> Rule:
    """A condition of a kind, as it begins. Raises `SegmentInvalid` where the shop has nothing of the kind."""
    currency = visit.shop.profile.currency
    amount = Money.parse("50", currency).amount
    words = await _words(visit, kind)
    category = next((one.category_id for one in await catalogue.categories(visit.session, None, visit.language)), 0)
    begun: dict[type[Rule], tuple[object, ...]] = {
        Speaks: (words[:1],),
        CameBy: (words[:1],),
        InGroup: (words[:1],),
        HasTier: (words[:1],),
        Tagged: (words[:1],),
        Met: (30,),
        Seen: (30,),
        Did: (Act.VIEWED, 1, 30),
        LastDid: (Act.VIEWED, 30),
        Ordered: (1, 90),
        LastOrdered: (60,),
        Spent: (amount, currency),
        Rfm: (currency, (4, 5)),
        CartWorth: (amount, currency),
        FondOf: (category, 50),
        UsedCoupons: (1, 90),
        BoughtTogether: (1, 90),
        HoldsCoupon: (),
        HasBirthday: (7,),
        Lot: ("a share of everybody", 0, 4_999),
    }
    return kind(*begun[kind])


async def choices(visit: Visit, rule: Rule) -> list[tuple[Field, list[Choice]]]:
    """What can be decided, field by field."""
    known = {one.name: getattr(rule, one.name) for one in fields(rule)}  # type: ignore[arg-type]
    found: list[tuple[Field, list[Choice]]] = []
    if "kind" in known:
        found.append((Field.ACT, [_act(at, act, rule) for at, act in enumerate(_ACTS)]))
    if type(rule) in _WORD_FIELDS:
        found.append((Field.WORD, await _word_choices(visit, rule)))
    if "least" in known:
        found.append((Field.TIMES, [_number("audience-choice-times", n, known["least"]) for n in _TIMES]))
    if "amount" in known:
        found.append((Field.AMOUNT, [_amount(visit, one, known["amount"]) for one in _AMOUNTS]))
    if type(rule) in _SHARES:
        share = known["share"] if isinstance(rule, FondOf) else (rule.last - rule.first + 1) // 100  # type: ignore[attr-defined]
        found.append((Field.SHARE, [_number("audience-choice-share", n, share) for n in _SHARES[type(rule)]]))
    if "days" in known:
        days = [_number("audience-choice-days", n, known["days"]) for n in _DAYS.get(type(rule), _USUAL_DAYS)]
        found.append((Field.DAYS, [*days, *_ever(rule)]))
    for field, name in _SPAN_FIELDS.items():
        if name in known:
            found.append((field, [_span(one, known[name]) for one in _SPANS]))
    return found


async def chosen(visit: Visit, rule: Rule, field: Field, value: int) -> Rule:
    """The condition with another value. Raises `SegmentInvalid` for anything that was not offered."""
    known = {one.name for one in fields(rule)}  # type: ignore[arg-type]
    match field:
        case Field.DAYS if "days" in known:
            return _with(rule, days=None if value == NONE and _ever(rule) else value)
        case Field.TIMES if "least" in known:
            return _with(rule, least=value)
        case Field.AMOUNT if "amount" in known:
            return _with(rule, amount=value)
        case Field.CATEGORY if "category_id" in known:
            return await _of_category(visit, rule, value)
        case Field.ACT if "kind" in known and 0 <= value < len(_ACTS):
            return _of_act(rule, _ACTS[value])
        case Field.SHARE if isinstance(rule, FondOf):
            return _with(rule, share=value)
        case Field.SHARE if isinstance(rule, Lot):
            return _with(rule, first=0, last=value * 100 - 1)
        case Field.WORD if type(rule) in _WORD_FIELDS:
            return await _toggled(visit, rule, value)
        case Field.RECENCY | Field.FREQUENCY | Field.MONEY if _SPAN_FIELDS[field] in known:
            return _with(rule, **{_SPAN_FIELDS[field]: divmod(value, 10)})
    raise SegmentInvalid


def named(rule: Rule, words: str) -> Rule:
    """The condition with a word that was typed, in place of those it had. Raises `SegmentInvalid`."""
    if isinstance(rule, Tagged):
        return Tagged((segments.plain_tag(words),))
    if isinstance(rule, InGroup):
        return InGroup((" ".join(words.split()),))
    raise SegmentInvalid


def has_goods(rule: Rule) -> bool:
    """Whether it may ask for a category."""
    return isinstance(rule, Ordered | FondOf) or (isinstance(rule, Did) and rule.kind in WITH_PRODUCT)


def _with(rule: Rule, **values: object) -> Rule:
    changed: Rule = replace(rule, **values)  # type: ignore[type-var]
    return changed


def _of_act(rule: Rule, act: Act) -> Rule:
    """Only goods are of a category."""
    if isinstance(rule, Did) and act not in WITH_PRODUCT:
        return replace(rule, kind=act, product_id=None, category_id=None)
    return _with(rule, kind=act)


async def _of_category(visit: Visit, rule: Rule, value: int) -> Rule:
    if value == NONE and not isinstance(rule, FondOf):
        return _with(rule, category_id=None)
    await catalogue.category_path(visit.session, value, visit.language)
    other = {} if isinstance(rule, FondOf) else {"product_id": None}
    return _with(rule, category_id=value, **other)


async def _toggled(visit: Visit, rule: Rule, value: int) -> Rule:
    """One word more or fewer; the last one stays."""
    name = _WORD_FIELDS[type(rule)]
    there: tuple[str, ...] = getattr(rule, name)
    word = next((one for one in await _offered(visit, rule) if _sign(one) == value), None)
    if word is None:
        raise SegmentInvalid
    left = tuple(one for one in there if one != word) if word in there else (*there, word)
    return _with(rule, **{name: left or there})


async def _word_choices(visit: Visit, rule: Rule) -> list[Choice]:
    there = getattr(rule, _WORD_FIELDS[type(rule)])
    return [Choice(_sign(one), await _called(visit, rule, one), one in there) for one in await _offered(visit, rule)]


async def _offered(visit: Visit, rule: Rule) -> Sequence[str]:
    """What there is to choose from, and what is chosen already."""
    there = getattr(rule, _WORD_FIELDS[type(rule)])
    return tuple(dict.fromkeys((*await _words(visit, type(rule)), *there)))


async def _words(visit: Visit, kind: type[Rule]) -> tuple[str, ...]:
    session = visit.session
    if kind is Speaks:
        return visit.shop.profile.languages
    if kind is CameBy:
        return SOURCES
    if kind is InGroup:
        return tuple(await segments.groups_in_use(session))
    if kind is Tagged:
        return tuple(await segments.tags_in_use(session))
    if kind is HasTier:
        return tuple(one.code for one in (await membership.programme(session, visit.shop.profile.currency)).tiers)
    return ()


async def _called(visit: Visit, rule: Rule, word: str) -> Words:
    match rule:
        case Speaks():
            return LANGUAGE_NAMES.get(word, word)
        case CameBy():
            return source_words(word)
        case HasTier():
            return await tier_words(visit, word)
    return word


def _sign(word: str) -> int:
    """What stands for a word in a button, where it might not fit."""
    return crc32(word.encode())


def _act(at: int, act: Act, rule: Rule) -> Choice:
    return Choice(at, text(f"audience-act-{act.value}"), getattr(rule, "kind", None) is act)


def _number(key: str, count: int, now: int | None) -> Choice:
    return Choice(count, text(key, count=count), count == now)


def _amount(visit: Visit, major: str, now: int) -> Choice:
    money = Money.parse(major, visit.shop.profile.currency)
    return Choice(money.amount, text("audience-choice-amount", amount=money), money.amount == now)


def _ever(rule: Rule) -> list[Choice]:
    """The whole past, where a condition may ask for it."""
    if not isinstance(rule, Did | Ordered | Spent | UsedCoupons | BoughtTogether):
        return []
    return [Choice(NONE, text("audience-choice-ever"), rule.days is None)]


def _span(packed: int, now: tuple[int, int]) -> Choice:
    span = divmod(packed, 10)
    return Choice(packed, text("audience-choice-span", span=span_words(span)), span == tuple(now))
