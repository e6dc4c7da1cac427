"""Phone numbers, SIP addresses and URLs: what is one, and what is not."""

from typing import Any

import pytest

from catapult_simulator.checks.addresses import (
    callback_url,
    phone_number,
    phone_number_or_sip_uri,
)
from sim_checks import cleaned, refused


@pytest.mark.parametrize("value", ["+19195551212", "+441234567890", "+12"])
def test_numbers_are_in_e164_format(value: str) -> None:
    assert cleaned(phone_number, value) == value


@pytest.mark.parametrize(
    "value",
    ["19195551212", "+09195551212", "+1", "+1234567890123456", "+1919555121x", "+19195551212\n", 1],
)
def test_other_values_are_no_phone_numbers(value: Any) -> None:
    assert refused(phone_number, value).message == "Invalid phone number"


@pytest.mark.parametrize(
    "value",
    [
        "sip:a@b.example",
        "SIP:a@b:5060",
        "sip:b.example",
        "sip:a@[::1]",
        "a@b.example",
        "+12@b:5060;transport=udp",
        "+19195551212",
    ],
)
def test_a_destination_may_be_a_sip_address(value: str) -> None:
    assert cleaned(phone_number_or_sip_uri, value) == value


@pytest.mark.parametrize(
    "value",
    [
        "sips:a@b",
        "tel:a@b",
        "b.example",
        "@b",
        "sip:",
        "sip:@b",
        "sip:a b@c",
        "sip:a@b:x",
        "sip:a@b:65536",
        "sip:a#b@c",
        "sip:ä@b",
        "sip:a@b\n",
    ],
)
def test_other_values_are_no_destinations(value: str) -> None:
    assert refused(phone_number_or_sip_uri, value).message == "Invalid phone number"


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
        "http://127.0.0.1:00080",
        "http://127.0.0.1:/",
    ],
)
def test_callbacks_go_to_http_urls(value: str) -> None:
    assert cleaned(callback_url, value) == value


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
        "http://a:65536",
        "http://a:99999/",
        "http://[::1]:70000",
        "http://a:000080",
        "http://[::1",
        "http://ä.example",
        7,
    ],
)
def test_other_values_are_no_callback_urls(value: Any) -> None:
    error = refused(callback_url, value)
    assert error.code == "callback-invalid-url"
    assert error.message == f"The URL {value} is not a valid callbackUrl/fallbackUrl"


@pytest.mark.parametrize("value", ["http://a@b@c/", "http://u:hush@[::1/", "u:hush@c/", "@c/"])
def test_an_error_about_a_url_repeats_no_password(value: str) -> None:
    said = refused(callback_url, value).message
    assert "hush" not in said
    assert f"@{value.rpartition('@')[2]} is not" in said or " c/ is not" in said
