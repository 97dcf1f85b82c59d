"""What the tags of a product are called in the shop's other languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from commerce import catalogue, staff
from commerce.catalogue import StaffCard
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.goods import item_screen
from handlers.merchant.goods_doors import AskField, Field
from handlers.start import LANGUAGE_NAMES

router = Router()

_EDIT = Permission.CATALOGUE_EDIT
#: What stands between the words of a list in one of the shop's languages.
_BETWEEN = re.compile("[,;،؛，；、]")
_NOTHING = "-"


@tap("m.gdn", needs=_EDIT)
@dataclass(frozen=True)
class AskTagNames(Tap):
    """Let me say what they are called in this language."""

    product_id: int
    language: str


@tap("m.gdn?", needs=_EDIT)
@dataclass(frozen=True)
class GiveTagNames(Tap):
    """What are they called?"""

    product_id: int
    language: str


@router.tap(AskTagNames)
async def ask_tag_names(visit: Visit, wanted: AskTagNames) -> Answer:
    return await _ask(visit, wanted.product_id, wanted.language)


@router.reply(GiveTagNames)
async def tag_names_given(visit: Visit, asked: GiveTagNames) -> Answer:
    """As many names as there are tags; `-` stands for one that has none."""
    card = await catalogue.staff_card(visit.session, asked.product_id)
    names = [] if visit.words.strip() == _NOTHING else listed(visit.words)
    if names and len(names) != len(card.tags):
        notice = text("goods-tag-names-differ", names=len(names), count=len(card.tags))
        return await _ask(visit, asked.product_id, asked.language, notice)
    said = {tag: name for tag, name in zip(card.tags, names, strict=False) if name != _NOTHING}
    await catalogue.name_tags(visit.session, card.product_id, asked.language, said)
    about = f"product:{card.product_id}"
    await staff.note(visit.session, visit.customer.id, "catalogue.edit", about, {"what": Field.TAGS.value})
    return await item_screen(visit, card.product_id, text("goods-changed"))


def listed(words: str) -> list[str]:
    """The words of a list, whichever of the shop's languages it is written in."""
    return [word for part in _BETWEEN.split(words) if (word := " ".join(part.split()))]


async def tags_told(visit: Visit, card: StaffCard) -> Words | None:
    """A product's tags as they stand, and in every language what they are called there."""
    if not card.tags:
        return None
    said = await catalogue.tags_said(visit.session, card.product_id)
    return lines(
        text("goods-tags", tags=", ".join(card.tags)),
        *(_named(card, one, said[one]) for one in _others(visit) if said.get(one)),
    )


def tag_rows(visit: Visit, card: StaffCard) -> list[Row]:
    """A button for each language in which the tags can be named."""
    if not card.tags:
        return []
    return grid(
        [
            Button(text("goods-name-tags", language=LANGUAGE_NAMES.get(one, one)), AskTagNames(card.product_id, one))
            for one in _others(visit)
        ],
        2,
    )


async def _ask(visit: Visit, product_id: int, language: str, notice: Words | None = None) -> Screen:
    card = await catalogue.staff_card(visit.session, product_id)
    if language not in _others(visit):
        raise NotFound
    said = (await catalogue.tags_said(visit.session, product_id)).get(language, {})
    ask = text("goods-ask-tag-names", language=LANGUAGE_NAMES.get(language, language), tags=", ".join(card.tags))
    body = paragraphs(notice, ask, _named(card, language, said) if said else None)
    back = way_back(AskField(product_id, Field.TAGS))
    return Screen(body, [back], asks=GiveTagNames(product_id, language))


def _named(card: StaffCard, language: str, said: Mapping[str, str]) -> Words:
    names = ", ".join(said.get(tag, _NOTHING) for tag in card.tags)
    return text("goods-tags-named", language=LANGUAGE_NAMES.get(language, language), names=names)


def _others(visit: Visit) -> tuple[str, ...]:
    """The languages of the shop beside the one it writes its goods in."""
    return visit.shop.profile.languages[1:]
