"""Why an engine gives up on a document."""


class EncryptedError(Exception):
    """Only a password opens it."""


class DamagedError(Exception):
    """It cannot be opened, for the reason given."""


def spellings(password: str | None) -> list[str | None]:
    """A password as typed, and as programs make bytes of it for encryptions older than AES-256, which have no Unicode.

    Bytes are told as the characters of Latin-1: those of Windows-1251, and question marks, as LibreOffice writes.
    """
    if password is None or password.isascii():
        return [password]
    typed = password.encode(errors="replace").decode()  # what a terminal gives may be no characters
    return [typed, *(typed.encode(name, "replace").decode("latin-1") for name in ("windows-1251", "ascii"))]
