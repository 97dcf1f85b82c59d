"""Works out which pictures a product is to have, by what its rows name and by what is named for their SKUs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from commerce.catalogue.filing.galleries import Hung, gallery, hang, options_of
from commerce.catalogue.filing.matching import Target
from commerce.catalogue.filing.options import Offers
from commerce.catalogue.filing.standing import KnownPhoto


class Views(NamedTuple):
    """The pictures of some rows, by the rows' numbers: those that they name, and those that lie beside the table."""

    named: Mapping[int, dict[str, str]]
    hung: Mapping[int, list[Hung]]
    #: Whether the file has a column of pictures, so that rows may say that there are none.
    rows_name: bool


def wanted_photos(target: Target, offers: Offers, views: Views) -> list[KnownPhoto]:
    """The pictures that a product is to have; those it has where nothing is said of them."""
    known = target.product.photos if target.product else []
    wanted = known
    if views.rows_name and (known or any(offer.line.images for offer in offers.taken)):
        said = [offer for offer in offers.taken if offer.line.images or not target.spoken_of]
        shown = [(options_of(offers.names, offer.values), views.named.get(offer.line.row, {})) for offer in said]
        wanted = gallery(known, shown)
    return _with_hung(wanted, target, offers, views) if views.hung else wanted


def _with_hung(known: list[KnownPhoto], target: Target, offers: Offers, views: Views) -> list[KnownPhoto]:
    """The pictures of a product with those that are named for the SKUs of its rows."""
    if not any(offer.line.row in views.hung for offer in offers.taken):
        return known
    hung = {offer.line.row: views.hung.get(offer.line.row, []) for offer in offers.taken}
    here = {offer.line.sku_key for offer in offers.taken}
    others = [one for one in target.product.live_variants() if one.sku_key not in here] if target.product else []
    shown = [
        (options_of(offers.names, offer.values), {path: path for _, _, path in hung[offer.line.row]})
        for offer in offers.taken
    ]
    shown += [(options_of(offers.names, one.option_values), {}) for one in others]
    in_order = sorted(one for group in hung.values() for one in group)
    return hang(known, shown, dict.fromkeys(path for _, _, path in in_order))
