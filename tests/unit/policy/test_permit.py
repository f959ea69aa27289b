"""A permit is for one exchange, one endpoint, one use, and the form of the request that policy allows."""

from __future__ import annotations

import pytest

from tidegate.core.errors import Refused
from tidegate.core.words import DataClass
from tidegate.policy.door import Address, Outbound
from tidegate.policy.permit import Permit, issue

ADDRESS = Address("e", "https", "api.vendor.example", 443)
MODES = (("pii", "pseudonym"), ("secret", "mask"))


def request(body: bytes = b"{}") -> Outbound:
    return Outbound(ADDRESS, "POST", "/v1", (), body)


def permit(redact: tuple[tuple[str, str], ...] = ()) -> Permit:
    return issue("ex", "e", DataClass.CONFIDENTIAL, "rule", redact)


def refusal(permit: Permit, *shown: object) -> str:
    with pytest.raises(Refused) as caught:
        permit.use(*shown)  # type: ignore[arg-type]
    return caught.value.code


def test_a_plain_permit_is_for_any_request_to_its_endpoint_once() -> None:
    one = permit()
    assert refusal(one, "other", request()) == "permit_mismatch"
    one.use("e", request())
    assert refusal(one, "e", request()) == "permit_spent"


def test_nobody_makes_one() -> None:
    with pytest.raises(TypeError):
        Permit(object(), "ex", "e", DataClass.PUBLIC, "rule")


def test_a_redacting_permit_is_good_for_nothing_until_it_is_bound() -> None:
    one = permit(MODES)
    assert refusal(one, "e", request()) == "permit_unredacted"
    assert refusal(one, "e") == "permit_unredacted"
    redacted = request(b'{"redacted": true}')
    one.bind(redacted, MODES)
    # An equal request is another one: who made it may have made it of anything.
    assert refusal(one, "e", request(b'{"redacted": true}')) == "permit_mismatch"
    assert refusal(one, "e") == "permit_mismatch"
    one.use("e", redacted)
    assert refusal(one, "e", redacted) == "permit_spent"


@pytest.mark.parametrize("taken", [(), (("pii", "pseudonym"),), (("pii", "pseudonym"), ("secret", "pseudonym"))])
def test_it_is_not_bound_to_what_still_holds_something(taken: tuple[tuple[str, str], ...]) -> None:
    one, whole = permit(MODES), request()
    with pytest.raises(Refused) as caught:
        one.bind(whole, taken)
    assert caught.value.code == "permit_unredacted"
    assert refusal(one, "e", whole) == "permit_unredacted"


def test_more_may_be_taken_out_than_has_to_be() -> None:
    one, redacted = permit(MODES[:1]), request()
    one.bind(redacted, MODES)
    one.use("e", redacted)


def test_a_spent_permit_is_not_bound_again() -> None:
    one = permit()
    one.use("e", request())
    with pytest.raises(Refused) as caught:
        one.bind(request(), ())
    assert caught.value.code == "permit_spent"
