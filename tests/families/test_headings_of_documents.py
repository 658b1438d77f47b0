"""The heading of a document over one line or several stands above posts of any layout, and is none of them."""

import pytest

from kqparse import extract

HEADINGS = {
    "ru": {
        "ТРЕБОВАНИЯ\nк должностям работников КГУ «Маяк»": "ТРЕБОВАНИЯ к должностям работников КГУ «Маяк»",
        "КГУ «Маяк»\n\nКвалификационные требования\nк административным государственным должностям": None,
        "Утверждены\nприказом начальника\nот 3 марта 2031 года № 7\n\nКвалификационные требования\nк должностям": (
            "Квалификационные требования к должностям"
        ),
    },
    "kk": {
        "«Маяк» КММ\n\nБІЛІКТІЛІК ТАЛАПТАРЫ": None,
        "«Маяк» КММ лауазымдарына қойылатын\nБІЛІКТІЛІК ТАЛАПТАРЫ": "«Маяк» КММ лауазымдарына қойылатын БІЛІКТІЛІК ТАЛАПТАРЫ",
        "Мемлекеттік лауазымдардың санаттарына\nБІЛІКТІЛІК ТАЛАПТАР": "Мемлекеттік лауазымдардың санаттарына БІЛІКТІЛІК ТАЛАПТАР",
        "«Маяк» КММ\nлауазымдарының біліктілік\nталаптары": None,
    },
}  # fmt: skip
POSTS = {
    "ru": ("Главный смотритель", "Младший смотритель", ", категория E-R-4, 1 единица", "Образование", "Опыт работы"),
    "kk": ("Бас қараушы", "Кіші қараушы", ", E-R-4 санаты, 1 бірлік", "Білімі", "Жұмыс тәжірибесі"),
}
ASKED = {"ru": ("Высшее", "Не требуется", "Не менее 1 года"), "kk": ("Жоғары", "Талап етілмейді", "Кемінде 1 жыл")}
LAYOUTS = {
    "colons": "{title}{tail}\n{education}: {higher}\n{work}: {amount}\n",
    "lines": "{title}\n{education}\n{higher}\n{work}\n{amount}\n",
    "lines behind colons": "{title}\n{education}:\n{higher}\n{work}:\n{amount}\n",
    "tabs": "{title}{tail}\n\t{education}\n\t{higher}\n\t{work}\n\t{amount}\n",
    "a tab": "{title}{tail}\n{education}\t{higher}\n{work}\t{amount}\n",
    "a sentence": "{title}: {higher}, {work} {amount}.\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("language", "above"), [(one, above) for one, own in HEADINGS.items() for above in own])
def test_the_heading_of_a_document_is_no_post(language: str, above: str, layout: str) -> None:
    first, second, tail, education, work = POSTS[language]
    higher, nothing, year = ASKED[language]
    if layout == "a sentence":
        sentence = {"ru": ("высшее образование", "стаж"), "kk": ("жоғары білім", "жұмыс өтілі")}[language]
        higher, work, nothing, year = *sentence, nothing.lower(), year.lower()
    said = {"tail": tail, "education": education, "higher": higher, "work": work}
    posts = [LAYOUTS[layout].format(title=one, amount=own, **said) for one, own in ((first, nothing), (second, year))]
    found = extract(f"{above}\n\n{posts[0]}\n{posts[1]}".encode(), "posts")
    assert [post.title and (post.title.ru or post.title.kk) for post in found.positions] == [first, second]
    assert [post.experience and post.experience.min_months for post in found.positions] == [0, 12]
    assert [post.education and [str(level) for level in post.education.levels] for post in found.positions] == [
        ["higher"]
    ] * 2
    assert {post.section for post in found.positions} == {None}
    title = found.act.title if found.act else None
    assert HEADINGS[language][above] in (None, title and (title.ru or title.kk))
    assert found.coverage.unassigned == 0


@pytest.mark.parametrize("asked", ["к смотрителю: высшее образование", "к кандидатам\nВысшее образование"])
def test_a_label_of_a_post_goes_on_as_such_a_heading_may(asked: str) -> None:
    card = "{}, категория E-R-4, 1 единица\nКвалификационные требования\n{}\nФункциональные обязанности\nНесет вахту\n"
    posts = card.format("Главный смотритель", "высшее образование"), card.format("Младший смотритель", asked)
    found = extract("\n".join(posts).encode(), "posts").positions
    assert [[str(own.kind) for own in post.criteria] for post in found] == [
        ["qualification_requirements", "duties"]
    ] * 2
    assert [post.education and post.education.levels for post in found] == [["higher"]] * 2
