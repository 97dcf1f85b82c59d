"""Lowest prices as a merchant types them: a sum, or a share off the usual price."""

from __future__ import annotations

import re
from dataclasses import replace

from campaigns.bargains.making import set_floor
from campaigns.bargains.refusals import FloorUnclear
from campaigns.bargains.terms import BargainSale, get
from commerce import catalogue
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import BASIS_POINTS, Money, NotMoney
from commerce.kit.numerals import read_amount

_SHARE = re.compile(r"[-−–]\s*(\d{1,2})(?:[.,](\d))?\s*[%％٪]")


def read_floor(words: str, usual: Money) -> Money:
    """Understand `14.00` or `-40%` for goods that usually cost so much. Raises `FloorUnclear`."""
    typed = words.strip()
    share = _SHARE.fullmatch(typed)
    if share is not None:
        off = (int(share[1]) * 10 + int(share[2] or 0)) * BASIS_POINTS // 1000
        return usual - usual.share(off)
    try:
        floor = read_amount(typed, usual.currency)
    except NotMoney as unclear:
        raise FloorUnclear from unclear
    if floor.amount < 0:
        raise FloorUnclear
    return floor


async def set_floors(session: Session, campaign_id: int, words: str, variant_id: int | None = None) -> BargainSale:
    """Say how low the prices of all variants that were chosen go, or that of one of them alone.

    Raises `FloorUnclear`, `BargainTooLittle(most)`, `CampaignFixed`, `NotFound`.
    """
    for one, floor in (await _read(session, await get(session, campaign_id), words, variant_id)).items():
        await set_floor(session, campaign_id, one, floor)
    return await get(session, campaign_id)


async def lowered(session: Session, sale: BargainSale, words: str, variant_id: int | None = None) -> BargainSale:
    """The campaign as it would be with these lowest prices; nothing is written. Raises `FloorUnclear`, `NotFound`."""
    return replace(sale, floors={**sale.floors, **await _read(session, sale, words, variant_id)})


async def _read(session: Session, sale: BargainSale, words: str, variant_id: int | None) -> dict[int, Money]:
    wanted = sorted(sale.campaign.variants) if variant_id is None else [variant_id]
    cards = await catalogue.find_variants(session, wanted, "")
    if not wanted or not set(wanted) <= set(sale.campaign.variants) & set(cards):
        raise NotFound
    return {one: read_floor(words, cards[one].price) for one in wanted}
