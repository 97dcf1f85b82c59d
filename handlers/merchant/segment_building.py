"""An audience is built step by step: a condition is picked, its values are tapped, others join by and, or, not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import segments
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
    Not,
    Ordered,
    Rfm,
    Rule,
    Seen,
    Segment,
    SegmentChanged,
    SegmentInvalid,
    Speaks,
    Spent,
    Tagged,
    UsedCoupons,
    as_lines,
)
from commerce.kit.errors import Invalid, NotFound
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.keyboards import grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.segment_choices import chosen, fresh, named
from handlers.merchant.segment_doors import AddTerm, Field, ShowAudience, ShowLine, ShowTerm
from handlers.merchant.segment_terms import (
    PER_LINE,
    ChooseCategory,
    DropTerm,
    GiveValue,
    SetField,
    Spot,
    category_screen,
    line_screen,
    term_screen,
)
from handlers.merchant.segments import alive, audience_screen

router = Router()

_NEEDS = Permission.BROADCAST_SEND
#: What can be picked, by the number a button carries; the numbers are permanent.
PICKS: dict[int, type[Rule]] = {
    1: Ordered,
    2: LastOrdered,
    3: Spent,
    4: Rfm,
    5: Did,
    6: LastDid,
    7: CartWorth,
    8: FondOf,
    9: Seen,
    10: Met,
    11: CameBy,
    12: Speaks,
    13: HasTier,
    14: InGroup,
    15: Tagged,
    16: UsedCoupons,
    17: HoldsCoupon,
    18: BoughtTogether,
    19: HasBirthday,
    20: Lot,
}


@tap("m.sgp", needs=_NEEDS)
@dataclass(frozen=True)
class PickKind(Tap):
    """It is about this."""

    segment_id: int
    version: int
    place: int
    pick: int


@router.tap(ShowLine)
async def show_line(visit: Visit, wanted: ShowLine) -> Answer:
    """A line of one condition is that condition."""
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.line * PER_LINE)
    if isinstance(spot, Screen):
        return spot
    if wanted.line >= len(spot.lines):
        raise NotFound
    return await line_screen(visit, spot)


@router.tap(ShowTerm)
async def show_term(visit: Visit, wanted: ShowTerm) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    return spot if isinstance(spot, Screen) else await term_screen(visit, spot)


@router.tap(AddTerm)
async def add_term(visit: Visit, wanted: AddTerm) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    if isinstance(spot, Screen):
        return spot
    offered = [Button(text(f"audience-kind-{_word(kind)}"), _pick(spot, number)) for number, kind in PICKS.items()]
    to = ShowLine(wanted.segment_id, wanted.version, spot.line) if spot.at else ShowAudience(wanted.segment_id)
    question = text("audience-ask-or" if spot.at else "audience-ask-kind")
    return Screen(question, [*grid(offered, 2), way_back(to)])


@router.tap(PickKind)
async def pick_kind(visit: Visit, wanted: PickKind) -> Answer:
    """On to its values; a shop without anything of the kind is told so."""
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    if isinstance(spot, Screen):
        return spot
    if wanted.pick not in PICKS:
        raise SegmentInvalid
    kind = PICKS[wanted.pick]
    if kind is Tagged or kind is InGroup:
        return await _begin_with_words(visit, spot, kind)
    try:
        term = await fresh(visit, kind)
    except SegmentInvalid:
        return Screen(text("audience-nothing-of-kind"), [way_back(ShowAudience(spot.segment.id))])
    return await _set(visit, spot, term)


@router.tap(SetField)
async def set_field(visit: Visit, wanted: SetField) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    if isinstance(spot, Screen):
        return spot
    if wanted.field is Field.NOT:
        return await _set(visit, spot, Not(spot.inner) if wanted.value else spot.inner)
    return await _set(visit, spot, await _kept_not(spot, await chosen(visit, spot.inner, wanted.field, wanted.value)))


@router.tap(DropTerm)
async def drop_term(visit: Visit, wanted: DropTerm) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    if isinstance(spot, Screen):
        return spot
    segment = await _saved(visit, spot, spot.term and None)
    if isinstance(segment, Screen):
        return segment
    left = as_lines(segment.rule) or ()
    if len(left) == len(spot.lines) and spot.line < len(left):
        return await line_screen(visit, Spot(segment, left, spot.line, 0))
    return await audience_screen(visit, segment)


@router.tap(ChooseCategory)
async def choose_category(visit: Visit, wanted: ChooseCategory) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    return spot if isinstance(spot, Screen) else await category_screen(visit, spot, *divmod(wanted.where, 1000))


@router.reply(GiveValue)
async def read_value(visit: Visit, asked: GiveValue) -> Answer:
    """What cannot be understood is asked again, with the condition as it is."""
    spot = await _spot(visit, asked.segment_id, asked.version, asked.place)
    if isinstance(spot, Screen):
        return spot
    try:
        return await _set(visit, spot, await _kept_not(spot, _typed(visit, spot.inner)))
    except Invalid as refused:
        return await term_screen(visit, spot, words_for(refused))


async def _spot(visit: Visit, segment_id: int, version: int, place: int) -> Spot | Screen:
    """What was seen; somebody who saw an older version is shown what there is now."""
    segment = await alive(visit, segment_id)
    if segment.version != version:
        return await audience_screen(visit, segment, text("audience-out-of-date"))
    known = as_lines(segment.rule)
    if known is None or place < 0:
        raise NotFound
    line, at = divmod(place, PER_LINE)
    return Spot(segment, known, line, at)


async def _saved(visit: Visit, spot: Spot, term: Rule | None) -> Segment | Screen:
    rule = segments.of_lines(segments.put(spot.lines, spot.line, spot.at, term))
    try:
        return await segments.redefine(visit.session, visit.customer.id, spot.segment.id, spot.segment.version, rule)
    except SegmentChanged:
        return await audience_screen(visit, await alive(visit, spot.segment.id), text("audience-out-of-date"))


async def _set(visit: Visit, spot: Spot, term: Rule) -> Screen:
    """The condition as it is now, with the whole audience counted anew."""
    segment = await _saved(visit, spot, term)
    if isinstance(segment, Screen):
        return segment
    lines = as_lines(segment.rule) or ()
    line = min(spot.line, len(lines) - 1)
    return await term_screen(visit, Spot(segment, lines, line, min(spot.at, len(lines[line]) - 1)))


async def _kept_not(spot: Spot, rule: Rule) -> Rule:
    return Not(rule) if isinstance(spot.term, Not) else rule


async def _begin_with_words(visit: Visit, spot: Spot, kind: type[Rule]) -> Screen:
    """Marks and groups are chosen from those in use; where there are none, the merchant is told how they come."""
    try:
        return await _set(visit, spot, await fresh(visit, kind))
    except SegmentInvalid:
        return Screen(text(f"audience-no-{_word(kind)}"), [way_back(ShowAudience(spot.segment.id))])


def _typed(visit: Visit, rule: Rule) -> Rule:
    """The condition with what was typed: an amount, a mark, a group. Raises `Invalid`."""
    if isinstance(rule, Spent | CartWorth):
        return replace(rule, amount=Money.parse(visit.words.replace(",", "."), rule.currency).amount)
    return named(rule, visit.words)


def _pick(spot: Spot, number: int) -> PickKind:
    return PickKind(spot.segment.id, spot.segment.version, spot.place, number)


def _word(kind: type[Rule]) -> str:
    return segments.word_of(kind)
