"""Goods at the counter: all of them, and each with everything that can be changed about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import catalogue, inventory, staff
from commerce.catalogue import StaffCard, Status, VariantCard
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Picture, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowCounts
from handlers.merchant.exporting import ExportGoods
from handlers.merchant.goods_doors import (
    AddGoods,
    AskField,
    Field,
    FindGoods,
    GivePhotos,
    ShowGoods,
    ShowItem,
    ShowPhotos,
    ShowVariant,
)
from handlers.merchant.import_doors import ShowImports
from handlers.merchant.repricing_doors import ChooseGoods

router = Router()

PAGE = 8
_MOST_VARIANTS = 12
_MOST_TEXT = 600


@tap("m.gds=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class SetState(Tap):
    """Put a product on the shelf, or archive it."""

    product_id: int
    status: Status


@router.command("products", needs=Permission.CATALOGUE_EDIT)
async def goods_by_command(visit: Visit) -> Answer:
    return await goods_screen(visit, 0, visit.words)


@router.tap(ShowGoods)
async def show_goods(visit: Visit, wanted: ShowGoods) -> Answer:
    return await goods_screen(visit, wanted.page)


@router.reply(FindGoods)
async def find_goods(visit: Visit, _: FindGoods) -> Answer:
    return await goods_screen(visit, 0, visit.words)


@router.tap(ShowItem)
async def show_item(visit: Visit, wanted: ShowItem) -> Answer:
    return await item_screen(visit, wanted.product_id)


@router.tap(SetState)
async def set_state(visit: Visit, wanted: SetState) -> Answer:
    """An archived product whose variants are all archived comes back with them."""
    card = await catalogue.staff_card(visit.session, wanted.product_id)
    await catalogue.set_product_status(visit.session, card.product_id, wanted.status)
    if wanted.status is Status.ACTIVE:
        for one in card.variants if not card.live else card.live:
            if one.status is not Status.ACTIVE and not _is_old(card, one):
                await catalogue.set_variant_status(visit.session, one.variant_id, Status.ACTIVE)
    if wanted.status is Status.ACTIVE:
        await staff.note(visit.session, visit.customer.id, "catalogue.publish", f"product:{card.product_id}")
    else:
        await staff.note(visit.session, visit.customer.id, "catalogue.archive", f"product:{card.product_id}")
    return await item_screen(visit, card.product_id)


async def goods_screen(visit: Visit, page: int, words: str = "") -> Screen:
    """A page of the goods, the newest first; of those that are found, if some words are looked for."""
    wanted = " ".join(words.split())[:100]
    found = await catalogue.store(visit.session, page, PAGE, wanted)
    rows: list[Row] = []
    for one in found.items:
        label = text("goods-row", state=text(f"goods-state-{one.status.value}"), name=shortened(one.title, 40))
        rows.append([Button(label, ShowItem(one.product_id))])
    if not wanted:
        rows += pages(found.page, found.pages - 1, ShowGoods)
    rows.append([Button(text("goods-add"), AddGoods()), Button(text("goods-import"), ShowImports())])
    if found.total:
        rows.append([Button(text("goods-prices"), ChooseGoods()), Button(text("goods-export"), ExportGoods())])
    title = text("goods-found", count=found.total, words=wanted) if wanted else text("goods-title", count=found.total)
    ask = text("goods-none") if not found.total and not wanted else text("goods-ask")
    back = ShowGoods() if wanted else ShowConsole()
    return Screen(paragraphs(title, ask), [*rows, way_back(back)], asks=FindGoods())


async def item_screen(visit: Visit, product_id: int, notice: Words | None = None) -> Screen:
    """A product as it stands, and everything that can be changed about it."""
    return await draw_item(visit.session, visit.language, product_id, notice)


async def draw_item(session: Session, language: str, product_id: int, notice: Words | None = None) -> Screen:
    """The same for a message that nobody has asked for."""
    card = await catalogue.staff_card(session, product_id)
    way = None
    if card.category_id is not None:
        steps = await catalogue.category_path(session, card.category_id, language)
        way = text("goods-shelf", way=" › ".join(one.title for one in steps))
    coming = await catalogue.count_awaited(session, product_id)
    state = text(f"goods-state-{card.status.value}-long")
    body = paragraphs(
        notice,
        lines(text("goods-item", name=card.title), state),
        shortened(card.description, _MOST_TEXT) if card.description else None,
        lines(
            way,
            text("goods-tags", tags=", ".join(card.tags)) if card.tags else None,
            text("goods-photos", count=len(card.photos)) if card.photos else text("goods-no-photos"),
            text("goods-photos-coming", count=coming) if coming else None,
        ),
        await _variants(session, card),
    )
    photo = Picture(card.photos[0].photo_id, card.photos[0].path) if card.photos else None
    return Screen(body, _rows(card), photo=photo, asks=GivePhotos(product_id))


async def _variants(session: Session, card: StaffCard) -> Words:
    shown = (card.live or card.variants)[:_MOST_VARIANTS]
    told: list[Words] = []
    for one in shown:
        stands = await inventory.standing(session, one.variant_id)
        stock = text("goods-stock", count=stands.free) if one.track_stock else text("goods-not-counted")
        name = one.option_label or one.sku
        told.append(text("goods-variant", name=name, sku=one.sku, price=one.price, stock=stock))
    more = len(card.live) - len(shown)
    return lines(*told, text("goods-variants-more", count=more) if more > 0 else None)


def _rows(card: StaffCard) -> list[Row]:
    product_id = card.product_id
    rows: list[Row] = []
    if card.status is not Status.ACTIVE:
        key = "goods-publish" if card.status is Status.DRAFT else "goods-unarchive"
        rows.append([Button(text(key), SetState(product_id, Status.ACTIVE), style=Style.PRIMARY)])
    rows += grid(_acts(card), 2)
    rows += grid(_variant_buttons(card), 3)
    if card.status is not Status.ARCHIVED:
        rows.append([Button(text("goods-archive"), SetState(product_id, Status.ARCHIVED))])
    rows.append(way_back(ShowGoods()))
    return rows


def _acts(card: StaffCard) -> Iterator[Button]:
    yield Button(text("goods-change-title"), AskField(card.product_id, Field.TITLE))
    yield Button(text("goods-change-text"), AskField(card.product_id, Field.DESCRIPTION))
    yield Button(text("goods-change-shelf"), AskField(card.product_id, Field.CATEGORY))
    yield Button(text("goods-change-tags"), AskField(card.product_id, Field.TAGS))
    yield Button(text("goods-change-photos"), ShowPhotos(card.product_id))
    yield Button(text("goods-change-option"), AskField(card.product_id, Field.OPTION))


def _variant_buttons(card: StaffCard) -> Iterator[Button]:
    """Prices and stock belong to variants; where there is one, nobody has to choose it."""
    if len(card.variants) == 1:
        [one] = card.variants
        yield Button(text("goods-change-price"), ShowVariant(one.variant_id))
        yield Button(text("goods-change-stock"), ShowCounts(one.variant_id))
        return
    for one in card.variants[:_MOST_VARIANTS]:
        yield Button(variant_label(one), ShowVariant(one.variant_id))


def variant_label(one: VariantCard) -> Words:
    """A variant in a few words; archived ones are told apart."""
    name = shortened(one.option_label or one.sku, 20)
    return text("goods-archived-variant", name=name) if one.status is Status.ARCHIVED else text("goods-live", name=name)


def _is_old(card: StaffCard, variant: VariantCard) -> bool:
    """Whether a variant has options of a time when the product was made in other ways."""
    return len(variant.option_values) != len(card.option_names)
