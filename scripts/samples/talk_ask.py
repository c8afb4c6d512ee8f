# SPDX-License-Identifier: GPL-3.0-or-later
"""What people ask the whole company, and what those who know answer."""

ASK = """
== vpn
s VPN drops every half hour
s Remote access from {place} keeps dropping
c I work from {place} this week and the VPN disconnects about every half hour.
c The client says "peer not responding" and reconnects only after I restart it.
c Yesterday it was fine, so I suspect the update that came on {day}.
q Who else has this?
q Which setting on my side matters here, and who looks after the gateway?
a Set the client to TCP instead of UDP, that cured it for me last month.
a The hotel network cuts UDP after thirty minutes; with TCP it stays up.
a Client {version} has this bug. The version on the intranet is newer, install that one.
m Same here in {place2}, and TCP fixed it as well.
m You may also have to switch off the power saving of the network card.
f TCP it was, three hours without a drop now. Thanks!
f Works, thank you both.
== mileage
s Mileage for the trip to {place}
s Which rate for private cars?
c I drove to {place} and back with my own car, {qty} km more than planned because of the closed motorway.
c The expense form offers two rates and the help text mentions neither.
q Which of the two do we use for trips abroad?
q What goes with the form, the fuel receipts or only the log?
a Use the standard rate, the other one is for trailers only.
a The log is enough. Receipts are only for the hire cars.
a There is no difference between home and abroad, only the toll goes on a separate line.
m And write the reason for the detour in the notes, otherwise it comes back.
m The form will be changed in {month}, I have asked for a clearer text.
f Clear now, submitted.
f Good, then I can throw the receipts away. Thanks.
== tariff
s Customs code for the {part}
s Sending {qty} x {part} to {place}
c I have to ship {qty} pieces of the {part} to {place} and the form wants a tariff number.
c Last time we used the one for complete pumps, which the forwarder did not like.
q Which number is right for this part?
q What value goes on the form when it leaves the house free of charge?
a Spare parts for pumps have their own heading, see the table in the export folder, row {few}.
a Declare the list price with the note "free of charge, value for customs purposes only".
a I used it for {place2} in spring and it went through without questions.
m The forwarder also wants the net weight per piece, that is in the item master.
m For more than EUR 1,000 they need the origin declaration as well.
f Found the table, thank you.
f Great, parcel is on its way.
== printer
s Label printer in hall {hall}
s 3D printer blocked again?
c The printer in hall {hall} stops after the second page and blinks orange.
c I have changed the roll and cleaned the head, no change.
q Who knows what the orange light means?
q Which other printer is free until this one is repaired?
a Orange is the cover sensor. Push the left latch until it clicks, the light goes off.
a There is a second one behind the packing line, same driver.
a It happens when the roll is put in the wrong way round, labels have to face up.
m I wrote that on a sticker once, but somebody has peeled it off.
m If the latch is broken: I have two in my drawer.
f It was the latch. Who would have thought.
f Turned the roll, prints again. Thanks!
== drawings
s Drawings of the old {model}
s The first drawing set of the {part}
c {customer} runs a {model} from before the move, serial {serial}, and asks for a section drawing.
c In the archive I find the assembly only, not the {part}.
q Who remembers where the old drawing sets went?
q Who was here at that time and knows what the {part} was made of?
a They are on the old file server under "Altbestand", by year and then by serial number.
a The paper set is in the basement, cabinet {few}. I have the key.
a It was bronze until the change of the {part2}, stainless after that.
m Careful, the scans are mirrored for some of them.
m I scanned that series in {lately}, tell me the sheet numbers and I put them in the project folder.
f Found in cabinet {few}, smells like it too.
f Great, {customer} has its drawing.
== torque
s Torque wrench for M{few}, calibrated?
s Calibrated torque wrench wanted
c The acceptance at {customer} on {day} takes a calibrated torque wrench up to 60 Nm.
c The one in the tool shop ran out of calibration on {past}.
q Who has another one in a drawer?
q How long does calibration take at the moment?
a Field service has two, both valid until the end of the year. Ask for number {few}.
a Calibration takes about {weeks} weeks, but the lab in {place} does it in three days for a surcharge.
a You can have mine until {day}, it is in the red case.
m Note the number in the acceptance sheet, the customer checks it.
f I take number {few}, thanks.
f Thanks, red case picked up.
== costcentre
s Cost centre for training
s Which cost centre for the {place} trip?
c The new form does not accept {order} any more and I do not find a replacement.
c It is about {amount} for the course in {place}.
q Which cost centre do we use for training since {lately}?
q What if the amount belongs to two centres?
a Training moved to the unit's own centre, the number ending in 70.
a Splitting works: choose "several" in the second field, then two lines appear.
a For safety courses it is still the central one.
m And attach the programme of the course, otherwise it is returned.
f Thank you, it was accepted.
f Right, the number ending in 70 works.
== translation
s English for "Rückschlagkugel"?
s Finnish manual of the {model}
c The manual of the {model} should carry the term we use on drawings.
c {customer} complained that we use three different words for the {part}.
q Which word is the official one, and who keeps the list of terms?
q Who objects if I start such a list in the wiki?
a Documentation keeps a list of about 400 terms, the column "approved" counts.
a On drawings it is "check ball", in the price list "valve ball". We should settle on the first.
a Do start one. I can give you what we collected for {customer}.
m The translators in {place} have a term base too, they would share it.
f Then "check ball" it is.
f List started, anybody can add.
== grease
s Food-grade grease for the {part}
s Blue grease in a dairy
c {customer} asks for the data sheet of the grease we use on the {part}.
c In the store there are two tubes, one white and one blue, both without a product name.
q Which of them is the food-grade one?
q Who keeps the H1 certificate?
a White is food grade, blue is for gear cases only.
a The certificate is in the materials folder, file "H1-white". It was renewed on {past}.
a Above {degrees} degrees you have to use the synthetic one from the cabinet.
m We should really label those tubes.
m {customer} got the same certificate from me last year, so they may have it already.
f Sent to {customer}, thanks.
f I have labelled them.
== hotel
s Hotel near {customer}
s Where to sleep in {place}
c I am at {customer} for three nights from {date} and the usual hotel is full because of a fair.
c It should be reachable without a car.
q Which hotel would be your choice?
q What became of the company rate in {place}?
a The small one next to the station is fine, breakfast from six, and they know us.
a Company rate exists, code is on the travel page, but only until 48 hours before.
a I was at the river last time: quiet, but twenty minutes by tram.
m Avoid the one at the roundabout, trucks all night.
m If you stay for the weekend as well, take a flat, it is cheaper.
f Booked the one at the station.
f Thanks for the warning about the roundabout.
== declaration
s Origin declaration from {partner}
s Long-term supplier declaration missing
c Order {order} goes out only with the long-term declaration for the castings.
c The one from {partner} in the folder ended on {past}.
q Who asks {partner} for the new one?
q What happens if we ship with last year's declaration in the meantime?
a Purchasing requests them all in January, this one was simply forgotten. I have asked for it today.
a You cannot ship with the old one, but a single declaration for this order is enough.
a Their contact has changed, write to the project office there.
m {partner} answered me within a day last time.
f Single declaration received, order is out.
f Thanks, it has arrived.
== camera
s Thermal camera for two days
s Thermal camera, empty hook
c I would like to look at the bearing temperature of {machine} under load.
c The hook in the lab is empty and the list next to it ends on {past}.
q Who is using it, and from when on is it free for two days?
q Without the old software, which way do the pictures come off it?
a I have it, sorry. It is back on the hook this afternoon.
a Take the card out and use a reader, the pictures are plain files.
a The battery lasts forty minutes only, bring the charger.
m The list is online now, by the way, in the lab calendar.
f Got it, thanks. The bearing is at {degrees} degrees, nothing to worry about.
f Pictures are in the project folder.
== macro
s Spreadsheet for flow curves gives #REF
s Excel macro blocked since the update
c Since the update on {day} the macro in the sizing sheet for the {model} is blocked.
c I have to give {customer} a curve by {hour} tomorrow.
q Who knows the trick to unblock it?
q Who could calculate the curve for {bar} bar some other way?
a Right click on the file, properties, tick "unblock". Then open it again.
a Files from mail are blocked now. Copy it from the share instead and it runs.
a I can calculate it with the old program, give me flow, {bar} bar and the medium.
m The web version of the sizing sheet has no macro at all, try that.
f "Unblock" did it.
f Copied from the share, runs. Curve is with {customer}.
== forklift
s Forklift licence, refresher
s Who trains new forklift drivers?
c Two new colleagues in hall {hall} have a licence from another country.
c The refresher of {colleague} is due in {month} too.
q Is a foreign licence valid here?
q On which date is the next course in the house?
a Valid, but they need the instruction on our own trucks, half a day.
a Next course is on {date}, {few} places are left.
a Put them on the list at the gate, the trainer comes every second {day}.
m The written part exists in English now.
f All three are on the list.
f Thanks, {date} is fine.
== atex
s Ex marking of the {model}
s {customer} wants ATEX for the {model}
c {customer} plans to put a {model} into zone 2 and asks which marking it has.
c On the type plate of serial {serial} I see no marking at all.
q From which serial number on does our approval for zone 2 hold?
q What does a marking cost that is added afterwards?
a From {serial} on, with the motor of {partner}. Older ones: no.
a Retrofitting means a new motor and a new plate, about {amount}.
a The certificate covers the pump without the {part}. With it you need the note from materials.
m {customer} should fill in the questionnaire first, half of such cases are not a zone in the end.
f They take the new motor.
f Questionnaire sent, thank you.
== parking
s Visitors on {day}: parking
s Parking for a lorry from {partner}
c Six people from {customer} come by minibus on {day}.
c The front yard is closed for the digging until {date}.
q Which places are left for them?
q Who opens the side gate at {hour}?
a Behind hall {hall}, reserve three places at reception.
a Reception opens the gate if they have the number plate the day before.
a The digging is delayed, so the front yard is open on {day} after all.
m For lorries the turning circle is too small there, send them round the back.
f Reserved, thanks.
f Wonderful, then the front yard.
== wifi
s No wifi in hall {hall}
s Scanner loses wifi near {machine}
c Since {machine} was moved, the hand scanners lose the network in that corner.
c Restarting the scanner helps for some minutes.
q Who has measured the signal there?
q Who would pay for another access point?
a I measured it on {day}: the new cabinet is in the way. Moving the antenna by a metre helps.
a Access point is ordered, comes in week {week}.
a IT pays if it is production, no form needed.
m Until then use the cradle next to the door.
f The cradle works for now.
f Antenna moved, all green.
== compatibility
s {part} with peracetic acid
s {part} in 15 % hypochlorite
c {customer} wants to change the medium on line {few}, {bar} bar at {degrees} degrees.
c The resistance table stops at 10 %.
q Which seal of the {part} stands that?
q What experience is there from other plants?
a At {degrees} degrees only with the perfluorinated seal; the standard one swells.
a {place} has it running for two years with the standard seal, but at 20 degrees.
a I have a sample in the jar since {past}, no change in weight so far.
m Mind the screws as well, they must be the better steel.
m I add the result of the jar to the table in {month}.
f Offered with the better seal.
f That settles it, thanks.
== samples
s Sending {few} samples to {place}
s Dangerous goods? A used {part}
c A used {part} from {customer} has to go to the lab in {place}.
c It was flushed, but nobody knows with what.
q Who decides whether that is a dangerous good, and who may pack it?
q What has to stand on the box?
a Flushed with water and with a signed decontamination sheet it is not.
a {colleague} has the certificate for packing, be there before {hour}.
a On the box: the sheet in a pouch outside, one copy inside.
m Without the sheet the lab sends it back unopened, we learnt that.
f Sheet signed, box closed.
f Thanks, goes out on {day}.
== fair
s Stand duty at the fair in {place}
s Demo pump for the fair
c The stand at the fair in {place} wants a {model} that runs with coloured water.
c The cut model has been at {customer} since {past}.
q Who could spare a demo pump for five days?
q What keeps the water clear for so long?
a You can have the one from the training room, {colleague} uses it again on {date}.
a A drop of dishwasher agent and change it every morning.
a The cut model is on its way back, I called them.
m Take the red hoses, they look better in photos.
f Training room one is packed.
f Both pumps will be there, super.
== photo
s Photos of {model} installations
s Picture rights for the {customer} brochure
c For the brochure I need good photos of a {model} at work, at best in a brewery or a dairy.
c The ones in the archive all show the old colour.
q Who has newer ones?
q What was agreed about those taken at {customer}?
a Field service took some in {place} in spring, very sharp ones.
a For {customer} we have written permission, for web and print.
a I have a few from start-up, but with people in them, so ask before you use them.
m The new colour is only on serials after {serial}.
f Perfect pictures, thank you!
f Permission found.
== battery
s Where do old batteries go?
s Recycling of {few} old drives
c Clearing the store behind hall {hall} we found {few} old buffer batteries and a box of drives.
c The red container says "no batteries" and the blue one too.
q Which bin is theirs?
q Who is responsible for that, if not just whoever finds them?
a Batteries go to the cage next to the gas bottles, key at the gate.
a {colleague} is responsible, pick-up is on the first {day} of the month.
a Drives with capacitors count as electronic scrap, the grey bin.
m The poles have tape on them here.
f In the cage, poles taped.
f Thanks, store is empty.
"""
