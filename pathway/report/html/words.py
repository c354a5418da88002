"""What the report says, in English and Chinese."""

from __future__ import annotations

from pathway.charts.text import say
from pathway.locale import Lang
from pathway_models.case import Name

WORDS: dict[str, Name] = {
    "skip": Name("Skip to the report", "跳到正文"),
    "contents": Name("Contents", "目录"),
    "kind": Name("Carbon-neutrality plan {base}–{end}", "{base}–{end}年碳中和方案"),
    "study": Name("Study", "情景"),
    "study_is": Name("Study: {study}", "情景：{study}"),
    "run": Name("Run {run}", "运行编号{run}"),
    "written": Name("written {date}", "生成于{date}"),
    "summary": Name("Summary", "摘要"),
    "charts": Name("Charts", "图表"),
    "commitments": Name("Commitments", "承诺"),
    "explained": Name("What binds, and what it costs", "约束与代价"),
    "plan": Name("The plan in tables", "方案数据表"),
    "assumptions": Name("Assumptions", "假设"),
    "audit": Name("Audit", "复核"),
    "manifest": Name("How it was made", "运行记录"),
    "studies": Name("Studies side by side", "情景对比"),
    "keeps_all": Name("A plan that keeps every commitment.", "本方案兑现全部承诺。"),
    "best_found": Name(
        "The best plan found within the time limit; it keeps every commitment.",
        "时间上限内找到的最佳方案，兑现全部承诺。",
    ),
    "optimal": Name("optimal", "最优"),
    "time_limit": Name("time limit", "到时间上限"),
    "missed_some": Name("This plan misses {n} of {all} commitments.", "{all}项承诺中{n}项未兑现。"),
    "plan_status": Name("Status", "求解状态"),
    "optimal_status": Name("optimal, within the gap stated", "最优（在所述差距以内）"),
    "nearest_status": Name(
        "no plan keeps every commitment; this one misses least",
        "没有方案能兑现全部承诺；本方案差距最小",
    ),
    "time_limit_status": Name(
        "ended by the time limit, within the gap stated", "到时间上限结束（在所述差距以内）"
    ),
    "business": Name("Business", "业务"),
    "scope": Name("Scope", "范围"),
    "year": Name("Year", "年份"),
    "all_businesses": Name("All businesses", "全部业务"),
    "all_scopes": Name("All scopes", "全部范围"),
    "every_year": Name("As drawn", "默认"),
    "choose": Name("What the charts show", "选择图表内容"),
    "showing": Name("The charts show: {view}", "图表显示：{view}"),
    "not_for": Name(
        "This chart is not drawn for this choice; it shows: {view}",
        "本图没有所选内容的版本，显示的是：{view}",
    ),
    "whole": Name("the whole study", "整个情景"),
    "enlarge": Name("Enlarge", "放大"),
    "fit": Name("Fit to width", "适应宽度"),
    "data": Name("Data of this chart", "本图数据"),
    "what_it_shows": Name("What the chart shows, in words", "图表内容的文字说明"),
    "no_script": Name(
        "Charts and long tables need JavaScript. What the charts show stands below in words and "
        "numbers; the tables are in the folder of the run.",
        "显示图表和长表格需要JavaScript。图表内容以文字和数据列出；完整数据表见运行结果文件夹。",
    ),
    "table": Name("Table", "数据表"),
    "filter": Name("Filter", "筛选"),
    "filter_hint": Name("words, such as: cloud 2030", "关键词，例如：阿里云 2030"),
    "download": Name("Download as CSV", "下载CSV"),
    "previous": Name("Previous", "上一页"),
    "next": Name("Next", "下一页"),
    "range": Name("Rows {from}–{to} of {n}", "第{from}–{to}行，共{n}行"),
    "of_all": Name(" found, of {all} in the table", "（全表{all}行）"),
    "no_rows": Name("No rows", "没有符合的行"),
    "sort_hint": Name("sort", "排序"),
    "printed": Name(
        "Printed are the rows shown; all of them are in the CSV file and in the run folder.",
        "此处只列出所显示的行；全部数据见CSV文件和运行结果文件夹。",
    ),
    "cost_of_commitments": Name("Cost of the commitments", "承诺的成本"),
    "cost_of_plan": Name("Cost of the plan", "方案成本"),
    "commitment": Name("Commitment", "承诺"),
    "section": Name("Section of the report", "报告章节"),
    "tightest": Name("Tightest year", "最紧年份"),
    "required": Name("Promised", "要求"),
    "achieved": Name("Plan", "方案"),
    "room": Name("Room left", "余量"),
    "result": Name("Result", "结果"),
    "met": Name("met", "达成"),
    "missed": Name("missed", "未达成"),
    "at_most": Name("at most {x}", "不高于{x}"),
    "at_least": Name("at least {x}", "不低于{x}"),
    "no_room": Name("none", "无"),
    "by": Name("short by {x}", "差{x}"),
    "headlines": Name("Headline commitments", "主要承诺"),
    "requirements": Name("Requirements", "必备条件"),
    "requirements_about": Name(
        "Facts that hold in every plan, the one without commitments too: nobody promised them, and "
        "they are not counted as kept.",
        "任何方案（包括不设承诺的方案）都须满足的事实：并非承诺，不计入达成项数。",
    ),
    "no_commitments": Name("This study makes no commitment.", "本情景不含承诺。"),
    "commitments_about": Name(
        "Each commitment in its tightest year, headlines first. Every year of each is in the table "
        "“Commitments, year by year”.",
        "各项承诺取余量最小的年份，主要承诺在前。逐年情况见数据表“承诺（逐年）”。",
    ),
    "plan_about": Name(
        "Tables are those of the run folder: numbers rounded for reading, exact in the CSV file.",
        "与运行结果文件夹中的数据表一致：显示时取整，CSV文件为原始数值。",
    ),
    "assumptions_about": Name(
        "Every number of the inputs with its source and how far to trust it: taken from the "
        "company's report, derived from it, from the literature, or an assumption.",
        "全部输入数值及其来源和可信程度：取自公司报告、由报告推算、取自文献，或为假设。",
    ),
    "set": Name(
        "Set for this run, in place of what the files say:",
        "本次运行改动的输入（替代文件中的值）：",
    ),
    "inputs_unread": Name(
        "These input files could not be read here: {files}", "以下输入文件无法在此读取：{files}"
    ),
    "audit_passed": Name(
        "{n} checks in plain arithmetic, without the model: all passed.",
        "用普通算术（不经模型）复核{n}项：全部通过。",
    ),
    "audit_failed": Name(
        "{n} checks in plain arithmetic, without the model: {failed} failed.",
        "用普通算术（不经模型）复核{n}项：{failed}项未通过。",
    ),
    "audit_disagrees": Name(
        "The audit disagrees with this plan: see there before using it.",
        "复核与本方案不一致：使用前请先查看复核结果。",
    ),
    "audit_list": Name("All checks", "全部检查"),
    "check": Name("Check", "检查"),
    "worst": Name("Largest deviation", "最大偏差"),
    "where": Name("Where", "位置"),
    "passed": Name("passed", "通过"),
    "failed": Name("failed", "未通过"),
    "versions": Name("Versions", "版本"),
    "options": Name("Options", "选项"),
    "stages": Name("Stages of the solve", "求解步骤"),
    "stage": Name("Stage", "步骤"),
    "status": Name("Status", "状态"),
    "objective": Name("Objective", "目标值"),
    "bound": Name("Bound", "界"),
    "gap": Name("Gap reached", "差距"),
    "nodes": Name("Nodes", "节点数"),
    "seconds": Name("Seconds", "秒"),
    "hashes": Name("Input files and their SHA-256", "输入文件及其SHA-256"),
    "file": Name("File", "文件"),
    "case": Name("Case", "案例"),
    "currency": Name("Currency", "货币"),
    "currency_of": Name("{currency}, real, of {year}", "{year}年不变价{currency}"),
    "none": Name("none", "无"),
    "kept": Name("{n} of {all} kept", "{all}项中{n}项达成"),
    "counted": Name("There are {counts}.", "其中{counts}。"),
    "top": Name("Back to the top", "回到顶部"),
}

