"""What somebody may like at the end of a journey's message: chosen with the step, and looked at again as it leaves.

Nothing where the person wants nothing personal, or nothing comes to mind. What was told is noted once it left, so that
no other message of the next days brings the same goods, and one that never left takes none of them away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from campaigns import consent, recommendations
from campaigns.journeys.states import Kind
from campaigns.recommendations import Head, Pick, Reason
from commerce.kit.database import Session

#: Messages of these end with suggestions, so many at most.
SUGGESTING, MOST_PICKS = frozenset({Kind.WELCOME, Kind.WINBACK}), 3


async def choose(session: Session, customer_id: int, kind: Kind) -> list[dict[str, Any]]:
    """What a message that is owed now shall suggest, as plain JSON."""
    if kind not in SUGGESTING or not await consent.personal(session, customer_id):
        return []
    picks = await recommendations.for_push(session, customer_id, MOST_PICKS)
    return [
        {"product": one.product_id, "head": one.head.value, "reason": one.reason.value, "because": one.because_id}
        for one in picks
    ]


def chosen(details: Mapping[str, Any]) -> tuple[Pick, ...]:
    """What a message suggests, from what is kept of it."""
    told = details.get("picks", ())
    return tuple(Pick(one["product"], Head(one["head"]), Reason(one["reason"]), one["because"]) for one in told)


async def picks_now(session: Session, customer_id: int, details: Mapping[str, Any]) -> Sequence[Pick]:
    """Those of them that can still be suggested in the moment the message leaves."""
    picks = chosen(details)
    if not picks or not await consent.personal(session, customer_id):
        return ()
    there = await recommendations.still_worth(session, customer_id, [one.product_id for one in picks])
    return [one for one in picks if one.product_id in there]
