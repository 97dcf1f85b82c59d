"""The house keeps its own rules: who imports whom, what is said where, and that it stands alone."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "campaigns", "commerce", "bench", "tests")
#: Where any failure may be caught: inbox, relay, sender, jobs and web server go on; a shared commit passes it on.
CATCH_ALL = {
    "bot/engine/chores.py",
    "bot/engine/embedded.py",
    "bot/http/app.py",
    "campaigns/outbox/desk.py",
    "campaigns/shared_cards/editing.py",
    "commerce/kit/events.py",
    "commerce/kit/turns.py",
    "handlers/chat/intake.py",
    "handlers/chat/polling.py",
}
#: Put together from pieces, so that this file does not break its own rule.
FORBIDDEN = {
    "a path of somebody's machine": re.compile(r"/(?:wo" r"rk|ro" r"ot|ho" r"me|Us" r"ers)/[a-z]"),
    "an address of a package registry": re.compile(
        r"https?://[^\s)\"]*(?:py" r"pi|python" r"hosted|np" r"mjs|deb" r"ian)"
    ),
    "another place to install from": re.compile(r"(?:extra-)?index" r"-url|\"reso" r"lved\":"),
}


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((HOUSE / package).rglob("*.py"))


def texts() -> Iterator[Path]:
    """Every file of ours that people read, as git would see it."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=HOUSE, capture_output=True, text=True
    )
    if listed.returncode:
        pytest.skip("this is no git checkout, so nobody knows which files are ours")
    pictures = {".png", ".jpg", ".ico"}
    return (HOUSE / name for name in listed.stdout.splitlines() if Path(name).suffix not in pictures)


def place(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def test_imports_go_one_way() -> None:
    checked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as check; check()"],
        cwd=HOUSE,
        capture_output=True,
        text=True,
    )

    assert (checked.returncode, "0 broken" in checked.stdout) == (0, True), checked.stdout


def test_every_module_opens_with_a_sentence() -> None:
    silent = [place(path) for path in modules() if path.stat().st_size and not path.read_text().startswith('"""')]

    assert silent == []


def test_failures_are_caught_whole_only_where_somebody_must_go_on() -> None:
    catching = {
        place(path)
        for path in modules()
        if "Exception" in (written := path.read_text()) and any(swallows(node) for node in ast.walk(ast.parse(written)))
    }

    assert {path for path in catching if not path.startswith(("tests/", "bench/"))} <= CATCH_ALL


def swallows(node: ast.AST) -> bool:
    """Whether this catches every failure there is and does not pass it on."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    whole = isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
    return whole and not any(isinstance(one, ast.Raise) and one.exc is None for one in ast.walk(node))


def test_the_house_stands_alone() -> None:
    found = [
        f"{place(path)} names {what}: {match.group()}"
        for path in texts()
        if path.exists()
        for what, pattern in FORBIDDEN.items()
        for match in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]

    assert found == []


def test_what_a_first_day_is_told_to_run_and_to_read_is_there() -> None:
    told = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", (HOUSE / "CONTRIBUTING.md").read_text(), flags=re.S))
    run = {HOUSE.joinpath(*one.split(".")) for words in told for one in re.findall(r"python -m ([\w.]+)", words)}
    read = {HOUSE / one for words in told for one in re.findall(r"[\w./-]+\.(?:ini|toml|md|cfg)\b", words)}

    assert [place(one) for one in run if not (one / "__main__.py").exists()] == []
    assert [place(one) for one in read if not one.exists()] == []
    assert (len(run), len(read)) > (0, 1)


def test_every_package_we_ask_for_is_pinned() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    pinned = dict(line.split("==") for line in (HOUSE / "constraints.txt").read_text().splitlines())

    assert {plain(re.split(r"[\[<>=,;]", one)[0]) for one in asked} - {plain(name) for name in pinned} == set()


def test_the_tests_that_our_docs_name_are_there() -> None:
    there = {word for path in modules() for word in re.findall(r"def (test_\w+)", path.read_text())}
    named = set(re.findall(r"`(test_\w+)`", (HOUSE / "docs" / "proof.md").read_text()))

    assert (named - there, len(named) > 40) == (set(), True)


def plain(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).strip().lower()
