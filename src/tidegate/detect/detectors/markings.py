"""Documents that say themselves how they are to be handled: traffic light protocol, levels, notices, file headers.

Heeds headers, footers, banners and labels; words that a sentence only speaks of are no marking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tidegate.core.finding import MARKING, TRADE_SECRET, Finding, Severity
from tidegate.core.words import DataClass
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.markings import phrases
from tidegate.detect.markings.banner import AROUND, judge, place
from tidegate.detect.personal.keywords import any_of
from tidegate.detect.text import Text

_FOLDED: Final = re.compile(r"[\s_-]+")


def _fold(words: str) -> str:
    return _FOLDED.sub("", words.lower())


def _cased(phrase: str) -> tuple[str, ...]:
    """A phrase as it is written: engines fold the case of ASCII alone."""
    return (phrase,) if phrase.isascii() else (phrase, phrase[:1].upper() + phrase[1:], phrase.upper())


def _classes(*groups: tuple[Iterable[str], DataClass]) -> dict[str, DataClass]:
    """The class of each phrase; where several have it, the first."""
    found: dict[str, DataClass] = {}
    for words, data_class in groups:
        for phrase in words:
            found.setdefault(_fold(phrase), data_class)
    return found


_TLP: Final = {
    "red": DataClass.RESTRICTED,
    "amber+strict": DataClass.CONFIDENTIAL,
    "amber": DataClass.CONFIDENTIAL,
    "green": DataClass.INTERNAL,
    "white": DataClass.PUBLIC,
    "clear": DataClass.PUBLIC,
}

_BANNERS: Final[Mapping[str, Mapping[str, DataClass]]] = {
    "confidentiality": _classes(
        (phrases.RESTRICTED_WORDS, DataClass.RESTRICTED),
        (phrases.CONFIDENTIAL_WORDS, DataClass.CONFIDENTIAL),
        (phrases.INTERNAL_WORDS, DataClass.INTERNAL),
    ),
    "distribution": _classes((phrases.CLOSED_WORDS, DataClass.CONFIDENTIAL)),
    "legal_privilege": _classes((phrases.PRIVILEGE_WORDS, DataClass.RESTRICTED)),
    "nda": _classes((phrases.NDA_WORDS, DataClass.CONFIDENTIAL)),
    "government": _classes(
        (phrases.GOVERNMENT_SECRET, DataClass.RESTRICTED), (phrases.GOVERNMENT_SENSITIVE, DataClass.CONFIDENTIAL)
    ),
}

_LEVELS: Final = _classes(
    (phrases.LEVELS_RESTRICTED, DataClass.RESTRICTED),
    (phrases.LEVELS_CONFIDENTIAL, DataClass.CONFIDENTIAL),
    (phrases.LEVELS_INTERNAL, DataClass.INTERNAL),
)
_LEVEL_WORDS: Final = tuple(
    spelt
    for group in (phrases.LEVELS_RESTRICTED, phrases.LEVELS_CONFIDENTIAL, phrases.LEVELS_INTERNAL)
    for level in group
    for spelt in _cased(level)
)
_LEVEL_KEYS: Final = tuple(spelt for key in phrases.LEVEL_KEYS for spelt in _cased(key))
_SEVERITIES: Final[Mapping[DataClass, Severity]] = {
    DataClass.PUBLIC: "low",
    DataClass.INTERNAL: "low",
    DataClass.CONFIDENTIAL: "medium",
    DataClass.RESTRICTED: "high",
}

_ABOUT_TLP: Final = re.compile(
    r"\b(?:means?|stands|used|when|if|should|how|what|why|define|definition|levels?|versus|or|protocol|colou?rs?)\b|\?"
)
_CAVEATS: Final = r"(?:NOFORN|ORCON|PROPIN|RELIDO|FOUO|REL TO [A-Z, ]{2,40}|SI|TK|HCS|SP-[A-Z]{2,8}|NF|COMINT)"
_NOTICE_THINGS: Final = (
    r"(?:document|e-?mail|message|presentation|file|material|report|information|communication|"
    r"memo(?:randum)?|deck|spreadsheet|draft|attachment|transmission|code|software|work|dokument|"
    r"nachricht|unterlage|pr[^a-z\n]{0,2}sentation|"
    r"courriel|correo|mensaje|documento|mensagem|messaggio|bericht)"
)
_NOTICE_WORDS: Final = (
    r"(?:confidential|proprietary|privileged|trade secrets?|vertraulich|confidentiel(?:le)?s?|confidencial(?:es)?|"
    r"confidenziali?|riservat[oaie]|vertrouwelijk|confidenciais|"
    r"not be (?:distributed|disclosed|shared|reproduced))"
)
_NOT: Final = re.compile(
    r"\b(?:not|no longer|nicht|isn't|aren't|never|neither|whether|if|should|must it|n'est|no es)\b|\?"
)


def _rule(ident: str, title: str, what: str, source: str = "", label: str = MARKING) -> Rule:
    return Rule(id=ident, title=title, label=label, kind="marking", what=what, source=source)


RULES: Final = (
    _rule("tlp", "Traffic light protocol", "A TLP mark of version 1 or 2.", "FIRST, Traffic Light Protocol 2.0"),
    _rule("confidentiality", "Confidentiality mark", "A banner or footer that names a level, in 30 languages."),
    _rule("distribution", "Restriction of distribution", "A banner that forbids to pass the document on."),
    _rule("legal_privilege", "Legal privilege", "Banners of letters to and from counsel."),
    _rule("nda", "Non-disclosure agreement", "A banner that says the document falls under one."),
    _rule("government", "Classification of a state", "Banners of states, NATO and EU; portion marks.",
          "US 32 CFR 2001 and 2002, UK Government Security Classifications, German VSA, EU 2013/488"),
    _rule("sensitivity_label", "Sensitivity label", "A level after its key, in a document's head, a mail's header "
          "or in Microsoft's metadata.", "ISO/IEC 27002 5.13; RFC 2156 Sensitivity; Microsoft MSIP_Label metadata"),
    _rule("notice", "Notice of confidentiality", "A sentence by which a document says that it is confidential."),
    _rule("proprietary_header", "Proprietary file header", "A licence header that forbids copying. Open licences "
          "and a mere copyright line are none.", label=TRADE_SECRET),
)  # fmt: skip


_MOST_LETTERS: Final = 1200
"""Of the words of one pattern: engines take no longer ones."""


def _banners(rule: str, *groups: Iterable[str]) -> list[Pattern]:
    """Patterns for words; those that begin alike are in one."""
    words = sorted({spelt for group in groups for phrase in group for spelt in _cased(phrase)})
    parts: list[list[str]] = [[]]
    for word in words:
        if sum(map(len, parts[-1])) > _MOST_LETTERS:
            parts.append([])
        parts[-1].append(word)
    return [Pattern(rule=rule, regex=any_of(part), caseless=True) for part in parts]


class Markings:
    """See the module."""

    id = "markings"
    title = "Markings of documents"
    version = 1
    reach = 700
    always = False
    rules = RULES
    patterns = (
        Pattern(rule="tlp", regex=r"\bTLP[ _]?[:=-][ _]?(RED|AMBER\+STRICT|AMBER|GREEN|WHITE|CLEAR)\b", caseless=True),
        *_banners("confidentiality", phrases.RESTRICTED_WORDS, phrases.CONFIDENTIAL_WORDS, phrases.INTERNAL_WORDS),
        *_banners("distribution", phrases.CLOSED_WORDS),
        *_banners("legal_privilege", phrases.PRIVILEGE_WORDS),
        *_banners("nda", phrases.NDA_WORDS),
        *_banners("government", phrases.GOVERNMENT_SECRET, phrases.GOVERNMENT_SENSITIVE),
        Pattern(
            rule="government", regex=rf"\b(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CUI|TS|S|C|U)//{_CAVEATS}"
        ),
        Pattern(
            rule="sensitivity_label",
            regex=rf"{any_of(_LEVEL_KEYS)}[\"'*_]{{0,3}}[ \t]{{0,4}}(?:[:=|]|：)[ \t\"'*_]{{0,8}}"
            rf"({any_of(_LEVEL_WORDS)})",
            caseless=True,
        ),
        Pattern(
            rule="sensitivity_label",
            regex=r"MSIP_Label_[0-9a-f-]{36}_(?:Name|name)[\"'>=: \t]{1,6}(?:<vt:lpwstr>)?"
            r"([A-Za-z][A-Za-z0-9 _&/-]{1,60})",
        ),
        Pattern(
            rule="notice",
            regex=rf"\b(?:this|the|diese[rs]?|ce|cet|cette|este|esta|questo|questa|dit|deze) (?:[a-z-]{{2,16}} )?"
            rf"{_NOTICE_THINGS}"
            rf"[^.?!\n]{{0,120}}\b{_NOTICE_WORDS}",
            caseless=True,
        ),
        *_banners("proprietary_header", phrases.PROPRIETARY_WORDS),
    )
    examples = (
        Example(text="TLP:RED\nThe group moved to new servers.", shows=("tlp",)),
        Example(text="Distribution: TLP:AMBER+STRICT", shows=("tlp",)),
        Example(text="What does TLP:RED mean, and when should TLP:AMBER be used?", near="tlp"),
        Example(text="CONFIDENTIAL\n\nResults of the third quarter", shows=("confidentiality",)),
        Example(text="Example Ltd | Streng vertraulich | Seite 3 von 12", shows=("confidentiality",)),
        Example(text="Usage interne uniquement\nNote sur les prix", shows=("confidentiality",)),
        Example(text="社外秘\n来期の計画について", shows=("confidentiality",)),
        Example(text="Subject: [CONFIDENTIAL] the plan for next year", shows=("confidentiality",)),
        Example(text="Can you keep this confidential? Ann told me about it.", near="confidentiality"),
        Example(text="Confidential computing protects data in use.", near="confidentiality"),
        Example(text="*** DO NOT DISTRIBUTE ***\nDraft of the offer", shows=("distribution",)),
        Example(text="We do not distribute the tool in binary form.", near="distribution"),
        Example(text="PRIVILEGED & CONFIDENTIAL - ATTORNEY-CLIENT COMMUNICATION", shows=("legal_privilege",)),
        Example(text="An attorney-client privilege exists in most countries.", near="legal_privilege"),
        Example(text="Under NDA\nRoadmap of the next chip", shows=("nda",)),
        Example(text="Do I have to be under NDA to see the roadmap?", near="nda"),
        Example(text="TOP SECRET//SI//NOFORN\n(S//NF) The meeting took place.", shows=("government",)),
        Example(text="VS - NUR FÜR DEN DIENSTGEBRAUCH\nLagebericht", shows=("government",)),
        Example(text="It is no top secret that tea is better than coffee.", near="government"),
        Example(text="Author: Ann\nClassification: Restricted\nDate: May", shows=("sensitivity_label",)),
        Example(
            text="msip_labels: MSIP_Label_2f1b9a60-7a3c-4d2e-9a51-0c6d8e4b7f10_Name=Confidential;",
            shows=("sensitivity_label",),
        ),
        Example(text="The classification: general linear models and trees", near="sensitivity_label"),
        Example(
            text="This e-mail and its attachment contain confidential and proprietary information.", shows=("notice",)
        ),
        Example(text="Is this document confidential? The document is not confidential.", near="notice"),
        Example(
            text="# Copyright 2026 Example Ltd. All rights reserved.\n# Unauthorized copying of this file: no.",
            shows=("proprietary_header",),
        ),
        Example(
            text="# Copyright 2026 The Authors. All rights reserved.\n# SPDX-License-Identifier: Apache-2.0\n"
            "# Licensed under the Apache License, Version 2.0",
            near="proprietary_header",
        ),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        for match in matches:
            finding = self._judge(text, match)
            if finding is not None:
                found.append(finding)
        return _without_parts(sorted(found, key=lambda finding: (finding.start, -finding.end, -finding.confidence)))

    def _judge(self, text: Text, match: Match) -> Finding | None:
        words = text.text[match.start : match.end]
        if match.rule == "tlp":
            return self._tlp(text, match, words)
        if match.rule == "sensitivity_label":
            return self._label(text, match, words)
        if match.rule == "notice":
            return self._notice(text, match)
        if match.rule == "proprietary_header":
            return self._finding(match, DataClass.CONFIDENTIAL, 0.9, "licence_header")
        if "//" in words and match.rule == "government":
            secret = words.startswith(("T", "S", "C")) and not words.startswith("CUI")
            return self._finding(match, DataClass.RESTRICTED if secret else DataClass.CONFIDENTIAL, 0.95, "banner")
        confidence = judge(words, place(text.text, match.start, match.end))
        if confidence < 0.5:
            return None
        data_class = _BANNERS[match.rule].get(_fold(words), DataClass.CONFIDENTIAL)
        return self._finding(match, data_class, confidence, "banner")

    def _tlp(self, text: Text, match: Match, words: str) -> Finding | None:
        where = place(text.text, match.whole_start, match.whole_end)
        line = f"{where.before} {where.after}".lower()
        if text.text[match.whole_start : match.whole_start + 3] != "TLP" or line.count("tlp") > 2:
            return None
        if _ABOUT_TLP.search(line) or where.before.rstrip()[-1:] in ("`", '"', "'"):
            return None
        return self._finding(match, _TLP[words.lower()], 0.97 if words.isupper() else 0.7, "mark", whole=True)

    def _label(self, text: Text, match: Match, words: str) -> Finding | None:
        after = text.text[match.end : match.end + 40].split("\n")[0].strip(" \t\"'*_,;.|})]")
        if text.text[match.whole_start : match.whole_start + 10].lower() == "msip_label":
            level = _LEVELS.get(_fold(words), DataClass.PUBLIC)
            level = max((_LEVELS.get(_fold(word), level) for word in re.split(r"[ /_-]", words)), default=level)
            return self._finding(match, level, 0.97, "metadata")
        before = place(text.text, match.whole_start, match.whole_end).before
        if len(after.split()) > 2 or len(before.split()) > 3 or text.text[match.end : match.end + 1].isalnum():
            return None
        return self._finding(match, _LEVELS.get(_fold(words), DataClass.INTERNAL), 0.9, "label", whole=True)

    def _notice(self, text: Text, match: Match) -> Finding | None:
        said = text.text[match.whole_start : match.whole_end].lower()
        if _NOT.search(said.replace("not be ", "")) or "?" in text.text[match.end : match.end + AROUND].split("\n")[0]:
            return None
        mail = any(word in said for word in ("mail", "message", "nachricht", "courriel", "correo", "communication"))
        # Every mail of a company ends like this: it speaks for no more than that it was not meant for the public.
        return self._finding(match, DataClass.INTERNAL if mail else DataClass.CONFIDENTIAL, 0.8, "sentence")

    def _finding(self, match: Match, raises: DataClass, confidence: float, why: str, *, whole: bool = False) -> Finding:
        return Finding(
            rule=f"{self.id}.{match.rule}",
            label=TRADE_SECRET if match.rule == "proprietary_header" else MARKING,
            kind="marking",
            start=match.whole_start if whole else match.start,
            end=match.whole_end if whole else match.end,
            severity=_SEVERITIES[raises],
            confidence=confidence,
            why=why,
            raises=raises,
        )


def _without_parts(found: Sequence[Finding]) -> list[Finding]:
    """Each place once: of overlapping ones that which raises more, then the first."""
    kept: list[Finding] = []
    for finding in found:
        if kept and finding.start < kept[-1].end:
            if (finding.raises, finding.label == TRADE_SECRET) > (kept[-1].raises, kept[-1].label == TRADE_SECRET):
                kept[-1] = finding
            continue
        kept.append(finding)
    return kept


DETECTOR = Markings()
