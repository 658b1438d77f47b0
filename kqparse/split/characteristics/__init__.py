"""The mechanisms `characteristics` and `scale`: posts described one after the other, and points by level."""
