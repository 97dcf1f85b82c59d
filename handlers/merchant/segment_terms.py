"""A condition of an audience as it is shown: in words, with all that can be decided of it, and how many fulfil it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from campaigns import segments
from campaigns.segments import CartWorth, FondOf, InGroup, Lines, Not, Rule, Segment, Spent, Tagged
from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.segment_choices import NONE, Choice, choices, has_goods
from handlers.merchant.segment_doors import AddTerm, Field, ShowAudience, ShowLine, ShowTerm
from handlers.merchant.segment_words import kind_words, term_words

#: A place is a line and where it stands there: so many times the line.
PER_LINE = 100
_PAGE = 8
_NEEDS = Permission.BROADCAST_SEND


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
class Spot:
    """A condition of an audience, as somebody saw it."""

    segment: Segment
    lines: Lines
    line: int
    at: int

    @property
    def place(self) -> int:
        """Where it stands, as a button carries it."""
        return self.line * PER_LINE + self.at

    @property
    def term(self) -> Rule:
        """The condition itself. Raises `NotFound` where there is none (any more)."""
        if self.line >= len(self.lines) or self.at >= len(self.lines[self.line]):
            raise NotFound
        return self.lines[self.line][self.at]

    @property
    def inner(self) -> Rule:
        """What must be so, or must not."""
        term = self.term
        return term.part if isinstance(term, Not) else term


async def line_screen(visit: Visit, spot: Spot) -> Screen:
    """Its conditions, of which one must hold."""
    line = spot.lines[spot.line]
    if len(line) == 1:
        return await term_screen(visit, replace(spot, at=0))
    said = await term_words(visit, segments.describe(segments.of_lines((line,))))
    ids = (spot.segment.id, spot.segment.version)
    places = ((spot.line * PER_LINE + at, term) for at, term in enumerate(line))
    rows: list[Row] = [
        [Button(text("audience-change", what=kind_words(one)), ShowTerm(*ids, at))] for at, one in places
    ]
    rows.append([Button(text("audience-or-more"), AddTerm(*ids, spot.line * PER_LINE + len(line)))])
    rows.append(way_back(ShowAudience(spot.segment.id)))
    return Screen(paragraphs(text("audience-one-of"), text("audience-line", said=said)), rows)


async def term_screen(visit: Visit, spot: Spot, notice: Words | None = None) -> Screen:
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


async def _value_rows(visit: Visit, spot: Spot) -> AsyncIterator[Row]:
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


def _value_button(spot: Spot, field: Field, one: Choice) -> Button:
    label = text("audience-chosen", label=one.label) if one.chosen else one.label
    return Button(label, SetField(spot.segment.id, spot.segment.version, spot.place, field, one.value))


async def category_screen(visit: Visit, spot: Spot, parent: int, page: int) -> Screen:
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


def _typed_word(rule: Rule) -> str:
    """What may be typed for it, if anything."""
    return {Spent: "amount", CartWorth: "amount", Tagged: "tag", InGroup: "group"}.get(type(rule), "")


def _titled(field: Field) -> Words | None:
    """Rows of bare numbers say what they are about."""
    return (
        text(f"audience-field-{field.name.lower()}") if field in (Field.RECENCY, Field.FREQUENCY, Field.MONEY) else None
    )
