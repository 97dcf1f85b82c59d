"""What each arm of a draft shows: words in each language, a photo, by what is suggested, an hour, or a coupon."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import broadcasts, experiments
from campaigns.broadcasts import NO_COUPON, Content, Letter
from campaigns.experiments import OF_A_BROADCAST, OF_WORDS, Experiment, Place
from campaigns.recommendations import Rung
from commerce import catalogue
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import called
from handlers.merchant.doors import NewCouponKind
from handlers.merchant.experiment_doors import ChangeArm, DropLastArm, ShowExperiment
from handlers.merchant.experiment_drafts import draft_screen
from handlers.merchant.experiment_words import silent
from handlers.start import LANGUAGE_NAMES

router = Router()

#: As long as words may be in each place.
MOST_WORDS = {Place.ADD_BUTTON: 40, Place.HOME: 600, Place.PRODUCT_TEXT: 600, Place.BROADCAST: 1000}
#: The hours in which nobody is left in peace who has not asked for it.
AWAKE = range(8, 22)


@tap("m.exparm?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveArmWords(Tap):
    """What shall it say in this language?"""

    experiment_id: int
    arm: int
    language: str


@tap("m.exparm=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetArmPhoto(Tap):
    """It shall show this photo first, counted from 1; or suggest by this rung of the ladder."""

    experiment_id: int
    arm: int
    photo: int


@tap("m.exparmh", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetArmHour(Tap):
    """It shall come at this hour of everybody's own day."""

    experiment_id: int
    arm: int
    hour: int


