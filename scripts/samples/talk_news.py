# SPDX-License-Identifier: GPL-3.0-or-later
"""One to many: announcements, newsletters and where people are. Nothing here asks anything."""

NEWSLETTER_SUBJECTS = ("Newsletter week {kw}", "Newsletter: news from {company}, week {kw}",
                       "Weekly newsletter, week {kw}")
DIGEST_SUBJECTS = ("Sales digest, week {kw}", "Digest: orders and quotes of week {kw}")
BULLETIN_SUBJECTS = ("Partner newsletter {month}", "Partner newsletter: dates and parts for {month}")

NEWS = (
    "Order intake in week {kw} was {turnover}, {pct} % above the same week of last year, mostly thanks to {customer}.",
    "The {model} passed its type test in {place} after {weeks} weeks on the bench. Series starts in {month}.",
    "Hall {hall} gets a new floor. Work starts on {date} and lasts {weeks} weeks; the way to the ramp is signposted.",
    "{colleague} celebrates ten years with the company, and {colleague2} joins the team in {month}.",
    "The canteen offers a vegetarian dish every day from {date} on. The price stays the same.",
    "Our stand at the fair in {place} had {qty} visitors. The cut model was the star again.",
    "The intranet has a new page with all approvals of the {product} series, sorted by country.",
    "Since {past} every delivery carries a code that leads to its certificates.",
    "{customer} has ordered {few} {model} for its plant in {place}, start-up is planned for {month}.",
    "{partner} delivers castings twice a week from {month} on, so the buffer in hall {hall} becomes smaller.",
    "Parking places on the east side are available again from {date}.",
    "The accident-free counter stands at {qty} days. The record is 412.",
    "The {part} of the old series is sold out. The successor fits without any change.",
    "Energy use of hall {hall} went down by {pct} % after the compressor was replaced.",
    "The company run took place in {place} at {degrees} per cent humidity and with {few} of us at the finish.",
    "Service reports are written on the tablet from {month} on. Paper is still accepted until the end of that month.",
    "The wiki holds {qty} pages on start-up by now, most read is the one on the {part}.",
    "Documentation has finished the Finnish manual of the {model}.",
    "Apprentices built a drinking fountain from returned pumps. It stands in front of hall {hall}.",
    "The shuttle from the station leaves at {hour} from {date} on.",
    "Firmware {version} brings a quicker start and two new languages, the list of changes is on the download page.",
    "The audit in {lately} ended without a major finding; the {few} minor ones are being worked on.",
    "Visitors from {place} will be shown around hall {hall} on {date}.",
    "Purchasing has signed a frame agreement with {partner}, which covers the {part} and the {part2}.",
)
# (subject, first sentence)
NOTICES = (
    ("Announcement: maintenance window on {date}",
     "The ERP system will not be available on {date} from {hour} until the evening, all other services stay up."),
    ("Announcement: {machine} out of service until {date}",
     "From {day} until {date} {machine} is out of service for its yearly overhaul. Orders have been moved."),
    ("Announcement: new opening hours at reception",
     "Reception opens at seven from {date} on and closes at five. The bell at gate {few} works round the clock."),
    ("Announcement: firmware {version} released",
     "Firmware {version} for the {model} has been released today and is on the download page with its notes."),
    ("Announcement: fire drill on {date}",
     "A fire drill takes place on {date} in the morning. The meeting point is the lawn behind hall {hall}."),
    ("Announcement: new colleagues in {month}",
     "{few} new colleagues start in {month}, most of them in Operations. Their pictures are on the intranet."),
    ("Announcement: price list for {product} from {month}",
     "The new price list for the {product} series applies from {month} on; quotes already sent keep their prices."),
    ("Announcement: gate {few} closed on {day}",
     "Gate {few} stays closed on {day} because of work on the road. Gate 1 is open as always."),
    ("Announcement: password rules from {date}",
     "From {date} on passwords have at least fourteen characters and no longer expire."),
    ("Announcement: company holidays between the years",
     "The works are closed between the holidays as every year; the service desk has an emergency number."),
)
NOTICE_DETAILS = (
    "Work has been planned together with the units concerned, no further action is necessary.",
    "Notices at the doors show the way. The emergency exits stay open at all times.",
    "Details, dates and a list of contact persons are on the intranet page below.",
    "The new rule replaces the one of last year.",
    "Those who are affected have been informed in person by their unit.",
    "Access cards keep working as before.",
    "A short film of three minutes shows what changes.",
    "The shift leaders have the printed version.",
    "The change was announced to the works council and in the unit meetings of week {kw}.",
)
BULLETIN = (
    "The {model} passed its type test in {place}. First deliveries to partners start in {month}.",
    "The {part} of the old series is sold out. The successor fits without any change.",
    "Firmware {version} brings a quicker start and two new languages, the list of changes is on the download page.",
    "Partner days take place in {place} on {date}, two days with workshops at the bench.",
    "Drawings carry a new title block from {month} on. The content stays the same.",
    "Our goods receipt moves to hall {hall} on {date}; the address for lorries does not change.",
    "Delivery notes with a code are booked on the same day, those without take a day longer.",
    "Packing instructions for the {part} were revised, index {few}.",
    "Documentation has finished the Finnish manual of the {model}.",
    "The forecast for the next quarter is in the portal, {pct} % above the last one.",
)
DIGEST = (
    "{customer}: order {order} over {amount}, {few} {model}, delivery in {month}.",
    "{customer}: {quote} over {amount} submitted, decision expected in week {week}.",
    "Lost: tender in {place}, price was {pct} % above the winner.",
    "Service: {qty} visits, {few} of them outside the plan.",
    "Open quotes at the end of the week: {qty}, worth {turnover}.",
    "Top part of the week is the {part}, {qty} pieces.",
    "{place}: agent visited, two new prospects in dairies.",
    "{partner} raises freight by {few} % from {month}.",
)
LINKS = ("More: https://intranet.{domain}/news/{kw}", "Read on: https://intranet.{domain}/page/{order}",
         "Pictures: https://intranet.{domain}/photos/{kw}", "All dates: https://intranet.{domain}/calendar")
