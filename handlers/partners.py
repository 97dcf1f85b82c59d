"""Partners in chat: coming by a link, which says whose it is, and a partner's own links, figures and statements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from campaigns import partners
from campaigns.partners import Arrival, Partner, Statement
from commerce import catalogue, staff
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, home, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, File, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import until
from handlers.doors import ShowPartner, ShowPartnerOrders, ShowPrivacy, ShowStatement, ShowStatements
from handlers.merchant.partner_doors import ShowStaffPartner
from handlers.partner_papers import paper_file, table_file
from handlers.partner_words import figures_words, month_of, order_words, percent, whole_terms_words
from handlers.products import product_screen
from handlers.sharing import as_picture, sharing_page
from handlers.start import home_screen

router = Router()

PAGE = 8
_MOST_FOUND = 6


@tap("ptn.qr")
@dataclass(frozen=True)
class SendPartnerPicture(Tap):
    """My link as a picture to be photographed."""


@tap("ptn.find")
@dataclass(frozen=True)
class AskProduct(Tap):
    """A link to which product?"""


@tap("ptn.prod")
@dataclass(frozen=True)
class ShowProductLink(Tap):
    """My link to this one."""

    product_id: int


@tap("ptn.csv")
@dataclass(frozen=True)
class SendTable(Tap):
    """This statement as a table; `at_counter` when staff ask for it."""

    statement_id: int
    at_counter: bool = False


@tap("ptn.pdf")
@dataclass(frozen=True)
class SendPaper(Tap):
    """This statement on paper; `at_counter` when staff ask for it."""

    statement_id: int
    at_counter: bool = False


@tap("ptn.yes")
@dataclass(frozen=True)
class AcceptPartnership(Tap):
    """I am this partner; the token is what the link holds."""

    token: str


@tap("ptn.drop")
@dataclass(frozen=True)
class DropLink(Tap):
    """What I order shall not count for the partner whose link I came by."""


@router.link("a")
async def follow_partner(visit: Visit, link: DeepLink) -> Answer:
    """Whose link it is is said in words before anything is shown; a product behind the code is landed on."""
    code, _, product = link.ref.partition("_")
    arrival = await partners.arrive(visit.session, visit.customer.id, code, visit.shop.profile)
    told = _arrival_words(arrival)
    if not product.isdigit() or len(product) > 18:
        return await home_screen(visit, told)
    try:
        card = await product_screen(visit, int(product))
    except NotFound:
        return await home_screen(visit, told)
    return card if told is None else (Screen(told), card)


@router.link("i")
async def open_invitation(visit: Visit, link: DeepLink) -> Answer:
    """What is offered, before anything is agreed to."""
    partner = await partners.invited_to(visit.session, visit.customer.id, link.ref)
    body = paragraphs(
        text("partner-invited", shop=visit.shop.profile.name, name=partner.name),
        await whole_terms_words(visit, partner),
        text("partner-duties"),
    )
    accept = Button(text("partner-accept"), AcceptPartnership(link.ref), style=Style.SUCCESS)
    return Screen(body, [[accept], [home()]])


@router.tap(AcceptPartnership)
async def accept(visit: Visit, wanted: AcceptPartnership) -> Answer:
    partner = await partners.accept(visit.session, visit.customer.id, wanted.token)
    return await partner_screen(visit, partner, text("partner-accepted"))


@router.command("partner")
async def partner_by_command(visit: Visit) -> Answer:
    partner = await partners.find_of(visit.session, visit.customer.id)
    if partner is None:
        return Screen(text("partner-none"), [way_back()])
    return await partner_screen(visit, partner)


@router.tap(ShowPartner)
async def show_partner(visit: Visit, _: ShowPartner) -> Answer:
    return await partner_screen(visit, await _mine(visit))


@router.tap(SendPartnerPicture)
async def send_picture(visit: Visit, _: SendPartnerPicture) -> Answer:
    partner = await _mine(visit)
    caption = text("partner-picture", shop=visit.shop.profile.name)
    return File("partner.png", partial(as_picture, link_of(visit, partner)), caption, is_picture=True)


@router.tap(AskProduct)
async def ask_product(visit: Visit, _: AskProduct) -> Answer:
    await _mine(visit)
    return Screen(text("partner-which-product"), [way_back(ShowPartner())], asks=AskProduct())


@router.reply(AskProduct)
async def product_named(visit: Visit, _: AskProduct) -> Answer:
    """Products by a typed word; the question stays open for another word."""
    await _mine(visit)
    hits = visit.shop.index.search(visit.words[:128], limit=_MOST_FOUND)
    cards = await catalogue.cards(visit.session, [hit.product_id for hit in hits], visit.language)
    found = [cards[hit.product_id] for hit in hits if hit.product_id in cards]
    rows: list[Row] = [[Button(one.title, ShowProductLink(one.product_id))] for one in found]
    words = text("partner-found" if found else "partner-not-found")
    return Screen(words, [*rows, way_back(ShowPartner())], asks=AskProduct())


@router.tap(ShowProductLink)
async def show_product_link(visit: Visit, wanted: ShowProductLink) -> Answer:
    partner = await _mine(visit)
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    link = link_of(visit, partner, card.product_id)
    rates = await partners.special(visit.session, partner.id)
    share = rates.get(f"product:{card.product_id}")
    body = lines(
        text("partner-product-link", title=card.title, link=link),
        text("partner-product-share", percent=percent(share)) if share is not None else None,
    )
    return Screen(body, [_share_row(visit, link), way_back(ShowPartner())])


@router.tap(ShowPartnerOrders)
async def show_orders(visit: Visit, wanted: ShowPartnerOrders) -> Answer:
    """The newest first; a partner sees its own, and staff those of any partner they may see."""
    partner = await _seen(visit, wanted.partner_id)
    page = max(0, wanted.page)
    shown, count = await partners.page_of(visit.session, partner.id, page, PAGE)
    zone, at_counter = visit.shop.profile.timezone, wanted.partner_id is not None
    told = [order_words(one, partner.currency, zone, at_counter=at_counter) for one in shown]
    rows = pages(page, max(page, (count - 1) // PAGE), lambda to: ShowPartnerOrders(wanted.partner_id, to))
    body = paragraphs(text("partner-orders-title", name=partner.name, count=count), lines(*told) if told else None)
    return Screen(body, [*rows, way_back(_back(wanted.partner_id))])


@router.tap(ShowStatements)
async def show_statements(visit: Visit, wanted: ShowStatements) -> Answer:
    partner = await _seen(visit, wanted.partner_id)
    page, at_counter = max(0, wanted.page), wanted.partner_id is not None
    shown, count = await partners.statements.page_of(visit.session, partner.id, page, PAGE)
    rows: list[Row] = [[Button(_label(one), ShowStatement(one.id, at_counter))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), lambda to: ShowStatements(wanted.partner_id, to))
    body = paragraphs(text("statements-title", name=partner.name, count=count), text("statements-how"))
    return Screen(body, [*rows, way_back(_back(wanted.partner_id))])


@router.tap(ShowStatement)
async def show_statement(visit: Visit, wanted: ShowStatement) -> Answer:
    statement = await _statement(visit, wanted.statement_id, wanted.at_counter)
    files = [
        Button(text("statement-as-paper"), SendPaper(statement.id, wanted.at_counter)),
        Button(text("statement-as-table"), SendTable(statement.id, wanted.at_counter)),
    ]
    back = ShowStatements(statement.partner_id if wanted.at_counter else None)
    return Screen(statement_words(statement), [files, way_back(back)])


@router.tap(SendTable)
async def send_table(visit: Visit, wanted: SendTable) -> Answer:
    return await table_file(visit, await _statement(visit, wanted.statement_id, wanted.at_counter))


@router.tap(SendPaper)
async def send_paper(visit: Visit, wanted: SendPaper) -> Answer:
    return await paper_file(visit, await _statement(visit, wanted.statement_id, wanted.at_counter))


@router.tap(DropLink)
async def drop_link(visit: Visit, _: DropLink) -> Answer:
    await partners.unbind(visit.session, visit.customer.id)
    return Screen(text("partner-dropped"), [way_back(ShowPrivacy())])


async def partner_screen(visit: Visit, partner: Partner, notice: Words | None = None) -> Screen:
    """A partner's own page: its terms, its link, what came of it, and what it must say itself."""
    figures = await partners.figures(visit.session, partner)
    link = link_of(visit, partner)
    rows: list[Row] = [
        _share_row(visit, link),
        [Button(text("partner-as-picture"), SendPartnerPicture()), Button(text("partner-product"), AskProduct())],
        [Button(text("partner-orders"), ShowPartnerOrders()), Button(text("partner-statements"), ShowStatements())],
        way_back(),
    ]
    standing = text(f"partner-stands-{partner.status.value}")
    body = paragraphs(
        notice,
        lines(text("partner-title", name=partner.name), standing),
        await whole_terms_words(visit, partner),
        text("partner-link", link=link),
        figures_words(figures),
        text("partner-rules"),
    )
    return Screen(body, rows)


