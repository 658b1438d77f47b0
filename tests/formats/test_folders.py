"""Folders and archives as offices have them: what is read, under which names, and what is passed over."""

import io
import zipfile
from pathlib import Path

import pytest
from command_line import kqparse
from places import TABLE
from to_odt import zipped

from kqparse import KqparseError, iter_documents, limits
from kqparse.sources import find

TEXT = TABLE.read_bytes()


def text(number: int) -> bytes:
    return TEXT + b"\n" * number


def names(folder: Path) -> list[str]:
    return [document.source.name for document in iter_documents([folder])]


def test_archives_are_read_as_folders_are(tmp_path: Path) -> None:
    inner = zipped({"c.txt": text(3)})
    (tmp_path / "b.dat").write_bytes(
        zipped(
            {
                "x/b.txt": text(2),
                "in.zip": inner,
                ".hidden": "x",
                "__MACOSX/b.txt": "x",
                "~$b.txt": "x",
                "a.txt.BAK": "x",
                "y/Thumbs.db": "x",
                "y/b.TMP": "x",
                "y/b.docx.part": "x",
            }
        )
    )
    (tmp_path / "a.txt").write_bytes(text(1))
    (tmp_path / "desktop.ini").write_bytes(b"[.ShellClassInfo]")
    assert names(tmp_path) == ["a.txt", "b.dat/in.zip/c.txt", "b.dat/x/b.txt"]
    assert names(tmp_path / "b.dat") == ["b.dat/in.zip/c.txt", "b.dat/x/b.txt"]
    out = tmp_path / "out"
    assert kqparse("extract", tmp_path / "b.dat", "-o", out, "-f", "json").returncode == 0
    assert (out / "b.dat" / "x" / "b.txt.json").exists()


@pytest.mark.parametrize("encoding", ["cp866", "utf-8"])
@pytest.mark.parametrize("name", ["Отдел", "ҚҰЖАТ № 5", "рав"])
def test_names_in_archives_that_do_not_tell_their_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    name = name if encoding == "utf-8" else name.replace("ҚҰ", "КУ").replace("№", "N")
    printed = name.encode(encoding)
    blank = b"X" * len(printed)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{blank.decode()}.txt", TEXT)
    (tmp_path / "a.zip").write_bytes(file.getvalue().replace(blank, printed))
    assert names(tmp_path) == [f"a.zip/{name}.txt"]


def test_equal_files_are_read_once_and_others_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "b.txt").write_bytes(TEXT)
    (tmp_path / "c.zip").write_bytes(zipped({"a.txt": TEXT}))
    (tmp_path / "d.gif").write_bytes(b"GIF89a")
    done = kqparse("extract", tmp_path, "-f", "csv")
    assert done.returncode == 0
    said = done.stderr.decode().splitlines()
    assert said[0] == "passed over: b.txt (the same as a.txt), c.zip/a.txt (the same as a.txt), d.gif (a GIF picture)"
    assert said[1].startswith("1 of 1 documents")
    assert names(tmp_path) == ["a.txt"]


def test_what_the_user_names_is_read_or_fails(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(TEXT)
    (tmp_path / "d.gif").write_bytes(b"GIF89a")
    done = kqparse("extract", tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "d.gif", "-f", "csv")
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert said[0] == "d.gif: KQ901 source cannot be read: it is a GIF picture; save it as PDF, PNG or TIFF"
    assert said[1].startswith("2 of 3 documents")


def deep(levels: int) -> bytes:
    data = zipped({"a.txt": TEXT})
    for _ in range(levels - 1):
        data = zipped({"a.zip": data})
    return data


BAD = {
    "a name that leads out": (zipped({"../../a.txt": TEXT}), "KQ901 source cannot be read: a name in this archive leads out of it"),
    "an absolute name": (zipped({"/etc/a.txt": TEXT}), "KQ901 source cannot be read: a name in this archive leads out of it"),
    "a drive": (zipped({"C:\\a.txt": TEXT}), "KQ901 source cannot be read: a name in this archive leads out of it"),
    "archives without end": (deep(limits.DEFAULT.archives + 1), "KQ903 over a limit: more than 3 archives within each other"),
    "cut off": (zipped({"a.txt": TEXT})[:-30], "KQ901 source cannot be read: it is a damaged zip file or office document"),
    "empty": (zipped({}), "KQ901 source cannot be read: it is an archive with nothing in it"),
    "too many files": (zipped({f"{n}.txt": "" for n in range(limits.DEFAULT.entries + 1)}), "KQ903 over a limit: 10001 files in an archive"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_archives_are_one_line_and_the_others_go_on(tmp_path: Path, name: str) -> None:
    data, line = BAD[name]
    (tmp_path / "a.zip").write_bytes(data)
    (tmp_path / "b.txt").write_bytes(TEXT)
    done = kqparse("extract", tmp_path, "-f", "csv")
    said = done.stderr.decode().splitlines()
    assert said[0].startswith(f"a.zip: {line}")
    assert said[1].startswith("1 of 2 documents")
    assert len(said) == 2
    assert done.returncode == 1


def test_a_bomb_in_an_archive_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": bytes(64 << 20), "b.txt": TEXT}))
    done = kqparse("extract", tmp_path, "-f", "csv")
    assert (
        done.stderr.decode().splitlines()[0].startswith("a.zip/a.txt: KQ903 over a limit: a.txt unpacks to more than")
    )
    assert done.returncode == 1


def test_archives_of_the_deepest_kind_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(deep(limits.DEFAULT.archives))
    assert names(tmp_path) == ["a.zip/a.zip/a.zip/a.txt"]


def test_sources_are_a_sequence_as_a_list_of_them_would_be(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/1.txt", "a.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    found = find([tmp_path, tmp_path / "c.txt"])
    assert [(source.name, source.where, source.size, source.found) for source in found] == [
        (name, f"{tmp_path}/{name}", len(name), True) for name in ("a.txt", "b/1.txt", "c.txt")
    ]
    assert found[-1] == list(found)[2]
    assert found[1:] == list(found)[1:]
    with pytest.raises(IndexError):
        found[3]


def test_one_path_is_one_source_and_no_letters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TABLE.read_bytes())
    for path in (tmp_path, str(tmp_path), str(tmp_path / "a.txt")):
        assert [document.source.name for document in iter_documents(path)] == ["a.txt"]


def test_a_path_to_nothing_beside_one_to_a_file(tmp_path: Path) -> None:
    told: list[KqparseError] = []
    found = list(iter_documents([tmp_path / "gone", TABLE], on_error=told.append))
    assert ([document.source.name for document in found], [error.code for error in told]) == ([TABLE.name], ["KQ901"])
