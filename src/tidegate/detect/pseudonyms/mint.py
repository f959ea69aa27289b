"""Makes the pseudonyms of one session and remembers them: each free of what was said, each made once.

Owns the index of live pseudonyms. Which text is replaced is the session's business.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import msgspec

from tidegate.detect.pseudonyms import calendar
from tidegate.detect.pseudonyms.forms import Entry, Form, Style, folded
from tidegate.detect.pseudonyms.index import Index
from tidegate.detect.pseudonyms.invented import FREE, invent, known_script, script_of
from tidegate.detect.pseudonyms.keyed import Key
from tidegate.detect.pseudonyms.kinds import Plan, plan
from tidegate.detect.pseudonyms.phones import national
from tidegate.detect.pseudonyms.redact import masked
from tidegate.detect.pseudonyms.restoring import dress
from tidegate.detect.pseudonyms.said import Said
from tidegate.detect.pseudonyms.shapes import code, fill
from tidegate.detect.pseudonyms.words import WORD, move, rename

TRIES: Final = 64
_TAG_SIGNS: Final = "23456789BCDFGHJKLMNPQRSTVWXYZ"
"""No vowels, so that no words come about, and nothing that looks like something else."""
_TAG_LENGTH: Final = 4
_LONGEST_WORD: Final = 40
_DAYS: Final = (30, 364)
"""Least and most days that dates are moved by."""


_CODE: Final = Plan(code, "number", "-./")


class StoredForm(msgspec.Struct, frozen=True, gc=False):
    """See Form; `owner` is its entry's place in the snapshot."""

    canonical: str
    style: Style
    original: str
    owner: int
    closed: str
    free: bool


class StoredEntry(msgspec.Struct, frozen=True, gc=False):
    """See Entry; `name` is what it was made of."""

    name: tuple[str, str]
    kind: str
    pseudonym: str
    names: list[str]
    exact: dict[str, str]


class Stored(msgspec.Struct, frozen=True, gc=False):
    """All that a mint remembers, originals included, without secrets."""

    entries: list[StoredEntry]
    forms: list[StoredForm]


