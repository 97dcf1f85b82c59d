"""Buying a product together with others: what it costs, how it goes, and the way into a team of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from campaigns import group_buys
from campaigns.group_buys import GroupBuy, GroupNotOpen, Team
from commerce import carts, catalogue
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.errors import NotFound
from handlers.carts import name_of
from handlers.chat.keyboards import Row, StayHere, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Picture, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.checkout import start
from handlers.doors import ShowGroup, ShowProduct, ShowTeam, StartCheckout
from handlers.team_prices import Beside, GroupNoCheaper, prices_beside
from handlers.team_words import duration_words, leader_words, promise_words, rule_words, time_left

router = Router()

#: Teams that are offered to be joined.
MOST_TEAMS = 3


@tap("grp+")
@dataclass(frozen=True)
class StartTeam(Tap):
    """I would like to start a team."""

    campaign_id: int
    variant_id: int


@tap("grp!")
@dataclass(frozen=True)
class ConfirmStart(Tap):
    """Yes, on to the checkout."""

    campaign_id: int
    variant_id: int


@router.tap(ShowGroup)
async def show_group(visit: Visit, wanted: ShowGroup) -> Answer:
    return await group_screen(visit, wanted.product_id, wanted.variant_id)


@router.tap(StartTeam)
async def start_team(visit: Visit, wanted: StartTeam) -> Answer:
    """Price, time and what becomes of the money are read before anything begins."""
    group = await group_buys.look_to_open(visit.session, visit.customer.id, wanted.campaign_id, wanted.variant_id)
    card, variant = await goods_of(visit, group, wanted.variant_id)
    price = group.price(variant.variant_id)
    beside = await cheaper(visit, group, card, variant)
    body = paragraphs(
        text("group-confirm-start", title=name_of(card.title, variant.option_label)),
        beside.words,
        text("group-confirm-window", window=duration_words(group.terms.window)),
        promise_words(group),
        await leader_words(visit.session, group),
        text("group-confirm-next"),
    )
    confirm = Button(
        text("group-confirm", price=price), ConfirmStart(group.id, variant.variant_id), style=Style.PRIMARY
    )
    back = way_back(ShowGroup(card.product_id, variant.variant_id))
    return Screen(body, [[confirm], back], photo=picture_of(card))


@router.tap(ConfirmStart)
async def confirm_start(visit: Visit, wanted: ConfirmStart) -> Answer:
    group = await group_buys.look_to_open(visit.session, visit.customer.id, wanted.campaign_id, wanted.variant_id)
    await cheaper(visit, group, *await goods_of(visit, group, wanted.variant_id))
    return await to_checkout(visit, wanted.variant_id, group_buys.ref_to_open(group.id))


async def group_screen(visit: Visit, product_id: int, variant_id: int | None = None) -> Screen:
    """What a product costs together, how many it takes, and teams that can be joined. Raises `GroupNotOpen`."""
    group = await group_buys.open_campaign_of(visit.session, product_id)
    if group is None:
        raise GroupNotOpen
    card, variant = await goods_of(visit, group, variant_id)
    beside = await prices_beside(visit, visit.customer.id, group, card, variant)
    if not beside.is_cheaper:
        alone = [Button(text("group-buy-alone"), ShowProduct(product_id), style=Style.PRIMARY)]
        body = paragraphs(text("group-title", title=card.title), beside.words)
        return Screen(body, [*_variant_rows(card, group, variant), alone], photo=picture_of(card))
    teams = await group_buys.teams_nearly_full(visit.session, visit.customer.id, group.id, MOST_TEAMS)
    body = paragraphs(
        text("group-title", title=card.title),
        beside.words,
        text("group-how", size=group.terms.sizes[0], window=duration_words(group.terms.window)),
        promise_words(group),
        lines(*rule_words(group, variant.variant_id), await leader_words(visit.session, group)),
        text("group-teams", count=len(teams)) if teams else None,
    )
    rows = [*_variant_rows(card, group, variant), *team_rows(teams)]
    label = text("group-start", price=group.price(variant.variant_id))
    rows.append([Button(label, StartTeam(group.id, variant.variant_id), style=Style.PRIMARY)])
    rows.append(way_back(ShowProduct(product_id)))
    return Screen(body, rows, photo=picture_of(card))


async def cheaper(visit: Visit, group: GroupBuy, card: ProductCard, variant: VariantCard, people: int = 1) -> Beside:
    """Both prices, where something is saved. Raises `GroupNoCheaper`."""
    beside = await prices_beside(visit, visit.customer.id, group, card, variant, people)
    if not beside.is_cheaper:
        raise GroupNoCheaper(price=beside.alone)
    return beside


async def goods_of(visit: Visit, group: GroupBuy, variant_id: int | None) -> tuple[ProductCard, VariantCard]:
    """The product of a group buy, and one of the variants that it sells, or else the first of them.

    Raises `NotFound` where none of them is to be had any more.
    """
    card = await catalogue.card(visit.session, group.campaign.product_id, visit.language)
    sold = [one for one in card.variants if one.variant_id in group.prices]
    if not sold:
        raise NotFound
    return card, next((one for one in sold if one.variant_id == variant_id), sold[0])


async def to_checkout(visit: Visit, variant_id: int, event_ref: str) -> Answer:
    """The seat goes to the checkout by itself; what else lies in the cart stays there, and that is said."""
    alone = await carts.buy_alone(
        visit.session,
        visit.customer.id,
        variant_id,
        1,
        event_ref,
        language=visit.language,
        profile=visit.shop.profile,
    )
    screen = await start(visit, StartCheckout())
    if not alone.waiting or not isinstance(screen, Screen):
        return screen
    return replace(screen, body=paragraphs(text("group-others-wait", count=alone.waiting), screen.body))


def team_rows(teams: tuple[Team, ...]) -> list[Row]:
    """One button for each team that can be joined: who is missing, and how long there is time."""
    return [[Button(_team_label(one), ShowTeam(one.token))] for one in teams if one.expires_at is not None]


def picture_of(card: ProductCard) -> Picture | None:
    """The first photo of a product."""
    return Picture(card.photos[0].photo_id, card.photos[0].path) if card.photos else None


def _team_label(team: Team) -> Words:
    assert team.expires_at is not None
    left = time_left(team.expires_at)
    return text("group-team", paid=team.paid, size=team.size, left=left)


def _variant_rows(card: ProductCard, group: GroupBuy, chosen: VariantCard) -> Iterator[Row]:
    """The variants that are sold to teams, where there are several."""
    sold = [one for one in card.variants if one.variant_id in group.prices]
    if len(sold) > 1:
        yield from grid((_chip(card, one, one is chosen) for one in sold), 3)


def _chip(card: ProductCard, variant: VariantCard, chosen: bool) -> Button:
    if chosen:
        return Button(text("product-chip-chosen", label=variant.option_label), StayHere())
    return Button(variant.option_label, ShowGroup(card.product_id, variant.variant_id))
