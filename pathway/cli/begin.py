"""What ``init`` writes: a small case from the library, or a copy of a shipped one."""

from __future__ import annotations

import shlex
from dataclasses import fields
from pathlib import Path

from pathway.cli.asked import Asked, wish_of
from pathway.locale import FIRST, message
from pathway.locale import say as told
from pathway.locale.errors import UsageError
from pathway.machine.console import say

NAMES = ("en", "de", "zh")
"""Languages that cases to begin with have names in; not every one that is spoken."""


def begin(folder: Path, asked: Asked, *, ask: bool) -> None:
    """Write the case; raises ``UsageError`` for all that cannot be, or must be said.

    With ``ask`` what is left out is asked for.
    """
    if asked.example is not None:
        _copy(folder, asked)
        return
    from pathway.cases.examples import new_folder
    from pathway.cases.starter import write_case

    new_folder(folder)
    wish = wish_of(asked)
    if ask:
        from pathway.cli.questions import ask_for, options

        wish = ask_for(wish, asked)
        again = f"pathway init {shlex.quote(str(folder))} {options(wish)}"
        say(told("terminal.again", wish.lang, again=again))
    write_case(folder, wish)
    place = shlex.quote(str(folder))
    say(told("terminal.wrote", wish.lang, folder=str(folder), place=place))
    if wish.name is None:
        from pathway.cases.starter.templates import template

        name = str(template(wish.kind)["name"][wish.lang])
        say(told("terminal.named", wish.lang, name=name))
    say(told("terminal.own-inventory", wish.lang, place=place))


def _copy(folder: Path, asked: Asked) -> None:
    from pathway.cases.examples import write_example

    others = [
        f"--{field.name.replace('_', '-')}"
        for field in fields(asked)
        if field.name != "example" and getattr(asked, field.name) not in (None, [])
    ]
    if others:
        raise UsageError(message("terminal.init-as-it-is", others=", ".join(others)))
    write_example(folder, str(asked.example))
    place = shlex.quote(str(folder))
    lang = asked.lang or FIRST
    say(told("terminal.wrote-example", lang, case=str(asked.example), place=place))
