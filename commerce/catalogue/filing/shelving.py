"""The categories a file names: put up where missing, and said in other languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import select

from commerce.catalogue.categories import set_category_words
from commerce.catalogue.changing import begin_change
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Category, CategoryText
from commerce.catalogue.naming import path_key
from commerce.kit.database import Session, table_of
from commerce.kit.rows import add_rows, new_ids

#: What categories are called: titles by path and language.
Called = dict[tuple[str, str], str]

_categories = table_of(Category)
_texts = table_of(CategoryText)


class Shelving:
    """All categories: their ids by path, their titles by id, and what the file has called them."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self._own: dict[str, str] = {}
        self._parents: dict[int, tuple[int | None, str]] = {}
        self._titles: Called = {}
        self._said: Called = {}

    async def read(self, session: Session) -> None:
        """Look at the categories as they stand."""
        rows = (await session.execute(select(_categories))).all()
        self.ids = {row.path: row.id for row in rows}
        self._own = {row.path: row.title for row in rows}
        self._parents = {row.id: (row.parent_id, row.title) for row in rows}
        paths = {row.id: row.path for row in rows}
        words = await session.execute(select(_texts))
        self._titles = {(paths[row.category_id], row.language): row.title for row in words}

    def way_to(self, category_id: int | None) -> tuple[str, ...]:
        """The titles on the way to a category; empty for none."""
        way: list[str] = []
        while category_id is not None and category_id in self._parents:
            category_id, title = self._parents[category_id]
            way.append(title)
        return tuple(reversed(way))

    async def put_up(self, session: Session, ways: Iterable[tuple[str, ...]]) -> None:
        """Make sure that all of these categories are there, and those they stand in."""
        ways = [way for way in dict.fromkeys(ways) if way and path_key(way) not in self.ids]
        if not ways:
            return
        version = await begin_change(session)
        await self.read(session)
        steps: dict[str, tuple[str, ...]] = {}
        for step in (way[:depth] for way in ways for depth in range(1, len(way) + 1)):
            steps.setdefault(path_key(step), step)
        missing = {path: way for path, way in steps.items() if path not in self.ids}
        beside = Counter(parent for parent, _ in self._parents.values())
        rows = []
        ids = await new_ids(session, _categories, len(missing))
        for category_id, (path, way) in zip(ids, missing.items(), strict=True):
            parent = self.ids[path_key(way[:-1])] if len(way) > 1 else None
            rows.append((category_id, parent, path, way[-1], beside[parent], version))
            beside[parent] += 1
            self.ids[path], self._own[path] = category_id, way[-1]
            self._parents[category_id] = parent, way[-1]
        await add_rows(session, _categories, ("id", "parent_id", "path", "title", "position", "version"), rows)

    def check(self, line: Line, heard: Called) -> None:
        """Raises `RowRefused` when a row calls a category otherwise than rows before it did."""
        for key, title in called_by(line).items():
            if self._said.get(key, title) != title or heard.get(key, title) != title:
                raise RowRefused(Why.CONTRADICTION, column=f"category:{key[1]}")

    def hear(self, called: Called) -> bool:
        """Note what categories are called in other languages; tells whether any of it is news."""
        self._said.update(called)
        return any(self._is_news(key, title) for key, title in called.items())

    async def write_words(self, session: Session) -> None:
        """Write down what was heard and not known."""
        for (path, language), title in self._said.items():
            if path in self.ids and self._is_news((path, language), title):
                await set_category_words(session, self.ids[path], language, title)
                self._titles[path, language] = title

    def _is_news(self, key: tuple[str, str], title: str) -> bool:
        """Whether a category is called otherwise; one without a translation is called what it is called anyway."""
        known = self._titles.get(key)
        own = self._own.get(key[0])
        return title != own if known is None else title != known


def called_by(line: Line) -> Called:
    """What a row calls the categories on its way in other languages."""
    return {
        (path_key(line.category[:depth]), language): title
        for language, said in line.said.items()
        for depth, title in enumerate(said.category, start=1)
    }
