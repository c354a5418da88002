# Claims: how a verdict and the words that a company may use are told.

# Verdicts
fails = Fails
holds = Holds
unknown = Cannot be judged
apart = Does not apply
told = { $says }: { $rule }
number = { $value } in { $year }, where { $sign ->
    [most] at most
    [least] at least
    [below] less than
    [above] more than
   *[equal] exactly
 } { $limit } is asked.
against = { $n ->
    [0] Nothing speaks against it in { $year }.
    [one] One case speaks against it in { $year }, where none may.
   *[other] { $n } cases speak against it in { $year }, where none may.
 }
unjudged = Cannot be judged: needs { $needs }.
so-far = So far { $number }
provided = Provided: { $needs }.
shown = { $met ->
    [yes] As shown by: { $source }
   *[no] Not so, by: { $source }
 }.
shown-mend = Bring this in order, and have it shown: { $needs }.
not-asked = Its condition is not met in { $year }: nothing is asked.
mend = Mend: { $what }
clause = { $standard }, { $clause }
counted = { $fails ->
    [one] One rule fails
   *[other] { $fails } rules fail
 }, { $holds ->
    [one] one holds
   *[other] { $holds } hold
 }, { $unknown ->
    [one] one cannot be judged
   *[other] { $unknown } cannot be judged
 }, { $apart ->
    [one] one does not apply
   *[other] { $apart } do not apply
 } (in { $year }).
scope3 = Scope 3 is told with the clean-power contracts of the value chain: { $market } in { $year }, and { $location } without them (by location).

# In force
force = { $which ->
    [from] In force from { $from }
    [until] In force until { $until }
    [both] In force { $from } to { $until }
   *[none] No date of force known
 }.
draft = A draft: its final text may differ.
licensed = The text is licensed: only its clause is named here.
sold = The text is sold, not public: only its clause is named here.
unread = The text was not read: by what others say of it.

# Units
gwh = { $n } GWh
factor = { $n } t/MWh

# Words and whom they are said of
word-carbon-neutral = “Carbon neutral” ({ $of })
word-net-zero = “Net zero” ({ $of })
word-renewable = “100% renewable electricity” ({ $of })
word-aligned = “1.5 °C aligned” ({ $of })
of-study = what the study “{ $study }” covers
left-out = Of the study “{ $study }” alone: { $n } of the company’s { $all } accounts { $n ->
    [one] is
   *[other] are
    } not in it, and so in no number here.
whole = the whole inventory
operations = own operations, scopes 1 and 2
promised = of the commitment “{ $name }”
may = May be used
may-not = May not be used
not-shown = Cannot be shown yet
years = { $from }–{ $until }
words = Words in { $year }
words-by-year = Words, year by year
because = { $says }: { $rule } ({ $id })
ruled = { $rule } ({ $id })
rules = Rules in { $year }
column-words = Words
column-verdict = Verdict
column-why = Why
section = Claims
about = What rules of standards say of this plan, and which words the company may use of itself in which years. It is no legal advice.
years-head = Years
asks-head = What it asks
why-head = Number, and what would mend it
stands-head = Where it stands
all-rules = The other { $n } rules
none-must = { $n ->
    [one] One rule that is required does not hold:
   *[other] { $n } rules that are required do not hold:
 }
out-of-force = { $rule } is not in force in { $year }. { $force }
broken = { $rule }: { $why }

