# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions that come back: each topic is one question in the words of several people (`s` subject, `p` text)."""

REPEATED = """
== vpn-renewal
s VPN certificate runs out
p The VPN certificate on my laptop runs out on {date}, says a yellow window. Which page renews the VPN certificate?
  Who gives out the password for the renewal, and what happens to the laptop after the last day?
s Renewal of the VPN certificate
p My VPN certificate runs out in a week, says the laptop. Which link leads to the renewal page for the VPN certificate
  these days? Which password opens the renewal page, and who gives it out?
s A yellow window about the VPN certificate
p Since {day} a yellow window on the laptop says that the VPN certificate runs out. On which page does the renewal
  of a VPN certificate happen? Which password opens the renewal page, and who gives it out?
s My VPN certificate runs out
p The VPN certificate on this laptop runs out tomorrow, and I am in {place}. Which renewal page for a VPN
  certificate is there from outside? Whose password opens the renewal page, and who gives it out?
== crate
s Wooden crate for {place}: heat treatment stamp
p The wooden crate for {place} has no heat treatment stamp, and the forwarder leaves it at the ramp. Which supplier
  has wooden crates with the heat treatment stamp? What does such a crate cost, and who stores the empty ones?
s Export crate without a stamp
p Another wooden export crate without the heat treatment stamp stands at the ramp. Who stocks stamped wooden crates?
  Which hall keeps the empty ones, and which supplier delivers them?
s Heat treatment of wooden crates
p Customs in {place} rejected a wooden crate since its heat treatment stamp was missing. From which supplier are our
  stamped crates? How many stamped wooden crates are in store?
s Stamped crates, supplier wanted
p The store has no wooden crates with the heat treatment stamp left. Which supplier sold us the last stamped crates,
  and at what price? Who delivers the next crate for {place}?
== perdiem
s Daily allowance abroad, table for {month}
p In the travel form the daily allowance for a trip to {place} stays empty. In which folder is the table with the
  daily allowance for trips abroad? Which allowance applies on the day of return, the full one or half?
s Travel form: daily allowance empty
p The field for the daily allowance in the travel form is empty for {place}. Which table holds the allowance abroad?
  What counts on the day of the return trip?
s Allowance for the trip to {place}
p Two days in {place}, and the travel form knows no daily allowance for it. Who keeps the table of the daily allowance
  abroad? What counts for the day of return, a half or a full day?
s Daily allowance on the day of return
p For the trip to {place} the travel form gives no daily allowance on the day of return. Which rule is behind it?
  Which page has the table of the allowance abroad since {lately}?
== gearoil
s Gear oil for the {model}
p The gear case of a {model} at {customer} is due for an oil change after {qty}00 hours. Which gear oil goes into
  the gear case, and what quantity? Which oil change interval applies in warm rooms?
s Oil change {model}: which gear oil, what quantity
p At {customer} the oil change of the {model} is due. Which gear oil is in the gear case from the factory, and what
  quantity goes in? Which oil change interval do the newer ones have?
s {model}: gear oil and oil change interval
p The manual of the {model} is silent about the gear oil. Which gear oil belongs into the gear case? What quantity,
  and at what interval is the oil change due?
s Gear case oil, quantity
p Standing in front of an open gear case of a {model} in {place}. Which gear oil goes into the gear case, and what
  quantity? Who set the oil change interval to {few} years?
== label
s Type plate with the {customer} logo
p For order {order} the type plate has to carry the logo of {customer}. Which folder holds the template for a type
  plate with a customer logo? Who prints the plate, and how long does a new one take?
s Customer logo on the type plate
p A customer wants its logo on the type plate of {qty} pumps. Which template is used for a type plate with a logo? Who
  prints such a plate at the moment?
s Template for type plates
p The template folder for the type plate is empty since {past}. Who moved the template with the customer logo, and
  where to? Which printer makes the plate, ours or one in {place}?
s Type plate, logo version
p In order {order} the customer wants the logo version of the type plate. What template belongs to a plate with a
  customer logo? Who prints the plate, and by when must the logo be there?
== packing
s Dangerous goods note for lithium cells
p The {model} with the buffer holds lithium cells, and the courier wants a dangerous goods note. Who writes the
  dangerous goods note for lithium cells? Which UN number stands on the note?
s Courier refuses parcel with lithium cells
p A parcel with two buffers stayed at reception, as the courier missed the dangerous goods note for the lithium cells.
  Which UN number applies to our lithium cells? Who signs such a dangerous goods note?
s Lithium cells: UN number
p For a parcel to {place} the courier wants the UN number of the lithium cells. Which dangerous goods note goes with
  the buffer? Who writes the note for lithium cells in the house?
s Lithium buffers: which dangerous goods note
p Three buffers with lithium cells wait for {customer}. What belongs into the dangerous goods note for the courier?
  Which UN number do the lithium cells carry, and who signs the note?
== timesheet
s Time sheet: code for travel on Sundays
p On Sunday I travelled to {place}, and the time sheet refuses the travel hours. Which code of the time sheet is for
  travel hours on a Sunday? Who in payroll releases the travel hours?
s Sunday travel in the time sheet
p The time sheet turns red when I enter travel hours on a Sunday. Which code is meant for Sunday travel hours? Who
  releases the hours before payroll closes the time sheet?
s Red time sheet after Sunday travel
p My time sheet is red since the trip to {place}, the travel hours were on a Sunday. Which code of the time sheet
  belongs to travel hours on Sundays? Who releases such hours, the unit or payroll?
s Code for Sunday travel hours
p Four travel hours on a Sunday, and no code for them in the time sheet, which stays red. Which code is right for
  travel hours on a Sunday? Who releases the hours, the unit or payroll?
== flowmeter
s Calibration of the flow meter on bench B
p The flow meter on bench B lost its calibration label. Who keeps the calibration certificate of the flow meter? Which
  lab did the last calibration, and in which month is the next one due?
s Flow meter bench B, certificate
p {customer} wants the calibration certificate of the flow meter on bench B. Who keeps the certificate? Which lab did
  the calibration?
s Bench B: flow meter out of calibration
p In the report for {customer} the line with the calibration of the flow meter is empty. Which lab calibrates the flow
  meter of bench B? Which drawer holds the certificate?
s Certificate for the flow meter
p For the acceptance on {date} a valid calibration certificate for the flow meter of bench B is missing. When was its
  calibration, in which lab? Who ordered it?
"""

ANSWERS = (
    "Page one of the intranet, third box from the top. I got it there on {past}.",
    "{colleague} has it, I had the same last month.",
    "That is in the folder of {colleague}, under {lately}.",
    "Same as last time: {colleague} does it, takes about {few} days.",
    "It has moved to the new wiki, the page is called like your subject.",
)
