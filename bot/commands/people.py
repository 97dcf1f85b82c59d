"""What somebody asks for by letter about their own data: all of it as a file, or all of it erased."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands import people_words
from bot.commands.console import AsJson, carry_out, database_of, err, out, print_json, settings_with_log
from bot.troubles import Refused

if TYPE_CHECKING:
    from commerce.kit.database import Session

ByTelegram = Annotated[int | None, typer.Option("--telegram", help="Who it is, by their Telegram id.")]
ByOrder = Annotated[str | None, typer.Option("--order", help="Who it is, by the number of an order of theirs.")]
ByPhone = Annotated[str | None, typer.Option("--phone", help="Who it is, by their telephone number.")]
ByCustomer = Annotated[int | None, typer.Option("--customer", help="Who it is, by the shop's own number of them.")]
Sure = Annotated[
    int | None, typer.Option("--sure", help="Erase this customer without asking: the number that was shown before.")
]


@dataclass(frozen=True)
class Named:
    """How an operator says whom they mean: by one of these."""

    telegram: int | None
    order: str | None
    phone: str | None
    customer: int | None


def erase(
    telegram: ByTelegram = None,
    order: ByOrder = None,
    phone: ByPhone = None,
    customer: ByCustomer = None,
    sure: Sure = None,
    as_json: AsJson = False,
) -> None:
    """Erase somebody who asks for it by letter, as /delete_my_data does: first shown, then asked, then done.

    Exit code 1 if nobody was erased. The shop holds no e-mail addresses: ask for one of the others.
    """
    told = carry_out(_look(Named(telegram, order, phone, customer)))
    if as_json:
        print_json(told)
    _tell(told, quiet=as_json)
    if sure is None and as_json:
        return
    if sure is None:
        sure = _asked(told["customer"])
    if sure != told["customer"]:
        err.print("Nothing was erased.")
        raise typer.Exit(1)
    carry_out(_erase(told))
    err.print(f"Customer {told['customer']} is erased. Whoever asked may be told so.", markup=False)


def export_person(
    file: Annotated[Path, typer.Argument(help="The file to make; - is the terminal.")],
    telegram: ByTelegram = None,
    order: ByOrder = None,
    phone: ByPhone = None,
    customer: ByCustomer = None,
) -> None:
    """Write everything held about somebody into a JSON file, the same that /my_data sends them."""
    whose, content = carry_out(_export(Named(telegram, order, phone, customer)))
    if str(file) == "-":
        sys.stdout.write(content.decode() + "\n")
    else:
        _write(file, content)
    err.print(f"Everything about customer {whose}: {len(content)} bytes. Send it to nobody else.", markup=False)


def _tell(told: dict[str, Any], *, quiet: bool) -> None:
    """What was found, and an end of it where nothing can be erased."""
    if told["erased"]:
        err.print(f"Customer {told['customer']} was erased before: nothing is left of who that was.", markup=False)
        raise typer.Exit(1)
    for line in () if quiet else people_words.lines(told):
        out.print(line, markup=False)
    if told["hindered_by"]:
        for line in people_words.not_yet(told):
            err.print(line, markup=False)
        raise typer.Exit(1)


def _asked(customer_id: int) -> int | None:
    """What somebody at the terminal types: the number once more, or anything else for no."""
    typed: str = typer.prompt(
        f"It cannot be undone. Type {customer_id} to erase this person for good, anything else to keep them",
        default="",
        show_default=False,
        err=True,
    )
    return int(typed) if typed.strip().isdecimal() else None


def _write(file: Path, content: bytes) -> None:
    """Nobody but the operator reads the file, and none is written over."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Refused(f"{file} exists already; name a file that is not there yet.") from None
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)


async def _look(named: Named) -> dict[str, Any]:
    """Who it is, and what erasing them would do."""
    from bot.personal import REGISTER
    from commerce import customers, my_data, orders

    settings = settings_with_log()
    async with database_of(settings) as database, database.studying() as session:
        found = await _find(session, named)
        known, person = await customers.get(session, found), await customers.person(session, found)
        theirs = await orders.mine(session, found, size=1)
        lost = await my_data.given_up(session, found, settings.shop_currency)
        return {
            "customer": found,
            "erased": known.telegram_id < 0,
            "name": person.name,
            "username": person.username,
            "telegram_id": known.telegram_id,
            "language": known.language,
            "orders": theirs.count,
            "last_order": theirs.orders[0].number if theirs.orders else None,
            "same_phone": list(await customers.with_phone_of(session, found)),
            "hindered_by": [asdict(one) for one in await my_data.hindrances(session, REGISTER, found)],
            "gives_up": {"credit": str(lost.credit), "points": lost.points, "coupons": lost.coupons},
            "price": list(lost.price),
            **asdict(await my_data.outlook(session, REGISTER, found)),
        }


async def _erase(told: dict[str, Any]) -> None:
    """As the chat does it; the list outside knows it at once, and the log that it was done, not to whom."""
    from bot.jobs import erased_list_of
    from bot.personal import REGISTER
    from commerce import my_data, staff
    from commerce.my_data import Outcome

    settings = settings_with_log()
    whose, credit_and_points = told["customer"], (told["price"][0], told["price"][1])
    async with database_of(settings) as database:
        async with database.unit_of_work() as session:
            done = await my_data.erase_as_told(session, REGISTER, whose, settings.shop_currency, credit_and_points)
            if done is Outcome.ERASED:
                await staff.note(session, None, "person.erase", f"customer:{whose}")
        if done is not Outcome.ERASED:
            raise Refused(f"Something has changed since it was shown ({done}): nothing was erased. Look again.")
        try:
            await my_data.keep_up(database, REGISTER, erased_list_of(settings))
        except my_data.ListWrong as wrong:
            raise Refused(f"Customer {whose} is erased, but {wrong}: mend it, or backups bring them back.") from None


async def _export(named: Named) -> tuple[int, bytes]:
    from bot.personal import REGISTER
    from commerce import my_data, staff

    settings = settings_with_log()
    async with database_of(settings) as database:
        async with database.studying() as session:
            found = await _find(session, named)
            content = await my_data.tell(session, REGISTER, found, settings.profile().name)
        async with database.unit_of_work() as session:
            await staff.note(session, None, "person.export", f"customer:{found}")
    return found, content


async def _find(session: Session, named: Named) -> int:
    """The one customer who is meant."""
    given = [name for name, value in asdict(named).items() if value is not None]
    if len(given) != 1:
        raise Refused("Say who it is by one of --telegram, --order, --phone and --customer.")
    found = await _those(session, named)
    if not found:
        raise Refused(f"The shop knows nobody by this {given[0]}.")
    if len(found) > 1:
        raise Refused(f"Several customers have this {given[0]}: {', '.join(map(str, found))}. Choose by --customer.")
    return found[0]


async def _those(session: Session, named: Named) -> tuple[int, ...]:
    from commerce import customers, my_data, orders

    if named.telegram is not None:
        known = await customers.by_telegram_id(session, named.telegram)
        return (known.id,) if known else ()
    if named.order is not None:
        order = await orders.find_by_number_for_staff(session, named.order)
        return (order.customer_id,) if order else ()
    if named.phone is not None:
        return await my_data.by_phone(session, named.phone)
    return tuple(await customers.those(session, [named.customer or 0]))
