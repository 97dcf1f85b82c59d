"""What a campaign of group buys asks and gives, and what a piece costs in a team of some size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns import calendar
from campaigns.calendar import Campaign
from campaigns.group_buys.models import prices_table, terms_table
from campaigns.group_buys.states import JoinerRule, Late
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import BASIS_POINTS, Money

SMALLEST, LARGEST = 2, 50
_t, _p = terms_table.c, prices_table.c
_terms = select(terms_table).where(_t.campaign_id == bindparam("campaign"))
_prices = select(prices_table).where(_p.campaign_id == bindparam("campaign")).order_by(_p.variant_id, _p.size)


@dataclass(frozen=True, kw_only=True)
class Reward:
    """What thanks whoever leads a team that is complete; `most` for one customer.

    Points, or a coupon of a kind, or a share of what a piece of their own cost (basis points, up to all of it).
    """

    points: int | None = None
    template_id: int | None = None
    share: int | None = None
    most: int | None = None


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The rules of a campaign's teams.

    `sizes` rise: with one of them a team is complete at this size; with several the price falls at each, and the last
    is the largest a team becomes. `max_teams`, `max_pieces` (for a customer), `teams_in_all` None: no limit.
    The shop completes teams of `complete_from` people, or of a share of the seats (`complete_share`, basis points),
    when their time is over.
    """

    sizes: tuple[int, ...] = (3,)
    window: timedelta = timedelta(hours=24)
    joiner_rule: JoinerRule = JoinerRule.ANY
    late_policy: tuple[Late, ...] = (Late.REASSIGN, Late.NEW_TEAM, Late.REFUND)
    max_teams: int | None = None
    max_pieces: int | None = None
    teams_in_all: int | None = None
    complete_from: int | None = None
    complete_share: int | None = None
    reward: Reward | None = None
    cap_at_end: bool = False
    with_coupons: bool = False

    @property
    def size(self) -> int:
        """How many a team becomes at most."""
        return self.sizes[-1]

    @property
    def enough(self) -> int | None:
        """From how many who have paid on the shop completes a team whose time is over; None: never."""
        if self.complete_share is not None:
            return max(1, -(-self.size * self.complete_share // BASIS_POINTS))
        return self.complete_from

    @property
    def is_ladder(self) -> bool:
        """Whether the price falls with the size of the team."""
        return len(self.sizes) > 1

    @property
    def gives_back(self) -> bool:
        """Whether a part of what was paid may go back to who paid it."""
        return self.is_ladder or (self.reward is not None and self.reward.share is not None)

    def deadline(self, opened_at: datetime, ends_at: datetime | None) -> datetime:
        """Until when a team has time whose leader has paid now, in a campaign that ends then."""
        until = opened_at + self.window
        return min(until, ends_at) if self.cap_at_end and ends_at is not None else until


@dataclass(frozen=True, kw_only=True)
class GroupBuy:
    """A campaign with its terms, and what a piece of each variant costs: a price for each of the sizes."""

    campaign: Campaign
    terms: Terms
    prices: Mapping[int, tuple[Money, ...]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The campaign's."""
        return self.campaign.id

    def price(self, variant_id: int, people: int = 1) -> Money:
        """What a piece costs in a team of so many who pay; in one that is too small yet, the price of the first size.

        Raises `NotFound` for a variant that it does not sell.
        """
        prices = self.prices.get(variant_id)
        if not prices:
            raise NotFound
        reached = sum(size <= people for size in self.terms.sizes)
        return prices[max(0, min(reached, len(prices)) - 1)]

    def lowest(self, variant_id: int) -> Money:
        """What a piece costs in the largest team."""
        return self.price(variant_id, self.terms.size)

    @property
    def cheapest(self) -> Money:
        """The least that a piece of any variant may cost."""
        lowest = min(prices[-1].amount for prices in self.prices.values())
        return Money(lowest, self.campaign.currency)


async def get(session: Session, campaign_id: int) -> GroupBuy:
    """A campaign of group buys. Raises `NotFound`."""
    campaign = await calendar.get(session, campaign_id)
    row = (await session.execute(_terms, {"campaign": campaign_id})).first()
    if row is None:
        raise NotFound
    found: dict[int, list[Money]] = {}
    for price in await session.execute(_prices, {"campaign": campaign_id}):
        found.setdefault(price.variant_id, []).append(Money(price.price, campaign.currency))
    return GroupBuy(
        campaign=campaign,
        terms=terms_of(row),
        prices={variant_id: tuple(prices) for variant_id, prices in found.items()},
    )


def terms_of(row: Row[*tuple[Any, ...]]) -> Terms:
    """The terms that a row tells."""
    return Terms(
        sizes=tuple(row.sizes),
        window=timedelta(minutes=row.window_minutes),
        joiner_rule=JoinerRule(row.joiner_rule),
        late_policy=tuple(Late(one) for one in row.late_policy),
        max_teams=row.max_teams,
        max_pieces=row.max_pieces,
        teams_in_all=row.teams_in_all,
        complete_from=row.complete_from,
        complete_share=row.complete_share,
        reward=_reward_of(row),
        cap_at_end=row.cap_at_end,
        with_coupons=row.with_coupons,
    )


def _reward_of(row: Row[*tuple[Any, ...]]) -> Reward | None:
    if row.leader_points is None and row.leader_template_id is None and row.leader_share is None:
        return None
    return Reward(
        points=row.leader_points, template_id=row.leader_template_id, share=row.leader_share, most=row.leader_most
    )


def stored(terms: Terms) -> dict[str, Any]:
    """The terms as they stand in a row."""
    reward = terms.reward or Reward()
    return {
        "sizes": list(terms.sizes),
        "window_minutes": int(terms.window.total_seconds() // 60),
        "joiner_rule": terms.joiner_rule,
        "late_policy": [one.value for one in terms.late_policy],
        "max_teams": terms.max_teams,
        "max_pieces": terms.max_pieces,
        "teams_in_all": terms.teams_in_all,
        "complete_from": terms.complete_from,
        "complete_share": terms.complete_share,
        "leader_points": reward.points,
        "leader_template_id": reward.template_id,
        "leader_share": reward.share,
        "leader_most": reward.most,
        "cap_at_end": terms.cap_at_end,
        "with_coupons": terms.with_coupons,
    }
