"""The outbox: messages the shop owes to people, written down first, sent afterwards, and accounted for.

`post` beside the change that causes a message; a `Sender` delivers through a `Messenger`. What was asked, paid or
shipped is told at least once; what is advertised is told at most once.
"""

from campaigns.outbox.claiming import lease, reap
from campaigns.outbox.messenger import Delivered, Failed, Messenger, NotNeeded, Outcome, Owed, Unreachable
from campaigns.outbox.models import Delivery, Lane, State
from campaigns.outbox.posting import TOPIC, cancel, owe_again, post
from campaigns.outbox.sending import Sender
from campaigns.outbox.standing import Standing, Trouble, send_again, standing, troubles

__all__ = [
    "TOPIC",
    "Delivered",
    "Delivery",
    "Failed",
    "Lane",
    "Messenger",
    "NotNeeded",
    "Outcome",
    "Owed",
    "Sender",
    "Standing",
    "State",
    "Trouble",
    "Unreachable",
    "cancel",
    "lease",
    "owe_again",
    "post",
    "reap",
    "send_again",
    "standing",
    "troubles",
]
