"""Group buys: how many had paid in a team that came to nothing, and how many teams may be opened in all."""

import sqlalchemy as sa
from alembic import op

revision = "0033_leader_piece"
down_revision = "0031_referral_rest"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Group buys: how many had paid in a team that came to nothing, and how many teams may be opened in all."""
    op.add_column("group_terms", sa.Column("teams_in_all", sa.Integer(), nullable=True))
    op.add_column("group_team", sa.Column("reached", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE group_team SET reached = (SELECT COUNT(*) FROM group_member WHERE group_member.team_id = group_team.id"
        " AND group_member.status = 'lost' AND group_member.paid_at <= group_team.settled_at)"
        " WHERE status IN ('failed', 'cancelled')"
    )
