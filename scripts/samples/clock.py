# SPDX-License-Identifier: GPL-3.0-or-later
"""Time zones, working days and how long people take to answer. Times are whole seconds since 1970, UTC."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

HOUR = 3600
DAY = 24 * HOUR
FIRST_DAY = date(2025, 1, 7)
LAST_DAY = date(2025, 12, 31)
END = calendar.timegm((2025, 12, 31, 16, 40, 0))
HOLIDAYS = frozenset(date(2025, month, day) for month, day in (
    (1, 6), (4, 18), (4, 21), (5, 1), (5, 29), (6, 9), (6, 19), (8, 15), (12, 8), (12, 24), (12, 25), (12, 26)))

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
TAGE = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONATE = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
          "November", "Dezember")

# Working hours until an answer, as (share of answers, hours).
ORDINARY_REPLY = ((0, .03), (.10, .15), (.25, .55), (.50, 1.7), (.75, 4.0), (.90, 8.5), (.97, 20), (1, 50))
QUICK_REPLY = ((0, .02), (.30, .07), (.62, .20), (.80, .7), (.93, 4), (1, 14))
BURST_REPLY = ((0, .01), (.50, .05), (.90, .15), (1, .5))


@dataclass(frozen=True)
class Zone:
    name: str
    minutes: int  # east of Greenwich in winter
    summer: str  # "eu", "us" or "none"

    def offset(self, moment):
        """Minutes east of Greenwich at this moment."""
        return self.minutes + (60 if self._is_summer(moment) else 0)

    def _is_summer(self, moment):
        if self.summer == "eu":
            return _last_sunday(3) + HOUR <= moment < _last_sunday(10) + HOUR
        if self.summer == "us":
            shift = self.minutes * 60
            return _sunday(3, 2) + 2 * HOUR - shift <= moment < _sunday(11, 1) + HOUR - shift
        return False

    def local(self, moment):
        return datetime.fromtimestamp(moment + self.offset(moment) * 60, timezone.utc)

    def at(self, day, seconds):
        """The moment at so many local seconds after this day's midnight."""
        plain = calendar.timegm(day.timetuple()) + seconds
        return plain - self.offset(plain - self.minutes * 60) * 60


def _sunday(month, nth):
    first = date(2025, month, 1)
    day = first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))
    return calendar.timegm(day.timetuple())


def _last_sunday(month):
    return max(_sunday(month, nth) for nth in (4, 5) if _month_of(_sunday(month, nth)) == month)


def _month_of(moment):
    return datetime.fromtimestamp(moment, timezone.utc).month


VIENNA = Zone("Vienna", 60, "eu")
LONDON = Zone("London", 0, "eu")
HELSINKI = Zone("Helsinki", 120, "eu")
CHICAGO = Zone("Chicago", -360, "us")
PUNE = Zone("Pune", 330, "none")


def is_workday(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def workdays(first=FIRST_DAY, last=LAST_DAY):
    days = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return [day for day in days if is_workday(day)]


def _busyness(day):
    if day.month == 8 or (day.month == 12 and day.day > 19):
        return 2
    return 3 if day.month == 7 else 4


def busy_day(chance, first=FIRST_DAY, last=LAST_DAY):
    """A working day; August and the days around Christmas are quieter."""
    return chance.weighted([(day, _busyness(day)) for day in workdays(first, last)])


def spread_days(chance, count, first=FIRST_DAY, last=LAST_DAY):
    """Working days in order, spread over the span with some chance."""
    days = workdays(first, last)
    step = len(days) / count
    return [days[min(len(days) - 1, int(step * (place + chance.real())))] for place in range(count)]


def office_moment(chance, zone, day, earliest=8, latest=17):
    """A moment in office hours, now and then in the evening."""
    if latest == 17 and chance.hit(.06):
        return zone.at(day, chance.between(18 * HOUR, 21 * HOUR))
    return zone.at(day, chance.between(earliest * HOUR, latest * HOUR + 1500))


def answer_moment(chance, zone, asked, speed=ORDINARY_REPLY):
    """When somebody in this zone answers: so many working hours later, rarely from the sofa."""
    hours = chance.along(speed)
    if chance.hit(.10) and hours < 8:
        late = asked + int(hours * HOUR)
        if 6 <= zone.local(late).hour < 23:
            return late + chance.between(20, 59)
    return _after_work(zone, asked, int(hours * HOUR)) + chance.between(5, 59)


def _after_work(zone, moment, seconds):
    """The moment when so many working seconds have passed since `moment`."""
    day = zone.local(moment).date()
    while True:
        if is_workday(day):
            begin = max(moment, zone.at(day, 8 * HOUR - 600))
            room = zone.at(day, 18 * HOUR) - begin
            if room > seconds:
                return begin + seconds
            seconds -= max(0, room)
        day += timedelta(days=1)


def later_day(zone, moment, days):
    """The working day so many working days after this moment."""
    day = zone.local(moment).date()
    while days > 0:
        day += timedelta(days=1)
        days -= 1 if is_workday(day) else 0
    return day


def rfc5322(moment, zone):
    local = zone.local(moment)
    offset = zone.offset(moment)
    sign = "-" if offset < 0 else "+"
    return (f"{WEEKDAYS[local.weekday()][:3]}, {local.day} {MONTHS[local.month - 1][:3]} {local.year} "
            f"{local:%H:%M:%S} {sign}{abs(offset) // 60:02}{abs(offset) % 60:02}")


def asctime(moment):
    utc = datetime.fromtimestamp(moment, timezone.utc)
    return f"{WEEKDAYS[utc.weekday()][:3]} {MONTHS[utc.month - 1][:3]} {utc.day:2} {utc:%H:%M:%S} {utc.year}"
