"""The doors of groups and channels at the counter: which there are, and what is posted where."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns.venues import Subject
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.venues", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowVenues(Tap):
    """The groups and channels that the shop may write into."""


@tap("m.vgoods", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskGoodsToPost(Tap):
    """Post goods: which?"""


@tap("m.vgoods?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameGoodsToPost(Tap):
    """Which goods?"""


@tap("m.vpost", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseVenue(Tap):
    """Post this: where?"""

    subject: Subject
    ref: int


@tap("m.vpost?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PreviewPost(Tap):
    """Show me how it will look there."""

    subject: Subject
    ref: int
    venue_id: int


@tap("m.vpost=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutUp(Tap):
    """Post it; `after` is how many times it stood there when this was asked, so that a doubled tap posts once."""

    subject: Subject
    ref: int
    venue_id: int
    after: int
