# SPDX-License-Identifier: GPL-3.0-or-later
"""What the planted asks say.

They ask by wh-questions and by what they leave open, never by the set phrases a detector knows, so that finding them
shows more than a good word list. The ordinary asks of the talk pools keep to the same. `tests/samples/check_wordings`
holds all of them against the detector's own lexicons.
"""

TO_ALL = """
== freight
s Freight rate for the {place} shipment
s Two freight rates on order {order}
c The goods for {customer} leave on {date}, and the papers show two rates, {amount} and {amount2}.
c The forwarder charges by pallet, our own table goes by weight.
c The lorry for order {order} has {few} pallets, one of them half empty.
q Which rate applies to this shipment?
q Who signs for the second pallet, and by which day?
q Which account takes the difference, freight or sales cost?
q What happens with the half empty pallet?
== badge
s Night shift without access cards
s Gate {few} stays closed at night
c Four colleagues of the night shift stood at gate {few} on {past}, and their cards stayed red.
c The guard opened by hand and wrote the names into a book.
c From {date} on the guard is gone, then nobody opens at all.
q Who keeps the list of cards since the reorganisation?
q Which cards are meant to work after ten in the evening?
q What changed on {past}, so that the old ones stopped working?
q What happens in the nights after {date}?
== certificate
s Expired certificate for {partner}
s Which certificate counts for {partner}?
c In the supplier folder the quality certificate of {partner} ended on {past}.
c Their parts go into order {order} for {customer}, which ships on {date}.
c The customer's contract names exactly this certificate.
q Which document counts in the meantime?
q Who talks to {partner} about the new one?
q Which of our own rules covers parts without one?
q How many weeks went into the renewal last time?
== archive
s Boxes from the {place} office
s {qty} folders from {place}
c The office in {place} closed, and {qty} folders now stand on the corridor of floor two.
c Half of them are service reports from before the new system, the other half nobody has opened yet.
c The fire officer wants the corridor empty by {date}.
q How long are service reports kept here?
q Where is space for {qty} folders?
q Who decides what goes into the shredder?
q Whose budget pays for a store outside?
== currency
s Exchange rate in the price table
s Old exchange rate, {amount} of difference
c The price table for export still works with the exchange rate of {past}.
c On quote {quote} that makes a difference of {amount}, and three more quotes leave this week.
c The field is locked, only its colour has changed.
q Which rate is the right one for quotes in {month}?
q Who is allowed to change the locked field?
q Since when has the rate been frozen?
q What becomes of the quotes that are already with the customers?
== keys
s The spare keys of the company cars
s Car {few}: second key
c Van {few} stands in {place} with a locked door and the key inside.
c The key cupboard at reception has an empty hook where the second one belongs.
c The booking list shows no name between {past} and today.
q Who drove van {few} last?
q Who saw the second key last, and where?
q How much goes to the leasing firm for opening a door?
q Which car is free for {customer} on {day}?
== scale
s Scale in incoming goods
s Seal of the scale, {partner} delivery
c The scale in incoming goods shows {few} kg with nothing on it.
c Its seal carries the date {past}, so it has run out.
c On {day} the castings of {partner} arrive, which are paid by weight.
q Which other scale carries a valid seal?
q Whose job is the yearly verification?
q What becomes of the weights booked in the last weeks?
q What number belongs on the delivery note on {day}?
== booth
s Booth number for {place}
s Fair in {place}: two booth plans
c The organiser in {place} mailed a second plan, in which our booth is half as wide as booked.
c The first plan has {qty} square metres, the invoice of {amount} as well.
c The halls open for set-up on {date}.
q Which of the plans is valid?
q Who holds the contract with the organiser?
q What becomes of the cut model if the width stays like this?
q Until when is a protest possible?
== subscription
s Standards database, access ends on {date}
s Licence of the standards database
c The login page of the standards database shows a red bar with the date {date}.
c Documentation and the lab use it daily, around {qty} downloads a month.
c The renewal letter went to a colleague who has left the company.
q Who owns this contract now?
q Which budget carried the {amount} of last year?
q What happens to the standards already downloaded?
q Who last compared the price with another provider, and when?
"""

