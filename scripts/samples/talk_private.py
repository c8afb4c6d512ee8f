# SPDX-License-Identifier: GPL-3.0-or-later
"""What is nobody's business: family and friends, and what lawyers write to those they stand for."""

FAMILY = """
== dinner
s Sunday lunch
s Lunch at ours
c Aunt {kin} comes over from {place} on Sunday, and the big table has room for eight.
c I make the dumplings, and there is cake from the shop by the bridge.
q Who brings the children, you or your mother?
q What time suits you, noon or one?
a We come at noon, all four of us. I bring the wine.
a One is better, the little one sleeps until then. I bring a salad.
f Lovely. The cat will hide under the sofa again.
== boiler
s The boiler again
s Cold shower at home
c The boiler went out twice last night, and the man from {place} comes on {day}.
c I am at school until three, and the neighbour has no key.
q Who of us is at home at four?
q Which drawer holds the little book that came with it?
a I leave early on {day}, so I am there. The book is in the kitchen drawer.
a Dad can be there. The book went into the blue box in the cellar.
f Good, then I tell the man.
== holidays
s House by the lake
s Two weeks in August
c The house by the lake is free in the second and third week of August.
c It has three bedrooms, and the dog is allowed.
q Which of the weeks do you get off?
q Who sleeps where, with your brother's family in the house?
a Third week. They take the room under the roof, the boys love it there.
a Both, as far as I know. We take the small room.
f I have booked it. The boys get the old tent.
== school
s Parents' evening
s Letter from school
c The teacher wants to see us on {day} evening, it is about the move to the next school.
c Her marks are fine, only the maths test went wrong.
q Which of us goes, you or me?
q What happened in the test?
a I go, you have choir. She said she mixed up the pages.
a Let us both go, grandmother looks after the little one.
f Good. It begins at seven in the gym.
"""
FRIENDS = """
== football
s Ticket for {day}
s Match on {day}
c I have two seats for {day} evening, row {few}, and my brother is ill.
c The train leaves {place} at five.
q Who else would like it, if not you?
q Which place to meet, the station or the gate?
a I am in. At the station, under the clock.
a With pleasure! At the gate, I come by bike.
f Great, the scarf is mandatory.
== band
s Rehearsal
s New song, and the drummer
c The cellar is ours from {day} on, seven to ten, and the new amplifier has arrived.
c The drummer moves to {place} in spring.
q Which evening works for you?
q Who else plays drums?
a Wednesday is best. My cousin plays, a bit loud but steady.
a Any but Friday. There is a notice board at the music school.
f Wednesday then. The cable is back in its box.
== hike
s Hut on the ridge
s Saturday, early start
c Weather looks good for the ridge on Saturday, four hours up, soup at the hut.
c {kin} wants to come along with the dog.
q Which hour for the start, six or seven?
q Whose car takes the dog?
a Six, before the heat. Mine, it needs a wash anyway.
a Seven, I am no hero. Take mine, the back seat folds.
f See you at the petrol station.
"""
FAMILIE = """
== essen
s Sonntag bei uns
s Essen am Sonntag
c Tante {kin} kommt am Sonntag aus {place}, und der große Tisch ist frei.
c Ich mache Knödel, Kuchen gibt es vom Bäcker an der Brücke.
q Wer bringt die Kinder, du oder deine Mutter?
q Wann kommt ihr, um zwölf oder um eins?
a Wir kommen um zwölf, alle vier. Ich bringe den Wein mit.
a Um eins, die Kleine schläft bis dahin. Salat bringe ich mit.
f Schön. Die Katze versteckt sich sicher wieder.
== fahrrad
s Das Rad vom Großen
s Fahrrad
c Das Rad vom Großen hat schon wieder einen Platten, und am {tag} ist Radausflug.
c Im Keller liegt nur noch der kleine Schlauch.
q Wohin kam das Flickzeug?
q Welche Größe hat der Reifen, 24 oder 26?
a Flickzeug ist in der Garage, im roten Kasten. 24 glaube ich.
a Das habe ich Onkel Franz geliehen. Der Reifen ist 26.
f Läuft wieder, Bussi!
== garten
s Kirschen
s Der Baum im Garten
c Der Kirschbaum ist voll, und am Wochenende soll es regnen.
c Oma hat die Gläser schon gewaschen.
q Wer steigt auf die Leiter, du oder dein Bruder?
q Wie viele Kübel brauchen wir?
a Ich komme am {tag} nach der Arbeit. Vier Kübel reichen.
a Mein Bruder, der ist leichter. Nimm alle, die da sind.
f Zwanzig Gläser sind es geworden.
"""
OPENINGS = {False: ("Hi {0},", "Hey {0}!", "{0},", "Dear {0},"), True: ("Hallo {0},", "Liebe Grüße nach Hause, {0}!", "{0},")}
ENDINGS = {False: ("Hugs, {0}", "Love, {0}", "See you, {0}", "xx {0}", "{0}"), True: ("Bussi, {0}", "Alles Liebe, {0}", "{0}")}

# Law firms: (name, domain).
FIRMS = (("Hallberg & Thorne", "hallbergthorne.example"), ("Dr. Ostermayr Rechtsanwälte", "ostermayr-recht.example"),
         ("Quayle Marsden Solicitors", "quaylemarsden.example"), ("Kanzlei Vierthaler", "vierthaler.example"))
LAWYERS = (("Edith", "Thorne"), ("Leopold", "Ostermayr"), ("Marcus", "Quayle"), ("Ricarda", "Vierthaler"),
           ("Philippa", "Marsden"), ("Clemens", "Hallberg"))

COUNSEL = """
== claim
s Privileged: claim of {customer}
s {customer}: statement of claim
c The court has served the statement of claim of {customer}, {severance} and costs.
c Our answer has to be with the court by {date}; the first hearing is in {month}.
c In our opinion the claim for the {part} is out of time, the rest depends on the witnesses.
q Which of your engineers was at the start-up in {place}?
q Who signed the acceptance protocol, and on which day?
a The engineer was {colleague}. The protocol bears the signature of their plant manager, dated {past}.
a Nobody of us signed. {colleague} has notes of that day, which are in the protected folder.
f Thank you. This goes into our answer, which is attorney-client privileged.
f Noted for the witness list. All of it is privileged.
== settlement
s Privileged and confidential: settlement {order}
s The settlement {order}, second draft
c The other side offers to settle for {severance}, without any admission.
c Litigation would cost about {severance2} on each side, and the outcome is open.
c Their attorney wants an answer by {date}.
q What sum would be the least?
q Which clause must stay in, confidentiality or the ban on new claims?
a Confidentiality must stay in. The board would go up to {severance}.
a Both. The lowest sum is for the phone, not for mail.
f Then I write to their attorney on {day}.
f I send the redraft under privilege.
== labour
s Legal advice on works agreement {few}
s Termination in case {order}: our opinion
c You asked for legal advice about the notice period in case {order}.
c The works council was heard late, which is a risk before the labour court.
c A severance of {severance} would be in line with the rulings of the last years.
q On which day was the works council heard?
q Who was present at the talk on {past}?
a On {past}, in writing. {colleague} was present.
a {colleague} and I. There are minutes, in the personnel file.
f With that the termination stands on firm ground.
f Then we advise a settlement, details follow under privilege.
"""
