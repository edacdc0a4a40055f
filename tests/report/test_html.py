"""The HTML report: docs beside what was read, as text and in a real browser."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

import pytest

from slatewright.config import ApiConfig
from slatewright.model.options import CheckOptions, IntakeOptions
from slatewright.pipeline import check, describe
from slatewright.report import html

EVIL = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
DOCS = f"""---
title: Kites {EVIL}
---

# Kites {EVIL}

Base URL: `https://kites.example`

<script>document.title = 'run'</script>

<iframe src="https://kites.example"></iframe>

## Get a kite

`GET /kites/{{id}}`

> Sample response {EVIL}

```json
{{"id": 4, "name": }}
```

Parameter | Type | Description
--------- | ---- | -----------
id | integer | Which [kite](javascript:alert(1)). {EVIL}

## List kites

`GET /kites`

Parameter | Type | Description | More
--------- | ---- | ----------- | ----
wind | string | How strong. | {EVIL} | lost
"""
TAGS = frozenset(
    re.findall(
        r"\w+",
        """html head meta title style body a header h1 form label select option fieldset legend input button span main
        p details summary ol ul li div section h2 h3 h4 h5 h6 code pre blockquote strong em b table thead tbody tr th td
        br script""",
    )
)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The report on hostile docs, in a file."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "index.html.md").write_text(DOCS)
    described = describe(ApiConfig("kites", IntakeOptions(folder)))
    found = check(described, CheckOptions())
    path = folder / "report.html"
    reading = described.reading
    path.write_text(
        html(found, reading.sources, reading.documents, described.spec), encoding="utf-8"
    )
    return path


class _Elements(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_nothing_of_the_docs_becomes_an_element(page):
    found = _Elements(page.read_text()).found
    assert {tag for tag, _ in found} <= TAGS
    assert sum(tag == "script" for tag, _ in found) == 1
    assert not [
        attrs for _, attrs in found if any(name.startswith("on") or name == "src" for name in attrs)
    ]
    assert {attrs["href"][:1] for tag, attrs in found if tag == "a"} == {"#"}


def test_ids_are_distinct_and_links_lead_somewhere(page):
    found = _Elements(page.read_text()).found
    ids = [attrs["id"] for _, attrs in found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {attrs["href"][1:] for tag, attrs in found if tag == "a"} <= set(ids)


def test_every_finding_stands_once_in_the_page(page):
    found = [
        attrs
        for _, attrs in _Elements(page.read_text()).found
        if "finding" in attrs.get("class", "").split()
    ]
    assert len(found) >= 2
    listed = re.findall(r'data-finding="([^"]*)"', page.read_text())
    assert sorted(one["id"] for one in found) == sorted(listed)


def test_facts_link_to_their_lines(page):
    text = page.read_text()
    line = DOCS.split("\n").index("`GET /kites`") + 1
    assert f'<a href="#f0-{line}">index.html.md:{line}</a>' in text
    assert f'<p id="f0-{line}"><code>GET /kites</code></p>' in text


class Browser:
    """A headless Chromium, spoken to in the W3C's WebDriver protocol."""

    def __init__(self, port):
        self.base = f"http://127.0.0.1:{port}"
        arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
        ]
        wanted = {
            "alwaysMatch": {"goog:chromeOptions": {"args": [*arguments, "--window-size=1300,900"]}}
        }
        self.base += f"/session/{self('', '/session', capabilities=wanted)['sessionId']}"

    def __call__(self, _, path, **body):
        request = urllib.request.Request(
            self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def run(self, script):
        return self("", "/execute/sync", script=script, args=[])

    def keys(self, text):
        pressed = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self("", "/actions", actions=[{"type": "key", "id": "keyboard", "actions": pressed}])

    def click(self, selector):
        """As a reader does: what the header that stays on top covers is scrolled out from below it first."""
        element = self("", "/element", using="css selector", value=selector)
        script = "arguments[0].scrollIntoView({block: 'center'})"
        self("", "/execute/sync", script=script, args=[element])
        self("", f"/element/{next(iter(element.values()))}/click")


@pytest.fixture(scope="module")
def browser(page):
    """A browser that shows the report. Where SLATEWRIGHT_BROWSER is set, there has to be one."""
    driver = shutil.which("chromedriver")
    if driver is None and not os.environ.get("SLATEWRIGHT_BROWSER"):
        pytest.skip("there is no chromedriver here")
    assert (
        driver
    ), "SLATEWRIGHT_BROWSER is set, but there is no chromedriver: install chromium-driver"
    log = page.with_name("driver.log")
    process = subprocess.Popen(
        [driver, "--port=0", f"--log-path={log}"], stdout=subprocess.PIPE, text=True
    )
    try:
        port = next(
            m[1] for line in process.stdout if (m := re.search(r"successfully on port (\d+)", line))
        )
        shown = Browser(port)
        shown("", "/url", url=page.as_uri())
        yield shown
        urllib.request.urlopen(
            urllib.request.Request(shown.base, method="DELETE"), timeout=60
        ).close()
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


STATUS = "return document.querySelector('[role=status]').textContent"
SHOWN = "return [...document.querySelectorAll('.row')].filter(r => r.offsetHeight).length"


def test_browser_runs_nothing_of_the_docs(browser):
    assert browser.run("return document.title").startswith("Kites <script>")
    assert browser.run("return document.querySelectorAll('iframe, img').length") == 0
    assert browser.run("return performance.getEntriesByType('resource').length") == 0


def test_browser_filters_by_severity_and_operation(browser):
    number, _, total = browser.run(STATUS).split()[:3]
    assert number == total
    browser.click("input[value=error]")
    assert (
        browser.run("return document.querySelectorAll('.finding.error:not([hidden])').length") == 0
    )
    assert int(browser.run(STATUS).split()[0]) < int(total)
    browser.click("input[value=error]")
    rows = browser.run(SHOWN)
    browser.click("option[value=o1]")
    assert 0 < browser.run(SHOWN) < rows
    assert browser.run("return document.querySelector('option:checked').text") == "GET /kites"
    browser.click("option[value='']")
    assert browser.run(SHOWN) == rows


def test_browser_is_usable_by_keyboard(browser):
    browser.run("document.activeElement.blur()")
    browser.keys("n")
    first = browser.run("return document.activeElement.id")
    browser.keys("n")
    second = browser.run("return document.activeElement.id")
    browser.keys("p")
    assert first.startswith("finding-")
    assert second.startswith("finding-")
    assert browser.run("return document.activeElement.id") == first != second


def test_browser_tells_screen_readers_what_is_what(browser):
    unnamed = """return [...document.querySelectorAll('select, input, button, [tabindex="0"], .finding')]
        .filter(e => !(e.labels && e.labels.length) && !e.textContent.trim() && !e.ariaLabel).length"""
    assert browser.run(unnamed) == 0
    assert browser.run("return document.documentElement.lang") == "en"
    assert browser.run("return document.querySelectorAll('main').length") == 1
    assert browser.run("return document.querySelectorAll('[aria-live=polite]').length") == 1


def test_browser_scrolls_no_narrow_window_sideways(browser):
    browser("", "/window/rect", width=500, height=900)
    word = "kites/" + "_deprecated" * 20
    browser.run(f"document.querySelector('option[value=o1]').text = '{word}'")
    browser.run(f"document.querySelector('.finding p').append('{word}')")
    wider = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert browser.run(wider) == 0
    browser("", "/window/rect", width=1300, height=900)


def test_browser_marks_the_line_behind_a_fact(browser):
    browser.click(".read a")
    color = "return getComputedStyle(document.querySelector(':target')).backgroundColor"
    assert browser.run(color) not in ("rgba(0, 0, 0, 0)", "transparent")


def test_browser_test_is_demanded_in_ci():
    assert "SLATEWRIGHT_BROWSER=1" in (Path(__file__).parents[2] / ".ci/run").read_text()
