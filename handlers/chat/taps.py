"""What a button carries: a small dataclass packed into the 64 bytes that Telegram allows.

A tag never changes once released: keyboards live in chats for years.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, ClassVar, TypeVar, get_type_hints

from commerce.kit.errors import ShopError
from commerce.staff import Permission

#: Bot API: `callback_data` is 1 to 64 bytes.
MOST_BYTES = 64
_BETWEEN = ":"
_NOTHING = "~"
#: Telegram's own ids have 52 bits, and ours never get there; pages of so many are still counted in 64.
_MOST_NUMBER = 2**52


class TapUnknown(ShopError):
    """The button comes from an older menu."""


class Tap:
    """A button's message to its handler: ids, numbers and enum words only, never a price or a right."""

    tag: ClassVar[str]
    #: What only the staff may do: asked before the handler is, at the button and at the words it waits for.
    needs: ClassVar[Permission | None] = None


TapType = TypeVar("TapType", bound=Tap)
Shape = list[tuple[str, Callable[[str], Any]]]
_known: dict[str, type[Tap]] = {}
_shapes: dict[type[Tap], Shape] = {}


def tap(tag: str, *, needs: Permission | None = None) -> Callable[[type[TapType]], type[TapType]]:
    """Give a tap its permanent tag; two taps can never share one. `needs` is the right it takes, if any."""

    def mark(kind: type[TapType]) -> type[TapType]:
        if tag in _known or _BETWEEN in tag:
            raise ValueError(f"the tag {tag!r} is taken or not allowed")
        kind.tag, kind.needs = tag, needs
        _known[tag] = kind
        return kind

    return mark


def known_taps() -> list[type[Tap]]:
    """Every kind of tap there is."""
    return list(_known.values())


def pack(one: Tap) -> str:
    """A tap as it travels in a button, such as `cart+:42`.

    Raises `ValueError` when it would not fit or holds a sign that separates: a mistake of ours.
    """
    words = [one.tag, *(_word(getattr(one, name)) for name, _ in _shape(type(one)))]
    packed = _BETWEEN.join(words)
    if len(packed.encode()) > MOST_BYTES:
        raise ValueError(f"{one!r} does not fit into a button")
    return packed


def unpack(data: str) -> Tap:
    """The tap that a button carried. Raises `TapUnknown` for anything forged, broken or outdated."""
    tag, *words = data.split(_BETWEEN)
    kind = _known.get(tag)
    if kind is None or not data.isprintable():
        raise TapUnknown
    shape = _shape(kind)
    if len(words) != len(shape):
        raise TapUnknown
    try:
        return kind(**{name: read(word) for (name, read), word in zip(shape, words, strict=True)})
    except ValueError as error:
        raise TapUnknown from error


def _shape(kind: type[Tap]) -> Shape:
    """The fields of a kind of tap, and how each is read back; worked out once."""
    if kind not in _shapes:
        _shapes[kind] = _worked_out(kind)
    return _shapes[kind]


def _worked_out(kind: type[Tap]) -> Shape:
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} must be a dataclass")
    hints = get_type_hints(kind)
    return [(one.name, _reader(hints[one.name])) for one in fields(kind)]


def _reader(hint: Any) -> Callable[[str], Any]:
    options = [one for one in getattr(hint, "__args__", ()) if one is not type(None)]
    if options and type(None) in hint.__args__:
        inner = _reader(options[0])
        return lambda word: None if word == _NOTHING else inner(word)
    if hint is bool:
        return _truth
    if hint is int:
        return _whole
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint is str:
        return str
    raise TypeError(f"a tap cannot carry {hint!r}")


def _word(value: Any) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return "1" if value else "0"
    word = str(value.value if isinstance(value, Enum) else value)
    if _BETWEEN in word or word == _NOTHING:
        raise ValueError(f"{word!r} cannot travel in a button")
    return word


def _whole(word: str) -> int:
    if not word.isascii() or not word.removeprefix("-").isdigit() or abs(int(word)) > _MOST_NUMBER:
        raise ValueError(word)
    return int(word)


def _truth(word: str) -> bool:
    if word not in {"0", "1"}:
        raise ValueError(word)
    return word == "1"
