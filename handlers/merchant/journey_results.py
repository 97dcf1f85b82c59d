"""Automations and what is learned of them: the results of each."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import journeys
from campaigns.journeys import SOURCE, Look
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Words, text
from handlers.merchant.campaign_results import ShowResults, sources
from handlers.merchant.journey_doors import ShowJourneyNumbered


async def title(visit: Visit, journey_id: int) -> Words:
    """What results of an automation are called. Raises `NotFound`."""
    kind = await journeys.kind_of(visit.session, journey_id)
    return text("results-journey", name=text(f"journey-name-{kind.value}"))


sources.are(SOURCE, title, ShowJourneyNumbered)


def results_rows(look: Look) -> Iterator[Row]:
    """What came of it, beside those who were left alone; of one that never ran there is nothing to tell."""
    if look.id is not None:
        yield [Button(text("results-button"), ShowResults(SOURCE, look.id))]
