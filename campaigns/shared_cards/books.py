"""Cards in other chats agree with their things: none is left behind with what is not true any more."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, select

from campaigns.shared_cards.models import cards_table, things_table
from commerce.checkout.rule import Rule

_c, _t = cards_table.c, things_table.c


def _left_behind() -> Select[Any]:
    """A card shows an older version of its thing, and no edit is owed to it."""
    return (
        select(_c.id, _t.kind, _t.ref, _c.version, _t.version)
        .join(things_table, and_(_c.kind == _t.kind, _c.ref == _t.ref))
        .where(_c.version < _t.version, _t.due_at.is_(None))
    )


RULES = (
    Rule(
        "every card says how its thing stands, or will be edited",
        "card {0} of {1} {2} shows version {3} of {4}",
        _left_behind(),
    ),
)
