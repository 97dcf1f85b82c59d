"""What is said under the posts of live sales, in groups and where channels are talked about: never answered there."""

from __future__ import annotations

from campaigns import calendar, live_sales, venues
from campaigns.calendar import Kind as CampaignKind
from campaigns.live_sales import TakenBack, Wish
from campaigns.venues import Subject
from commerce import customers
from commerce.kit.database import Session
from handlers.chat import memory
from handlers.chat.arrivals import source_of
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Incoming, Kind
from handlers.chat.router import Router
from handlers.live_notices import ask_which
from handlers.live_posts import ECHO, TALLY, owe_tally
from handlers.venue_posts import POST

router = Router()


@router.overhears(Kind.COMMENT)
async def hear_comment(session: Session, shop: ShopFront, incoming: Incoming) -> None:
    """A claim, or one taken back, by whoever replies to the post of a sale or to its tally; all else is talk.

    Of a claim that does not say of what, whoever the shop may write to is asked in private.
    """
    assert incoming.chat_id is not None
    assert incoming.message_id is not None
    if live_sales.is_talk(incoming.words):
        return
    replied = int(incoming.raw["reply_to_message"]["message_id"])
    campaign_id = await _sale_at(session, incoming.chat_id, replied)
    if campaign_id is None:
        return
    meant = await _meant(session, shop, campaign_id, incoming.words)
    asks = meant is None and live_sales.names_nothing(incoming.words)
    if meant is None and not (asks and await memory.knows(session, incoming.sender.id)):
        return
    sender = incoming.sender
    language = shop.texts.language_for(sender.language)
    customer = await customers.meet(session, sender.id, sender.name, sender.username, language, source_of(incoming))
    match meant:
        case None:
            await ask_which(session, campaign_id, customer.id)
        case Wish():
            where = {"chat_id": incoming.chat_id, "message_id": incoming.message_id}
            await live_sales.claim(session, campaign_id, customer.id, meant, **where)
        case TakenBack():
            await live_sales.take_back(session, campaign_id, customer.id, meant.variant_id)


@router.overhears(Kind.ECHO)
async def hear_echo(session: Session, _: ShopFront, incoming: Incoming) -> None:
    """A post of a channel stands where it is talked about: comments on it are replies to this message."""
    assert incoming.chat_id is not None
    assert incoming.message_id is not None
    origin = incoming.raw.get("forward_origin", {})
    if origin.get("type") != "channel":
        return
    channel, posted = int(origin["chat"]["id"]), int(origin["message_id"])
    if not await venues.link(session, channel, incoming.chat_id):
        return
    await memory.keep(session, incoming.chat_id, ECHO, posted, incoming.message_id)
    campaign_id = await _sale_of(session, await memory.what_is(session, channel, posted))
    if campaign_id is not None:
        await owe_tally(session, campaign_id, f"echo-{incoming.message_id}")


async def _meant(session: Session, shop: ShopFront, campaign_id: int, said: str) -> Wish | TakenBack | None:
    """A claim by the words of the sale, or by what its goods are called in any language of the shop."""
    sale = await live_sales.get(session, campaign_id)
    meant = live_sales.understand(said, sale.words)
    for language in shop.profile.languages:
        if meant is not None:
            break
        meant = live_sales.understand(said, await live_sales.words_in(session, sale, language))
    return meant


async def _sale_at(session: Session, chat_id: int, message_id: int) -> int | None:
    """The live sale that a message belongs to: its post, its tally, or what Telegram forwarded of its post."""
    shown = await memory.what_is(session, chat_id, message_id)
    if shown is None:
        return None
    kind, ref = shown
    if kind == TALLY:
        return ref
    if kind != ECHO:
        return await _sale_of(session, shown)
    here = await venues.find_by_chat(session, chat_id)
    if here is None or here.talks_of is None:
        return None
    channel = await venues.get(session, here.talks_of)
    return await _sale_of(session, await memory.what_is(session, channel.chat_id, ref))


async def _sale_of(session: Session, shown: tuple[str, int] | None) -> int | None:
    """The live sale that a post shows."""
    if shown is None or shown[0] != POST:
        return None
    post = await venues.find_post(session, shown[1])
    if post is None or post.subject is not Subject.CAMPAIGN:
        return None
    campaign = await calendar.get(session, post.ref)
    return campaign.id if campaign.kind is CampaignKind.LIVE_SALE else None
