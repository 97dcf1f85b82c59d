"""What somebody wishes to hear of and how: the settings, and the question that is asked once."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import consent
from campaigns.consent import Habits, Topic
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import AskToHear, ShowLanguages, ShowMyData, ShowSettings
from handlers.setting_times import ShowQuiet, ShowZones, hours_words, zone_words

router = Router()


@tap("set=")
@dataclass(frozen=True)
class SetTopic(Tap):
    """Hear of this from now on, or do not."""

    topic: Topic
    agreed: bool


@tap("set~")
@dataclass(frozen=True)
class SetPersonal(Tap):
    """Let the shop choose by what somebody likes, or do not."""

    wanted: bool


@tap("hear=")
@dataclass(frozen=True)
class AnswerToHear(Tap):
    """Yes, do write; or no, thank you."""

    yes: bool


@router.command("settings")
async def settings_by_command(visit: Visit) -> Answer:
    return await settings_screen(visit)


@router.tap(ShowSettings)
async def show_settings(visit: Visit, _: ShowSettings) -> Answer:
    return await settings_screen(visit)


@router.tap(SetTopic)
async def set_topic(visit: Visit, wanted: SetTopic) -> Answer:
    change = consent.allow if wanted.agreed else consent.stop
    await change(visit.session, visit.customer.id, wanted.topic, "settings")
    return await settings_screen(visit)


@router.tap(SetPersonal)
async def set_personal(visit: Visit, chosen: SetPersonal) -> Answer:
    await consent.set_personal(visit.session, visit.customer.id, chosen.wanted)
    return await settings_screen(visit)


@router.tap(AskToHear)
async def ask_to_hear(visit: Visit, _: AskToHear) -> Answer:
    """Asked once: whoever goes away without a word has not said yes, and is not asked again."""
    await consent.note_asked(visit.session, visit.customer.id)
    rows: list[Row] = [
        [Button(text("hear-yes"), AnswerToHear(True), style=Style.SUCCESS)],
        [Button(text("hear-no"), AnswerToHear(False))],
        [Button(text("hear-choose"), ShowSettings())],
    ]
    return Screen(text("hear-ask", shop=visit.shop.profile.name), [*rows, way_back()])


@router.tap(AnswerToHear)
async def answer_to_hear(visit: Visit, said: AnswerToHear) -> Answer:
    for topic in Topic:
        if said.yes:
            await consent.allow(visit.session, visit.customer.id, topic, "question")
        elif topic not in consent.ASKED_FOR:
            await consent.stop(visit.session, visit.customer.id, topic, "question")
    rows = [[Button(text("button-settings"), ShowSettings())], way_back()]
    return Screen(text("hear-thanks" if said.yes else "hear-silence"), rows)


async def settings_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """Everything that somebody can say of how they are written to, with what holds now."""
    agreed = await consent.agreed_to(visit.session, visit.customer.id)
    theirs = await consent.habits_of(visit.session, visit.customer.id)
    rows: list[Row] = [
        [_switch(text(f"topic-{one}"), one in agreed, SetTopic(one, one not in agreed))] for one in Topic
    ]
    rows += _about_times(visit, theirs)
    rows.append([_switch(text("settings-personal"), theirs.personal, SetPersonal(not theirs.personal))])
    if len(visit.shop.profile.languages) > 1:
        rows.append([Button(text("settings-language"), ShowLanguages())])
    rows.append([Button(text("button-my-data"), ShowMyData())])
    return Screen(paragraphs(text("settings-title"), notice, text("settings-what")), [*rows, way_back()])


def _about_times(visit: Visit, theirs: Habits) -> list[Row]:
    zone = zone_words(theirs.zone or visit.shop.profile.timezone, visit.language)
    return [
        [Button(text("settings-quiet", hours=hours_words(theirs.quiet)), ShowQuiet())],
        [Button(text("settings-zone", zone=zone), ShowZones())],
    ]


def _switch(label: Words, on: bool, to: Tap) -> Button:
    return Button(text("settings-on" if on else "settings-off", what=label), to)
