# The title, the fullest first: with the internal carbon price, and cut short.
title = { $kind ->
    [part] { $year }年减排量中{ $saving }{ $unit }（{ $share }）可自行收回成本；其余平均成本{ $rest }{ credits-too }
    [all] { $year }年减排量全部可自行收回成本：{ $saving }{ $unit }
    [free] { $year }年减排{ $reduced }{ $unit }，不增加成本
    [none] { $year }年减排量均不能自行收回成本：平均成本{ $rest }{ credits-too }
   *[credits] { $year }年未实施减排，仅购买碳信用：平均成本{ $rest }
}
credits-too = { $credits ->
    [yes] ，计入碳信用为{ $with-credits }
   *[no] { "" }
}
title-priced = { title }；{ $under }低于内部碳价{ $price }
title-brief = { $kind ->
    [part] { $year }年减排量中{ $saving }{ $unit }（{ $share }）可自行收回成本
   *[other] { title }
}
nothing = { $year }年没有减排措施
no-plan = 方案中没有减排措施
subtitle = { $subject }：{ $year }年边际减排成本：高为{ $per_tonne }，宽为减排量（基于市场，{ $unit } CO<sub>2</sub>e）

# On the plot.
axis = { $year }年累计减排量，{ $unit } CO<sub>2</sub>e
price = 内部碳价{ $price }
on-step = { $name }，{ $tonnes }
saves = ← { $saving }{ $unit }净节省费用

# The key.
measure = 措施
plan = 方案（{ $unit }）
merit = 择优排序
    .column = { merit }（{ $unit }）
others = 其他{ $n }项
all = 合计

# What a merit order would have done.
merit-total = { $reached ->
    [same] 择优排序（{ $year }年先取成本最低者）：同样的减排量，{ $cost }（方案：{ $own }）。
   *[fewer] 择优排序（{ $year }年先取成本最低者）：仅达到方案{ $plan }{ $unit }中的{ $merit }，{ $cost }（方案：{ $own }）。
}
paid = { $sense ->
    [saved] 净节省{ $money }
   *[spent] { $money }
}
merit-credits = 其中碳信用{ $merit }{ $unit }（方案：{ $plan }）。
merit-followed = 按允许速度逐年照此执行，可达到{ $reached }{ $unit }。
merit-blind = 它不考虑承诺、减排优先次序、共享限额和其他年份。

# The footer.
method = { $rate ->
    [unknown] 成本＝投资按寿命折算的年金＋运行、溢价与信用费用－节省的能源与材料；负值为净节省。
   *[known] 成本＝投资按寿命折算的年金（实际年利率{ $rate }%）＋运行、溢价与信用费用－节省的能源与材料；负值为净节省。
}
weak = 单一年份的方案快照，减排量按楔形顺序归因，不含交易成本；由优化模型而非本曲线决策，负成本措施为何尚未实施仍需追问。
hatched = 斜线：碳信用，不减少公司自身排放。
cut-off = { $n }个台阶超出坐标轴范围，已截断。
steps = { $year }年减排或中和的措施：{ $n }项{ $unnamed ->
    [0] { "" }
   *[other] ，减排量最小的{ $unnamed }项未编号
}。
needed = 措施所需的基础设施计入平均成本，但不计入台阶和择优排序：{ $cost }。
added = 增加排放的措施不计入台阶：{ $amount }{ $unit }。

# The text alternative and the table.
about = 按成本排列，{ $unit }，{ $per_tonne }。
step = { $name }：{ $tonnes }，{ $cost }。
caption = { $year }年减排成本
