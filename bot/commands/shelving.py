"""How the shop is set up, and a look at what a search would find."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from bot.commands.console import (
    AsJson,
    carry_out,
    database_of,
    out,
    print_json,
    settings_with_log,
)
from bot.troubles import Refused

if TYPE_CHECKING:
    from bot.shop_file import SetUp
    from commerce.search import Weighed


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
