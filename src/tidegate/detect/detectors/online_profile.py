"""Names under which somebody is met online: links to profiles, and handles with the network's name beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.labelled import without_overlaps
from tidegate.detect.text import Text

_NAME = re.compile(r"[\w.%-]{2,60}")
_HANDLE = re.compile(
    r"[^\w@\n]{0,4}(?:(?:handle|account|user|username|is|profile|name|at|id|me)\b[^\w@\n]{0,4}){0,3}"
    r"@(?P<name>[A-Za-z0-9_.]{2,30})",
    re.IGNORECASE,
)
_NO_PERSON = frozenset(
    (
        *(
            "share",
            "sharer",
            "sharer.php",
            "intent",
            "hashtag",
            "search",
            "home",
            "explore",
            "company",
            "pages",
            "groups",
        ),
        *(
            "events",
            "watch",
            "status",
            "login",
            "signup",
            "settings",
            "about",
            "help",
            "privacy",
            "terms",
            "tos",
            "legal",
        ),
        *(
            "jobs",
            "school",
            "learning",
            "pulse",
            "feed",
            "posts",
            "photo",
            "photo.php",
            "video",
            "videos",
            "reel",
            "reels",
        ),
        *(
            "p",
            "tv",
            "stories",
            "story.php",
            "tag",
            "tags",
            "discover",
            "i",
            "tr",
            "plugins",
            "dialog",
            "joinchat",
            "addstickers",
        ),
        *(
            "developers",
            "business",
            "ads",
            "policies",
            "directory",
            "embed",
            "oembed",
            "download",
            "messages",
            "notifications",
        ),
        *("username", "yourname", "your_username", "user", "handle", "name", "profile", "profile.php", "marketplace"),
    )
)


class OnlineProfile:
    """See Detector."""

    id = "online_profile"
    title = "Online profiles"
    version = 1
    reach = 192
    always = False
    rules = (
        Rule(
            id="profile_url",
            title="Profile link",
            label=PII,
            kind="username",
            severity="low",
            what="The name in a link to a person's page on a social network; not shares, groups, companies.",
            source="the networks' own addresses",
        ),
        Rule(
            id="handle",
            title="Social handle",
            label=PII,
            kind="username",
            severity="low",
            what="@name with the name of a network before it, and fediverse names.",
            source="common usage; ActivityPub, WebFinger (RFC 7033)",
        ),
    )
    patterns = (
        Pattern(
            rule="profile_url",
            regex=r"\b(?:(?:twitter|x|instagram|facebook|snapchat|pinterest|threads|vk|ok)\.(?:com|net|ru)/|t\.me/|"
            r"tiktok\.com/@|threads\.net/@|medium\.com/@|youtube\.com/@|linkedin\.com/in/|snapchat\.com/add/|"
            r"keybase\.io/|wa\.me/|bsky\.app/profile/|reddit\.com/u(?:ser)?/|xing\.com/profile/|steamcommunity\.com/id/|"
            r"strava\.com/athletes/)(@?[A-Za-z0-9_.%-])",
            caseless=True,
        ),
        Pattern(
            rule="handle",
            regex=r"\b(twitter|instagram|insta|ig|tiktok|snapchat|snap|telegram|threads|bluesky|mastodon|discord|signal|"
            r"wechat|youtube|twitch|facebook|fb|reddit)\b[^\n@]{0,24}@[a-z0-9_]",
            caseless=True,
        ),
        Pattern(
            rule="handle",
            regex=r"(?:\A|[\s(,;:])(@[A-Za-z0-9_]{2,30}@(?:[a-z0-9-]{1,40}\.){1,3}(?:social|town|world|online|zone|xyz|club|"
            r"space|cloud|network|art|lol|tech|dev|im|party|place))\b",
        ),
    )
    examples = (
        Example(text="see https://www.linkedin.com/in/anna-kovacs-71b", shows=("profile_url",)),
        Example(text="https://twitter.com/share and https://facebook.com/groups/1", near="profile_url"),
        Example(text="find me on Instagram: @anna.kovacs", shows=("handle",)),
        Example(text="follow @anna@mastodon.social", shows=("handle",)),
        Example(text="the telegram library uses @dataclass; @types/node", near="handle"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found = [finding for match in matches if (finding := self._judge(text, match)) is not None]
        found.sort(key=lambda finding: (finding.start, -finding.end))
        return without_overlaps(found)

    def _judge(self, text: Text, match: Match) -> Finding | None:
        if match.rule == "profile_url":
            start = match.start + (text.text[match.start] == "@")
            name = _NAME.match(text.text, start)
            if name is None or name.group().rstrip(".").lower() in _NO_PERSON:
                return None
            return self._finding("profile_url", start, start + len(name.group().rstrip(".")), 0.85)
        if text.text[match.start] == "@":
            return self._finding("handle", match.start, match.end, 0.9)
        handle = _HANDLE.match(text.text, match.end)
        if handle is None:
            return None
        name = handle.group("name").rstrip(".")
        start = handle.start("name") - 1
        return self._finding("handle", start, start + 1 + len(name), 0.85)

    def _finding(self, rule: str, start: int, end: int, confidence: float) -> Finding:
        return Finding(
            f"{self.id}.{rule}", PII, "username", start, end, severity="low", confidence=confidence, why="context"
        )


DETECTOR = OnlineProfile()
