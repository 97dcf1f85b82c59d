"""Why a message was not sent, or not yet, in words: for the figures of whatever sends, and for those who are asked."""

from __future__ import annotations

from campaigns.consent import Reason
from campaigns.journeys.states import BOUGHT, REVIEWED, SWITCHED_OFF, UNMET
from campaigns.outbox import State
from campaigns.personal_offers import Why as NoOffer
from handlers.chat.screen import Words, text

#: Reasons there are words for; how others begin, and the words for those.
TOLD = frozenset(
    {*(one.value for one in Reason), *UNMET.values(), BOUGHT, REVIEWED, SWITCHED_OFF, *(one.value for one in NoOffer)}
)
_BEGINS = {"unreachable": "blocked", "nothing to say": "nothing-to-say"}
_LATE = "too late"


def reason_words(state: State, reason: str) -> Words:
    """Why it is not, or not yet, sent; of what has no words of its own the state alone."""
    if reason in TOLD:
        return text(f"why-{reason}")
    if reason.startswith(_LATE):
        return text("why-too-late", waited=reason.removeprefix(_LATE).removeprefix(": ") or "-")
    for begins, word in _BEGINS.items():
        if reason.startswith(begins):
            return text(f"why-{word}")
    return text(f"why-state-{state.value.replace('_', '-')}")
