"""Programs are found where they are and nothing else is taken for one, in every wrapping they come in."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.finding import SOURCE_CODE, Finding
from tidegate.detect.detectors.source_code import DETECTOR
from tidegate.detect.engine import build_matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text


@cache
def scanner() -> Scanner:
    return Scanner([DETECTOR], build_matcher([DETECTOR]))


PROGRAMS = {
    "python": """class Basket:
    def __init__(self, items=None):
        self.items = list(items or [])

    def total(self):
        return sum(item.price * item.count for item in self.items)

    def add(self, item):
        if item.count <= 0:
            raise ValueError("count must be positive")
        self.items.append(item)
""",
    "javascript": """export async function load(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`failed: ${response.status}`);
  }
  const rows = await response.json();
  return rows.filter((row) => row.active).map((row) => row.name);
}
""",
    "go": """func (s *Store) Get(ctx context.Context, id string) (*Item, error) {
	row := s.db.QueryRowContext(ctx, query, id)
	var item Item
	if err := row.Scan(&item.ID, &item.Name); err != nil {
		return nil, fmt.Errorf("scan: %w", err)
	}
	return &item, nil
}
""",
    "rust": """impl Parser {
    pub fn next(&mut self) -> Option<Token> {
        while let Some(c) = self.chars.peek() {
            if !c.is_whitespace() {
                return self.read_token(*c);
            }
            self.chars.next();
        }
        None
    }
}
""",
    "sql": """SELECT c.name, SUM(o.amount) AS total
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.id
WHERE o.created_at >= '2026-01-01'
GROUP BY c.name
HAVING SUM(o.amount) > 1000
ORDER BY total DESC;
""",
    "c": """static int push(struct stack *s, void *value)
{
    if (s->used == s->size) {
        void **more = realloc(s->items, 2 * s->size * sizeof(*more));
        if (more == NULL)
            return -1;
        s->items = more;
        s->size *= 2;
    }
    s->items[s->used++] = value;
    return 0;
}
""",
    "ruby": """class Order < ApplicationRecord
  belongs_to :customer
  validates :amount, presence: true

  def self.recent(days = 7)
    where("created_at > ?", days.days.ago).order(:id).map do |order|
      order.amount.round(2)
    end
  end
