"""Who the customers are, met by their Telegram user id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from commerce.customers.events import CustomerReturned
from commerce.customers.models import CustomerRow
from commerce.customers.phones import as_signed, last_digits
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of
from commerce.kit.errors import Invalid, NotFound
from commerce.kit.events import emit
from commerce.kit.sealing import Keyring, Sealed, keyring_of

_customers = table_of(CustomerRow)
#: How exactly the shop remembers when it last saw somebody.
_SEEN_EVERY = timedelta(hours=1)
#: Why an erased customer cannot be written to: nobody is behind their number any more.
ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Customer:
    """A person, as far as serving them needs; `terms_version` is the version of the terms they accepted last."""

    id: int
    telegram_id: int
    language: str
    language_chosen: bool
    reachable: bool
    terms_version: str | None
    is_new: bool = False

    @property
    def is_erased(self) -> bool:
        """Whether nobody is behind this number any more: Telegram's own ids are above nought."""
        return self.telegram_id < 0


@dataclass(frozen=True, slots=True)
class Person:
    """What is personal about a customer; opened only where it is shown."""

    name: str
    username: str | None
    phone: str | None


class NobodyThere(Invalid):
    """Whoever this was had everything erased: nothing can be given to them any more."""


_brief = select(
    _customers.c.id,
    _customers.c.telegram_id,
    _customers.c.language,
    _customers.c.language_chosen,
    _customers.c.reachable,
    _customers.c.terms_version,
    _customers.c.seen_as,
    _customers.c.seen_at,
)
_by_telegram_id = _brief.where(_customers.c.telegram_id == bindparam("telegram_id"))
_by_ids = _brief.where(_customers.c.id.in_(bindparam("customer_ids", expanding=True)))
_by_id = _brief.where(_customers.c.id == bindparam("customer_id"))
_with_sign = (
    select(_customers.c.id)
    .where(_customers.c.phone_index.in_(bindparam("signs", expanding=True)), _customers.c.id != bindparam("besides"))
    .order_by(_customers.c.id)
    .limit(20)
)
_note_phone = (
    update(_customers)
    .where(_customers.c.id == bindparam("whose"), _customers.c.phone_index.is_(None))
    .values(phone=bindparam("told", type_=Sealed()), phone_index=bindparam("sign"))
)
_accepted = select(_customers.c.terms_accepted_at).where(_customers.c.id == bindparam("customer_id"))
_personal = select(_customers.c.name, _customers.c.username, _customers.c.phone).where(
    _customers.c.id == bindparam("customer_id")
)


async def meet(
    session: Session, telegram_id: int, name: str, username: str | None, language: str, source: str | None = None
) -> Customer:
    """The customer with this Telegram id, made known if they are new; writes only when something has changed.

    `language` is the language their app speaks; one they chose themselves stays. `source` is the deep link that
    brought them and is kept from the first meeting only. `is_new` says that this was the first one.
    """
    sign = _sign(keyring_of(session.get_bind().dialect), name, username)
    row = (await session.execute(_by_telegram_id, {"telegram_id": telegram_id})).first()
    if row is None:
        fresh = await _welcome(session, telegram_id, name, username, language, source, sign)
        row = (await session.execute(_by_telegram_id, {"telegram_id": telegram_id})).one()
        return _customer(row, language=language, is_new=fresh)
    news = _news(row, name, username, language, sign)
    if news:
        await session.execute(update(_customers).where(_customers.c.id == row.id).values(**news))
    return _customer(row, language=news.get("language", row.language))


async def expect(session: Session, telegram_id: int, language: str) -> Customer:
    """The customer with this Telegram id; one who has never come is noted without a name, and cannot be reached yet."""
    if await by_telegram_id(session, telegram_id) is None:
        sign = _sign(keyring_of(session.get_bind().dialect), "", None)
        await _welcome(session, telegram_id, "", None, language, None, sign, reachable=False)
    row = (await session.execute(_by_telegram_id, {"telegram_id": telegram_id})).one()
    return _customer(row)


