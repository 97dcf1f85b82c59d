"""A promise of which nothing can come any more gives its part of the budget back, exactly once.

That is so when nobody took it in time, when its message never came, when its kind of coupon was withdrawn, and when
the coupon was taken and ran out or was taken back unused. An order that was paid late takes a coupon along that had
run out: its promise counts again then. What was given back is promised to nobody else: it is what is left over.
"""

from __future__ import annotations

from collections import Counter

from sqlalchemy import ColumnElement, Update, bindparam, exists, or_, select, update

from campaigns.outbox import Delivery, State
from campaigns.personal_offers.claiming import KEEPS
from campaigns.personal_offers.models import offers_table, picks_table
from campaigns.personal_offers.offers import KIND
from campaigns.personal_offers.states import PREPARING, Fate, Status
from commerce.coupons import CouponStatus, TemplateStatus
from commerce.coupons.models import coupons_table, templates_table
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, changed, table_of

#: So many in one unit of work.
PIECE = 500

_k, _o, _q, _p, _d = picks_table.c, offers_table.c, coupons_table.c, templates_table.c, table_of(Delivery).c
_arrived = exists().where(
    _d.source_kind == KIND,
    _d.source_id == _k.campaign_id,
    _d.customer_id == _k.customer_id,
    _d.state.in_((State.SENT, State.UNKNOWN)),
)
_is_over = or_(_o.status == Status.ENDED, (_o.status == Status.STOPPED) & _o.ended_at.is_not(None))
_untaken = (
    select(_k.id)
    .join(offers_table, _o.id == _k.campaign_id)
    .join(templates_table, _p.id == _k.template_id)
    .where(_k.fate == Fate.PROMISED, _k.coupon_id.is_(None), _o.status.not_in(PREPARING))
    .where(
        or_(
            _o.not_after < bindparam("long_ago", type_=Instant()),
            _p.status == TemplateStatus.ENDED,
            _is_over & ~_arrived,
        )
    )
    .order_by(_k.id)
    .limit(PIECE)
)


def _with_coupon(fate: Fate, *statuses: CouponStatus) -> ColumnElement[bool]:
    those = (
        select(_k.id)
        .join(coupons_table, _q.id == _k.coupon_id)
        .where(_k.fate == fate, _q.status.in_(statuses))
        .order_by(_k.id)
        .limit(PIECE)
    )
    return _k.id.in_(those)


def _turn(was: Fate, to: Fate, *those: ColumnElement[bool]) -> Update:
    turned = update(picks_table).where(_k.fate == was, *those).values(fate=to)
    return turned.returning(_k.campaign_id, _k.discount)


_lapse = _turn(Fate.PROMISED, Fate.GIVEN_BACK, _k.id.in_(_untaken), _k.coupon_id.is_(None))
_run_out = _turn(Fate.PROMISED, Fate.GIVEN_BACK, _with_coupon(Fate.PROMISED, CouponStatus.EXPIRED, CouponStatus.VOIDED))
_used_late = _turn(
    Fate.GIVEN_BACK,
    Fate.PROMISED,
    _with_coupon(Fate.GIVEN_BACK, CouponStatus.AVAILABLE, CouponStatus.LOCKED, CouponStatus.REDEEMED),
)
_count = update(offers_table).where(_o.id == bindparam("of")).values(promised=_o.promised + bindparam("more"))


async def give_back(database: Database) -> int:
    """Settle what is left of every promise; tells how many those were. May run in any process, any number of times."""
    done = 0
    for statement, sign in ((_lapse, -1), (_run_out, -1), (_used_late, 1)):
        async with database.unit_of_work() as session:
            done += await _settle(session, statement, sign)
    return done


async def _settle(session: Session, statement: Update, sign: int) -> int:
    """Each row that turned is counted in its campaign by the same unit of work."""
    turned = (await session.execute(statement, {"long_ago": now() - KEEPS})).all()
    sums: Counter[int] = Counter()
    for campaign_id, discount in turned:
        sums[campaign_id] += discount
    for campaign_id in sorted(sums):
        await changed(session, _count, {"of": campaign_id, "more": sign * sums[campaign_id]})
    return len(turned)
