"""`kqparse families`: the parts of a document, each with its families and the reasons."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from annexed_act import ACT, CATEGORIES, SCALE, box
from command_line import kqparse
from places import ROOT, SAMPLES

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.read import run as read
from kqparse.split.choosing.ranking import Part, ranking


def parts(text: str) -> list[Part]:
    return ranking(read(text.encode(), "text", grammar()), grammar())


@pytest.mark.parametrize("text", [ACT, ACT.partition("      Аудан әкімі")[0]])
def test_an_act_may_have_nothing_behind_it(text: str) -> None:
    assert [(part.role, part.family) for part in parts(text)] == [("act", None)]


def test_annexes_of_different_families_are_parted() -> None:
    found = parts(ACT + box(1) + CATEGORIES + "\n" + box(2) + SCALE)
    assert [(part.role, part.family) for part in found] == [
        ("act", None),
        ("annex", "category-requirements"),
        ("annex", "point-scales"),
    ]


def test_what_an_act_words_anew_is_a_part_where_it_fits_a_family() -> None:
    lead = "      1. 3-тармақ мынадай редакцияда жазылсын:\n"
    wording = f"«3. {CATEGORIES.rstrip()}»."
    changed = ACT.partition("      1.")[0] + lead + f"      {wording}\n\n      Аудан әкімі          А. Сапаров\n"
    found = parts(changed)
    assert [(part.role, part.family) for part in found] == [
        ("act", None),
        ("wording", "category-requirements"),
        ("act", None),
    ]
    assert changed[slice(*found[1].span)] == wording[1:-2]


def test_what_no_family_claims_is_told_with_reasons() -> None:
    (part,) = parts("Талаптар: жоғары білім.\nБұл мәтін ешбір түрге жатпайды.\n")
    assert part.family is None
    assert {claim.family for claim in part.claims} == set(grammar().families)
    assert all(claim.lacks for claim in part.claims)


CARD = "Ячейка А-1\nкого: лаборант\nОбразование: среднее\nОпыт работы: не менее 1 года\nОбязанности: берёт пробы.\n"


@pytest.mark.parametrize(
    ("text", "lacks", "words"),
    [
        (CARD, ["0 of 1 headings"], {}),
        (CARD.replace("Обязанности", "Дела"), ["0 of 1 headings", "2 of 3 labels"], {"labels": 4}),
    ],
)
def test_where_none_fits_the_nearest_comes_first(text: str, lacks: list[str], words: dict[str, int]) -> None:
    (part,) = parts(text)
    assert part.family is None
    assert (part.claims[0].family, part.claims[0].lacks, part.claims[0].words) == ("woven-job-tables", lacks, words)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_ranked_as_it_is_read(path: Path) -> None:
    found = ranking(read(path.read_bytes(), path.name, grammar()), grammar())
    families = {part.family for part in found if part.role != "act"}
    # An annex may show too little by itself for what the whole document shows.
    assert families - {None} == {extract(path).source.family}
    spans = [part.span for part in found]
    assert spans[0][0] == 0
    assert all(before[1] == after[0] for before, after in pairwise(spans))


def test_the_command_tells_parts_and_reasons() -> None:
    told = kqparse("families", "samples/point-scale.kk.txt", cwd=ROOT).stdout.decode()
    assert "annex: point-scales" in told
    assert "point-scales: fits by 4 rows, 8 items" in told
    assert "only" in told


def test_the_command_tells_what_is_there_beside_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(CARD, encoding="utf-8")
    told = kqparse("families", "b.txt", "--show", "20", cwd=tmp_path).stdout.decode()
    assert "woven-job-tables: only 0 of 1 headings; it shows 3 labels\n" in told
    assert "grammars/README.md, Adding a family" in told
    (tmp_path / "call.txt").write_text("Порт объявляет конкурс на вакантную должность.\n", encoding="utf-8")
    told = kqparse("families", "call.txt", "--show", "20", cwd=tmp_path).stdout.decode()
    assert re.search("job-cards: only .*, 1 calls against it", told)


def test_the_command_writes_json() -> None:
    (line,) = kqparse("families", "samples/job-card.kk.txt", "--format", "json", cwd=ROOT).stdout.decode().splitlines()
    (part,) = json.loads(line)["parts"]
    assert part["family"] == "job-cards"
    assert part["claims"][0]["fits"] is True
    assert part["claims"][1]["lacks"]


def test_points_on_one_line_with_their_labels_are_no_rows_of_a_list() -> None:
    text = (
        "1-тарау. Жалпы ережелер\n1. Осы сипаттамалар қолданылады.\n2-тарау. Айлақ қызметкерлерінің лауазымдары\n"
        "1-параграф. Лоцман\n2. Лауазымдық міндеттері: кемелерді бастап өтеді; жоспар жасайды.\n"
        "3. Білуге тиіс: Конституцияны, лоцияны.\n4. Біліктілікке қойылатын талаптар: жоғары білім.\n"
    )
    (part,) = parts(text)
    assert part.family == "qualification-characteristics"
