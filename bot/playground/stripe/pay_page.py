"""The page on which people pay at our own Stripe: a plain form that works without any script."""

from __future__ import annotations

from html import escape

from aiohttp import web

from bot.playground.stripe.house import Declined, Stripe, StripeError
from bot.playground.stripe.telling import Json
from bot.playground.web_origin import check_host, check_origin
from commerce.kit.money import Money

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_STYLE = """
:root{color-scheme:light dark;--ink:#1b1f2a;--soft:#667085;--paper:#fff;--back:#eef1f6;--line:#d9dee8;--do:#4f46e5}
@media(prefers-color-scheme:dark){:root{--ink:#eceff5;--soft:#9aa4b5;--paper:#1c2230;--back:#11151e;--line:#313a4c;
--do:#6d67f0}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--back);color:var(--ink);
font:16px/1.5 system-ui,sans-serif;padding:24px}
main{width:min(440px,100%);background:var(--paper);border:1px solid var(--line);border-radius:16px;padding:32px;
box-shadow:0 12px 40px #0002}
.test{display:inline-block;font-size:12px;font-weight:600;letter-spacing:.04em;text-transform:uppercase;
background:#f5b94233;border-radius:6px;padding:2px 8px}
h1{font-size:18px;font-weight:600;margin:16px 0 4px;overflow-wrap:anywhere}
.sum{font-size:36px;font-weight:700;margin:0 0 24px}
p{color:var(--soft);margin:8px 0 24px}
form{display:grid;gap:10px}
button,a.way{font:inherit;font-weight:600;border-radius:10px;padding:12px 16px;border:1px solid var(--line);
background:transparent;color:inherit;cursor:pointer;text-align:center;text-decoration:none}
button.do{background:var(--do);border-color:var(--do);color:#fff}
button:focus-visible,a:focus-visible{outline:3px solid var(--do);outline-offset:2px}
.wrong{color:#b42318;font-weight:600;margin:0 0 16px}
@media(prefers-color-scheme:dark){.wrong{color:#ff9d94}}
"""
_PAY = (
    ("card", "Pay with the test card 4242", "do"),
    ("alipay", "Pay with Alipay (the money comes later)", ""),
    ("declined", "Pay with a card that is declined", ""),
)


def pay_page_routes(stripe: Stripe, under: str = "") -> list[web.RouteDef]:
    """`/pay/{id}` below a path: the page, and what is pressed on it."""

    async def show(request: web.Request) -> web.Response:
        check_host(request)
        return _page(stripe, _session(stripe, request))

    async def press(request: web.Request) -> web.Response:
        check_origin(request)
        session = _session(stripe, request)
        method = str((await request.post()).get("with", ""))
        try:
            if method in ("settle", "fail"):
                stripe.settle(session["id"], succeed=method == "settle")
            elif method == "contest" and session["payment_status"] == "paid":
                stripe.dispute(session["payment_intent"])
            elif method in ("won", "lost"):
                _decide(stripe, session, method)
            elif method == "back":
                raise web.HTTPSeeOther(stripe.home or session["cancel_url"] or session["success_url"])
            elif method in [name for name, _, _ in _PAY]:
                stripe.pay(session["id"], method)
        except Declined:
            return _page(stripe, session, "The card was declined. Nothing was charged; try another one.")
        except StripeError as refused:
            return _page(stripe, session, str(refused))
        raise web.HTTPSeeOther(request.path)

    return [web.get(f"{under}/pay/{{id}}", show), web.post(f"{under}/pay/{{id}}", press)]


def _session(stripe: Stripe, request: web.Request) -> Json:
    try:
        return stripe.session(request.match_info["id"])
    except StripeError:
        raise web.HTTPNotFound from None


def _page(stripe: Stripe, session: Json, wrong: str = "") -> web.Response:
    intent = stripe.intents.get(session["payment_intent"] or "")
    status = intent["status"] if intent else ""
    amount = str(Money(session["amount_total"], session["currency"].upper()))
    if session["status"] == "open":
        inner = _form(*_PAY, ("back", "Cancel and go back", ""))
    elif status == "processing":
        inner = "<p>The money is on its way. What shall the bank do?</p>" + _form(
            ("settle", "Let it come through", "do"), ("fail", "Let it fail", "")
        )
    else:
        words = {"expired": "This page is closed: nothing can be paid here any more."}.get(
            session["status"], "Thank you, it is paid." if status == "succeeded" else "The payment failed."
        )
        back = escape(stripe.home or session["success_url"], quote=True)
        way = f'<p role="status">{words} You may close this tab.</p><a class="way" href="{back}">Back to the chat</a>'
        inner = way + _after(stripe, session)
    told = f'<p class="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    body = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pay {escape(amount)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body><main>'
        f'<span class="test">Play money</span><h1>{escape(session["_name"])}</h1>'
        f'<div class="sum">{escape(amount)}</div>{told}{inner}</main></body></html>'
    )
    return web.Response(text=body, content_type="text/html", headers=_HEADERS)


def _after(stripe: Stripe, session: Json) -> str:
    """What can still happen to what was paid, at the customer's bank."""
    if session["payment_status"] != "paid":
        return ""
    if stripe.open_dispute(session["payment_intent"]):
        return "<p></p>" + _form(
            ("won", "The bank decides for the shop", ""), ("lost", "The bank decides against it", "")
        )
    return "<p></p>" + _form(("contest", "Contest it at the bank", ""))


def _decide(stripe: Stripe, session: Json, status: str) -> None:
    number = stripe.open_dispute(session["payment_intent"] or "")
    if number is not None:
        stripe.decide(number, status)


def _form(*buttons: tuple[str, str, str]) -> str:
    made = "".join(
        f'<button name="with" value="{value}" class="{look}">{escape(label)}</button>' for value, label, look in buttons
    )
    return f'<form method="post">{made}</form>'
