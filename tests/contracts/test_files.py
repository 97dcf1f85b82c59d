"""Pictures and files: what may go up, under which names they are known, and what an album may hold."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import NotPossible, Person, Telegram, Upload
from tests.contracts.conftest import Shop, picture

PHOTO = Upload("p.png", picture())


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", "400 Bad Request: file must be non-empty"),
        (b"no picture", "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (picture()[:60], "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (picture(9_990, 20), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (picture(210, 10), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (bytes(10 * 1024 * 1024 + 1), "400 Bad Request: file is too big"),
    ],
    ids=["empty", "no picture", "half a picture", "too large", "too narrow", "too heavy"],
)
async def test_pictures_telegram_refuses(shop: Shop, alice: Person, content: bytes, refusal: str) -> None:
    assert await shop.refused("sendPhoto", photo=Upload("p.png", content), chat_id=alice.id) == refusal


async def test_a_picture_is_known_by_its_id_and_shown_in_two_sizes(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendPhoto", photo=Upload("p.png", picture(300, 150)), chat_id=alice.id)
    again = await shop.call("sendPhoto", chat_id=alice.id, photo=sent["photo"][-1]["file_id"])

    assert [(size["width"], size["height"]) for size in sent["photo"]] == [(90, 45), (300, 150)]
    assert again["photo"] == sent["photo"]


async def test_an_id_belongs_to_one_bot(telegram: Telegram, shop: Shop, alice: Person) -> None:
    other = Shop(telegram, telegram.add_bot("78:other", "other_bot", "Other"))
    await alice.starts(other.account)
    sent = await shop.call("sendPhoto", photo=PHOTO, chat_id=alice.id)
    forwarded = await shop.call("getFile", file_id=sent["photo"][-1]["file_id"])

    refusal = await other.refused("sendPhoto", chat_id=alice.id, photo=sent["photo"][-1]["file_id"])

    assert forwarded["file_unique_id"] == sent["photo"][-1]["file_unique_id"]
    assert refusal == "400 Bad Request: wrong file_id or the file is temporarily unavailable"


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        ("", "there is no photo in the request"),
        ("nonsense", "wrong file identifier/HTTP URL specified"),
        ("AgACAgIA!!", "wrong remote file identifier specified: Wrong padding in the string"),
        ("attach://nothing", "wrong file identifier/HTTP URL specified"),
        ("https://example.com/p.png", "failed to get HTTP URL content"),
    ],
)
async def test_names_that_lead_to_no_picture(shop: Shop, alice: Person, value: str, refusal: str) -> None:
    assert await shop.refused("sendPhoto", chat_id=alice.id, photo=value) == f"400 Bad Request: {refusal}"


async def test_a_document_is_not_sent_as_a_picture(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendDocument", document=Upload("a.csv", b"a,b"), chat_id=alice.id)

    refusal = await shop.refused("sendPhoto", chat_id=alice.id, photo=sent["document"]["file_id"])

    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == ("a.csv", "text/csv")
    assert refusal == "400 Bad Request: can't use file of type Document as Photo"


async def test_more_than_twenty_megabytes_cannot_be_fetched(shop: Shop, alice: Person) -> None:
    big = Upload("big.bin", bytes(20 * 1024 * 1024 + 1))
    sent = await shop.call("sendDocument", document=big, chat_id=alice.id)

    refusal = await shop.refused("getFile", file_id=sent["document"]["file_id"])

    assert refusal == "400 Bad Request: file is too big"


async def test_more_than_fifty_megabytes_cannot_be_sent(shop: Shop, alice: Person) -> None:
    big = Upload("big.bin", bytes(50 * 1024 * 1024 + 1))

    assert await shop.refused("sendDocument", document=big, chat_id=alice.id) == "413 Request Entity Too Large"


def media(*kinds: str) -> list[dict[str, Any]]:
    return [{"type": kind, "media": f"attach://{kind}"} for kind in kinds]


FILES = {
    "photo": PHOTO,
    "document": Upload("a.txt", b"a"),
    "audio": Upload("a.mp3", b"a"),
    "video": Upload("a.mp4", b"a"),
    "animation": Upload("a.gif", b"a"),
}


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        (None, 'parameter "media" is required'),
        ("{", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        (media("photo"), "wrong number of messages in album: it must contain from 2 to 10 items"),
        (media(*["photo"] * 11), "wrong number of messages in album: it must contain from 2 to 10 items"),
        (media("photo", "document"), "document can't be mixed with other media types"),
        (media("audio", "video"), "audio can't be mixed with other media types"),
        (media("animation", "photo"), "animation can't be sent in an album"),
        ([{"type": "photo"}] * 2, "can't parse InputMedia: Can't find field \"media\""),
        ([{"type": "photo", "media": ""}] * 2, "can't parse InputMedia: media not found"),
        ([{"type": "teapot", "media": "x"}] * 2, "can't parse InputMedia: type teapot is unsupported"),
        ([5, 6], "can't parse InputMedia: expected an Object"),
    ],
)
async def test_albums_telegram_refuses(shop: Shop, alice: Person, given: Any, refusal: str) -> None:
    before = len(alice.sees())

    assert await shop.refused("sendMediaGroup", **FILES, chat_id=alice.id, media=given) == f"400 Bad Request: {refusal}"
    assert len(alice.sees()) == before


async def test_an_album_of_ten(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMediaGroup", **FILES, chat_id=alice.id, media=media(*["photo", "video"] * 5))

    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.media.kind for message in alice.sees()[-2:] if message.media] == ["photo", "video"]


async def test_an_album_takes_no_other_kind_afterwards(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMediaGroup", **FILES, chat_id=alice.id, media=media("photo", "photo"))
    change = {"type": "document", "media": "attach://document"}

    refusal = await shop.refused(
        "editMessageMedia", **FILES, chat_id=alice.id, message_id=sent[0]["message_id"], media=change
    )

    assert refusal == "400 Bad Request: message content type can't be changed in an album"


async def test_people_send_pictures_albums_and_files(shop: Shop, alice: Person) -> None:
    await alice.sends_photo(picture(), "Broken spout")
    await alice.sends_album([picture(), picture()], "Two views")
    await alice.sends_document(b"a,b", "goods.csv")

    photo, first, second, document = [update["message"] for update in shop.updates()]
    assert photo["caption"] == "Broken spout"
    assert first["media_group_id"] == second["media_group_id"]
    assert ("caption" in first, "caption" in second) == (True, False)
    assert (document["document"]["file_name"], document["document"]["mime_type"]) == ("goods.csv", "text/csv")
    with pytest.raises(NotPossible):
        await alice.sends_photo(b"no picture")
    with pytest.raises(NotPossible):
        await alice.sends_album([picture()])
