"""Groups and channels at the counter: where the shop may write, and posting a campaign or goods with a preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaigns import calendar, venues
from campaigns.calendar import CampaignFixed
from campaigns.venues import PostStatus, Subject, Venue
from commerce.kit.errors import NotFound
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap
from handlers.chat.writing import shortened
from handlers.merchant.campaign_doors import ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_steps import found_screen
from handlers.merchant.venue_doors import (
    AskGoodsToPost,
    ChooseVenue,
    NameGoodsToPost,
    PreviewPost,
    PutUp,
    ShowVenues,
)
from handlers.venue_posts import Reader, post_screen

router = Router()

_MOST_TITLE = 48


@router.tap(ShowVenues)
async def show_venues(visit: Visit, _: ShowVenues) -> Answer:
    return await venues_screen(visit)


@router.tap(AskGoodsToPost)
async def ask_goods(_: Visit, __: AskGoodsToPost) -> Answer:
    return Screen(text("venue-ask-goods"), [way_back(ShowVenues())], asks=NameGoodsToPost())


@router.reply(NameGoodsToPost)
async def goods_named(visit: Visit, asked: NameGoodsToPost) -> Answer:
    return await found_screen(visit, asked, lambda one: ChooseVenue(Subject.PRODUCT, one), ShowVenues())


@router.tap(ChooseVenue)
async def choose_venue(visit: Visit, wanted: ChooseVenue) -> Answer:
    """Where it may be posted, and where it stands already."""
    there = await venues.listed(visit.session)
    if not there:
        return Screen(_empty(visit), [way_back(_whence(wanted.subject, wanted.ref))])
    posted = await venues.posts_of(visit.session, wanted.subject, wanted.ref)
    told = [text("venue-posted", title=one.venue_title, state=_state(one.status)) for one in posted]
    rows: list[Row] = [
        [Button(_label(one), PreviewPost(wanted.subject, wanted.ref, one.id))]
        for one in there
        if one.leads or not one.is_channel
    ]
    body = paragraphs(text("venue-choose"), lines(*told) if told else None)
    return Screen(body, [*rows, way_back(_whence(wanted.subject, wanted.ref))])


@router.tap(PreviewPost)
async def preview(visit: Visit, wanted: PreviewPost) -> Answer:
    """The post as it will stand there, with its picture; nothing is posted yet."""
    await _refuse_unpublished(visit, wanted.subject, wanted.ref)
    venue = await venues.get(visit.session, wanted.venue_id)
    screen = await post_screen(Reader(visit.session, visit.shop, visit.language), wanted.subject, wanted.ref)
    if screen is None:
        raise NotFound
    times = await venues.again(visit.session, venue.id, wanted.subject, wanted.ref)
    posted = await venues.posts_of(visit.session, wanted.subject, wanted.ref)
    there = {one.status for one in posted if one.venue_id == venue.id} - {PostStatus.FAILED}
    stood, unknown = bool(there - {PostStatus.UNKNOWN}), PostStatus.UNKNOWN in there
    label = text("venue-post-again" if stood else "venue-post", title=_short(venue))
    rows: list[Row] = [
        *(list(row) for row in screen.rows),
        [Button(label, PutUp(wanted.subject, wanted.ref, venue.id, times), style=Style.SUCCESS)],
        way_back(ChooseVenue(wanted.subject, wanted.ref)),
    ]
    notice = "venue-preview-again" if stood else "venue-preview-unknown" if unknown else "venue-preview"
    return replace(screen, body=paragraphs(text(notice, title=venue.title), screen.body), rows=rows)


@router.tap(PutUp)
async def put_up(visit: Visit, wanted: PutUp) -> Answer:
    await _refuse_unpublished(visit, wanted.subject, wanted.ref)
    await venues.put_up(
        visit.session,
        visit.customer.id,
        wanted.venue_id,
        wanted.subject,
        wanted.ref,
        visit.language,
        max(wanted.after, 0),
    )
    venue = await venues.get(visit.session, wanted.venue_id)
    rows = [way_back(_whence(wanted.subject, wanted.ref))]
    return Screen(text("venue-on-its-way", title=venue.title), rows)


async def _refuse_unpublished(visit: Visit, subject: Subject, ref: int) -> None:
    """Nobody sees a plan; and what is over is not posted any more. Raises `CampaignFixed`, `NotFound`."""
    if subject is Subject.CAMPAIGN and not (await calendar.get(visit.session, ref)).is_alive:
        raise CampaignFixed


async def venues_screen(visit: Visit) -> Screen:
    """Each group and channel with what the shop may do there, or how to begin."""
    there = await venues.listed(visit.session)
    if not there:
        return Screen(_empty(visit), [way_back(ShowCampaigns())])
    told = [_venue_words(one, there) for one in there]
    rows = [[Button(text("venue-post-goods"), AskGoodsToPost(), style=Style.PRIMARY)], way_back(ShowCampaigns())]
    return Screen(paragraphs(text("venues-title", count=len(there)), lines(*told), text("venues-more")), rows)


def _venue_words(one: Venue, there: Sequence[Venue]) -> Words:
    """What it is, and what the shop lacks there."""
    channel = next((other for other in there if other.id == one.talks_of), None)
    what: Words = text("venue-channel" if one.is_channel else "venue-group", title=one.title)
    if channel is not None:
        what = text("venue-talk", title=one.title, channel=channel.title)
    lacks: Words | None = None
    if one.trouble is not None:
        lacks = text(f"venue-trouble-{one.trouble.value.replace('_', '-')}")
    elif not one.leads:
        lacks = text("venue-lacks-channel" if one.is_channel else "venue-lacks-group")
    return what if lacks is None else text("venue-with", what=what, lacks=lacks)


def _empty(visit: Visit) -> Words:
    return text("venues-none", bot=visit.shop.bot_username)


def _state(status: PostStatus) -> Words:
    return text(f"venue-post-{status.value}")


def _label(one: Venue) -> Words:
    return text("venue-row-channel" if one.is_channel else "venue-row-group", title=_short(one))


def _short(one: Venue) -> str:
    return shortened(one.title, _MOST_TITLE)


def _whence(subject: Subject, ref: int) -> Tap:
    return ShowCampaign(ref) if subject is Subject.CAMPAIGN else ShowVenues()
