"""Marks are found where a document is marked, with the class they mean; words that are spoken of are not."""

from __future__ import annotations

from functools import cache

import pytest

from tidegate.core.finding import TRADE_SECRET, Finding
from tidegate.core.words import DataClass
from tidegate.detect.detectors.markings import DETECTOR
from tidegate.detect.engine import build_matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text


@cache
def scanner() -> Scanner:
    return Scanner([DETECTOR], build_matcher([DETECTOR]))


PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED = DataClass


def find(text: str) -> list[Finding]:
    return scanner().scan(Text(text)).findings


def raised(text: str) -> DataClass | None:
    return max((finding.raises for finding in find(text)), default=None)


@pytest.mark.parametrize(
    ("text", "data_class"),
    [
        ("TLP:RED", RESTRICTED),
        ("TLP:AMBER+STRICT\nreport", CONFIDENTIAL),
        ("report\nTLP:AMBER", CONFIDENTIAL),
        ("TLP:GREEN", INTERNAL),
        ("TLP:CLEAR", PUBLIC),
        ("TLP:WHITE", PUBLIC),
        ("STRICTLY PRIVATE AND CONFIDENTIAL\nDear Ann", RESTRICTED),
        ("Private & Confidential\n\nDear Ann", CONFIDENTIAL),
        ("The plan\n\nExample Inc. - CONFIDENTIAL - Page 3 of 9\n", CONFIDENTIAL),
        ("*** INTERNAL USE ONLY ***\nhello", INTERNAL),
        ("# Company confidential\nhello", CONFIDENTIAL),
        ("Nur für den internen Gebrauch\nListe", INTERNAL),
        ("STRENG VERTRAULICH\nListe", RESTRICTED),
        ("Document confidentiel\nliste", CONFIDENTIAL),
        ("USO INTERNO\nlista", INTERNAL),
        ("Confidencial\nlista", CONFIDENTIAL),
        ("Strettamente riservato\nlista", RESTRICTED),
        ("VERTROUWELIJK\nlijst", CONFIDENTIAL),
        ("ŚCIŚLE POUFNE\nlista", RESTRICTED),
        ("Конфиденциально\nсписок", CONFIDENTIAL),
        ("ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ\nсписок", CONFIDENTIAL),
        ("【社外秘】\n計画", CONFIDENTIAL),
        ("极机密\n机密\n计划", CONFIDENTIAL),
        ("대외비\n계획", CONFIDENTIAL),
        ("ΕΜΠΙΣΤΕΥΤΙΚΌ\nλίστα", CONFIDENTIAL),
        ("Gizlidir\nliste", CONFIDENTIAL),
        ("Attorney Work Product\nmemo", RESTRICTED),
        ("TOP SECRET//SI//NOFORN", RESTRICTED),
        ("CUI//SP-PRVCY\nlist", CONFIDENTIAL),
        ("NATO RESTRICTED\nlist", CONFIDENTIAL),
        ("OFFICIAL-SENSITIVE\nlist", CONFIDENTIAL),
        ("Classification: Internal\n", INTERNAL),
        ("Sensitivity: Company-Confidential\nSubject: x", CONFIDENTIAL),
        ('"classification": "restricted",', RESTRICTED),
        ("Klassifizierung: streng vertraulich\n", RESTRICTED),
        ("MSIP_Label_2f1b9a60-7a3c-4d2e-9a51-0c6d8e4b7f10_Name=Highly Confidential", RESTRICTED),
        ("This presentation is confidential and proprietary to Example.", CONFIDENTIAL),
        ("// PROPRIETARY AND CONFIDENTIAL\n// Unauthorized copying of this file is not allowed", CONFIDENTIAL),
    ],
)
def test_a_mark_raises_the_class(text: str, data_class: DataClass) -> None:
    assert raised(text) is data_class


@pytest.mark.parametrize(
    "text",
    [
        "Could you keep this confidential? It is between us.",
        "We run confidential computing on confidential virtual machines.",
        "Confidential Computing Consortium\nnews",
        "The word confidential comes from Latin.",
        "Please do not share your password with anybody.",
        'if level == "confidential":\n    pass',
        "levels:\n  - public\n  - internal\n  - confidential\n",
        "TLP:RED means that it must not leave the room.",
        "TLP:RED, TLP:AMBER and TLP:GREEN are the colours.",
        "He has a top secret recipe for apple cake.",
        "An internal document was mentioned, but nobody saw it.",
        "Is this e-mail confidential?",
        "This document is not confidential.",
        "The classification of plants: general remarks on their families",
        "Copyright 2026 The Authors. All rights reserved.",
        "Permission is hereby granted, free of charge, to any person obtaining a copy",
        "SPDX-License-Identifier: MIT",
        "from app.models import confidential\nconfidential(x)",
    ],
)
def test_what_only_speaks_of_it_is_no_mark(text: str) -> None:
    assert find(text) == []


def test_a_proprietary_header_is_a_trade_secret() -> None:
    (found,) = find("/* This file is proprietary source code of Example Ltd. */")
    assert (found.label, found.raises, found.why) == (TRADE_SECRET, CONFIDENTIAL, "licence_header")


def test_the_strongest_of_overlapping_marks_stands() -> None:
    (found,) = find("STRICTLY CONFIDENTIAL")
    assert (found.start, found.end, found.raises) == (0, 21, RESTRICTED)


def test_a_mark_in_a_long_line_counts_only_in_brackets() -> None:
    rest = "the figures of the third quarter and what they mean for the plans that we made in spring, " * 3
    assert find(f"[CONFIDENTIAL] {rest}")
    assert not find(f"confidential {rest}")
