"""Screens written out as the Bot API wants them: text, captions, keyboards, invoices, results."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from handlers.chat.directions import FROM_THE_RIGHT, begin_at_the_right, begin_label_at_the_right
from handlers.chat.fitting import laid_out
from handlers.chat.screen import (
    Ask,
    Button,
    CheckoutVerdict,
    Found,
    FoundList,
    Invoice,
    Price,
    Rows,
    Screen,
    ShippingVerdict,
    Words,
    Written,
)
from handlers.chat.taps import pack
from handlers.chat.texts import Texts

Payload = dict[str, Any]

#: Bot API: a message is at most 4096 signs, a caption 1024, a toast 200 (all after parsing).
MOST_TEXT, MOST_CAPTION, MOST_TOAST = 4096, 1024, 200
_NO_PREVIEW = {"is_disabled": True}
_ABOVE = {"prefer_large_media": True, "show_above_text": True}
_MARKUP = re.compile("<[^>]*>")


class Writer:
    """Writes for one language."""

    def __init__(self, texts: Texts, language: str) -> None:
        self._texts = texts
        self._language = language

    def plain(self, words: Words, most: int = MOST_TOAST) -> str:
        """Words without markup, cut to what Telegram takes."""
        said = self._texts.plain(words, self._language)
        return shortened(begin_label_at_the_right(said) if self._language in FROM_THE_RIGHT else said, most)

    def html(self, words: Words) -> str:
        """Words with Telegram's markup."""
        html = self._texts.html(words, self._language)
        return begin_at_the_right(html) if self._language in FROM_THE_RIGHT else html

    def text(self, screen: Screen) -> Payload:
        """The fields of a text message."""
        return {
            **self._said("text", screen.body, MOST_TEXT),
            "link_preview_options": _NO_PREVIEW,
            **self._markup(screen),
        }

    def caption(self, screen: Screen) -> Payload:
        """The fields of a photo's caption."""
        return {**self.words_below(screen.body), **self._markup(screen)}

    def words_below(self, words: Words) -> Payload:
        """The fields of a caption that has no buttons."""
        return self._said("caption", words, MOST_CAPTION)

    def rows(self, rows: Rows) -> Payload:
        """An inline keyboard; empty rows are left out, and what would not fit beside each other stands below.

        Who reads from the right finds the first button there.
        """
        turn = -1 if self._language in FROM_THE_RIGHT else 1
        keys = laid_out([self._button(one) for one in row] for row in rows)
        return {"inline_keyboard": [row[::turn] for row in keys]}

    def invoice(self, invoice: Invoice, provider_token: str) -> Payload:
        """The fields of `sendInvoice`; the first button must be the one that pays."""
        return {
            "title": self.plain(invoice.title, 32),
            "description": self.plain(invoice.description, 255),
            "payload": invoice.payload,
            "provider_token": "" if invoice.currency == "XTR" else provider_token,
            "currency": invoice.currency,
            "prices": self._prices(invoice.prices),
            "need_shipping_address": invoice.needs_address,
            "need_name": invoice.needs_name,
            "is_flexible": invoice.needs_address,
            "reply_markup": self._invoice_rows(invoice),
        }

    def checkout_verdict(self, verdict: CheckoutVerdict) -> Payload:
        """The fields of `answerPreCheckoutQuery`."""
        if verdict.refusal is None:
            return {"ok": True}
        return {"ok": False, "error_message": self.plain(verdict.refusal)}

    def shipping_verdict(self, verdict: ShippingVerdict) -> Payload:
        """The fields of `answerShippingQuery`."""
        if verdict.refusal is not None:
            return {"ok": False, "error_message": self.plain(verdict.refusal)}
        options = [
            {"id": one.id, "title": self.plain(one.title, 64), "prices": self._prices(one.prices)}
            for one in verdict.options
        ]
        return {"ok": True, "shipping_options": options}

    def found(self, found: FoundList) -> Payload:
        """The fields of `answerInlineQuery`."""
        results = [{"id": one.id, **self._result(one)} for one in found.found]
        answer: Payload = {
            "results": results,
            "next_offset": found.next_offset,
            "is_personal": found.personal,
            "cache_time": found.cache_seconds,
        }
        if found.door is not None:
            words, start = found.door
            answer["button"] = {"text": self.plain(words, 64), "start_parameter": start}
        return answer

    def _result(self, one: Found) -> Payload:
        """An article, or a photo that Telegram holds already with the words below it."""
        told = {
            "title": self.plain(one.title, 256),
            "description": self.plain(one.description, 256),
            "reply_markup": self.rows(one.rows),
        }
        if one.file_id is not None:
            return {"type": "photo", "photo_file_id": one.file_id, **told, **self.words_below(one.card)}
        content = self._said("message_text", one.card, MOST_TEXT)
        if one.picture is not None:
            told["thumbnail_url"] = one.picture.small
            content["link_preview_options"] = {**_ABOVE, "url": one.picture.large}
        return {"type": "article", **told, "input_message_content": content}

    def _said(self, field: str, words: Words, most: int) -> Payload:
        """Words with markup; of too many as many as fit, without it, since a cut may part what belongs together."""
        if isinstance(words, Written):
            return _as_written(field, words, most)
        html = self.html(words)
        if len(html) > most:
            plain = unescape(_MARKUP.sub("", html))
            if len(plain) > most:
                return {field: shortened(plain, most)}
        return {field: html, "parse_mode": "HTML"}

    def _markup(self, screen: Screen) -> Payload:
        if screen.shares:
            keys = [[self._share_key(ask, label)] for ask, label in screen.shares]
            return {"reply_markup": {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}}
        if screen.rows:
            return {"reply_markup": self.rows(screen.rows)}
        return {}

    def _share_key(self, ask: Ask, label: Words) -> Payload:
        wish = "request_contact" if ask is Ask.CONTACT else "request_location"
        return {"text": self.plain(label, 64), wish: True}

    def _button(self, button: Button) -> Payload:
        written: Payload = {"text": self.plain(button.label, 64)}
        if button.tap is not None:
            written["callback_data"] = pack(button.tap)
        elif button.url is not None:
            written["url"] = button.url
        elif button.copy is not None:
            written["copy_text"] = {"text": button.copy}
        elif button.share is not None:
            written["switch_inline_query"] = button.share
        if button.style is not None:
            written["style"] = button.style.value
        return written

    def _prices(self, prices: Iterable[Price]) -> list[Payload]:
        return [{"label": self.plain(one.label, 64), "amount": one.amount} for one in prices]

    def _invoice_rows(self, invoice: Invoice) -> Payload:
        rows = self.rows(invoice.more)
        rows["inline_keyboard"].insert(0, [{"text": self.plain(invoice.pay_label, 64), "pay": True}])
        return rows


def _as_written(field: str, words: Written, most: int) -> Payload:
    """Somebody's own words and formatting, which needs no markup."""
    if len(words.text) > most or not words.entities:
        return {field: shortened(words.text, most)}
    return {field: words.text, "caption_entities" if field == "caption" else "entities": list(words.entities)}


def shortened(words: str, most: int) -> str:
    """Words cut to a length, the cut shown by an ellipsis."""
    return words if len(words) <= most else words[: most - 1] + "…"


def until(moment: datetime) -> datetime:
    """The last second before something is over: it ends on Sunday at 23:59 rather than on Monday at 00:00."""
    return moment - timedelta(seconds=1)
