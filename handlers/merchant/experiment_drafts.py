"""A new experiment: in which place, and everything in it with a button, until it starts or is thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaigns import broadcasts, experiments
from campaigns.broadcasts import BroadcastWithoutHour
from campaigns.experiments import MOST_ARMS, OF_A_BROADCAST, Arm, Experiment, Place, Plan
from commerce import catalogue
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.broadcast_doors import Part, ShowBroadcast, ShowPart
from handlers.merchant.broadcast_trials import trial_rows, trial_words
from handlers.merchant.campaign_steps import found_screen
from handlers.merchant.experiment_doors import (
    ChangeArm,
    ChangeExperimentTerm,
    CompareBroadcast,
    CompareHere,
    DropLastArm,
    NewExperiment,
    ShowExperiments,
    StartExperiment,
    Term,
)
from handlers.merchant.experiment_words import arms_words, back_of, needs_words, place_words, silent, term_words
from handlers.start import LANGUAGE_NAMES

router = Router()

#: What the merchant chooses from; a broadcast has its own way to here.
IN_THE_SHOP = (Place.ADD_BUTTON, Place.HOME, Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO, Place.PICKS)


@tap("m.expof", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskProduct(Tap):
    """Of which product? Also the question."""

    place: Place


@tap("m.expx", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardExperiment(Tap):
    """Throw the draft away."""

    experiment_id: int


@router.tap(NewExperiment)
async def new_experiment(_: Visit, __: NewExperiment) -> Answer:
    """Where? In the whole shop at once, or on one product."""
    rows: list[Row] = [[Button(text(f"experiment-at-{one.value.replace('_', '-')}"), _to(one))] for one in IN_THE_SHOP]
    return Screen(text("experiment-ask-place"), [*rows, way_back(ShowExperiments())])


@router.tap(AskProduct)
async def ask_product(_: Visit, wanted: AskProduct) -> Answer:
    return Screen(text("experiment-ask-product"), [way_back(NewExperiment())], asks=wanted)


@router.reply(AskProduct)
async def product_named(visit: Visit, asked: AskProduct) -> Answer:
    return await found_screen(visit, asked, lambda product_id: CompareHere(asked.place, product_id), NewExperiment())


@router.tap(CompareHere)
async def compare_here(visit: Visit, wanted: CompareHere) -> Answer:
    """A product that is gone has nothing to be compared, nor has one whose photos leave no choice."""
    if wanted.place in OF_A_BROADCAST:
        return await _on_a_broadcast(visit, wanted)
    if wanted.place in (Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO):
        card = await catalogue.card(visit.session, wanted.subject_id, visit.language)
        if wanted.place is Place.PRODUCT_PHOTO and not _has_a_choice(card):
            return Screen(text("experiment-one-photo", title=card.title), [way_back(NewExperiment())])
    plan = Plan(place=wanted.place, subject_id=wanted.subject_id)
    return await draft_screen(visit, await experiments.draft(visit.session, visit.customer.id, plan))


@router.tap(CompareBroadcast)
async def compare_broadcast(_: Visit, wanted: CompareBroadcast) -> Answer:
    """Its words, its hour or its coupon: one of them, since a reader has one version."""
    rows: list[Row] = [
        [Button(text(f"experiment-at-{one.value.replace('_', '-')}"), CompareHere(one, wanted.broadcast_id))]
        for one in OF_A_BROADCAST
    ]
    return Screen(text("experiment-ask-broadcast"), [*rows, way_back(ShowBroadcast(wanted.broadcast_id))])


@router.tap(DiscardExperiment)
async def discard(visit: Visit, unwanted: DiscardExperiment) -> Answer:
    await experiments.discard(visit.session, unwanted.experiment_id)
    return Screen(text("experiment-discarded"), [way_back(ShowExperiments())])


async def draft_screen(visit: Visit, experiment: Experiment, notice: Words | None = None) -> Screen:
    """An experiment nobody is shown yet, how many people it takes, and a button for everything in it."""
    body = paragraphs(
        notice,
        text("experiment-draft"),
        lines(await place_words(visit, experiment), *await arms_words(visit, experiment)),
        lines(*(term_words(experiment, one) for one in Term)),
        needs_words(experiment.plan),
        *_missing_words(visit, experiment),
        await trial_words(visit.session, experiment),
    )
    rows = [*_draft_rows(experiment), *await trial_rows(visit.session, experiment), *_last_rows(experiment)]
    return Screen(body, [*_arm_rows(experiment), *rows])


async def _on_a_broadcast(visit: Visit, wanted: CompareHere) -> Screen:
    """Hours are compared on a day that is chosen first: the broadcast's own hour is the first of them."""
    try:
        made = await broadcasts.compare(visit.session, visit.customer.id, wanted.subject_id, wanted.place)
    except BroadcastWithoutHour:
        choose = Button(text("broadcast-part-time"), ShowPart(wanted.subject_id, Part.TIME), style=Style.PRIMARY)
        back = way_back(CompareBroadcast(wanted.subject_id))
        return Screen(text("refusal-broadcast-without-hour"), [[choose], back])
    return await draft_screen(visit, made)


