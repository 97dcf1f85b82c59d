"""Putting up shelves: categories found by the way to them, and made where they are missing."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, insert, select, update

from commerce.catalogue.changing import begin_change
from commerce.catalogue.models import Category, CategoryText
from commerce.catalogue.naming import category_title, path_key
from commerce.kit.database import Session, put, table_of
from commerce.kit.rows import new_ids

_categories = table_of(Category)
_texts = table_of(CategoryText)


async def category_at(session: Session, titles: Sequence[str]) -> int:
    """The id of the category at the end of this way; whatever is missing on it is put up."""
    titles = [title for step in titles if (title := category_title(step))]
    at: int | None = None
    for depth in range(1, len(titles) + 1):
        path = path_key(tuple(titles[:depth]))
        known = await session.scalar(select(_categories.c.id).where(_categories.c.path == path))
        at = await _put_up(session, at, path, titles[depth - 1]) if known is None else known
    if at is None:
        raise ValueError("a way to a category has at least one step")
    return at


async def set_category_words(session: Session, category_id: int, language: str, title: str) -> None:
    """Say a category's title in another language."""
    version = await begin_change(session)
    await put(
        session,
        _texts,
        ("category_id", "language"),
        category_id=category_id,
        language=language,
        title=category_title(title),
    )
    await session.execute(update(_categories).where(_categories.c.id == category_id).values(version=version))


async def _put_up(session: Session, parent_id: int | None, path: str, title: str) -> int:
    version = await begin_change(session)
    category_id = (await new_ids(session, _categories, 1))[0]
    beside = select(func.count()).where(_categories.c.parent_id.is_not_distinct_from(parent_id))
    row = {
        "id": category_id,
        "parent_id": parent_id,
        "path": path,
        "title": title,
        "position": (await session.scalars(beside)).one(),
        "version": version,
    }
    await session.execute(insert(_categories), [row])
    return category_id
