"""A wishlist that friends may look at: its owner makes a link and takes it back; whoever has it sees goods and prices.

Whose list it is is told to nobody: whoever passes the link on may say it.
"""

from __future__ import annotations

from dataclasses import dataclass

from commerce import wishlists
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, home, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowShelf, ShowWishlist
from handlers.sharing import sharing_page
from handlers.wishlist_doors import ShareWishlist
from handlers.wishlists import PAGE, saved_button, saved_words

router = Router()


@tap("wl@-")
@dataclass(frozen=True)
class WithdrawWishlist(Tap):
    """Nobody may look at my list by the link any more."""


@tap("wl~")
@dataclass(frozen=True)
class ShowSharedWishlist(Tap):
    """A page of a list that somebody shared."""

    token: str
    page: int = 0


@router.tap(ShareWishlist)
async def share(visit: Visit, _: ShareWishlist) -> Answer:
    """The same link as long as it is not taken back."""
    token = await wishlists.share(visit.session, visit.customer.id)
    link = visit.shop.link("w", token)
    words = visit.shop.texts.plain(text("wishlist-look", shop=visit.shop.profile.name), visit.language)
    rows: list[Row] = [
        [Button(text("wishlist-send"), url=sharing_page(link, words), style=Style.PRIMARY)],
        [Button(text("invite-copy"), copy=link), Button(text("wishlist-preview"), ShowSharedWishlist(token))],
        [Button(text("wishlist-withdraw"), WithdrawWishlist(), style=Style.DANGER)],
        way_back(ShowWishlist()),
    ]
    return Screen(text("wishlist-shared", link=link), rows)


@router.tap(WithdrawWishlist)
async def withdraw(visit: Visit, _: WithdrawWishlist) -> Answer:
    await wishlists.withdraw(visit.session, visit.customer.id)
    return Screen(
        text("wishlist-withdrawn"), [[Button(text("wishlist-share-anew"), ShareWishlist())], way_back(ShowWishlist())]
    )


@router.link("w")
async def open_shared(visit: Visit, link: DeepLink) -> Answer:
    return await shared_screen(visit, link.ref)


@router.tap(ShowSharedWishlist)
async def show_shared(visit: Visit, wanted: ShowSharedWishlist) -> Answer:
    return await shared_screen(visit, wanted.token, wanted.page)


async def shared_screen(visit: Visit, token: str, page: int = 0) -> Screen:
    """What is sold of a list, at the prices of whoever looks. Raises `NotFound` where the link opens nothing."""
    owner = await wishlists.owner_of(visit.session, token)
    mine = owner == visit.customer.id
    there = await wishlists.view(
        visit.session, owner, visit.language, visit.shop.profile.currency, for_whom=visit.customer.id
    )
    goods = [one for one in there.saved if not one.is_gone]
    last = max(0, len(goods) - 1) // PAGE
    page = max(0, min(page, last))
    shown = goods[page * PAGE : (page + 1) * PAGE]
    rows: list[Row] = [[saved_button(one)] for one in shown]
    rows += pages(page, last, lambda to: ShowSharedWishlist(token, to))
    rows.append(
        way_back(ShareWishlist()) if mine else [Button(text("home-browse"), ShowShelf(None, 0)), home()],
    )
    told: list[Words] = [lines(*saved_words(one)) for one in shown]
    told = told or [text("wishlist-shared-empty")]
    notice = text("wishlist-as-friends-see-it") if mine else None
    return Screen(paragraphs(notice, text("wishlist-of-somebody", count=len(goods)), *told), rows)
