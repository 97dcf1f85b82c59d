"""Help and the small print: what the shop can do, its terms and its privacy."""

from __future__ import annotations

from commerce import checkout, customers, papers
from commerce.kit.clock import now
from commerce.papers import PaperKind
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import Row, home, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap
from handlers.doors import ShowCart, ShowHelp, ShowMyData, ShowPrivacy, ShowSupport, ShowTerms, StartCheckout
from handlers.partners import privacy_rows, privacy_words

router = Router()


@router.command("help")
async def help_by_command(visit: Visit) -> Answer:
    """Also what a command is answered with that nobody knows."""
    known = visit.incoming.command == "help"
    return await help_screen(visit, None if known else text("command-unknown"))


@router.tap(ShowHelp)
async def show_help(visit: Visit, _: ShowHelp) -> Answer:
    return await help_screen(visit)


@router.command("terms")
async def terms_by_command(visit: Visit) -> Answer:
    return await terms_screen(visit, ShowHelp())


@router.tap(ShowTerms)
async def show_terms(visit: Visit, wanted: ShowTerms) -> Answer:
    return await terms_screen(visit, StartCheckout() if wanted.buying else ShowHelp())


@router.command("privacy")
async def privacy_by_command(visit: Visit) -> Answer:
    return await privacy_screen(visit)


@router.tap(ShowPrivacy)
async def show_privacy(visit: Visit, _: ShowPrivacy) -> Answer:
    return await privacy_screen(visit)


@router.command("cancel")
async def cancel(visit: Visit) -> Answer:
    """Whatever was asked is no longer asked, a checkout under way is over; the cart and the orders stay."""
    if await _is_checking_out(visit):
        await checkout.abandon(visit.session, visit.customer.id)
        return Screen(text("cancelled-checkout"), [[Button(text("checkout-cart"), ShowCart()), home()]])
    return Screen(text("cancelled-question" if visit.question else "cancelled-nothing"), [[home()]])


@router.on(Kind.OTHER, Kind.CONTACT, Kind.LOCATION)
async def say_what_can_be_done(visit: Visit) -> Answer:
    """A sticker, a voice message, a photo nobody asked for; an album is answered once."""
    if "via_bot" in visit.incoming.raw or visit.shop.albums.is_answered(visit.incoming):
        return ()
    return Screen(text("not-understood"), [[Button(text("button-support"), ShowSupport()), home()]])


async def help_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """What the shop can do, and the ways on."""
    return Screen(
        paragraphs(notice, text("help", shop=visit.shop.profile.name)),
        [
            [Button(text("button-support"), ShowSupport())],
            [Button(text("button-terms"), ShowTerms()), Button(text("button-privacy"), ShowPrivacy())],
            *await checkout_row(visit),
            way_back(),
        ],
    )


async def terms_screen(visit: Visit, to: Tap) -> Screen:
    """The terms, in the shop's own words where it has any."""
    own = await papers.paper(visit.session, PaperKind.TERMS, visit.language)
    body = paragraphs(text("terms-title"), own or text("terms"), await _terms_stand(visit))
    return Screen(body, [*await checkout_row(visit), way_back(to)])


async def _terms_stand(visit: Visit) -> Words:
    """Which version this is, and whether this person has accepted it."""
    version, accepted = visit.shop.profile.terms_version, visit.customer.terms_version
    if accepted is None:
        return text("terms-version-new", version=version)
    if accepted != version:
        return text("terms-version-changed", version=version, accepted=accepted)
    at = await customers.accepted_terms_at(visit.session, visit.customer.id)
    return text("terms-version-accepted", version=version, at=at or now())


async def privacy_screen(visit: Visit) -> Screen:
    """The privacy policy, in the shop's own words where it has any."""
    own = await papers.paper(visit.session, PaperKind.PRIVACY, visit.language)
    version = text("privacy-version", version=visit.shop.profile.privacy_version)
    body = paragraphs(text("privacy-title"), own or text("privacy"), await privacy_words(visit), version)
    rows = [[Button(text("button-my-data"), ShowMyData())], *await privacy_rows(visit), *await checkout_row(visit)]
    return Screen(body, [*rows, way_back(ShowHelp())])


async def checkout_row(visit: Visit) -> list[Row]:
    """The way on for whoever looked something up in the middle of a checkout: its question is open no more."""
    return [[Button(text("menu-go-on"), StartCheckout())]] if await _is_checking_out(visit) else []


async def _is_checking_out(visit: Visit) -> bool:
    return await checkout.find_progress(visit.session, visit.customer.id, visit.shop.profile) is not None
