"""Balance, transactions and the log of errors."""

from decimal import Decimal

import pytest

from bandwidth_catapult import NotFoundError
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

UNUSED_CALL = "c-nobodyplacedthis"


@story("account.get", "account.list_transactions")
async def what_is_ordered_is_charged_to_the_balance(someone: Person) -> None:
    account = someone.client.account
    before = await account.get()
    number = await someone.number()
    [charge] = await account.list_transactions(number=number).collect()
    assert charge.type_ == "charge"
    assert charge.product_type == "local-number-per-month"
    assert charge.amount == Decimal("0.60")
    assert charge.units == 1
    assert charge.time is not None
    assert charge.time.tzinfo is not None
    after = await account.get()
    assert before.account_type == after.account_type == "pre-pay"
    assert before.balance - after.balance == charge.amount


@story("account.list_transactions")
async def transactions_are_filtered_by_type_and_counted_off(someone: Person) -> None:
    for _ in range(3):
        await someone.number()
    transactions = someone.client.account.list_transactions
    assert len(await transactions(type_="charge").collect()) == 3
    assert await transactions(type_="payment").collect() == []
    assert len(await transactions(max_items=2).collect()) == 2


@story("errors.list", "errors.get")
async def what_was_refused_is_in_the_log_of_errors(someone: Person) -> None:
    with pytest.raises(NotFoundError) as refusal:
        await someone.client.calls.get(UNUSED_CALL)
    [entry] = await someone.client.errors.list().collect()
    assert (entry.category, entry.code) == ("not-found", "call-not-found")
    assert entry.message == refusal.value.message
    assert entry.time is not None
    assert await someone.client.errors.get(entry.id) == entry
