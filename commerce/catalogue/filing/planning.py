"""Works out which rows of the database a group of file rows adds or changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson

from commerce.catalogue.filing.columns import Header
from commerce.catalogue.filing.galleries import looks
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.matching import Target
from commerce.catalogue.filing.options import Offer, Offers
from commerce.catalogue.filing.picturing import Views, wanted_photos
from commerce.catalogue.filing.standing import KnownPhoto, KnownText, KnownVariant, ProductRow
from commerce.catalogue.filing.traces import Part, Trace, fingerprint, plainly
from commerce.catalogue.filing.wording import changed_texts
from commerce.catalogue.history import Asked
from commerce.catalogue.models import Kind, Status
from commerce.catalogue.naming import path_key
from commerce.catalogue.stock import Count

_NONE_COUNTED = [0, 0]
#: The tax class of goods whose rows name none.
STANDARD_TAX = "standard"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for a whole chunk: the file's columns, the currency, categories by path, pictures by row."""

    header: Header
    currency: str
    categories: dict[str, int]
    views: Views
    new_products: Iterator[int]
    new_variants: Iterator[int]


@dataclass(slots=True)
class Plan:
    """Rows to be written, as tuples in the order of their columns, ids last where a row is changed."""

    new_products: list[tuple[Any, ...]] = field(default_factory=list)
    products: list[tuple[Any, ...]] = field(default_factory=list)
    new_variants: list[tuple[Any, ...]] = field(default_factory=list)
    #: Known variants as they stand and as they are to stand.
    variants: list[tuple[KnownVariant, KnownVariant]] = field(default_factory=list)
    #: Variants whose options change hands: they let go of the old ones first.
    let_go: list[tuple[None, int]] = field(default_factory=list)
    #: What new variants cost: id, price, currency, and whether a higher price is to be shown beside it.
    first_prices: list[tuple[int, int, str, bool]] = field(default_factory=list)
    #: Known variants that are to cost something else than they did, or have another price shown beside it.
    priced: list[int] = field(default_factory=list)
    #: Variants beside whose prices a higher one is to be shown, each with its row.
    struck: dict[int, tuple[Line, Asked]] = field(default_factory=dict)
    texts: list[tuple[int, str, KnownText]] = field(default_factory=list)
    photos: list[tuple[int, list[KnownPhoto], list[KnownPhoto]]] = field(default_factory=list)
    #: What is counted of new variants, and of known ones, each with its row.
    first_counts: dict[int, Count] = field(default_factory=dict)
    counts: dict[int, tuple[Line, Count]] = field(default_factory=dict)
    #: What all rows say was counted, whether that is news or not.
    counted: dict[int, Count] = field(default_factory=dict)
    #: Known products whose page changes.
    touched: set[int] = field(default_factory=set)
    spoken_of: list[int] = field(default_factory=list)
    new_lines: list[Line] = field(default_factory=list)
    #: What is to be kept of it, so that it can be taken back; None where nobody keeps anything.
    traces: list[Trace] | None = None
    #: Rows that change something, by their number; those of `counts` may join them.
    changed: set[int] = field(default_factory=set)
    same: list[Line] = field(default_factory=list)


def plan_product(plan: Plan, target: Target, offers: Offers, around: Surroundings) -> None:
    """Add what the rows of one product change to the plan."""
    if target.product is None:
        product_id = next(around.new_products)
        listed = any(offer.status is Status.ACTIVE for offer in offers.taken)
        made = _new_product(target, offers, around)
        plan.new_products.append((product_id, listed, *stored_product(made)))
        _trace(plan, offers, Part.PRODUCT, product_id, None, (product_id, *made))
        altered = False
    else:
        product_id = target.product.id
        altered = _plan_known_product(plan, target, target.product.row, offers, around)
    for language, text in changed_texts(target, offers.taken, around.header) if around.header.said else ():
        plan.texts.append((product_id, language, text))
        before = target.product.texts.get(language) if target.product else None
        _trace(plan, offers, Part.TEXT, product_id, before and before.told(), text.told(), language)
        altered = True
    if around.header.has_pictures:
        altered |= _plan_photos(plan, product_id, target, offers, around)
    plan.spoken_of.append(product_id)
    position = 1 + max((one.position for one in target.product.variants), default=-1) if target.product else 0
    for place, offer in enumerate(offers.taken, start=position):
        if offer.variant is None:
            _plan_new_variant(plan, product_id, offer, place, around)
            plan.new_lines.append(offer.line)
            changed = True
        else:
            changed = _plan_known_variant(plan, offer.variant, product_id, offer, place, around) or altered
            _note(plan, product_id, offer.variant, offer.line, changed=changed)
        if changed and target.product is not None:
            plan.touched.add(product_id)


