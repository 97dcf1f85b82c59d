"""Kinship: what tells that two customers are one person, or of one household; compared, and never kept."""

from commerce.kinship.signs import Mark, Sign, marks_of, marks_of_address, marks_of_phone, one_person

__all__ = ["Mark", "Sign", "marks_of", "marks_of_address", "marks_of_phone", "one_person"]
