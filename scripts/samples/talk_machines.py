# SPDX-License-Identifier: GPL-3.0-or-later
"""What programs write, and what an office tells everybody. Nobody answers any of it."""

# Ways a build server may be called and speak: (address, name, headers, subjects, body). Each seed has one.
BUILDS = (
    ("buildbot", "Build Server", (),
     ("Build {order} of {branch}: {result}",), """
Project:   controller firmware
Branch:    {branch}
Revision:  {revision}
Result:    {result}
Duration:  {few} min {qty} s

{detail}

Console: https://build.{domain}/job/{order}/console
"""),
    ("ci-noreply", "Continuous Integration", (("Auto-Submitted", "auto-generated"),),
     ("[ci] {branch} {result} at {revision}",), """
Job {order} on {branch} has ended: {result}.

{detail}

  log       https://ci.{domain}/{order}/log
  changes   https://ci.{domain}/{order}/diff

You get this as you committed to {branch} in the last week.
"""),
    ("nightly", "Nightly Test Runner", (("Precedence", "bulk"),),
     ("Nightly {version}: {result}", "Nightly {version} ({branch}): {result}"), """
NIGHTLY RUN {order}
===================
firmware    {version}
branch      {branch}
commit      {revision}
passed      {qty}
failed      {few}

{detail}

Artifacts: https://nightly.{domain}/runs/{order}
"""),
    ("firmware-build", "Firmware Build", (),
     ("{result}: firmware {version}, job {order}",), """
* job       {order}
* commit    {revision}
* branch    {branch}
* target    {model}
* verdict   {result}

{detail}

https://jobs.{domain}/firmware/{order}
"""),
)
BRANCHES = ("main", "release-{version}", "stroke-counter", "fieldbus-map", "bench-b", "power-save")
BUILD_DETAILS = {
    "passed": ("All {qty} tests ran.", "No warnings. Image size {qty} kB.", "Image signed and stored."),
    "FAILED": ("test_stroke_{few}: expected {bar}, got {few}", "drivers/valve_{few}.c:{qty}: undefined reference",
               "timeout after {qty} s while waiting for bench B", "linker: region FLASH overflowed by {qty} bytes"),
    "unstable": ("{few} tests were skipped, bench B did not reply.", "test_level_{few} passed on the second try"),
}

# The like for a ticket system: what people wrote to it is quoted in its mail.
TICKETS = (
    ("tickets", "Ticket System", (),
     {"new": "[#{order}] New: {matter}", "taken": "[#{order}] Assigned to you: {matter}",
      "done": "[#{order}] Closed: {matter}"}, """
Ticket:    #{order}
Requester: {colleague}
State:     {state}
Priority:  {few}

{text}

--
View this ticket: https://tickets.{domain}/{order}
"""),
    ("helpdesk-system", "Help Desk", (("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")),
     {"new": "Ticket {order} opened - {matter}", "taken": "Ticket {order} assigned - {matter}",
      "done": "Ticket {order} resolved - {matter}"}, """
##- type above this line -##

Ticket {order} is now {state}.

{colleague} wrote:

{text}

https://desk.{domain}/t/{order}
"""),
    ("issue-tracker", "Issue Tracker", (("Precedence", "bulk"),),
     {"new": "({order}) {matter} [new]", "taken": "({order}) {matter} [assigned]", "done": "({order}) {matter} [closed]"},
     """
{colleague} changed issue {order}.

 What    | Removed | Added
---------+---------+-----------
 State   | -       | {state}

{text}

-- 
Configure your notifications: https://tracker.{domain}/prefs
"""),
)
STATES = {"new": "open", "taken": "assigned", "done": "closed"}
MATTERS = (
    ("Printer in hall {hall}", "The printer in hall {hall} prints every page twice. Which driver is the right one?"),
    ("Screen stays black", "Since the update of {past} the second screen stays black. What changed?"),
    ("Access to {customer} folder", "I have no access to the folder of {customer}. Who can open it for me?"),
    ("Label printer {place}", "Labels from {place} come out without the code. Could somebody look before {day}?"),
    ("Telephone {few}{few2}", "Extension {few}{few2} rings at the wrong desk. Who moved it?"),
    ("Time clock gate {few}", "The time clock at gate {few} runs {qty} seconds late."),
    ("VPN drops", "The connection drops every {few} minutes when I am in {place}. Is there a newer client?"),
    ("New laptop", "A colleague starts on {date} and needs a laptop with the drawing program."),
    ("ERP export", "The export of open orders ends at line {qty}. Where does the rest go?"),
    ("Scanner", "The scanner in incoming goods no longer reads labels of {partner}."),
)

