"""Planning a live sale, publishing it, and ending it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import bindparam, delete, insert, select, update

from campaigns import calendar, venues
from campaigns.calendar import (
    CampaignCancelled,
    CampaignChanged,
    CampaignEnded,
    CampaignResumed,
    CampaignStarted,
    CampaignUnfinished,
    Kind,
    Outlook,
)
from campaigns.live_sales.events import ClaimsMoved
from campaigns.live_sales.hearing import tidy
from campaigns.live_sales.models import live_prices_table, live_terms_table
from campaigns.live_sales.refusals import (
    LiveBelowCost,
    LiveTermsUnclear,
    LiveTooDear,
    LiveWithoutVenue,
    LiveWordTaken,
)
from campaigns.live_sales.serving import close, serve
from campaigns.live_sales.terms import LiveSale, Terms, get, locked, stored
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit import ids
from commerce.kit.database import Session, changed, put
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.staff import Approval

_t, _p = live_terms_table.c, live_prices_table.c
_add_terms = insert(live_terms_table)
_mine = (_p.campaign_id == bindparam("campaign"), _p.variant_id == bindparam("variant"))
_drop = delete(live_prices_table).where(*_mine)
_call = update(live_prices_table).where(*_mine).values(word=bindparam("called"))
_called = select(_p.variant_id, _p.word).where(_p.campaign_id == bindparam("campaign"))
MOST_WORD = 40
_LONGEST_WINDOW = timedelta(hours=24)
#: What would be read as something else.
_RESERVED = frozenset({"cancel", "取消", "不要", "不要了", "退出"})


async def begin(session: Session, actor_id: int, product_id: int, currency: str) -> LiveSale:
    """Begin to plan a live sale of a product, with the usual terms."""
    campaign = await calendar.begin(session, actor_id, Kind.LIVE_SALE, product_id, currency)
    await session.execute(_add_terms, {"campaign_id": campaign.id, "token": ids.token(), **stored(Terms())})
    return await get(session, campaign.id)


async def set_terms(session: Session, campaign_id: int, terms: Terms) -> LiveSale:
    """Say what it asks and gives, and where. Raises `LiveTermsUnclear`, `CampaignFixed`, `NotFound` for the venue."""
    if terms.max_pieces is not None and terms.max_pieces < 1:
        raise LiveTermsUnclear
    if not timedelta(minutes=1) <= terms.window <= _LONGEST_WINDOW:
        raise LiveTermsUnclear
    if terms.venue_id is not None:
        await venues.get(session, terms.venue_id)
    await calendar.change_draft(session, campaign_id)
    await session.execute(update(live_terms_table).where(_t.campaign_id == campaign_id).values(**stored(terms)))
    return await get(session, campaign_id)


async def set_price(session: Session, campaign_id: int, variant_id: int, price: Money) -> LiveSale:
    """Say what a piece of a variant costs, at most what it usually does; it is claimed by its option's name at first.

    Raises `LiveTooDear(price)`, `CampaignFixed`, `NotFound` for other goods than the campaign's.
    """
    card = await calendar.goods_of(session, campaign_id, variant_id)
    if price > card.price or price.amount < 0:
        raise LiveTooDear(price=card.price)
    await calendar.put_variant(session, campaign_id, variant_id)
    words = {row.variant_id: row.word for row in await session.execute(_called, {"campaign": campaign_id})}
    word = words.get(variant_id) or suggested_word(card, set(words.values()))
    row = {"campaign_id": campaign_id, "variant_id": variant_id, "price": price.amount, "word": word}
    await put(session, live_prices_table, ("campaign_id", "variant_id"), **row)
    return await get(session, campaign_id)


async def set_word(session: Session, campaign_id: int, variant_id: int, word: str) -> LiveSale:
    """Say by which word a variant is claimed. Raises `LiveWordTaken(word)`, `CampaignFixed`, `NotFound`."""
    wanted = tidy(word)[:MOST_WORD].strip()
    await calendar.change_draft(session, campaign_id)
    words = {row.variant_id: row.word for row in await session.execute(_called, {"campaign": campaign_id})}
    others = {one for other, one in words.items() if other != variant_id}
    if not wanted or wanted in others or wanted in _RESERVED or not any(sign.isalpha() for sign in wanted):
        raise LiveWordTaken(word=word.strip()[:MOST_WORD])
    if not await changed(session, _call, {"campaign": campaign_id, "variant": variant_id, "called": wanted}):
        raise NotFound
    return await get(session, campaign_id)


async def words_in(session: Session, sale: LiveSale, language: str) -> dict[int, str]:
    """What its variants are called in a language, for whoever claims by that; those off the shelf are left out."""
    words: dict[int, str] = {}
    cards = await catalogue.find_variants(session, sorted(sale.words), language)
    for variant_id, card in sorted(cards.items()):
        words[variant_id] = suggested_word(card, set(words.values()))
    return words


async def drop_variant(session: Session, campaign_id: int, variant_id: int) -> LiveSale:
    """Let it not sell a variant after all. Raises `CampaignFixed`."""
    await calendar.drop_variant(session, campaign_id, variant_id)
    await session.execute(_drop, {"campaign": campaign_id, "variant": variant_id})
    return await get(session, campaign_id)


async def set_quota(session: Session, campaign_id: int, variant_id: int, quota: int | None) -> LiveSale:
    """Say how many pieces of a variant it sells; None: as many as there are.

    Raises `LiveTermsUnclear`, `CampaignFixed`, `NotFound`.
    """
    if quota is not None and quota < 1:
        raise LiveTermsUnclear
    await calendar.set_quota(session, campaign_id, variant_id, quota)
    return await get(session, campaign_id)


async def foresee(session: Session, sale: LiveSale) -> tuple[Outlook, ...]:
    """The worst case of each variant, what loses first; nothing comes on top of its prices."""
    found = await calendar.foresee(session, "live:0", sale.prices, (), with_coupons=False)
    return tuple(sorted(found, key=lambda one: (not one.below_cost, one.worst.amount, one.card.variant_id)))


async def publish(session: Session, actor_id: int, campaign_id: int, *, below_cost: bool = False) -> LiveSale:
    """Let it run from its time on; `below_cost` agrees to prices below what goods cost.

    Raises `CampaignUnfinished(missing)`, `LiveWithoutVenue`, `BelowFloor(title, floor)`, `LiveBelowCost`,
    `CampaignWindowUnclear`, `VariantTaken(title)`, `MoveRefused`.
    """
    planned = await get(session, campaign_id)
    if not planned.prices or planned.prices.keys() != planned.campaign.variants.keys():
        raise CampaignUnfinished(missing="prices")
    if planned.terms.venue_id is None or (await venues.get(session, planned.terms.venue_id)).gone:
        raise LiveWithoutVenue
    calendar.refuse_low(await foresee(session, planned), LiveBelowCost, below_cost=below_cost)
    await calendar.publish(session, actor_id, campaign_id, {"below_cost": below_cost})
    return await get(session, campaign_id)


async def ask_second_person(session: Session, staff_id: int, campaign_id: int) -> bool:
    """Ask somebody else to agree to publishing a sale where it takes two; tells whether it does.

    It takes two where it may sell something below what it costs the shop. Raises `AlreadyAsked`.
    """
    sale = await get(session, campaign_id)
    return await calendar.ask_second_person(session, staff_id, sale.campaign, await _lost(session, sale))


async def carry_out_publishing(session: Session, approval: Approval) -> None:
    """Publish what somebody asked for and somebody else agreed to.

    Raises `CampaignMovedOn` where it is another one by now, and what `publish` raises.
    """
    sale = await get(session, approval.subject_id)
    calendar.refuse_moved_on(approval, sale.campaign, await _lost(session, sale))
    await publish(session, approval.requested_by, sale.id, below_cost=True)


async def refuse_loss(session: Session, actor_id: int, sale: LiveSale) -> bool:
    """Somebody who needs a second person for prices below cost does not make more of them alone.

    Tells whether it sells below cost. Raises `LossTakesTwo`.
    """
    below = await _lost(session, sale) is not None
    return await calendar.refuse_loss(session, actor_id, below_cost=below)


async def stop(session: Session, actor_id: int, campaign_id: int, *, free: bool) -> LiveSale:
    """Sell nothing more. Claims in their window keep their time, or are freed. Stopping twice changes nothing.

    What was ended may still be freed. Raises `CampaignFixed` for a plan.
    """
    await calendar.stop(session, actor_id, campaign_id, call_off=free)
    return await get(session, campaign_id)


async def close_line(session: Session, happened: CampaignEnded | CampaignCancelled) -> None:
    """A reaction: a sale is over, and nobody waits in its line any more; one that was called off keeps nothing."""
    if happened.kind == Kind.LIVE_SALE:
        sale = await locked(session, happened.campaign_id)
        await close(session, sale, free=isinstance(happened, CampaignCancelled))


async def serve_all(session: Session, happened: CampaignStarted | CampaignResumed | CampaignChanged) -> None:
    """A reaction: a sale runs (again), or has more pieces, and whoever waits is served."""
    if happened.kind == Kind.LIVE_SALE:
        sale = await locked(session, happened.campaign_id)
        for variant_id in sorted(sale.prices):
            await serve(session, sale, variant_id)
        await emit(session, ClaimsMoved(campaign_id=sale.id))


def suggested_word(card: VariantCard, taken: Collection[str] = ()) -> str:
    """The word by which a variant may be claimed: the values of all its options, or its title where it has none."""
    whole = tidy(card.option_label.replace(" / ", " ")) or tidy(card.title)
    for word in (whole, f"{whole[: MOST_WORD - 8]} {card.variant_id}"):
        if word and len(word) <= MOST_WORD and word not in taken and any(sign.isalpha() for sign in word):
            return word
    return f"n{card.variant_id}"


async def _lost(session: Session, sale: LiveSale) -> Money | None:
    return next((one.worst for one in await foresee(session, sale) if one.below_cost), None)
