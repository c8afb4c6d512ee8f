# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail that has no place in any channel: with family and friends, and with the lawyers of the house."""

from samples import clock, talk_private
from samples.letters import wrapped
from samples.phrases import Facts, Pool
from samples.talk import Talk

PRIVATE_MARK = (("Sensitivity", "Private"),)


def family_and_friends(year):
    """Three people of the house and theirs at home; the family of one marks its mail as private."""
    org, chance = year.org, year.chance.fork("private")
    circles = ((org.head("Engineering"), org.kin[0], "FAMILY", PRIVATE_MARK),
               (org.head("Operations"), org.kin[1], "FAMILIE", ()), (org.unit("Sales")[4], org.kin[2], "FRIENDS", ()))
    for employee, other, pool_name, marks in circles:
        pool = Pool(chance, getattr(talk_private, pool_name))
        stream = year.truth.stream(f"private {pool_name.lower()}", "private", (employee, other), "email", "employee")
        mails = []
        for day in clock.spread_days(chance, 12):
            thread = _private_thread(year, chance, pool, chance.shuffled((employee, other)), day, marks)
            stream.roots.append(thread[0])
            mails += thread
        year.truth.plant("private", mails, f"{employee.address} and {other.address}")


def _private_thread(year, chance, pool, pair, day, marks):
    topic = pool.topic()
    moment = clock.office_moment(chance, clock.VIENNA, day, 7, 16)
    facts = Facts(chance, year.org, moment, pair)
    thread = []
    for turn, letters in enumerate((("c", "q"), ("a",), ("f",))):
        if thread and not chance.hit((.95, .6)[turn - 1]):
            break
        author, reader = pair[turn % 2], pair[(turn + 1) % 2]
        said = [facts.fill(line) for letter in letters for line in _lines(pool, topic, letter)]
        own = _private_letter(chance, author, reader, " ".join(said), turn)
        if thread:
            thread.append(year.reply(thread[-1], author, own, extra=marks, signed=False))
        else:
            subject = facts.fill(pool.line(topic, "s"))
            year.truth.say(subject, pool.key(topic))
            thread = [year.post(author, (reader,), subject, own, moment, extra=marks, signed=False)]
            year.truth.asks.append(thread[0])
    return thread


def _lines(pool, topic, letter):
    return pool.context(topic, 1, 2) if letter == "c" else pool.lines(topic, letter)


def _private_letter(chance, author, reader, said, turn):
    german = author.german
    opening = "" if turn else chance.pick(talk_private.OPENINGS[german]).format(reader.first) + "\n\n"
    return f"{opening}{wrapped(said)}\n\n{chance.pick(talk_private.ENDINGS[german]).format(author.first)}"


def counsel(year):
    """The lawyers of the house and those whom they advise."""
    org = year.org
    talk = Talk(year, "counsel", talk_private.COUNSEL, manner="counsel")
    lawyers = org.counsel.people
    inside = (org.head("People"), org.head("Finance"))
    stream = year.truth.stream("counsel", "counsel", (*lawyers, *inside), "email", "employee")
    mails = []
    for day in clock.spread_days(talk.chance, 14):
        lawyer, client = talk.chance.pick(lawyers), talk.chance.pick(inside)
        topic, facts = talk.begin((lawyer, client), day)
        copied = tuple(one for one in lawyers if one != lawyer and talk.chance.hit(.4))
        root = talk.exchange(lawyer, client, topic, facts, cc=copied, formal=True, answered=.92)
        stream.roots.append(root)
        mails += [mail for mail in year.mails[root.order:] if mail.root == root]
    year.truth.plant("counsel", mails, f"{org.counsel.name}, on matters of the house")
