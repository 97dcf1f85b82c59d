"""The card of a change of many goods follows it: how far it is, and what came of it."""

from __future__ import annotations

from campaigns import outbox
from commerce import bulk_changes
from commerce.bulk_changes import BulkChangeMoved, Status
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.messenger import Drawing, Redraw
from handlers.merchant.imports import import_screen
from handlers.notices import notices

#: What whoever brought the file must not miss, even where the card is gone.
_MATTERS = frozenset({Status.READY, Status.DONE, Status.UNDONE, Status.REFUSED})


async def follow_change(session: Session, moved: BulkChangeMoved) -> None:
    """A reaction: whoever brought it sees how far it is."""
    try:
        change = await bulk_changes.get(session, moved.change_id)
    except NotFound:
        return
    if change.actor_id is not None:
        dedup = f"import-card:{change.id}:{moved.mark}"
        await outbox.post(session, change.actor_id, "import-card", {"change": change.id}, dedup=dedup)


@notices.draws("import-card", needs=Permission.CATALOGUE_EDIT)
async def draw_import(drawing: Drawing) -> Redraw | None:
    """The card in its present state."""
    try:
        change = await bulk_changes.get(drawing.session, drawing.details["change"])
    except NotFound:
        return None
    return Redraw(import_screen(change), or_anew=change.status in _MATTERS)
