"""What readers of a broadcast do with its buttons: they look at the goods, or take the coupon. It counts as a click."""

from __future__ import annotations

from dataclasses import replace

from campaigns import broadcasts
from campaigns.broadcasts import Bulletin
from commerce import coupons, orders
from commerce.kit.errors import NotFound
from handlers.broadcast_doors import OnlyShown, OpenGoods, TakeCoupon
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Toast, text
from handlers.chat.writing import until
from handlers.coupon_words import name_of
from handlers.doors import ShowShelf, ShowWallet
from handlers.followed import note_followed
from handlers.products import product_screen

router = Router()


@router.tap(OpenGoods)
async def open_goods(visit: Visit, wanted: OpenGoods) -> Answer:
    """The card below the message, which stays as it is."""
    bulletin = await _follow(visit, wanted.delivery_id)
    if wanted.product_id not in bulletin.content.products:
        raise NotFound
    return replace(await product_screen(visit, wanted.product_id), fresh=True)


@router.tap(TakeCoupon)
async def take_coupon(visit: Visit, wanted: TakeCoupon) -> Answer:
    """One for each reader, however often they tap."""
    bulletin = await _follow(visit, wanted.delivery_id)
    if bulletin.content.coupon is None:
        raise NotFound
    if bulletin.content.coupon in await broadcasts.withheld(visit.session, visit.customer.id):
        raise coupons.CouponNotOffered
    session, customer, profile = visit.session, visit.customer.id, visit.shop.profile
    bought = await orders.has_bought(session, customer)
    coupon = await coupons.claim(session, customer, bulletin.content.coupon, 1, profile, bought_before=bought)
    words = text("broadcast-coupon-taken", name=name_of(coupon), until=until(coupon.valid_until))
    browse = Button(text("home-browse"), ShowShelf(None, 0), style=Style.PRIMARY)
    return Screen(words, [[browse], [Button(text("button-wallet"), ShowWallet())], way_back()], fresh=True)


@router.tap(OnlyShown)
async def only_shown(_: Visit, __: OnlyShown) -> Answer:
    return Toast(text("broadcast-only-shown"))


async def _follow(visit: Visit, delivery_id: int) -> Bulletin:
    """Somebody follows what they got themselves; counted once. Raises `NotFound` for what is not theirs."""
    message = await note_followed(visit, delivery_id)
    if message is None or message.source is None or message.source.kind != broadcasts.KIND:
        raise NotFound
    return await broadcasts.bulletin(visit.session, message.source, message.arm)
