"""Grammar folders to lay over the shipped one."""

from pathlib import Path

from kqparse.grammar.families import FamilyRules, family_rules
from kqparse.grammar.load import Files
from kqparse.grammar.tables import Family
from kqparse.resources import folder

FAMILY = "families/tabbed-job-tables"


def shipped(*overlays: Path) -> Files:
    return Files(folder("grammars"), *overlays)


def overlay(root: Path, files: dict[str, str]) -> Path:
    """A folder with these files; `root` is a folder of the test's own."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def job_tables(*overlays: Path, codes: str = "[0-9]+-[0-9]+") -> FamilyRules:
    """The family of tabbed job tables as it ships, with folders laid over it."""
    return family_rules(shipped(*overlays).table(FAMILY, Family), codes)
