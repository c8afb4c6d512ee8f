# SPDX-License-Identifier: GPL-3.0-or-later
"""Ordinary mail of the day between two people, sometimes with a third on copy."""

from samples import clock, talk_direct
from samples.chance import Deck
from samples.talk import Talk


def pairs(year):
    """Six pairs who write each other all year."""
    org = year.org
    talk = Talk(year, "pairs", talk_direct.DIRECT)
    sales, finance = org.unit("Sales"), org.unit("Finance")
    engineer, operator = org.head("Engineering"), org.head("Operations")
    pair_list = ((sales[0], finance[0]), (sales[1], engineer), (engineer, operator), (finance[1], sales[2]),
                 (sales[3], talk.chance.pick(org.unit("Engineering")[1:])), (finance[2], operator))
    for number, pair in enumerate(pair_list, 1):
        stream = year.truth.stream(f"pair {number}", "two_person", pair, "email", "employee")
        for day in clock.spread_days(talk.chance, talk.chance.between(11, 14)):
            asker, answerer = talk.chance.shuffled(pair)
            topic, facts = talk.begin((asker, answerer), day)
            stream.roots.append(talk.exchange(asker, answerer, topic, facts, answered=.9))


def daily_mail(year):
    """Questions between people who write each other now and then."""
    org = year.org
    talk = Talk(year, "daily", talk_direct.DIRECT)
    askers = Deck(talk.chance, org.people)
    kept = [*org.unit("Sales"), *org.unit("Finance"), org.head("Engineering"), org.head("Operations")]
    answerers = Deck(talk.chance, kept)
    for day in clock.spread_days(talk.chance, 215):
        asker, answerer = askers.draw(), answerers.draw()
        if asker == answerer:
            continue
        topic, facts = talk.begin((asker, answerer), day)
        cc = (talk.chance.pick(org.people),) if talk.chance.hit(.15) else ()
        cc = tuple(one for one in cc if one not in (asker, answerer))
        talk.exchange(asker, answerer, topic, facts, cc=cc, answered=.87)


def german_mail(year):
    """The head of the works and the people of the works, in German."""
    works = year.org.unit("Operations")
    talk = Talk(year, "german", talk_direct.DIREKT, german=True)
    others = Deck(talk.chance, works[1:])
    for day in clock.spread_days(talk.chance, 64):
        pair = talk.chance.shuffled((works[0], others.draw()))
        topic, facts = talk.begin(pair, day)
        talk.exchange(*pair, topic, facts, answered=.88)
