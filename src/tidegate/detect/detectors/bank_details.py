"""Accounts that are written with letters: IBAN, BIC with its word, and wallets of crypto currencies.

Account numbers of digits alone are found with the other numbers of a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import PAYMENT, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.iban import COUNTRIES, iban_end
from tidegate.detect.personal.keywords import Words
from tidegate.detect.personal.wallets import base58check, bech32, eip55
from tidegate.detect.text import Text

_BIC = re.compile(
    r"[\s:=\"'(#/|,-]{0,6}(?i:code|is|number|no|bic|swift)?[\s:=\"'(#/|.-]{0,6}([A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"
)
# Of pairs of letters that are hexadecimal digits too, only those that are countries: hashes are full of the others.
_COUNTRY = "(?:AD|AE|BA|BE|DE|EE|[A-Z][G-Z]|[G-Z][A-Z])"
_MORE_COUNTRIES = frozenset(
    (
        *("US", "CA", "MX", "AR", "CL", "CO", "PE", "JP", "CN", "HK", "KR", "SG", "TW", "IN", "TH", "VN", "MY"),
        *("ID", "PH", "AU", "NZ", "ZA", "NG", "KE", "GH", "MA", "UY", "PA", "EC", "BO", "PY", "BM", "KY"),
    )
)
_WALLET_WORDS = frozenset(
    (
        *(
            "wallet",
            "wallets",
            "address",
            "addr",
            "eth",
            "ethereum",
            "btc",
            "bitcoin",
            "usdt",
            "usdc",
            "crypto",
            "send",
        ),
        *("sender", "recipient", "beneficiary", "deposit", "withdraw", "withdrawal", "metamask", "ledger", "account"),
        *(
            "donate",
            "donation",
            "pay",
            "payment",
            "cartera",
            "billetera",
            "portefeuille",
            "geldbörse",
            "кошелек",
            "地址",
        ),
    )
)
_MOST_CASE_CHECKS = 16
"""Half a millisecond each: past these the case of an Ethereum address is taken as unchecked."""


class BankDetails:
    """See Detector."""

    id = "bank_details"
    title = "Bank accounts and wallets"
    version = 1
    reach = 256
    always = False
    rules = (
        Rule(
            id="iban",
            title="IBAN",
            label=PAYMENT,
            kind="iban",
            severity="high",
            what="By country, length and check digits, in groups or in one.",
            source="ISO 13616; SWIFT IBAN registry",
        ),
        Rule(
            id="bic",
            title="BIC",
            label=PAYMENT,
            kind="bic",
            severity="low",
            what="With the word BIC or SWIFT before it.",
            source="ISO 9362",
        ),
        Rule(
            id="wallet",
            title="Crypto wallet",
            label=PAYMENT,
            kind="wallet",
            what="Bitcoin and its kin, Tron, Ripple, Bech32 networks, Ethereum, Monero; by checksum if it has one.",
            source="BIP 13, BIP 173, BIP 350, EIP-55",
        ),
    )
    patterns = (
        Pattern(rule="iban", regex=rf"\b({_COUNTRY}[0-9]{{2}}(?:(?:[ -]|\xc2\xa0)?[A-Z0-9]){{11}})", caseless=True),
        Pattern(
            rule="bic", regex=r"\b(?:bic|swift|swift[ /_-]?(?:code|bic)|bic[ /_-]?(?:code|swift))\b", caseless=True
        ),
        Pattern(rule="wallet", regex=r"\b[13LMDXTr][1-9A-HJ-NP-Za-km-z]{25,34}\b"),
        Pattern(
            rule="wallet", regex=r"\b(?:bc|tb|ltc|addr|cosmos|osmo|stake)1[02-9ac-hj-np-z]{25,100}\b", caseless=True
        ),
        Pattern(rule="wallet", regex=r"\b0x[0-9a-fA-F]{40}\b"),
        Pattern(rule="wallet", regex=r"\b[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b"),
    )
    examples = (
        Example(text="Pay to DE89 3704 0044 0532 " + "0130 00 please", shows=("iban",)),
        Example(text="iban gb82west123456" + "98765432", shows=("iban",)),
        Example(text="Pay to DE89 3704 0044 0532 0130 01, FR12abcdef0123456789", near="iban"),
        Example(text="BIC: DEUTDEFF500", shows=("bic",)),
        Example(text="the SWIFT language and a DOCUMENT, DEUTDEFF alone", near="bic"),
        Example(text="send to 1A1zP1eP5QGefi2DMPT" + "fTL5SLmv7DivfNa", shows=("wallet",)),
        Example(text="send to 0x5aAeb6053F3E94C9b9A0" + "9f33669435E7Ef1BeAed", shows=("wallet",)),
        Example(
            text="1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb and 0x0000000000000000000000000000000000000000", near="wallet"
        ),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        findings: list[Finding] = []
        done = -1
        checks = 0
        for match in matches:
            if match.start < done:
                continue
            if match.rule == "iban":
                finding = self._iban(text, match)
            elif match.rule == "bic":
                finding = self._bic(text, match)
            else:
                checks += text.text.startswith("0x", match.start)
                finding = self._wallet(text, match, checks <= _MOST_CASE_CHECKS)
            if finding is not None:
                findings.append(finding)
                done = finding.end
        return sorted(findings, key=lambda finding: finding.start)

    def _iban(self, text: Text, match: Match) -> Finding | None:
        end = iban_end(text.text, match.start)
        if end < 0:
            return None
        return Finding(
            f"{self.id}.iban", PAYMENT, "iban", match.start, end, severity="high", confidence=0.995, why="checksum"
        )

    def _bic(self, text: Text, match: Match) -> Finding | None:
        found = _BIC.match(text.text, match.end)
        if found is None or (found.group(2) not in COUNTRIES and found.group(2) not in _MORE_COUNTRIES):
            return None
        start, end = found.span(1)
        return Finding(f"{self.id}.bic", PAYMENT, "bic", start, end, severity="low", confidence=0.9, why="context")

    def _wallet(self, text: Text, match: Match, check_case: bool) -> Finding | None:
        confidence, why = _wallet(text, match, check_case)
        if not confidence:
            return None
        return Finding(f"{self.id}.wallet", PAYMENT, "wallet", match.start, match.end, confidence=confidence, why=why)


def _wallet(text: Text, match: Match, check_case: bool) -> tuple[float, str]:
    """The probability that a word is an address of a wallet, and why."""
    value = text.text[match.start : match.end]
    if value.startswith("0x"):
        digits = value[2:]
        if len(set(digits.lower())) < 8:
            return 0.0, ""
        mixed = digits not in (digits.lower(), digits.upper())
        if mixed and check_case:
            return (0.95, "checksum") if eip55(digits) else (0.6, "shape")
        named = Words(text, match.start, match.end).has(_WALLET_WORDS)
        return (0.85, "context") if named else (0.6, "shape") if mixed else (0.0, "")
    if len(value) == 95:
        return 0.85, "shape"
    if "1" in value[2:8] and value[:2].isalpha() and bech32(value):
        return 0.97, "checksum"
    return (0.98, "checksum") if base58check(value) else (0.0, "")


DETECTOR = BankDetails()
