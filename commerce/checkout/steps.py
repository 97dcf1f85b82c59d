"""The way to an order, step by step: where to, how, and a last look."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from commerce import credit, customers
from commerce.appointments import MOST_NOTE, TimeTaken, insist_on_free
from commerce.checkout.desk import lay_out, quoted
from commerce.checkout.drafts import change_draft, drop_draft, find_draft, get_draft, start_draft
from commerce.checkout.errors import DeliveryMissing, NothingToOrder
from commerce.checkout.offering import suggestion
from commerce.checkout.points import MOST_POINTS
from commerce.checkout.review import Progress, Review, Step, drawn, progress_of
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.payments import Providers
from commerce.shipping import DeliveryOption


async def begin(session: Session, customer_id: int, profile: ShopProfile, language: str | None = None) -> Progress:
    """Start a checkout, or go on with the one under way at its first open step. Raises `NothingToOrder`.

    Whatever is named is named in the language, or in the shop's first one.
    """
    draft = await find_draft(session, customer_id) or await start_draft(session, customer_id)
    return progress_of(await lay_out(session, customer_id, profile, language, draft))


async def find_progress(session: Session, customer_id: int, profile: ShopProfile) -> Progress | None:
    """Where this customer's checkout stands, if one is under way and there is still something to order."""
    draft = await find_draft(session, customer_id)
    if draft is None:
        return None
    try:
        return progress_of(await lay_out(session, customer_id, profile, None, draft))
    except NothingToOrder:
        return None


async def go_to(
    session: Session, customer_id: int, step: Step, profile: ShopProfile, language: str | None = None
) -> Progress:
    """Step back to an earlier question, or on as far as the answers reach; what was answered is kept.

    Raises `NoCheckout`, `NothingToOrder`.
    """
    return progress_of(await lay_out(session, customer_id, profile, language), step)


async def choose_address(
    session: Session, customer_id: int, address_id: int, profile: ShopProfile, language: str | None = None
) -> Progress:
    """Send it to one of the customer's saved addresses. Raises `NotFound`, `NoCheckout`, `NothingToOrder`."""
    address = await customers.get_address(session, customer_id, address_id)
    draft = replace(await get_draft(session, customer_id), address_id=address_id)
    await change_draft(session, customer_id, address_id=address_id)
    return progress_of(await lay_out(session, customer_id, profile, language, draft, address))


def delivery_options(progress: Progress) -> tuple[DeliveryOption, ...]:
    """How the goods in the cart can get there, with prices; pickups only, while there is no address."""
    desk = progress.desk
    return tuple(replace(one, price=quoted(desk, one).delivery_net) for one in desk.options)


async def choose_delivery(
    session: Session, customer_id: int, code: str, profile: ShopProfile, language: str | None = None
) -> Progress:
    """Take one of the options. Raises `DeliveryMissing` when it is none of them, `NoCheckout`, `NothingToOrder`."""
    desk = await lay_out(session, customer_id, profile, language)
    if code not in {one.code for one in desk.options}:
        raise DeliveryMissing
    await change_draft(session, customer_id, delivery_code=code)
    return progress_of(replace(desk, draft=replace(desk.draft, delivery_code=code)))


async def use_points(
    session: Session, customer_id: int, points: int, profile: ShopProfile, language: str | None = None
) -> Progress:
    """Take so many points off, or as many of them as can be; nought takes none.

    Raises `NoCheckout`, `NothingToOrder`.
    """
    wanted = max(0, min(points, MOST_POINTS))
    draft = replace(await get_draft(session, customer_id), points=wanted)
    await change_draft(session, customer_id, points=wanted)
    return progress_of(await lay_out(session, customer_id, profile, language, draft))


async def review(
    session: Session,
    customer_id: int,
    profile: ShopProfile,
    providers: Providers,
    language: str | None = None,
    progress: Progress | None = None,
) -> Review:
    """The last look, freshly quoted; `progress` is where this unit of work has just found the checkout to stand.

    Raises `NoCheckout`, `NothingToOrder`, `AddressMissing`, `DeliveryMissing`.
    """
    desk = progress.desk if progress else await lay_out(session, customer_id, profile, language)
    customer = await customers.get(session, customer_id)
    purse = await credit.balance(session, customer_id, profile.currency)
    terms_needed = customer.terms_version != profile.terms_version
    drawn_up = drawn(desk, providers, terms_needed=terms_needed, purse=purse.available)
    if len(drawn_up.pieces) > 1:
        return drawn_up
    return replace(drawn_up, suggested=await suggestion(session, customer_id, desk))


async def choose_time(session: Session, customer_id: int, at: datetime, profile: ShopProfile) -> None:
    """Have the services in the cart at this time; it is taken with the order. Raises `TimeTaken`, `NoCheckout`."""
    await get_draft(session, customer_id)
    if profile.hours is None:
        raise TimeTaken
    await insist_on_free(session, profile.hours, profile.timezone, at)
    await change_draft(session, customer_id, starts_at=at)


async def write_note(session: Session, customer_id: int, words: str) -> None:
    """What the shop should know about it, in so many signs at most; nothing takes it back. Raises `NoCheckout`."""
    await get_draft(session, customer_id)
    await change_draft(session, customer_id, note=words.strip()[:MOST_NOTE] or None)


async def use_credit(session: Session, customer_id: int, wanted: bool) -> None:
    """Pay with store credit as far as it reaches, or not. Raises `NoCheckout`."""
    await get_draft(session, customer_id)
    await change_draft(session, customer_id, use_credit=wanted)


async def accept_terms(session: Session, customer_id: int, profile: ShopProfile) -> None:
    """The customer agrees to the shop's terms in their present version; asked once per version."""
    await customers.accept_terms(session, customer_id, profile.terms_version)


async def abandon(session: Session, customer_id: int) -> None:
    """Forget the checkout under way; the cart stays."""
    await drop_draft(session, customer_id)
