"""Everything an order would be made of, laid out at one moment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import carts, customers, pricing, shipping
from commerce.carts import Cart, CartLine
from commerce.checkout.couponing import chosen
from commerce.checkout.drafts import Draft, get_draft
from commerce.checkout.errors import NothingToOrder
from commerce.coupons import Coupon
from commerce.customers import Address
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.profile import ShopProfile
from commerce.pricing import Basket, DeliveryChoice, Quote, TaxRules
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
    #: The coupons that were chosen and can be used; whether they apply is told by the quote.
    coupons: tuple[Coupon, ...] = ()

    @property
    def lines(self) -> tuple[CartLine, ...]:
        """What would be ordered."""
        return self.cart.charged

    @property
    def basket(self) -> Basket:
        """The same, ready to be priced."""
        return carts.basket(self.lines, self.currency, taxes=self.taxes)

    @property
    def needs_delivery(self) -> bool:
        """Whether anything has to get from the shop to the customer."""
        return any(line.kind == "physical" for line in self.lines)

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
        coupons=await chosen(session, customer_id, draft),
    )


def quoted(desk: Desk, option: DeliveryOption | None) -> Quote:
    """What it costs if it is sent this way."""
    choice = None
    if option is not None:
        choice = DeliveryChoice(code=option.code, title=option.title, fee=option.fee, free_over=option.free_over)
    basket = replace(desk.basket, delivery=choice)
    coupons = (one.promotion for one in desk.coupons if one.terms.currency == desk.currency)
    return pricing.quote(replace(basket, promotions=(*basket.promotions, *coupons)))


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
