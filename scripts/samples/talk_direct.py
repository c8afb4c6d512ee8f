# SPDX-License-Identifier: GPL-3.0-or-later
"""What two colleagues write each other."""

DIRECT = """
== quote Sales
s Margin on {quote}
s {customer} quote, one line missing
c I am finishing {quote} for {customer} and the margin on the {part} looks thin.
c They asked for {pct} % on {qty} pieces, we gave half of that last year.
q Which purchase price is behind it, the old one or the new one?
q How low may we go? {customer} hears from me on {day}.
a The price is from last autumn, the new one is {pct} % higher. I have changed it in the system.
a Down to list minus twelve, not more. Above {qty} pieces talk to me again.
a The freight was missing, that is why it looked better than it is.
f Changed it, quote goes out tonight.
f Fine, then I offer ten.
== forecast Sales Finance
s Forecast {month}
s Your numbers for {month}
c I am putting the forecast for {month} together and your line still shows last month's number.
c {customer} alone moved {amount} from one month to the other.
q Which number stands for you now? I close the sheet on {day} at {hour}.
q How much of the {place} project is in it?
a {place} is in with half, they have not signed yet.
a New number is {amount}, the rest moved to the month after.
a I had it in the sheet, but the wrong tab. Corrected.
f Got it, sheet is closed now.
f Thanks, that helps.
== invoice Finance Operations
s Invoice {invoice}
s {partner}: invoice {invoice} blocked
c Invoice {invoice} of {partner} over {amount} is blocked because the delivery note shows {qty} pieces and we booked
  fewer.
c They have sent a first reminder.
q What became of the rest?
q Which part of it may I release?
a The rest came on {past} under another number, it is booked now.
a Release it, I have signed the delivery note.
a {few} pieces were broken and went back, so pay the rest only.
f Released.
f Partial payment goes out on {day}.
== meeting
s {day}, {hour}?
s Half an hour on {customer}
c I would like to go through the open points for {customer} with you before the visit.
c Half an hour is enough, room {room} is free.
q Does {day} at {hour} suit you?
q Who brings the drawing of the {part}, you or I?
a {day} is fine, a quarter past would be better.
a I am in {place} that day, the phone is best then.
a Suits me. Drawing is printed.
f See you then.
f Perfect, I moved it by fifteen minutes.
== visit Sales Engineering
s After the visit at {customer}
s Notes from {place}
c I was at {customer} on {past}. They run the {model} at {bar} bar all day and are happy with it.
c What they are not happy with is the {part}: two failures since {lately}.
q What do others report about it?
q Which date may I give them for a better one?
a I have two more such cases, both with warm medium.
a They know that we look at it, no date yet.
a Warm water above {degrees} degrees is the reason, I think. A test runs.
f I told them without a date, they took it well.
f Good to know, I add it to the report.
== material Engineering Operations
s Material for the {part}
s Second source for the {part}
c {partner} raises the price of the {part} by {pct} % from {month} on.
c We use about {qty} a month.
q Who else could make it?
q What would a change of material mean for the approval?
a There is a shop in {place}, smaller, but they made the sample well.
a Without approval it is a matter of a drawing. With approval {weeks} weeks and a test.
a I would first ask for a yearly contract, that usually brings half of it back.
f I ask for the yearly contract first.
f Sample ordered.
== travel
s Trip to {place}
s Tickets {place}, {date}
c I have to be in {place} on {date} for two days, {customer} wants us there at nine.
c The early train gets in at ten past, the flight costs EUR {degrees}0.
q Evening before or early train, which of them is yours?
q Who is on your train, and who shares a car with me from the station?
a Evening before, there is a train at six that is always empty.
a Sharing is fine, I arrive at {hour}.
a I go by car anyway because of the {part}, take the seat next to it.
f Then the seat next to the {part}, thanks.
f Booked for the evening.
== sheet Sales Engineering
s Data sheet {model}, rev {few}
s Typo in the {model} data sheet
c The data sheet of the {model} says {bar} bar, the type plate says more.
c {customer} noticed it before we did.
q Which of the two is right?
q Who corrects the sheet, and what kind of ticket does that take?
a The plate is right, the sheet was copied from the small one.
a I correct it today, the new revision is online on {day}.
a No ticket needed, it is three minutes.
f Sent the new one to {customer}.
f Thanks for the fast fix.
== intern Engineering People
s Intern from {month} on
s Student for the test lab
c A student from {place} asks for a placement of {weeks} weeks, she knows measuring and some Python.
c I could use her on the test bench, but I have no desk.
q Which desk in your room is free?
q How many days a week would you take her?
a There is one at the window, without a computer.
a I would gladly take her two days a week for the pump curves.
a Ask office management for the computer, there are three in stock.
f Then two days with you and three with me.
f She starts on {date}.
== stock Finance Operations Engineering
s Stock of {part}
s {qty} x {part} on the shelf
c In the stock list I see {qty} pieces of the {part} without movement since {past}.
c That is {amount} on the shelf.
q Which of them are still needed for the old series?
q How many of them may go to the scrap?
a Twenty stay for service, the rest can go.
a They fit the {model} after a small change, so please do not scrap.
a {customer} would take them all at half price, I asked.
f Sold to {customer}, that was easy.
f Twenty stay.
== audit Finance Operations People
s Auditor on {date}
s Question list of the auditor
c The auditor sent the list, points {few} and nine are yours.
c He wants to see one order from quote to payment, I chose {order}.
q How many of the papers will be there by {day}?
q In which file is the approval of that order documented?
a Papers are in the folder, only the acceptance sheet is missing.
a Approval is in the system, printed it as well.
a Take order {order} plus one, that one is complete.
f Took the other one.
f Folder is complete, thanks.
== phone
s Missed your call
s Called you back
c I saw your call when I was at {customer}, no signal in their cellar.
c I am in the office from {hour} on.
q What made you ring?
a Only the delivery date for {order}, I found it.
a The {part} for {customer}, but {colleague} helped me out.
a Nothing urgent, {day} is early enough.
f All right.
f OK, until {day}.
== discount Finance
s {customer} pays late
s Reminder to {customer}?
c {customer} has {amount} open, most of it due since {past}.
c Before a reminder goes out I wanted to hear from you, as you are there on {day}.
q What complaint lies behind it, if any?
q What is better for you, the reminder now or after your visit?
a There is a complaint about the {part}, {few} pieces. Leave that part out and remind the rest.
a Wait, I talk to them.
a No complaint, they changed their system. Send it.
f Waiting then.
f Reminder is out, without the disputed part.
"""

