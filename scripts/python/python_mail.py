# SPDX-License-Identifier: GPL-3.0-or-later
"""What Python's email package reads of a message, by both of its policies, in shapes that can be compared."""

import datetime
import email.header
import email.parser
import email.policy
import email.utils
import re
import unicodedata
import warnings

FIRST_COUNTS = {"From", "Subject", "Date", "Message-ID"}  # a second field of that name changes nothing

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
MMDF_MARK = b"\1\1\1\1\n"
DATED = re.compile(rb"\d{1,2}:\d\d(:\d\d)?|[A-Z][a-z]{2} +\d+ .*\d{4}")
FIELD = re.compile(rb"[!-9;-~]+[ \t]*:(?!//)")
MAIL_FIELD = re.compile(rb"^(apparently-to|bcc|cc|delivered-to|envelope-to|errors-to|from|in-reply-to|mailing-list|"
                        rb"message-id|mime-version|newsgroups|precedence|received|references|reply-to|return-path|"
                        rb"sender|subject|to|(arc|content|dkim|list|resent|x)-[!-9;-~]*)[ \t]*:", re.IGNORECASE)


def collapse(text: str) -> str:
    """NFC, white space runs as one space."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def address_set(addresses: list[str]) -> frozenset[str]:
    texts = (one.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for one in addresses)
    return frozenset(unicodedata.normalize("NFC", one).lower() for one in texts if one and one != "<>")


def each_once(ids: list[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def split_messages(content: bytes) -> list[bytes]:
    """The messages in the bytes of one file: a mail as it is, an MMDF file or mbox by its separators, else none."""
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    text = content.removeprefix(BYTE_ORDER_MARK).lstrip(b"\r\n")
    if text.startswith(MMDF_MARK):
        return [piece for piece in text.split(MMDF_MARK) if has_mail_field(piece)]
    if has_mail_field(text):
        return [text]
    lines = (match.start() for match in re.finditer(rb"^From ", text, re.MULTILINE))
    starts = [start for start in lines if is_separator(text, start)]
    pieces = [text[begin:end].split(b"\n", 1)[-1] for begin, end in zip(starts, [*starts[1:], len(text)])]
    return [piece for piece in pieces if has_mail_field(piece)]


def is_separator(text: bytes, start: int) -> bool:
    """A "From " line at the very start, with a date after an empty line, or directly above a field."""
    end = text.find(b"\n", start) % (len(text) + 1)
    above = start == 0 or text.endswith((b"\n\n", b"\r\n\r\n"), 0, start)
    below = start == 0 or MAIL_FIELD.match(text[end + 1:end + 100])
    return bool(below or (above and DATED.search(text, start, end)))


def has_mail_field(text: bytes) -> bool:
    if not FIELD.match(text):
        return False
    head = re.split(rb"\r?\n[ \t]*\r?\n", text, maxsplit=1)[0]
    return any(MAIL_FIELD.match(line) for line in head.splitlines())


class Message:
    """One message, parsed under both policies."""

    def __init__(self, raw: bytes) -> None:
        self._bytes = raw
        self._old = email.parser.BytesHeaderParser(policy=email.policy.compat32).parsebytes(raw)
        self._new = email.parser.BytesHeaderParser(policy=email.policy.default).parsebytes(raw)

    def raw(self, name: str) -> list[bytes]:
        """The values as they stand, in bytes."""
        found = [value for key, value in self._old.raw_items() if key.lower() == name.lower()]
        values = found[:1] if name in FIRST_COUNTS else found
        return [value.encode("utf-8", "surrogateescape") for value in values]

    def body_charset(self) -> str:
        return self._old.get_content_charset() or "utf-8"

    def without_strange_lines(self) -> "Message":
        """The header without lines that are no fields, and without white space before colons."""
        head = re.split(rb"\r?\n\r?\n", self._bytes, maxsplit=1)[0]
        fields = [re.sub(rb"^([!-9;-~]+)[ \t]+:", rb"\1:", line) for line in head.splitlines() if line.strip()]
        return Message(b"\n".join(line for line in fields if re.match(rb"[ \t]|[!-9;-~]+:", line)))

    def readings(self, name: str, what: str) -> list:
        """What each policy gives; None where the field is absent, an empty value where it cannot be read."""
        if not self.raw(name):
            return [None, None]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [self._new_reading(name, what), self._old_reading(name, what)]

    def _new_reading(self, name: str, what: str):
        try:
            values = self._new.get_all(name)
            values = values[:1] if name in FIRST_COUNTS else values
            if what == "addresses":
                return address_set([one.addr_spec for value in values for one in value.addresses])
            if what == "instant":
                return instant(values[0].datetime)
            texts = [str(value) for value in values]
        except Exception as failure:  # the package fails on some odd mail, each time in another way
            return f"fails: {type(failure).__name__}"
        return collapse(", ".join(texts)) if what == "text" else ids(texts)

    def _old_reading(self, name: str, what: str):
        try:
            values = self._old.get_all(name)
            values = values[:1] if name in FIRST_COUNTS else values
            if what == "addresses":
                return address_set([address for _, address in email.utils.getaddresses([str(one) for one in values])])
            if what == "instant":
                return instant(email.utils.parsedate_to_datetime(str(values[0])))
            texts = [decode(value) for value in values]
        except Exception as failure:
            return "" if what == "instant" else f"fails: {type(failure).__name__}"
        return collapse(", ".join(texts)) if what == "text" else ids([str(one) for one in values])


def instant(moment: datetime.datetime | None) -> str:
    if moment is None:
        return ""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def decode(value) -> str:
    return str(email.header.make_header(email.header.decode_header(value)))


def ids(values: list[str]) -> list[str]:
    """What stands in angle brackets, white space removed; without brackets, the words."""
    found: list[str] = []
    for value in values:
        brackets = re.findall(r"<([^<>]*)>", value)
        words = brackets or value.split()
        found += [re.sub(r"\s", "", word) for word in words]
    return each_once([one for one in found if one])


def raw_text(text: str) -> str:
    """A value as it stands, encoded words decoded."""
    return collapse(re.sub(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=", lambda word: decode_any(word.group()), text))


def decode_any(word: str) -> str:
    """An encoded word; as windows-1252 where its bytes are not of the charset it names."""
    try:
        return decode(word)
    except UnicodeDecodeError:
        return decode(re.sub(r"^=\?[^?]+", "=?windows-1252", word))
