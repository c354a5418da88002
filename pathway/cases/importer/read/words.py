"""The words of inventories in English, German and Chinese: scopes, categories, columns, totals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

from pathway.locale import Message, message

Method = Literal["location", "market"]

_SCOPE = r"(?:scopes?|s|ghg_s|bereiche?|kategorie|umfang|范围|范畴|范围类别)"
_ROMAN = {"1": 1, "2": 2, "3": 3, "i": 1, "ii": 2, "iii": 3, "一": 1, "二": 2, "三": 3}
_DIGIT = r"(?:[123]|iii|ii|i|[一二三])"
_SCOPES = re.compile(
    rf"(?<![a-z])(?:scopes?|范围|范畴)[ _-]*({_DIGIT})(?![a-z0-9])"
    rf"((?:\s*(?:\+|&|,|/|and|und|to|-|–|和|与|及|、|至)\s*(?:scopes?|范围)?\s*{_DIGIT}(?![a-z0-9]))*)",
)
_SHORT = re.compile(r"(?<![a-z0-9])((?:s[123])+)(?![a-z0-9])")
_BY_WORDS = (
    (
        3,
        r"other indirect|sonstige indirekte|weitere indirekte|其他间接|其它间接|value chain emissions",
    ),
    (2, r"energy[ -]indirect|indirect energy|indirekte energie|energiebedingte indirekte|能源间接"),
    (
        1,
        r"(?<!in)direct (ghg )?emissions|(?<!in)direkte (thg-?)?emissionen|(?<!间接)直接(温室气体)?排放",
    ),
)


class Category(NamedTuple):
    """A category of sources, and the carrier that its name tells."""

    id: str
    scope: int
    carrier: str = ""


def _c(words: str, id: str, scope: int, carrier: str = "") -> tuple[re.Pattern[str], Category]:
    return re.compile(words), Category(id, scope, carrier)


SCOPE_3 = {
    1: "cat1_goods_and_services",
    2: "cat2_capital_goods",
    3: "cat3_fuel_energy",
    4: "cat4_transport",
    5: "cat5_waste",
    6: "cat6_business_travel",
    7: "cat7_commuting",
    8: "cat8_leased_assets",
    9: "cat9_transport",
    10: "cat10_processing",
    11: "cat11_use_of_products",
    12: "cat12_end_of_life",
    13: "cat13_let_assets",
    14: "cat14_franchises",
    15: "cat15_investments",
}
_NUMBERED = re.compile(
    r"(?:categor(?:y|ie)|cat\.?|kategorie|kat\.?|类别|类目|第)\s*(1[0-5]|[1-9]|十[一二三四五]?|[一二三四五六七八九])(?![0-9])"
    r"|^\s*(?:s?3[.-]|c)(1[0-5]|[1-9])(?![0-9])"
)
_LEADING = re.compile(r"^\s*\(?(1[0-5]|[1-9])\s*[.:)、．-]\s*\D")

_SCOPE_3_WORDS = (
    _c(
        r"purchased goods|goods and services|goods & services|eingekaufte (waren|güter)|"
        r"erworbene (waren|güter)|(waren|material)einkauf|einkauf von (waren|material)|waren und dienstleistungen|(外购|采购)的?(商品|产品|货物)|商品和服务",
        SCOPE_3[1],
        3,
    ),
    _c(
        r"capital goods|kapitalgüter|investitionsgüter|资本(商品|货物|品)|固定资产采购",
        SCOPE_3[2],
        3,
    ),
    _c(
        r"fuel[ -]?(and|&)[ -]?energy|energy[- ]related activities|upstream energy|well[- ]to[- ]tank|\bwtt\b|"
        r"brennstoff- und energie|energiebezogene|vorkette|燃料和能源|能源相关|燃料与能源",
        SCOPE_3[3],
        3,
    ),
    _c(
        r"downstream (transport|distribution|logistic)|nachgelagerte[rs]? (transport|logistik)|"
        r"transport.*nachgelagert|下游(的)?(运输|物流)",
        SCOPE_3[9],
        3,
    ),
    _c(
        r"downstream leased|leased assets.*downstream|nachgelagerte (geleaste|vermietete)|vermietete|"
        r"下游(的)?租赁|出租资产",
        SCOPE_3[13],
        3,
    ),
    _c(r"leased assets|upstream leased|geleaste|angemietete|租赁资产", SCOPE_3[8], 3),
    _c(
        r"upstream (transport|distribution|logistic)|transportation (and|&) distribution|transport (and|&) distribution|"
        r"inbound|outbound|vorgelagerte[rs]? (transport|logistik)|transport und (verteilung|distribution)|"
        r"third[- ]party (transport|logistic)|freight|fracht|spedition|fremdtransport|güterverkehr|上游(的)?(运输|物流)|运输和(配送|分销)|运输与(配送|分销)|物流",
        SCOPE_3[4],
        3,
    ),
    _c(
        r"end[- ]of[- ]life|lebensende|entsorgung verkaufter|(售出|已售)产品.*(处理|处置|废弃|报废)|报废处理",
        SCOPE_3[12],
        3,
    ),
    _c(r"waste|abfall|abfälle|entsorgung|müll\b|废弃物|废物|垃圾", SCOPE_3[5], 3),
    _c(
        r"\bflights?\b|air travel|\bflüge|flugreise|dienstfl[uü]g|航班|飞机|航空出行",
        SCOPE_3[6],
        3,
        "flights",
    ),
    _c(
        r"business (travel|trips?)|(dienst|geschäfts|flug|bahn)(reise|fahrt)|dienstfl[uü]g|air travel|flights?\b|flüge|hotel|"
        r"差旅|出差|商务旅行|商务出行",
        SCOPE_3[6],
        3,
    ),
    _c(
        r"commut|pend(el|ler)|arbeitsweg|berufsverkehr|(mitarbeiter|mitarbeitenden)verkehr|anfahrt der mitarbeit|home ?office|"
        r"remote work|telearbeit|通勤|上下班",
        SCOPE_3[7],
        3,
    ),
    _c(r"processing of sold|verarbeitung (der )?verkaufter|(售出|已售)产品.*加工", SCOPE_3[10], 3),
    _c(
        r"use of sold|use of products|product use|nutzung (der )?verkaufter|nutzung verkaufter|(售出|已售)?产品.*使用",
        SCOPE_3[11],
        3,
    ),
    _c(r"franchise|特许经营", SCOPE_3[14], 3),
    _c(r"investments?\b|financed emissions|investitionen|投资", SCOPE_3[15], 3),
)
_OWN_WORDS = (
    _c(
        r"natural gas|erdgas|天然气|(?<!greenhouse )\bgas (consumption|combustion|usage|use)|combustion of gas|^\W*gas\W*$",
        "stationary",
        1,
        "natural-gas",
    ),
    _c(r"heating oil|fuel oil|heizöl|燃料油|取暖油", "stationary", 1, "heating-oil"),
    _c(r"\blpg\b|propane|propan|flüssiggas|液化石油气", "stationary", 1, "lpg"),
    _c(r"\b(hard )?coal\b|lignite|kohle\b|煤炭|原煤|烟煤|无烟煤|燃煤", "stationary", 1, "coal"),
    _c(r"diesel|柴油", "mobile", 1, "diesel"),
    _c(r"petrol\b|gasoline|benzin|ottokraftstoff|汽油", "mobile", 1, "gasoline"),
    _c(r"jet fuel|kerosene|kerosin|航空煤油|航煤", "mobile", 1, "jet-fuel"),
    _c(
        r"fugitive|refrigerant|kältemittel|flüchtige|leakage|\bhfcs?\b|\bsf6\b|逸散|制冷剂|冷媒|无组织",
        "fugitive",
        1,
    ),
    _c(
        r"process emissions?|prozessemissionen|prozessbedingte|industrial process|(生产|工业|工艺)?过程排放|生产过程",
        "process",
        1,
    ),
    _c(
        r"mobile|company (cars|vehicles)|own vehicles|owned vehicles|\bfleet\b|vehicles?\b|fuhrpark|dienstwagen|fahrzeuge|"
        r"移动源|自有车辆|公务车|车队|车辆",
        "mobile",
        1,
    ),
    _c(
        r"stationary|boilers?\b|on-?site (fuel|combustion)|fuel combustion|stationäre|feuerung|heizkessel|固定源|固定燃烧|锅炉|燃料燃烧",
        "stationary",
        1,
    ),
    _c(
        r"district heat|purchased heat|heating network|fernwärme|nahwärme|bezogene wärme|(外购|购入|采购)的?热|集中供热|热力",
        "purchased_heat",
        2,
        "heat",
    ),
    _c(r"(purchased |bought )?steam\b|dampf\b|(外购)?蒸汽", "purchased_steam", 2, "steam"),
    _c(
        r"district cooling|purchased cooling|fernkälte|(外购|购入)的?(冷|制冷)|集中供冷",
        "purchased_cooling",
        2,
        "cooling",
    ),
    _c(
        r"electricity|\bpower\b|strom\b|stromverbrauch|elektrizität|ökostrom|电力|用电|电能|电量",
        "purchased_electricity",
        2,
        "electricity",
    ),
)

GREEN = re.compile(
    r"(öko|grün)strom|(green|renewable) (power|electricity)|green tariff|erneuerbare[rn]? strom|绿电|绿色电力|可再生电力"
)
"""Power that a contract or certificates make clean."""
TOTAL = re.compile(
    r"\b(sub-?|grand )?totals?\b|\bsum\b|\boverall\b|summe\b|gesamt|insgesamt|\btotale?\b|合计|小计|总计|总量|总和|总排放|汇总"
)
OF_WHICH = re.compile(r"^\W*(of which|thereof|davon|darunter|其中)")
OUTSIDE = re.compile(
    r"biogenic|biogene|outside (of )?(the )?scopes?|out of scopes?|außerhalb der scopes|生物源|生物质"
    r"|avoided|vermiedene|避免|减排量"
    r"|\boffsets?|carbon credits?|\bcredits\b|kompensation|抵消|碳汇|removals?\b|\bremoved\b|sequest|移除"
    r"|\btargets?\b|zielwert|\bgoals?\b|目标|\bnet emissions|netto|净排放"
)
INTENSITY = re.compile(
    r"intensity|intensität|强度|\bper (employee|fte|unit|revenue|m2|capita)|/\s*(fte|employee|mitarbeiter)|人均|单位产值"
)
CHANGE = re.compile(
    r"%|change|growth|variance|coverage|abdeckung|覆盖|ambition|\bdiff|\bdelta|δ|\byoy\b|\bvs\.?\b|share\b|anteil|veränderung|abweichung|同比|变化|占比|比例|增长|增幅"
)
NO_AMOUNT = re.compile(
    r"\b(id|code|zip|plz|latitude|longitude|employees|headcount|built|rank|score|pages?|seite)\b|\b(year|id)$"
    r"|(\b(prior|previous)\b|vorjahr)(?!.*[0-9]{4})|上年|上期|去年|编号|员工数"
    r"|\b(market cap(italization)?|enterprise value|(total|net|current) assets|equity|ebitda?|net (profit|income)|cash equivalents|bilanzsumme|"
    r"eigenkapital|börsenwert)\b|总资产|净资产|市值|净利润"
)
NOTE = re.compile(
    r"^\s*(\*+|†|‡|\(\w\)\s|\[\w\]|[¹²³⁴⁵]|notes?\b|source\b|sources:|remark|footnote|disclaimer|anmerkung|hinweis|quellen?\b|"
    r"fußnote|注[:：]?|备注|来源|说明|数据来源)"
)
REVENUE = re.compile(
    r"\b(net )?(revenues?|turnover|sales)\b|umsatz|umsatzerlöse|营业收入|营收|销售收入"
)

COLUMNS = (
    (
        "note",
        r"notes?|comments?|remarks?|bemerkung(en)?|kommentar|anmerkung(en)?|备注|说明|注释|description|beschreibung|methodolog(y|ie)|methodik",
    ),
    (
        "source",
        r"sources? of (data|factor).*|data sources?|datenquelle|quelle|数据来源|来源|references?|referenz",
    ),
    (
        "activity_unit",
        r"activity units?|units? of activity|verbrauchseinheit|活动(数据)?单位|消耗单位|activity data units?",
    ),
    ("factor_unit", r"(emission )?factor units?|ef units?|faktoreinheit|因子单位"),
    ("unit", r"units?|uom|units? of measure(ment)?|einheit(en)?|(计量)?单位|measure|unit/metric"),
    (
        "year",
        r"(fiscal |reporting |financial |calendar |base |base)?years?|fy|period|(berichts|geschäfts|kalender)?jahr|年份|年度|年|报告年度",
    ),
    ("scope", r"(ghg )?scopes?( no\.?| number)?|范围|范畴|bereich|scope \(ghg\)|排放范围"),
    ("gas", r"gas|ghg gas|greenhouse gas|treibhausgas|气体|温室气体种类"),
    (
        "carrier",
        r"fuels?|fuel type|energy (carrier|source|type)|energieträger|brennstoff|燃料|能源品种|能源类型|燃料类型",
    ),
    (
        "business",
        (
            r"business( units?| lines?| segments?)?|segments?|divisions?|subsidiar(y|ies)|entit(y|ies)|legal entity|compan(y|ies)|company name|"
            r"brands?|gesellschaft(en)?|geschäftsbereich|sparte|tochter(gesellschaft)?|unternehmen|konzerngesellschaft|公司|子公司|业务|业务板块|事业部|部门|单位名称|板块"
        ),
    ),
    (
        "region",
        r"countr(y|ies)|regions?|land|länder|country.*|state|province|国家|地区|区域|省份|省",
    ),
    (
        "site",
        r"sites?|locations?|facilit(y|ies)|plants?|offices?|buildings?|standorte?|werke?|niederlassung|工厂|厂区|地点|园区|场所|设施|站点|门店|site name|facility name",
    ),
    (
        "category",
        r"categor(y|ies)|kategorie(n)?|类别|类型|排放类别|scope 3 categor(y|ies)|emission categor(y|ies)|ghg categor(y|ies)|ghg protocol categor(y|ies)",
    ),
    (
        "skip",
        r"gri.*|sasb.*|esrs.*|disclosure|standard|ref\.?|kpi id|ids?|no\.?|nr\.?|#|index|序号|编号|lfd\.? ?nr\.?|rank|code|isin|lei|company id|ticker|data quality|datenqualität|confidence|verified\??|数据质量",
    ),
)
_ACTIVITY = re.compile(
    r"activity|consumption|quantity|amount used|verbrauch|menge|aktivität|活动数据|活动水平|消耗|用量|使用量|consumed|usage"
    r"|(?<!product )(?<!land )\buse(?=\s*([\[(,;:]|(19|20)[0-9]{2}|$))"
)
_FACTOR = re.compile(r"factor|faktor|\bef\b|因子|系数")
_EMISSIONS = re.compile(r"emission|co2|ghg|thg|footprint|fußabdruck|tonnes|排放|碳足迹|tco2")
_GASES = re.compile(
    r"^(co2|ch4|n2o|hfcs?|pfcs?|sf6|nf3|methane?|nitrous oxide|二氧化碳|甲烷|氧化亚氮)\b(?!e)(?!.*(co2e|eq))"
)
_REFRIGERANT = re.compile(r"(?<![a-z0-9])(?:r|hfc|hcfc|cfc)[ -]?([0-9]{2,3}[a-z]{0,3})(?![a-z0-9])")
_CLUTTER = re.compile(
    r"(?<![a-z])scopes?\b|范围|范畴|[123]\b|[一二三]|iii|ii|\bi\b|emissionen|emissions?|排放量?|ghg|thg|greenhouse gas|treibhausgas|温室气体|"
    r"location|market|based|basiert|standort|orts|markt|基于|市场|位置|法|direct|indirect|(?:in)?direkte?|energy|energie|other|sonstige|"
    r"直接|间接|其他|能源|totals?|gesamt|insgesamt|summe|合计|小计|总计|总量|gross|net\b|brutto|co2e?|equivalents?|tonnes|metric|tons?|"
    r"\bt\b|kt|mt|eq|\band\b|\bund\b|和|value chain|method|the|of|from|aus|in|für|year|der|die|upstream|downstream|absolute|ghg_|s[123]"
)


def plain(text: str) -> str:
    """Small letters, wide forms and subscripts made plain, spaces for underscores."""
    return unicodedata.normalize("NFKC", text).lower().replace("_", " ").strip()


def scopes_in(text: str) -> frozenset[int]:
    """Give the scopes that a text names."""
    words = plain(text).replace("_", " ")
    found: set[int] = set()
    for match in _SCOPES.finditer(words):
        numbers = [_ROMAN[n] for n in re.findall(_DIGIT, match[2]) if n in _ROMAN]
        first, last = _ROMAN[match[1]], max([_ROMAN[match[1]], *numbers])
        through = re.search(r"to|-|–|至", match[2])
        found |= set(range(first, last + 1)) if through else {first, *numbers}
    for match in _SHORT.finditer(words):
        found |= {int(n) for n in re.findall("[123]", match[1])}
    if not found:
        found = {next((n for n, known in _BY_WORDS if re.search(known, words)), 0)} - {0}
    return frozenset(found)


def scopes_said(scopes: Iterable[int]) -> Message:
    """Give what scopes are called."""
    return message("terms.scopes", which="s" + "".join(map(str, sorted(scopes))))


def method_in(text: str) -> Method | None:
    """Give the method of scope 2 that a text names."""
    words = plain(text).replace("_", " ")
    short = re.search(r"(?<![a-z])(?:s2|scope ?2|2)[ ,(-]*(lb|mb)\b", words)
    if short:
        return "market" if short[1] == "mb" else "location"
    market = re.search(
        r"market[ -]?based|market method|\bmarket\b(?!.cap)|marktbasiert|markt-|市场", words
    )
    location = re.search(
        r"location[- ]?based|location method|\blocation\b|standort-?basiert|ortsbasiert|位置|区域电网",
        words,
    )
    if bool(market) == bool(location):
        return None
    return "market" if market else "location"


_LIKELY = (
    _c(r"transport|vehicle|\bcars?\b|truck|lorr|bus(es)?\b|kraftstoff|fahrt|运输|车", "mobile", 1),
    _c(
        r"\bgas\b|fuel|\boil\b|heating|combust|wärme|heizung|brennstoff|燃料|燃烧|燃气|食堂",
        "stationary",
        1,
    ),
    _c(r"heat|wärme|供热|供暖", "purchased_heat", 2, "heat"),
    _c(r"energy|energie|grid|电", "purchased_electricity", 2, "electricity"),
)
"""What words likely mean where the scope is known, and nothing better is."""


def category_in(text: str, scope: int | None = None) -> Category | None:
    """Give the category that a text names; what it may be depends on the scope, where known."""
    words = plain(text)
    by_number = _numbered(words, scope) if scope in (None, 3) else None
    if by_number:
        return by_number
    known = {1: _OWN_WORDS, 2: _OWN_WORDS, 3: _SCOPE_3_WORDS}
    groups = (known[scope],) if scope else (_SCOPE_3_WORDS, _OWN_WORDS)
    for group in groups:
        for pattern, category in group:
            if pattern.search(words) and (scope is None or category.scope == scope):
                return where_burnt(category, [text])
    return None


_STATIONARY = re.compile(
    r"\bboilers?\b|\bfurnaces?\b|\bkilns?\b|\bovens?\b|\bgenerat\w*|\bgen-?sets?\b|\bturbines?\b|\bchp\b|\bheating\b"
    r"|stationary|(emergency|backup|back-up|standby|stand-by) power"
    r"|kessel(?!wagen)|generator|aggregat|notstrom|netzersatz|\bbhkw|heizung|\bheizen|ofen\b|öfen\b|stationär"
    r"|锅炉|发电|应急电源|备用电源|采暖|供暖|窑|熔炉|加热炉|固定源|固定燃烧"
)
_MOBILE = re.compile(
    r"\bvehicles?\b|\bfleets?\b|\bcars?\b|\btrucks?\b|\blorr(y|ies)\b|\bvans?\b|\bbus(es)?\b|\bfork-?lifts?\b|\bships?\b"
    r"|\bvessels?\b|\bmobile\b|fuhrpark\b|fahrzeuge?n?\b|flotte\b|\bpkws?\b|\blkws?\b|stapler\b|transporter\b|bagger\b"
    r"|移动源|移动燃烧|车辆|叉车|卡车|货车|公务车|客车|轿车|车队|车用|船"
)


def where_burnt(category: Category | None, texts: Iterable[str]) -> Category | None:
    """Give a fuel the category of what burns it: the nearest text that names a boiler or a van."""
    if category is None or category.carrier == "" or category.scope != 1:
        return category
    for text in texts:
        words = plain(text)
        stands, moves = bool(_STATIONARY.search(words)), bool(_MOBILE.search(words))
        if stands != moves:
            return category._replace(id="stationary" if stands else "mobile")
    return category


def likely_category(text: str, scope: int) -> Category | None:
    """Give the category that a text likely means, in a scope."""
    words = re.sub("greenhouse gas|treibhausgas", "", plain(text))
    return next((c for known, c in _LIKELY if c.scope == scope and known.search(words)), None)


def _numbered(words: str, scope: int | None) -> Category | None:
    found = _NUMBERED.search(words) or (_LEADING.search(words) if scope == 3 else None)
    if not found:
        return None
    text = next(g for g in found.groups() if g)
    number = int(text) if text.isdigit() else _chinese(text)
    return Category(SCOPE_3[number], 3) if number in SCOPE_3 else None


def _chinese(text: str) -> int:
    digits = "零一二三四五六七八九"
    return (
        10 + (digits.index(text[1]) if text[1:] else 0) if text[0] == "十" else digits.index(text)
    )


def carrier_in(text: str) -> str:
    """Give the carrier that a text names; nothing if none."""
    words = plain(text)
    return next((c.carrier for pattern, c in _OWN_WORDS if c.carrier and pattern.search(words)), "")


def refrigerant_in(text: str) -> str:
    """Give the refrigerant that a text names, as the library calls it: r404a; nothing if none."""
    named = _REFRIGERANT.search(plain(text))
    return f"r{named[1]}" if named else ""


def is_scope_alone(text: str) -> bool:
    """Whether a text names a scope, and nothing below it."""
    words = _NUMBERED.sub("x", plain(text))
    if re.fullmatch(r"[123]([lm]b)?", words):
        return True
    if not scopes_in(text):
        return bool(TOTAL.search(words) or method_in(text)) and not re.search(
            r"[^\W\d_]", _rest(words)
        )
    return not re.search(r"[^\W\d_]", _rest(words))


def _rest(words: str) -> str:
    return _CLUTTER.sub(" ", words.replace("_", " "))


def says_value(header: str) -> bool:
    """Whether a header says that the numbers below are what a table is about."""
    return bool(
        re.fullmatch(
            r"(values?|amounts?|quantity|wert(e)?|menge|betrag|数值|数量|值)\b.*", plain(header)
        )
    )


def is_code(text: str) -> bool:
    """Whether a text is a code, and no name: 305-1, G4-EN15."""
    return bool(re.fullmatch(r"[A-Za-z]{0,5}[ -]?[0-9][0-9A-Z.\-/]*", text)) and not scopes_in(text)


def is_co2(header: str) -> bool:
    """Whether a header is of carbon dioxide alone, of which a tonne is one of CO2e."""
    return bool(re.match(r"(co2|二氧化碳)\b(?!e)", plain(header)))


def column_word(text: str, *roles: str) -> str:
    """Give what a header says of its column, of these roles or any; else nothing."""
    words = re.sub(r"[\s_]+", " ", plain(text)).strip(" :*")
    wanted = ((role, known) for role, known in COLUMNS if not roles or role in roles)
    return next((role for role, known in wanted if re.fullmatch(known, words)), "")


def quantity_in(text: str) -> str:
    """Say what kind of number a header names: activity, factor, emissions, gas, or nothing."""
    words = plain(text)
    for what, known in (
        ("gas", _GASES),
        ("factor", _FACTOR),
        ("activity", _ACTIVITY),
        ("emissions", _EMISSIONS),
    ):
        if known.search(words):
            return what
    return ""