async def get(session: Session, customer_id: int) -> Customer:
    """The customer with this id. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"customer_id": customer_id})).first()
    if row is None:
        raise NotFound
    return _customer(row)


async def those(session: Session, customer_ids: Sequence[int]) -> dict[int, Customer]:
    """The customers with these ids, by id; whoever is not known is left out."""
    rows = await session.execute(_by_ids, {"customer_ids": sorted(set(customer_ids))})
    return {row.id: _customer(row) for row in rows}


async def by_telegram_id(session: Session, telegram_id: int) -> Customer | None:
    """The customer with this Telegram id, if the shop knows one."""
    row = (await session.execute(_by_telegram_id, {"telegram_id": telegram_id})).first()
    return None if row is None else _customer(row)


async def person(session: Session, customer_id: int) -> Person:
    """Name, username and phone, opened. Raises `NotFound`."""
    row = (await session.execute(_personal, {"customer_id": customer_id})).first()
    if row is None:
        raise NotFound
    return Person(row.name or "", row.username, row.phone)


async def require_present(session: Session, customer_id: int) -> None:
    """Raises `NobodyThere` when a customer had everything erased, `NotFound` when there never was one."""
    if (await get(session, customer_id)).is_erased:
        raise NobodyThere


async def set_language(session: Session, customer_id: int, language: str) -> None:
    """Speak this language from now on, whatever their app says."""
    await _set(session, customer_id, language=language, language_chosen=True)


async def with_phone_of(session: Session, customer_id: int, *also: str) -> tuple[int, ...]:
    """Other customers who told this one's telephone number, or one of these: whoever shops under two names."""
    keyring = keyring_of(session.get_bind().dialect)
    mine = (await person(session, customer_id)).phone
    signs = {sign for one in (mine, *also) if one for sign in keyring.blinds(as_signed(one))}
    if not signs:
        return ()
    return tuple(await session.scalars(_with_sign, {"signs": sorted(signs), "besides": customer_id}))


async def with_phone(session: Session, phone: str) -> tuple[int, ...]:
    """Customers who told this telephone number, in whatever form, found by its blind sign."""
    signs = keyring_of(session.get_bind().dialect).blinds(as_signed(phone))
    return tuple(await session.scalars(_with_sign, {"signs": signs, "besides": 0}))


async def note_phone(session: Session, customer_id: int, phone: str) -> None:
    """The first number somebody tells is theirs, sealed, and stays so: later ones may be of those they send to."""
    if last_digits(phone):
        sign = keyring_of(session.get_bind().dialect).blind(as_signed(phone))
        await session.execute(_note_phone, {"whose": customer_id, "told": phone, "sign": sign})


async def set_group(session: Session, customer_id: int, group: str | None) -> None:
    """Let somebody buy by the price lists of a group, such as `trade`; None for those for everybody only."""
    await _set(session, customer_id, customer_group=group)


async def mark_unreachable(session: Session, customer_id: int, reason: str) -> None:
    """Nothing can be sent to them: they blocked the bot or closed their account."""
    await _set(session, customer_id, reachable=False, unreachable_reason=reason)


async def mark_reachable(session: Session, customer_id: int) -> None:
    """They can be written to again."""
    await _set(session, customer_id, reachable=True, unreachable_reason=None)
    await emit(session, CustomerReturned(customer_id=customer_id))


async def accepted_terms_at(session: Session, customer_id: int) -> datetime | None:
    """When somebody accepted the terms last, in whichever version; nothing if they never did."""
    at: datetime | None = await session.scalar(_accepted, {"customer_id": customer_id})
    return at


async def accept_terms(session: Session, customer_id: int, version: str) -> None:
    """Note that they accepted this version of the terms, and when; accepting it again changes nothing."""
    await session.execute(
        update(_customers)
        .where(_customers.c.id == customer_id, _customers.c.terms_version.is_distinct_from(version))
        .values(terms_version=version, terms_accepted_at=now())
    )


async def _welcome(
    session: Session,
    telegram_id: int,
    name: str,
    username: str | None,
    language: str,
    source: str | None,
    sign: str,
    reachable: bool = True,
) -> bool:
    return await insert_new(
        session,
        _customers,
        telegram_id=telegram_id,
        name=name,
        username=username,
        seen_as=sign,
        language=language,
        language_chosen=False,
        reachable=reachable,
        first_source=source,
        created_at=now(),
        seen_at=now(),
    )


def _news(row: Row[*tuple[Any, ...]], name: str, username: str | None, language: str, sign: str) -> dict[str, Any]:
    """What has changed about somebody since they were last met."""
    news: dict[str, Any] = {}
    if row.seen_as != sign:
        news.update(name=name, username=username, seen_as=sign)
    if not row.language_chosen and row.language != language:
        news["language"] = language
    if news or now() - _seen(row) >= _SEEN_EVERY:
        news["seen_at"] = now()
    return news


def _seen(row: Row[*tuple[Any, ...]]) -> datetime:
    seen: datetime = row.seen_at
    return seen


def _sign(keyring: Keyring, name: str, username: str | None) -> str:
    return keyring.blind(f"{name}\n{username or ''}")


async def _set(session: Session, customer_id: int, **values: Any) -> None:
    if not await changed(session, update(_customers).where(_customers.c.id == customer_id).values(**values)):
        raise NotFound


def _customer(row: Row[*tuple[Any, ...]], *, language: str | None = None, is_new: bool = False) -> Customer:
    return Customer(
        id=row.id,
        telegram_id=row.telegram_id,
        language=language or row.language,
        language_chosen=row.language_chosen,
        reachable=row.reachable,
        terms_version=row.terms_version,
        is_new=is_new,
    )
