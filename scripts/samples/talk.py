# SPDX-License-Identifier: GPL-3.0-or-later
"""Composes what is said in a scene: a pool's sentences, everyday remarks, and the exchange they make."""

from samples import clock, letters, talk_common
from samples.chance import Deck
from samples.phrases import Facts, Pool


class Talk:
    """One kind of talk among changing people."""

    def __init__(self, year, name, pool, german=False, outside=False, manner=""):
        self.year = year
        self.chance = year.chance.fork(name)
        self.german = german
        self.of = {}  # (topic, facts) by the root's id, for scenes that come back to a thread
        self._pool = Pool(self.chance, pool)
        manner = manner or ("german" if german else "outside" if outside else "inside")
        self._asides = Deck(self.chance, talk_common.ASIDES[manner])
        self._remarks = Deck(self.chance, talk_common.REMARKS[manner])

    def begin(self, present, day=None, **fixed):
        """(topic, facts) of a thread that starts on this day, else on any."""
        day = day or clock.busy_day(self.chance)
        moment = clock.office_moment(self.chance, present[0].zone, day)
        return self._pool.topic(present[0].unit), Facts(self.chance, self.year.org, moment, present, **fixed)

    def subject(self, topic, facts):
        subject = facts.fill(self._pool.line(topic, "s"))
        self.year.truth.say(subject, self._pool.key(topic))
        return subject

    def opening(self, topic, facts, most_questions=2, aside=.4):
        """What the first mail says: context, perhaps an aside, questions."""
        said = self._pool.context(topic, 1, 3)
        if self.chance.hit(aside):
            said.append(self._asides.draw())
        return [facts.fill(line) for line in said + self._pool.lines(topic, "q", 1, most_questions)]

    def said(self, topic, facts, kind, most=1, remark=0):
        """Sentences of this kind, perhaps with a remark."""
        lines = self._pool.lines(topic, kind, 1, most, facts.told)
        facts.told.update(lines)
        if not lines or self.chance.hit(remark):
            lines.append(self._remarks.draw())
        return [facts.fill(line) for line in lines]

    def context(self, topic, facts):
        """All the context of a topic."""
        return [facts.fill(line) for line in self._pool.lines(topic, "c", 99, 99)]

    def turns(self, topic):
        """All turns of a discussion, in order."""
        return self._pool.lines(topic, "t", 99, 99)

    def letter(self, author, sentences, others=(), formal=False, bare=.0):
        return letters.letter(self.chance, author, sentences, others, self.german, formal, self.chance.hit(bare))

    def exchange(self, asker, answerer, topic, facts, cc=(), answered=.88, formal=False, to=None, **more):
        """A question to one person (or office `to`), mostly an answer, often a word afterwards. Gives the root."""
        asked = to or answerer
        own = self.letter(asker, self.opening(topic, facts), (asked,), formal)
        root = self.year.post(asker, (asked,), self.subject(topic, facts), own, facts.moment, cc=cc, **more)
        self.year.truth.asks.append(root)
        if not self.chance.hit(answered):
            return root
        answer = self._answer(root, answerer, asker, topic, facts, formal)
        if self.chance.hit(.55):
            said = self.letter(asker, self.said(topic, facts, "f"), (answerer,), formal, bare=.5)
            self._reply(answer, asker, said, speed=clock.QUICK_REPLY)
        return root

    def _answer(self, root, answerer, asker, topic, facts, formal):
        said = self.letter(answerer, self.said(topic, facts, "a", remark=.4), (asker,), formal, bare=.25)
        return self._reply(root, answerer, said, speed=clock.ORDINARY_REPLY)

    def _reply(self, parent, author, said, speed):
        signed = self.chance.hit(.6)
        answer = self.year.reply_all if parent.cc else self.year.reply
        return answer(parent, author, said, speed=speed, signed=signed)
