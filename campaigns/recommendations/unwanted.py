"""What is not suggested to somebody for a while: they said so, or sent it back."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import bindparam, delete, select

from campaigns.recommendations.models import avoidances_table
from campaigns.recommendations.taste import day_of
from commerce import catalogue
from commerce.catalogue import Product
from commerce.kit.clock import now
from commerce.kit.database import Session, put, table_of

#: For so many days.
FOR_DAYS = 90
_products = table_of(Product)
_exists = select(_products.c.id).where(_products.c.id == bindparam("product"))


class Avoided(StrEnum):
    """Why a product is not suggested."""

    NOT_WANTED = "not_wanted"
    SENT_BACK = "sent_back"


_a = avoidances_table.c
_take_back = delete(avoidances_table).where(
    _a.customer_id == bindparam("of"), _a.product_id == bindparam("product"), _a.why == Avoided.NOT_WANTED
)


async def not_interested(session: Session, customer_id: int, product_id: int) -> None:
    """Suggest it no more to this customer for 90 days, and half as much of its category. Raises `ProductGone`."""
    if await session.scalar(_exists, {"product": product_id}) is None:
        raise catalogue.ProductGone
    await _avoid(session, customer_id, product_id, Avoided.NOT_WANTED)


async def wanted_after_all(session: Session, customer_id: int, product_id: int) -> None:
    """Take back that somebody is not interested; what they sent back stays unwanted."""
    await session.execute(_take_back, {"of": customer_id, "product": product_id})


async def sent_back(session: Session, customer_id: int, products: Collection[int]) -> None:
    """What somebody gave back is not suggested to them for a while."""
    for product_id in sorted(products):
        await _avoid(session, customer_id, product_id, Avoided.SENT_BACK)


async def _avoid(session: Session, customer_id: int, product_id: int, why: Avoided) -> None:
    key = {"customer_id": customer_id, "product_id": product_id}
    until = day_of(now()) + FOR_DAYS
    await put(session, avoidances_table, ("customer_id", "product_id"), **key, why=why, until_day=until)
