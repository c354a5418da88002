"""Plan against actual as three slides: why net differs, promises, levers."""

from __future__ import annotations

from pathlib import Path

from pathway.figures.print.said import said
from pathway.figures.print.slide import print_figure
from pathway.figures.print.slides.deck import Deck
from pathway.track.figures import drivers, levers, promises
from pathway.track.said import Teller


def write_slides(teller: Teller, run: str, path: Path, template: Path | None = None) -> None:
    """Writes them in the language of the teller, in the company's own template if one is given.

    Raises:
        UsageError: the template is no PowerPoint file, or ``path`` cannot be written.

    """
    deck = Deck.open(teller.lang, template)
    for figure, table in (
        (drivers(teller), "variance"),
        (promises(teller), "promises"),
        (levers(teller), "levers"),
    ):
        if figure is not None:
            page, drawn = deck.page(), said(figure, teller.lang)
            print_figure(page, drawn)
            study = teller.t.planned.study_name.in_(teller.lang)
            plan = teller.say("plan", run=run, study=study)
            page.note("\n".join([drawn["title"], plan, f"tables/{table}.csv"]))
    deck.save(path, teller.title)