TO_ENGINEERING = """
== thread
s Thread of the {part}: metric or inch
s Two drawings for the {part}
c The drawing of the {part} in the folder has an inch thread, the 3D model a metric one.
c {partner} produces from the drawing, the lab tests from the model.
c The next {qty} pieces are due on {date}.
q Which of the two is the truth?
q Since which revision is the difference there?
q Who informs {partner}, and about what exactly?
q What is to be done with the pieces on the shelf?
== sample
s Sample rate of bench B
s Bench B: curves with gaps since {past}
c Since {past} the curves of bench B have gaps of about {few} milliseconds, always at full stroke.
c The old recorder next to it shows none on the same run.
c The report for {customer} rests on these curves and goes out on {date}.
q What changed on the bench on {past}?
q Which of the recorders is the one we trust?
q How many of the earlier reports are affected?
q Who keeps the log of the changes, and in which folder?
== torque
s Tightening torque in the {model} manual
s {bar} or 12 Nm at the cover
c The manual of the {model} gives {bar} Nm for the cover screws, the assembly sheet gives 12.
c Field service follows the manual, and {few} covers have leaked since {lately}.
c The screw supplier mentions a third number on its web page.
q Which test gave the number in the manual?
q Which one holds for stainless screws?
q Who releases the change, documentation or design?
q From which serial on was the cover made thinner?
== fieldbus
s Map {version} of the fieldbus registers
s Fieldbus register {order} has two meanings
c In map {version} register {order} is the stroke counter, in the firmware it has been the tank level since {lately}.
c The integrator of {customer} found it during a test in {place}.
c The freeze for the next firmware is on {date}.
q Which meaning is the intended one?
q Who maintains the map since the documentation moved?
q How many customers read that register today?
q What goes back to the integrator in {place}?
== vibration
s Limit for vibration at the {part}
s {customer}: vibration of the {part}
c At {customer} the {part} shakes with {few} mm/s at full load, the lab value was half of that.
c The foundation there is a steel frame, ours is concrete.
c Their insurance wants a limit in writing by {date}.
q What limit was used for the type test?
q Which standard covers a steel frame?
q Whose signature goes under such a letter?
"""

TO_A_PERSON = """
== handover
s {customer} after the handover
s Two promises to {customer}
c Since the handover the account of {customer} shows two open promises, a credit of {amount} and a free {part}.
c In the notes only the first name of their buyer appears.
c Their next order is planned for {date}.
q Who promised the credit, and on what ground?
q Which {part} was meant, the old or the new one?
q How long ago was the last talk with their buyer?
q What else is not in the notes?
== bonus
s Rebate table {month}
s Rebate of {customer}
c In the rebate table the line of {customer} jumps from {few} to {pct} per cent in {month}.
c The turnover is the same as before, {amount} a month.
c The credit notes are printed on {date}.
q What lies behind the jump?
q Whose signature is on the agreement?
q Which of the numbers goes on the credit note?
== project
s Cost of project {order}
s {amount} on project {order}
c Project {order} carries {amount} of travel to {place} since {lately}, and the plan had none.
c The receipts bear the initials of two people who are not in the team.
c The steering group looks at the numbers on {date}.
q What purpose did the trips have?
q Who approved them at that time?
q Where in the plan is the money to come from?
q How much more is on its way?
== lease
s {place} store: the lease
s Store in {place}: notice until {date}
c The lease of the store in {place} runs on for another three years unless notice is given by {date}.
c It costs {amount} a month, and a third of it stands empty.
c {partner} offered space at its own depot in spring.
q What speaks for another three years?
q Who negotiated with {partner} back then, and with what result?
q Which goods have no other place?
q By which day is the decision due on your side?
== split
s The {customer} order {order} in two parts
s Only {few} of {qty} pieces, order {order}
c For order {order} only {few} of the {qty} pieces of the {part} are finished.
c The letter of credit of {customer} knows one delivery only.
c The ship leaves on {date}.
q What was agreed with the bank about part deliveries?
q Which document carries the quantity, the packing list or the invoice?
q Who carries the cost of a second ship?
q Until what hour is a change still possible?
== spare
s Price of the {part} as a spare
s {part}: three prices
c The {part} costs {amount} in the shop, {amount2} in the price list and something else in the service contract of
  {customer}.
c Their buyer has put the three side by side in a table.
c The call with them is on {day} at {hour}.
q Which price is binding for them?
q From which table does the shop take its number?
q Which line do we take in the call?
== interface
s Numbers from the works for {lately}
s Difference of {amount} in {lately}
c The works report {qty} finished {model} for {lately}, the ledger shows {few} fewer.
c The difference is {amount}, nearly all of it in hall {hall}.
c The closing is on {date}.
q Which count is the later one?
q On which account are the missing pieces booked?
q Who counts in hall {hall} at the end of a month?
q What was done about the same gap in spring?
== tool
s Tool of the {part} at {partner}
s Who owns the mould at {partner}?
c {partner} writes that the mould of the {part} is worn and that a new one costs {amount}.
c In our books there is no mould, in theirs it is listed as customer property.
c The last {qty} pieces leave the old mould around {date}.
q Whose mould is the old one in the end?
q Which clause in the contract of that time deals with wear?
q Where is a copy of the old contract?
q Who decides about the {amount}?
"""

