"""An audience is built step by step: a condition is picked, its values are tapped, others join by and, or, not."""

from __future__ import annotations

from collections.abc import AsyncIterator
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
    Lines,
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
from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import Invalid, NotFound
from commerce.kit.numerals import read_amount
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.segment_choices import NONE, Choice, choices, chosen, fresh, has_goods, named
from handlers.merchant.segment_doors import AddTerm, Field, ShowAudience, ShowLine, ShowTerm
from handlers.merchant.segment_words import kind_words, term_words
from handlers.merchant.segments import alive, audience_screen

router = Router()

#: A place is a line and where it stands there: so many times the line.
PER_LINE = 100
_PAGE = 8
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


@tap("m.sg=", needs=_NEEDS)
@dataclass(frozen=True)
class SetField(Tap):
    """It shall be so."""

    segment_id: int
    version: int
    place: int
    field: Field
    value: int


@tap("m.sgx", needs=_NEEDS)
@dataclass(frozen=True)
class DropTerm(Tap):
    """Without it."""

    segment_id: int
    version: int
    place: int


@tap("m.sgg", needs=_NEEDS)
@dataclass(frozen=True)
class ChooseCategory(Tap):
    """Goods of which category? What stands right under one, a page of it."""

    segment_id: int
    version: int
    place: int
    #: A parent and a page under it: a thousand times the one, and the other.
    where: int


@tap("m.sgv?", needs=_NEEDS)
@dataclass(frozen=True)
class GiveValue(Tap):
    """An amount or a word, typed."""

    segment_id: int
    version: int
    place: int


@dataclass(frozen=True)
class _Spot:
    """A condition of an audience, as somebody saw it."""

    segment: Segment
    lines: Lines
    line: int
    at: int

    @property
    def place(self) -> int:
        return self.line * PER_LINE + self.at

    @property
    def term(self) -> Rule:
        if self.line >= len(self.lines) or self.at >= len(self.lines[self.line]):
            raise NotFound
        return self.lines[self.line][self.at]

    @property
    def inner(self) -> Rule:
        term = self.term
        return term.part if isinstance(term, Not) else term


@router.tap(ShowLine)
async def show_line(visit: Visit, wanted: ShowLine) -> Answer:
    """A line of one condition is that condition."""
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.line * PER_LINE)
    if isinstance(spot, Screen):
        return spot
    if wanted.line >= len(spot.lines):
        raise NotFound
    return await _line_screen(visit, spot)


@router.tap(ShowTerm)
async def show_term(visit: Visit, wanted: ShowTerm) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    return spot if isinstance(spot, Screen) else await _term_screen(visit, spot)


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
        return await _line_screen(visit, _Spot(segment, left, spot.line, 0))
    return await audience_screen(visit, segment)


@router.tap(ChooseCategory)
async def choose_category(visit: Visit, wanted: ChooseCategory) -> Answer:
    spot = await _spot(visit, wanted.segment_id, wanted.version, wanted.place)
    return spot if isinstance(spot, Screen) else await _category_screen(visit, spot, *divmod(wanted.where, 1000))


@router.reply(GiveValue)
async def read_value(visit: Visit, asked: GiveValue) -> Answer:
    """What cannot be understood is asked again, with the condition as it is."""
    spot = await _spot(visit, asked.segment_id, asked.version, asked.place)
    if isinstance(spot, Screen):
        return spot
    try:
        return await _set(visit, spot, await _kept_not(spot, _typed(visit, spot.inner)))
    except Invalid as refused:
        return await _term_screen(visit, spot, words_for(refused))


async def _spot(visit: Visit, segment_id: int, version: int, place: int) -> _Spot | Screen:
    """What was seen; somebody who saw an older version is shown what there is now."""
    segment = await alive(visit, segment_id)
    if segment.version != version:
        return await audience_screen(visit, segment, text("audience-out-of-date"))
    known = as_lines(segment.rule)
    if known is None or place < 0:
        raise NotFound
    line, at = divmod(place, PER_LINE)
    return _Spot(segment, known, line, at)


async def _saved(visit: Visit, spot: _Spot, term: Rule | None) -> Segment | Screen:
    rule = segments.of_lines(segments.put(spot.lines, spot.line, spot.at, term))
    try:
        return await segments.redefine(visit.session, visit.customer.id, spot.segment.id, spot.segment.version, rule)
    except SegmentChanged:
        return await audience_screen(visit, await alive(visit, spot.segment.id), text("audience-out-of-date"))


async def _set(visit: Visit, spot: _Spot, term: Rule) -> Screen:
    """The condition as it is now, with the whole audience counted anew."""
    segment = await _saved(visit, spot, term)
    if isinstance(segment, Screen):
        return segment
    lines = as_lines(segment.rule) or ()
    line = min(spot.line, len(lines) - 1)
    return await _term_screen(visit, _Spot(segment, lines, line, min(spot.at, len(lines[line]) - 1)))


async def _kept_not(spot: _Spot, rule: Rule) -> Rule:
    return Not(rule) if isinstance(spot.term, Not) else rule


async def _begin_with_words(visit: Visit, spot: _Spot, kind: type[Rule]) -> Screen:
    """Marks and groups are chosen from those in use; where there are none, the merchant is told how they come."""
    try:
        return await _set(visit, spot, await fresh(visit, kind))
    except SegmentInvalid:
        return Screen(text(f"audience-no-{_word(kind)}"), [way_back(ShowAudience(spot.segment.id))])


