"""What may be refused about delivery."""

from commerce.kit.errors import Conflict, Invalid


class NotShippable(Conflict):
    """Nothing of this order may leave the shop now. Facts: `number`."""


class TooManyShipped(Invalid):
    """More would leave than was ordered. Facts: `left`."""


class TrackingInvalid(Invalid):
    """A tracking number or link of this form cannot be right."""


class WaitedLongEnough(Conflict):
    """The automatic receipt of this parcel was put off before, or it is under way no more."""
