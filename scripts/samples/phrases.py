# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentence pools and the facts that fill them.

A pool is text: `== name` opens a topic, every further line is a letter, a blank and a sentence; a line that starts with
two blanks goes on with the sentence before. Letters mean: `s` a subject, `c` context, `q` what is asked, `a` an answer,
`m` something more by a third person, `f` what the asker says afterwards, `t` a turn of a discussion. `{part}` and the
like are facts, the same through the whole thread.
"""

import re
from datetime import timedelta

from samples import clock
from samples.chance import Deck

PARTS = ("dosing head", "K12 diaphragm", "PV-300 valve block", "M8 drive unit", "T5 level sensor", "S2 inlet strainer",
         "DN50 flange set", "P7 control board", "L9 suction lance", "H3 hose kit", "G14 gear case", "22-B seal kit",
         "foot valve FV-6", "R4 relief valve", "C2 cable gland", "bearing bracket", "motor cover", "stroke sensor")
MACHINES = ("the big lathe", "press 2", "test bench B", "the washing line", "paint booth 1", "milling centre 3",
            "the laser cutter", "the curing oven", "the packing line", "the leak tester")
PLACES = ("Graz", "Linz", "Brno", "Trieste", "Gdansk", "Leeds", "Ghent", "Turku", "Maribor", "Passau", "Bolzano",
          "Zilina", "Aarhus", "Cork", "Lyon", "Porto", "Szeged", "Lahti", "Verona", "Plzen")
KIN = ("Rosa", "Frida", "Emmi", "Berta", "Olga", "Elsa")
ROOMS = ("Danube", "Mur", "Enns", "Salzach", "Traun", "Inn")
TEILE = ("Membran K12", "Ventilplatte PV-300", "Dichtung 22-B", "Steuerplatine P7", "Sauglanze L9", "Grundplatte",
         "Rückschlagkugel", "Motorhaube", "Kabeldurchführung C2", "Antriebswelle M8", "Schlauchtülle H3")
MASCHINEN = ("Presse 2", "Drehmaschine 4", "Waschanlage", "Lackierkabine 1", "Prüfbank B", "Fräsmaschine 3", "Säge 2",
             "Packanlage", "Ultraschallbank", "Stanze 5")


def read_pool(text):
    """{topic: {letter: [sentences]}} of a pool text."""
    topics, topic, letter = {}, {}, ""
    for line in text.strip().splitlines():
        if line.startswith("== "):
            topic = topics.setdefault(line[3:], {})
        elif line.startswith("  "):
            topic[letter][-1] += line[1:]
        elif line:
            letter = line[0]
            topic.setdefault(letter, []).append(line[2:])
    return topics


def _whole_number(low, high):
    return lambda facts: str(facts.chance.between(low, high))


def _one_of(items):
    return lambda facts: facts.chance.pick(items)


def _coming_date(facts, months, form):
    day = clock.later_day(clock.VIENNA, facts.moment, facts.chance.between(4, 25))
    return form.format(day.day, months[day.month - 1])


def _past_date(facts, months, form):
    day = clock.VIENNA.local(facts.moment).date() - timedelta(days=facts.chance.between(3, 40))
    return form.format(day.day, months[day.month - 1])


def _month(facts):
    return clock.MONTHS[(clock.VIENNA.local(facts.moment).month + facts.chance.between(0, 1)) % 12]


def _past_month(facts):
    return clock.MONTHS[(clock.VIENNA.local(facts.moment).month - facts.chance.between(2, 4)) % 12]


def _week(facts, ahead):
    week = clock.VIENNA.local(facts.moment).isocalendar()[1] + facts.chance.between(*ahead)
    return str((week - 1) % 52 + 1)


def _colleague(facts):
    return facts.chance.pick([one for one in facts.org.people if one not in facts.present]).first


def _amount(facts):
    value = facts.chance.between(18, 960) * facts.chance.pick((10, 10, 25, 50))
    return f"EUR {value:,}"


FACTS = {
    "part": _one_of(PARTS), "part2": _one_of(PARTS), "machine": _one_of(MACHINES), "place": _one_of(PLACES),
    "place2": _one_of(PLACES), "room": _one_of(ROOMS), "kin": _one_of(KIN), "teil": _one_of(TEILE), "maschine": _one_of(MASCHINEN),
    "model": lambda facts: f"{facts.org.product} {facts.chance.pick((12, 20, 30, 40, 80, 160))}",
    "product": lambda facts: facts.org.product, "company": lambda facts: facts.org.name,
    "domain": lambda facts: facts.org.domain,
    "customer": lambda facts: facts.chance.pick(facts.org.customers).short,
    "partner": lambda facts: facts.chance.pick(facts.org.partners).short,
    "colleague": _colleague, "colleague2": _colleague, "amount": _amount, "amount2": _amount,
    "order": lambda facts: f"4{facts.chance.between(1000, 9899)}",
    "quote": lambda facts: f"Q-25-{facts.chance.between(100, 989):04}",
    "invoice": lambda facts: f"R25{facts.chance.between(10000, 69999)}",
    "serial": lambda facts: f"{facts.chance.pick('ABCDE')}{facts.chance.between(20000, 79999)}",
    "qty": _whole_number(3, 180), "few": _whole_number(2, 9), "few2": _whole_number(2, 9), "pct": _whole_number(3, 28),
    "hour": lambda facts: f"{facts.chance.between(8, 16)}:{facts.chance.pick(('00', '15', '30', '45'))}",
    "version": lambda facts: f"{facts.chance.between(1, 5)}.{facts.chance.between(0, 9)}",
    "hall": _whole_number(1, 4), "bar": _whole_number(4, 16), "degrees": _whole_number(35, 85),
    "weeks": _whole_number(2, 9), "week": lambda facts: _week(facts, (1, 5)), "kw": lambda facts: _week(facts, (0, 3)),
    "date": lambda facts: _coming_date(facts, clock.MONTHS, "{0} {1}"),
    "past": lambda facts: _past_date(facts, clock.MONTHS, "{0} {1}"),
    "datum": lambda facts: _coming_date(facts, clock.MONATE, "{0}. {1}"),
    "neulich": lambda facts: _past_date(facts, clock.MONATE, "{0}. {1}"),
    "day": _one_of(clock.WEEKDAYS[:5]), "tag": _one_of(clock.TAGE[:5]), "month": _month, "lately": _past_month,
    "pay": lambda facts: f"EUR {facts.chance.between(28, 64) * 100:,}",
    "pay2": lambda facts: f"EUR {facts.chance.between(65, 74) * 100:,}",
    "severance": lambda facts: f"EUR {facts.chance.between(14, 70)},000",
    "severance2": lambda facts: f"EUR {facts.chance.between(8, 13)},000",
    "turnover": lambda facts: f"EUR {facts.chance.between(180, 960)},000",
}


class Facts:
    """What one thread is about: each fact is drawn at its first mention and then stays."""

    def __init__(self, chance, org, moment, present=(), **fixed):
        self.chance = chance
        self.org = org
        self.moment = moment
        self.present = present
        self.told = set()  # sentences of the pool this thread has had
        self._known = dict(fixed)

    def know(self, **fixed):
        """More facts, or others than before."""
        self._known.update(fixed)

    def fill(self, sentence):
        return re.sub(r"\{(\w+)\}", lambda found: self._fact(found.group(1)), sentence)

    def _fact(self, name):
        if name not in self._known:
            value = FACTS[name](self)
            while name.rstrip("2") != name and value == self._known.get(name.rstrip("2")):
                value = FACTS[name](self)
            self._known[name] = value
        return self._known[name]


class Pool:
    """Topics of one kind of talk; topics and sentences come round evenly.

    A topic's name may be followed by the units that have it, as in `== quote Sales`.
    """

    def __init__(self, chance, text):
        self._chance = chance
        self._topics = read_pool(text)
        self._names = {}
        self._decks = {}

    def topic(self, unit=""):
        """The next topic that somebody of this unit may have."""
        if unit not in self._names:
            fitting = [topic for topic in self._topics if " " not in topic or unit in topic.split()]
            self._names[unit] = Deck(self._chance, fitting)
        return self._names[unit].draw()

    def lines(self, topic, letter, low=1, high=1, told=()):
        """Some of a topic's sentences of this letter, in their order in the pool, none of those already told."""
        sentences = self._topics[topic].get(letter, [])
        fresh = {place for place, sentence in enumerate(sentences) if sentence not in told}
        wanted = min(self._chance.between(low, high), len(fresh))
        deck = self._decks.setdefault((topic, letter), Deck(self._chance, range(len(sentences))))
        drawn = set()
        while len(drawn) < wanted:
            drawn |= {deck.draw()} & fresh
        return [sentences[place] for place in sorted(drawn)]

    def context(self, topic, low, high):
        """How a matter is put: the first sentence of context always, as the others lean on it."""
        first = self._topics[topic]["c"][0]
        return [first, *self.lines(topic, "c", low - 1, high - 1, told=(first,))]

    def key(self, topic):
        """A name of the topic that two pools made of one text share."""
        return self._topics[topic]["s"][0]

    def line(self, topic, letter):
        return self.lines(topic, letter)[0]
