"""What Telegram accepts as the words of a message, and how it refuses the rest."""

from __future__ import annotations

from contextlib import suppress
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground import ApiError, Person, Upload
from bot.playground.html_text import parse_html
from bot.playground.markdown_text import parse_markdown_v2
from tests.contracts.conftest import Shop, picture

CANNOT = "400 Bad Request: can't parse entities: "

HTML_MISTAKES = {
    "<x>": 'Unsupported start tag "x" at byte offset 0',
    "1 < 2": 'Unsupported start tag "" at byte offset 2',
    "ä<h1>": 'Unsupported start tag "h1" at byte offset 2',
    "<b": "Unclosed start tag at byte offset 0",
    "<b ": 'Unclosed start tag "b" at byte offset 0',
    "<a href='x": "Unclosed start tag at byte offset 0",
    "</b>": "Unexpected end tag at byte offset 0",
    "<b>x</i>": 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    "<b><i>x</b></i>": 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
    "<b>x</b": "Unclosed end tag at byte offset 4",
    "<b =x>y</b>": 'Empty attribute name in the tag "b" at byte offset 0',
    "<span class='x'>y</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "<a href=x*y>z</a>": "Unexpected end of name token at byte offset 8",
}

MARKDOWN_MISTAKES = {
    "2.50": "Character '.' is reserved and must be escaped with the preceding '\\'",
    "a-b": "Character '-' is reserved and must be escaped with the preceding '\\'",
    "ä *b": "Can't find end of Bold entity at byte offset 3",
    "_i": "Can't find end of Italic entity at byte offset 0",
    "__u": "Can't find end of Underline entity at byte offset 0",
    "`c": "Can't find end of Code entity at byte offset 0",
    "[x](http://y": "Can't find end of a URL at byte offset 3",
}

HTML_MEANINGS = {
    "<b>B</b><strong>S</strong>": [("bold", "B"), ("bold", "S")],
    "<i>I</i> <em>E</em>": [("italic", "I"), ("italic", "E")],
    "<u>U</u><ins>N</ins>": [("underline", "U"), ("underline", "N")],
    "<s>S</s><strike>T</strike><del>D</del>": [("strikethrough", "S"), ("strikethrough", "T"), ("strikethrough", "D")],
    "<code>c</code>": [("code", "c")],
    "<pre>p</pre>": [("pre", "p")],
    "<span class='tg-spoiler'>x</span><tg-spoiler>y</tg-spoiler>": [("spoiler", "x"), ("spoiler", "y")],
    "<blockquote>q</blockquote>": [("blockquote", "q")],
    "<blockquote expandable>q</blockquote>": [("expandable_blockquote", "q")],
    "<B>&lt;&amp;&gt;&quot;&#8364;&#x41;</B>": [("bold", '<&>"€A')],
    "<b>a<i>b</i></b>": [("bold", "ab"), ("italic", "b")],
    "<b>  </b>x": [("bold", "  ")],
    "😀<b>é</b>": [("bold", "é")],
    "<a href='http://a'>dropped, since the host has no dot</a>": [],
    "<tg-emoji emoji-id='5'>👍</tg-emoji>": [],
}


@pytest.mark.parametrize(("text", "complaint"), HTML_MISTAKES.items())
async def test_mistakes_in_html_are_named_with_their_byte(shop: Shop, alice: Person, text: str, complaint: str) -> None:
    assert await shop.refused("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML") == CANNOT + complaint


@pytest.mark.parametrize(("text", "complaint"), MARKDOWN_MISTAKES.items())
async def test_mistakes_in_markdown_are_named(shop: Shop, alice: Person, text: str, complaint: str) -> None:
    assert await shop.refused("sendMessage", chat_id=alice.id, text=text, parse_mode="MarkdownV2") == CANNOT + complaint


async def test_old_markdown_names_the_place_of_a_mark_without_end(shop: Shop, alice: Person) -> None:
    refusal = await shop.refused("sendMessage", chat_id=alice.id, text="ä *b", parse_mode="Markdown")

    assert refusal == CANNOT + "Can't find end of the entity starting at byte offset 3"


@pytest.mark.parametrize(("text", "meant"), HTML_MEANINGS.items())
async def test_html_becomes_entities(shop: Shop, alice: Person, text: str, meant: list[tuple[str, str]]) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text=text, parse_mode="html")

    assert entities_of(sent) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("*b* _i_ __u__ ~s~ ||p|| `c`", ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]),
        ("[t](https://a.b/c)", ["text_link"]),
        ("```py\nx```", ["pre"]),
        (">a\n>b||", ["expandable_blockquote"]),
        (">a\n**>b", ["blockquote", "blockquote"]),
        (r"1\.5 \*plain\*", []),
    ],
)
async def test_markdown_becomes_entities(shop: Shop, alice: Person, text: str, meant: list[str]) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text=text, parse_mode="MarkdownV2")

    assert [kind for kind, _ in entities_of(sent)] == meant


async def test_old_markdown_becomes_entities(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="*b* _i_ `c` [t](http://a.b)", parse_mode="Markdown")

    assert entities_of(sent) == [("bold", "b"), ("italic", "i"), ("code", "c"), ("text_link", "t")]


