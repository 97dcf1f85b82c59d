"""How far a campaign has come: its figures, what became of the offers, and when the last one has theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func, select

from campaigns import outbox, rounds
from campaigns.outbox import State
from campaigns.personal_offers.models import picks_table
from campaigns.personal_offers.offers import Offers
from campaigns.personal_offers.preparing import offers_source
from campaigns.personal_offers.states import ONCE_PROMISED, Fate, Status
from campaigns.rounds import Figures
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.kit.clock import now
from commerce.kit.database import Session

_LEFT_OUT = (State.SUPPRESSED, State.CAPPED)

_k, _q = picks_table.c, coupons_table.c
_taken = (
    select(
        func.count(_k.coupon_id).label("claimed"),
        func.count(_k.declined_at).label("declined"),
        func.count(case((_q.status == CouponStatus.REDEEMED, 1))).label("used"),
        func.coalesce(func.sum(case((_q.status == CouponStatus.REDEEMED, _q.discount), else_=0)), 0).label("given"),
        func.coalesce(func.sum(case((_k.fate == Fate.GIVEN_BACK, _k.discount), else_=0)), 0).label("given_back"),
    )
    .outerjoin_from(picks_table, coupons_table, _q.id == _k.coupon_id)
    .where(_k.campaign_id == bindparam("of"), _k.fate.in_(ONCE_PROMISED))
)
_weighed = select(func.count()).where(_k.campaign_id == bindparam("of"), _k.fate == Fate.WEIGHED)


@dataclass(frozen=True, kw_only=True)
class Progress(Figures):
    """What became of a campaign's messages and offers by now; `given` is what used coupons took off, in minor units."""

    #: Whose best offer is found, and not decided on yet.
    weighed: int
    #: How many were left out for which reason, when they were weighed or at the last look.
    reasons: Mapping[str, int]
    claimed: int
    used: int
    declined: int
    given: int
    #: What promises were worth of which nothing came.
    given_back: int
    finish: datetime | None


async def progress(session: Session, offers: Offers) -> Progress:
    """The figures of now: a long look where there are many people."""
    runs = offers.status is Status.RUNNING
    found = await rounds.figures(session, offers_source(offers), runs=runs)
    row = (await session.execute(_taken, {"of": offers.id})).one()
    finish, reasons = None, await outbox.reasons_of(session, offers_source(offers))
    if runs and found.waiting:
        soonest = now() + rounds.duration(found.waiting, await rounds.pace(session))
        finish = max(soonest, found.put_off_until or soonest)
    return Progress(
        **vars(found),
        weighed=int(await session.scalar(_weighed, {"of": offers.id}) or 0) if offers.is_preparing else 0,
        reasons={one.reason: one.count for one in reasons if one.state in _LEFT_OUT},
        claimed=row.claimed,
        used=row.used,
        declined=row.declined,
        given=int(row.given),
        given_back=int(row.given_back),
        finish=finish,
    )
