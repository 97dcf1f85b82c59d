"""A crowd for measuring audiences: people who looked, bought, used coupons and left carts, all made by the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    ColumnElement,
    String,
    Table,
    case,
    cast,
    func,
    insert,
    literal,
    literal_column,
    select,
    text,
)
from sqlalchemy.types import JSON

from campaigns.behaviour.models import events_table, past_table
from campaigns.segments.models import tags_table
from commerce.carts.models import StoredLine
from commerce.catalogue.models import Category, Product, Variant
from commerce.coupons.models import coupons_table, templates_table
from commerce.customers.models import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, speaks_postgresql, table_of
from commerce.kit.sealing import keyring_of
from commerce.loyalty.models import birthdays_table
from commerce.membership.models import purses_table, tiers_table
from commerce.orders.models import lines_table, orders_table
from commerce.payments.models import payments_table

Number = ColumnElement[int]
Columns = Mapping[str, Callable[[Number], Any]]
_PRODUCTS, _CATEGORIES = 500, 20
_DAY = 86_400


class Crowd:
    """So many people and all that they did, spread by arithmetic, alike on both databases."""

    def __init__(self, people: int, carts: int | None = None) -> None:
        """`carts` is how many lines lie in carts; three for ten people, where nothing is said."""
        self.people = people
        self._carts = people * 3 // 10 if carts is None else carts
        self._at = now()

    async def fill(self, database: Database) -> None:
        """Write all of it down, one table after another."""
        async with database.unit_of_work() as session:
            await self._goods(session)
            await self._customers(session)
        for step in (self._orders, self._belongings, self._behaviour):
            async with database.unit_of_work() as session:
                await step(session)
        async with database.unit_of_work() as session:
            await session.execute(text("ANALYZE"))

    async def _goods(self, session: Session) -> None:
        names = {"title": lambda n: _word("t", n), "path": lambda n: _word("p", n), "version": lambda n: n}
        await self._add(session, table_of(Category), 4, **names)
        below = {"parent_id": lambda n: 1 + n % 4, "path": lambda n: _word("q", n)}
        await self._add(session, table_of(Category), _CATEGORIES - 4, **{**names, **below})
        await self._add(
            session,
            table_of(Product),
            _PRODUCTS,
            category_id=lambda n: 1 + n % _CATEGORIES,
            version=lambda n: n,
            created_at=lambda n: self._ago(session, n * 0),
        )
        variant = {"product_id": lambda n: n, "sku_key": lambda n: _word("s", n), "currency": lambda _: "EUR"}
        await self._add(session, table_of(Variant), _PRODUCTS, **variant, price=lambda n: 500 + n * 10)

    async def _customers(self, session: Session) -> None:
        sources = ("direct", "invite", "group", "inline", "campaign:7")
        await self._add(
            session,
            table_of(CustomerRow),
            self.people,
            telegram_id=lambda n: 1_000_000 + n,
            language=lambda n: case((n % 3 == 0, "zh"), else_="en"),
            reachable=lambda n: n % 20 != 0,
            first_source=lambda n: case(*((n % 5 == at, one) for at, one in enumerate(sources))),
            customer_group=lambda n: case((n % 50 == 0, "trade"), else_=None),
            lot=lambda n: _mixed(n, 1) * 2_000,
            created_at=lambda n: self._ago(session, _mixed(n, 2) % 700 * _DAY + n % _DAY),
            seen_at=lambda n: self._ago(session, _mixed(n, 3) % 120 * _DAY + n % _DAY),
        )

    async def _orders(self, session: Session) -> None:
        count = self.people * 3 // 2

        def buyer(n: Number) -> Number:
            return 1 + _mixed(n, 4) % (self.people * 9 // 20)

        def paid(n: Number) -> Any:
            return self._ago(session, _mixed(n, 5) % 540 * _DAY + n % _DAY)

        total = {"merchandise_total": _price, "total": _price}
        await self._add(
            session,
            orders_table,
            count,
            number=lambda n: _word("B-", n),
            idempotency_key=lambda n: _word("k", n),
            customer_id=buyer,
            status=lambda n: case((n % 12 == 0, "cancelled"), (n % 12 == 1, "processing"), else_="completed"),
            currency=lambda _: "EUR",
            placed_at=paid,
            paid_at=paid,
            **total,
        )
        await self._add(
            session,
            lines_table,
            count * 2,
            order_id=lambda n: 1 + n % count,
            position=lambda n: n,
            variant_id=lambda n: 1 + _mixed(n, 6) % _PRODUCTS,
            product_id=lambda n: 1 + _mixed(n, 6) % _PRODUCTS,
            quantity=lambda _: 1,
            event_ref=lambda n: case((n % 25 == 0, "group:1:5:"), else_=""),
        )
        await self._add(
            session,
            payments_table,
            count,
            ref=lambda n: _word("r", n),
            order_id=lambda n: n,
            customer_id=buyer,
            amount=_price,
            captured=_price,
            refunded=lambda n: case((n % 30 == 0, _price(n)), else_=0),
            applied=lambda n: case((n % 30 == 0, 0), else_=_price(n)),
            currency=lambda _: "EUR",
        )

    async def _belongings(self, session: Session) -> None:
        await self._add(
            session,
            templates_table,
            1,
            per_customer=lambda _: 1,
            term_days=lambda _: 30,
            created_by=lambda _: 1,
        )
        redeemed = {"order_id": lambda n: case((n % 2 == 0, n), else_=None), "slot": lambda n: _word("s", n)}
        await self._add(
            session,
            coupons_table,
            self.people // 2,
            template_id=lambda _: 1,
            customer_id=lambda n: 1 + _mixed(n, 7) % (self.people // 4),
            seq=lambda n: n,
            status=lambda n: case((n % 2 == 0, "redeemed"), (n % 4 == 1, "expired"), else_="available"),
            valid_until=lambda n: self._ago(session, -(n % 60) * _DAY),
            redeemed_at=lambda n: self._ago(session, n % 300 * _DAY),
            **redeemed,
        )
        await self._add(
            session,
            table_of(StoredLine),
            self._carts,
            customer_id=lambda n: 1 + _mixed(n, 8) % self.people,
            changed_at=lambda n: self._ago(session, 60 + _mixed(n, 12) % 180 * _DAY + n % _DAY),
            variant_id=lambda n: 1 + n % _PRODUCTS,
            event_ref=lambda n: _word("", n),
            quantity=lambda n: 1 + n % 3,
            unit_price_seen=_price,
            currency_seen=lambda _: "EUR",
        )
        tagged = {"customer_id": lambda n: n * 10, "tag": lambda n: case((n % 2 == 0, "wholesale"), else_="press")}
        await self._add(session, tags_table, self.people // 10, **tagged)
        await self._add(session, purses_table, self.people, customer_id=lambda n: n)
        tier = {"customer_id": lambda n: n * 10, "tier": lambda n: case((n % 5 == 0, "gold"), else_="silver")}
        until = {"until": lambda n: self._ago(session, (100 - n % 200) * _DAY)}
        await self._add(session, tiers_table, self.people // 10, **tier, **until)
        await self._birthdays(session)

    async def _birthdays(self, session: Session) -> None:
        keyring = keyring_of(session.get_bind().dialect)
        days = [f"{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]
        signs = [(f"{day}", keyring.blind(day)) for day in days]
        rows = [
            {"customer_id": 5 * number, "day": "", "sign": signs[number % len(signs)][1], "set_at": self._at}
            for number in range(1, self.people // 5)
        ]
        await session.execute(insert(birthdays_table), rows)

    async def _behaviour(self, session: Session) -> None:
        kinds = {0: "searched", 1: "added", 2: "checkout", 3: "bought", 4: "asked"}
        await self._add(
            session,
            events_table,
            self.people * 10,
            customer_id=lambda n: 1 + _mixed(n, 9) % self.people,
            kind=lambda n: case(*((n % 20 == at, one) for at, one in kinds.items()), else_="viewed"),
            subject_id=lambda n: 1 + _mixed(n, 10) % _PRODUCTS,
            happened_at=lambda n: self._ago(session, _mixed(n, 11) % 180 * _DAY + n % _DAY),
        )
        past = {"customer_id": lambda n: n, "kind": lambda _: "viewed", "times": lambda n: 1 + n % 9}
        await self._add(
            session,
            past_table,
            self.people * 3 // 5,
            **past,
            last_at=lambda n: self._ago(session, (200 + n % 99) * _DAY),
        )

    async def _add(self, session: Session, table: Table, count: int, /, **columns: Callable[[Number], Any]) -> None:
        """Rows numbered from 1; what is not said and must not be missing is empty or nought."""
        numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
        numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < count))
        n: Number = cast(numbers.c.n, BigInteger)
        given: dict[str, Any] = {name: make(n) for name, make in columns.items()}
        for column in table.columns:
            missing = column.name not in given and not column.nullable and column.server_default is None
            if missing and column.name != "id":
                given[column.name] = self._nothing(session, column)
        typed = [literal(value) if not isinstance(value, ColumnElement) else value for value in given.values()]
        await session.execute(insert(table).from_select(list(given), select(*typed).select_from(numbers)))

    def _nothing(self, session: Session, column: Any) -> Any:
        kind = column.type
        if isinstance(kind, JSON):
            return literal_column("'{}'::jsonb" if speaks_postgresql(session) else "'{}'")
        if isinstance(kind, Instant):
            return self._ago(session, literal(0))
        if isinstance(kind, Boolean):
            return literal(False)
        return literal("" if isinstance(kind, String) else 0)

    def _ago(self, session: Session, seconds: Any) -> ColumnElement[Any]:
        """A moment so many seconds before the crowd was made."""
        if speaks_postgresql(session):
            return literal(self._at) - func.make_interval(0, 0, 0, 0, 0, 0, seconds)
        words = cast(0 - seconds, String).concat(" seconds")
        moment = func.strftime("%Y-%m-%d %H:%M:%f", _plain(self._at), words)
        return moment.concat("000")


def _plain(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S")


def _word(before: str, n: Number) -> ColumnElement[str]:
    return literal(before).concat(cast(n, String))


def _mixed(n: Number, salt: int) -> Number:
    """A number below a million that has little to do with its neighbours."""
    return (n * (7_919 + salt * 2_004_017) + salt * 104_729) % 1_000_003


def _price(n: Number) -> Number:
    return 500 + _mixed(n, 12) % 9_000
