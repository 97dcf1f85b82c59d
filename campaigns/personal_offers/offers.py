"""A campaign of personal offers as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from campaigns import segments
from campaigns.personal_offers.events import OffersOver, OffersRested
from campaigns.personal_offers.models import offers_table
from campaigns.personal_offers.states import MOVES, PREPARING, Status
from campaigns.rounds import Card, Kind, Rest
from campaigns.segments import Rule
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound

#: Rows of the outbox that belong to such a campaign say so by this word; it is permanent.
KIND = "offer"
STEP = "pick"
_CARD = "offers-card"
ROUNDS = Kind(
    name=KIND,
    table=offers_table,
    status=Status,
    moves=MOVES,
    over=lambda one: OffersOver(campaign_id=one),
    rested=lambda one, why, times: OffersRested(campaign_id=one, why=why, times=times),
)

_o = offers_table.c
_by_id = select(offers_table).where(_o.id == bindparam("of"))
_row_of = select(_o.id).where(_o.id == bindparam("of"))
_page = select(offers_table).order_by(_o.id.desc()).limit(bindparam("size")).offset(bindparam("skip"))
_count = select(func.count()).select_from(offers_table)
_in = select(offers_table).where(_o.status.in_(bindparam("statuses", expanding=True))).order_by(_o.id)


@dataclass(frozen=True, kw_only=True)
class Aim:
    """Whom a campaign is for: a ready-made audience by its word, a saved one by its id, or everybody who agrees."""

    word: str | None = None
    segment_id: int | None = None
    rule: Rule | None = None


@dataclass(frozen=True, kw_only=True)
class Offers:
    """A campaign of personal offers, launched or not; sums are minor units of `currency`."""

    id: int
    status: Status
    version: int
    products: tuple[int, ...]
    templates: tuple[int, ...]
    aim: Aim
    currency: str
    budget: int | None
    promised: int
    #: The least margin after the discount, in basis points of the price.
    floor: int
    hours: int
    not_after: datetime | None
    salt: str
    snapshot_id: int | None
    bars: dict[int, float] | None
    weighed_to: int
    fed_at: datetime | None
    fed_to: int
    watch_from: int
    rest: Rest | None
    left_out: dict[str, int]
    recipients: int
    created_by: int
    launched_by: int | None
    launched_at: datetime | None
    ended_at: datetime | None

    @property
    def is_draft(self) -> bool:
        """Whether it can be changed."""
        return self.status is Status.DRAFT

    @property
    def is_preparing(self) -> bool:
        """Whether people's offers are being looked for."""
        return self.status in PREPARING


def card_of(offers: Offers) -> Card:
    """Whoever launched it sees how it stands."""
    return Card(_CARD, "campaign", offers.id, offers.launched_by or offers.created_by)


async def get(session: Session, campaign_id: int) -> Offers:
    """Any campaign: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"of": campaign_id})).first()
    if row is None:
        raise NotFound
    return _offers(row)


async def locked(session: Session, campaign_id: int) -> Offers:
    """Any campaign, kept as it is until the end of the unit of work. Raises `NotFound`."""
    await session.execute(lock_for_update(session, _row_of), {"of": campaign_id})
    return await get(session, campaign_id)


async def page(session: Session, number: int, size: int) -> tuple[list[Offers], int]:
    """A page of all campaigns, the newest first, and how many there are."""
    rows = await session.execute(_page, {"size": size, "skip": number * size})
    return [_offers(row) for row in rows], int(await session.scalar(_count) or 0)


async def those_in(session: Session, *statuses: Status) -> list[Offers]:
    """All campaigns that stand so."""
    return [_offers(row) for row in await session.execute(_in, {"statuses": list(statuses)})]


def written(aim: Aim) -> dict[str, Any]:
    """Whom it is for, as a row keeps it."""
    rule = None if aim.rule is None else segments.written(aim.rule)
    return {"word": aim.word, "segment": aim.segment_id, "rule": rule}


def _offers(row: Row[*tuple[Any, ...]]) -> Offers:
    rule = None if row.audience["rule"] is None else segments.read(row.audience["rule"])
    return Offers(
        id=row.id,
        status=Status(row.status),
        version=row.version,
        products=tuple(row.products),
        templates=tuple(row.templates),
        aim=Aim(word=row.audience["word"], segment_id=row.audience["segment"], rule=rule),
        currency=row.currency,
        budget=row.budget,
        promised=row.promised,
        floor=row.floor,
        hours=row.keeps_hours,
        not_after=row.not_after,
        salt=row.salt,
        snapshot_id=row.snapshot_id,
        bars=None if row.bars is None else {int(key): value for key, value in row.bars.items()},
        weighed_to=row.weighed_to,
        fed_at=row.fed_at,
        fed_to=row.fed_to,
        watch_from=row.watch_from,
        rest=None if row.rest_reason is None else Rest(row.rest_reason),
        left_out=dict(row.left_out),
        recipients=row.recipients,
        created_by=row.created_by,
        launched_by=row.launched_by,
        launched_at=row.launched_at,
        ended_at=row.ended_at,
    )
