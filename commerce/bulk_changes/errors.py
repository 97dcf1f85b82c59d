"""What changes of many goods say no to."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid, NotFound


class ChangeGone(NotFound):
    """There is no such change of goods, or it was forgotten."""


class ChangeMoved(Conflict):
    """The change has gone on since it was last looked at, so this does not fit any more."""


class UploadTooLarge(Invalid):
    """The file is larger than the messenger lets the shop fetch; `most` megabytes may be sent."""


class PricesUnclear(Invalid):
    """A rule for prices that cannot be meant: nothing changes, or prices fall below nothing."""


class NothingToPrice(Invalid):
    """No goods that are for sale stand where prices were to be changed."""
