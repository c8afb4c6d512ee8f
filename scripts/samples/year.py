# SPDX-License-Identifier: GPL-3.0-or-later
"""The year being written: its organisation, its mail and what was planted."""

from samples import clock, letters
from samples.mail import Mail
from samples.truth import Truth

GERMAN_MARKS = ("Re: ", "AW: ", "Fwd: ", "WG: ")


def base_subject(subject):
    """The subject without reply and forward marks."""
    marked = True
    while marked:
        marked = subject.startswith(GERMAN_MARKS)
        if marked:
            subject = subject.split(": ", 1)[1]
    return subject


class Year:
    def __init__(self, chance, org):
        self.chance = chance
        self.org = org
        self.mails = []
        self.subjects = set()
        self.truth = Truth()

    def post(self, author, to, subject, own, sent, cc=(), parent=None, through=None, quoted=True, signed=True, **more):
        """Writes a mail. `own` is what the author says; signature and quote are added here."""
        order = len(self.mails)
        quote_from = parent if quoted else None
        mail = Mail(id=self._message_id(author, sent), sent=sent, author=author, to=tuple(to), cc=tuple(cc),
                    subject=subject, own=own, text=letters.with_quote(own, author, quote_from, signed), parent=parent,
                    through=through, order=order, **more)
        if author.program in ("outlook", "outlook-de") and not mail.attachments and self.chance.hit(.16):
            mail.form = "alternative"
        self.mails.append(mail)
        self.subjects.add(base_subject(subject))
        return mail

    def reply(self, parent, author, own, to=None, cc=None, speed=clock.ORDINARY_REPLY, **more):
        """An answer in its own time, to the parent's author unless said otherwise."""
        sent = more.pop("sent", None) or clock.answer_moment(self.chance, author.zone, parent.sent, speed)
        mark = more.pop("mark", "AW: " if author.program == "outlook-de" else "Re: ")
        if to is None:
            to = (parent.through,) if parent.through else (parent.author,)
            copied = parent.through and parent.author != author and self.chance.hit(.3)
            cc = (parent.author,) if copied else cc
        return self.post(author, to, mark + base_subject(parent.subject), own, sent, cc=cc or (), parent=parent,
                         through=parent.through, **more)

    def reply_all(self, parent, author, own, speed=clock.ORDINARY_REPLY, **more):
        """An answer to the parent's author, with everybody else on copy."""
        rest = [one for one in parent.people if one not in (author, parent.author)]
        to = [parent.author] if parent.author != author else [one for one in parent.to if one != author]
        cc = [one for one in dict.fromkeys(rest) if one not in to]
        return self.reply(parent, author, own, to=to, cc=cc, speed=speed, **more)

    def forward(self, mail, author, reader):
        """Passes a mail on without a word."""
        sent = clock.answer_moment(self.chance, author.zone, mail.sent, clock.QUICK_REPLY)
        mark = "WG: " if author.program == "outlook-de" else "Fwd: "
        forwarded = self.post(author, (reader,), mark + base_subject(mail.subject), "", sent, parent=mail,
                              quoted=False, signed=False)
        forwarded.text = letters.forwarded(mail, author.zone)
        forwarded.form = "plain"
        return forwarded

    def automatic_reply(self, parent, author, text):
        sent = parent.sent + self.chance.between(20, 90)
        return self.post(author, (parent.author,), f"Automatic reply: {parent.subject}", text, sent, parent=parent,
                         quoted=False, extra=(("Auto-Submitted", "auto-replied"),), automatic=True)

    def finish(self):
        """Mail after the end of the year was never written, nor the answers to it. In order of time."""
        kept = set()
        for mail in self.mails:  # a parent always stands before its answers
            if mail.sent <= clock.END and (mail.parent is None or mail.parent.id in kept):
                kept.add(mail.id)
        self.mails = sorted((mail for mail in self.mails if mail.id in kept), key=lambda mail: (mail.sent, mail.order))
        return self.mails

    def _message_id(self, author, sent):
        number = len(self.mails) + 1
        style = self.chance.weighted((("stamp", 5), ("outlook", 4), ("long", 2)))
        if style == "stamp":
            local = clock.VIENNA.local(sent)
            return f"{local:%Y%m%d%H%M%S}.{number:04X}{self.chance.hexadecimal(4)}@mail.{author.domain}"
        if style == "outlook":
            return f"{number:04x}01db{self.chance.hexadecimal(12)}$@{author.domain}"
        return f"CA+{self.chance.hexadecimal(8)}={number:04x}{self.chance.hexadecimal(10)}@mail.{author.domain}"
