"""Why an engine gives up on a document."""


class EncryptedError(Exception):
    """Only a password opens it."""


class DamagedError(Exception):
    """It cannot be opened, for the reason given."""


def spellings(password: str | None) -> list[str | None]:
    """A password as typed, and as programs make bytes of it for encryptions older than AES-256, which have no Unicode.

    Bytes are told as the characters of Latin-1: those of Windows-1251, and the lower halves of the codes.
    """
    if password is None or password.isascii():
        return [password]
    halves = "".join([chr(ord(sign) & 0xFF) for sign in password])
    return [password, password.encode("windows-1251", "replace").decode("latin-1"), halves]
