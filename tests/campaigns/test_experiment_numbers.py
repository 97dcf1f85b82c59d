"""What experiments tell in numbers: shares that are chance or are not, intervals that may be looked at every day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns.consent import bucket_of, is_held_out
from campaigns.experiments.analysis import (
    ALARM,
    Figures,
    Guard,
    Judgement,
    Ruling,
    Sample,
    adjusted,
    compare,
    half_width,
    judge,
    needed,
    ratio_mismatch,
    sequential_p,
)
from campaigns.experiments.analysis.ratio import chi_square_above
from campaigns.experiments.assigning import arm_at, bounds
from tests.looking import daily_looks, false_findings, people_of

#: How far the empirical distribution of so many uniform numbers strays from the line, but for one time in a thousand.
STRAYS = 1.95


def judged(first: tuple[int, int], *others: tuple[int, int], days: float = 10, smallest: float = 0.2) -> Judgement:
    figures = [Figures(1, Sample.of_hits(people, hits)) for people, hits in (first, *others)]
    return judge(figures, smallest=smallest, days=days)


# Sharing people out


def test_a_thousand_experiments_share_people_out_as_evenly_as_chance_does() -> None:
    people = people_of(400, seed=1)
    found = []
    for number in range(1_000):
        arms = [arm_at(bucket_of(one, f"salt {number}"), (1, 1, 2)) for one in people]
        p = ratio_mismatch([arms.count(arm) for arm in range(3)], (1, 1, 2))
        assert p is not None
        found.append(p)

    assert strays(found) * sqrt(len(found)) < STRAYS
    assert sum(p < ALARM for p in found) <= 5


def test_a_thousand_lopsided_experiments_are_all_noticed() -> None:
    """The same test fails where one arm loses a tenth of its people."""
    random, people = Random(2), people_of(4_000, seed=2)
    alarms = 0
    for number in range(50):
        arms = [arm_at(bucket_of(one, f"lost {number}"), (1, 1)) for one in people]
        kept = [arm for arm in arms if not (arm and random.random() < 0.2)]
        p = ratio_mismatch([kept.count(0), kept.count(1)], (1, 1))
        alarms += p is not None and p < ALARM

    assert alarms >= 48


def test_whoever_is_left_alone_is_missing_from_all_arms_alike() -> None:
    people, at = people_of(40_000, seed=4), datetime(2026, 3, 2, tzinfo=UTC)
    arms = [arm_at(bucket_of(one, "an arm"), (1, 1)) for one in people if is_held_out(one, at)]

    p = ratio_mismatch([arms.count(0), arms.count(1)], (1, 1))

    assert p is not None
    assert p > ALARM


def test_people_fall_into_the_arms_of_two_experiments_independently() -> None:
    people = people_of(20_000, seed=3)
    both = [(arm_at(bucket_of(one, "first"), (1, 1)), arm_at(bucket_of(one, "second"), (1, 1))) for one in people]

    p = ratio_mismatch([both.count((a, b)) for a in (0, 1) for b in (0, 1)], (1, 1, 1, 1))

    assert p is not None
    assert p > ALARM


@given(st.lists(st.integers(1, 100), min_size=2, max_size=4), st.integers(0, 9_999))
def test_the_bounds_for_a_database_say_what_the_arm_does(weights: list[int], bucket: int) -> None:
    ends = bounds(weights)

    assert (ends[-1], arm_at(bucket, weights)) == (10_000, next(at for at, end in enumerate(ends) if bucket < end))


@pytest.mark.parametrize(
    ("distance", "freedom", "p"),
    [(3.841459, 1, 0.05), (10.827566, 1, 0.001), (5.991465, 2, 0.05), (7.814728, 3, 0.05), (16.266236, 3, 0.001)],
)
def test_the_chi_square_is_the_one_in_the_books(distance: float, freedom: int, p: float) -> None:
    assert chi_square_above(distance, freedom) == pytest.approx(p, rel=1e-5)


def test_so_few_people_are_not_called_uneven() -> None:
    assert ratio_mismatch([14, 0], (1, 1)) is None
    assert ratio_mismatch([16, 0], (1, 1)) == pytest.approx(0.0000633, rel=0.01)


# Looking every day


def test_daily_looks_find_a_difference_that_is_not_there_in_one_of_twenty_at_the_most() -> None:
    honest, hasty = false_findings(experiments=300, days=30, a_day=60, rate=0.1, seed=5)

    assert honest / 300 <= 0.05
    assert hasty / 300 > 0.15, "an interval for one look is fooled by looking daily, or the test could not fail"


def test_a_difference_that_is_there_is_found_and_bounded() -> None:
    found, covered, looks = 0, 0, 60
    for experiment in range(looks):
        [*_, last] = daily_looks(Random(experiment), days=30, a_day=300, rates=(0.10, 0.14))
        compared = compare(*last, 0.05)
        assert compared is not None
        found += compared.low > 0
        covered += compared.low <= 0.04 <= compared.high

    assert (found >= 0.95 * looks, covered >= 0.95 * looks) == (True, True)


@given(st.integers(10, 100_000), st.floats(0.001, 0.999), st.floats(-0.5, 0.5))
def test_the_interval_and_how_sure_it_is_say_the_same(people: int, rate: float, difference: float) -> None:
    variance = 4 * rate * (1 - rate)
    apart = abs(difference) - half_width(variance, people, 0.05)
    if abs(apart) > 1e-9:
        assert (apart > 0) is (sequential_p(difference, variance, people, 0.05) < 0.05)


def test_the_half_width_is_the_one_of_the_field() -> None:
    """Worked out by hand for 10,000 people at 10 %: rho² = 7.9362 / 5,000, so n·rho² = 15.872 and
    ln(√16.872 / 0.05) = 4.4086; √(0.36 · 2 · 16.872 · 4.4086 / (10,000 · 15.872)) = 0.018369.
    """
    assert half_width(4 * 0.09, 10_000, 0.05) == pytest.approx(0.018369, abs=1e-6)


# Verdicts


def test_thirteen_thousand_nine_hundred_people_find_a_fifth_more_of_three_in_a_hundred() -> None:
    assert needed(0.03, 0.2) == 13_911
    assert (needed(0, 0.2), needed(1, 0.2)) == (None, None)


def test_too_few_people_have_no_winner_however_far_they_are_apart() -> None:
    verdict = judged((300, 3), (300, 60))

    assert (verdict.ruling, verdict.arm, verdict.least) == (Ruling.TOO_FEW, 1, 42_691)


def test_enough_people_have_a_winner_and_the_days_that_are_left_are_told_before() -> None:
    early, late = judged((2_500, 250), (2_500, 320), days=10), judged((5_000, 500), (5_000, 640), days=20)

    assert (early.ruling, early.least, early.days_left) == (Ruling.TOO_FEW, 3_839, 6)
    assert (late.ruling, late.arm, late.days_left) == (Ruling.WINNER, 1, None)
    assert late.best is not None
    assert late.best.lift == pytest.approx(0.28)
    assert late.best.sure > 0.99


def test_shares_that_cannot_be_chance_silence_everything_else() -> None:
    assert judged((5_000, 500), (4_500, 640)).ruling is Ruling.UNEVEN


def test_whoever_drives_people_away_does_not_win() -> None:
    first = Figures(1, Sample.of_hits(5_000, 500), stopped=20)
    harmful = Figures(1, Sample.of_hits(5_000, 640), stopped=150, blocked=151)

    verdict = judge([first, harmful], smallest=0.2, days=20)

    assert verdict.ruling is Ruling.HARMS
    assert {(one.arm, one.guard) for one in verdict.passed} == {(1, Guard.STOPS), (1, Guard.BLOCKS)}


def test_the_best_of_several_arms_is_named_and_more_arms_need_more_people() -> None:
    two, four = judged((6_000, 600), (6_000, 760)), judged((6_000, 600), (6_000, 610), (6_000, 760), (6_000, 590))

    assert (two.arm, four.ruling, four.arm) == (1, Ruling.WINNER, 2)
    assert (two.least or 0) < (four.least or 0)


def test_the_first_arm_stays_where_every_other_is_surely_worse() -> None:
    assert judged((6_000, 760), (6_000, 600)).ruling is Ruling.FIRST_STAYS
    assert judged((6_000, 605), (6_000, 600)).ruling is Ruling.OPEN
    assert judged((0, 0), (10, 1)).ruling is Ruling.EMPTY


def test_a_rate_of_nothing_is_no_base_for_a_size() -> None:
    verdict = judged((500, 0), (500, 4))

    assert (verdict.ruling, verdict.least, verdict.days_left) == (Ruling.TOO_FEW, None, None)


def test_an_arm_that_nobody_was_shown_beside_one_that_many_were_is_a_fault() -> None:
    assert judged((5_000, 500), (0, 0)).ruling is Ruling.UNEVEN
    assert judged((10, 1), (0, 0)).ruling is Ruling.EMPTY


@pytest.mark.parametrize(
    ("first", "other"), [([1000, 1000], [2000, 2000]), ([10, 20, 30], [11, 21, 31]), ([0, 0, 9], [900, 900, 900])]
)
def test_a_handful_of_people_who_spend_alike_have_no_winner(first: list[int], other: list[int]) -> None:
    """Nor has it where what they spent before tells to the cent what they spend now."""
    arms = [Figures(1, sample_of([(y, at) for at, y in enumerate(spent)])) for spent in (first, other)]

    for smallest in (0.2, 3.0):
        assert judge(arms, smallest=smallest, days=1, money=True).ruling is Ruling.TOO_FEW


def test_few_of_whom_nobody_bought_do_not_show_that_a_message_sells() -> None:
    """Nobody of fifty is what chance gives one time in three where two in a hundred buy."""
    assert 0.98**50 > 0.36
    alone, told = Sample.of_hits(50, 0), Sample.of_hits(950, 19)
    beside = compare(alone, told, 0.05)

    assert beside is not None
    assert beside.low < 0 < beside.high


def test_few_left_alone_find_a_difference_that_is_not_there_in_one_of_twenty_at_the_most() -> None:
    random, found = Random(5), 0
    for held, rate in ((30, 0.05), (50, 0.02), (100, 0.01), (200, 0.01)):
        for _ in range(300):
            few = sum(random.random() < rate for _ in range(held))
            many = round(random.gauss(held * 19 * rate, (held * 19 * rate * (1 - rate)) ** 0.5))
            beside = compare(Sample.of_hits(held, few), Sample.of_hits(held * 19, max(0, many)), 0.05)
            found += beside is not None and not beside.low <= 0 <= beside.high
    assert found <= 1_200 / 20


# Earlier spending


def test_what_people_spent_before_takes_noise_away_and_no_difference() -> None:
    random = Random(7)
    rows = [(arm, random.gauss(5_000, 2_000)) for arm in (0, 1) for _ in range(2_000)]
    measured = [(arm, before, 0.8 * before + random.gauss(200 * arm, 500)) for arm, before in rows]
    samples = [sample_of([(y, x) for at, x, y in measured if at == arm]) for arm in (0, 1)]
    plain, less = compare(*samples, 0.05), compare(*adjusted(samples), 0.05)

    assert plain is not None
    assert less is not None
    assert less.high - less.low < 0.5 * (plain.high - plain.low)
    assert less.low <= 200 <= less.high


def test_earlier_spending_that_explains_nothing_changes_nothing() -> None:
    samples = [Sample(100, 500, 4_000), Sample(100, 600, 5_000)]

    assert adjusted(samples) == samples


def sample_of(pairs: list[tuple[float, float]]) -> Sample:
    return Sample(
        len(pairs),
        sum(y for y, _ in pairs),
        sum(y * y for y, _ in pairs),
        sum(x for _, x in pairs),
        sum(x * x for _, x in pairs),
        sum(x * y for y, x in pairs),
    )


def strays(found: list[float]) -> float:
    """The farthest that so many numbers stray from being spread evenly between nought and one (Kolmogorov's)."""
    return max(_gaps(sorted(found)))


def _gaps(ordered: list[float]) -> Iterator[float]:
    for at, one in enumerate(ordered):
        yield max(abs(one - at / len(ordered)), abs(one - (at + 1) / len(ordered)))
