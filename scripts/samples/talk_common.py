# SPDX-License-Identifier: GPL-3.0-or-later
"""Remarks that fit nearly everywhere, so that no two letters are built of the same bricks."""

INSIDE_ASIDES = (
    "I have the papers in front of me, so a call is fine as well.", "It is not urgent today, but by {day} it will be.",
    "{colleague} pointed me to you.", "I looked in the wiki first, without luck.", "Sorry for the late mail.",
    "I am in {place} until {day}, mail is the best way to reach me.", "We had the same matter in {lately}, I think.",
    "{customer} is waiting, but patiently so far.", "The folder is shared with your unit.", "Numbers are as of {past}.",
    "In the meantime I go on with the rest.", "The old mail on this is from {past}.",
    "I hope I have not overlooked it.",
    "{colleague} had a similar case with {partner}.", "It came up in the meeting on {past}.",
    "From Monday on I am in room {room}.", "My notes from {place} are not complete.",
    "It is the last open point on my list.",
    "From {place} I can call after {hour}.", "We can also do it on the phone, {day} after {hour} is good.",
    "Background: order {order}, {qty} pieces, {place}.", "I copied the number by hand, so mind a typo.",
    "The system was slow this morning, so I write it here.",
    "As far as I remember, {colleague} looked after it before.",
    "It concerns {few} pieces at the moment.", "Last year it was {amount}, if that is of use.",
    "There is a photo in the folder, taken on {past}.", "The display says {few}, the paper says something else.",
)
INSIDE_REMARKS = (
    "Call me if it does not work.", "I am at my desk until {hour}.", "I made a note of it for next time.",
    "It took me a while to find as well.", "The details are in the folder, named {order}.", "Sorry, I was in {place}.",
    "{colleague} can show you.", "It has been like that since {lately}.", "Just ring me if something is unclear.",
    "That is all I know.", "I checked it twice.", "The rest is as discussed.", "Took five minutes.",
    "We should write that down somewhere.", "I put it on the agenda for {day}.", "Same procedure as with {customer}.",
    "I spoke with {colleague} about it.", "My stand-in from {date} on is {colleague}.", "Good that you noticed.",
    "From experience: print it before the meeting.", "From what I hear, {customer} does it the same way.",
    "I am away from {date}, so better today than tomorrow.", "No trouble at all.", "More than that I cannot say today.",
)
OUTSIDE_ASIDES = (
    "I have the papers in front of me, so a call is fine as well.", "You reach me on {day} after {hour} by phone.",
    "It is not urgent today, but by {day} it will be.", "Our meeting on it is on {date}.",
    "I am away from {date} on, my colleagues read this mailbox too.",
    "The photos are too large for mail, I can upload them.",
    "So far we have been very content with your pumps.", "My predecessor handled this, so I may lack some background.",
    "Our plant manager has asked me twice already.", "From our side everything else is ready.",
    "We had something like it in {lately}, it was solved quickly then.",
    "I write to you as I could not reach anybody by phone.",
)
OUTSIDE_REMARKS = (
    "Call me any time if something is unclear.", "I am in the office until {hour} today.",
    "Sorry for the inconvenience.",
    "Our colleague {colleague} knows the details.", "You will find the number on the first page.",
    "I keep an eye on it from here.", "From {date} on my colleague {colleague} looks after this.",
    "Just write if it does not work out.", "I hope this covers it.", "The conditions stay as agreed.",
    "I have noted it in your file.", "That is the quickest way at the moment.",
)
NEBENBEI = (
    "Ich bin bis {hour} in Halle {hall} zu finden.", "Eilt nicht, aber am {tag} wird es eng.", "Stand von heute früh.",
    "{colleague} meinte, du kennst dich da aus.", "Im Schichtbuch steht nichts dazu.",
    "Das letzte Mal war das am {neulich}.",
    "Betroffen ist bisher nur Auftrag {order}.", "{customer} hat schon angerufen.", "Foto hängt am Brett.",
    "Ich habe es zuerst bei der Instandhaltung versucht.", "Die Spätschicht weiß Bescheid.", "Es geht um {few} Stück.",
    "Morgen bin ich in {place}, dann erst wieder am {tag}.", "Sonst läuft alles normal.",
)
ANMERKUNGEN = (
    "Ruf mich an, wenn es nicht klappt.", "Ich bin bis {hour} da.", "Hat bei mir auch gedauert.",
    "Steht jetzt auch am Brett.",
    "{colleague} kann es dir zeigen.", "Ist seit {neulich} so.", "Den Rest besprechen wir am {tag}.", "Kein Aufwand.",
    "Mehr weiß ich leider nicht.", "Habe es zweimal geprüft.", "Steht jetzt im Schichtbuch.",
    "Bei {customer} war es genauso.", "Nächste Woche bin ich nicht da, also lieber gleich.",
)
SOLVED = (
    "Solved it myself: it was in the second folder all along.", "Never mind, found it. It was under another name.",
    "Found it in the meantime, {colleague}'s old notes had it.", "No longer needed, {customer} has changed its mind.",
    "Solved: a restart was all it took.", "Forget it, I had the wrong year selected.",
)

COUNSEL_ASIDES = (
    "You reach me on {day} after {hour} by phone.", "We have not written to the court yet.",
    "The file of {past} is with us.", "Our clerk keeps the originals.", "The time limit cannot be extended again.",
)
COUNSEL_REMARKS = (
    "The rest by phone.", "No copies of this, as agreed.", "The originals follow by courier.", "That is all on file.",
)

ASIDES = {"inside": INSIDE_ASIDES, "outside": OUTSIDE_ASIDES, "german": NEBENBEI, "counsel": COUNSEL_ASIDES}
REMARKS = {"inside": INSIDE_REMARKS, "outside": OUTSIDE_REMARKS, "german": ANMERKUNGEN, "counsel": COUNSEL_REMARKS}