class Mint:
    """The pseudonyms of one session, in the order they were made."""

    def __init__(self, key: Key, shift_dates: bool = False) -> None:
        self._key = key
        self._shift_dates = shift_dates
        self.index = Index()
        self._entries: dict[tuple[str, str], Entry] = {}
        self._taken: set[str] = set()
        self._said = Said()
        self._touched: list[Entry] = []
        """What the value that is being made consists of."""

    def see(self, text: str) -> None:
        """Heed what is said: no pseudonym that is made from now on stands in it. `text` is in lower case."""
        self._said.add(text)

    def make(self, value: str, kind: str, names: frozenset[str]) -> str:
        """The pseudonym of a value, as its kind has it."""
        self._touched = []
        chosen = plan(kind)
        made: str | None = None
        if chosen.style == "word":
            made = self._named(value, chosen)
        elif chosen.shape is not None:
            made = self._shaped(value, kind, chosen)
        elif chosen.dated and self._shift_dates:
            made = self._dated(value, kind)
        if made is None:
            return self.tag(value, kind, names)
        for entry in self._touched:
            entry.names |= names
        return made

    def tag(self, value: str, kind: str, names: frozenset[str], secret: bool = False) -> str:
        """A tag for a value of any kind."""
        entry = self._tagged(value, kind)
        entry.names |= names
        entry.secret = entry.secret or secret
        return entry.pseudonym

    def stand_in(self, value: str, kind: str, names: frozenset[str], made: str) -> bool:
        """Remember what was made elsewhere in the place of a secret. False where it could not be found again."""
        if not made[:1].isalnum():
            return False
        entry = self._entries.get(("stand_in", made))
        if entry is None:
            entry = self._enter(("stand_in", made), kind, made)
            self.index.add(Form(_folded(made), "phrase", value, entry))
        entry.names |= names
        entry.secret = True
        entry.exact.setdefault(made, value)
        return True

    def word(self, word: str) -> str:
        """See Words."""
        known = unicodedata.normalize("NFC", word).lower().replace("\u2019", "'")
        entry = self._entries.get(("word", known))
        if entry is None:
            entry = self._new_word(word, known)
        self._touched.append(entry)
        made = dress(entry.pseudonym.capitalize(), word)
        entry.exact.setdefault(made, word)
        return made

    def code(self, code: str) -> str:
        """See Words."""
        return self._shaped(code, "code", _CODE) or code

    def _new_word(self, word: str, known: str) -> Entry:
        script = script_of(word)
        for attempt in range(TRIES):
            made = invent(script, self._key.draw("word", known, str(attempt)))
            if made is not None and self._is_free(made):
                break
        else:
            made = "x" + self._key.draw("word", known).digits(12)
        entry = self._enter(("word", known), "person", made)
        self.index.add(Form(made, "word", word, entry, "", script in FREE))
        return entry

    def _named(self, value: str, chosen: Plan) -> str | None:
        words = [found[0] for found in WORD.finditer(value)]
        if not all(len(word) <= _LONGEST_WORD and known_script(word) for word in words):
            return None
        made = move(value, self) if chosen.address else rename(value, self, chosen.kept)
        return made if made != value and self._touched else None

    def _shaped(self, value: str, kind: str, chosen: Plan) -> str | None:
        known = _normal(value, chosen)
        entry = self._entries.get((kind, known))
        if entry is None:
            made = self._new_shaped(value, kind, known, chosen)
            if made is None:
                return None
            entry = self._enter((kind, known), kind, made)
            for canonical, original in _forms(value, made, chosen):
                self.index.add(Form(canonical, chosen.style, original, entry, chosen.closed))
        elif chosen.style == "number":
            made = fill(value, "".join(sign for sign in entry.pseudonym if sign.isalnum()))
        else:
            made = dress(entry.pseudonym, value)
        original, pseudonym = _bare(value, made)
        entry.exact.setdefault(pseudonym, original)
        self._touched.append(entry)
        return made

    def _new_shaped(self, value: str, kind: str, known: str, chosen: Plan) -> str | None:
        if chosen.shape is None:
            return None
        for attempt in range(TRIES):
            made = chosen.shape(value, self._key.draw(kind, known, str(attempt)), self)
            if made is None or not _bare(value, made)[1][:1].isalnum() or any(mark in made for mark in "%\\&"):
                return None
            if made.lower() != value.lower() and self._is_free(made):
                return made
        return None

    def domain(self, host: str) -> str:
        """See Words."""
        known = host.lower().strip(".")
        entry = self._entries.get(("domain", known))
        if entry is None:
            for attempt in range(TRIES):
                word = invent("LATIN", self._key.draw("domain", known, str(attempt)))
                made = f"{word}.example"
                if word is not None and self._is_free(made):
                    break
            else:
                made = f"x{self._key.draw('domain', known).digits(12)}.example"
            entry = self._enter(("domain", known), "host", made)
            for canonical in (made, f"{made}.com"):
                self.index.add(Form(canonical, "phrase", known, entry, ".-"))
        self._touched.append(entry)
        return entry.pseudonym

    def _dated(self, value: str, kind: str) -> str | None:
        written = calendar.read(value)
        if written is None:
            return None
        entry = self._entries.get(("date", written.day.isoformat() + written.layout))
        if entry is None:
            for attempt in range(TRIES):
                # One shift for all dates keeps the time between them; another only where the text says that date.
                draw = self._key.draw("days", str(attempt))
                days = (_DAYS[0] + draw.below(_DAYS[1] - _DAYS[0] + 1)) * (1 - 2 * draw.below(2))
                day = calendar.moved(written.day, days)
                made = None if day is None else calendar.render(day, written.layout, written.language)
                if day is not None and made is not None and self._is_free(made):
                    break
            else:
                return None
            entry = self._enter(("date", written.day.isoformat() + written.layout), kind, made)
            for layout, language in calendar.layouts(written):
                original = calendar.render(written.day, layout, language)
                canonical = _folded(calendar.render(day, layout, language))
                self.index.add(Form(canonical, "phrase", original, entry, "-/."))
        entry.exact.setdefault(entry.pseudonym, value)
        self._touched.append(entry)
        return entry.pseudonym

    def _tagged(self, value: str, kind: str) -> Entry:
        chosen = plan(kind)
        known = "".join(filter(str.isalnum, value.lower())) if chosen.loose else value
        entry = self._entries.get((f"tag {kind}", known))
        if entry is None:
            named = masked(chosen.tag or kind)[:-1]
            draw = self._key.draw("tag", kind, known)
            for attempt in range(TRIES):
                # Longer with every try: so many collisions are no accident.
                signs = "".join(draw.choice(_TAG_SIGNS) for _ in range(_TAG_LENGTH + attempt))
                made = f"{named}_{signs}]"
                if self._is_free(made):
                    break
            else:
                made = f"{named}_{draw.digits(60)}]"
            entry = self._enter((f"tag {kind}", known), kind, made)
            self.index.add(Form(_folded(made[1:-1]), "tag", value, entry))
        return entry

    def _enter(self, name: tuple[str, str], kind: str, made: str) -> Entry:
        entry = Entry(made, kind)
        self._entries[name] = entry
        self._taken.add(made.lower())
        return entry

    def _is_free(self, made: str) -> bool:
        low = made.lower()
        return low not in self._taken and not self._said.holds(low)

    def store(self) -> Stored:
        """What is needed to go on later, without secrets: those are not kept beyond their request."""
        kept = [(name, entry) for name, entry in self._entries.items() if not entry.secret]
        places = {id(entry): place for place, (_, entry) in enumerate(kept)}
        return Stored(
            [StoredEntry(name, e.kind, e.pseudonym, sorted(e.names), e.exact) for name, e in kept],
            [
                StoredForm(form.canonical, form.style, form.original, places[id(form.owner)], form.closed, form.free)
                for form in self.index.forms
                if id(form.owner) in places
            ],
        )

    def take(self, stored: Stored) -> None:
        """Remember what was stored. To be called before anything is made."""
        entries: list[Entry] = []
        for item in stored.entries:
            entry = self._enter(item.name, item.kind, item.pseudonym)
            entry.names = set(item.names)
            entry.exact = dict(item.exact)
            entries.append(entry)
        for form in stored.forms:
            owner = entries[form.owner]
            self.index.add(Form(form.canonical, form.style, form.original, owner, form.closed, form.free))


def _bare(value: str, made: str) -> tuple[str, str]:
    """Both without the signs that both begin with, such as @ and +, which are left where they stand."""
    at = 0
    while at < min(len(value), len(made)) and value[at] == made[at] and not made[at].isalnum():
        at += 1
    return value[at:], made[at:]


def _forms(value: str, made: str, chosen: Plan) -> list[tuple[str, str]]:
    """The ways in which a pseudonym may be written, each with what it then stands for."""
    if chosen.style != "number":
        original, pseudonym = _bare(value, made)
        low = _folded(pseudonym)
        return [(low, original), (f"{low}.com", original)] if low.endswith(".example") else [(low, original)]
    signs = "".join(sign for sign in _folded(made) if sign.isalnum())
    inland = national(value, made)
    return [(signs, value)] if inland is None else [(signs, value), inland]


def _normal(value: str, chosen: Plan) -> str:
    folded = unicodedata.normalize("NFKC", value).lower()
    if chosen.style == "number":
        return "".join(sign for sign in folded if sign.isalnum())
    return " ".join(folded.split())


def _folded(made: str) -> str:
    return " ".join(folded(made).split())
