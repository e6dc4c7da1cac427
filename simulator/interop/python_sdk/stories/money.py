"""The account: its balance, and what was spent."""

from interop.python_sdk.story import OUTSIDE, Story


class Money(Story):
    """The methods of the account client that are about money."""

    def test_the_balance_is_told(self) -> None:
        account = self.account.get_account()
        self.assertEqual(set(account), {"balance", "account_type"})
        self.assertGreater(float(account["balance"]), 0)

    def test_transactions_are_listed_over_several_pages_with_filters(self) -> None:
        for index in range(3):
            self.messaging.send_message(self.number, OUTSIDE, text=f"{index}")
        every = list(self.account.list_account_transactions())
        ids = [one["id"] for one in every]
        self.assertGreaterEqual(len(ids), 4)
        self.assertEqual({one["type"] for one in every}, {"charge"})
        self.assert_pages(self.account, ids, self.account.list_account_transactions(size=2))
        self.assertEqual(len(list(self.account.list_account_transactions(max_items=1))), 1)
        payments = self.account.list_account_transactions(trans_type="payment")
        self.assertEqual(list(payments), [])
        old = self.account.list_account_transactions(to_date="2010-01-01T00:00:00")
        self.assertEqual(list(old), [])
        of_number = self.account.list_account_transactions(number=self.number)
        self.assertEqual([one["id"] for one in of_number], ids)
