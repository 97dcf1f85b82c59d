"""The doors of automations at the counter: taps that several of their screens show."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns.journeys import Kind
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.jys", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowJourneys(Tap):
    """All automations."""


@tap("m.jy", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowJourney(Tap):
    """One automation: what it does, how it is tuned, what came of it."""

    kind: Kind


@tap("m.jyn", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowJourneyNumbered(Tap):
    """The same, by its number."""

    journey_id: int


@tap("m.jyd", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ChooseJourneyDelay(Tap):
    """When shall this message come?"""

    kind: Kind
    stage: str


@tap("m.jyl", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class GiveJourneyLine(Tap):
    """Which words of your own shall stand below?"""

    kind: Kind


@tap("m.why?", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AskWhy(Tap):
    """Why did somebody (not) get this: the customer of which order?"""


@tap("m.jyc", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ChooseJourneyCoupon(Tap):
    """Which coupon shall come along?"""

    kind: Kind
