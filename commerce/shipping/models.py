"""The rows of delivery: where the shop delivers and for how much, and the parcels on their way."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of
from commerce.kit.sealing import Sealed
from commerce.shipping.states import UNDER_WAY


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
    #: On whose word it arrived: an `ArrivedBy`.
    delivered_by: Mapped[str | None] = mapped_column(String(12))
    #: The time of the step that its status comes from; nothing before the first one.
    tracked_at: Mapped[datetime | None]
    #: When it counts as received, should nobody say anything until then.
    receipt_due_at: Mapped[datetime | None]
    receipt_extended: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: Since when a person has to find out where it is.
    missing_since: Mapped[datetime | None]
    #: The return whose goods this parcel replaces; nothing for a parcel with what was ordered.
    return_id: Mapped[int | None] = mapped_column(Id, index=True)

    __table_args__ = (
        Index("ix_shipment_number", "tracking_number"),
        partial_index("ix_shipment_under_way", "receipt_due_at", where=status.in_(UNDER_WAY)),
    )


class StoredShipmentLine(Base):
    """How many of an order line lie in a parcel."""

    __tablename__ = "shipment_line"

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id"), primary_key=True)
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    quantity: Mapped[int]
    #: What a replacement is called; nothing where it is what the order line says.
    instead: Mapped[str | None] = mapped_column(Text)

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
    #: The carrier's report it comes from.
    report_id: Mapped[int | None] = mapped_column(ForeignKey("carrier_report.id"))

    __table_args__ = (UniqueConstraint("shipment_id", "report_id"),)


class StoredReport(Base):
    """What a carrier said, once; also of parcels that nobody here knows (yet). Only ever added to."""

    __tablename__ = "carrier_report"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    source: Mapped[str] = mapped_column(String(20))
    event_id: Mapped[str] = mapped_column(String(120))
    number: Mapped[str] = mapped_column(String(80), index=True)
    #: A `ShipmentStatus`, or nothing where it moves nobody.
    status: Mapped[str | None] = mapped_column(String(20))
    happened_at: Mapped[datetime]
    received_at: Mapped[datetime] = mapped_column(index=True)
    words: Mapped[str | None] = mapped_column(Sealed)

    __table_args__ = (UniqueConstraint("source", "event_id"),)


class StoredPackingLine(Base):
    """How many of an order line somebody of the staff is about to put into a parcel; forgotten once it leaves."""

    __tablename__ = "packing_line"

    staff_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    quantity: Mapped[int]

    __table_args__ = (CheckConstraint("quantity >= 0", name="quantity"),)


class StoredPickup(Base):
    """Goods that wait at the shop, and the code that whoever fetches them has to say."""

    __tablename__ = "pickup"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True, autoincrement=False)
    code: Mapped[str | None] = mapped_column(Sealed)
    ready_at: Mapped[datetime]
    ready_by: Mapped[int]
    #: Wrong codes since the last rest.
    wrong: Mapped[int] = mapped_column(default=0)
    rests_until: Mapped[datetime | None]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None]


zones_table = table_of(StoredZone)
methods_table = table_of(StoredMethod)
shipments_table = table_of(StoredShipment)
shipment_lines_table = table_of(StoredShipmentLine)
tracking_table = table_of(StoredTrackingEvent)
reports_table = table_of(StoredReport)
packing_table = table_of(StoredPackingLine)
pickups_table = table_of(StoredPickup)
