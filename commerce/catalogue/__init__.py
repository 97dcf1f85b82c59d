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
    set_cost,
    set_limit,
    set_price,
    set_product_status,
    set_stock_rule,
    set_variant_status,
    set_words,
)
from commerce.catalogue.filing.chunks import OnProgress
from commerce.catalogue.filing.exporting import count_variants, export_catalogue
from commerce.catalogue.filing.importing import import_catalogue
from commerce.catalogue.filing.pictures import Fetch
from commerce.catalogue.filing.report import FileWrong, ImportReport, Overstated, Refused, Why
from commerce.catalogue.history import BEFORE, Asked, forget_prices, lowest_prices, shown_beside
from commerce.catalogue.media import add_photo, photo_file_id, photos, remember_photo_file, remove_photo
from commerce.catalogue.models import (
    Category,
    CategoryText,
    Kind,
    PastPrice,
    Photo,
    PhotoFile,
    Product,
    ProductText,
    Status,
    Variant,
)
from commerce.catalogue.refusals import CategoryGone, NoPicture, OptionsTaken, ProductGone, SkuTaken, VariantGone
from commerce.catalogue.shelves import Page, card, cards, categories, category_path, shelf, shelves_below, ways
from commerce.catalogue.stock import Count, StockRoom
from commerce.catalogue.tree import CategoryCard
from commerce.catalogue.variants import card_of, find_by_sku, find_variants, select_variants

__all__ = [
    "BEFORE",
    "TOPIC",
    "Asked",
    "Category",
    "CategoryCard",
    "CategoryGone",
    "CategoryText",
    "Chip",
    "ChipRow",
    "Count",
    "Fetch",
    "FileWrong",
    "ImportReport",
    "Kind",
    "NewProduct",
    "NewVariant",
    "NoPicture",
    "OnProgress",
    "OptionCard",
    "OptionsTaken",
    "Overstated",
    "Page",
    "PastPrice",
    "Photo",
    "PhotoCard",
    "PhotoFile",
    "Product",
    "ProductCard",
    "ProductGone",
    "ProductText",
    "ProductWords",
    "Refused",
    "SkuTaken",
    "Status",
    "StockRoom",
    "Variant",
    "VariantCard",
    "VariantGone",
    "Why",
    "add_photo",
    "add_product",
    "add_variant",
    "card",
    "card_of",
    "cards",
    "categories",
    "category_at",
    "category_path",
    "chips",
    "count_sold",
    "count_variants",
    "describe",
    "export_catalogue",
    "find_by_sku",
    "find_variants",
    "forget_prices",
    "highest_version",
    "import_catalogue",
    "lowest_prices",
    "move_to_category",
    "photo_file_id",
    "photos",
    "remember_photo_file",
    "remove_photo",
    "rename",
    "select_variants",
    "set_category_words",
    "set_cost",
    "set_limit",
    "set_price",
    "set_product_status",
    "set_stock_rule",
    "set_variant_status",
    "set_words",
    "shelf",
    "shelves_below",
    "shown_beside",
    "ways",
]
