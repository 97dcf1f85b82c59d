"""`python -m tests.later 20 run` is `parley run`, twenty minutes from now: its clock runs ahead by so much."""

from __future__ import annotations

import sys
from datetime import timedelta

from bot.cli import main
from commerce.kit import clock

if __name__ == "__main__":
    clock.advance(timedelta(minutes=int(sys.argv.pop(1))))
    main()
