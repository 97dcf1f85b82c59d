"""All goods as a workbook, which can be changed and imported again."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from commerce import catalogue, inventory, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Extract, Toast, text
from handlers.chat.taps import Tap, tap

router = Router()


@tap("m.gdx", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ExportGoods(Tap):
    """Everything on the shelves and in the archive, as a file."""


@router.tap(ExportGoods)
async def export_goods(visit: Visit, _: ExportGoods) -> Answer:
    """The file is written after the commit: nobody who writes waits for it."""
    await staff.note(visit.session, visit.customer.id, "catalogue.export", "catalogue")
    day = now().astimezone(visit.shop.profile.timezone).date()
    file = Extract(f"catalogue-{day.isoformat()}.xlsx", _workbook, text("goods-export-caption"))
    return Toast(text("goods-export-coming")), file


async def _workbook(session: Session) -> bytes:
    raw = BytesIO()
    await catalogue.export_workbook(session, raw, stock=inventory)
    return raw.getvalue()
