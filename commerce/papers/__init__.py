"""Papers: the shop's small print in its own words: terms, privacy, how to reach a person, and who sells."""

from commerce.papers.keeping import PaperKind, paper, set_paper

__all__ = ["PaperKind", "paper", "set_paper"]
