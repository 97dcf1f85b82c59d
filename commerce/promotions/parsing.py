"""The numbers and times of a promotion as a merchant types them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from commerce import catalogue
from commerce.kit.counting import PIECES
from commerce.kit.database import Session
from commerce.kit.money import BASIS_POINTS, NotMoney
from commerce.kit.numerals import read_amount
from commerce.promotions.records import Term
from commerce.promotions.refusals import SkuUnknown, TermsUnclear, WindowUnclear
from commerce.promotions.states import Kind

#: So many rungs or prices fit into one promotion.
MOST_TERMS = 200
_MOST_PIECES = 9_999
_LAST_YEAR = 2999
_ROW = re.compile(r"^(?P<at>.*?\S)\s*(?:[=:：＝]|->|→)\s*(?P<gives>\S.*)$")
_SHARE = re.compile(r"^[-−–]?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*[%％٪]$")
_PAIR = re.compile(r"^(\d{1,4})\s*\+\s*(\d{1,4})$")
_PIECES = re.compile(rf"^(\d{{1,4}})\s*{PIECES}$", re.IGNORECASE)
_FREE = {"free", "0", "免费", "包邮", "бесплатно", "مجانا", "مجانًا", "مجاني"}
#: A thousand to some, one to others.
_UNCLEAR = re.compile(r",\d{3}\b")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?")


@dataclass(frozen=True)
class Terms:
    """What was typed, understood: `by_share` tells that the terms give basis points rather than amounts."""

    terms: tuple[Term, ...]
    by_share: bool


async def read_terms(session: Session, kind: Kind, words: str, currency: str) -> Terms:
    """Understand the numbers of a kind of promotion, one rung or price a line.

    Amounts are major units, `-20%` is a share, `100 = 10` means ten off from a hundred on. Raises `TermsUnclear(kind)`,
    `SkuUnknown(sku)` for a line of a price list.
    """
    rows = [row.strip() for row in re.split(r"[\n;；؛]", words) if row.strip()]
    if not 1 <= len(rows) <= MOST_TERMS:
        raise TermsUnclear(kind=kind.value)
    try:
        found = await _read(session, kind, rows, currency)
    except (ValueError, NotMoney) as error:
        raise TermsUnclear(kind=kind.value) from error
    if len({(term.at, term.mark) for term in found.terms}) < len(found.terms):
        raise TermsUnclear(kind=kind.value)
    return found


def read_window(words: str, timezone: ZoneInfo, moment: datetime) -> tuple[datetime, datetime]:
    """From when until when, as `2026-03-05 10:00 – 2026-03-12`; a day without an hour counts whole.

    Raises `WindowUnclear` for anything else, and for what is over before it begins or before now.
    """
    days = _DAY.findall(words)
    if len(days) != 2:
        raise WindowUnclear
    try:
        starts_at = _instant(days[0], timezone, whole_day=False)
        ends_at = _instant(days[1], timezone, whole_day=True)
    except (ValueError, OverflowError) as error:
        raise WindowUnclear from error
    if ends_at <= starts_at or ends_at <= moment:
        raise WindowUnclear
    return starts_at, ends_at


def read_end(words: str, timezone: ZoneInfo) -> datetime:
    """Until when, as `2026-03-12` or `2026-03-12 10:00`; a day without an hour counts whole. Raises `WindowUnclear`."""
    days = _DAY.findall(words)
    if len(days) != 1:
        raise WindowUnclear
    try:
        return _instant(days[0], timezone, whole_day=True)
    except (ValueError, OverflowError) as error:
        raise WindowUnclear from error


def _instant(day: tuple[str, str, str, str, str], timezone: ZoneInfo, *, whole_day: bool) -> datetime:
    year, month, date, hour, minute = day
    if hour == "24" and minute == "00":
        hour, whole_day = "", True
    if int(year) > _LAST_YEAR:
        raise ValueError(year)
    moment = datetime(int(year), int(month), int(date), int(hour or 0), int(minute or 0), tzinfo=timezone)
    return moment + timedelta(days=1) if whole_day and not hour else moment


async def _read(session: Session, kind: Kind, rows: list[str], currency: str) -> Terms:
    match kind:
        case Kind.PRICE if len(rows) > 1 or _ROW.match(rows[0]):
            return Terms(tuple([await _price_of(session, row, currency) for row in rows]), by_share=False)
        case Kind.PRICE | Kind.BUNDLE:
            gives, by_share = _gives(_only(rows), currency)
            return Terms((Term(1, gives),), by_share)
        case Kind.BUY_GET:
            buy, get = _matched(_PAIR, _only(rows))
            return Terms((Term(_pieces(buy), _pieces(get)),), by_share=False)
        case Kind.GIFT:
            return Terms((_gift_from(_only(rows), currency),), by_share=False)
        case Kind.DELIVERY:
            at, gives, by_share = _delivery(_only(rows), currency)
            return Terms((Term(at, gives),), by_share)
        case Kind.ORDER:
            return _rungs(((_amount(at, currency), gives) for at, gives in map(_row, rows)), currency)
        case Kind.TIERS:
            return _rungs(((_pieces(at), gives) for at, gives in map(_row, rows)), currency)
        case Kind.PIECES:
            found = _rungs(((_pieces(at), gives) for at, gives in map(_row, rows)), currency)
            return found if found.by_share else _nothing()


def _rungs(rows: Iterable[tuple[int, str]], currency: str) -> Terms:
    """All amounts, or all shares; the higher the rung, the more it gives is the merchant's own affair."""
    read = [(at, *_gives(gives, currency)) for at, gives in rows]
    shares = {by_share for _, _, by_share in read}
    if len(shares) != 1:
        return _nothing()
    return Terms(tuple(sorted((Term(at, gives) for at, gives, _ in read), key=lambda term: term.at)), shares.pop())


