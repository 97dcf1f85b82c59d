"""What the search remembers: synonyms, what was looked for in vain, and how well each of the goods stands."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id
from commerce.kit.sealing import Sealed


class SynonymRow(Base):
    """Whoever types `said` may mean `meant`; the keys are both as they are compared.

    `version` grows with every change of a synonym, so that whoever remembers the highest one seen knows that there is
    something to read. One that was removed stays, and can be put back.
    """

    __tablename__ = "search_synonym"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    said: Mapped[str] = mapped_column(String(64))
    meant: Mapped[str] = mapped_column(String(64))
    said_key: Mapped[str] = mapped_column(String(200))
    meant_key: Mapped[str] = mapped_column(String(200))
    both_ways: Mapped[bool]
    version: Mapped[int] = mapped_column(BigInteger, index=True)
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("said_key", "meant_key", name="uq_search_synonym"),
        CheckConstraint("said_key <> meant_key", name="other"),
    )


class MissRow(Base):
    """Words that found nothing, and how often on a day. By whom is written nowhere, and the words are sealed.

    They are found by `sign`, since somebody may have typed what is nobody's business.

    `is_settled` once staff have seen to it; the next day the same words are news again.
    """

    __tablename__ = "search_miss"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    day: Mapped[date]
    words: Mapped[str] = mapped_column(Sealed)
    sign: Mapped[str] = mapped_column(String(32), index=True, info={"sign_of": "words"})
    count: Mapped[int] = mapped_column(default=0)
    is_settled: Mapped[bool] = mapped_column(default=False, server_default=false())

    __table_args__ = (UniqueConstraint("day", "sign", name="uq_search_miss"),)


class StandingRow(Base):
    """How well a product sells lately, and whether there is any; one without a row sells nothing and is there.

    `heat` is the sum of all units ever sold, each doubled for every thirty days from a fixed day to its sale: so that
    it need never be brought up to date. `level` (0 to 20) and `in_stock` are what the indexes are told of it, and
    `version` grows with these two.
    """

    __tablename__ = "search_standing"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    heat: Mapped[float] = mapped_column(default=0.0)
    level: Mapped[int] = mapped_column(default=0)
    in_stock: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column(BigInteger, default=0, index=True)
