"""Refusals: what the shop says no to, and why.

    ShopError
    ├── NotFound            there is no such thing, or it is not yours
    ├── NotAllowed          you may not do this
    ├── Conflict            the thing has moved on since you looked
    │   └── MoveRefused     a state that cannot follow from this one
    └── Invalid             what was given cannot be understood
        └── NumberBeyond    a number that the database holds nowhere

Slices add leaves. The words of a refusal are `refusal-<class-name-in-kebab-case>` in every language,
and its public attributes are the words' variables.
"""

import re
from typing import Any

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class ShopError(Exception):
    """Something the shop refuses, in a way a person can be told."""

    def __init__(self, message: str = "", **facts: Any) -> None:
        super().__init__(message or type(self).__doc__ or type(self).__name__)
        self.facts = facts

    @classmethod
    def key(cls) -> str:
        """The name of the words for this refusal: `OutOfStock` → `refusal-out-of-stock`."""
        return f"refusal-{_HUMP.sub('-', cls.__name__).lower()}"


class NotFound(ShopError):
    """There is no such thing here, or it belongs to somebody else."""


class NotAllowed(ShopError):
    """This person may not do that."""


class Conflict(ShopError):
    """The thing has moved on since it was last looked at."""


class MoveRefused(Conflict):
    """That step cannot follow from the present state."""


class Invalid(ShopError):
    """What was given cannot be understood."""


class NumberBeyond(Invalid):
    """A number is larger than anything that is counted here, or a page lies before the first."""
