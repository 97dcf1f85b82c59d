"""Statements to download: as a table for another programme, and on paper. Nobody who ordered is named on either."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import partial

from campaigns import partners
from campaigns.partners import Partner, Statement, StatementLine
from commerce import papers
from commerce.kit.money import Money
from commerce.papers import PaperKind
from handlers.chat.router import Visit
from handlers.chat.screen import File, Words, text
from handlers.paper import Sheet, draw
from handlers.partner_words import entry_words, month_of, percent

#: The columns of the table; they never change.
COLUMNS = ("statement", "month", "order", "day", "status", "net", "rate_percent", "commission", "currency")


async def table_file(visit: Visit, statement: Statement) -> File:
    """One row per change, amounts in major units, as CSV."""
    found = await partners.statements.lines_of(visit.session, statement)
    rows = [_row(visit, statement, line) for line in found]
    return File(f"{statement.number}.csv", partial(_written, rows), _name(statement))


async def paper_file(visit: Visit, statement: Statement) -> File:
    """A page or more as PDF, in the language of whoever asks."""
    partner = await partners.get(visit.session, statement.partner_id)
    found = await partners.statements.lines_of(visit.session, statement)
    seller = await papers.paper(visit.session, PaperKind.SELLER, visit.language) or visit.shop.profile.name
    return File(
        f"{statement.number}.pdf", partial(draw, sheet_of(visit, partner, statement, found, seller)), _name(statement)
    )


def sheet_of(
    visit: Visit, partner: Partner, statement: Statement, found: Sequence[StatementLine], seller: str
) -> Sheet:
    """A statement in words, as it is put on paper."""

    def say(words: Words) -> str:
        return visit.shop.texts.plain(words, visit.language)

    heads = ("what", "net", "share", "commission")
    return Sheet(
        language=visit.language,
        title=say(_name(statement)),
        made_at=statement.closed_at,
        about=[
            say(text("statement-month", month=month_of(statement), zone=visit.shop.profile.timezone.key)),
            say(text("statement-closed", day=statement.closed_at.astimezone(visit.shop.profile.timezone).date())),
        ],
        seller=[one for one in seller.splitlines() if one],
        buyer_title=say(text("statement-for")),
        buyer=[partner.name],
        heads=[say(text(f"statement-head-{name}")) for name in heads],
        rows=[[say(cell) for cell in _cells(visit, line)] for line in found],
        sums=[
            (say(text("statement-net")), say(_amount(statement.net))),
            (say(text("statement-total")), say(_amount(statement.total))),
            (say(text("statement-carried")), say(_amount(statement.carried))),
            (say(text("statement-balance")), say(_amount(statement.balance))),
        ],
        closing=[say(text("statement-how")), say(text("statement-no-invoice"))],
    )


def _cells(visit: Visit, line: StatementLine) -> list[Words]:
    day = line.happened_at.astimezone(visit.shop.profile.timezone).date()
    what = text("statement-what", number=line.number, day=day.isoformat(), how=entry_words(line.kind))
    return [what, _amount(line.net), percent(line.rate), _amount(line.amount)]


def _row(visit: Visit, statement: Statement, line: StatementLine) -> tuple[str, ...]:
    day = line.happened_at.astimezone(visit.shop.profile.timezone).date()
    share = f"{line.rate / 100:g}"
    what = (line.number, day.isoformat(), line.kind.value, str(line.net.major()), share, str(line.amount.major()))
    return (statement.number, month_of(statement), *what, line.amount.currency)


def _written(rows: Sequence[Sequence[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows((COLUMNS, *rows))
    return written.getvalue().encode()


def _name(statement: Statement) -> Words:
    return text("statement-name", number=statement.number)


def _amount(amount: Money) -> Words:
    return text("document-amount", amount=amount)
