"""Reads who likes what from the shop's tables, as columns of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from sqlalchemy import URL, Connection, create_engine, select

from campaigns.recommendations.fitting.hybrid import Ints, Tastes
from campaigns.recommendations.models import demand_table, tastes_table
from campaigns.recommendations.taste import HALF_LIFE
from commerce.catalogue import Product
from commerce.kit.database import table_of

#: What fewer people than this have bought says nothing of anybody else.
_FEWEST_BUYERS = 3
_CHUNK = 50_000
_t, _d, _products = tastes_table.c, demand_table.c, table_of(Product)
_goods = (
    select(_d.product_id, _products.c.category_id)
    .join(_products, _products.c.id == _d.product_id)
    .where(_products.c.listed, _d.buyers >= _FEWEST_BUYERS)
    .order_by(_d.product_id)
)
_rows = (
    select(_t.customer_id, _t.product_id, _t.weight, _t.first_day, _t.last_day)
    .join(demand_table, _d.product_id == _t.product_id)
    .join(_products, _products.c.id == _t.product_id)
    .where(_products.c.listed, _d.buyers >= _FEWEST_BUYERS)
)


def read_tastes(url: URL, schema: str | None, day: int) -> Tastes:
    """All tastes for goods on the shelf that enough people have bought; people only by places in a list."""
    with _connected(url, schema) as connection:
        goods = connection.execute(_goods).all()
        products = np.array([row.product_id for row in goods], np.int64)
        categories = np.array([row.category_id or 0 for row in goods], np.int64)
        whose, what, weight, first, last = _columns(connection)
    known = np.isin(what, products)
    _, people = np.unique(whose[known], return_inverse=True)
    return Tastes(
        people=people.astype(np.int64),
        goods=np.searchsorted(products, what[known]),
        weight=(weight[known] * 0.5 ** (np.maximum(day - last[known], 0) / HALF_LIFE)).astype(np.float32),
        first_day=first[known],
        last_day=last[known],
        products=products,
        categories=np.unique(categories, return_inverse=True)[1].astype(np.int64),
        day=day,
    )


def _columns(connection: Connection) -> tuple[Ints, Ints, np.ndarray[tuple[int], np.dtype[np.float64]], Ints, Ints]:
    cursor = connection.execute(_rows).cursor  # the driver's own rows: nothing in them needs to be translated
    chunks = [np.array(rows, np.float64) for rows in iter(lambda: cursor.fetchmany(_CHUNK), [])]
    table = np.concatenate(chunks) if chunks else np.zeros((0, 5))
    whose, what, first, last = (table[:, place].astype(np.int64) for place in (0, 1, 3, 4))
    return whose, what, table[:, 2], first, last


@contextmanager
def _connected(url: URL, schema: str | None) -> Iterator[Connection]:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url.set(drivername="sqlite+pysqlite"))
    else:
        options = {"options": f"-csearch_path={schema},public"} if schema else {}
        engine = create_engine(url.set(drivername="postgresql+psycopg"), connect_args=options, hide_parameters=True)
    try:
        with engine.connect().execution_options(stream_results=True) as connection:
            yield connection
    finally:
        engine.dispose()
