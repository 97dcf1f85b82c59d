"""Prices and sizes of teams as a merchant types them: one price, or one for each size of the team."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from campaigns.group_buys.making import set_prices, set_terms
from campaigns.group_buys.refusals import GroupPriceUnclear, LadderUnclear
from campaigns.group_buys.terms import GroupBuy, get
from commerce import catalogue
from commerce.kit.counting import PEOPLE
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import BASIS_POINTS, Money, NotMoney
from commerce.kit.numerals import read_amount

_ROW = re.compile(rf"^(\d{{1,3}})\s*{PEOPLE}?\s*(?:[=:：＝]|->|→)\s*(\S.*)$", re.IGNORECASE)
_SHARE = re.compile(r"^[-−–]\s*(\d{1,2})(?:[.,](\d))?\s*[%％٪]$")


@dataclass(frozen=True)
class Rung:
    """A price as it was typed: from this size on (None: whatever the size is), a sum or a share off the usual price.

    `amount` in minor units, `share` in basis points.
    """

    size: int | None
    amount: int | None
    share: int | None = None

    def price(self, usual: Money) -> Money:
        """What a piece costs that costs so much alone."""
        if self.share is not None:
            return usual - usual.share(self.share)
        return Money(self.amount or 0, usual.currency)


def read_ladder(words: str, currency: str) -> tuple[Rung, ...]:
    """Understand `19.00`, `-20%`, or a rung a line, such as `3 = 19.00`; the smallest team first.

    Raises `GroupPriceUnclear` for anything else.
    """
    rows = [row.strip() for row in re.split(r"[\n;；؛]", words) if row.strip()]
    if len(rows) == 1 and _ROW.match(rows[0]) is None:
        return (_rung(None, rows[0], currency),)
    found = [_ROW.match(row) for row in rows]
    rungs = [_rung(int(row[1]), row[2], currency) for row in found if row is not None]
    if not rungs or len(rungs) < len(rows):
        raise GroupPriceUnclear
    return tuple(sorted(rungs, key=lambda one: one.size or 0))


async def set_ladder(session: Session, campaign_id: int, rungs: Sequence[Rung], variant_id: int | None = None) -> None:
    """Say what a piece costs and from which sizes on: for every variant that was chosen, or for one of them alone.

    Raises `LadderUnclear`, also where one variant would have other sizes than the others, `GroupTooDear(price)`,
    `CampaignFixed`.
    """
    group = await get(session, campaign_id)
    sizes = sizes_of(group, rungs)
    if variant_id is None:
        complete_from = group.terms.complete_from
        kept = complete_from if complete_from is not None and complete_from <= sizes[-1] else None
        await set_terms(session, campaign_id, replace(group.terms, sizes=sizes, complete_from=kept))
    elif sizes != group.terms.sizes:
        raise LadderUnclear
    chosen = sorted(group.campaign.variants) if variant_id is None else [variant_id]
    for one, prices in (await prices_of(session, chosen, rungs)).items():
        await set_prices(session, campaign_id, one, prices)


def sizes_of(group: GroupBuy, rungs: Sequence[Rung]) -> tuple[int, ...]:
    """The sizes that were typed; a price without one is for the first that there is."""
    if len(rungs) == 1 and rungs[0].size is None:
        return group.terms.sizes[:1]
    return tuple(one.size or 0 for one in rungs)


async def prices_of(session: Session, variant_ids: Sequence[int], rungs: Sequence[Rung]) -> dict[int, list[Money]]:
    """What a piece of each variant costs in teams of each size. Raises `NotFound`."""
    cards = await catalogue.find_variants(session, variant_ids, "")
    if len(cards) < len(variant_ids):
        raise NotFound
    return {one: [rung.price(cards[one].price) for rung in rungs] for one in variant_ids}


def _rung(size: int | None, words: str, currency: str) -> Rung:
    share = _SHARE.match(words)
    if share is not None:
        basis_points = int(share[1]) * 100 + int(share[2] or 0) * 10
        if not 0 < basis_points < BASIS_POINTS:
            raise GroupPriceUnclear
        return Rung(size, None, basis_points)
    try:
        amount = read_amount(words, currency).amount
    except NotMoney as error:
        raise GroupPriceUnclear from error
    if amount < 0:
        raise GroupPriceUnclear
    return Rung(size, amount)
