"""Rewards for leaders, teams completed by a share, pieces put aside; what has no limit is counted no more."""

import sqlalchemy as sa
from alembic import op

revision = "0028_group_rewards"
down_revision = "0024_packets"
branch_labels = None
depends_on = None

_variants = sa.table("campaign_variant", sa.column("quota"), sa.column("held"), sa.column("sold"))


def upgrade() -> None:
    """Rewards for leaders, teams completed by a share, pieces put aside; no counts without a limit."""
    op.execute(_variants.update().where(_variants.c.quota.is_(None)).values(held=0, sold=0))
