chart-made-up = 排放最多的一年
