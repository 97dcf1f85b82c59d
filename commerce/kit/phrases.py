"""How statements read in SQL: worked out once for all connections that speak alike, not once for each of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy.util import LRUCache

from commerce.kit.sealing import keyring_of


class _Phrases(LRUCache[Any, Any]):
    """A cache of compiled statements that several engines share.

    SQLAlchemy's keys begin with the engine's own dialect; here its kind and the keys it seals with stand instead.
    """

    __slots__ = ()

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_for_all_alike(key), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_for_all_alike(key), value)


def _for_all_alike(key: Any) -> Any:
    dialect, *statement = key
    return (type(dialect), keyring_of(dialect), *statement)


#: What an engine of ours is made with.
SHARED = {"compiled_cache": _Phrases(2_000)}
