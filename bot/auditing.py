"""Do all the books agree? Those of the shop, and those of what persuades people to buy in it."""

from __future__ import annotations

from campaigns.bargains import books as bargain_books
from campaigns.group_buys import books as group_books
from commerce import checkout
from commerce.checkout import Violation
from commerce.kit.database import Session


async def audit(session: Session) -> list[Violation]:
    """Check every invariant there is; an empty list is good books. See `checkout.audit`."""
    return await checkout.audit(session, also=(*group_books.RULES, *bargain_books.RULES), heard=group_books.HEARD)
