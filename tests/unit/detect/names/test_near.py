"""Names that nearly are others: each way of changing a name, and honest names that are near to nothing."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.names.alike import edits, how_alike
from tidegate.detect.names.near import NearNames
from tidegate.detect.names.popularity import NEAR_TO, popularity


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("reqeusts", "requests", "edit"),
        ("requsts", "requests", "edit"),
        ("requestss", "requests", "plural"),
        ("request", "requests", "plural"),
        ("rеquests", "requests", "confusable"),
        ("req\u200buests", "requests", "confusable"),
        ("djang0", "django", "confusable"),
        ("nurnpy", "numpy", "confusable"),
        ("pythondateutil", "python-dateutil", "separator"),
        ("set-up-tools", "setuptools", "separator"),
        ("dateutil-python", "python-dateutil", "order"),
        ("python-requests", "requests", "affix"),
        ("requests2", "requests", "edit"),
        ("requests-utils", "requests", "affix"),
        ("requests-oauth9-helper", "requests", "combination"),
        ("beautifulsuop5", "beautifulsoup4", "two_edits"),
        ("@typos/node", "@types/node", "scope"),
        ("types-node", "@types/node", "scope"),
        ("@types/nodee", "@types/node", "edit"),
        ("@evil/lodash", "lodash", "affix"),
        ("flask", "requests", ""),
        ("requests", "requests", ""),
        ("vue", "vux", ""),
    ],
)
def test_ways_of_being_alike(name: str, other: str, kind: str) -> None:
    assert how_alike(name, other) == kind


names = st.text(alphabet="abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=14)


@given(names, names)
def test_the_distance_is_that_of_the_whole_table(one: str, other: str) -> None:
    rows = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            if i == 0 or j == 0:
                rows[i][j] = i + j
                continue
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    assert edits(one, other, 2) == min(rows[-1][-1], 3)


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcdef", min_size=5, max_size=9), min_size=1, max_size=30, unique=True), st.data())
def test_the_index_misses_no_name_one_edit_away(known: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(known))
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdef"))
    changed = data.draw(st.sampled_from([name[:at] + name[at + 1 :], name[:at] + letter + name[at:],
                                         name[:at] + letter + name[at + 1 :]]))  # fmt: skip
    if changed not in known:
        found = NearNames(known).near(changed)
        assert found is not None
        assert edits(changed, found.name, 1) == 1 or found.kind != "edit"


@settings(deadline=None)
@given(st.text(max_size=100))
def test_never_raises(name: str) -> None:
    lists = popularity()
    for ecosystem in ("pypi", "npm", "go", "other"):
        lists.near(ecosystem, name)
        lists.rank(ecosystem, name)


KINDS = {
    "transposition": lambda name, at, _: name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    "omission": lambda name, at, _: name[:at] + name[at + 1 :],
    "insertion": lambda name, at, letter: name[:at] + letter + name[at:],
    "substitution": lambda name, at, letter: name[:at] + letter + name[at + 1 :],
}


@pytest.mark.parametrize("kind", KINDS)
def test_changed_names_lead_back(kind: str) -> None:
    lists = popularity()
    dice = random.Random(kind)
    known = [name for name in lists.names("pypi")[:NEAR_TO] if len(name) > 4]
    tried = right = 0
    for _ in range(400):
        name = dice.choice(known)
        changed = KINDS[kind](name, dice.randrange(1, len(name) - 1), dice.choice("aeioustn"))
        if lists.rank("pypi", changed) is None and "--" not in changed:
            tried += 1
            found = lists.near("pypi", changed)
            right += found is not None and (found.name == name or found.rank < lists.names("pypi").index(name))
    assert right >= 0.97 * tried


def test_look_ups_take_microseconds() -> None:
    lists = popularity()
    lists.warm()
    unknown = [f"zq{number}-fastpatch-helper" for number in range(300)] + ["reqeusts", "tensorfolw", "@typos/node"]
    times: list[float] = []
    for name in unknown:
        began = time.process_time()
        lists.near("pypi", name)
        times.append(time.process_time() - began)
    assert sorted(times)[len(times) // 2] < 0.002


@pytest.mark.parametrize(
    ("ecosystem", "name"),
    [
        ("pypi", "requests"),
        ("npm", "@types/node"),
        ("npm", "create-react-app"),
        ("cargo", "serde-json"),
        ("go", "github.com/gin-gonic/gin"),
        ("go", "github.com/labstack/echo/v5"),
        ("gem", "rails"),
        ("apt", "build-essential"),
        ("brew", "jq"),
        ("other", "docker/library/postgres"),
        ("other", "docker/grafana/grafana"),
        ("other", "conda/numpy"),
    ],
)
def test_popular_ones(ecosystem: str, name: str) -> None:
    assert popularity().rank(ecosystem, name) is not None  # type: ignore[arg-type]


def test_a_scope_of_popular_packages_is_known() -> None:
    lists = popularity()
    assert lists.is_owner_known("npm", "@babel/something-new")
    assert not lists.is_owner_known("npm", "@zq-evil/something-new")
    assert not lists.is_owner_known("pypi", "babel")
