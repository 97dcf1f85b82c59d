"""Lines that are kept open: every way in which an answer may come in, and which lines are used again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from handlers.chat import lines
from handlers.chat.line import Answer, Broken, TooMuch
from handlers.chat.lines import Address, Lines, NoLine, address_of

SAYS = b'{"ok":true}'
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n" + SAYS
IN_PIECES = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"4\r\n" + SAYS[:4] + b"\r\n7;note=x\r\n" + SAYS[4:] + b"\r\n0\r\n"
)


def heard(*parts: bytes, most: int = 1000) -> Answer:
    answer = Answer(most)
    whole = [answer.hears(part) for part in parts]
    assert whole == [*[False] * (len(parts) - 1), True]
    return answer


@pytest.mark.parametrize("said", [PLAIN, IN_PIECES + b"\r\n", IN_PIECES + b"X-After: all\r\n\r\n"])
def test_an_answer_is_the_same_however_it_is_cut(said: bytes) -> None:
    for parts in ([said], [said[:60], said[60:]], [said[at : at + 1] for at in range(len(said))]):
        answer = heard(*parts)
        assert (answer.status, answer.body, answer.keeps) == (200, SAYS, True)


def test_what_is_said_before_an_answer_is_passed_over() -> None:
    answer = heard(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + PLAIN)

    assert (answer.status, answer.body) == (200, SAYS)


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_a_body_is_whole_at_once(status: int) -> None:
    assert heard(b"HTTP/1.1 %d Nothing\r\n\r\n" % status).body == b""


def test_a_line_that_will_be_closed_is_not_used_again() -> None:
    assert not heard(PLAIN.replace(b"Content-Type", b"Connection: close\r\nContent-Type")).keeps
    assert not heard(PLAIN.replace(b"HTTP/1.1", b"HTTP/1.0")).keeps
    assert not heard(PLAIN + b"HTTP/1.1 200 more than was asked for").keeps


def test_without_a_length_the_end_of_the_line_is_the_end_of_the_answer() -> None:
    answer = Answer(1000)
    assert not answer.hears(b"HTTP/1.1 200 OK\r\n\r\n" + SAYS[:3])
    assert not answer.hears(SAYS[3:])

    assert answer.is_whole_when_closed()
    assert (answer.body, answer.keeps) == (SAYS, False)


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-OpenSSH\r\n\r\n",
        b"HTTP/1.1 two OK\r\n\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        b"x" * 70_000,
    ],
)
def test_what_is_no_answer_is_none(said: bytes) -> None:
    with pytest.raises(Broken):
        Answer(1000).hears(said)


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 1001,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + (b"1f4\r\n" + b"x" * 500 + b"\r\n") * 3,
    ],
)
def test_nobody_keeps_more_than_they_are_willing_to(said: bytes) -> None:
    with pytest.raises(TooMuch):
        Answer(1000).hears(said)


@pytest.mark.parametrize(
    "url",
    [
        "http:///botX/getMe",
        "ftp://example.com/",
        "http://example.com/a b",
        "http://example.com/\r\nHost: other",
        "http://me:secret@example.com/",
        "http://example.com:port/",
        "http://магазин.example/",
    ],
)
def test_other_addresses_are_left_to_others(url: str) -> None:
    assert address_of(url, "Teapots") is None


def test_an_address_says_where_and_what() -> None:
    there = address_of("https://api.example.org/bot1:x/getMe?a=b", "Teapots")
    assert there is not None

    assert there.server == ("api.example.org", 443, True)
    assert there.head.startswith(b"POST /bot1:x/getMe?a=b HTTP/1.1\r\nHost: api.example.org\r\n")


class Server:
    """Answers every call alike; counts the lines and the calls."""

    def __init__(self) -> None:
        self.lines = 0
        self.calls = 0
        self.then: Callable[[asyncio.StreamWriter], None] = lambda _: None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        while await reader.readline():
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            await reader.readexactly(length)
            self.calls += 1
            writer.write(PLAIN)
            self.then(writer)
        writer.close()


@pytest.fixture
async def server() -> AsyncIterator[tuple[Server, Address]]:
    server = Server()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    there = address_of(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/x", "Teapots")
    assert there is not None
    yield server, there
    listening.close()


async def says(those: Lines, to: Address) -> bytes:
    async with those.one(to, 5, 5) as line:
        return (await line.call(to.head + b"2\r\n\r\n{}", 5, 1000)).body


async def test_a_line_is_used_again_and_several_only_at_once(server: tuple[Server, Address]) -> None:
    counter, there = server
    those = Lines(3)

    for _ in range(5):
        assert await says(those, there) == SAYS
    assert (counter.lines, counter.calls) == (1, 5)
    assert await asyncio.gather(*(says(those, there) for _ in range(20))) == [SAYS] * 20
    assert counter.lines <= 3
    those.close()


async def test_a_line_that_the_other_side_has_closed_is_not_used(server: tuple[Server, Address]) -> None:
    counter, there = server
    those = Lines(3)
    counter.then = lambda writer: writer.close()
    assert await says(those, there) == SAYS
    async with asyncio.timeout(5):
        while any(line.is_open for kept in those._idle.values() for line in kept):  # noqa: ASYNC110
            await asyncio.sleep(0)

    assert await says(those, there) == SAYS
    assert counter.lines == 2
    those.close()


async def test_a_line_that_has_rested_long_is_not_trusted(
    server: tuple[Server, Address], monkeypatch: pytest.MonkeyPatch
) -> None:
    counter, there = server
    those = Lines(3)
    await says(those, there)
    monkeypatch.setattr(lines, "_TRUSTED", 0.0)

    await says(those, there)

    assert counter.lines == 2
    those.close()


async def test_whoever_waits_no_longer_leaves_no_line_behind_for_others(server: tuple[Server, Address]) -> None:
    counter, there = server
    those = Lines(1)
    async with those.one(there, 5, 5) as line:
        calling = asyncio.create_task(line.call(there.head + b"2\r\n\r\n{", 5, 1000))
        await asyncio.sleep(0)
        calling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await calling
        assert not line.is_open

    assert await says(those, there) == SAYS
    assert counter.lines == 2
    those.close()


async def test_where_there_is_no_room_in_time_nothing_is_sent(server: tuple[Server, Address]) -> None:
    counter, there = server
    those = Lines(1)
    async with those.one(there, 5, 5):
        with pytest.raises(NoLine) as failure:
            async with those.one(there, 0.01, 5):
                raise AssertionError("there was room")
    assert failure.value.in_time

    assert await says(those, there) == SAYS
    assert counter.calls == 1
    those.close()
