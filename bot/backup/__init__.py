"""A backup: one file with every row and picture, the same from SQLite and PostgreSQL, restored into either.

What is sealed stays sealed, and the keys are not in it: keep them apart.
"""

from bot.backup.making import back_up
from bot.backup.restoring import restore
from bot.backup.rows import BackupWrong, Kept

__all__ = ["BackupWrong", "Kept", "back_up", "restore"]
