"""What a verification found wrong with a log, and where. A log may be wrong at many places; each has a name."""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.core.errors import NotProven

MOST_FAULTS: Final = 100
"""Faults that are named one by one; more are counted."""

NAMES: Final = {
    "entry_changed": "An entry is not the one that the log signed.",
    "entry_missing": "An entry that the log signed is not there.",
    "entry_added": "There is an entry that the log never signed.",
    "entries_reordered": "The entries are those that the log signed, in another order.",
    "truncated": "The entries end before the signed tree does.",
    "bundle_malformed": "A bundle is not made of whole entries.",
    "tile_changed": "A tile holds other hashes than the log signed.",
    "tile_missing": "A tile that the signed tree needs is not there.",
    "log_rewritten": "Entries and tiles agree with each other, and with no tree that the log signed.",
    "root_wrong": "What is there does not lead to the signed root, and nothing tells which part is false.",
    "rolled_back": "The log shows a smaller tree than it has signed before, and what came after is gone.",
    "checkpoint_replayed": "An old checkpoint was put in place of a newer one; the entries go on beyond it.",
    "forked": "The log has signed two trees of which neither begins with the other: a split view.",
    "wrong_origin": "The checkpoint is another log's.",
    "wrong_key": "The checkpoint is signed by a key of the log's name that is not the log's key.",
    "unsigned": "No key of the log has signed the checkpoint.",
    "signature_wrong": "A signature in the name of a known key is not its signature of this text.",
    "quorum_missing": "Fewer witnesses cosigned the checkpoint than the policy asks for.",
    "checkpoint_missing": "There is no checkpoint.",
    "checkpoint_malformed": "What stands in place of the checkpoint is none.",
    "not_canonical": "The log signed an entry that no gateway writes: not readable, or not in its one form.",
    "seq_wrong": "The log signed an entry that says it stands at another place.",
    "time_reversed": "The log signed an entry that is dated before earlier ones.",
    "closed_unmatched": "The log signed the end of an exchange that it had no decision about, or ended twice.",
    "policy_unknown": "The log signed a decision under a policy or rules that it never saw come into force.",
}
"""The codes of faults, and what each means."""


class Fault(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong. `index` is the entry's, -1 where it is no single entry; `path` the file's."""

    code: str
    what: str
    path: str = ""
    index: int = -1

    def problem(self) -> NotProven:
        """The fault as the problem that a verification raises."""
        return NotProven(self.code, self.what, "Keep a copy of the log as it is now: it is the evidence.")


class Faults:
    """Faults as they are found; what is beyond the bound is counted only."""

    def __init__(self) -> None:
        self.found: list[Fault] = []
        self.omitted = 0

    def add(self, code: str, what: str, path: str = "", index: int = -1) -> None:
        """Take one. `code` is one of `NAMES`."""
        if len(self.found) < MOST_FAULTS:
            self.found.append(Fault(code, what, path, index))
        else:
            self.omitted += 1

    def take(self, others: Faults) -> None:
        """Take all of another's."""
        for each in others.found:
            self.add(each.code, each.what, each.path, each.index)
        self.omitted += others.omitted

    def __bool__(self) -> bool:
        return bool(self.found)
