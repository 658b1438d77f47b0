"""Which family a text is read by."""
