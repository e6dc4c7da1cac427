"""Phone numbers: searched, ordered, owned, and whose they are."""

from interop.python_sdk.story import CALLBACK_URL, Story


class Numbers(Story):
    """The methods of the account client that are about numbers."""

    def test_local_numbers_are_searched_by_area_code_city_zip_and_pattern(self) -> None:
        found = self.account.search_available_local_numbers(area_code="919", quantity=3)
        self.assertEqual(len(found), 3)
        for one in found:
            self.assertRegex(one["number"], r"^\+1919\d{7}$")
            self.assertEqual((one["state"], one["number"][2:5]), ("NC", "919"))
            self.assertGreater(float(one["price"]), 0)
        by_city = self.account.search_available_local_numbers(city="Cary", state="NC", quantity=2)
        self.assertEqual({one["city"] for one in by_city}, {"CARY"})
        by_zip = self.account.search_available_local_numbers(zip_code="27606", quantity=2)
        self.assertEqual(len(by_zip), 2)
        by_pattern = self.account.search_available_local_numbers(state="NC", pattern="*2*9*")
        for one in by_pattern:
            self.assertRegex(one["number"], r"2.*9")
            self.assertEqual(one["pattern_match"].strip()[0], "2")

    def test_a_search_near_a_number_is_inside_its_calling_area(self) -> None:
        found = self.account.search_available_local_numbers(
            area_code="919", local_number="460", in_local_calling_area=True, quantity=2
        )
        self.assertEqual(len(found), 2)

    def test_toll_free_numbers_are_searched(self) -> None:
        found = self.account.search_available_toll_free_numbers(quantity=2, pattern="*2*")
        self.assertEqual(len(found), 2)
        for one in found:
            self.assertRegex(one["number"], r"^\+18\d{9}$")

    def test_numbers_are_searched_and_ordered_in_one_step(self) -> None:
        local = self.account.search_and_order_local_numbers(area_code="919", quantity=2)
        toll_free = self.account.search_and_order_toll_free_numbers(1)
        self.assertEqual((len(local), len(toll_free)), (2, 1))
        for ordered in [*local, *toll_free]:
            owned = self.account.get_phone_number(ordered["id"])
            self.assertEqual(owned["number"], ordered["number"])

    def test_a_number_is_ordered_shown_by_id_and_by_number_updated_and_released(self) -> None:
        application_id = self.account.create_application("App", incoming_call_url=CALLBACK_URL)
        number_id = self.account.order_phone_number(
            number="+19195557001",
            name="Front desk",
            application_id=application_id,
            fallback_number="+14155551212",
        )
        number = self.account.get_phone_number(number_id)
        self.assertRegex(number_id, r"^n-\w+$")
        self.assertEqual((number["id"], number["number"]), (number_id, "+19195557001"))
        self.assertEqual((number["name"], number["number_state"]), ("Front desk", "enabled"))
        self.assertTrue(number["application"].endswith(f"/applications/{application_id}"))
        self.assertEqual(number["fallback_number"], "+14155551212")
        self.assertEqual(self.account.get_phone_number("+19195557001"), number)
        self.assertEqual(self.account.get_phone_number("%2B19195557001"), number)
        self.account.update_phone_number(number_id, name="Kitchen", application_id="")
        changed = self.account.get_phone_number(number_id)
        self.assertEqual((changed["name"], changed.get("application")), ("Kitchen", None))
        self.account.delete_phone_number(number_id)
        with self.assertRaises(Exception) as raised:
            self.account.get_phone_number(number_id)
        self.assert_error(raised.exception, 404, "number-not-found")

    def test_numbers_are_listed_over_several_pages_with_filters(self) -> None:
        application_id = self.account.create_application("App", incoming_call_url=CALLBACK_URL)
        made = [
            self.account.order_phone_number(number=number, name="N", application_id=application_id)
            for number in ("+19195557101", "+19195557102", "+19195557103")
        ]
        filters = {"application_id": application_id, "name": "N", "number_state": "enabled"}
        self.assert_pages(
            self.account, made, self.account.list_phone_numbers(size=2, state="NC", **filters)
        )
        self.assertEqual(list(self.account.list_phone_numbers(name="Nobody")), [])

    def test_the_name_behind_a_number_is_told(self) -> None:
        info = self.account.get_number_info("+19195551212")
        self.assertEqual(info["number"], "+19195551212")
        self.assertTrue(info["name"])
        self.assertEqual(self.account.get_number_info("%2B19195551212"), info)
