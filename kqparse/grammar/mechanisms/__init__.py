"""The words of each mechanism, compiled from the file of a family; `makers` tells which file is whose."""
