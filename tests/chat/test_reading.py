"""JSON from outside: what is whole is read as it stands, halves of signs are mended, and anything else is none."""

from __future__ import annotations

import pytest

from handlers.chat.failures import result_of
from handlers.chat.reading import read_json


def test_half_a_sign_in_one_message_does_not_keep_the_others_from_being_heard() -> None:
    brought = rb'{"ok":true,"result":[{"update_id":1,"text":"a\ud83eb","\udc00":["\ud83e\uded6"]},{"update_id":2}]}'

    heard = result_of("getUpdates", None, 200, brought)

    assert heard == [{"update_id": 1, "text": "a\ufffdb", "\ufffd": ["\U0001fad6"]}, {"update_id": 2}]
    assert read_json(b'{"a":[1,null,true,"\xf0\x9f\xab\x96"]}') == {"a": [1, None, True, "\U0001fad6"]}


@pytest.mark.parametrize(
    "body", [b"", b"no json", b"NaN", b'{"a":Infinity}', b'"\xff"', b"[" * 100_000, b'{"a":"\\ud8']
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(body)
