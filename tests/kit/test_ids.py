"""Numbers that people read aloud: no look-alikes, and one wrong sign is noticed."""

from hypothesis import given
from hypothesis import strategies as st

from commerce.kit import ids


def test_order_numbers_are_in_groups_and_check_themselves() -> None:
    numbers = {ids.order_number() for _ in range(1000)}

    assert len(numbers) == 1000
    assert all(ids.is_order_number(number) for number in numbers)
    assert all(len(number) == 11 and number[3] == number[7] == "-" for number in numbers)


@given(st.integers(0, 8), st.sampled_from(ids.ALPHABET))
def test_one_wrong_sign_is_noticed(at: int, sign: str) -> None:
    number = ids.tidy(ids.order_number())
    wrong = number[:at] + sign + number[at + 1 :]

    assert ids.is_order_number(wrong) == (wrong == number)


@given(st.text())
def test_whatever_is_typed_is_looked_at_without_a_fall(typed: str) -> None:
    ids.is_order_number(typed)


def test_spaces_dashes_and_small_letters_do_not_matter() -> None:
    number = ids.order_number()

    assert ids.is_order_number(f" {number.lower().replace('-', ' ')} ")
