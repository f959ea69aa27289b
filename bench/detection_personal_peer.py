"""Runs inside another interpreter: Presidio's analyzer, or Faker as a source of personal values. JSON lines in and out.

Not imported by anything: `detection_personal.py` starts it with the interpreter that its options name.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from typing import Any

LOCALES = (
    "en_US en_GB en_CA en_AU en_IN en_IE en_NZ de_DE de_AT de_CH fr_FR fr_CH es_ES es_MX es_AR es_CL es_CO it_IT "
    "pt_BR pt_PT nl_NL nl_BE pl_PL sv_SE no_NO da_DK fi_FI cs_CZ sk_SK hu_HU ro_RO bg_BG hr_HR sl_SI el_GR et_EE lt_LT "
    "lv_LV uk_UA ru_RU tr_TR he_IL zh_CN zh_TW ko_KR ja_JP id_ID vi_VN th_TH"
)


def analyse(model: str) -> None:
    """One JSON string a line; answers with the entities found and the seconds it took."""
    from presidio_analyzer import AnalyzerEngine  # pyright: ignore[reportMissingImports]
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # pyright: ignore[reportMissingImports]

    models = [{"lang_code": "en", "model_name": model}]
    nlp = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    engine: Any = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    engine.analyze("warm up: someone@mail.de", language="en")
    for line in sys.stdin:
        begin = time.perf_counter()
        found = engine.analyze(json.loads(line), language="en", score_threshold=0.35)
        spent = time.perf_counter() - begin
        print(json.dumps([[[item.entity_type, item.start, item.end] for item in found], spent]), flush=True)


def invent(seed: int, count: int) -> None:
    """Prints personal values by kind and locale: `[kind, locale, value]` a line."""
    from faker import Faker  # pyright: ignore[reportMissingImports]

    for locale in LOCALES.split():
        source: Any = Faker(locale)
        source.seed_instance(seed)
        # A locale without a provider of its own gives numbers of the United States.
        own = importlib.util.find_spec(f"faker.providers.ssn.{locale}") is not None
        for kind, name in (("national_id", "ssn"), ("phone", "phone_number"), ("iban", "iban")):
            for _ in range(count if own or kind != "national_id" else 0):
                print(json.dumps([kind, locale, str(getattr(source, name)())]))
    source = Faker("en_US")
    source.seed_instance(seed)
    makers = {
        "card": source.credit_card_number,
        "email": source.free_email,
        "ip": source.ipv4_public,
        "mac": source.mac_address,
        "vin": source.vin,
        "routing_number": source.aba,
        "coordinates": lambda: f"{source.latitude()}, {source.longitude()}",
        "passport": source.passport_number,
        "date_of_birth": lambda: source.date_of_birth().strftime(
            source.random_element(("%d.%m.%Y", "%m/%d/%Y", "%B %d, %Y"))
        ),
    }
    for kind, make in makers.items():
        for _ in range(count * 10):
            print(json.dumps([kind, "", str(make())]))


if __name__ == "__main__":
    if sys.argv[1] == "analyse":
        analyse(sys.argv[2])
    else:
        invent(int(sys.argv[2]), int(sys.argv[3]))
