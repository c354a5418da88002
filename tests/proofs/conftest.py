"""Kinds and metrics that exist only here have their messages here, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathway.locale.messages import HERE


@pytest.fixture(autouse=True)
def said_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages of this folder are read beside those of the project."""
    folders = [HERE, Path(__file__).parent / "messages"]
    monkeypatch.setattr("pathway.locale.messages._folders", folders)
