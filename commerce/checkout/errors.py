"""What may be refused on the way to an order."""

from commerce.kit.errors import Conflict, Invalid


class MoneyCame(Conflict):
    """Some money came for an order that nobody is said to have paid. Facts: `number`."""


class ParcelsUnderWay(Conflict):
    """A parcel of the order has neither arrived nor come back yet. Facts: `number`."""


class NothingToOrder(Conflict):
    """There is nothing in the cart that could be ordered."""


class NoCheckout(Conflict):
    """No checkout is under way, or this button belongs to an older one."""


class AddressMissing(Conflict):
    """Where to is not known yet."""


class DeliveryMissing(Conflict):
    """How it should come is not chosen, or not possible any more."""


class FormOutdated(Conflict):
    """A payment form shows what is not so any more: another price, another cart. Nothing was charged."""


class OrderedOtherwise(Conflict):
    """The order of this payment form is placed already, and goes elsewhere or another way. Facts: `number`."""


class NotToBeDiscounted(Conflict):
    """Nothing can be taken off the order: it is paid, over, being paid, or not what it was. Facts: `number`."""


class DiscountTooLarge(Invalid):
    """More than can be taken off. Facts: `most`."""


class TermsNotAccepted(Conflict):
    """The terms have not been accepted in their present version."""


class TooManyUnpaid(Conflict):
    """So many orders of this customer are still to be paid on delivery. Facts: `most`."""


class PaymentMethodUnknown(Invalid):
    """This order cannot be paid that way."""
