"""A broadcast survives the death of its process: nobody gets it twice, and nobody is forgotten."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from random import SystemRandom

import pytest

from tests.crash.day import Plan
from tests.crash.readers import broadcast

#: CRASH_KILLS and CRASH_SEED make a longer one, or one that was lived before.
KILLS = int(os.environ.get("CRASH_KILLS", "3"))
SEED = int(os.environ.get("CRASH_SEED", SystemRandom().randrange(10**6)))
PEOPLE = 120
#: All but some of them are paid for.
PAID_PEOPLE, STARS = 1_560, 150

pytestmark = pytest.mark.timeout(180 + 30 * KILLS)


async def test_a_broadcast_that_is_killed_at_random_moments_reaches_nobody_twice(
    database_url: str, tmp_path: Path
) -> None:
    outcome = await broadcast(Plan(database_url, tmp_path, KILLS, SEED), PEOPLE)
    sys.stdout.write(f"seed {SEED}: {outcome.figures}\n")
    assert outcome.complaints == [], f"CRASH_SEED={SEED}"


async def test_a_broadcast_that_is_paid_for_and_killed_spends_no_more_than_its_stars(
    bare_url: str, tmp_path: Path
) -> None:
    outcome = await broadcast(Plan(bare_url, tmp_path, KILLS, SEED), PAID_PEOPLE, stars=STARS)
    sys.stdout.write(f"seed {SEED}: {outcome.figures}\n")
    assert outcome.complaints == [], f"CRASH_SEED={SEED}"
