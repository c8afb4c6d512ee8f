# SPDX-License-Identifier: GPL-3.0-or-later
"""The planted asks: never answered, too young to say, and asked again and again."""

from datetime import date

from samples import clock, letters, wordings, wordings_repeated
from samples.chance import Deck
from samples.phrases import Facts, Pool, read_pool

LAST_OLD_DAY = date(2025, 11, 27)
YOUNG_DAYS = (date(2025, 12, 30), date(2025, 12, 31))


class Asker:
    """Draws the planted asks, so that every wording comes round."""

    def __init__(self, year, name="asks"):
        self.year = year
        self.chance = year.chance.fork(name)
        self._facts = {}
        self._pools = {name: Pool(self.chance, getattr(wordings, name)) for name in wordings.POOLS}

    def ask(self, pool, author, to, day, latest=17, brief=False, **more):
        """A planted ask of this pool, sent on this day, of two questions if `brief`; `more` goes to the mail."""
        pool = self._pools[pool]
        moment = clock.office_moment(self.chance, author.zone, day, 8, latest)
        topic, facts, subject = self._new_subject(pool, pool.topic(), moment, (author, *to))
        own = self._said(pool, topic, facts, author, to, 2 if brief else self.chance.between(3, 4))
        mail = self.year.post(author, to, subject, own, moment, **more)
        self._facts[mail.id] = facts
        return mail

    def text(self, pool, author, to, moment):
        """What such an ask says, for a mail in the middle of a thread."""
        pool = self._pools[pool]
        facts = Facts(self.chance, self.year.org, moment, (author, *to))
        return self._said(pool, pool.topic(), facts, author, to, self.chance.between(3, 4))

    def facts_of(self, ask):
        """The facts that an ask of this asker is about."""
        return self._facts[ask.id]

    def _said(self, pool, topic, facts, author, to, questions):
        said = pool.context(topic, 2, 3) + pool.lines(topic, "q", questions, questions)
        return self._letter(author, to, [facts.fill(line) for line in said])

    def _new_subject(self, pool, topic, moment, present):
        """Facts that give a subject nobody has used, so that no other thread looks like an answer."""
        while True:
            for _ in range(8):
                facts = Facts(self.chance, self.year.org, moment, present)
                subject = facts.fill(pool.line(topic, "s"))
                if subject not in self.year.subjects:
                    self.year.truth.say(subject, pool.key(topic))
                    return topic, facts, subject
            topic = pool.topic()  # the words for this one are used up

    def _letter(self, author, to, said):
        body = letters.paragraphs(self.chance, said, .3)
        if author.german:
            opening = self.chance.pick(wordings.ANFANG)
            body = letters.after_greeting(opening, body)
            return f"{opening}\n\n{body}\n\n{self.chance.pick(wordings.SCHLUSS)}\n{author.first}"
        single = len(to) == 1 and to[0].kind == "human"
        opening = f"Hello {to[0].first}," if single else self.chance.pick(wordings.OPENINGS)
        return f"{opening}\n\n{body}\n\n{self.chance.pick(wordings.ENDINGS)}\n{author.first}"


def unanswered(year):
    """About 45 asks without any answer, to lists, people, groups and the service desk; then some in the last days."""
    asker = Asker(year)
    days = clock.spread_days(asker.chance, 41, last=LAST_OLD_DAY)
    days += clock.spread_days(asker.chance, 4, first=date(2025, 12, 1), last=date(2025, 12, 12))
    kinds = _kinds(year, asker.chance)
    for place, day in enumerate(days):
        pool, author, to, more = kinds[place % len(kinds)]()
        brief = place % 7 == 6
        mail = asker.ask(pool, author, to, day, brief=brief, **more)
        kind = "unanswered_brief_ask" if brief else "unanswered_ask"
        year.truth.plant(kind, [mail], _aftermath(year, asker.chance, mail, place))
    for place in range(8):
        pool, author, to, more = kinds[place % len(kinds)]()
        mail = asker.ask(pool, author, to, YOUNG_DAYS[place % 2], latest=12, **more)
        year.truth.plant("too_young_ask", [mail], "sent in the last two days")