def _arm_rows(experiment: Experiment) -> Iterator[Row]:
    """A button for each arm, and one more where there is room for it."""
    count = len(experiment.arms)
    yield from grid(
        [Button(text("experiment-change-arm", letter=one.letter), _change(experiment, one)) for one in experiment.arms],
        4,
    )
    more: Row = []
    if experiment.is_complete and count < MOST_ARMS:
        letter = experiments.letter_of(count)
        more.append(Button(text("experiment-add-arm", letter=letter), ChangeArm(experiment.id, count)))
    if count > 2:
        more.append(Button(text("experiment-drop-arm", letter=experiment.arms[-1].letter), DropLastArm(experiment.id)))
    yield more


def _change(experiment: Experiment, arm: Arm) -> Tap:
    """Where an arm is changed: the hour and the coupon of the first are the broadcast's own."""
    own = {Place.BROADCAST_HOUR: Part.TIME, Place.BROADCAST_OFFER: Part.COUPON}.get(experiment.plan.place)
    if own is None or arm.position:
        return ChangeArm(experiment.id, arm.position)
    return ShowPart(experiment.plan.subject_id, own)


def _draft_rows(experiment: Experiment) -> Iterator[Row]:
    terms = [Button(text(f"experiment-term-{one.value}"), ChangeExperimentTerm(experiment.id, one)) for one in Term]
    yield from grid(terms, 3)


def _last_rows(experiment: Experiment) -> Iterator[Row]:
    if experiment.plan.place not in OF_A_BROADCAST:
        yield [Button(text("experiment-start"), StartExperiment(experiment.id), style=Style.PRIMARY)]
    yield [Button(text("experiment-discard"), DiscardExperiment(experiment.id), style=Style.DANGER)]
    yield way_back(back_of(experiment))


def _missing_words(visit: Visit, experiment: Experiment) -> Iterator[Words]:
    """Whoever reads a language without words takes no part; a broadcast starts it itself."""
    missing = sorted({one for arm in experiment.arms for one in silent(visit, arm)})
    for language in missing:
        yield text("experiment-language-missing", language=LANGUAGE_NAMES.get(language, language))
    if experiment.plan.place in OF_A_BROADCAST:
        yield text("experiment-starts-with-broadcast")


def _has_a_choice(card: catalogue.ProductCard) -> bool:
    """Whether it has several photos, and none that stands first because of the options that somebody chose."""
    return len(card.photos) > 1 and all(one.variant_option is None for one in card.photos)


def _to(place: Place) -> Tap:
    return AskProduct(place) if place in (Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO) else CompareHere(place, 0)
