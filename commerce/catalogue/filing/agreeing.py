"""Finds the rows that can be taken together, product by product, and refuses the others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from commerce.catalogue.filing.columns import Header
from commerce.catalogue.filing.facts import Facts, together
from commerce.catalogue.filing.galleries import Hung, check_pictures
from commerce.catalogue.filing.lines import Line, Said
from commerce.catalogue.filing.matching import Target, match
from commerce.catalogue.filing.options import Offers, settle
from commerce.catalogue.filing.pictures import Pictures
from commerce.catalogue.filing.report import RowRefused
from commerce.catalogue.filing.shelving import Called, Shelving, called_by
from commerce.catalogue.filing.standing import KnownProduct, Standing
from commerce.catalogue.models import Kind


@dataclass(slots=True)
class Agreement:
    """The products with the rows taken for each, the pictures of each row, and the rows refused."""

    settled: list[tuple[Target, Offers]] = field(default_factory=list)
    pictures: dict[int, dict[str, str]] = field(default_factory=dict)
    #: The pictures beside the table that are named for the SKU of each row.
    hung: dict[int, list[Hung]] = field(default_factory=dict)
    refused: list[tuple[Line, RowRefused]] = field(default_factory=list)
    #: What the rows taken call their categories.
    heard: Called = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """What rows are compared with: what stands in the shop, and what the file has said before."""

    header: Header
    standing: Standing
    shelving: Shelving
    pictures: Pictures
    spoken_of: Collection[int]


def agree(lines: Sequence[Line], table: Table) -> Agreement:
    """Take as many rows as fit together.

    First everything is given as granted: products are renamed, variants move out. Where a row that does so turns out
    to be refused, all is gone through again with that product keeping its title, or that variant staying.
    """
    lasting: set[int] = set()
    staying: set[str] = set()
    while True:
        agreement = Agreement()
        targets = match(lines, table.standing, lasting)
        moving = _moving(targets, table.standing) - staying if table.standing.variants else set()
        for target in targets:
            _settle(target, table, moving, agreement)
        refused = {line.sku_key for line, _ in agreement.refused}
        if failed := {target.product.id for target in targets if target.product and _is_split(target, refused)}:
            lasting, staying = lasting | failed, set()
        elif stuck := moving & refused:
            staying |= stuck
        else:
            return agreement


def _is_split(target: Target, refused: set[str]) -> bool:
    """Whether a product would be renamed although the rows of some of its variants are refused."""
    own = target.product.variants if target.product and target.renames else []
    return any(one.sku_key in refused for one in own)


def _moving(targets: Sequence[Target], standing: Standing) -> set[str]:
    """The SKUs of known variants whose rows put them into another product."""
    return {
        line.sku_key
        for target in targets
        for line in target.lines
        if (known := standing.variants.get(line.sku_key))
        and (target.product is None or target.product.id != known.product_id)
    }


def _settle(target: Target, table: Table, moving: set[str], agreement: Agreement) -> None:
    """Take the rows of one product that can be taken; what refused rows say of it does not count."""
    if target.product is not None and target.product.id in table.spoken_of:
        target.spoken_of, target.facts = True, _facts_of(target.product, table.shelving)
    before = target.facts
    lines = [line for line in target.lines if _agrees(line, target, table, agreement)]
    offers = settle(target, lines, table.standing.variants, moving, table.header)
    agreement.refused += offers.refused
    if len(offers.taken) < len(target.lines):
        target.facts = before
        for offer in offers.taken:
            target.facts = together(target.facts, offer.line)
    if offers.taken:
        agreement.settled.append((target, offers))
        for offer in offers.taken:
            agreement.heard |= called_by(offer.line) if table.header.says_categories else {}


def _agrees(line: Line, target: Target, table: Table, agreement: Agreement) -> bool:
    """Whether a row can be taken beside those of its product before it; notes what it says, or refuses it."""
    try:
        if line.images:
            agreement.pictures[line.row] = table.pictures.paths(line)
            if target.spoken_of and target.product is not None and not table.pictures.has_more:
                check_pictures(target.product, line, agreement.pictures[line.row])
        if table.header.says_categories:
            table.shelving.check(line, agreement.heard)
        target.facts = together(target.facts, line)
        if hung := table.pictures.hung(line):
            agreement.hung[line.row] = hung
    except RowRefused as refusal:
        agreement.refused.append((line, refusal))
        return False
    return True


def _facts_of(product: KnownProduct, shelving: Shelving) -> Facts:
    """What the file has said of a product before, as it now stands in its rows."""
    said = {
        language: Said(text.title or "", text.description or "", (), text.words)
        for language, text in product.texts.items()
    }
    row = product.row
    way = shelving.way_to(row.category_id)
    return Facts(row.description, way, Kind(row.kind), row.tax_class, row.tags, row.returnable, said)
