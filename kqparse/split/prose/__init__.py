"""Running text: the lines of a text to its paragraphs."""