TO_SERVICE = """
== alarm
s {model} {serial}: alarm every night
s Alarm {few} at two in the morning
c Our {model}, serial {serial}, stops with alarm {few} nearly every night at two, and runs again after a restart.
c During the day it has never happened; the tank is full and the pressure steady at {bar} bar.
c The night crew has restarted it by hand {qty} times since {past}.
q What sets off this alarm at such a regular hour?
q Which value in the log is the interesting one?
q When is a technician near {place} next?
q Until which month does the warranty of {serial} run?
== credit
s Returned {part}, no credit so far
s No credit for the return of {past}
c On {past} we returned {few} pieces of the {part} with your own return label.
c The tracking page shows them as received at your gate two days later.
c Our bookkeeping still carries {amount} as open.
q Where in your house did the parcel end up?
q On which day does the credit note arrive?
q Which number belongs on our next payment?
== leak
s Leak at the {part}
s {serial} leaks under {bar} bar
c Under {bar} bar a drop a second comes out between the {part} and the housing of our {model}.
c The screws are tight, and the seal was new on {past}.
c The medium is acid, so the pump stands in a plastic tub now.
q What torque belongs on these screws?
q Which seal goes with serial {serial}, the black or the white one?
q How much of this is normal in the first week?
q Who in {place} has the part on the shelf?
== update
s Firmware {version} and our panel
s Panel does not see the pump since {version}
c After the change to firmware {version} the panel shows dashes where the flow was.
c The pump itself doses as before.
c The panel is of your make too, delivered in the year before last.
q Which panel version belongs to firmware {version}?
q Which page still offers the older firmware?
q Which address does the flow value have since the change?
== quote
s Quote {quote}, two open points
s Our plant in {place}, quote {quote}
c Your quote {quote} for {few} {model} is on the table of our board on {date}.
c Two points are open in it: the start-up in {place} and the spare parts for two years.
c The other bidder has both in the price.
q What do start-up and spare parts come to?
q Until when does the price hold?
q Who looks after us while your colleague is away?
"""

