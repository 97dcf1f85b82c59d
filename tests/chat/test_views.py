"""A list of goods as its buttons carry it: it comes back as it was, and what was forged is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.catalogue import Band, Sieve, Sort, sign_of
from handlers.chat.taps import MOST_BYTES, TapUnknown, pack, unpack
from handlers.views import ShowGoods, ShowGoodsAgain, View

amounts = st.none() | st.integers(0, 10**9)
signs = st.sets(st.text(max_size=9).map(sign_of), max_size=6).map(frozenset)
views = st.builds(
    View,
    found=st.booleans(),
    sieve=st.builds(
        Sieve,
        category_id=st.none() | st.integers(1, 10**7),
        band=st.none() | st.builds(Band, amounts, amounts),
        in_stock=st.booleans(),
        tags=signs,
        options=signs,
    ),
    sort=st.sampled_from(Sort),
)


@given(views)
def test_a_view_that_fits_comes_back_from_all_its_buttons(view: View) -> None:
    if not view.fits:
        return
    for tap in (view.goods(999), view.filters(), view.sorts(), view.values("AAAA", 99), view.again(10**9)):
        packed = pack(tap)
        back = unpack(packed)
        assert len(packed.encode()) <= MOST_BYTES
        assert back == tap
        assert getattr(back, "view") == view  # noqa: B009 (every one of them has it)


def test_three_values_with_a_shelf_a_price_and_a_stock_fit_together() -> None:
    three = frozenset(sign_of(f"Colour={one}") for one in range(3))
    sieve = Sieve(category_id=99_999, band=Band(10_00, 5_000_00), in_stock=True, options=three)

    assert View(found=True, sieve=sieve, sort=Sort.CHEAPEST).fits
    assert not View(found=True, sieve=Sieve(options=frozenset(sign_of(str(one)) for one in range(9)))).fits


@pytest.mark.parametrize("sieve", ["x", "ii", "p1", "p1-2", "tAbC", "oAbCdtAbCd", "i.", "t%%%%", "p" + "1" * 12 + "-."])
def test_a_forged_sieve_is_refused(sieve: str) -> None:
    for tap in (ShowGoods(True, None, Sort.BEST, sieve, 0), ShowGoodsAgain(False, 1, Sort.BEST, sieve, 1)):
        with pytest.raises(TapUnknown):
            _ = tap.view
