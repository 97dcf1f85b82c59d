"""Who looks once more at an advertisement just before it leaves: the whole map on one page."""

from collections.abc import Mapping

from campaigns import broadcasts, journeys, personal_offers
from campaigns.consent import Recheck, one_by_one

#: By the kind of its source; whoever planned the message says why it is not sent any more, or not yet; or nothing.
RECHECKS: Mapping[str, Recheck] = {
    "broadcast": broadcasts.still_go_out,
    "journey": one_by_one(journeys.still_wanted),
    "offer": one_by_one(personal_offers.still_wanted),
}
