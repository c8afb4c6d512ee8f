# SPDX-License-Identifier: GPL-3.0-or-later
"""Talk among several: engineering matters, projects, what everybody has a say in, and quick exchanges."""

PROJECT = """
== pulsation
s Pulsation at the {customer} skid
s Pulsation: second measurement
c The second measurement at {customer} shows {bar} bar peaks at {few} Hz, a third more than our own bench gave.
c Curves are in the project folder. The pipe run there is longer than on the drawing, about six metres.
t The damper sits behind the bend, that alone explains half of it.
t On bench B I get the same once I add four metres of hose.
t Then the bench is too kind to us. I change the set-up.
t {customer} changed the hose after we left, the photo of {past} shows it.
t I would rather move the damper than make it bigger.
t Moving it is one bracket and two welds, {colleague} has the pipe.
t With the damper at the head I calculate {pct} % less.
t The motor cover is in the way there.
t Not if we turn it by 90 degrees.
t Turned it in the model, fits with 8 mm to spare.
t Cost is about {amount}, mostly the trip.
t I call them at {hour} and tell them we come on {day}.
t Good. Then bracket drawing by tonight, weld tomorrow.
== firmware
s Firmware {version}: what goes in
s Freeze for firmware {version}
c {version} is to be frozen on {date}. Open are the fieldbus restart, the new language file and the {part} alarm.
c Test needs {few} days on the bench after the freeze.
t Fieldbus restart is done, I merged it an hour ago.
t The language file came back with {few} strings too long for the display.
t Shorten them, nobody reads them anyway.
t {customer} does, they filed two tickets about it.
t The alarm fires at start when the tank is below {pct} %. Easy to mask for ten seconds.
t Ten seconds is long for a {model}. Five.
t Five then. Built, image is on the share.
t Running on units {few} and 12 since {hour}.
t Unit 12 restarted once, cable was loose.
t Leave the alarm out, if it is not stable by {day}.
t It is stable, forty starts without a miss.
t Release note is written, someone read it over before lunch.
t Read it, two typos fixed.
t Freeze stays on {date}, no new items from here on.
== housing
s {part}: plastic or die cast
s Housing of the next {product}
c Quotes for the housing are in: die cast {amount} for the tool, moulded {amount2}.
c Moulded saves {pct} % per piece from the second year, but the wall at the flange is critical.
t At {degrees} degrees the moulded one creeps, I have the curve from the material supplier.
t That curve is for the unfilled grade.
t With 30 % glass it is fine up to {degrees} degrees and then some.
t Dairies clean with more than that.
t Then we keep cast for the dairy version and mould the rest.
t Two housings mean two spare parts and two certificates.
t One flange insert in steel solves it, same mould.
t Insert adds 90 cents.
t I can live with 90 cents.
t {partner} has made such inserts for us before, for the old series.
t I ask them for samples, {weeks} weeks they say.
t Sketch of the insert attached in the folder, version {few}.
t Groove is too close to the thread, moved it by 2 mm.
t Looks right to me now.
t Decision then: mould with insert, samples first, tool after the samples.
== startup
s Start-up at {customer} in {place}
s {customer}: plan for week {week}
c Start-up in {place} is in week {week}. Three {model} and the panel, serials from {serial} on.
c The customer has power from {day} and water from the day after, if the plumber is done.
t I have the panel tested, goes on the lorry on {date}.
t Pumps are packed, spare {part} in the box with the blue lid.
t Hotel is booked for two, second room from {day}.
t The plumber is not done, I just called. Two days more.
t Then we start with the panel and the signals, no water needed for that.
t Signals take a day, so we lose one day only.
t Somebody from {customer} has to be there for the safety part.
t Their process engineer is there all week.
t Lorry is delayed by half a day, the ramp at {partner} was blocked.
t No harm, we come at noon then.
t Checklist is updated, {few} items still open.
t Item four is closed, I found the certificate.
t Great, then only the water is missing.
== noise
s Noise of the {model} above {bar} bar
s Gear noise, batch {serial}
c Batch {serial} is louder than the reference by 4 dB above {bar} bar. {few} of {qty} affected so far.
c Gears come from {partner}, same drawing, other hob since {lately}.
t I hear it on {few} of ten on the bench.
t Measured the profile: tip relief is missing on those.
t Drawing says 12 microns.
t They measured 10 to 13 on theirs, protocol came this morning.
t Their protocol is from the batch before.
t Right, lot number does not match.
t I stop the rest of the batch until that is clear.
t Assembly has {qty} in boxes, two are at customers already.
t The loud ones run fine otherwise, no wear after 200 hours.
t {customer} would hear it though, their pumps are in the lab.
t Give them the quiet ones from stock.
t {partner} admits it, new gears in {weeks} weeks.
t We sort the batch acoustically until then, one minute a piece.
t Sorting plan is at the bench.
== sensor
s {part}: second source
s Replacing the {part}
c The {part} goes end of life in {month}. Two candidates, samples of both are in the lab.
c Candidate A has the same thread, B is cheaper by {amount} a year but needs an adapter.
t A drifts by {pct} % in the cold, I had it in the chamber over night.
t B did not drift at all.
t The adapter for B is a turned part, three minutes on the lathe.
t Firmware does not care, both are 4 to 20.
t B has no approval for drinking water.
t They say it comes in {month}.
t They said that of the last one as well.
t We could last-buy {qty} pieces of the old one and wait.
t Finance will not love {amount2} on the shelf.
t Half of that would do until the approval is there.
t I can agree to half.
t Then last buy of half and adapter drawing in parallel.
t Drawing number reserved.
t Order for the last buy is out.
== layout
s Layout of the new test bench
s Bench C: water side
c Attached to the folder is the layout of bench C with the tank at the wall, as discussed on {past}.
c The electrician needs the cable routes by {date}, so we should settle the water side before.
t The tank at the wall blocks the door of the panel.
t By 15 cm, if it opens to the left. I turn the hinge.
t Drain is on the other side, so the floor needs a channel.
t A pump in the drain line is cheaper than a channel.
t And louder. I sit next to it.
t Put the small {model} there, you will not hear it.
t Fair enough.
t The flow meter wants ten diameters straight pipe, I see four.
t Swap meter and valve, then it has twelve.
t Done, see version {few}.
t Version {few} is good for me.
t Good for the electrician as well, he asks for two more sockets.
t Added.
t I order the tank today then.
== approval
s Drinking water approval {model}
s Migration test: results of the first lab
c The lab sent results: all passed but the {part}, {pct} % over the limit for one substance.
c The second sample was from the old batch, they think it is the release agent.
t We changed the agent on {past}, so the new batch should pass.
t I have {few} pieces of the new batch, can go out today.
t The lab takes {weeks} weeks and {amount}.
t The other lab in {place} does it in half the time.
t But then the authority wants both reports.
t Stay with the first lab, they know the file.
t Parcel is ready, decontamination sheet inside.
t In the meantime sales must not promise the date.
t I told them, {customer} is the only one who is waiting.
t {customer} accepts {month}, I have it in writing.
t Good, that takes the pressure off.
t Sample arrived, they start on {day}.
t I put the dates in the plan.
"""

