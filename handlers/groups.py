"""The shop in a group chat: quiet, unless it is asked by name."""

from __future__ import annotations

from handlers.chat.deep_links import FROM_GROUP
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text

router = Router()


@router.group_command("shop", "start", "help")
async def show_shop(visit: Visit) -> Answer:
    """Where the shop is; shopping itself is private."""
    link = f"https://t.me/{visit.shop.bot_username}?start={FROM_GROUP}"
    return Screen(
        text("group-shop", shop=visit.shop.profile.name),
        [[Button(text("inline-open", shop=visit.shop.profile.name), url=link)]],
    )
