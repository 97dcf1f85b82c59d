"""Making a promotion at the counter, one question after another: kind, goods, numbers, gift, time, name."""

from __future__ import annotations

from commerce import catalogue, promotions
from commerce.promotions import Kind, Part, Record
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.merchant.campaign_steps import (
    days_rows,
    end_after,
    title_screen,
    titles_in,
    titles_of,
    typed_window,
)
from handlers.merchant.promotion_doors import (
    ShowPromotions,
)
from handlers.merchant.promotion_drafts import draft, require
from handlers.merchant.promotion_goods import ask_goods, mark_goods, scope_screen
from handlers.merchant.promotion_questions import (
    AskLabel,
    AskTerms,
    ChooseGift,
    ChooseKind,
    ChooseScope,
    ChooseWindow,
    For,
    ForEverything,
    GiveLabel,
    GiveTerms,
    GiveWindow,
    GoOnMaking,
    LastFor,
    MakePromotion,
    TakeGift,
    TakeProduct,
    TakeSuggestion,
)
from handlers.merchant.promotion_words import kind_words, suggested_label
from handlers.merchant.promotions import promotion_screen

router = Router()


@router.tap(ChooseKind)
async def choose_kind(visit: Visit, _: ChooseKind) -> Answer:
    await require(visit)
    rows: list[Row] = [[Button(kind_words(kind), MakePromotion(kind))] for kind in Kind]
    return Screen(text("promo-choose-kind"), [*rows, way_back(ShowPromotions())])


@router.tap(MakePromotion)
async def make_promotion(visit: Visit, wanted: MakePromotion) -> Answer:
    await require(visit)
    currency = visit.shop.profile.currency
    record = await promotions.begin(visit.session, visit.customer.id, wanted.kind, currency)
    return await scope_screen(visit, record)


@router.tap(GoOnMaking)
async def go_on_making(visit: Visit, wanted: GoOnMaking) -> Answer:
    return await next_screen(visit, await draft(visit, wanted.promotion_id))


@router.tap(ForEverything)
async def for_everything(visit: Visit, wanted: ForEverything) -> Answer:
    await require(visit)
    return await next_screen(visit, await promotions.include_everything(visit.session, wanted.promotion_id))


@router.tap(TakeProduct)
async def take_product(visit: Visit, wanted: TakeProduct) -> Answer:
    """For a gift one of its variants is chosen; with a single one, at once."""
    await require(visit)
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    if wanted.to is not For.GIFT:
        return await mark_goods(visit, wanted.promotion_id, f"product:{wanted.product_id}", wanted.to)
    if len(card.variants) == 1:
        return await take_gift(visit, TakeGift(wanted.promotion_id, card.variants[0].variant_id))
    rows: list[Row] = [
        [Button(one.option_label, TakeGift(wanted.promotion_id, one.variant_id))] for one in card.variants
    ]
    return Screen(text("promo-which-variant", title=card.title), [*rows, way_back(ChooseGift(wanted.promotion_id))])


@router.tap(AskTerms)
async def ask_terms(visit: Visit, wanted: AskTerms) -> Answer:
    return terms_screen(await draft(visit, wanted.promotion_id))


@router.reply(GiveTerms)
async def terms_given(visit: Visit, asked: GiveTerms) -> Answer:
    record = await draft(visit, asked.promotion_id)
    terms = await promotions.read_terms(visit.session, record.kind, visit.words, record.currency)
    return await next_screen(visit, await promotions.set_terms(visit.session, record.id, terms))


@router.tap(ChooseGift)
async def choose_gift(visit: Visit, wanted: ChooseGift) -> Answer:
    return ask_goods(await draft(visit, wanted.promotion_id), For.GIFT)


@router.tap(TakeGift)
async def take_gift(visit: Visit, wanted: TakeGift) -> Answer:
    await require(visit)
    found = await catalogue.find_variants(visit.session, [wanted.variant_id], visit.language)
    if wanted.variant_id not in found:
        raise catalogue.VariantGone
    record = await promotions.set_gift(visit.session, wanted.promotion_id, wanted.variant_id)
    return await next_screen(visit, record)


@router.tap(ChooseWindow)
async def choose_window(visit: Visit, wanted: ChooseWindow) -> Answer:
    return window_screen(visit, await draft(visit, wanted.promotion_id))


@router.tap(LastFor)
async def last_for(visit: Visit, wanted: LastFor) -> Answer:
    await require(visit)
    record = await promotions.set_window(visit.session, wanted.promotion_id, None, end_after(wanted.days))
    return await _after_window(visit, record)


@router.reply(GiveWindow)
async def window_given(visit: Visit, asked: GiveWindow) -> Answer:
    record = await draft(visit, asked.promotion_id)
    return await _after_window(visit, await promotions.set_window(visit.session, record.id, *typed_window(visit)))


@router.tap(AskLabel)
async def ask_label(visit: Visit, wanted: AskLabel) -> Answer:
    return label_screen(visit, await draft(visit, wanted.promotion_id))


@router.tap(TakeSuggestion)
async def take_suggestion(visit: Visit, wanted: TakeSuggestion) -> Answer:
    """The numbers in words, said in every language of the shop."""
    record = await draft(visit, wanted.promotion_id)
    if not record.terms:
        return terms_screen(record)
    labels = titles_of(visit, suggested_label(record))
    return await promotion_screen(visit, await promotions.set_labels(visit.session, record.id, labels))


@router.reply(GiveLabel)
async def label_given(visit: Visit, asked: GiveLabel) -> Answer:
    """One line is its name in the language of whoever types; `zh: …` names it in another."""
    record = await draft(visit, asked.promotion_id)
    labels = {**record.labels, **titles_in(visit, visit.words)}
    return await promotion_screen(visit, await promotions.set_labels(visit.session, record.id, labels))


async def next_screen(visit: Visit, record: Record) -> Screen:
    """The next question that is open, or the preview when none is."""
    match record.missing:
        case Part.SCOPE:
            return await scope_screen(visit, record)
        case Part.TERMS:
            return terms_screen(record)
        case Part.GIFT:
            return ask_goods(record, For.GIFT)
        case Part.LABEL:
            return window_screen(visit, record)
        case None:
            return await promotion_screen(visit, record)


def terms_screen(record: Record) -> Screen:
    """The numbers, typed; each kind has an example."""
    key = "promo-ask-gift-terms" if record.kind is Kind.GIFT else f"promo-ask-{record.kind.value.replace('_', '-')}"
    ask = text(key)
    return Screen(ask, [way_back(ChooseScope(record.id))], asks=GiveTerms(record.id))


def window_screen(visit: Visit, record: Record) -> Screen:
    """From now for so many days by a tap, or days typed."""
    rows = [*days_rows(lambda days: LastFor(record.id, days)), way_back(AskTerms(record.id))]
    ask = text("promo-ask-window", zone=str(visit.shop.profile.timezone))
    return Screen(ask, rows, asks=GiveWindow(record.id))


def label_screen(_: Visit, record: Record) -> Screen:
    """What customers read: typed, or the numbers in words."""
    suggestion = suggested_label(record) if record.terms else None
    return title_screen(suggestion, TakeSuggestion(record.id), ChooseWindow(record.id), GiveLabel(record.id))


async def _after_window(visit: Visit, record: Record) -> Screen:
    if record.missing is Part.LABEL:
        return label_screen(visit, record)
    return await next_screen(visit, record)
