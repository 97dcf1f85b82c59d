"""What counts as a comment in a group: words of a person of their own, in reply, and said for the first time."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.chat.incoming import Kind, read

ALICE = {"id": 7, "is_bot": False, "first_name": "Alice"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
CLUB = {"id": -1_000_000_000_777, "type": "supergroup", "title": "Tea club"}
REPLY = {"message_id": 9, "from": ALICE, "chat": CLUB, "date": 1, "text": "+1", "reply_to_message": {"message_id": 3}}


def kind(update: dict[str, Any]) -> Kind | None:
    incoming = read({"update_id": 1, **update})
    return None if incoming is None or incoming.sender.is_bot else incoming.kind


def test_a_reply_of_a_person_is_a_comment() -> None:
    assert kind({"message": REPLY}) is Kind.COMMENT


@pytest.mark.parametrize(
    "update",
    [
        {"edited_message": REPLY},
        {"channel_post": REPLY},
        {"message": {**REPLY, "from": ANONYMOUS, "sender_chat": CLUB}},
        {"message": {**REPLY, "via_bot": ANONYMOUS}},
        {"message": {**REPLY, "forward_origin": {"type": "user", "date": 1, "sender_user": ALICE}}},
        {"message": {key: value for key, value in REPLY.items() if key != "reply_to_message"}},
    ],
    ids=["edited", "of a channel", "of an unnamed administrator", "by another bot", "forwarded", "no reply"],
)
def test_what_is_no_comment(update: dict[str, Any]) -> None:
    assert kind(update) is not Kind.COMMENT
