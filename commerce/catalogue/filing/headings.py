"""Guesses what the columns of somebody's spreadsheet stand for, by their headings in four languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commerce.catalogue.filing.columns import OPTIONS, is_column
from commerce.catalogue.naming import tidy, title_key

#: What people call the columns: English; Chinese; Russian; Arabic.
_CALLED = {
    "sku": "sku, sku code, article, article number, article no, item number, item no, item code, product code, code,"
    " id, reference, part number; 编号, 货号, 商品编号, 商品编码, 商家编码, 款号; артикул, арт, код, код товара,"
    " номенклатурный номер; رمز, الرمز, رمز المنتج, كود, كود المنتج, رقم الصنف, رمز الصنف",
    "product": "product, product name, title, product title, name, item, item name, goods; 商品, 商品名称, 名称, 品名,"
    " 标题, 产品, 产品名称; товар, название, наименование, название товара, наименование товара, номенклатура;"
    " المنتج, منتج, اسم المنتج, الاسم, اسم, الصنف, اسم الصنف, العنوان",
    "category": "category, categories, product category, category path, group, section, department; 分类, 类别, 类目,"
    " 商品分类; категория, раздел, группа, группа товаров, рубрика; الفئة, فئة, القسم, قسم, التصنيف, تصنيف",
    "description": "description, product description, details, body, text; 描述, 商品描述, 详情, 说明, 介绍;"
    " описание, описание товара, текст, подробности; الوصف, وصف, وصف المنتج, التفاصيل",
    "price": "price, unit price, sale price, selling price, retail price, price gross, amount; 价格, 单价, 售价, 现价,"
    " 销售价; цена, цена продажи, розничная цена, стоимость, цена руб; السعر, سعر, سعر البيع, سعر الوحدة",
    "compare_at_price": "compare at price, compare at, old price, earlier price, regular price, list price, rrp, msrp;"
    " 原价, 划线价, 市场价; старая цена, цена до скидки, прежняя цена; السعر السابق, السعر القديم, السعر قبل الخصم",
    "cost_price": "cost price, cost, purchase price, cost per item, buying price; 成本, 成本价, 进价, 进货价;"
    " себестоимость, закупочная цена, закупка, цена закупки; التكلفة, سعر التكلفة, سعر الشراء",
    "floor_price": "floor price, floor, lowest price, minimum price, min price; 最低价, 底价; минимальная цена,"
    " нижняя цена; أدنى سعر, السعر الأدنى, الحد الأدنى للسعر",
    "currency": "currency, currency code; 货币, 币种; валюта; العملة, عملة",
    "stock": "stock, quantity, qty, in stock, on hand, inventory, count, stock quantity, available; 库存, 数量,"
    " 库存数量, 现货; остаток, остатки, количество, кол во, наличие, на складе; المخزون, الكمية, كمية, العدد, المتوفر",
    "safety_stock": "safety stock, reserve stock, minimum stock; 安全库存; страховой запас, неснижаемый остаток;"
    " المخزون الاحتياطي, مخزون الأمان",
    "weight_grams": "weight grams, weight g, weight in grams, grams, weight gram; 重量 克, 重量 g, 克重, 克; вес г,"
    " вес гр, вес в граммах, граммы; الوزن بالغرام, الوزن غرام, الوزن بالجرام, غرام",
    "kind": "kind, product kind, product type, type; 种类, 商品类型, 类型; тип, тип товара, вид; النوع, نوع المنتج",
    "tax_class": "tax class, tax, vat class, vat; 税类, 税率类别; налог, ставка ндс, ндс; فئة الضريبة, الضريبة",
    "tags": "tags, tag, labels, keywords; 标签, 关键词; теги, метки, ключевые слова; الوسوم, وسوم, الكلمات المفتاحية",
    "images": "images, image, pictures, picture, photo, photos, image url, image urls, image link; 图片, 照片, 主图,"
    " 图片链接; изображения, изображение, фото, картинка, картинки, фотографии; الصور, صور, صورة, الصورة",
    "barcode": "barcode, ean, gtin, upc, ean13, ean 13; 条码, 条形码, 商品条码; штрихкод, штрих код, код ean;"
    " الباركود, باركود",
    "returnable": "returnable, returns, can be returned; 可退, 可退货; возврат, возвратный, подлежит возврату;"
    " قابل للإرجاع, الإرجاع",
    "active": "active, published, visible, enabled, on sale, for sale; 上架, 启用, 在售, 是否上架; активен, активно,"
    " опубликован, в продаже, показывать; نشط, منشور, معروض, مفعل",
}
#: Headings that name an option themselves; their cells are its values.
_OPTION_NAMES = (
    "colour, color, size, material, flavour, flavor, volume, scent, pattern; 颜色, 尺寸, 尺码, 规格, 材质, 口味, 容量;"
    " цвет, размер, материал, вкус, объем, объём; اللون, لون, المقاس, الحجم, الخامة, النكهة"
)
_TRANSLATED = {"product": "title", "category": "category", "description": "description", "tags": "tags"}
_CODES = "ar bn cs da de el en es et fa fi fr he hi hu id it ja kk ko lt lv nl pl pt ro ru sv tr uk vi zh"
_LANGUAGES = frozenset(_CODES.split())
_LANGUAGE = re.compile(r"(.+?)[\s:_\-([]+([a-z]{2}(?:-[a-z]{2,4})?)[\])]?")
_NO_LETTERS = re.compile(r"[^\w]+|_")


def guess_columns(headings: Sequence[str]) -> tuple[str, ...]:
    """What each column stands for; empty for those that nobody could tell.

    The catalogue's own names come before what people call them, and the first of two that mean the same counts.
    """
    own = [_own_name(heading) for heading in headings]
    taken = {name for name in own if name}
    columns: list[str] = []
    for heading, name in zip(headings, own, strict=True):
        guessed = name or next((one for one in _meant(heading) if one not in taken), "")
        taken.add(guessed)
        columns.append(guessed)
    return tuple(columns)


def _own_name(heading: str) -> str:
    name = heading.strip().lower()
    return name if is_column(name) else ""


def _meant(heading: str) -> list[str]:
    """What a heading may stand for, the likeliest first."""
    plain = _plain(heading)
    if plain in _BY_NAME:
        return [_BY_NAME[plain]]
    if plain in _NAMES_OF_OPTIONS:
        return list(OPTIONS)
    found = _LANGUAGE.fullmatch(tidy(heading).lower())
    if found is None or found[2].partition("-")[0] not in _LANGUAGES:
        return []
    translated = _TRANSLATED.get(_BY_NAME.get(_plain(found[1]), ""))
    return [f"{translated}:{found[2]}"] if translated else []


def _plain(heading: str) -> str:
    """A heading without signs: `Price (€), gross*` is read as `price gross`."""
    return tidy(_NO_LETTERS.sub(" ", title_key(heading)))


def _listed(words: str) -> list[str]:
    return [_plain(one) for one in words.replace(";", ",").split(",")]


_BY_NAME = {name: column for column, words in _CALLED.items() for name in _listed(words)}
_NAMES_OF_OPTIONS = frozenset(_listed(_OPTION_NAMES))
