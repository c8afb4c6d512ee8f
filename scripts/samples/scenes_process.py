# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that go from hand to hand until somebody books them."""

from samples import clock, talk_process
from samples.phrases import Facts

KEPT = frozenset({"approvals"})  # a journal keeps every mail whose subject has a request number


def approvals(year):
    """Three kinds of request, each with its own way through the house."""
    org, chance = year.org, year.chance.fork("approvals")
    engineering, works, sales = (org.unit(name) for name in ("Engineering", "Operations", "Sales"))
    controller, payroll = org.titled("Controlling")[0], org.titled("Payroll")[0]
    ways = (("purchase requests", talk_process.PURCHASE, engineering[1:4],
             (engineering[0], controller, org.roles["purchasing"]), 22),
            ("leave requests", talk_process.LEAVE, sales[3:6], (sales[0], payroll, org.roles["people-team"]), 20),
            ("Freigaben", talk_process.BANF, works[3:6], (works[0], controller, org.roles["purchasing"]), 18))
    for name, talk, askers, desks, count in ways:
        stream = year.truth.stream(name, "approval_chain", [*askers, *desks], "workflow", "employee")
        number = chance.between(100, 300)
        thread_mails = []
        for day in clock.spread_days(chance, count):
            number += chance.between(1, 7)
            chain = _chain(year, chance, talk, f"{number:04}", chance.pick(askers), desks, day)
            stream.roots.append(chain[0])
            thread_mails += chain
        year.truth.plant("approval_chain", thread_mails, f"{name}: {count} requests over {len(desks)} desks")


def _chain(year, chance, talk, number, asker, desks, day):
    """Asker to first desk, desk to desk, last desk back to the asker; each mail has one addressee."""
    facts = Facts(chance, year.org, clock.office_moment(chance, asker.zone, day), (asker, *desks), number=number)
    subject = facts.fill(talk["subject"].replace("{what}", chance.pick(talk["what"])))
    own = f"{facts.fill(chance.pick(talk['ask']))}\n\n{asker.first}"
    mail = year.post(asker, desks[:1], subject, own, facts.moment, journals=KEPT, signed=chance.hit(.4))
    chain = [mail]
    for place, desk in enumerate(desks):
        step = ("pass", "check", "done")[place]
        following = desks[place + 1] if place + 1 < len(desks) else asker
        own = f"{facts.fill(chance.pick(talk[step]))}\n\n{desk.first}"
        mail = year.reply(mail, desk, own, to=(following,), journals=KEPT, signed=False, quoted=chance.hit(.6))
        chain.append(mail)
    return chain
