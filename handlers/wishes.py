"""What somebody wishes to be told of: promised, unless they stopped such messages."""

from __future__ import annotations

from campaigns import consent
from campaigns.consent import Topic
from handlers.chat.router import Visit
from handlers.chat.screen import Words, text


async def promised(visit: Visit, words: Words) -> Words:
    """These words, or that nothing is told before such messages are turned on again. The wish is kept either way."""
    hears = await consent.agrees(visit.session, visit.customer.id, Topic.WATCHED)
    return words if hears else text("wish-stopped", topic=text(f"topic-{Topic.WATCHED}"))
