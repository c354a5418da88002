# The title: how many levers start, and when; the fullest first.
title-spread = { $n ->
    [1] 仅购置1项措施，于{ $last }年
   *[other] { begun }{ $spread ->
        [all] ，均于{ $last }年购置
        [first] ，其中{ $at-once }项在{ $first }年同时购置；最后一项于{ $last }年购置
        [late] ，其中{ $at-last }项到{ $last }年才购置
       *[half] ，其中一半在{ $half }年或之前购置；最后一项于{ $last }年购置
    }
}{ ended }
title = { begun }{ ended }
begun = { $n ->
    [1] 仅购置1项措施
   *[other] 至{ $end }年购置{ $n }项措施
}
ended = { $ended ->
    [0] { "" }
    [1] ；一项到{ $end }年已不再使用
   *[other] ；{ $ended }项到{ $end }年已不再使用
}
none = 不启动新措施：现有措施继续使用
nothing = 各年均没有投入使用的措施
subtitle = { $subject }：各年在用措施（高度为占最高在用量的比例）

# Over the columns and the kinds.
lever = 措施
stock = 期初 → 最高
terms = 购置
programmes = 生态减碳项目（范围三＋）
continued = { $name }（续）
shown = { $n }项中显示{ $shown }项，占减排量{ $share }

# Of one lever.
existing = 仅现有存量
yearly = { $span }，逐年购买
term = { $span }，期限{ $n }年

# The footer.
method = 按减排优先次序分类，各类取减排量最大者，按启动时间排列。期初 → 最高：购置前在用量与最高在用量，各业务合计。
contracts = 多年期合同：所列为签订年份与每份合同的服务年数。
idle = 在用措施共{ $n }项，其中{ $idle }项为现有存量，不再购置。
left-out = 限于篇幅，未显示各类中减排量最小的{ $n }项措施。

# The text alternative and the table.
about = 按年份的条形图，{ $first }–{ $last }年。
track = { $name }（{ $terms }，{ $stock }）
between = ；
of-kind = { $kind }：{ $names }。
kind = 类别
unit = 单位
caption = 在用量
