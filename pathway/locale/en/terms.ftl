# Words that every room may refer to; docs/glossary.md says which word is used for what.

# Levels of emissions
business-as-usual = Business as usual
gross-emissions = Gross emissions
net-emissions = Net emissions

# Of a promise, in the text alternative of a chart
kept = { $limit }: { $met ->
    [yes] met
   *[no] missed
 } ({ $plan }).

# Whose emissions: scopes, and a company's business
scopes = { $which ->
    [s1] Scope 1
    [s2] Scope 2
    [s3] Scope 3
    [s12] Scope 1 + 2
    [s13] Scope 1 + 3
    [s23] Scope 2 + 3
   *[s123] Scope 1 + 2 + 3
 }
business-scope = { $business } { $scope }
company-business = { $company } ({ $business })
plus = { " + " }
group = Group

# Where a plan comes from, under every chart
source-plan = Source: { $company }, plan{ $years ->
    [none] { "" }
   *[other] { " " }{ $years }
 }; study “{ $study }”, case { $case }, run { $run }.
source-inventory = Source: { $company } GHG inventory { $base }, plan { $plan }; study “{ $study }”, case { $case }, run { $run }.
year-and-unit = { $year }, { $unit }
sentence = { $text }.
per-unit = { $n } { $mass } per { $one }
per-million = { $n } t per million { $money }
label = { $label }: { $text }
