"""Words that run from right to left: names in them turn nothing around, and every line begins at the right."""

from __future__ import annotations

import re
from html import unescape
from unicodedata import bidirectional, category

FROM_THE_RIGHT = frozenset({"ar", "fa", "he", "ur"})
#: First strong isolate and its end, as Unicode names them; Fluent sets them around every fact.
_BEGIN, _END = "\u2068", "\u2069"
#: What stays apart, until everything was looked at.
_STAYS, _STAYED = "\ufdd2", "\ufdd3"
_INNERMOST = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")
_APART = re.compile(f"{_BEGIN}[^{_END}]*{_END}")
_KEPT = re.compile(f"{_STAYS}[^{_STAYED}]*{_STAYED}")
#: Begins what runs from the left whatever is in it.
_ASIDE = "\u2066"
_CODE = re.compile(r"<code>[^\n]*?</code>")
_TAG = re.compile(r"<[^>]*>")
_AS_IT_IS = re.compile(r"<code>.*?</code>|<pre>.*?</pre>|<[^>]*>", re.DOTALL)
_FROM_THE_OTHER_SIDE = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MARKS = str.maketrans("", "", "\u200e" + _BEGIN + _END)
#: Signs nobody sees that belong to the left and to the right.
_FROM_LEFT, _FROM_HERE = "\u200e", "\u200f"
_UNSEEN = str.maketrans("", "", _ASIDE + _BEGIN + _END + _FROM_LEFT + _FROM_HERE)
_COMMAND = re.compile(r"(?<![\w/<>@.])(?=[/@][a-z])")
_OPENS, _CLOSES = re.compile(r"<(?:code|pre)>"), re.compile(r"</(?:code|pre)>")
#: Telegram makes these tappable only if nothing clings to them; `\ufdd0` is where a long fact will stand.
_LEFT_ALONE = re.compile(r"[/@\ufdd0]|\w+://|t\.me/")


def set_apart(said: str, as_html: bool) -> str:
    """Leave isolated what runs from left to right, such as a Latin name; everything else loses its marks.

    What people copy or tap (codes, links, commands, addresses of links) has none in any case.
    """
    if _BEGIN not in said:
        return said

    def judge(found: re.Match[str]) -> str:
        inside = found[1]
        return f"{_STAYS}{inside}{_STAYED}" if _turns(inside, as_html) else inside

    changes = 1
    while changes:
        said, changes = _INNERMOST.subn(judge, said)
    return uncovered(said.replace(_STAYS, _BEGIN).replace(_STAYED, _END), as_html)


def _turns(inside: str, as_html: bool) -> bool:
    """Whether these words, were they alone, would run from left to right."""
    bare = _KEPT.sub("", inside)
    bare = unescape(_TAG.sub("", bare)) if as_html else bare
    return _strong(bare) == "L" and not _LEFT_ALONE.match(bare)


def isolated(words: str) -> str:
    """Somebody's words where everything runs from the left: what runs from the right in them turns nothing around.

    Chats that look into what is apart for the direction of a line find a mark before it. Words of several lines have
    directions of their own.
    """
    other = "\n" not in words and _FROM_THE_OTHER_SIDE.search(words)
    return f"{_FROM_LEFT}{_BEGIN}{words}{_END}" if other else words


def uncovered(said: str, as_html: bool) -> str:
    """The same without marks in what people copy or tap."""
    return _AS_IT_IS.sub(lambda part: part[0].translate(_MARKS), said) if as_html and _BEGIN in said else said


def keep_apart(words: str, as_html: bool) -> str:
    """One of several words in a row, such as a part of an address, set apart where it runs from left to right."""
    return f"{_BEGIN}{words}{_END}" if _turns(words, as_html) else words


def unmarked(words: str) -> str:
    """Words without the marks of direction that nobody sees."""
    return words.translate(_UNSEEN)


def begin_at_the_right(html: str) -> str:
    """Commands keep their stroke in front; lines without a letter of their own, such as a price, begin like the others.

    Chats choose each line's direction by its first letter, and begin at the left where there is none.
    """
    lines, inside = [], 0
    for line in _CODE.sub(_from_the_left, _COMMAND.sub(_FROM_LEFT, html)).split("\n"):
        strays = not inside and line.strip() and _begins_elsewhere(unescape(_TAG.sub("", line)))
        lines.append(_FROM_HERE + line if strays else line)
        inside += len(_OPENS.findall(line)) - len(_CLOSES.findall(line))
    return "\n".join(lines)


def _from_the_left(code: re.Match[str]) -> str:
    """Numbers and signs to be typed keep their order, `-10 %` its stroke in front; nothing is copied with them."""
    return code[0] if any(bidirectional(sign) in {"R", "AL"} for sign in code[0]) else f"{_ASIDE}{code[0]}{_END}"


def begin_label_at_the_right(label: str) -> str:
    """The label of a button, or a toast, that begins with a name set apart: not every chat looks past it.

    A command keeps its stroke in front.
    """
    label = _COMMAND.sub(_FROM_LEFT, label)
    strays = _BEGIN in label or _strong(label) == "L"
    return _FROM_HERE + label if strays and _begins_elsewhere(label) else label


def _begins_elsewhere(line: str) -> bool:
    """Whether a line without letters from the left outside of what is apart would begin at the left all the same."""
    return _strong(_letters(_APART.sub("", line))) != "L" and _strong(line) not in {"R", "AL"}


def _letters(line: str) -> str:
    """A line without its pictographs: flags, 🆕 and some others count as letters from the left."""
    return "".join(sign for sign in line if category(sign) != "So")


def _strong(bare: str) -> str | None:
    """The first letter's direction, as Unicode's rules for both directions call it."""
    return next((turn for turn in map(bidirectional, bare) if turn in {"L", "R", "AL"}), None)
