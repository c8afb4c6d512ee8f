# SPDX-License-Identifier: GPL-3.0-or-later
"""Talk with customers and partners, and what strangers and customers write to the service desk."""

CUSTOMER = """
== delivery
s Order {order} - delivery
s Delivery date of order {order}
c Our order {order} for {qty} pieces of the {part} was confirmed for {date}.
c The line stands still from the day after, so we cannot wait longer than that.
q How firm is that date?
q If not, could part of it come earlier?
a The date holds. The goods leave us two days before with {partner}.
a {few} pieces can leave tomorrow, the rest on {date} as confirmed.
a I have talked to our works: packed, only the papers are missing.
f Thank you, that is all we needed.
f Part delivery is welcome, {few} pieces tomorrow then.
== quotation
s Quotation {quote}
s Quotation for {few} x {model}
c We plan a new line in {place} and need {few} {model} for {bar} bar, medium at {degrees} degrees.
c The budget has to be submitted by {date}.
q At what price do you offer this, start-up included?
q What delivery time should we put in?
a Attached to our portal you find {quote}, start-up is position {few}.
a Delivery time is {weeks} weeks after order, {few} of them are the motor.
a For {degrees} degrees we have put in the better seal, the price is for that version.
f Received, we come back to you after the board meeting.
f Thank you, this fits the budget.
== failure
s Pump {serial} stopped
s {model} serial {serial}: alarm {few}
c The {model} with serial {serial} stopped last night with alarm {few}, after it had run since {past} without trouble.
c We have changed over to the stand-by pump, but there is no third one.
q Which fault does this alarm stand for, and which steps are safe for us?
q Can a technician come this week?
a Alarm {few} is the stroke sensor. The cable is behind the grey cover, check the plug first.
a {colleague} can be with you on {day}, about {hour}.
a From a photo of the display with the counter I can tell whether the {part} is worn.
f The plug was loose. Running again, thank you!
f {day} is fine, ask for me at the gate.
== documents
s Documents for {serial}
s Certificate 3.1 for order {order}
c For the acceptance of the plant in {place} the authority wants the material certificates of the wetted parts.
c We have the ones for the housing, not for the {part}.
q By which day are the missing certificates with us? The authority closes its file on {date}.
q Which spare parts do they cover, those of the same batch as well?
a They are in your download area since this morning, {few} files.
a Valid for the batch printed on the plate, that is all pumps from {serial} on.
a One comes from {partner} and takes two more days.
f Downloaded, complete now.
f Two days are no problem.
== price
s Prices from {month}
s Your letter of {past}
c We received your letter about prices from {month} on, {pct} % on the {part} is more than we can pass on.
c We buy about {qty} a year.
q What room is left for a yearly agreement?
q Until which day does the old price hold for new orders?
a Orders that reach us before the end of the month get the old price.
a For a yearly quantity of {qty} I can offer half of the increase.
a A large part comes from the castings, I send you the index.
f We take the yearly agreement.
f Order {order} is on its way, at the old price.
== training
s Training for operators
s Two days of training in {place}
c We have five new operators who have never seen a {model}.
c Best would be two days in {place}, before {date}.
q What would such a training cost, and in which languages is it held?
q How much of the second day takes place at the machine?
a In English it is {amount} plus travel. Second day at the machine is how we always do it.
a {date} is taken, the day after is free.
a Up to eight people for the same price.
f The day after is fine, we order.
f Eight then, I find three more.
== site
s Site visit on {date}
s Visit of {colleague}
c {colleague} will visit us on {date} for the yearly check of the {few} pumps.
c Our gate needs name and car number the day before.
q Which name and which car number may we write down?
q What else has to be ready on that day?
a Name and number are in the attached form on your portal; arrival about {hour}.
a Have the pumps flushed with water and one free socket near by.
a We bring the {part} for two of them, the counter says it is time.
f All prepared.
f Gate is informed.
== our-offer
s {company}: service agreement
s Your service agreement ends in {month}
c Your service agreement for the plant in {place} ends in {month}.
c In the past year we were there {few} times, twice outside the plan.
q Which version suits you for the coming year, the present one?
q How interesting is the extended version with spare parts for you?
a Renew as it is, we have no budget for more.
a Send both versions, I show them to our maintenance people.
a We would like to add the two pumps of {past}.
f Both versions are with you now.
f Renewed, thank you for your trust.
"""

