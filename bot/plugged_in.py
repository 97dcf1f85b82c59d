"""Ways to pay that others bring: packages that name one under the entry point `parley.payment_providers`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import entry_points

from bot.troubles import SettingWrong
from commerce.payments import Provider

GROUP = "parley.payment_providers"

#: What an entry point names: given the environment, a way to pay, or nothing where it is not set up.
Make = Callable[[Mapping[str, str]], Provider | None]


def plugged_in(environment: Mapping[str, str] | None = None) -> Iterator[Provider]:
    """Every way to pay of an installed package that is set up, by the names of their entry points.

    Raises `SettingWrong` when one cannot be loaded, or says in a `ValueError` what is wrong with its settings.
    """
    given = os.environ if environment is None else environment
    for entry in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        try:
            make: Make = entry.load()
            provider = make(given)
        except (ImportError, AttributeError, ValueError) as error:
            raise SettingWrong(f"the way to pay {entry.name!r} cannot be used: {error}") from error
        if provider is not None:
            yield provider
