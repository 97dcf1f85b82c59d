"""Adding a product in chat: a picture with its name, its price and how many there are, and a card is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import choice

from commerce import catalogue, inventory, staff
from commerce.catalogue import Count, NewProduct, NewVariant, Status
from commerce.kit.errors import Invalid
from commerce.kit.money import Money, NotMoney
from commerce.kit.numerals import read_amount
from commerce.staff import Permission
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Silence, Words, paragraphs, text
from handlers.menu import say_what_can_be_done
from handlers.merchant.goods import item_screen
from handlers.merchant.goods_doors import AddGoods, GiveGoods, GivePhotos, ShowGoods

router = Router()

_MOST_TITLE = 250
_MOST_STOCK = 1_000_000
#: Signs that nobody takes for each other when a SKU is read aloud.
_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class CaptionUnclear(Invalid):
    """What stands under the picture is not a name, a price and a stock."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What somebody wrote under a picture; `stock` None: it is not counted."""

    title: str
    price: Money
    stock: int | None
    sku: str | None


@router.command("add", needs=Permission.CATALOGUE_EDIT)
async def add_by_command(visit: Visit) -> Answer:
    return await _added(visit) if visit.words else _ask()


@router.tap(AddGoods)
async def add_goods(_: Visit, __: AddGoods) -> Answer:
    return _ask()


@router.reply(GiveGoods, Kind.WORDS, Kind.PHOTO)
async def goods_given(visit: Visit, _: GiveGoods) -> Answer:
    """A picture, or words alone; of an album each picture comes by itself, and the words under the first."""
    return await _added(visit)


@router.reply(GivePhotos, Kind.PHOTO)
async def photos_given(visit: Visit, asked: GivePhotos) -> Answer:
    """More pictures of the product on the screen; an album is answered once."""
    again = visit.shop.albums.is_answered(visit.incoming)
    if visit.words and not again and _reads(visit):
        return await _added(visit)
    await _hang(visit, asked.product_id)
    return Silence() if again else await item_screen(visit, asked.product_id)


@router.on(Kind.PHOTO)
async def photo_sent(visit: Visit) -> Answer:
    """Whoever may change the goods need not ask first, if the words under the picture say what it is."""
    may = await staff.may(visit.session, visit.customer.id, Permission.CATALOGUE_EDIT)
    return await _added(visit) if may and _reads(visit) else await say_what_can_be_done(visit)


def read_caption(words: str, currency: str) -> Caption:
    """`Name / price / stock`, and a SKU behind it if wished; lines may part them as well. Raises `CaptionUnclear`."""
    parts = [" ".join(one.split()) for one in (words.splitlines() if "\n" in words.strip() else words.split("/"))]
    if not 2 <= len(parts) <= 4 or not parts[0] or len(parts[0]) > _MOST_TITLE:
        raise CaptionUnclear
    try:
        price = read_amount(parts[1], currency)
    except NotMoney as error:
        raise CaptionUnclear from error
    count = parts[2] if len(parts) > 2 else ""
    counted = count.isdecimal() and count.isascii()
    if price.amount <= 0 or (count not in ("", "-") and not counted) or (counted and int(count) > _MOST_STOCK):
        raise CaptionUnclear
    return Caption(parts[0], price, int(count) if counted else None, parts[3][:100] if len(parts) > 3 else None)


def _reads(visit: Visit) -> bool:
    try:
        read_caption(visit.words, visit.shop.profile.currency)
    except CaptionUnclear:
        return False
    return True


async def _added(visit: Visit) -> Answer:
    """A card is proposed: a draft, that nobody sees before it is put on the shelf."""
    again = visit.shop.albums.is_answered(visit.incoming)
    if again:
        return Silence()
    try:
        said = read_caption(visit.words, visit.shop.profile.currency)
    except CaptionUnclear as unclear:
        return _ask(words_for(unclear))
    sku = said.sku or await catalogue.free_sku(visit.session, "".join(choice(_SIGNS) for _ in range(6)))
    variant = NewVariant(sku=sku, price=said.price, track_stock=said.stock is not None)
    new = NewProduct(title=said.title, variants=(variant,), status=Status.DRAFT)
    product_id = await catalogue.add_product(visit.session, new)
    await _count(visit, product_id, said.stock)
    if visit.incoming.kind is Kind.PHOTO:
        await _hang(visit, product_id)
    await staff.note(visit.session, visit.customer.id, "catalogue.add", f"product:{product_id}")
    return await item_screen(visit, product_id, text("goods-proposed"))


async def _count(visit: Visit, product_id: int, stock: int | None) -> None:
    if stock:
        [variant] = (await catalogue.staff_card(visit.session, product_id)).variants
        await inventory.set_counts(visit.session, {variant.variant_id: Count(stock)})


async def _hang(visit: Visit, product_id: int) -> None:
    """The largest size of a picture is on its way to a product."""
    hanging = len(await catalogue.photos(visit.session, product_id))
    file_id = str(visit.incoming.raw["photo"][-1]["file_id"])
    await catalogue.await_photo(visit.session, visit.customer.id, product_id, file_id, hanging)


def _ask(notice: Words | None = None) -> Screen:
    return Screen(paragraphs(notice, text("goods-ask-new")), [way_back(ShowGoods())], asks=GiveGoods())
