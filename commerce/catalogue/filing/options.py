"""Makes sure that the variants of a product keep to its options, and that no two are alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from commerce.catalogue.filing.columns import Header
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.matching import Target
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.filing.standing import KnownProduct, KnownVariant
from commerce.catalogue.models import Status
from commerce.catalogue.naming import options_key


class Offer(NamedTuple):
    """A row that is taken, with the variant it is about (None: a new one), and what that one is to be."""

    line: Line
    variant: KnownVariant | None
    values: tuple[str, ...]
    status: Status
    options_key: str | None


class Offers(NamedTuple):
    """The rows of one product that are taken, its options, and the rows refused."""

    names: tuple[str, ...]
    active: bool
    taken: list[Offer]
    refused: list[tuple[Line, RowRefused]]


def settle(
    target: Target, lines: list[Line], variants: dict[str, KnownVariant], moving: Collection[str], header: Header
) -> Offers:
    """Find the options of a product and take the rows that fit; a row refused may make others fit or not.

    `variants` are the known ones by SKU, those in `moving` leave their product.
    """
    speaks_of_options = header.has_options
    product = target.product
    if product is None and len(lines) == 1:
        alone = _offer(lines[0], variants.get(lines[0].sku_key), True, speaks_of_options)
        if alone.values == alone.line.values:
            return Offers(alone.line.names, True, [alone], [])
    refused: list[tuple[Line, RowRefused]] = []
    while True:
        active = product is None or _stands(product) or any(line.active for line in lines)
        offers = [_offer(line, variants.get(line.sku_key), active, speaks_of_options) for line in lines]
        here = {*moving, *(line.sku_key for line in lines)}
        others = [one for one in product.variants if one.sku_key not in here] if product else []
        names = _names(product, others, offers, speaks_of_options and not target.spoken_of)
        unfit = _unfit(names, offers, speaks_of_options) or _alike(others, offers)
        if not unfit:
            return Offers(names, active, offers, refused)
        refused += unfit
        gone = {line.row for line, _ in unfit}
        lines = [line for line in lines if line.row not in gone]


def _stands(product: KnownProduct) -> bool:
    """Whether a product is on the shelf, or is to be there again since only an undone import took it off."""
    return product.row.status == Status.ACTIVE or product.was_taken_back


def _offer(line: Line, variant: KnownVariant | None, product_active: bool, speaks_of_options: bool) -> Offer:
    status = _status(line, variant, product_active)
    stays = variant is not None and (status is Status.ARCHIVED is Status(variant.status) or not speaks_of_options)
    values = variant.option_values if stays and variant is not None else line.values
    return Offer(line, variant, values, status, None if status is Status.ARCHIVED else _key(values))


@lru_cache(4096)
def _key(values: tuple[str, ...]) -> str:
    return options_key(values)


def _status(line: Line, variant: KnownVariant | None, product_active: bool) -> Status:
    """`no` takes a variant off the shelf if it stands there; `yes` puts it there; nothing said leaves it."""
    if variant is None or variant.withdrawn:
        return Status.ARCHIVED if line.active is False else Status.ACTIVE
    before = Status(variant.status)
    if line.active:
        return Status.ACTIVE
    off = line.active is False and product_active and before is Status.ACTIVE
    return Status.ARCHIVED if off else before


def _names(
    product: KnownProduct | None, others: Sequence[KnownVariant], offers: Sequence[Offer], may_change: bool
) -> tuple[str, ...]:
    """The options of the product: others than before only when all its live variants stand here with them.

    A new one has those of its first live variant; archived ones keep their own and decide only where all are.
    """
    if product is None:
        return next((offer.line.names for offer in [*_live(offers), *offers]), ())
    said = {offer.line.names for offer in _live(offers)}
    if not may_change or len(said) != 1 or any(one.status != Status.ARCHIVED for one in others):
        return product.row.option_names
    return said.pop()


def _live(offers: Sequence[Offer]) -> list[Offer]:
    return [offer for offer in offers if offer.options_key is not None]


def _unfit(names: tuple[str, ...], offers: Sequence[Offer], speaks_of_options: bool) -> list[tuple[Line, RowRefused]]:
    """Rows with other options than the product has; archived variants keep those of their time."""
    found = []
    for offer in offers:
        fits = offer.line.names == names if speaks_of_options else len(offer.values) == len(names)
        if not fits and offer.options_key is not None:
            facts = {"options": ", ".join(names), "said": ", ".join(offer.line.names)}
            found.append((offer.line, RowRefused(Why.OPTIONS_DIFFER, **facts)))
    return found


def _alike(others: Sequence[KnownVariant], offers: Sequence[Offer]) -> list[tuple[Line, RowRefused]]:
    """Rows whose options another variant of the product has already."""
    if not others and len(offers) == 1:
        return []
    holders = {one.options_key: one.sku for one in others if one.options_key is not None}
    found = []
    for offer in offers:
        if offer.options_key is None:
            continue
        if offer.options_key in holders:
            found.append((offer.line, RowRefused(Why.OPTIONS_TWICE, sku=holders[offer.options_key])))
        else:
            holders[offer.options_key] = offer.line.sku
    return found
