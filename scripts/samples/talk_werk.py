# SPDX-License-Identifier: GPL-3.0-or-later
"""German talk of the works: questions and answers, and what shifts hand over."""

WERK = """
== spannung
s {maschine} verliert Spanndruck
s Spanndruck an der {maschine}
c An der {maschine} fällt der Spanndruck nach rund {qty} Teilen unter {bar} bar.
c Der Filter ist neu, die Pumpe klingt normal.
c Begonnen hat es am {neulich}, seit dem Umbau also.
q Bei wem ist das schon aufgetreten?
q Wer schaut sich das heute noch an?
a Das Rückschlagventil hinten links klemmt gern, einmal ausblasen reicht.
a Bei uns war es der Druckschalter, der liegt im Lager im Fach {few}.
a Ich komme nach der Pause vorbei und bringe das Messgerät mit.
m Und bitte gleich das Öl prüfen, letztes Mal war Wasser drin.
f Ventil ausgeblasen, Druck steht. Danke!
f War der Schalter. Läuft wieder.
== fehlteile
s Fehlteile Auftrag {order}
s {teil} fehlt für {order}
c Für Auftrag {order} fehlen uns {qty} Stück {teil}, laut System sind sie da.
c Im Fach liegt nur ein leerer Karton.
q Von wem wurden sie entnommen, und wofür?
q Bei welchem anderen Auftrag liegen noch welche zum Ausleihen?
a Die sind am {neulich} zur Prüfung gegangen und liegen noch dort auf dem Wagen.
a Ausleihen geht, der andere Auftrag ist erst in KW {kw} dran.
a {partner} liefert am {tag} nach, Lieferschein ist schon da.
m Bitte umbuchen, sonst suchen wir in zwei Wochen wieder.
f Gefunden, auf dem Wagen. Danke.
f Umgebucht, Auftrag läuft.
== reklamation
s Kratzer an {teil}, {customer}
s Reklamation {customer}: {teil}
c {customer} meldet Kratzer an {few} von {qty} Stück, Auftrag {order}.
c Auf den Bildern sieht es nach der Verpackung aus, nicht nach der Bearbeitung.
q Von wem wurde der Auftrag gepackt, und womit?
q Was ist besser, zurückholen oder gleich neu schicken?
a Gepackt am {neulich} mit dem dünnen Karton, der dicke war aus.
a Gleich neu schicken, Rückholung kostet mehr als die Teile.
a Ich habe noch {few} Stück aus derselben Charge, die sind einwandfrei.
m Ab jetzt kommt Schaumfolie dazwischen, steht in der Packanweisung.
f Ersatz geht heute raus.
f {customer} ist zufrieden, danke für die schnelle Hilfe.
== urlaub
s Besetzung in KW {kw}
s Wer übernimmt die {maschine} am {tag}?
c In KW {kw} fehlen in der Montage drei Leute gleichzeitig.
c {colleague} ist auf Schulung und die Leihkraft kommt erst am {datum}.
q Wer springt an zwei Tagen ein?
q Wer von euch ist auf der {maschine} eingewiesen?
a Ich kann {tag} und den Tag danach, wenn die Frühschicht tauscht.
a Eingewiesen sind außer mir noch {colleague2} und zwei aus der Nachtschicht.
a Wir schieben den Auftrag {order}, dann reicht es auch so.
m Die Nachtschicht ist einverstanden, ich habe gefragt.
f Passt, Plan ist ausgehängt.
f Danke euch, damit ist die Woche besetzt.
== werkzeug
s Werkzeug für {teil}
s Wendeplatten halten nicht mehr
c Die Platten für {teil} halten nur noch halb so lange wie im Frühjahr.
c Vorschub und Drehzahl sind unverändert, das Material kommt jetzt von {partner}.
q Welche Sorte hält besser?
q Wie macht ihr das an den anderen Maschinen?
a Wir nehmen seit {neulich} die beschichteten, die halten rund {pct} Prozent länger.
a Das neue Material ist härter, Drehzahl um zehn Prozent runter.
a Der Vertreter lässt gern ein paar Muster da, er kommt am {tag}.
m Kühlung prüfen, bei mir war die Düse verstopft.
f Mit weniger Drehzahl geht es gut.
f Muster bestellt, ich berichte.
== lieferung
s Lieferung {partner} verspätet
s LKW von {partner}
c Der LKW von {partner} war für {tag} um {hour} gemeldet und ist nicht gekommen.
c Auf dem Wagen sind {qty} Stück {teil}, die wir für {order} brauchen.
q Unter welcher Nummer ist der Fahrer zu erreichen?
q Wer nimmt an, wenn er erst abends kommt?
a Er steht im Stau, Ankunft gegen {hour}, ich nehme an.
a Die Spedition sagt {tag} früh, die Rampe ist frei.
a Teillieferung von {few} Paletten ist schon da, steht in Halle {hall}.
m Bitte gleich auf Transportschäden schauen.
f Ist da, alles heil.
f Reicht uns, danke.
== messmittel
s Messschieber ohne Plakette
s Lehrdorn für {teil}
c Beim Rundgang habe ich {few} Messmittel ohne gültige Plakette gefunden.
c Der Lehrdorn für {teil} ist seit {neulich} abgelaufen.
q Wo liegen die Ersatzgeräte?
q Wer bringt sie zum Kalibrieren?
a Ersatz liegt im Messraum, zweite Lade.
a Am {tag} fährt ohnehin jemand nach {place}, ich lege sie dazu.
a Der Lehrdorn ist zurück, er lag bei der Wareneingangsprüfung.
m Bitte in die Liste eintragen, sonst fehlt er beim nächsten Audit.
f Eingetragen und ausgetauscht.
f Danke, alles wieder mit Plakette.
== stapler
s Stapler in Halle {hall} lädt nicht
s Ladestation defekt?
c Der Stapler in Halle {hall} zeigt morgens nur halbe Ladung.
c Die Station brummt, aber die Anzeige bleibt auf Rot.
q Welche Nummer hat der Service?
q An welcher Station laden wir ihn so lange?
a An der anderen Station geht es, Stecker ist gleich.
a Service ist für {tag} bestellt, Auftrag {order}.
a Sicherung in der Unterverteilung war lose, ich habe sie nachgezogen.
m Bitte keine Verlängerung verwenden, die wird heiß.
f Lädt wieder.
f Danke, er fährt.
== abfall
s Späne-Container voll
s Container Halle {hall}
c Der Container hinter Halle {hall} ist seit {tag} voll und wird nicht getauscht.
c Daneben stehen schon {few} Fässer.
q Wer ruft dort an?
q Wie lange dürfen die Fässer draußen stehen?
a Tausch ist für {tag} früh zugesagt.
a Draußen nur mit Wanne, im Gang stehen zwei freie.
a Ich habe angerufen, die Rechnung war nicht bezahlt, jetzt kommen sie.
m Und bitte Alu und Stahl trennen.
f Getauscht, Fässer stehen in der Wanne.
f Erledigt.
== zeichnung
s Zeichnung {teil}, falscher Stand
s Welcher Index gilt für {teil}?
c An der {maschine} hängt Index C, im System steht D, und {customer} schickt E.
c Der Unterschied ist die Fase und eine Bohrung.
q Welcher Stand gilt?
q Was passiert mit den fertigen {qty} Stück, nacharbeiten oder lassen?
a Es gilt D, E ist erst ab KW {kw} freigegeben.
a Nacharbeiten ist nicht nötig, die Fase stört in der Montage nicht.
a Ich hänge bis Mittag den richtigen Ausdruck hin.
m Alte Ausdrucke sind alle im Altpapier.
f Danke, dann fertigen wir nach D weiter.
f Ausgetauscht.
== druckluft
s Druckluft in Halle {hall} zu schwach
s Kompressor schaltet nicht ab
c Am Ende der Leitung kommen nur noch {few} bar an, die Zylinder ziehen nicht durch.
c Am Wochenende lief der Kompressor ohne Pause.
q Wo steckt das Leck?
q Bei wem liegt das Ultraschallgerät?
a Hinter der {maschine} zischt es, dort ist ein Schlauch porös.
a Das Gerät liegt bei der Instandhaltung, einfach holen.
a Wir sperren am {tag} abschnittsweise ab, dann finden wir es.
m Bei uns waren es letztes Jahr die Kupplungen, alle fünf.
f Schlauch getauscht, wieder {bar} bar.
f Gefunden, danke.
== schulung
s Einweisung {maschine} für Neue
s Unterweisung bis {datum}
c Ab {datum} kommen zwei Neue in die Spätschicht.
c Beide haben noch nie an einer {maschine} gearbeitet.
q Wer übernimmt die Einweisung?
q Von wem kommen Unterlagen in einfacher Sprache?
a Mache ich, am {tag} ab {hour}.
a Unterlagen mit Bildern hat {colleague} gemacht, liegen am Brett.
a Nicht länger als zwei Stunden am Stück, sonst bleibt nichts hängen.
m Die Unterschriftenliste bitte an die Qualität.
f Danke, ist eingetragen.
f Unterlagen sind super.
"""

SHIFT = """
== uebergabe
s Übergabe Frühschicht {tag}
s Übergabe Spätschicht
s Schichtübergabe Halle {hall}
s Stand {maschine}
t {maschine} läuft, {qty} Stück {teil} fertig.
t Auftrag {order} ist bei {pct} Prozent.
t {maschine} steht seit {hour}, Instandhaltung ist dran.
t Zwei Kisten {teil} stehen gesperrt am roten Platz.
t Für {order} fehlt noch Material, kommt morgen.
t Nachtschicht übernimmt den Rest von {order}.
t Öl an der {maschine} nachgefüllt.
t Alles nach Plan, keine Störung.
t Werkzeug gewechselt um {hour}.
t {colleague} ist heute in der Prüfung.
t Prüfbank frei ab {hour}.
t Ausschuss {few} Stück, liegen auf dem Tisch.
"""
