"""Size, care and other facts of a product, written down line by line; and a film of it."""

from __future__ import annotations

from sqlalchemy import delete, func, select

from commerce import staff
from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.models import Product, ProductFacts, ProductFilm
from commerce.catalogue.naming import tidy
from commerce.catalogue.refusals import FactsUnclear, ProductGone
from commerce.kit import ids
from commerce.kit.database import Session, put, table_of

#: So many facts are told of a product, and so long each of them may be.
MOST_FACTS, MOST_NAME, MOST_VALUE = 12, 40, 160
_AFTER_NAME = (":", "：")

_products = table_of(Product)
_facts = table_of(ProductFacts)
_films = table_of(ProductFilm)


def read_facts(words: str) -> tuple[tuple[str, str], ...]:
    """Lines such as `Size: 12 × 8 cm`, each a fact. Raises `FactsUnclear` with the number of the line that is none."""
    found = []
    for number, line in enumerate((line for line in words.splitlines() if line.strip()), 1):
        at = min((place for sign in _AFTER_NAME if (place := line.find(sign)) >= 0), default=-1)
        name, value = tidy(line[:at]), tidy(line[at + 1 :])
        if at < 0 or not name or not value or len(name) > MOST_NAME or len(value) > MOST_VALUE:
            raise FactsUnclear(line=number)
        found.append((name, value))
    if len(found) > MOST_FACTS:
        raise FactsUnclear(line=MOST_FACTS + 1)
    return tuple(found)


async def set_facts(
    session: Session, staff_id: int, product_id: int, language: str, facts: tuple[tuple[str, str], ...]
) -> None:
    """Say these of a product in one language, in place of what was said there; an empty list takes it away.

    Raises `ProductGone`.
    """
    await _begin(session, product_id)
    if facts:
        written = [list(fact) for fact in facts]
        await put(session, _facts, ("product_id", "language"), product_id=product_id, language=language, facts=written)
    else:
        mine = (_facts.c.product_id == product_id, _facts.c.language == language)
        await session.execute(delete(_facts).where(*mine))
    await staff.note(session, staff_id, "product.facts", f"product:{product_id}", {"facts": len(facts)})
    await note_change(session, [product_id])


async def set_film(session: Session, staff_id: int, product_id: int, bot_id: int, file_id: str | None) -> None:
    """Show this film of a product, by the name that a bot's messenger has for it; None for none.

    Raises `ProductGone`.
    """
    await _begin(session, product_id)
    if file_id is None:
        await session.execute(delete(_films).where(_films.c.product_id == product_id))
    else:
        await put(session, _films, ("product_id",), product_id=product_id, bot_id=bot_id, file_id=file_id)
    await staff.note(session, staff_id, "product.film", f"product:{product_id}", {"film": file_id is not None})
    await note_change(session, [product_id])


async def _begin(session: Session, product_id: int) -> None:
    await begin_change(session)
    if await session.scalar(select(_products.c.id).where(_products.c.id == product_id)) is None:
        raise ProductGone


async def lose_film(session: Session, product_id: int, mark: str) -> bool:
    """The messenger hands out no more the film of this mark: cards show it no more. Tells whether they did."""
    await begin_change(session)
    mine = _films.c.product_id == product_id
    film = await session.scalar(select(_films.c.file_id).where(mine))
    if film is None or ids.mark(film) != mark:
        return False
    await session.execute(delete(_films).where(mine, _films.c.file_id == film))
    await note_change(session, [product_id])
    return True


async def films_of_others(session: Session, bot_id: int) -> int:
    """How many films of goods on the shelves only another bot can show."""
    theirs = select(func.count()).select_from(_films).join(_products, _products.c.id == _films.c.product_id)
    return int(await session.scalar(theirs.where(_products.c.listed, _films.c.bot_id != bot_id)) or 0)
