# SPDX-License-Identifier: GPL-3.0-or-later
"""From sentences to a letter: greeting, paragraphs, closing, signature, and the quote of what it answers."""

from samples import clock

WIDTH = 74
QUOTE_LINES = 9

GREETINGS = ("Hi {0},", "Hello {0},", "{0},", "Hi {0},", "Good day {0},", "Hi {0} -")
FORMAL = ("Dear {0},", "Hello {0},", "Good day {0},", "Dear {0},")
TO_MANY = ("Hi all,", "Hello all,", "Hello everybody,", "Dear colleagues,", "Hi,", "Hello,", "Dear all,")
GRUESSE = ("Hallo {0},", "Servus {0},", "{0},", "Hallo {0}!", "Grüß dich {0},")
AN_ALLE = ("Hallo zusammen,", "Liebe Kollegen,", "Hallo an alle,", "Servus,", "Guten Tag,", "Hallo Leute,")
CLOSINGS = ("Best regards,", "Regards,", "Best,", "Cheers,", "Thanks,", "Kind regards,", "All the best,")
FORMAL_CLOSINGS = ("Kind regards,", "Best regards,", "With kind regards,", "Yours sincerely,")
SCHLUESSE = ("Grüße", "Beste Grüße", "LG", "Viele Grüße", "Danke und Grüße", "Gruß", "Schöne Grüße")

# Words that German writes small where a sentence goes on after the comma of a greeting.
SMALL_WORDS = frozenset("""
ab alle alles alte am an auf ausgetauscht begonnen bei beide beim betroffen bis bitte buchen danke dann das
den der die draußen eilt ein eine einer eingetragen eingewiesen er erledigt es frag freigeben für gebucht
gefunden geht gepackt gesperrt getauscht gleich gut habe hat hinter ich im in ist kein lädt mache machen mehr
mit morgen nachgezählt nächste nehmen nicht nur passt reicht ruf schreib sonst steht super um umgebucht und
unter von war was welche welcher welches wer wessen wie wir wo woher wohin zum
""".split())

PHONE = ("Sent from my phone", "(sent from the road)", "Von unterwegs gesendet")
DISCLAIMER = ("This e-mail and any files transmitted with it are intended solely for the addressee. If you have "
              "received it in error, delete it and inform the sender. {0} accepts no liability for its content.")


def wrapped(text, width=WIDTH):
    """Lines of at most `width` characters, words kept whole."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


def greeting(chance, author, others, german, formal=False):
    """How the letter opens; `others` are the people greeted by name, none for a crowd."""
    if not others or len(others) > 2:
        return chance.pick(AN_ALLE if german else TO_MANY)
    called = [one.name if one.kind == "role" else one.signs or one.first for one in others]
    if german:
        return chance.pick(GRUESSE).format(" und ".join(called))
    outside = author.firm != others[0].firm
    return chance.pick(FORMAL if formal or outside else GREETINGS).format(" and ".join(called))


def closing(chance, author, german, formal=False):
    name = author.signs or author.first
    if german:
        return f"{chance.pick(SCHLUESSE)}\n{name}"
    return f"{chance.pick(FORMAL_CLOSINGS if formal else CLOSINGS)}\n{author.name if formal and not author.signs else name}"


def signature(author):
    if not author.title:
        return ""
    lines = ["-- ", author.name, f"{author.title} | {author.firm}"]
    if author.side == "internal":
        lines.append(f"ext. {200 + sum(map(ord, author.address)) % 700} | www.{author.domain}")
    if author.program == "outlook" and author.side in ("customer", "partner"):
        lines += ["", wrapped(DISCLAIMER.format(author.firm))]
    return "\n".join(lines)


def paragraphs(chance, sentences, broken=.35):
    """Sentences as wrapped paragraphs, broken here and there."""
    blocks, block = [], []
    for sentence in sentences:
        if block and chance.hit(broken):
            blocks.append(block)
            block = []
        block.append(sentence)
    return "\n\n".join(wrapped(" ".join(each)) for each in blocks + [block])


def after_greeting(opening, body):
    """The body as it goes on after a German greeting: small after a comma, unless a noun or a name comes first."""
    first = body.split(maxsplit=1)[0].strip(",.!?")
    if opening.endswith(",") and first.lower() in SMALL_WORDS:
        return body[0].lower() + body[1:]
    return body


def letter(chance, author, sentences, others=(), german=False, formal=False, bare=False):
    """The author's own text. `bare` leaves greeting and closing out, as quick replies do."""
    body = paragraphs(chance, sentences)
    if bare:
        return body + ("\n\n" + chance.pick(PHONE) if chance.hit(.05) else "")
    opening = greeting(chance, author, others, german, formal)
    if german:
        body = after_greeting(opening, body)
    return f"{opening}\n\n{body}\n\n{closing(chance, author, german, formal)}"


def _quoted_lines(text, most=QUOTE_LINES):
    lines = [f"> {line}".rstrip() for line in text.splitlines()[:most]]
    while lines[-1] == ">":
        lines.pop()
    return "\n".join(lines)


def _english_attribution(parent, zone):
    local = zone.local(parent.sent)
    day = f"{clock.WEEKDAYS[local.weekday()][:3]}, {local.day} {clock.MONTHS[local.month - 1][:3]} {local.year}"
    return f"On {day} at {local:%H:%M}, {parent.author.name} wrote:"


def _german_attribution(parent, zone):
    local = zone.local(parent.sent)
    return f"Am {local:%d.%m.%Y} um {local:%H:%M} schrieb {parent.author.name}:"


def _outlook_head(parent, zone, words):
    local = zone.local(parent.sent)
    title, sender, date, to, subject = words
    return "\n".join((f"-----{title}-----", f"{sender}: {parent.author.name} <{parent.author.address}>",
                      f"{date}: {local:%d.%m.%Y %H:%M}", f"{to}: {'; '.join(one.name for one in parent.to[:3])}",
                      f"{subject}: {parent.subject}", "", "\n".join(parent.own.splitlines()[:QUOTE_LINES])))


def forwarded(mail, zone):
    """A mail passed on: its head and its text."""
    local = zone.local(mail.sent)
    return "\n".join(("---------- Forwarded message ----------", f"From: {mail.author.name} <{mail.author.address}>",
                      f"Date: {local:%d.%m.%Y %H:%M}", f"Subject: {mail.subject}",
                      f"To: {mail.to[0].name} <{mail.to[0].address}>", "", mail.text))


ENGLISH_HEAD = ("Original Message", "From", "Sent", "To", "Subject")
GERMAN_HEAD = ("Ursprüngliche Nachricht", "Von", "Gesendet", "An", "Betreff")


def with_quote(own, author, parent, signed):
    """The whole body: own text, signature and the quote, in the order of the author's mail program."""
    tail = signature(author) if signed else ""
    signed_text = f"{own}\n\n{tail}".rstrip("\n")
    if parent is None or author.program == "bare":
        return signed_text + "\n"
    if author.program in ("below", "unten"):
        attribution = _german_attribution if author.program == "unten" else _english_attribution
        return f"{attribution(parent, author.zone)}\n{_quoted_lines(parent.own)}\n\n{signed_text}\n"
    if author.program == "above":
        quote = _quoted_lines(parent.text, QUOTE_LINES + 5)
        return f"{own}\n\n{_english_attribution(parent, author.zone)}\n{quote}\n\n{tail}".rstrip("\n") + "\n"
    words = GERMAN_HEAD if author.program == "outlook-de" else ENGLISH_HEAD
    return f"{signed_text}\n\n{_outlook_head(parent, author.zone, words)}\n"
