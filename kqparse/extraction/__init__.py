"""What extraction does with one source, in whatever process: from the source to what its outputs get of it."""

from kqparse.extraction.extraction import Extraction
from kqparse.extraction.result import Figures, Result, lost, result

__all__ = ["Extraction", "Figures", "Result", "lost", "result"]
