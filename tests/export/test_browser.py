"""The annotated page as people use it: in a real browser, with pointer and keyboard, narrow and wide, light and dark.

Needs Chromium with its driver (Debian: chromium, chromium-driver) and the extra `browser`; skipped if one is missing.
`.ci/run` installs them in a separate step. CHROMIUM and CHROMEDRIVER override the programs on the path.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import kprocure_parse as kp
from kprocure_parse.testing import make, render

webdriver = pytest.importorskip("selenium.webdriver", reason="the extra `browser` is not installed")
WebDriverWait = pytest.importorskip("selenium.webdriver.support.wait").WebDriverWait
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no chromium with its chromedriver is installed")

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = (360, 1440)
THEMES = ("light", "dark")
TAB, ENTER, ESCAPE, RIGHT, LEFT = "\ue004", "\ue007", "\ue00c", "\ue014", "\ue012"


def hostile() -> kp.Release:
    """What a page must handle: words without a break, wide tables, long names of rules, tags, crossing claims."""
    words = "가" * 900 + "x" * 900
    text = f"<script>window.ran = 1</script>\n{words}\n{'https://example.go.kr/' * 60}\n" + "가\t나\t다\n" * 30
    where: dict[str, Any] = {"rule": "test." + "r" * 300}
    body = (
        kp.Item(kind="table", text=words, rows=((words, "가", "나") * 8,) * 3, span=kp.Span(0, 1500), **where),
        kp.Item(kind="paragraph", text=words, span=kp.Span(1000, 2500), **where),
    )
    headline = kp.Text(text='"><img src=x onerror="window.ran=1">' + words, span=kp.Span(0, 31), **where)
    return kp.Release(
        kind="press_release",
        versions=(kp.Version(language="ko", headline=headline, body=body, span=kp.Span(0, len(text)), **where),),
        contacts=(kp.Contact(department=(words, words), name=words, emails=(words,), span=kp.Span(40, 60), **where),),
        diagnostics=(kp.Diagnostic(code="c" * 200, severity="info", message=words, span=kp.Span(32, 64), **where),),
        unclaimed=(kp.Span(2600, 2700),),
        text=text,
        source=kp.Source(format="plain", fields=((words, words),)),
    )


PAGES: dict[str, Callable[[], str]] = {
    "bilingual": lambda: kp.annotate(RELEASES / "bilingual_contact_at_end_2025.txt"),
    "english": lambda: kp.annotate(RELEASES / "en_in_korean_form_2026.txt"),
    "korean": lambda: kp.annotate(render(make(1, form="ko.cover.2023", seed=3)[0], "pdf")),
    "nothing": lambda: kp.to_html(kp.parse_text("아무 말도 아닌 글")),
    "hostile": lambda: kp.to_html(hostile()),
    "empty": lambda: kp.to_html(kp.parse_text("")),
    "notebook": lambda: f"<!DOCTYPE html><title>x</title>{kp.parse(RELEASES / 'ko_korea_kr_2021.txt')._repr_html_()}",
}
Driver: TypeAlias = Any  # selenium is not installed where types are checked


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for name, page in PAGES.items():
        (folder / f"{name}.html").write_text(page(), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in PAGES}


@pytest.fixture
def show(browser: Driver, files: dict[str, str]) -> Iterator[Callable[..., Driver]]:
    """Opens a page; at the end of the test, the browser must not have logged any complaint."""

    def opened(name: str, width: int = 1440, theme: str = "light") -> Driver:
        features = [
            {"name": "prefers-color-scheme", "value": theme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get(files[name])
        return browser

    browser.get_log("browser")
    yield opened
    assert browser.get_log("browser") == []


def ask(driver: Driver, script: str, *arguments: object) -> Any:
    return driver.execute_script(
        f"return (() => {{ {script} }})()" if "return" in script else f"return {script}", *arguments
    )


def one(driver: Driver, selector: str) -> Any:
    return driver.find_element("css selector", selector)


def press(driver: Driver, *keys: str) -> None:
    webdriver.ActionChains(driver).send_keys(*keys).perform()


def look_at(driver: Driver, view: str) -> None:
    """Shows the record, the text or the pages; on a wide screen the record is always there."""
    button = one(driver, f"button[data-view={view}]")
    if button.is_displayed():
        button.click()


def tip(driver: Driver) -> str:
    return str(ask(driver, "document.getElementById('tip').hidden ? '' : document.getElementById('tip').innerText"))


def background(driver: Driver, selector: str) -> str:
    return str(ask(driver, f"getComputedStyle(document.querySelector({selector!r})).backgroundColor"))


NOTHING = "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [name for name in PAGES if name != "notebook"])
def test_nothing_overflows(show: Callable[..., Driver], name: str, width: int, theme: str) -> None:
    driver = show(name, width, theme)
    for view in ask(driver, "[...document.querySelectorAll('button[data-view]')].map(one => one.dataset.view)") or [""]:
        if view:
            look_at(driver, view)
        assert ask(driver, "document.documentElement.scrollWidth <= innerWidth"), view
        outside = """return [...document.querySelectorAll("body *")]
            .filter(one => !one.closest(".scroll, .grid, .skip, svg, #tip"))
            .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 90))"""
        assert ask(driver, outside) == [], view


@pytest.mark.parametrize("name", ["hostile", "nothing", "empty"])
def test_what_a_text_holds_is_never_run(show: Callable[..., Driver], name: str) -> None:
    driver = show(name)
    assert ask(driver, "window.ran === undefined")
    assert ask(driver, "document.scripts.length") == 1
    if name == "hostile":
        assert one(driver, "#source p").text == "<script>window.ran = 1</script>"
        assert driver.title.startswith('"><img src=x onerror="window.ran=1">')


@pytest.mark.parametrize("theme", THEMES)
def test_a_toggle_hides_a_field_and_shows_it_again(show: Callable[..., Driver], theme: str) -> None:
    driver = show("bilingual", theme=theme)
    button, mark = one(driver, ".chip.f-quotes"), ".m.f-quotes"
    shown = background(driver, mark)
    assert shown != NOTHING
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert background(driver, mark) == NOTHING
    assert ask(driver, "[...document.querySelectorAll('.m.f-quotes[id]')].every(one => one.tabIndex === -1)")
    assert background(driver, ".m.f-headline") != NOTHING
    button.send_keys(" ")
    assert button.get_attribute("aria-pressed") == "true"
    assert background(driver, mark) == shown


def test_all_fields_are_hidden_and_shown_at_once(show: Callable[..., Driver]) -> None:
    driver = show("korean")
    every = one(driver, "#all")
    assert every.text == "Hide all"
    every.click()
    assert every.text == "Show all"
    colours = "[...new Set([...document.querySelectorAll('.m')].map(one => getComputedStyle(one).backgroundColor))]"
    assert ask(driver, colours) == [NOTHING]
    every.click()
    assert NOTHING not in ask(driver, colours)


def test_a_mark_that_the_pointer_is_over_tells_its_field_and_rule(show: Callable[..., Driver]) -> None:
    driver = show("bilingual")
    webdriver.ActionChains(driver).move_to_element(one(driver, ".m.f-quotes")).perform()
    assert tip(driver).startswith("Quotes\nrule quote.")
    assert "within Body" in tip(driver)
    one(driver, ".chip.f-quotes").click()
    webdriver.ActionChains(driver).move_to_element(one(driver, ".m.f-quotes")).perform()
    assert tip(driver).startswith("Body\nrule body.")
    webdriver.ActionChains(driver).move_to_element(one(driver, "h1")).perform()
    assert tip(driver) == ""


@pytest.mark.parametrize("width", WIDTHS)
def test_a_diagnostic_says_its_message(show: Callable[..., Driver], width: int) -> None:
    driver = show("english", width)
    look_at(driver, "text")
    mark = one(driver, ".m.f-diagnostics")
    ask(driver, "document.querySelector('.m.f-diagnostics').focus()")
    assert "rule diagnostic.near_duplicate" in tip(driver)
    assert "96% alike" in tip(driver)
    assert "wavy" in ask(driver, "getComputedStyle(document.querySelector('.m.f-diagnostics')).textDecoration")
    assert mark.get_attribute("aria-label") == "Diagnostics, rule diagnostic.near_duplicate"
    inside = "const box = document.getElementById('tip').getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight"
    assert ask(driver, inside)


def test_unclaimed_text_can_be_seen(show: Callable[..., Driver]) -> None:
    driver = show("nothing")
    assert "gradient" in ask(driver, "getComputedStyle(document.querySelector('.m.f-unclaimed')).backgroundImage")
    ask(driver, "document.querySelector('.m.f-unclaimed').focus()")
    assert tip(driver).startswith("Unclaimed")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_value_leads_to_where_it_stood(show: Callable[..., Driver], width: int) -> None:
    driver = show("english", width)
    value = one(driver, "a.value.f-phones")
    ask(driver, "document.querySelector('a.value.f-phones').scrollIntoView({block: 'center'})")
    value.click()
    mark = one(driver, f"#s{value.get_attribute('data-c')}")
    assert mark.text == "042-724-0051"
    assert "now" in mark.get_attribute("class")
    assert ask(driver, "document.activeElement.id") == mark.get_attribute("id")
    seen = "const box = document.activeElement.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight"
    assert ask(driver, seen)
    assert tip(driver).startswith("Phones\nrule phone.number")


def test_the_keyboard_alone_leads_through_the_page(show: Callable[..., Driver]) -> None:
    driver = show("english")
    press(driver, TAB)
    assert ask(driver, "document.activeElement.textContent") == "Skip to the text"
    assert ask(driver, "document.activeElement.getBoundingClientRect().top >= 0")
    press(driver, ENTER)
    press(driver, TAB)
    assert "m f-" in ask(driver, "document.activeElement.className")
    first = tip(driver)
    assert "rule " in first
    assert ask(driver, "getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(driver, RIGHT)
    assert tip(driver) != first
    press(driver, LEFT)
    assert tip(driver) == first
    press(driver, ENTER)
    assert "value" in ask(driver, "document.activeElement.className")
    assert ask(driver, "document.activeElement.closest('aside') !== null")
    press(driver, ENTER)
    assert "m f-" in ask(driver, "document.activeElement.className")
    assert tip(driver) == first
    press(driver, ESCAPE)
    assert tip(driver) == ""
    assert ask(driver, "document.querySelectorAll('.now').length") == 0


def test_a_closed_group_opens_for_a_value_in_it(show: Callable[..., Driver]) -> None:
    driver = show("bilingual")
    ask(driver, "document.querySelectorAll('details').forEach(one => { one.open = false })")
    ask(driver, "document.querySelector('.m.f-quotes').focus()")
    press(driver, ENTER)
    assert ask(driver, "document.activeElement.checkVisibility()")
    assert ask(driver, "document.activeElement.matches('a.value.f-quotes')")


@pytest.mark.parametrize(("width", "beside"), [(1440, True), (360, False)])
def test_two_languages_are_side_by_side_where_there_is_room(
    show: Callable[..., Driver], width: int, beside: bool
) -> None:
    driver = show("bilingual", width)
    look_at(driver, "text")
    boxes = ask(
        driver, "[...document.querySelectorAll('.column1, .column2')].map(one => one.getBoundingClientRect().toJSON())"
    )
    korean, english = boxes
    assert (korean["right"] <= english["left"]) == beside
    assert (abs(korean["top"] - english["top"]) < 2) == beside


def test_pages_have_boxes_that_answer(show: Callable[..., Driver]) -> None:
    driver = show("korean")
    assert not one(driver, "figure").is_displayed()
    one(driver, "button[data-view=pages]").click()
    assert one(driver, "figure").is_displayed()
    assert not one(driver, "#source").is_displayed()
    assert ask(driver, "[...document.images].every(one => one.complete && one.naturalWidth === 1000)")
    fits = """const [image, drawn] = [".paper img", ".paper svg"].map(one => document.querySelector(one).getBoundingClientRect());
        return Math.abs(image.width - drawn.width) < 2 && Math.abs(image.height - drawn.height) < 2"""
    assert ask(driver, fits)
    value = one(driver, "a.value.f-headline")
    value.click()
    assert "now" in one(driver, f".box[data-c='{value.get_attribute('data-c')}']").get_attribute("class")
    assert tip(driver).startswith("Headline\nrule ")
    one(driver, ".chip.f-headline").click()
    assert ask(driver, "getComputedStyle(document.querySelector('.box.f-headline')).opacity") == "0"


def test_a_telephone_opens_with_the_record(show: Callable[..., Driver]) -> None:
    driver = show("korean", 360)
    assert ask(driver, "document.getElementById('record').getBoundingClientRect().top") < 450  # half of the screen
    assert not one(driver, "#source").is_displayed()
    one(driver, "a.value.f-quotes").click()
    assert one(driver, "#source").is_displayed()
    one(driver, ".m.f-quotes").click()
    assert one(driver, "a.value.f-quotes").is_displayed()
    assert one(driver, "button[data-view=record]").get_attribute("aria-pressed") == "true"


def test_words_are_found_in_the_record_and_in_the_text(show: Callable[..., Driver]) -> None:
    driver = show("english")
    field = one(driver, "#find")
    field.send_keys("042-724-0051")
    assert one(driver, "#hits").text == "– of 3"
    field.send_keys(ENTER)
    assert one(driver, "#hits").text == "1 of 3"
    one(driver, ".step[data-step='-1']").click()
    assert one(driver, "#hits").text == "3 of 3"
    assert ask(driver, "[...CSS.highlights.get('hit')].map(String)") == ["042-724-0051"]
    field.send_keys("9")
    assert one(driver, "#hits").text == "Not found"


def test_a_value_can_be_copied_and_linked_to(show: Callable[..., Driver]) -> None:
    driver = show("english")
    ask(driver, "document.querySelector('a.value.f-phones').focus()")
    copy, link = driver.find_elements("css selector", ".acts > *")
    assert (copy.text, link.text) == ("Copy", "Link")
    copy.click()
    WebDriverWait(driver, 5).until(lambda _: copy.text == "Copied")
    target = link.get_attribute("href")
    assert target.endswith("#record.contacts%5B0%5D.phones%5B0%5D")
    driver.get("about:blank")
    driver.get(target)
    value = WebDriverWait(driver, 5).until(lambda _: one(driver, "a.value.now"))
    assert value.get_attribute("data-path") == "contacts[0].phones[0]"
    assert ask(driver, "document.activeElement.dataset.path") == "contacts[0].phones[0]"


CONTRAST = """
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const paint = colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
    const under = one => one ? [...under(one.parentElement), getComputedStyle(one).backgroundColor] : ["#fff"];
    const ratio = one => {
        canvas.clearRect(0, 0, 1, 1);
        let ground; for (const colour of under(one)) ground = [...paint(colour)];
        const [a, b] = [light(ground), light([...paint(getComputedStyle(one).color)])];
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    };
    return [...document.querySelectorAll("p, span, button, h1, h2, h3, h4, dt, dd, a, figcaption")]
        .filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
        .map(one => [ratio(one), one.outerHTML.slice(0, 100)]).filter(([found]) => found < 4.5)
"""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["korean", "bilingual", "english", "nothing"])
def test_words_stand_out_from_what_is_below_them(show: Callable[..., Driver], name: str, theme: str) -> None:
    driver = show(name, theme=theme)
    assert ask(driver, CONTRAST) == []
    one(driver, "a.value").click()
    assert ask(driver, CONTRAST) == []


def test_print_shows_text_pages_and_record(show: Callable[..., Driver]) -> None:
    driver = show("korean", theme="dark")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    seen = "['#source', 'figure', 'aside', '.chip'].map(one => document.querySelector(one).checkVisibility())"
    assert ask(driver, seen) == [True] * 4
    assert not one(driver, "#all").is_displayed()
    assert background(driver, "body") == "rgb(255, 255, 255)"
    assert ask(driver, "getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_notebook_s_frame_is_alive(show: Callable[..., Driver]) -> None:
    driver = show("notebook")
    driver.switch_to.frame(one(driver, "iframe"))
    button = one(driver, ".chip.f-headline")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    ask(driver, "document.querySelector('a.value.f-quotes').click()")
    assert "now" in one(driver, ".m.f-quotes").get_attribute("class")
    driver.switch_to.default_content()
