"""Refusals find their words: `OutOfStock(left=2)` speaks as `refusal-out-of-stock` with `$left`."""

from commerce.kit.errors import ShopError
from handlers.chat.screen import Text


def words_for(refusal: ShopError) -> Text:
    """What a person is told; a refusal's facts are the words' variables."""
    return Text(refusal.key(), dict(refusal.facts))
