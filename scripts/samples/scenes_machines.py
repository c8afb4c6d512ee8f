# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that write mail, an office that tells everybody, and mailers that speak for those who are away."""

from datetime import date

from samples import clock, talk_machines
from samples.chance import Deck
from samples.letters import wrapped
from samples.phrases import Facts
from samples.scenes_asks import LAST_OLD_DAY, Asker


def builds(year):
    """A build server tells those who work on the firmware how each run ended."""
    org, chance = year.org, year.chance.fork("builds")
    robot = org.machines["builds"]
    _, _, headers, subjects, body = org.forms["builds"]
    readers = [org.head("Engineering"), *org.titled("Firmware", "Test Engineer")]
    mails = []
    for day in clock.spread_days(chance, 64):
        branch = chance.pick(talk_machines.BRANCHES)
        result = chance.weighted((("passed", 3), ("FAILED", 3), ("unstable", 1)))
        moment = clock.VIENNA.at(day, chance.between(0, 5 * clock.HOUR))
        facts = Facts(chance, org, moment, (), result=result, revision=chance.hexadecimal(9))
        facts.know(branch=facts.fill(branch), detail=facts.fill(chance.pick(talk_machines.BUILD_DETAILS[result])))
        mails.append(year.post(robot, readers, facts.fill(chance.pick(subjects)), facts.fill(body.strip()), moment,
                               extra=headers, signed=False))
    year.truth.plant("robot_mail", mails, f"{robot.address}: how builds ended, to {len(readers)} people")


def tickets(year):
    """A ticket system tells the people of IT what others wrote to it, asks and all."""
    org, chance = year.org, year.chance.fork("tickets")
    robot = org.machines["tickets"]
    _, _, headers, subjects, body = org.forms["tickets"]
    staff = org.titled("IT Support", "ERP Administrator")
    matters, mails = Deck(chance, talk_machines.MATTERS), []
    for day in clock.spread_days(chance, 34):
        matter, text = matters.draw()
        moment = clock.office_moment(chance, clock.VIENNA, day)
        facts = Facts(chance, org, moment, staff)
        facts.know(matter=facts.fill(matter), text=wrapped(facts.fill(text)))
        for state in talk_machines.STATES:
            facts.know(state=talk_machines.STATES[state])
            mails.append(year.post(robot, staff, facts.fill(subjects[state]), facts.fill(body.strip()), moment,
                                   extra=headers, signed=False))
            moment += chance.between(900, 40 * clock.HOUR)
    year.truth.plant("robot_mail", mails, f"{robot.address}: tickets, to {len(staff)} people")


def announcer(year):
    """An office that tells everybody what is on; it is written to by nobody."""
    org, chance = year.org, year.chance.fork("announcer")
    office = org.machines["announcer"]
    lines, mails = Deck(chance, talk_machines.ANNOUNCER_LINES), []
    for day in clock.spread_days(chance, 22):
        facts = Facts(chance, org, clock.office_moment(chance, clock.VIENNA, day, 9, 12), (),
                      kw=str(day.isocalendar()[1]))
        items = [wrapped(facts.fill(lines.draw()), 72) for _ in range(chance.between(4, 6))]
        links = [facts.fill(link) for link in chance.some(talk_machines.ANNOUNCER_LINKS, 2)]
        end = chance.pick(talk_machines.ANNOUNCER_ENDS).format(office.name)
        own = "\n\n".join([chance.pick(talk_machines.ANNOUNCER_OPENINGS), *items, *links, end])
        mails.append(year.post(office, org.people, facts.fill(chance.pick(talk_machines.ANNOUNCED)), own, facts.moment,
                               signed=False))
    year.truth.plant("announcer_mail", mails, f"{office.address}: news to {len(org.people)} people, never answered")


def absences(year):
    """Asks that the mailers of those who are away reply to, and nobody else: by headers, by subject or by words alone."""
    org, asker = year.org, Asker(year, "absences")
    english = [one for one in org.people if not one.german]
    chance, sales = asker.chance, org.unit("Sales")
    for german in (False, True):
        askers = Deck(chance, org.unit("Operations")[1:] if german else english)
        away = Deck(chance, (org.head("Operations"),) if german else (*sales[1:8], *org.unit("Finance")[:4]))
        forms = [(form, headers) for form in talk_machines.ABSENT[german] for headers in talk_machines.ABSENCE_HEADERS]
        days = clock.spread_days(chance, 8, first=date(2025, 2, 3), last=LAST_OLD_DAY)
        for (form, headers), day in zip(chance.some(forms, len(days)), days):
            absent = away.draw()
            author = askers.draw()
            if author != absent:
                _leave_alone(year, asker, (author, absent), (form, headers), day)


def _leave_alone(year, asker, pair, way, day):
    author, absent = pair
    (subject, text), headers = way
    ask = asker.ask("FRAGEN" if absent.german else "TO_A_PERSON", author, (absent,), day)
    facts = Facts(asker.chance, year.org, ask.sent, pair)
    own = f"{wrapped(facts.fill(text))}\n\n{absent.first} {absent.last}"
    note = year.post(absent, (author,), subject.format(ask.subject), own, ask.sent + asker.chance.between(3, 90),
                     parent=ask, quoted=False, signed=False, extra=headers, automatic=True)
    year.truth.plant("unanswered_absent", [ask], f"only an absence note: {note.id}")
    year.truth.plant("absence_note", [note], "written by a mailer")
