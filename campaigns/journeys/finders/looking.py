"""What every search for people has in common: whom it finds, for what, and whom it leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, or_

from campaigns import consent
from campaigns.journeys.journey import Journey
from campaigns.journeys.models import enrolments_table
from campaigns.journeys.recipes import RECIPES
from commerce.kit.clock import now
from commerce.kit.database import Instant

#: So many are brought onto a journey at a time.
MOST = 500
#: What was written down by a transaction that took long is seen so late.
SLACK = timedelta(minutes=5)
_e = enrolments_table.c


@dataclass(frozen=True)
class Found:
    """Somebody who is to be brought onto a journey: about what, and since when."""

    customer_id: int
    key: str
    began_at: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)
    #: When they may enter once more for the same, where the search itself knows better than the journey.
    again_after: timedelta | None = None


def instant(name: str) -> Any:
    """A moment that a search is asked with."""
    return bindparam(name, type_=Instant())


def not_lately(customer: Any, key: Any = None) -> ColumnElement[bool]:
    """Nobody who has entered this journey since a moment, for this very thing where one is named."""
    about = () if key is None else (_e.key == key,)
    return ~exists().where(
        _e.journey_id == bindparam("journey"), _e.customer_id == customer, *about, _e.entered_at > instant("lately")
    )


def may_hear(journey: Journey) -> ColumnElement[bool]:
    """Whoever agreed; also whoever is held out, since what they do all the same tells what a journey is worth."""
    why = consent.excluded(RECIPES[journey.kind].topic, now())
    return or_(why.is_(None), why == consent.Reason.HELD_OUT.value)


def since(journey: Journey, earliest: datetime, before: timedelta = timedelta()) -> datetime:
    """From when on something must have happened to be news for this search, which looks at what is `before` old."""
    return earliest if journey.found_to is None else max(earliest, journey.found_to - before - SLACK)


def asked(journey: Journey, **more: Any) -> dict[str, Any]:
    """What a search is asked with: which journey, and since when nobody may have entered it."""
    again = RECIPES[journey.kind].again_after
    return {"journey": journey.id, "lately": now() - again if again else datetime(1, 1, 1, tzinfo=UTC), **more}
