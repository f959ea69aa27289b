"""Makes a witness of its folder: keys and state that belong together, and the logs that it cosigns for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.files import Files
from tidegate.adapters.witness_keys import CosignerKey, WitnessKeys
from tidegate.adapters.witness_server import WitnessApp
from tidegate.adapters.witness_store import WitnessStore
from tidegate.core.errors import Misconfigured
from tidegate.core.ports import Clock
from tidegate.ledger.vkey import COSIGNATURE, ML_DSA_44, is_name
from tidegate.ledger.witness import Watched, watch
from tidegate.ledger.witness_logs import HEADER, LARGEST_LIST, parse_logs, write_log

LIST: Final = "logs"
"""The list of logs in the folder of a witness, unless another file is named."""


class WitnessWish(msgspec.Struct, frozen=True):
    """What a witness is started with. `name` may be empty once it has one; `log_list` is a file."""

    state: str
    name: str = ""
    log_list: str = ""
    mldsa: bool = False


class OpenWitness(msgspec.Struct, frozen=True):
    """A witness whose state and keys are open; `close` it. The name is how its cosignatures are signed."""

    name: str
    keys: tuple[CosignerKey, ...]
    store: WitnessStore

    def app(self, clock: Clock) -> WitnessApp:
        """Its HTTP side."""
        return WitnessApp(self.store, self.keys, clock)

    def close(self) -> None:
        """Let another process have the folder."""
        self.store.close()


def open_witness(wish: WitnessWish, clock: Clock) -> OpenWitness:
    """The witness of a folder, made when there is none.

    State comes before keys, and a key that is not the state's is refused: a witness that forgot what it cosigned could
    cosign another history. Raises Misconfigured: `witness_name_missing`, `witness_name_changed`, `witness_state_lost`,
    `witness_keys_lost`, and what store and keys raise; Unavailable (`witness_store_failed`).
    """
    folder = Path(wish.state)
    keys = WitnessKeys(folder)
    store = WitnessStore(folder, clock)
    if not store.exists():
        if keys.kinds():
            raise _state_lost()
        _check_named(wish.name)
    store.open(make=True)
    try:
        return _bound(wish, keys, store)
    except OSError as error:
        store.close()
        raise _unreadable(error) from None
    except BaseException:
        store.close()
        raise


def read_witness(state: str, clock: Clock) -> OpenWitness:
    """The witness of a folder beside the process that runs it: to look, not to cosign. Raises as `open_witness`."""
    keys = WitnessKeys(Path(state))
    store = WitnessStore(Path(state), clock)
    store.open(make=False, alone=False)
    try:
        name = store.identity().get("name", "")
        if not name:
            raise Misconfigured(
                "witness_name_missing", "The witness has no name yet.", "Run `tidegate witness key --name NAME`."
            )
        return OpenWitness(name, keys.load(name), store)
    except OSError as error:
        store.close()
        raise _unreadable(error) from None
    except BaseException:
        store.close()
        raise


def load_logs(files: Files, path: str) -> dict[str, Watched]:
    """The logs of a list. Raises Misconfigured: `log_list_missing`, `log_list_malformed`, and what `files` raises."""
    if files.stamp(path) is None:
        raise Misconfigured(
            "log_list_missing",
            f"There is no list of logs {path!r}, and without one a witness cosigns for nobody.",
            "Add the first log with `tidegate witness logs add VKEY`.",
        )
    return watch(parse_logs(files.read(path, LARGEST_LIST)))


def add_log(files: Files, path: str, log: Watched) -> list[Watched]:
    """Add a log to a list, which is made when there is none; returns all logs of it. Raises Misconfigured.

    A key that is there already is not added again. A policy file is not changed (`log_list_foreign`).
    """
    raw = files.read(path, LARGEST_LIST) if files.stamp(path) is not None else f"{HEADER}\n".encode()
    before = watch(parse_logs(raw))
    known = before.get(log.origin)
    if known is not None and log.keys[0] in known.keys:
        return list(before.values())
    if not any(line.strip() == HEADER.encode() for line in raw.split(b"\n")):
        raise Misconfigured(
            "log_list_foreign",
            "This list is a policy file, to which nothing is added here.",
            "Write the log into it yourself, or name another file with --log-list.",
        )
    text = raw if raw.endswith(b"\n") else raw + b"\n"
    files.write(path, text + write_log(log).encode())
    return parse_logs(files.read(path, LARGEST_LIST))


def _bound(wish: WitnessWish, keys: WitnessKeys, store: WitnessStore) -> OpenWitness:
    known = store.identity()
    name = known.get("name", "") or wish.name
    _check_named(name)
    if wish.name and wish.name != name:
        raise Misconfigured(
            "witness_name_changed",
            f"This witness is named {name!r}, and a witness keeps its name.",
            "Leave --name out, or begin another witness in an empty folder.",
        )
    bound = known.get("vkeys", "").split()
    if bound and not keys.kinds():
        raise Misconfigured(
            "witness_keys_lost",
            "The keys of this witness are gone.",
            "Restore the folder `keys`, or begin another witness in an empty folder.",
        )
    if not bound and keys.kinds() and not known:
        raise _state_lost()
    if not known:
        store.remember({"name": name})
    keys.make(COSIGNATURE)
    if wish.mldsa:
        keys.make(ML_DSA_44)
    loaded = keys.load(name)
    vkeys = [each.key.text for each in loaded]
    if not set(bound) <= set(vkeys):
        raise Misconfigured(
            "witness_keys_changed",
            "The keys of this witness are not those that it has cosigned with.",
            "Restore them, or begin another witness in an empty folder.",
        )
    if vkeys != bound:
        store.remember({"vkeys": " ".join(vkeys)})
    return OpenWitness(name, loaded, store)


def _check_named(name: str) -> None:
    if not is_name(name):
        raise Misconfigured(
            "witness_name_missing",
            "A witness needs a name, without spaces and plus signs, which stands on every cosignature.",
            "Give one with --name, such as `witness.audit.example/one`.",
        )


def _state_lost() -> Misconfigured:
    return Misconfigured(
        "witness_state_lost",
        "There are keys of a witness, but not what it cosigned with them.",
        "Retire this witness and begin another in an empty folder: with these keys it could cosign a second history.",
    )


def _unreadable(error: OSError) -> Misconfigured:
    return Misconfigured(
        "witness_state_unusable",
        f"The folder of the witness cannot be used: {(error.strerror or type(error).__name__).lower()}.",
        "Check the folder and who may read it.",
    )
