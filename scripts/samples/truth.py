# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planted where, written as truth.json."""

import json
from dataclasses import dataclass, field

ASKING_KINDS = ("unanswered_ask", "unanswered_brief_ask", "too_young_ask", "repeated_question", "self_resolved",
                "stalled_discussion", "orphaned_branch", "sink_mailbox", "single_point", "expert_bypass",
                "not_observable", "holding_reply", "unanswered_absent")

MACHINES = ("robot", "announcer")


@dataclass
class Stream:
    name: str
    kind: str
    audience: object  # a list address, or sorted addresses
    function: str
    network: str
    roots: list = field(default_factory=list)


@dataclass
class Truth:
    """What the scenes planted."""

    planted: list = field(default_factory=list)  # (kind, mails, note)
    streams: list = field(default_factory=list)
    asks: list = field(default_factory=list)  # ordinary asks, answered or not
    topics: dict = field(default_factory=dict)  # what a thread with this subject is about

    def plant(self, kind, mails, note):
        self.planted.append((kind, list(mails), note))

    def say(self, subject, topic):
        """Threads of this subject are about this topic: the like is asked again where another has it too."""
        self.topics[subject] = topic

    def stream(self, name, kind, audience, function, network):
        """A new stream; the scene adds the roots of its threads."""
        if not isinstance(audience, str):
            audience = sorted({one.address for one in audience})
        self.streams.append(Stream(name, kind, audience, function, network))
        return self.streams[-1]

    def asking(self):
        """The mails that ask something, in one way or the other."""
        planted = [mail for kind, mails, _ in self.planted if kind in ASKING_KINDS for mail in mails]
        return [*self.asks, *planted]


def _answered(mails):
    """Ids of mails somewhere below which somebody else wrote."""
    answered = set()
    for mail in mails:
        if not mail.automatic:
            answered.update(elder.id for elder in mail.ancestors() if elder.author != mail.author)
    return answered


def _planted_row(kind, mails, note, present):
    kept = [mail for mail in mails if mail.id in present]
    return {"kind": kind, "messages": sorted(mail.id for mail in kept),
            "threads": sorted({mail.root.id for mail in kept}), "note": note}


def _stream_row(stream, present):
    return {"name": stream.name, "kind": stream.kind, "audience": stream.audience,
            "threads": sorted(root.id for root in stream.roots if root.id in present),
            "function": stream.function, "network": stream.network}


def _open_questions(mails):
    """Ids of mails by a human that ask with a question mark and below which nobody else wrote."""
    answered = _answered(mails)
    return sorted(mail.id for mail in mails
                  if "?" in mail.own and mail.id not in answered and mail.author.kind not in MACHINES)


def _ends(mails):
    """Ids of the last mail of each thread."""
    last = {mail.root.id: mail.id for mail in mails}
    return sorted(last.values())


def _topic_rows(truth, mails):
    """The roots of threads about one thing, by number of the topic."""
    rows = {}
    for mail in mails:
        subject = mail.subject.split("] ", 1)[-1]
        if mail.parent is None and subject in truth.topics:
            rows.setdefault(truth.topics[subject], []).append(mail.id)
    return sorted(sorted(row) for row in rows.values() if len(row) > 1)


def _voices(org):
    """Addresses behind which something else than one human is, by kind."""
    rows = {}
    for one in org.everybody():
        if one.kind != "human":
            rows.setdefault(one.kind, []).append(one.address)
    return {kind: sorted(addresses) for kind, addresses in rows.items()}


def truth_text(seed, org, truth, mails, archives):
    """The text of truth.json; `archives` are (path, messages) pairs."""
    present = {mail.id for mail in mails}
    answered = _answered(mails)
    asks = [mail.id for mail in truth.asks if mail.id in present]
    rows = [_planted_row(*row, present) for row in truth.planted]
    document = {
        "schema": "mailhorizon-truth/1",
        "seed": seed,
        "messages": len(mails),
        "places": sum(count for _, count in archives),
        "archives": [{"path": path, "messages": count} for path, count in archives],
        "planted": sorted((row for row in rows if row["messages"]), key=lambda row: (row["kind"], row["messages"])),
        "streams": [_stream_row(stream, present) for stream in sorted(truth.streams, key=lambda one: one.name)],
        "open_questions": _open_questions(mails),
        "ends": _ends(mails),
        "topics": _topic_rows(truth, mails),
        "voices": _voices(org),
        "answered_ask": sorted(one for one in asks if one in answered),
        "unanswered_ordinary_ask": sorted(one for one in asks if one not in answered),
    }
    return json.dumps(document, sort_keys=True, indent=1, ensure_ascii=False) + "\n"