BULLETIN_LINKS = ("Download: https://partners.{domain}/docs/{order}", "All bulletins: https://partners.{domain}/news")

WHEREABOUTS = """
== site
s On site today: {place}
s Today: {customer}
s Status {place}
s Today {place}, back tomorrow
s Status: {customer}
t On site at {customer} in {place} today, back tomorrow.
t In {place} until {day}, phone works.
t Arrived at {customer}, start-up of {few} {model} begins.
t {customer}: {part} changed, pump runs.
t {customer} in {place}: waiting for the electrician, one more day.
t Finished in {place}, serial {serial} accepted.
t At {customer}, line {few} is flushed, signing off at {hour}.
t Second day at {customer}, {few} of ten pumps done.
t {place}: start-up report is on the share, next stop {place2}.
t Leak at {customer} found, part comes with the courier.
t {customer} gives us the line from {hour} on, until then cabling.
t No phone in the cellar of {customer}, write if it matters.
t Acceptance at {customer} at {hour}, on the way home afterwards.
t Serial {serial} in {place} runs at {bar} bar, watching it until {hour}.
== road
s On the road
s Whereabouts
s Whereabouts {today}
s On the way to {place}
t On the road to {place}, there about {hour}.
t {customer} done, driving on to {place}.
t Stuck in traffic near {place}, an hour late.
t Train to {place} late, arriving {hour}.
t Van 2 is in the garage, using van {few}.
t Flight to {place} moved to {hour}.
t Tomorrow {place}, the day after {place2}.
t Parts for {customer} are in van {few}.
t Road to {place} is closed, taking the train.
== away
s Out of office {today}
s Working from home today
s Not in today
s Status
t Working from home today.
t Off on {day}, {colleague} covers.
t At the dentist until {hour}.
t Back in the office tomorrow at {hour}.
t Home office until {day}, phone works.
t Child is ill, online from {hour} on.
t Training in room {room} all day.
t Reports at home today, in the lab tomorrow.
"""
