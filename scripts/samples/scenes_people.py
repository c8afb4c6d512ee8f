# SPDX-License-Identifier: GPL-3.0-or-later
"""Confidential matters: a few people, terms of employment and of the courts, some with a mark."""

from samples import clock, talk_people
from samples.talk import Talk

MARK = (("Sensitivity", "Company-Confidential"),)


def confidential(year):
    org = year.org
    people, finance = org.unit("People"), org.unit("Finance")
    circles = (("people and finance", [people[0], people[1], finance[0]], talk_people.CONFIDENTIAL, False),
               ("people and sales", [people[0], people[2], org.head("Sales")], talk_people.CONFIDENTIAL, False),
               ("Personal Werk", [people[1], org.head("Operations"), people[4]], talk_people.VERTRAULICH, True))
    for name, circle, pool, german in circles:
        talk = Talk(year, name, pool, german)
        stream = year.truth.stream(name, "confidential", circle, "email", "email")
        mails = []
        for day in clock.spread_days(talk.chance, 10):
            thread = _matter(year, talk, circle, day)
            stream.roots.append(thread[0])
            mails += thread
        year.truth.plant("confidential", mails, "matters of single employees or of the courts")


def _matter(year, talk, circle, day):
    """A case is put, one answers, the first one closes it."""
    author, first, second = talk.chance.shuffled(circle)
    topic, facts = talk.begin((author, first, second), day)
    tag = ("[CONFIDENTIAL] ", "[VERTRAULICH] ")[talk.german] if talk.chance.hit(.3) else ""
    extra = MARK if talk.chance.hit(.35) else ()
    own = talk.letter(author, talk.context(topic, facts), (first, second))
    subject = tag + talk.subject(topic, facts)
    mails = [year.post(author, (first,), subject, own, facts.moment, cc=(second,), extra=extra)]
    for speaker, kind in ((first, "a"), (talk.chance.pick((second, author)), "a"), (author, "f")):
        if speaker != mails[-1].author and talk.chance.hit(.85):
            own = talk.letter(speaker, talk.said(topic, facts, kind, 2), (mails[-1].author,), bare=.3)
            mails.append(year.reply_all(mails[-1], speaker, own, extra=extra, signed=talk.chance.hit(.5)))
    return mails
