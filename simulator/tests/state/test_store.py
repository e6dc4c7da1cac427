"""State: units of work that happen whole or not at all, order, indexes, accounts apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from catapult_simulator.state.store import KINDS, Kind, Store
from sim_assertions import unit_that_fails

THINGS = Kind("test-things", indexes=("color",), unique=("badge",))
# The control API names all kinds that there are, and this one only tests know.
del KINDS[THINGS.name]


@pytest.fixture
def sim_store() -> Store:
    return Store()


def ids(store: Store, user: str = "u") -> list[str]:
    return [thing["id"] for thing in store.all(THINGS, user)]


def put(store: Store, id_: str, user: str = "u", **properties: object) -> None:
    with store.unit():
        store.put(THINGS, user, {"id": id_, **properties})


def test_a_document_that_was_put_is_found(sim_store: Store) -> None:
    put(sim_store, "a", color="red")
    assert sim_store.get(THINGS, "u", "a") == {"id": "a", "color": "red"}


def test_can_remove_a_document_that_is_not_there(sim_store: Store) -> None:
    with sim_store.unit():
        sim_store.remove(THINGS, "u", "a")
    assert ids(sim_store) == []


def test_accounts_see_nothing_of_each_other(sim_store: Store) -> None:
    put(sim_store, "a", user="u", color="red")
    assert sim_store.get(THINGS, "v", "a") is None
    assert list(sim_store.all(THINGS, "v")) == []
    assert list(sim_store.where(THINGS, "v", "color", "red")) == []


def test_documents_stay_in_order_of_creation_when_they_change(sim_store: Store) -> None:
    for id_ in "abc":
        put(sim_store, id_)
    put(sim_store, "a", color="red")
    assert ids(sim_store) == ["a", "b", "c"]


def test_can_list_the_newest_first(sim_store: Store) -> None:
    for id_ in "abc":
        put(sim_store, id_, color="red")
    newest = sim_store.all(THINGS, "u", newest_first=True)
    assert [thing["id"] for thing in newest] == ["c", "b", "a"]
    red = sim_store.where(THINGS, "u", "color", "red", newest_first=True)
    assert [thing["id"] for thing in red] == ["c", "b", "a"]


def test_an_index_follows_a_change(sim_store: Store) -> None:
    put(sim_store, "a", color="red")
    put(sim_store, "a", color="blue")
    assert list(sim_store.where(THINGS, "u", "color", "red")) == []
    assert [thing["id"] for thing in sim_store.where(THINGS, "u", "color", "blue")] == ["a"]


def test_a_change_keeps_what_it_does_not_name(sim_store: Store) -> None:
    put(sim_store, "a", color="red", badge="1", weight=1)
    with sim_store.unit():
        changed = sim_store.change(THINGS, "u", "a", {"color": "blue", "badge": "2", "size": 3})
    assert changed == {"id": "a", "color": "blue", "badge": "2", "weight": 1, "size": 3}
    assert sim_store.get(THINGS, "u", "a") is changed
    assert list(sim_store.where(THINGS, "u", "color", "red")) == []
    assert list(sim_store.where(THINGS, "u", "color", "blue")) == [changed]
    assert sim_store.owner(THINGS, "badge", "1") is None
    assert sim_store.owner(THINGS, "badge", "2") == ("u", changed)


def test_what_is_not_there_cannot_be_changed(sim_store: Store) -> None:
    put(sim_store, "a", user="v")
    with pytest.raises(KeyError), sim_store.unit():
        sim_store.change(THINGS, "v", "b", {"color": "red"})
    with pytest.raises(KeyError), sim_store.unit():
        sim_store.change(THINGS, "u", "a", {"color": "red"})


def test_the_first_with_a_value_is_the_oldest_of_those_that_have_it(sim_store: Store) -> None:
    assert sim_store.first(THINGS, "u", "color", "red") is None
    for id_, color in (("a", "blue"), ("b", "red"), ("c", "red")):
        put(sim_store, id_, color=color)
    assert sim_store.first(THINGS, "u", "color", "red") == {"id": "b", "color": "red"}
    assert sim_store.first(THINGS, "u", "color", "green") is None
    with pytest.raises(KeyError):
        sim_store.first(THINGS, "u", "weight", 1)


def test_a_unique_value_leads_to_its_owner_in_whichever_account(sim_store: Store) -> None:
    put(sim_store, "a", user="v", badge="1")
    assert sim_store.owner(THINGS, "badge", "1") == ("v", {"id": "a", "badge": "1"})
    put(sim_store, "a", user="v", badge=None)
    assert sim_store.owner(THINGS, "badge", "1") is None


def test_a_unit_that_fails_leaves_nothing_behind(sim_store: Store) -> None:
    put(sim_store, "a", color="red", badge="1")
    followed: list[str] = []
    with unit_that_fails(sim_store):
        sim_store.put(THINGS, "u", {"id": "a", "color": "blue", "badge": "2"})
        sim_store.put(THINGS, "u", {"id": "b", "color": "red"})
        sim_store.after_commit(lambda: followed.append("x"))
    assert (ids(sim_store), followed) == (["a"], [])
    assert [thing["id"] for thing in sim_store.where(THINGS, "u", "color", "red")] == ["a"]
    assert sim_store.owner(THINGS, "badge", "1") is not None
    assert sim_store.owner(THINGS, "badge", "2") is None


def test_a_removal_that_is_undone_puts_the_document_back_in_its_place(sim_store: Store) -> None:
    for id_ in "abc":
        put(sim_store, id_)
    with unit_that_fails(sim_store):
        sim_store.remove(THINGS, "u", "b")
    assert ids(sim_store) == ["a", "b", "c"]


def test_an_inner_unit_can_fail_alone(sim_store: Store) -> None:
    followed: list[str] = []
    with sim_store.unit():
        sim_store.put(THINGS, "u", {"id": "a"})
        sim_store.after_commit(lambda: followed.append("outer"))
        with unit_that_fails(sim_store):
            sim_store.put(THINGS, "u", {"id": "b"})
            sim_store.after_commit(lambda: followed.append("inner"))
    assert (ids(sim_store), followed) == (["a"], ["outer"])


def test_what_follows_happens_after_the_unit(sim_store: Store) -> None:
    followed: list[list[str]] = []
    with sim_store.unit():
        sim_store.after_commit(lambda: followed.append(ids(sim_store)))
        sim_store.put(THINGS, "u", {"id": "a"})
        assert followed == []
    assert followed == [["a"]]


def test_state_is_not_changed_outside_a_unit(sim_store: Store) -> None:
    with pytest.raises(RuntimeError, match="inside unit"):
        sim_store.put(THINGS, "u", {"id": "a"})


class StoreAgainstPlainDictionary(RuleBasedStateMachine):
    """Whatever is done, also in units that fail, the store agrees with a plain dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store()
        self.model: dict[str, str] = {}

    @rule(id_=st.sampled_from("abcd"), color=st.sampled_from(["red", "blue"]))
    def put(self, id_: str, color: str) -> None:
        put(self.store, id_, color=color)
        self.model[id_] = color

    @rule(id_=st.sampled_from("abcd"), color=st.sampled_from(["red", "blue"]))
    def change(self, id_: str, color: str) -> None:
        if id_ in self.model:
            with self.store.unit():
                self.store.change(THINGS, "u", id_, {"color": color})
            self.model[id_] = color

    @rule(id_=st.sampled_from("abcd"))
    def remove(self, id_: str) -> None:
        with self.store.unit():
            self.store.remove(THINGS, "u", id_)
        self.model.pop(id_, None)

    @rule(changes=st.lists(st.tuples(st.sampled_from("abcd"), st.booleans()), max_size=5))
    def fail(self, changes: list[tuple[str, bool]]) -> None:
        with unit_that_fails(self.store):
            for id_, removed in changes:
                if removed:
                    self.store.remove(THINGS, "u", id_)
                else:
                    self.store.put(THINGS, "u", {"id": id_, "color": "green"})
                    self.store.change(THINGS, "u", id_, {"color": "blue"})

    @invariant()
    def agrees(self) -> None:
        assert [(one["id"], one["color"]) for one in self.store.all(THINGS, "u")] == list(
            self.model.items()
        )
        for color in ("red", "blue", "green"):
            found = [one["id"] for one in self.store.where(THINGS, "u", "color", color)]
            assert sorted(found) == sorted(key for key, one in self.model.items() if one == color)


TestStoreAgainstPlainDictionary = StoreAgainstPlainDictionary.TestCase
TestStoreAgainstPlainDictionary.settings = settings(max_examples=40, stateful_step_count=30)


@given(st.lists(st.sampled_from("abc")))
def test_count_is_the_number_of_documents(put_ids: list[str]) -> None:
    store = Store()
    for id_ in put_ids:
        put(store, id_)
    assert store.count(THINGS, "u") == len(set(put_ids))
