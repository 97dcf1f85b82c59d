"""Killed at any moment, the shop loses nothing and does nothing twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from random import SystemRandom

import pytest

from tests.crash.day import Plan, live

#: CRASH_KILLS and CRASH_SEED make a longer day, or one that was lived before.
KILLS = int(os.environ.get("CRASH_KILLS", "6"))
SEED = int(os.environ.get("CRASH_SEED", SystemRandom().randrange(10**6)))

pytestmark = pytest.mark.timeout(180 + 30 * KILLS)


async def test_a_busy_day_with_a_process_that_is_killed_at_random_moments(bare_url: str, tmp_path: Path) -> None:
    await lives(Plan(bare_url, tmp_path, KILLS, SEED))


async def test_the_same_day_with_updates_that_come_by_webhook(tmp_path: Path) -> None:
    await lives(Plan(f"sqlite:///{tmp_path / 'shop.db'}", tmp_path, max(KILLS // 2, 1), SEED, webhook=True))


async def lives(plan: Plan) -> None:
    """Live through a day, tell what it was like, and demand that nobody has a reason to complain."""
    outcome = await live(plan)
    sys.stdout.write(f"seed {plan.seed}: {outcome.figures}\n")
    assert outcome.complaints == [], f"CRASH_SEED={plan.seed}"