# What is missing, after "needs" and "provided"
needs-year = a plan that reaches { $year }
needs-above-zero = a number above zero to divide by, in the base year perhaps
needs-number = the number { $fact } in every row
needs-table = the table { $table }
needs-column = the column { $column } of the table { $table }
needs-revenue = revenue of the businesses
needs-scope3-categories = categories of scope 3 in the sources (cat4_…)
needs-audit = an audit of the run
needs-biogenic-factors = factors of biogenic CO₂
needs-told = actuals of { $year } that tell what is only expected: { $of }
needs-actuals = actual emissions of past years
needs-commitment-facts = actuals that tell, of every year that is over, what each commitment is about
needs-approved-budget = an approved budget by year
needs-asset-register = age, life and emissions of key assets, with a benchmark
needs-assurance = a record of assurance: year, scope, level
needs-authorised = whether the host country has authorised each removal
needs-ccp = the Core Carbon label of each credit
needs-claim-text = the wording of the claim, its audience and what it covers
needs-cloud-convention = where cloud services are counted
needs-commissioned = when each contracted plant was commissioned
needs-company-category = turnover, staff, balance sheet and country class of the company
needs-confidence-carried = the confidence of inputs in the tables of the plan
needs-consolidation = the consolidation approach
needs-contract-length = the length of each removal contract
needs-contract-quality = of each contract: tracking, retirement, vintage, market, sole claim
needs-contract-tracking = the tracking system of each contract
needs-contract-vintage = the vintage of each instrument
needs-credit-programme = programme, registry and host country of each credit
needs-credit-purpose = what each credit is bought for
needs-data-type = the type of data of each source, and whether it is verified
needs-esrs-version = the version of ESRS that is used
needs-event-log = a log of events: date, cause, effect on the base year
needs-event-perimeter = the perimeter of the event
needs-expert = a yearly check of the plan by an independent expert, published
needs-factor-notice = the official notice of each emission factor
needs-fiscal-year = the month in which the financial year ends
needs-flag = which sources are of land and forests, and the sector
needs-gas-split = emissions by gas: which are long-lived
needs-gwp-set = the set of warming potentials of each factor
needs-hourly-share = the share of power that is matched by the hour
needs-impact-text = a text on impact
needs-in-chain = which removals are in the value chain, and the price of the next cut
needs-instrument-rate = the emission rate of each instrument
needs-iso-categories = the map of sources to the six categories of ISO
needs-label = facts of the label: scheme, owner
needs-last-screen = the year of the last full screening of scope 3
needs-law = an act that is in force
needs-lce-share = the eligible share of low-carbon electricity: age, pool, technology
needs-lever-reasons = why levers were not chosen
needs-market-target = a target whose scope 2 is by market
needs-monitoring = a monitoring plan of each own removal
needs-net-zero-year = the year of net zero
needs-neutrality-text = a text on the quality of credits and on gross targets
needs-nominal-revenue = net revenue in money of the year
needs-own-removals = which removals are the company’s own
needs-partner-coverage = what partners in the chain neutralise
needs-pathway = a reference pathway for 1.5 °C
needs-pathway-end = the end value and year of the power pathway
needs-plan-2100 = emissions to 2100
needs-pool = the pool of each contract and region
needs-previous-report = the report before
needs-pue = PUE of each new data centre, and which are hubs
needs-quota = the mandatory share by province and year
needs-registry = the registry number of each credit
needs-renewable-technology = the technology of each contract: renewable, not nuclear
needs-residual-level = the residual level of the sector’s pathway
needs-retirement = proof that certificates and credits are retired
needs-reversals = what was released again of removals
needs-sbti-value = the value of the SBTi’s tool for this base year
needs-scope3-exclusions = what is left out of scope 3, with tonnes and reason
needs-scopes-named = the claim names its scopes and its share of credits
needs-serials = serial numbers of credits
needs-signed-year = the year in which each contract was signed
needs-standard-text = the text of the standard, which is not public
needs-submission-year = the year in which the target was submitted
needs-supplier-status = spending on suppliers by their status
needs-target-base-year = the base year of the target
needs-target-facts = perimeter, method and objective of each target in the tables
needs-tonnes-of-base = tonnes of the year that the target is relative to
needs-uncertainty = the uncertainty of each source
needs-validation = who validated each target
needs-usd-rate = the rate of the US dollar
needs-value-added = value added by year
needs-verified-inventory = the inventory of the year is verified
needs-study = a study of all of the company: “{ $study }” leaves some of it out
needs-scope3 = scope 3 in the inventory of the base year
needs-power = electricity in scope 2
needs-whole-zero = a commitment of nothing net that covers all accounts
needs-base-emissions = emissions of that scope in the base year

# What disclosures lack
needs-activity-tags = a tag of the emissions-intensive activity of each source
needs-carrying-amounts = carrying amounts of assets
needs-climate-scenarios = climate scenarios, told as such
needs-company-capex = capital expenditure of the whole company
needs-credit-nature = whether each credit is of nature or technology
needs-credit-stock = credits that are bought and held
needs-energy-content = energy content of every fuel (mwh_per_unit and energy_class in carriers.csv)
needs-ets-flag = which sources are in an emission trading scheme
needs-fossil-flag = which investment is into coal, oil or gas
needs-grid-mix = the mix of grid power that no contract covers
needs-group-entities = which businesses are in the accounting group
needs-internal-price = an internal carbon price (internal_carbon_price in company.yaml) in that year
needs-investigated = levers that were looked at and left out
needs-lever-law = whether a law asks for the lever
needs-longer-plan = a plan that reaches further
needs-narrative = a text of the company
needs-one-life = one lifetime for all that the lever is
needs-paid-tonnes = a year of the plan with tonnes under that price
needs-pay = pay that is linked to climate
needs-payback = capital, and a saving beyond running cost
needs-promise-number = a year in which the tables tell it
needs-credits-retired = credits that are retired in that year
needs-statement-line = the line of the financial statements
needs-taxonomy = which levers are taxonomy-aligned
