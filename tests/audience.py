"""People made up at random, and what plain Python says of them: the other opinion on every rule of an audience."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from sqlalchemy import insert

from campaigns import consent
from campaigns.behaviour import Kind
from campaigns.behaviour.models import events_table, past_table
from campaigns.consent.models import habits_table
from campaigns.segments import (
    And,
    BoughtTogether,
    CameBy,
    CartWorth,
    Did,
    Everyone,
    FondOf,
    HasBirthday,
    HasTier,
    HoldsCoupon,
    InGroup,
    LastDid,
    LastOrdered,
    Lot,
    Met,
    Not,
    Or,
    Ordered,
    Rfm,
    Rule,
    Seen,
    Speaks,
    Spent,
    Tagged,
    UsedCoupons,
)
from campaigns.segments.models import tags_table
from commerce.carts.models import StoredLine
from commerce.catalogue.models import Category, Product, Variant
from commerce.coupons.models import coupons_table, templates_table
from commerce.customers.models import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.sealing import keyring_of
from commerce.loyalty.models import birthdays_table
from commerce.membership.models import purses_table, tiers_table
from commerce.orders.models import lines_table, orders_table
from commerce.payments.models import payments_table
from commerce.staff.models import StaffMember

LANGUAGES, SOURCES = ("en", "zh"), ("direct", "invite", "campaign:7", "campaign:77", "campaigner")
GROUPS, TIERS, TAGS = ("trade", "press"), ("silver", "gold"), ("wholesale", "tea lover")
CURRENCIES = ("EUR", "USD")
#: Product to category; category 2 stands in 1, and 3 in 2.
PRODUCTS = {1: 1, 2: 2, 3: 3, 4: 4, 5: None}
PARENTS = {1: None, 2: 1, 3: 2, 4: None}
STANDING = ("paid", "awaiting_group", "processing", "completed")
STATUSES = (*STANDING, "pending_payment", "cancelled", "closed", "payment_reversed")
#: Days ago that stand exactly on the edge of a window, and others.
AGES = (0, 1, 6.5, 7, 7.5, 29, 30, 31, 59, 60, 90, 91, 200, 364, 365, 366, 500)
_DAY = timedelta(days=1)
#: When somebody bought last, how often, and what is left of it.
Facts = tuple[datetime, int, int]


@dataclass
class Bought:
    """An order: when it was paid, what was in it, and what the payments say is left of it."""

    paid_at: datetime | None
    status: str
    currency: str
    payments: list[int]
    lines: list[tuple[int, str]]

    @property
    def stands(self) -> bool:
        return self.paid_at is not None and self.status in STANDING

    @property
    def net(self) -> int:
        return sum(self.payments)


@dataclass
class One:
    """Somebody, and everything an audience may ask of them."""

    id: int
    language: str
    source: str | None
    group: str | None
    lot: int
    met: datetime
    seen: datetime
    tags: list[str] = field(default_factory=list)
    tier: tuple[str, datetime] | None = None
    birthday: str | None = None
    is_staff: bool = False
    #: Whether they let the shop choose by what they do; None who never said.
    personal: bool | None = None
    did: list[tuple[Kind, int | None, datetime]] = field(default_factory=list)
    past: dict[Kind, tuple[int, datetime]] = field(default_factory=dict)
    orders: list[Bought] = field(default_factory=list)
    coupons: list[tuple[str, datetime, datetime | None]] = field(default_factory=list)
    cart: list[tuple[int, int, str, bool]] = field(default_factory=list)

    @property
    def standing(self) -> list[Bought]:
        return [one for one in self.orders if one.stands]


def crowd(seed: int, size: int) -> list[One]:
    """So many people, who all did something else."""
    draw = Random(seed)
    return [_somebody(draw, number + 1) for number in range(size)]


def _somebody(draw: Random, number: int) -> One:
    def ago() -> datetime:
        return now() - draw.choice(AGES) * _DAY

    def some(most: int) -> range:
        return range(draw.choice((0, 0, 1, draw.randint(0, most))))

    one = One(
        id=number,
        language=draw.choice(LANGUAGES),
        source=draw.choice((None, *SOURCES)),
        group=draw.choice((None, *GROUPS)),
        lot=draw.randrange(2**31 - 1),
        met=ago(),
        seen=ago(),
        tags=[tag for tag in TAGS if draw.random() < 0.3],
        tier=draw.choice((None, (draw.choice(TIERS), ago() + 60 * _DAY))),
        birthday=draw.choice((None, f"{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}", "02-29", "03-02", "03-05")),
        is_staff=draw.random() < 0.1,
        personal=draw.choice((None, None, True, False)),
    )
    kinds = list(Kind)
    for _ in some(8):
        kind = draw.choice(kinds)
        one.did.append((kind, draw.choice(list(PRODUCTS)) if kind in behaviour_goods() else None, ago()))
    for _ in some(2):
        one.past[draw.choice(kinds)] = (draw.randint(1, 4), ago() - 200 * _DAY)
    one.orders = [_order(draw, ago) for _ in range(draw.choice((0, 1, 2, 6)))]
    for _ in some(4):
        status = draw.choice(("available", "redeemed", "expired"))
        one.coupons.append((status, ago() + 30 * _DAY, ago() if status == "redeemed" else None))
    for _ in some(3):
        one.cart.append((draw.randint(1, 3), draw.choice((999, 2500)), draw.choice(CURRENCIES), draw.random() < 0.3))
    return one


def _order(draw: Random, ago: Any) -> Bought:
    return Bought(
        paid_at=ago() if draw.random() < 0.8 else None,
        status=draw.choice((*STANDING, *STATUSES)),
        currency=draw.choice((*CURRENCIES, "EUR")),
        payments=[draw.choice((0, 500, 1000, 2500, 9900)) for _ in range(draw.choice((0, 1, 1, 1, 2)))],
        lines=[
            (draw.choice(list(PRODUCTS)), draw.choice(("", "", "group:1:5:", "flash:2", "bargain:3")))
            for _ in range(draw.randint(1, 3))
        ],
    )


def behaviour_goods() -> frozenset[Kind]:
    return frozenset({Kind.VIEWED, Kind.ADDED, Kind.SAVED, Kind.BOUGHT})


async def move_in(session: Session, people: Sequence[One]) -> None:
    """Write all of it into a database without anybody."""
    keyring, at = keyring_of(session.get_bind().dialect), now()
    orders, numbers = [(one, order) for one in people for order in one.orders], count(1)
    await _add(session, table_of(Category), _categories())
    await _add(session, table_of(Product), (_product(one, PRODUCTS[one], at) for one in PRODUCTS))
    await _add(session, table_of(Variant), map(_variant, PRODUCTS))
    await _add(session, table_of(CustomerRow), map(_customer, people))
    await _add(session, purses_table, ({"customer_id": one.id} for one in people))
    await _add(
        session, tags_table, ({"customer_id": one.id, "tag": t, "tagged_at": at} for one in people for t in one.tags)
    )
    await _add(session, tiers_table, (_tier(one.id, *one.tier, at) for one in people if one.tier))
    born = ((one.id, one.birthday) for one in people if one.birthday)
    days = ({"customer_id": who, "day": day, "sign": keyring.blind(day), "set_at": at} for who, day in born)
    await _add(session, birthdays_table, days)
    staff = ({"customer_id": one.id, "role": "owner", "granted_at": at} for one in people if one.is_staff)
    await _add(session, table_of(StaffMember), staff)
    habits = ({"customer_id": one.id, "personal": one.personal} for one in people if one.personal is not None)
    await _add(session, habits_table, habits)
    did = ((one.id, *act) for one in people for act in one.did)
    events = ({"customer_id": who, "kind": k, "subject_id": what, "happened_at": when} for who, k, what, when in did)
    await _add(session, events_table, events)
    past = ((one.id, kind, *facts) for one in people for kind, facts in one.past.items())
    await _add(session, past_table, ({"customer_id": w, "kind": k, "times": n, "last_at": a} for w, k, n, a in past))
    await _add(session, orders_table, (_order_row(number, *one, at) for number, one in enumerate(orders, 1)))
    await _add(
        session, lines_table, (line for number, (_, one) in enumerate(orders, 1) for line in _lines(number, one))
    )
    paid = (
        (number, no, amount, one) for number, (_, one) in enumerate(orders, 1) for no, amount in enumerate(one.payments)
    )
    await _add(session, payments_table, (_payment(*facts, at) for facts in paid))
    if any(one.coupons for one in people):
        await _add(session, templates_table, [_template(people[0].id, at)])
    coupons = ((one.id, *coupon) for one in people for coupon in one.coupons)
    await _add(session, coupons_table, (_coupon(next(numbers), *coupon, at, bool(orders)) for coupon in coupons))
    carts = ((one.id, *line) for one in people for line in one.cart)
    await _add(session, table_of(StoredLine), (_cart_line(next(numbers), *line, at) for line in carts))


async def _add(session: Session, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    known = list(rows)
    if known:
        await session.execute(insert(table), known)


def _categories() -> list[dict[str, Any]]:
    return [
        {"id": one, "parent_id": parent, "path": f"c{one}", "title": "C", "position": 0, "version": one}
        for one, parent in PARENTS.items()
    ]


def _product(number: int, category: int | None, at: datetime) -> dict[str, Any]:
    words = {
        "kind": "physical",
        "status": "active",
        "title": "T",
        "title_key": "t",
        "description": "",
        "tax_class": "s",
    }
    facts = {"listed": True, "returnable": True, "tags": [], "option_names": [], "version": number, "created_at": at}
    return {"id": number, "category_id": category, **words, **facts}


def _variant(number: int) -> dict[str, Any]:
    facts = {
        "sku": f"{number}",
        "sku_key": f"{number}",
        "option_values": [],
        "price": 1,
        "currency": "EUR",
        "position": 0,
    }
    return {
        "id": number,
        "product_id": number,
        "track_stock": False,
        "allow_backorder": False,
        "status": "active",
        **facts,
    }


def _customer(one: One) -> dict[str, Any]:
    return {
        "id": one.id,
        "telegram_id": one.id,
        "seen_as": "",
        "language": one.language,
        "language_chosen": False,
        "reachable": True,
        "customer_group": one.group,
        "first_source": one.source,
        "lot": one.lot,
        "created_at": one.met,
        "seen_at": one.seen,
    }


def _tier(who: int, tier: str, until: datetime, at: datetime) -> dict[str, Any]:
    return {"customer_id": who, "tier": tier, "since": at, "until": until, "by_hand": False, "before": ""}


def _order_row(number: int, who: One, order: Bought, at: datetime) -> dict[str, Any]:
    words = {"method": "cash", "language": "en", "terms_version": "1", "quote_hash": "", "request_hash": ""}
    sums = dict.fromkeys(
        ("delivery_list_total", "delivery_total", "delivery_tax", "delivery_tax_added", "tax_total", "tax_added"), 0
    )
    return {
        "id": number,
        "number": f"N{number}",
        "idempotency_key": f"{number}",
        "customer_id": who.id,
        "status": order.status,
        "currency": order.currency,
        "merchandise_total": 10_000,
        "total": 10_000,
        "placed_at": order.paid_at or at,
        "paid_at": order.paid_at,
        **words,
        **sums,
    }


def _lines(number: int, order: Bought) -> Iterable[dict[str, Any]]:
    sums = dict.fromkeys(("unit_price", "list_total", "net_total", "tax_total", "tax_added", "tax_rate"), 0)
    for position, (product, ref) in enumerate(order.lines):
        words = {"sku": "", "title": "", "options": "", "kind": "physical", "tax_class": "s", "event_ref": ref}
        ids = {"order_id": number, "variant_id": product, "product_id": product}
        yield {**ids, "position": position, "quantity": 1, **words, **sums}


def _payment(order: int, attempt: int, amount: int, one: Bought, at: datetime) -> dict[str, Any]:
    """Every third is in another currency, which is worth half as much."""
    foreign = (order + attempt) % 3 == 0
    sums = (
        {"amount": 2 * amount or 1, "captured": 2 * amount, "applied": 2 * amount, "worth": amount}
        if foreign
        else {"amount": amount, "captured": amount, "applied": amount, "worth": None}
    )
    words = {"provider": "cash", "attempt": "ok", "currency": "XTR" if foreign else one.currency}
    worth = {"worth_currency": one.currency if foreign else None, "ref": f"{order}-{attempt}"}
    return {"order_id": order, "attempt_no": attempt, "by_hand": False, "created_at": at, **sums, **words, **worth}


def _template(who: int, at: datetime) -> dict[str, Any]:
    facts = {"status": "active", "way": "claim", "terms": {}, "per_customer": 1, "delay_days": 0, "term_days": 7}
    return {"id": 1, "name": "T", "created_by": who, "created_at": at, **facts}


def _coupon(
    number: int, who: int, status: str, until: datetime, used: datetime | None, at: datetime, orders: bool
) -> dict[str, Any]:
    times = {"valid_from": at - 600 * _DAY, "valid_until": until, "claimed_at": at, "redeemed_at": used}
    order = {"order_id": number if status == "redeemed" else None, "slot": "order"}
    return {
        "template_id": 1,
        "customer_id": who,
        "seq": number,
        "status": status,
        "name": "T",
        "terms": {},
        **times,
        **order,
    }


def _cart_line(
    number: int, who: int, quantity: int, price: int, currency: str, gone: bool, at: datetime
) -> dict[str, Any]:
    facts = {"unit_price_seen": price, "currency_seen": currency, "selected": True, "changed_at": at}
    gone_at = {"removed_at": at if gone else None}
    return {"customer_id": who, "variant_id": 1, "event_ref": f"{number}", "quantity": quantity, **facts, **gone_at}


def conditions(draw: Random) -> list[Rule]:
    """One of every kind, with values that somebody in the crowd stands exactly on the edge of."""
    days, times = (1, 7, 30, 60, 90, 365), (1, 1, 2, 3)
    day, perhaps = (lambda: draw.choice(days)), (lambda: draw.choice((None, *days)))
    money = lambda: (draw.choice((500, 1000, 2500, 5000, 12_000)), draw.choice(CURRENCIES))  # noqa: E731
    goods = sorted(behaviour_goods())
    product, category = (lambda: draw.choice(list(PRODUCTS))), (lambda: draw.choice(list(PARENTS)))
    first = draw.randrange(5_000)
    return [
        Everyone(),
        Speaks((draw.choice(LANGUAGES),)),
        CameBy(tuple(draw.sample(("direct", "invite", "campaign", "campaign:7", "campaign:77"), draw.randint(1, 2)))),
        Met(day()),
        Seen(day()),
        InGroup((draw.choice(GROUPS),)),
        HasTier((draw.choice(TIERS),)),
        Tagged(tuple(draw.sample(TAGS, draw.randint(1, 2)))),
        Did(draw.choice(list(Kind)), draw.choice(times), perhaps()),
        Did(draw.choice(list(Kind)), 1, day()),
        Did(draw.choice(goods), draw.choice(times), perhaps(), product()),
        Did(draw.choice(goods), draw.choice(times), perhaps(), None, category()),
        LastDid(draw.choice(list(Kind)), day()),
        Ordered(draw.choice(times), perhaps()),
        Ordered(draw.choice(times), perhaps(), product()),
        Ordered(draw.choice(times), perhaps(), None, category()),
        LastOrdered(day()),
        Spent(*money(), perhaps()),
        Rfm("EUR", _span(draw), _span(draw), _span(draw)),
        Rfm(draw.choice(CURRENCIES), _span(draw)),
        Rfm(draw.choice(CURRENCIES), money=_span(draw)),
        CartWorth(*money()),
        FondOf(category(), draw.choice((1, 25, 50, 100)), day()),
        UsedCoupons(draw.choice(times), perhaps()),
        HoldsCoupon(),
        BoughtTogether(draw.choice(times), perhaps()),
        HasBirthday(draw.randint(1, 31)),
        Lot(draw.choice(("spring", "autumn")), first, first + draw.randrange(5_000)),
    ]


def tree(draw: Random, leaves: Sequence[Rule], deeper: int = 3) -> Rule:
    """Some of these conditions, joined in any way."""
    kind = draw.choice(("leaf", "not", "and", "or")) if deeper else "leaf"
    if kind == "leaf":
        return draw.choice(leaves)
    if kind == "not":
        return Not(tree(draw, leaves, deeper - 1))
    parts = tuple(tree(draw, leaves, deeper - 1) for _ in range(draw.randint(1, 2)))
    return And(parts) if kind == "and" else Or(parts)


def nest(draw: Random, leaves: Sequence[Rule]) -> Rule:
    """Fourteen of these conditions, joined by and, by or, and within each other as deeply as a rule may be."""
    some = draw.sample(leaves, 14)
    rule: Rule = Or((some.pop(), some.pop()))
    while some:
        parts = (some.pop(), some.pop(), rule)
        rule = And(parts) if isinstance(rule, Or) else Or(parts)
    return rule


def _span(draw: Random) -> tuple[int, int]:
    first = draw.randint(1, 5)
    return first, draw.randint(first, 5)


class Opinion:
    """What plain Python says of who belongs to an audience."""

    def __init__(self, people: Sequence[One]) -> None:
        self._people = people
        self._at = now()

    def people(self, rule: Rule) -> set[int]:
        return {one.id for one in self._people if self._holds(rule, one)}

    def _since(self, days: int | None) -> datetime:
        return datetime.min.replace(tzinfo=self._at.tzinfo) if days is None else self._at - days * _DAY

    def _holds(self, rule: Rule, one: One) -> bool:
        match rule:
            case Everyone():
                return True
            case And(parts):
                return all(self._holds(part, one) for part in parts)
            case Or(parts):
                return any(self._holds(part, one) for part in parts)
            case Not(part):
                return not self._holds(part, one)
            case Speaks(languages):
                return one.language in languages
            case CameBy(sources):
                return any((one.source or "") == by or (one.source or "").startswith(f"{by}:") for by in sources)
            case Met(days):
                return one.met >= self._since(days)
            case Seen(days):
                return one.seen >= self._since(days)
            case InGroup(groups):
                return one.group in groups
            case HasTier(tiers):
                return one.tier is not None and one.tier[0] in tiers and one.tier[1] > self._at
            case Tagged(tags):
                return bool(set(tags) & set(one.tags))
            case Lot(salt, first, last):
                return first <= consent.bucket_of(one.lot, salt) <= last
            case HasBirthday(days):
                return one.birthday in self._dates(days)
        return self._acted(rule, one)

    def _acted(self, rule: Rule, one: One) -> bool:
        match rule:
            case Did() | LastDid() | FondOf() if one.personal is False:
                return False
            case Did():
                return self._times(rule, one) >= rule.least
            case LastDid(kind, days):
                times = [when for what, _, when in one.did if what is kind]
                times += [one.past[kind][1]] if kind in one.past else []
                return bool(times) and max(times) < self._since(days)
            case FondOf(category, share, days):
                weights = {Kind.VIEWED: 1, Kind.SAVED: 2, Kind.ADDED: 3, Kind.BOUGHT: 5}
                acts = [(weights[k], what) for k, what, when in one.did if k in weights and when >= self._since(days)]
                total, inside = sum(n for n, _ in acts), sum(n for n, what in acts if self._within(what, category))
                return total >= 3 and inside * 100 >= total * share
            case UsedCoupons(least, days):
                used = [at for status, _, at in one.coupons if status == "redeemed" and at and at >= self._since(days)]
                return len(used) >= least
            case HoldsCoupon():
                return any(status == "available" and until > self._at for status, until, _ in one.coupons)
            case CartWorth(amount, currency):
                lines = [n * price for n, price, named, gone in one.cart if named == currency and not gone]
                return bool(lines) and sum(lines) >= amount
        return self._bought(rule, one)

    def _bought(self, rule: Rule, one: One) -> bool:
        match rule:
            case Ordered(least, days, product, category):
                found = [order for order in one.standing if _paid(order) >= self._since(days)]
                if product is not None:
                    found = [order for order in found if any(what == product for what, _ in order.lines)]
                if category is not None:
                    found = [order for order in found if any(self._within(what, category) for what, _ in order.lines)]
                return len(found) >= least
            case LastOrdered(days):
                return bool(one.standing) and max(map(_paid, one.standing)) < self._since(days)
            case Spent(amount, currency, days):
                found = [x for x in one.standing if x.currency == currency and _paid(x) >= self._since(days)]
                return bool(found) and sum(x.net for x in found) >= amount
            case BoughtTogether(least, days):
                found = [x for x in one.standing if _paid(x) >= self._since(days)]
                return sum(any(ref.startswith("group:") for _, ref in x.lines) for x in found) >= least
            case Rfm(currency):
                cell = self._cells(currency).get(one.id)
                spans = (rule.recency, rule.frequency, rule.money)
                return cell is not None and all(a <= x <= b for x, (a, b) in zip(cell, spans, strict=True))
        raise AssertionError(rule)

    def _times(self, rule: Did, one: One) -> int:
        acts = [(what, when) for kind, what, when in one.did if kind is rule.kind and when >= self._since(rule.days)]
        if rule.product_id is not None:
            acts = [act for act in acts if act[0] == rule.product_id]
        if rule.category_id is not None:
            acts = [act for act in acts if self._within(act[0], rule.category_id)]
        whole = rule.days is None and rule.product_id is None and rule.category_id is None
        return len(acts) + (one.past[rule.kind][0] if whole and rule.kind in one.past else 0)

    def _within(self, product: int | None, category: int) -> bool:
        here = PRODUCTS[product] if product is not None else None
        while here is not None and here != category:
            here = PARENTS[here]
        return here == category

    def _dates(self, days: int) -> set[str]:
        those = [self._at + by * _DAY for by in range(days)]
        common = any((one.month, one.day) == (2, 28) and one.year % 4 for one in those)
        return {one.strftime("%m-%d") for one in those} | ({"02-29"} if common else set())

    def _cells(self, currency: str) -> dict[int, tuple[int, int, int]]:
        facts: dict[int, Facts] = {}
        for one in self._people:
            found = [x for x in one.standing if x.currency == currency and _paid(x) >= self._since(365)]
            if found and not one.is_staff:
                facts[one.id] = (max(map(_paid, found)), len(found), sum(x.net for x in found))
        if len(facts) < 50:
            return {who: self._fixed(*fact, list(facts.values())) for who, fact in facts.items()}
        columns = [sorted(fact[at] for fact in facts.values()) for at in range(3)]  # type: ignore[type-var]
        return {
            who: tuple(1 + sum(x < fact[at] for x in columns[at]) * 5 // len(facts) for at in range(3))  # type: ignore[misc,operator]
            for who, fact in facts.items()
        }

    def _fixed(self, last: datetime, orders: int, net: int, every: list[Facts]) -> tuple[int, int, int]:
        all_orders, all_net = sum(x[1] for x in every), sum(x[2] for x in every)
        recency = 1 + sum(last >= self._since(days) for days in (180, 90, 60, 30))
        money = 1 + sum(net * all_orders >= all_net * times for times in (1, 2, 3, 5))
        return recency, min(orders, 5), money


def _paid(order: Bought) -> datetime:
    assert order.paid_at is not None
    return order.paid_at
