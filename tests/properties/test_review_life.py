"""Whatever becomes of reviews, their stars are counted as they are shown, and nobody reads what is not to be read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from bot.auditing import audit
from commerce import reviews, shipping
from commerce.kit import clock
from commerce.orders import Order
from commerce.reviews import STARS, Bought, Review, ReviewStatus, Why
from tests.commerce.test_parcels import Desk
from tests.properties.conftest import Lender
from tests.properties.test_days import Living, hunted, thorough

WHO, GOODS = st.integers(0, 1), st.integers(0, 1)
WORDS = st.sampled_from(["Fine.", "It broke.", "see cheap-pots.com", "", "write to @cheap_pots"])


class Life(Living):
    """Two people who have a teapot and a cup each, and buy again now and then; and a shop that judges."""

    def __init__(self) -> None:
        super().__init__()
        self.bought: dict[tuple[int, int], Order] = {}
        self.seen: dict[int, Review] = {}

    def the_day_ends(self) -> None:
        self.do(self.counter.settles())

    @initialize()
    def the_shop_opens(self) -> None:
        self.counter = Desk(self.database)
        self.people = self.do(self.counter.people(2))
        self.mia = self.do(self.counter.customer("Mia"))
        self.goods = [self.do(self.counter.variant(title, on_hand=500)) for title in ("Teapot", "Cup")]
        for who in range(2):
            for at in range(2):
                self.somebody_buys(who, at)
        self.stars_are_given(0, 0, 5)
        self.words_are_typed(0, 0, "Fine.")
        self.stars_are_given(1, 0, 2)

    @rule(who=WHO, at=GOODS)
    def somebody_buys(self, who: int, at: int) -> None:
        order = self.do(self.counter.orders(self.people[who], {self.goods[at]: 1}))
        self.do(self.counter.pays(order))

        async def arrives(session: Any) -> None:
            await shipping.ship(session, self.mia, order.id, "other", guards=self.counter.guards)
            for parcel in await shipping.of_order(session, order.id):
                await shipping.deliver(session, self.mia, parcel.id)

        self.do(self.at_once(arrives))
        self.bought[who, at] = self.do(self.counter.now(order))

    @rule(who=WHO, at=GOODS, stars=st.sampled_from(STARS))
    def stars_are_given(self, who: int, at: int, stars: int) -> None:
        self.write(who, at, lambda session, person, line: reviews.rate(session, person, line, stars))

    @rule(who=WHO, at=GOODS, words=WORDS)
    def words_are_typed(self, who: int, at: int, words: str) -> None:
        self.write(who, at, lambda session, person, line: reviews.describe(session, person, line, words))

    @rule(who=WHO, at=GOODS, words=WORDS)
    def something_is_added(self, who: int, at: int, words: str) -> None:
        self.write(who, at, lambda session, person, line: reviews.add(session, person, line, words))

    @rule(who=WHO, at=GOODS, wanted=st.booleans())
    def pictures_come_and_go(self, who: int, at: int, wanted: bool) -> None:
        if wanted:
            self.write(who, at, lambda session, person, line: reviews.show(session, person, line, "photo"))
        else:
            self.write(who, at, reviews.drop_photos)

    @rule(who=WHO, at=GOODS)
    def it_is_taken_back(self, who: int, at: int) -> None:
        self.write(who, at, reviews.withdraw)

    @rule(who=WHO, at=GOODS, why=st.sampled_from([None, *Why]), lately=st.booleans())
    def the_shop_judges(self, who: int, at: int, why: Why | None, lately: bool) -> None:
        """As it stands, or as somebody saw it before."""
        found = self.review(who, at)
        if found is None:
            return
        seen = found.changes if lately else self.seen.get(found.id, found).changes
        if why is None:
            self.do(self.at_once(lambda session: reviews.publish(session, self.mia, found.id, seen)))
        else:
            self.do(self.at_once(lambda session: reviews.turn_down(session, self.mia, found.id, seen, why)))
        self.seen[found.id] = found

    @rule(who=WHO, at=GOODS)
    def the_shop_answers(self, who: int, at: int) -> None:
        if found := self.review(who, at):
            self.do(self.at_once(lambda session: reviews.answer(session, self.mia, found.id, "Thank you")))

    @rule(reader=WHO, who=WHO, at=GOODS, helpful=st.booleans())
    def somebody_reads(self, reader: int, who: int, at: int, helpful: bool) -> None:
        if found := self.review(who, at):
            self.do(self.at_once(lambda session: reviews.vote(session, self.people[reader], found.id, helpful)))

    @rule(hours=st.sampled_from([1, 12, 25, 24 * 30, 24 * 70]))
    def time_passes(self, hours: int) -> None:
        clock.advance(timedelta(hours=hours))

    @invariant()
    def books_agree(self) -> None:
        assert self.do(self.broken()) == []

    @invariant()
    def everybody_reads_what_is_shown_and_counted_and_nothing_else(self) -> None:
        for at, product_id in enumerate({order.lines[0].product_id for order in self.bought.values()}):
            shown, rated = self.do(self.read(product_id))
            assert sorted(one.stars for one in shown) == sorted(
                stars for stars, count in rated.by_stars.items() for _ in range(count)
            ), at
            assert {one.status for one in shown} <= {ReviewStatus.PUBLISHED}
            assert len({one.customer_id for one in shown}) == len(shown)

    def write(self, who: int, at: int, doing: Any) -> None:
        order = self.bought[who, at]
        self.do(self.at_once(lambda session: doing(session, order.customer_id, order.lines[0].id)))

    def review(self, who: int, at: int) -> Review | None:
        order = self.bought[who, at]
        found = self.do(self.at_once(lambda session: reviews.bought(session, order.customer_id, order.lines[0].id)))
        return found.review if isinstance(found, Bought) else None

    async def broken(self) -> list[Any]:
        async with self.database.reading() as session:
            return await audit(session)

    async def read(self, product_id: int) -> tuple[tuple[Review, ...], reviews.Rating]:
        async with self.database.reading() as session:
            shown, _ = await reviews.of_product(session, product_id, 0, 50)
            return shown, await reviews.rating(session, product_id)


@hunted
def test_stars_are_counted_as_they_are_shown_whatever_becomes_of_reviews(lender: Lender) -> None:
    run_state_machine_as_test(Life.on(lender.lend), settings=thorough(5 * lender.slowness))
