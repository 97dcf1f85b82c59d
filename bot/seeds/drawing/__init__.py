"""Draws the sample shop's pictures: shapes and colours in, photographs of things that never existed out.

`shapes`, `colours` and `canvas` are the pencil case; `pots`, `cups`, `teas`, `kitchen`, `home`, `paper` and `props`
know how one thing looks; `backdrops` and `views` how it is photographed; the `gallery_` modules list the photographs.
"""

from __future__ import annotations

from PIL import Image

from .canvas import finished, sheet
from .gallery_home import BOOKS_AND_GIFTS, HOME, KITCHEN
from .gallery_tea import TEAS
from .gallery_teaware import CUPS, TEAPOTS
from .views import Drawing

__all__ = ["PICTURES", "draw"]

PICTURES: dict[str, Drawing] = {**TEAPOTS, **CUPS, **TEAS, **KITCHEN, **HOME, **BOOKS_AND_GIFTS}
"""Every photograph of the sample shop, by the name of its file without the ending."""


def draw(name: str) -> Image.Image:
    """The photograph of that name, 1280 by 960; the same every time.

    Raises KeyError for a name that is not in PICTURES.
    """
    brush = sheet()
    PICTURES[name](brush)
    return finished(brush)
