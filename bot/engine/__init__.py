"""Who carries out what is owed: reactions, messages, deadlines, and the updates that came in.

`Engine` is the seam. The embedded engine does all of it inside one process, over the tables of either database; an
engine on a job queue of PostgreSQL's takes its place beside it when one machine is no longer enough.
"""

from bot.engine.chores import Chore, ChoreFigures
from bot.engine.embedded import Duty, Embedded
from bot.engine.leader import Leadership, leadership_of
from bot.engine.seam import Engine

__all__ = ["Chore", "ChoreFigures", "Duty", "Embedded", "Engine", "Leadership", "leadership_of"]
