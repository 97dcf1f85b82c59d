"""Claims and counts as rows: looked up, and changed one guarded update at a time.

Whoever changes a claim holds its order; then come the count of the customer and the pieces of the sale, in this order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from campaigns.flash_sales.models import claims_table, counts_table
from campaigns.flash_sales.states import CLAIM_MOVES, ClaimStatus
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, speaks_postgresql
from commerce.orders import Order

_k, _n = claims_table.c, counts_table.c
_of_order = select(claims_table).where(_k.order_id == bindparam("order")).order_by(_k.campaign_id, _k.variant_id)
_add = insert(claims_table)
_less: BindParameter[int] = bindparam("less")
_give = (
    update(counts_table)
    .where(
        _n.campaign_id == bindparam("campaign"),
        _n.variant_id == bindparam("variant"),
        _n.customer_id == bindparam("customer"),
        _n.pieces >= _less,
    )
    .values(pieces=_n.pieces - _less)
)
_shrink = (
    update(claims_table)
    .where(_k.id == bindparam("claim"), _k.status == ClaimStatus.SOLD, _k.quantity == bindparam("was"))
    .values(quantity=bindparam("kept"))
)


def _taking(dialect: Any, limited: bool) -> Any:
    """Begin the count of a customer, or let it grow as far as it may."""
    row = dialect.insert(counts_table)
    grown = _n.pieces + row.excluded.pieces
    return row.on_conflict_do_update(
        index_elements=["campaign_id", "variant_id", "customer_id"],
        set_={"pieces": grown},
        where=grown <= bindparam("most") if limited else None,
    )


_take = {
    (on_postgresql, limited): _taking(postgresql if on_postgresql else sqlite, limited)
    for on_postgresql in (False, True)
    for limited in (False, True)
}


@dataclass(frozen=True, kw_only=True)
class Claim:
    """So many pieces of a sale for one order."""

    id: int
    campaign_id: int
    variant_id: int
    customer_id: int
    order_id: int
    quantity: int
    status: ClaimStatus
    #: Until then the sale keeps pieces that were given back.
    free_at: datetime | None


async def of_order(session: Session, order_id: int) -> tuple[Claim, ...]:
    """What an order claims of flash sales."""
    return tuple(claim_of(row) for row in await session.execute(_of_order, {"order": order_id}))


async def add(
    session: Session, order: Order, campaign_id: int, variant_id: int, quantity: int, status: ClaimStatus
) -> None:
    """Write down what an order claims."""
    row = {
        "campaign_id": campaign_id,
        "variant_id": variant_id,
        "customer_id": order.customer_id,
        "order_id": order.id,
        "quantity": quantity,
        "status": status,
        "claimed_at": now(),
        "free_at": None,
    }
    await session.execute(_add, row)


async def move(session: Session, claim: Claim, to: ClaimStatus, **values: Any) -> bool:
    """Bring a claim to another state; tells whether it was as it is given here."""
    as_it_was = (_k.status == claim.status, _k.quantity == claim.quantity, _k.free_at == claim.free_at)
    return await states.try_move(session, claims_table, claim.id, CLAIM_MOVES, to, *as_it_was, **values)


async def shrink(session: Session, claim: Claim, kept: int) -> bool:
    """Fewer pieces stay sold; tells whether it was as it is given here."""
    return await changed(session, _shrink, {"claim": claim.id, "was": claim.quantity, "kept": kept}) == 1


async def take(
    session: Session, campaign_id: int, variant_id: int, customer_id: int, pieces: int, most: int | None
) -> bool:
    """Let a customer have so many more pieces; tells whether that is within the limit."""
    if most is not None and pieces > most:
        return False
    row = {"campaign_id": campaign_id, "variant_id": variant_id, "customer_id": customer_id, "pieces": pieces}
    statement = _take[speaks_postgresql(session), most is not None]
    return await changed(session, statement, row if most is None else {**row, "most": most}) == 1


async def give(session: Session, claim: Claim, pieces: int) -> bool:
    """A customer has so many pieces less, and may have them anew."""
    asked = {"campaign": claim.campaign_id, "variant": claim.variant_id, "customer": claim.customer_id, "less": pieces}
    return await changed(session, _give, asked) == 1


def claim_of(row: Row[*tuple[Any, ...]]) -> Claim:
    """The claim that a row tells."""
    return Claim(
        id=row.id,
        campaign_id=row.campaign_id,
        variant_id=row.variant_id,
        customer_id=row.customer_id,
        order_id=row.order_id,
        quantity=row.quantity,
        status=ClaimStatus(row.status),
        free_at=row.free_at,
    )
