"""The rules of reviews: whoever has bought may speak, for a time and about what arrived; stars are counted exactly."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from bot.auditing import audit
from commerce import membership, payments, returns, reviews, shipping
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.kit.events import Relay
from commerce.orders import Order
from commerce.payments import RefundSucceeded
from commerce.reviews import (
    AnsweredAlready,
    Bought,
    NotFit,
    NotReviewable,
    Rating,
    Review,
    ReviewChanged,
    ReviewSettled,
    ReviewStatus,
    Sort,
    Thanks,
    ThanksStatus,
    Why,
    masked,
    needs_eyes,
)
from commerce.reviews.models import ratings_table, reviews_table, versions_table, votes_table
from tests.commerce.test_parcels import CASES, Desk
from tests.counter import REACTIONS, SHOP
from tests.returning import asked, taken_in

DAY = timedelta(days=1)
HIDES, SHOWS = ReviewStatus.HIDDEN, ReviewStatus.PUBLISHED


class Reading(Desk):
    """A counter whose goods are spoken of."""

    async def delivered(self, quantity: int = 1) -> Order:
        """An order that has arrived."""
        order = await self.sold(quantity)
        await self.sent(order)
        return await self.arrives(order)

    async def rates(self, order: Order, stars: int) -> Bought:
        async with self.database.unit_of_work() as session:
            return await reviews.rate(session, order.customer_id, order.lines[0].id, stars)

    async def says_of(self, order: Order, words: str) -> Bought:
        async with self.database.unit_of_work() as session:
            return await reviews.describe(session, order.customer_id, order.lines[0].id, words)

    async def shows(self, order: Order, file_id: str = "photo-1") -> Bought:
        async with self.database.unit_of_work() as session:
            return await reviews.show(session, order.customer_id, order.lines[0].id, file_id)

    async def takes_back(self, order: Order) -> Bought:
        async with self.database.unit_of_work() as session:
            return await reviews.withdraw(session, order.customer_id, order.lines[0].id)

    async def adds(self, order: Order, words: str) -> Bought:
        async with self.database.unit_of_work() as session:
            return await reviews.add(session, order.customer_id, order.lines[0].id, words)

    async def judges(self, review: Review, why: Why | None = None, verdict: str | None = None) -> Review:
        """Somebody of the shop shows it, or does not and says why."""
        async with self.database.unit_of_work() as session:
            if why is None:
                return await reviews.publish(session, self.staff, review.id, review.changes)
            return await reviews.turn_down(session, self.staff, review.id, review.changes, why, verdict)

    async def mine(self, order: Order) -> Review:
        async with self.database.reading() as session:
            found = await reviews.bought(session, order.customer_id, order.lines[0].id)
        assert found.review is not None
        return found.review

    async def rating(self, order: Order) -> Rating:
        async with self.database.reading() as session:
            return await reviews.rating(session, order.lines[0].product_id)

    async def read(self, order: Order, **which: bool | int | Sort) -> list[int]:
        """The stars of what everybody reads of the product, in its order."""
        async with self.database.reading() as session:
            found, count = await reviews.of_product(session, order.lines[0].product_id, 0, 10, **which)  # type: ignore[arg-type]
        assert count == len(found)
        return [one.stars for one in found]

    async def of_everybody(self, *stars: int) -> list[Order]:
        """People buy the same and give so many stars each."""
        first = await self.delivered()
        orders = [first]
        for number in range(1, len(stars)):
            person = await self.customer(f"Person {number}")
            order = await self.orders(person, {first.lines[0].variant_id: 1})
            await self.pays(order)
            await self.sent(order, f"00340434161094042{number:03}")
            async with self.database.unit_of_work() as session:
                (parcel,) = await shipping.of_order(session, order.id)
                await shipping.deliver(session, self.staff, parcel.id)
            orders.append(await self.now(order))
        for order, given in zip(orders, stars, strict=True):
            await self.rates(order, given)
        return orders

    async def is_in_order(self) -> None:
        async with self.database.reading() as session:
            assert await audit(session) == []


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Reading]:
    shop = Reading(database)
    yield shop
    assert shop.failures == []
    await shop.is_in_order()


async def test_whoever_has_the_goods_gives_stars_and_everybody_reads_them_at_once(shop: Reading) -> None:
    order = await shop.delivered()
    found = await shop.rates(order, 4)

    assert found.review is not None
    assert (found.review.stars, found.review.status, found.review.by) == (4, SHOWS, "A***")
    assert await shop.rating(order) == Rating({4: 1})
    assert await shop.read(order) == [4]


async def test_nobody_speaks_of_what_has_not_arrived_or_is_not_theirs(shop: Reading) -> None:
    order = await shop.sold(1)
    with pytest.raises(NotFound):
        await shop.rates(order, 5)
    await shop.sent(order)
    with pytest.raises(NotFound):
        await shop.rates(order, 5)
    await shop.arrives(order)
    bob = await shop.customer("Bob")
    async with shop.database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await reviews.rate(session, bob, order.lines[0].id, 1)
    assert await shop.rating(order) == Rating()


@pytest.mark.parametrize("stars", [-1, 0, 6])
async def test_there_are_one_to_five_stars(shop: Reading, stars: int) -> None:
    order = await shop.delivered()
    with pytest.raises(NotFound):
        await shop.rates(order, stars)


async def test_goods_can_be_reviewed_for_ninety_days(shop: Reading) -> None:
    order = await shop.delivered()
    clock.advance(90 * DAY - timedelta(minutes=1))
    await shop.rates(order, 3)
    await shop.takes_back(order)
    clock.advance(timedelta(minutes=2))
    with pytest.raises(NotReviewable):
        await shop.rates(order, 5)
    assert (await shop.mine(order)).status is ReviewStatus.WITHDRAWN


async def test_a_review_is_changed_for_a_day_and_what_it_said_before_is_kept(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 5)
    await shop.says_of(order, "  Lovely.  ")
    await shop.says_of(order, "Lovely, but the lid is loose.")
    await shop.rates(order, 3)
    await shop.rates(order, 3)
    assert ((await shop.mine(order)).words, await shop.rating(order)) == (
        "Lovely, but the lid is loose.",
        Rating({3: 1}),
    )
    clock.advance(DAY + timedelta(minutes=1))
    for change in (shop.rates(order, 1), shop.says_of(order, "Bad"), shop.shows(order)):
        with pytest.raises(ReviewSettled):
            await change
    kept = select(versions_table.c.stars, versions_table.c.words).order_by(versions_table.c.id)
    async with shop.database.reading() as session:
        before = [tuple(row) for row in await session.execute(kept)]
    assert before == [(5, None), (5, "Lovely."), (5, "Lovely, but the lid is loose.")]


async def test_what_was_taken_back_counts_no_more_and_can_be_written_anew_without_what_it_said(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 1)
    await shop.says_of(order, "It broke.")
    for _ in range(2):
        await shop.takes_back(order)
    assert (await shop.rating(order), await shop.read(order)) == (Rating(), [])
    await shop.rates(order, 4)
    assert ((await shop.mine(order)).words, await shop.rating(order)) == (None, Rating({4: 1}))


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("Keeps tea warm for an hour. I bought two in 2025, on 12.03.2026 another.", False),
        ("Тепло держит час, крышка хорошая", False),
        ("很好看，泡茶不漏", False),
        ("جميل ويحفظ الحرارة", False),
        ("Terrible. It broke on the first day and I want my money back!", False),
        ("See http://cheaper.example", True),
        ("better at cheap-pots.com", True),
        ("write to me: alice@example.org", True),
        ("my channel @cheap_pots", True),
        ("call +49 151 2345 6789", True),
        ("加微信 abc", True),
        ("Пишите в ватсап", True),
        ("fucking bad", True),
        ("Ｓｅｅ ＨＴＴＰＳ：//x", True),
    ],
)
def test_words_with_contacts_or_insults_are_looked_at_first_and_bad_marks_are_not(words: str, waits: bool) -> None:
    assert needs_eyes(words) is waits


async def test_what_needs_eyes_waits_uncounted_and_is_shown_or_refused_with_a_reason(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 2)
    await shop.says_of(order, "Better at cheap-pots.com")
    assert ((await shop.mine(order)).status, await shop.rating(order)) == (ReviewStatus.PENDING, Rating())
    refused = await shop.judges(await shop.mine(order), Why.CONTACT)
    assert (refused.status, refused.why, await shop.rating(order)) == (ReviewStatus.REJECTED, Why.CONTACT, Rating())
    await shop.says_of(order, "Better elsewhere")
    again = await shop.mine(order)
    assert again.status is ReviewStatus.PENDING, "whoever was refused once is looked at again"
    shown = await shop.judges(again)
    assert (shown.status, shown.why, await shop.rating(order)) == (SHOWS, None, Rating({2: 1}))


async def test_pictures_are_looked_at_first_and_there_are_five_at_most(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 5)
    for number in range(7):
        await shop.shows(order, f"photo-{number}")
    found = await shop.mine(order)
    assert (found.status, found.photos) == (ReviewStatus.PENDING, tuple(f"photo-{number}" for number in range(5)))
    await shop.judges(found)
    assert (await shop.read(order, pictured=True), await shop.read(order, stars=4)) == ([5], [])
    async with shop.database.unit_of_work() as session:
        await reviews.drop_photos(session, order.customer_id, order.lines[0].id)
    assert (await shop.read(order, pictured=True), await shop.read(order, stars=5)) == ([], [5])


async def test_whoever_judges_judges_what_they_saw(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 5)
    await shop.says_of(order, "www.cheap.example")
    seen = await shop.mine(order)
    await shop.says_of(order, "www.cheaper.example")
    with pytest.raises(ReviewChanged):
        await shop.judges(seen)
    await shop.judges(await shop.mine(order), Why.OTHER, "We sell no links")
    with pytest.raises(ReviewChanged):
        await shop.judges(seen)
    assert (await shop.mine(order)).verdict == "We sell no links"


async def test_nobody_shows_what_its_writer_took_back(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 1)
    await shop.takes_back(order)
    for why in (None, Why.RUDE):
        with pytest.raises(ReviewChanged):
            await shop.judges(await shop.mine(order), why)
    assert await shop.rating(order) == Rating()


async def test_what_was_shown_is_hidden_with_a_reason_and_shown_again(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 1)
    hidden = await shop.judges(await shop.mine(order), Why.PRIVATE)
    assert (hidden.status, await shop.rating(order), await shop.read(order)) == (HIDES, Rating(), [])
    with pytest.raises(ReviewSettled):
        await shop.rates(order, 5)
    await shop.judges(hidden)
    assert await shop.rating(order) == Rating({1: 1})


async def test_whoever_had_a_review_hidden_and_begins_anew_is_looked_at_first(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 1)
    await shop.judges(await shop.mine(order), Why.RUDE)
    await shop.takes_back(order)
    await shop.rates(order, 2)
    assert ((await shop.mine(order)).status, await shop.rating(order)) == (ReviewStatus.PENDING, Rating())


async def test_the_shop_answers_once_and_the_writer_adds_once_when_the_day_is_over(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 3)
    with pytest.raises(ReviewSettled):
        await shop.adds(order, "Too early")
    found = await shop.mine(order)
    for number in range(2):
        async with shop.database.unit_of_work() as session:
            if number:
                with pytest.raises(AnsweredAlready):
                    await reviews.answer(session, shop.staff, found.id, "Again")
            else:
                await reviews.answer(session, shop.staff, found.id, "Thank you")
    clock.advance(2 * DAY)
    with pytest.raises(NotFit):
        await shop.adds(order, "see cheap-pots.com")
    await shop.adds(order, "After a month it still pours well.")
    with pytest.raises(ReviewSettled):
        await shop.adds(order, "And one thing more")
    after = await shop.mine(order)
    assert (after.answer, after.more) == ("Thank you", "After a month it still pours well.")


async def test_nothing_is_added_after_half_a_year(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 3)
    clock.advance(181 * DAY)
    with pytest.raises(ReviewSettled):
        await shop.adds(order, "Still fine")


async def test_stars_are_counted_exactly_and_their_mean_is_rounded_fairly(shop: Reading) -> None:
    orders = await shop.of_everybody(5, 5, 4, 1)
    rated = await shop.rating(orders[0])
    assert (rated.by_stars, rated.count, rated.tenths) == ({1: 1, 4: 1, 5: 2}, 4, 38)
    await shop.rates(orders[3], 2)
    await shop.takes_back(orders[1])
    rated = await shop.rating(orders[0])
    assert (rated.by_stars, rated.tenths) == ({2: 1, 4: 1, 5: 1}, 37)
    assert sorted(await shop.read(orders[0])) == [2, 4, 5]
    assert Rating({4: 1, 5: 1}).tenths == 45
    assert Rating().tenths == 0


async def test_what_was_paid_back_keeps_its_review_and_says_so(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 2)
    assert not (await shop.mine(order)).went_back
    one = await asked(shop, order, returns.Reason.FAULTY)
    async with shop.database.unit_of_work() as session:
        await taken_in(session, shop.staff, one.id)
        await returns.settle(session, shop.staff, one.id)
    await shop.settles()
    assert ((await shop.mine(order)).went_back, await shop.rating(order)) == (True, Rating({2: 1}))


async def test_nobody_is_asked_about_an_order_that_was_spoken_of_or_is_to_go_back(shop: Reading) -> None:
    order = await shop.delivered()
    async with shop.database.reading() as session:
        assert [one.line_id for one in await reviews.to_ask_for(session, order)] == [order.lines[0].id]
    await asked(shop, order)
    async with shop.database.reading() as session:
        assert await reviews.to_ask_for(session, order) == ()
    other = await shop.delivered()
    await shop.rates(other, 5)
    async with shop.database.reading() as session:
        assert await reviews.to_ask_for(session, other) == ()


async def test_whoever_buys_again_begins_their_review_anew_and_has_one_of_a_product(shop: Reading) -> None:
    first = await shop.delivered()
    await shop.rates(first, 2)
    await shop.says_of(first, "The lid is loose")
    clock.advance(30 * DAY)
    again = await shop.orders(first.customer_id, {first.lines[0].variant_id: 1})
    await shop.pays(again)
    await shop.sent(again, "00340434161094042558")
    async with shop.database.unit_of_work() as session:
        (parcel,) = await shipping.of_order(session, again.id)
        await shipping.deliver(session, shop.staff, parcel.id)
    await shop.settles()
    again = await shop.now(again)
    with pytest.raises(NotFound):
        await shop.says_of(again, "No stars yet")
    async with shop.database.reading() as session:
        assert await reviews.to_ask_for(session, again) == (), "of the same thing nobody is asked twice"
    await shop.rates(again, 5)
    assert ((await shop.mine(again)).words, await shop.rating(first)) == (None, Rating({5: 1}))
    async with shop.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(reviews_table)) == 1


async def test_a_review_helps_somebody_once_and_never_its_writer(shop: Reading) -> None:
    alice, bob = await shop.of_everybody(5, 4)
    found = await shop.mine(alice)
    for _ in range(2):
        async with shop.database.unit_of_work() as session:
            assert (await reviews.vote(session, bob.customer_id, found.id, True)).helpful == 1
    async with shop.database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await reviews.vote(session, alice.customer_id, found.id, True)
        assert (await reviews.vote(session, bob.customer_id, found.id, False)).helpful == 0
    await shop.takes_back(alice)
    async with shop.database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await reviews.vote(session, bob.customer_id, found.id, True)


async def test_the_books_tell_when_stars_are_counted_wrong_or_somebody_praises_themselves(shop: Reading) -> None:
    order = await shop.delivered()
    await shop.rates(order, 5)
    found = await shop.mine(order)
    async with shop.database.unit_of_work() as session:
        await session.execute(update(ratings_table).values(reviews=7))
        vote = {"review_id": found.id, "customer_id": found.customer_id, "voted_at": clock.now()}
        await session.execute(votes_table.insert(), [vote])
    async with shop.database.reading() as session:
        broken = {one.rule for one in await audit(session)}
    assert broken == {
        "stars are counted as they are shown",
        "nobody finds their own review helpful",
        "whoever finds a review helpful is counted",
    }
    async with shop.database.unit_of_work() as session:
        await session.execute(update(ratings_table).values(reviews=1))
        await session.execute(votes_table.delete())


@pytest.mark.parametrize(
    ("name", "told"), [("Alice Liddell", "A***"), ("安妮", "安***"), ("  bob", "b***"), ("", "***"), ("🦊 Fox", "***")]
)
def test_names_are_masked(name: str, told: str) -> None:
    assert masked(name) == told


async def test_reviews_are_read_in_the_order_that_is_wished(shop: Reading) -> None:
    first, second, third, fourth = await shop.of_everybody(3, 5, 1, 4)
    liked = (await shop.mine(third)).id, (await shop.mine(first)).id
    async with shop.database.unit_of_work() as session:
        for reader in (first, second, fourth):
            await reviews.vote(session, reader.customer_id, liked[0], True)
        await reviews.vote(session, second.customer_id, liked[1], True)

    assert await shop.read(first, sort=Sort.NEWEST) == [4, 1, 5, 3]
    assert await shop.read(first, sort=Sort.HELPFUL) == [1, 3, 4, 5]
    assert await shop.read(first, sort=Sort.HIGHEST) == [5, 4, 3, 1]
    assert await shop.read(first, sort=Sort.LOWEST) == [1, 3, 4, 5]


async def test_a_review_that_begins_anew_has_helped_nobody_yet(shop: Reading) -> None:
    alice, bob = await shop.of_everybody(3, 5)
    found = await shop.mine(alice)
    async with shop.database.unit_of_work() as session:
        await reviews.vote(session, bob.customer_id, found.id, True)
        await reviews.vote(session, bob.customer_id, found.id, True)
    assert (await shop.mine(alice)).helpful == 1

    await shop.takes_back(alice)
    await shop.rates(alice, 4)

    assert (await shop.mine(alice)).helpful == 0


class Thanking(Reading):
    """A counter that thanks whoever describes what they bought, with ten points."""

    async def opens(self, wait_days: int = 14) -> None:
        async with self.database.unit_of_work() as session:
            rules = replace(membership.house_programme("EUR"), review_points=10, wait_days=wait_days)
            await membership.set_programme(session, rules)

    async def passes(self, by: timedelta) -> None:
        """Time goes by, and what is due is given; twice, for nothing is given twice."""
        await self.waits(by)
        for _ in range(2):
            await reviews.thank_due(self.database, SHOP)
        await self.settles()

    async def points(self, order: Order) -> int:
        """What the reviewer has got for reviews, and was not taken back."""
        async with self.database.reading() as session:
            page = await membership.entries(session, order.customer_id, size=50)
        kinds = (membership.Kind.REVIEW, membership.Kind.UNREVIEW)
        return sum(one.available - one.debt for one in page.entries if one.kind in kinds)

    async def thanks(self, order: Order) -> Thanks | None:
        return (await self.mine(order)).thanks


@pytest.fixture
async def kind_shop(database: Database) -> AsyncIterator[Thanking]:
    shop = Thanking(database)
    reactions = {**REACTIONS, **CASES, RefundSucceeded: [*REACTIONS[RefundSucceeded], reviews.follow_order]}
    shop.relay = Relay(database, reactions, lambda name, failure: shop.failures.append(f"{name}: {failure!r}"))
    await shop.opens()
    yield shop
    assert shop.failures == []
    await shop.is_in_order()


COMING, GIVEN = ThanksStatus.COMING, ThanksStatus.GIVEN


@pytest.mark.parametrize("stars", [1, 5])
async def test_whoever_describes_what_they_bought_gets_points_once_whatever_they_say(
    kind_shop: Thanking, stars: int
) -> None:
    order = await kind_shop.delivered()
    assert (await kind_shop.rates(order, stars)).offer == 10
    assert await kind_shop.thanks(order) is None, "stars alone are not thanked for"

    said = await kind_shop.says_of(order, "Pours well")
    assert (said.offer, await kind_shop.thanks(order)) == (0, Thanks(10, COMING))
    await kind_shop.passes(10 * DAY)
    assert await kind_shop.points(order) == 0, "the goods could still go back"
    await kind_shop.passes(10 * DAY)

    assert (await kind_shop.points(order), await kind_shop.thanks(order)) == (10, Thanks(10, GIVEN))


async def test_points_for_a_review_go_when_the_shop_takes_it_away_and_come_again_with_it(kind_shop: Thanking) -> None:
    order = await kind_shop.delivered()
    await kind_shop.rates(order, 2)
    await kind_shop.says_of(order, "Pours badly")
    await kind_shop.passes(20 * DAY)
    assert await kind_shop.points(order) == 10

    await kind_shop.judges(await kind_shop.mine(order), Why.OFF_TOPIC)
    assert (await kind_shop.points(order), await kind_shop.thanks(order)) == (0, Thanks(10, COMING))
    await kind_shop.passes(DAY)
    assert await kind_shop.points(order) == 0

    await kind_shop.judges(await kind_shop.mine(order))
    await kind_shop.passes(DAY)
    assert await kind_shop.points(order) == 10

    await kind_shop.takes_back(order)
    assert await kind_shop.points(order) == 0, "whoever takes it back gives them back"


async def test_what_waits_for_a_person_is_thanked_for_once_it_is_shown(kind_shop: Thanking) -> None:
    order = await kind_shop.delivered()
    await kind_shop.rates(order, 3)
    await kind_shop.shows(order)
    assert await kind_shop.thanks(order) is None
    await kind_shop.passes(20 * DAY)
    assert await kind_shop.points(order) == 0

    await kind_shop.judges(await kind_shop.mine(order))
    await kind_shop.passes(DAY)

    assert await kind_shop.points(order) == 10


async def test_goods_that_are_paid_back_are_thanked_for_no_more(kind_shop: Thanking) -> None:
    await kind_shop.opens(wait_days=0)
    order = await kind_shop.delivered()
    await kind_shop.rates(order, 5)
    await kind_shop.says_of(order, "Lovely")
    await kind_shop.passes(2 * DAY)
    assert await kind_shop.points(order) == 10

    one = await asked(kind_shop, order, returns.Reason.FAULTY)
    async with kind_shop.database.unit_of_work() as session:
        await taken_in(session, kind_shop.staff, one.id)
        await returns.settle(session, kind_shop.staff, one.id)
    await kind_shop.settles()
    [refund] = await kind_shop.refunds(order)
    async with kind_shop.database.unit_of_work() as session:
        await payments.refunds.confirm(session, kind_shop.staff, refund.id)
    await kind_shop.settles()

    assert await kind_shop.points(order) == 0
    assert await kind_shop.thanks(order) == Thanks(10, ThanksStatus.VOID)
    await kind_shop.passes(DAY)
    assert await kind_shop.points(order) == 0


async def test_a_shop_that_says_nothing_of_it_gives_no_points_for_reviews(shop: Reading) -> None:
    order = await shop.delivered()

    assert (await shop.rates(order, 5)).offer == 0
    await shop.says_of(order, "Lovely")

    assert (await shop.mine(order)).thanks is None
