"""The pages in a real browser: what a reader sees, with no network, no errors and no script but ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import Browser, find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = Path(__file__).parent.parent / "golden" / "report"
VISIBLE = (
    "[...document.querySelectorAll('details.sentence')].filter((one) => one.checkVisibility()).map((one) => one.id)"
)
OPENED = "[...document.querySelectorAll('details[open]')].map((one) => one.id)"
STATUS = "document.querySelector('.status').textContent"
SETTLED = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"
PRINTED = "[...document.querySelectorAll('.matches')].every((one) => one.checkVisibility())"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    executable = find_browser()
    if executable is None:
        pytest.skip("no Chromium or Chrome on PATH")
    browser = Browser(executable, tmp_path_factory.mktemp("profile"))
    try:
        browser.open_page()
        yield browser
    finally:
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Browser:
    """Open the sample comparison on a desk's screen."""
    resize(browser, 1280, 900)
    browser.visit((PAGES / "comparison.html").as_uri())
    return browser


def resize(browser: Browser, width: int, height: int) -> None:
    browser.send(
        "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
    )


def complaints(browser: Browser) -> list[object]:
    kinds = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.javascriptDialogOpening")
    return [event for kind in kinds for event in browser.heard(kind)]


@pytest.mark.parametrize("name", ["comparison", "hostile", "translations"])
@pytest.mark.parametrize("width", [1280, 390])
def test_page_loads_alone_and_fits(browser: Browser, name: str, width: int) -> None:
    resize(browser, width, 800)
    address = (PAGES / f"{name}.html").as_uri()
    browser.visit(address)
    browser.evaluate(SETTLED)
    assert complaints(browser) == []
    requested = [request["request"]["url"] for request in browser.heard("Network.requestWillBeSent")]
    assert [url for url in requested if not url.startswith("data:")] == [address]
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    assert browser.evaluate("document.images.length + document.scripts.length") == 1


def test_filter_leaves_the_chosen_verdict(page: Browser) -> None:
    assert len(page.evaluate(VISIBLE)) == 6
    page.click("label:has(#show-unmatched)")
    assert page.evaluate(VISIBLE) == ["t6"]
    page.click("label:has(#show-all)")
    assert len(page.evaluate(VISIBLE)) == 6
    assert complaints(page) == []


def test_click_shows_the_match_in_its_report(page: Browser) -> None:
    page.click("#t3 .source")
    page.evaluate(SETTLED)
    assert page.evaluate(OPENED) == ["t3"]
    assert page.evaluate("document.getElementById('r1-3').className") == "claim differs first"
    assert page.evaluate("document.querySelector('#r1-3 mark').textContent") == "46 passengers"
    assert page.evaluate("document.querySelector('#t3 .source mark').textContent") == "49 คน"
    assert page.evaluate("document.getElementById('r2-1').className") == "claim agrees"
    box = page.evaluate("(({top, bottom}) => [top, bottom])(document.getElementById('r1-3').getBoundingClientRect())")
    assert 0 <= box[0] < box[1] <= 900
    page.click("#t2 .source")
    page.evaluate(SETTLED)
    assert page.evaluate(OPENED) == ["t2"]
    assert page.evaluate("document.querySelectorAll('.report mark').length") == 0
    assert complaints(page) == []


def test_keys_step_through_the_article(page: Browser) -> None:
    for key in ("j", "j", "ArrowDown", "k"):
        page.press(key)
        page.evaluate(SETTLED)
    assert page.evaluate(OPENED) == ["t2"]
    page.press("Enter", "\r")
    page.evaluate(SETTLED)
    assert page.evaluate(OPENED) == []


def test_click_on_a_report_sentence_shows_what_covers_it(page: Browser) -> None:
    page.click("#r1-3")
    assert page.evaluate("[...document.querySelectorAll('.traced')].map((one) => one.id)") == ["t3"]
    assert page.evaluate(STATUS) == "Report 1, sentence 3: matched with Thai sentence 3."
    page.click("#r1-5")
    assert page.evaluate("document.querySelectorAll('.traced').length") == 0
    assert page.evaluate(STATUS) == "Report 1, sentence 5: no Thai sentence covers it."


def test_print_shows_every_match_without_script(page: Browser) -> None:
    page.send("Emulation.setScriptExecutionDisabled", value=True)
    page.visit((PAGES / "comparison.html").as_uri())
    page.send("Emulation.setEmulatedMedia", media="print")
    try:
        assert page.evaluate(PRINTED)
        assert page.evaluate("document.querySelector('.filters').getClientRects().length") == 0
    finally:
        page.send("Emulation.setEmulatedMedia", media="")
        page.send("Emulation.setScriptExecutionDisabled", value=False)
    assert not page.evaluate(PRINTED)
