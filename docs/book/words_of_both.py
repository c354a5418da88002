"""Search in English and in Chinese: English words by their stem, Chinese by every two characters.

So any run of Chinese characters is found wherever it stands, without a dictionary of words.
"""

from __future__ import annotations

import re
from typing import Any

from sphinx.search.en import SearchEnglish

RUN = "[\u3400-\u9fff]+"
"""Characters of the Unicode blocks of unified ideographs."""


class SearchBoth(SearchEnglish):
    """Splits text for the index; its script splits queries the same way."""

    lang = "both"
    js_splitter_code = f"""
function splitQuery(query) {{
  const pairs = (run) => run.length < 2 ? [run]
    : Array.from({{ length: run.length - 1 }}, (_, i) => run.slice(i, i + 2));
  return query.split(/[^\\p{{Letter}}\\p{{Number}}_]+/gu).filter((word) => word)
    .flatMap((word) => word.match(/{RUN}|[^\u3400-\u9fff]+/g))
    .flatMap((part) => /{RUN}/.test(part) ? pairs(part) : [part]);
}}
"""

    def split(self, input: str) -> list[str]:
        """Words of Latin letters; of a run of Chinese each character, and each two."""
        words = re.findall(rf"(?:(?!{RUN})\w)+", input)
        for run in re.findall(RUN, input):
            words += [*run, *(run[i : i + 2] for i in range(len(run) - 1))]
        return words


def setup(app: Any) -> dict[str, bool]:
    """Makes it known to Sphinx."""
    app.add_search_language(SearchBoth)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
