# 承诺所用的指标。
budget = 预算
clean_electricity_share = 清洁电力占比
credit_share = 信用占比
cumulative_avoided = 累计减排
deployment = 潜力占比
gross_emissions = 总排放
intensity = 强度
lever_share = 活动占比
net_emissions = 净排放
