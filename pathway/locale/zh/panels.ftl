# Small multiples: the panels.
bau-end = { $tonnes } 照常
plan-end = <b>{ $tonnes }</b> 方案
others = 其他{ $n }项

# The title of several panels, and of one.
title =
    { $end }年{ $most }比照常情景低{ $below }{ $unit }，降幅最大{ $rest ->
        [keeps] ；剩余{ $net }{ $unit }中{ $same ->
            [yes] 仍
           *[no] { $left }
        }占{ $kept }{ grown }
        [keeps-all] ；剩余{ $net }{ $unit }均来自{ $left }{ grown }
        [none-left] ；无剩余排放
        [unsaid] { "" }
       *[neutral] ；{ neutral }
    }
title-left =
    { $rest ->
        [neutral] { $end }年{ neutral }
        [none-left] { $end }年无剩余排放
       *[keeps] { $end }年剩余{ $net }{ $unit }中{ $left }占{ $kept }{ grown }
    }
neutral =
    { $there ->
        [both] 两{ parts }均碳中和
        [all] { $count }{ parts }全部碳中和
        [some] 仍在的{ $count }{ parts }全部碳中和
       *[one] 仅存的一个已碳中和
    }{ credits }
parts =
    { $by ->
        [scope] 个范围
       *[business] 个业务
    }
grown =
    { $grown ->
        [yes] ，高于{ $base }年的{ $before }
       *[no] { "" }
    }
credits =
    { $credits ->
        [some] ，其中碳信用抵减{ $amount }{ $unit }
       *[none] { "" }
    }
no-cut =
    { $rest ->
        [neutral] { $end }年没有排放，有无方案都一样
       *[keeps] { $end }年均未低于照常情景：{ $left }最多，占{ $net }{ $unit }中的{ $kept }
    }
one =
    { $name }：{ $end }年{ $sense ->
        [neutral] 碳中和{ credits }，较照常情景低{ $below }{ $unit }
        [nothing] 没有排放，有无方案都一样
        [removal] 净移除{ $kept }{ $unit }
        [no-cut] 净排放{ $kept }{ $unit }{ grown }，未低于照常情景
       *[cut] 净排放{ $kept }{ $unit }，较照常情景低{ $share }{ grown }
    }

# Around them.
subtitle =
    { $by ->
        [one] { $subject }，{ $scopes }净排放，{ $unit } CO<sub>2</sub>e／年；灰线：照常情景
        [scope] { $subject }按范围，{ $scopes }净排放，{ $unit } CO<sub>2</sub>e／年；各图同一刻度；灰线：照常情景
       *[business] { $subject }按业务，{ $scopes }净排放，{ $unit } CO<sub>2</sub>e／年；各图同一刻度；灰线：照常情景
    }
boundary = 核算边界：{ $scopes }，绿电基于市场核算（合同与绿证），已扣除移除与抵消。
swings = 清洁电力与碳信用统一采购、逐年认领，故单项曲线可能先降后升。
small = 不到最大者的{ $share }：{ $names }。
members = { $name }：{ $names }。
more = 另{ $n }项

# The text alternative and the table.
about = 同一刻度的折线图，{ $first }–{ $last }年，单位：{ $unit }CO2e／年。
about-panel = { $name }：照常情景由{ $a }变为{ $b }，净排放{ $net }。
caption = { $unit } CO₂e／年
year = 年份
column-bau = { $name }：照常情景
column-net = { $name }：净排放
