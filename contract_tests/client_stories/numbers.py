"""Numbers that can be had, and those of the account."""

from decimal import Decimal

import pytest

from bandwidth_catapult import NotFoundError
from bandwidth_catapult.models import PhoneNumberProvider, PhoneNumberProviderProperties
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

PORTED = "+19195550299"
ABROAD = "+442079460000"
LONGEST_NAME = 15


@story("available_numbers.search_local", "phone_numbers.order", "phone_numbers.get")
async def a_number_that_was_found_can_be_ordered(someone: Person) -> None:
    found = await someone.client.available_numbers.search_local(area_code="919", quantity=3)
    assert len(found) == 3
    wanted = found[0]
    assert wanted.number.startswith("+1919")
    assert wanted.price == Decimal("0.60")
    application = await someone.application()
    ordered = await someone.client.phone_numbers.order(
        number=wanted.number, name="Front desk", application_id=application, fallback_number=PORTED
    )
    number = await someone.client.phone_numbers.get(ordered.id)
    assert (number.id, number.number) == (ordered.id, wanted.number)
    assert (number.name, number.fallback_number) == ("Front desk", PORTED)
    assert number.application_id == application
    assert number.national_number == wanted.national_number
    assert (number.city, number.state) == (wanted.city, wanted.state)
    assert number.number_state == "enabled"
    assert await someone.client.phone_numbers.get(wanted.number) == number


@story("available_numbers.search_local")
async def a_pattern_is_marked_in_what_is_found(someone: Person) -> None:
    found = await someone.client.available_numbers.search_local(
        state="NC", pattern="*2*", quantity=2
    )
    assert len(found) == 2
    assert all(one.pattern_match for one in found)
    assert all(one.state == "NC" for one in found)


@story("available_numbers.order_local", "phone_numbers.list", "available_numbers.search_toll_free")
async def numbers_are_ordered_several_at_once(someone: Person) -> None:
    ordered = await someone.client.available_numbers.order_local(
        city="Cary", state="NC", quantity=3
    )
    mine = await someone.client.phone_numbers.list().collect()
    assert {one.number for one in mine} == {one.number for one in ordered}
    assert {one.location.rsplit("/", 1)[1] for one in ordered} == {one.id for one in mine}
    assert all(one.price == Decimal("0.60") for one in ordered)
    free = await someone.client.available_numbers.search_toll_free(quantity=5)
    assert len(free) == 5


@story("available_numbers.search_toll_free", "available_numbers.order_toll_free")
async def a_toll_free_number_is_ordered(someone: Person) -> None:
    free = await someone.client.available_numbers.search_toll_free(quantity=1)
    [ordered] = await someone.client.available_numbers.order_toll_free(quantity=1)
    assert ordered.number == free[0].number
    assert ordered.price == free[0].price == Decimal("2.00")


@story("phone_numbers.create", "phone_numbers.update", "phone_numbers.delete", "phone_numbers.get")
async def a_number_is_kept_changed_and_released(someone: Person) -> None:
    numbers = someone.client.phone_numbers
    [free] = await someone.client.available_numbers.search_local(zip_="27606", quantity=1)
    created = await numbers.create(number=free.number)
    await numbers.update(created.id, name="Reception", fallback_number=PORTED)
    changed = await numbers.get(created.id)
    assert (changed.name, changed.fallback_number) == ("Reception", PORTED)
    await numbers.delete(created.id)
    with pytest.raises(NotFoundError) as refusal:
        await numbers.get(created.id)
    assert refusal.value.code == "number-not-found"
    assert [one.id async for one in numbers.list(number_state="released")] == [created.id]


@story("phone_numbers.import_")
async def a_number_is_imported_from_the_dashboard(someone: Person) -> None:
    [free] = await someone.client.available_numbers.search_local(area_code="910", quantity=1)
    properties = PhoneNumberProviderProperties(account_id="123", user_name="me", password="secret")
    imported = await someone.client.phone_numbers.import_(
        number=free.number,
        name="Imported",
        provider=PhoneNumberProvider(provider_name="bandwidth-dashboard", properties=properties),
    )
    number = await someone.client.phone_numbers.get(imported.id)
    assert (number.number, number.name) == (free.number, "Imported")


@story("phone_numbers.list")
async def numbers_are_listed_by_application_and_page(someone: Person) -> None:
    application = await someone.application()
    with_it = {await someone.number(application) for _ in range(3)}
    without = await someone.number()
    numbers = someone.client.phone_numbers.list
    assert {one.number async for one in numbers(application_id=application, size=2)} == with_it
    assert {one.number async for one in numbers(size=3)} == {*with_it, without}


@story("number_info.get")
async def a_caller_has_a_name(someone: Person) -> None:
    number = await someone.number()
    found = await someone.client.number_info.get(number)
    assert found.number == number
    assert found.name is not None
    assert 0 < len(found.name) <= LONGEST_NAME
    assert found.created is not None
    assert found.created == found.updated
    with pytest.raises(NotFoundError) as refusal:
        await someone.client.number_info.get(ABROAD)
    assert refusal.value.code == "cnam-not-found"
