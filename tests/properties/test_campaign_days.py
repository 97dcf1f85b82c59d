"""Everything that can happen in a shop with campaigns, in whatever order: all books agree after every step."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from bot.guards import GUARDS
from campaigns import bargains, calendar, flash_sales, packets
from campaigns.bargains import Bargain
from campaigns.packets import Packet
from commerce.checkout import Placed, Review
from commerce.kit import clock
from commerce.kit.money import Money
from tests.flash import HOUR, FlashDesk
from tests.haggling import BargainDesk
from tests.packets import dropped, opened
from tests.properties.conftest import Lender
from tests.properties.test_days import LATEST, hunted, thorough
from tests.properties.test_whole_days import WholeDays

WHO, WAY = st.integers(0, 1), st.integers(0, 7)
#: What the merchant does with what runs.
CHANGES = ["pause", "resume", "resume", "cheaper", "more", "end"]
DAY = 24 * HOUR


class CampaignDays(WholeDays):
    """The same shop with a flash sale of two pieces, bargains over a bowl, and packets."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[Bargain] = []
        self.packets: list[Packet] = []

    @initialize()
    def the_shop_opens(self) -> None:
        super().the_shop_opens()
        self.rush, self.haggle = FlashDesk(self.database), BargainDesk(self.database)
        for desk in (self.rush, self.haggle):
            desk.guards, desk.relay, desk.providers = GUARDS, self.counter.relay, self.counter.providers
        self.friends = self.do(self.counter.people(2))
        pan = self.do(self.counter.variant("Pan", price=2400, on_hand=5))
        bowl = self.do(self.counter.variant("Bowl", price=900, on_hand=5))
        self.goods += [pan, bowl]
        until = clock.now() + 20 * DAY
        self.sale = self.do(self.rush.sells(pan, 1200, quota=2, max_pieces=2, window=(None, until)))
        terms = {"helpers": 2, "quota": 2, "max_bargains": None, "max_helps": None, "max_helps_a_day": None}
        self.bargains = self.do(self.haggle.sells(bowl, 500, **terms))
        self.a_packet_is_dropped(2, 0)
        self.somebody_opens_a_packet(0, 1)
        self.somebody_comes_for_the_sale(0, 1, 0)
        self.somebody_starts_to_bargain(1)
        self.friends_help(1)
        self.an_owner_orders(1, 0)

    @rule(who=WHO, pieces=st.integers(1, 3), way=WAY)
    def somebody_comes_for_the_sale(self, who: int, pieces: int, way: int) -> None:
        person = self.people[who]
        self.do(self.rush.fills(person, self.sale, pieces))
        self._orders(person, way)

    @rule(who=WHO)
    def somebody_waits_for_a_piece(self, who: int) -> None:
        person, [variant_id] = self.people[who], self.sale.prices
        self.do(self.at_once(lambda session: flash_sales.watch(session, person, self.sale.id, variant_id)))

    @rule(what=st.sampled_from(CHANGES))
    def the_shop_changes_its_sale(self, what: str) -> None:
        [variant_id], price = self.sale.prices, Money(1100, "EUR")
        if what == "cheaper":
            lower = flash_sales.lower_price
            self.do(self.at_once(lambda session: lower(session, self.mia, self.sale.id, variant_id, price)))
        elif what == "end":
            self.do(self.at_once(lambda session: flash_sales.stop(session, self.mia, self.sale.id)))
        else:
            self._changes(self.sale.id, variant_id, what)

    @rule(who=WHO)
    def somebody_starts_to_bargain(self, who: int) -> None:
        made = self.do(self.haggle.starts(self.people[who], self.bargains))
        self.started += [made] if isinstance(made, Bargain) else []

    @rule(at=LATEST)
    def friends_help(self, at: int) -> None:
        for friend in self.friends:
            self.somebody_helps(friend, at)

    @rule(friend=st.integers(0, 1), at=LATEST)
    def one_friend_helps(self, friend: int, at: int) -> None:
        self.somebody_helps(self.friends[friend], at)

    def somebody_helps(self, friend: int, at: int) -> None:
        self.do(self.haggle.helps(friend, self.started[-min(at, len(self.started))]))

    @rule(at=LATEST, way=WAY)
    def an_owner_orders(self, at: int, way: int) -> None:
        bargain = self.started[-min(at, len(self.started))]
        self.do(self.haggle.fills(bargain.customer_id, bargain))
        self._orders(bargain.customer_id, way)

    @rule(what=st.sampled_from(CHANGES), call_off=st.booleans())
    def the_shop_changes_its_bargains(self, what: str, call_off: bool) -> None:
        [variant_id], floor, mine = self.bargains.floors, Money(400, "EUR"), self.bargains.id
        if what == "cheaper":
            self.do(self.at_once(lambda session: bargains.lower_floor(session, self.mia, mine, variant_id, floor)))
        elif what == "end":
            self.do(self.at_once(lambda session: bargains.stop(session, self.mia, mine, call_off=call_off)))
        else:
            self._changes(mine, variant_id, what)

    @rule(people=st.integers(1, 3), more=st.integers(0, 900))
    def a_packet_is_dropped(self, people: int, more: int) -> None:
        facts = {"people": people, "total": people * 50 + more, "minimum": 50, "hours": 30, "term_days": 9}
        self.packets.append(self.do(dropped(self.database, **facts)))

    @rule(who=WHO, at=LATEST)
    def somebody_opens_a_packet(self, who: int, at: int) -> None:
        """The share is a coupon of theirs from now on, and used like any other."""
        self.do(opened(self.database, self.people[who], self.packets[-min(at, len(self.packets))]))

    @rule(at=LATEST)
    def the_shop_ends_a_packet(self, at: int) -> None:
        packet = self.packets[-min(at, len(self.packets))]
        self.do(self.at_once(lambda session: packets.end(session, self.mia, packet.id)))

    @rule(minutes=st.sampled_from([1, 5, 16, 60 * 25]))
    def campaigns_turn(self, minutes: int) -> None:
        """Their clock is another chore's: it may run long after an order has ended."""
        self.time_passes(minutes)
        self.do(calendar.turn_due(self.database))
        self.do(flash_sales.free_due(self.database))
        self.do(bargains.expire_due(self.database))
        self.do(packets.end_due(self.database))

    @invariant()
    def no_campaign_sells_more_than_it_has(self) -> None:
        for campaign_id in (self.sale.id, self.bargains.id):
            for kept in self.do(self._campaign(campaign_id)).variants.values():
                assert kept.quota is None or kept.held + kept.sold <= kept.quota, kept

    @invariant()
    def nobody_has_more_of_the_sale_than_one_may(self) -> None:
        assert all(self.do(self.rush.sees(person, self.sale)).pieces <= 2 for person in self.people)

    def _orders(self, person: int, way: int) -> None:
        review = self.do(self.counter.reviews(person, {}))
        if isinstance(review, Review) and review.methods:
            self.reviews.append((person, review, review.methods[way % len(review.methods)]))
            placed = self.do(self.counter.taps_order(*self.reviews[-1]))
            if isinstance(placed, Placed):
                self.orders += [placed.order, *(other.order for other in placed.also)]

    def _changes(self, campaign_id: int, variant_id: int, what: str) -> None:
        """Whatever may be done with a campaign of any kind."""
        if what == "more":
            more = calendar.raise_quota
            self.do(self.at_once(lambda session: more(session, self.mia, campaign_id, variant_id, 3)))
        else:
            act = calendar.pause if what == "pause" else calendar.resume
            self.do(self.at_once(lambda session: act(session, self.mia, campaign_id)))

    async def _campaign(self, campaign_id: int) -> Any:
        async with self.database.reading() as session:
            return await calendar.get(session, campaign_id)


@hunted
def test_all_books_agree_whatever_happens_in_a_shop_with_campaigns(lender: Lender) -> None:
    run_state_machine_as_test(CampaignDays.on(lender.lend), settings=thorough(9 * lender.slowness))
