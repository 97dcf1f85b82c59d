"""What the shop has learned of its goods: learned anew on demand, or taken back."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from bot.commands.console import AsJson, carry_out, database_of, out, print_json, settings_with_log
from bot.troubles import Refused


def learn(
    back: Annotated[bool, typer.Option("--back", help="Use the model before this one again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Learn now what goes with what, as the shop does every night by itself; or take the last model back."""
    if back:
        version = carry_out(_back())
        out.print(f"Model {version} is in use again." if version else "No model is in use.", markup=False)
        return
    outcome = carry_out(_learn())
    if as_json:
        print_json(outcome)
    elif outcome["why"] is not None:
        out.print(f"The new model is not used: {outcome['why']}.", markup=False)
    else:
        took = f"{outcome['cpu_seconds']} s and {outcome['peak_mb']} MB"
        out.print(f"A new model is in use; learning took {took}.", markup=False)


async def _learn() -> dict[str, Any]:
    from bot.jobs import models_of
    from campaigns import recommendations

    settings = settings_with_log("ERROR")
    if not recommendations.can_learn():
        raise Refused("Learning needs numpy and scipy: pip install 'parley[reco]'.")
    async with database_of(settings) as database:
        await recommendations.count_demand(database)
        return await recommendations.learn_now(database, models_of(settings))


async def _back() -> int | None:
    from campaigns import recommendations

    async with database_of(settings_with_log()) as database, database.unit_of_work() as session:
        return await recommendations.go_back(session)
