"""The screens on which a list of goods is narrowed and ordered: every choice says how much it would leave."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from commerce.catalogue import Facets, Sieve, Sort, Value
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.screen import Button, Screen, Style, Words, paragraphs, text
from handlers.goods import Goods, sort_row, sort_words
from handlers.views import View

#: Values of a kind that stand beside the others, and on a screen of their own.
_BESIDE, _ALONE = 6, 20
#: What a part of the filters is called in a button; an option is called by the sign of its name.
_SHELVES, _TAGS = "c", "t"
#: A sign as any other, to see whether there is room for one more.
_ANY_SIGN = "AAAA"


def filters_screen(view: View, goods: Goods) -> Screen:
    """Everything to narrow by, each with what it would leave; what is chosen is taken back by a second tap."""
    facets = goods.facets(view.sieve)
    left = goods.look.count(view.sieve)
    choices = [
        *_section(view, _SHELVES, _shelves(view, goods, facets), 2),
        *grid(_bands(view, goods), 2),
        _stock(view, facets),
        *(row for one in facets.options for row in _section(view, one.sign, _options(view, goods, one.values), 3)),
        *_section(view, _TAGS, _tags(view, goods, facets.tags), 3),
    ]
    told = text("sift-what" if any(choices) else "sift-alike")
    clear = [Button(text("sift-clear"), view.sifted(view.place).filters())] if view.is_sifted else []
    show = Button(text("sift-show", count=left), view.goods(), style=Style.PRIMARY)
    full = None if _has_room(view) else text("sift-full")
    return Screen(
        paragraphs(goods.title, told, full), [*choices, clear, [show], sort_row(view), way_back(view.goods())]
    )


def values_screen(view: View, goods: Goods, part: str, page: int) -> Screen:
    """One part of the filters whole, page by page."""
    facets = goods.facets(view.sieve)
    if part == _SHELVES:
        buttons = _shelves(view, goods, facets)
    elif part == _TAGS:
        buttons = _tags(view, goods, facets.tags)
    else:
        buttons = [button for one in facets.options if one.sign == part for button in _options(view, goods, one.values)]
    last = max(0, (len(buttons) - 1) // _ALONE)
    page = max(0, min(page, last))
    rows = grid(buttons[page * _ALONE : (page + 1) * _ALONE], 2)
    rows += pages(page, last, lambda to: view.values(part, to))
    return Screen(paragraphs(goods.title, text("sift-what")), [*rows, way_back(view.filters())])


def sorts_screen(view: View, title: Words) -> Screen:
    """In which order they can stand."""
    rows: list[Row] = []
    for one in Sort:
        other = replace(view, sort=one)
        said = sort_words(other)
        rows.append([Button(text("sift-chosen", value=said) if one is view.sort else said, other.goods())])
    return Screen(paragraphs(title, text("sort-what")), [*rows, way_back(view.goods())])


def _section(view: View, part: str, buttons: list[Button], per_row: int) -> list[Row]:
    """Some values beside those of other kinds, and the way to the rest of them."""
    if len(buttons) <= _BESIDE:
        return grid(buttons, per_row)
    more = Button(text("sift-more", count=len(buttons) - _BESIDE), view.values(part))
    return [*grid(buttons[:_BESIDE], per_row), [more]]


def _shelves(view: View, goods: Goods, facets: Facets) -> list[Button]:
    """The smaller shelves, and the chosen one of a search, which a tap leaves."""
    buttons = []
    chosen = view.sieve.category_id
    if view.found and chosen is not None:
        label = text("sift-chosen", value=text("sift-shelf", title=goods.shelf(chosen)))
        buttons.append(Button(label, view.sifted(replace(view.sieve, category_id=None)).filters()))
    for one, count in sorted(facets.categories, key=lambda pair: -pair[1]):
        label = text("sift-value", value=text("sift-shelf", title=goods.shelf(one)), count=count)
        buttons.append(Button(label, view.sifted(replace(view.sieve, category_id=one)).filters()))
    return buttons


def _bands(view: View, goods: Goods) -> list[Button]:
    """Ranges of prices with something in them; one that was chosen long ago stands among them."""
    sieve = view.sieve
    ranges = goods.bands()
    if sieve.band is not None and sieve.band not in ranges:
        ranges = (*ranges, sieve.band)
    buttons = []
    for one in ranges:
        with_it = replace(sieve, band=one)
        count, chosen = goods.look.count(with_it), one == sieve.band
        to = view.sifted(replace(sieve, band=None) if chosen else with_it)
        if to.fits and (count or chosen):
            buttons.append(Button(_label(goods.band(one), count, chosen=chosen), to.filters()))
    return buttons


def _stock(view: View, facets: Facets) -> Row:
    if facets.in_stock is None:
        return []
    chosen = view.sieve.in_stock
    to = view.sifted(replace(view.sieve, in_stock=not chosen))
    return [Button(_label(text("sift-in-stock"), facets.in_stock, chosen=chosen), to.filters())] if to.fits else []


def _options(view: View, goods: Goods, values: Iterable[Value]) -> list[Button]:
    """The values of an option, more than one of which may be chosen."""
    sieve = view.sieve
    return _values(view, goods, values, lambda sign: replace(sieve, options=sieve.options ^ {sign}))


def _tags(view: View, goods: Goods, values: Iterable[Value]) -> list[Button]:
    sieve = view.sieve
    return _values(view, goods, values, lambda sign: replace(sieve, tags=sieve.tags ^ {sign}))


def _values(view: View, goods: Goods, values: Iterable[Value], turned: Callable[[str], Sieve]) -> list[Button]:
    """Those that still fit into a button: the chosen ones first, then those of which there is most."""
    buttons = []
    for one in sorted(values, key=lambda value: (not value.chosen, -value.count)):
        to = view.sifted(turned(one.sign))
        if to.fits:
            buttons.append(Button(_label(goods.value(one.sign), one.count, chosen=one.chosen), to.filters()))
    return buttons


def _label(value: Words, count: int, *, chosen: bool) -> Words:
    return text("sift-chosen", value=value) if chosen else text("sift-value", value=value, count=count)


def _has_room(view: View) -> bool:
    """Whether one filter more could still be carried by the buttons."""
    return view.sifted(replace(view.sieve, tags=view.sieve.tags | {_ANY_SIGN})).fits
