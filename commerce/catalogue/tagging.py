"""What tags are called in other languages; a file says it in columns such as `tags:zh`."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.models import Product, ProductText
from commerce.catalogue.naming import is_tag_key, tag, tag_key, tag_of
from commerce.catalogue.refusals import ProductGone
from commerce.kit.database import Session, put, table_of

_products = table_of(Product)
_texts = table_of(ProductText)


async def tag_names(session: Session, language: str) -> dict[str, str]:
    """What tags are called in a language, as the newest product says it; those without a name there are left out."""
    found: dict[str, str] = {}
    said = select(_texts.c.words).where(_texts.c.language == language).order_by(_texts.c.product_id)
    for words in await session.scalars(said):
        found.update((tag_of(key), name) for key, name in words.items() if is_tag_key(key))
    return found


async def tags_said(session: Session, product_id: int) -> dict[str, dict[str, str]]:
    """What the tags of one product are called, by languages."""
    said = select(_texts.c.language, _texts.c.words).where(_texts.c.product_id == product_id)
    return {
        row.language: {tag_of(key): name for key, name in row.words.items() if is_tag_key(key)}
        for row in await session.execute(said)
    }


async def name_tags(session: Session, product_id: int, language: str, names: Mapping[str, str]) -> None:
    """Call tags of a product so in one language, in place of what they were called there. Raises `ProductGone`."""
    await begin_change(session)
    if await session.scalar(select(_products.c.id).where(_products.c.id == product_id)) is None:
        raise ProductGone
    mine = (_texts.c.product_id == product_id, _texts.c.language == language)
    row = (await session.execute(select(_texts.c.title, _texts.c.description, _texts.c.words).where(*mine))).first()
    kept = {key: word for key, word in row.words.items() if not is_tag_key(key)} if row else {}
    words = kept | {tag_key(one): called for one, name in names.items() if (called := tag(name))}
    said = {"title": row.title if row else None, "description": row.description if row else None, "words": words}
    await put(session, _texts, ("product_id", "language"), product_id=product_id, language=language, **said)
    await note_change(session, [product_id])
