"""Decides which product each row of the file speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from commerce.catalogue.filing.facts import NOTHING_SAID, Facts
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.standing import KnownProduct, KnownVariant, Standing


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
    variant = standing.variants.get(line.sku_key)
    own = None if variant is None else standing.products[variant.product_id]
    if own is not None and own.title_key == line.title_key and own.id not in leaving:
        return own
    entitled = standing.by_title.get(line.title_key, ())
    return next((product for product in entitled if product.id not in leaving), None)


def _renamed(lines: Sequence[Line], standing: Standing, lasting: Collection[int]) -> dict[str, KnownProduct]:
    """Products whose every live variant stands here under one title that no product has yet."""
    under: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        under[line.title_key].add(line.sku_key)
    found: dict[str, KnownProduct] = {}
    taken = set(lasting)
    for line in lines:
        variant = standing.variants.get(line.sku_key)
        if variant is None or line.title_key in standing.by_title or line.title_key in found:
            continue
        own = standing.products[variant.product_id]
        if own.id not in taken and _all_under(own.live_variants() or [variant], under[line.title_key]):
            found[line.title_key] = own
            taken.add(own.id)
    return found


def _all_under(variants: Sequence[KnownVariant], skus: set[str]) -> bool:
    return all(one.sku_key in skus for one in variants)
