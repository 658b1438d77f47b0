"""Link text that the register's export moved behind its line, put back; text left alone where the signs are not clear."""

from itertools import pairwise

import pytest

from kqparse.grammar import grammar
from kqparse.text.fold import lower
from kqparse.text.repair.displaced import restore

LINKS = grammar().prose.links


def restored(line: str) -> str | None:
    found = restore(line, lower(line), LINKS)
    return " ".join(line[start:end] for start, end in found.pieces) if found else None


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        # The hole is a blank at the head of the line, the link is glued to the full stop.
        (" бекітілсін.қағидалары", "қағидалары бекітілсін."),
        # The words of adoption in capitals stand behind the link.
        (" 3-1) тармақшасына сәйкес бабының БҰЙЫРАМЫН:", "бабының 3-1) тармақшасына сәйкес БҰЙЫРАМЫН:"),
        # A doubled blank behind a bracket, a number, a date, a genitive.
        (
            "№ 5-2-19 болып тіркелген)  өзгеріс енгізілсін:шешіміне",
            "№ 5-2-19 болып тіркелген) шешіміне өзгеріс енгізілсін:",
        ),
        (
            "2031 жылғы 2 мамырдағы № 41-ө  (Нормативтік бұйрығының",
            "2031 жылғы 2 мамырдағы № 41-ө бұйрығының (Нормативтік",
        ),
        (
            "министрінің 01.02.2031  (алғашқы ресми жарияланған № 8",
            "министрінің 01.02.2031 № 8 (алғашқы ресми жарияланған",
        ),
        # Two links keep their order.
        (
            "аталған шешімнің  осы шешімнің  сәйкес жаңа қосымшасы қосымшасына",
            "аталған шешімнің қосымшасы осы шешімнің қосымшасына сәйкес жаңа",
        ),
        # The number of a part is of its link; a number is glued to a full stop.
        (
            "Қазақстан Республикасы  5-бабының  сәйкес Заңының 7) тармақшасына БҰЙЫРАМЫН:",
            "Қазақстан Республикасы Заңының 5-бабының 7) тармақшасына сәйкес БҰЙЫРАМЫН:",
        ),
        ("министрінің 01.02.2031  (жарияланды) бұйрығымен.№ 8", "министрінің 01.02.2031 № 8 (жарияланды) бұйрығымен."),
        ("министра от 01.02.2031  (вводится в действие № 8", "министра от 01.02.2031 № 8 (вводится в действие"),
        # In Russian the number stands behind the noun; a code has its name before it.
        (
            "В соответствии с  статьи 5 Закона Республики Казахстан, подпунктом 7-1)",
            "В соответствии с подпунктом 7-1) статьи 5 Закона Республики Казахстан,",
        ),
        (
            "В соответствии с  Республики Казахстан Лесным кодексом ПРИКАЗЫВАЮ:",
            "В соответствии с Лесным кодексом Республики Казахстан ПРИКАЗЫВАЮ:",
        ),
        (
            "2. Признать утратившим силу  министра труда от 5 мая 2031 года приказ",
            "2. Признать утратившим силу приказ министра труда от 5 мая 2031 года",
        ),
        ("1. Утвердить прилагаемые  работников.характеристики", "1. Утвердить прилагаемые характеристики работников."),
        (
            "Республикасының  5-бабының  сәйкес Орман кодексінің 7) тармақшасына БҰЙЫРАМЫН:",
            "Республикасының Орман кодексінің 5-бабының 7) тармақшасына сәйкес БҰЙЫРАМЫН:",
        ),
        # Behind any word, where the link is glued to a full stop.
        ("лауазымдарының біліктілік  бекітілсін.сипаттамалары", "лауазымдарының біліктілік сипаттамалары бекітілсін."),
    ],
)
def test_put_back(printed: str, meant: str) -> None:
    assert restored(printed) == meant


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Осы бұйрық алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
        "Осы  бұйрықтың орындалуын бақылау",  # a doubled blank, but nothing at the end that could fill it
        "аппарат  басшысының бұйрығы",  # a link at the end, but no hole where one may stand
        "аталған шешімнің  осы шешімнің  сәйкес жаңа қосымшасы",  # two holes, one link
        "аппарат  басшысының осы шешімнің  сәйкес жаңа қосымшасы",  # a doubled blank that is no hole beside one
        "      3. Бұйрықтың 2-тармағы",  # an indent is no hole
        "Аудан әкімі                А. Үлгібаев",  # columns
        " Аудан мұрағаты",
        # A capital or the number of a point begins a line, and a link stands where a word needs it.
        " Біліктілік талаптары мен сипаттамалары",
        " Утверждены приказом",
        " 1. Осы қағидалар",
        " от 5 мая 2031 года № 7 к приказу",
        " 2031 жылғы 5 мамырдағы № 7 бұйрығына 1-қосымша",
        " отдела готовит перечень",
        "Приложение к настоящему  приказу",  # nothing between the hole and the link
        "1.  Общие положения",  # nor are they behind the number of a heading
        # A doubled blank by mistake: the link fits where it stands, behind a genitive, a number or another part.
        "Мемлекеттік қызмет туралы Заңының  10-бабының 4) тармақшасына",
        "Осы Қағидалардың  2-тармағының 3) тармақшасы",
        "«Мұрағат туралы»  Қазақстан Республикасының Заңына",
        "Мәдениет министрінің  2031 жылғы 27 қыркүйектегі № 78-ө бұйрығына",
        "министрінің  2031 жылғы 3 мамырдағы бұйрығы",
        "В соответствии с подпунктом 2)  пункта 1 статьи 5",
        "внести в  Правила, утвержденные указанным приказом",
        # The number that a date waits for stands behind the doubled blank.
        "приказ министра от 5 мая 2031 года  № 7 об утверждении Правил",
        # Two blanks are no hole at the head: boxes of annexes are printed so.
        "  Приложение 2 к приказу",
    ],
)
def test_left_alone(line: str) -> None:
    assert restored(line) is None


def test_where_doubled_blanks_tell_nothing_only_glued_links_are_moved() -> None:
    doubled, glued = "жылғы 2 мамырдағы  (Нормативтік бұйрығының", "Заңының  сәйкес БҰЙЫРАМЫН:18-бабына"
    assert restore(doubled, lower(doubled), LINKS) is not None
    assert restore(doubled, lower(doubled), LINKS, glued_alone=True) is None
    assert restore(glued, lower(glued), LINKS, glued_alone=True) is not None


def test_every_piece_of_the_line_is_kept_once() -> None:
    line = "аталған шешімнің  осы шешімнің  сәйкес жаңа қосымшасы қосымшасына"
    found = restore(line, lower(line), LINKS)
    assert found is not None
    kept = sorted(found.pieces)
    assert "".join(line[start:end] for start, end in kept).replace(" ", "") == line.replace(" ", "")
    assert all(before[1] <= after[0] for before, after in pairwise(kept))
