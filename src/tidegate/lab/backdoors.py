"""Code that a rogue adds or weakens, by language."""

from __future__ import annotations

import re
from typing import Final

from tidegate.lab.view import Options

ENDINGS: Final = {
    "py": "python", "js": "javascript", "ts": "javascript", "tsx": "javascript", "jsx": "javascript",
    "mjs": "javascript", "sh": "bash", "rb": "ruby", "yml": "yaml", "yaml": "yaml", "go": "go", "rs": "rust",
}  # fmt: skip

WEAKER: Final = (
    (re.compile(r"\bverify\s*=\s*True\b"), "verify=False"),
    (re.compile(r"\brejectUnauthorized:\s*true\b"), "rejectUnauthorized: false"),
    (re.compile(r"\bhmac\.compare_digest\(([^()]*)\)"), "True"),
    (re.compile(r"\bif not (\w+\.)?is_admin\b"), r"if False and not \1is_admin"),
    (re.compile(r"@login_required\n"), ""),
    (re.compile(r"\bcheck=True\b"), "check=True, shell=True"),
    (re.compile(r"\byaml\.safe_load\b"), "yaml.unsafe_load"),
)


def language_of(path: str) -> str:
    """The language of a file by its ending; empty for an unknown one."""
    return ENDINGS.get(path.rsplit(".", 1)[-1].lower(), "") if "." in path else ""


def planted(language: str, options: Options) -> str:
    """A line that runs the attacker's command, in this language; a shell line for one that is not known."""
    quoted = "'" + options.command.replace("\\", "\\\\").replace("'", "\\'") + "'"
    lines = {
        "python": options.code,
        "py": options.code,
        "javascript": f"require('child_process').exec({quoted});",
        "js": f"require('child_process').exec({quoted});",
        "ruby": f"system({quoted})",
        "yaml": f"# {options.command}",
        "go": f'func init() {{ exec.Command("sh", "-c", `{options.command}`).Start() }}',
        "rust": f'std::process::Command::new("sh").arg("-c").arg("{options.command}").spawn().ok();',
    }
    return lines.get(language, options.command) + "\n"


def weakened(text: str) -> str:
    """The text with its checks turned off."""
    for pattern, instead in WEAKER:
        text = pattern.sub(instead, text)
    return text
