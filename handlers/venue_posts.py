"""What stands in a group or channel: a campaign or goods with a picture, words, price, deadline, and a way to buy."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass

from campaigns import bargains, calendar, flash_sales, group_buys, live_sales, venues
from campaigns.calendar import Campaign, Kind, Status
from campaigns.venues import Post, Subject
from commerce import catalogue, inventory, membership
from commerce.catalogue import ProductCard
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from handlers.chat.front import ShopFront
from handlers.chat.messenger import Drawing
from handlers.chat.posting import PostEdit, Posting
from handlers.chat.screen import Button, Keep, Picture, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.flash_words import FEW, price_words
from handlers.live_words import offer_words
from handlers.notices import notices
from handlers.team_words import beside_words, duration_words

#: How such a message is called among those that are kept.
POST = "venue-post"
#: So many variants are told one by one: a caption has room for 1024 signs.
MOST_TOLD = 8
#: Leaves room in a caption (1024 signs) for everything else.
_MOST_DESCRIPTION = 300


@dataclass(frozen=True)
class Reader:
    """For whom a post is drawn: nobody in particular, in one language."""

    session: Session
    shop: ShopFront
    language: str


@notices.draws(venues.NOTICE)
async def draw_post(drawing: Drawing) -> Posting | None:
    """The post as it is when it goes up; nothing of what is not there any more."""
    one = await venues.post(drawing.session, drawing.details["post"])
    screen = await screen_of(drawing, one)
    return None if screen is None else Posting(one.chat_id, screen, one.language, one.id)


@notices.draws(venues.REDRAW)
async def draw_again(drawing: Drawing) -> PostEdit | None:
    """The post as it is now."""
    one = await venues.post(drawing.session, drawing.details["post"])
    screen = await screen_of(drawing, one)
    return None if screen is None else PostEdit(one.chat_id, screen, one.language, one.id)


async def screen_of(drawing: Drawing, one: Post) -> Screen | None:
    """What a post says, and what it is kept by."""
    reader = Reader(drawing.session, drawing.shop, one.language)
    screen = await post_screen(reader, one.subject, one.ref)
    return None if screen is None else _kept(screen, one.id)


async def post_screen(reader: Reader, subject: Subject, ref: int) -> Screen | None:
    """What a post of this says now; nothing of goods that were never there."""
    if subject is Subject.PRODUCT:
        return await _product_screen(reader, ref)
    try:
        campaign = await calendar.get(reader.session, ref)
    except NotFound:
        return None
    card = (await catalogue.cards(reader.session, [campaign.product_id], reader.language)).get(campaign.product_id)
    if card is None or campaign.status is Status.CANCELLED or _is_over(campaign):
        return _over_screen(reader, campaign.title(reader.language), card)
    told = [one async for one in _WORDS[campaign.kind](reader, campaign, card)]
    if campaign.status is Status.PAUSED:
        told.append(text("venue-paused"))
    body = paragraphs(text("venue-title", title=campaign.title(reader.language)), card.title, lines(*told))
    buy = await _claims(reader, campaign) if campaign.kind is Kind.LIVE_SALE else _buy(reader, campaign, card)
    return Screen(body, [[buy]], photo=_photo(card))


async def _claims(reader: Reader, campaign: Campaign) -> Button:
    """Each reader's own claims, in private."""
    sale = await live_sales.get(reader.session, campaign.id)
    return Button(text("live-my-claims"), url=reader.shop.link("l", sale.token), style=Style.PRIMARY)


async def _flash_words(reader: Reader, campaign: Campaign, card: ProductCard) -> AsyncIterator[Words]:
    sale = await flash_sales.get(reader.session, campaign.id)
    earlier = await flash_sales.earlier_prices(reader.session, sale)
    sold = [one for one in card.variants if one.variant_id in sale.prices]
    for one in sold[:MOST_TOLD]:
        former = min(one.price, earlier.get(one.variant_id, one.price), key=lambda price: price.amount)
        price = price_words(sale.prices[one.variant_id], former)
        yield text("venue-of", name=one.option_label, words=price) if one.option_label else price
    if len(sold) > MOST_TOLD:
        yield text("more-lines", count=len(sold) - MOST_TOLD)
    for told in _time_words(campaign):
        yield told
    for told in _left_words(campaign):
        yield told


async def _group_words(reader: Reader, campaign: Campaign, card: ProductCard) -> AsyncIterator[Words]:
    group = await group_buys.as_asked(reader.session, await group_buys.get(reader.session, campaign.id))
    sold = [one for one in card.variants if one.variant_id in group.prices]
    prices = await membership.prices(reader.session, None, [card], reader.language, campaign.currency)
    cheapest = min(sold, key=lambda one: group.lowest(one.variant_id).amount, default=None)
    if cheapest is not None:
        yield beside_words(group.lowest(cheapest.variant_id), prices.of(cheapest).price)
    yield text("group-how", size=group.terms.sizes[0], window=duration_words(group.terms.window))
    for told in _time_words(campaign):
        yield told
    for told in _left_words(campaign):
        yield told


