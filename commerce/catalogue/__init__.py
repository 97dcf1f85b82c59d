"""The shelves: categories, products and their variants, pictures, and the file they come from."""

from commerce.catalogue.awaiting import MOST_PHOTOS, PHOTOS, await_photo, count_awaited, fetch_photos
from commerce.catalogue.back_room import InStore, StaffCard, StorePage, staff_card, store
from commerce.catalogue.cards import OptionCard, PhotoCard, ProductCard, VariantCard
from commerce.catalogue.categories import category_at, set_category_words
from commerce.catalogue.changing import TOPIC, begin_change, highest_version
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
    put_on_shelf,
    rename,
    set_cost,
    set_limit,
    set_price,
    set_product_status,
    set_stock_rule,
    set_tags,
    set_variant_status,
    set_words,
)
from commerce.catalogue.events import PhotosCame
from commerce.catalogue.filing.archives import import_pictures
from commerce.catalogue.filing.chunks import OnProgress, holds_pictures, read_layout
from commerce.catalogue.filing.columns import COLUMNS, REQUIRED
from commerce.catalogue.filing.encodings import ENCODINGS
from commerce.catalogue.filing.exporting import count_variants, export_catalogue, export_workbook
from commerce.catalogue.filing.importing import import_catalogue
from commerce.catalogue.filing.layout import Form, Layout
from commerce.catalogue.filing.numerals import read_amount
from commerce.catalogue.filing.pictures import Fetch
from commerce.catalogue.filing.rejects import RejectsFile
from commerce.catalogue.filing.report import FileWrong, ImportReport, OnRefused, Overstated, Refused, Rejected, Why
from commerce.catalogue.filing.traces import Journal, Part, Trace
from commerce.catalogue.filing.undoing import PutBack, put_back
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
from commerce.catalogue.optioning import MOST_VARIANTS, add_option, free_sku
from commerce.catalogue.refusals import (
    CategoryGone,
    NoPicture,
    OptionsTaken,
    ProductGone,
    SkuTaken,
    TooManyPhotos,
    VariantGone,
)
from commerce.catalogue.repricing import Priced, Where, all_tags, priced, reprice
from commerce.catalogue.shelves import Page, card, cards, categories, category_path, shelf, shelves_below, ways
from commerce.catalogue.stock import Count, StockRoom
from commerce.catalogue.tree import CategoryCard
from commerce.catalogue.variants import card_of, find_by_sku, find_variants, select_variants

__all__ = [
    "BEFORE",
    "COLUMNS",
    "ENCODINGS",
    "MOST_PHOTOS",
    "MOST_VARIANTS",
    "PHOTOS",
    "REQUIRED",
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
    "Form",
    "ImportReport",
    "InStore",
    "Journal",
    "Kind",
    "Layout",
    "NewProduct",
    "NewVariant",
    "NoPicture",
    "OnProgress",
    "OnRefused",
    "OptionCard",
    "OptionsTaken",
    "OptionsUnclear",
    "Overstated",
    "Page",
    "Part",
    "PastPrice",
    "Photo",
    "PhotoCard",
    "PhotoFile",
    "PhotosCame",
    "Priced",
    "Product",
    "ProductCard",
    "ProductGone",
    "ProductText",
    "ProductWords",
    "PutBack",
    "Refused",
    "Rejected",
    "RejectsFile",
    "SkuTaken",
    "StaffCard",
    "Status",
    "StockRoom",
    "StorePage",
    "TooManyPhotos",
    "Trace",
    "Variant",
    "VariantCard",
    "VariantGone",
    "Where",
    "Why",
    "add_option",
    "add_photo",
    "add_product",
    "add_variant",
    "all_tags",
    "await_photo",
    "begin_change",
    "card",
    "card_of",
    "cards",
    "categories",
    "category_at",
    "category_path",
    "chips",
    "count_awaited",
    "count_sold",
    "count_variants",
    "describe",
    "export_catalogue",
    "export_workbook",
    "fetch_photos",
    "find_by_sku",
    "find_variants",
    "forget_prices",
    "free_sku",
    "highest_version",
    "holds_pictures",
    "import_catalogue",
    "import_pictures",
    "lowest_prices",
    "move_to_category",
    "photo_file_id",
    "photos",
    "priced",
    "put_back",
    "put_on_shelf",
    "read_amount",
    "read_layout",
    "remember_photo_file",
    "remove_photo",
    "rename",
    "reprice",
    "select_variants",
    "set_category_words",
    "set_cost",
    "set_limit",
    "set_price",
    "set_product_status",
    "set_stock_rule",
    "set_tags",
    "set_variant_status",
    "set_words",
    "shelf",
    "shelves_below",
    "shown_beside",
    "staff_card",
    "store",
    "ways",
]