CROWD = """
== move
s Seats after the move
s Office move: who sits where
c The second floor is ready on {date} and we have to settle who sits where.
c The plan on the wall is only a first idea, so say what does not work for you.
t Sales next to the coffee machine is not a good idea, we are on the phone all day.
t I would not mind the corner, if nobody else wants it.
t The corner is cold in winter, believe me.
t Finance would prefer to keep its doors, because of the paper on our desks.
t Fine with everything as long as the printer is not behind me.
t Two of us are here on Mondays only, they can share.
t I second that, sharing works well on our floor.
t The plants come with us, all of them.
t Not the big one, it does not fit through the door.
t It came in through that door.
t It was smaller then.
t The plan can stay as it is, we swap later among ourselves.
t Agreed from my side.
t +1
t Also fine.
== party
s Summer party on {date}
s Christmas dinner: date
s Summer party: grill or catering
c We have two dates and two places for the party, {date} at the lake or a week later in the yard.
c Budget is the same for both. Reply to all so that everybody sees what is going on.
t Lake!
t Yard is easier with children.
t The later date is a problem for shift 2, they start at five.
t Either is fine.
t I can bring the big grill, needs two people to carry.
t Half of us do not eat meat, so not only sausages.
t There was plenty of cheese last year and nobody touched it.
t I touched it.
t The lake needs a bus, I asked for a price: {amount}.
t For that money we get a band.
t No band please, we had one.
t I am on holiday at both dates, have fun.
t Lake from my side too.
t Count me in with two.
== parkplatz
s Bicycle room
s Parking places on the east side
c The east side will be closed for digging from {date} for about {weeks} weeks, {qty} places are missing.
c We ask everybody to say who can do without a car on which days.
t I come by bike from {month} on anyway.
t Tuesdays and Thursdays I could take the train.
t The bicycle room is full already, by the way.
t There are at least six bikes without an owner.
t One is mine, it has no chain but it is mine.
t Put a note on each and remove those that keep the note.
t Field service needs two places for the vans, that is not negotiable.
t Nobody questions the vans.
t Could visitors use the yard of {partner}? They offered once.
t I asked, five places until {date}.
t Great.
t Then it is solved, no?
t Nearly, we still lack four.
t I give up mine for the month.
== canteen
s Canteen opening times
s Coffee machine on floor 2
c The canteen proposes to open from 11 to 13:30 from {month} on, half an hour earlier than now.
c They also think of dropping the second dish on Fridays.
t Earlier is good for the shift, thanks.
t Earlier is bad for calls with America, I always come last.
t Keep the soup, drop what you want.
t On Fridays hardly anyone is here, so one dish is fine.
t I am here on Fridays.
t So am I, and I do not eat fish.
t Nobody said fish.
t It is always fish.
t Could they leave something in the fridge for late people?
t They did that until last year, it was never labelled and got thrown away.
t I volunteer for the labels.
t Hero.
t Fine with me either way.
t I do not need this thread, I work from {place}.
t Same here.
"""

