"""Personal data sealed before it is written down, and ways to find it again without opening it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import weakref
from collections.abc import Sequence
from typing import Any

import orjson
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class KeysWrong(ValueError):
    """The keys are not such as `parley` makes them, or do not open what was sealed."""


class Keyring:
    """The shop's keys: the first one seals, all of them open.

    A rotated ring is `Keyring(["new", "old"])`; `parley rekey` then seals everything anew with the first.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        """Keys are 32 random bytes in URL-safe base64 each. Raises `KeysWrong` otherwise."""
        if not keys:
            raise KeysWrong("there is no encryption key")
        try:
            self._newest, *others = (Fernet(key) for key in keys)
            self._fernet = MultiFernet([self._newest, *others])
        except ValueError as error:
            raise KeysWrong("an encryption key must be 32 bytes in URL-safe base64") from error
        self._index_keys = [_index_key(key) for key in keys]

    @classmethod
    def parse(cls, setting: str) -> Keyring:
        """Read keys separated by commas, the newest first."""
        return cls([key.strip() for key in setting.split(",") if key.strip()])

    @staticmethod
    def new_key() -> str:
        """A fresh random key."""
        return Fernet.generate_key().decode()

    def seal(self, plain: bytes) -> bytes:
        """Encrypt and sign with the newest key (Fernet: AES-128-CBC with HMAC-SHA256)."""
        return base64.urlsafe_b64decode(self._fernet.encrypt(plain))

    def open(self, sealed: bytes) -> bytes:
        """The sealed words. Raises `KeysWrong` when no key of the ring fits."""
        try:
            return self._fernet.decrypt(base64.urlsafe_b64encode(sealed))
        except InvalidToken as error:
            raise KeysWrong("no key of the ring opens this") from error

    def reseal(self, sealed: bytes) -> bytes:
        """The same words, sealed with the newest key."""
        return self.seal(self.open(sealed))

    def is_fresh(self, sealed: bytes) -> bool:
        """Whether the newest key alone opens it."""
        try:
            self._newest.decrypt(base64.urlsafe_b64encode(sealed))
        except InvalidToken:
            return False
        return True

    def blind(self, words: str) -> str:
        """A fingerprint to find sealed words by: the same words give the same sign, and nothing leads back."""
        return _fingerprint(self._index_keys[0], words)

    def blinds(self, words: str) -> list[str]:
        """The fingerprints under every key of the ring, for look-ups while keys are being rotated."""
        return [_fingerprint(key, words) for key in self._index_keys]


class Sealed(TypeDecorator[Any]):
    """A column of sealed JSON words: text, lists and mappings of personal data, or nothing."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        return keyring_of(dialect).seal(orjson.dumps(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else orjson.loads(keyring_of(dialect).open(value))


_keyrings: weakref.WeakKeyDictionary[Dialect, Keyring] = weakref.WeakKeyDictionary()


def give_keys(dialect: Dialect, keyring: Keyring) -> None:
    """Let one database's connections seal and open with this ring; other databases keep their own."""
    _keyrings[dialect] = keyring


def keyring_of(dialect: Dialect) -> Keyring:
    """The ring of the database that speaks this dialect object."""
    return _keyrings[dialect]


def _index_key(key: str) -> bytes:
    return hmac.digest(base64.urlsafe_b64decode(key), b"parley blind index", hashlib.sha256)


def _fingerprint(key: bytes, words: str) -> str:
    return hmac.new(key, words.strip().casefold().encode(), hashlib.sha256).hexdigest()[:32]
