"""Tables: what may be sent, how it may be spelt, and which documented error the rest is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catapult_simulator.api import requests as r
from catapult_simulator.api.errors import ApiError

AUDIO = r.record(r.Field("loopEnabled", r.boolean), r.Field("sentence", r.text(), required=True))
TABLE = r.Table(
    "call",
    r.Field("from", r.phone_number, required=True),
    r.Field("callTimeout", r.integer(at_least=1, at_most=300)),
    r.Field("recordingEnabled", r.boolean),
    r.Field("audio", AUDIO),
    r.Field("digits", r.list_of(r.integer(), at_most=2)),
)
GOOD = {"from": "+19195551212"}


def cleaned(check: r.Check, value: Any) -> Any:
    return check(value, r.Place("call", "it"))


def refused(check: r.Check, value: Any) -> ApiError:
    with pytest.raises(ApiError) as caught:
        cleaned(check, value)
    return caught.value


def table_refuses(sent: Any) -> tuple[str, str]:
    with pytest.raises(ApiError) as caught:
        TABLE.body(sent)
    return caught.value.code, caught.value.message


def test_only_what_was_sent_comes_out() -> None:
    assert TABLE.body(GOOD) == GOOD


def test_null_is_the_same_as_not_sent_nested_too() -> None:
    sent = GOOD | {"callTimeout": None, "audio": {"loopEnabled": None, "sentence": "hi"}}
    assert TABLE.body(sent) == GOOD | {"audio": {"sentence": "hi"}}


def test_unknown_properties_are_ignored() -> None:
    assert TABLE.body(GOOD | {"unknown": 1, "audio": {"sentence": "hi", "x": 2}}) == GOOD | {
        "audio": {"sentence": "hi"}
    }


@pytest.mark.parametrize("sent", [{}, None, {"from": None}])
def test_a_required_property_that_is_missing_is_named(sent: Any) -> None:
    code, message = table_refuses(sent)
    assert code == "missing-property"
    assert message == "The 'call' resource property 'from' is required but was not specified"


@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
def test_a_required_property_that_is_blank_is_named(blank: str) -> None:
    code, message = table_refuses({"from": blank})
    assert code == "blank-property"
    assert message.startswith("The 'call' resource property 'from' must contain")


def test_a_nested_property_is_named_by_its_path() -> None:
    assert "'audio.sentence' is required" in table_refuses(GOOD | {"audio": {}})[1]


@pytest.mark.parametrize(("value", "clean"), [(True, True), ("true", True), ("False", False)])
def test_a_boolean_may_be_text(value: Any, clean: bool) -> None:
    assert cleaned(r.boolean, value) is clean


@pytest.mark.parametrize("value", ["TRUE", "yes", "", 1, 0, [], {}, "true\n"])
def test_other_values_are_no_booleans(value: Any) -> None:
    assert refused(r.boolean, value).code == "validation-error"


@pytest.mark.parametrize(("value", "clean"), [(7, 7), ("7", 7), (7.0, 7), ("-7", -7), ("0", 0)])
def test_an_integer_may_be_text_or_a_whole_float(value: Any, clean: int) -> None:
    found = cleaned(r.integer(), value)
    assert (found, type(found)) == (clean, int)


@pytest.mark.parametrize(
    "value", [7.5, True, "7.0", "+7", "007", "7\n", " 7", "\u0667", "", "1e2", [7], {}, 1e999]
)
def test_other_values_are_no_integers(value: Any) -> None:
    assert refused(r.integer(), value).code == "validation-error"


@given(st.integers(-50, 350))
def test_the_bounds_of_an_integer_are_inclusive(value: int) -> None:
    check = r.integer(at_least=1, at_most=300)
    if 1 <= value <= 300:
        assert cleaned(check, value) == cleaned(check, str(value)) == value
    else:
        limit = "must be greater than 0" if value < 1 else "exceeds the limit of 300"
        assert refused(check, value).message == f"The call resource property it {limit}"
        assert refused(check, str(value)).message == f"The call resource property it {limit}"


@pytest.mark.parametrize(("value", "clean"), [(0.5, 0.5), ("0.5", 0.5), (30, 30.0), ("30.0", 30.0)])
def test_a_number_may_be_text(value: Any, clean: float) -> None:
    assert cleaned(r.number(above=0, at_most=30), value) == clean


@pytest.mark.parametrize("value", [0, "0", 30.1, "30.1", True, "x", ".5", "1.", None, "5\n"])
def test_other_values_are_no_numbers_in_bounds(value: Any) -> None:
    assert refused(r.number(above=0, at_most=30), value).code == "validation-error"


@pytest.mark.parametrize("value", ["+19195551212", "+441234567890", "+12"])
def test_numbers_are_in_e164_format(value: str) -> None:
    assert cleaned(r.phone_number, value) == value


@pytest.mark.parametrize(
    "value",
    ["19195551212", "+09195551212", "+1", "+1234567890123456", "+1919555121x", "+19195551212\n", 1],
)
def test_other_values_are_no_phone_numbers(value: Any) -> None:
    assert refused(r.phone_number, value).message == "Invalid phone number"


@pytest.mark.parametrize(
    "value", ["sip:a@b.example", "SIP:a@b:5060", "sip:b.example", "sip:a@[::1]", "+19195551212"]
)
def test_a_destination_may_be_a_sip_address(value: str) -> None:
    assert cleaned(r.phone_number_or_sip_uri, value) == value


@pytest.mark.parametrize(
    "value",
    ["sips:a@b", "sip:", "sip:@b", "sip:a b@c", "sip:a@b:x", "sip:a#b@c", "sip:ä@b", "sip:a@b\n"],
)
def test_other_values_are_no_destinations(value: str) -> None:
    assert refused(r.phone_number_or_sip_uri, value).message == "Invalid phone number"


@pytest.mark.parametrize(
    "value",
    [
        "http://a",
        "HTTPS://a.example:8443/x?y=z#f",
        "http://user:p%40ss@a.example/",
        "http://ks_a.example",
        "http://exam~le.com",
        "http://[2001:db8::1]/",
        "http://127.0.0.1:65535",
    ],
)
def test_callbacks_go_to_http_urls(value: str) -> None:
    assert cleaned(r.callback_url, value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "a.example",
        "//a",
        "ftp://a",
        "javascript:x",
        "http://",
        "http:///x",
        "http://a b",
        "http://a\n",
        "http://a:x",
        "http://[::1",
        "http://ä.example",
        7,
    ],
)
def test_other_values_are_no_callback_urls(value: Any) -> None:
    error = refused(r.callback_url, value)
    assert error.code == "callback-invalid-url"
    assert error.message == f"The URL {value} is not a valid callbackUrl/fallbackUrl"


@pytest.mark.parametrize("value", ["http://a@b@c/", "http://u:hush@[::1/", "u:hush@c/", "@c/"])
def test_an_error_about_a_url_repeats_no_password(value: str) -> None:
    said = refused(r.callback_url, value).message
    assert "hush" not in said
    assert f"@{value.rpartition('@')[2]} is not" in said or " c/ is not" in said


@pytest.mark.parametrize("value", ["get", "GET ", "GET\n", "PUT", "", None, 1])
def test_a_choice_is_spelt_exactly(value: Any) -> None:
    error = refused(r.choice("GET", "POST"), value)
    assert error.message.endswith("must be one of the following values: GET, POST")


def test_a_choice_of_any_case_comes_out_as_listed() -> None:
    assert cleaned(r.choice_of_any_case("Kate", "Susan"), "kATE") == "Kate"


def test_a_pattern_never_accepts_a_trailing_newline() -> None:
    check = r.text(pattern="[0-9]{3}$")
    assert cleaned(check, "123") == "123"
    assert refused(check, "123\n").code == "validation-error"


def test_text_has_a_longest_length() -> None:
    check = r.text(longest=3)
    assert cleaned(check, "äöü") == "äöü"
    assert refused(check, "abcd").message == "The call resource property it exceeds the limit of 3"


def test_a_list_names_the_item_that_is_wrong() -> None:
    with pytest.raises(ApiError) as caught:
        TABLE.body(GOOD | {"digits": [1, "x"]})
    assert ("property", "digits[1]") in caught.value.details


@pytest.mark.parametrize("value", ["1", {}, [1, 2, 3], [None]])
def test_other_values_are_no_lists(value: Any) -> None:
    assert table_refuses(GOOD | {"digits": value})[0] == "validation-error"


def test_rules_look_at_several_properties() -> None:
    def both(clean: r.Clean) -> None:
        if "a" in clean and "b" in clean:
            raise ApiError("validation-error", says="Bad parameters")

    table = r.Table("x", r.Field("a", r.text()), r.Field("b", r.text()), rules=(both,))
    assert table.body({"a": "1"}) == {"a": "1"}
    with pytest.raises(ApiError):
        table.body({"a": "1", "b": "2"})