def _note(plan: Plan, product_id: int, known: KnownVariant, line: Line, *, changed: bool) -> None:
    plan.same.append(line)
    if changed:
        plan.changed.add(line.row)
    if known.product_id != product_id:
        plan.touched.add(known.product_id)


def _new_product(target: Target, offers: Offers, around: Surroundings) -> tuple[Any, ...]:
    facts, first = target.facts, offers.taken[0].line
    return (
        facts.kind or Kind.PHYSICAL,
        Status.ACTIVE,
        first.title,
        first.title_key,
        facts.description,
        _category(facts.category, around),
        facts.tax_class or STANDARD_TAX,
        facts.tags,
        facts.returnable is not False,
        offers.names,
    )


def _plan_known_product(plan: Plan, target: Target, known: ProductRow, offers: Offers, around: Surroundings) -> bool:
    facts, header, first = target.facts, around.header, offers.taken[0].line
    status = Status.ACTIVE if offers.active else known.status
    if target.spoken_of:
        wanted = known._replace(status=status)
    else:
        wanted = ProductRow(
            known.id,
            facts.kind or known.kind,
            status,
            first.title,
            first.title_key,
            facts.description if header.has("description") else known.description,
            _category(facts.category, around) if header.has("category") else known.category_id,
            facts.tax_class or known.tax_class,
            facts.tags if header.has("tags") else known.tags,
            known.returnable if facts.returnable is None else facts.returnable,
            offers.names,
        )
    if wanted == known:
        return False
    plan.products.append((*stored_product(wanted[1:]), known.id))
    _trace(plan, offers, Part.PRODUCT, known.id, known, wanted)
    return True


def _category(way: tuple[str, ...], around: Surroundings) -> int | None:
    """The id of a category; -1 for one that a dry run does not put up."""
    return around.categories.get(path_key(way), -1) if way else None


