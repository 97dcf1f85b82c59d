"""Reads an address as it is written in China: from the province down to the door, often all in one line."""

from __future__ import annotations

import re

from commerce.customers.addresses import AddressFields, AddressUnclear
from commerce.customers.countries import country_named

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_GAPS = re.compile(r"[\s,，;；、]+")
_LABEL = re.compile(
    "(?:收件人|收货人|姓名|联系人|地址|收货地址|详细地址|电话|手机|手机号|联系电话|邮编|邮政编码)[:：]?"
)
_MOBILE = re.compile(r"1[3-9]\d{9}")
_BEFORE_MOBILE = re.compile(r"\+?86[- ]*(?=1\d{10})")
_POSTCODE = re.compile(r"\d{6}")
#: Cities that are provinces of their own may drop the word for city; in every other place a city is called one.
_PLACE = re.compile(
    rf"(?:中国)?"
    rf"(?P<region>[{_HAN}]{{2,8}}?(?:省|自治区))?"
    rf"(?P<city>(?:北京|上海|天津|重庆)市?|[{_HAN}]{{2,8}}?(?:市|自治州|地区|盟))"
    rf"(?P<district>(?:市辖区)?[{_HAN}]{{1,8}}?(?:新区|区|县|市|旗))?"
    rf"(?P<street>.*)"
)
#: What a street is known by, so that a town alone or a longer sentence is not taken for one.
_STREET = re.compile(r"[路街道巷弄村镇乡号栋楼室园苑里胡同大厦广场]")
_NAME = re.compile(rf"[{_HAN}·]{{2,6}}|[A-Za-z][A-Za-z .'-]{{1,40}}")
_TAIWAN = re.compile("[台臺][北中南]市|新北市|高雄市|桃園市|桃园市|基隆市|新竹市|嘉義市|嘉义市")


def chinese_address(typed: str) -> AddressFields | None:
    """The parts of such an address; `None` when it is not written so. Raises `AddressUnclear` without a name."""
    words = [word for gap in _GAPS.split(_BEFORE_MOBILE.sub("", typed)) if (word := _LABEL.sub("", gap, count=1))]
    phone = _take(words, _MOBILE)
    postcode = _take(words, _POSTCODE)
    country = next((named for word in words if (named := country_named(word))), None)
    words = [word for word in words if country_named(word) is None]
    at = next((at for at, word in enumerate(words) if _PLACE.match(word)), None)
    if at is None:
        return None
    name, last = " ".join(words[:at]), len(words)
    if not name and at + 1 < last and _NAME.fullmatch(words[-1]) and not _STREET.search(words[-1]):
        name, last = words[-1], last - 1
    place = _PLACE.fullmatch("".join(words[at:last]))
    if place is None or not _STREET.search(place["street"]):
        return None
    if not name:
        raise AddressUnclear(missing="name")
    return AddressFields(
        recipient=name,
        lines=((place["district"] or "") + place["street"],),
        postcode=postcode or "",
        city=place["city"],
        country=country or ("TW" if _TAIWAN.search(place["city"]) else "CN"),
        region=place["region"] or "",
        phone=phone,
    )


def _take(words: list[str], what: re.Pattern[str]) -> str | None:
    """Take the first word of a kind out of the words."""
    for at, word in enumerate(words):
        if what.fullmatch(word):
            return words.pop(at)
    return None
