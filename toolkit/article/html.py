"""HTML page → Article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO

from toolkit.article.encoding import check_mark, not_utf8, refuse_binary
from toolkit.article.plain import make_article
from toolkit.article.source import label
from toolkit.errors import InputError

if TYPE_CHECKING:
    from toolkit.types import Article

__all__ = ["looks_like_html", "read_html"]

_LARGEST_PAGE = 20_000_000
"""Bytes; trafilatura refuses larger pages too."""
_HEAD = 4096
_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html[\s>])", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,20})", re.I)
# What Thai pages from before UTF-8 declare, and the encoding that browsers read it in.
_CODECS = {b"tis-620": "cp874", b"iso-8859-11": "cp874", b"windows-874": "cp874", b"cp874": "cp874"}


def looks_like_html(head: bytes) -> bool:
    """Tell whether a file that starts so is a web page."""
    return _OPENING.match(head) is not None


def read_html(stream: BinaryIO, path: str) -> Article:
    """Read a whole stream as one page and keep its article: title first, without navigation and comments."""
    page = _extract(_decode(stream.read(_LARGEST_PAGE + 1), path), path)
    text = (page.text or "").strip() if page else ""
    if not text:
        raise InputError(f"{label(path)}: no article text in this page; save the article's own page, or its text")
    return make_article(path, text, _title(page))


def _decode(raw: bytes, path: str) -> str:
    if len(raw) > _LARGEST_PAGE:
        raise InputError(f"{label(path)}: a page of more than {_LARGEST_PAGE:,} bytes; save the article's text instead")
    raw = check_mark(raw, path)
    refuse_binary(raw, 0, path)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(raw[:_HEAD])
        codec = _CODECS.get(declared[1].lower()) if declared else None
        if codec is None:
            raise not_utf8(raw, 0, path, error) from error
        return raw.decode(codec, errors="replace")


def _extract(page: str, path: str) -> Any:
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        mend = "pip install 'thai-news-toolkit[html]'"
        raise InputError(f"{label(path)}: reading HTML needs trafilatura; install it: {mend}") from error
    _keep_off_stderr()
    try:
        return bare_extraction(page, include_comments=False, with_metadata=True)
    except Exception as error:
        # A page is hostile, and the parsers behind the extraction raise what they like.
        raise InputError(f"{label(path)}: this page cannot be read as HTML; save the article's text instead") from error


def _keep_off_stderr() -> None:
    """Give the extractor's loggers a handler: without one their warnings go to standard error."""
    import logging

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _title(page: Any) -> str:
    title, site = (page.title or "").strip(), (page.sitename or "").strip()
    return title.removesuffix(site).rstrip(" -–—|:·") if site and title != site else title