QUICK = """
== demo
s Demo for {customer} at {hour}
s {customer} call in an hour
c {customer} wants to see the {model} live at {hour}, they just called.
t Room {room} is free.
t I take the camera.
t Pump is on the trolley, no water in it yet.
t Filling it now.
t Link is out.
t Their IT blocks the link, sending the other one.
t They are in.
t Sound is bad, take the headset.
t Better.
t They ask for the price of the {part}.
t {amount}, list.
t Told them.
t Done, they want a quote by {day}.
== down
s {customer}: pump {serial} down
s {customer} on the phone, alarm {few}
c {customer} is on the phone, pump {serial} in {place} is down and they fill bottles until {hour}.
t Alarm {few}?
t Yes, since ten minutes.
t That is the stroke sensor, plug behind the grey cover.
t Plug is fine, they say.
t Then the cable. Do they have a spare one?
t They look.
t They have the one for the {part}, same plug.
t That works for a day.
t Alarm is gone.
t Dosing again, {pct} % low.
t Calibration, menu three.
t Done, all fine.
t I send them a new cable tonight.
t Thanks both.
== tender
s Tender portal closes at noon
s {customer} tender: last numbers
c The portal closes at 12 and field {few} still wants a number for {month}.
t Delivery time?
t {weeks} weeks.
t They mean working days.
t Then times five.
t Entered.
t It rejects the comma.
t Use a point.
t Accepted.
t Annex {few} is missing a signature.
t Signing now.
t Signed, on the share.
t Uploaded.
t Confirmation is here, 11:52.
t Phew.
"""

