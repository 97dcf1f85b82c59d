"""Changing a product in chat: its words, its shelf, its tags, its options, its prices and its pictures."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import catalogue, staff
from commerce.catalogue import Status, VariantCard
from commerce.kit.money import NotMoney
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Picture, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.doors import ShowCounts
from handlers.merchant.goods import item_screen
from handlers.merchant.goods_doors import AskField, Field, GivePhotos, ShowItem, ShowPhotos, ShowVariant
from handlers.merchant.stock import variant_of

router = Router()

_EDIT = Permission.CATALOGUE_EDIT
_MOST = {Field.TITLE: 250, Field.DESCRIPTION: 4000, Field.CATEGORY: 300, Field.TAGS: 500, Field.OPTION: 1000}
_MOST_SHELVES = 12
_MOST_SHOWN = 10
_NOTHING = "-"


@tap("m.gde?", needs=_EDIT)
@dataclass(frozen=True)
class GiveField(Tap):
    """What is it to be?"""

    product_id: int
    field: Field


@tap("m.gdc", needs=_EDIT)
@dataclass(frozen=True)
class PutOnShelf(Tap):
    """Put it on this shelf; None: on none."""

    product_id: int
    category_id: int | None


@tap("m.gdv$", needs=_EDIT)
@dataclass(frozen=True)
class GivePrice(Tap):
    """What does it cost?"""

    variant_id: int


@tap("m.gdv=", needs=_EDIT)
@dataclass(frozen=True)
class SetVariantState(Tap):
    """Sell a variant, or archive it."""

    variant_id: int
    status: Status


@tap("m.gdp-", needs=_EDIT)
@dataclass(frozen=True)
class TakePhotoAway(Tap):
    """This picture shall hang there no more."""

    product_id: int
    photo_id: int


@router.tap(AskField)
async def ask_field(visit: Visit, wanted: AskField) -> Answer:
    return await _ask(visit, wanted.product_id, wanted.field)


@router.reply(GiveField)
async def field_given(visit: Visit, asked: GiveField) -> Answer:
    """What was typed holds from now on; what cannot be is refused in words, and the question stays."""
    words = visit.words.strip()
    if not words or len(words) > _MOST[asked.field]:
        return await _ask(visit, asked.product_id, asked.field, text("goods-too-long", most=_MOST[asked.field]))
    if asked.field is Field.OPTION and ":" not in words:
        return await _ask(visit, asked.product_id, asked.field, text("goods-option-unclear"))
    await _change(visit, asked.product_id, asked.field, words)
    await _note(visit, asked.product_id, asked.field.value)
    return await item_screen(visit, asked.product_id, text("goods-changed"))


@router.tap(PutOnShelf)
async def put_on_shelf(visit: Visit, wanted: PutOnShelf) -> Answer:
    await catalogue.put_on_shelf(visit.session, wanted.product_id, wanted.category_id)
    await _note(visit, wanted.product_id, Field.CATEGORY.value)
    return await item_screen(visit, wanted.product_id, text("goods-changed"))


@router.tap(ShowVariant)
async def show_variant(visit: Visit, wanted: ShowVariant) -> Answer:
    return variant_screen(await variant_of(visit, wanted.variant_id))


@router.reply(GivePrice)
async def price_given(visit: Visit, asked: GivePrice) -> Answer:
    """Below what the goods cost the shop only somebody sells who may."""
    variant = await variant_of(visit, asked.variant_id)
    try:
        price = catalogue.read_amount(visit.words, visit.shop.profile.currency)
    except NotMoney:
        return variant_screen(variant, text("goods-no-price"))
    if price.amount <= 0:
        return variant_screen(variant, text("goods-no-price"))
    below = variant.cost is not None and price < variant.cost
    if below and not await staff.may(visit.session, visit.customer.id, Permission.PRICE_BELOW_COST):
        return variant_screen(variant, text("goods-below-cost", cost=variant.cost))
    await catalogue.reprice(visit.session, {variant.variant_id: price.amount})
    await _note(visit, variant.product_id, "price")
    notice = text("goods-sold-below-cost", cost=variant.cost) if below else text("goods-changed")
    return variant_screen(await variant_of(visit, variant.variant_id), notice)


@router.tap(SetVariantState)
async def set_variant_state(visit: Visit, wanted: SetVariantState) -> Answer:
    variant = await variant_of(visit, wanted.variant_id)
    await catalogue.set_variant_status(visit.session, variant.variant_id, wanted.status)
    await _note(visit, variant.product_id, "variant")
    return variant_screen(await variant_of(visit, variant.variant_id), text("goods-changed"))


@router.tap(ShowPhotos)
async def show_photos(visit: Visit, wanted: ShowPhotos) -> Answer:
    return await photos_screen(visit, wanted.product_id)


@router.tap(TakePhotoAway)
async def take_photo_away(visit: Visit, wanted: TakePhotoAway) -> Answer:
    await catalogue.remove_photo(visit.session, wanted.product_id, wanted.photo_id)
    await _note(visit, wanted.product_id, "photos")
    return await photos_screen(visit, wanted.product_id)


def variant_screen(variant: VariantCard, notice: Words | None = None) -> Screen:
    """What a variant costs, and what may be done about it; an amount that is typed is its price."""
    name = variant.title if not variant.option_label else f"{variant.title} ({variant.option_label})"
    told = text("goods-variant-price", name=name, sku=variant.sku, price=variant.price)
    rows: list[Row] = [[Button(text("goods-change-stock"), ShowCounts(variant.variant_id))]]
    if variant.status is Status.ARCHIVED:
        sell = SetVariantState(variant.variant_id, Status.ACTIVE)
        rows.append([Button(text("goods-unarchive"), sell, style=Style.PRIMARY)])
    else:
        rows.append([Button(text("goods-archive-variant"), SetVariantState(variant.variant_id, Status.ARCHIVED))])
    rows.append(way_back(ShowItem(variant.product_id)))
    body = paragraphs(notice, told, text("goods-ask-price"))
    return Screen(body, rows, asks=GivePrice(variant.variant_id))


async def photos_screen(visit: Visit, product_id: int) -> Screen:
    """The pictures, with the first of them, and a button to take each away."""
    card = await catalogue.staff_card(visit.session, product_id)
    away = [
        Button(text("goods-photo-away", number=number), TakePhotoAway(product_id, one.photo_id))
        for number, one in enumerate(card.photos[:_MOST_SHOWN], start=1)
    ]
    photo = Picture(card.photos[0].photo_id, card.photos[0].path) if card.photos else None
    count = text("goods-photos", count=len(card.photos)) if card.photos else text("goods-no-photos")
    body = paragraphs(count, text("goods-ask-photos"))
    return Screen(body, [*grid(away, 3), way_back(ShowItem(product_id))], photo=photo, asks=GivePhotos(product_id))


async def _change(visit: Visit, product_id: int, field: Field, words: str) -> None:
    match field:
        case Field.TITLE:
            await catalogue.rename(visit.session, product_id, words)
        case Field.DESCRIPTION:
            await catalogue.describe(visit.session, product_id, "" if words == _NOTHING else words)
        case Field.CATEGORY:
            way = [one for one in words.replace("›", ">").split(">") if one.strip()]
            await catalogue.move_to_category(visit.session, product_id, [] if words == _NOTHING else way)
        case Field.TAGS:
            tags = [] if words == _NOTHING else words.replace(";", ",").split(",")
            await catalogue.set_tags(visit.session, product_id, tags)
        case Field.OPTION:
            name, _, values = words.partition(":")
            await catalogue.add_option(visit.session, product_id, name, values.split(","))


async def _ask(visit: Visit, product_id: int, field: Field, notice: Words | None = None) -> Screen:
    card = await catalogue.staff_card(visit.session, product_id)
    rows: list[Row] = []
    if field is Field.CATEGORY:
        shelves = await catalogue.categories(visit.session, None, visit.language)
        buttons = [Button(one.title, PutOnShelf(product_id, one.category_id)) for one in shelves[:_MOST_SHELVES]]
        rows += [*grid(buttons, 2), [Button(text("goods-no-shelf"), PutOnShelf(product_id, None))]]
    ask = text(f"goods-ask-{field.value}", name=shortened(card.title, 60))
    asks = GiveField(product_id, field)
    return Screen(paragraphs(notice, ask), [*rows, way_back(ShowItem(product_id))], asks=asks)


async def _note(visit: Visit, product_id: int, what: str) -> None:
    await staff.note(visit.session, visit.customer.id, "catalogue.edit", f"product:{product_id}", {"what": what})
