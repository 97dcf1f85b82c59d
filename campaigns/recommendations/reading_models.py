"""Finds the model that is in use, in whatever process this is; a shop without numpy has none and does without."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import structlog
from sqlalchemy import select

from campaigns.recommendations.models import models_table
from commerce.kit.database import Session

if TYPE_CHECKING:
    from campaigns.recommendations.model import Model

log = structlog.get_logger(__name__)


class ModelStatus(StrEnum):
    """What became of a model."""

    MAKING = "making"
    IN_USE = "in_use"
    #: The one before: what is gone back to.
    PREVIOUS = "previous"
    REFUSED = "refused"
    RETIRED = "retired"


_m = models_table.c
_in_use = select(_m.version, _m.path, _m.catalogue).where(_m.status == ModelStatus.IN_USE)


@cache
def can_learn() -> bool:
    """Whether the packages of the extra `reco` are here."""
    return all(find_spec(name) is not None for name in ("numpy", "scipy"))


async def model_in_use(session: Session) -> Model | None:
    """The model to be asked now, if there is one that this process can read."""
    row = (await session.execute(_in_use)).first()
    if row is None or not can_learn():
        return None
    try:
        return _read(row.path, row.catalogue)
    except (OSError, ValueError, KeyError, BadZipFile) as wrong:
        log.warning("model_unreadable", version=row.version, why=type(wrong).__name__)
        return None


@lru_cache(maxsize=4)
def _read(path: str, catalogue: str) -> Model:
    """Versions never change, so each is read once."""
    from campaigns.recommendations.model import Knowledge, Model

    knowledge, written = Knowledge.read(Path(path))
    if written != catalogue or knowledge.catalogue != catalogue:
        raise ValueError("a file of another model")
    return Model(knowledge)
