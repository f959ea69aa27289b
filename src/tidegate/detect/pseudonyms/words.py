"""The pseudonyms of names, word by word: the same word is the same pseudonym wherever it stands in a conversation.

So that a first or a last name alone, an e-mail address made of both, and any order of them come back right.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

_KEPT = """
mr mrs ms miss mx dr prof professor sir dame lord lady rev fr st hon jr sr ii iii iv phd md esq
herr frau hr fr dipl ing med mag madame monsieur mme mlle mle señor señora señorita sra srta don doña dona sig
signor signora dott dottssa sr senhor senhora mevr dhr pan pani pane
de da do di du dos das del della dello degli der den dem des van von vom zu zum zur la le les lo los las el al
bin ibn bint abu ben bat ter ten af av och y e i
"""
_ROLES = """
info sales admin support contact office team hello help service noreply no reply mail webmaster postmaster hr jobs
billing accounts press marketing news newsletter abuse security root user test kontakt buchhaltung vertrieb
"""

KEPT: Final = frozenset(_KEPT.split())
"""Titles and particles of names stay as they are."""

ROLES: Final = frozenset(_ROLES.split())
"""Words before the @ that name nobody."""

WORD: Final = re.compile(r"[^\W\d_]+")


class Words(Protocol):
    """Gives the pseudonym of a word, always the same in a session."""

    def word(self, word: str) -> str:
        """In the casing of `word`; a single letter becomes another letter."""
        ...


def rename(name: str, words: Words) -> str:
    """The name with each of its words replaced, and everything between them kept."""
    return WORD.sub(lambda found: found[0] if found[0].lower() in KEPT else words.word(found[0]), name)