def stored_product(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """The values of a product's row, without its id, as the driver takes them."""
    *plain, tags, returnable, names = values
    return (*plain, _json(tags), returnable, _json(names))


def _plan_known_variant(
    plan: Plan, known: KnownVariant, product_id: int, offer: Offer, place: int, around: Surroundings
) -> bool:
    """Plan what becomes of a variant that the shop has; tells whether it changes."""
    line = offer.line
    wanted = _renewed(known, product_id, offer, place, around)
    _struck(plan, line, known.id, wanted.price, wanted.compare_at_price, wanted.currency)
    if line.stock is not None and not known.keyed:
        count = plan.counted[known.id] = _count(line.stock, line.safety, around.header.has("safety_stock"))
        plan.counts[known.id] = line, count
    if wanted == known:
        return False
    if plan.traces is not None:
        _trace_row(plan, line, Part.VARIANT, wanted.id, plainly(known), fingerprint(wanted))
    if _asked(known) != _asked(wanted):
        plan.priced.append(wanted.id)
    lets_go = known.product_id != product_id or known.options_key != offer.options_key
    if lets_go and known.options_key is not None:
        plan.let_go.append((None, known.id))
    plan.variants.append((known, wanted))
    return True


def _plan_new_variant(plan: Plan, product_id: int, offer: Offer, place: int, around: Surroundings) -> None:
    """Plan a variant that the shop has not had; most rows of a long file are such, so nothing is done twice."""
    line, currency, tracked = offer.line, around.currency, offer.line.stock is not None
    variant_id = next(around.new_variants)
    price, earlier = line.price, line.compare_at
    begin = variant_id, product_id, line.sku, line.sku_key, line.barcode
    costs = offer.options_key, price, earlier, line.cost, line.floor, currency
    rest = *costs, line.weight, tracked, offer.status, place, False, False
    struck = _struck(plan, line, variant_id, price, earlier, currency)
    plan.new_variants.append((*begin, _json(offer.values), *rest, earlier if struck else None, None, False))
    plan.first_prices.append((variant_id, price, currency, struck))
    if plan.traces is not None:
        _trace_row(plan, line, Part.VARIANT, variant_id, None, fingerprint((*begin, offer.values, *rest)))
    if line.stock is None:
        return
    count = plan.counted[variant_id] = _count(line.stock, line.safety, around.header.has("safety_stock"))
    if line.stock or line.safety:
        plan.first_counts[variant_id] = count
        after = _count_print(count.on_hand, count.safety or 0)
        _trace_row(plan, line, Part.COUNT, variant_id, _NONE_COUNTED, after)


def _struck(plan: Plan, line: Line, variant_id: int, price: int, earlier: int | None, currency: str) -> bool:
    """Whether a higher price is to be shown beside that of a variant; then that is noted."""
    if earlier is None or earlier <= price:
        return False
    plan.struck[variant_id] = line, Asked(price, earlier, currency)
    return True


def _asked(variant: KnownVariant) -> tuple[int, int | None, str]:
    return variant.price, variant.compare_at_price, variant.currency


def _renewed(known: KnownVariant, product_id: int, offer: Offer, place: int, around: Surroundings) -> KnownVariant:
    line, header = offer.line, around.header
    return KnownVariant(
        known.id,
        product_id,
        line.sku,
        line.sku_key,
        line.barcode if header.has("barcode") else known.barcode,
        offer.values,
        offer.options_key,
        line.price,
        line.compare_at if header.has("compare_at_price") else known.compare_at_price,
        line.cost if header.has("cost_price") else known.cost_price,
        line.floor if header.has("floor_price") else known.floor_price,
        around.currency,
        line.weight if header.has("weight_grams") else known.weight_grams,
        line.stock is not None if header.has("stock") and not known.keyed else known.track_stock,
        offer.status,
        known.position if known.product_id == product_id else place,
        keyed=known.keyed,
        withdrawn=False,
    )


@lru_cache(4096)
def _count(on_hand: int, safety: int | None, speaks_of_safety: bool) -> Count:
    return Count(on_hand, (safety or 0) if speaks_of_safety else None)


@lru_cache(4096)
def _count_print(on_hand: int, safety: int) -> str:
    return fingerprint((on_hand, safety))


def _plan_photos(plan: Plan, product_id: int, target: Target, offers: Offers, around: Surroundings) -> bool:
    known = target.product.photos if target.product else []
    wanted = wanted_photos(target, offers, around.views)
    if looks(wanted) == looks(known):
        return False
    plan.photos.append((product_id, known, wanted))
    _trace(plan, offers, Part.PHOTOS, product_id, looks(known), looks(wanted))
    return True


def _trace(
    plan: Plan, offers: Offers, part: Part, product_id: int, before: Any, after: Any, language: str = ""
) -> None:
    """Keep what happens to a product beside its first row."""
    if plan.traces is not None:
        _trace_row(plan, offers.taken[0].line, part, product_id, plainly(before), fingerprint(after), language)


def _trace_row(plan: Plan, line: Line, part: Part, about: int, before: Any, after: str, language: str = "") -> None:
    if plan.traces is not None:
        plan.traces.append(Trace(line.row, line.sku, part, about, language, before, after))


@lru_cache(4096)
def _json(words: tuple[str, ...]) -> str:
    return orjson.dumps(words).decode() if words else "[]"
