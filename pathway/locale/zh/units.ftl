# 单位阶梯：短横线后的数字是一个单位等于多少吨或多少货币单位。
mass-1e8 = { $n }亿吨
    .unit = 亿吨
mass-1e4 = { $n }万吨
    .unit = 万吨
mass-1 = { $n }吨
    .unit = 吨
money-1e8 = { $n }亿{ $currency }
    .unit = 亿{ $currency }
money-1e4 = { $n }万{ $currency }
    .unit = 万{ $currency }
money-1 = { $n }{ $currency }
    .unit = { $currency }
currency = { $code ->
    [CNY] 元
    [USD] 美元
    [EUR] 欧元
    [GBP] 英镑
    [JPY] 日元
    [HKD] 港元
    [KRW] 韩元
    [SGD] 新加坡元
    [INR] 印度卢比
   *[other] { $code }
}
per-tonne = { $n }{ $currency }／吨
    .unit = { $currency }／吨
percent = { $n }%
under = <{ $n }
over = >{ $n }

# 终端显示的金额，与方案同样精确。
sum-1e8 = { $n }亿{ $currency }
sum-1e4 = { $n }万{ $currency }
sum-1 = { $n }{ $currency }
rate = { $n }{ $mass }／{ $one }
rate-of-money = { $n }吨／百万{ $currency }
tonne = 吨
kilogram = 千克
gram = 克
hours = { $n } 小时
minutes = { $n } 分钟
seconds = { $n } 秒

# 采购与建设数量的单位阶梯。
energy-1e8 = { $n }亿千瓦时
energy-1e4 = { $n }万千瓦时
energy-1 = { $n }千瓦时
power-1e3 = { $n } MW
power-1 = { $n } kW
heat-1e3 = { $n } TJ
heat-1 = { $n } GJ
count-1e12 = { $n }万亿{ $unit }
count-1e8 = { $n }亿{ $unit }
count-1e4 = { $n }万{ $unit }
count-1 = { $n }{ $unit }
