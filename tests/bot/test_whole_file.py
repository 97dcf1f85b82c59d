"""The file of a person's data tells everything that is held: each table gets a row of somebody's, and all are found.

Rows are made from the schema alone, so that whoever adds a table, a column or a way to a person is asked whether the
file tells it. What is kept out stands here, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import orjson
import pytest
from sqlalchemy import JSON, Boolean, Column, Date, Float, Integer, LargeBinary, Numeric, Table, insert, text

from bot.migrations import tables
from bot.personal import REGISTER
from commerce import my_data
from commerce.kit.database import Database, Instant
from commerce.kit.sealing import Keyring, Sealed
from commerce.my_data import MARKS, Fate

#: Every number of every row, so that all of them lead to each other and to one person.
ONE = 1
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TABLES_KEPT_OUT = {
    "referral_cluster": "who belongs together: it would tell somebody of others",
    "card_picture": "pictures of goods that the shop drew, with whoever's chat Telegram keeps them in",
}
BY_HAND = {
    "inbox": "what could not be handled is told apart, by whoever sent it",
    "provider_message": "a provider's message until it is read, in its own words; then it stands in payment_event",
}
COLUMNS_KEPT_OUT = {
    "customer.lot": "drawn by the shop, of nobody's doing",
    "payment.ref": "a mark by which the provider names it",
    "payment_page.provider_ref": "a mark by which the provider names it",
    "carrier_report.source": "whose key signed it",
    "carrier_report.event_id": "a mark of the carrier's",
    "live_claim.chat_id": "the number of a group",
    "live_claim.message_id": "the number of a message in it",
    "offer_pick.chance": "how the shop tries things out",
    "offer_pick.anyway": "how the shop tries things out",
    "offer_pick.standing": "how the shop tries things out",
    "offer_pick.worth": "how the shop tries things out",
    "shared_card.inline_message_id": "a mark of Telegram's",
    "shared_card.looks": "a mark of how the card was drawn last",
    "shared_card.picture": "a mark of how the card was drawn last",
    "shared_card.not_before": "when the shop tries to edit it again",
    "shared_card.failures": "when the shop tries to edit it again",
    "referral.signals": "what it has in common with others",
    "delivery.message_id": "the number of a message in their own chat",
    "exploration.odds": "how the shop tries things out",
    "audit_entry.subject": "on whom they acted at work",
    "audit_entry.details": "on whom they acted at work",
    "audit_entry.reason": "in what words they acted at work on others",
}
#: Whoever did something at work is named by the log (`audit_entry`), and the thing itself is somebody else's.
AT_WORK = {
    "added_by", "answered_by", "actor_id", "brought_by", "changed_by", "created_by", "decided_by", "granted_by",
    "invited_by", "judged_by", "launched_by", "made_by", "posted_by", "recorded_by", "requested_by", "set_by",
    "staff_id", "used_by",
}  # fmt: skip


class Seen(Exception):
    """All was looked at, and nothing of it is to stay."""


def personal() -> Iterator[Table]:
    for table in tables().sorted_tables:
        if REGISTER.holdings[table.name].fate in (Fate.ERASED, Fate.KEPT):
            yield table


def a_row(table: Table) -> dict[str, Any]:
    return {column.name: a_value(column) for column in table.columns}


def a_value(column: Column[Any]) -> Any:
    """Something that only stands there; words say where."""
    words = "number" if column.name in ("number", "tracking_number") else f"{column.table.name}.{column.name}"
    match column.type:
        case Boolean():
            return True
        case Integer():
            return ONE
        case Float() | Numeric():
            return 0.5
        case Date():
            return date(2026, 3, 2)
        case Instant():
            return NOW
        case JSON():
            return {"told": words}
        case Sealed():
            return words
        case LargeBinary():
            return words.encode()
        case _:
            return words


@pytest.fixture
async def filled(sqlite_url: str, keyring: Keyring) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The sections of the file of somebody of whom each table holds a row."""
    database = Database(sqlite_url, keyring)
    told: dict[str, Any] = {}
    with suppress(Seen):
        async with database.unit_of_work() as session:
            await session.execute(text("PRAGMA defer_foreign_keys = ON"))
            await session.execute(text("PRAGMA ignore_check_constraints = ON"))
            for table in personal():
                await session.execute(insert(table), [a_row(table)])
            told = orjson.loads(await my_data.tell(session, REGISTER, ONE, "Teapots"))
            raise Seen
    await database.close()
    sections: dict[str, dict[str, list[dict[str, Any]]]] = told["sections"]
    return sections


async def test_a_row_of_every_table_and_every_column_of_it_stands_in_the_file(
    filled: dict[str, dict[str, list[dict[str, Any]]]],
) -> None:
    rows = {name: found for section in filled.values() for name, found in section.items()}
    untold = {table.name for table in personal()} - rows.keys()
    left_out = {
        f"{table.name}.{column.name}"
        for table in personal()
        for row in rows.get(table.name, [])
        for column in table.columns
        if column.name not in MARKS and column.name not in row
    }

    assert untold == set(TABLES_KEPT_OUT)
    assert left_out == set(COLUMNS_KEPT_OUT)


def test_whatever_names_a_person_is_a_way_to_their_rows_or_says_what_they_did_at_work() -> None:
    missed = {
        f"{table.name}.{column.name}"
        for table in tables().sorted_tables
        for column in table.columns
        if any(key.column.table.name in ("customer", "points_purse") for key in column.foreign_keys)
        if REGISTER.holdings[table.name].fate is not Fate.STAFF
        if column.name not in REGISTER.holdings[table.name].by and column.name not in AT_WORK
    }

    assert missed == {"erasure.customer_id"}, "that somebody was erased is told to nobody: they are not there any more"


def test_what_is_looked_for_by_hand_has_a_reason() -> None:
    assert {one.table for one in REGISTER.holdings.values() if one.fate is Fate.BY_HAND} == set(BY_HAND)
