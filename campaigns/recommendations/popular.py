"""What people buy at the moment, the same for everybody: it can be shown in front of others."""

from __future__ import annotations

from campaigns.recommendations.candidates import bestsellers, wanted_of_late
from commerce.kit.database import Session


async def popular(session: Session, most: int) -> list[int]:
    """What most people bought of late, then what was sold most since the shop opened; product ids, best first.

    Not all of it needs to be on the shelf now.
    """
    wanted = [product_id for product_id, _ in await wanted_of_late(session, most)]
    return list(dict.fromkeys([*wanted, *await bestsellers(session, most)]))[:most]
