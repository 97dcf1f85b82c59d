"""Looking reviews up, for whoever may see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, exists, func, select

from commerce.customers import CustomerRow
from commerce.kit.database import Session, lock_for_update, table_of
from commerce.kit.errors import NotFound
from commerce.orders.models import lines_table
from commerce.reviews.models import photos_table, reviews_table, thanks_table
from commerce.reviews.review import Review, Thanks, masked
from commerce.reviews.states import FEW, ReviewStatus, Sort, ThanksStatus, Why

_r, _p, _l, _c = reviews_table.c, photos_table.c, lines_table.c, table_of(CustomerRow).c
_t = thanks_table.c
_whole: Select[Any] = (
    select(
        reviews_table,
        _l.title,
        _l.options,
        (_l.refunded_quantity >= _l.quantity - _l.cancelled_quantity).label("went_back"),
        _c.name,
        _t.points,
        _t.status.label("thanks"),
    )
    .join(lines_table, _l.id == _r.order_line_id)
    .join(CustomerRow, _c.id == _r.customer_id)
    .outerjoin(thanks_table, _t.review_id == _r.id)
)
_one = _whole.where(_r.id == bindparam("of"))
_theirs = _whole.where(_r.customer_id == bindparam("customer"), _r.product_id.in_(bindparam("goods", expanding=True)))
_photos = select(photos_table).where(_p.review_id.in_(bindparam("ids", expanding=True))).order_by(_p.id)
#: Two stars and less that everybody reads, and below which nothing stands.
_UNANSWERED = (_r.status == ReviewStatus.PUBLISHED, _r.stars <= FEW, _r.answer.is_(None))
#: What stands first, and among equals the newest.
_FIRST: Mapping[Sort, tuple[Any, ...]] = {
    Sort.NEWEST: (),
    Sort.HELPFUL: (_r.helpful.desc(),),
    Sort.HIGHEST: (_r.stars.desc(),),
    Sort.LOWEST: (_r.stars,),
}
_lock = select(_r.id).where(_r.id == bindparam("of"))


async def get(session: Session, review_id: int) -> Review:
    """A review that everybody may read. Raises `NotFound`."""
    found = await get_for_staff(session, review_id)
    if not found.is_shown:
        raise NotFound
    return found


async def get_for_staff(session: Session, review_id: int) -> Review:
    """Any review; the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_one, {"of": review_id})).first()
    if row is None:
        raise NotFound
    return (await _read(session, [row]))[0]


async def locked(session: Session, review_id: int) -> Review:
    """Any review, kept as it is until the end of the unit of work. Raises `NotFound`."""
    await session.execute(lock_for_update(session, _lock), {"of": review_id})
    return await get_for_staff(session, review_id)


async def of_customer(session: Session, customer_id: int, products: Sequence[int]) -> dict[int, Review]:
    """What a customer thinks of these products, by product, as far as they ever said so."""
    rows = (await session.execute(_theirs, {"customer": customer_id, "goods": list(products)})).all()
    return {one.product_id: one for one in await _read(session, rows)}


async def mine(session: Session, customer_id: int, page: int, size: int) -> tuple[tuple[Review, ...], int]:
    """A page of what a customer has said of goods, the newest first, and how much there is; also what nobody reads."""
    theirs = [_r.customer_id == customer_id, _r.status != ReviewStatus.WITHDRAWN]
    return await _page(session, theirs, (_r.written_at.desc(), _r.id.desc()), page, size)


async def of_product(
    session: Session,
    product_id: int,
    page: int,
    size: int,
    *,
    stars: int | None = None,
    pictured: bool = False,
    sort: Sort = Sort.NEWEST,
) -> tuple[tuple[Review, ...], int]:
    """A page of what buyers say of a product, in the order that is wished, and how many there are.

    Only those with so many `stars`, or only those with pictures, where that is wished. Pages count from 0.
    """
    shown: list[ColumnElement[bool]] = [_r.product_id == product_id, _r.status == ReviewStatus.PUBLISHED]
    if stars is not None:
        shown.append(_r.stars == stars)
    if pictured:
        shown.append(exists().where(_p.review_id == _r.id))
    return await _page(session, shown, (*_FIRST[sort], _r.written_at.desc(), _r.id.desc()), page, size)


async def waiting(session: Session, page: int, size: int) -> tuple[tuple[Review, ...], int]:
    """For staff: a page of those that somebody is to look at, the longest waiting first, and how many there are."""
    return await _page(session, [_r.status == ReviewStatus.PENDING], (_r.changed_at, _r.id), page, size)


async def newest(session: Session, page: int, size: int) -> tuple[tuple[Review, ...], int]:
    """For staff: a page of those that are shown or were judged, the newest first, and how many there are."""
    settled = (ReviewStatus.PUBLISHED, ReviewStatus.REJECTED, ReviewStatus.HIDDEN)
    return await _page(session, [_r.status.in_(settled)], (_r.changed_at.desc(), _r.id.desc()), page, size)


async def unanswered(session: Session, page: int, size: int) -> tuple[tuple[Review, ...], int]:
    """For staff: a page of those with few stars that the shop has not answered, the newest first, and how many."""
    return await _page(session, _UNANSWERED, (_r.written_at.desc(), _r.id.desc()), page, size)


async def count_waiting(session: Session) -> int:
    """How many reviews wait for somebody to look at them."""
    return await _count(session, [_r.status == ReviewStatus.PENDING])


async def count_unanswered(session: Session) -> int:
    """How many reviews with few stars the shop has not answered."""
    return await _count(session, _UNANSWERED)


async def _page(
    session: Session, which: Sequence[ColumnElement[bool]], order: Sequence[Any], page: int, size: int
) -> tuple[tuple[Review, ...], int]:
    some = _whole.where(*which).order_by(*order).limit(size).offset(max(0, page) * size)
    rows = (await session.execute(some)).all()
    return tuple(await _read(session, rows)), await _count(session, which)


async def _count(session: Session, which: Sequence[ColumnElement[bool]]) -> int:
    return int(await session.scalar(select(func.count()).select_from(reviews_table).where(*which)) or 0)


async def _read(session: Session, rows: Sequence[Row[Any]]) -> list[Review]:
    if not rows:
        return []
    photos: dict[int, list[str]] = {}
    for photo in await session.execute(_photos, {"ids": [row.id for row in rows]}):
        photos.setdefault(photo.review_id, []).append(photo.file_id)
    return [_review(row, photos.get(row.id, [])) for row in rows]


def _review(row: Row[Any], photos: Sequence[str]) -> Review:
    return Review(
        id=row.id,
        customer_id=row.customer_id,
        product_id=row.product_id,
        order_id=row.order_id,
        order_line_id=row.order_line_id,
        title=row.title,
        options=row.options,
        stars=row.stars,
        words=row.words,
        status=ReviewStatus(row.status),
        why=None if row.why is None else Why(row.why),
        verdict=row.verdict,
        written_at=row.written_at,
        changes=row.changes,
        answer=row.answer,
        more=row.more,
        more_at=row.more_at,
        photos=tuple(photos),
        helpful=row.helpful,
        went_back=bool(row.went_back),
        by=masked(row.name or ""),
        thanks=None if row.thanks is None else Thanks(row.points, ThanksStatus(row.thanks)),
    )
