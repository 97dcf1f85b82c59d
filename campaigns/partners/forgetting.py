"""Somebody has everything about them erased: whose link they came by, and that a partner is them."""

from __future__ import annotations

from sqlalchemy import bindparam, update

from campaigns.partners.arriving import unbind
from campaigns.partners.models import clicks_table, partners_table
from commerce.kit.database import Session

#: What a partner is called that was somebody.
NOBODY = "—"
_c, _p = clicks_table.c, partners_table.c
_clicks = update(clicks_table).where(_c.customer_id == bindparam("of")).values(customer_id=None)
_partner = update(partners_table).where(_p.customer_id == bindparam("of")).values(customer_id=None, name=NOBODY)


async def forget(session: Session, customer_id: int) -> None:
    """Clicks are counted on without them. Orders and the ledger hold numbers only, and stay for the books.

    Nobody is erased while they are a partner, or are owed anything as one; the name they had as one goes with them.
    """
    await unbind(session, customer_id)
    await session.execute(_clicks, {"of": customer_id})
    await session.execute(_partner, {"of": customer_id})
