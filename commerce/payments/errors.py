"""What may be refused about money; each says why, and the words say that nothing was charged."""

from commerce.kit.errors import Conflict, Invalid, NotAllowed


class PaymentRefused(Conflict):
    """This payment cannot be taken now: nothing was charged."""


class InvoiceUnknown(PaymentRefused):
    """Nothing is to be paid under this word."""


class InvoiceNotYours(PaymentRefused, NotAllowed):
    """Only the person who ordered may pay."""


class AlreadyPaid(PaymentRefused):
    """Nothing is due any more. Facts: `number`."""


class PaymentTooLate(PaymentRefused):
    """The order's time is over and its stock was given back. Facts: `number`."""


class OrderCancelledAlready(PaymentRefused):
    """The order was called off. Facts: `number`."""


class AmountChanged(PaymentRefused):
    """Another amount is due than the invoice asks for. Facts: `number`, `due` (Money)."""


class StockGone(PaymentRefused):
    """The goods are not held for this order any more. Facts: `number`."""


class RefundTooLarge(Invalid):
    """More than is there cannot go back. Facts: `most` (Money)."""


class NoTransfer(Conflict):
    """No bank transfer is expected for this order. Facts: `number`."""


class StarsGoWhole(Invalid):
    """A payment of this kind goes back in one piece or not at all. Facts: `amount` (Money)."""


class NothingDue(Conflict):
    """The order has nothing to pay. Facts: `number`."""


class MoneyGoesBack(Conflict):
    """Money of this order is on its way back: nothing of it may leave the shop. Facts: `number`."""


class PaymentDisputed(Conflict):
    """The customer's bank is looking into this payment: nothing is sent back until it has decided."""
