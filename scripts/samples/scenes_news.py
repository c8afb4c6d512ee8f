# SPDX-License-Identifier: GPL-3.0-or-later
"""One to many: announcements, newsletters, and where people are today."""

from samples import clock, talk_news, talk_werk
from samples.chance import Deck
from samples.letters import wrapped
from samples.phrases import Facts, Pool, read_pool


def announcements(year):
    """The announcement list: a weekly newsletter and notices in between."""
    org, chance = year.org, year.chance.fork("announcements")
    place = org.lists["announce"]
    stream = year.truth.stream("announce", "broadcast", place.address, "feed", "employee")
    news = Deck(chance, talk_news.NEWS)
    editor, helper = org.titled("Office Management")[0], org.titled("IT Support")[0]
    for day in clock.spread_days(chance, 42):
        facts = _facts(year, chance, editor, day)
        items = [_facts(year, chance, editor, day).fill(news.draw()) for _ in range(chance.between(7, 18))]
        stream.roots.append(_to_list(year, chance, facts, place, chance.pick(talk_news.NEWSLETTER_SUBJECTS), items))
    notices = Deck(chance, talk_news.NOTICES)
    for day in clock.spread_days(chance, 20):
        facts = _facts(year, chance, helper, day)
        subject, first = notices.draw()
        items = [facts.fill(line) for line in (first, *chance.some(talk_news.NOTICE_DETAILS, 2))]
        stream.roots.append(_to_list(year, chance, facts, place, subject, items))
    year.truth.plant("broadcast", stream.roots, "newsletters and notices to all, never answered")


def _facts(year, chance, author, day, earliest=8, latest=17):
    """Facts of a mail of this day; the week is the day's own."""
    moment = clock.office_moment(chance, author.zone, day, earliest, latest)
    return Facts(chance, year.org, moment, (author,), kw=str(day.isocalendar()[1]))


def _to_list(year, chance, facts, place, subject, items):
    own = _bulletin(chance, facts, items, talk_news.LINKS)
    return year.post(facts.present[0], (place,), facts.fill(subject), own, facts.moment, through=place)


def _bulletin(chance, facts, items, links):
    """Items one below the other, some with a link."""
    blocks = []
    for item in items:
        block = wrapped("* " + item, 72).replace("\n", "\n  ")
        blocks.append(f"{block}\n  {facts.fill(chance.pick(links))}" if chance.hit(.35) else block)
    return "\n\n".join([*blocks, facts.fill(chance.pick(links)), facts.present[0].name])


def digests(year):
    """A weekly digest to a fixed circle, and a newsletter to the partners."""
    org, chance = year.org, year.chance.fork("digests")
    author = org.titled("Inside Sales")[0]
    circle = [org.head(unit) for unit in ("Sales", "Operations", "Engineering", "Finance")]
    circle += chance.some([one for one in org.unit("Sales")[1:] if one != author], 9)
    _letters_to(year, chance, author, circle, 34, talk_news.DIGEST_SUBJECTS, talk_news.DIGEST,
                ("sales digest", "employee", talk_news.LINKS))
    partners = [one for firm in org.partners for one in firm.people]
    _letters_to(year, chance, org.titled("Marketing Manager")[0], partners, 14, talk_news.BULLETIN_SUBJECTS,
                talk_news.BULLETIN, ("partner newsletter", "extranet", talk_news.BULLETIN_LINKS))


def _letters_to(year, chance, author, circle, count, subjects, lines, rest):
    name, network, links = rest
    stream = year.truth.stream(name, "broadcast", [author, *circle], "feed", network)
    for day in clock.spread_days(chance, count):
        facts = _facts(year, chance, author, day, 9, 12)
        items = [_facts(year, chance, author, day).fill(line) for line in chance.some(lines, chance.between(4, 7))]
        own = _bulletin(chance, facts, items, links)
        stream.roots.append(year.post(author, circle, facts.fill(chance.pick(subjects)), own, facts.moment))
    year.truth.plant("broadcast", stream.roots, f"{name} to {len(circle)} people, never answered")


def whereabouts(year):
    """Field service says on its list where it is; sales people tell their unit."""
    org, chance = year.org, year.chance.fork("whereabouts")
    pool = Pool(chance, talk_news.WHEREABOUTS)
    place = org.lists["field"]
    stream = year.truth.stream("field", "status_update", place.address, "status", "employee")
    travellers = org.titled("Field Service", "Test Engineer", "Firmware")
    for author, day in _turns(chance, travellers, 180):
        stream.roots.append(_status(year, chance, pool, author, (place,), day, through=place))
    year.truth.plant("status_update", stream.roots, "where field service is today, never answered")
    sales = org.unit("Sales")[:10]
    stream = year.truth.stream("sales whereabouts", "status_update", sales, "status", "employee")
    for author, day in _turns(chance, sales[1:4], 62):
        others = [one for one in sales if one != author]
        stream.roots.append(_status(year, chance, pool, author, others, day, sender_address=author.other_address))
    year.truth.plant("status_update", stream.roots, "where sales people are today, never answered")


def _turns(chance, people, count):
    deck = Deck(chance, people)
    return [(deck.draw(), day) for day in clock.spread_days(chance, count)]


def _status(year, chance, pool, author, to, day, **more):
    later = clock.WEEKDAYS[(day.weekday() + chance.between(1, 2)) % 5]
    facts = Facts(chance, year.org, clock.office_moment(chance, author.zone, day, 7, 9), (author,),
                  today=clock.WEEKDAYS[day.weekday()], day=later)
    topic = chance.weighted((("site", 5), ("road", 3), ("away", 2)))
    own = " ".join(facts.fill(line) for line in pool.lines(topic, "t", 1, 1 if topic == "away" else 2))
    if chance.hit(.3):
        own += f"\n\n{author.first}"
    return year.post(author, to, facts.fill(pool.line(topic, "s")), own, facts.moment, signed=chance.hit(.3), **more)


def shift_reports(year):
    """Short German hand-overs at the end of a shift, to foremen and head."""
    org, chance = year.org, year.chance.fork("shifts")
    circle = [org.head("Operations"), *org.titled("Schichtleiter", "Meister Montage", "Instandhaltung", "Logistik",
                                                  "Arbeitsvorbereitung")]
    stream = year.truth.stream("shift reports", "status_update", circle, "status", "employee")
    pool = read_pool(talk_werk.SHIFT)["uebergabe"]
    for author, day in _turns(chance, org.titled("Schichtleiter"), 110):
        moment = author.zone.at(day, chance.pick((14, 22)) * clock.HOUR - chance.between(0, 1500))
        facts = Facts(chance, org, moment, (author,), tag=clock.TAGE[day.weekday()])
        own = "\n".join(f"- {facts.fill(line)}" for line in chance.some(pool["t"], chance.between(3, 5)))
        others = [one for one in circle if one != author]
        stream.roots.append(year.post(author, others, facts.fill(chance.pick(pool["s"])), own + f"\n\n{author.first}",
                                      facts.moment, signed=False))
    year.truth.plant("status_update", stream.roots, "hand-over of a shift, never answered")
