"""Writes the expected result of every sample anew; the difference is for a human to judge."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from places import SAMPLES

from kqparse import extract, to_json

FOLDER = Path(__file__).resolve().parent / "expected"


def main() -> None:
    """Rewrite the folder; results of samples that are gone are removed."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.json"):
        path.unlink()
    for path in SAMPLES:
        (FOLDER / f"{path.name}.json").write_bytes(to_json(extract(path)))


if __name__ == "__main__":
    main()
