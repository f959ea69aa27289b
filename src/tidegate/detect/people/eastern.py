"""Addresses from the largest part to the smallest, as in Japan, China, Taiwan and Korea."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.text import Text

_BEFORE: Final = 60
_AFTER: Final = 60

_JAPANESE: Final = re.compile(r"[\u4e00-\u9fff]{2,4}[都道府県][\u3040-\u30ff\u4e00-\u9fff]{1,12}[市区町村郡]")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]{2,8}[省市區区县縣][\u4e00-\u9fff\d]{1,24}[路街道巷弄]")
_KOREAN: Final = re.compile(r"[가-힣]{2,8}[시도]\s?[가-힣]{1,6}[구군시]\s?[가-힣\d]{1,16}(?:로|길)")
_TAIL: Final = re.compile(r"[-\d\u4e00-\u9fff가-힣室号號楼樓階층호座 ]{0,24}[\d室号號楼樓階층호]")


def eastern_extent(text: Text, start: int, end: int) -> tuple[int, int, float] | None:
    """Begin, end and probability of the address that the number at `start` to `end` is in; None where there is none.

    A number alone is nothing: a province or a city has to stand before it, or behind a Japanese postcode.
    """
    low, high = max(0, start - _BEFORE), min(len(text.text), end + _AFTER)
    for pattern in (_JAPANESE, _CHINESE, _KOREAN):
        for found in pattern.finditer(text.text, low, high):
            gap = text.text[min(found.end(), end) : max(start, found.start())]
            if "\n" in gap or len(gap) > 16:
                continue
            first, last = min(start, found.start()), max(end, found.end())
            tail = _TAIL.match(text.text, last, high)
            return first, tail.end() if tail is not None else last, 0.95
    return None
