"""Shares for some goods that differ from a partner's own: of a product, or of a category and all below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, select

from campaigns.partners.errors import PartnerInvalid
from campaigns.partners.making import rate_of
from campaigns.partners.models import rates_table
from campaigns.partners.partner import Partner, editable
from commerce import catalogue, staff
from commerce.kit.database import Session, put
from commerce.orders import OrderLine

#: So many goods of one partner may have a share of their own: a screen shows them all.
MOST_SPECIAL = 30
_r = rates_table.c
_of = select(_r.mark, _r.rate).where(_r.partner_id == bindparam("of")).order_by(_r.id)
_drop = delete(rates_table).where(_r.partner_id == bindparam("of"), _r.mark == bindparam("which"))


async def special(session: Session, partner_id: int) -> dict[str, int]:
    """Basis points by `product:7` or `category:2`, in the order in which they were made."""
    return {row.mark: row.rate for row in await session.execute(_of, {"of": partner_id})}


async def set_special(session: Session, staff_id: int, partner_id: int, mark: str, rate: int | None) -> None:
    """Let some goods earn another share from now on, or none (0), or what all others earn (None).

    `staff_id` is a member of staff whose right the caller has checked. Raises `PartnerInvalid`, `PartnerOver`.
    """
    await editable(session, partner_id)
    if rate is None:
        await session.execute(_drop, {"of": partner_id, "which": mark})
    else:
        known = await special(session, partner_id)
        if mark not in known and len(known) >= MOST_SPECIAL:
            raise PartnerInvalid
        await put(session, rates_table, ("partner_id", "mark"), partner_id=partner_id, mark=mark, rate=rate_of(rate, 0))
    await staff.note(session, staff_id, "partner.change", f"partner:{partner_id}", {"goods": mark, "rate": rate})


async def rates_for(session: Session, partner: Partner, lines: Iterable[OrderLine]) -> dict[int, int]:
    """Basis points by order line: of the product, else of the nearest category above it, else the partner's own."""
    lines = list(lines)
    known = await special(session, partner.id)
    if not known:
        return {line.id: partner.rate for line in lines}
    ways = await _ways(session, lines) if any(mark.startswith("category:") for mark in known) else {}
    return {line.id: _rate(known, partner.rate, line, ways) for line in lines}


async def _ways(session: Session, lines: Iterable[OrderLine]) -> dict[int, tuple[int, ...]]:
    """The categories of each variant, from the nearest up."""
    cards = await catalogue.find_variants(session, sorted({line.variant_id for line in lines}), "en")
    shelves = {one: card.category_id for one, card in cards.items() if card.category_id is not None}
    ways = await catalogue.ways(session, set(shelves.values()))
    return {one: ways.get(shelf, ()) for one, shelf in shelves.items()}


def _rate(known: Mapping[str, int], own: int, line: OrderLine, ways: Mapping[int, tuple[int, ...]]) -> int:
    marks = [f"product:{line.product_id}", *(f"category:{one}" for one in ways.get(line.variant_id, ()))]
    return next((known[mark] for mark in marks if mark in known), own)
