"""What is needed at run time: the table of CONTRIBUTING.md and pyproject say the same, and the lock names versions alone."""

import re
import tomllib

from places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def reasons() -> dict[str, str]:
    """The comment behind each requirement of pyproject, by name."""
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    found = (re.match(r'\s*(?:\w+ = \[)?"([\w.-]+)[^"]*"\]?,\s*# (.+)', line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def test_the_table_has_each_dependency_with_reason_and_licence() -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## Dependencies\n")[2]
    rows = re.findall(r"^\| ([\w., -]+)(?: \(extras? `[\w`, ]+`\))? \| (.+) \| (.+) \|$", section, re.MULTILINE)
    told = [
        package.lower()
        for names, reason, licence in rows
        if reason.strip("- ") and licence.strip("- ")
        for package in names.split(", ")
    ]
    extras = [own for key, names in PROJECT["optional-dependencies"].items() if key != "all" for own in names]
    wanted = [name(own).lower() for own in [*PROJECT["dependencies"], *extras]]
    assert sorted(told[1:]) == sorted(set(wanted))


def test_each_has_reason_and_licence_beside_it() -> None:
    known = reasons()
    for requirement in PROJECT["dependencies"]:
        assert re.search(r"\((?:MIT|BSD|Apache|MPL)[^()]*\)$", known.get(name(requirement), "")), requirement


def test_the_locks_name_versions_and_no_addresses() -> None:
    for path in (ROOT / "requirements.lock", ROOT / "tests" / "fuzz" / "requirements.lock"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines
        assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.+!-]+", line)] == []


def test_the_lock_has_each_dependency() -> None:
    locked = {name(line).lower().replace("_", "-") for line in (ROOT / "requirements.lock").read_text().splitlines()}
    assert {name(own).lower() for own in PROJECT["dependencies"]} <= locked
