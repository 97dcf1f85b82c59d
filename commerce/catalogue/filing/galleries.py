"""The pictures of a product by what the rows of its variants name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.filing.standing import KnownPhoto, KnownProduct

#: A row's options, as `Colour=Red`, and the pictures it names: their paths by their names.
Shown = tuple[tuple[str, ...], dict[str, str]]
#: A picture that is named for a SKU: its number among those of one, its place in the archive, its path when made.
Hung = tuple[int, int, str]


def options_of(names: Iterable[str], values: Iterable[str]) -> tuple[str, ...]:
    """A variant's options as photos are tied to them: `Colour=Red`."""
    return tuple(f"{name}={value}" for name, value in zip(names, values, strict=False))


def named_for(photos: Iterable[KnownPhoto], options: Sequence[str]) -> list[KnownPhoto]:
    """The pictures a variant's row names: those of the whole product and of its own options."""
    return [photo for photo in photos if photo.variant_option is None or photo.variant_option in options]


def looks(photos: Iterable[KnownPhoto]) -> list[tuple[str, str, str | None]]:
    """Pictures by what can be seen of them, whatever their ids."""
    return [(photo.path, photo.source, photo.variant_option) for photo in photos]


def gallery(known: Sequence[KnownPhoto], shown: Sequence[Shown]) -> list[KnownPhoto]:
    """The pictures a product is to have, in their order.

    Rows that name none say nothing, unless none of them names any. Known pictures tied to options that no row here
    has are kept.
    """
    if all(_same(named_for(known, options), pictures) for options, pictures in shown if pictures or not _any(shown)):
        return list(known)
    paths = {path: name for _, pictures in shown for name, path in pictures.items()}
    said = [one for one in shown if one[1]]
    wanted = [KnownPhoto(0, path, name, tied_to(path, said)) for path, name in paths.items()]
    options = {option for one, _ in shown for option in one}
    kept = [
        photo
        for photo in known
        if photo.variant_option is not None and photo.variant_option not in options and photo.path not in paths
    ]
    return wanted + kept


def hang(known: Sequence[KnownPhoto], shown: Sequence[Shown], paths: Iterable[str]) -> list[KnownPhoto]:
    """Pictures that are named for single variants come first, in the order of `paths`, in place of those they replace.

    `shown` has all variants of the product, also those without such a picture: a picture shows what sets its variant
    apart from them.
    """
    fresh = [KnownPhoto(0, path, path, tied_to(path, shown)) for path in paths]
    ties = {photo.variant_option for photo in fresh}
    here = {photo.path for photo in fresh}
    return fresh + [one for one in known if one.variant_option not in ties and one.path not in here]


def check_pictures(product: KnownProduct, line: Line, pictures: dict[str, str]) -> None:
    """Raises `RowRefused` when a row names other pictures than rows of its product named before it in the file."""
    options = options_of(line.names, line.values)
    if not _same(named_for(product.photos, options), pictures):
        raise RowRefused(Why.CONTRADICTION, column="images")


def _any(shown: Iterable[Shown]) -> bool:
    return any(pictures for _, pictures in shown)


def _same(photos: Sequence[KnownPhoto], pictures: dict[str, str]) -> bool:
    return [(photo.source, photo.path) for photo in photos] == list(pictures.items())


def tied_to(path: str, said: Sequence[Shown]) -> str | None:
    """The option that exactly the rows naming this picture have; none when all rows name it, or no option fits."""
    naming = [options for options, pictures in said if path in pictures.values()]
    if not naming or len(naming) == len(said):
        return None
    others = {option for options, pictures in said if path not in pictures.values() for option in options}
    shared = set(naming[0]).intersection(*naming[1:])
    return next((option for option in naming[0] if option in shared and option not in others), None)
