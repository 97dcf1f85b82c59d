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
        self._products: dict[int, int] = {}
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

    def product_of(self, variant_id: int) -> int | None:
        """Whose variant this probably is, if any card was remembered that had it."""
        return self._products.get(variant_id)

    async def tree(self, session: Session) -> Tree:
        """The tree of categories."""
        if is_changing(session):
            return await read_tree(session)
        if self._is_due():
            await self._look(session)
        if self._tree is not None:
            return self._tree
        seen = await self._look(session)
        tree = await read_tree(session)
        if seen == self._seen:
            self._tree = tree
        return tree

    def _is_due(self) -> bool:
        return self._round != rounds() or self._timer() >= self._look_at

    async def _look(self, session: Session) -> int:
        """Forget what has changed; returns the version up to which the memory has seen everything.

        What is read afterwards may be kept only if nobody has looked again meanwhile.
        """
        this_round = rounds()
        highest = await highest_version(session)
        if highest != self._seen:
            await self._forget_changed(session, highest)
            self._seen = highest
        self._round, self._look_at = this_round, self._timer() + _LOOK_EVERY_SECONDS
        return highest

    async def _forget_changed(self, session: Session, highest: int) -> None:
        """Forget the cards of changed products; or all of them, where a commit failed after others saw its rows."""
        self._tree = None
        if not self._cards:
            return
        changed = set(await session.scalars(_changed_since, {"seen": self._seen}))
        if highest < self._seen or len(changed) > _MOST_CARDS:
            self._cards = {}
        else:
            self._cards = {key: card for key, card in self._cards.items() if key[0] not in changed}

    async def _fetch(self, session: Session, ids: Collection[int], language: str) -> dict[int, ProductCard]:
        seen = await self._look(session)
        found = await read_cards(session, ids, language)
        if seen == self._seen:
            self._make_room(len(found))
            self._cards.update(((one, language), card) for one, card in found.items())
            self._products.update((one.variant_id, card.product_id) for card in found.values() for one in card.variants)
        return found

    def _make_room(self, wanted: int) -> None:
        if len(self._cards) + wanted > _MOST_CARDS:
            kept = list(self._cards.items())[_MOST_CARDS // 2 :]
            self._cards = dict(kept)
            self._products = {one.variant_id: card.product_id for card in self._cards.values() for one in card.variants}


_memories: weakref.WeakKeyDictionary[Engine | Connection, Memory] = weakref.WeakKeyDictionary()


def memory_of(session: Session) -> Memory:
    """This process's memory of the database a session talks to."""
    bind = session.get_bind()
    memory = _memories.get(bind)
    if memory is None:
        memory = _memories[bind] = Memory()
    return memory
