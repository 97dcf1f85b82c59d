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


class TooManyPhotos(Conflict):
    """A product has no place for another picture; `most` are shown."""


class OptionsUnclear(Invalid):
    """An option needs a name of its own and values; a product has `most` options and `variants` variants at most."""
