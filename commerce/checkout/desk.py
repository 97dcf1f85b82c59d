"""Everything an order would be made of, laid out at one moment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import carts, customers, pricing, shipping
from commerce.carts import Cart, CartLine
from commerce.checkout.couponing import chosen
from commerce.checkout.drafts import Draft, get_draft
from commerce.checkout.errors import NothingToOrder
from commerce.checkout.points import PointsOffer, earlier_free, offered, with_points
from commerce.coupons import Coupon
from commerce.customers import Address
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.hours import Hours
from commerce.kit.profile import ShopProfile
from commerce.membership import Standing
from commerce.pricing import Basket, DeliveryChoice, Promotion, Quote, TaxRules
from commerce.shipping import DeliveryKind, DeliveryOption


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A cart beside the answers given so far; `delivery` is the chosen option, if it is (still) possible."""

    draft: Draft
    cart: Cart
    address: Address | None
    options: tuple[DeliveryOption, ...]
    taxes: TaxRules
    currency: str
    terms_version: str
    #: What may lower the price for everybody, from every source; see `_promotions`.
    promotions: tuple[Promotion, ...] = ()
    #: The coupons that were chosen and can be used; whether they apply is told by the quote.
    coupons: tuple[Coupon, ...] = ()
    #: The customer's points and tier.
    standing: Standing
    language: str
    #: When services can be had; nothing where they are sold without a time.
    hours: Hours | None = None

    @property
    def lines(self) -> tuple[CartLine, ...]:
        """What would be ordered."""
        return self.cart.charged

    @property
    def words(self) -> dict[int, CartLine]:
        """What would be ordered and what may come along, by the line keys of a quote."""
        return {line.line_id: line for line in (*self.lines, *self.cart.gifts)}

    @property
    def basket(self) -> Basket:
        """The same, ready to be priced: with the promotions, with the coupons, and without points."""
        coupons = (one.promotion for one in self.coupons if one.terms.currency == self.currency)
        promotions = (*self.promotions, *coupons)
        return carts.basket(self.words.values(), self.currency, taxes=self.taxes, promotions=promotions)

    @property
    def needs_delivery(self) -> bool:
        """Whether anything has to get from the shop to the customer."""
        return any(line.kind == "physical" for line in self.lines)

    @property
    def needs_time(self) -> bool:
        """Whether something of it is rendered at a time that its customer chooses."""
        return self.hours is not None and any(line.kind == "service" for line in self.lines)

    @property
    def delivery(self) -> DeliveryOption | None:
        """How it gets there."""
        return next((one for one in self.options if one.code == self.draft.delivery_code), None)

    @property
    def needs_address(self) -> bool:
        """Whether it has to be known where to: not for what is fetched or never travels."""
        picked_up = self.delivery is not None and self.delivery.kind is DeliveryKind.PICKUP
        return self.needs_delivery and not picked_up


async def lay_out(
    session: Session,
    customer_id: int,
    profile: ShopProfile,
    language: str | None = None,
    draft: Draft | None = None,
    address: Address | None = None,
) -> Desk:
    """Look up everything that is not given; the shop's first language names it where none is.

    Raises `NoCheckout`, `NothingToOrder`.
    """
    language = language or profile.languages[0]
    draft = draft or await get_draft(session, customer_id)
    cart = await carts.view(session, customer_id, language, profile)
    if not cart.charged:
        raise NothingToOrder
    address = address or await _address(session, customer_id, draft)
    return Desk(
        draft=draft,
        cart=cart,
        address=address,
        options=await _options(session, cart, address, profile, language),
        taxes=await pricing.tax_rules(session),
        currency=profile.currency,
        terms_version=profile.terms_version,
        promotions=await _promotions(session, customer_id, draft, cart),
        coupons=await chosen(session, customer_id, draft),
        standing=cart.standing,
        language=language,
        hours=profile.hours,
    )


async def _promotions(session: Session, customer_id: int, draft: Draft, cart: Cart) -> tuple[Promotion, ...]:
    """What may lower the price, source by source, each under a name of its own (`promotion:7`).

    The cart has found the promotions already; whoever brings more adds it here. Coupons lie beside them, as one may be
    tried in the place of another.
    """
    return cart.offers.promotions


def quoted(desk: Desk, option: DeliveryOption | None) -> Quote:
    """What it costs if it is sent this way."""
    return pricing.quote(with_points(_basket(desk, option), desk.standing, desk.draft.points, desk.language))


def points_offer(desk: Desk, option: DeliveryOption | None) -> PointsOffer | None:
    """How many points could be used if it is sent this way, and how many are."""
    return offered(_basket(desk, option), desk.standing, desk.draft.points)


def _basket(desk: Desk, option: DeliveryOption | None) -> Basket:
    choice = None
    if option is not None:
        free_over = earlier_free(option.free_over, desk.standing)
        choice = DeliveryChoice(code=option.code, title=option.title, fee=option.fee, free_over=free_over)
    return replace(desk.basket, delivery=choice)


async def _address(session: Session, customer_id: int, draft: Draft) -> Address | None:
    if draft.address_id is None:
        return None
    try:
        return await customers.get_address(session, customer_id, draft.address_id)
    except NotFound:
        return None


async def _options(
    session: Session, cart: Cart, address: Address | None, profile: ShopProfile, language: str
) -> tuple[DeliveryOption, ...]:
    goods = [line for line in cart.charged if line.kind == "physical"]
    if not goods:
        return ()
    if address is None:
        return await shipping.pickups(session, profile, language)
    weight = sum(line.weight_grams * line.quantity for line in goods)
    return await shipping.options(session, address.fields.country, weight, profile, language)
