"""What the rows of a product change of its words in other languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commerce.catalogue.filing.columns import Header, SaidAt
from commerce.catalogue.filing.galleries import options_of
from commerce.catalogue.filing.lines import Said
from commerce.catalogue.filing.matching import Target
from commerce.catalogue.filing.options import Offer
from commerce.catalogue.filing.standing import KnownText
from commerce.catalogue.naming import is_tag_key, tag_key

_NO_WORDS = KnownText(None, None, {})
_SAID_NOTHING = Said("", "", (), {})


def changed_texts(target: Target, offers: Sequence[Offer], header: Header) -> Iterator[tuple[str, KnownText]]:
    """The languages in which a product is to be said differently, and how.

    Columns the file does not have leave things as they are. Empty cells take words away, but only where the file
    speaks of the product for the first time.
    """
    for language, at in header.said.items():
        known = target.product.texts.get(language, _NO_WORDS) if target.product else _NO_WORDS
        said = target.facts.said.get(language, _SAID_NOTHING)
        if known is _NO_WORDS:
            wanted = KnownText(said.title or None, said.description or None, dict(said.words))
        else:
            wanted = _text(known, said, _forgotten(target, offers), at)
        if wanted != known:
            yield language, wanted


def _text(known: KnownText, said: Said, forgotten: set[str] | None, at: SaidAt) -> KnownText:
    title, description, words = known.title, known.description, known.words
    if at.title >= 0:
        title = said.title or (title if forgotten is None else None)
    if at.description >= 0:
        description = said.description or (description if forgotten is None else None)
    if forgotten is not None:
        words = {key: word for key, word in words.items() if key not in forgotten or not _speaks_of(key, at)}
    words = words | said.words
    return KnownText(title, description, words)


def _forgotten(target: Target, offers: Sequence[Offer]) -> set[str] | None:
    """What is said anew: option names, their values and tags. None when nothing is to be taken away."""
    if target.spoken_of:
        return None
    named = {name for offer in offers for name in offer.line.names}
    tags = {tag_key(tag) for offer in offers for tag in offer.line.tags}
    return named | tags | {one for offer in offers for one in options_of(offer.line.names, offer.line.values)}


def _speaks_of(key: str, at: SaidAt) -> bool:
    """Whether the file has a column for a translation."""
    return at.has_tags if is_tag_key(key) else at.has_words