FRAGEN = """
== satz
s Frachtsatz für {customer}
s Zwei Sätze auf Auftrag {order}
c Die Ware für {customer} geht am {datum} hinaus, in den Papieren stehen zwei Sätze, {amount} und {amount2}.
c Die Spedition rechnet nach Paletten, unsere Tabelle nach Gewicht.
c Der Auftrag {order} hat {few} Paletten, eine davon halb leer.
q Welcher Satz gilt für diese Sendung?
q Wer unterschreibt für die zweite Palette, und bis wann?
q Wohin kommt die Differenz?
== sperre
s Gesperrte Ware am roten Platz
s {qty} Stück {teil} gesperrt
c Am roten Platz stehen seit {neulich} {qty} Stück {teil} mit Sperrzettel, ohne Namen und ohne Grund.
c Der Auftrag {order} wartet genau auf diese Teile, Termin ist der {datum}.
c In der Prüfung findet sich kein Eintrag dazu.
q Von wem stammt die Sperre, und weshalb?
q Welche Prüfung steht noch aus?
q Ab wann sind die Teile wieder frei?
q Was wird dem Kunden gesagt, falls der Termin fällt?
== oel
s Ölverbrauch der {maschine}
s {maschine} braucht {few} Liter am Tag
c Die {maschine} verbraucht seit {neulich} rund {few} Liter Öl am Tag, vorher war es ein Liter in der Woche.
c Unter der Maschine ist alles trocken, auch der Filter zeigt nichts.
c Das letzte Fass reicht bis {tag}.
q Wohin verschwindet das Öl?
q Was wurde am {neulich} an der Anlage geändert?
q Welches Öl ist als Ersatz erlaubt?
q Wer bestellt das nächste Fass?
== norm
s Prüfvorschrift {teil}
s Zwei Prüfvorschriften für die {teil}
c Für die {teil} hängen an der Prüfbank zwei Vorschriften, eine mit {bar} bar und eine mit 20.
c Beide tragen dasselbe Datum und dieselbe Unterschrift.
c Am {datum} kommt die Abnahme von {customer}.
q Welche der beiden gilt?
q Woher stammt der zweite Ausdruck?
q Wie viele Teile wurden nach der falschen geprüft?
q Wessen Unterschrift zählt bei der Abnahme?
== rampe
s Rampe {hall} am {tag}
s Drei LKW für eine Rampe
c Für {tag} sind an Rampe {hall} drei LKW zur gleichen Zeit gemeldet, {hour}.
c Einer davon ist {partner} mit den Gussteilen, die beiden anderen holen ab.
c Der Hof ist wegen der Grabung bis {datum} nur halb so breit.
q Welcher LKW kommt zuerst dran?
q Wer spricht mit den Fahrern?
q Wo stehen die anderen in der Zwischenzeit?
== pruefer
s Prüfer für die {maschine}
s Abnahme {maschine} am {datum}
c Die {maschine} ist nach dem Umbau noch nicht abgenommen, gefahren wird trotzdem.
c Der Prüfer von damals ist im Ruhestand, seine Nummer geht ins Leere.
c Ab {datum} zahlt die Versicherung ohne Abnahme nicht mehr.
q Wer nimmt solche Anlagen heute ab?
q Was kostet das, und aus welchem Topf?
q Bis zu welchem Tag darf die Anlage so weiterlaufen?
q Wo liegt das alte Protokoll?
== palette
s {qty} Leerpaletten auf dem Hof
s Leerpaletten von {partner}
c Auf dem Hof stehen {qty} Leerpaletten, laut Liste gehören sie {partner}.
c {partner} weiß davon nichts und verlangt trotzdem Miete, {amount} seit {neulich}.
c Der Platz wird ab {datum} für die Container gebraucht.
q Wessen Paletten stehen da wirklich?
q Auf welchem Schein stehen sie?
q Wohin kommen sie bis {datum}?
"""

POOLS = ("TO_ALL", "TO_ENGINEERING", "TO_A_PERSON", "TO_SERVICE", "FRAGEN")

NUDGES = (
    "Still open on my side, and {date} comes closer. Who knows the answer?",
    "Nothing has arrived here so far. How far along is the matter?",
    "The date has not moved, so once more: who takes the matter up?",
)
AUTOMATIC = (
    "I am out of the office until {date} and read mail only now and then. {colleague} is there in urgent cases.",
    "Back on {date}. Mail is not forwarded.",
)

ENDINGS = ("Regards,", "Best regards,", "Best,", "Kind regards,")
SCHLUSS = ("Grüße", "Viele Grüße", "Gruß")
OPENINGS = ("Hi all,", "Hello all,", "Dear colleagues,", "Hi everybody,", "Hello,")
ANFANG = ("Hallo zusammen,", "Servus,", "Guten Tag,", "Hallo,")
