"""A rule as lines that must all hold, each of one or more conditions of which one must: how it is built in chat.

Any rule can be said so; what was not is shown, and cannot be changed there.
"""

from __future__ import annotations

from campaigns.segments.rules import And, Everyone, Not, Or, Rule

#: A condition, or `Not` of one.
Term = Rule
Lines = tuple[tuple[Term, ...], ...]


def as_lines(rule: Rule) -> Lines | None:
    """The lines of a rule; none for everybody, `None` for a rule that was not built of lines."""
    if isinstance(rule, Everyone):
        return ()
    parts = rule.parts if isinstance(rule, And) else (rule,)
    lines = tuple(part.parts if isinstance(part, Or) else (part,) for part in parts)
    return lines if all(_is_term(term) for line in lines for term in line) else None


def of_lines(lines: Lines) -> Rule:
    """The rule that such lines make. Raises `SegmentTooLarge`."""
    parts = tuple(Or(line) if len(line) > 1 else line[0] for line in lines if line)
    if not parts:
        return Everyone()
    return And(parts) if len(parts) > 1 else parts[0]


def put(lines: Lines, line: int, place: int, term: Term | None) -> Lines:
    """The lines with a condition in this place, in place of the one there, or without it; what is beyond is added."""
    known = [list(one) for one in lines]
    if line >= len(known):
        known.append([])
        line = len(known) - 1
    if term is None:
        del known[line][place : place + 1]
    else:
        known[line][place : place + 1] = [term]
    return tuple(tuple(one) for one in known if one)


def _is_term(term: Rule) -> bool:
    inner = term.part if isinstance(term, Not) else term
    return not isinstance(inner, And | Or | Not)
