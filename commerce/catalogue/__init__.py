"""The shelves: categories, products and their variants, pictures, and the file they come from."""

from commerce.catalogue.cards import OptionCard, PhotoCard, ProductCard, VariantCard
from commerce.catalogue.categories import category_at, set_category_words
from commerce.catalogue.changing import TOPIC, highest_version
from commerce.catalogue.chips import Chip, ChipRow, chips
from commerce.catalogue.editing import (
    NewProduct,
    NewVariant,
    ProductWords,
    add_product,
    add_variant,
    count_sold,
    describe,
    move_to_category,
    rename,
    set_limit,
    set_price,
    set_product_status,
    set_stock_rule,
    set_variant_status,
    set_words,
)
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
from commerce.catalogue.refusals import CategoryGone, NoPicture, OptionsTaken, ProductGone, SkuTaken, VariantGone
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
    "NewProduct",
    "NewVariant",
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
    "ProductWords",
    "SkuTaken",
    "Status",
    "StockRoom",
    "Variant",
    "VariantCard",
    "VariantGone",
    "add_product",
    "add_variant",
    "card",
    "cards",
    "categories",
    "category_at",
    "category_path",
    "chips",
    "count_sold",
    "describe",
    "find_by_sku",
    "find_variants",
    "highest_version",
    "move_to_category",
    "photo_file_id",
    "photos",
    "remember_photo_file",
    "rename",
    "set_category_words",
    "set_limit",
    "set_price",
    "set_product_status",
    "set_stock_rule",
    "set_variant_status",
    "set_words",
    "shelf",
]
