"""Taps on a list of goods: its filters, its order, its pages, and the way back to it from a card."""

from __future__ import annotations

from handlers import search, shelves
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, text
from handlers.filters import filters_screen, sorts_screen, values_screen
from handlers.goods import Goods, goods_screen
from handlers.views import ShowFilters, ShowGoods, ShowGoodsAgain, ShowSorts, ShowValues, View

router = Router()


@router.tap(ShowGoods)
async def show_goods(visit: Visit, wanted: ShowGoods) -> Answer:
    return await _list_screen(visit, wanted.view, wanted.page)


@router.tap(ShowGoodsAgain)
async def show_goods_again(visit: Visit, wanted: ShowGoodsAgain) -> Answer:
    """The page on which the product stands by now."""
    return await _list_screen(visit, wanted.view, around=wanted.product_id)


@router.tap(ShowFilters)
async def show_filters(visit: Visit, wanted: ShowFilters) -> Answer:
    view = wanted.view
    goods = await _goods(visit, view)
    return filters_screen(view, goods) if goods is not None else search.ask_words()


@router.tap(ShowValues)
async def show_values(visit: Visit, wanted: ShowValues) -> Answer:
    view = wanted.view
    goods = await _goods(visit, view)
    return values_screen(view, goods, wanted.part, wanted.page) if goods is not None else search.ask_words()


@router.tap(ShowSorts)
async def show_sorts(visit: Visit, wanted: ShowSorts) -> Answer:
    view = wanted.view
    if view.found and not search.words_on(visit):
        return search.ask_words()
    return sorts_screen(view, await _title(visit, view))


async def _list_screen(visit: Visit, view: View, page: int = 0, around: int | None = None) -> Screen:
    if not view.found:
        return await shelves.shelf_screen(visit, view, page, around)
    words = search.words_on(visit)
    if not words:
        return search.ask_words()
    if view.is_plain:
        return await search.found_screen(visit, words, page, around)
    return await goods_screen(visit, view, await search.goods_found(visit, words, view.sort), page, around)


async def _goods(visit: Visit, view: View) -> Goods | None:
    """Everything that the list was made from; None where the words of a search are lost."""
    if not view.found:
        return await shelves.goods_on_shelf(visit, view)
    words = search.words_on(visit)
    return await search.goods_found(visit, words, view.sort) if words else None


async def _title(visit: Visit, view: View) -> Words:
    if view.found:
        return text("sift-searched", words=search.words_on(visit))
    return text("shelf-title", path=await shelves.shelf_title(visit, view.sieve.category_id))
