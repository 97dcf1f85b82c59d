"""What orders, days and time do to points and tiers.

Reactions for the map: `settle_points`, `settle_contested`, `note_arrival`; the guard `hold_again`; `keep_up` is what
runs by the clock.
"""

from commerce.loyalty.birthdays import birthday, gift_of, set_birthday
from commerce.loyalty.checking_in import CheckedIn, CheckIns, check_in, check_ins, make_up
from commerce.loyalty.contesting import settle_contested
from commerce.loyalty.earning import hold_again, settle_points
from commerce.loyalty.errors import BirthdaySet, CardUsed, DayUnknown, HourUnknown, NothingToMakeUp, ProgrammeOff
from commerce.loyalty.keeping_up import keep_up
from commerce.loyalty.moving import OrderMoved
from commerce.loyalty.reminding import HOURS, reminder, set_reminder
from commerce.loyalty.ripening import is_all_there, is_contested, note_arrival
from commerce.loyalty.staying import goods_staying, kept_of
from commerce.loyalty.wallet import Overview, overview

__all__ = [
    "HOURS",
    "BirthdaySet",
    "CardUsed",
    "CheckIns",
    "CheckedIn",
    "DayUnknown",
    "HourUnknown",
    "NothingToMakeUp",
    "OrderMoved",
    "Overview",
    "ProgrammeOff",
    "birthday",
    "check_in",
    "check_ins",
    "gift_of",
    "goods_staying",
    "hold_again",
    "is_all_there",
    "is_contested",
    "keep_up",
    "kept_of",
    "make_up",
    "note_arrival",
    "overview",
    "reminder",
    "set_birthday",
    "set_reminder",
    "settle_contested",
    "settle_points",
]
