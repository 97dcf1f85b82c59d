"""What the shop refuses about broadcasts."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class BroadcastFixed(Conflict):
    """What was launched or waits for its moment is not changed any more."""


class BroadcastEmpty(Invalid):
    """There are no words, pictures or goods in it yet."""


class BroadcastForNobody(Invalid):
    """Nobody would receive it."""


class BroadcastTooLate(Invalid):
    """It would still be going out when nobody wants to read it any more. Facts: `finish`, `limit`."""


class BroadcastPlaceholder(Invalid):
    """Braces that stand for nothing. Facts: `found`."""


class BroadcastTooLong(Invalid):
    """More signs than Telegram takes, once names are put in. Facts: `most`, and `name`: what each counts as."""


class BroadcastFull(Invalid):
    """As many products, buttons or pictures as fit are in it already. Facts: `most`."""


class BroadcastButtonWrong(Invalid):
    """A button takes words and a web address."""


class BroadcastWithoutHour(Conflict):
    """Hours are compared on a day of everybody's own clock, and it has none yet."""


class BroadcastAlike(Conflict):
    """Two of what it compares are the same."""


class BroadcastMovedOn(Conflict):
    """It is another broadcast by now than the one that was agreed to."""
