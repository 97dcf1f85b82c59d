"""What customers read of drops wherever they are shown: how many of today are left, and when the next ones come."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import drops
from campaigns.drops import Look
from commerce.coupons import Template
from handlers.chat.front import ShopFront
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Style, Words, lines, text
from handlers.chat.writing import shortened
from handlers.coupon_words import MOST_NAME, threshold_words, worth_words
from handlers.doors import ClaimDrop, RemindOfDrop
from handlers.team_words import time_left


async def drops_part(visit: Visit) -> tuple[Words | None, list[Row]]:
    """Every drop that runs, and what can be done; nothing where none does."""
    seen = await drops.looks(visit.session, visit.customer.id)
    if not seen:
        return None, []
    words = lines(text("drops-title"), *(look_words(visit.shop, one) for one in seen))
    return words, [row for one in seen for row in look_rows(one)]


def look_words(shop: ShopFront, look: Look) -> Words:
    """One drop: what a coupon is worth, how today stands, and the next day."""
    return lines(title_words(shop, look.kind), threshold_words(look.kind.plan.terms), *_standing(look))


def title_words(shop: ShopFront, kind: Template) -> Words:
    """What a coupon is called and worth; where nobody gave it a name, what it is worth."""
    worth = worth_words(kind.plan.terms)
    if kind.plan.name in ("", shop.texts.plain(worth, shop.profile.languages[0])):
        return text("drop-worth", worth=worth)
    return text("drop-line", name=shortened(kind.plan.name, MOST_NAME), worth=worth)


def look_rows(look: Look) -> Iterator[Row]:
    """Claim today's, or be told of the next."""
    if look.day is not None and look.left and not look.has_todays and not look.has_all:
        label = text("drop-claim", worth=worth_words(look.kind.plan.terms))
        yield [Button(label, ClaimDrop(look.drop.id, look.day.toordinal()), style=Style.SUCCESS)]
    elif look.next_at is not None and not look.has_all:
        label = text("drop-notified" if look.reminded else "drop-notify")
        yield [Button(label, RemindOfDrop(look.drop.id, wanted=not look.reminded))]


def _standing(look: Look) -> Iterator[Words]:
    if look.has_todays:
        yield text("drop-have")
    elif look.has_all:
        yield text("drop-have-all", count=look.drop.plan.per_person or 0)
        return
    elif look.ends_at is not None and look.left:
        yield text("drop-left", left=look.left, quota=look.quota, until=time_left(look.ends_at))
        return
    elif look.day is not None:
        yield text("drop-all-gone", quota=look.quota)
    if look.has_all or look.next_at is None:
        yield text("drop-last")
    else:
        yield text("drop-next", at=look.next_at, left=time_left(look.next_at))
