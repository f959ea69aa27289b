"""What a stream may cost: text that is made to be looked at again and again is given up, honest text never is."""

from __future__ import annotations

import base64
import random
import time

import pytest
from tests.fakes.answer_texts import answer_screener
from tests.fakes.told import Told

from tidegate.detect.screening.text import TOO_SUSPICIOUS, TextWatch

HOSTILE = {
    "carriage returns": "\r",
    "escapes": "\x1b",
    "commands of terminals": "\x1b]",
    "accents": "\u0301",
    "letters with accents": "e\u0301",
    "brackets": "[",
    "closed brackets": "](",
    "tags": "<",
    "elements": "<a ",
    "comments": "<!--",
    "percent": "%",
    "backslashes": "\\",
    "references": "&#",
    "zero width": "\u200b",
    "zero width between": "a\u200b",
    "look-alikes": "\u0430a",
    "orders": "ignore ",
    "addresses": "http://",
    "commands": "curl x\\\n",
    "encoded": "A9b",
    "backticks": "`",
}
CODE = {
    "c": 'if (strcmp(level[i], "user") == 0) { printf("%s\\n", env[i]); }',
    "cpp": 'std::vector<std::string> system = {"run", "exec"}; std::cout << system[0] << "\\n";',
    "csharp": 'var url = $"https://api.example.com/users/{id}?page={page}"; await client.GetAsync(url);',
    "go": 'if err := os.Setenv("PATH", path); err != nil { return fmt.Errorf("set %q: %w", path, err) }',
    "java": 'Map<String, List<Integer>> users = new HashMap<>(); users.get("token").add(set[0]);',
    "javascript": "const items = await fetch(`/api/items/${id}`).then((r) => r.json()); render(items[0]);",
    "python": 'user = os.environ.get("USER", ""); print(f"{user!r}: {items[0]}\\t{rows[1:]}")',
    "rust": "let items: Vec<&str> = line.split('/').collect(); println!(\"{}\\n\", items[0]);",
    "typescript": "export const run = <T,>(fn: () => T, count = 3): T[] => Array(count).fill(0).map(() => fn());",
    "shell": 'for f in "$dir"/*.txt; do curl -s "https://a.example/$f" -o "$f" && chmod 644 "$f"; done',
    "sql": "SELECT u.name, count(*) FROM users u WHERE u.level <> 'admin' AND u.path LIKE '%/etc/%' GROUP BY 1;",
    "html": '<div class="a"><a href="https://example.com/b?x=1&amp;y=2">[more]</a> &nbsp;<b>%20</b></div>',
}


def stream(text: str, size: int) -> tuple[float, TextWatch]:
    watch = answer_screener().stream(Told(), "text")
    begin = time.process_time()
    for at in range(0, len(text), size):
        watch.feed(text[at : at + size])
    watch.end()
    return time.process_time() - begin, watch


@pytest.mark.parametrize("size", [1, 5])
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_be_looked_at_again_and_again_costs_no_more_than_its_length_allows(
    name: str, size: int
) -> None:
    times: list[float] = []
    for length in (20_000, 100_000):
        text = (HOSTILE[name] * length)[:length]
        spent, watch = stream(text, size)
        times.append(spent)
        assert watch.unread in ((), (TOO_SUSPICIOUS,))
        assert watch.safe == length
    # Five times the text; the constant is for what every stream may cost.
    assert times[1] < 12 * times[0] + 1.0


def test_a_text_that_is_given_up_goes_on_as_it_is_and_says_so() -> None:
    watch = answer_screener().stream(Told(), "text")
    for _ in range(50_000):
        watch.feed("\r")
    assert watch.unread == (TOO_SUSPICIOUS,)
    assert watch.safe == 50_000
    assert watch.feed("![x](https://a.example/?d=1)") == []
    assert watch.safe == 50_028
    assert watch.end() == []
    assert watch.safe == 50_028


def test_a_text_that_comes_at_once_is_looked_at_wholly() -> None:
    text = "\r" * 50_000 + "\n![x](https://a.example/?d=1)"
    assert any(item.rule == "answer_links.fetched" for item in answer_screener().look(text, Told()))


@pytest.mark.parametrize("size", [1, 5])
@pytest.mark.parametrize("language", CODE)
def test_honest_code_is_looked_at_to_its_end(language: str, size: int) -> None:
    text = f"Here:\n\n```{language}\n" + f"    {CODE[language]}\n" * 120 + "```\n\n![x](https://a.example/?d=1)"
    _, watch = stream(text, size)
    assert watch.unread == ()


@pytest.mark.parametrize("size", [1, 5])
def test_honest_data_is_looked_at_to_its_end(size: int) -> None:
    data = random.Random(2).randbytes(15_000)
    for text in (base64.b64encode(data).decode(), base64.encodebytes(data).decode(), data.hex()):
        _, watch = stream(f"```\n{text}\n```\n", size)
        assert watch.unread == ()


@pytest.mark.parametrize("size", [1, 5])
def test_honest_prose_in_other_alphabets_is_looked_at_to_its_end(size: int) -> None:
    for line in (
        "- Показать список файлов, `ls -la {{путь/к/файлу}}`, см. [документацию](https://example.org/ls).\n",
        "- Zeigt alle Dateien in größerer Übersicht: `ls -la {{pfad/zur/datei}}` <https://example.org/ls>.\n",
        "- 以长格式列出所有文件：`ls -la {{路径/到/文件}}`，更多信息：<https://example.org/ls>。\n",
    ):
        _, watch = stream(line * 120, size)
        assert watch.unread == ()
