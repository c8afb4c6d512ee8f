# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail with customers and partners, and the service desk."""

from samples import clock, talk_outside
from samples.chance import Deck
from samples.talk import Talk


def customers(year):
    """Several employees and the people of one customer, over many threads."""
    org = year.org
    talk = Talk(year, "customers", talk_outside.CUSTOMER, outside=True)
    careful = Deck(talk.chance, org.unit("Sales")[1:])
    for firm in org.customers:
        team = [careful.draw(), careful.draw(), talk.chance.pick(org.titled("Field Service")), org.roles["service"]]
        _account(year, talk, firm, team, "customer_thread", 15)


def partners(year):
    org = year.org
    talk = Talk(year, "partners", talk_outside.PARTNER, outside=True)
    for firm in org.partners:
        team = [org.head("Operations"), talk.chance.pick(org.unit("Sales")[1:])]
        _account(year, talk, firm, team, "partner_thread", 12)


def _account(year, talk, firm, team, kind, count):
    function = "customer-record" if kind == "customer_thread" else "email"
    stream = year.truth.stream(f"{firm.domain}", kind, [*team, *firm.people], function, "extranet")
    for day in clock.spread_days(talk.chance, count):
        inside = talk.chance.pick(team[:2])
        outside = talk.chance.pick(firm.people)
        fixed = {"customer": firm.short}
        if kind == "partner_thread":
            fixed["partner"] = firm.short
            fixed["colleague"] = talk.chance.pick([one for one in firm.people if one != outside]).first
        topic, facts = talk.begin((outside, inside), day, **fixed)
        by_us = topic.startswith("our-") or kind == "partner_thread"
        asker, answerer = (inside, outside) if by_us else (outside, inside)
        cc = [one for one in team if one != inside and talk.chance.hit(.35)]
        cc += [one for one in firm.people if one != outside and talk.chance.hit(.25)]
        stream.roots.append(talk.exchange(asker, answerer, topic, facts, cc=cc, answered=.92, formal=True))
    year.truth.plant(kind, stream.roots, f"{len(team)} of us and {len(firm.people)} people of {firm.name}")


def service_desk(year):
    """Customers and strangers write to the service desk, which answers by whoever has duty."""
    org = year.org
    talk = Talk(year, "service", talk_outside.SERVICE, outside=True)
    desk = org.roles["service"]
    writers = Deck(talk.chance, [*org.private, *(one for firm in org.customers for one in firm.people[1:])])
    for day in clock.spread_days(talk.chance, 128):
        writer = writers.draw()
        topic, facts = talk.begin((writer, desk), day, **_firm_facts(org, writer))
        talk.exchange(writer, desk, topic, facts, answered=.87, formal=True)


def _firm_facts(org, writer):
    return {"customer": firm.short for firm in org.customers if writer in firm.people}
