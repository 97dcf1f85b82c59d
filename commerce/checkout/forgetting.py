"""What nobody comes back to is forgotten: checkouts that were left, and the addresses that were typed in them."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, delete, select

from commerce import customers
from commerce.checkout.models import drafts_table
from commerce.kit.clock import now
from commerce.kit.database import Session

#: A checkout that was left can be gone on with for so long.
CHECKOUTS_LAST = timedelta(days=30)
#: Addresses that were removed, or typed and never ordered to, last so long.
ADDRESSES_LAST = timedelta(days=1)
_d = drafts_table.c
_drop_old = delete(drafts_table).where(_d.changed_at < bindparam("before"))
_in_use = select(_d.address_id).where(_d.address_id.is_not(None))


async def forget_left(session: Session) -> int:
    """Forget what was left long ago; returns how many addresses that were. An order keeps its own copy of one."""
    await session.execute(_drop_old, {"before": now() - CHECKOUTS_LAST})
    return await customers.forget_addresses(session, now() - ADDRESSES_LAST, _in_use)
