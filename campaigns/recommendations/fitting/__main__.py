"""The process that learns: told on its input what to read and where to write, it answers on its output and ends.

It is a process of its own, and a polite one, so that nobody in the chat waits for it; the address of the database
comes by a pipe, since what stands on a command line can be read by everybody on the machine.
"""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    """Learn once."""
    os.nice(10)
    from campaigns.recommendations.fitting.learning import Errand, learn_model

    print(json.dumps(learn_model(Errand(**json.load(sys.stdin)))))  # noqa: T201 (its answer)


if __name__ == "__main__":
    main()
