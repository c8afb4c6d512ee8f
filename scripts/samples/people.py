# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented organisation: who works there, for whom and with whom."""

import unicodedata
from dataclasses import dataclass, field

from samples import clock, names, talk_machines, talk_offices, talk_private
from samples.chance import Deck

ZONES = {zone.name: zone for zone in (clock.VIENNA, clock.LONDON, clock.HELSINKI, clock.CHICAGO, clock.PUNE)}

# How somebody's mail program quotes.
ENGLISH_PROGRAMS = (("below", 4), ("above", 3), ("outlook", 4), ("bare", 1))
GERMAN_PROGRAMS = (("unten", 3), ("outlook-de", 5), ("bare", 1))

MAIL_LISTS = (("announce", "Announcements"), ("ask", "Ask the company"), ("engineering", "Engineering"),
              ("werk", "Werk"), ("field", "Field service whereabouts"), ("cad", "CAD questions"))
ROLES = (("service", "Service Desk"), ("purchasing", "Purchasing"), ("people-team", "People Team"),
         ("it-desk", "IT Desk"), ("facilities", "Facilities"))


@dataclass(frozen=True)
class Person:
    first: str
    last: str
    address: str
    unit: str
    title: str
    firm: str
    kind: str = "human"  # human, role, list, robot or announcer
    side: str = "internal"  # internal, partner, customer or empty
    zone: clock.Zone = clock.VIENNA
    program: str = "below"
    german: bool = False
    charset: str = "utf-8"
    encoding: str = "8bit"
    other_address: str = ""
    signs: str = ""  # whoever of an office writes this mail

    @property
    def name(self):
        return f"{self.first} {self.last}".strip()

    @property
    def domain(self):
        return self.address.split("@")[1]


@dataclass(frozen=True)
class Firm:
    name: str
    short: str
    domain: str
    people: tuple


@dataclass
class Organisation:
    name: str
    domain: str
    product: str
    people: list = field(default_factory=list)
    roles: dict = field(default_factory=dict)
    lists: dict = field(default_factory=dict)
    customers: list = field(default_factory=list)
    partners: list = field(default_factory=list)
    private: list = field(default_factory=list)
    office: object = None  # of the town; never writes
    machines: dict = field(default_factory=dict)  # programs, and the office that tells everybody
    forms: dict = field(default_factory=dict)  # how each of the machines writes
    kin: list = field(default_factory=list)  # family and friends
    counsel: object = None  # the firm of lawyers

    def unit(self, name):
        return [person for person in self.people if person.unit == name]

    def head(self, name):
        return self.unit(name)[0]

    def titled(self, *titles):
        return [person for person in self.people if person.title in titles]

    def everybody(self):
        """All correspondents, lists too, in roster order."""
        outside = [person for firm in self.customers + self.partners for person in firm.people]
        offices = [*self.roles.values(), *self.lists.values(), *self.machines.values()]
        return [*self.people, *offices, *outside, *self.private, *self.kin, *self.counsel.people]


def plain_ascii(text):
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ø", "o"), ("å", "aa")):
        text = text.replace(letter, plain).replace(letter.upper(), plain.capitalize())
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _mail_habits(chance, german):
    charset, encoding = chance.weighted(((("utf-8", "8bit"), 10), (("utf-8", "quoted-printable"), 5),
                                         (("iso-8859-1", "8bit"), 2), (("iso-8859-1", "quoted-printable"), 2),
                                         (("utf-8", "base64"), 1)))
    programs = GERMAN_PROGRAMS if german else ENGLISH_PROGRAMS
    return {"program": chance.weighted(programs), "charset": charset, "encoding": encoding, "german": german}


def _employees(chance, company, domain):
    firsts = Deck(chance, names.FIRST_NAMES)
    lasts = Deck(chance, names.LAST_NAMES)
    for unit, count, titles in names.UNITS:
        for place in range(count):
            title = titles[0] if place == 0 else titles[1 + (place - 1) % (len(titles) - 1)]
            first, last = firsts.draw(), lasts.draw()
            local = f"{plain_ascii(first)}.{plain_ascii(last)}".lower()
            short = plain_ascii(first[0] + last[:2]).lower()
            yield Person(first, last, f"{local}@{domain}", unit, title, company,
                         other_address=f"{short}@{domain}" if unit == "Sales" and place in (1, 2) else "",
                         **_mail_habits(chance, unit == "Operations"))