ENGINEERING_LIST = """
== stepper
s Stepper loses steps when cold
c On the bench the {model} loses steps below five degrees, {few} of {qty} strokes, and only after a long stop.
c Grease and current are as in the drawing; with the old board it does not happen.
q Where would one look first?
t Current limit on the new board is reached later, look at the ramp.
t I have seen that with the grease from the blue tube.
t Blue tube it is not, we use the white one.
t The ramp is the same, I compared both.
t Measure the supply at start. On mine it drops to 19 V.
t 18.6 V here. So that is it.
t Bigger capacitor on C{few}, or a slower ramp in the cold.
t Slower ramp costs nothing. I put it into {version}.
t Runs with the slower ramp, 500 strokes at two degrees.
== tolerance
s Fit between {part} and {part2}
c Assembly reports that the {part} goes into the {part2} only with a hammer since batch {serial}.
c Both parts are inside their tolerance, I measured ten of each.
q Which temperature did we assume when we chose that fit?
t 20 degrees, as always. Hall {hall} had 31 last week.
t Even then it should slide.
t Not with the coating, that adds 12 microns nobody drew.
t The coating is on the drawing since index D.
t On the drawing yes, in the tolerance chain no.
t I calculated it again with coating: minimum clearance is zero.
t So we open the bore by 15.
t Bore opened, index E, goes to {partner} today.
t For the parts in stock: put them in the fridge, works.
== library
s Common library for the {product} drawings
c We have four copies of the {part} model by now, each a little different.
c I propose one library folder that only two of us may write to, and everybody links to it.
q Who is against, and why?
t Not against, but the plug-in is slow over the network.
t It was the virus scanner, that is fixed since {past}.
t Who are the two?
t One from mechanics, one from documentation, I would say.
t I volunteer, if somebody shows me the naming.
t Naming is on one page, I wrote it for the old series.
t Old projects stay as they are, please.
t Sure, only new ones.
t Folder exists, {few} parts are in.
== emc
s EMC: radiated peak at 150 MHz
c Pre-test in {place}: the {model} is {few} dB over at 150 MHz, horizontal, with the long cable.
c With a ferrite it passes, but a ferrite in the field is a promise nobody keeps.
q What else have you tried on similar boards?
t Ground the shield on both sides, on the last one that gave 4 dB.
t Shield is grounded on both sides already.
t Spread spectrum on the clock, one register.
t That moves it, it does not remove it.
t Moving is enough for the limit.
t The clock feeds the fieldbus, careful.
t Fieldbus has its own oscillator since rev C.
t Tried it: 5 dB better. Passes without ferrite.
t It belongs in the test report, otherwise we find it again in two years.
== archive
s What is worth keeping of test runs
c The test server is at {pct} % and grows by 40 GB a month, mostly raw curves at full rate.
c Nobody has opened a curve older than a year, says the log.
t Keep the curves of approval tests forever, the rest for a year.
t Customers come back after three years with a claim.
t Then we have the reports, those are small.
t A report does not show a spike.
t Reduce to 100 Hz after a year, a spike survives that.
t Not all of them.
t I can live with 100 Hz.
t So can I.
t Script is ready, runs on {day} at night on a copy first.
t Copy looks right, 71 % smaller.
== review
s Design review {model}: dates
c Design review for the {model} needs two half days before {date}, the room is booked for both.
c Documents are in the folder from tonight on; everybody reads the part that is marked with the own name.
t Second half day is bad for the lab, we have the auditor.
t Then swap with the week after.
t Week after is fine here.
t Documentation can do both.
t My part is missing, or I do not see it.
t It was under mechanics, moved.
t Found it.
t I have {few} remarks already, they are in the list.
t Remarks 2 and 3 are the same thing.
t Merged.
t See you on {day}, bring the cut model.
"""

TURNS = (
    "Agreed.", "Makes sense.", "OK, noted.", "Good point.", "Right.", "I see.", "Fair.", "Hm.", "Understood.", "True.",
    "Yes, I read it.", "Thanks.", "Well.", "To be clear:", "By the way:", "One more thing:", "From my side:",
    "As far as I can see:", "Just to add:", "Short answer:",
)
