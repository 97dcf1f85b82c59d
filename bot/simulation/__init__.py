"""A shop's life played fast: people order, pay late, twice or never, parcels travel, processes die; then an audit.

`simulate` plays it in processes of its own, some of which are killed on the way; `tell` reads what came of it.
"""

from bot.simulation.playing import Plan, simulate
from bot.simulation.telling import Story, tell

__all__ = ["Plan", "Story", "simulate", "tell"]
