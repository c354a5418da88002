# 资料库各类的名称。
grid = 外购电力排放因子
outlook = 电网展望（按比例写入）
fuels = 燃料与热力：燃烧排放、上游排放、热值
gwp = 温室气体与制冷剂的全球变暖潜势（按评估报告）
process = 工艺、物料、废弃物、货运与差旅的排放因子
prices = 能源、材料与碳价格
instruments = 证书、合同与碳信用（仅供查阅）
measures = 减排措施：成本、节约、用能、寿命
archetypes = 各类企业的排放构成与措施（仅供查阅）
# A measure that cannot be added.
to-read = （仅供参考）
