# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups without a list: projects, reply-all sprawls, quick exchanges, and files that go round."""

from samples import clock, talk_groups, talk_process
from samples.chance import Deck
from samples.people import plain_ascii
from samples.phrases import Facts
from samples.scenes_lists import discussed, next_speaker
from samples.talk import Talk


def projects(year):
    """Three project groups with many turns a thread."""
    org = year.org
    talk = Talk(year, "projects", talk_groups.PROJECT)
    remarks = Deck(talk.chance, talk_groups.TURNS)
    engineer, operator = org.head("Engineering"), org.head("Operations")
    for number, size in enumerate((8, 7, 8), 1):
        others = talk.chance.some(org.unit("Engineering")[1:] + org.unit("Sales")[1:], size - 2)
        group = [engineer, operator if number == 1 else talk.chance.pick(org.unit("Finance")), *others]
        stream = year.truth.stream(f"project {number}", "group_talk", group, "group", "employee")
        for day in clock.spread_days(talk.chance, 9):
            stream.roots.append(_project_thread(year, talk, remarks, group, day))


def _project_thread(year, talk, remarks, group, day):
    author, *others = talk.chance.shuffled(group)
    topic, facts = talk.begin((author, *others), day)
    own = talk.letter(author, talk.opening(topic, facts, aside=.2), others)
    root = year.post(author, others[:3], talk.subject(topic, facts), own, facts.moment, cc=others[3:])
    thread = [root]
    for turn in discussed(talk, topic, facts, remarks, 7, 11):
        author = next_speaker(talk, group, thread)
        speed = talk.chance.weighted(((clock.BURST_REPLY, 6), (clock.QUICK_REPLY, 3), (clock.ORDINARY_REPLY, 1)))
        own = talk.letter(author, [turn], bare=.8)
        thread.append(year.reply_all(thread[-1], author, own, speed, signed=talk.chance.hit(.25)))
    return root


def sprawls(year):
    """Threads to a crowd of which most never post: one crowd again and again, two others once."""
    talk = Talk(year, "sprawl", talk_groups.CROWD)
    crowd = _crowd(year, talk, 16)
    stream = year.truth.stream("everybody on copy", "reply_all_sprawl", crowd, "group", "employee")
    for day in clock.spread_days(talk.chance, 8):
        stream.roots.append(_sprawl(year, talk, crowd, day))
    for day in clock.spread_days(talk.chance, 2):
        _sprawl(year, talk, _crowd(year, talk, 12), day)


def _crowd(year, talk, size):
    sales = year.org.unit("Sales")
    return [sales[0], *talk.chance.some([one for one in year.org.people if one != sales[0]], size - 1)]


def _sprawl(year, talk, crowd, day):
    posters = talk.chance.some(crowd, len(crowd) * 2 // 5)
    topic, facts = talk.begin(posters, day)
    others = [one for one in crowd if one != posters[0]]
    own = talk.letter(posters[0], talk.opening(topic, facts, aside=0), others)
    last = root = year.post(posters[0], others, talk.subject(topic, facts), own, facts.moment)
    thread = [root]
    for turn in discussed(talk, topic, facts, Deck(talk.chance, ("Hm.", "Well.", "Ok.", "Hi.")), 9, 12):
        author = talk.chance.pick([one for one in posters if one != last.author])
        parent = last if talk.chance.hit(.7) else talk.chance.pick([mail for mail in thread if mail.author != author])
        speed = talk.chance.weighted(((clock.QUICK_REPLY, 2), (clock.ORDINARY_REPLY, 1)))
        last = year.reply_all(parent, author, talk.letter(author, [turn], bare=.8), speed, quoted=talk.chance.hit(.5),
                              signed=talk.chance.hit(.4))
        thread.append(last)
    year.truth.plant("reply_all_sprawl", thread, f"{len(crowd)} people on copy, {len(posters)} of them post")
    return root


def quick_exchanges(year):
    """Three people settle something within minutes, again and again."""
    talk = Talk(year, "quick", talk_groups.QUICK)
    trio = [year.org.head("Engineering"), *talk.chance.some(year.org.unit("Sales")[1:], 2)]
    stream = year.truth.stream("quick three", "live_talk", trio, "live-talk", "employee")
    for day in clock.spread_days(talk.chance, 10):
        author, *others = talk.chance.shuffled(trio)
        topic, facts = talk.begin((author, *others), day)
        own = talk.letter(author, talk.opening(topic, facts, aside=0), bare=.7)
        last = root = year.post(author, others, talk.subject(topic, facts), own, facts.moment, signed=False)
        stream.roots.append(root)
        for turn in discussed(talk, topic, facts, Deck(talk.chance, talk_groups.TURNS), 6, 10):
            author = talk.chance.pick([one for one in trio if one != last.author])
            last = year.reply_all(last, author, turn, clock.BURST_REPLY, signed=False, quoted=talk.chance.hit(.5))


def shared_files(year):
    """A file goes round under one name after another."""
    org, chance = year.org, year.chance.fork("files")
    sales, engineering = org.unit("Sales"), org.unit("Engineering")
    groups = ([*chance.some(sales[1:], 3), org.head("Engineering")], [*chance.some(engineering[1:], 3), sales[0]])
    for number, group in enumerate(groups, 1):
        stream = year.truth.stream(f"files {number}", "attachment_ping_pong", group, "document", "employee")
        files = Deck(chance, talk_process.SHARED_FILES)
        for day in clock.spread_days(chance, 10):
            stream.roots.append(_file_round(year, chance, group, files.draw(), day))


def _file_round(year, chance, group, file, day):
    stem, ending, subjects = file
    author, *others = chance.shuffled(group)
    facts = Facts(chance, year.org, clock.office_moment(chance, author.zone, day), group)
    count = chance.between(4, 6)
    versions = sorted(chance.some(range(1, len(talk_process.VERSIONS)), count - 1))
    remarks = Deck(chance, talk_process.NEXT_FILE)
    name = facts.fill(stem).replace(" ", "_").replace(":", "")
    subject = facts.fill(chance.pick(subjects))
    last = None
    thread = []
    for place, version in enumerate([0, *versions]):
        said = chance.pick(talk_process.FIRST_FILE) if place == 0 else remarks.draw()
        if place == count - 1:
            said = chance.pick(talk_process.LAST_FILE)
        if last is not None:
            author = chance.pick([one for one in group if one != last.author])
        attached = ((_file_name(name, version, ending, author), _file_content(name, version, facts)),)
        own = f"{facts.fill(said)}\n\n{author.first}"
        if last is None:
            last = year.post(author, others, subject, own, facts.moment, attachments=attached)
        else:
            last = year.reply_all(last, author, own, attachments=attached, signed=chance.hit(.5))
        thread.append(last)
    year.truth.plant("attachment_ping_pong", thread, f"{name} in {count} versions")
    return thread[0]


def _file_name(name, version, ending, author):
    initials = plain_ascii(author.first[0] + author.last[0])
    return f"{name}_{talk_process.VERSIONS[version].format(initials=initials)}.{ending}"


def _file_content(name, version, facts):
    return f"{name}, version {version}\n{facts.fill('{order}')}\n".encode()
