# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses behind which several sit: a team whose people write with their names, and a mailbox that they share."""

from dataclasses import replace

from samples import clock, talk_offices
from samples.chance import Deck
from samples.talk import Talk


def team(year):
    """Customers write to a team, and whoever of it has time answers, from the team's address and by name."""
    org = year.org
    talk = Talk(year, "team", talk_offices.TEAM, outside=True)
    form = talk.chance.pick(talk_offices.TEAM_NAMES)
    members = talk.chance.some(org.unit("Sales")[1:], 4)
    desk = org.roles["team"]
    faces = Deck(talk.chance, [_face(desk, one, form) for one in members])
    writers = Deck(talk.chance, [one for firm in org.customers for one in firm.people])
    threads = [_asked(talk, writers.draw(), desk, faces.draw(), day) for day in clock.spread_days(talk.chance, 44)]
    year.truth.plant("team_thread", threads, f"{desk.address}: answered by {len(members)} people in turn")


def _face(desk, member, form):
    """The team's address under the name of one of its people."""
    return replace(desk, first=form.format(member.name, desk.name), signs=member.first)


def shared_mailbox(year):
    """Colleagues write to a mailbox that several look after: it has one name, and each signs with his own."""
    org = year.org
    talk = Talk(year, "shared", talk_offices.DESK)
    desk = org.roles["shared"]
    members = talk.chance.some(org.unit("People")[1:], 3)
    faces = Deck(talk.chance, [replace(desk, signs=one.first) for one in members])
    writers = Deck(talk.chance, [one for one in org.people if not one.german and one not in members])
    threads = [_asked(talk, writers.draw(), desk, faces.draw(), day) for day in clock.spread_days(talk.chance, 40)]
    year.truth.plant("shared_thread", threads, f"{desk.address}: looked after by {len(members)} people")


def _asked(talk, writer, desk, face, day):
    firms = {"customer": writer.firm} if writer.side == "customer" else {}
    topic, facts = talk.begin((writer, desk), day, **firms)
    return talk.exchange(writer, face, topic, facts, to=desk, answered=.92)
