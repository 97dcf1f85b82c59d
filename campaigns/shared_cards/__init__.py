"""Cards in chats that the shop does not see: kept while what they show lives, redrawn when it moves, not too often."""

from campaigns.shared_cards.keeping import NOTICE, keep, redraw
from campaigns.shared_cards.models import SharedCard

__all__ = ["NOTICE", "SharedCard", "keep", "redraw"]
