"""The pseudonyms of names, word by word: the same word is the same pseudonym wherever it stands in a conversation.

So that a first or a last name alone, an e-mail address made of both, and any order of them come back right.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

_TITLES = """
mr mrs ms miss mx dr prof professor sir dame lord lady rev fr st hon jr sr ii iii iv phd md esq
herr frau hr fr dipl ing med mag madame monsieur mme mlle mle señor señora señorita sra srta don doña dona sig
signor signora dott dottssa sr senhor senhora mevr dhr pan pani pane
de da do di du dos das del della dello degli der den dem des van von vom zu zum zur la le les lo los las el al
bin ibn bint abu ben bat ter ten af av och y e i and und et of the
"""
_FIRMS = """
ltd limited inc incorporated corp corporation company co llc llp plc gmbh ag kg ohg ug mbh se sa sas sarl sl srl spa
nv bv ab as asa oy oyj aps kk pty pte group holding holdings bank university hospital school institute und and of the
"""
_STREETS = """
street st avenue ave road rd lane ln drive dr court ct place pl square sq boulevard blvd highway hwy way terrace
close crescent park hill apartment apt suite unit floor box po p o no north south east west
straße strasse str platz allee weg gasse ring ufer damm rue chemin quai cours impasse calle avenida plaza paseo
via viale piazza corso rua praça largo ulica ul straat laan plein gata vägen gade vej
de da do di du del della der den dem des la le les el al
"""
_ROLES = """
info sales admin support contact office team hello help service noreply no reply mail webmaster postmaster hr jobs
billing accounts press marketing news newsletter abuse security root user test kontakt buchhaltung vertrieb
"""

TITLES: Final = frozenset(_TITLES.split())
"""Titles and particles of names; they stay as they are."""

FIRMS: Final = TITLES | frozenset(_FIRMS.split())
"""What the names of organisations end in."""

STREETS: Final = frozenset(_STREETS.split())
"""Kinds of streets, and what stands between the words of their names."""

ROLES: Final = frozenset(_ROLES.split())
"""Words before the @ that name nobody."""

WORD: Final = re.compile(r"(?<![^\W\d_]['\u2019])[^\W\d_]+(?:['\u2019](?![sS](?![^\W_]))[^\W\d_]+)*")
"""A word of a name, with its apostrophes (O'Neil) but without the genitive's."""
_POSTCODE: Final = re.compile(
    r"(?<![^\W_])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4,6}(?:-\d{3,4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![^\W_])"
)


class Words(Protocol):
    """Gives the pseudonyms of parts of values, always the same in a session."""

    def word(self, word: str) -> str:
        """Of a word, in its casing."""
        ...

    def code(self, code: str) -> str:
        """Of a postcode or the like."""
        ...

    def domain(self, host: str) -> str:
        """Of a domain, in lower case, under .example."""
        ...


def rename(name: str, words: Words, kept: frozenset[str] = TITLES) -> str:
    """The name with each of its words replaced, and everything between them kept."""
    return WORD.sub(lambda found: found[0] if found[0].lower() in kept else words.word(found[0]), name)


def move(address: str, words: Words) -> str:
    """An address with other names and another postcode; its layout, and the numbers of houses, are kept."""
    made: list[str] = []
    done = 0
    for found in _POSTCODE.finditer(address):
        made += (_rename_streets(address[done : found.start()], words), words.code(found[0]))
        done = found.end()
    return "".join((*made, _rename_streets(address[done:], words)))


def _rename_streets(text: str, words: Words) -> str:
    # One or two letters are a state, a direction or a part of a house.
    return WORD.sub(
        lambda found: found[0] if len(found[0]) < 3 or found[0].lower() in STREETS else words.word(found[0]), text
    )
