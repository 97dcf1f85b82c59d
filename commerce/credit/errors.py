"""What may be refused about store credit."""

from commerce.kit.errors import Conflict, Invalid


class CreditShort(Conflict):
    """There is less credit than that by now."""


class CreditInvalid(Invalid):
    """Credit is given in amounts above nought, with a reason."""
