"""Why something about the search is not done."""

from commerce.kit.errors import Conflict, Invalid


class SynonymInvalid(Invalid):
    """There is nothing to compare in it, it is too long, or both sides are the same."""


class TooManySynonyms(Conflict):
    """There are as many as there may be.

    Facts: `most`.
    """
