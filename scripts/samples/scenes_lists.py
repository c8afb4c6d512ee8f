# SPDX-License-Identifier: GPL-3.0-or-later
"""The mailing lists where people ask, answer and discuss."""

from samples import clock, talk_ask, talk_common, talk_groups, talk_werk
from samples.chance import Deck
from samples.talk import Talk


def questions_and_answers(year):
    """Two lists where anybody asks and those who know answer, one of them German."""
    org = year.org
    everybody = org.people
    works = org.unit("Operations")
    _question_list(year, Talk(year, "ask", talk_ask.ASK), org.lists["ask"], everybody, everybody[::3], 104)
    _question_list(year, Talk(year, "werk", talk_werk.WERK, german=True), org.lists["werk"], works, works[::2], 78)


def _question_list(year, talk, place, askers, knowers, count):
    stream = year.truth.stream(place.address.split("@")[0], "qa_list", place.address, "qa", "employee")
    asking = Deck(talk.chance, askers)
    for day in clock.spread_days(talk.chance, count):
        stream.roots.append(_question(year, talk, place, asking.draw(), knowers, day))
    for day in clock.spread_days(talk.chance, 3):
        _solved_by_asker(year, talk, place, asking.draw(), day)


def _ask(year, talk, place, asker, day):
    topic, facts = talk.begin((asker,), day)
    own = talk.letter(asker, talk.opening(topic, facts), bare=.06)
    return topic, facts, year.post(asker, (place,), talk.subject(topic, facts), own, facts.moment, through=place)


def _question(year, talk, place, asker, knowers, day):
    """A question to the list, answered by those who know in about nine cases of ten."""
    topic, facts, root = _ask(year, talk, place, asker, day)
    year.truth.asks.append(root)
    if talk.chance.hit(.10):
        return root
    answerers = talk.chance.some([one for one in knowers if one != asker], 3)
    own = talk.letter(answerers[0], talk.said(topic, facts, "a", 2, remark=.35), (asker,), bare=.35)
    last = year.reply(root, answerers[0], own)
    if talk.chance.hit(.8):
        said = talk.said(topic, facts, talk.chance.pick(("m", "m", "a")), remark=.3)
        parent = talk.chance.pick((root, last, last))
        last = year.reply(parent, answerers[1], talk.letter(answerers[1], said, bare=.5), signed=talk.chance.hit(.6))
    if talk.chance.hit(.6):
        own = talk.letter(asker, talk.said(topic, facts, "f"), bare=.6)
        last = year.reply(last, asker, own, speed=clock.QUICK_REPLY, signed=talk.chance.hit(.4))
    if talk.chance.hit(.12):
        own = talk.letter(answerers[2], talk.said(topic, facts, "m", remark=.6), bare=.4)
        year.reply(last, answerers[2], own)
    return root


def _solved_by_asker(year, talk, place, asker, day):
    _, facts, root = _ask(year, talk, place, asker, day)
    own = facts.fill(talk.chance.pick(talk_common.SOLVED)) if not talk.german else "Hat sich erledigt, selbst gefunden."
    year.reply(root, asker, own, speed=clock.QUICK_REPLY, signed=False)
    year.truth.plant("self_resolved", [root], "the asker found the answer and said so")


def engineering_list(year):
    """Engineers discuss on their list, many turns each."""
    talk = Talk(year, "engineering", talk_groups.ENGINEERING_LIST + talk_groups.PROJECT)
    place = year.org.lists["engineering"]
    stream = year.truth.stream("engineering", "group_talk", place.address, "group", "employee")
    remarks = Deck(talk.chance, talk_groups.TURNS)
    for day in clock.spread_days(talk.chance, 27):
        speakers = talk.chance.some(year.org.unit("Engineering"), talk.chance.between(5, 8))
        topic, facts = talk.begin(speakers, day)
        subject = f"[eng] {talk.subject(topic, facts)}"
        own = talk.letter(speakers[0], talk.opening(topic, facts, aside=.3))
        root = year.post(speakers[0], (place,), subject, own, facts.moment, through=place)
        stream.roots.append(root)
        _discussion(year, talk, root, speakers, discussed(talk, topic, facts, remarks, 5, 10))


def discussed(talk, topic, facts, remarks, low, high):
    """Turns of a discussion, as texts: some of the topic's in order, some with a remark before."""
    turns = talk.turns(topic)
    wanted = talk.chance.between(low, high)
    while len(turns) > wanted:
        turns.pop(talk.chance.below(len(turns)))
    return [facts.fill(f"{remarks.draw()} {turn}" if talk.chance.hit(.25) else turn) for turn in turns]


def next_speaker(talk, group, thread):
    """Whoever speaks next: not the last one, and rather somebody who has said nothing yet."""
    spoken = {mail.author for mail in thread}
    silent = [one for one in group if one not in spoken]
    if silent and talk.chance.hit(.55):
        return talk.chance.pick(silent)
    return talk.chance.pick([one for one in group if one != thread[-1].author])


def _discussion(year, talk, root, speakers, turns):
    thread = [root]
    for turn in turns:
        author = next_speaker(talk, speakers, thread)
        speed = talk.chance.weighted(((clock.BURST_REPLY, 5), (clock.QUICK_REPLY, 3), (clock.ORDINARY_REPLY, 2)))
        own = talk.letter(author, [turn], bare=.75)
        thread.append(year.reply(thread[-1], author, own, speed=speed, signed=talk.chance.hit(.35)))
