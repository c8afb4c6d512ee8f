# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes one year and lays it out as files."""

import csv
import io

from samples import archives, scenes_asks, scenes_direct, scenes_groups, scenes_holes, scenes_lists, scenes_machines
from samples import scenes_news, scenes_offices, scenes_outside, scenes_people, scenes_private, scenes_process, small
from samples.chance import Chance
from samples.people import found_organisation
from samples.truth import truth_text
from samples.year import Year

SCENES = (
    scenes_lists.questions_and_answers,
    scenes_lists.engineering_list,
    scenes_groups.projects,
    scenes_groups.sprawls,
    scenes_groups.quick_exchanges,
    scenes_groups.shared_files,
    scenes_news.announcements,
    scenes_news.digests,
    scenes_news.whereabouts,
    scenes_news.shift_reports,
    scenes_process.approvals,
    scenes_people.confidential,
    scenes_outside.customers,
    scenes_outside.partners,
    scenes_outside.service_desk,
    scenes_direct.pairs,
    scenes_direct.daily_mail,
    scenes_direct.german_mail,
    scenes_asks.unanswered,
    scenes_asks.repeated,
    scenes_holes.stalled,
    scenes_holes.orphaned,
    scenes_holes.void,
    scenes_holes.cc_growth,
    scenes_holes.sink,
    scenes_holes.single_point,
    scenes_holes.graveyard,
    scenes_holes.known,
    scenes_holes.promised,
    scenes_holes.unseen,
    scenes_machines.builds,
    scenes_machines.tickets,
    scenes_machines.announcer,
    scenes_machines.absences,
    scenes_offices.team,
    scenes_offices.shared_mailbox,
    scenes_private.family_and_friends,
    scenes_private.counsel,
)

README = """# The mail of {name}

One year of mail of an organisation that does not exist: {people} people in five units who make {product} pumps, their
customers, partners and a few strangers. Every name, address and matter is invented; all domains end in `.example`.

Made by `scripts/make-samples` (seed {seed}). The same seed gives the same bytes on every machine;
`scripts/make-samples --seed N --out DIR` writes another organisation and its year.

| path | what |
|---|---|
| `lists/*.mbox` | mailing lists |
| `mailboxes/*.mbox` | exports of teams, of a role, of one person, and a journal of requests |
| `maildir/` | a Maildir with its folder of sent mail; `tmp` is left out |
| `small.mbox` | twelve mails shaped by hand, for quick examples; not counted below |
| `roster.csv` | who is who: address, person, name, unit, kind, side |
| `truth.json` | what was planted where: message ids, streams and the channel each one fits |

{messages} messages in {places} places: mail that two archives keep stands in both.

| archive | messages |
|---|---|
{archives}

Give the program the whole picture with
`--domains 'internal={domain};partner={partners};customer={customers}'`.

Licence: GPL-3.0-or-later, as the rest of the repository.
"""


def _roster(org):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("address", "person", "name", "unit", "kind", "side"))
    for one in org.everybody():
        for address in filter(None, (one.address, one.other_address)):
            writer.writerow((address, one.address.split("@")[0], one.name, one.unit, one.kind, one.side))
    return text.getvalue()


def _readme(seed, org, mails, counts):
    rows = "\n".join(f"| `{path}` | {count} |" for path, count in counts)
    return README.format(name=org.name, people=len(org.people), product=org.product, seed=seed, domain=org.domain,
                         messages=len(mails), places=sum(count for _, count in counts), archives=rows,
                         partners=",".join(firm.domain for firm in org.partners),
                         customers=",".join(firm.domain for firm in org.customers))


def written_year(seed):
    """The year of this seed, all its scenes played."""
    year = Year(Chance(seed, "year"), found_organisation(Chance(seed, "organisation")))
    for scene in SCENES:
        scene(year)
    return year


def sample_files(seed):
    """{path: bytes} of everything the samples of this seed consist of."""
    year = written_year(seed)
    org = year.org
    mails = [mail for mail in year.finish() if archives.is_archived(org, mail)]
    files, counts = archives.archive_files(org, mails)
    files["small.mbox"] = archives.mbox_of(small.small_mails(seed, org))
    files["roster.csv"] = _roster(org).encode()
    files["truth.json"] = truth_text(seed, org, year.truth, mails, counts).encode()
    files["README.md"] = _readme(seed, org, mails, counts).encode()
    return files
