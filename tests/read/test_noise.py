"""What a reader knows to be no content is no part of any value, and is counted as noise."""

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.text.prepare import prepare
from kqparse.text.repair.characters import unify

PAGE = """<html><head><meta charset="utf-8"></head><body><nav>Басты бет</nav>
<p>Мұрағат меңгерушісі, Е-2 санаты (№ 04-1), 1 бірлік</p>
<table><tr><td>Критерий</td><td>Талаптар</td></tr><tr><td>Білімі</td><td>Жоғары білім.</td></tr>
<tr><td>Іс-тәжірибе</td><td>Екі жылдан кем емес.</td></tr></table><footer>© Мәтін орталығы</footer></body></html>"""


def test_furniture_of_a_page() -> None:
    document = extract(PAGE.encode())
    (position,) = document.positions
    assert position.title is not None
    assert position.title.kk == "Мұрағат меңгерушісі"
    assert not [passage for passage in document.passages if "орталығы" in str(passage.text)]
    coverage = document.coverage
    assert coverage.unassigned == 0
    assert coverage.noise == len("БастыбетКритерийТалаптар©Мәтінорталығы")
    assert coverage.assigned + coverage.noise == coverage.characters


def test_places_stay_where_noise_is_blanked() -> None:
    edited = unify("аб\u00a0вг\nд", [(0, 1), (3, 4)])
    assert (edited.text, edited.source) == (" б  г\nд", "аб\u00a0вг\nд")
    assert edited.source_span(4, 5) == (4, 5)


def test_nothing_of_noise_is_repaired() -> None:
    text = "қaла\nқaла"
    assert len(prepare(text, grammar().repair).findings) == 2
    assert len(prepare(text, grammar().repair, [(0, 4)]).findings) == 1
