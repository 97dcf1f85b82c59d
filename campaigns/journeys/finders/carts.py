"""Whoever left a cart or a checkout alone, and whoever could have what lies in the cart for less than they saw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Integer, String, bindparam, cast, exists, func, literal, select, union_all

from campaigns.journeys.catalogue import delay_of
from campaigns.journeys.finders.looking import MOST, Found, asked, instant, not_lately, since
from campaigns.journeys.journey import Journey
from campaigns.journeys.models import enrolments_table, journeys_table
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.reductions import lowered_from
from campaigns.journeys.states import Kind, State
from commerce.carts.models import StoredLine
from commerce.catalogue.models import PastPrice, Variant
from commerce.checkout.models import drafts_table
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile
from commerce.orders.models import orders_table
from commerce.wishlists import WORTH_TELLING, WishKind
from commerce.wishlists.models import STANDS, wishes_table

#: What was left longer ago than that when the shop looks is no news any more.
_FRESH = timedelta(hours=24)
_EVER = datetime(1, 1, 1, tzinfo=UTC)

_e, _j, _o, _d = enrolments_table.c, journeys_table.c, orders_table.c, drafts_table.c
_lines, _v, _past = table_of(StoredLine), table_of(Variant).c, table_of(PastPrice).c
_l = _lines.c
_w = wishes_table.c
_last_placed = (
    select(func.max(_o.placed_at)).where(_o.customer_id == _l.customer_id).correlate(_lines).scalar_subquery()
)
_last_number = select(func.max(_o.id)).where(_o.customer_id == _l.customer_id).correlate(_lines).scalar_subquery()
#: A cart is known by the order before it.
_cart_key = literal("after:") + cast(func.coalesce(_last_number, 0), String)
_live = (_l.removed_at.is_(None), _l.order_id.is_(None))
_quiet = func.max(_l.changed_at)


def _reminded_by(kind: Kind, customer: Any) -> Any:
    """Whoever hears of the same goods by another journey already."""
    return exists().where(
        _e.customer_id == customer, _e.state == State.ACTIVE, _e.journey_id == _j.id, _j.kind == kind.value
    )


_later = _lines.alias("later").c
#: Each change of the cart begins the time anew.
_changed_since = exists().where(
    _later.customer_id == _l.customer_id,
    _later.removed_at.is_(None),
    _later.order_id.is_(None),
    _later.changed_at > instant("quiet_since"),
)
_left_carts = (
    select(_l.customer_id, _quiet.label("began_at"), _cart_key.label("key"))
    .where(
        *_live,
        _l.changed_at > instant("from_then"),
        _l.changed_at <= instant("quiet_since"),
        ~_changed_since.correlate(_lines),
        not_lately(_l.customer_id, _cart_key),
        ~_reminded_by(Kind.CHECKOUT, _l.customer_id),
    )
    .group_by(_l.customer_id)
    .having(func.coalesce(_last_placed, instant("from_then")) < _quiet)
    .order_by(_l.customer_id)
    .limit(MOST)
)
_draft_key = literal("checkout:") + cast(_d.id, String)
_left_checkouts = (
    select(_d.customer_id, _d.changed_at, _draft_key.label("key"))
    .where(
        _d.changed_at > instant("from_then"),
        _d.changed_at <= instant("quiet_since"),
        exists().where(_l.customer_id == _d.customer_id, *_live, _l.selected),
        not_lately(_d.customer_id, _draft_key),
        ~_reminded_by(Kind.CART, _d.customer_id),
    )
    .order_by(_d.customer_id)
    .limit(MOST)
)
_goods_key = literal("goods:") + cast(_l.variant_id, String)
_cheaper_since = select(_past.variant_id).where(_past.until > instant("from_then"))
#: Lines of goods whose price changed since the last look, and lines that were changed themselves.
_news = union_all(
    select(_later.id).where(_later.removed_at.is_(None), _later.variant_id.in_(_cheaper_since)),
    select(_later.id).where(_later.removed_at.is_(None), _later.changed_at > instant("from_then")),
)
#: Whoever wished to be told of the very goods is told of them by that.
_told_by_wish = exists().where(
    _w.customer_id == _l.customer_id,
    _w.variant_id == _l.variant_id,
    _w.kind == WishKind.PRICE.value,
    *STANDS,
    exists().where(_j.kind == Kind.CHEAPER.value, _j.is_on),
)
_lower = (
    select(_l.customer_id, _l.variant_id)
    .join(table_of(Variant), _v.id == _l.variant_id)
    .where(
        *_live,
        _l.id.in_(_news),
        _l.event_ref == "",
        _v.currency == _l.currency_seen,
        _v.price * 100 <= lowered_from * (100 - bindparam("worth", type_=Integer())),
        not_lately(_l.customer_id, _goods_key),
    )
    .where(~_told_by_wish)
    .order_by(_l.customer_id, _l.variant_id)
    .limit(MOST)
)


async def left_carts(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever has left a cart alone for as long as the first stage says, and has not ordered since."""
    rows = (await session.execute(_left_carts, _when(journey))).all()
    return [Found(row.customer_id, row.key, row.began_at) for row in rows]


async def left_checkouts(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever began to check out and stopped on the way."""
    rows = (await session.execute(_left_checkouts, _when(journey))).all()
    return [Found(row.customer_id, row.key, row.changed_at) for row in rows]


async def lower_prices(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever has goods in the cart that cost less now than they saw, and than lately: one of them stands for all."""
    fell: dict[int, list[int]] = defaultdict(list)
    wanted = asked(journey, worth=WORTH_TELLING, from_then=since(journey, _EVER), at=now())
    for row in await session.execute(_lower, wanted):
        fell[row.customer_id].append(row.variant_id)
    return [
        Found(who, f"goods:{one}", now(), {"variants": variants}) for who, variants in fell.items() for one in variants
    ]


def _when(journey: Journey) -> dict[str, Any]:
    quiet = timedelta(minutes=delay_of(RECIPES[journey.kind].stages[0], journey.tuning))
    from_then = since(journey, now() - quiet - _FRESH, quiet)
    return asked(journey, from_then=from_then, quiet_since=now() - quiet)
