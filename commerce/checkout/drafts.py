"""What a customer has answered so far on the way to an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Update, bindparam, delete, select, update

from commerce.checkout.errors import NoCheckout
from commerce.checkout.models import drafts_table
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.facts import CUSTOMER, Fact, told

_d = drafts_table.c
#: Whether somebody has begun to order.
BEGUN: Fact[bool] = Fact(select(*told(number=_d.customer_id)).where(_d.customer_id == CUSTOMER), bool)
_mine = select(
    _d.key,
    _d.address_id,
    _d.delivery_code,
    _d.use_credit,
    _d.points,
    _d.coupon_id,
    _d.delivery_coupon_id,
    _d.starts_at,
    _d.note,
).where(_d.customer_id == bindparam("customer"))
_drop = delete(drafts_table).where(_d.customer_id == bindparam("customer"))
_change = update(drafts_table).where(_d.customer_id == bindparam("customer"))


@dataclass(frozen=True)
class Draft:
    """The answers so far; `key` is the idempotency key of the order to come."""

    key: str
    address_id: int | None
    delivery_code: str | None
    #: Whether store credit pays as far as it reaches.
    use_credit: bool = False
    points: int = 0
    coupon_id: int | None = None
    delivery_coupon_id: int | None = None
    #: When services of it are to be rendered, and what the customer wrote about it.
    starts_at: datetime | None = None
    note: str | None = None

    @property
    def coupon_ids(self) -> tuple[int, ...]:
        """The coupons that were chosen."""
        return tuple(one for one in (self.coupon_id, self.delivery_coupon_id) if one is not None)


async def start_draft(session: Session, customer_id: int) -> Draft:
    """Begin to note a customer's answers, unless they are being noted already."""
    key = ids.code(10)
    row = {"customer_id": customer_id, "key": key, "started_at": now(), "changed_at": now()}
    begun = await insert_new(session, drafts_table, **row)
    return Draft(key, None, None) if begun else await get_draft(session, customer_id)


async def find_draft(session: Session, customer_id: int) -> Draft | None:
    """A customer's answers, if a checkout is under way."""
    row = (await session.execute(_mine, {"customer": customer_id})).first()
    return None if row is None else Draft(*row)


async def get_draft(session: Session, customer_id: int) -> Draft:
    """A customer's answers. Raises `NoCheckout`."""
    draft = await find_draft(session, customer_id)
    if draft is None:
        raise NoCheckout
    return draft


async def change_draft(session: Session, customer_id: int, **answers: int | str | bool | datetime | None) -> None:
    """Note an answer."""
    await session.execute(_noting(tuple(answers)), {**answers, "changed_at": now(), "customer": customer_id})


async def drop_draft(session: Session, customer_id: int) -> None:
    """Forget a customer's answers."""
    await session.execute(_drop, {"customer": customer_id})


@cache
def _noting(answers: tuple[str, ...]) -> Update:
    return _change.values({name: bindparam(name, type_=_d[name].type) for name in (*answers, "changed_at")})
