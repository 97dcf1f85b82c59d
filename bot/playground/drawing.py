"""How a message is drawn for the person who looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.playground.accounts import BotAccount
from bot.playground.chats import Group
from bot.playground.messages import Message
from bot.playground.parameters import Json
from bot.playground.seeing import SeenButton, SeenInvoice, SeenMedia, SeenMessage

if TYPE_CHECKING:
    from bot.playground.invoices import Invoice
    from bot.playground.people import Person

_DETAILS = ("contact", "location", "venue", "dice", "successful_payment", "refunded_payment", "new_chat_title")
_URL_KINDS = {"url": "url", "web_app": "web_app", "login_url": "url"}
_SWITCHES = {
    "switch_inline_query": "switch_inline",
    "switch_inline_query_chosen_chat": "switch_inline",
    "switch_inline_query_current_chat": "switch_inline_here",
}


def draw(message: Message, viewer: Person) -> SeenMessage:
    """The message as this person sees it now."""
    content = message.content
    sender = message.sender
    place = message.echoes.chat if message.echoes is not None else message.chat
    title = place.title if isinstance(place, Group) else ""
    return SeenMessage(
        id=message.id,
        chat_id=message.chat.id_for(viewer),
        sender_id=sender.id if sender else place.id,
        sender_name=sender.display_name if sender else title,
        mine=sender is viewer,
        from_bot=isinstance(sender, BotAccount),
        date=message.date,
        edited=message.edited,
        text=content.get("text"),
        caption=content.get("caption"),
        entities=tuple(content.get("entities") or content.get("caption_entities") or ()),
        media=_media(message),
        album=message.album,
        buttons=tuple(tuple(button_of(raw) for raw in row) for row in shown_rows(message, viewer)),
        invoice=draw_invoice(message.invoice, viewer) if message.invoice else None,
        service=message.service,
        details=_details(content),
        reply_to=message.reply_to.id if message.reply_to else None,
        forwarded_from=_origin(message.origin),
        via_bot=message.via.username if message.via else None,
        topic=message.topic,
        reactions=tuple(_emoji(reaction) for given in message.reactions.values() for reaction in given),
        silent=message.silent,
        protected=message.protected,
    )


def draw_invoice(invoice: Invoice, viewer: Person) -> SeenInvoice:
    """An invoice card; a person who has paid it sees the receipt."""
    return SeenInvoice(
        title=invoice.title,
        description=invoice.description,
        currency=invoice.currency,
        total=invoice.total,
        prices=tuple((price.label, price.amount) for price in invoice.prices),
        photo_url=invoice.photo_url or None,
        paid=viewer.id in invoice.paid_by,
        needs_address="address" in invoice.needs,
        is_flexible=invoice.is_flexible,
        needs_name="name" in invoice.needs,
        needs_phone="phone" in invoice.needs,
        needs_email="email" in invoice.needs,
        max_tip=invoice.max_tip,
        suggested_tips=invoice.suggested_tips,
    )


def shown_rows(message: Message, viewer: Person) -> list[list[Json]]:
    """The rows under a message; an invoice has its Pay button until this viewer has paid."""
    invoice = message.invoice
    if invoice is None:
        return message.rows
    rows = message.rows or [[{"text": "Pay", "pay": True}]]
    if viewer.id not in invoice.paid_by:
        return rows
    left = ([raw for raw in row if "pay" not in raw] for row in rows)
    return [row for row in left if row]


def button_of(raw: Json) -> SeenButton:
    """An inline button as it is drawn."""
    label, style = raw["text"], raw.get("style")
    if "callback_data" in raw:
        return SeenButton(label, "callback", style=style)
    if "pay" in raw:
        return SeenButton(label, "pay", style=style)
    if "copy_text" in raw:
        return SeenButton(label, "copy", raw["copy_text"]["text"], style)
    for name, kind in _SWITCHES.items():
        if name in raw:
            value = raw[name]
            return SeenButton(label, kind, value.get("query", "") if isinstance(value, dict) else value, style)
    for name, kind in _URL_KINDS.items():
        if name in raw:
            value = raw[name]
            return SeenButton(label, kind, value if isinstance(value, str) else value["url"], style)
    return SeenButton(label, "unknown", style=style)


def reply_button_of(raw: Json) -> SeenButton:
    """A button of the reply keyboard as it is drawn."""
    for name, kind in (("request_contact", "contact"), ("request_location", "location"), ("web_app", "web_app")):
        if raw.get(name):
            return SeenButton(raw["text"], kind, style=raw.get("style"))
    return SeenButton(raw["text"], "says", raw["text"], raw.get("style"))


def _media(message: Message) -> SeenMedia | None:
    media = message.media
    if media is None:
        return None
    return SeenMedia(
        kind=media.kind,
        unique_id=media.unique_id,
        name=media.upload.name,
        mime=media.upload.mime,
        size=len(media.upload.content),
        width=media.width,
        height=media.height,
        duration=media.duration,
        emoji=media.emoji,
    )


def _details(content: Json) -> Json:
    for name in _DETAILS:
        if name in content:
            value = content[name]
            return value if isinstance(value, dict) else {name: value}
    if "new_chat_members" in content:
        return {"members": [member["first_name"] for member in content["new_chat_members"]]}
    if "left_chat_member" in content:
        return {"member": content["left_chat_member"]["first_name"]}
    if "pinned_message" in content:
        return {"message_id": content["pinned_message"].id}
    return {}


def _origin(origin: Json | None) -> str | None:
    if origin is None:
        return None
    if "sender_user" in origin:
        name: str = origin["sender_user"]["first_name"]
        return name
    chat: Any = origin.get("chat") or origin.get("sender_chat") or {}
    return chat.get("title") or origin.get("sender_user_name")


def _emoji(reaction: Json) -> str:
    return str(reaction.get("emoji", ""))
