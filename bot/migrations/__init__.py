"""The tables of the shop, and the steps by which they came to be."""

from importlib import import_module
from pathlib import Path

from sqlalchemy import MetaData

from commerce.kit.database import Base

_SLICES = ("commerce", "campaigns")
_ELSEWHERE = ("commerce.kit.events", "handlers.chat.inbox", "handlers.chat.memory")


def tables() -> MetaData:
    """Every table of the shop, from every slice."""
    for name in model_modules():
        import_module(name)
    return Base.metadata


def model_modules() -> list[str]:
    """The modules that declare tables: `models` of every slice, and those of the kit and of the chat."""
    roots = [Path(path) for name in _SLICES for path in import_module(name).__path__]
    found = [file.relative_to(root.parent) for root in roots for file in sorted(root.glob("*/models.py"))]
    return [*(".".join(file.with_suffix("").parts) for file in found), *_ELSEWHERE]
