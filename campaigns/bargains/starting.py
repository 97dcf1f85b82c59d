"""Somebody starts to bargain over one piece."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, or_, select

from campaigns.bargains import rows
from campaigns.bargains.bargain import Bargain
from campaigns.bargains.events import BargainStarted
from campaigns.bargains.helping import cut_by
from campaigns.bargains.making import refuse_little
from campaigns.bargains.models import bargains_table
from campaigns.bargains.refusals import (
    AlreadyBargaining,
    BargainNotOpen,
    BargainSoldOut,
    BargainTooLittle,
    TooManyBargains,
)
from campaigns.bargains.selling import offer
from campaigns.bargains.states import LIVE, BargainStatus
from campaigns.bargains.terms import BargainSale, get
from commerce import catalogue, inventory
from commerce.inventory import OutOfStock
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.money import Money

_b = bargains_table.c
#: Bargains that count against what a customer may have: open ones, and pieces that were bought and kept.
_mine = select(_b.variant_id, _b.status).where(
    _b.customer_id == bindparam("customer"),
    _b.campaign_id == bindparam("campaign"),
    or_(_b.status.in_(LIVE), and_(_b.status == BargainStatus.PAID, _b.counted)),
)


async def start(session: Session, customer_id: int, campaign_id: int, variant_id: int) -> Bargain:
    """Begin to bargain over one piece: what it usually costs now is what is cut from.

    Raises `BargainNotOpen`, `BargainSoldOut`, `OutOfStock`, `AlreadyBargaining`, `TooManyBargains(most)`, `NotFound`.
    """
    await rows.one_at_a_time(session, customer_id)
    sale, price = await look_to_start(session, customer_id, campaign_id, variant_id)
    token = ids.token()
    if not await insert_new(session, bargains_table, token=token, **_fresh(sale, customer_id, variant_id, price)):
        raise AlreadyBargaining
    bargain = await rows.find_by_token(session, token)
    await emit(session, BargainStarted(bargain_id=bargain.id, customer_id=customer_id))
    if sale.terms.own_first:
        return (await cut_by(session, bargain, customer_id, is_new=False)).bargain
    await offer(session, bargain)
    return bargain


async def look_to_start(
    session: Session, customer_id: int, campaign_id: int, variant_id: int
) -> tuple[BargainSale, Money]:
    """The campaign in which this customer may start a bargain now, and what is cut from. Takes nothing.

    Raises what `start` does.
    """
    sale = await get(session, campaign_id)
    refuse_opening(sale)
    kept = sale.campaign.variants.get(variant_id)
    if kept is None:
        raise NotFound
    await _refuse_customer(session, customer_id, sale, variant_id)
    if kept.left == 0:
        raise BargainSoldOut
    if (await inventory.available(session, [variant_id])).get(variant_id) == 0:
        raise OutOfStock(variant_id=variant_id, left=0)
    return sale, await _usual_price(session, sale, variant_id)


def refuse_opening(sale: BargainSale) -> None:
    """Refuse to start a bargain in a campaign that does not run. Raises `BargainNotOpen`."""
    if not sale.campaign.runs_at(now()):
        raise BargainNotOpen


async def _refuse_customer(session: Session, customer_id: int, sale: BargainSale, variant_id: int) -> None:
    had = (await session.execute(_mine, {"customer": customer_id, "campaign": sale.id})).all()
    if any(one.variant_id == variant_id and one.status in LIVE for one in had):
        raise AlreadyBargaining
    most = sale.terms.max_bargains
    if most is not None and len(had) >= most:
        raise TooManyBargains(most=most)


async def _usual_price(session: Session, sale: BargainSale, variant_id: int) -> Money:
    """What the piece costs today; there is nothing to bargain over where it has become too cheap for that."""
    card = (await catalogue.find_variants(session, [variant_id], ""))[variant_id]
    if not card.for_sale or card.price.currency != sale.campaign.currency:
        raise BargainNotOpen
    try:
        refuse_little(sale.terms, card.price, sale.floor(variant_id))
    except BargainTooLittle as too_little:
        raise BargainNotOpen from too_little
    return card.price


def _fresh(sale: BargainSale, customer_id: int, variant_id: int, price: Money) -> dict[str, object]:
    terms = sale.terms
    return {
        "seed": ids.token(),
        "campaign_id": sale.id,
        "variant_id": variant_id,
        "customer_id": customer_id,
        "currency": price.currency,
        "start_price": price.amount,
        "floor": sale.floor(variant_id).amount,
        "helpers": terms.helpers,
        "smallest": terms.smallest,
        "new_cut_more": terms.new_cut_more,
        "early_buy": terms.early_buy,
        "pay_minutes": int(terms.time_to_pay.total_seconds() // 60),
        "cut_total": 0,
        "helps": 0,
        "status": BargainStatus.ACTIVE,
        "started_at": now(),
        "expires_at": terms.deadline(now(), sale.campaign.ends_at),
        "pay_by": None,
        "order_id": None,
        "settled_at": None,
        "counted": False,
    }
