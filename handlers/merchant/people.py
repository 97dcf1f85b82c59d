"""How colleagues, roles and rights are called."""

from __future__ import annotations

from commerce import customers, staff
from commerce.kit.database import Session
from commerce.staff import MAY, Permission, Role
from handlers.chat.screen import Words, lines, text


async def colleague(session: Session, viewer_id: int, customer_id: int) -> Words:
    """Somebody of the staff: owners see the name, as far as it is known, everybody else a number."""
    if await staff.may(session, viewer_id, Permission.STAFF_GRANT):
        person = await customers.person(session, customer_id)
        if person.name:
            return name_words(person.name, person.username)
    return text("staff-number", number=str(customer_id))


def name_words(name: str, username: str | None) -> Words:
    """A name, and by what it is found in Telegram; each keeps its own direction."""
    return text("person-named", name=name, username=username) if username else name


def role_words(role: Role | str) -> Words:
    """A role by its name."""
    return text(f"role-{Role(role).value}")


def rights_words(role: Role) -> Words:
    """What a role may do, line by line."""
    allowed = [one for one in Permission if one in MAY[role] and one is not Permission.CONSOLE_OPEN]
    return lines(*(text(f"right-{one.value.replace('.', '-').replace('_', '-')}") for one in allowed))
