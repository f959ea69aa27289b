"""The exceptions to the gates, as data with a reason each. A longer list is a smell; argue in the review."""

from __future__ import annotations

LAYERS = {
    "core": 1,
    "wire": 2,
    "detect": 2,
    "audit": 2,
    "ledger": 2,
    "providers": 2,
    "discovery": 2,
    "radar": 2,
    "policy": 2,
    "provenance": 2,
    "lab": 2,
    "gateway": 3,
    "jobs": 3,
    "adapters": 3,
    "app": 4,
    "console": 5,
    "cli": 6,  # `tidegate up` starts what the console offers
}

PLUGIN_FOLDERS = {
    "wire/dialects": "DIALECT",
    "detect/detectors": "DETECTOR",
    "detect/answer_detectors": "DETECTOR",
    "detect/screens": "SCREEN",
    "audit/probes": "PROBE",
    "radar/feeds": "FEED",
    "discovery/sources": "SOURCE",
    "lab/rogues": "ROGUE",
}
"""Plural folders and the constant that each module in them exports."""

BROAD_EXCEPT = {
    "gateway/screen_watch.py": "the edge around screens: one that fails is a check that did not run, policy decides",
    "gateway/watch.py": "the edge around detectors: one that fails is a check that did not run, and policy decides",
    "gateway/server.py": "the edge of an exchange: a bug in one becomes its error answer, the others go on",
    "jobs/loop.py": "the edge of a background job: a bug in one run is counted and reported, the loop goes on",
    "cli/main.py": "the edge of the command line: a bug becomes one readable line and an exit code",
}

ENVIRONMENT = {"app/config.py": "the one place where settings come from"}

MANY_PARAMETERS = {
    ("core/errors.py", "Problem.__init__"): "one keyword for each optional fact of a problem; read at every raise",
}

OUTSIDE_WORLD: dict[tuple[str, str], str] = {
    ("detect/documents/office.py", "io"): "bytes in memory as the file that zipfile wants",
    ("detect/documents/pdf.py", "io"): "bytes in memory as the file that pypdf wants",
}
"""(file, import or call) that touches the outside world although not in adapters/."""

CONNECTS = {
    "adapters/dial.py": "opens the sockets of the one door, adapters/upstream.py, straight or through a proxy",
    "adapters/lab_http.py": "the lab's own client, which attacks what the operator names; no exchange passes it",
    "adapters/timestamps.py": "asks the one timestamp authority of the configuration; it is sent a digest only",
    "adapters/local_model.py": "the health check of its own child process, on loopback",
}
"""Who opens connections. Everything else goes through the permit."""

PERMIT_CALLS = {
    # Where a request is made of the form of the call that its endpoint may get: an attempt's, a second opinion's.
    "bind": {"gateway/exchange.py", "gateway/opinion.py"},
    "use": {"adapters/upstream.py"},  # the one door
}
"""Who says which request a permit is for, and who consumes it."""

SQL_TEXT: dict[tuple[str, str], str] = {}
"""(file, function) that builds SQL from constants of its own."""

PLUGIN_IDS: dict[tuple[str, str], str] = {
    ("core/finding.py", "source_code"): "the label of that name, which the detector of that name gives",
}
"""(file, id) that names a plug-in outside its folder."""