async def privacy_words(visit: Visit) -> Words | None:
    """What partners' links are, where there are any, and whose link somebody came by."""
    if not await partners.has_any(visit.session):
        return None
    bound = await partners.bound_to(visit.session, visit.customer.id)
    if bound is None:
        return text("privacy-partners")
    return lines(text("privacy-partners"), text("privacy-came-by", name=bound.name, until=until(bound.until)))


async def privacy_rows(visit: Visit) -> list[Row]:
    """The way out of a partner's link, for whoever came by one."""
    if await partners.bound_to(visit.session, visit.customer.id) is None:
        return []
    return [[Button(text("partner-drop"), DropLink())]]


def statement_words(statement: Statement) -> Words:
    """A statement's sums, and whether it is paid."""
    paid = None
    if statement.paid_on is not None:
        paid = text("statement-paid", day=statement.paid_on, reference=statement.reference or "")
    return lines(
        text("statement-title", number=statement.number, month=month_of(statement)),
        text("statement-count", count=statement.entries, net=statement.net),
        text("statement-sum", total=statement.total),
        text("statement-before", carried=statement.carried) if statement.carried else None,
        text("statement-in-all", balance=statement.balance) if statement.carried else None,
        paid or text("statement-open"),
    )


def link_of(visit: Visit, partner: Partner, product_id: int | None = None) -> str:
    """A partner's link to the shop, or to one of its goods."""
    return visit.shop.link("a", partner.code if product_id is None else f"{partner.code}_{product_id}")


