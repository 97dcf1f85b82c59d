"""Digital goods arrive by themselves: what was bought comes when it is paid, and staff hear of keys that lack."""

from __future__ import annotations

from campaigns import outbox
from commerce import catalogue, digital, orders
from commerce.digital import AccessEnded, Batch, BatchGone, GoodsGiven, KeysShort
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.orders import OrderClosed
from commerce.staff import Permission
from handlers.carts import name_of
from handlers.chat.messenger import Drawing, Removal
from handlers.chat.screen import Button, Keep, Screen, text
from handlers.chat.writing import shortened
from handlers.digital import GOODS, goods_screen
from handlers.merchant.digital import drafted
from handlers.merchant.digital_doors import AskKeys
from handlers.merchant.stock import variant_name
from handlers.notices import notices, redraw, ring, to_order

_MOST_NAME = 120


async def tell_given(session: Session, given: GoodsGiven) -> None:
    """What was bought comes in a message of its own, and the order's card offers it again."""
    mark = f"{given.line_id}:{given.given}"
    await redraw(session, given.customer_id, given.order_id, f"given-{mark}")
    details = {"order": given.order_id, "line": given.line_id}
    await outbox.post(session, given.customer_id, "digital-given", details, dedup=f"digital-given:{mark}")


async def tell_short(session: Session, short: KeysShort) -> None:
    """Whoever may bring keys hears that somebody waits for one; so does whoever waits."""
    about = f"{short.line_id}:{short.missing}"
    details = {"order": short.order_id, "line": short.line_id, "missing": short.missing}
    await ring(session, Permission.CATALOGUE_EDIT, "staff-keys-short", about, {**details, "variant": short.variant_id})
    await outbox.post(session, short.customer_id, "digital-short", details, dedup=f"digital-short:{short.line_id}")


async def take_away(session: Session, closed: OrderClosed) -> None:
    """Everything was refunded: what was delivered goes from the chat, as far as Telegram still lets it."""
    for given in await digital.given_of(session, closed.order_id):
        dedup = f"digital-gone:{given.line_id}"
        await outbox.post(session, closed.customer_id, "digital-gone", {"line": given.line_id}, dedup=dedup)


async def tell_file(session: Session, batch: Batch) -> None:
    """A file of keys was read: whoever sent it looks at what is in it."""
    await outbox.post(session, batch.brought_by, "staff-key-file", {"batch": batch.id}, dedup=f"key-file:{batch.id}")


@notices.draws("digital-given")
async def draw_given(drawing: Drawing) -> Screen | None:
    """The thing itself; nothing where its money went back before it could be told."""
    try:
        had = await digital.have(drawing.session, drawing.customer.id, drawing.details["line"])
    except AccessEnded:
        return None
    return goods_screen(had, text("notice-digital-given", number=had.order.number))


@notices.draws("digital-gone")
async def draw_gone(drawing: Drawing) -> Removal:
    """Nothing is said: the order's card tells it."""
    return Removal(Keep(GOODS, drawing.details["line"]))


@notices.draws("digital-short")
async def draw_short(drawing: Drawing) -> Screen | None:
    """It is paid, and comes by itself as soon as the shop has it; nothing where that has happened meanwhile."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    line = next(one for one in order.lines if one.id == drawing.details["line"])
    if order.is_over or line.shipped >= line.quantity - line.cancelled:
        return None
    name = shortened(name_of(line.title, line.options), _MOST_NAME)
    return Screen(text("notice-digital-short", number=order.number, name=name), [[to_order(order.id)]])


@notices.draws("staff-keys-short", needs=Permission.CATALOGUE_EDIT)
async def draw_staff_short(drawing: Drawing) -> Screen | None:
    """So many keys lack, and loading some sends them at once."""
    variant_id = int(drawing.details["variant"])
    found = await catalogue.find_variants(drawing.session, [variant_id], drawing.language)
    if variant_id not in found:
        return None
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    told = text(
        "notice-staff-keys-short",
        number=order.number,
        name=variant_name(found[variant_id]),
        count=int(drawing.details["missing"]),
    )
    return Screen(told, [[Button(text("digital-load-keys"), AskKeys(variant_id))]])


@notices.draws("staff-key-file", needs=Permission.CATALOGUE_EDIT)
async def draw_key_file(drawing: Drawing) -> Screen | None:
    """What is in a file of keys, to be loaded by a tap; or that nothing could be read."""
    batch_id = int(drawing.details["batch"])
    try:
        batch = await digital.get(drawing.session, batch_id)
    except NotFound:
        return None
    found = await catalogue.find_variants(drawing.session, [batch.variant_id], drawing.language)
    name = variant_name(found[batch.variant_id])
    try:
        return drafted(await digital.look(drawing.session, batch_id), name)
    except BatchGone:
        if batch.status is not digital.BatchStatus.UNREAD:
            return None
        told = text("notice-staff-key-file", name=name)
        return Screen(told, [[Button(text("digital-other-keys"), AskKeys(batch.variant_id))]])