def _kinds(year, chance):
    """Ways to ask into the void, in turn: (pool, author, addressees, more) each."""
    org = year.org
    works, engineering, sales = org.unit("Operations"), org.unit("Engineering"), org.unit("Sales")
    english_people = [one for one in org.people if not one.german]
    english = Deck(chance, english_people)
    outside = Deck(chance, [*org.private, *(one for firm in org.customers for one in firm.people)])
    addressees = Deck(chance, [*sales[:6], *org.unit("Finance")[:3], engineering[0]])

    def to_list(pool, key, authors):
        return lambda: (pool, authors(), (org.lists[key],), {"through": org.lists[key]})

    def to_person():
        target = addressees.draw()
        return "TO_A_PERSON", chance.pick([one for one in english_people if one != target]), (target,), {}

    def to_group():
        group = chance.some(sales[1:], 2) + [engineering[0], org.unit("Finance")[1]]
        return "TO_A_PERSON", sales[0], tuple(group), {}

    to_all = to_list("TO_ALL", "ask", english.draw)
    to_works = to_list("FRAGEN", "werk", lambda: chance.pick(works))
    to_engineers = to_list("TO_ENGINEERING", "engineering", lambda: chance.pick(engineering))
    to_desk = (lambda: ("TO_SERVICE", outside.draw(), (org.roles["service"],), {}))
    return (to_all, to_person, to_works, to_desk, to_engineers, to_person, to_all, to_group)


def _aftermath(year, chance, mail, place):
    """What follows an ask that nobody answers; gives the note for the truth."""
    facts = Facts(chance, year.org, mail.sent, (mail.author,))
    if place % 9 == 4 and not mail.author.german:
        sent = mail.sent + chance.between(6, 9) * clock.DAY
        own = f"{facts.fill(chance.pick(wordings.NUDGES))}\n\n{mail.author.first}"
        year.post(mail.author, mail.to, f"Re: {mail.subject}", own, sent, cc=mail.cc, parent=mail, through=mail.through)
        return "the asker came back once, nobody else"
    if place % 8 == 5 and mail.to[0].kind == "human":
        year.automatic_reply(mail, mail.to[0], facts.fill(chance.pick(wordings.AUTOMATIC)))
        return "only a machine answered"
    return "nobody answered"


def repeated(year):
    """Questions several people ask in their own words, weeks apart; about half of them get an answer."""
    org, chance = year.org, year.chance.fork("repeated")
    place = org.lists["ask"]
    askers = Deck(chance, [one for one in org.people if not one.german])
    for topic, lines in chance.some(read_pool(wordings_repeated.REPEATED).items(), 7):
        texts = chance.some(list(zip(lines["s"], lines["p"])), chance.between(3, 4))
        asks = []
        for count, day in enumerate(clock.spread_days(chance, len(texts), last=LAST_OLD_DAY)):
            author = askers.draw()
            facts = Facts(chance, org, clock.office_moment(chance, author.zone, day), (author,))
            subject, text = (facts.fill(part) for part in texts[count])
            year.truth.say(subject, topic)
            own = f"{chance.pick(wordings.OPENINGS)}\n\n{letters.wrapped(text)}\n\n{author.first}"
            asks.append(year.post(author, (place,), subject, own, facts.moment, through=place))
            if chance.hit(.5):
                _answer(year, chance, facts, asks[-1], askers.draw())
        year.truth.plant("repeated_question", asks, topic)


def _answer(year, chance, facts, ask, author):
    if author != ask.author:
        own = facts.fill(chance.pick(wordings_repeated.ANSWERS))
        year.reply(ask, author, own, signed=chance.hit(.5))
