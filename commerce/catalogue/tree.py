"""The tree of categories, read whole: a shop has hundreds of them at most, and they seldom change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from commerce.catalogue.models import Category, CategoryText
from commerce.catalogue.refusals import CategoryGone
from commerce.kit.database import Session, table_of

_categories = table_of(Category)
_texts = table_of(CategoryText)
_everything = select(_categories.c.id, _categories.c.parent_id, _categories.c.title).order_by(
    _categories.c.position, _categories.c.id
)
_words = select(_texts.c.category_id, _texts.c.language, _texts.c.title)


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """A category by its name in one language; `has_children` tells whether there are shelves inside it."""

    category_id: int
    parent_id: int | None
    title: str
    has_children: bool


@dataclass(frozen=True, slots=True)
class _Node:
    category_id: int
    parent_id: int | None
    title: str
    titles: dict[str, str]


class Tree:
    """All categories as they stood at one version."""

    def __init__(self, nodes: list[_Node]) -> None:
        self._nodes = {node.category_id: node for node in nodes}
        self._children: dict[int | None, list[_Node]] = defaultdict(list)
        for node in nodes:
            self._children[node.parent_id].append(node)

    def children(self, parent_id: int | None, language: str) -> list[CategoryCard]:
        """What stands right under a category, or at the top, in order."""
        return [self._card(node, language) for node in self._children.get(parent_id, ())]

    def path(self, category_id: int, language: str) -> list[CategoryCard]:
        """The way from the top down to a category. Raises `CategoryGone`."""
        way: list[CategoryCard] = []
        at: int | None = category_id
        while at is not None:
            node = self._nodes.get(at)
            if node is None:
                raise CategoryGone
            way.append(self._card(node, language))
            at = node.parent_id
        return way[::-1]

    def way(self, category_id: int) -> Iterator[int]:
        """The ids of a category and of all above it, none for one that is not there."""
        at: int | None = category_id
        while at is not None and (node := self._nodes.get(at)) is not None:
            yield at
            at = node.parent_id

    def ways(self) -> dict[int, tuple[int, ...]]:
        """Of every category, in order, its id and those of all above it."""
        return {one: tuple(self.way(one)) for one in self._nodes}

    def titles(self, language: str) -> dict[int, str]:
        """What every category is called."""
        return {one: node.titles.get(language, node.title) for one, node in self._nodes.items()}

    def within(self, category_id: int) -> Iterator[int]:
        """The ids of a category and of all below it."""
        yield category_id
        for child in self._children.get(category_id, ()):
            yield from self.within(child.category_id)

    def _card(self, node: _Node, language: str) -> CategoryCard:
        title = node.titles.get(language, node.title)
        return CategoryCard(node.category_id, node.parent_id, title, bool(self._children[node.category_id]))


async def read_tree(session: Session) -> Tree:
    """The tree as it stands in the rows."""
    titles: dict[int, dict[str, str]] = defaultdict(dict)
    for category_id, language, title in await session.execute(_words):
        titles[category_id][language] = title
    rows = await session.execute(_everything)
    return Tree([_Node(row.id, row.parent_id, row.title, titles[row.id]) for row in rows])
