"""What the shop says of itself, kept and looked up by language."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import bindparam, select

from commerce.kit.database import Session, put
from commerce.papers.models import papers_table


class PaperKind(StrEnum):
    """What a paper is about."""

    TERMS = "terms"
    PRIVACY = "privacy"
    CONTACT = "contact"
    #: Who sells, as it stands on invoices: name, address, tax number.
    SELLER = "seller"
    #: Where a bank transfer goes.
    BANK = "bank"


_papers = papers_table
_one = select(_papers.c.words).where(_papers.c.kind == bindparam("kind"), _papers.c.language == bindparam("language"))


async def paper(session: Session, kind: PaperKind, language: str) -> str | None:
    """The shop's own words, if it has any in this language."""
    words: str | None = await session.scalar(_one, {"kind": kind, "language": language})
    return words


async def set_paper(session: Session, kind: PaperKind, language: str, words: str) -> None:
    """Say it in these words from now on. Whoever changes the terms gives them a new version (`ShopProfile`)."""
    await put(session, _papers, ["kind", "language"], kind=kind, language=language, words=words.strip())
