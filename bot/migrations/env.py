"""How Alembic is to work here: on a connection it is given, in one transaction, the same way on both databases."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON

from bot.migrations import tables
from commerce.kit.database import Instant
from commerce.kit.sealing import Sealed


def _type_as_stored(kind: str, thing: Any, _: AutogenContext) -> str | Literal[False]:
    """Steps name the plain types of the database, so that they never change with our own."""
    if kind == "type" and isinstance(thing, Instant):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(thing, Sealed):
        return "sa.LargeBinary()"
    if kind == "type" and isinstance(thing, JSON):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables(),
    render_as_batch=True,
    compare_type=True,
    render_item=_type_as_stored,
)
with context.begin_transaction():
    context.run_migrations()
