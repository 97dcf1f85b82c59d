"""What somebody wishes to be told of goods: that they cost less, or can be had again. A wish lasts for a while.

Wishing is saving as well: whatever somebody waits for stands on their list, where they find it and can end it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, delete, or_, select, update

from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, insert_new
from commerce.kit.errors import NotFound
from commerce.kit.facts import CUSTOMER, Fact, told
from commerce.kit.money import Money
from commerce.wishlists.models import STANDS, WishKind, wishes_table
from commerce.wishlists.pricing import public_prices
from commerce.wishlists.saving import save_variant

#: Nobody is told of what they wished longer ago than that.
LASTS = timedelta(days=90)

_w = wishes_table.c
_mine = (
    _w.customer_id == bindparam("of"),
    _w.variant_id == bindparam("variant"),
    _w.kind == bindparam("wanted"),
)
_at = bindparam("at", type_=Instant())
_standing = select(_w.variant_id, _w.kind).where(
    _w.customer_id == bindparam("of"), _w.variant_id.in_(bindparam("variants", expanding=True)), *STANDS
)
#: What somebody wishes to be told of any variant.
WISHED: Fact[frozenset[tuple[int | None, WishKind]]] = Fact(
    select(*told(number=_w.variant_id, word=_w.kind)).where(_w.customer_id == CUSTOMER, *STANDS),
    lambda rows: frozenset((row.number, WishKind(row.word)) for row in rows),
)
#: A wish that is over, or went with its goods, begins anew, at the end of the line.
_over = delete(wishes_table).where(*_mine, or_(_w.dropped_at.is_not(None), _w.expires_at <= _at))
_end = delete(wishes_table).where(*_mine)
_told = delete(wishes_table).where(
    _w.customer_id == bindparam("of"),
    _w.variant_id.in_(bindparam("variants", expanding=True)),
    _w.kind == WishKind.BACK.value,
)
_lowered = (
    update(wishes_table)
    .where(
        _w.customer_id == bindparam("of"), _w.variant_id == bindparam("variant"), _w.kind == WishKind.PRICE.value,
        _w.currency == bindparam("told_currency"), _w.baseline > bindparam("told_price"),
    )
    .values(baseline=bindparam("told_price"), low_price=None, low_since=None)
)  # fmt: skip


async def wish(
    session: Session, customer_id: int, variant_id: int, kind: WishKind, *, language: str, currency: str
) -> bool:
    """Tell this customer of these goods; they are saved as well. Tells whether the wish is new.

    Raises `NotFound` for what is not on the shelf, `WishlistFull(most)`.
    """
    card = (await catalogue.find_variants(session, [variant_id], language)).get(variant_id)
    if card is None or not card.for_sale:
        raise NotFound
    await save_variant(session, customer_id, card.product_id, variant_id, language=language, currency=currency)
    at = now()
    await session.execute(_over, {"of": customer_id, "variant": variant_id, "wanted": kind, "at": at})
    baseline: dict[str, Any] = {}
    if kind is WishKind.PRICE:
        price = (await public_prices(session, [card], currency)).of(card).price
        baseline = {"baseline": price.amount, "currency": price.currency}
    row = {"customer_id": customer_id, "variant_id": variant_id, "kind": kind.value}
    return await insert_new(session, wishes_table, **row, asked_at=at, expires_at=at + LASTS, **baseline)


async def unwish(session: Session, customer_id: int, variant_id: int, kind: WishKind) -> bool:
    """Tell them nothing after all; tells whether they had wished it. The goods stay on the list."""
    return bool(await changed(session, _end, {"of": customer_id, "variant": variant_id, "wanted": kind}))


async def wishes_for(
    session: Session, customer_id: int, variants: Collection[int]
) -> Mapping[int, frozenset[WishKind]]:
    """What somebody wishes to be told of each of these variants; those without a wish are left out."""
    found: dict[int, set[WishKind]] = defaultdict(set)
    asked = {"of": customer_id, "variants": sorted(variants), "at": now()}
    for row in await session.execute(_standing, asked):
        found[row.variant_id].add(WishKind(row.kind))
    return {one: frozenset(kinds) for one, kinds in found.items()}


async def come_true(
    session: Session, customer_id: int, back: Collection[int] = (), lower: Mapping[int, Money] | None = None
) -> None:
    """They were told that goods are back, which ends those wishes; or that they cost this now.

    Of a lower price they are told again only when it falls from there by as much once more.
    """
    if back:
        await session.execute(_told, {"of": customer_id, "variants": sorted(back)})
    for variant_id, price in sorted((lower or {}).items()):
        told = {"told_price": price.amount, "told_currency": price.currency}
        await changed(session, _lowered, {"of": customer_id, "variant": variant_id, **told})
