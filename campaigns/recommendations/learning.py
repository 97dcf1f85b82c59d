"""Has the shop learn anew at night, or when enough was sold since: in a process of its own, and only if it can.

A model comes into use once it is there and sound; the one before is kept, to go back to.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import bindparam, func, insert, select, update

from campaigns.recommendations.models import demand_table, models_table
from campaigns.recommendations.reading_models import ModelStatus, can_learn
from campaigns.recommendations.taste import day_of
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed

log = structlog.get_logger(__name__)

#: With fewer purchases there is nothing to learn.
FEWEST = 500
#: Learnt anew after so many new purchases, or one part in so many; or after a day, where anything was bought.
_MORE, _PART = 200, 100
_DAY, _BREAK = timedelta(hours=23), timedelta(minutes=30)
#: What foretells worse than what sells most for so long is not used any more.
_TRUSTED = timedelta(days=14)
_PATIENCE = 1800
#: One thread each: the chat has the other cores.
_ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"), "1")
#: Where this package lies, so that the other process finds the same one.
_HOUSE = Path(__file__).parents[2]
_m, _d = models_table.c, demand_table.c
_sold = select(func.coalesce(func.sum(_d.sales), 0))
_latest = select(_m.made_at, _m.purchases).order_by(_m.version.desc()).limit(1)
_begin = insert(models_table).returning(_m.version)
_by_status = select(_m.version, _m.path, _m.made_at).where(_m.status == bindparam("is"))
_move = (
    update(models_table)
    .where(_m.version == bindparam("of"), _m.status == bindparam("was"))
    .values(status=bindparam("becomes"), why=bindparam("because"))
)
_finish = (
    update(models_table)
    .where(_m.version == bindparam("of"), _m.status == ModelStatus.MAKING)
    .values(
        status=bindparam("becomes"),
        why=bindparam("because"),
        path=bindparam("lies"),
        catalogue=bindparam("knows"),
        score=bindparam("scored"),
        popular_score=bindparam("popular"),
    )
)


async def learn_due(database: Database, folder: Path) -> int:
    """Learn anew where it is time; tells how many models were tried. Files go into the folder."""
    async with database.reading() as session:
        sold: int = await session.scalar(_sold) or 0
        latest = (await session.execute(_latest)).first()
    if not can_learn() or sold < FEWEST:
        return 0
    if latest is not None:
        more, age = abs(sold - latest.purchases), now() - latest.made_at
        if age < _BREAK or (more < max(_MORE, sold // _PART) and not (more and age >= _DAY)):
            return 0
    await learn_now(database, folder)
    return 1


async def learn_now(database: Database, folder: Path) -> dict[str, Any]:
    """Learn anew; tells what came of it: `why` the new model is not used, if it is not, and what it took."""
    async with database.unit_of_work() as session:
        sold: int = await session.scalar(_sold) or 0
        made = {"made_at": now(), "status": ModelStatus.MAKING, "purchases": sold}
        version: int = (await session.scalars(_begin, made)).one()
    path = (folder / f"model-{version}.npz").resolve()
    outcome = await _in_a_process(database, path)
    async with database.unit_of_work() as session:
        gone = await _switch(session, version, path, outcome)
    await asyncio.to_thread(_remove, gone)
    log.info("model_made", version=version, **outcome)
    return outcome


async def go_back(session: Session) -> int | None:
    """Use the model before this one again, as if this one had never been; tells which, if there is one."""
    rows = {one: (await session.execute(_by_status, {"is": one})).first() for one in _KEPT}
    before, current = rows[ModelStatus.PREVIOUS], rows[ModelStatus.IN_USE]
    if current is not None:
        await _set(session, current.version, ModelStatus.IN_USE, ModelStatus.RETIRED, "taken-back")
    if before is None:
        return None
    await _set(session, before.version, ModelStatus.PREVIOUS, ModelStatus.IN_USE)
    return int(before.version)


_KEPT = (ModelStatus.IN_USE, ModelStatus.PREVIOUS)


async def _switch(session: Session, version: int, path: Path, outcome: dict[str, Any]) -> list[str]:
    """Bring a sound model into use, and say which files nobody needs any more."""
    current = (await session.execute(_by_status, {"is": ModelStatus.IN_USE})).first()
    before = (await session.execute(_by_status, {"is": ModelStatus.PREVIOUS})).first()
    sound, gone = outcome["why"] is None, []
    if sound and before is not None:
        await _set(session, before.version, ModelStatus.PREVIOUS, ModelStatus.RETIRED)
        gone.append(before.path)
    if sound and current is not None:
        await _set(session, current.version, ModelStatus.IN_USE, ModelStatus.PREVIOUS)
    elif current is not None and now() - current.made_at > _TRUSTED:
        await _set(session, current.version, ModelStatus.IN_USE, ModelStatus.RETIRED, "too-old")
    figures = {"scored": outcome["score"], "popular": outcome["popular_score"], "knows": outcome["catalogue"]}
    becomes = ModelStatus.IN_USE if sound else ModelStatus.REFUSED
    facts = {"of": version, "becomes": becomes, "because": outcome["why"], "lies": str(path) if sound else None}
    await changed(session, _finish, {**facts, **figures})
    return gone


async def _set(
    session: Session, version: int, was: ModelStatus, becomes: ModelStatus, because: str | None = None
) -> None:
    await changed(session, _move, {"of": version, "was": was, "becomes": becomes, "because": because})


async def _in_a_process(database: Database, path: Path) -> dict[str, Any]:
    """What came of learning; a process that fails or takes too long leaves no model, and says so."""
    errand = {
        "url": database.url.render_as_string(hide_password=False),
        "schema": database.schema,
        "day": day_of(now()),
        "path": str(path),
    }
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "campaigns.recommendations.fitting"),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env={
            **os.environ,
            **_ONE_THREAD,
            "PYTHONPATH": os.pathsep.join([str(_HOUSE), os.environ.get("PYTHONPATH", "")]),
        },
    )
    try:
        async with asyncio.timeout(_PATIENCE):
            said, trouble = await process.communicate(json.dumps(errand).encode())
    except TimeoutError:
        return _failed("too-slow")
    finally:
        if process.returncode is None:  # too slow, or the shop closes
            process.kill()
            await process.wait()
    if process.returncode:
        log.error("model_failed", last=trouble.decode(errors="replace").strip().splitlines()[-1:])
        return _failed("failed")
    outcome: dict[str, Any] = json.loads(said)
    return outcome


def _remove(files: list[str]) -> None:
    for one in files:
        Path(one).unlink(missing_ok=True)


def _failed(why: str) -> dict[str, Any]:
    return {"why": why, "catalogue": None, "score": None, "popular_score": None}
