"""The outbox: messages the shop owes to people, written down first, sent afterwards, and accounted for.

`post` beside the change that causes a message; a `Sender` delivers through a `Messenger`. What was asked, paid or
shipped is told at least once; what is advertised is told at most once, and only as far as a `Gate` lets it.
"""

from campaigns.outbox.accounting import NotSent, PutOff, cancel_all, reasons_of, standing_of, waits_of
from campaigns.outbox.claiming import lease, reap
from campaigns.outbox.messenger import Delivered, Failed, Messenger, NotNeeded, Outcome, Owed, Unreachable
from campaigns.outbox.models import Delivery, Lane, State
from campaigns.outbox.posting import TOPIC, cancel, owe_again, post, wall_words
from campaigns.outbox.rescheduling import judge_again, reschedule
from campaigns.outbox.sending import Sender
from campaigns.outbox.source import Source
from campaigns.outbox.spreading import Mailing, post_many
from campaigns.outbox.standing import Standing, Trouble, send_again, standing, state_of, troubles
from campaigns.outbox.verdicts import Gate, Go, Later, Never, OpenGate, Verdict

__all__ = [
    "TOPIC",
    "Delivered",
    "Delivery",
    "Failed",
    "Gate",
    "Go",
    "Lane",
    "Later",
    "Mailing",
    "Messenger",
    "Never",
    "NotNeeded",
    "NotSent",
    "OpenGate",
    "Outcome",
    "Owed",
    "PutOff",
    "Sender",
    "Source",
    "Standing",
    "State",
    "Trouble",
    "Unreachable",
    "Verdict",
    "cancel",
    "cancel_all",
    "judge_again",
    "lease",
    "owe_again",
    "post",
    "post_many",
    "reap",
    "reasons_of",
    "reschedule",
    "send_again",
    "standing",
    "standing_of",
    "state_of",
    "troubles",
    "waits_of",
    "wall_words",
]
