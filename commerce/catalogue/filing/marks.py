"""Remembers which rows of files have been taken in as they stand, so that the same rows need not be compared again.

A mark is made from the very cells of a few hundred rows that were all taken, and notes the versions of the products
they speak of and what was counted of them. As long as that still holds, the rows would change nothing. Anything else
about goods that a file can change gives their product a new version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

import orjson
from sqlalchemy import bindparam, delete, select

from commerce.catalogue.filing.columns import Header
from commerce.catalogue.filing.layout import Layout
from commerce.catalogue.filing.lines import NumberedCells
from commerce.catalogue.models import ImportMark, Product
from commerce.catalogue.stock import Count, StockRoom
from commerce.kit.clock import now
from commerce.kit.database import Session, put, table_of
from commerce.kit.rows import rows_among

_marks = table_of(ImportMark)
_products = table_of(Product)
_versions = (_products.c.version,)
_state = select(_marks.c.state).where(_marks.c.digest == bindparam("of_digest"))
_old = delete(_marks).where(_marks.c.marked_at < bindparam("before"))
_NOTHING = Count(0, 0)


class Marker:
    """Knows the rows of one file by their content; the same cells in other columns are other rows."""

    def __init__(self, header: Header, layout: Layout, currency: str) -> None:
        self._images = header.at["images"]
        read_as = (header.places(), layout.decimal, layout.named_options, layout.form, currency)
        self._begun = hashlib.blake2b(_as_we_read() + orjson.dumps(read_as), digest_size=16)

    def digest(self, chunk: Sequence[NumberedCells]) -> str | None:
        """What these rows are known by; None for rows that are never marked.

        Pictures may have changed where they lie, and what is no text cannot be taken anyway.
        """
        cells = [one for _, one in chunk if one is not None]
        if len(cells) < len(chunk) or not cells:
            return None
        if self._images >= 0 and any(any(row[self._images : self._images + 1]) for row in cells):
            return None
        known = self._begun.copy()
        try:
            known.update(orjson.dumps(cells))
        except orjson.JSONEncodeError:
            return None
        return known.hexdigest()


async def marked(session: Session, digest: str, stock: StockRoom) -> Collection[int] | None:
    """The products of which rows with this digest speak, if all of them stand as the rows left them; otherwise None."""
    kept = await session.scalar(_state, {"of_digest": digest})
    if kept is None:
        return None
    state = orjson.loads(kept)
    if await _versions_of(session, state["products"]) != state["versions"]:
        return None
    wanted = {one: Count(*count) for one, *count in state["counts"]}
    counts = await stock.counts(session, wanted.keys())
    fits = all(_is_counted(counts.get(one, _NOTHING), count) for one, count in wanted.items())
    return state["products"] if fits else None


async def mark(session: Session, digest: str, products: Collection[int], counts: Mapping[int, Count]) -> None:
    """Note that rows were taken in which speak of these products and leave them with these counts."""
    state = {
        "products": list(products),
        "versions": await _versions_of(session, products),
        "counts": [(one, count.on_hand, count.safety) for one, count in counts.items()],
    }
    await put(session, _marks, ("digest",), digest=digest, state=orjson.dumps(state).decode(), marked_at=now())


async def forget_marks(session: Session, before: datetime) -> None:
    """Throw away what was marked before then; such rows are compared with the goods again."""
    await session.execute(_old, {"before": before})


async def _versions_of(session: Session, products: Collection[int]) -> list[int]:
    """How many products there are, and the sum of their versions, which grows with each change of any of them."""
    versions = [row.version for row in await rows_among(session, _versions, _products.c.id, products)]
    return [len(versions), sum(versions)]


def _is_counted(stands: Count, wanted: Count) -> bool:
    return stands.on_hand == wanted.on_hand and wanted.safety in (None, stands.safety or 0)


@cache
def _as_we_read() -> bytes:
    """Stands for how this program reads files: a mark of another version of it counts for nothing."""
    known = hashlib.blake2b(digest_size=16)
    for file in sorted(Path(__file__).parent.glob("*.py")):
        known.update(file.read_bytes())
    return known.digest()
