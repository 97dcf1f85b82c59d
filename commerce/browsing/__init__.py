"""Looking through goods: filters that combine, orders and counts, exact however many goods there are.

`refresh` keeps what a process knows of the shelves in step with the rows; `look` is what one person looks through.
"""

from commerce.browsing.counting import facets
from commerce.browsing.following import refresh
from commerce.browsing.looking import Fitting, Look, Sifted
from commerce.browsing.opening import Asker, look
from commerce.browsing.refusals import ShelvesUnread
from commerce.browsing.wares import Piece, Ware, Wares

__all__ = [
    "Asker",
    "Fitting",
    "Look",
    "Piece",
    "ShelvesUnread",
    "Sifted",
    "Ware",
    "Wares",
    "facets",
    "look",
    "refresh",
]
