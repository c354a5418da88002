"""A case is a value to the bottom: nothing in it changes, and it compares, hashes and pickles."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from casefiles import write_case
from cases import case, electrify, flat, limit, source, target
from pathway.load import load_case
from pathway_models.frozen import Frozen, frozen

CHANGES: dict[str, Callable[[Any], object]] = {
    "set": lambda d: d.__setitem__(1, 2.0),
    "delete": lambda d: d.__delitem__(1),
    "or": lambda d: d.__ior__({1: 2.0}),
    "clear": lambda d: d.clear(),
    "pop": lambda d: d.pop(1),
    "popitem": lambda d: d.popitem(),
    "setdefault": lambda d: d.setdefault(3, 2.0),
    "update": lambda d: d.update({1: 2.0}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_nothing_changes_it_and_the_error_says_what_to_do(change: Callable[[Any], object]) -> None:
    mapping = Frozen({1: 1.0, 2: 4.0})
    with pytest.raises(TypeError, match=r"cannot be changed: copy it with dict\(\)"):
        change(mapping)
    assert mapping == {1: 1.0, 2: 4.0}


def test_every_method_of_a_dict_that_changes_one_is_refused() -> None:
    """Whatever a dict has and an immutable mapping has not, but for what makes another one."""
    others = {"copy", "fromkeys", "__or__", "__ror__", "__reversed__", "__class_getitem__"}
    mutable = set(vars(dict)) - set(dir(Mapping)) - others - {"__new__", "__getattribute__"}
    changing = {name for name in mutable if name not in ("__repr__", "__sizeof__", "__hash__")}
    assert changing == {
        "__delitem__", "__ior__", "__setitem__", "clear", "pop", "popitem", "setdefault", "update",
    }  # fmt: skip
    assert changing <= set(vars(Frozen))


def test_it_equals_and_hashes_as_its_items_do() -> None:
    """In any order; what it makes is a plain dict."""
    one, other = Frozen({1: 1.0, 2: 4.0}), Frozen({2: 4.0, 1: 1.0})
    assert one == other == {1: 1.0, 2: 4.0}
    assert hash(one) == hash(other)
    assert len({one, other, Frozen({1: 1.0})}) == 2
    assert type(one | {3: 9.0}) is type({**one}) is type(one.copy()) is dict


def test_it_is_frozen_to_the_bottom() -> None:
    given = {"a": {2020: 1.0}, "b": [{"c": 1}, 2]}
    made = frozen(given)
    assert made == {"a": {2020: 1.0}, "b": ({"c": 1}, 2)}
    assert all(type(part) is Frozen for part in (made, made["a"], made["b"][0]))
    assert frozen(made) is made


def _mappings(thing: object) -> Iterator[Mapping[Any, Any]]:
    if is_dataclass(thing):
        for field in fields(thing):
            yield from _mappings(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        yield thing
        for value in thing.values():
            yield from _mappings(value)
    else:
        assert not isinstance(thing, list | set), thing


def test_every_mapping_of_a_case_is_frozen(tmp_path: Path) -> None:
    """As it is loaded, and as a test builds it from plain dicts."""
    built = case(
        [source("vans", "gas", 10)],
        [electrify("ev", "vans", {"electricity": 0.3}, capex=2)],
        [target("cap", "gross_emissions", 1.0)],
        [limit("x", ("ev",), "stock", 3)],
    )
    for one in (built, load_case(write_case(tmp_path))):
        found = list(_mappings(one))
        assert len(found) > 40
        assert {type(mapping) for mapping in found} == {Frozen}


def test_a_variation_is_frozen_and_the_case_stays(tmp_path: Path) -> None:
    made = load_case(write_case(tmp_path))
    van = made.sources["vans"]
    more = replace(van, activity={**van.activity, 2021: 99.0})
    other = replace(made, sources={**made.sources, "vans": more})
    assert type(other.sources) is type(more.activity) is Frozen
    assert (van.activity[2021], more.activity[2021]) == (10.0, 99.0)
    assert made != other
    assert hash(made) != hash(other)


def test_it_comes_back_the_same_from_a_pickle_and_a_deep_copy(tmp_path: Path) -> None:
    made = load_case(write_case(tmp_path))
    for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):  # noqa: S301
        assert again == made
        assert hash(again) == hash(made)
        assert {type(mapping) for mapping in _mappings(again)} == {Frozen}


def test_a_hash_is_not_pickled() -> None:
    """A text hashes otherwise in every process, so a mapping that has hashed must hash anew."""
    code = (
        "import pickle, sys\n"
        "found = pickle.loads(sys.stdin.buffer.read())\n"
        "from pathway_models.frozen import Frozen\n"
        "assert hash(found) == hash(Frozen({'a': 1.0}))"
    )
    mapping = Frozen({"a": 1.0})
    hash(mapping)
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=pickle.dumps(mapping),
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_case_is_said_in_a_line() -> None:
    made = case([source("vans", "gas", flat(10))])
    assert repr(made) == "Case(small, all: 1 sources, 0 options, 2020 to 2025)"
