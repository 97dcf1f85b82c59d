"""Makes one model from the tables: reads, judges, learns, looks whether it is sound, and writes it down."""

from __future__ import annotations

import resource
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from sqlalchemy import make_url

from campaigns.recommendations.fitting.hybrid import learn
from campaigns.recommendations.fitting.judging import judge, popularity
from campaigns.recommendations.fitting.reading import read_tastes


@dataclass(frozen=True)
class Errand:
    """What to read, as of which day, and where to write."""

    url: str
    schema: str | None
    day: int
    path: str


class Outcome(TypedDict):
    """What came of it: a file, or why there is none; and the figures of the judgement."""

    why: str | None
    catalogue: str | None
    score: float | None
    popular_score: float | None
    #: What it took: seconds of one processor, and the most memory at a time, everything counted (MB).
    cpu_seconds: float
    peak_mb: float


def learn_model(errand: Errand) -> Outcome:
    """Learn what the shop knows by now. A model that foretells worse than what sells most is not written."""
    tastes = read_tastes(make_url(errand.url), errand.schema, errand.day)
    judgement = judge(tastes)
    scored, popular = (judgement.learned, judgement.popular) if judgement.is_one else (None, None)
    if judgement.why_not is not None:
        return _outcome(judgement.why_not, scored, popular)
    knowledge = learn(tastes, *popularity(tastes))
    if not knowledge.is_finite:
        return _outcome("not-finite", scored, popular)
    knowledge.write(Path(errand.path))
    return _outcome(None, scored, popular, knowledge.catalogue)


def _outcome(why: str | None, score: float | None, popular: float | None, catalogue: str | None = None) -> Outcome:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return Outcome(
        why=why,
        catalogue=catalogue,
        score=score,
        popular_score=popular,
        cpu_seconds=round(usage.ru_utime + usage.ru_stime, 2),
        peak_mb=_peak_mb(usage.ru_maxrss),
    )


def _peak_mb(maxrss: int) -> int:
    """Linux hands the peak of whoever started a process on to it, but tells the true one elsewhere."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) // 1024
    return maxrss // (1024**2 if sys.platform == "darwin" else 1024)
