"""Making a flash sale at the counter, one question after another: goods, price, pieces, when, name."""

from __future__ import annotations

from campaigns import flash_sales
from campaigns.flash_sales import FlashSale
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, text
from handlers.merchant.campaign_making import HOURS, Goods, Making, Pieces, Prices, Then, Title, Window, typed_prices
from handlers.merchant.flash_questions import (
    AskFlashPieces,
    AskFlashPrice,
    AskFlashTitle,
    ChooseFlashTime,
    ChooseFlashVariants,
    GiveFlashPieces,
    GiveFlashPrice,
    GiveFlashTime,
    GiveFlashTitle,
    GoOnWithFlash,
    LastForHours,
    NameFlashProduct,
    NewFlashSale,
    PutFlashVariant,
    SetFlashPieces,
    TakeFlashProduct,
    TakeFlashTitle,
)
from handlers.merchant.flash_sales import flash_screen, has_prices, is_finished
from handlers.merchant.flash_telling import fact_words, suggested_title

router = Router()


async def next_screen(visit: Visit, campaign_id: int, then: Then[FlashSale] | None = None) -> Screen:
    """Whatever is missing first; then the step that follows, and the preview when everything is said."""
    sale = await flash_sales.get(visit.session, campaign_id)
    if not sale.campaign.variants:
        return await GOODS.screen(visit, sale)
    if not has_prices(sale):
        return await PRICES.screen(visit, sale)
    if is_finished(sale):
        return await flash_screen(visit, campaign_id)
    if then is None:
        then = WINDOW.screen if sale.campaign.ends_at is None else TITLE.screen
    return then(visit, sale)


FLASH = Making(
    plans=flash_sales,
    facts=fact_words,
    has_prices=has_prices,
    suggested_title=suggested_title,
    next_screen=next_screen,
)
GOODS = Goods(
    FLASH,
    ask=text("flash-ask-product"),
    new=NewFlashSale,
    name=NameFlashProduct,
    take=TakeFlashProduct,
    go_on=GoOnWithFlash,
    choose=ChooseFlashVariants,
    put=PutFlashVariant,
    all_at_first=True,
)
PRICES = Prices(
    FLASH,
    ask_all=text("flash-ask-price"),
    ask_one=lambda name: text("flash-ask-price-of", name=name),
    choose=AskFlashPrice,
    give=GiveFlashPrice,
    before=ChooseFlashVariants,
    apart_at_first=True,
)
PIECES = Pieces(
    FLASH,
    ask=text("flash-ask-pieces"),
    choose=AskFlashPieces,
    take=SetFlashPieces,
    give=GiveFlashPieces,
    before=AskFlashPrice,
)
TITLE = Title(FLASH, ask=AskFlashTitle, take=TakeFlashTitle, give=GiveFlashTitle, before=ChooseFlashTime)
WINDOW = Window(
    FLASH,
    ask=lambda zone: text("flash-ask-time", zone=zone),
    span=HOURS,
    choose=ChooseFlashTime,
    last=LastForHours,
    give=GiveFlashTime,
    before=AskFlashPieces,
    then=TITLE.screen,
)
for step in (GOODS, PRICES, PIECES, WINDOW, TITLE):
    step.answer(router)


@router.reply(GiveFlashPrice)
async def price_given(visit: Visit, asked: GiveFlashPrice) -> Answer:
    """`12.00`, or `-50%` off what each costs."""
    sale = await FLASH.draft(visit, asked.campaign_id)
    for one, price in (await typed_prices(visit, sale.campaign, asked.variant_id)).items():
        await flash_sales.set_price(visit.session, sale.id, one, price)
    return await next_screen(visit, sale.id, PIECES.screen)