def _firm(chance, row, side, lasts, count):
    name, short, domain, zone = row
    people = []
    firsts = chance.some(names.OUTSIDE_FIRST, count)
    for place, first in enumerate(firsts):
        last = lasts.draw()
        address = f"{plain_ascii(first)[0]}.{plain_ascii(last)}@{domain}".lower()
        people.append(Person(first, last, address, name, names.OUTSIDE_TITLES[place % len(names.OUTSIDE_TITLES)], name,
                             side=side, zone=ZONES[zone], **_mail_habits(chance, False)))
    return Firm(name, short, domain, tuple(people))


def _private_person(chance, lasts):
    first, last = chance.pick(names.OUTSIDE_FIRST), lasts.draw()
    local = f"{first}{last}{chance.between(1, 99)}".lower()
    return Person(first, last, f"{local}@{chance.pick(names.FREEMAIL)}", "", "", "", side="",
                  **_mail_habits(chance, False))


def _add_offices(chance, org, shared):
    """Addresses behind which several sit, and those of programs, one way of each."""
    for key, kind, choices in (("team", "team", talk_offices.TEAMS), ("shared", "role", talk_offices.SHARED)):
        local, label = chance.pick(choices)
        org.roles[key] = Person(label, "", f"{local}@{org.domain}", kind=kind, **shared)
    for key, kind, choices in (("builds", "robot", talk_machines.BUILDS), ("tickets", "robot", talk_machines.TICKETS),
                               ("announcer", "announcer", talk_machines.ANNOUNCERS)):
        org.forms[key] = chance.pick(choices)
        local, label = org.forms[key][0], org.forms[key][1].format(company=org.name)
        org.machines[key] = Person(label, "", f"{local}@{org.domain}", kind=kind, program="bare", **shared)


def _add_outsiders(chance, org):
    """Family and friends of three people of the house, and its lawyers."""
    circles = ((org.head("Engineering"), True), (org.head("Operations"), True), (org.unit("Sales")[4], False))
    for employee, related in circles:
        first = chance.pick(names.OUTSIDE_FIRST)
        last = employee.last if related else chance.pick(names.LAST_NAMES)
        local = plain_ascii(f"{first}.{last}{chance.between(1, 99)}").lower()
        org.kin.append(Person(first, last, f"{local}@{chance.pick(names.FREEMAIL)}", "", "", "", side="",
                              **_mail_habits(chance, employee.german)))
    name, domain = chance.pick(talk_private.FIRMS)
    lawyers = [Person(first, last, f"{plain_ascii(last).lower()}@{domain}", name, "Partner", name, side="",
                      **_mail_habits(chance, False)) for first, last in chance.some(talk_private.LAWYERS, 2)]
    org.counsel = Firm(name, name, domain, tuple(lawyers))


def found_organisation(chance):
    """The organisation of this chance."""
    name, domain, product = chance.pick(names.COMPANIES)
    org = Organisation(name, domain, product)
    org.people = list(_employees(chance, name, domain))
    shared = {"unit": "", "title": "", "firm": name}
    org.roles = {key: Person(label, "", f"{key}@{domain}", kind="role", **shared) for key, label in ROLES}
    org.lists = {key: Person(label, "", f"{key}@{domain}", kind="list", **shared) for key, label in MAIL_LISTS}
    lasts = Deck(chance, names.OUTSIDE_LAST)
    org.customers = [_firm(chance, row, "customer", lasts, 4) for row in chance.some(names.CUSTOMERS, 5)]
    org.partners = [_firm(chance, row, "partner", lasts, 4) for row in chance.some(names.PARTNERS, 3)]
    org.office = Person("Building", "Office", "permits@stadtamt.example", "", "", "Town", side="")
    org.private = [_private_person(chance, lasts) for _ in range(6)]
    _add_offices(chance.fork("offices"), org, shared)
    _add_outsiders(chance.fork("outsiders"), org)
    return org