async def _line_screen(visit: Visit, spot: _Spot) -> Screen:
    """Its conditions, of which one must hold."""
    line = spot.lines[spot.line]
    if len(line) == 1:
        return await _term_screen(visit, replace(spot, at=0))
    said = await term_words(visit, segments.describe(segments.of_lines((line,))))
    ids = (spot.segment.id, spot.segment.version)
    places = ((spot.line * PER_LINE + at, term) for at, term in enumerate(line))
    rows: list[Row] = [
        [Button(text("audience-change", what=kind_words(one)), ShowTerm(*ids, at))] for at, one in places
    ]
    rows.append([Button(text("audience-or-more"), AddTerm(*ids, spot.line * PER_LINE + len(line)))])
    rows.append(way_back(ShowAudience(spot.segment.id)))
    return Screen(paragraphs(text("audience-one-of"), text("audience-line", said=said)), rows)


async def _term_screen(visit: Visit, spot: _Spot, notice: Words | None = None) -> Screen:
    """A condition in words, a row of buttons for each thing to decide, and how many fulfil it alone."""
    ids, alone = (spot.segment.id, spot.segment.version), len(spot.lines[spot.line]) == 1
    at = now().astimezone(visit.shop.profile.timezone)
    line = text("audience-line", said=await term_words(visit, segments.describe(spot.term)))
    typed = text(f"audience-type-{_typed_word(spot.inner)}") if _typed_word(spot.inner) else None

    async def counted(session: Session) -> Words:
        found = await segments.count(session, spot.term, at)
        return paragraphs(notice, line, text("audience-alone", count=found), typed)

    rows = [row async for row in _value_rows(visit, spot)]
    is_not = isinstance(spot.term, Not)
    turn = text("audience-must" if is_not else "audience-must-not")
    rows.append([Button(turn, SetField(*ids, spot.place, Field.NOT, int(not is_not)))])
    more = AddTerm(*ids, spot.line * PER_LINE + len(spot.lines[spot.line]))
    rows.append([Button(text("audience-or-more"), more), Button(text("audience-drop"), DropTerm(*ids, spot.place))])
    done = ShowAudience(spot.segment.id)
    rows.append([Button(text("audience-done"), done, style=Style.PRIMARY)])
    rows.append(way_back(done if alone else ShowLine(*ids, spot.line)))
    asks = GiveValue(*ids, spot.place) if _typed_word(spot.inner) else None
    return Screen(paragraphs(notice, line, typed), rows, asks=asks, study=counted)


async def _value_rows(visit: Visit, spot: _Spot) -> AsyncIterator[Row]:
    for field, offered in await choices(visit, spot.inner):
        per_row = 5 if field in (Field.TIMES, Field.RECENCY, Field.FREQUENCY, Field.MONEY) else 3
        title = _titled(field)
        if title is not None:
            yield [Button(title, ShowTerm(spot.segment.id, spot.segment.version, spot.place))]
        for row in grid((_value_button(spot, field, one) for one in offered), per_row):
            yield row
    if has_goods(spot.inner):
        to = ChooseCategory(spot.segment.id, spot.segment.version, spot.place, 0)
        yield [Button(text("audience-choose-category"), to)]


def _value_button(spot: _Spot, field: Field, one: Choice) -> Button:
    label = text("audience-chosen", label=one.label) if one.chosen else one.label
    return Button(label, SetField(spot.segment.id, spot.segment.version, spot.place, field, one.value))


async def _category_screen(visit: Visit, spot: _Spot, parent: int, page: int) -> Screen:
    """What stands under a category: each can be taken, or gone into."""
    ids = (spot.segment.id, spot.segment.version, spot.place)
    inner = await catalogue.categories(visit.session, parent or None, visit.language)
    last = max(0, (len(inner) - 1) // _PAGE)
    page = min(page, last)
    rows: list[Row] = []
    for one in inner[page * _PAGE : (page + 1) * _PAGE]:
        row = [Button(shortened(one.title, 30), SetField(*ids, Field.CATEGORY, one.category_id))]
        if one.has_children:
            row.append(Button(text("audience-inside"), ChooseCategory(*ids, one.category_id * 1000)))
        rows.append(row)
    rows += pages(page, last, lambda to: ChooseCategory(*ids, parent * 1000 + to))
    if not isinstance(spot.inner, FondOf):
        rows.append([Button(text("audience-any-goods"), SetField(*ids, Field.CATEGORY, NONE))])
    rows.append(way_back(ShowTerm(*ids)))
    return Screen(text("audience-ask-category") if inner else text("audience-no-categories"), rows)


def _typed(visit: Visit, rule: Rule) -> Rule:
    """The condition with what was typed: an amount, a mark, a group. Raises `Invalid`."""
    if isinstance(rule, Spent | CartWorth):
        return replace(rule, amount=read_amount(visit.words, rule.currency).amount)
    return named(rule, visit.words)


def _typed_word(rule: Rule) -> str:
    """What may be typed for it, if anything."""
    return {Spent: "amount", CartWorth: "amount", Tagged: "tag", InGroup: "group"}.get(type(rule), "")


def _titled(field: Field) -> Words | None:
    """Rows of bare numbers say what they are about."""
    return (
        text(f"audience-field-{field.name.lower()}") if field in (Field.RECENCY, Field.FREQUENCY, Field.MONEY) else None
    )


def _pick(spot: _Spot, number: int) -> PickKind:
    return PickKind(spot.segment.id, spot.segment.version, spot.place, number)


def _word(kind: type[Rule]) -> str:
    return segments.word_of(kind)
