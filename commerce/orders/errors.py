"""What may be refused about an order."""

from commerce.kit.errors import Conflict


class OrderNotCancellable(Conflict):
    """The order cannot be called off any more. Facts: `number`."""


class PaymentInFlight(Conflict):
    """A payment of this order is on its way. Facts: `number`."""


class OrderNotOpen(Conflict):
    """The order is not one the shop works on. Facts: `number`."""


class AddressSettled(Conflict):
    """Where the order goes stands firm: the shop is at work on it, or nothing of it is sent. Facts: `number`."""


class AddressAbroad(Conflict):
    """Delivery was priced for another country. Facts: `number`."""


class CheckoutUsed(Conflict):
    """The same checkout already became an order, with other contents. Facts: `number`."""