# Who tells everybody: (address, name).
ANNOUNCERS = (("communications", "Corporate Communications"), ("newsroom", "{company} Newsroom"),
              ("events", "Events & Visits"), ("management-office", "Management Office"),
              ("sustainability", "Sustainability Office"))
ANNOUNCED = (
    "{company} at a glance, {month}", "Inside {company}: {month}", "News for all, week {kw}", "{month} edition",
)
ANNOUNCER_OPENINGS = ("Dear colleagues,", "Dear all,", "To all employees,", "Dear readers,")
ANNOUNCER_LINES = (
    "On {date} the new showroom in {place} opens its doors. A bus leaves from gate {few} at {hour}.",
    "The health days in {month} offer eye tests and a back course in room {room}.",
    "{qty} colleagues took part in the survey. Results are on the intranet from {date} on.",
    "The summer party takes place on {date} behind hall {hall}. Families are welcome.",
    "Electric cars can be charged at {few} places behind hall {hall} from {month} on.",
    "The works choir sings on {date} in the canteen, admission is free.",
    "Our report on energy and water is out. Use of water went down by {pct} %.",
    "A delegation from {place} visits the works on {date}. Guided tours start at {hour}.",
    "Registration for the language courses is open until {date}.",
    "Together with {partner} we sponsor the town run on {date}.",
    "The board congratulates {colleague} and {colleague2} on {few}0 years with {company}.",
    "The archive of photographs has been sorted, {qty} of them are on the wall next to reception.",
)
ANNOUNCER_LINKS = ("Read more: https://intranet.{domain}/news/{order}", "Pictures: https://intranet.{domain}/gallery/{order}")
ANNOUNCER_ENDS = ("Your {0}", "{0}", "Best wishes, {0}")

# Absence notes by language: (subject, text) with `{0}` the subject answered, in which programs differ.
ABSENT = {
    False: (
        ("Out of office: {0}", "I am out of the office until {date} and read no mail. In urgent cases call {colleague}."),
        ("Automatic reply: {0}", "Thank you for your message. I am on leave until {date}. {colleague} stands in for me."),
        ("Re: {0}", "I am currently out of the office with no access to mail and will be back on {date}. For urgent "
                    "matters, please contact {colleague}."),
        ("Auto: {0}", "I am away on business until {date} and will read my mail after that. {colleague} can help meanwhile."),
    ),
    True: (
        ("Abwesenheitsnotiz: {0}", "Ich bin bis {datum} nicht im Büro. Ihre Nachricht wird nicht weitergeleitet. In "
                                   "dringenden Fällen hilft {colleague}."),
        ("Automatische Antwort: {0}", "Vielen Dank für Ihre Nachricht. Ich bin bis einschließlich {datum} im Urlaub, "
                                      "{colleague} vertritt mich."),
        ("AW: {0}", "Ich bin derzeit nicht im Haus und habe keinen Zugriff auf meine E-Mails. Ab {datum} bin ich "
                    "wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an {colleague}."),
        ("Abwesend: {0}", "Ich bin bis {datum} auf Dienstreise und lese keine E-Mails. Vertretung: {colleague}."),
    ),
}
ABSENCE_HEADERS = ((("Auto-Submitted", "auto-replied"),), (("X-Auto-Response-Suppress", "All"),),
                   (("Precedence", "bulk"), ("X-Autoreply", "yes")), ())
