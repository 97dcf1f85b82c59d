"""A live sale where it is held: posted when it starts, and its one tally, edited as claims come and go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from campaigns import live_sales, outbox, venues
from campaigns.calendar import CampaignPaused, CampaignResumed, CampaignStarted, Kind
from campaigns.live_sales import ClaimsMoved, LiveSale
from campaigns.outbox import Lane, State
from campaigns.venues import Post, PostWentUp, Subject, Trouble, VenueGone, VenueMoved
from commerce import catalogue, customers
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.chat import memory
from handlers.chat.messenger import Drawing
from handlers.chat.posting import PostEdit, Posting
from handlers.chat.screen import Button, Keep, Screen, Style, text
from handlers.live_words import tally_words
from handlers.notices import notices
from handlers.venue_posts import POST

#: How a tally, and what Telegram forwards of a channel's post, are called among the messages that are kept.
TALLY, ECHO = "live-tally", "echo"
#: At most one edit of a tally in so long: a group takes twenty messages a minute.
EVERY = timedelta(seconds=4)
#: What was claimed while the tally was being written is told so much later.
_WRITTEN_BY = timedelta(seconds=16)
_UNDER_WAY = (State.PLANNED, State.DUE, State.LEASED, State.SENDING)


async def post_sale(session: Session, started: CampaignStarted) -> None:
    """A reaction: a live sale that starts is posted where it is held."""
    if started.kind == Kind.LIVE_SALE:
        await _put_up(session, await live_sales.get(session, started.campaign_id))


async def post_again(session: Session, moved: VenueMoved) -> None:
    """A reaction: where a group has another number now, what is sold in it is posted anew, to be claimed there."""
    for sale in await live_sales.held_in(session, moved.venue_id):
        await _put_up(session, sale)


async def _put_up(session: Session, sale: LiveSale) -> None:
    assert sale.terms.venue_id is not None
    staff_id = sale.campaign.created_by
    language = (await customers.get(session, staff_id)).language
    times = await venues.again(session, sale.terms.venue_id, Subject.CAMPAIGN, sale.id)
    try:
        await venues.put_up(session, staff_id, sale.terms.venue_id, Subject.CAMPAIGN, sale.id, language, times)
    except VenueGone:
        details = {"venue": sale.terms.venue_id, "trouble": Trouble.REMOVED.value}
        await outbox.post(session, staff_id, "venue-refused", details, dedup=f"venue-refused:sale-{sale.id}")


async def follow_post(session: Session, up: PostWentUp) -> None:
    """A reaction: below the post of a live sale stands its tally."""
    if up.subject == Subject.CAMPAIGN and await _is_live(session, up.ref):
        await owe_tally(session, up.ref, f"post-{up.post_id}")


async def follow_claims(session: Session, moved: ClaimsMoved) -> None:
    """A reaction: the tally says how it stands; what happens at the same time is one edit."""
    due = _end_of_slot(now())
    await owe_tally(session, moved.campaign_id, f"{due.timestamp():.0f}", due)


async def follow_pause(session: Session, happened: CampaignPaused | CampaignResumed) -> None:
    """A reaction: the tally says that nothing is claimed for now, or again."""
    if happened.kind == Kind.LIVE_SALE:
        await follow_claims(session, ClaimsMoved(campaign_id=happened.campaign_id))


async def owe_tally(session: Session, campaign_id: int, mark: str, due: datetime | None = None) -> None:
    """Owe the tally of a sale an edit; and where it does not stand yet, the tally itself, which one message writes."""
    sale = await live_sales.get(session, campaign_id)
    if not await _owe(session, sale, mark, due):
        return
    post = await _post_of(session, sale)
    place = None if post is None else await _place(session, post)
    if post is None or place is None or await memory.find_kept(session, place[0], TALLY, campaign_id):
        return
    await _owe_writing(session, sale, post)
    await _owe(session, sale, f"{mark}-later", (due or now()) + _WRITTEN_BY)


async def _owe_writing(session: Session, sale: LiveSale, post: Post) -> None:
    """Nobody else writes it while a message that does is on its way; what became of that one is known by then."""
    for number in count(1):
        mark = f"write-{post.id}-{number}"
        state = await outbox.state_of(session, _dedup(sale.id, mark))
        if state is None:
            await _owe(session, sale, mark, None, writes=True)
        if state is None or state in _UNDER_WAY:
            return


async def _owe(session: Session, sale: LiveSale, mark: str, due: datetime | None, *, writes: bool = False) -> bool:
    details = {"campaign": sale.id, "writes": writes}
    dedup = _dedup(sale.id, mark)
    return await outbox.post(session, sale.campaign.created_by, TALLY, details, dedup=dedup, due_at=due, lane=Lane.BULK)


def _dedup(campaign_id: int, mark: str) -> str:
    return f"{TALLY}:{campaign_id}:{mark}"


@notices.draws(TALLY)
async def draw_tally(drawing: Drawing) -> Posting | PostEdit | None:
    """The tally as it is now: written once below the post, and edited from then on."""
    session, campaign_id = drawing.session, drawing.details["campaign"]
    tally = await live_sales.tally(session, campaign_id)
    post = await _post_of(session, tally.sale)
    place = None if post is None else await _place(session, post)
    if post is None or place is None:
        return None
    chat_id, below = place
    cards = await catalogue.find_variants(session, sorted(tally.sale.prices), post.language)
    link = Button(text("live-my-claims"), url=drawing.shop.link("l", tally.sale.token), style=Style.PRIMARY)
    screen = Screen(await tally_words(session, tally, cards), [[link]], keep=Keep(TALLY, campaign_id))
    if await memory.find_kept(session, chat_id, TALLY, campaign_id):
        return PostEdit(chat_id, screen, post.language, post.id)
    if not drawing.details.get("writes"):
        return None
    return Posting(chat_id, screen, post.language, post.id, reply_to=below)


async def _post_of(session: Session, sale: LiveSale) -> Post | None:
    """The post below which the tally stands: the latest one where the sale is held."""
    posts = await venues.posts_of(session, Subject.CAMPAIGN, sale.id)
    return next((one for one in reversed(posts) if one.venue_id == sale.terms.venue_id), None)


async def _place(session: Session, post: Post) -> tuple[int, int] | None:
    """In which chat, and below which message; nothing as long as a channel's post is not where it is talked about."""
    shown = await memory.find_kept(session, post.chat_id, POST, post.id)
    venue = await venues.get(session, post.venue_id)
    if not shown:
        return None
    if not venue.is_channel:
        return post.chat_id, shown[0]
    group = await venues.talked_about_in(session, venue.id)
    echoes = await memory.find_kept(session, group.chat_id, ECHO, shown[0]) if group is not None else ()
    return (group.chat_id, echoes[0]) if group is not None and echoes else None


async def _is_live(session: Session, campaign_id: int) -> bool:
    try:
        await live_sales.get(session, campaign_id)
    except NotFound:
        return False
    return True


def _end_of_slot(moment: datetime) -> datetime:
    """Time in pieces: the end of the one that a moment lies in, so that changes are told together."""
    seconds = EVERY.total_seconds()
    return datetime.fromtimestamp((moment.timestamp() // seconds + 1) * seconds, UTC)
