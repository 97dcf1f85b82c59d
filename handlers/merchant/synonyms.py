"""Words that mean the same in this shop: made in a line of chat, turned, removed and put back."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import search, staff
from commerce.kit.errors import ShopError
from commerce.search import Kept, SynonymInvalid
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.search_doors import ShowMisses, ShowSynonym, ShowSynonyms

router = Router()

PAGE = 8
_NEEDS = Permission.CATALOGUE_EDIT


@tap("m.syn+", needs=_NEEDS)
@dataclass(frozen=True)
class NewSynonym(Tap):
    """Which words mean the same?"""


@tap("m.syn~", needs=_NEEDS)
@dataclass(frozen=True)
class TurnSynonym(Tap):
    """Whether it goes both ways."""

    synonym_id: int
    both_ways: bool


@tap("m.syn-", needs=_NEEDS)
@dataclass(frozen=True)
class RemoveSynonym(Tap):
    """It shall hold no more."""

    synonym_id: int


@tap("m.synu", needs=_NEEDS)
@dataclass(frozen=True)
class PutBackSynonym(Tap):
    """Undo the removal."""

    synonym_id: int


@router.tap(ShowSynonyms)
async def show_synonyms(visit: Visit, wanted: ShowSynonyms) -> Answer:
    return await synonyms_screen(visit, wanted.page)


@router.tap(ShowSynonym)
async def show_synonym(visit: Visit, wanted: ShowSynonym) -> Answer:
    known = await search.thesaurus.get(visit.session, wanted.synonym_id)
    return synonym_card(visit, known, may_edit=await _may_edit(visit))


@router.tap(NewSynonym)
async def ask_for_synonym(_: Visit, __: NewSynonym) -> Answer:
    return _ask()


@router.reply(NewSynonym)
async def learn_synonym(visit: Visit, _: NewSynonym) -> Answer:
    """`phone = smartphone` goes both ways, `handy > phone` one way: whoever types handy finds phones."""
    both_ways = "=" in visit.words
    said, sign, meant = visit.words.partition("=" if both_ways else ">")
    try:
        if not sign:
            raise SynonymInvalid
        made = await search.thesaurus.make(visit.session, visit.customer.id, said, meant, both_ways=both_ways)
    except ShopError as refused:
        return _ask(words_for(refused))
    return synonym_card(visit, made, text("synonym-made"), may_edit=True)


@router.tap(TurnSynonym)
async def turn(visit: Visit, wanted: TurnSynonym) -> Answer:
    turned = await search.thesaurus.turn(
        visit.session, visit.customer.id, wanted.synonym_id, both_ways=wanted.both_ways
    )
    return synonym_card(visit, turned, may_edit=True)


@router.tap(RemoveSynonym)
async def remove(visit: Visit, wanted: RemoveSynonym) -> Answer:
    """It goes at once, and can be put back."""
    gone = await search.thesaurus.remove(visit.session, visit.customer.id, wanted.synonym_id)
    screen = await synonyms_screen(visit, 0, text("synonym-removed", said=gone.said, meant=gone.meant))
    undo = Button(text("synonym-undo", said=gone.said, meant=gone.meant), PutBackSynonym(gone.id))
    return Screen(screen.body, [[undo], *screen.rows])


@router.tap(PutBackSynonym)
async def put_back(visit: Visit, wanted: PutBackSynonym) -> Answer:
    again = await search.thesaurus.restore(visit.session, visit.customer.id, wanted.synonym_id)
    return synonym_card(visit, again, may_edit=True)


async def synonyms_screen(visit: Visit, page: int, notice: Words | None = None) -> Screen:
    """All of them, the newest first."""
    page = max(0, page)
    shown, count = await search.thesaurus.page(visit.session, page, PAGE)
    rows: list[Row] = [[Button(_label(one), ShowSynonym(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowSynonyms)
    if await _may_edit(visit):
        rows.append([Button(text("synonym-new"), NewSynonym(), style=Style.PRIMARY)])
    rows.append(way_back(ShowMisses()))
    return Screen(paragraphs(notice, text("synonyms-title", count=count)), rows)


def synonym_card(visit: Visit, known: Kept, notice: Words | None = None, *, may_edit: bool) -> Screen:
    """What it does, in words, and what its words find."""
    found = len(visit.shop.index.search(known.meant, limit=100))
    way = "synonym-both-ways" if known.both_ways else "synonym-one-way"
    told = lines(text(way, said=known.said, meant=known.meant), text("synonym-finds", meant=known.meant, count=found))
    rows: list[Row] = []
    if may_edit and known.is_removed:
        rows.append([Button(text("synonym-put-back"), PutBackSynonym(known.id))])
    elif may_edit:
        turned = text("synonym-make-one-way" if known.both_ways else "synonym-make-both-ways")
        rows.append([Button(turned, TurnSynonym(known.id, not known.both_ways))])
        rows.append([Button(text("synonym-remove"), RemoveSynonym(known.id), style=Style.DANGER)])
    gone = text("synonym-is-removed") if known.is_removed else None
    return Screen(paragraphs(notice, told, gone), [*rows, way_back(ShowSynonyms())])


def _label(one: Kept) -> Words:
    return text("synonym-label-both" if one.both_ways else "synonym-label-one", said=one.said, meant=one.meant)


def _ask(notice: Words | None = None) -> Screen:
    return Screen(paragraphs(notice, text("synonym-ask")), [way_back(ShowSynonyms())], asks=NewSynonym())


async def _may_edit(visit: Visit) -> bool:
    return await staff.may(visit.session, visit.customer.id, _NEEDS)
