"""The tables of the shop, and the steps by which they came to be."""

import pkgutil
from importlib import import_module, util
from types import ModuleType

from sqlalchemy import MetaData

from commerce.kit.database import Base

_SLICES = ("commerce", "campaigns")
_ELSEWHERE = ("commerce.kit.events", "handlers.chat.inbox", "handlers.chat.memory")


def tables() -> MetaData:
    """Every table of the shop, from every slice."""
    for name in _SLICES:
        _import_models(import_module(name))
    for name in _ELSEWHERE:
        if util.find_spec(name):
            import_module(name)
    return Base.metadata


def _import_models(package: ModuleType) -> None:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if found.name.endswith(".models"):
            import_module(found.name)
