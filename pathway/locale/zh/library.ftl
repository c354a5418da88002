# 资料库各类的名称。
grid = 外购电力排放因子
outlook = 电网展望（按比例写入）
fuels = 燃料与热力：燃烧排放、上游排放、热值
gwp = 温室气体与制冷剂的全球变暖潜势（按评估报告）
process = 工艺、物料、废弃物、货运与差旅的排放因子
prices = 能源、材料与碳价格
rates = 欧元年平均汇率（供`init`与`library add`使用）
instruments = 证书、合同与碳信用（仅供查阅）
measures = 减排措施：成本、节约、用能、寿命
archetypes = 各类企业的排放构成与措施（仅供查阅）
# A measure that cannot be added.
to-read = （仅供参考）
# Before what search lists where none has all words.
some = 没有条目包含“{ $words }”的全部词；以下条目包含其中一部分，最接近的在前：

# 写入案例的内容，以及需要核对之处。
added-rows = { $file }：{ $series }，{ $n }行，{ $span ->
    [one] { $first }年
   *[many] { $first }至{ $last }年
 }。
added-held = { $file }：{ $series }，{ $year }年的数值沿用至{ $end }年。
added-verified = company.yaml：尚无经核定的总量；其中为排放源的当前合计：{ $key } { $t } t。请填入经核定的数值。
added-carrier = { $file }：{ $carrier }，单位{ $unit }（{ $gases }）。
added-lever = { $file }：{ $lever }（{ $name }）。
added-older = 注意：{ $entry }，{ $year }年的数值用于案例所需的第一年{ $first }年，作为假设。
added-gases = 注意：carriers.csv中{ $carrier }为{ $gases }，而该因子{ $of ->
    [co2] 仅含CO2
   *[all] 含全部温室气体（{ $basis }）
 }。
added-order = 注意：它在{ $sources }各项改造中的次序排在最后，为{ $order }：成本最低的应排在最前。
added-room = 注意：空间为其排放源活动量的{ $room }，而资料库中{ $entry }可节省{ $share }（{ $of }）：是否超出可节省的范围？
added-unit = 注意：其一个单位（资料库中为{ $own }）代表{ $sources }活动量的一个单位（{ $unit }）：请核对两者口径一致。

# 条目的显示。
money = { $year }年货币
cited = 来源：{ $source }。许可：{ $licence }。
note = 备注：{ $note }

# What is refused.
no-id = { $name } 不是标识。只用小写字母、数字、- 和 _。

# 无法找到或添加的内容。
nothing = 数据库中没有与“{ $words }”有关的内容。用 `pathway library list` 查看现有内容；docs/library.md 说明未收录的内容及原因。
no-kind = 数据库中没有“{ $word }”这一类。现有：{ $kinds }。
no-entry = 数据库中没有“{ $name }”。{ $near ->
    [none] 请用 `pathway library search` 查找。
   *[other] 是否指 { $near }？
 }
only-read = { $id } 仅供查阅，不能添加：案例中没有这类数据行。`pathway library show { $id }` 显示其内容；措施见 `pathway library list measures`。
needs = 添加之前还需说明：{ $needs }
