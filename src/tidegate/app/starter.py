"""The configuration file that a first start leaves, so that there is something to edit."""

from __future__ import annotations

STARTER = b"""\
# Tidegate's configuration. It is read again when it changes; a broken file keeps the old one.
# `tidegate config explain` tells what each setting means, `tidegate config check` whether this file is right.
# The built-in local model needs no entry here.

# endpoints:
#   - id: openai
#     tier: official
#     base_url: https://api.openai.com/v1
#     dialect: openai
#     api_key: ${OPENAI_API_KEY}
#   - id: anthropic
#     tier: official
#     base_url: https://api.anthropic.com
#     dialect: anthropic
#     api_key: ${ANTHROPIC_API_KEY}

# routes:
#   - name: gpt-4o
#     deployments: [openai/gpt-4o]
#   - name: "claude-*"
#     deployments: ["anthropic/claude-*"]
"""
