"""What the benchmark reads: the samples, and the real documents where they lie beside the checkout."""

from pathlib import Path

from places import ROOT, SAMPLES

SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


def texts() -> list[Path]:
    """The real documents; without them the samples that are texts."""
    return SEEDS or [path for path in SAMPLES if path.suffix == ".txt"]


def long_text(path: Path, size: int = 100_000) -> bytes:
    """A text repeated until it has so many bytes."""
    data = path.read_bytes()
    return data * max(1, -(-size // len(data)))
