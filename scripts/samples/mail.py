# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail as a value, and its bytes: headers of RFC 5322, encoded words of RFC 2047, MIME parts."""

import base64
import binascii
import quopri
from dataclasses import dataclass, field

from samples import clock


@dataclass
class Mail:
    id: str
    sent: int
    author: object
    to: tuple
    cc: tuple
    subject: str
    own: str  # what the author wrote, without signature and quote
    text: str  # the whole body
    parent: object = None
    through: object = None  # the mailing list, if any
    attachments: tuple = ()  # (file name, bytes)
    automatic: bool = False  # written by a mailer in the name of whoever is away
    form: str = "plain"  # plain or alternative
    extra: tuple = ()  # more headers as (name, value)
    journals: frozenset = field(default_factory=frozenset)  # archives that keep it besides those of its people
    sender_address: str = ""
    order: int = 0

    @property
    def root(self):
        mail = self
        while mail.parent is not None:
            mail = mail.parent
        return mail

    @property
    def people(self):
        return (self.author, *self.to, *self.cc)

    def ancestors(self):
        """From the root down to the parent."""
        line = []
        mail = self.parent
        while mail is not None:
            line.append(mail)
            mail = mail.parent
        return line[::-1]


def _encoded_word(text, encoding):
    if encoding == "b":
        return f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="
    letters = (chr(byte) if chr(byte).isalnum() and byte < 128 else "_" if byte == 32 else f"={byte:02X}"
               for byte in text.encode())
    return f"=?utf-8?Q?{''.join(letters)}?="


def encoded_text(text, encoding="q"):
    """Header text: as it is if ASCII, else encoded words of at most 75 characters, folded."""
    if text.isascii():
        return text
    words, piece = [], ""
    for letter in text:
        if len(_encoded_word(piece + letter, encoding)) > 70:
            words.append(_encoded_word(piece, encoding))
            piece = ""
        piece += letter
    return "\n ".join(words + [_encoded_word(piece, encoding)])


def mailbox(person, address=""):
    address = address or person.address
    if not person.name:
        return address
    if not person.name.isascii():
        return f"{encoded_text(person.name)} <{address}>"
    quoted = f'"{person.name}"' if any(letter in person.name for letter in ".,&@") else person.name
    return f"{quoted} <{address}>"


def _folded(items, separator):
    """A long header value on several lines."""
    lines, line = [], ""
    for item in items:
        grown = f"{line}{separator}{item}" if line else item
        if line and len(grown) > 90:
            lines.append(line + separator.rstrip())
            grown = item
        line = grown
    return "\n ".join(lines + [line])


def _folded_subject(text, encoding):
    if not text.isascii():
        return encoded_text(text, encoding)
    return _folded(text.split(" "), " ") if len(text) > 90 else text


def _thread_headers(mail):
    if mail.parent is None:
        return []
    references = [f"<{elder.id}>" for elder in mail.ancestors()]
    kept = references if len(references) <= 10 else references[:1] + references[-9:]
    return [("In-Reply-To", f"<{mail.parent.id}>"), ("References", _folded(kept, " "))]


def _list_headers(mail):
    if mail.through is None:
        return []
    local, domain = mail.through.address.split("@")
    return [("Precedence", "list"), ("List-Id", f"{mail.through.name} <{local}.{domain}>"),
            ("List-Post", f"<mailto:{mail.through.address}>"),
            ("List-Unsubscribe", f"<mailto:{local}-leave@{domain}>")]


def _headers(mail, trace):
    subject_encoding = "b" if mail.author.encoding == "base64" else "q"
    rows = list(trace)
    rows.append(("From", mailbox(mail.author, mail.sender_address)))
    rows.append(("To", _folded([mailbox(person) for person in mail.to], ", ")))
    if mail.cc:
        rows.append(("Cc", _folded([mailbox(person) for person in mail.cc], ", ")))
    rows.append(("Subject", _folded_subject(mail.subject, subject_encoding)))
    rows.append(("Date", clock.rfc5322(mail.sent, mail.author.zone)))
    rows.append(("Message-ID", f"<{mail.id}>"))
    rows += _thread_headers(mail) + _list_headers(mail) + list(mail.extra)
    return rows + [("MIME-Version", "1.0")]


def _encoded_body(text, mail):
    """(charset, transfer encoding, bytes) for a text part, as this author's program sends it."""
    if text.isascii():
        return "us-ascii", "7bit", text.encode()
    charset = mail.author.charset
    try:
        coded = text.encode(charset)
    except UnicodeEncodeError:
        charset, coded = "utf-8", text.encode()
    encoding = mail.author.encoding
    if encoding == "quoted-printable":
        coded = quopri.encodestring(coded)
    if encoding == "base64":
        coded = _base64_lines(coded)
    return charset, encoding, coded


def _base64_lines(coded):
    return b"".join(binascii.b2a_base64(coded[start:start + 57]) for start in range(0, len(coded), 57))


def _text_part(text, mail, kind="plain"):
    charset, encoding, coded = _encoded_body(text, mail)
    return [("Content-Type", f"text/{kind}; charset={charset}"), ("Content-Transfer-Encoding", encoding)], coded


def _file_part(name, content):
    kind = {"pdf": "application/pdf", "csv": "text/csv", "txt": "text/plain"}.get(name.rsplit(".", 1)[-1],
                                                                                "application/octet-stream")
    return [("Content-Type", f'{kind}; name="{name}"'), ("Content-Transfer-Encoding", "base64"),
            ("Content-Disposition", f'attachment; filename="{name}"')], _base64_lines(content)


def _html_of(mail):
    escaped = mail.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    paragraphs = "\n".join(f"<p>{block}</p>" for block in escaped.replace("\n", "<br>\n").split("<br>\n<br>\n"))
    return f"<html><body>\n{paragraphs}\n</body></html>\n"


def _multipart(kind, parts, mail):
    boundary = f"=_{kind[:3]}_{mail.order:05}_{mail.sent % 100000:05}"
    chunks = [f"--{boundary}\n".encode() + _lines(headers) + b"\n" + coded for headers, coded in parts]
    closing = f"--{boundary}--\n".encode()
    joined = b"".join(chunk if chunk.endswith(b"\n") else chunk + b"\n" for chunk in chunks)
    return [("Content-Type", f'multipart/{kind}; boundary="{boundary}"')], joined + closing


def _lines(rows):
    return "".join(f"{name}: {value}\n" for name, value in rows).encode()


def _body(mail):
    part = _text_part(mail.text, mail)
    if mail.form == "alternative":
        part = _multipart("alternative", [part, _text_part(_html_of(mail), mail, "html")], mail)
    if mail.attachments:
        files = [_file_part(name, content) for name, content in mail.attachments]
        part = _multipart("mixed", [part, *files], mail)
    return part


def mail_bytes(mail, trace=()):
    """The mail as stored, lines ending in LF; `trace` are headers of this copy, such as Received."""
    headers, coded = _body(mail)
    return _lines(_headers(mail, trace) + headers) + b"\n" + coded
