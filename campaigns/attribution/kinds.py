"""What may come of a message, and for how long it may be thanked for an order."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class Touch(StrEnum):
    """What somebody did after a message; the stored words are permanent."""

    CLICK = "click"
    BLOCK = "block"
    CONVERT = "convert"


#: An order is thanked to the last message that its customer followed so long before they placed it,
AFTER_CLICK = timedelta(hours=72)
#: or that reached them so long before: nobody can tell whether they read it, so that this is short.
AFTER_DELIVERY = timedelta(hours=24)
#: Whoever stops such messages so soon after one was driven to it by that.
AFTER_STOP = timedelta(hours=72)
#: For so long after its message was due it is counted who bought, with the message and without it.
LIFT_WINDOW = timedelta(hours=72)
