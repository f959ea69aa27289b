"""Tokens that a vendor has given a shape of their own: a prefix, a length, a checksum."""

from __future__ import annotations

from tidegate.detect.detector import Detector
from tidegate.detect.secrets import tokens_business, tokens_cloud, tokens_code, tokens_models
from tidegate.detect.secrets.token import TokenDetector

DETECTOR: Detector = TokenDetector(
    "vendor_tokens",
    "Vendors' tokens",
    (*tokens_models.TOKENS, *tokens_cloud.TOKENS, *tokens_code.TOKENS, *tokens_business.TOKENS),
)
