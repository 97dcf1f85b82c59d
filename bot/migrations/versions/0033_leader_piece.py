"""Group buys: a leader's cheaper piece, how many had paid in teams that came to nothing, and how many there may be."""

import sqlalchemy as sa
from alembic import op

revision = "0033_leader_piece"
down_revision = "0032_price_history"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Group buys: a leader's cheaper piece, how many had paid in failed teams, and how many there may be."""
    op.add_column("group_terms", sa.Column("teams_in_all", sa.Integer(), nullable=True))
    op.add_column("group_terms", sa.Column("leader_share", sa.Integer(), nullable=True))
    with op.batch_alter_table("group_reward", schema=None) as batch_op:
        batch_op.add_column(sa.Column("share", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("given_back", sa.BigInteger(), nullable=True))
        batch_op.drop_constraint(batch_op.f("ck_group_reward_one"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_group_reward_one"),
            "(points IS NULL AND template_id IS NULL AND share > 0 AND share <= 10000)"
            " OR (share IS NULL AND (points IS NULL) != (template_id IS NULL))",
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_group_reward_given_back"),
            "given_back IS NULL OR (given_back > 0 AND share IS NOT NULL)",
        )
    op.add_column("group_team", sa.Column("reached", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE group_team SET reached = (SELECT COUNT(*) FROM group_member WHERE group_member.team_id = group_team.id"
        " AND group_member.status = 'lost' AND group_member.paid_at <= group_team.settled_at)"
        " WHERE status IN ('failed', 'cancelled')"
    )
