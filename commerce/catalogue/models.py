"""The shelves as rows: categories, products, their variants, words in other languages, and pictures."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index


class Kind(StrEnum):
    """What a product is made of; only physical ones are shipped."""

    PHYSICAL = "physical"
    DIGITAL = "digital"
    SERVICE = "service"


class Status(StrEnum):
    """Whether people may see a product or buy a variant; nothing is ever deleted, only archived."""

    DRAFT = "draft"
    ACTIVE = "active"
    ARCHIVED = "archived"


class Category(Base):
    """A place in the tree of shelves. `path` is the way to it, casefolded: `kitchen > teapots`."""

    __tablename__ = "category"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("category.id"), index=True)
    path: Mapped[str] = mapped_column(Text, unique=True)
    title: Mapped[str] = mapped_column(Text)
    position: Mapped[int]
    version: Mapped[int] = mapped_column(BigInteger, index=True)


class CategoryText(Base):
    """What a category is called in another language."""

    __tablename__ = "category_text"

    category_id: Mapped[int] = mapped_column(ForeignKey("category.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(16), primary_key=True)
    title: Mapped[str] = mapped_column(Text)


class Product(Base):
    """What is shown on a page and groups variants.

    `version` grows with every change of the product, its prices, words or pictures; it is drawn from one counter for
    the whole shop, so that whoever remembers the highest version seen can ask for everything that changed since.
    `listed` says that the product is active and has an active variant.
    """

    __tablename__ = "product"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    status: Mapped[str] = mapped_column(String(12))
    listed: Mapped[bool]
    title: Mapped[str] = mapped_column(Text)
    title_key: Mapped[str] = mapped_column(Text, index=True)
    description: Mapped[str] = mapped_column(Text)
    category_id: Mapped[int | None] = mapped_column(ForeignKey("category.id"))
    tags: Mapped[list[str]] = mapped_column(Json)
    tax_class: Mapped[str] = mapped_column(String(40))
    returnable: Mapped[bool]
    option_names: Mapped[list[str]] = mapped_column(Json)
    version: Mapped[int] = mapped_column(BigInteger, index=True)
    units_sold: Mapped[int] = mapped_column(BigInteger, default=0)
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_product_shelf", "category_id", "listed", "id"),)


class ProductText(Base):
    """A product in another language.

    `words` translates option names and values: `{"Colour": "颜色", "Colour=Red": "红色"}`.
    """

    __tablename__ = "product_text"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(16), primary_key=True)
    title: Mapped[str | None] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    words: Mapped[dict[str, str]] = mapped_column(Json)


class Variant(Base):
    """What is bought: one SKU, one price, one stock count. Amounts are minor units of `currency`.

    `sku_key` is the SKU without regard to case. `options_key` keeps two live variants of one product from having the
    same options; an archived variant has none, so that another may take its place.
    """

    __tablename__ = "variant"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    sku: Mapped[str] = mapped_column(Text)
    sku_key: Mapped[str] = mapped_column(Text, unique=True)
    barcode: Mapped[str | None] = mapped_column(Text)
    option_values: Mapped[list[str]] = mapped_column(Json)
    options_key: Mapped[str | None] = mapped_column(Text)
    price: Mapped[int] = mapped_column(BigInteger)
    #: The earlier price that the merchant names; that there is one tells that an earlier price is to be shown.
    compare_at_price: Mapped[int | None] = mapped_column(BigInteger)
    #: The least it cost within thirty days before its price changed last: what is shown beside it.
    lowest_before: Mapped[int | None] = mapped_column(BigInteger)
    #: What the shop pays for it, where it says so: promotions warn before they go below.
    cost_price: Mapped[int | None] = mapped_column(BigInteger)
    #: No discount takes a piece below it, where it is set.
    floor_price: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    weight_grams: Mapped[int | None]
    max_quantity: Mapped[int | None]
    track_stock: Mapped[bool]
    allow_backorder: Mapped[bool]
    #: Whether its stock is the number of its unsold keys, which nobody counts by hand.
    keyed: Mapped[bool] = mapped_column(server_default=false())
    status: Mapped[str] = mapped_column(String(12))
    position: Mapped[int]
    #: The import that made it was undone: it is archived, stands in no export, and another import may make it anew.
    withdrawn: Mapped[bool] = mapped_column(server_default=false())

    __table_args__ = (UniqueConstraint("product_id", "options_key", name="uq_variant_options"),)


class PastPrice(Base):
    """What a variant cost by its list price, from `since` until `until` (None: until now).

    `struck` tells whether the merchant had a higher price shown beside it.
    """

    __tablename__ = "price_history"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    price: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    struck: Mapped[bool]
    since: Mapped[datetime]
    until: Mapped[datetime | None] = mapped_column()

    __table_args__ = (
        CheckConstraint("until > since", name="time"),
        partial_index("uq_price_history_now", "variant_id", where=until.is_(None), unique=True),
        Index("ix_price_history_variant", "variant_id", "since"),
        partial_index("ix_price_history_until", "until", where=until.is_not(None)),
    )


class Photo(Base):
    """A picture of a product: a file under the media folder, made from `source`.

    `variant_option` ties it to one option value, such as `Colour=Red`; otherwise it shows the whole product.
    """

    __tablename__ = "photo"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    path: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(Text)
    position: Mapped[int]
    variant_option: Mapped[str | None] = mapped_column(Text)


class PhotoFile(Base):
    """Under which name a bot's messenger already holds a picture, so that it is uploaded once."""

    __tablename__ = "photo_file"

    photo_id: Mapped[int] = mapped_column(ForeignKey("photo.id"), primary_key=True)
    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    file_id: Mapped[str] = mapped_column(Text)


class ImportMark(Base):
    """Rows of a catalogue file that were taken in and would change nothing as long as `state` holds.

    `digest` is made from their cells. `state` has the products they speak of, the sum of their versions, and counts.
    """

    __tablename__ = "import_mark"

    digest: Mapped[str] = mapped_column(String(32), primary_key=True)
    state: Mapped[str] = mapped_column(Text)
    marked_at: Mapped[datetime] = mapped_column(index=True)


class ProductFacts(Base):
    """Size, care and the like of a product in one language: a list of `[name, value]`, in the order they were written.

    Whoever reads another language is told those that were written down first.
    """

    __tablename__ = "product_facts"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    language: Mapped[str] = mapped_column(String(16))
    facts: Mapped[list[list[str]]] = mapped_column(Json)

    __table_args__ = (UniqueConstraint("product_id", "language", name="uq_product_facts_language"),)


class ProductFilm(Base):
    """A film of a product, by the name under which one bot's messenger holds it."""

    __tablename__ = "product_film"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    bot_id: Mapped[int] = mapped_column(BigInteger)
    file_id: Mapped[str] = mapped_column(Text)


class AwaitedPhoto(Base):
    """A picture that staff have sent, on its way into the media folder; `upload` is what the messenger calls it."""

    __tablename__ = "awaited_photo"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    upload: Mapped[str] = mapped_column(Text)
    #: Who is told when it is there.
    actor_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    attempts: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        Index("ix_awaited_photo_actor", "actor_id"),
        Index("ix_awaited_photo_product", "product_id"),
    )
