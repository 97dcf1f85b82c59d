"""The shelves: categories, products and their variants, pictures, and the file they come from."""

from commerce.catalogue.cards import OptionCard, PhotoCard, ProductCard, VariantCard
from commerce.catalogue.changing import TOPIC
from commerce.catalogue.chips import Chip, ChipRow, chips
from commerce.catalogue.media import photo_file_id, photos, remember_photo_file
from commerce.catalogue.models import (
    Category,
    CategoryText,
    Kind,
    Photo,
    PhotoFile,
    Product,
    ProductText,
    Status,
    Variant,
)
from commerce.catalogue.refusals import CategoryGone, NoPicture, OptionsTaken, ProductGone, SkuTaken
from commerce.catalogue.shelves import Page, card, cards, categories, category_path, shelf
from commerce.catalogue.stock import Count, StockRoom
from commerce.catalogue.tree import CategoryCard
from commerce.catalogue.variants import find_by_sku, find_variants

__all__ = [
    "TOPIC",
    "Category",
    "CategoryCard",
    "CategoryGone",
    "CategoryText",
    "Chip",
    "ChipRow",
    "Count",
    "Kind",
    "NoPicture",
    "OptionCard",
    "OptionsTaken",
    "Page",
    "Photo",
    "PhotoCard",
    "PhotoFile",
    "Product",
    "ProductCard",
    "ProductGone",
    "ProductText",
    "SkuTaken",
    "Status",
    "StockRoom",
    "Variant",
    "VariantCard",
    "card",
    "cards",
    "categories",
    "category_path",
    "chips",
    "find_by_sku",
    "find_variants",
    "photo_file_id",
    "photos",
    "remember_photo_file",
    "shelf",
]
