# SPDX-License-Identifier: GPL-3.0-or-later
"""Which archive keeps which mail, and the archives as files: mboxes and a Maildir."""

import re
from dataclasses import dataclass

from samples import clock, people
from samples.mail import mail_bytes

UNREAD_DAYS = 3  # mail this young may still be unread


@dataclass(frozen=True)
class Archive:
    path: str
    keeps: object  # mail -> bool
    owner: object = None  # of a personal mailbox

    @property
    def is_maildir(self):
        return not self.path.endswith(".mbox")


def _is_with(group):
    members = {one.address for one in group}
    return lambda mail: mail.through is None and any(one.address in members for one in mail.people)


def _of_list(list_person):
    return lambda mail: mail.through == list_person


def _of_owner(owner, subscribed, sent=None):
    """Mail from or to the owner and every third mail of one list; `sent` chooses one side of a Maildir."""
    def keeps(mail):
        if sent is not None and sent != (mail.author == owner):
            return False
        if mail.through is not None:
            return mail.through == subscribed and (mail.author == owner or mail.root.order % 3 == 0)
        return owner in mail.people
    return keeps


def _local_part(person):
    return person.address.split("@")[0]


def archives_of(org):
    """All archives of the organisation, in the order of truth.json."""
    engineer, operator = org.head("Engineering"), org.head("Operations")
    lists = [Archive(f"lists/{key}.mbox", _of_list(one)) for key, one in org.lists.items()]
    box = f"maildir/{people.plain_ascii(operator.last).lower()}"
    own = f"mailboxes/{people.plain_ascii(engineer.last).lower()}.mbox"
    return lists + [
        Archive("mailboxes/approvals.mbox", lambda mail: "approvals" in mail.journals),
        Archive("mailboxes/facilities.mbox", _is_with([org.roles["facilities"]])),
        Archive("mailboxes/finance-team.mbox", _is_with(org.unit("Finance"))),
        Archive("mailboxes/people-team.mbox", _is_with([*org.unit("People"), org.roles["people-team"]])),
        Archive("mailboxes/sales-team.mbox", _is_with(org.unit("Sales"))),
        Archive("mailboxes/service.mbox", _is_with([org.roles["service"]])),
        Archive(f"mailboxes/{_local_part(org.roles['team'])}.mbox", _is_with([org.roles["team"]])),
        Archive(f"mailboxes/{_local_part(org.roles['shared'])}.mbox", _is_with([org.roles["shared"]])),
        Archive(own, _of_owner(engineer, org.lists["engineering"]), engineer),
        Archive(box, _of_owner(operator, org.lists["werk"], sent=False), operator),
        Archive(f"{box}/.Sent", _of_owner(operator, org.lists["werk"], sent=True), operator),
    ]


def _is_kept(archive, mail):
    return archive.keeps(mail) and ("approvals" not in mail.journals or "approvals" in archive.path)


def _trace(archive, mail):
    """Headers of this copy: how it came in."""
    rows = []
    if archive.owner is not None and mail.author != archive.owner:
        rows.append(("Delivered-To", archive.owner.address))
    if mail.author.side != "internal" or mail.through is not None:
        gate = f"mx{mail.order % 2 + 1}.{mail.to[0].domain}"
        arrived = clock.rfc5322(mail.sent + 2 + mail.order % 5, clock.VIENNA)
        way = f"from mail.{mail.author.domain} by {gate}\n with ESMTPS id {mail.order:06X}"
        rows.append(("Received", f"{way}; {arrived}"))
    return rows


def _mbox_entry(archive, mail):
    stored = re.sub(rb"(?m)^(>*From )", rb">\1", mail_bytes(mail, _trace(archive, mail)))
    end = b"\n" if stored.endswith(b"\n") else b"\n\n"
    address = mail.sender_address or mail.author.address
    return f"From {address} {clock.asctime(mail.sent)}\n".encode() + stored + end


def _maildir_name(archive, mail):
    """(folder, file name), with the flags of what the owner did."""
    name = f"{mail.sent + 2}.M{mail.order * 37 % 1000000:06}P{2000 + mail.order % 7000}.mailhost"
    if mail.author == archive.owner:
        return "cur", f"{name}:2,S"
    if mail.sent > clock.END - UNREAD_DAYS * clock.DAY and mail.order % 3:
        return "new", name
    flags = ("F" if mail.order % 29 == 0 else "") + ("R" if mail.order % 3 == 0 else "") + "S"
    return "cur", f"{name}:2,{flags}"


def _maildir_files(archive, mails):
    for mail in mails:
        folder, name = _maildir_name(archive, mail)
        yield f"{archive.path}/{folder}/{name}", mail_bytes(mail, _trace(archive, mail))


def archive_files(org, mails):
    """({path: bytes}, [(archive path, messages)]) of all archives; mails come in order of time."""
    files, counts = {}, []
    for archive in archives_of(org):
        kept = [mail for mail in mails if _is_kept(archive, mail)]
        counts.append((archive.path, len(kept)))
        if archive.is_maildir:
            files.update(_maildir_files(archive, kept))
        else:
            files[archive.path] = b"".join(_mbox_entry(archive, mail) for mail in kept)
    return files, counts


def is_archived(org, mail):
    return any(_is_kept(archive, mail) for archive in archives_of(org))


def mbox_of(mails):
    """The bytes of one mbox of these mails."""
    archive = Archive("small.mbox", None)
    return b"".join(_mbox_entry(archive, mail) for mail in mails)
