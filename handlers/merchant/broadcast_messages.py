"""What the merchant sent to be said to everybody: words with their formatting, a photo, an album's next one, a film."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from campaigns.broadcasts import Content, Letter, Media, MediaKind
from handlers.chat.incoming import Incoming

#: Formatting that is somebody's own; what Telegram finds by itself (links, commands) it finds again.
_FORMATS = frozenset(
    {
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
    }
)
_KEPT = ("type", "offset", "length", "url", "language")


def with_message(content: Content, language: str, incoming: Incoming) -> Content | None:
    """The content with what was sent put in; None for what a broadcast cannot bring.

    Words replace the words of that language, a photo or a film replaces what was shown; a photo without words leaves
    the words as they are. Raises what `Content` refuses.
    """
    raw = incoming.raw
    media = _media(raw)
    if media is not None:
        album = raw.get("media_group_id")
        content = content.showing(media, None if album is None else str(album))
        letter = Letter(str(raw.get("caption", "")), _formats(raw.get("caption_entities", ())))
        return content.saying(language, letter) if letter.text.strip() else content
    if "text" not in raw:
        return None
    return content.saying(language, Letter(str(raw["text"]), _formats(raw.get("entities", ()))))


def _media(raw: Mapping[str, Any]) -> Media | None:
    if raw.get("photo"):
        return Media(MediaKind.PHOTO, str(raw["photo"][-1]["file_id"]))
    if "video" in raw:
        return Media(MediaKind.VIDEO, str(raw["video"]["file_id"]))
    return None


def _formats(entities: Any) -> tuple[Mapping[str, Any], ...]:
    own = (one for one in entities if one.get("type") in _FORMATS)
    return tuple({name: one[name] for name in _KEPT if name in one} for one in own)
