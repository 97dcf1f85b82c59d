"""The chat page on the bot's own server: a messenger in the browser for everybody in the demo."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from bot.playground.people import Person
from bot.playground.web_acts import Acts
from bot.playground.web_audience import Audience
from bot.playground.web_line import line_route
from bot.playground.web_page import page_routes
from bot.playground.web_photos import photos_route
from bot.playground.web_stage import Stage

__all__ = ["Stage", "attach_chat_page"]


def attach_chat_page(app: web.Application, stage: Stage) -> None:
    """Put the chat page on an application that has not started: `/` and everything below `/playground/`.

    Pages made elsewhere are refused, and so are requests under foreign host names. The bot's token is nowhere in
    what a page is sent. When the application shuts down, open pages are let go (and call again by themselves).
    """
    audience = Audience(stage)

    async def advance(span: timedelta) -> None:
        await stage.advance(span)
        audience.tell_clock()

    async def welcome(person: Person) -> None:
        await stage.welcome(person)
        audience.tell_newcomer(person)

    told = replace(stage, advance=advance, welcome=welcome)

    async def dismiss(_: web.Application) -> None:
        audience.dismiss()

    app.add_routes([*page_routes(stage.telegram), line_route(audience, Acts(told)), photos_route(stage)])
    app.on_shutdown.append(dismiss)
