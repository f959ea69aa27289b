"""The texts that are not code: manuals, mark-up, configuration, data, logs, translations, with code taken out."""

from __future__ import annotations

import json
import pathlib
import random
import re
import subprocess
from collections.abc import Iterator

OTHER = {
    "md": "markdown", "rst": "rst", "yml": "yaml", "yaml": "yaml", "json": "json", "toml": "toml", "ini": "ini",
    "cfg": "ini", "conf": "ini", "properties": "ini", "csv": "csv", "tsv": "csv", "xml": "xml", "svg": "xml",
    "html": "html", "po": "translation", "tex": "latex", "log": "log",
}  # fmt: skip

SHELL_FENCE = re.compile(r"```(?:sh|bash|console|shell|shell-session)\n((?:.+\n){1,3})```")


def other_texts(kind: str, text: str) -> Iterator[str]:
    """The text without what is code in it, or nothing where that cannot be told."""
    if kind == "markdown":
        if "{{" in text or "{%" in text or "<script" in text:
            return
        commands = "\n".join(match.group(0) for match in SHELL_FENCE.finditer(text))
        prose = re.sub(r"```.*?(```|\Z)|~~~.*?(~~~|\Z)", "", text, flags=re.S)
        prose = "\n".join(line for line in prose.split("\n") if not re.match(r"\s{4,}|\t", line))
        yield prose
        if commands:
            # Instructions with the commands to type: one-liners amid prose.
            yield (
                re.sub(r"```(?!(sh|bash|console|shell)).*?```", "", text, flags=re.S)
                if text.count("```") % 2 == 0
                and not re.search(r"```(?!sh|bash|console|shell|\n\n)\w+", text)
                and len(SHELL_FENCE.findall(text)) * 2 == text.count("```")
                else prose
            )
    elif kind in ("rst", "plain_text"):
        yield "\n".join(line for line in text.split("\n") if not re.match(r"\s{2,}|\t|\.\. code|>>>|\$ ", line))
    elif kind == "html":
        if not re.search(r"<script|<style|<pre|<code|\{\{|\{%|<%|<\?php|\{\$", text):
            yield text
    elif kind == "yaml":
        if not re.search(r"(run|script|command|code|content|source|example|sql|expected)\w*:\s*[|>]|\{\{|<%", text):
            yield text
    elif kind == "translation":
        said = re.findall(r'^msgstr(?:\[\d\])? "(.+)"$', text, flags=re.M)
        yield "\n".join(part.replace('\\"', '"').replace("\\n", "") for part in said)
        yield " ".join(part.replace('\\"', '"').replace("\\n", "\n") for part in said)
    elif kind == "latex":
        yield re.sub(r"\\begin\{(verbatim|lstlisting)\}.*?\\end\{\1\}", "", text, flags=re.S)
    elif kind == "xml":
        if "<style" not in text and "<script" not in text and "CDATA" not in text:
            yield text
    elif kind == "json":
        if not re.search(r"\\n.*\\n.*\\n", text):
            yield text
    else:
        yield text


def man_pages(most: int = 400) -> Iterator[tuple[str, str, str]]:
    """Manuals of commands, formats and administration, as they are read on a terminal. Not those of functions."""
    pages = [
        page
        for section in ("man1", "man5", "man8")
        for page in sorted(pathlib.Path(f"/usr/share/man/{section}").glob("*.gz"))
    ]
    random.Random(4).shuffle(pages)
    for page in pages[:most]:
        shown = subprocess.run(
            ["man", "-P", "cat", "-l", str(page)], capture_output=True, env={"MANWIDTH": "80", "PATH": "/usr/bin:/bin"}
        )
        text = re.sub(r".\x08", "", shown.stdout.decode("utf-8", "replace"))
        text = re.split(r"\n(?:EXAMPLES?|SYNOPSIS)\n", text)[-1] if "perl" in page.name else text
        if len(text) > 400:
            yield "manual", page.name, text


