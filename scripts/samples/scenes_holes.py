# SPDX-License-Identifier: GPL-3.0-or-later
"""Planted black holes of the other kinds, in discussions and streams: nobody takes them up, and mail goes on."""

from datetime import date

from samples import clock, letters, talk_groups, wordings_holes
from samples.chance import Deck
from samples.phrases import Facts, read_pool
from samples.scenes_asks import LAST_OLD_DAY, Asker
from samples.scenes_lists import discussed, next_speaker
from samples.talk import Talk


def stalled(year):
    """Discussions of the engineers whose last word is a question."""
    talk = Talk(year, "stalled", talk_groups.ENGINEERING_LIST)
    asker = Asker(year, "stalled asks")
    place = year.org.lists["engineering"]
    for day in clock.spread_days(talk.chance, 5, last=LAST_OLD_DAY):
        speakers = talk.chance.some(year.org.unit("Engineering"), 4)
        thread = _opened(year, talk, speakers, day, (place,), through=place)
        _discuss(year, talk, thread, speakers, 4)
        author = talk.chance.pick([one for one in speakers if one != thread[-1].author])
        own = asker.text("TO_ENGINEERING", author, (place,), thread[-1].sent)
        thread.append(year.reply(thread[-1], author, own, speed=clock.QUICK_REPLY))
        year.truth.plant("stalled_discussion", [thread[-1]], f"{len(thread)} mails, the last one asks")


def orphaned(year):
    """Talk in a group goes on beside a question that nobody takes up."""
    talk = Talk(year, "orphaned", talk_groups.PROJECT)
    asker = Asker(year, "orphaned asks")
    for day in clock.spread_days(talk.chance, 5, last=date(2025, 11, 14)):
        group = [year.org.head("Engineering"), *talk.chance.some(year.org.unit("Sales")[1:], 4)]
        thread = _opened(year, talk, group, day, group[1:])
        _discuss(year, talk, thread, group[:3], 2)
        own = asker.text("TO_A_PERSON", group[3], group[:2], thread[0].sent)
        orphan = year.reply_all(thread[0], group[3], own, sent=thread[-1].sent + talk.chance.between(600, 4000))
        for count in range(4):
            author = group[count % 2]
            own = talk.letter(author, [talk.chance.pick(talk_groups.TURNS), *_turn(talk, thread)], bare=.8)
            sent = max(thread[-1].sent, orphan.sent) + talk.chance.between(1800, 9000)
            parent = thread[-1] if thread[-1].author != author else thread[0]
            thread.append(year.reply_all(parent, author, own, sent=sent, signed=False))
        year.truth.plant("orphaned_branch", [orphan], "four more mails of the thread went elsewhere")


def _turn(talk, thread):
    """One more thing to say in a thread, from its topic."""
    topic, facts = talk.of[thread[0].id]
    turns = [turn for turn in talk.turns(topic) if "?" not in turn]
    return [facts.fill(talk.chance.pick(turns))] if turns else []


def _opened(year, talk, speakers, day, to, **more):
    topic, facts = talk.begin(speakers, day)
    own = talk.letter(speakers[0], talk.opening(topic, facts, aside=.2))
    root = year.post(speakers[0], to, talk.subject(topic, facts), own, facts.moment, **more)
    talk.of[root.id] = topic, facts
    return [root]


def _discuss(year, talk, thread, speakers, turns):
    topic, facts = talk.of[thread[0].id]
    for turn in discussed(talk, topic, facts, Deck(talk.chance, talk_groups.TURNS), turns, turns):
        author = next_speaker(talk, speakers, thread)
        answer = year.reply if thread[0].through else year.reply_all
        thread.append(answer(thread[-1], author, talk.letter(author, [turn], bare=.75), speed=clock.QUICK_REPLY,
                             signed=talk.chance.hit(.35)))


