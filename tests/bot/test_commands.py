"""The operator's commands: what they do, what they print, and what they say when they cannot."""

from __future__ import annotations

import csv
import io
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import pytest
from PIL import Image
from sqlalchemy import func, select, text

from bot import cli
from bot.migrations import steps
from bot.personal import REGISTER
from bot.rekeying import rekey
from campaigns import outbox
from campaigns.outbox import Source
from commerce import customers, loyalty, my_data, support
from commerce.catalogue import Product
from commerce.customers.models import CustomerRow
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from commerce.kit.sealing import Keyring
from commerce.loyalty.models import checkins_table
from handlers.chat import inbox
from tests.bot.terminal import KEYS, Parley, in_shop
from tests.desk import archive_of


def test_tables_are_created_once(parley: Parley) -> None:
    first, second = parley("migrate"), parley("migrate")

    assert (first.code, first.out.splitlines()[0]) == (0, "0001 The first shop.")
    assert second.out == f"The database is up to date ({steps.head()}).\n"


@pytest.mark.parametrize(
    "words", [["audit"], ["import", "goods.csv"], ["search", "tea"], ["claim"], ["export", "x.csv"]]
)
def test_a_database_without_tables_is_told_in_a_sentence(parley: Parley, words: list[str]) -> None:
    told = parley(*words)

    assert (told.code, told.err) == (2, "The database has no tables yet: run `parley migrate` first.\n")