_TEMPLATES = {
    "access": '{ip} - - [{d:02}/Nov/2026:{h:02}:{m:02}:{s:02} +0000] "{verb} /{w}/{n} HTTP/1.1" {code} {n} "{agent}"',
    "syslog": "Nov {d:2} {h:02}:{m:02}:{s:02} {w}-{n} systemd[{n}]: Started {W} {w2} service ({w}.service).",
    "log4j": "2026-11-{d:02} {h:02}:{m:02}:{s:02},{n} {level} [main-{n}] com.{w}.{W}Service - {W} {w2} took {n} ms",
    "python": "2026-11-{d:02} {h:02}:{m:02}:{s:02} {level:<8} {w}.{w2}:{n} {W} {w2} failed for id={n}: retry {d}s",
    "klog": "I11{d:02} {h:02}:{m:02}:{s:02}.{n}       1 {w}.go:{n}] \"{W} {w2}\" pod=\"default/{w}-{n}\" err=\"<nil>\"",
    "json": '{{"time":"2026-11-{d:02}T{h:02}:{m:02}:{s:02}Z","level":"{level}","msg":"{W} {w2}","id":{n},"{w}":true}}',
    "nginx": "2026/11/{d:02} {h:02}:{m:02}:{s:02} [error] {n}#{d}: *{n} open() \"/var/www/{w}/{w2}\" failed",
    "logfmt": "ts=2026-11-{d:02}T{h:02}:{m:02}:{s:02}Z caller={w}.go:{n} level=info in={w2} msg=\"{W} done\" n={n}",
    "dmesg": "[ {n}.{n}] {w} {h:04x}:{m:02x}:{d:02x}.0: {W} {w2} registered at 0x{n:x} (irq = {d})",
    "build": "[{d}/{n}] Building CXX object {w}/CMakeFiles/{w2}.dir/{w}_{w2}.cpp.o",
    "pip": "Collecting {w}-{w2}>={d}.{m}\n  Using cached {w}_{w2}-{d}.{m}.{s}-py3-none-any.whl ({n} kB)",
    "ls": "-rw-r--r--  1 {w} {w2} {n:>8} Nov {d:2} {h:02}:{m:02} {w}_{w2}.txt",
    "table": "| {w} | {n} | {d}.{m:02} | {W} {w2} |",
    "columns": "{w:<16}{n:>8}  {d:>4}.{m:02}%   {W:<12}{w2}",
    "list": "- {W} {w2} ({n}, {d}/11): {w}, {w2} and {n} more",
    "mail": "> On {d} Nov 2026 at {h}:{m:02}, {W} wrote: the {w} and the {w2} are {n} by now.",
}  # fmt: skip
_WORDS = (
    *("order", "user", "index", "cache", "worker", "mount", "session", "query", "node", "cluster", "kernel", "upload"),
    *("backup", "message", "budget", "plan"),
)


def generated_logs() -> Iterator[tuple[str, str, str]]:
    """Logs, tables and lists of usual shapes; the template's name decides on which side of the split it is."""
    for name, template in _TEMPLATES.items():
        for seed in range(12):
            dice = random.Random(f"{name}{seed}")
            lines = []
            for _ in range(70):
                word, second = dice.choice(_WORDS), dice.choice(_WORDS)
                lines.append(
                    template.format(
                        ip=f"10.{dice.randrange(256)}.0.{dice.randrange(256)}",
                        d=dice.randrange(1, 29),
                        h=dice.randrange(24),
                        m=dice.randrange(60),
                        s=dice.randrange(60),
                        n=dice.randrange(10, 99999),
                        w=word,
                        w2=second,
                        W=word.title(),
                        verb=dice.choice(["GET", "POST", "PUT"]),
                        code=dice.choice([200, 301, 404, 500]),
                        level=dice.choice(["INFO", "WARN", "ERROR", "DEBUG"]),
                        agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)",
                    )
                )
            yield "log", name, "\n".join(lines)


def as_tool_result(code: str) -> str:
    """Code as the string within a JSON document."""
    return json.dumps({"path": "src/file", "content": code, "ok": True})
