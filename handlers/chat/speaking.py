"""Saying an answer: after the commit, values become Bot API calls, edited in place where they can be."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from telegram.error import BadRequest

from commerce.kit.database import Database
from handlers.chat import memory
from handlers.chat.answers import fits, replaces
from handlers.chat.courier import Courier
from handlers.chat.enclosures import Enclosures, id_of
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Incoming, Kind
from handlers.chat.introducing import command_words
from handlers.chat.lost_files import is_gone
from handlers.chat.pacing import Lane
from handlers.chat.photos import Photos, is_new, key_of
from handlers.chat.screen import (
    Album,
    Answer,
    CardPicture,
    CheckoutVerdict,
    Copies,
    Extract,
    File,
    FoundList,
    Invoice,
    Keep,
    One,
    Picture,
    Screen,
    ShippingVerdict,
    Toast,
)
from handlers.chat.shown import Shown
from handlers.chat.stored_files import StoredFiles
from handlers.chat.writing import Payload, Writer

#: What Telegram says when a message cannot be edited any more: the screen is then written anew.
_CANNOT_EDIT = ("message to edit not found", "message can't be edited", "there is no text", "there is no caption")


class Speaker:
    """Speaks for one shop through one bot."""

    def __init__(self, courier: Courier, database: Database, shop: ShopFront) -> None:
        self._courier = courier
        self._database = database
        self._shop = shop
        self._photos = Photos(database, shop)
        self._enclosures = Enclosures(courier, database, self._photos, StoredFiles(shop.media))
        self._shown = Shown()

    async def answer(self, incoming: Incoming, answer: Answer, language: str) -> None:
        """Say everything an update is answered with; a tap is always answered, if only by stopping its spinner."""
        writer = Writer(self._shop.texts, language)
        answers = answer if isinstance(answer, tuple) else (answer,)
        saying = [self._say(incoming, one, writer, edit=at == 0) for at, one in enumerate(answers)]
        if incoming.kind is not Kind.TAP:
            await _in_order(saying)
            return
        spinner = asyncio.create_task(self._stop_spinner(incoming, answers, writer))
        try:
            await _in_order(saying)
        finally:
            await spinner

    async def send(
        self,
        chat_id: int,
        screen: Screen,
        language: str,
        lane: Lane,
        silent: bool = False,
        reply_to: int | None = None,
    ) -> int:
        """Write a new message, as an answer to another if wished; returns its id. Raises what the courier raises."""
        payload: Payload = {"disable_notification": True} if silent else {}
        if reply_to is not None:
            payload |= _answering(reply_to)
        screen = await self._showable(screen)
        return await self._send(chat_id, screen, Writer(self._shop.texts, language), lane, payload)

    async def set_menu(self, chat_id: int, commands: Sequence[str], language: str) -> None:
        """Give one chat its own menu of commands; without any it has everybody's again."""
        where: Payload = {"scope": {"type": "chat", "chat_id": chat_id}}
        if not commands:
            await self._courier.call("deleteMyCommands", where, lane=Lane.BULK)
            return
        shop = self._shop
        listed = [command_words(shop.texts, name, language, shop.profile.name) for name in commands]
        await self._courier.call("setMyCommands", where | {"commands": listed}, lane=Lane.BULK)

    async def redraw(self, chat_id: int, message_id: int, screen: Screen, language: str, lane: Lane) -> bool:
        """Edit a message in place; tells whether that was still possible."""
        writer, screen = Writer(self._shop.texts, language), await self._showable(screen)
        try:
            await self._edit(chat_id, message_id, screen, writer, lane)
        except BadRequest as refused:
            if not _beyond_edit(refused):
                raise
            return False
        return True

    async def remove(self, chat_id: int, message_id: int, lane: Lane) -> bool:
        """Take a message away; tells whether that was still possible (Telegram: for two days, and once)."""
        where = {"chat_id": chat_id, "message_id": message_id}
        try:
            await self._courier.call("deleteMessage", where, lane=lane, chat_id=chat_id)
        except BadRequest:
            return False
        return True

    async def _say(self, incoming: Incoming, one: One, writer: Writer, edit: bool) -> None:
        chat_id = incoming.chat_id
        match one:
            case CheckoutVerdict():
                await self._query(
                    "answerPreCheckoutQuery", "pre_checkout_query_id", incoming, writer.checkout_verdict(one)
                )
            case ShippingVerdict():
                await self._query("answerShippingQuery", "shipping_query_id", incoming, writer.shipping_verdict(one))
            case FoundList():
                await self._query("answerInlineQuery", "inline_query_id", incoming, writer.found(one))
            case Screen() if chat_id is not None:
                await self._show(incoming, chat_id, one, writer, edit)
            case Toast() if chat_id is not None and incoming.kind is not Kind.TAP:
                await self._send(chat_id, Screen(one.body), writer, Lane.REPLY, {})
            case Album(photos=[alone]) if chat_id is not None:
                await self._send(chat_id, Screen(one.caption or "", photo=alone), writer, Lane.REPLY, {})
            case Album() if chat_id is not None:
                await self._enclosures.album(chat_id, one, writer)
            case Copies() if chat_id is not None:
                await self._enclosures.copies(chat_id, one, writer)
            case File() if chat_id is not None:
                await self._enclosures.file(chat_id, one, writer)
            case Extract() if chat_id is not None:
                await self._send_extract(chat_id, one, writer)
            case Invoice() if chat_id is not None:
                await self._send_bill(chat_id, one, writer)
            case _:
                pass

    async def _query(self, method: str, field: str, incoming: Incoming, payload: Payload) -> None:
        await self._courier.call(method, {field: incoming.query_id, **payload}, lane=Lane.ANSWER)

    async def _stop_spinner(self, incoming: Incoming, answers: Iterable[One], writer: Writer) -> None:
        payload: Payload = {"callback_query_id": incoming.query_id}
        for one in answers:
            if isinstance(one, Toast):
                payload |= {"text": writer.plain(one.body), "show_alert": one.alert}
            elif isinstance(one, Screen) and one.toast is not None:
                payload |= {"text": writer.plain(one.toast)}
        await self._courier.call("answerCallbackQuery", payload, lane=Lane.ANSWER)

    async def _show(self, incoming: Incoming, chat_id: int, screen: Screen, writer: Writer, edit: bool) -> None:
        """In place of the tapped message where that is possible, or as a new one."""
        screen = await self._showable(screen)
        tapped = incoming.message_id if edit and replaces(incoming, screen) else None
        if tapped is not None and not fits(incoming, screen):
            await self.remove(chat_id, tapped, Lane.REPLY)
        elif tapped is not None:
            try:
                await self._edit(chat_id, tapped, screen, writer, Lane.REPLY)
            except BadRequest as refused:
                if not _beyond_edit(refused):
                    raise
            else:
                return
        message_id = await self._send(chat_id, screen, writer, Lane.REPLY, self._reply_to(incoming))
        if screen.keep is not None:
            await self.keep(chat_id, screen.keep, message_id)

    async def _showable(self, screen: Screen) -> Screen:
        """With what a long look finds, and a picture that there is."""
        if screen.study is not None:
            async with self._database.studying() as session:
                found = await screen.study(session)
            body, rows = (found.body, found.rows) if isinstance(found, Screen) else (found, screen.rows)
            screen = replace(screen, body=body, rows=rows, study=None)
        return await self._photos.showable(screen)

    async def keep(self, chat_id: int, keep: Keep, message_id: int) -> None:
        """Remember which message shows a thing."""
        async with self._database.unit_of_work() as session:
            await memory.keep(session, chat_id, keep.kind, keep.ref, message_id)

    def _reply_to(self, incoming: Incoming) -> Payload:
        if incoming.private or incoming.kind is Kind.TAP:
            return {}
        return _answering(incoming.message_id)

    async def _edit(self, chat_id: int, message_id: int, screen: Screen, writer: Writer, lane: Lane) -> None:
        if screen.photo is None:
            await self._edit_text(chat_id, message_id, writer.text(screen), lane)
            return
        try:
            await self._edit_photo(chat_id, message_id, screen.photo, writer.caption(screen), lane)
        except BadRequest as refused:
            if not is_gone(refused):
                raise
            await self._photos.forget(screen.photo)
            there = await self._photos.showable(screen)
            if there.photo is None:
                raise
            await self._edit_photo(chat_id, message_id, there.photo, writer.caption(there), lane)

    async def _edit_text(self, chat_id: int, message_id: int, text: Payload, lane: Lane) -> None:
        """Nothing is sent where the message shows just this: Telegram would refuse it."""
        place = (chat_id, message_id)
        if self._shown.is_at(place, text):
            return
        payload = {"chat_id": chat_id, "message_id": message_id, **text}
        with self._shown.changing(place, text):
            await self._courier.call("editMessageText", payload, lane=lane, chat_id=chat_id)

    async def _edit_photo(
        self, chat_id: int, message_id: int, photo: Picture | CardPicture, caption: Payload, lane: Lane
    ) -> None:
        """The same for a photo and the words below it."""
        place, shown = (chat_id, message_id), _with_photo(caption, photo)
        if self._shown.is_at(place, shown):
            return
        words = {**caption}
        markup = {"reply_markup": words.pop("reply_markup", {"inline_keyboard": []})}
        media, files = await self._photos.media(photo)
        payload = {"chat_id": chat_id, "message_id": message_id, "media": {"type": "photo", "media": media, **words}}
        with self._shown.changing(place, shown):
            result = await self._courier.call(
                "editMessageMedia", payload | markup, lane=lane, chat_id=chat_id, files=files
            )
        if is_new(photo, files):
            await self._photos.remember(photo, result)

    async def _send(self, chat_id: int, screen: Screen, writer: Writer, lane: Lane, extra: Payload) -> int:
        where: Payload = {"chat_id": chat_id, **extra}
        if screen.paid:
            where["allow_paid_broadcast"] = True
        if screen.protected:
            where["protect_content"] = True
        if screen.attached:
            return await self._enclosures.attached(where, screen, writer, lane)
        if screen.photo is None:
            text = writer.text(screen)
            message_id = id_of(await self._courier.call("sendMessage", where | text, lane=lane, chat_id=chat_id))
            self._shown.note((chat_id, message_id), text)
            return message_id
        try:
            return await self._send_photo(where, screen.photo, writer.caption(screen), lane)
        except BadRequest as refused:
            if not is_gone(refused):
                raise
        await self._photos.forget(screen.photo)
        return await self._send(chat_id, await self._photos.showable(screen), writer, lane, extra)

    async def _send_photo(self, where: Payload, photo: Picture | CardPicture, caption: Payload, lane: Lane) -> int:
        chat_id = where["chat_id"]
        media, files = await self._photos.media(photo)
        payload = where | caption | {"photo": media}
        result = await self._courier.call("sendPhoto", payload, lane=lane, chat_id=chat_id, files=files)
        self._shown.note((chat_id, id_of(result)), _with_photo(caption, photo))
        if is_new(photo, files):
            await self._photos.remember(photo, result)
        return id_of(result)

    async def _send_bill(self, chat_id: int, bill: Invoice, writer: Writer) -> None:
        payload = {"chat_id": chat_id, **writer.invoice(bill, self._shop.provider_token)}
        sent = await self._courier.call("sendInvoice", payload, lane=Lane.REPLY, chat_id=chat_id)
        if bill.keep is not None:
            await self.keep(chat_id, bill.keep, id_of(sent))

    async def _send_extract(self, chat_id: int, extract: Extract, writer: Writer) -> None:
        async with self._database.studying() as session:
            content = await extract.study(session)
        await self._enclosures.file(chat_id, File(extract.name, lambda: content, extract.caption), writer)


def _answering(message_id: int | None) -> Payload:
    return {"reply_parameters": {"message_id": message_id, "allow_sending_without_reply": True}}


async def _in_order(saying: Iterable[Any]) -> None:
    for one in saying:
        await one


def _with_photo(caption: Payload, photo: Picture | CardPicture) -> Payload:
    """What a photo's message shows."""
    return {**caption, "photo": key_of(photo)}


def _beyond_edit(refused: BadRequest) -> bool:
    said = refused.message.lower()
    return is_gone(refused) or any(words in said for words in _CANNOT_EDIT)
