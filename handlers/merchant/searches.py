"""What people looked for in vain, and what staff say to it: they mean something we have, or nothing we sell."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import search, staff
from commerce.kit.errors import ShopError
from commerce.search import Miss
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.search_doors import ShowMisses, ShowSynonyms
from handlers.merchant.synonyms import synonym_card

router = Router()

PAGE = 8
_NEEDS = Permission.CATALOGUE_EDIT


@tap("m.miss", needs=Permission.CATALOGUE_READ)
@dataclass(frozen=True)
class ShowMiss(Tap):
    """Words that found nothing, and what to do about them."""

    miss_id: int


@tap("m.miss=", needs=_NEEDS)
@dataclass(frozen=True)
class SayWhatIsMeant(Tap):
    """What do people mean by these words?"""

    miss_id: int


@tap("m.miss-", needs=_NEEDS)
@dataclass(frozen=True)
class PassOver(Tap):
    """This is nothing we sell; or it is, after all."""

    miss_id: int
    settled: bool


@router.tap(ShowMisses)
async def show_misses(visit: Visit, wanted: ShowMisses) -> Answer:
    return await misses_screen(visit, wanted.page)


@router.tap(ShowMiss)
async def show_miss(visit: Visit, wanted: ShowMiss) -> Answer:
    return await miss_screen(visit, await search.misses.get(visit.session, wanted.miss_id))


@router.tap(SayWhatIsMeant)
async def ask_what_is_meant(visit: Visit, wanted: SayWhatIsMeant) -> Answer:
    return _ask(await search.misses.get(visit.session, wanted.miss_id))


@router.reply(SayWhatIsMeant)
async def learn_what_is_meant(visit: Visit, asked: SayWhatIsMeant) -> Answer:
    """From now on these words find what was said; it is told at once how much that is."""
    miss = await search.misses.get(visit.session, asked.miss_id)
    try:
        made = await search.thesaurus.make(visit.session, visit.customer.id, miss.words, visit.words, both_ways=False)
    except ShopError as refused:
        return _ask(miss, words_for(refused))
    await search.misses.settle(visit.session, miss.id)
    return synonym_card(visit, made, text("synonym-made"), may_edit=True)


@router.tap(PassOver)
async def pass_over(visit: Visit, wanted: PassOver) -> Answer:
    """It goes from the list at once, and can be put back."""
    miss = await search.misses.settle(visit.session, wanted.miss_id, settled=wanted.settled)
    if not wanted.settled:
        return await miss_screen(visit, miss)
    screen = await misses_screen(visit, 0, text("miss-passed-over", words=miss.words))
    undo = Button(text("miss-undo", words=miss.words), PassOver(miss.id, False))
    return Screen(screen.body, [[undo], *screen.rows])


async def misses_screen(visit: Visit, page: int, notice: Words | None = None) -> Screen:
    """What was looked for in vain within a month, the most often first."""
    page = max(0, page)
    shown, count = await search.misses.page(visit.session, page, PAGE)
    rows: list[Row] = [
        [Button(text("miss-label", words=one.words, count=one.count), ShowMiss(one.id))] for one in shown
    ]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowMisses)
    rows.append([Button(text("synonyms-open"), ShowSynonyms())])
    rows.append(way_back(ShowConsole()))
    told = text("misses-title", count=count, days=search.misses.DAYS)
    return Screen(paragraphs(notice, told, text("misses-how") if count else None), rows)


async def miss_screen(visit: Visit, miss: Miss) -> Screen:
    """How often these words found nothing, what they find by now, and what may be done."""
    found = len(visit.shop.index.search(miss.words, limit=100))
    told = lines(
        text("miss-title", words=miss.words),
        text("miss-often", count=miss.count, days=search.misses.DAYS),
        text("miss-finds-now", count=found),
    )
    rows: list[Row] = []
    if await staff.may(visit.session, visit.customer.id, _NEEDS):
        rows.append([Button(text("miss-mean"), SayWhatIsMeant(miss.id), style=Style.PRIMARY)])
        rows.append([Button(text("miss-pass-over"), PassOver(miss.id, True))])
    return Screen(told, [*rows, way_back(ShowMisses())])


def _ask(miss: Miss, notice: Words | None = None) -> Screen:
    asked = SayWhatIsMeant(miss.id)
    return Screen(paragraphs(notice, text("miss-ask", words=miss.words)), [way_back(ShowMiss(miss.id))], asks=asked)