def test_an_import_is_taken_back_by_its_number(shop: Parley, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text("sku,product,price\nJUG,Jug,8\n")
    told = shop("import", "more.csv")

    undone = shop("import", "--undo", "2")

    assert "to take it back: parley import --undo 2" in told.err
    assert (undone.code, undone.out) == (0, "1 rows taken back.\n")
    assert shop("import", "--undo", "2").err == "There is no import 2 that can be taken back.\n"
    assert shop("export", "all.csv").err == "3 variants written.\n"


def test_columns_and_letters_can_be_told_and_refused_rows_are_written_down(founded: Parley, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes("Nummer;Название;Цена\nTP;Чайник;24,50\nX;Чашка;?\n".encode("cp1251"))

    missing = founded("import", "list.csv")
    told = founded("import", "list.csv", "--map", "nummer=sku", "--errors", "refused.csv")

    assert missing.err == "list.csv has no column sku.\n"
    assert (told.code, told.out) == (1, "2 rows: 1 new, 0 changed, 0 unchanged, 1 refused.\n")
    assert "cp1251, ';' between cells: Nummer = sku, Название = product, Цена = price" in " ".join(told.err.split())
    assert (tmp_path / "refused.csv").read_text().splitlines()[1] == "X,Чашка,?,3,price is no amount of money: ?"
    assert "no column size" in founded("import", "list.csv", "--map", "size=option1").err
    assert "no such column of the catalogue: colour" in founded("import", "list.csv", "--map", "nummer=colour").err
    assert "must be one of utf-8" in founded("import", "list.csv", "--encoding", "ebcdic").err


def test_a_table_is_taken_out_of_the_archive_in_which_its_pictures_lie(shop: Parley, tmp_path: Path) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(drawn, "PNG")
    table = b"sku,product,price\nJUG,Jug,8\n"
    (tmp_path / "goods.zip").write_bytes(archive_of({"goods.csv": table, "JUG.png": drawn.getvalue(), "X.png": b"x"}))
    (tmp_path / "two.zip").write_bytes(archive_of({"a.csv": table, "b.csv": table}))

    dry = shop("import", "goods.zip", "--dry-run")
    told = shop("import", "goods.zip")

    assert dry.out == "2 rows: 1 would be new, 0 would be changed, 0 unchanged, 1 refused.\n"
    assert told.out == "2 rows: 1 new, 0 changed, 0 unchanged, 1 refused.\n"
    assert "no goods have the SKU X" in told.err
    assert shop("import", "two.zip").err == "two.zip has several tables inside: a.csv, b.csv. Leave one.\n"
    assert shop("import", "--undo", "2").out == "1 rows taken back.\n"


def test_a_workbook_goes_out_and_comes_in_again(shop: Parley) -> None:
    shop("export", "all.xlsx")

    assert shop("import", "all.xlsx").out == "3 rows: 0 new, 0 changed, 3 unchanged, 0 refused.\n"


def test_goods_are_imported_and_told(founded: Parley, goods: str) -> None:
    told = founded("import", goods)
    again = founded("import", goods)

    assert (told.code, told.out) == (0, "3 rows: 3 new, 0 changed, 0 unchanged, 0 refused.\n")
    assert again.out == "3 rows: 0 new, 0 changed, 3 unchanged, 0 refused.\n"


def test_an_earlier_price_that_was_never_asked_is_told_and_its_row_taken(founded: Parley, tmp_path: Path) -> None:
    (tmp_path / "new.csv").write_text("sku,product,price\nTP,Teapot,24.00\n")
    founded("import", "new.csv")
    (tmp_path / "new.csv").write_text("sku,product,price,compare_at_price\nTP,Teapot,24.00,30.00\n")

    dry = founded("import", "--dry-run", "new.csv")
    told = founded("import", "new.csv")

    assert (told.code, dry.code) == (0, 0)
    assert "would be taken all the same" in dry.err
    assert "were taken all the same" in told.err
    assert "row 2 (TP): no earlier price, not " in told.err
    assert orjson.loads(founded("import", "--json", "new.csv").out)["overstated_rows"] == 1


def test_a_dry_run_changes_nothing(founded: Parley, goods: str, database_url: str) -> None:
    told = founded("import", "--dry-run", goods)

    async def count(database: Database) -> object:
        async with database.reading() as session:
            return await session.scalar(select(func.count()).select_from(Product))

    assert told.out.startswith("3 rows: 3 would be new")
    assert in_shop(database_url, count) == 0


def test_refused_rows_are_told_with_number_and_reason(founded: Parley, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text(
        "sku,product,price,images\nA,Pot,twelve,\n,Cup,1.00,\nB,Bowl,2.00,../key.jpg\nC,Lid,1.00,\n"
    )

    told = founded("import", "bad.csv")
    machine = orjson.loads(founded("import", "--json", "bad.csv").out)

    assert told.code == 1
    assert told.out == "4 rows: 1 new, 0 changed, 0 unchanged, 3 refused.\n"
    assert "row 2 (A): price is no amount of money: twelve" in told.err
    assert "row 3 (no SKU): sku is missing" in told.err
    assert "row 4 (B):" in told.err
    assert (machine["unchanged"], [row["row"] for row in machine["refused"]]) == (1, [2, 3, 4])


def test_a_file_that_is_no_catalogue_is_told_in_a_sentence(founded: Parley, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name,amount\nPot,5\n")

    assert founded("import", "list.csv").err == "list.csv has no column sku.\n"
    assert founded("import", "nowhere.csv").err == "nowhere.csv cannot be opened.\n"


def test_exported_goods_can_be_imported_again(shop: Parley, tmp_path: Path) -> None:
    told = shop("export", "all.csv")

    with (tmp_path / "all.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert (told.code, told.err) == (0, "3 variants written.\n")
    assert {(row["sku"], row["price"], row["stock"]) for row in rows} == {
        ("T-BR", "24.00", "3"),
        ("T-BL", "26.00", "0"),
        ("C-1", "8.00", ""),
    }
    assert shop("import", "all.csv").out == "3 rows: 0 new, 0 changed, 3 unchanged, 0 refused.\n"


def test_a_shop_is_set_up_from_a_file(shop: Parley, tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text("[shop]\n")

    assert shop("setup", str(Path(cli.__file__).parent / "seeds" / "shop.toml")).out.startswith("3 zones,")
    assert shop("setup", "wrong.toml").err.startswith("wrong.toml: shop.currency:")


def test_a_search_shows_what_customers_find(shop: Parley) -> None:
    told = shop("search", "teepot")
    machine = orjson.loads(shop("search", "--json", "cup").out)

    assert "Teapot" in told.out
    assert [one["title"] for one in machine["found"]] == ["Cup"]
    assert shop("search", "zzzzqqq").out.startswith("Nothing found.")


def test_a_search_tells_why_each_of_the_goods_stands_where_it_stands(shop: Parley) -> None:
    told = shop("search", "--explain", "teepot")
    [cup] = orjson.loads(shop("search", "--explain", "--json", "cup").out)["found"]
    [numbered] = orjson.loads(shop("search", "--explain", "--json", "c-1").out)["found"]

    assert "teepot: teapot (misspelt, in the title)" in told.out
    why = cup["why"]
    assert [(one["read"], one["word"], one["how"], one["in_title"]) for one in why["words"]] == [
        ("cup", "cup", "exact", True)
    ]
    parts = ("text", "spare_words", "whole_title", "popularity", "sold_out")
    assert sum(why[part] for part in parts) == pytest.approx(cup["score"], abs=0.002)
    assert (numbered["title"], numbered["why"]["by_number"]) == ("Cup", True)


def test_good_books_agree(shop: Parley) -> None:
    told = shop("audit")

    assert (told.code, told.out) == (0, "The books agree.\n")
    assert orjson.loads(shop("audit", "--json").out) == {"violations": []}


def test_books_that_do_not_agree_are_told_and_the_exit_code_says_so(shop: Parley, database_url: str) -> None:
    async def lose_a_pot(database: Database) -> None:
        async with database.unit_of_work() as session:
            await session.execute(text("UPDATE inventory SET on_hand = on_hand + 1"))

    in_shop(database_url, lose_a_pot)

    told = shop("audit")

    assert told.code == 1
    assert "stock agrees with its movements and holds" in told.out
    assert orjson.loads(shop("audit", "--json").out)["violations"]


def test_a_shop_that_sold_little_learns_nothing_and_has_nothing_to_take_back(shop: Parley) -> None:
    learned = shop("learn")
    assert (learned.code, learned.out) == (0, "The new model is not used: too-few-people.\n")
    assert shop("learn", "--back").out == "No model is in use.\n"


def test_a_claim_code_is_printed_to_be_typed_to_the_bot(shop: Parley) -> None:
    told = shop("claim")

    assert told.out.startswith("/merchant ")
    assert len(told.out.split()[1]) >= 8


def test_doctor_says_what_is_wrong_and_what_to_do(shop: Parley) -> None:
    told = shop("doctor")
    findings = {one["about"]: one for one in orjson.loads(shop("doctor", "--json").out)}

    assert told.code == 1
    assert "✗ token: BOT_TOKEN is missing" in told.out
    assert "! owner: nobody owns the shop yet" in told.out
    assert findings["goods"] == {"about": "goods", "verdict": "well", "words": "2 products on the shelves"}
    assert findings["database"]["verdict"] == "well"


def test_doctor_notices_keys_that_open_nothing(shop: Parley, database_url: str) -> None:
    in_shop(database_url, meet_alice)

    told = shop("doctor", ENCRYPTION_KEY=KEYS[1])

    assert "✗ keys: ENCRYPTION_KEY does not open what is sealed in customer" in told.out


def test_doctor_shows_what_was_set_aside_and_tries_it_again_when_asked(shop: Parley, database_url: str) -> None:
    async def break_an_update(database: Database) -> None:
        async with database.unit_of_work() as session:
            await inbox.store(session, [{"update_id": 77, "message": {"text": "5 Hatter Lane"}}])
            await inbox.set_aside(session, 77, "KeyError")

    async def waits(database: Database) -> object:
        async with database.reading() as session:
            return (await inbox.backlog(session)).waiting

    in_shop(database_url, break_an_update)

    told = shop("doctor")
    assert "! set aside: update 77: KeyError (1 tries)" in told.out
    assert "Hatter" not in told.out
    assert "Tried again: 1 updates, 0 reactions, 0 messages" in shop("doctor", "--again").err
    assert in_shop(database_url, waits) == 1


def test_everything_can_be_sealed_with_a_new_key(shop: Parley, database_url: str) -> None:
    in_shop(database_url, meet_alice)
    both = f"{KEYS[1]},{KEYS[0]}"

    told = shop("rekey", ENCRYPTION_KEY=both)

    async def read(database: Database) -> object:
        async with database.reading() as session:
            row = (await session.execute(select(CustomerRow.name, CustomerRow.phone, CustomerRow.phone_index))).one()
            return row.name, row.phone, row.phone_index

    assert (told.code, told.out.split(" ", 1)[1]) == (0, "sealed words now need only the first key.\n")
    assert in_shop(database_url, read, key=KEYS[1]) == ("Alice", "+49 30 5550", Keyring([KEYS[1]]).blind("49305550"))


def test_what_was_said_to_the_shop_is_sealed_with_a_new_key_too(shop: Parley, database_url: str) -> None:
    """Tables are found by their sealed columns: whoever adds one need not think of it."""

    async def asks(database: Database) -> object:
        async with database.unit_of_work() as session:
            alice = await customers.meet(session, 7, "Alice", "alice", "en")
            return (await support.ask(session, alice.id, "Is the spout safe?")).id

    async def reads(database: Database) -> object:
        async with database.reading() as session:
            talk = await support.find_live(session, 1)
            assert talk is not None
            return [one.words for one in (await support.history(session, talk)).messages]

    in_shop(database_url, asks)
    assert shop("rekey", ENCRYPTION_KEY=f"{KEYS[1]},{KEYS[0]}").code == 0

    assert in_shop(database_url, reads, key=KEYS[1]) == ["Is the spout safe?"]


def test_sealing_anew_that_was_interrupted_goes_on_when_it_is_begun_again(shop: Parley, database_url: str) -> None:
    """In between people are found by whichever key their sign was made with."""
    both = f"{KEYS[1]},{KEYS[0]}"

    async def many_come(database: Database) -> None:
        for number in range(3):
            async with database.unit_of_work() as session:
                known = await customers.meet(session, 7 + number, f"Alice {number}", None, "en")
                await customers.note_phone(session, known.id, f"+49 30 55500{number}")
                await support.ask(session, known.id, "Is the spout safe?")

    async def is_interrupted(database: Database) -> None:
        def plug(done: int, total: int) -> None:
            if done > total // 2:
                raise ConnectionError("pulled")

        with pytest.raises(ConnectionError):
            await rekey(database, Keyring.parse(both), plug)

    async def found(database: Database) -> object:
        async with database.reading() as session:
            return [await customers.with_phone(session, f"+49 30 55500{number}") for number in range(3)]

    in_shop(database_url, many_come)
    in_shop(database_url, is_interrupted, key=both)
    assert in_shop(database_url, found, key=both) == [(1,), (2,), (3,)]

    told = shop("rekey", ENCRYPTION_KEY=both)
    again = shop("rekey", ENCRYPTION_KEY=both)

    assert (told.code, again.out) == (0, "0 sealed words now need only the first key.\n")
    assert in_shop(database_url, found, key=KEYS[1]) == [(1,), (2,), (3,)]


def test_a_fresh_key_is_printed_for_settings(parley: Parley) -> None:
    Keyring([parley("rekey", "--new-key").out.strip()])


def test_a_backup_brings_everything_back_into_an_empty_database(
    shop: Parley, database_url: str, tmp_path: Path
) -> None:
    in_shop(database_url, meet_alice)
    (tmp_path / "media" / "made").mkdir(parents=True)
    (tmp_path / "media" / "made" / "pot.jpg").write_bytes(b"a picture")
    before = shop("export", "-").out
    day, _ = in_shop(database_url, day_and_birthday_of_alice)

    kept = shop("backup", "shop.zip")
    elsewhere = {"DATABASE_URL": f"sqlite:///{tmp_path}/elsewhere.db", "MEDIA_DIR": str(tmp_path / "elsewhere")}
    back = shop("restore", "shop.zip", **elsewhere)

    assert (kept.code, back.code) == (0, 0)
    assert kept.out.startswith("shop.zip: ")
    assert shop("export", "-").out == before
    assert shop("audit").out == "The books agree.\n"
    assert (tmp_path / "elsewhere" / "made" / "pot.jpg").read_bytes() == b"a picture"
    assert in_shop(elsewhere["DATABASE_URL"], name_of_alice) == "Alice"
    assert in_shop(elsewhere["DATABASE_URL"], day_and_birthday_of_alice) == (day, (2, 29))
    assert shop("import", "goods.csv").out == "3 rows: 0 new, 0 changed, 3 unchanged, 0 refused.\n"
    assert (tmp_path / "shop.zip").stat().st_mode & 0o777 == 0o600


def test_whoever_was_erased_does_not_come_back_with_an_older_backup(
    shop: Parley, database_url: str, tmp_path: Path
) -> None:
    in_shop(database_url, meet_alice)
    shop("backup", "old.zip")
    in_shop(database_url, partial(alice_is_erased, path=tmp_path / "media-erased.jsonl"))
    shop("backup", "new.zip")
    elsewhere = {"DATABASE_URL": f"sqlite:///{tmp_path}/elsewhere.db", "MEDIA_DIR": str(tmp_path / "elsewhere")}

    back = shop("restore", "old.zip", **elsewhere)

    assert back.code == 0
    assert "1 people who had their data erased since then were erased again." in back.out
    assert in_shop(elsewhere["DATABASE_URL"], name_of_alice) is None
    assert shop("audit", **elsewhere).out == "The books agree.\n"
    (tmp_path / "erased.jsonl").write_text("no list\n")
    refused = shop("restore", "old.zip", DATABASE_URL=f"sqlite:///{tmp_path}/third.db")
    assert (refused.code, "is no list of erased people" in refused.err) == (2, True)


def test_whoever_was_erased_does_not_come_back_into_postgresql_either(
    parley: Parley, goods: str, tmp_path: Path, postgresql_bare: str
) -> None:
    small = f"sqlite:///{tmp_path}/small.db"
    parley("migrate", DATABASE_URL=small)
    parley("import", goods)
    in_shop(small, meet_alice)
    parley("backup", "old.zip")
    assert parley("erase", "--telegram", "7", "--sure", "1").code == 0

    back = parley("restore", "old.zip", DATABASE_URL=postgresql_bare)

    assert "1 people who had their data erased since then were erased again." in back.out
    assert in_shop(postgresql_bare, name_of_alice) is None
    assert parley("audit").out == "The books agree.\n"


def test_a_backup_of_sqlite_moves_a_shop_to_postgresql_where_it_goes_on(
    parley: Parley, goods: str, tmp_path: Path, postgresql_bare: str
) -> None:
    parley("migrate", DATABASE_URL=f"sqlite:///{tmp_path}/small.db")
    parley("import", goods)
    in_shop(f"sqlite:///{tmp_path}/small.db", meet_alice)
    parley("backup", "shop.zip")

    assert parley("restore", "shop.zip", DATABASE_URL=postgresql_bare).code == 0
    (tmp_path / "more.csv").write_text("sku,product,category,price,stock\nS-1,Saucer,Tea > Saucers,4.00,5\n")
    assert parley("import", "more.csv").out == "1 rows: 1 new, 0 changed, 0 unchanged, 0 refused.\n"
    assert parley("audit").code == 0


def test_the_log_of_the_staff_goes_into_a_file(shop: Parley, tmp_path: Path) -> None:
    shop("claim")

    table, lines = shop("audit-log", "log.csv"), shop("audit-log", "--json")
    rows = list(csv.DictReader((tmp_path / "log.csv").read_text(encoding="utf-8").splitlines()))
    told = [orjson.loads(line) for line in lines.out.splitlines()]

    assert (table.code, table.err) == (0, "2 entries.\n")
    assert [row["action"] for row in rows] == ["catalogue.import", "staff.code"]
    assert [one["action"] for one in told] == ["catalogue.import", "staff.code", "log.export"]
    assert told[0]["details"] == {"file": "goods.csv"}
    assert shop("audit-log", "--csv", "--since", "2999-01-01").out.splitlines() == [",".join(rows[0])]
    assert "is no day" in shop("audit-log", "--since", "yesterday").err
    assert "cannot be written" in shop("audit-log", "nowhere/log.csv").err


def test_a_backup_never_writes_over_anything(shop: Parley, tmp_path: Path) -> None:
    (tmp_path / "shop.zip").write_text("the holiday pictures")
    (tmp_path / "not.zip").write_text("no backup")
    shop("backup", "good.zip")

    assert shop("backup", "shop.zip").err == "shop.zip exists already; a backup never writes over a file.\n"
    assert (tmp_path / "shop.zip").read_text() == "the holiday pictures"
    assert "the database is not empty" in shop("restore", "good.zip").err
    assert shop("restore", "not.zip").err == "not.zip cannot be restored: not.zip is no backup of a shop.\n"
    assert shop("restore", "nowhere.zip").err == "nowhere.zip is not there.\n"


def test_a_wrong_setting_is_one_sentence_and_exit_code_two(parley: Parley) -> None:
    told = parley("run", SHOP_CURRENCY="tea")

    assert (told.code, told.err) == (2, "SHOP_CURRENCY must be an ISO-4217 code such as EUR, USD or CNY\n")


def test_a_name_without_signs_is_no_name(parley: Parley) -> None:
    assert parley("doctor", SHOP_NAME="  ").code == 2


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(shop: Parley, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "goods.csv"

    told = shop("export", str(nowhere))

    assert (told.code, told.err) == (2, f"{nowhere} cannot be used: No such file or directory.\n")
    assert shop("export", str(tmp_path)).code == 2
    assert shop("backup", str(nowhere)).code == 2
    assert not nowhere.parent.exists()


def test_whoever_only_looks_makes_no_database(parley: Parley, tmp_path: Path) -> None:
    lost = tmp_path / "mistyped" / "shop.db"

    told = parley("audit", DATABASE_URL=f"sqlite:///{lost}")

    assert (told.code, told.err) == (2, "The database has no tables yet: run `parley migrate` first.\n")
    assert not lost.parent.exists()


def test_every_command_explains_itself(parley: Parley) -> None:
    names = [command.name or command.callback.__name__ for command in cli.app.registered_commands if command.callback]

    assert {
        "demo",
        "run",
        "worker",
        "migrate",
        "import",
        "export",
        "search",
        "audit",
        "doctor",
        "backup",
        "restore",
        "erase",
        "export-person",
        "bench",
    } <= set(names)
    for name in names:
        told = parley(name, "--help")
        assert (told.code, "Usage: parley" in told.out) == (0, True)


async def meet_alice(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await customers.meet(session, 7, "Alice", "alice", "en")
        await customers.note_phone(session, alice.id, "+49 30 5550")
        await loyalty.check_in(session, alice.id, ShopProfile())
        await loyalty.set_birthday(session, alice.id, 2, 29)


async def alice_is_erased(database: Database, path: Path) -> None:
    async with database.unit_of_work() as session:
        assert await my_data.erase(session, REGISTER, 1)
    await my_data.keep_up(database, REGISTER, path)


async def name_of_alice(database: Database) -> object:
    async with database.reading() as session:
        return await session.scalar(select(CustomerRow.name))


async def day_and_birthday_of_alice(database: Database) -> Any:
    async with database.reading() as session:
        day = await session.scalar(select(checkins_table.c.day))
        return day, await loyalty.birthday(session, 1)


def test_why_somebody_did_or_did_not_get_something_is_told_without_a_name(shop: Parley, database_url: str) -> None:
    async def meets_a_customer(database: Database) -> int:
        async with database.unit_of_work() as session:
            known = await customers.meet(session, 4711, "Alice Liddell", "alice", "en")
            await outbox.post(
                session,
                known.id,
                "journey-cart",
                lane=outbox.Lane.TRIGGERED,
                topic="reminders",
                source=Source("offer", 3),
            )
            return known.id

    customer_id = in_shop(database_url, meets_a_customer)

    told = shop("why", "4711")
    assert f"Customer {customer_id}: can be reached" in told.out
    assert "Agreed to: watched." in told.out
    assert "offer 3: due" in told.out
    assert shop("why", f"{customer_id}").out == told.out
    found = orjson.loads(shop("why", "4711", "--broadcast", "9", "--json").out)
    assert (found["messages"], found["customer_id"]) == ([], customer_id)
    assert "The automation cart is off." in shop("why", "4711", "--journey", "cart").out
    assert "Liddell" not in told.out
    assert (shop("why", "99").code, shop("why", "4711", "--journey", "nonsense").code) == (2, 2)
