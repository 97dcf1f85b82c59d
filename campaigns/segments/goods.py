"""Which products belong to a category: those that stand in it or in one below."""

from __future__ import annotations

from sqlalchemy import Select, select

from commerce.catalogue.models import Category, Product
from commerce.kit.database import table_of

_categories, _products = table_of(Category), table_of(Product)


def products_of(category_id: int) -> Select[int]:
    """The ids of the products in a category and in all that stand below it."""
    tree = select(_categories.c.id).where(_categories.c.id == category_id).cte(recursive=True)
    below = select(_categories.c.id).join(tree, _categories.c.parent_id == tree.c.id)
    tree = tree.union(below)
    return select(_products.c.id).where(_products.c.category_id.in_(select(tree.c.id)))
