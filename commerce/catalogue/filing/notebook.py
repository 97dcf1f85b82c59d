"""What a file has mentioned so far, kept on the side so that a long file takes hardly more memory than a short one."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from types import TracebackType

import orjson

#: So many SKUs are kept at hand, which is ten times as quick; what comes before them goes onto pages.
_AT_HAND = 50_000


class Notebook:
    """The SKUs a file has mentioned, each with its row, and the products it has spoken of."""

    def __init__(self) -> None:
        self._at_hand: dict[str, int] = {}
        self._has_pages = False
        self._pages = sqlite3.connect("", isolation_level=None)
        self._pages.execute("PRAGMA journal_mode=OFF")
        self._pages.execute("CREATE TABLE sku (key TEXT PRIMARY KEY, row INTEGER) WITHOUT ROWID")
        self._pages.execute("CREATE TABLE product (id INTEGER PRIMARY KEY)")

    def __enter__(self) -> Notebook:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._pages.close()

    def rows_of(self, keys: Collection[str]) -> dict[str, int]:
        """The rows in which some of these SKUs were mentioned before."""
        at_hand = self._at_hand
        found = {key: at_hand[key] for key in keys if key in at_hand}
        if self._has_pages:
            among = "SELECT key, row FROM sku WHERE key IN (SELECT value FROM json_each(?))"
            found |= dict(self._pages.execute(among, (orjson.dumps(list(keys)),)))
        return found

    def note_rows(self, rows: Mapping[str, int]) -> None:
        """Remember in which row each SKU stands."""
        self._at_hand.update(rows)
        if len(self._at_hand) > _AT_HAND:
            self._pages.executemany("INSERT INTO sku VALUES (?, ?)", self._at_hand.items())
            self._at_hand.clear()
            self._has_pages = True

    def spoken_of(self, product_ids: Collection[int]) -> set[int]:
        """Those of the products that were spoken of before."""
        among = "SELECT id FROM product WHERE id IN (SELECT value FROM json_each(?))"
        return {one for (one,) in self._pages.execute(among, (orjson.dumps(list(product_ids)),))}

    def note_products(self, product_ids: Iterable[int]) -> None:
        """Remember products the file has spoken of."""
        self._pages.executemany("INSERT OR IGNORE INTO product VALUES (?)", ((one,) for one in product_ids))
