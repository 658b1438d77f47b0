"""The review page with 500 positions in Chromium: what a reviewer does, beside a frame in which nothing is done."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from figures import Figure, NotMeasuredError, Section, seconds
from opened_page import CHROMIUM, Opened, chromium
from places import TABLE
from timing import RUNS

from kqparse import pipeline
from kqparse.grammar import grammar
from kqparse.read import run as read_source
from kqparse.review import Reviewed, review_page

_POSITIONS = 500
_TIMED = """async (deed) => {
  const run = new Function(deed);
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame();
  const begin = performance.now();
  run();
  await frame();
  return (performance.now() - begin) / 1000;
}"""
_DEEDS = {
    "a click on a position": "document.querySelectorAll('#positions li')[Math.floor(Math.random() * 500)].click()",
    "a step to the next": "step(1)",
    "a click on a value": "document.querySelector('.value').click()",
    "a letter into the search": "byId('search').value = byId('search').value ? '' : 'маман'; filter()",
    "a filter": "byId('category').value = byId('category').value ? '' : 'E-2'; filter()",
    "the next finding": "stepFinding(1)",
    "a click in the text": "tellOffset(1000 + Math.floor(Math.random() * 100000))",
}


def _page() -> str:
    """A page of at least so many positions, made from a sample."""
    sample = TABLE.read_text(encoding="utf-8")
    once = len(pipeline.finish(read_source(sample.encode(), "once.txt", grammar()), grammar()).document.positions)
    whole = "\n\n".join([sample] * -(-_POSITIONS // once))
    parsed = pipeline.finish(read_source(whole.encode(), "many.txt", grammar()), grammar())
    return review_page([Reviewed(parsed.document, parsed.text)])


def _figures() -> Iterator[Figure]:
    if CHROMIUM is None:
        raise NotMeasuredError("no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        file = Path(folder) / "report.html"
        file.write_text(_page(), encoding="utf-8")
        opened = Opened(browser, file)
        loaded = opened.page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd / 1000")
        frame = median(opened.page.evaluate(_TIMED, "") for _ in range(RUNS))
        yield Figure("load, in seconds", seconds(loaded), "a bound", loaded, at_most=1)
        for what, deed in _DEEDS.items():
            took = median(opened.page.evaluate(_TIMED, deed) for _ in range(RUNS + 1))
            yield Figure(what, seconds(took), f"{seconds(frame)}, an idle frame", took / frame, at_most=3)


SECTIONS = [Section("The review page with 500 positions", _figures, "From the deed to the frame that shows it.")]
