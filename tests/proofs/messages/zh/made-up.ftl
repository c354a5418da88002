# A chart that exists only in tests.
title = { $year }年排放最多
subtitle = { $company }：全部范围的总排放
gross = 总排放
