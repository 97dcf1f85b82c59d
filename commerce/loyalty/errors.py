"""What may be refused about check-ins and birthdays."""

from commerce.kit.errors import Conflict, Invalid


class ProgrammeOff(Conflict):
    """The shop has no points at the moment."""


class CardUsed(Conflict):
    """This month's make-up card is used. Facts: `until`: when there is a new one."""


class NothingToMakeUp(Conflict):
    """No day of the last week is missing."""


class BirthdaySet(Conflict):
    """A birthday can be changed once a year. Facts: `again`: when."""


class DayUnknown(Invalid):
    """No month has this day."""


class HourUnknown(Invalid):
    """Nobody is reminded at this hour."""
