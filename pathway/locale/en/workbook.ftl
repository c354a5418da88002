# The workbook. Its sheets.
contents = Contents
decision = Decision
    .holds = What is asked for, by when and by whom
summary = Summary
    .holds = Headline figures
pathway = Pathway
    .holds = Chart: the neutrality pathway
cash = Cash
    .holds = Chart: cash by year
power = Power
    .holds = Chart: electricity cover
columns = Columns
    .holds = What each column holds
# The font of its cells.
font = Calibri

# The first sheet: which run it is, and what is where.
message = Message
case = Case
study = Study
run = Run
money = Money
package = Package
method = Method
    .text = Mixed-integer program over all levers, accounts and years; audited in plain arithmetic. Emissions market-based unless a column says location. The tables are those of the run, tables/*.csv, to the last digit.
sheet = Sheet
holds = Holds
printed = Printed are { $n } of { $all } rows; all are in the sheet and in tables/*.csv.
table = Table
column = Column
years = years
share = share
share-of-demand = share of demand
rows = Rows
year = Year

# The summary.
about = About
figure = Figure
value = Value
unit = Unit
million = million { $currency }
bau-in = Business as usual in { $year }
net-in = Net emissions in { $year }
npv_cost_m = The whole plan, against doing nothing
cost_of_commitments_m = Keeping the commitments, against the best plan without
cost_of_requirements_m = Meeting the requirements
price_of_hierarchy_m = Cutting first, then removing, against any order
npv_value_chain_m = With all savings of the value chain
npv_ecosystem_m = Programmes of scope 3+, apart
hidden_cost_m = Hidden cost of hurdle rates
check = Check: sum of the sheet costs
