"""What came of earlier offers teaches how likely the next ones are used; where there are too few, the rules hold."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, select

from campaigns.consent import personal_only
from campaigns.outbox import Delivery, State
from campaigns.personal_offers.chances import Chance, learned
from campaigns.personal_offers.models import offers_table, picks_table
from campaigns.personal_offers.offers import KIND
from campaigns.personal_offers.standing import Standing
from campaigns.personal_offers.states import ONCE_PROMISED, Status
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of

#: What ended so long ago has shown what comes of it; and no more than so many offers are looked at, the newest first.
SETTLED = timedelta(days=30)
_MOST = 20_000

_k, _o, _q, _d = picks_table.c, offers_table.c, coupons_table.c, table_of(Delivery).c
_earlier = (
    select(_k.standing, _q.status)
    .join(offers_table, _o.id == _k.campaign_id)
    .join(
        table_of(Delivery),
        (_d.source_kind == KIND) & (_d.source_id == _k.campaign_id) & (_d.customer_id == _k.customer_id),
    )
    .outerjoin(coupons_table, _q.id == _k.coupon_id)
    .where(_o.status.in_((Status.ENDED, Status.STOPPED)), _o.ended_at < bindparam("before", type_=Instant()))
    .where(_k.fate.in_(ONCE_PROMISED), _k.standing.is_not(None), _d.state == State.SENT, personal_only(_k.customer_id))
    .order_by(_k.id.desc())
    .limit(_MOST)
)


async def chances(session: Session) -> Chance:
    """How likely offers are used, by all that is known today."""
    known = await lessons(session)
    return learned([standing for standing, _ in known], [used for _, used in known])


async def lessons(session: Session) -> list[tuple[Standing, bool]]:
    """How people stood who were sent an offer, and whether they used it; none of whoever wants nothing personal."""
    rows = await session.execute(_earlier, {"before": now() - SETTLED})
    return [(Standing(**row.standing), row.status == CouponStatus.REDEEMED) for row in rows if row.standing]