DIREKT = """
== termin
s Termin {order}
s Liefertermin {customer}
c {customer} fragt nach Auftrag {order}, bestätigt war KW {kw}.
c In der Planung sehe ich die {teil} erst eine Woche später.
q Welcher der beiden Termine stimmt? Am {tag} rufe ich dort an.
q Geht wenigstens eine Teillieferung?
a Teillieferung mit {qty} Stück geht am {datum}, der Rest eine Woche danach.
a Die {teil} kommt früher, {partner} hat zugesagt. Termin hält.
a Nur mit Samstagsschicht, das müssten wir heute entscheiden.
f Teillieferung passt, ich sage es {customer}.
f Danke, dann bleibt der Termin.
== angebot
s Preis für {teil}
s Anfrage {partner}
c {partner} hat für {qty} Stück {teil} {amount} angeboten.
c Das sind {pct} Prozent mehr als letztes Mal.
q Nehmen wir das so?
q Wie viel brauchst du bis Jahresende wirklich?
a In Ordnung, aber mit Abruf in drei Teilen.
a Ich brauche nur die Hälfte, die andere Hälfte liegt noch da.
a Frag bitte noch in {place} an, die waren beim letzten Mal günstiger.
f Mit Abruf bestellt.
f Gegenangebot liegt drunter, wir nehmen das.
== wartung
s Wartung {maschine}
s {maschine} am {tag}
c Die Wartung der {maschine} wäre am {datum} fällig, genau in der Woche von {order}.
c Dauer rund {few} Stunden.
q Um wie viele Tage lässt sie sich schieben?
q Wer ist dann an der Maschine?
a Schieben geht, aber nicht weiter als bis KW {kw}.
a Machen wir am Samstag, ich bin ohnehin da.
a Bitte nicht schieben, das Lager singt schon.
f Dann Samstag, danke.
f Gut, wir planen um.
== muster
s Musterteile {teil}
s Erstmuster {teil}
c Die Erstmuster der {teil} sind da, {few} von fünf sind gut.
c Beim letzten liegt die Bohrung um 0,1 zu weit außen.
q Wie gehen wir damit um, freigeben oder sperren?
q Was steht im Messbericht von {partner}?
a Freigeben mit Auflage, die Bohrung stört an der Stelle nicht.
a Den Bericht habe ich, dort fehlt genau dieses Maß.
a Nicht freigeben, sonst haben wir es in der Serie.
f Gesperrt, {partner} bessert nach.
f Mit Auflage freigegeben.
== inventur
s Inventur, Halle {hall}
s Zählung am {datum}
c Bei der Zählung in Halle {hall} fehlen {few} Stück {teil}, dafür liegen andere doppelt.
c Wert rund {amount}.
q Wer zählt noch einmal nach?
q Buchen wir das heuer noch?
a Nachgezählt, sie lagen im falschen Fach.
a Buchen bitte noch heuer, ich unterschreibe.
a Die fehlenden sind bei der Prüfung, also kein Verlust.
f Alles gefunden, Differenz null.
f Gebucht.
== schicht
s Tausch {tag}
s Vertretung {datum}
c Ich bin am {datum} beim Zahnarzt und komme erst gegen {hour}.
c Die Übergabe müsste jemand anderer machen.
q Wer springt da ein, du vielleicht?
a Mache ich, schreib mir nur kurz auf, was offen ist.
a Kein Problem, ich bin da.
a Geht leider nicht, frag {colleague}, der Plan dort ist leer.
f Danke, Zettel liegt am Tisch.
f Super, danke dir.
"""
