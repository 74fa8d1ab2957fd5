"""Office documents with a password (MS-OFFCRYPTO) → the document inside: a zip in a compound file, opened by msoffcrypto-tool."""

from __future__ import annotations

import io

from kprocure_parse.errors import DamagedDocument
from kprocure_parse.readers import locked
from kprocure_parse.readers.compound import open_compound
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import parse_xml, whole_number

_FORMAT = "office"
_AGILE = b"\x04\x00\x04\x00"
_INFO_XML = 8
"""Where the XML of EncryptionInfo begins."""


def opened(data: bytes, password: str, limits: Limits) -> bytes:
    """The document inside. Raises WrongPassword, EncryptedDocument for ways of encryption that are not known, DamagedDocument, LimitExceeded."""
    try:
        from msoffcrypto.exceptions import DecryptionError, InvalidKeyError
        from msoffcrypto.format.ooxml import OOXMLFile
    except ImportError as missing:
        raise locked.lacking(_FORMAT) from missing
    _check(data, limits)
    made = io.BytesIO()
    try:
        file = OOXMLFile(io.BytesIO(data))
        file.load_key(password=password or "\0", verify_password=True)  # without one it does not try
        file.decrypt(made)
    except InvalidKeyError:
        raise locked.wrong(_FORMAT) from None
    except DecryptionError as error:
        raise locked.unknown(_FORMAT, f"a scheme of its own ({error})") from None
    except Exception as error:  # noqa: BLE001 - it lets any exception out of a broken file
        raise DamagedDocument(_FORMAT, f"the encrypted document cannot be opened ({type(error).__name__})") from None
    return made.getvalue()


def _check(data: bytes, limits: Limits) -> None:
    """Refuses what would keep the library busy, and XML that is no plain XML, before it is read."""
    info = open_compound(data, _FORMAT, limits).stream("EncryptionInfo")
    if info.startswith(_AGILE):
        keys = parse_xml(info[_INFO_XML:], _FORMAT, limits).iter("encryptedKey")
        rounds = 2 * sum(whole_number(each, "spinCount") for each in keys)  # for the key, and to try the password
        limits.check(_FORMAT, "max_key_rounds", rounds, "rounds in which a key is made")
