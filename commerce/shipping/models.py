"""The rows of delivery: where the shop delivers and for how much, and the parcels on their way."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, table_of
from commerce.kit.sealing import Sealed


class StoredZone(Base):
    """Countries that are delivered to alike; an empty list is everywhere else."""

    __tablename__ = "shipping_zone"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    title: Mapped[str] = mapped_column(String(80))
    #: ISO 3166 codes of two letters.
    countries: Mapped[list[str]] = mapped_column(Json)
    position: Mapped[int] = mapped_column(default=0)


class StoredMethod(Base):
    """A way to get goods to people of one zone, or to let them pick the goods up."""

    __tablename__ = "delivery_method"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    zone_id: Mapped[int | None] = mapped_column(ForeignKey("shipping_zone.id"))
    code: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(String(120))
    #: Where to pick up, opening hours, and the like.
    details: Mapped[str] = mapped_column(String(500), default="")
    #: Title and details in other languages: `{"zh": {"title": …, "details": …}}`.
    words: Mapped[dict[str, dict[str, str]]] = mapped_column(Json, default=dict)
    currency: Mapped[str] = mapped_column(String(3))
    price: Mapped[int] = mapped_column(BigInteger)
    free_over: Mapped[int | None] = mapped_column(BigInteger)
    #: `[[up_to_grams, price], …]` ascending; heavier parcels than the last step are not carried.
    weight_steps: Mapped[list[list[int]]] = mapped_column(Json, default=list)
    min_days: Mapped[int | None]
    max_days: Mapped[int | None]
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        UniqueConstraint("zone_id", "code"),
        CheckConstraint("price >= 0", name="price"),
    )


class StoredShipment(Base):
    """One parcel."""

    __tablename__ = "shipment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    status: Mapped[str] = mapped_column(String(20))
    carrier: Mapped[str] = mapped_column(String(20))
    #: What a carrier that we do not know is called.
    carrier_name: Mapped[str] = mapped_column(String(40), default="", server_default="")
    tracking_number: Mapped[str] = mapped_column(String(80))
    #: A link given by hand, where the carrier has no pattern of its own.
    own_link: Mapped[str | None] = mapped_column(String(500))
    shipped_at: Mapped[datetime]
    delivered_at: Mapped[datetime | None]
    sent_by: Mapped[int | None]


class StoredShipmentLine(Base):
    """How many of an order line lie in a parcel."""

    __tablename__ = "shipment_line"

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id"), primary_key=True)
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    quantity: Mapped[int]

    __table_args__ = (CheckConstraint("quantity > 0", name="quantity"),)


class StoredTrackingEvent(Base):
    """What became known of a parcel; only ever added to."""

    __tablename__ = "tracking_event"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id"), index=True)
    status: Mapped[str] = mapped_column(String(20))
    happened_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    actor_id: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Sealed)


zones_table = table_of(StoredZone)
methods_table = table_of(StoredMethod)
shipments_table = table_of(StoredShipment)
shipment_lines_table = table_of(StoredShipmentLine)
tracking_table = table_of(StoredTrackingEvent)
