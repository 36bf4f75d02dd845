"""A stream of bytes → lines of text, in flat memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from toolkit.article.encoding import check_mark, not_utf8, refuse_binary
from toolkit.article.source import label, open_source
from toolkit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LONGEST_LINE", "decode_lines", "read_lines", "without_break"]

LONGEST_LINE = 1_000_000
"""Characters of the longest line that is read; no article has such a line, so the file is something else."""
_READ_LIMIT = 4 * LONGEST_LINE + 2
"""Bytes of the longest line in UTF-8 and its break."""


def read_lines(path: str, stdin: BinaryIO | None = None) -> Iterator[str]:
    """Yield the lines of a UTF-8 file, which may be gzipped, or of standard input for `-`, without their breaks.

    Only LF and CR LF break lines; empty lines are kept. Raises InputError where the file cannot be read as text.
    """
    with open_source(path, stdin) as stream:
        for line in decode_lines(stream, path):
            yield without_break(line)


def decode_lines(stream: BinaryIO, path: str) -> Iterator[str]:
    """Yield the lines of a UTF-8 stream with their breaks and without a byte order mark."""
    offset = 0
    for number, raw in enumerate(iter(lambda: stream.readline(_READ_LIMIT), b""), 1):
        offset += len(raw)
        if number == 1:
            raw = check_mark(raw, path)
        yield _decode(raw, number, offset - len(raw), path)


def without_break(line: str) -> str:
    """Return a line without the LF or CR LF at its end."""
    return line[:-1].removesuffix("\r") if line.endswith("\n") else line


def _decode(raw: bytes, number: int, offset: int, path: str) -> str:
    refuse_binary(raw, offset, path)
    # Bytes before the length: a line cut at the limit may end within a character.
    if len(raw) >= _READ_LIMIT and not raw.endswith(b"\n"):
        raise _too_long(number, path)
    try:
        line = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise not_utf8(raw, offset, path, error) from error
    if len(line) > LONGEST_LINE and len(without_break(line)) > LONGEST_LINE:
        raise _too_long(number, path)
    return line


def _too_long(number: int, path: str) -> InputError:
    problem = f"a line of more than {LONGEST_LINE:,} characters"
    return InputError(f"{label(path)}:{number}: {problem}; put line breaks between paragraphs")
