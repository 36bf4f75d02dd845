"""A path or standard input → a stream of bytes, gzip undone."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from toolkit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

__all__ = ["STANDARD_INPUT", "label", "look", "open_source"]

STANDARD_INPUT = "-"
_GZIP_MAGIC = b"\x1f\x8b"
_EXPLANATIONS = (
    (FileNotFoundError, "no such file; check the path"),
    (NotADirectoryError, "no such file; check the path"),
    (IsADirectoryError, "is a folder, not a file; name the files in it"),
    (PermissionError, "no permission to read it; change its permissions (chmod u+r) or copy it"),
)


class _Replay(io.RawIOBase):
    """Bytes that were read for a look at them, then the stream they came from, which stays open."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(data) :]
        view[: len(data)] = data
        return len(data)


def label(path: str) -> str:
    """Return what a message calls the input: one printable line."""
    if path == STANDARD_INPUT:
        return "standard input"
    return path if path.isprintable() else ascii(path)


def look(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """Return the first bytes of a stream, fewer only at its end, and the stream from its start."""
    head = stream.read(size)
    return head, io.BufferedReader(_Replay(head, stream))


@contextmanager
def open_source(path: str, stdin: BinaryIO | None = None) -> Iterator[BinaryIO]:
    """Open a file, or standard input for `-`; failures to read it, also in the block, are InputErrors."""
    try:
        with _open(path, stdin) as opened:
            magic, stream = look(opened, len(_GZIP_MAGIC))
            yield io.BufferedReader(gzip.GzipFile(fileobj=stream)) if magic == _GZIP_MAGIC else stream
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        message = f"{label(path)}: damaged or incomplete gzip data; compress or download the file again"
        raise InputError(message) from error
    except OSError as error:
        raise InputError(f"{label(path)}: {_explain(error)}") from error


@contextmanager
def _open(path: str, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    if path == STANDARD_INPUT:
        yield _standard_input() if stdin is None else stdin
        return
    if not path or "\0" in path:
        raise InputError(f"{path!r}: not a file name; check the path")
    with Path(path).open("rb") as stream:
        yield stream


def _standard_input() -> BinaryIO:
    # Python sets it to None where the parent process closed it.
    if sys.stdin is None:
        raise InputError("standard input: closed; name a file or pipe text in")
    return sys.stdin.buffer


def _explain(error: OSError) -> str:
    for kind, explanation in _EXPLANATIONS:
        if isinstance(error, kind):
            return explanation
    return f"cannot be read ({error.strerror or error}); check the disk and the path"
