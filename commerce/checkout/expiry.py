"""Orders nobody paid in time give their stock back, exactly once."""

from __future__ import annotations

from commerce.kit.database import Database
from commerce.orders import NO_GUARDS, Guards
from commerce.payments import Providers


async def expire_due(database: Database, providers: Providers, guards: Guards = NO_GUARDS) -> int:
    """End what is over time, asking each provider first; returns how many orders expired.

    A payment that is on its way or that the provider calls paid is waited for; while a provider is silent the
    stock stays held, ten minutes at most. May run anywhere, any number of times at once.
    """
    raise NotImplementedError
