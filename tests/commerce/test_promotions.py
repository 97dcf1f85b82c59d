"""Promotions as rows: how they are made and read, when and for whom they run, and what is written down of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text, update

from commerce import carts, catalogue, customers, inventory, orders, promotions, staff
from commerce.catalogue import NewProduct, NewVariant
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import MoveRefused, NotFound
from commerce.orders import OrderCancelled
from commerce.orders.models import adjustments_table, line_adjustments_table
from commerce.pricing import Lane, quote
from commerce.promotions import (
    BelowCost,
    Kind,
    Phase,
    PromotionFixed,
    PromotionUnfinished,
    SkuUnknown,
    Term,
    Terms,
    TermsUnclear,
    WindowUnclear,
)
from tests.counter import EN, SHOP, Counter
from tests.makers import a_customer, a_promotion, a_variant, euros

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("kind", "words", "terms", "by_share"),
    [
        (Kind.PRICE, "19.90", [(1, 1990)], False),
        (Kind.PRICE, "19,90", [(1, 1990)], False),
        (Kind.PRICE, "-20%", [(1, 2000)], True),
        (Kind.PRICE, "12,5 %", [(1, 1250)], True),
        (Kind.TIERS, "10 = 20\n3 = 22.00", [(3, 2200), (10, 2000)], False),
        (Kind.TIERS, "3件：-5%", [(3, 500)], True),
        (Kind.PIECES, "3 = -20%; 5 = -30%", [(3, 2000), (5, 3000)], True),
        (Kind.BUY_GET, "2 + 1", [(2, 1)], False),
        (Kind.BUNDLE, "15", [(1, 1500)], False),
        (Kind.GIFT, "100", [(10_000, 0)], False),
        (Kind.GIFT, "2 pieces", [(0, 2)], False),
        (Kind.GIFT, "2件", [(0, 2)], False),
        (Kind.ORDER, "100 = 10\n200 -> 25", [(10_000, 1000), (20_000, 2500)], False),
        (Kind.ORDER, "€99.50 = -10%", [(9950, 1000)], True),
        (Kind.DELIVERY, "50", [(5000, 10_000)], True),
        (Kind.DELIVERY, "50 = free", [(5000, 10_000)], True),
        (Kind.DELIVERY, "50 = бесплатно", [(5000, 10_000)], True),
        (Kind.DELIVERY, "50 = مجانًا", [(5000, 10_000)], True),
        (Kind.DELIVERY, "50 = 3", [(5000, 300)], False),
    ],
)
async def test_numbers_are_read_as_merchants_type_them(
    database: Database, kind: Kind, words: str, terms: list[tuple[int, int]], by_share: bool
) -> None:
    async with database.reading() as session:
        found = await promotions.read_terms(session, kind, words, "EUR")

    assert found == Terms(tuple(Term(*one) for one in terms), by_share)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.PRICE, "cheap"),
        (Kind.PRICE, "-200%"),
        (Kind.PRICE, "0%"),
        (Kind.PRICE, "1,000"),
        (Kind.PRICE, ""),
        (Kind.TIERS, "0 = 20"),
        (Kind.TIERS, "3"),
        (Kind.PIECES, "3 = 20"),
        (Kind.PIECES, "3 = 20%\n3 = 30%"),
        (Kind.BUY_GET, "2"),
        (Kind.BUY_GET, "0 + 1"),
        (Kind.ORDER, "100 = 10\n200 = 10%"),
        (Kind.ORDER, "100"),
        (Kind.ORDER, "100 = 10.005"),
        (Kind.GIFT, "some"),
        (Kind.DELIVERY, "50 = a bit"),
    ],
)
async def test_numbers_that_are_none_are_refused(database: Database, kind: Kind, words: str) -> None:
    async with database.reading() as session:
        with pytest.raises(TermsUnclear):
            await promotions.read_terms(session, kind, words, "EUR")


async def test_a_price_list_names_its_goods_by_sku(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        pot, cup = await a_variant(session, "Pot", price=2400), await a_variant(session, "Cup", price=800)
        skus = {one: card.sku for one, card in (await catalogue.find_variants(session, [pot, cup], "en")).items()}
        made = await a_promotion(session, Kind.PRICE, (1, 1), published=False)
        words = f"{skus[pot].lower()} = 20.00\n{skus[cup]} = 7"
        await promotions.set_terms(session, made, await promotions.read_terms(session, Kind.PRICE, words, "EUR"))
        await promotions.publish(session, alice, made)
        for one in (pot, cup):
            await carts.add(session, alice, one, **EN)
        cart = await carts.view(session, alice, "en", SHOP)

        assert [line.unit_price for line in cart.lines] == [euros(2000), euros(700)]
        with pytest.raises(SkuUnknown):
            await promotions.read_terms(session, Kind.PRICE, "NOPE = 1", "EUR")


@pytest.mark.parametrize(
    ("words", "starts", "ends"),
    [
        ("2026-03-05 – 2026-03-07", (5, 0), (8, 0)),
        ("2026-03-05 10:00 - 2026-03-05 22:00", (5, 10), (5, 22)),
        ("from 2026-03-05 to 2026-03-05 24:00", (5, 0), (6, 0)),
    ],
)
def test_days_are_the_shops_days(words: str, starts: tuple[int, int], ends: tuple[int, int]) -> None:
    shanghai = ZoneInfo("Asia/Shanghai")

    found = promotions.read_window(words, shanghai, now())

    assert found == tuple(datetime(2026, 3, day, hour, tzinfo=shanghai) for day, hour in (starts, ends))


@pytest.mark.parametrize(
    "words",
    ["tomorrow", "2026-03-05", "2026-03-07 – 2026-03-05", "2026-02-01 – 2026-02-07", "2026-13-01 – 2026-13-07", ""],
)
def test_a_time_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(WindowUnclear):
        promotions.read_window(words, ZoneInfo("UTC"), now())


async def running(session: Session, customer_id: int | None = None, currency: str = "EUR") -> list[str]:
    found = await promotions.open_to(session, customer_id, "en", currency)
    return [one.source for one in found.promotions]


async def test_a_promotion_runs_from_its_first_moment_until_its_last(database: Database) -> None:
    async with database.unit_of_work() as session:
        made = await a_promotion(session, Kind.ORDER, (100, 10), window=(now() + HOUR, now() + 2 * HOUR))
        seen = []
        for _ in range(4):
            record = await promotions.get(session, made)
            seen.append((record.phase(now()), len(await running(session))))
            clock.advance(HOUR)

    assert seen == [(Phase.SCHEDULED, 0), (Phase.RUNNING, 1), (Phase.ENDED, 0), (Phase.ENDED, 0)]


async def test_moves_are_those_of_the_table_and_stand_in_the_book(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        made = await a_promotion(session, Kind.ORDER, (100, 10), published=False)
        assert await running(session) == []
        with pytest.raises(MoveRefused):
            await promotions.pause(session, mia, made)
        with pytest.raises(MoveRefused):
            await promotions.go_on(session, mia, made)
        await promotions.publish(session, mia, made)
        assert await running(session) == [f"promotion:{made}"]
        with pytest.raises(MoveRefused):
            await promotions.publish(session, mia, made)
        await promotions.pause(session, mia, made)
        assert await running(session) == []
        await promotions.go_on(session, mia, made)
        await promotions.end(session, mia, made)
        for move in (promotions.pause, promotions.go_on, promotions.end):
            with pytest.raises(MoveRefused):
                await move(session, mia, made)
        written = [entry.action for entry in await staff.entries(session, f"promotion:{made}")]

    assert written == ["promotion.end", "promotion.go_on", "promotion.pause", "promotion.publish"]


async def test_what_is_published_is_changed_no_more_and_can_be_copied(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, cup = await a_customer(session, "Mia"), await a_variant(session)
        made = await a_promotion(session, Kind.GIFT, (100, 0), gift=cup, limits=(5, 1), group="trade")
        for change in (
            promotions.include(session, made, "tag:tea"),
            promotions.exclude(session, made, "tag:tea"),
            promotions.include_everything(session, made),
            promotions.set_terms(session, made, Terms((Term(1, 1),), False)),
            promotions.set_gift(session, made, cup),
            promotions.set_window(session, made, None, None),
            promotions.set_labels(session, made, {"en": "Other"}),
            promotions.set_group(session, made, None),
            promotions.set_limits(session, made, None, None),
            promotions.discard(session, made),
        ):
            with pytest.raises(PromotionFixed):
                await change
        old, new = await promotions.get(session, made), await promotions.copy(session, mia, made)
        assert (new.terms, new.gift_variant_id, new.most_uses, new.most_each, new.customer_group, new.labels) == (
            old.terms,
            cup,
            5,
            1,
            "trade",
            old.labels,
        )
        assert new.phase(now()) is Phase.DRAFT
        await promotions.discard(session, new.id)
        with pytest.raises(NotFound):
            await promotions.get(session, new.id)


async def test_nothing_unfinished_is_published(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, cup = await a_customer(session, "Mia"), await a_variant(session)
        gift = (await promotions.begin(session, mia, Kind.GIFT, "EUR")).id
        bundle = (await promotions.begin(session, mia, Kind.BUNDLE, "EUR")).id
        missing = []
        for made in (bundle, gift, gift, gift):
            with pytest.raises(PromotionUnfinished) as refused:
                await promotions.publish(session, mia, made)
            missing.append(refused.value.facts["missing"])
            record = await promotions.get(session, made)
            if made == gift and not record.terms:
                await promotions.set_terms(session, made, Terms((Term(100, 0),), False))
            elif made == gift:
                await promotions.set_gift(session, made, cup)
        await promotions.set_labels(session, gift, {"en": "A cup"})
        await promotions.set_window(session, gift, None, now() + HOUR)
        clock.advance(2 * HOUR)
        with pytest.raises(WindowUnclear):
            await promotions.publish(session, mia, gift)
        with pytest.raises(WindowUnclear):
            await promotions.set_window(session, gift, now(), now())

    assert missing == ["scope", "terms", "gift", "label"]


async def test_a_price_below_cost_needs_a_second_yes_also_when_only_all_together_lead_there(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await a_customer(session, "Mia"), await a_variant(session, price=2400, cost=euros(2000))
        await a_variant(session, "Spoon", price=100)
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True)
        made = await a_promotion(session, Kind.ORDER, (10_000, 1000), published=False)
        ahead = await promotions.foresee(session, await promotions.get(session, made))
        assert ahead.worst is not None
        assert (ahead.worst.variant_id, ahead.worst.price, ahead.below, ahead.looked_at) == (teapot, euros(1944), 1, 2)
        with pytest.raises(BelowCost):
            await promotions.publish(session, mia, made)
        await catalogue.set_cost(session, teapot, euros(1944))
        await promotions.publish(session, mia, made)


async def test_goods_are_marked_with_all_shelves_above_them(database: Database) -> None:
    async with database.unit_of_work() as session:
        new = NewProduct(
            title="Gaiwan",
            variants=(NewVariant(sku="G", price=euros(2400), track_stock=False),),
            category=("Kitchen", "Tea", "Pots"),
            tags=("tea", "gift"),
        )
        product = await catalogue.add_product(session, new)
        tea = await catalogue.category_at(session, ("Kitchen", "Tea"))
        kitchen = await catalogue.category_at(session, ("Kitchen",))
        card = await catalogue.card(session, product, "en")
        variant = card.variants[0].variant_id
        alice = await a_customer(session)
        cart = await carts.add(session, alice, variant, **EN)

    assert cart.lines[0].marks == {
        f"product:{product}", f"variant:{variant}", f"category:{card.category_id}", f"category:{tea}",
        f"category:{kitchen}", "tag:tea", "tag:gift",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("include", "exclude", "off"),
    [
        (["category:{kitchen}"], [], 480),
        (["tag:tea"], [], 240),
        (["product:{pot}", "product:{cup}"], ["category:{tea}"], 240),
        ([], ["variant:{cup_variant}"], 240),
    ],
)
async def test_goods_are_chosen_by_shelf_tag_product_and_variant(
    database: Database, include: list[str], exclude: list[str], off: int
) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        pot = await catalogue.add_product(
            session,
            NewProduct(
                title="Pot",
                variants=(NewVariant(sku="P", price=euros(2400), track_stock=False),),
                category=("Kitchen", "Tea"),
                tags=("tea",),
            ),
        )
        cup = await catalogue.add_product(
            session,
            NewProduct(
                title="Cup",
                variants=(NewVariant(sku="C", price=euros(2400), track_stock=False),),
                category=("Kitchen",),
            ),
        )
        names = {
            "pot": pot,
            "cup": cup,
            "kitchen": await catalogue.category_at(session, ("Kitchen",)),
            "tea": await catalogue.category_at(session, ("Kitchen", "Tea")),
            "cup_variant": (await catalogue.card(session, cup, "en")).variants[0].variant_id,
        }
        made = await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True, published=False)
        for mark in include:
            await promotions.include(session, made, mark.format(**names))
        for mark in exclude:
            await promotions.exclude(session, made, mark.format(**names))
        await promotions.publish(session, alice, made)
        for product in (pot, cup):
            card = await catalogue.card(session, product, "en")
            cart = await carts.add(session, alice, card.variants[0].variant_id, **EN)

        assert cart.subtotal == euros(4800 - off)
        ahead = await promotions.foresee(session, await promotions.get(session, made))
        assert ahead.looked_at == off // 240


async def test_the_best_unit_price_holds_and_a_group_has_its_own(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob, teapot = await a_customer(session), await a_customer(session, "Bob"), await a_variant(session)
        await customers.set_group(session, bob, "trade")
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True)
        await a_promotion(session, Kind.PRICE, (1, 1900), group="trade")
        await a_promotion(session, Kind.TIERS, (3, 1800))
        prices = []
        for customer in (alice, bob):
            for quantity in (1, 2):
                await carts.add(session, customer, teapot, quantity, **EN)
                cart = await carts.view(session, customer, "en", SHOP)
                prices.append((cart.lines[0].unit_price.amount, cart.subtotal.amount))

    assert prices == [(2160, 2160), (2160, 5400), (1900, 1900), (1900, 5400)]


async def test_prices_in_another_currency_are_left_alone(database: Database) -> None:
    async with database.unit_of_work() as session:
        made = await a_promotion(session, Kind.ORDER, (100, 10))

        assert await running(session, currency="USD") == []
        assert await running(session) == [f"promotion:{made}"]


async def test_an_order_keeps_what_it_was_given_whatever_becomes_of_the_promotion(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=20)
    cup = await counter.variant("Cup", price=833, on_hand=20)
    async with database.unit_of_work() as session:
        price = await a_promotion(session, Kind.PRICE, (1, 700), by_share=True, label="Week")
        money = await a_promotion(session, Kind.ORDER, (5000, 1001), label="Money")
        never = await a_promotion(session, Kind.ORDER, (50_000, 5000), label="Never", limits=(1, 1))
    order = await counter.orders(alice, {teapot: 2, cup: 3}, "cash")
    async with database.unit_of_work() as session:
        for made in (price, money):
            await promotions.end(session, alice, made)
        await catalogue.set_price(session, teapot, euros(9900))

    kept = await counter.now(order)
    assert [(one.lane, one.label, one.amount.amount) for one in kept.adjustments] == [
        (Lane.UNIT_PRICE, "Week", 510),
        (Lane.ORDER, "Money", 1001),
    ]
    assert (kept.total, kept.merchandise) == (euros(7299 - 510 - 1001), euros(7299 - 510 - 1001))
    assert sum(line.net_total.amount for line in kept.lines) == kept.merchandise.amount
    async with database.reading() as session:
        used = {made: (await promotions.get(session, made)).used for made in (price, money, never)}
    assert used == {price: 1, money: 1, never: 0}
    assert await counter.violations() == []


async def test_a_cancelled_order_gives_its_use_back_once(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=20)
    async with database.unit_of_work() as session:
        made = await a_promotion(session, Kind.ORDER, (2000, 400), limits=(1, 1))
    order = await counter.orders(alice, {teapot: 1}, "cash")
    async with database.unit_of_work() as session:
        assert await running(session, alice) == []
        await orders.cancel(session, alice, order.id)
    await counter.settles()
    async with database.unit_of_work() as session:
        await orders.give_back_promotions(session, OrderCancelled(**(await counter.told(OrderCancelled))[0]))
        assert (await promotions.get(session, made)).used == 0
        assert await running(session, alice) == [f"promotion:{made}"]

    assert (await counter.orders(alice, {teapot: 1}, "cash")).total == euros(2000)
    assert await counter.violations() == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE promotion_use SET amount = amount + 1",
        "DELETE FROM promotion_use",
        "UPDATE promotion SET uses = uses + 1",
        "UPDATE promotion_tally SET uses = uses + 1",
        "UPDATE promotion_use SET returned_at = used_at",
    ],
)
async def test_the_audit_notices_uses_that_are_not_those_of_the_orders(database: Database, damage: str) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=20)
    async with database.unit_of_work() as session:
        await a_promotion(session, Kind.ORDER, (2000, 400), limits=(5, 2))
    await counter.orders(alice, {teapot: 1}, "cash")
    assert await counter.violations() == []

    async with database.unit_of_work() as session:
        await session.execute(text(damage))

    assert any("promotion" in one.rule for one in await counter.violations())


async def test_the_audit_notices_parts_that_do_not_make_their_adjustment(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=20)
    async with database.unit_of_work() as session:
        await a_promotion(session, Kind.ORDER, (2000, 400))
    await counter.orders(alice, {teapot: 1}, "cash")

    async with database.unit_of_work() as session:
        await session.execute(update(line_adjustments_table).values(amount=399))
        await session.execute(update(adjustments_table).values(amount=400))

    assert {one.rule for one in await counter.violations()} >= {
        "an adjustment is shared out without a remainder",
        "a line costs its list price less its adjustments",
    }


async def test_a_gift_stays_away_where_it_cannot_be_had(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=20)
    cup = await counter.variant("Cup", price=800, on_hand=2)
    async with database.unit_of_work() as session:
        await a_promotion(session, Kind.GIFT, (0, 1), gift=cup)
        cart = await carts.add(session, alice, teapot, **EN)
        assert [gift.sku for gift in cart.given] == [cart.gifts[0].sku]
        cart = await carts.add(session, alice, cup, 2, **EN)
        assert cart.given == ()
        assert cart.quote == quote(carts.basket(cart.charged, "EUR"))


async def test_nobody_is_told_of_a_gift_that_cannot_come(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        cup = await a_variant(session, "Cup", price=800, on_hand=0)
        digital = NewProduct(
            title="Song",
            kind=catalogue.Kind.DIGITAL,
            variants=(NewVariant(sku="S", price=euros(500), track_stock=False),),
        )
        song = (await catalogue.card(session, await catalogue.add_product(session, digital), "en")).variants[0]
        await a_promotion(session, Kind.GIFT, (10_000, 0), gift=cup)
        assert await running(session) == []
        await inventory.set_on_hand(session, cup, 1)
        assert len(await running(session)) == 1
        cart = await carts.add(session, alice, song.variant_id, **EN)
        assert cart.quote is not None
        assert cart.quote.missed == ()
        cart = await carts.add(session, alice, teapot, **EN)
        assert cart.quote is not None
        assert [one.missing for one in cart.quote.missed] == [euros(7100)]


async def test_a_fallen_price_is_accepted_at_what_it_is_today(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        await carts.add(session, alice, teapot, **EN)
        await a_promotion(session, Kind.PRICE, (1, 1900), window=(None, now() + HOUR))
        cart = await carts.view(session, alice, "en", SHOP)
        assert cart.lines[0].price_fell
        await carts.accept_prices(session, alice, SHOP)
        cart = await carts.view(session, alice, "en", SHOP)
        assert (cart.lines[0].seen_price, cart.lines[0].until) == (euros(1900), now() + HOUR)
        clock.advance(HOUR)
        assert (await carts.view(session, alice, "en", SHOP)).prices_rose
        await carts.accept_prices(session, alice, SHOP)

        assert (await carts.view(session, alice, "en", SHOP)).lines[0].seen_price == euros(2400)
    assert now().tzinfo is UTC


async def test_a_floor_holds_whatever_comes_together(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        teapot = await a_variant(session, price=2400, cost=euros(1900), floor=euros(2000))
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True)
        made = await a_promotion(session, Kind.ORDER, (1000, 9000), by_share=True, published=False)
        ahead = await promotions.foresee(session, await promotions.get(session, made))
        assert ahead.worst is not None
        assert (ahead.worst.price, ahead.worst.at_floor, ahead.below) == (euros(2000), True, 0)
        await promotions.publish(session, alice, made)
        cart = await carts.add(session, alice, teapot, 2, **EN)
        assert cart.subtotal == euros(4000)

        jug = await a_variant(session, "Jug", price=2400)
        cart = await carts.add(session, await a_customer(session, "Bob"), jug, 2, **EN)
        assert cart.subtotal == euros(432)