async def _bargain_words(reader: Reader, campaign: Campaign, card: ProductCard) -> AsyncIterator[Words]:
    sale = await bargains.get(reader.session, campaign.id)
    sold = [one for one in card.variants if one.variant_id in sale.floors]
    cheapest = min(sold, key=lambda one: sale.floors[one.variant_id].amount, default=None)
    if cheapest is not None:
        yield text("bargain-sale-prices", price=cheapest.price, floor=sale.floors[cheapest.variant_id])
    yield text("bargain-sale-how", count=sale.terms.helpers)
    for told in _time_words(campaign):
        yield told
    for told in _left_words(campaign):
        yield told


async def _live_words(reader: Reader, campaign: Campaign, card: ProductCard) -> AsyncIterator[Words]:
    sale = await live_sales.get(reader.session, campaign.id)
    sold = [one for one in card.variants if one.variant_id in sale.prices]
    for one in sold[:MOST_TOLD]:
        yield offer_words(sale, one)
    if len(sold) > MOST_TOLD:
        yield text("more-lines", count=len(sold) - MOST_TOLD)
    yield text("live-how")
    yield text("live-how-long", count=int(sale.terms.window.total_seconds() // 60))
    if sale.terms.max_pieces is not None:
        yield text("live-how-many", count=sale.terms.max_pieces)
    for told in _time_words(campaign):
        yield told


def _time_words(campaign: Campaign) -> Iterator[Words]:
    if campaign.starts_at is not None and campaign.starts_at > now():
        yield text("venue-starts", starts=campaign.starts_at)
    if campaign.ends_at is not None:
        yield text("venue-ends", until=campaign.ends_at)


def _left_words(campaign: Campaign) -> Iterator[Words]:
    left = left_of(campaign)
    if left == 0:
        yield text("venue-sold-out")
    elif left is not None and left <= FEW:
        yield text("venue-left", left=left)


def left_of(campaign: Campaign) -> int | None:
    """How many pieces it has left of everything; None where only stock sets a limit."""
    left = [one.left for one in campaign.variants.values()]
    return None if None in left else sum(one for one in left if one is not None)


def _is_over(campaign: Campaign) -> bool:
    return campaign.status is Status.ENDED or (campaign.ends_at is not None and campaign.ends_at <= now())


def _buy(reader: Reader, campaign: Campaign, card: ProductCard) -> Button:
    sold_out = left_of(campaign) == 0
    label = text("inline-open", shop=reader.shop.profile.name) if sold_out else text(_LABELS[campaign.kind])
    return Button(label, url=reader.shop.link("p", card.product_id), style=None if sold_out else Style.PRIMARY)


async def _product_screen(reader: Reader, product_id: int) -> Screen | None:
    card = (await catalogue.cards(reader.session, [product_id], reader.language)).get(product_id)
    if card is None:
        return _over_screen(reader, "", None)
    currency = reader.shop.profile.currency
    tag = (await membership.prices(reader.session, None, [card], reader.language, currency)).of_product(card)
    left = await inventory.available(reader.session, [one.variant_id for one in card.variants])
    sold_out = all(left.get(one.variant_id, 0) == 0 for one in card.variants)
    body = paragraphs(
        text("venue-title", title=card.title),
        shortened(card.description, _MOST_DESCRIPTION) if card.description else None,
        lines(_price(tag.price, tag.former, varies=tag.varies), text("venue-sold-out") if sold_out else None),
    )
    label = text("inline-open", shop=reader.shop.profile.name) if sold_out else text("venue-buy")
    buy = Button(label, url=reader.shop.link("p", product_id), style=None if sold_out else Style.PRIMARY)
    return Screen(body, [[buy]], photo=_photo(card))


def _price(price: Money, former: Money | None, *, varies: bool) -> Words:
    if varies:
        return text("venue-price-from", price=price)
    return (
        text("venue-price", price=price) if former is None else text("product-price-former", price=price, former=former)
    )


def _over_screen(reader: Reader, title: str, card: ProductCard | None) -> Screen:
    """How it ended: nobody buys at that price any more, and the shop is still there."""
    named = title or (card.title if card is not None else "")
    body = paragraphs(text("venue-title", title=named) if named else None, text("venue-over"))
    url = reader.shop.link("p", card.product_id) if card is not None else _door(reader.shop)
    button = Button(text("inline-open", shop=reader.shop.profile.name), url=url)
    return Screen(body, [[button]], photo=_photo(card) if card is not None else None)


def _door(shop: ShopFront) -> str:
    return f"https://t.me/{shop.bot_username}"


def _photo(card: ProductCard) -> Picture | None:
    return Picture(card.photos[0].photo_id, card.photos[0].path) if card.photos else None


def _kept(screen: Screen, post_id: int) -> Screen:
    return Screen(screen.body, screen.rows, photo=screen.photo, keep=Keep(POST, post_id))


_WORDS: Mapping[Kind, Callable[[Reader, Campaign, ProductCard], AsyncIterator[Words]]] = {
    Kind.FLASH_SALE: _flash_words,
    Kind.GROUP_BUY: _group_words,
    Kind.BARGAIN: _bargain_words,
    Kind.LIVE_SALE: _live_words,
}
_LABELS = {
    Kind.FLASH_SALE: "venue-buy",
    Kind.GROUP_BUY: "venue-together",
    Kind.BARGAIN: "venue-bargain",
}
