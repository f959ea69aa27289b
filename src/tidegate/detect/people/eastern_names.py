"""Chinese, Japanese and Korean names, written without spaces: by a word before or an honorific behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.detect.detector import Match
from tidegate.detect.text import Text

_HAN: Final = r"[\xe4-\xe9][\x80-\xbf]{2}"
_HANGUL: Final = r"[\xea-\xed][\x80-\xbf]{2}"

INTRODUCED: Final = (
    r"(?:我叫|我的名字是|姓名(?::|：)[ ]?|联系人(?::|：)[ ]?|患者|客户|名前は|氏名(?::|：)[ ]?)"
    rf"((?:{_HAN}){{2,4}})"
)
HONOURED: Final = rf"((?:{_HAN}){{1,4}})(?:先生|女士|小姐|さん|様|氏)"
KOREAN: Final = rf"((?:{_HANGUL}){{2,4}})(?:씨|[ ]?님)"

CONFIDENCE: Final = 0.8

_CHINESE: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "張劉陳楊黃趙吳馬許鄭謝韓馮鄧葉蘇呂"
)
_JAPANESE_NAMES = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本
井上 木村 林 斎藤 斉藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川
前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本
藤原 三浦 中川 原田 松田 竹内 小野 中山 和田 石田 森田 上田 原 内田 柴田 酒井
宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚
新井 藤本 小山 平野 河野 上野 武田 野口 松井 千葉 菅原 岩崎 久保 木下 佐野 野村
松尾
"""
_JAPANESE: Final = frozenset(_JAPANESE_NAMES.split())
_KOREAN: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현"
)


def eastern_names(text: Text, matches: Sequence[Match]) -> list[tuple[int, int]]:
    """Where the names are that the matches of this module's patterns hold, by start."""
    found: list[tuple[int, int]] = []
    for match in matches:
        if match.start == match.end or text.text[match.start] < "\u3000":
            continue
        place = _place(text.text, match)
        if place is not None and (not found or place[0] >= found[-1][1]):
            found.append(place)
    return found


def _place(text: str, match: Match) -> tuple[int, int] | None:
    written = text[match.start : match.end]
    if "\uac00" <= written[0] <= "\ud7a3":
        last = written[-3:]
        return (match.end - len(last), match.end) if last[0] in _KOREAN and len(last) == 3 else None
    for length in (3, 2, 1):
        for at in range(len(written) - length + 1):
            if written[at : at + length] in _JAPANESE:
                return match.start + at, match.end if match.end < match.whole_end else match.start + at + length + 2
    if match.start > match.whole_start:
        # Introduced: the family name comes first; of what follows one or two characters are the given name.
        return (match.start, match.start + min(3, len(written))) if written[0] in _CHINESE else None
    at = next((at for at in (-3, -2, -1) if len(written) >= -at and written[at] in _CHINESE), 0)
    return (match.end + at, match.end) if at else None
