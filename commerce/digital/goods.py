"""What a variant delivers, as the merchant says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import bindparam, delete, func, select

from commerce import catalogue, inventory, staff
from commerce.catalogue import Kind
from commerce.digital.errors import KeysLeft, LinkUnclear, NotDigital
from commerce.digital.events import GoodsReady
from commerce.digital.models import goods_table, keys_table
from commerce.digital.states import How
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update, put
from commerce.kit.errors import NotFound
from commerce.kit.events import emit

#: Signs of a link.
MOST_LINK = 1000
_g, _k = goods_table.c, keys_table.c
_by_variant = select(_g.how, _g.content, _g.set_at).where(_g.variant_id == bindparam("variant"))
_how = select(_g.how).where(_g.variant_id == bindparam("variant"))
_unsold = select(func.count()).where(_k.variant_id == bindparam("variant"), _k.order_line_id.is_(None))
_sold = select(func.count()).where(_k.variant_id == bindparam("variant"), _k.order_line_id.is_not(None))
_drop = delete(goods_table).where(_g.variant_id == bindparam("variant"))


@dataclass(frozen=True)
class File:
    """A file that Telegram holds: its kind (`document`, `video`, `audio`, `photo`), its name there and among people."""

    kind: str
    file_id: str
    name: str = ""


@dataclass(frozen=True)
class Good:
    """What a variant delivers; `file` and `link` are nothing where it is another thing."""

    how: How
    set_at: datetime
    file: File | None = None
    link: str | None = None


async def find(session: Session, variant_id: int) -> Good | None:
    """What a variant delivers; nothing for one that says nothing: the shop delivers it by hand."""
    row = (await session.execute(_by_variant, {"variant": variant_id})).first()
    return None if row is None else Good(How(row.how), row.set_at, *read_content(row.how, row.content))


async def unsold(session: Session, variant_id: int) -> int:
    """How many keys of a variant nobody has been given."""
    return int((await session.scalars(_unsold, {"variant": variant_id})).one())


async def sold(session: Session, variant_id: int) -> int:
    """How many keys of a variant were given."""
    return int((await session.scalars(_sold, {"variant": variant_id})).one())


async def set_link(session: Session, staff_id: int, variant_id: int, link: str) -> None:
    """A variant delivers a link, to whoever bought it before as well.

    Here and below `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `LinkUnclear`, `NotDigital`, `KeysLeft(count)`, `NotFound`.
    """
    told = link.strip()
    if not _is_link(told):
        raise LinkUnclear
    await _set(session, staff_id, variant_id, How.LINK, {"link": told})
    await staff.note(session, staff_id, "digital.link", f"variant:{variant_id}")


async def set_file(session: Session, staff_id: int, variant_id: int, file: File) -> None:
    """A variant delivers a file, to whoever bought it before as well. Raises as above, but for `LinkUnclear`."""
    await _set(session, staff_id, variant_id, How.FILE, {"kind": file.kind, "file_id": file.file_id, "name": file.name})
    await staff.note(session, staff_id, "digital.file", f"variant:{variant_id}")


async def sell_keys(session: Session, staff_id: int, variant_id: int) -> None:
    """A variant delivers one key for each piece; its stock is the number of unsold ones from now on.

    Saying so twice changes nothing. Raises `NotDigital`, `NotFound`.
    """
    if await locked_how(session, variant_id) is How.KEYS:
        return
    await _set(session, staff_id, variant_id, How.KEYS, None)
    await catalogue.set_keyed(session, variant_id, keyed=True)
    await inventory.begin_with_no_keys(session, variant_id)
    await staff.note(session, staff_id, "digital.keys", f"variant:{variant_id}")


async def deliver_by_hand(session: Session, staff_id: int, variant_id: int) -> None:
    """A variant delivers nothing by itself any more; who bought it before keeps what they have.

    Raises `KeysLeft(count)`.
    """
    if await locked_how(session, variant_id) is None:
        return
    await _leave_keys(session, variant_id)
    await session.execute(_drop, {"variant": variant_id})
    await staff.note(session, staff_id, "digital.clear", f"variant:{variant_id}")


async def locked_how(session: Session, variant_id: int) -> How | None:
    """What a variant delivers, kept so until the end of the unit of work."""
    how = await session.scalar(lock_for_update(session, _how), {"variant": variant_id})
    return None if how is None else How(how)


def read_content(how: str, content: dict[str, Any] | None) -> tuple[File | None, str | None]:
    """The file or the link of what is stored."""
    if content is None:
        return None, None
    if how == How.LINK:
        return None, str(content["link"])
    return File(str(content["kind"]), str(content["file_id"]), str(content.get("name", ""))), None


async def _set(session: Session, staff_id: int, variant_id: int, how: How, content: dict[str, Any] | None) -> None:
    found = await catalogue.find_variants(session, [variant_id], "en")
    if variant_id not in found:
        raise NotFound
    if found[variant_id].kind is not Kind.DIGITAL:
        raise NotDigital
    if how is not How.KEYS:
        await locked_how(session, variant_id)
        await _leave_keys(session, variant_id)
    row = {"how": how, "content": content, "set_at": now(), "set_by": staff_id}
    await put(session, goods_table, ("variant_id",), variant_id=variant_id, **row)
    await emit(session, GoodsReady(variant_id=variant_id))


async def _leave_keys(session: Session, variant_id: int) -> None:
    """From keys to something else: none may be left, and there is no stock any more. Raises `KeysLeft`."""
    if not await catalogue.is_keyed(session, variant_id):
        return
    left = await unsold(session, variant_id)
    if left:
        raise KeysLeft(count=left)
    await catalogue.set_keyed(session, variant_id, keyed=False)


def _is_link(words: str) -> bool:
    if len(words) > MOST_LINK or any(sign.isspace() or not sign.isprintable() for sign in words):
        return False
    try:
        parts = urlsplit(words)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in {"https", "http"} and bool(host) and "." in str(host)
