"""A counter with every way to pay of the house's own, and goods of every kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

from commerce import catalogue, checkout, credit
from commerce.catalogue import Kind, NewProduct, NewVariant
from commerce.checkout import Placed, Review
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.payments import BankTransfer, PayOnDelivery, ProviderSilent, TelegramPayments, TelegramStars
from tests.counter import SHOP, Counter
from tests.makers import a_customer, euros

#: One Star is worth 1.3 cents.
RATE = 13_000
_skus = count(1)


@dataclass
class StarBank:
    """Where Stars go back; it can fall silent. Giving the same charge back twice is one return, as at Telegram's."""

    given: set[tuple[int, str]] = field(default_factory=set)
    asked: int = 0
    silent: bool = False

    async def give_back(self, customer_id: int, charge: str) -> None:
        self.asked += 1
        if self.silent:
            raise ProviderSilent
        self.given.add((customer_id, charge))


class Purses(Counter):
    """A shop where everything can be paid for: in Stars, by transfer, on delivery, with credit."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.stars = StarBank()
        self.providers = {
            "telegram": TelegramPayments(),
            "cash": PayOnDelivery(),
            "bank": BankTransfer(timedelta(days=7)),
            "stars": TelegramStars(RATE, self.stars.give_back),
        }

    async def clerk(self) -> int:
        """Somebody of the staff."""
        async with self.database.unit_of_work() as session:
            return await a_customer(session, "Mia")

    async def ebook(self, price: int = 999, kind: Kind = Kind.DIGITAL) -> int:
        """Something that never travels."""
        new = NewVariant(sku=f"BOOK-{next(_skus)}", price=euros(price), track_stock=False)
        async with self.database.unit_of_work() as session:
            product = await catalogue.add_product(session, NewProduct(title="E-book", variants=(new,), kind=kind))
            return (await catalogue.card(session, product, "en")).variants[0].variant_id

    async def gives_credit(self, customer_id: int, cents: int, key: str = "") -> None:
        """The shop gives somebody credit."""
        clerk = await self.clerk()
        async with self.database.unit_of_work() as session:
            await credit.grant(session, clerk, customer_id, euros(cents), "sorry", key=key or f"grant-{next(_skus)}")

    async def purse(self, customer_id: int) -> tuple[int, int]:
        """What somebody has: to spend, and set apart."""
        async with self.database.reading() as session:
            found = await credit.balance(session, customer_id, SHOP.currency)
        return found.available.amount, found.held.amount

    async def looks(self, customer_id: int, goods: Mapping[int, int], *, use_credit: bool = False) -> Review:
        """The last look, with credit or without."""
        review = await self.reviews(customer_id, goods)
        if not use_credit:
            return review
        async with self.database.unit_of_work() as session:
            await checkout.use_credit(session, customer_id, True)
            return await checkout.review(session, customer_id, SHOP, self.providers, "en")

    async def buys(
        self, customer_id: int, goods: Mapping[int, int], method: str, *, use_credit: bool = False
    ) -> Placed:
        """Somebody orders, with credit or without."""
        review = await self.looks(customer_id, goods, use_credit=use_credit)
        placed = await self.taps_order(customer_id, review, method)
        assert isinstance(placed, Placed), review
        return placed

    async def pays_stars(self, order: Order, charge: str = "stx-1") -> None:
        """Telegram reports the Stars that were asked for."""
        payment = await self.payment(order)
        await self.hears(payment.ref, payment.amount, charge=charge, provider="stars")


def stars(count_of_them: int) -> Money:
    """An amount in Telegram Stars."""
    return Money(count_of_them, "XTR")
