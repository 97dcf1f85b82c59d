"""What one screen about invitations shows and another answers."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.ref", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class ShowReferral(Tap):
    """Look at this one."""

    referral_id: int


@tap("m.ref.find", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class AskWhich(Tap):
    """Which invitation is it?"""


@tap("m.ref.by", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class AskInviter(Tap):
    """Who brought this friend in truth?"""

    referral_id: int


@tap("m.ref.look", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class LookAgain(Tap):
    """It was turned down by itself: let a person look."""

    referral_id: int


@tap("m.ref.worth", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskWorth(Tap):
    """What may all rewards of one inviter be worth by themselves?"""