SERVICE = """
== spare
s Spare part for {model}
s Need a {part}
c I have a {model}, serial {serial}, from a dealer that does not exist any more.
c The {part} is leaking.
q Which shop still sells one?
q At what price, and with how many days of delivery?
a The number is on the page for your serial, price {amount} plus freight, in stock.
a For private customers our partner in {place} delivers, I have forwarded your address to them.
a Your serial needs the old version of it, we have {few} left.
f Ordered, thank you for the quick answer.
f Thank you, the dealer called already.
== manual
s Manual for {model}
s No manual in the box
c We bought a {model} second hand and there was no manual with it.
c The display is in a language nobody here reads.
q Which page has the manual in English?
q Which key changes the language?
a Hold both arrow keys for five seconds, then choose with the wheel.
a The manual is on our download page, enter the serial number {serial}.
a Below firmware {version} only two languages are in, an update helps.
f Found it. Display speaks English now.
f Great support, thanks.
== warranty
s Warranty {serial}
s Is serial {serial} under warranty
c Our {model}, serial {serial}, delivered on {past}, makes a grinding noise since {day}.
c It runs in hall two, indoors, {bar} bar.
q Which part of this falls under the warranty?
q What comes next, a parcel to you or a technician to us?
a It is under warranty until {month} next year. Send it in, the label is on its way to you.
a Grinding is the gear case most of the time. We bring one, {day} morning.
a The form needs the hours on the counter.
f Parcel is out, counter says 1,{few}40.
f Your technician was here, all quiet.
== setting
s Dosing too low
s Calibration of a {model}
c Our {model} doses {pct} % less than displayed since we changed the {part}.
c Pressure is {bar} bar as before.
q Which steps does a calibration take?
q How likely is it that the new {part} is the wrong one?
a After a change you have to run the calibration: menu three, beaker, two minutes.
a Air in the suction line does that too, open the bleed valve for a moment.
a The number on it should end with the same letter as on the plate.
f Calibrated, error is below one per cent.
f It was air.
== order
s Order confirmation missing
s Our order of {past}
c We ordered {few} pieces of the {part} on {past} and have no confirmation yet.
c Our order number is {order}.
q What became of it?
q In which week do the goods leave?
a It was in the wrong mailbox, sorry. Confirmed today, delivery on {date}.
a Confirmation was sent to your purchasing address, here it is again: delivery week {week}.
a We have it, one position waits for a casting. The rest ships on {day}.
f Thank you, all clear.
f The rest can travel together with the last one.
== return
s Return of {few} pieces
s Wrong item delivered
c In the parcel of {past} there were {few} pieces of the {part2} in place of the {part}.
c The paper says the right number.
q Who collects them?
q On which day do the right ones get here?
a The right ones left today by express. Keep the others until our driver comes on {day}.
a Sorry, two boxes were swapped. The express number is on its way to you.
a No need to send them back, the postage is more than their worth.
f Arrived, right ones this time.
f Thanks for the uncomplicated solution.
"""

PARTNER = """
== casting
s Castings lot {few}
s Drawing index for the {part}
c In lot {few} we found {qty} pieces with pores at the flange, pictures follow by separate mail.
c Next delivery is due on {date}.
q Who checks the next lot before it leaves?
q Who bears the cost of the sorting?
a We check every piece of the next lot, at our cost.
a Pores came from one mould, it is out of use since {past}.
a Sorting on your side: send us the hours and we credit them.
f Agreed, hours follow.
f Next lot was fine, thanks.
== freight
s Freight for week {week}
s Collection at our ramp, {date}
c For {date} we have {few} pallets to {place} and one long package of three metres.
c Last time the lorry was too short for the long one.
q What would a longer one add to the rate?
q Is collection before {hour} possible?
a A longer one is planned, it adds {few} % for this trip.
a Collection before {hour} is fine if the papers are ready the evening before.
a The long package can go on {day} with another tour to {place2}.
f Papers will be ready.
f With the other tour then, thanks.
== motor
s Motors for order {order}
s Motor, lot {few}: bearing
c For order {order} we need {qty} motors by {date}, the confirmation says two weeks later.
c Our assembly has the slots reserved.
q Can half of them come by air?
q What is missing on our side to keep the date?
a Half by air is possible, the cost would be {amount}.
a We need the approved drawing, index D, until {day}.
a Bearings were late at our side, they have arrived now, so the date is kept.
f Drawing is approved and sent.
f Half by air, go ahead.
"""
