"""Decides which product each row of the file speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from commerce.catalogue.filing.facts import NOTHING_SAID, Facts
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.standing import KnownProduct, Standing


@dataclass(slots=True)
class Target:
    """A product, known or new, and the rows that speak of it. `facts` is what they say of it together."""

    product: KnownProduct | None
    lines: list[Line]
    facts: Facts = NOTHING_SAID
    #: Whether the file has spoken of it before these rows; then they may add variants, but say nothing else of it.
    spoken_of: bool = False

    @property
    def renames(self) -> bool:
        """Whether the rows give a known product another title."""
        return self.product is not None and self.product.title_key != self.lines[0].title_key


def match(lines: Sequence[Line], standing: Standing, lasting: Collection[int] = ()) -> list[Target]:
    """Group rows by product.

    A known SKU stays with its product while the title is the same, moves to the product that has the title, and
    otherwise renames its product, provided that all variants of it stand here under the new title; a new SKU
    joins the product that has its title. Where there is none, a product is made. The products in `lasting` are
    not renamed.
    """
    renamed = _renamed(lines, standing, lasting) if standing.variants else {}
    leaving = {product.id for product in renamed.values()}
    known: dict[int, Target] = {}
    new: dict[str, Target] = {}
    for line in lines:
        product = renamed.get(line.title_key) or _place(line, standing, leaving)
        if product is None:
            target = new.get(line.title_key)
            if target is None:
                target = new[line.title_key] = Target(None, [])
        else:
            target = known.get(product.id)
            if target is None:
                target = known[product.id] = Target(product, [])
        target.lines.append(line)
    return [*known.values(), *new.values()]


def _place(line: Line, standing: Standing, leaving: set[int]) -> KnownProduct | None:
    """The product that has the title of a row, the row's own first; one about to be renamed has it no more."""
    own = _owner(line, standing)
    if own is not None and own.title_key == line.title_key and own.id not in leaving:
        return own
    entitled = standing.by_title.get(line.title_key, ())
    return next((product for product in entitled if product.id not in leaving), None)


def _renamed(lines: Sequence[Line], standing: Standing, lasting: Collection[int]) -> dict[str, KnownProduct]:
    """Products whose every live variant stands here under one title that is free, or that another leaves."""
    under: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        under[line.title_key].add(line.sku_key)
    found: dict[str, KnownProduct] = {}
    leaving: set[int] = set()
    while True:
        for line in lines:
            own = _owner(line, standing)
            if own is None or own.id in leaving or own.id in lasting or line.title_key in found:
                continue
            free = all(one.id in leaving for one in standing.by_title.get(line.title_key, ()))
            if free and all(one.sku_key in under[line.title_key] for one in own.live_variants()):
                found[line.title_key] = own
        if len(found) == len(leaving):
            return found
        leaving = {product.id for product in found.values()}


def _owner(line: Line, standing: Standing) -> KnownProduct | None:
    variant = standing.variants.get(line.sku_key)
    return None if variant is None else standing.products[variant.product_id]