def void(year):
    """Figures to a circle that nobody ever says a word about."""
    org, chance = year.org, year.chance.fork("void")
    author = org.titled("Instandhaltung")[0]
    circle = [*org.unit("Sales")[:4], *org.unit("Finance")[:4], *org.unit("Operations")[1:6]]
    circle = [one for one in circle if one != author]
    sent = []
    for day in clock.spread_days(chance, 26):
        moment = clock.office_moment(chance, author.zone, day, 9, 12)
        facts = Facts(chance, org, moment, (author,), kw=str(day.isocalendar()[1]))
        own = "\n".join(f"- {facts.fill(line)}" for line in chance.some(wordings_holes.VOID, 3))
        subject = facts.fill(chance.pick(wordings_holes.VOID_SUBJECTS))
        sent.append(year.post(author, circle, subject, own, moment, signed=False))
    year.truth.plant("broadcast_void", sent, f"{len(circle)} people get them, nobody says a word")


def cc_growth(year):
    """Two people write, and each mail has more on copy."""
    org = year.org
    talk = Talk(year, "growth", talk_groups.PROJECT)
    for day in clock.spread_days(talk.chance, 5, last=LAST_OLD_DAY):
        pair = [talk.chance.pick(org.unit("Sales")[1:]), talk.chance.pick(org.unit("Engineering")[1:])]
        crowd = Deck(talk.chance, [one for one in org.people if one not in pair])
        topic, facts = talk.begin(pair, day)
        own = talk.letter(pair[0], talk.context(topic, facts), (pair[1],))
        thread = [year.post(pair[0], (pair[1],), talk.subject(topic, facts), own, facts.moment)]
        copied = []
        for count in range(1, 6):
            copied += [crowd.draw() for _ in range(2)]
            said = facts.fill(talk.chance.pick(wordings_holes.GROWTH))
            author, other = pair[count % 2], pair[(count + 1) % 2]
            thread.append(year.reply(thread[-1], author, said, to=(other,), cc=tuple(dict.fromkeys(copied)),
                                     speed=clock.QUICK_REPLY, signed=False))
        year.truth.plant("cc_growth", thread, f"1 recipient at first, {1 + len(set(copied))} at last")


def sink(year):
    """A shared mailbox that everybody asks and that answers one in six, all year."""
    org, asker = year.org, Asker(year, "sink")
    desk = org.roles["facilities"]
    writers = Deck(asker.chance, [one for one in org.people if not one.german])
    asks = []
    for place, day in enumerate(clock.spread_days(asker.chance, 66, last=LAST_OLD_DAY)):
        asks.append(asker.ask("TO_ALL", writers.draw(), (desk,), day))
        if place % 6 == 3:
            own = asker.facts_of(asks[-1]).fill(asker.chance.pick(wordings_holes.ANSWERS))
            year.reply(asks[-1], desk, own)
    year.truth.plant("sink_mailbox", asks, "a shared mailbox: one ask in six gets an answer")


