"""Saved addresses are taken out one by one, each with its way back."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import customers
from commerce.checkout import Step
from commerce.customers import Address
from handlers.addresses import address_words
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Joined, Screen, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowAddresses, ShowSettings
from handlers.last_look import GoToStep, ways_out

router = Router()

#: Saved addresses that are offered as buttons.
MOST_ADDRESSES = 6


@tap("addr*")
@dataclass(frozen=True)
class ManageAddresses(Tap):
    """Which address is wanted no more?"""


@tap("addr-")
@dataclass(frozen=True)
class RemoveAddress(Tap):
    """Not this one any more."""

    address_id: int


@tap("addr^")
@dataclass(frozen=True)
class RestoreAddress(Tap):
    """Undo the taking out."""

    address_id: int


@tap("set.a-")
@dataclass(frozen=True)
class ForgetAddress(Tap):
    """Not this one any more, says somebody in the settings."""

    address_id: int


@tap("set.a^")
@dataclass(frozen=True)
class KeepAddress(Tap):
    """Undo that."""

    address_id: int


@router.tap(ShowAddresses)
async def show_addresses(visit: Visit, _: ShowAddresses) -> Answer:
    return await addresses_screen(visit)


@router.tap(ForgetAddress)
async def forget_address(visit: Visit, unwanted: ForgetAddress) -> Answer:
    await customers.remove_address(visit.session, visit.customer.id, unwanted.address_id)
    return await addresses_screen(visit, removed=unwanted.address_id)


@router.tap(KeepAddress)
async def keep_address(visit: Visit, wanted: KeepAddress) -> Answer:
    await customers.restore_address(visit.session, visit.customer.id, wanted.address_id)
    return await addresses_screen(visit)


@router.tap(ManageAddresses)
async def manage_addresses(visit: Visit, _: ManageAddresses) -> Answer:
    return await manage_screen(visit)


@router.tap(RemoveAddress)
async def remove_address(visit: Visit, unwanted: RemoveAddress) -> Answer:
    await customers.remove_address(visit.session, visit.customer.id, unwanted.address_id)
    return await manage_screen(visit, removed=unwanted.address_id)


@router.tap(RestoreAddress)
async def restore_address(visit: Visit, wanted: RestoreAddress) -> Answer:
    await customers.restore_address(visit.session, visit.customer.id, wanted.address_id)
    return await manage_screen(visit)


async def manage_screen(visit: Visit, removed: int | None = None) -> Screen:
    """The saved addresses, each with a button that takes it out, and the one to undo the last of that."""
    known = await saved(visit)
    rows: list[Row] = [[Button(text("addresses-undo"), RestoreAddress(removed))]] if removed is not None else []
    rows += [[_button(one, RemoveAddress(one.id))] for one in known]
    rows.append(ways_out(GoToStep(Step.ADDRESS)))
    return Screen(text("addresses-removed" if removed is not None else "addresses-which", count=len(known)), rows)


async def addresses_screen(visit: Visit, removed: int | None = None) -> Screen:
    """In the settings: the saved addresses, taken out one by one, each with its way back."""
    known = (await customers.list_addresses(visit.session, visit.customer.id))[:MOST_ADDRESSES]
    rows: list[Row] = [[Button(text("addresses-undo"), KeepAddress(removed))]] if removed is not None else []
    rows += [[_button(one, ForgetAddress(one.id))] for one in known]
    what = text("addresses-removed", count=len(known)) if removed is not None else None
    kept = text("addresses-kept", count=len(known)) if removed is None else None
    body = paragraphs(text("settings-addresses-title"), what, kept, text("addresses-new-ones"))
    return Screen(body, [*rows, way_back(ShowSettings())])


async def saved(visit: Visit, chosen: int | None = None) -> list[Address]:
    """What somebody has ordered to before, and what they have chosen now; the last used one first."""
    known = await customers.list_addresses(visit.session, visit.customer.id)
    return [one for one in known if one.used or one.id == chosen][:MOST_ADDRESSES]


def _button(address: Address, to: Tap) -> Button:
    return Button(Joined(("🗑 ", address_words(address.fields)), ""), to)
