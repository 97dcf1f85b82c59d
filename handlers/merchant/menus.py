"""The commands in the menu of somebody who works here: those their role allows, and then every customer's."""

from __future__ import annotations

from zlib import crc32

from campaigns import outbox
from commerce import staff
from commerce.kit.database import Session
from commerce.staff import MAY, Permission, Role
from handlers.chat.introducing import CUSTOMER_COMMANDS

#: The commands of the staff in the menu's order, and the right that each takes.
STAFF_COMMANDS = (
    ("merchant", Permission.CONSOLE_OPEN),
    ("open_orders", Permission.ORDER_READ),
    ("campaigns", Permission.CAMPAIGN_PUBLISH),
    ("staff", Permission.STAFF_READ),
    ("broadcast", Permission.BROADCAST_SEND),
    ("products", Permission.CATALOGUE_EDIT),
    ("add", Permission.CATALOGUE_EDIT),
    ("import", Permission.CATALOGUE_EDIT),
)


def commands_of(role: Role | None) -> tuple[str, ...]:
    """What stands in the menu of somebody with this role; nothing of their own without one."""
    if role is None:
        return ()
    return (*(name for name, right in STAFF_COMMANDS if right in MAY[role]), *CUSTOMER_COMMANDS)


async def owe_menu(session: Session, customer_id: int, language: str) -> None:
    """See to it that somebody of the staff has the menu of their role in this language; once for each menu."""
    role = await staff.find_role(session, customer_id)
    if role is None:
        return
    member = await staff.get_member(session, customer_id)
    mark = f"{member.id}:{language}:{crc32(' '.join(commands_of(role)).encode()):08x}"
    await outbox.post(session, customer_id, "staff-menu", dedup=f"staff-menu:{mark}")
