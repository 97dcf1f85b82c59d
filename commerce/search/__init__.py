"""Finding goods by typed words, with small slips forgiven."""

from commerce.search.following import refresh
from commerce.search.index import Entry, Hit, Index

__all__ = ["Entry", "Hit", "Index", "refresh"]
