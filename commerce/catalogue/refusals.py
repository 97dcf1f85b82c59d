"""What the shelves say no to."""

from commerce.kit.errors import Conflict, Invalid, NotFound


class ProductGone(NotFound):
    """The product is not on the shelf any more, or never was."""


class CategoryGone(NotFound):
    """There is no such category."""


class VariantGone(NotFound):
    """There is no such variant."""


class NoPicture(Invalid):
    """The file is not a picture that can be shown."""


class SkuTaken(Conflict):
    """Another variant has this SKU already."""


class OptionsTaken(Conflict):
    """Another variant of the product has the same options already."""


class StockOfKeys(Conflict):
    """The stock of this variant is the number of its unsold keys: it changes with them, and by nobody's hand."""


class FactsUnclear(Invalid):
    """A line is no fact such as `Size: 12 × 8 cm`, is too long, or is one too many; `line` is its number."""


class TooManyPhotos(Conflict):
    """A product has no place for another picture; `most` are shown."""


class OptionsUnclear(Invalid):
    """An option needs a name of its own and values; a product has `most` options and `variants` variants at most."""
