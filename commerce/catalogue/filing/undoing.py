"""Takes back what an import changed, as far as nobody has changed it since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import delete

from commerce.catalogue.changing import begin_change
from commerce.catalogue.filing.galleries import looks
from commerce.catalogue.filing.planning import Plan, stored_product
from commerce.catalogue.filing.standing import (
    KnownPhoto,
    KnownProduct,
    KnownText,
    KnownVariant,
    ProductRow,
    read_whole,
)
from commerce.catalogue.filing.traces import Part, Trace, fingerprint
from commerce.catalogue.filing.writing import write
from commerce.catalogue.models import ProductText, Status, Variant
from commerce.catalogue.stock import Count, StockRoom
from commerce.kit.database import Session, table_of
from commerce.kit.rows import rows_among

_variants = table_of(Variant)
_texts = table_of(ProductText)
_NOTHING = Count(0, 0)


class PutBack(NamedTuple):
    """What came of taking back: the traces that were followed, and those left since their parts were changed."""

    done: list[Trace]
    left: list[Trace]


async def put_back(session: Session, traces: Sequence[Trace], stock: StockRoom | None = None) -> PutBack:
    """Put everything back that still stands as one transaction of an import left it; in a unit of work.

    What the import made anew is archived, and may be made anew by another import. A part changed since is left alone,
    and so is what would no longer fit beside it, such as options that another variant has by now.
    """
    await begin_change(session)
    desk = await _read(session, traces)
    for trace in (one for one in traces if one.part is not Part.COUNT):
        if not desk.stands_as_left(trace):
            desk.left.append(trace)
        else:
            desk.plan(trace)
    desk.settle()
    await _write(session, desk)
    await _count_back(session, [one for one in traces if one.part is Part.COUNT], stock, desk.left)
    return PutBack([one for one in traces if one not in desk.left], desk.left)


@dataclass(slots=True)
class _Desk:
    """The goods as they stand, and as they are to stand."""

    products: dict[int, KnownProduct]
    variants: dict[int, KnownVariant]
    left: list[Trace] = field(default_factory=list)
    new_products: dict[int, tuple[Trace, ProductRow]] = field(default_factory=dict)
    new_variants: dict[int, tuple[Trace, KnownVariant]] = field(default_factory=dict)
    texts: list[Trace] = field(default_factory=list)
    photos: list[Trace] = field(default_factory=list)

    def stands_as_left(self, trace: Trace) -> bool:
        """Whether a part is still what the import made of it."""
        standing = self._standing(trace)
        return standing is not None and fingerprint(standing) == trace.after

    def plan(self, trace: Trace) -> None:
        """Note what a part is to become."""
        if trace.part is Part.PRODUCT:
            known = self.products[trace.about].row
            wanted = known._replace(status=Status.ARCHIVED) if trace.before is None else _product(trace.before)
            self.new_products[trace.about] = trace, wanted
        elif trace.part is Part.VARIANT:
            self.new_variants[trace.about] = trace, self._variant(trace)
        else:
            (self.texts if trace.part is Part.TEXT else self.photos).append(trace)

    def settle(self) -> None:
        """Leave out what would not fit together, until everything does."""
        while unfit := self._unfit():
            for product_id in unfit:
                self._leave(product_id)
        for product_id, (trace, _) in list(self.new_products.items()):
            if trace.before is None and any(self._is_live(one) for one in self._of_product(product_id)):
                del self.new_products[product_id]

    def _standing(self, trace: Trace) -> Any:
        if trace.part is Part.VARIANT:
            return self.variants.get(trace.about)
        product = self.products.get(trace.about)
        if product is None:
            return None
        if trace.part is Part.PRODUCT:
            return product.row
        if trace.part is Part.PHOTOS:
            return looks(product.photos)
        text = product.texts.get(trace.language)
        return text and text.told()

    def _variant(self, trace: Trace) -> KnownVariant:
        if trace.before is None:
            return self.variants[trace.about]._replace(status=Status.ARCHIVED, options_key=None, withdrawn=True)
        return _variant(trace.before)

    def _unfit(self) -> set[int]:
        """Products whose live variants would not have its options, or two of them the same."""
        return {one for one in self._touched() if self._does_not_fit(one)}

    def _touched(self) -> set[int]:
        moved = {variant.product_id for _, variant in self.new_variants.values()}
        return moved | self.new_products.keys() | {self.variants[one].product_id for one in self.new_variants}

    def _does_not_fit(self, product_id: int) -> bool:
        live = [one for one in self._of_product(product_id) if self._is_live(one)]
        planned = self.new_products.get(product_id)
        names = planned[1].option_names if planned else self.products[product_id].row.option_names
        keys = {one.options_key for one in live}
        return len(keys) < len(live) or any(len(one.option_values) != len(names) for one in live)

    def _of_product(self, product_id: int) -> Iterator[KnownVariant]:
        for known in self.variants.values():
            one = self.new_variants[known.id][1] if known.id in self.new_variants else known
            if one.product_id == product_id:
                yield one

    def _is_live(self, variant: KnownVariant) -> bool:
        return variant.options_key is not None

    def _leave(self, product_id: int) -> None:
        """Let a product stand as it does, with all its variants and those that would come to it."""
        if (planned := self.new_products.pop(product_id, None)) is not None:
            self.left.append(planned[0])
        for one, (trace, wanted) in list(self.new_variants.items()):
            if product_id in (wanted.product_id, self.variants[one].product_id):
                del self.new_variants[one]
                self.left.append(trace)


async def _read(session: Session, traces: Sequence[Trace]) -> _Desk:
    variant_ids = {one.about for one in traces if one.part is Part.VARIANT}
    before = {_variant(one.before).product_id for one in traces if one.part is Part.VARIANT and one.before is not None}
    parents = await rows_among(session, (_variants.c.product_id,), _variants.c.id, variant_ids)
    whole = {one.about for one in traces if one.part not in (Part.VARIANT, Part.COUNT)}
    products = await read_whole(session, whole | before | {row.product_id for row in parents})
    variants = {one.id: one for product in products.values() for one in product.variants}
    return _Desk(products, variants)


async def _write(session: Session, desk: _Desk) -> None:
    """Carry it out the way an import is carried out."""
    plan = Plan()
    for trace, product in desk.new_products.values():
        plan.products.append((*stored_product(product[1:]), trace.about))
    for one, (_, wanted) in desk.new_variants.items():
        known = desk.variants[one]
        if known.options_key is not None and (known.product_id, known.options_key) != _place_of(wanted):
            plan.let_go.append((None, one))
        if _asked(known) != _asked(wanted):
            plan.priced.append(one)
        plan.variants.append((known, wanted))
        plan.touched |= {known.product_id, wanted.product_id}
    for trace in desk.photos:
        wanted_photos = [KnownPhoto(0, path, source, option) for path, source, option in trace.before]
        plan.photos.append((trace.about, desk.products[trace.about].photos, wanted_photos))
    for trace in desk.texts:
        if trace.before is None:
            await _forget_text(session, trace)
        else:
            title, description, words = trace.before
            plan.texts.append((trace.about, trace.language, KnownText(title, description, dict(words))))
    plan.touched |= desk.new_products.keys() | {one.about for one in [*desk.texts, *desk.photos]}
    await write(session, plan, None)


async def _count_back(session: Session, traces: Sequence[Trace], stock: StockRoom | None, left: list[Trace]) -> None:
    """Put counts back that nobody has changed since, nor needs: what was promised or broke meanwhile stays.

    Comes last, since whoever sells these goods waits from here to the end.
    """
    if not traces or stock is None:
        left += traces
        return
    ids = [one.about for one in traces]
    await stock.lock(session, ids)
    counts, bound = await stock.counts(session, ids), await stock.bound(session, ids)
    back: dict[int, Count] = {}
    for one in traces:
        stands, wanted = counts.get(one.about, _NOTHING), Count(*one.before)
        needed = min(stands.on_hand, bound.get(one.about, 0))
        if fingerprint((stands.on_hand, stands.safety or 0)) == one.after and wanted.on_hand >= needed:
            back[one.about] = wanted
        else:
            left.append(one)
    await stock.set_counts(session, back)


async def _forget_text(session: Session, trace: Trace) -> None:
    mine = (_texts.c.product_id == trace.about, _texts.c.language == trace.language)
    await session.execute(delete(_texts).where(*mine))


def _place_of(variant: KnownVariant) -> tuple[int, str | None]:
    return variant.product_id, variant.options_key


def _asked(variant: KnownVariant) -> tuple[int, int | None, str]:
    return variant.price, variant.compare_at_price, variant.currency


def _product(before: Any) -> ProductRow:
    row = ProductRow(*before)
    return row._replace(tags=tuple(row.tags), option_names=tuple(row.option_names))


def _variant(before: Any) -> KnownVariant:
    row = KnownVariant(*before)
    return row._replace(option_values=tuple(row.option_values))
