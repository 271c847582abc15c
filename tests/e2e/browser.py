"""A real browser without a window, that may read files and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from driving import playwright_running
from needs import need, need_module

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)

CONTRAST = """() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = node => {
    for (let at = node; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim(), at = walker.currentNode.parentElement;
    if (!words || ['TITLE', 'DESC', 'title', 'desc'].includes(at.tagName)) continue;
    const style = getComputedStyle(at), ink = at instanceof SVGElement ? style.fill : style.color;
    const [a, b] = [light(numbers(ink)), light(at instanceof SVGElement ? [255, 255, 255] : ground(at))];
    found.push([words.slice(0, 40), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)]);
  }
  return found;
}"""
"""Gives each text on the page with the contrast of its ink on its ground; markers are filled with white."""

OUTSIDE = """() => [...document.querySelectorAll('main *')].filter(at => !at.closest('thead')).filter(at => {
  const box = at.getBoundingClientRect();
  return box.width && (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5);
}).map(at => at.outerHTML.slice(0, 80))"""
"""Gives what sticks out of the window at the side."""


@dataclass
class Opened:
    """A page, what it asked for, and what the browser complained of."""

    page: "Page"
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def browser() -> Iterator["Browser"]:
    """Starts the browser; skips the test where there is none."""
    program = need("chromium", "chromium-browser", "google-chrome")
    need_module("playwright")
    with playwright_running() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=QUIET.split())
        yield started
        started.close()


def opened(started: "Browser", file: Path, width: int = 1000, height: int = 1200) -> Opened:
    """Opens a file in a new page; whatever it asks for besides is refused and remembered."""
    page = started.new_page(viewport={"width": width, "height": height})
    found = Opened(page)
    page.on("console", lambda message: found.complaints.append(message.text))
    page.on("pageerror", lambda error: found.complaints.append(str(error)))

    def guard(route: "Route") -> None:
        found.asked.append(route.request.url)
        if route.request.url == file.as_uri():
            route.continue_()
        else:
            route.abort()

    page.route("**/*", guard)
    page.goto(file.as_uri())
    return found
