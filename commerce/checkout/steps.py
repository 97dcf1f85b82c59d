"""The way to an order, step by step: where to, how, and a last look."""

from __future__ import annotations

from dataclasses import replace

from commerce import carts, customers
from commerce.checkout.desk import Desk, lay_out, quoted
from commerce.checkout.drafts import change_draft, drop_draft, find_draft, get_draft, start_draft
from commerce.checkout.errors import DeliveryMissing
from commerce.checkout.review import Progress, Review, Step, drawn, progress_of
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.payments import Providers
from commerce.shipping import DeliveryOption


async def begin(session: Session, customer_id: int, profile: ShopProfile) -> Progress:
    """Start a checkout, or go on with the one under way at its first open step. Raises `NothingToOrder`."""
    if await find_draft(session, customer_id) is None:
        await start_draft(session, customer_id)
    return progress_of(await _desk(session, customer_id, profile))


async def find_progress(session: Session, customer_id: int, profile: ShopProfile) -> Progress | None:
    """Where this customer's checkout stands, if one is under way and there is still something to order."""
    draft = await find_draft(session, customer_id)
    cart = await carts.view(session, customer_id, profile.languages[0], profile)
    if draft is None or not cart.charged:
        return None
    return progress_of(await _desk(session, customer_id, profile))


async def go_to(session: Session, customer_id: int, step: Step, profile: ShopProfile) -> Progress:
    """Step back to an earlier question, or on as far as the answers reach; what was answered is kept.

    Raises `NoCheckout`, `NothingToOrder`.
    """
    return progress_of(await _desk(session, customer_id, profile), step)


async def choose_address(session: Session, customer_id: int, address_id: int, profile: ShopProfile) -> Progress:
    """Send it to one of the customer's saved addresses. Raises `NotFound`, `NoCheckout`, `NothingToOrder`."""
    await customers.get_address(session, customer_id, address_id)
    await get_draft(session, customer_id)
    await change_draft(session, customer_id, address_id=address_id)
    return progress_of(await _desk(session, customer_id, profile))


async def delivery_options(
    session: Session, customer_id: int, profile: ShopProfile, language: str
) -> tuple[DeliveryOption, ...]:
    """How the goods in the cart can get there, with prices; pickups only, while there is no address.

    Raises `NoCheckout`, `NothingToOrder`.
    """
    desk = await lay_out(session, customer_id, profile, language)
    return tuple(replace(one, price=quoted(desk, one).delivery_net) for one in desk.options)


async def choose_delivery(
    session: Session, customer_id: int, code: str, profile: ShopProfile, language: str
) -> Progress:
    """Take one of the options. Raises `DeliveryMissing` when it is none of them, `NoCheckout`, `NothingToOrder`."""
    desk = await lay_out(session, customer_id, profile, language)
    if code not in {one.code for one in desk.options}:
        raise DeliveryMissing
    await change_draft(session, customer_id, delivery_code=code)
    return progress_of(await _desk(session, customer_id, profile))


async def review(
    session: Session, customer_id: int, profile: ShopProfile, providers: Providers, language: str
) -> Review:
    """The last look, freshly quoted. Raises `NoCheckout`, `NothingToOrder`, `AddressMissing`, `DeliveryMissing`."""
    desk = await lay_out(session, customer_id, profile, language)
    customer = await customers.get(session, customer_id)
    return drawn(desk, providers, terms_needed=customer.terms_version != profile.terms_version)


async def accept_terms(session: Session, customer_id: int, profile: ShopProfile) -> None:
    """The customer agrees to the shop's terms in their present version; asked once per version."""
    await customers.accept_terms(session, customer_id, profile.terms_version)


async def abandon(session: Session, customer_id: int) -> None:
    """Forget the checkout under way; the cart stays."""
    await drop_draft(session, customer_id)


async def _desk(session: Session, customer_id: int, profile: ShopProfile) -> Desk:
    return await lay_out(session, customer_id, profile, profile.languages[0])
