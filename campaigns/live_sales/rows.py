"""Claims as rows: looked up, and moved one guarded update at a time.

Whoever serves a line or lets go of pieces holds the campaign first; then come the claim, the pieces of the campaign,
and stock. An order that is placed holds its claim alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, update

from campaigns.live_sales.claim import Claim, claim_of
from campaigns.live_sales.events import ClaimsMoved
from campaigns.live_sales.models import live_claims_table, people_table
from campaigns.live_sales.states import CLAIM_MOVES, LIVE, ClaimStatus
from commerce.kit import states
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import NotFound
from commerce.kit.events import emit

_k, _n = live_claims_table.c, people_table.c
_all = select(live_claims_table)
_by_id = _all.where(_k.id == bindparam("claim"))
_of_order = _all.where(_k.order_id == bindparam("order")).order_by(_k.id)
_mine = _all.where(_k.campaign_id == bindparam("campaign"), _k.customer_id == bindparam("customer")).order_by(_k.id)
_first = (
    _all.where(
        _k.campaign_id == bindparam("campaign"),
        _k.variant_id == bindparam("variant"),
        _k.status == ClaimStatus.WAITING,
    )
    .order_by(_k.id)
    .limit(1)
)
_in_status = _all.where(_k.campaign_id == bindparam("campaign"), _k.status == bindparam("of_status")).order_by(_k.id)
_pieces = select(func.coalesce(func.sum(_k.quantity), 0)).where(
    _k.campaign_id == bindparam("campaign"), _k.customer_id == bindparam("customer"), _k.status.in_(LIVE)
)
_lapses = select(func.count()).where(
    _k.campaign_id == bindparam("campaign"),
    _k.customer_id == bindparam("customer"),
    _k.status == ClaimStatus.LAPSED,
)
_newest = select(func.coalesce(func.max(_n.number), 0)).where(_n.campaign_id == bindparam("campaign"))
_known = select(people_table).where(_n.campaign_id == bindparam("campaign"), _n.customer_id == bindparam("customer"))
_name = (
    update(people_table)
    .where(_n.campaign_id == bindparam("campaign"), _n.customer_id == bindparam("customer"))
    .values(named=bindparam("so"))
)
_shrink = (
    update(live_claims_table)
    .where(_k.id == bindparam("claim"), _k.status == ClaimStatus.SOLD, _k.quantity == bindparam("was"))
    .values(quantity=bindparam("kept"))
)


async def get(session: Session, claim_id: int) -> Claim:
    """A claim. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"claim": claim_id})).first()
    if row is None:
        raise NotFound
    return claim_of(row)


async def of_order(session: Session, order_id: int) -> Claim | None:
    """The claim that an order buys, or bought."""
    row = (await session.execute(_of_order, {"order": order_id})).first()
    return None if row is None else claim_of(row)


async def mine(session: Session, campaign_id: int, customer_id: int) -> Sequence[Claim]:
    """What somebody claimed in a sale, in its order."""
    rows = await session.execute(_mine, {"campaign": campaign_id, "customer": customer_id})
    return [claim_of(row) for row in rows]


async def first_waiting(session: Session, campaign_id: int, variant_id: int) -> Claim | None:
    """Whose turn it is."""
    row = (await session.execute(_first, {"campaign": campaign_id, "variant": variant_id})).first()
    return None if row is None else claim_of(row)


async def in_status(session: Session, campaign_id: int, status: ClaimStatus) -> Sequence[Claim]:
    """The claims of a sale that stand so, in their order."""
    return [claim_of(row) for row in await session.execute(_in_status, {"campaign": campaign_id, "of_status": status})]


async def pieces_of(session: Session, campaign_id: int, customer_id: int) -> int:
    """How many pieces somebody claims, has ordered or bought in a sale."""
    return int((await session.scalars(_pieces, {"campaign": campaign_id, "customer": customer_id})).one())


async def lapses_of(session: Session, campaign_id: int, customer_id: int) -> int:
    """How many claims somebody let lapse in a sale."""
    return int((await session.scalars(_lapses, {"campaign": campaign_id, "customer": customer_id})).one())


async def meet(session: Session, campaign_id: int, customer_id: int) -> None:
    """Somebody takes part, under the next number; the caller holds the campaign."""
    asked = {"campaign": campaign_id, "customer": customer_id}
    if (await session.execute(_known, asked)).first() is None:
        number = 1 + int((await session.scalars(_newest, asked)).one())
        row = {"campaign_id": campaign_id, "customer_id": customer_id, "number": number, "named": False}
        await insert_new(session, people_table, **row)


async def let_be_named(session: Session, campaign_id: int, customer_id: int, named: bool) -> bool:
    """Whether their first name may stand in the tally, from now on; tells whether they take part."""
    if not await changed(session, _name, {"campaign": campaign_id, "customer": customer_id, "so": named}):
        return False
    await emit(session, ClaimsMoved(campaign_id=campaign_id))
    return True


async def is_named(session: Session, campaign_id: int, customer_id: int) -> bool:
    """Whether somebody agreed to that."""
    row = (await session.execute(_known, {"campaign": campaign_id, "customer": customer_id})).first()
    return row is not None and row.named


async def move(session: Session, claim: Claim, to: ClaimStatus, *also: ColumnElement[bool], **values: Any) -> bool:
    """Bring a claim to another state; tells whether it stood as it is given here."""
    as_it_was = (_k.status == claim.status, _k.quantity == claim.quantity, *also)
    return await states.try_move(session, live_claims_table, claim.id, CLAIM_MOVES, to, *as_it_was, **values)


async def shrink(session: Session, claim: Claim, kept: int) -> bool:
    """Fewer pieces stay sold; tells whether it stood as it is given here."""
    return await changed(session, _shrink, {"claim": claim.id, "was": claim.quantity, "kept": kept}) == 1