def _row(row: str) -> tuple[str, str]:
    found = _ROW.match(row)
    if found is None:
        raise ValueError(row)
    return found["at"], found["gives"]


def _only(rows: list[str]) -> str:
    if len(rows) != 1:
        raise ValueError(rows)
    return rows[0]


def _gives(words: str, currency: str) -> tuple[int, bool]:
    """A share in basis points, or an amount in minor units."""
    share = _SHARE.match(words)
    if share is None:
        return _amount(words.lstrip("-−–"), currency), False
    basis_points = round(float(share[1].replace(",", ".")) * 100)
    if not 1 <= basis_points <= BASIS_POINTS:
        raise ValueError(words)
    return basis_points, True


def _amount(words: str, currency: str) -> int:
    amount = read_amount(words, currency).amount
    if amount < 0 or _UNCLEAR.search(words) or any(sign.isalpha() for sign in words):
        raise ValueError(words)
    return amount


def _pieces(words: str) -> int:
    digits = words.removesuffix("件").strip()
    if not digits.isascii() or not digits.isdigit() or not 1 <= int(digits) <= _MOST_PIECES:
        raise ValueError(words)
    return int(digits)


def _matched(pattern: re.Pattern[str], words: str) -> tuple[str, ...]:
    found = pattern.match(words)
    if found is None:
        raise ValueError(words)
    return found.groups()


def _gift_from(words: str, currency: str) -> Term:
    """`100`, or `2 pieces`."""
    if found := _PIECES.match(words):
        return Term(0, _pieces(found[1]))
    return Term(_amount(words, currency), 0)


def _delivery(words: str, currency: str) -> tuple[int, int, bool]:
    """`50` or `50 = free`; `50 = 3` takes three off, `50 = -50%` a half."""
    if _ROW.match(words) is None:
        return _amount(words, currency), BASIS_POINTS, True
    at, gives = _row(words)
    if gives.strip().lower() in _FREE:
        return _amount(at, currency), BASIS_POINTS, True
    return _amount(at, currency), *_gives(gives, currency)


async def _price_of(session: Session, row: str, currency: str) -> Term:
    """`TEA-1 = 19.90`."""
    sku, price = _row(row)
    card = await catalogue.find_by_sku(session, sku, "")
    if card is None:
        raise SkuUnknown(sku=sku)
    amount, by_share = _gives(price, currency)
    if by_share:
        raise ValueError(row)
    return Term(1, amount, f"variant:{card.variant_id}")


def _nothing() -> Terms:
    raise ValueError("shares and amounts are not mixed")