def _arrival_words(arrival: Arrival) -> Words | None:
    if arrival.own:
        return text("partner-own-link")
    return text("partner-disclosed", name=arrival.name) if arrival.counts else None


def _share_row(visit: Visit, link: str) -> Row:
    """What the partner sends says itself that it is paid for."""
    words = visit.shop.texts.plain(text("partner-share-words", shop=visit.shop.profile.name), visit.language)
    return [
        Button(text("button-share"), url=sharing_page(link, words), style=Style.PRIMARY),
        Button(text("partner-copy"), copy=link),
    ]


async def _mine(visit: Visit) -> Partner:
    return await partners.of(visit.session, visit.customer.id)


async def _seen(visit: Visit, partner_id: int | None) -> Partner:
    """One's own partner where none is named, else any that staff may see."""
    if partner_id is None:
        return await _mine(visit)
    await staff.require(visit.session, visit.customer.id, Permission.PARTNER_READ)
    return await partners.get(visit.session, partner_id)


async def _statement(visit: Visit, statement_id: int, at_counter: bool) -> Statement:
    if at_counter:
        await staff.require(visit.session, visit.customer.id, Permission.PARTNER_READ)
        return await partners.statements.get(visit.session, statement_id)
    return await partners.statements.of_partner(visit.session, (await _mine(visit)).id, statement_id)


def _back(partner_id: int | None) -> Tap:
    return ShowPartner() if partner_id is None else ShowStaffPartner(partner_id)


def _label(statement: Statement) -> Words:
    facts = {"number": statement.number, "month": month_of(statement), "total": statement.total}
    return text("statement-label", paid=int(statement.paid_on is not None), **facts)
