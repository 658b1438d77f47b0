"""Text in lower case, by offset the same as the text itself."""


def lower(text: str) -> str:
    """Lower case, with every character in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join([letter.lower() if len(letter.lower()) == 1 else letter for letter in text])