@tap("m.exparmc", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetArmCoupon(Tap):
    """It shall bring this kind of coupon; nought: none."""

    experiment_id: int
    arm: int
    template_id: int


@router.tap(ChangeArm)
async def change_arm(visit: Visit, wanted: ChangeArm) -> Answer:
    experiment = await experiments.get(visit.session, wanted.experiment_id)
    if experiment.plan.place in OF_WORDS:
        return words_screen(visit, experiment, GiveArmWords(experiment.id, wanted.arm, visit.language))
    match experiment.plan.place:
        case Place.PICKS:
            return rung_screen(experiment, wanted.arm)
        case Place.BROADCAST_HOUR:
            return await hour_screen(visit, experiment, wanted.arm)
        case Place.BROADCAST_OFFER:
            return await coupon_screen(visit, experiment, wanted.arm)
    return await photo_screen(visit, experiment, wanted.arm)


@router.tap(GiveArmWords)
async def ask_words(visit: Visit, wanted: GiveArmWords) -> Answer:
    return words_screen(visit, await experiments.get(visit.session, wanted.experiment_id), wanted)


@router.reply(GiveArmWords)
async def words_given(visit: Visit, asked: GiveArmWords) -> Answer:
    """What is too long, or says nothing, is asked again; a language that the shop does not speak has no words.

    Raises what is wrong with placeholders of a broadcast before anybody gets it.
    """
    experiment = await experiments.get(visit.session, asked.experiment_id)
    said = visit.words.strip()
    if asked.language not in visit.shop.texts.languages or experiment.plan.place not in OF_WORDS:
        raise NotFound
    if experiment.plan.place is Place.BROADCAST:
        Content().saying(asked.language, Letter(said))
    if not said or len(said) > _most(experiment):
        return words_screen(visit, experiment, asked, text("experiment-words-long", most=_most(experiment)))
    changed = await experiments.set_arm(visit.session, experiment.id, asked.arm, words={asked.language: said})
    missing = silent(visit, changed.arms[asked.arm])
    if missing:
        return words_screen(visit, changed, GiveArmWords(changed.id, asked.arm, missing[0]))
    return await draft_screen(visit, changed)


@router.tap(SetArmPhoto)
async def set_photo(visit: Visit, wanted: SetArmPhoto) -> Answer:
    """Hours and coupons of a broadcast are chosen elsewhere."""
    if (await experiments.get(visit.session, wanted.experiment_id)).plan.place in OF_A_BROADCAST:
        raise NotFound
    changed = await experiments.set_arm(visit.session, wanted.experiment_id, wanted.arm, choice=max(1, wanted.photo))
    return await draft_screen(visit, changed)


@router.tap(SetArmHour)
async def set_hour(visit: Visit, wanted: SetArmHour) -> Answer:
    chosen = await broadcasts.choose(visit.session, wanted.experiment_id, wanted.arm, wanted.hour)
    return await draft_screen(visit, chosen)


@router.tap(SetArmCoupon)
async def set_coupon(visit: Visit, wanted: SetArmCoupon) -> Answer:
    chosen = await broadcasts.choose(visit.session, wanted.experiment_id, wanted.arm, wanted.template_id)
    return await draft_screen(visit, chosen)


@router.tap(DropLastArm)
async def drop_last(visit: Visit, wanted: DropLastArm) -> Answer:
    return await draft_screen(visit, await experiments.drop_arm(visit.session, wanted.experiment_id))


def words_screen(visit: Visit, experiment: Experiment, asked: GiveArmWords, notice: Words | None = None) -> Screen:
    """What shall the arm say? In one language after another, or in one that is chosen."""
    letter = experiments.letter_of(max(0, asked.arm))
    name = LANGUAGE_NAMES.get(asked.language, asked.language)
    ask = text("experiment-ask-words", letter=letter, language=name, most=_most(experiment))
    others = [
        Button(LANGUAGE_NAMES.get(one, one), GiveArmWords(experiment.id, asked.arm, one))
        for one in visit.shop.texts.languages
        if one != asked.language
    ]
    return Screen(paragraphs(notice, ask), [*grid(others, 3), way_back(ShowExperiment(experiment.id))], asks=asked)


def rung_screen(experiment: Experiment, arm: int) -> Screen:
    """By what shall this arm suggest?"""
    rows: list[Row] = [
        [Button(text("experiment-rung", number=one.value), SetArmPhoto(experiment.id, arm, one.value))] for one in Rung
    ]
    letter = experiments.letter_of(max(0, arm))
    return Screen(text("experiment-ask-rung", letter=letter), [*rows, way_back(ShowExperiment(experiment.id))])


async def hour_screen(visit: Visit, experiment: Experiment, arm: int) -> Screen:
    """At which hour shall this arm come? Those in which people sleep, and those of the others, are not offered."""
    taken = await _taken(visit, experiment, arm)
    buttons = [Button(f"{hour}:00", SetArmHour(experiment.id, arm, hour)) for hour in AWAKE if hour not in taken]
    letter = experiments.letter_of(max(0, arm))
    rows = [*grid(buttons, 4), way_back(ShowExperiment(experiment.id))]
    return Screen(text("experiment-ask-hour", letter=letter), rows)


async def coupon_screen(visit: Visit, experiment: Experiment, arm: int) -> Screen:
    """Which coupon shall this arm bring, or none at all? What another arm brings is not offered."""
    taken = await _taken(visit, experiment, arm)
    kinds = [one for one in await broadcasts.offered_kinds(visit.session) if one.id not in taken]
    rows: list[Row] = [
        [
            Button(
                text("broadcast-coupon-kind", name=called(one.plan.name, one.plan.terms)),
                SetArmCoupon(experiment.id, arm, one.id),
            )
        ]
        for one in kinds
    ]
    if NO_COUPON not in taken:
        rows.append([Button(text("broadcast-coupon-none"), SetArmCoupon(experiment.id, arm, NO_COUPON))])
    rows.append([Button(text("coupon-kind-new"), NewCouponKind())])
    ask = text("experiment-ask-coupon", letter=experiments.letter_of(max(0, arm)))
    return Screen(ask, [*rows, way_back(ShowExperiment(experiment.id))])


async def _taken(visit: Visit, experiment: Experiment, arm: int) -> set[int]:
    """What the other arms have already."""
    found = await broadcasts.get(visit.session, experiment.plan.subject_id)
    arms = broadcasts.in_full(experiment, found).arms
    return {one.choice for one in arms if one.choice is not None and one.position != arm}


async def photo_screen(visit: Visit, experiment: Experiment, arm: int) -> Screen:
    """Which of the product's photos shall come first?"""
    card = await catalogue.card(visit.session, experiment.plan.subject_id, visit.language)
    buttons = [
        Button(text("experiment-photo", number=number), SetArmPhoto(experiment.id, arm, number))
        for number in range(1, len(card.photos) + 1)
    ]
    letter = experiments.letter_of(max(0, arm))
    rows = [*grid(buttons, 4), way_back(ShowExperiment(experiment.id))]
    return Screen(text("experiment-ask-photo", letter=letter, title=card.title), rows)


def _most(experiment: Experiment) -> int:
    return MOST_WORDS.get(experiment.plan.place, 0)
