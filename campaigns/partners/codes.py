"""The codes of links: chosen or drawn, and never one that could be taken for another when it is read or said."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from campaigns.partners.errors import CodeInvalid, CodeTaken
from campaigns.partners.models import codes_table, partners_table
from campaigns.partners.partner import editable
from commerce import staff
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new

#: Signs of a code that is drawn, and the fewest and most of one that is chosen: a link holds 64 with a product behind.
DRAWN, FEWEST, MOST = 8, 3, 20
#: What looks or sounds alike counts as one sign.
_ALIKE = str.maketrans("0ILUSBZ", "O11V582")
_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

_c = codes_table.c
_by_sign = select(_c.partner_id).where(_c.sign == bindparam("sign"))
_use = update(partners_table).where(partners_table.c.id == bindparam("of")).values(code=bindparam("word"))


def sign_of(code: str) -> str:
    """What a code looks like: capitals, without spaces and dashes, look-alikes as one."""
    return ids.tidy(code).translate(_ALIKE)


async def find(session: Session, code: str) -> int | None:
    """The partner whose link has this code, however it was read."""
    partner_id: int | None = await session.scalar(_by_sign, {"sign": sign_of(code)[: MOST + 1]})
    return partner_id


async def draw(session: Session) -> str:
    """A code that nobody guesses and no link has."""
    while True:
        code = ids.code(DRAWN)
        if await find(session, code) is None:
            return code


async def keep(session: Session, partner_id: int, code: str) -> bool:
    """Let links with this code lead to a partner, for ever; tells whether it was free, or the partner's own."""
    row = {"sign": sign_of(code), "code": code, "partner_id": partner_id, "created_at": now()}
    return await insert_new(session, codes_table, **row) or await find(session, code) == partner_id


async def choose(session: Session, staff_id: int, partner_id: int, typed: str) -> str:
    """Give a partner's links a code of its own choice from now on; those with older ones lead there all the same.

    `staff_id` is a member of staff whose right the caller has checked.
    Raises `CodeInvalid`, `CodeTaken`, `PartnerOver`.
    """
    code = ids.tidy(typed)
    if not FEWEST <= len(code) <= MOST or not set(code) <= _SIGNS:
        raise CodeInvalid
    await editable(session, partner_id)
    if not await keep(session, partner_id, code):
        raise CodeTaken
    await session.execute(_use, {"of": partner_id, "word": code})
    await staff.note(session, staff_id, "partner.code", f"partner:{partner_id}", {"code": code})
    return code
