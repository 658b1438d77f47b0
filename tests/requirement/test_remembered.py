"""What a criterion asks for is remembered: taken to its place it is what would be understood there."""

import pytest
from requirement_kit import RULES

from kqparse.model import Language
from kqparse.requirement import understand
from kqparse.requirement.several.joined import joined_education, joined_experience
from kqparse.requirement.several.remembered import told_once
from kqparse.text.edits import Edit, EditedText
from kqparse.text.placed import by_itself
from kqparse.text.traced import Traced, cut, join

CRITERIA: list[tuple[Language, list[str]]] = [
    ("kk", ["Жоғары экономикалық білім, бухгалтерлік есеп", "саласында кемінде 3 (үш) жыл жұмыс өтілі."]),
    ("kk", ["Облыстық (қала-", "лық) басқармада басшылық лауазымда кемінде екі жыл жұмыс өтілі."]),
    ("ru", ["Стаж работы не менее 3 лет в сфере торговли", "или на производстве (в цехе", ") не менее 5 лет."]),
    (
        "ru",
        ["Высшее юридическое или «Право", "и экономика» образование, стаж в государственных органах", "не менее года"],
    ),
    ("ru", ["Опыт работы в банке, в", "-надзорных органах", '"по надзору', '" не менее 2 лет, желательно 3 года']),
]


def placed(lines: list[str], before: str, *, dropped: bool) -> Traced:
    """Lines of a document as one running text; `dropped` says that the source has signs which were left out."""
    source = before + "\n".join(lines) + "\nКонец"
    edits = [Edit(at, at + 1, "") for at in range(len(source)) if dropped and source[at] == "("]
    edited = EditedText(source, source, edits)
    parts: list[Traced] = []
    at = edited.text.index("\n", edited.text.index("Начало")) + 1
    for line in edited.text[at:].split("\n")[: len(lines)]:
        parts.append(cut(edited, at, at + len(line)))
        at += len(line) + 1
    return join(parts).tidy()


@pytest.mark.parametrize("dropped", [False, True])
@pytest.mark.parametrize(("language", "lines"), CRITERIA)
def test_it_is_what_is_understood_in_its_place(language: Language, lines: list[str], dropped: bool) -> None:
    for before in ("Начало\n", "Слово (два\nНачало\n"):
        text = placed(lines, before, dropped=dropped)
        meaning = {language: understand(text, language, RULES)}
        asked = RULES.asked({language: text}, None, "p1")
        assert asked.education == joined_education([*meaning.values()])
        assert asked.experience == joined_experience([*meaning.values()])
        assert asked.told() == told_once({language: meaning[language].diagnostics("p1")})


def test_texts_of_two_places_have_their_own_spans() -> None:
    first, second = (placed(CRITERIA[0][1], before, dropped=False) for before in ("Начало\n", "Ещё\nНачало\n"))
    one, other = (RULES.asked({"kk": text}).experience for text in (first, second))
    assert one is not None
    assert other is not None
    shift = len("Ещё\n")
    moved = [(start + shift, end + shift) for start, end in one.alternatives[0].spans.kk or []]
    assert moved == other.alternatives[0].spans.kk
    assert (one.min_months, other.min_months) == (36, 36)


@pytest.mark.parametrize(
    ("language", "clause", "others"),
    [
        (
            "ru",
            "высшее экономическое или юридическое образование",
            ["{}", "Стаж не менее 2 лет, {}.", "Стаж не менее 3 лет; {}."],
        ),
        ("kk", "жоғары білім: құқық, экономика, генеалогия", ["{}", "Кемінде 2 жыл жұмыс өтілі; {}", "Талап: {}."]),
        ("ru", "высшее (экономика,\nправо) обра-\nзование", ["{}", "Стаж не менее 2 лет;\n{}"]),
    ],
)
def test_fields_of_a_clause_stand_where_the_clause_does(language: Language, clause: str, others: list[str]) -> None:
    printed: list[list[str]] = []
    for other in others:
        text = other.format(clause)
        asked = RULES.asked({language: by_itself(text)})
        assert asked.education
        assert asked.education.fields
        told = [getattr(field.spans, language) for field in asked.education.fields]
        printed.append([" ".join([text[start:end] for start, end in spans]) for spans in told])
        assert printed[-1] == [getattr(field.text, language) for field in asked.education.fields]
        places = [span for each in asked.findings[language] if each.code == "KQ303" for span in each.spans]
        assert all(text[start:end] in printed[-1] for start, end in places)
    assert all(each == printed[0] for each in printed)
