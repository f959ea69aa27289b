"""How surprising it is that a letter follows another in words: counted once, over English manuals and program names.

Row and column are the edge of a word and then `a` to `z`; a digit is four steps to the bit, in base 62. Counts are of
distinct words, weighted by the root of how often they occur; facts of the language, no text.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

_ROWS: Final = (
    "lGIEGIIKLIOOIHJLGVHEGLNMQWU",
    "GSIGIRRKWKaNDICYKeCGCMNTUPY",
    "CEMKMDNOWEMWCOTFPbHIOEYZSMU",
    "EERKPEQYDKaGIQUAQcINEKUaZSa",
    "7GMOK9OUUCWVNRSHTcKKQKWWcSf",
    "AIQIENMPWQaWIKEUMTBEIWORKQb",
    "AGOKLEEUbAicISQDSgGKKIbYaOl",
    "7IUNPASOKGcdKOIIQeGIOJXWbUW",
    "AAWUSAWYXEeTOOOCSaIOIKbSgQg",
    "IKIGKJMKcabRGI8FMbKFEWMgQdN",
    "E9QMLCRTTGSQQOPCMURFOESOeZb",
    "8FSRQ8SNPEYTMSOGRbMGOLYQdQb",
    "CEUSKAQUaAaUEUUESgWJKLSadIZ",
    "CAKRPAWYaEcUNJVECeWKRKVcYSj",
    "AGVHFEMCUHZPRUNISbUECMQYcTY",
    "GPMIISNMVPWPHGAKIjCIJHKKUXY",
    "CCXOQCSUMHhSGTREIcCKGKaWZMW",
    "8QUTUQUWXMaeISQUSRJMP4SYaYc",
    "BETMM9SMaEiQOLMERgLHINSXgMe",
    "7KYKUCUVJGfQOQTJKWTGBJXUeOa",
    "AEWNRASYGCeWNQVGQeEIKMZUYLW",
    "JKIKMHNLYIcTEHCSGiDECYYbSaV",
    "CAUOU6UUaBlZSOTIQgONQWUZUYe",
    "CASOOCSSHAeUNSIESdGIQSYRaZc",
    "8JSGOENTRGgVOKUPDcQJCRRWKQV",
    "4KSOQLUQXMgWLKIMEgOGJQYSbWU",
    "ADQSP6SUMDUUKNQIUeUPSOWUaOL",
)

COSTS: Final = tuple(_DIGITS.index(digit) for row in _ROWS for digit in row)
"""Quarter bits, by 27 times the first letter and the second."""
