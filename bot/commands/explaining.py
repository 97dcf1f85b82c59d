"""Why did somebody (not) get this: for whoever has to answer without a chat; nobody is named."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.console import AsJson, carry_out, database_of, out, print_json, settings_with_log
from bot.troubles import Refused

if TYPE_CHECKING:
    from campaigns.journeys import Why
    from commerce.kit.database import Session


def why(
    person: Annotated[int, typer.Argument(help="A customer's id, or their Telegram id.")],
    broadcast: Annotated[int | None, typer.Option(help="Only this broadcast, by its number.")] = None,
    journey: Annotated[str | None, typer.Option(help="Only this automation, such as cart.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what decides about messages to somebody, and what became of those there were."""
    told = carry_out(_why(person, broadcast, journey))
    if as_json:
        print_json(told)
        return
    for line in _lines(told):
        out.print(line, markup=False)


async def _why(person: int, broadcast: int | None, named: str | None) -> dict[str, Any]:
    from campaigns import journeys

    if named is not None and named not in set(journeys.Kind):
        raise Refused(f"There is no automation {named}: choose one of {', '.join(journeys.Kind)}.")
    kind = None if named is None else journeys.Kind(named)
    async with database_of(settings_with_log()) as database, database.studying() as session:
        customer_id = await _customer(session, person)
        return _plain(await journeys.why(session, customer_id, broadcast=broadcast, journey=kind))


async def _customer(session: Session, person: int) -> int:
    """A Telegram id, or the shop's own number of a customer."""
    from commerce import customers
    from commerce.kit.errors import NotFound

    known = await customers.by_telegram_id(session, person)
    try:
        return (known or await customers.get(session, person)).id
    except NotFound:
        raise Refused(f"The shop knows nobody by {person}.") from None


def _plain(told: Why) -> dict[str, Any]:
    return asdict(told) | {"agreed_to": sorted(told.agreed_to), "stopped": sorted(told.stopped)}


def _lines(told: dict[str, Any]) -> list[str]:
    reached = "can be reached" if told["reachable"] else f"cannot be reached: {told['unreachable_reason']}"
    group = "in the control group" if told["held_out"] else "not in the control group"
    found = [f"Customer {told['customer_id']}: {reached}, {group}."]
    found.append(f"Agreed to: {', '.join(told['agreed_to']) or 'nothing'}.")
    if told["stopped"]:
        found.append(f"Stopped: {', '.join(told['stopped'])}.")
    if told["journey"] is not None:
        found.append(f"The automation {told['journey']} is {'on' if told['is_on'] else 'off'}.")
    for one in told["travels"]:
        reason = f", {one['reason']}" if one["reason"] else ""
        found.append(f"{one['entered_at']:%Y-%m-%d %H:%M} automation {one['kind']}: {one['state']}{reason}")
    for one in told["messages"]:
        reason = f", {one['reason']}" if one["reason"] else ""
        what = f"{one['source_kind'] or one['notice']} {one['source_id'] or ''} {one['step']}".strip()
        found.append(f"{one['planned_at']:%Y-%m-%d %H:%M} {what}: {one['state']}{reason}")
    if not told["messages"]:
        found.append("No such message was ever meant for them.")
    return found
