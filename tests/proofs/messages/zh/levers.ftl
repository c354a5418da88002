# 只在测试中存在的措施类别。
coating = 减阻涂层
    .short = 涂层
battery = 储能
    .short = 储能
solar_field = 地面光伏
    .short = 地面光伏
agreement = 购电协议
    .short = 购电协议
insetting = 内嵌减排
    .short = 内嵌减排
campaign = 倡议
    .short = 倡议
