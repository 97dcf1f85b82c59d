"""Product pages and the tree of categories, kept in memory until they change.

There is one memory for each database this process talks to. It looks at the rows again when this process has changed
the catalogue, and otherwise once a second, in case another process has.
"""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Collection

from sqlalchemy import Connection, Engine, bindparam, select

from commerce.catalogue.cards import ProductCard
from commerce.catalogue.changing import highest_version, is_changing, rounds
from commerce.catalogue.models import Product
from commerce.catalogue.reading import read_cards
from commerce.catalogue.tree import Tree, read_tree
from commerce.kit.database import Session, table_of

_MOST_CARDS = 4000
_LOOK_EVERY_SECONDS = 1.0
_products = table_of(Product)
_changed_since = select(_products.c.id).where(_products.c.version > bindparam("seen")).limit(_MOST_CARDS + 1)


class Memory:
    """What one process remembers of one catalogue."""

    def __init__(self, timer: Callable[[], float] = time.monotonic) -> None:
        self._timer = timer
        self._cards: dict[tuple[int, str], ProductCard] = {}
        self._tree: Tree | None = None
        self._seen = 0
        self._round = -1
        self._look_at = 0.0

    async def cards(self, session: Session, ids: Collection[int], language: str) -> dict[int, ProductCard]:
        """The cards of products on the shelf."""
        if is_changing(session):
            return await read_cards(session, ids, language)
        if self._is_due():
            await self._look(session)
        found = {one: card for one in ids if (card := self._cards.get((one, language))) is not None}
        missing = [one for one in ids if one not in found]
        if missing:
            found.update(await self._fetch(session, missing, language))
        return found

    async def tree(self, session: Session) -> Tree:
        """The tree of categories."""
        if is_changing(session):
            return await read_tree(session)
        if self._is_due():
            await self._look(session)
        if self._tree is not None:
            return self._tree
        in_step, seen = await self._look(session), self._seen
        tree = await read_tree(session)
        if in_step and seen == self._seen:
            self._tree = tree
        return tree

    def _is_due(self) -> bool:
        return self._round != rounds() or self._timer() >= self._look_at

    async def _look(self, session: Session) -> bool:
        """Forget what has changed; tells whether this session sees the rows as the memory knows them.

        A session may stand in a snapshot older than the last look: what it reads must not be kept.
        """
        this_round = rounds()
        highest = await highest_version(session)
        if highest < self._seen:
            return False
        if highest > self._seen:
            await self._forget_changed(session)
            self._seen = max(self._seen, highest)
        self._round, self._look_at = this_round, self._timer() + _LOOK_EVERY_SECONDS
        return True

    async def _forget_changed(self, session: Session) -> None:
        self._tree = None
        if not self._cards:
            return
        changed = set(await session.scalars(_changed_since, {"seen": self._seen}))
        many = len(changed) > _MOST_CARDS
        self._cards = {} if many else {key: card for key, card in self._cards.items() if key[0] not in changed}

    async def _fetch(self, session: Session, ids: Collection[int], language: str) -> dict[int, ProductCard]:
        in_step, seen = await self._look(session), self._seen
        found = await read_cards(session, ids, language)
        if in_step and seen == self._seen:
            self._make_room(len(found))
            self._cards.update(((one, language), card) for one, card in found.items())
        return found

    def _make_room(self, wanted: int) -> None:
        if len(self._cards) + wanted > _MOST_CARDS:
            kept = list(self._cards.items())[_MOST_CARDS // 2 :]
            self._cards = dict(kept)


_memories: weakref.WeakKeyDictionary[Engine | Connection, Memory] = weakref.WeakKeyDictionary()


def memory_of(session: Session) -> Memory:
    """This process's memory of the database a session talks to."""
    bind = session.get_bind()
    memory = _memories.get(bind)
    if memory is None:
        memory = _memories[bind] = Memory()
    return memory
