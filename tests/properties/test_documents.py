"""Credit notes take back what an invoice says, in any parts, and never more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from commerce.documents.figures import Figures, Row, part_of, read, written
from commerce.pricing import Rate
from commerce.pricing.taxes import tax_on
from tests.makers import euros


@st.composite
def rows(draw: st.DrawFn) -> tuple[Row, ...]:
    sums = draw(st.lists(st.tuples(st.integers(0, 100_000), st.sampled_from([0, 700, 1900])), min_size=1, max_size=6))
    return tuple(
        Row(
            kind="goods",
            title=f"Teapot {at // 2}",
            sku=f"T-{at // 2}",
            quantity=1 + at,
            list_total=euros(gross + at),
            gross=euros(gross),
            rate=rate,
            tax=euros(tax_on(gross, Rate(rate))),
            line=at,
        )
        for at, (gross, rate) in enumerate(sums)
    )


@given(rows(), st.data())
def test_parts_in_any_order_sum_to_the_whole_with_its_tax(sold: tuple[Row, ...], data: st.DataObject) -> None:
    left = sum(row.gross.amount for row in sold)
    gone: list[Row] = []
    while left:
        amount = data.draw(st.integers(1, left) | st.just(left))
        part = part_of(sold, euros(amount), gone)
        assert sum(row.gross.amount for row in part) == amount
        assert all(0 <= row.tax.amount <= row.gross.amount for row in part)
        gone += part
        left -= amount

    for row in sold:
        mine = [one for one in gone if one.line == row.line]
        assert sum(one.gross.amount for one in mine) == row.gross.amount
        assert sum(one.tax.amount for one in mine) == (row.tax.amount if row.gross else 0)


def test_the_last_coin_of_many_parts_does_not_carry_the_tax_they_left() -> None:
    teapot = Row(
        kind="goods",
        title="Teapot",
        sku="T-1",
        quantity=1,
        list_total=euros(6735),
        gross=euros(6735),
        rate=700,
        tax=euros(441),
    )

    gone: list[Row] = []
    for amount in (4514, 710, 151, 520, 838, 2):
        gone += part_of((teapot,), euros(amount), gone)

    assert all(one.tax.amount <= one.gross.amount for one in gone)
    assert sum(one.tax.amount for one in gone) == 441


@given(rows(), st.data())
def test_what_goes_back_for_some_lines_falls_on_them_first(sold: tuple[Row, ...], data: st.DataObject) -> None:
    left = {row.line: row.gross.amount for row in sold}
    lines = {line: data.draw(st.integers(0, there)) for line, there in left.items() if data.draw(st.booleans())}
    wanted = sum(lines.values())
    amount = data.draw(st.integers(0, sum(left.values())))

    shares = {one.line: one.gross.amount for one in part_of(sold, euros(amount), (), lines)}

    assert sum(shares.values()) == amount
    assert all(shares.get(line, 0) <= there for line, there in left.items())
    if lines and amount <= wanted:
        assert set(shares) <= set(lines)
    if amount >= wanted:
        assert all(shares.get(line, 0) >= one for line, one in lines.items())


def test_lines_that_an_older_invoice_does_not_name_are_shared_over_all_of_it() -> None:
    teapot, post = (
        Row(
            kind=kind,
            title=kind,
            sku="",
            quantity=1,
            list_total=euros(gross),
            gross=euros(gross),
            rate=0,
            tax=euros(0),
        )
        for kind, gross in (("goods", 3000), ("delivery", 1000))
    )

    shares = part_of((teapot, post), euros(400), (), {12: 400})

    assert [one.gross for one in shares] == [euros(300), euros(100)]


@given(rows())
def test_what_was_written_is_read_again(sold: tuple[Row, ...]) -> None:
    figures = Figures(
        order_number="K4M-7QX-9TD",
        seller="Teapots\n2 Hatter Lane",
        buyer=("Alice", "7 Rabbit Row"),
        method="telegram",
        reason="",
        refers_to="",
        currency="EUR",
        rows=sold,
        discounts=(("Spring", euros(100)),),
    )

    assert read(written(figures)) == figures
    assert sum(one.tax.amount for one in figures.taxes) == figures.tax.amount
