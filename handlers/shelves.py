"""The shelves in chat: categories, and pages of the goods that stand there, narrowed and ordered as one likes."""

from __future__ import annotations

from dataclasses import replace

from commerce import catalogue
from commerce.catalogue import Page, Sort
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap
from handlers.doors import ShowShelf
from handlers.goods import PAGE, Goods, goods_of, goods_screen, sifting_row
from handlers.price_tags import offer_button, prices_of
from handlers.views import View

router = Router()

#: The orders that the database keeps ready: a whole shelf in one of them is read from there, a page at a time.
_KEPT_READY = (Sort.BEST, Sort.NEWEST)


@router.tap(ShowShelf)
async def show_shelf(visit: Visit, wanted: ShowShelf) -> Answer:
    return await shelf_screen(visit, View.of_shelf(wanted.category_id), wanted.page)


async def shelf_screen(visit: Visit, view: View, page: int = 0, around: int | None = None) -> Screen:
    """Smaller shelves first, then what stands here and below: a page of it, or the one `around` a product."""
    if view.is_sifted or view.sort not in _KEPT_READY:
        goods = await goods_on_shelf(visit, view)
        return await goods_screen(visit, view, goods, page, around, _smaller(view, goods))
    newest = view.sort is Sort.NEWEST
    category_id = view.sieve.category_id
    if around is not None:
        before = await catalogue.place_on_shelf(visit.session, category_id, around, newest=newest)
        page = before // PAGE
    shown = await catalogue.shelf(visit.session, category_id, page, PAGE, visit.language, newest=newest)
    return await _plain_screen(visit, view, shown)


async def goods_on_shelf(visit: Visit, view: View) -> Goods:
    """Everything that stands on a shelf and below it."""
    category_id = view.sieve.category_id
    title, way = await shelf_title(visit, category_id), await _way_up(visit, category_id)
    return await goods_of(visit, text("shelf-title", path=title), way, view.sort, category_id=category_id)


async def shelf_title(visit: Visit, category_id: int | None) -> Words:
    """`Kitchen › Pots`, or all shelves."""
    if category_id is None:
        return text("shelf-all")
    return " › ".join(one.title for one in await catalogue.category_path(visit.session, category_id, visit.language))


async def _way_up(visit: Visit, category_id: int | None) -> Row:
    if category_id is None:
        return way_back()
    path = await catalogue.category_path(visit.session, category_id, visit.language)
    return way_back(ShowShelf(path[-1].parent_id, 0))


async def _plain_screen(visit: Visit, view: View, page: Page) -> Screen:
    """Everything on a shelf, as it stands or the newest first."""
    category_id = view.sieve.category_id
    inner = await catalogue.categories(visit.session, category_id, visit.language)
    rows = grid([Button(f"📁 {one.title}", _shelf(view, one.category_id)) for one in inner], 2)
    prices = await prices_of(visit, page.items)
    rows += [[offer_button(card, prices.of_product(card))] for card in page.items]
    rows += pages(page.page, page.pages - 1, lambda to: _shelf(view, category_id, to))
    rows += [sifting_row(view, page.total), await _way_up(visit, category_id)]
    title = await shelf_title(visit, category_id)
    if not page.total:
        return Screen(paragraphs(text("shelf-title", path=title), text("shelf-empty")), rows)
    return Screen(text("shelf", path=title, count=page.total), rows)


def _shelf(view: View, category_id: int | None, page: int = 0) -> Tap:
    """A shelf in the same order."""
    if view.sort is Sort.BEST:
        return ShowShelf(category_id, page)
    return View.of_shelf(category_id, view.sort).goods(page)


def _smaller(view: View, goods: Goods) -> list[Button]:
    """The smaller shelves with something left on them, and how much; what was chosen stays chosen there."""
    return [
        Button(
            text("sift-value", value=text("sift-shelf", title=goods.shelf(one)), count=count),
            view.sifted(replace(view.sieve, category_id=one)).goods(),
        )
        for one, count in goods.facets(view.sieve).categories
    ]
