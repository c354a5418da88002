"""What the kinds of the library are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pathway.library.shelf import Kind

KIND_WORDS: Mapping[Literal["en", "zh"], Mapping[Kind, str]] = {
    "en": {
        "grid": "emission factors of bought electricity",
        "outlook": "paths of the grid, of which the ratio is added",
        "fuels": "what fuels and heat emit when used and before, heating values",
        "gwp": "warming potentials of gases and refrigerants, by assessment report",
        "process": "factors of processes, goods, waste, freight and travel",
        "prices": "prices of energy, materials and carbon",
        "instruments": "certificates, contracts and credits (to be read)",
        "measures": "what can be done: cost, saving, use, life",
        "archetypes": "companies of a kind: what they emit, and what they do (to be read)",
    },
    "zh": {
        "grid": "外购电力排放因子",
        "outlook": "电网展望（按比例写入）",
        "fuels": "燃料与热力：燃烧排放、上游排放、热值",
        "gwp": "温室气体与制冷剂的全球变暖潜势（按评估报告）",
        "process": "工艺、物料、废弃物、货运与差旅的排放因子",
        "prices": "能源、材料与碳价格",
        "instruments": "证书、合同与碳信用（仅供查阅）",
        "measures": "减排措施：成本、节约、用能、寿命",
        "archetypes": "各类企业的排放构成与措施（仅供查阅）",
    },
}
