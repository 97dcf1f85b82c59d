"""Looking coupons up, for whoever may see them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, func, or_, select

from commerce.coupons.coupon import Coupon, Figures, Template, coupon_of, template_of
from commerce.coupons.models import coupons_table, templates_table
from commerce.coupons.states import CouponStatus, TemplateStatus, Way
from commerce.coupons.terms import SOURCE
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.pricing import Promotion

_c, _t = coupons_table.c, templates_table.c
_by_id = select(coupons_table).where(_c.id == bindparam("coupon_id"), _c.customer_id == bindparam("customer_id"))
_at_hand = (
    select(coupons_table)
    .where(_c.customer_id == bindparam("customer_id"), _c.status == CouponStatus.AVAILABLE)
    .where(_c.valid_until > bindparam("at"))
    .order_by(_c.valid_until, _c.id)
    .limit(bindparam("most"))
)
_still_good = (
    select(_c.id)
    .where(_c.template_id == _t.id, _c.status == CouponStatus.AVAILABLE, _c.valid_until > bindparam("at"))
    .exists()
)
_about = (
    select(templates_table)
    .where(or_(_t.status.in_((TemplateStatus.ACTIVE, TemplateStatus.PAUSED)), _still_good))
    .order_by(_t.id)
)
_waiting = (
    select(coupons_table)
    .where(_c.customer_id == bindparam("customer_id"), _c.status == CouponStatus.LOCKED)
    .order_by(_c.id)
)
_past = (
    select(coupons_table)
    .where(
        _c.customer_id == bindparam("customer_id"),
        or_(
            _c.status.in_((CouponStatus.REDEEMED, CouponStatus.EXPIRED, CouponStatus.VOIDED)),
            and_(_c.status == CouponStatus.AVAILABLE, _c.valid_until <= bindparam("at")),
        ),
    )
    .order_by(_c.id.desc())
    .limit(bindparam("most"))
)
_of_order = select(coupons_table).where(_c.order_id == bindparam("order_id")).order_by(_c.id)
_template = select(templates_table).where(_t.id == bindparam("template_id"))
_left = select(_t.id, (_t.budget - _t.spent).label("left")).where(
    _t.id.in_(bindparam("templates", expanding=True)), _t.budget.is_not(None)
)
_mine_of_each = (
    select(_c.template_id, func.max(_c.seq).label("seq"))
    .where(_c.customer_id == bindparam("customer_id"))
    .group_by(_c.template_id)
    .subquery()
)
_had = func.coalesce(_mine_of_each.c.seq, 0)
_claimable = (
    select(templates_table, _had.label("had"))
    .outerjoin(_mine_of_each, _mine_of_each.c.template_id == _t.id)
    .where(
        _t.status == TemplateStatus.ACTIVE,
        _t.way == Way.PUBLIC,
        or_(_t.total.is_(None), _t.claimed < _t.total),
        or_(_t.budget.is_(None), _t.spent < _t.budget),
        or_(_t.claim_from.is_(None), _t.claim_from <= bindparam("at")),
        or_(_t.claim_until.is_(None), _t.claim_until > bindparam("at")),
        or_(_t.valid_until.is_(None), _t.valid_until > bindparam("at")),
        _had < _t.per_customer,
    )
    .order_by(_t.id.desc())
)
_redeemed = (
    select(_c.template_id, func.count().label("count"), func.sum(_c.discount).label("given"))
    .where(_c.status == CouponStatus.REDEEMED)
    .group_by(_c.template_id)
    .subquery()
)
_figures = (
    select(
        templates_table,
        func.coalesce(_redeemed.c.count, 0).label("redeemed"),
        func.coalesce(_redeemed.c.given, 0).label("given"),
    )
    .outerjoin(_redeemed, _redeemed.c.template_id == _t.id)
    .order_by(_t.id.desc())
)


@dataclass(frozen=True, kw_only=True)
class Purse:
    """What a customer has of coupons: usable now (the one that ends first comes first), usable later, waiting with an
    order that is not paid, and the latest that are used or over."""

    usable: tuple[Coupon, ...]
    coming: tuple[Coupon, ...]
    waiting: tuple[Coupon, ...]
    past: tuple[Coupon, ...]


@dataclass(frozen=True, kw_only=True)
class Claimable:
    """A kind of coupon that somebody may claim, as the `seq`-th they have of it."""

    template: Template
    seq: int


async def get(session: Session, customer_id: int, coupon_id: int) -> Coupon:
    """This customer's coupon. Raises `NotFound` when there is none or it is somebody else's."""
    row = (await session.execute(_by_id, {"customer_id": customer_id, "coupon_id": coupon_id})).first()
    if row is None:
        raise NotFound
    return coupon_of(row)


async def find_usable(session: Session, customer_id: int, coupon_ids: Collection[int]) -> tuple[Coupon, ...]:
    """Those of this customer's coupons that an order may take now, in the order of their ids."""
    found = []
    for coupon_id in sorted(coupon_ids):
        row = (await session.execute(_by_id, {"customer_id": customer_id, "coupon_id": coupon_id})).first()
        found += [coupon_of(row)] if row is not None else []
    return tuple(one for one in found if one.is_usable(now()))


