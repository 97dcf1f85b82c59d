"""What time does to orders that have left the shop: received, completed, looked for."""

from __future__ import annotations

from commerce import orders, shipping
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, Guards


async def look_after_parcels(
    database: Database, profile: ShopProfile, guards: Guards = NO_GUARDS, *, hears_carriers: bool = False
) -> int:
    """The clock's job: whatever is due of parcels and of orders that have arrived; returns how much was looked at.

    `hears_carriers`: carriers report to this shop, so that silence means something.
    """
    looked_at = await shipping.following.meet(database, profile)
    looked_at += await shipping.missing.look_for_missing(database, profile, hears_carriers=hears_carriers)
    looked_at += await shipping.receive_due(database, profile, guards)
    return looked_at + await complete_due(database, guards)


async def complete_due(database: Database, guards: Guards = NO_GUARDS) -> int:
    """Orders whose last parcel arrived long enough ago are completed; returns how many were looked at."""
    async with database.reading() as session:
        due = await orders.due_to_complete(session)
    for order_id in due:
        async with database.unit_of_work() as session:
            await orders.complete_by_time(session, order_id, guards)
    return len(due)
