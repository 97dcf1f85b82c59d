"""Who uses a coupon: how well the shop's guess ranks the households of the Complete Journey data, campaign by campaign.

For each campaign from August 2017 on the shop learns from the campaigns that were over before it began, and knows of
each household only what happened before. People who use coupons would often have bought anyway: this is no uplift.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pyarrow.parquet as parquet
from numpy.typing import NDArray

from bench.figures import Figure, Spread
from bench.plan import Plan
from bench.realdata import data_file
from campaigns.personal_offers.chances import by_rules, learned
from campaigns.personal_offers.standing import Standing

_FROM = datetime(2017, 8, 1, tzinfo=UTC)
_DAY = 86_400

Ints = NDArray[np.int64]
#: What is told, the value, and the goal.
Told = tuple[str, float, float | None]


@dataclass(frozen=True)
class Campaign:
    """A mailing of coupons: when, to whom, for what, and on which days who used some of them."""

    number: int
    kind: str
    starts: int
    ends: int
    households: list[int]
    members: frozenset[int]
    goods: Ints
    uses: dict[int, list[int]]

    def uses_before(self, household: int, day: int) -> list[int]:
        """The days before this one on which a household used a coupon of it."""
        return [one for one in self.uses.get(household, ()) if one < day]


async def coupons(_: Plan) -> AsyncIterator[Figure]:
    """The rules beside what was learned: every rolling campaign counts alike, and all pairs of those that ended count.

    No campaign is left out for its result; where nobody used a coupon there is nobody to rank, and the name says so.
    """
    campaigns = sorted(_campaigns(), key=lambda one: one.starts)
    ledger = Ledger.read()
    known = {one.number: _standings(one, campaigns, ledger) for one in campaigns}
    rolling = [one for one in campaigns if one.starts >= int(_FROM.timestamp()) // _DAY]
    told: dict[str, list[Ranking]] = defaultdict(list)
    for one in rolling:
        over = [earlier for earlier in campaigns if earlier.ends < one.starts]
        rows = [row for earlier in over for row in known[earlier.number]]
        used = [household in earlier.uses for earlier in over for household in earlier.households]
        hits = np.array([household in one.uses for household in one.households])
        for name, chance in (("learned", learned(rows, used)), ("rules", by_rules)):
            told[name].append(Ranking(np.array(chance(known[one.number])), hits, one.ends <= int(ledger.day.max())))
    for name, goals in (("learned", (80.0, 55.0)), ("rules", (None, None))):
        for what, value, goal in _figures(told[name], *goals):
            yield Figure(
                "Coupons: who uses one",
                f"{name}: {what}",
                "%",
                Spread.of([value]),
                goal=f"≥ {goal:g}" if goal else "",
                met=value >= goal if goal else None,
            )


@dataclass(frozen=True)
class Ranking:
    """How the households of one campaign were ranked, who used a coupon, and whether it ended within the data."""

    scores: NDArray[np.float64]
    hits: NDArray[np.bool_]
    ended: bool

    @property
    def pairs(self) -> int:
        """Pairs of somebody who used one and somebody who did not: without any there is nothing to rank."""
        return int(self.hits.sum()) * int((~self.hits).sum())


def _figures(all_: Sequence[Ranking], auc_goal: float | None, caught_goal: float | None) -> Iterator[Told]:
    ranked = [one for one in all_ if one.pairs]
    ended = [one for one in ranked if one.ended]
    alike = float(np.mean([_auc(one.scores, one.hits) for one in ranked])) * 100
    weighted = np.average([_auc(one.scores, one.hits) for one in ended], weights=[one.pairs for one in ended])
    caught = sum(_caught(one.scores, one.hits) for one in ended) / sum(int(one.hits.sum()) for one in ended) * 100
    yield f"AUC within a campaign, each alike ({len(ranked)} of {len(all_)} rolling campaigns)", alike, auc_goal
    yield f"AUC within a campaign, by pairs ({len(ended)} that ended in the data)", float(weighted) * 100, auc_goal
    yield f"used by the best fifth ({len(ended)} that ended in the data)", caught, caught_goal


@dataclass(frozen=True)
class Ledger:
    """What each household bought, by day: sorted by household, with what was paid and what came off."""

    household: Ints
    day: Ints
    basket: Ints
    product: Ints
    paid: NDArray[np.float64]
    off: NDArray[np.float64]
    where: dict[int, slice]

    @classmethod
    def read(cls) -> Ledger:
        """All of it."""
        names = ["household_id", "transaction_timestamp", "basket_id", "product_id", "sales_value"]
        more = ["retail_disc", "coupon_disc", "coupon_match_disc"]
        table = parquet.read_table(data_file("transactions"), columns=[*names, *more])
        household, moment, basket, product, paid = (table.column(name).to_numpy() for name in names)
        off = sum(np.abs(table.column(name).to_numpy()) for name in more)
        day = moment.astype("datetime64[s]").astype(np.int64) // _DAY
        order = np.lexsort((day, household))
        household, day, basket, product, paid, off = (
            one[order] for one in (household.astype(np.int64), day, basket.astype(np.int64), product, paid, off)
        )
        numbers, starts = np.unique(household, return_index=True)
        ends = [*starts[1:], len(household)]
        where = {int(one): slice(int(a), int(b)) for one, a, b in zip(numbers, starts, ends, strict=True)}
        return cls(household, day, basket, product, paid, off, where)


def _standings(one: Campaign, campaigns: Sequence[Campaign], ledger: Ledger) -> list[Standing]:
    return [_standing(one, household, campaigns, ledger) for household in one.households]


def _standing(one: Campaign, household: int, campaigns: Sequence[Campaign], ledger: Ledger) -> Standing:
    """What the shop would know of a household on the day before a campaign begins."""
    span = ledger.where.get(household, slice(0, 0))
    span = slice(span.start, span.start + int(np.searchsorted(ledger.day[span], one.starts)))
    day, basket, paid, product = ledger.day[span], ledger.basket[span], ledger.paid[span], ledger.product[span]
    on = np.isin(product, one.goods)
    late, lately = day >= one.starts - 84, day >= one.starts - 28
    before = [other for other in campaigns if other.starts < one.starts and household in other.members]
    uses = [day for other in before for day in other.uses_before(household, one.starts)]
    return Standing(
        recency=min(365, one.starts - int(day[-1])) if len(day) else 365,
        recency_on=min(365, one.starts - int(day[on][-1])) if on.any() else 365,
        orders_28=len(np.unique(basket[lately])),
        orders_84=len(np.unique(basket[late])),
        spent_28=float(paid[lately].sum()),
        spent_84=float(paid[late].sum()),
        orders_on_84=len(np.unique(basket[late & on])),
        spent_on_84=float(paid[late & on].sum()),
        breadth_on=len(np.unique(product[on])),
        orders_on=len(np.unique(basket[on])),
        offered=len(before),
        used=sum(bool(other.uses_before(household, one.starts)) for other in before),
        used_recency=min([365, *(one.starts - day for day in uses)]),
        discount_share=float(ledger.off[span].sum() / (paid.sum() + ledger.off[span].sum() + 1)),
        tenure=one.starts - int(day[0]) if len(day) else 0,
        goods=len(one.goods),
        chosen=float(one.kind == "Type A"),
        days=one.ends - one.starts,
    )


def _campaigns() -> Iterator[Campaign]:
    goods: dict[int, list[int]] = defaultdict(list)
    for row in _rows("coupons"):
        goods[row["campaign_id"]].append(row["product_id"])
    households: dict[int, list[int]] = defaultdict(list)
    for row in _rows("campaigns"):
        households[row["campaign_id"]].append(row["household_id"])
    uses: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows("coupon_redemptions"):
        uses[row["campaign_id"]][row["household_id"]].append(_day(row["redemption_date"]))
    for row in _rows("campaign_descriptions"):
        number = row["campaign_id"]
        yield Campaign(
            number=number,
            kind=row["campaign_type"],
            starts=_day(row["start_date"]),
            ends=_day(row["end_date"]),
            households=sorted(households[number]),
            members=frozenset(households[number]),
            goods=np.unique(np.array(goods[number], np.int64)),
            uses=dict(uses[number]),
        )


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = parquet.read_table(data_file(name)).to_pylist()
    return rows


def _day(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp()) // _DAY


def _auc(scores: NDArray[np.float64], hits: NDArray[np.bool_]) -> float:
    """How often somebody who used one stands above somebody who did not; half where they stand alike."""
    above = scores[hits][:, None] - scores[~hits][None, :]
    return float(((above > 0) + 0.5 * (above == 0)).mean())


def _caught(scores: NDArray[np.float64], hits: NDArray[np.bool_]) -> float:
    """How many of those who used one are among the best fifth."""
    best = np.argsort(-scores, kind="stable")[: -(-len(scores) // 5)]
    return float(hits[best].sum())
