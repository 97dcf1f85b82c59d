"""What is sealed can be read with the right keys only, and found without opening it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.kit.sealing import Keyring, KeysWrong

OLD, NEW, OTHER = (Keyring.new_key() for _ in range(3))


@given(st.binary(max_size=2000))
def test_what_was_sealed_is_opened_as_it_was(words: bytes) -> None:
    ring = Keyring([OLD])

    sealed = ring.seal(words)

    assert ring.open(sealed) == words
    assert len(words) < 8 or words not in sealed


def test_a_rotated_ring_opens_what_the_old_key_sealed() -> None:
    sealed = Keyring([OLD]).seal(b"2 Hatter Lane")

    rotated = Keyring([NEW, OLD])

    assert rotated.open(sealed) == b"2 Hatter Lane"
    assert Keyring([NEW]).open(rotated.reseal(sealed)) == b"2 Hatter Lane"


def test_a_foreign_key_opens_nothing() -> None:
    with pytest.raises(KeysWrong):
        Keyring([OTHER]).open(Keyring([OLD]).seal(b"2 Hatter Lane"))


def test_what_was_tampered_with_is_refused() -> None:
    ring = Keyring([OLD])
    sealed = bytearray(ring.seal(b"2 Hatter Lane"))
    sealed[-1] ^= 1

    with pytest.raises(KeysWrong):
        ring.open(bytes(sealed))


@pytest.mark.parametrize("setting", ["", " , ", "short", "not base64 at all, surely not"])
def test_wrong_keys_are_told_in_a_sentence(setting: str) -> None:
    with pytest.raises(KeysWrong, match="key"):
        Keyring.parse(setting)


def test_sealed_words_are_found_by_a_fingerprint_that_does_not_depend_on_case() -> None:
    ring = Keyring([NEW, OLD])

    assert ring.blind(" +49 30 1234 ") == ring.blind("+49 30 1234")
    assert ring.blind("Ada") == ring.blind("ada")
    assert ring.blind("Ada") != ring.blind("Bob")
    assert Keyring([OLD]).blind("Ada") in ring.blinds("Ada")
    assert Keyring([OTHER]).blind("Ada") not in ring.blinds("Ada")