def single_point(year):
    """A list on which one person gives nearly all answers."""
    org, asker = year.org, Asker(year, "single")
    place = org.lists["cad"]
    helper, *others = asker.chance.some(org.unit("Engineering"), 3)
    askers = Deck(asker.chance, [one for one in org.unit("Engineering") if one not in (helper, *others)])
    asks = []
    for number, day in enumerate(clock.spread_days(asker.chance, 40, last=LAST_OLD_DAY)):
        asks.append(asker.ask("TO_ENGINEERING", askers.draw(), (place,), day, through=place))
        author = others[number // 7 % 2] if number % 7 == 6 else helper
        own = asker.facts_of(asks[-1]).fill(asker.chance.pick(wordings_holes.ANSWERS))
        year.reply(asks[-1], author, own)
    year.truth.plant("single_point", asks, "one person gives six answers in seven")


def graveyard(year):
    """Mail from outside that is passed on without a word, always to the same colleague, who says nothing."""
    org, chance = year.org, year.chance.fork("graveyard")
    sender, reader = org.head("Sales"), org.unit("Finance")[2]
    writers = Deck(chance, [*org.private, *(one for firm in org.partners for one in firm.people)])
    forwards = []
    for day in clock.spread_days(chance, 9, last=LAST_OLD_DAY):
        writer = writers.draw()
        facts = Facts(chance, org, clock.office_moment(chance, writer.zone, day, 8, 11), (writer, sender))
        subject, text = chance.pick(wordings_holes.FORWARDED)
        own = f"Hello {sender.first},\n\n{letters.wrapped(facts.fill(text))}\n\nKind regards,\n{writer.first}"
        mail = year.post(writer, (sender,), facts.fill(subject), own, facts.moment, signed=False)
        forwards.append(year.forward(mail, sender, reader))
    year.truth.plant("forward_graveyard", forwards, "passed on without a word, never answered")


def known(year):
    """Somebody in finance has answered the like before; then others are asked, who do not answer."""
    org, chance = year.org, year.chance.fork("known")
    expert = org.unit("Finance")[1]
    askers = Deck(chance, [one for one in org.unit("Sales")[1:] if not one.german])
    for topic, lines in read_pool(wordings_holes.KNOWN).items():
        texts = chance.shuffled(list(zip(lines["s"], lines["p"])))
        asks = []
        for (subject, text), day in zip(texts, clock.spread_days(chance, len(texts), last=LAST_OLD_DAY)):
            last = len(asks) == len(texts) - 1
            author = askers.draw()
            to = chance.some([one for one in org.unit("Sales") if one != author], 2) if last else (expert,)
            facts = Facts(chance, org, clock.office_moment(chance, author.zone, day), (author, *to))
            year.truth.say(facts.fill(subject), topic)
            own = f"Hello,\n\n{letters.wrapped(facts.fill(text))}\n\n{author.first}"
            asks.append(year.post(author, to, facts.fill(subject), own, facts.moment))
            if not last:
                year.reply(asks[-1], expert, facts.fill(chance.pick(wordings_holes.ANSWERS)))
        year.truth.plant("expert_bypass", asks[-1:], f"{expert.first} had answered three such asks")


def promised(year):
    """Asks that get a word of promise: after some nothing comes, after others the answer does."""
    org, asker = year.org, Asker(year, "promised")
    sales, finance = org.unit("Sales"), org.unit("Finance")
    english = Deck(asker.chance, [one for one in org.people if not one.german])
    helpers = Deck(asker.chance, [*sales[1:8], *finance[:4]])
    phrases = [*wordings_holes.PROMISES, *wordings_holes.VERSPRECHEN]
    for phrase, day in zip(phrases, clock.spread_days(asker.chance, len(phrases), last=date(2025, 10, 24))):
        german = phrase in wordings_holes.VERSPRECHEN
        helper = org.head("Operations") if german else helpers.draw()
        author = asker.chance.pick(org.unit("Operations")[1:]) if german else english.draw()
        if author == helper:
            author = sales[0]
        ask = asker.ask("FRAGEN" if german else "TO_A_PERSON", author, (helper,), day)
        said = asker.facts_of(ask).fill(phrase)
        promise = year.reply(ask, helper, f"{said}\n\n{helper.first}", speed=clock.QUICK_REPLY, signed=False)
        year.truth.plant("lapsed_promise", [ask, promise], said)
    for phrase in wordings_holes.HOLDING * 2:
        helper, author = helpers.draw(), english.draw()
        if author == helper:
            continue
        ask = asker.ask("TO_A_PERSON", author, (helper,), clock.busy_day(asker.chance, last=LAST_OLD_DAY))
        facts = asker.facts_of(ask)
        own = f"{facts.fill(phrase)}\n\n{helper.first}"
        held = year.reply(ask, helper, own, speed=clock.QUICK_REPLY, signed=False)
        own = facts.fill(asker.chance.pick(wordings_holes.ANSWERS))
        answer = year.reply(ask, helper, own, sent=held.sent + asker.chance.between(20, 70) * clock.HOUR)
        year.truth.plant("holding_reply", [ask], f"answered by {answer.id}, not by {held.id}")


def unseen(year):
    """Asks to an office of the town, of which no archive holds a mail."""
    org, asker = year.org, Asker(year, "unseen")
    writers = Deck(asker.chance, org.unit("Finance"))
    days = clock.spread_days(asker.chance, 6, last=LAST_OLD_DAY)
    asks = [asker.ask("TO_A_PERSON", writers.draw(), (org.office,), day) for day in days]
    year.truth.plant("not_observable", asks, "nobody's mail from there is in any archive")