async def at_hand(session: Session, customer_id: int, most: int = 40) -> tuple[Coupon, ...]:
    """A customer's coupons that no order has and whose time has not passed, the one that ends first comes first."""
    rows = await session.execute(_at_hand, {"customer_id": customer_id, "at": now(), "most": most})
    return tuple(map(coupon_of, rows))


async def purse(session: Session, customer_id: int, past: int = 5) -> Purse:
    """Everything a customer has, but of what is over only the latest."""
    there, moment = await at_hand(session, customer_id), now()
    waiting = await session.execute(_waiting, {"customer_id": customer_id})
    over = await session.execute(_past, {"customer_id": customer_id, "at": moment, "most": past})
    return Purse(
        usable=tuple(one for one in there if one.has_begun(moment)),
        coming=tuple(one for one in there if not one.has_begun(moment)),
        waiting=tuple(map(coupon_of, waiting)),
        past=tuple(map(coupon_of, over)),
    )


async def of_order(session: Session, order_id: int) -> tuple[Coupon, ...]:
    """The coupons that an order has."""
    return tuple(map(coupon_of, await session.execute(_of_order, {"order_id": order_id})))


async def claimable(session: Session, customer_id: int, *, bought_before: bool, most: int = 8) -> tuple[Claimable, ...]:
    """What a customer may claim from the wallet now, the newest first; `bought_before`: somebody not new here."""
    rows = await session.execute(_claimable, {"customer_id": customer_id, "at": now()})
    offered = (Claimable(template=template_of(row), seq=row.had + 1) for row in rows)
    fitting = [one for one in offered if not (bought_before and one.template.plan.terms.new_customers_only)]
    return tuple(fitting[:most])


async def budgets_left(session: Session, template_ids: Collection[int]) -> dict[int, int]:
    """What some kinds of coupons may still take off in all, in minor units; without those that have no budget."""
    if not template_ids:
        return {}
    rows = await session.execute(_left, {"templates": sorted(template_ids)})
    return {row.id: row.left for row in rows}


async def get_template(session: Session, template_id: int) -> Template:
    """A kind of coupon: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_template, {"template_id": template_id})).first()
    if row is None:
        raise NotFound
    return template_of(row)


async def terms_about(session: Session, currency: str) -> tuple[Promotion, ...]:
    """Each kind of coupon that somebody has or may still get, as the price engine understands it."""
    kinds = map(template_of, await session.execute(_about, {"at": now()}))
    return tuple(
        one.plan.terms.as_promotion(f"{SOURCE}-kind:{one.id}", one.plan.name)
        for one in kinds
        if one.plan.terms.currency == currency
    )


async def figures(session: Session, template_id: int | None = None) -> tuple[Figures, ...]:
    """What came of each kind of coupon that the staff look after, the newest first; of any one that is named."""
    wanted = _figures.where(_t.way != Way.PACKET if template_id is None else _t.id == template_id)
    found = []
    for row in await session.execute(wanted):
        template = template_of(row)
        given = Money(int(row.given), template.plan.terms.currency)
        found.append(Figures(template=template, redeemed=row.redeemed, given=given))
    return tuple(found)
