"""People are found for automations by what changed since the last look, and by when their goods are used up."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0041_finding"
down_revision = "0040_personal_offers"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """People are found for automations by what changed since the last look, and by when their goods are used up."""
    op.create_table(
        "journey_due",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("variant_id", _ID, nullable=False),
        sa.Column("order_id", _ID, nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_journey_due_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_journey_due_order_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_journey_due_variant_id")),
        sa.PrimaryKeyConstraint("customer_id", "variant_id", name=op.f("pk_journey_due")),
    )
    with op.batch_alter_table("journey_due", schema=None) as batch_op:
        batch_op.create_index("ix_journey_due_at", ["due_at", "customer_id"], unique=False)
    with op.batch_alter_table("journey", schema=None) as batch_op:
        batch_op.add_column(sa.Column("found_to", Instant(), nullable=True))
    with op.batch_alter_table("checkout_draft", schema=None) as batch_op:
        batch_op.create_index("ix_checkout_draft_changed", ["changed_at"], unique=False)
    with op.batch_alter_table("consent_change", schema=None) as batch_op:
        batch_op.create_index("ix_consent_change_at", ["changed_at"], unique=False)
    here = sa.text("removed_at IS NULL")
    with op.batch_alter_table("cart_line", schema=None) as batch_op:
        batch_op.create_index(
            "ix_cart_line_variant", ["variant_id"], unique=False, sqlite_where=here, postgresql_where=here
        )
    paid = sa.text("paid_at IS NOT NULL")
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.create_index(
            "ix_orders_paid_at", ["paid_at", "customer_id"], unique=False, sqlite_where=paid, postgresql_where=paid
        )
    # Greetings and reminders are journeys now: what was owed of the notices before them has nobody to draw it. Whoever
    # chose an hour that lies in the night is reminded at the nearest one that does not.
    op.execute(
        "UPDATE delivery SET state = 'cancelled', reason = 'replaced', lease_owner = NULL, lease_until = NULL"
        " WHERE notice IN ('birthday', 'checkin-reminder') AND state IN ('planned', 'due', 'leased', 'sending')"
    )
    op.execute("UPDATE checkin_reminder SET hour = 8 WHERE hour < 8")
    op.execute("UPDATE checkin_reminder SET hour = 21 WHERE hour > 21")
