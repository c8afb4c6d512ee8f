# SPDX-License-Identifier: GPL-3.0-or-later
"""`small.mbox`: four threads shaped by hand, for quick examples."""

from datetime import date

from samples import clock
from samples.chance import Chance
from samples.year import Year

PART_QUESTION = """Hi all,

From what I see in the store, the black seals for the {product} 40 are down to
six pieces, and two orders for next week need ten.

Does anybody know when the next delivery arrives? Can we take the white ones
for the order that goes to a drinking water plant?

Thanks,
{0}"""
PART_ANSWER = """Hi {1},

The next twenty arrive on Thursday, they are with customs already. White is
fine for drinking water, the approval covers both colours.

{0}"""
PART_MORE = "But not above 60 degrees, white gets soft then. I have a sample here if you want to see it."
PART_THANKS = "Good to know, it stays below 30. Then white it is, thank you both!"

DATE_QUESTION = """Hello {1},

our board wants to see the pump running before the order is released. Could you
receive four of us at your works in the second half of March? We would also
like to see the test bench.

Kind regards,
{0}"""
DATE_ANSWER = """Dear {1},

Gladly. 19 March from ten o'clock is free, bench and lunch included. Please
send me the names for the gate by the 17th.

Kind regards,
{0}"""
DATE_THANKS = "19 March is perfect. Names follow.\n\nKind regards,\n{0}"

OPEN_QUESTION = """Hello all,

In the offer for the new bottling line two warranty periods appear, 24 months
on page three and 36 in the annex. The board of the customer meets on Friday
and has both pages on the table.

Which of the two is the valid one? Who has agreed on the longer one, and in
which letter? What goes into the final contract?

Best regards,
{0}"""

GERMAN_QUESTION = """Hallo zusammen,

die Prüfbank B zeigt seit gestern Früh 0,3 bar zu viel an, auch ohne Pumpe.
Hat jemand den Nullpunkt verstellt? Können wir bis zur Kalibrierung auf die
Prüfbank A ausweichen?

Grüße
{0}"""
GERMAN_ANSWER = """Servus {1},

der Nullpunkt war es nicht, der Schlauch zum Sensor war geknickt. Ist behoben,
Anzeige steht wieder auf null.

Grüße
{0}"""
GERMAN_MORE = "Prüfbank A ist heute ohnehin frei, falls ihr sie noch braucht."
GERMAN_THANKS = "Danke, beide Bänke laufen. Wir bleiben auf B."


def _at(day, hour, minute, month=3):
    return clock.VIENNA.at(date(2025, month, day), hour * clock.HOUR + minute * 60)


def small_mails(seed, org):
    """Twelve mails: two threads answered, one German one answered, one question left open for a month."""
    year = Year(Chance(seed, "small"), org)
    ask, works_list = org.lists["ask"], org.lists["werk"]
    seller, engineer, helper = org.unit("Sales")[3], org.unit("Engineering")[2], org.unit("Engineering")[4]
    first = year.post(seller, (ask,), f"Black seals for the {org.product} 40",
                      PART_QUESTION.format(seller.first, product=org.product), _at(3, 9, 12), through=ask)
    second = year.reply(first, engineer, PART_ANSWER.format(engineer.first, seller.first), sent=_at(3, 10, 40))
    third = year.reply(second, helper, PART_MORE, sent=_at(3, 11, 5), signed=False)
    year.reply(third, seller, PART_THANKS, sent=_at(3, 11, 31), signed=False)

    buyer, manager = org.customers[0].people[0], org.unit("Sales")[1]
    first = year.post(buyer, (manager,), "Visit to your works", DATE_QUESTION.format(buyer.first, manager.first),
                      _at(4, 15, 2), cc=(org.customers[0].people[1],))
    second = year.reply_all(first, manager, DATE_ANSWER.format(manager.first, buyer.first), sent=_at(5, 8, 26))
    year.reply_all(second, buyer, DATE_THANKS.format(buyer.first), sent=_at(5, 9, 3))

    works = org.unit("Operations")
    first = year.post(works[4], (works_list,), "Prüfbank B zeigt zu viel an", GERMAN_QUESTION.format(works[4].first),
                      _at(6, 7, 20), through=works_list)
    second = year.reply(first, works[7], GERMAN_ANSWER.format(works[7].first, works[4].first), sent=_at(6, 9, 48))
    third = year.reply(second, works[2], GERMAN_MORE, sent=_at(6, 9, 55), signed=False)
    year.reply(third, works[4], GERMAN_THANKS, sent=_at(6, 10, 30), signed=False)

    asker = org.unit("Sales")[5]
    year.post(asker, (ask,), "Two warranty periods in one offer", OPEN_QUESTION.format(asker.first),
              _at(3, 16, 40, month=2), through=ask)
    return year.finish()