async def test_a_code_block_keeps_its_language(shop: Shop, alice: Person) -> None:
    text = '<pre><code class="language-python">x = 1</code></pre>'

    sent = await shop.call("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")

    assert sent["entities"] == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x" * 32769}, "text is too long"),
        ({"text": "é" * 16385}, "text is too long"),
        ({"text": "x", "parse_mode": "HTML5"}, "unsupported parse_mode"),
        ({"text": "x", "entities": "["}, "can't parse entities JSON object"),
        (
            {"text": "x", "entities": [{"offset": 0, "length": 1}]},
            "can't parse MessageEntity: Can't find field \"type\"",
        ),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": "a", "length": 1}]},
            'can\'t parse MessageEntity: Field "offset" must be a valid Number',
        ),
        (
            {"text": "x", "entities": [{"type": "huge", "offset": 0, "length": 1}]},
            "can't parse MessageEntity: Unsupported type specified",
        ),
        (
            {"text": "teapot", "entities": [{"type": "bold", "offset": 5, "length": 4}]},
            "entity beginning at UTF-16 offset 5 ends after the end of the text at UTF-16 offset 9",
        ),
    ],
)
async def test_words_that_cannot_be_sent(shop: Shop, alice: Person, params: dict[str, Any], refusal: str) -> None:
    assert await shop.refused("sendMessage", chat_id=alice.id, **params) == f"400 Bad Request: {refusal}"


async def test_length_counts_after_parsing_and_in_characters(shop: Shop, alice: Person) -> None:
    marked = "<b>" + "😀" * 4096 + "</b>"

    sent = await shop.call("sendMessage", chat_id=alice.id, text=marked, parse_mode="HTML")

    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]
    assert (await shop.refused("sendMessage", chat_id=alice.id, text=marked + "!", parse_mode="HTML")).endswith(
        "too long"
    )


async def test_offsets_are_counted_in_utf_16(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="😀😀<b>é</b>", parse_mode="HTML")

    assert sent["entities"] == [{"type": "bold", "offset": 4, "length": 1}]


async def test_entities_by_hand_are_read_in_utf_16(shop: Shop, alice: Person) -> None:
    given = [{"type": "bold", "offset": 2, "length": 3}]

    sent = await shop.call("sendMessage", chat_id=alice.id, text="😀tea", entities=given)

    assert entities_of(sent) == [("bold", "tea")]


async def test_blanks_at_both_ends_are_cut(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="  \n tea <b>pot </b> \n", parse_mode="HTML")

    assert (sent["text"], entities_of(sent)) == ("tea pot", [("bold", "pot")])


async def test_telegram_finds_commands_names_tags_and_addresses_itself(shop: Shop, alice: Person) -> None:
    text = "/start me, @alice #tea a@b.co https://t.me/x?start=1. shop.com 1/2 and/or"

    sent = await shop.call("sendMessage", chat_id=alice.id, text=text)

    assert entities_of(sent) == [
        ("bot_command", "/start"),
        ("mention", "@alice"),
        ("hashtag", "#tea"),
        ("email", "a@b.co"),
        ("url", "https://t.me/x?start=1"),
        ("url", "shop.com"),
    ]


async def test_only_a_hundred_entities_are_kept(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="<b>x</b> " * 120, parse_mode="HTML")

    assert len(sent["entities"]) == 100


async def test_somebody_the_bot_knows_can_be_mentioned(shop: Shop, alice: Person) -> None:
    text = f"<a href='tg://user?id={alice.id}'>you</a> <a href='tg://user?id=5'>nobody</a>"

    sent = await shop.call("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")

    assert [(entity["type"], entity["user"]["first_name"]) for entity in sent["entities"]] == [
        ("text_mention", "Alice")
    ]


async def test_a_caption_holds_a_quarter_of_a_text(shop: Shop, alice: Person) -> None:
    photo = {"photo": Upload("p.png", picture())}

    sent = await shop.call(
        "sendPhoto", **photo, chat_id=alice.id, caption="<b>" + "x" * 1024 + "</b>", parse_mode="HTML"
    )
    refusal = await shop.refused("sendPhoto", **photo, chat_id=alice.id, caption="x" * 1025)

    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1024}]
    assert refusal == "400 Bad Request: message caption is too long"


def entities_of(message: dict[str, Any]) -> list[tuple[str, str]]:
    """Kinds and the words they cover."""
    raw = message["text"].encode("utf-16-le")
    return [
        (entity["type"], raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le"))
        for entity in message.get("entities", [])
    ]


@given(st.text())
def test_escaped_words_come_back_as_they_were(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])


@given(
    st.lists(
        st.sampled_from(["<b>", "</b>", "<a href='http://a.b'>", "</a>", "<", ">", "&lt;", "&", "x", "é😀", "</", " "])
    )
)
def test_whatever_is_written_is_parsed_or_refused(pieces: list[str]) -> None:
    with suppress(ApiError):
        plain, spans = parse_html("".join(pieces))
        assert all(0 <= span.start < span.end <= len(plain) for span in spans)


@given(st.text(alphabet="_*[]()~`>#+-=|{}.!\\\nax😀"))
def test_whatever_is_written_in_markdown_is_parsed_or_refused(text: str) -> None:
    with suppress(ApiError):
        plain, spans = parse_markdown_v2(text)
        assert all(0 <= span.start < span.end <= len(plain) for span in spans)


@given(st.text(alphabet="_*[]()~`>#+-=|{}.!\nax😀"))
def test_escaped_markdown_comes_back_as_it_was(text: str) -> None:
    escaped = "".join(f"\\{mark}" if mark in "_*[]()~`>#+-=|{}.!" else mark for mark in text)

    assert parse_markdown_v2(escaped) == (text, [])
