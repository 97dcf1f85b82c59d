"""Inviting friends in chat: my link as words, as a picture and to be shared, what came of it, and coming by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from campaigns import partners, referrals
from campaigns.referrals import Arrival, Came, Promise, Standing, Status
from commerce.coupons import Template
from handlers.chat import memory
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import (
    Answer,
    Button,
    File,
    Found,
    FoundList,
    Screen,
    Style,
    Words,
    lines,
    listed,
    paragraphs,
    text,
)
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import until
from handlers.coupon_words import from_words, name_of, worth_words
from handlers.doors import ShowInvite, ShowPartner
from handlers.sharing import as_picture, sharing_page
from handlers.start import home_screen

router = Router()


@tap("inv.qr")
@dataclass(frozen=True)
class SendPicture(Tap):
    """My link as a picture to be photographed."""


@tap("inv.top")
@dataclass(frozen=True)
class ShowBoard(Tap):
    """Who brought the most friends."""


@tap("inv.top=")
@dataclass(frozen=True)
class BeListed(Tap):
    """Show my first name there, or do not."""

    wanted: bool


@router.link("r")
async def follow_invitation(visit: Visit, link: DeepLink) -> Answer:
    """Whoever comes for the very first time belongs to the inviter; what is the friend's is told at once."""
    chat_id = visit.incoming.chat_id
    first_visit = chat_id is not None and not await memory.knows(visit.session, chat_id)
    profile = visit.shop.profile
    arrival = await referrals.accept(visit.session, visit.customer.id, link.ref, profile, first_visit=first_visit)
    return await home_screen(visit, _arrival_words(arrival))


@router.command("invite")
async def invite_by_command(visit: Visit) -> Answer:
    return await invite_screen(visit)


@router.tap(ShowInvite)
async def show_invite(visit: Visit, _: ShowInvite) -> Answer:
    return await invite_screen(visit)


@router.tap(SendPicture)
async def send_picture(visit: Visit, _: SendPicture) -> Answer:
    link = visit.shop.link("r", await referrals.link_code(visit.session, visit.customer.id))
    caption = text("invite-picture", shop=visit.shop.profile.name)
    return File("invitation.png", partial(as_picture, link), caption, is_picture=True)


@router.tap(ShowBoard)
async def show_board(visit: Visit, _: ShowBoard) -> Answer:
    return await board_screen(visit)


@router.tap(BeListed)
async def be_listed(visit: Visit, choice: BeListed) -> Answer:
    await referrals.be_listed(visit.session, visit.customer.id, choice.wanted)
    return await board_screen(visit)


async def invite_screen(visit: Visit) -> Screen:
    """What there is for both, my link, how it stands, what comes when, and the rules."""
    promised = await referrals.promise(visit.session, visit.shop.profile)
    stands = await referrals.standing(visit.session, visit.customer.id)
    link = visit.shop.link("r", stands.code)
    rows: list[Row] = [
        [_share(visit, stands.code, promised)],
        [Button(text("invite-copy"), copy=link), Button(text("invite-as-picture"), SendPicture())],
        [Button(text("invite-board-button"), ShowBoard())],
    ]
    if await partners.find_of(visit.session, visit.customer.id) is not None:
        rows.append([Button(text("partner-button"), ShowPartner())])
    rows.append(way_back())
    body = paragraphs(
        text("invite-title"),
        lines(*_promise_words(promised)),
        text("invite-link", link=link),
        lines(*_standing_words(stands)),
        _rules_words(promised) if promised.for_inviters else None,
    )
    return Screen(body, rows)


async def board_screen(visit: Visit) -> Screen:
    """First names of those who want to be seen, and the choice to be one of them."""
    board = await referrals.leaders(visit.session, visit.customer.id)
    stands = await referrals.standing(visit.session, visit.customer.id)
    told = [
        text("invite-board-line", at=at, name=one.name or text("invite-somebody"), count=one.count, me=int(one.is_me))
        for at, one in enumerate(board, 1)
    ]
    choice = Button(text("invite-hide" if stands.listed else "invite-show"), BeListed(not stands.listed))
    body = paragraphs(
        text("invite-board"),
        lines(*told) if told else text("invite-board-empty"),
        text("invite-listed" if stands.listed else "invite-not-listed"),
    )
    return Screen(body, [[choice], way_back(ShowInvite())])


