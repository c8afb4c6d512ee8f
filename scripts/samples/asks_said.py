# SPDX-License-Identifier: GPL-3.0-or-later
"""All that asks say, for holding it against the lexicons of the detector: the pools, and the letters of a year."""

from samples import letters, make, small, talk_ask, talk_common, talk_direct, talk_groups, talk_offices, talk_outside
from samples import talk_private, talk_werk, wordings, wordings_holes, wordings_repeated
from samples.chance import Chance
from samples.clock import END
from samples.people import found_organisation
from samples.phrases import Facts, read_pool

OPENING_KINDS = ("s", "c", "q", "p")  # of a pool's lines those that the first mail of a thread is made of
POOLS = (*(getattr(wordings, name) for name in wordings.POOLS), wordings_repeated.REPEATED, wordings_holes.KNOWN,
         talk_ask.ASK, talk_werk.WERK, talk_direct.DIRECT, talk_direct.DIREKT, talk_outside.CUSTOMER, talk_outside.PARTNER,
         talk_outside.SERVICE, talk_groups.ENGINEERING_LIST, talk_offices.TEAM, talk_offices.DESK, talk_private.FAMILY,
         talk_private.FRIENDS, talk_private.FAMILIE, talk_private.COUNSEL)
PHRASES = (wordings.NUDGES, wordings.OPENINGS, wordings.ENDINGS, wordings.ANFANG, wordings.SCHLUSS,
           *talk_common.ASIDES.values(), letters.CLOSINGS, letters.FORMAL_CLOSINGS, letters.SCHLUESSE,
           letters.TO_MANY, letters.AN_ALLE, letters.PHONE)


def _patterns():
    """Every sentence an ask can be made of, drawn or not."""
    for pool in POOLS:
        for topic in read_pool(pool).values():
            for kind in OPENING_KINDS:
                yield from topic.get(kind, ())
    for phrases in PHRASES:
        yield from phrases


def _asking_mails(seed):
    """The asks of the year, from whichever pool they come, and those of `small.mbox` that stay open."""
    year = make.written_year(seed)
    yield from year.truth.asking()
    by_hand = small.small_mails(seed, year.org)
    replied = {mail.parent.id for mail in by_hand if mail.parent is not None}
    yield from (mail for mail in by_hand if mail.parent is None and mail.id not in replied)


def sentences(seed):
    """The patterns, blanks filled with an example, then subject and paragraphs of each ask as it was written."""
    facts = Chance(seed, "wordings"), found_organisation(Chance(seed, "organisation")), END
    for pattern in _patterns():
        yield Facts(*facts).fill(pattern)
    for mail in _asking_mails(seed):
        yield mail.subject
        for paragraph in mail.own.split("\n\n"):
            yield " ".join(paragraph.split())
