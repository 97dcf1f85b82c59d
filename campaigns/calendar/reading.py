"""Looking campaigns up."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, func, or_, select

from campaigns.calendar.campaign import Allotment, Campaign, CampaignPage, campaign_of
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.states import ALIVE, Kind, Status
from commerce.kit.database import Instant, Session, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.facts import PRODUCT, Fact, told

_c, _v = campaigns_table.c, variants_table.c
_all = select(campaigns_table)
_by_id = _all.where(_c.id == bindparam("campaign_id"))
_of_product = (
    select(_c.id)
    .where(_c.product_id == bindparam("product"), _c.kind == bindparam("kind"), _c.status == Status.RUNNING)
    .order_by(_c.id.desc())
    .limit(1)
)
_variants = (
    select(variants_table)
    .where(_v.campaign_id.in_(bindparam("campaigns", expanding=True)))
    .order_by(_v.campaign_id, _v.variant_id)
)
_at = bindparam("at", type_=Instant())
_is_alive = or_(*(_c.status == one for one in ALIVE))
#: What customers can come for, or hear of before it begins.
_at_hand = (
    select(_c.kind)
    .distinct()
    .where(
        or_(_c.status == Status.RUNNING, and_(_c.kind == Kind.FLASH_SALE, _is_alive)),
        or_(_c.ends_at.is_(None), _c.ends_at > _at),
    )
)
#: Whether there is any campaign for customers now.
ANY_AT_HAND: Fact[bool] = Fact(_at_hand.with_only_columns(*told(word=_c.kind)), bool)
#: Which kinds of campaigns there are for customers now, for a product.
AT_HAND: Fact[frozenset[Kind]] = Fact(
    _at_hand.with_only_columns(*told(word=_c.kind)).where(_c.product_id == PRODUCT),
    lambda rows: frozenset(Kind(row.word) for row in rows),
)
#: What was thrown away before anybody saw it is no campaign any more.
_told = or_(_c.status != Status.CANCELLED, _c.published_at.is_not(None))


def runs(kind: Kind) -> ColumnElement[bool]:
    """For statements: what sells at the moment `at`; its end counts although the clock has not turned it yet."""
    until = or_(_c.ends_at.is_(None), _c.ends_at > bindparam("at", type_=Instant()))
    return and_(_c.kind == kind, _c.status == Status.RUNNING, until)


async def get(session: Session, campaign_id: int) -> Campaign:
    """Any campaign. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"campaign_id": campaign_id})).first()
    return await _whole(session, row)


async def locked(session: Session, campaign_id: int) -> Campaign:
    """Any campaign, kept as it is until the end of the unit of work. Raises `NotFound`."""
    row = (await session.execute(lock_for_update(session, _by_id), {"campaign_id": campaign_id})).first()
    return await _whole(session, row)


async def running_of(session: Session, product_id: int, kind: Kind) -> int | None:
    """Which campaign of this kind sells a product now, the latest of several."""
    found: int | None = await session.scalar(_of_product, {"product": product_id, "kind": kind})
    return found


async def running(session: Session, kind: Kind, page: int = 0, size: int = 6) -> CampaignPage:
    """What sells now, the newest first; pages count from 0."""
    return await _page(session, (_c.kind == kind) & (_c.status == Status.RUNNING), page, size)


async def listed(
    session: Session, *, kind: Kind | None = None, statuses: Collection[Status] = (), page: int = 0, size: int = 6
) -> CampaignPage:
    """For staff: campaigns, the newest first, of some kind or of all, in some states or in all; pages count from 0."""
    which = [_told]
    if kind is not None:
        which.append(_c.kind == kind)
    if statuses:
        which.append(_c.status.in_(statuses))
    return await _page(session, and_(*which), page, size)


async def _page(session: Session, which: ColumnElement[bool], page: int, size: int) -> CampaignPage:
    count = (await session.scalars(select(func.count()).select_from(campaigns_table).where(which))).one()
    pages = max(1, -(-count // size))
    page = min(max(page, 0), pages - 1)
    rows = (await session.execute(_all.where(which).order_by(_c.id.desc()).limit(size).offset(page * size))).all()
    found = await _allotments(session, [row.id for row in rows])
    return CampaignPage(tuple(campaign_of(row, found.get(row.id, {})) for row in rows), page, pages, count)


async def _whole(session: Session, row: Row[*tuple[Any, ...]] | None) -> Campaign:
    if row is None:
        raise NotFound
    return campaign_of(row, (await _allotments(session, [row.id])).get(row.id, {}))


async def _allotments(session: Session, campaign_ids: list[int]) -> dict[int, dict[int, Allotment]]:
    found: dict[int, dict[int, Allotment]] = {}
    for row in await session.execute(_variants, {"campaigns": campaign_ids}):
        one = Allotment(variant_id=row.variant_id, quota=row.quota, held=row.held, sold=row.sold)
        found.setdefault(row.campaign_id, {})[row.variant_id] = one
    return found
