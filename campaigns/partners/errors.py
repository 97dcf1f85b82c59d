"""What the shop refuses about partners."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class PartnerInvalid(Invalid):
    """A partner cannot have such terms, or such a name."""


class CodeInvalid(Invalid):
    """That is no code that a link could hold."""


class CodeTaken(Conflict):
    """Another link has that code, or one that looks like it."""


class AlreadyPartner(Conflict):
    """This person is linked with a partner already, or the partner with another person."""


class PartnerOver(Conflict):
    """The partnership has ended."""


class PayoutNotDue(Conflict):
    """There is nothing to be paid, or not that much any more."""


class PayoutInvalid(Invalid):
    """A payout has a day that is not to come, and a reference."""
