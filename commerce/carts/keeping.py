"""A cart opened for changes: nobody else changes it meanwhile, and its lines are as they were written down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce.carts.cart import Cart
from commerce.carts.contents import Goods, Stored, cart_lines, cart_of, carts, look_up, stored_lines
from commerce.kit.clock import now
from commerce.kit.database import Session, speaks_postgresql
from commerce.kit.errors import NotFound
from commerce.kit.profile import ShopProfile


@dataclass
class OpenCart:
    """One customer's cart, locked until the unit of work ends."""

    session: Session
    customer_id: int
    version: int
    lines: list[Stored]

    def line(self, line_id: int) -> Stored:
        """One of its lines. Raises `NotFound`."""
        found = next((line for line in self.lines if line.line_id == line_id), None)
        if found is None:
            raise NotFound
        return found

    def find(self, variant_id: int, event_ref: str) -> Stored | None:
        """The line of a variant bought for the ordinary price, or for an event's."""
        return next((one for one in self.lines if (one.variant_id, one.event_ref) == (variant_id, event_ref)), None)

    def units(self, variant_id: int) -> int:
        """How many units of a variant lie in it, over all lines."""
        return sum(line.quantity for line in self.lines if line.variant_id == variant_id)

    async def look_up(self, language: str, *more: int) -> Goods:
        """Its goods, and some more, as they are sold today."""
        return await look_up(self.session, {*more, *(line.variant_id for line in self.lines)}, language)

    async def put_in(self, line: Stored) -> None:
        """Write a new line down, in the place of one of the same goods that was removed."""
        put = _put_postgresql if speaks_postgresql(self.session) else _put_sqlite
        line_id = (await self.session.execute(put, _row(self.customer_id, line))).scalar_one()
        self.lines.append(replace(line, line_id=line_id))

    async def change(self, line: Stored, *, quantity: int | None = None, selected: bool | None = None) -> None:
        """Write a line anew."""
        after = replace(
            line,
            quantity=line.quantity if quantity is None else quantity,
            selected=line.selected if selected is None else selected,
        )
        values = {"of_line": line.line_id, "now_quantity": after.quantity, "now_selected": after.selected}
        await self.session.execute(_change, values)
        self.lines[self.lines.index(line)] = after

    def drawn(self, goods: Goods, profile: ShopProfile) -> Cart:
        """The cart as it looks now."""
        return cart_of(self.customer_id, self.version, self.lines, goods, profile)


async def opened(session: Session, customer_id: int) -> OpenCart:
    """A customer's cart, made if they have none; its version grows."""
    touch = _touch_postgresql if speaks_postgresql(session) else _touch_sqlite
    await session.execute(touch, {"customer_id": customer_id, "version": 1, "changed_at": now()})
    version, lines = await stored_lines(session, customer_id)
    return OpenCart(session, customer_id, version, lines)


def _row(customer_id: int, line: Stored) -> dict[str, Any]:
    return {
        "customer_id": customer_id,
        "variant_id": line.variant_id,
        "event_ref": line.event_ref,
        "quantity": line.quantity,
        "selected": line.selected,
        "unit_price_seen": line.seen_price.amount,
        "currency_seen": line.seen_price.currency,
        "removed_at": None,
        "order_id": None,
    }


def _touching(dialect: Any) -> Any:
    row = dialect.insert(carts)
    more = {"version": carts.c.version + 1, "changed_at": row.excluded.changed_at}
    return row.on_conflict_do_update(index_elements=["customer_id"], set_=more)


def _putting(dialect: Any) -> Any:
    row = dialect.insert(cart_lines)
    fresh = ("quantity", "selected", "unit_price_seen", "currency_seen", "removed_at", "order_id")
    return row.on_conflict_do_update(
        index_elements=["customer_id", "variant_id", "event_ref"], set_={name: row.excluded[name] for name in fresh}
    ).returning(cart_lines.c.id)


_touch_postgresql, _touch_sqlite = _touching(postgresql), _touching(sqlite)
_put_postgresql, _put_sqlite = _putting(postgresql), _putting(sqlite)
_change = (
    update(cart_lines)
    .where(cart_lines.c.id == bindparam("of_line"))
    .values(quantity=bindparam("now_quantity"), selected=bindparam("now_selected"))
)
