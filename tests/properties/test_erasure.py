"""Whatever somebody did in the shop: once they are erased nothing is left of who they are, and no figure is lost."""

from __future__ import annotations

from itertools import count

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test
from sqlalchemy import select

from commerce import customers
from commerce.customers import AddressFields, CustomerRow
from commerce.kit.database import Session
from tests.counter import HOME
from tests.erasing import erases, figures, hindrances, traces
from tests.properties.conftest import Lender
from tests.properties.test_days import hunted, thorough
from tests.properties.test_whole_days import WholeDays

_numbers = count(1)


class Forgetting(WholeDays):
    """The same days, in which customers have words of their own, and some have themselves erased."""

    @initialize()
    def the_shop_opens(self) -> None:
        super().the_shop_opens()
        self.words: dict[int, tuple[str, ...]] = {}
        for who in self.people:
            self.do(self._tells_of_themselves(who))

    @rule(who=st.integers(0, 1))
    def somebody_wishes_to_be_erased(self, who: int) -> None:
        """Not while anything is under way; a stranger takes their place at the counter."""
        person = self.people[who]
        if not self.do(hindrances(self.database, person)):
            self._is_erased(person)
            self.people[who] = self.do(self.counter.customer("Carol"))
            self.do(self._tells_of_themselves(self.people[who]))

    def the_day_ends(self) -> None:
        """Everybody is erased whatever is under way, as happens when an old backup is restored."""
        super().the_day_ends()
        for person in self.people:
            self._is_erased(person)
        super().the_day_ends()

    def _is_erased(self, person: int) -> None:
        telegram_id, words = self.do(self._telegram_id(person)), self.words[person]
        assert self.do(traces(self.database, telegram_id, *words))
        before = self.do(figures(self.database))
        self.do(erases(self.database, person))
        assert self.do(traces(self.database, telegram_id, *words)) == []
        assert self.do(figures(self.database)) == before

    async def _tells_of_themselves(self, person: int) -> None:
        mark = f"Quillfeather{next(_numbers)}"
        self.words[person] = (mark, f"@{mark}s", f"+49{person:09}77", f"{mark} Lane")
        name, username, phone, street = self.words[person]

        async def tells(session: Session) -> None:
            known = await customers.get(session, person)
            await customers.meet(session, known.telegram_id, name, username, "en")
            await customers.note_phone(session, person, phone)
            home = AddressFields(recipient=name, lines=(street,), postcode="10115", city="Berlin", country="DE")
            await customers.add_address(session, person, home)
            for one in await customers.list_addresses(session, person):
                if one.fields == HOME:
                    await customers.remove_address(session, person, one.id)

        await self.at_once(tells)

    async def _telegram_id(self, person: int) -> int:
        async with self.database.reading() as session:
            found = await session.scalar(select(CustomerRow.telegram_id).where(CustomerRow.id == person))
        assert found is not None
        return found


@hunted
def test_no_table_holds_whoever_was_erased_and_the_figures_stay_what_they_were(lender: Lender) -> None:
    run_state_machine_as_test(Forgetting.on(lender.lend), settings=thorough(10 * lender.slowness))
