"""What may be refused about an order."""

from commerce.kit.errors import Conflict


class OrderNotCancellable(Conflict):
    """The order cannot be called off any more. Facts: `number`."""


class PaymentInFlight(Conflict):
    """A payment of this order is on its way. Facts: `number`."""


class OrderNotOpen(Conflict):
    """The order is not one the shop works on. Facts: `number`."""


class CheckoutUsed(Conflict):
    """The same checkout already became an order, with other contents. Facts: `number`."""
