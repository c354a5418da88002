# The title: what is spent, where most of it, and whether it comes back; the fullest first.
title-where = { title-brief }，其中{ $business }占{ $share }；{ outcome }
title = { title-brief }；{ outcome }
title-brief = { $spent ->
    [yes] 至{ $end }年资本支出{ $capex }
   *[no] 至{ $end }年没有资本支出
}
outcome = { $outcome ->
    [back] { $peak-year }年累计净支出最多{ $peak }，{ $year }年收回
    [never-owed] 节省从一开始就高于支出
    [turns] 累计节省始终高于支出，但{ $year }年起每年支出高于节省
    [owed] 届时支出比节省多{ $cash }
   *[even] 支出与节省相抵
}
nothing = 方案没有支出，也没有节省
subtitle = { $subject }：按年份和业务的资本支出与现金，{ $money }

# Over the panels and in the key.
capital = 资本支出
    .head = 年度资本支出
    .of = { capital }：{ $name }
cash = 现金
    .head = 年度现金（与不采取行动相比）：节省向上，支出向下；横线为净额
    .of = { cash }：{ $name }
so-far = 累计
business = 业务
most = 资本支出最多的措施
all = 合计
others = 其他业务

# The footer.
method = 与不采取行动相比的当年现金，未折现，以{ $year }年不变价计（{ $currency }）：节省的能源与材料（归公司部分）及售电收入，减去资本、运行、合同、信用、碳价与提前报废支出；支出为负。
salvage = 未计入：期末设备剩余价值{ $money }。
members = 其他业务：{ $names }。
more = 另{ $n }项

# The text alternative and the table.
about = 上下三幅图，{ $first }–{ $last }年，单位：{ $unit }。
line = { $name }：资本支出{ $capex }，全部现金{ $cash }（支出为负）。
year = 年份
