# 瀑布图：从基准年经增长、减排与碳信用到某年的净排放

# 柱下名称：一行或两行
baseline =
    { $year }年
    基准
growth =
    年均增长
    { $rate }
    .alone = 增长
decline =
    年均下降
    { $rate }
    .alone = 下降
moved =
    边界与
    方法变更
bau =
    { $year }年
    照常情景
added =
    新增：
    { $name }
left =
    待中和
    剩余量
gross =
    { $year }年
    总排放
net =
    { $year }年
    净排放

# 括线上方
reduced = 减排（基于市场）
neutralised = 中和

subtitle = { $subject }：由{ $base }年基准至{ $year }年净排放，{ $scopes }（基于市场），{ $unit } { $co2 }
subtitle-location = { subtitle }。<b>基于位置的总排放：{ $location }</b>

# 标题：增长、减排与剩余
grown = { $growth ->
    [moved] 至{ $year }年边界与方法变更影响{ $moved }{ $unit }，业务量影响{ $by }{ $unit }
    [adds] { $year }年增长带来{ $by }{ $unit }
    [falls] { $year }年照常情景下降{ $by }{ $unit }
   *[steady] { $year }年照常情景与{ $base }年持平
 }
cut = { $cuts ->
    [0] 无减排措施见效
    [1] { $wedge }减排{ $cut }{ $unit }
   *[other] { $wedge }减排最多，为{ $cut }{ $unit }
 }
rest = { $rest ->
    [removes] ，移除量超出剩余排放{ $removed }{ $unit }
    [left] ，剩余{ $left }{ $unit }待中和
    [nothing] ，无剩余排放
   *[net] ，剩余{ $net }{ $unit }
 }
partly = ，{ $credits }中和{ $credit }{ $unit }，剩余{ $net }{ $unit }
missed = { $targets ->
    [1] { $year }年目标未达成，差{ $miss }{ $unit }
   *[other] { $year }年{ $targets }项排放目标中{ $missed }项未达成
 }

# 标题，由繁至简
title = { grown }；{ cut }{ rest }
    .partly = { grown }；{ cut }{ partly }
    .brief = { $year }年：{ cut }{ rest }
    .cut = { $year }年：{ cut }
title-missed = { missed }：{ grown }；{ cut }{ rest }
    .partly = { missed }：{ grown }；{ cut }{ partly }
    .brief = { missed }：{ cut }{ rest }
    .cut = { missed }：{ cut }

# 脚注
boundary = 核算边界：{ $scopes }，绿电基于市场核算（合同与绿证）；{ $year }年基于位置的总排放为{ $location }{ $unit }。
attribution = 变化按图示顺序归因；百分比为占{ $year }年照常情景（BAU）的比例。
credits = 移除与抵消不减少公司自身排放。
upwards = 照常情景后上升：措施新增的排放。
unseen = 数值过小未列出：{ $names }。
other = 其他：{ $names }。

# 替代文本
chart = 瀑布图，{ $base }至{ $year }年，单位：{ $unit }CO2e。
step = { $name }：{ $value }。
step-share = { $name }：{ $value }（{ $share }）。
met = { $year }年排放目标：{ $all }项中{ $count }项达成。

# 数据表
caption = { $unit } CO₂e
column = 步骤
column-share = 占照常情景
