"""What may keep somebody from a seat, and what may be wrong with a group buy that is being planned."""

from campaigns.calendar import BelowFloor as BelowFloor
from campaigns.calendar import CampaignMovedOn as CampaignMovedOn
from campaigns.calendar import LossTakesTwo as LossTakesTwo
from campaigns.calendar import PriceOnlyFalls as PriceOnlyFalls
from commerce.kit.errors import Conflict, Invalid, NotAllowed


class GroupAlone(Conflict):
    """What is bought with others is ordered by itself: one kind of goods, and nothing beside it."""


class GroupNotOpen(Conflict):
    """The campaign sells nothing at the moment: it has not begun, pauses, or is over."""


class TeamFull(Conflict):
    """Every seat is taken. Facts: `waiting`, how many of them are not paid yet."""


class TeamOver(Conflict):
    """The team is complete, or came to nothing, or its time is over."""


class TeamEndsSooner(Conflict):
    """The team's time is over before this way to pay would have to be done."""


class GroupPaidFirst(Conflict):
    """What is bought with others is paid at once, not on delivery."""


class GroupNotInStars(Conflict):
    """Where the price falls with the team, or a leader's piece is cheaper, a part may go back; of Stars none can."""


class AlreadyInTeam(Conflict):
    """One has one seat at a time in a campaign."""


class TooManyTeams(Conflict):
    """One has had as many teams of a campaign as it gives. Facts: `most`."""


class AllTeamsOpened(Conflict):
    """As many teams are open or complete as the campaign lets be opened. Facts: `most`."""


class TooManyPieces(Conflict):
    """One has as many pieces of a campaign as it gives. Facts: `most`, `left`."""


class LeftBefore(Conflict):
    """Who left a team of a campaign does not get another seat in it."""


class OnlyNewJoin(NotAllowed):
    """Teams of this campaign are joined by new customers; others may open one."""


class GroupSoldOut(Conflict):
    """The campaign has no more pieces of this. Facts: `left`."""


class LadderUnclear(Invalid):
    """Sizes rise from two to fifty, and prices fall with them."""


class GroupTermsUnclear(Invalid):
    """The numbers of a group buy cannot be."""


class GroupPriceUnclear(Invalid):
    """What was typed is no price of a group buy."""


class GroupTooDear(Invalid):
    """A group's price is below the usual one. Facts: `price`, the usual one."""


class GroupBelowCost(Conflict):
    """A piece would cost less than it costs the shop, and nobody has agreed to that."""
