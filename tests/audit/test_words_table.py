"""Words that no faithful translation leaves out: what one text alone says by them is told, whatever stands beside it."""

import pytest

from kqparse import extract

HEAD = "Айлақ бөлімі / Отдел причала\n\n1. Кемеші, (1 бірлік)\n1. Корабел, (1 единица)\n"
TABLE = "Өлшемдер / Критерии Талаптар / Требования\nБілімі / Образование\nОрта білім.\nСреднее образование.\n"


@pytest.mark.parametrize(
    ("kk", "ru", "alone"),
    [
        ("Мемлекеттік және орыс тілдерін білу", "Владение русским и государственным языками", []),
        ("Мемлекеттік, орыс және ағылшын тілдерін білу",
         "Владение русским и государственным языками", ["ағылшын тілдерін білу"]),
        ("Ағылшын тілін білу", "Знание немецкого языка",
         ["Ағылшын тілін білу", "Знание немецкого языка"]),
        ("Ұқыптылық", "Аккуратность, знание английского языка", ["знание английского языка"]),
        ("Бастамашылдық, жауапкершілік", "Ответственность, инициативность", []),
        ("Стреске төзімділік, бастамашылдық", "Инициативность", ["Стреске төзімділік"]),
        ("Бастамашылдық", "Инициативность, ориентация на потребителя",
         ["ориентация на потребителя"]),
        # More than the name of a competency.
        ("Кеме жүгін сапа талаптарына сай қабылдай білу", "Умение принимать груз по нормам", []),
        # Programs; a text that names none may say it otherwise.
        ("AutoCAD, Excel бағдарламаларын білу", "Знание программы AutoCAD", ["Excel бағдарламаларын білу"]),
        ("Microsoft Excel, Power Point білу", "Знание MS Excel, PowerPoint", []),
        ("Microsoft Office білу", "Знание офисных программ", []),
    ],
)  # fmt: skip
def test_words(kk: str, ru: str, alone: list[str]) -> None:
    document = extract(f"{HEAD}{TABLE}Құзыреті / Компетенции\n{kk}.\n{ru}.\n".encode(), "table")
    told = [each.data for each in document.diagnostics if each.code == "KQ405"]
    assert [(each["kk"] or each["ru"]).strip(" .") for each in told] == alone
