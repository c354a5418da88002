"""A case kept in memory and read again with other values: what a sweep does a thousand times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pathway.load.build.loader import read_case
from pathway.load.check.attribution import as_in_files, attributed
from pathway.load.files.faults import Faults
from pathway.load.set.extends import Written, read_written
from pathway.load.set.overrides import Override, apply, parse
from pathway.load.set.paths import Index
from pathway.locale.errors import Fault, InputError
from pathway_models.case import Case


@dataclass(frozen=True, slots=True)
class Variants:
    """The files of a case without faults, indexed once; gives the same cases as ``load_case``."""

    files: Mapping[str, bytes]
    case_id: str
    study: Written
    studies: frozenset[str]
    indices: Mapping[str, Index | None]

    @staticmethod
    def of(files: Mapping[str, bytes], case_id: str, study: str) -> Variants:
        """Keep the files of a case, as ``load`` has read them, for one of its studies."""
        written = read_written(files, Faults())
        indexed = apply(files, (), Faults())
        indices = {file: indexed.index(file) for file in sorted(files)}
        return Variants(files, case_id, written[study], frozenset(written), indices)

    def case(self, sets: Sequence[str] = ()) -> Case:
        """Make the case with these ``PATH=VALUE`` set; the same as ``load_case`` with them.

        Raises:
            InputError: every fault that they make, with the value that is to blame.

        """
        faults = Faults()
        overrides = (*self.study.overrides, *parse(sets, faults))
        done = apply(self.files, overrides, faults, self.indices)
        found = Faults()
        cases = read_case(done.files, self.case_id, [self.study], found)
        if found.found:
            without = Faults()
            read_case(self.files, self.case_id, [self.study], without)
            lined = as_in_files(found.found, done)
            faults.found += attributed(lined, without.found, done, overrides)
        if faults.found:
            raise InputError(faults.found)
        return cases[self.study.id]

    def faults_of(self, overrides: Iterable[Override]) -> list[Fault]:
        """Give what is wrong with values to be set, as far as can be told without the case."""
        faults = Faults()
        apply(self.files, (*self.study.overrides, *overrides), faults, self.indices)
        return faults.found

    def written(self, path: str) -> list[str]:
        """Give the values that a path names, as they are written, with what the study sets."""
        done = apply(self.files, self.study.overrides, Faults(), self.indices)
        return [place.text for place in done.named(path)[0]]

    def units(self, path: str) -> set[str]:
        """Give the units in which the values that a path names are written."""
        done = apply(self.files, self.study.overrides, Faults(), self.indices)
        return {place.unit for place in done.named(path)[0] if place.unit}
