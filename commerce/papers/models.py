"""The rows of the shop's papers."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, table_of


class StoredPaper(Base):
    """One paper in one language; where the shop has none, the house's words are shown."""

    __tablename__ = "shop_paper"

    kind: Mapped[str] = mapped_column(String(12), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    words: Mapped[str] = mapped_column(Text)


papers_table = table_of(StoredPaper)
