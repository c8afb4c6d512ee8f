# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of disagreement with Python's email package that docs/mail-quirks.md explains.

Each kind is a row of the document's table and a function here, which says yes only where the raw field is of that kind
*and* our reading is what the document promises; nothing is explained by its raw field alone.
"""

import dataclasses
import datetime
import pathlib
import re

import python_mail

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs" / "mail-quirks.md"


@dataclasses.dataclass
class Field:
    """One disagreement: what of which field, how it stands in the message, and what we read."""

    name: str
    what: str
    message: python_mail.Message
    ours: object

    @property
    def raw(self) -> str:
        return b", ".join(self.message.raw(self.name)).decode("utf-8", "surrogateescape")

    @property
    def text(self) -> str:
        """The same, where bytes that are no UTF-8 are taken as windows-1252."""
        raw = self.raw.encode("utf-8", "surrogateescape")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("cp1252", "replace")


def at_for_at_sign(field: Field) -> bool:
    """pipermail's "name at host" is the address name@host."""
    if field.what != "addresses":
        return False
    written = re.sub(r"\(.*\)", "", field.text).strip()
    return field.ours == python_mail.address_set([re.sub(r"^(\S+) at (\S+)$", r"\1@\2", written)])


def stray_quotes(field: Field) -> bool:
    """Apostrophes around an address are no part of it."""
    if field.what != "addresses" or "'" not in field.raw:
        return False
    readings = field.message.readings(field.name, "addresses")
    return field.ours in [frozenset(one.strip("'") for one in reading) for reading in readings]


def zone_by_name(field: Field) -> bool:
    """A zone's letters give its offset."""
    offsets = {"EET": 2, "EEST": 3, "CET": 1, "CEST": 2, "MET": 1, "MEST": 2, "BST": 1, "MSK": 3, "MSD": 4, "JST": 9,
               "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "WET": 0, "WEST": 1, "SGT": 8,
               "HKT": 8, "AKST": -9, "AKDT": -8, "HST": -10}
    match = re.fullmatch(r"(?:[A-Z][a-z]{2}, *)?(\d+ [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d) ([A-Z]+)", field.raw.strip())
    if field.what != "instant" or match is None or match.group(2) not in offsets:
        return False
    moment = datetime.datetime.strptime(match.group(1), "%d %b %Y %H:%M:%S")
    return field.ours == python_mail.instant(moment - datetime.timedelta(hours=offsets[match.group(2)]))


def twelve_hours(field: Field) -> bool:
    """ "PM" adds twelve hours."""
    match = re.search(r"\b(\d\d?):(\d\d)(?::(\d\d))? ([AP])M\b", field.raw)
    if field.what != "instant" or match is None or not field.ours:
        return False
    hour, minute, half = int(match.group(1)), match.group(2), match.group(4)
    shift = hour % 12 + (12 if half == "P" else 0) - hour
    plain = field.raw[:match.end(3) if match.group(3) else match.end(2)] + field.raw[match.end():]
    read = python_mail.Message(f"Date: {plain}\n\n".encode()).readings("Date", "instant")
    wanted = [datetime.datetime.fromisoformat(one) + datetime.timedelta(hours=shift) for one in read if one]
    return f":{minute}:" in field.ours and datetime.datetime.fromisoformat(field.ours) in wanted


def iso_date(field: Field) -> bool:
    """ISO 8601, which mail has although no standard for mail knows it; without a zone it is UTC."""
    if field.what != "instant":
        return False
    try:
        return field.ours == python_mail.instant(datetime.datetime.fromisoformat(field.raw.strip()))
    except ValueError:
        return False


def undeclared_bytes(field: Field) -> bool:
    """Bytes beyond ASCII that no encoded word declares: the body's charset, or windows-1252."""
    if field.what not in ("text", "addresses") or field.raw.isascii():
        return False
    for charset in (field.message.body_charset(), "cp1252"):
        try:
            text = field.raw.encode("utf-8", "surrogateescape").decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
        declared = python_mail.Message(f"{field.name}: {text}\n\n".encode())
        if field.ours in (*declared.readings(field.name, field.what), python_mail.raw_text(text)):
            return True
    return False


def answered_last(field: Field) -> bool:
    """An id that stands twice stands where it stood first, but the last of all stays the last."""
    written = [re.sub(r"\s", "", one) for one in re.findall(r"<([^<>]*)>", field.raw)]
    return field.what == "ids" and bool(written) and field.ours == [
        *(one for one in python_mail.each_once(written) if one != written[-1]), written[-1]]


def broken_zone(field: Field) -> bool:
    """An offset beyond fourteen hours says nothing: UTC."""
    plain = re.sub(r" [+-]\d{4,}$", "", field.raw.strip())
    if field.what != "instant" or plain == field.raw.strip():
        return False
    return field.ours in python_mail.Message(f"Date: {plain}\n\n".encode()).readings("Date", "instant")


def quoted_word(field: Field) -> bool:
    """An encoded word inside quotes is decoded; but for the quotes, which stay, both read the same."""
    if field.what != "text" or not re.search(r'"[^"]*=\?[^"]+\?=[^"]*"', field.raw):
        return False
    readings = field.message.readings(field.name, "text")
    return field.ours.count('"') == field.raw.count('"') and without_quotes(field.ours) in map(without_quotes, readings)


def without_quotes(text: str) -> str:
    return python_mail.collapse(text.replace('"', " "))


def no_charset_name(field: Field) -> bool:
    """A word without a charset's name is read as UTF-8, else as windows-1252."""
    match = re.fullmatch(r"(.*)=\?\?[Qq]\?([^?]*)\?=(.*)", field.raw)
    if field.what != "text" or match is None:
        return False
    word = f"=?windows-1252?Q?{match.group(2)}?="
    return field.ours == python_mail.collapse(match.group(1) + python_mail.decode(word) + match.group(3))


def strange_line(field: Field) -> bool:
    """A line that is no field does not end the header where a well-known field follows soon."""
    below = field.message.without_strange_lines()
    return not field.raw and field.ours in below.readings(field.name, field.what)


def name_alone(field: Field) -> bool:
    """A name without an address is nobody's address."""
    return field.what == "addresses" and field.ours == frozenset() and re.search(r"[@<]| at ", field.raw) is None


KINDS = {"at-sign": at_for_at_sign, "stray-quotes": stray_quotes, "zone-by-name": zone_by_name,
         "twelve-hours": twelve_hours, "iso-date": iso_date, "broken-zone": broken_zone,
         "answered-last": answered_last, "undeclared-bytes": undeclared_bytes, "quoted-word": quoted_word,
         "no-charset-name": no_charset_name, "strange-line": strange_line,
         "name-alone": name_alone}


def documented() -> set[str]:
    return set(re.findall(r"^\| `([a-z-]+)` \|", DOCUMENT.read_text(), re.MULTILINE))


LISTED = documented()


def kind_of(field: Field) -> str:
    """The kind that explains the disagreement, or an empty string."""
    for kind, explains in KINDS.items():
        if kind in LISTED and explains(field):
            return kind
    return ""
