"""Tiers that are reached, kept, lost, and given by hand; each change is written down with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, func, insert, select

from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, put
from commerce.kit.events import emit
from commerce.membership.days import month_end
from commerce.membership.errors import TierUnknown
from commerce.membership.events import TierChanged
from commerce.membership.ledger import locked_purse
from commerce.membership.models import order_points_table, tier_changes_table, tiers_table
from commerce.membership.programme import Programme, Tier

#: The months a tier lasts, and the days over which it is measured.
LASTS_MONTHS = 12
MEASURED_OVER = timedelta(days=365)


class TierReason(StrEnum):
    """Why a tier changed."""

    REACHED = "reached"
    REFUNDED = "refunded"
    REVIEWED = "reviewed"
    BY_HAND = "by_hand"


@dataclass(frozen=True, kw_only=True)
class HeldTier:
    """The tier somebody has, as it is written down; codes are empty where there is none."""

    tier: str = ""
    until: datetime | None = None
    by_hand: bool = False
    cause_id: int | None = None
    before: str = ""
    before_until: datetime | None = None


_t, _o = tiers_table.c, order_points_table.c
_held = select(_t.tier, _t.until, _t.by_hand, _t.cause_id, _t.before, _t.before_until).where(
    _t.customer_id == bindparam("of")
)
_due = select(_t.customer_id).where(_t.until <= bindparam("at", type_=Instant())).order_by(_t.until).limit(200)
_bought = select(func.coalesce(func.sum(_o.kept), 0)).where(
    _o.customer_id == bindparam("of"), _o.currency == bindparam("currency")
)
_completed = _bought.where(_o.ripened_at > bindparam("since", type_=Instant()))
_on_the_way = _bought.where(_o.ripened_at.is_(None))
_forget = delete(tiers_table).where(_t.customer_id == bindparam("of"))
_add_change = insert(tier_changes_table)


async def bought(session: Session, customer_id: int, currency: str) -> int:
    """What counts for a customer's tier: goods of twelve months, paid, kept, and past the time to send them back."""
    since = now() - MEASURED_OVER
    values = {"of": customer_id, "currency": currency, "since": since}
    return int((await session.scalars(_completed, values)).one())


async def bought_not_yet(session: Session, customer_id: int, currency: str) -> int:
    """What will count once its time to be sent back is over."""
    return int((await session.scalars(_on_the_way, {"of": customer_id, "currency": currency})).one())


async def raise_tier(session: Session, customer_id: int, order_id: int, rules: Programme, zone: ZoneInfo) -> None:
    """An order is complete: whoever crossed a threshold with it has the tier at once."""
    await locked_purse(session, customer_id)
    held = await _find(session, customer_id)
    best = rules.reached(await bought(session, customer_id, rules.currency))
    if best is None or rules.rank(best.code) <= rules.rank(held.tier):
        return
    until = month_end(now(), zone, LASTS_MONTHS)
    fresh = HeldTier(tier=best.code, until=until, cause_id=order_id, before=held.tier, before_until=held.until)
    await _write(session, customer_id, held, fresh, TierReason.REACHED, order_id=order_id)


async def revert_tier(session: Session, customer_id: int, order_id: int, rules: Programme) -> None:
    """Money of a complete order went back: a tier that only this order had reached is no more."""
    await locked_purse(session, customer_id)
    held = await _find(session, customer_id)
    tier = rules.tier(held.tier)
    if tier is None or held.by_hand or held.cause_id != order_id:
        return
    amount = await bought(session, customer_id, rules.currency)
    if amount >= tier.threshold:
        return
    still = held.before if held.before_until and held.before_until > now() else ""
    best = max((rules.reached(amount), rules.tier(still)), key=lambda one: rules.rank(one.code if one else None))
    if best is None:
        fresh = HeldTier()
    elif best.code == still:
        fresh = HeldTier(tier=still, until=held.before_until)
    else:
        fresh = HeldTier(tier=best.code, until=held.until)
    await _write(session, customer_id, held, fresh, TierReason.REFUNDED, order_id=order_id)


async def due_reviews(session: Session) -> list[int]:
    """The customers whose tier has come to its last day."""
    return list(await session.scalars(_due, {"at": now()}))


async def review_tier(session: Session, customer_id: int, rules: Programme, zone: ZoneInfo) -> bool:
    """A tier's time is over: it is kept by what was bought, or goes down by one; tells whether it was due.

    One that was given by hand gives way to what was bought.
    """
    await locked_purse(session, customer_id)
    held = await _find(session, customer_id)
    if held.until is None or held.until > now():
        return False
    became = _after_review(held, await bought(session, customer_id, rules.currency), rules)
    until = month_end(now(), zone, LASTS_MONTHS)
    fresh = HeldTier(tier=became.code, until=until) if became else HeldTier()
    await _write(session, customer_id, held, fresh, TierReason.REVIEWED)
    return True


async def give_tier(
    session: Session, staff_id: int, customer_id: int, code: str, reason: str, rules: Programme, zone: ZoneInfo
) -> None:
    """Staff give somebody a tier until the end of the twelfth month, or take it away (an empty code).

    `staff_id` is the customer id of a member of staff whose right the caller has checked. Raises `TierUnknown`.
    """
    if code and rules.tier(code) is None:
        raise TierUnknown
    await locked_purse(session, customer_id)
    held = await _find(session, customer_id)
    fresh = HeldTier(tier=code, until=month_end(now(), zone, LASTS_MONTHS), by_hand=True) if code else HeldTier()
    await _write(session, customer_id, held, fresh, TierReason.BY_HAND, actor_id=staff_id)
    details = {"was": held.tier, "became": code}
    await staff.note(session, staff_id, "tier.give", f"customer:{customer_id}", details, reason)


def _after_review(held: HeldTier, amount: int, rules: Programme) -> Tier | None:
    tier = rules.tier(held.tier)
    if tier is None or held.by_hand:
        return rules.reached(amount)
    if amount >= tier.threshold:
        return tier
    return rules.below(tier.code)


async def _find(session: Session, customer_id: int) -> HeldTier:
    row = (await session.execute(_held, {"of": customer_id})).first()
    return HeldTier() if row is None else HeldTier(**row._mapping)


async def _write(
    session: Session,
    customer_id: int,
    held: HeldTier,
    fresh: HeldTier,
    reason: TierReason,
    *,
    order_id: int | None = None,
    actor_id: int | None = None,
) -> None:
    if fresh.until is None:
        await session.execute(_forget, {"of": customer_id})
    else:
        await put(
            session,
            tiers_table,
            ["customer_id"],
            customer_id=customer_id,
            tier=fresh.tier,
            since=now(),
            until=fresh.until,
            by_hand=fresh.by_hand,
            cause_id=fresh.cause_id,
            before=fresh.before,
            before_until=fresh.before_until,
        )
    if fresh.tier == held.tier:
        return
    change = {
        "customer_id": customer_id,
        "happened_at": now(),
        "was": held.tier,
        "became": fresh.tier,
        "reason": reason,
        "order_id": order_id,
        "actor_id": actor_id,
    }
    change_id = (await session.scalars(_add_change.returning(tier_changes_table.c.id), change)).one()
    await emit(session, TierChanged(change_id=change_id, customer_id=customer_id, became=fresh.tier, reason=reason))
