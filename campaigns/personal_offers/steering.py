"""A hand on a running campaign: pause, resume, stop; each is at once, and whoever has an offer keeps it."""

from __future__ import annotations

from campaigns import rounds
from campaigns.personal_offers.offers import ROUNDS, get

_hand = rounds.Hand(ROUNDS, get)
pause, resume, stop = _hand.pause, _hand.resume, _hand.stop
