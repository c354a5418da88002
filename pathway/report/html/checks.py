"""What the checks of the audit are called."""

from __future__ import annotations

from pathway.charts.info import Lang

_ZH = {
    "inputs_are_those_of_the_run": "输入文件与本次运行一致",
    "the_summary_is_of_this_run": "摘要属于本次运行",
    "tables_have_their_columns": "数据表列齐全",
    "keys_are_unique": "键值唯一",
    "metrics_are_known": "承诺指标均为已知",
    "numbers_are_finite": "数值有限",
    "rows_are_those_of_the_case": "行与案例一致",
    "words_are_those_of_the_case": "文字与案例一致",
    "every_column_is_checked": "每一列均经复核",
    "added_columns_hold_what_they_must": "附加列与其复核一致",
    "stock_is_existing_and_additions_in_service": "存量等于原有量加在役新增量",
    "additions_are_in_their_window": "新增发生在允许年份内",
    "lots_are_whole": "批量为整数",
    "commitments_are_added": "已承诺的新增均已计入",
    "allowances_cumulate": "年度额度按累计核算",
    "stock_is_within_potential": "存量不超过潜力",
    "stock_grows_within_its_rate": "存量增速不超过上限",
    "shared_limits_hold": "共用上限得到遵守",
    "service_is_within_stock_and_share": "替代量不超过存量和份额",
    "activity_is_what_is_left": "活动量等于替代后的剩余",
    "activity_is_not_negative": "活动量不为负",
    "incumbents_serve_until_they_are_due": "原有设备使用至到期",
    "the_base_year_is_the_base_plan": "基准年等于基准方案",
    "roofs_feed_their_account": "屋顶光伏供给所属账户",
    "electricity_balances": "电量平衡",
    "clean_share_is_of_demand": "清洁占比以用电量为分母",
    "a_kwh_is_clean_once": "每度电只计一次清洁",
    "contracts_are_claimed_once": "合同绿电只使用一次",
    "credits_are_claimed_once": "碳信用只使用一次",
    "credits_neutralise_what_is_promised": "碳信用只用于承诺的中和",
    "claims_are_eligible": "使用符合资格",
    "claims_add_up_by_option": "各选项的使用量相加一致",
    "business_as_usual_is_the_base_plan": "照常情景等于基准方案",
    "gross_emissions_follow_from_activity": "总排放由活动量推得",
    "credits_are_those_of_the_accounts": "碳信用与账户一致",
    "net_is_gross_less_credits": "净排放等于总排放减碳信用",
    "no_account_is_over_credited": "没有账户超额抵减",
    "the_inventory_is_business_as_usual": "清单等于基准年照常情景",
    "sources_emit_by_activity": "排放源按活动量排放",
    "wedges_follow_their_rule": "楔形符合归因规则",
    "wedges_close": "楔形之和闭合",
    "reductions_are_those_of_their_wedge": "减排量与所属楔形一致",
    "programmes_avoid_by_stock": "生态项目按存量减排",
    "programmes_count_their_share_less_what_is_sold": "生态项目计入归因份额并扣除已售",
    "programmes_accumulate": "生态项目累计正确",
    "programmes_have_their_attribution": "生态项目归因份额与输入一致",
    "programmes_cost_what_they_add": "生态项目成本由新增推得",
    "programmes_have_a_cost_of_their_own": "生态项目成本单列",
    "programmes_change_no_tonne_of_net": "生态项目不改变净排放",
    "cash_follows_from_the_plan": "现金流由方案推得",
    "cash_is_discounted": "现金流已折现",
    "the_objective_is_the_cash": "目标函数等于现金流",
    "what_plans_are_compared_with_is_told": "对照方案均已列明",
    "net_present_cost_is_the_sum": "净现值等于各项之和",
    "options_cost_what_they_add": "措施成本由新增推得",
    "early_replacement_is_written_off": "提前更换已减记",
    "hurdle_rates_hide_their_cost": "门槛收益率的隐性成本正确",
    "credits_cost_their_share": "碳信用按份额计价",
    "credits_have_their_price": "碳信用价格正确",
    "credits_last_as_long": "碳信用储存年限正确",
    "levers_reduce_what_their_options_do": "措施减排量等于其各选项之和",
    "levers_cost_their_yearly_equivalent": "措施成本等于年化成本",
    "a_tonne_costs_its_share": "吨成本等于成本除以减排量",
    "targets_are_recomputed": "承诺完成情况重新计算一致",
    "verdicts_follow_from_the_slack": "结论由余量推得",
    "targets_are_met": "承诺均已达成",
    "what_is_missed_is_said": "未兑现的承诺均已列明",
    "volumes_are_matched_once": "年度电量匹配只计一次",
    "the_summary_has_the_worst_years": "摘要为余量最小的年份",
    "a_merit_order_picks_the_cheapest": "优先序内先用最便宜者",
    "offsets_only_fill_what_removals_leave": "抵消只补足移除之后的缺口",
}


def check_name(check: str, lang: Lang) -> str:
    """The name of a check as a sentence; one that has no other is its id in words."""
    return _ZH.get(check, "") if lang == "zh" and check in _ZH else _sentence(check)


def _sentence(check: str) -> str:
    return check.replace("_", " ").capitalize().replace("kwh", "kWh")