SCRIPT_WORDS = (
    "all_businesses", "all_scopes", "every_year", "showing", "not_for", "whole", "enlarge", "fit",
    "range", "of_all", "no_rows", "download",
)  # fmt: skip
"""Of the words, those that the script says."""

STAGES: dict[str, Name] = {
    "reduce": Name("What to cut", "减排"),
    "reduce_location": Name("What to cut, by location", "按位置法减排"),
    "reduce_cost": Name("The cheapest that cuts as much", "减排量相同的最低成本"),
    "remove": Name("What to remove", "移除"),
    "remove_cost": Name("The cheapest that offsets as little", "抵消量相同的最低成本"),
    "cost": Name("Least cost", "最低成本"),
    "none": Name("Least cost in no order, to compare", "不分先后的最低成本（对照）"),
    "bare": Name("Least cost without requirements either", "不设承诺和必备条件的最低成本"),
    "free": Name("Least cost without commitments, to compare", "不设承诺的最低成本（对照）"),
}
"""What the stages of a solve are called; one that is not here is called by its name."""

CHART_NAMES: dict[str, Name] = {
    "neutrality-pathway": Name("Neutrality pathway", "碳中和路径"),
    "scope3-intensity": Name("Intensity", "排放强度"),
    "ecosystem-ledger": Name("Scope 3+ ledger", "范围三+账本"),
    "pathways-by-business": Name("Pathways by business", "分业务路径"),
    "pathways-by-scope": Name("Pathways by scope", "分范围路径"),
    "bridge": Name("Bridge from the base year to net", "从基准年到净排放"),
    "composition": Name("Composition of emissions", "排放构成"),
    "electricity": Name("Electricity", "电力"),
    "scope2-ledgers": Name("Scope 2 by location and by market", "范围二：基于位置与基于市场"),
    "abatement-cost": Name("Marginal abatement cost", "边际减排成本"),
    "investment": Name("Investment and cash", "投资与现金流"),
    "roadmap": Name("Roadmap", "实施路线图"),
    "commitments": Name("Status of the commitments", "承诺完成情况"),
    "credits": Name("Removals and offsets", "移除与抵消"),
    "prices": Name("Price of the commitments", "承诺的代价"),
}
"""What a chart is called; one that is not here is called by its file."""


def words(lang: Lang) -> dict[str, str]:
    """All words in one language."""
    return {key: say(name, lang) for key, name in WORDS.items()}


def chart_name(chart: str, lang: Lang) -> str:
    """What a chart is called."""
    if chart in CHART_NAMES:
        return say(CHART_NAMES[chart], lang)
    return chart.replace("-", " ").capitalize()
