# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said around the planted black holes: promises that lapse, words of holding, asks that one person knows."""

# Each is one more way to say that mail will come; `{day}` and `{date}` name when.
PROMISES = (
    "I will send you the list by {day}.", "I'll get back to you on this tomorrow.",
    "There is a queue here, I will forward the file next week.", "We will send the papers by {date}.",
    "I'll write to {customer} first and let you know.", "Busy here today, I will reply in two days.",
)
VERSPRECHEN = (
    "Ich schicke dir die Liste bis {tag}.", "Ich melde mich morgen dazu.",
    "Bin noch unterwegs, ich melde mich nächste Woche.", "Wir senden euch die Unterlagen am {tag}.",
)
# What comes before an answer that does come.
HOLDING = (
    "I am looking into it, more later.", "Let me check with {colleague}, I will let you know.",
    "Working on it, I'll get back to you.", "Let me see what {colleague} has, I will come back to you tomorrow.",
)
ANSWERS = (
    "Here is what I found: {amount}, signed by {colleague} on {past}. The copy lies in the folder of order {order}.",
    "{colleague} had it. It was agreed on {past}, for {customer} only, and {amount} is the final number.",
    "The old one counts until {date}. {colleague} keeps the original, and the number on it is {quote}.",
    "It was booked twice on {past}. The second one, {amount}, goes back to {customer} with the next run.",
)

# `s` a subject and `p` a text, four ways to ask one thing that somebody in the house knows.
KNOWN = """
== incoterm
s Incoterm for {customer}, order {order}
p The customs broker wants the incoterm of the {customer} frame contract. Which incoterm does the frame contract name?
  Which annex of the frame contract holds it? Who keeps the annex?
s Frame contract {customer}: which incoterm
p {customer} reads its frame contract as delivered duty paid. Which incoterm stands in the annex of our frame
  contract? Who pays duty then? Since when?
s Duty for {customer}
p The broker bills duty to us again. Which incoterm of the frame contract covers duty? Which annex is it?
  Whose signature is under the annex?
s Annex of the frame contract, {place}
p For {place} a new broker starts on {date}, and asks for the incoterm. Which annex of the frame contract has the
  incoterm? Which version of the annex counts? Who tells the broker about duty?
== retention
s Retention guarantee for {customer}
p {customer} keeps back five per cent of invoice {invoice} as retention. Which bank guarantee releases the retention?
  Which bank form does the retention guarantee need? Who signs the bank guarantee?
s Bank guarantee against retention
p The retention of {customer} could end with a bank guarantee. Which bank form does such a retention guarantee need?
  What does a bank guarantee against retention cost? Who signs it?
s Retention guarantee, project {order}
p In project {order} the retention is still open, {amount}. Which bank guarantee releases the retention? Which bank
  form was used for the retention guarantee? Who signs the bank guarantee?
s Retention of {amount}, bank guarantee
p {customer} asks for a bank guarantee before it pays the retention of {amount}. Which bank form does the retention
  guarantee need? Who signs such a guarantee? How many weeks go by at the bank?
== dunning
s Dunning stop for {customer}
p {customer} got a dunning letter though it pays late by agreement. Which menu holds the dunning stop? Which dunning
  level sends the dunning letter? Who lifted the dunning stop?
s Dunning letter to {customer}
p A dunning letter went to {customer} on {past} in spite of the dunning stop. Which dunning level sends such a letter?
  Which menu shows the dunning stop? Who lifted it?
s Dunning level of {customer}
p {customer} stands at dunning level {few}, in spite of a dunning stop. Which dunning level sends the letter by
  itself? Which menu holds the dunning stop? Who lifted the stop?
s Dunning stop ignored
p The dunning run of {past} sent a dunning letter to {customer} once more. Which menu holds the dunning stop these
  days? Which dunning level ignores the stop? Who lifted the dunning stop?
"""

FORWARDED = (
    ("Catalogue {part}", "We have a new catalogue of the {part}. The prices are those of {lately}, freight included."),
    ("Drawing of {part}", "The drawing of the {part} has a new title block. Dimensions are the same as in {lately}."),
    ("Delivery note {order}", "Order {order} left our house on {past}, {qty} pieces on {few} pallets."),
    ("Visit on {past}", "Our visit on {past} went as planned. The report names {few} points, all of them small."),
    ("Stock list {month}", "The stock list of {month} is done. There are {qty} pieces of the {part} in {place}."),
    ("Trade fair {place}", "The fair in {place} opens on {date}. Our stand is number {few}, hall {hall}."),
)
VOID_SUBJECTS = ("Energy figures of week {kw}", "Energy figures, week {kw}")
VOID = (
    "Hall {hall}: {qty} MWh, {pct} % below last week.", "Compressed air: {few} leaks closed.",
    "The peak was at {hour} on {past}.", "Gas: {qty} cubic metres an hour at night.",
    "{machine} stood still for {few} hours.",
)
GROWTH = (
    "For the record, {colleague} on copy now.", "Adding the colleagues from {place}.", "With the unit on copy.",
    "The others are on copy from here on.", "I put the team on copy as well.",
)
