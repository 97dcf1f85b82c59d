"""Making a promotion step by step, publishing it, and what may follow: pausing, going on, ending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update
from commerce.kit.states import move
from commerce.pricing import Promotion
from commerce.promotions.foreseeing import foresee
from commerce.promotions.models import promotions_table
from commerce.promotions.parsing import Terms
from commerce.promotions.reading import get
from commerce.promotions.records import Record, own_group
from commerce.promotions.refusals import BelowCost, PromotionFixed, PromotionUnfinished, WindowUnclear
from commerce.promotions.states import MOVES, Kind, Status

_p = promotions_table.c


async def begin(session: Session, actor_id: int, kind: Kind, currency: str) -> Record:
    """Begin to make a promotion; nobody sees it before it is published."""
    row = {
        "kind": kind,
        "status": Status.DRAFT,
        "labels": {},
        "currency": currency,
        "terms": [],
        "by_share": False,
        "include": [],
        "exclude": [],
        "gift_variant_id": None,
        "gift_quantity": 1,
        "customer_group": None,
        "priority": 0,
        "exclusive_group": "",
        "starts_at": None,
        "ends_at": None,
        "most_uses": None,
        "most_each": None,
        "uses": 0,
        "made_by": actor_id,
        "created_at": now(),
        "version": 1,
    }
    return await get(session, (await session.scalars(insert(promotions_table).returning(_p.id), row)).one())


async def copy(session: Session, actor_id: int, promotion_id: int) -> Record:
    """Begin another one like this, without its time: what was published is changed no more. Raises `NotFound`."""
    old = await get(session, promotion_id)
    new = await begin(session, actor_id, old.kind, old.currency)
    return await _change(
        session,
        new.id,
        labels=dict(old.labels),
        terms=[term.stored() for term in old.terms],
        by_share=old.by_share,
        include=list(old.include),
        exclude=list(old.exclude),
        gift_variant_id=old.gift_variant_id,
        gift_quantity=old.gift_quantity,
        customer_group=old.customer_group,
        priority=old.priority,
        exclusive_group=own_group(new.id) if old.adds_up else old.exclusive_group,
        most_uses=old.most_uses,
        most_each=old.most_each,
    )


async def include(session: Session, promotion_id: int, mark: str) -> Record:
    """Let it be for these goods, too; the first mark ends its being for all. Raises `PromotionFixed`."""
    record = await _draft(session, promotion_id)
    marks = {"include": _with(record.include, mark), "exclude": [one for one in record.exclude if one != mark]}
    return await _change(session, promotion_id, **marks)


async def exclude(session: Session, promotion_id: int, mark: str) -> Record:
    """Let it never be for these goods. Raises `PromotionFixed`."""
    record = await _draft(session, promotion_id)
    marks = {"exclude": _with(record.exclude, mark), "include": [one for one in record.include if one != mark]}
    return await _change(session, promotion_id, **marks)


async def include_everything(session: Session, promotion_id: int) -> Record:
    """Let it be for all goods. Raises `PromotionFixed`."""
    return await _change(session, promotion_id, include=[], exclude=[])


async def set_terms(session: Session, promotion_id: int, terms: Terms) -> Record:
    """Say what it gives; a price list by SKU says itself which goods it is for. Raises `PromotionFixed`."""
    values: dict[str, Any] = {"terms": [term.stored() for term in terms.terms], "by_share": terms.by_share}
    if marks := sorted({term.mark for term in terms.terms if term.mark}):
        values["include"] = marks
    return await _change(session, promotion_id, **values)


async def set_gift(session: Session, promotion_id: int, variant_id: int, quantity: int = 1) -> Record:
    """Say what it brings along. Raises `PromotionFixed`."""
    return await _change(session, promotion_id, gift_variant_id=variant_id, gift_quantity=quantity)


async def set_window(
    session: Session, promotion_id: int, starts_at: datetime | None, ends_at: datetime | None
) -> Record:
    """Say from when until when, in UTC; None for at once, and for until it is ended.

    Raises `WindowUnclear` where it would be over before it begins, `PromotionFixed`.
    """
    if starts_at is not None and ends_at is not None and ends_at <= starts_at:
        raise WindowUnclear
    return await _change(session, promotion_id, starts_at=starts_at, ends_at=ends_at)


async def set_labels(session: Session, promotion_id: int, labels: Mapping[str, str]) -> Record:
    """Say what customers read, by language. Raises `PromotionFixed`."""
    return await _change(session, promotion_id, labels=dict(labels))


async def set_group(session: Session, promotion_id: int, group: str | None) -> Record:
    """Say which group of customers it is for; None for everybody. Raises `PromotionFixed`."""
    return await _change(session, promotion_id, customer_group=group)


async def set_limits(session: Session, promotion_id: int, most_uses: int | None, most_each: int | None) -> Record:
    """Say for how many orders it is, in all and of one customer; None for no limit. Raises `PromotionFixed`."""
    return await _change(session, promotion_id, most_uses=most_uses, most_each=most_each)


async def set_adding_up(session: Session, promotion_id: int, adds_up: bool) -> Record:
    """Say whether it comes off beside other order promotions, or only the best of them. Raises `PromotionFixed`."""
    return await _change(session, promotion_id, exclusive_group=own_group(promotion_id) if adds_up else "")


async def publish(
    session: Session,
    actor_id: int,
    promotion_id: int,
    *,
    below_cost: bool = False,
    beside: Sequence[Promotion] = (),
) -> Record:
    """Let customers have it, from the beginning of its window on; `below_cost` agrees to prices below what goods cost.
    `beside` is what else lowers prices.

    Raises `PromotionUnfinished(missing)`, `BelowCost`, `WindowUnclear` where its time is over, `MoveRefused`.
    """
    record = await get(session, promotion_id)
    if record.missing is not None:
        raise PromotionUnfinished(missing=record.missing.value)
    if record.ends_at is not None and record.ends_at <= now():
        raise WindowUnclear
    if not below_cost and (await foresee(session, record, beside)).below_cost:
        raise BelowCost
    await move(session, promotions_table, promotion_id, MOVES, Status.ACTIVE, _p.status == Status.DRAFT)
    return await _moved(session, actor_id, promotion_id, "publish", {"below_cost": below_cost})


async def pause(session: Session, actor_id: int, promotion_id: int) -> Record:
    """Give it to nobody for now; orders that have it keep it. Raises `MoveRefused`."""
    await move(session, promotions_table, promotion_id, MOVES, Status.PAUSED)
    return await _moved(session, actor_id, promotion_id, "pause")


async def go_on(session: Session, actor_id: int, promotion_id: int) -> Record:
    """Give a paused one again. Raises `MoveRefused`."""
    await move(session, promotions_table, promotion_id, MOVES, Status.ACTIVE, _p.status == Status.PAUSED)
    return await _moved(session, actor_id, promotion_id, "go_on")


async def end(session: Session, actor_id: int, promotion_id: int) -> Record:
    """Give it to nobody any more; orders that have it keep it. Raises `MoveRefused`."""
    await move(session, promotions_table, promotion_id, MOVES, Status.ENDED)
    return await _moved(session, actor_id, promotion_id, "end")


async def discard(session: Session, promotion_id: int) -> None:
    """Throw a draft away. Raises `PromotionFixed`."""
    thrown = delete(promotions_table).where(_p.id == promotion_id, _p.status == Status.DRAFT)
    if not await changed(session, thrown):
        raise PromotionFixed


async def _draft(session: Session, promotion_id: int) -> Record:
    """A promotion that is being made, held until the end of the unit of work."""
    holding = select(_p.id).where(_p.id == promotion_id, _p.status == Status.DRAFT)
    if await session.scalar(lock_for_update(session, holding)) is None:
        raise PromotionFixed
    return await get(session, promotion_id)


async def _change(session: Session, promotion_id: int, **values: Any) -> Record:
    statement = (
        update(promotions_table)
        .where(_p.id == promotion_id, _p.status == Status.DRAFT)
        .values(**values, version=_p.version + 1)
    )
    if not await changed(session, statement):
        raise PromotionFixed
    return await get(session, promotion_id)


async def _moved(
    session: Session, actor_id: int, promotion_id: int, what: str, details: Mapping[str, Any] | None = None
) -> Record:
    await staff.note(session, actor_id, f"promotion.{what}", f"promotion:{promotion_id}", details)
    return await get(session, promotion_id)


def _with(marks: tuple[str, ...], mark: str) -> list[str]:
    return [*marks, *([] if mark in marks else [mark])]
