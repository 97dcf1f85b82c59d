"""How any published campaign is changed at the counter: what changes is told, and done when somebody agrees.

A `Changing` says what a kind of campaign is to whoever changes it, and what of it can be changed. `MorePieces`,
`LaterEnd`, `Lowering` and `Pausing` each change one thing with that kind's own taps; what a lower price is, the kind's
own file knows.
"""

from handlers.merchant.campaign_changing.changing import Changing
from handlers.merchant.campaign_changing.later_end import LaterEnd
from handlers.merchant.campaign_changing.lowering import Lowering
from handlers.merchant.campaign_changing.more_pieces import MorePieces
from handlers.merchant.campaign_changing.pausing import Pausing

__all__ = ["Changing", "LaterEnd", "Lowering", "MorePieces", "Pausing"]
