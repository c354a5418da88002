# The composition of emissions: its lines.
total = { gross-emissions }
measures = 其他措施
others = 其他{ $n }类
share = 占比
hover = <b>{ $year }</b> { $name }<br><b>{ $value }</b> { $unit }  { $share }

# The title: where it goes, and what is largest.
title =
    { $end }年总排放{ $way ->
        [up] 由{ $a }升至{ $b }{ $unit }
        [level] 保持{ $b }{ $unit }
       *[down] 由{ $a }降至{ $b }{ $unit }
    }{ $then ->
        [rises] ，{ $last }年回升至{ $c }
       *[unsaid] { "" }
    }{ $largest ->
        [overtaken] ：最大来源由{ $old }（{ $x }）变为{ $new }（{ $y }）
        [stays] ：{ $old }始终最大，占比由{ $base }年的{ $x }变为{ $y }
        [level] ：{ $old }始终最大，占比均为{ $x }
        [new] ：最大来源为{ $new }（{ $y }）
        [gone] ：最大来源曾为{ $old }（{ $x }）
       *[unsaid] { "" }
    }

# Around them.
subtitle = { $subject }：{ $scopes }总排放，按范围和类别（基于市场），{ $unit } CO<sub>2</sub>e／年
gross = 总排放：移除与抵消前；电力基于市场核算，按用电量分摊。
of-measures = 措施的用能与用料计入其所替代的类别。
other-in = { $scope }其他：{ $names }。
more = 另{ $n }类

# The text alternative and the table.
about = 条形图，{ $first }年与{ $last }年对比，单位：{ $unit }CO2e。
about-line = { $name }：{ $a }，后为{ $b }。
with-share = { $value }（{ $share }）
caption = { $unit } CO₂e／年
part = 组成