async def invitation_cards(visit: Visit, code: str) -> FoundList:
    """The card of one's own invitation, to be sent by oneself; nobody sends another's."""
    if code != await referrals.link_code(visit.session, visit.customer.id):
        return FoundList((), personal=True)
    promised = await referrals.promise(visit.session, visit.shop.profile)
    shop = visit.shop.profile.name
    card = Found(
        id="invitation",
        title=text("invite-title"),
        description=text("invite-card-about", shop=shop),
        card=_share_words(visit, promised),
        rows=[[Button(text("inline-open", shop=shop), url=visit.shop.link("r", code))]],
    )
    return FoundList((card,), personal=True)


def _share(visit: Visit, code: str, promised: Promise) -> Button:
    """A card into another chat where inline mode is on, else Telegram's own page for sharing a link."""
    label = text("button-share")
    if visit.shop.inline:
        return Button(label, share=f"r_{code}", style=Style.PRIMARY)
    words = visit.shop.texts.plain(_share_words(visit, promised), visit.language)
    return Button(label, url=sharing_page(visit.shop.link("r", code), words), style=Style.PRIMARY)


def _share_words(visit: Visit, promised: Promise) -> Words:
    """What the inviter says, and no more than is true."""
    shop = visit.shop.profile.name
    if not promised.for_friends:
        return text("invite-share", shop=shop)
    return text("invite-share-coupon", shop=shop, worth=_worth(promised.for_friends))


def _promise_words(promised: Promise) -> Iterator[Words]:
    if promised.for_friends:
        yield text("invite-for-friends", worth=_worth(promised.for_friends))
    if promised.for_inviters:
        yield text("invite-for-you", worth=_worth(promised.for_inviters))
    if not promised.for_friends and not promised.for_inviters:
        yield text("invite-for-nothing")
    elif not promised.for_inviters:
        yield text("invite-nothing-for-you")


def _worth(kinds: tuple[Template, ...]) -> Words:
    told = [_kind_words(one) for one in kinds]
    return listed(told[0], *told[1:])


def _kind_words(kind: Template) -> Words:
    terms = kind.plan.terms
    worth, threshold = worth_words(terms), from_words(terms)
    return worth if threshold is None else listed(worth, threshold)


def _standing_words(stands: Standing) -> Iterator[Words]:
    if not stands.invited:
        yield text("invite-none-yet")
        return
    yield text("invite-counts", invited=stands.invited, pending=stands.pending, earned=stands.earned)
    if stands.not_yet:
        yield text("invite-not-yet", count=stands.not_yet)
    if stands.turned_down:
        yield text("invite-turned-down", count=stands.turned_down)
    for status, ripens_at in stands.coming:
        yield _coming_words(status, ripens_at)


def _coming_words(status: Status, ripens_at: datetime | None) -> Words:
    if status is Status.IN_REVIEW:
        return text("invite-in-review")
    if ripens_at is None:
        return text("invite-on-its-way")
    return text("invite-ripens", at=ripens_at)


def _rules_words(promised: Promise) -> Words:
    return text(
        "invite-rules",
        within=referrals.CONVERTS_WITHIN.days,
        minimum=promised.minimum,
        days=promised.wait_days,
        day=referrals.MOST_A_DAY,
        month=referrals.MOST_A_MONTH,
        worth=promised.most_worth,
    )


def _arrival_words(arrival: Arrival) -> Words:
    if arrival.came is Came.OWN:
        return text("invite-own-link")
    if arrival.came is Came.KNOWN:
        return text("invite-known")
    if not arrival.coupons:
        return text("invite-welcome")
    had = (
        text("invite-welcome-coupon", name=name_of(one), worth=worth_words(one.terms), until=until(one.valid_until))
        for one in arrival.coupons
    )
    return lines(text("invite-welcome-with"), *had)
