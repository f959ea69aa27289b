"""Whether a run of digits is a telephone number: by international prefix, national shape, and words around it."""

from __future__ import annotations

import re

from tidegate.detect.personal.phone_plans import OTHER_CODES, PLANS
from tidegate.detect.personal.run import Run

_BY_CODE = {plan[0]: plan for plan in PLANS}
_MOBILE = re.compile(
    "|".join(rf"0?(?:{mobile})[0-9]{{{low - 4},{high}}}" for _, _, low, high, _, mobile in PLANS if mobile)
)
_EUROPE_PAIRS: frozenset[tuple[int, ...]] = frozenset(
    ((2, 2, 2, 2, 2), (1, 2, 2, 2, 2), (3, 2, 2, 2), (3, 2, 2, 3), (4, 2, 2, 2), (2, 3, 2, 2))
)
_RUSSIAN: frozenset[tuple[int, ...]] = frozenset(((1, 3, 3, 2, 2), (1, 3, 3, 4), (4, 3, 2, 2)))
_NO_TRUNK: frozenset[tuple[int, ...]] = frozenset(((3, 3, 3), (3, 2, 2, 2)))
_TRUNK_SIZES = frozenset(range(9, 13))

Verdict = tuple[float, str]
NO: Verdict = (0.0, "")


def international(digits: str) -> bool:
    """Whether digits after `+` or `00` are a calling code and as many digits as its plan has."""
    for size in (1, 2, 3):
        code, rest = digits[:size], digits[size:]
        plan = _BY_CODE.get(code)
        if plan is not None:
            # A trunk zero is often left in, in parentheses or not.
            national = rest[1:] if rest.startswith("0") and code != "39" else rest
            if code == "1" and not _north_american(national):
                return False
            return plan[2] <= len(national) <= plan[3] and national[:1] in plan[4]
        if code in OTHER_CODES:
            return 7 <= len(rest) <= 12
    return False


def _north_american(national: str) -> bool:
    """Neither area code nor exchange begins with 0 or 1, and no area code ends in 11 (NANPA)."""
    return len(national) == 10 and national[0] in "23456789" and national[3] in "23456789" and national[1:3] != "11"


def phone(run: Run, named: bool, called: bool, odd: bool) -> Verdict:
    """The probability that `run` is a telephone number, and why.

    `named` says that a word for telephone stands beside it, `called` one that speaks for it when the shape does,
    `odd` that the words name something else.
    """
    if run.is_date() or run.is_dotted_quad() or _is_no_phone(run):
        return NO
    prefixed = _prefixed(run)
    if prefixed:
        return (0.99, "context") if named else (0.0 if odd else prefixed, "country_code")
    if named:
        return _named(run)
    if odd:
        return NO
    shape = 0.0 if run.bare else _shape(run)
    if called and (shape or _plausible(run)):
        return max(0.8, shape), "context"
    return (shape, "shape") if shape >= 0.5 else NO


def _is_no_phone(run: Run) -> bool:
    """Marks of other things: one digit over and over, two years, half a pair of parentheses, decimals in a row."""
    raw = run.raw
    if len(set(run.digits)) == 1 or raw.count("(") != raw.count(")"):
        return True
    if run.sizes == (4, 4) and run.groups[0][:2] in ("19", "20") and run.groups[1][:2] in ("19", "20"):
        return True
    return "." in raw and raw[0] not in "+(" and (" " in raw or "-" in raw) and not raw.startswith("0")


def _prefixed(run: Run) -> float:
    """How sure an international prefix makes it: 0, or a probability."""
    if "+" in run.raw[:3]:
        return 0.96 if international(run.digits) else 0.0
    if run.digits.startswith("00") and international(run.digits[2:]) and not run.bare:
        return 0.85
    return 0.85 if run.digits.startswith("001") and _north_american(run.digits[3:]) and not run.bare else 0.0


def _named(run: Run) -> Verdict:
    """With a word for telephone beside it, whatever has the length of one."""
    size = len(run.digits)
    if 7 <= size <= 15 or (size == 6 and not run.bare):
        return (0.9, "context") if run.bare else (0.95, "context")
    return NO


def _shape(run: Run) -> float:
    """How sure the written shape alone makes it; below 0.5 it needs a word that speaks for it."""
    sizes, first, digits, raw = run.sizes, run.sizes[0], run.digits, run.raw
    if _is_north_american_shape(run):
        return 0.85 if "-" in raw or "(" in raw else 0.7
    if raw[0] == "(" and 7 <= len(digits) <= 12 and len(sizes) >= 2 and first >= 2:
        return 0.75
    if digits[0] == "0" and digits[1] != "0" and len(digits) in _TRUNK_SIZES and first <= 6:
        return _trunk_shape(run)
    if digits[0] in "78" and sizes in _RUSSIAN:
        return 0.75
    if digits[0] in "6789" and sizes in _NO_TRUNK:
        return 0.4
    if 7 <= len(digits) <= 12 and len(sizes) <= 5 and min(sizes) >= 2:
        return 0.3
    return 0.0


def _is_north_american_shape(run: Run) -> bool:
    sizes, digits = run.sizes, run.digits
    if sizes in ((1, 3, 3, 4), (3, 3, 3, 4)) and digits[: sizes[0]] in ("1", "001"):
        return _north_american(digits[sizes[0] :])
    return sizes == (3, 3, 4) and _north_american(digits)


def _trunk_shape(run: Run) -> float:
    """A national number with the trunk zero: pairs as in France, area code and the rest as elsewhere."""
    sizes, first, last = run.sizes, run.sizes[0], run.sizes[-1]
    if sizes in _EUROPE_PAIRS and len(run.digits) == 10:
        return 0.9
    if len(sizes) <= 2:
        return 0.6 if ((first >= 3 and last >= 5) or last >= 7) and "." not in run.raw else 0.0
    return 0.75 if 3 <= len(sizes) <= 5 and min(sizes[1:], default=0) >= 2 else 0.0


def _plausible(run: Run) -> bool:
    """Whether a bare number can be a mobile number of some country, or a North American one."""
    return (
        run.bare and (_north_american(run.digits) or _MOBILE.fullmatch(run.digits) is not None) and len(run.digits) > 8
    )
