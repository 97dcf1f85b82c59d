"""An edit that would change nothing is recognised, and only that."""

from __future__ import annotations

import pytest

from handlers.chat.shown import Shown

HERE, THERE = (7, 1), (7, 2)
PAID, SENT = {"text": "Paid"}, {"text": "Sent"}


def test_what_was_written_last_stands_there() -> None:
    shown = Shown()

    with shown.changing(HERE, PAID):
        assert not shown.is_at(HERE, PAID)

    assert shown.is_at(HERE, PAID)
    assert not shown.is_at(HERE, SENT)
    assert not shown.is_at(THERE, PAID)


def test_a_change_that_failed_leaves_nobody_sure() -> None:
    shown = Shown()
    shown.note(HERE, PAID)

    with pytest.raises(RuntimeError), shown.changing(HERE, SENT):
        raise RuntimeError

    assert not shown.is_at(HERE, PAID)
    assert not shown.is_at(HERE, SENT)


def test_of_two_changes_at_once_nobody_knows_which_came_last() -> None:
    shown = Shown()

    with shown.changing(HERE, PAID), shown.changing(HERE, SENT):
        pass

    assert not shown.is_at(HERE, PAID)
    assert not shown.is_at(HERE, SENT)


def test_the_oldest_messages_are_forgotten() -> None:
    shown = Shown(most=1)

    shown.note(HERE, PAID)
    shown.note(THERE, PAID)

    assert not shown.is_at(HERE, PAID)
    assert shown.is_at(THERE, PAID)