end
""",
    "java": """public class Cart {
    private final List<Item> items = new ArrayList<>();

    public BigDecimal total() {
        return items.stream()
            .map(item -> item.getPrice().multiply(item.getCount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
""",
}

OTHERS = {
    "letter": "Dear Ann,\n\nthe meeting on Monday has moved (again). Could you tell Ben?\nWe start at ten.\n\nCarl",
    "yaml": "services:\n  web:\n    image: shop\n    ports:\n      - 8080\n    environment:\n      LEVEL: info\n",
    "ini": "[server]\nhost = localhost\nport = 8080\n\n[log]\nlevel = info\nfile = shop.log\nrotate = daily\n",
    "csv": "id,name,amount\n1,Ann,3.50\n2,Ben,4.20\n3,Carl,1.99\n4,Dora,2.00\n5,Emil,9.10\n6,Fred,4.00\n",
    "list": "- milk\n- eggs (six)\n- bread, if there is any\n- tea\n- 2 lemons\n- a newspaper\n",
    "german": "Sehr geehrte Frau Beispiel,\n\nvielen Dank für Ihre Nachricht (vom Montag).\nBis bald.\n\nMit Gruß",
    "log": "\n".join(f"2026-11-24 10:00:{n:02} INFO worker started job {n} in {n * 7} ms" for n in range(12)),
    "numbers": "\n".join(f"{n} {n * n} {n * n * n}" for n in range(30)),
    "table": "| name | price |\n|------|-------|\n| tea | 3.50 |\n| milk | 1.20 |\n| eggs | 2.10 |\n| bread | 4.00 |\n",
    "commands": "To install it, type\n\n    pip install shop\n\nand then start it with `shop up`. That is all.\n",
    "chinese": "你好，\n\n会议改到星期一上午十点。\n请告诉其他人。\n谢谢，\n安\n",
}
PROSE = "We wrote this last year and nobody has looked at it since. It is slow now, and we wonder why.\n"


def find(text: str) -> list[Finding]:
    return [finding for finding in scanner().scan(Text(text)).findings if finding.label == SOURCE_CODE]


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_program_is_found(language: str) -> None:
    (found,) = find(PROGRAMS[language])
    assert found.rule == "source_code.code_block"
    assert found.end - found.start > len(PROGRAMS[language]) * 0.6


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_program_amid_prose_is_found_where_it_is(language: str) -> None:
    program = PROGRAMS[language]
    text = f"{PROSE * 3}\n{program}\n{PROSE * 3}"
    at = text.index(program)
    covered = sum(
        min(finding.end, at + len(program)) - max(finding.start, at)
        for finding in find(text)
        if finding.start < at + len(program) and finding.end > at
    )
    assert covered > len(program) * 0.6
    assert all(finding.start >= at - 5 and finding.end <= at + len(program) + 5 for finding in find(text))


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_program_in_a_json_string_is_found_at_its_own_offsets(language: str) -> None:
    text = json.dumps({"path": "src/file", "content": PROGRAMS[language] * 2})
    found = find(text)
    assert found
    assert all(0 <= finding.start < finding.end <= len(text) for finding in found)
    assert sum(finding.end - finding.start for finding in found) > len(text) * 0.5


@pytest.mark.parametrize("kind", OTHERS)
def test_nothing_else_is_taken_for_a_program(kind: str) -> None:
    assert find(OTHERS[kind]) == []


def test_a_fence_without_a_program_is_none() -> None:
    assert find(f"{PROSE}\n```yaml\n{OTHERS['yaml']}```\n{PROSE}") == []


def test_a_fenced_program_is_found_within_its_fence() -> None:
    text = f"{PROSE}\n```python\n{PROGRAMS['python']}```\n{PROSE}"
    (found,) = find(text)
    assert found.why == "fenced"
    assert text[found.start :].startswith("class Basket")
    assert "```" not in text[found.start : found.end]


def test_severity_follows_length() -> None:
    long = "".join(PROGRAMS[name] for name in ("c", "python", "java", "rust", "javascript", "go"))
    assert {finding.severity for finding in find(long)} == {"high"}
    assert find(PROGRAMS["javascript"])[0].severity == "low"


def test_a_diff_is_one_finding_over_all_its_hunks() -> None:
    hunk = "@@ -{0},3 +{0},4 @@ def pay\n total = 3\n-rate = total\n+rate = total * 2\n+print(rate)\n return rate\n"
    text = (
        f"Please look:\n\ndiff --git a/p.py b/p.py\n--- a/p.py\n+++ b/p.py\n{hunk.format(1)}{hunk.format(40)}\nThanks"
    )
    (found,) = find(text)
    assert found.rule == "source_code.diff"
    assert text[found.start : found.end].startswith("diff --git")
    assert text[found.start : found.end].rstrip().endswith("return rate")


@pytest.mark.parametrize(
    "trace",
    [
        'Traceback (most recent call last):\n  File "a.py", line 3, in f\n    g()\n  File "a.py", line 9\nKeyError: 1',
        "java.lang.Exception: no\n\tat example.Shop.pay(Shop.java:12)\n\tat example.Main.main(Main.java:3)",
        "TypeError: x is undefined\n    at pay (/srv/shop.js:12:3)\n    at async main (/srv/index.js:4:1)",
        "System.Exception: no\n   at Shop.Pay(Int32 id) in C:\\Shop.cs:line 12\n   at Shop.Run() in C:\\Run.cs:line 3",
        "panic: no\n\ngoroutine 1 [running]:\nmain.pay(0x1)\n\t/srv/pay.go:12 +0x1d\nmain.main()\n\t/srv/a.go:3 +0x20",
        "shop.rb:12:in `pay': no (RuntimeError)\n\tfrom run.rb:3:in `main'",
        "#0 /srv/pay.php(12): pay(1)\n#1 /srv/index.php(3): run()",
    ],
)
def test_traces_of_calls_are_found(trace: str) -> None:
    assert [finding.rule for finding in find(f"It fails:\n\n{trace}\n")] == ["source_code.stack_trace"]


@given(st.text(alphabet="ab{}();=\n\t \\n`~@-+1,", max_size=400))
def test_spans_lie_within_the_text(text: str) -> None:
    for finding in find(text):
        assert 0 <= finding.start < finding.end <= len(text)
