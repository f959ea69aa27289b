"""Looks at the texts of answers as they come, and says how much of them may go on.

Only where something could begin is anything held back (`answers.opening`), and never more than the window. What is
found does not depend on how a text is cut. `sights.py` says what a finding means.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.answers.fences import Fences
from tidegate.detect.answers.opening import Opens, beginnings
from tidegate.detect.detector import Detector
from tidegate.detect.matcher import Matcher, Matches
from tidegate.detect.normalise import View
from tidegate.detect.screen import Context, Sight, Source
from tidegate.detect.screening.glance import ODD, PLAIN, RUN, Glances, run_after, signs_of, words_of
from tidegate.detect.screening.parts import CONFUSING, UNSEEN, folded, moved, order, word_start
from tidegate.detect.screening.sights import ARGUMENTS, CODE, INLINE, PROSE, Spot, sight_of
from tidegate.detect.text import Text

WINDOW: Final = 512
"""Characters that are held back at most, where nothing else is said."""

_SHORT: Final = 24
_GLANCED: Final = 512
"""Characters of a piece that may be plain at a glance: events that come together are looked at together."""

_BEFORE: Final = 320
"""Characters before what is looked at that are looked at with it."""

_KEPT: Final = 4096

_STEP: Final = 32
_AROUND: Final = 12
_LINE: Final = 4096
_SHOWN: Final = 120
_CLOSES: Final = re.compile(r"[\s)>\]\"'`;]").search
"""What something that is open may end with."""

_PROMPT: Final = 20
_PROMPT_LEAST: Final = 16 * 1024
"""Characters that detectors are given to look at as soon as that says something: so many for each character of a
stream, and so many more. After that, a text is looked at in steps, so long that a step costs `_PACE` for each."""

_PACE: Final = 16
TOO_SUSPICIOUS: Final = "too_suspicious"
"""The code for the rest of a text of which too much had to be looked at again and again."""

_BUDGET: Final = 60
_BUDGET_LEAST: Final = 64 * 1024
"""Characters that detectors are given to look at: so many for each character of a stream, and so many more. Honest
texts need a tenth of it."""

_COST: Final = 24
"""Characters that something found counts as."""

_HEAD: Final = 64
_PAGE: Final = re.compile(r"\s{0,40}<(?:!doctype html|html|\?xml|svg)\b", re.IGNORECASE)
"""How a page of HTML begins."""


class TextScreener:
    """What looks at texts: the detectors of answers, and the matcher built from them in the same order. Built once.

    At most `window` characters of a text are held back.
    """

    def __init__(self, detectors: Sequence[Detector], matcher: Matcher, window: int = WINDOW) -> None:
        self.detectors = tuple(detectors)
        self.matcher = matcher
        self.window = window
        self.opener_at = tuple(item if isinstance(item, Opens) else None for item in self.detectors)
        self.openers = tuple(item for item in self.opener_at if item is not None)
        self.reach = max((item.reach for item in self.detectors if not isinstance(item, Opens)), default=0)
        """How much is always held back, for detectors that do not say where they begin."""
        self.always = frozenset(place for place, item in enumerate(self.detectors) if item.always)
        self.folding = frozenset(
            place for place, item in enumerate(self.detectors) if not isinstance(item, Opens) or item.folds
        )
        self.glances = Glances(self.detectors)
        self.patterned = frozenset(place for place, item in enumerate(self.detectors) if item.patterns)
        self.search, self.table = signs_of(item.begins for item in self.openers)
        pairs = "|".join(item.pairs for item in self.openers if item.pairs)
        self.pairs: Callable[[str], object] = re.compile(pairs or r"(?!)").search
        words = {word for item in self.openers for word in item.words}
        # Capitals of other alphabets are not made small at a glance.
        self.words = frozenset(words | {word.capitalize() for word in words if not word.isascii()})
        self.beginnings = beginnings(self.words) - self.words

    def stream(self, context: Context, kind: str = "text") -> TextWatch:
        """See Texts. Texts, thinking and refusals are looked at in the same way."""
        return TextWatch(self, context)

    def look(self, text: str, context: Context, role: str = "") -> list[Sight]:
        """See Texts. The sights are by start."""
        if role == ARGUMENTS:
            asked, view = self.glances.asked_of_whole(text)
            of_view = self.glances.asked(view.text, self.folding) if view is not None else frozenset[int]()
            if not self.find(text, asked)[0] and (view is None or not self.find(view.text, of_view)[0]):
                return []
            return TextWatch(self, context, True).whole(text)
        watch = TextWatch(self, context, False, sys.maxsize)
        return [*watch.feed(text), *watch.end()]

    def find(self, text: str, places: frozenset[int]) -> tuple[list[Finding], bool]:
        """What the detectors at `places` find in a text as it stands; and whether that is all."""
        if not places:
            return [], True
        given = Text(text)
        matches = self.matcher.match(given) if places & self.patterned else Matches()
        found: list[Finding] = []
        for place in sorted(places & (self.always | matches.keys())):
            found += self.detectors[place].find(given, matches.get(place, ()))
        return found, matches.complete

    def opens(self, text: str, start: int, places: frozenset[int]) -> tuple[int, str]:
        """From where on something of these detectors may begin, and the rule for when that is too long."""
        at, rule = len(text), ""
        for place in places:
            opener = self.opener_at[place]
            if opener is not None and (begin := opener.open_from(text, start)) < at:
                at, rule = begin, _overlong(opener)
        return at, rule


def _overlong(opener: Opens) -> str:
    return f"{opener.id}.{opener.overlong}" if opener.overlong else ""


Asked = tuple[frozenset[int], View | None, int, frozenset[int]]
"""Detectors to ask about a text as it stands; the text as a reader takes it if that is different, where in it that
begins, and detectors to ask about that."""


class TextWatch:
    """One text. `feed` its pieces, then `end` it once; or look at a `whole` one."""

    __slots__ = (
        "_asked",
        "_asked_for",
        "_base",
        "_beginnings",
        "_checked",
        "_context",
        "_decided",
        "_ends",
        "_fences",
        "_given",
        "_head",
        "_is_arguments",
        "_last",
        "_length",
        "_line",
        "_line_at",
        "_most",
        "_no_start",
        "_open_at",
        "_open_rule",
        "_pace",
        "_passed",
        "_pending",
        "_pieces",
        "_quiet",
        "_run",
        "_screener",
        "_search",
        "_table",
        "_text",
        "_unread",
        "safe",
    )

    def __init__(
        self, screener: TextScreener, context: Context, is_arguments: bool = False, most: int = _BUDGET_LEAST
    ) -> None:
        self._screener = screener
        self._context = context
        self._is_arguments = is_arguments
        self._fences = Fences()
        self._no_start = screener.words.isdisjoint
        self._beginnings = screener.beginnings
        self._search, self._table = screener.search, screener.table
        self._pieces: list[str] = []
        """What was plain at a glance, and is not in `_text` yet."""
        self._text = ""
        self._base = 0
        """Where `_text` begins in the whole."""
        self._length = 0
        """Of the whole, without `_pieces`."""
        self._decided = 0
        """What begins before has been said."""
        self._checked = 0
        self._pace = _STEP
        """Characters of a step."""
        self._quiet = not screener.reach
        """Nothing is open."""
        self._passed = 0
        """Length of the whole."""
        self._asked: Asked | None = None
        self._asked_for = (0, 0, 0)
        self._given = 0
        """Characters that detectors were given to look at."""
        self._most = most
        """Of those, beside `_BUDGET` for each character; negative when no more is looked at."""
        self._pending = ""
        """The word at the end, while nothing but it may become one that something begins with."""
        self._run = 0
        """Letters since the last space, or more."""
        self._last = ""
        self._head = ""
        self._open_at = 0
        self._open_rule = ""
        self._line: list[str] = []
        self._line_at = 0
        self._ends: dict[str, int] = {}
        self._unread: set[str] = set()
        self.safe = 0

    @property
    def unread(self) -> tuple[str, ...]:
        """See TextWatch in `judged`."""
        return tuple(sorted(self._unread))

    def feed(self, piece: str) -> list[Sight]:
        """See TextWatch in `judged`."""
        if len(piece) > _GLANCED and self._quiet:
            # Most of it may be plain, whatever stands somewhere in it.
            slices = [piece[begin : begin + _GLANCED] for begin in range(0, len(piece), _GLANCED)]
            return [sight for each in slices for sight in self.feed(each)]
        if self._quiet and 0 < len(piece) <= _GLANCED:
            if piece.isascii() and self._last.isascii():
                plain = piece.translate(self._table)
                words = plain.split()
                odd = ODD in plain
            else:
                plain = piece.translate(PLAIN)
                words = words_of(piece)
                odd = self._search(piece) is not None or self._screener.pairs(self._last + piece) is not None
            run = len(piece)
            if plain[0] != " ":
                run += self._run
                if self._pending and words:
                    words[0] = self._pending + words[0]
            elif piece[0] in "+/-":
                run += self._run
            if run > RUN:
                run = run_after(self._run, piece)
            if not odd and run <= RUN and self._no_start(words):
                self._run = run
                self._last = piece[-1]
                self._pieces.append(piece)
                self._passed = safe = self._passed + len(piece)
                if words and words[-1] in self._beginnings and plain[-1] != " ":
                    self._pending = words[-1]
                    safe -= len(words[-1])
                elif self._pending:
                    self._pending = ""
                self.safe = safe
                return []
        return self._closely(piece)

    def end(self) -> list[Sight]:
        """See TextWatch in `judged`."""
        if self._quiet or self._most < 0:
            # All that came since something was looked at was plain.
            self.safe = self._passed
            return []
        self._take("")
        found = self._look(self._length)
        self.safe = self._length
        return found

    def whole(self, text: str) -> list[Sight]:
        """What there is in a text of which all is here; instead of `feed` and `end`."""
        self._take(text)
        return self._look(self._length)

    def _take(self, piece: str) -> None:
        """Take in what was plain, and this piece."""
        if self._pieces:
            self._pieces.append(piece)
            piece = "".join(self._pieces)
            self._pieces.clear()
        if not piece:
            return
        if len(self._head) < _HEAD:
            self._head += piece[:_HEAD]
        self._text += piece
        self._length += len(piece)
        self._last = piece[-1]
        start, begin = self._length - len(piece), 0
        while (end := piece.find("\n", begin) + 1) > 0:
            self._line.append(piece[begin:end])
            self._fences.line("".join(self._line), self._line_at)
            self._line = []
            self._line_at = start + end
            begin = end
        if begin < len(piece) and len(self._line) < _LINE:
            self._line.append(piece[begin:])

    def _closely(self, piece: str) -> list[Sight]:
        if self._most < 0:
            self._passed += len(piece)
            self.safe = self._passed
            return []
        slice_of = max(_SHORT, self._screener.window // 2)
        if len(piece) <= slice_of:
            return self._step(piece)
        # In slices, so that what stays open for longer than the window is seen to, however much comes at once.
        found: list[Sight] = []
        before = self._passed
        for begin in range(0, len(piece), slice_of):
            found += self._step(piece[begin : begin + slice_of])
            if self._most < 0:
                self._passed = self.safe = before + len(piece)
                break
        return found

    def _step(self, piece: str) -> list[Sight]:
        before = self._passed
        self._take(piece)
        length = self._passed = self._length
        self._pending = ""
        if length - self._checked < self._pace and length - self.safe < self._screener.window and self._can_wait(piece):
            self._quiet = False
            return []
        given = self._given
        self._checked = length
        screener = self._screener
        found: list[Sight] = []
        if self._open_rule and length - self._open_at > screener.window:
            found += self._overlong(self._open_at, self._open_rule)
        while True:
            at, rule = self._open(self._text)
            if self._quiet and (at <= before or self._text[before - self._base : at - self._base].isspace()):
                # What was plain at a glance is plain, and so is the space before a word.
                self._decided = at
            else:
                found += self._look(at)
            if not rule or length - at < screener.window:
                break
            found += self._overlong(at, rule)
        self._open_at, self._open_rule = at, rule
        self.safe = max(self.safe, self._decided, length - screener.window)
        self._quiet = self._decided == length and not screener.reach
        self._run = run_after(0, self._text[-RUN - 1 :]) if self._quiet else 0
        self._trim()
        self._pace = max(_STEP, min(screener.window // 2, (self._given - given) // _PACE))
        if self._given > _BUDGET * length + self._most:
            self._give_up()
        return found

    def _give_up(self) -> None:
        """Look at nothing any more, and say so: what is left goes on as it would if nobody had looked."""
        self._unread.add(TOO_SUSPICIOUS)
        self._most = -1
        self._quiet = False
        self.safe = self._passed
        self._text = ""
        self._line = []

    def _can_wait(self, piece: str) -> bool:
        """Whether it is early to look again: within something that is open already, where another letter says little,
        and in a text in which there is something to look at all the time."""
        if self._given > _PROMPT * self._length + _PROMPT_LEAST:
            return True
        return (
            not self._quiet and self._length - self._checked < _STEP < self._length - self.safe and not _CLOSES(piece)
        )

    def _overlong(self, at: int, rule: str) -> list[Sight]:
        """What is open for as long as the window is taken for what it may become, if it was still open by then."""
        end = at + self._screener.window
        if self._open(self._text[: end - self._base]) != (at, rule):
            return []
        self._decided = end
        held = self._text[at - self._base : end - self._base]
        address = held[max(0, held.find("http")) :]
        if self._fences.is_code(at) or self._context.says(address) >= Source.TOOL_RESULT:
            # Long addresses are given to be passed on: what somebody signed for a download, for one.
            return []
        return [Sight(rule, "high", "too_long", seen=held[:_SHOWN], start=at, end=end, instead="[removed: too long]")]

    def _open(self, text: str) -> tuple[int, str]:
        """Up to where all of a beginning of what is kept is decided, and the rule for what is too long there."""
        screener = self._screener
        low = self._decided - self._base
        asked, view, offset, of_view = self._asks(text)
        at, rule = screener.opens(text, low, asked)
        shown = text.rstrip(UNSEEN)
        if len(shown) < len(text):
            # What cannot be seen ends nothing that a reader reads on.
            place, _ = screener.opens(shown, low, asked)
            if place < min(at, len(shown)):
                at, rule = place, ""
        if screener.reach:
            at = max(low, min(at, len(text) - screener.reach))
        if view is not None:
            place = min(screener.opens(given, 0, of_view)[0] for given in (view.text, view.text.rstrip(UNSEEN)))
            begin = view.back(place, place + 1)[0] + offset if place < len(view.text) else at
            if begin < at:
                at, rule = max(low, begin), ""
        return at + self._base, rule

    def _asks(self, text: str) -> Asked:
        """What is to be asked about what is not decided of what is kept, or of a beginning of that."""
        key = (self._base, self._decided, len(text))
        if self._asked is None or self._asked_for != key:
            low = self._decided - self._base
            part = text[word_start(text, low) :]
            glances = self._screener.glances
            view, offset, of_view = None, 0, frozenset[int]()
            if CONFUSING.search(part) is not None:
                offset = max(0, low - _BEFORE)
                view = folded(text[offset:])
                if view is not None:
                    of_view = glances.asked(view.text, self._screener.folding)
            asked = glances.asked(part)
            self._given += len(part) * (1 + len(asked))
            if view is not None:
                self._given += len(view.text) * (2 + len(of_view))
            self._asked_for, self._asked = key, (asked, view, offset, of_view)
        return self._asked

    def _look(self, until: int) -> list[Sight]:
        """The sights that begin from `_decided` to before `until`, which is decided then."""
        if until <= self._decided:
            return []
        screener = self._screener
        asked, view, shift, of_view = self._asks(self._text)
        if not asked and view is None:
            self._decided = until
            return []
        # A word, or something encoded, is not cut in two.
        begins = self._decided - self._base - _BEFORE
        offset = word_start(self._text, begins) if begins > 0 else 0
        segment = self._text[offset:]
        offset += self._base
        self._given += len(segment) * len(asked)
        found, complete = screener.find(segment, asked)
        if view is not None:
            self._given += len(view.text) * len(of_view)
            shift += self._base - offset
            known = {(item.rule, item.start) for item in found}
            more, whole = screener.find(view.text, of_view)
            complete = complete and whole
            for item in more:
                begin, end = view.back(item.start, item.end)
                at = moved(item, begin + shift, end + shift)
                if (at.rule, at.start) not in known:
                    found.append(at)
        self._given += _COST * len(found)
        if not complete:
            self._unread.add("too_many_matches")
        low, high = self._decided - offset, until - offset
        self._decided = until
        found = [item for item in found if low <= item.start < high]
        found.sort(key=order)
        return self._sights(found, segment, offset)

    def _sights(self, found: Sequence[Finding], segment: str, offset: int) -> list[Sight]:
        sights: list[Sight] = []
        for item in found:
            start = item.start + offset
            if start < self._ends.get(item.rule, 0):
                continue
            self._ends[item.rule] = item.end + offset
            spot = Spot(
                segment[item.start : item.end],
                segment[max(0, item.start - _AROUND) : item.end + _AROUND],
                self._where(start),
                _PAGE.match(self._head) is not None,
            )
            sight = sight_of(moved(item, start, item.end + offset), spot, self._context)
            if sight is not None:
                sights.append(sight)
        return sights

    def _where(self, start: int) -> str:
        """What a place is: arguments, code (also within a line), or prose."""
        if self._is_arguments:
            return ARGUMENTS
        text, place = self._text, start - self._base
        if self._fences.is_code(start) and not (start >= self._line_at and self._fences.leaves("".join(self._line))):
            return CODE
        line = text.rfind("\n", 0, place) + 1
        return INLINE if text.count("`", line, place) % 2 else PROSE

    def _trim(self) -> None:
        spare = self._decided - self._base - _KEPT
        if spare > _KEPT:
            cut = max(self._text.rfind(" ", 0, spare), self._text.rfind("\n", 0, spare)) + 1
            cut = cut or (spare if spare > 2 * _KEPT else 0)
            self._text = self._text[cut:]
            self._base += cut
