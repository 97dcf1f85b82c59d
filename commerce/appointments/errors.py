"""What is refused about appointments, and why."""

from commerce.kit.errors import Conflict


class TimeTaken(Conflict):
    """Somebody else has this time, or it cannot be chosen (any more)."""


class TimeMissing(Conflict):
    """A service is ordered for a time, and none is chosen yet."""


class AppointmentSettled(Conflict):
    """It is too late to move the appointment, or its order is over. Facts: `number`: the order's."""
