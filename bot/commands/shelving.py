"""Goods in and out: the catalogue file, the shop file, and a look at what a search would find."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from bot.commands.console import (
    AsJson,
    carry_out,
    database_of,
    err,
    out,
    print_json,
    progress_bar,
    settings_with_log,
    show,
)
from bot.troubles import Refused

if TYPE_CHECKING:
    from bot.shop_file import SetUp
    from commerce.catalogue.filing.report import ImportReport
    from commerce.search import Weighed


def import_(
    file: Annotated[Path, typer.Argument(help="A catalogue file: CSV in UTF-8, one row for each variant.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would change, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take goods in from a catalogue file. What it does not mention stays; a refused row is told with its reason."""
    from bot.commands.import_words import tell

    report = carry_out(_import(file, dry_run, as_json))
    if as_json:
        print_json(asdict(report))
    else:
        tell(report)
    if report.refused_rows:
        raise typer.Exit(1)


def export(
    file: Annotated[Path, typer.Argument(help="Where to write the catalogue file; - for the terminal.")],
) -> None:
    """Write all goods into a catalogue file that can be imported again."""
    count = carry_out(_export(file))
    err.print(f"{count} variants written.", markup=False)


def setup(file: Annotated[Path, typer.Argument(help="A shop file, such as bot/seeds/shop.toml.")]) -> None:
    """Set up deliveries, taxes and small print from a shop file."""
    done = carry_out(_setup(file))
    out.print(
        f"{done.zones} zones, {done.methods} ways to deliver, {done.tax_classes} tax classes, {done.papers} papers.",
        markup=False,
    )


def search(
    words: Annotated[list[str], typer.Argument(help="What a customer would type.")],
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many goods to show.")] = 10,
    explain: Annotated[bool, typer.Option("--explain", help="Tell why each stands where it stands.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show what customers find when they type these words, and with --explain what each score is made of."""
    from bot.commands.search_words import reasons, reasons_as_json

    found, meant = carry_out(_search(" ".join(words), limit))
    if as_json:
        told = [{**one, **({"why": reasons_as_json(why)} if explain else {})} for one, why in found]
        print_json({"found": told, "did_you_mean": meant})
        return
    table = Table("score", "product", "title", box=None)
    for one, why in found:
        table.add_row(f"{one['score']:.2f}", str(one["product_id"]), escape(str(one["title"])))
        for reason in reasons(why) if explain else ():
            table.add_row("", "", escape(f"  {reason}"))
    out.print(table if found else "Nothing found.")
    if meant:
        out.print(f"Did you mean: {meant}", markup=False)


async def _import(file: Path, dry_run: bool, quiet: bool) -> ImportReport:
    from bot.commands.import_words import about_file
    from bot.fetching import Fetcher
    from commerce import inventory, staff
    from commerce.catalogue.filing.importing import import_catalogue
    from commerce.catalogue.filing.report import FileWrong

    settings = settings_with_log()
    async with database_of(settings) as database, Fetcher() as fetcher:
        with progress_bar(f"Importing {file.name}", quiet=quiet) as bar:
            try:
                report = await import_catalogue(
                    database,
                    file,
                    settings.profile(),
                    settings.media_dir,
                    stock=inventory,
                    fetch=fetcher.fetch,
                    dry_run=dry_run,
                    on_progress=lambda done, total: show(bar, done, total),
                )
            except FileWrong as wrong:
                raise Refused(about_file(wrong, file)) from None
        if not dry_run:
            async with database.unit_of_work() as session:
                await staff.note(session, None, "catalogue.import", "catalogue", {"file": file.name[:100]})
    return report


async def _export(file: Path) -> int:
    import sys

    from commerce import inventory
    from commerce.catalogue.filing.exporting import export_catalogue

    async with database_of(settings_with_log()) as database, database.studying() as session:
        if str(file) == "-":
            return await export_catalogue(session, sys.stdout, stock=inventory)
        with file.open("w", encoding="utf-8", newline="") as stream:
            return await export_catalogue(session, stream, stock=inventory)


async def _setup(file: Path) -> SetUp:
    from bot.shop_file import ShopFileWrong, read_shop_file, set_up

    settings = settings_with_log()
    try:
        read = read_shop_file(file)
        async with database_of(settings) as database, database.unit_of_work() as session:
            return await set_up(session, read, settings.shop_currency)
    except ShopFileWrong as wrong:
        raise Refused(f"{wrong}.") from None


async def _search(words: str, limit: int) -> tuple[list[tuple[dict[str, object], Weighed]], str | None]:
    from commerce import catalogue
    from commerce import search as searching

    settings = settings_with_log()
    index = searching.Index()
    async with database_of(settings) as database, database.reading() as session:
        await searching.refresh(session, index)
        hits = index.explained(words, limit)
        cards = await catalogue.cards(session, [hit.product_id for hit in hits], settings.shop_languages[0])
    titles = {product_id: card.title for product_id, card in cards.items()}
    found = [
        ({"product_id": hit.product_id, "title": titles.get(hit.product_id, ""), "score": round(hit.score, 3)}, hit)
        for hit in hits
    ]
    return found, index.corrected(words)
