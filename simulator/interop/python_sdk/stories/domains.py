"""Domains, and the endpoints in them."""

from interop.python_sdk.story import CALLBACK_URL, Story


class Domains(Story):
    """The methods of the account client that are about domains and endpoints."""

    def domain(self, name: str) -> str:
        """Create a domain; returns its id. Names are unique in the simulator."""
        made: str = self.account.create_domain(f"{name}-{self.user_id}", description="For tests")
        return made

    def endpoint(self, domain_id: str, name: str) -> str:
        """Create an endpoint; returns its id."""
        made: str = self.account.create_domain_endpoint(
            domain_id, name, "abc123def", description="A telephone", enabled=True
        )
        return made

    def test_domains_are_created_listed_and_deleted(self) -> None:
        made = [self.domain("one"), self.domain("two")]
        domains = list(self.account.list_domains(size=10))
        self.assertEqual([one["id"] for one in domains], made)
        self.assertRegex(made[0], r"^dom-\w+$")
        self.assertEqual(domains[0]["name"], f"one-{self.user_id}")
        self.assertEqual(domains[0]["description"], "For tests")
        self.account.delete_domain(made[0])
        self.assertEqual([one["id"] for one in self.account.list_domains()], made[1:])

    def test_one_domain_is_shown(self) -> None:
        domain_id = self.domain("shown")
        (listed,) = self.account.list_domains()
        self.assertEqual(self.account.get_domain(domain_id), listed)

    def test_an_endpoint_is_created_shown_updated_and_deleted(self) -> None:
        domain_id = self.domain("endpoints")
        endpoint_id = self.endpoint(domain_id, "jsmith")
        endpoint = self.account.get_domain_endpoint(domain_id, endpoint_id)
        self.assertRegex(endpoint_id, r"^re-\w+$")
        self.assertEqual((endpoint["id"], endpoint["name"]), (endpoint_id, "jsmith"))
        self.assertEqual((endpoint["domain_id"], endpoint["enabled"]), (domain_id, True))
        self.assertEqual(endpoint["credentials"]["username"], "jsmith")
        self.assertTrue(endpoint["sip_uri"].startswith("sip:jsmith@endpoints-"))
        application_id = self.account.create_application("App", incoming_call_url=CALLBACK_URL)
        self.account.update_domain_endpoint(
            domain_id,
            endpoint_id,
            password="a-new-password",
            description="Another",
            application_id=application_id,
            enabled=False,
        )
        self.account.update_domain_endpoint(domain_id, endpoint_id, description="A third")
        changed = self.account.get_domain_endpoint(domain_id, endpoint_id)
        self.assertEqual((changed["description"], changed["enabled"]), ("A third", False))
        self.assertEqual(changed["application_id"], application_id)
        self.account.delete_domain_endpoint(domain_id, endpoint_id)
        self.assertEqual(list(self.account.list_domain_endpoints(domain_id)), [])

    def test_endpoints_are_listed_over_several_pages(self) -> None:
        domain_id = self.domain("pages")
        made = [self.endpoint(domain_id, f"phone-{index}") for index in range(3)]
        listed = self.account.list_domain_endpoints(domain_id, size=2)
        self.assert_pages(self.account, made, listed)

    def test_a_token_for_an_endpoint_is_made(self) -> None:
        domain_id = self.domain("tokens")
        endpoint_id = self.endpoint(domain_id, "mobile")
        made = self.account.create_domain_endpoint_auth_token(domain_id, endpoint_id, expires=60)
        self.assertEqual(made["expires"], 60)
        self.assertTrue(made["token"])
