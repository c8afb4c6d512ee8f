# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written to addresses behind which several sit, and by whoever of them is on duty."""

# (address, name) of the team, whose people sign with their own names, and of the shared mailbox.
TEAMS = (("orders", "Order Desk"), ("spares", "Spare Parts Team"), ("dispatch", "Dispatch"), ("quotes", "Quotation Team"))
SHARED = (("travel", "Travel Office"), ("reception", "Reception"), ("bookings", "Room and Car Bookings"))
TEAM_NAMES = ("{0} ({1})", "{0}, {1}", "{1} - {0}")

TEAM = """
== change
s Order {order}: other address
s Change of order {order}
c For order {order} the goods have to go to {place}, as the old store closes on {date}.
c The forwarder stays the same.
q By which day is a change without cost?
q Which papers do you need from us?
a Changed. Until {date} it costs nothing, and we have all the papers.
a Only the new customs form. The change is in the system as of today.
f Form is on its way.
== quantity
s {qty} instead of {few}, order {order}
s Order {order}, quantity
c On order {order} our buyer typed {few}, and we meant {qty}.
c The {part} is needed in {place} by {date}.
q How many of the {qty} are on your shelf?
q Which price stands for the rest, now that the list has changed?
a {few} are on the shelf, the rest comes in {weeks} weeks. The price stays.
a All of them, they leave tomorrow.
f Very good.
== papers
s Delivery note of order {order}
s Papers for order {order}
c Order {order} arrived with {few} pallets, but without its delivery note.
c Our gate does not unload without one.
q Who of you has it?
q Who sends a copy to our gate today?
a It is in the box on pallet {few}. A copy has gone to your gate.
a The driver has it. I rang him, he is at your gate again at {hour}.
f The driver is back, unloading.
"""
DESK = """
== room
s Room {room} on {day}
s {day}, room for {few}
c {customer} comes on {day} with {few} people, and room {room} is marked as taken in the plan.
c They need the big screen.
q Which other room has one?
q Who has taken {room}, and until when?
a {room} is yours from {hour} on, the other meeting moves.
a Take the room next to the canteen, the screen there is new.
f Perfect.
== car
s Car to {place}
s {place} on {date}, car or train
c On {date} two of us go to {place} and come back at night.
c The plan shows all cars as taken.
q Which car comes back before that?
q How much goes to the railway for two?
a Car {few} is back the evening before. Keys from {hour} on.
a The train is {amount} for two, and I have put you on it.
f Thanks, the train it is.
== parcel
s Parcel for {customer}
s Courier to {place}
c A parcel of {few} kg has to be with {customer} in {place} by {day}.
c It holds the {part}, wrapped and labelled.
q Until what hour does the courier take it?
q Which form goes on it?
a The courier comes at {hour}. The form is on the counter.
a The form is done, the courier comes twice a day.
f It is on the counter.
"""
