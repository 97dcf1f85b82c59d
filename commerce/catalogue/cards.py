"""What a product page and a line in a cart say of the goods, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.catalogue.models import Kind, Status
from commerce.kit.money import Money


@dataclass(frozen=True, slots=True)
class VariantCard:
    """Everything but the stock that carts, orders and pages need of a variant.

    `option_label` reads `Red / L` in the language asked for, and is empty for a product without options.
    `photo` is a path under the media folder. `product_status` and `status` tell whether it may be sold.
    `cost` is what the shop pays for it, where it says so, and is shown to nobody but the staff.
    `floor` is the price below which no discount takes a piece.
    """

    variant_id: int
    product_id: int
    sku: str
    title: str
    option_label: str
    option_values: tuple[str, ...]
    price: Money
    compare_at: Money | None
    weight_grams: int
    kind: Kind
    tax_class: str
    returnable: bool
    status: Status
    product_status: Status
    max_quantity: int | None
    track_stock: bool
    allow_backorder: bool
    photo: str | None
    category_id: int | None
    tags: tuple[str, ...]
    cost: Money | None
    floor: Money | None

    @property
    def for_sale(self) -> bool:
        """Whether both the variant and its product are on the shelf."""
        return self.status is Status.ACTIVE and self.product_status is Status.ACTIVE

    @property
    def may_come_back(self) -> bool:
        """Whether it may be sent back without a reason: digital goods are opened as soon as they are there."""
        return self.returnable and self.kind is not Kind.DIGITAL

    @property
    def needs_shipping(self) -> bool:
        """Only physical goods travel."""
        return self.kind is Kind.PHYSICAL


@dataclass(frozen=True, slots=True)
class OptionCard:
    """An option of a product: its name, and its values as `(word, label)`; the label is in the language asked for."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PhotoCard:
    """A picture: `path` under the media folder; `variant_option` such as `Colour=Red`, or None."""

    photo_id: int
    path: str
    variant_option: str | None


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film, by the name that one bot's messenger has for it; other bots cannot show it."""

    bot_id: int
    file_id: str


@dataclass(frozen=True, slots=True)
class ProductCard:
    """Everything a product page needs, except the stock. Only active variants are on it, in their order.

    `slug` is the end of its address, `clay-teapot-12`; the number in it is the id, which alone finds the product.
    """

    product_id: int
    slug: str
    kind: Kind
    title: str
    description: str
    category_id: int | None
    tags: tuple[str, ...]
    options: tuple[OptionCard, ...]
    variants: tuple[VariantCard, ...]
    photos: tuple[PhotoCard, ...]
    units_sold: int
    version: int
    #: Size, care and the like, each as `(name, value)`.
    facts: tuple[tuple[str, str], ...] = ()
    film: FilmCard | None = None
    #: Tags that have a name in the language asked for, each as `(tag, name)`.
    tags_said: tuple[tuple[str, str], ...] = ()

    def find(self, variant_id: int) -> VariantCard | None:
        """One of the card's variants."""
        return next((variant for variant in self.variants if variant.variant_id == variant_id), None)
