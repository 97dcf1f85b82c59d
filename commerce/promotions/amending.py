"""Changing what runs: its name, a later end, higher limits. Nobody who was promised something gets less.

Orders keep what they have; whoever has only looked is told by the next quote. All else takes another promotion.
What is so already is changed no further, so that a doubled tap does nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import or_, update

from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.pricing import Promotion
from commerce.promotions.foreseeing import Outlook, foresee
from commerce.promotions.models import promotions_table
from commerce.promotions.reading import get
from commerce.promotions.records import Record
from commerce.promotions.refusals import (
    NotLater,
    NotMore,
    PromotionChanged,
    PromotionFixed,
    WideningBelowCost,
    WindowUnclear,
)
from commerce.promotions.states import Phase, Status
from commerce.staff import Act, approvals

_p = promotions_table.c


async def amendable(session: Session, promotion_id: int) -> Record:
    """A promotion that is published and not over. Raises `NotFound`, `PromotionFixed`."""
    record = await get(session, promotion_id)
    if record.phase(now()) in (Phase.DRAFT, Phase.ENDED):
        raise PromotionFixed
    return record


async def rename(
    session: Session, actor_id: int, promotion_id: int, labels: Mapping[str, str], *, version: int
) -> Record:
    """Let customers read another name from now on; orders keep the old one.

    `version` is that of the promotion as it was looked at. Raises `PromotionFixed`, `PromotionChanged`.
    """
    record = await amendable(session, promotion_id)
    if record.labels == labels:
        return record
    details = {"before": dict(record.labels), "after": dict(labels)}
    return await _amend(session, actor_id, record, version, "rename", details, labels=dict(labels))


def refuse_earlier(record: Record, ends_at: datetime | None) -> None:
    """Refuse an end that customers have been told would be later; one that was open may be set.

    Raises `NotLater(ends)`, `WindowUnclear` for one that is over, or before it begins.
    """
    if record.ends_at is not None and ends_at is not None and ends_at <= record.ends_at:
        raise NotLater(ends=record.ends_at)
    if record.ends_at is None and ends_at is None:
        raise WindowUnclear
    if ends_at is not None and (ends_at <= now() or (record.starts_at is not None and ends_at <= record.starts_at)):
        raise WindowUnclear


async def prolong(
    session: Session,
    actor_id: int,
    promotion_id: int,
    ends_at: datetime | None,
    *,
    version: int,
    beside: Sequence[Promotion] = (),
) -> Record:
    """Let it run until later, or until it is ended (None).

    Raises what `rename` and `refuse_earlier` do, and `WideningBelowCost`.
    """
    record = await amendable(session, promotion_id)
    if record.ends_at == ends_at:
        return record
    refuse_earlier(record, ends_at)
    await refuse_loss(session, actor_id, record, beside)
    details = {"before": _told(record.ends_at), "after": _told(ends_at)}
    return await _amend(session, actor_id, record, version, "prolong", details, ends_at=ends_at)


def refuse_fewer(record: Record, most_uses: int | None, most_each: int | None) -> None:
    """Refuse limits below those that there are, or where there are none. Raises `NotMore(most, each)`."""
    wanted, there = (most_uses, most_each), (record.most_uses, record.most_each)
    lower = any(one is not None and (before is None or one < before) for one, before in zip(wanted, there, strict=True))
    if lower or all(one in (None, before) for one, before in zip(wanted, there, strict=True)):
        raise NotMore(most=record.most_uses or 0, each=record.most_each or 0)


async def widen(
    session: Session,
    actor_id: int,
    promotion_id: int,
    most_uses: int | None,
    most_each: int | None,
    *,
    version: int,
    beside: Sequence[Promotion] = (),
) -> Record:
    """Let more orders have it, in all or of one customer; None leaves that limit as it is.

    Raises what `rename` and `refuse_fewer` do, and `WideningBelowCost`.
    """
    record = await amendable(session, promotion_id)
    after = {"most_uses": most_uses or record.most_uses, "most_each": most_each or record.most_each}
    if (record.most_uses, record.most_each) == tuple(after.values()):
        return record
    refuse_fewer(record, most_uses, most_each)
    await refuse_loss(session, actor_id, record, beside)
    details = {"before": {"most_uses": record.most_uses, "most_each": record.most_each}, "after": after}
    return await _amend(session, actor_id, record, version, "widen", details, **after)


async def refuse_loss(session: Session, actor_id: int, record: Record, beside: Sequence[Promotion] = ()) -> Outlook:
    """Somebody who needs a second person for prices below cost does not make more of them alone.

    Returns what was foreseen. Raises `WideningBelowCost`.
    """
    outlook = await foresee(session, record, beside)
    if outlook.below_cost and await approvals.needed(session, actor_id, Act.DISCOUNT):
        raise WideningBelowCost
    return outlook


async def _amend(
    session: Session,
    actor_id: int,
    record: Record,
    version: int,
    what: str,
    details: Mapping[str, Any],
    **values: Any,
) -> Record:
    still_there = (_p.status.in_((Status.ACTIVE, Status.PAUSED)), or_(_p.ends_at.is_(None), _p.ends_at > now()))
    statement = (
        update(promotions_table)
        .where(_p.id == record.id, _p.version == version, *still_there)
        .values(**values, version=_p.version + 1)
    )
    if not await changed(session, statement):
        raise PromotionChanged
    await staff.note(session, actor_id, f"promotion.{what}", f"promotion:{record.id}", details)
    return await get(session, record.id)


def _told(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
